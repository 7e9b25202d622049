// Merged cells at page breaks: groups and their labels, and tables that merge cells anyhow.
import { describe, expect, it } from 'vitest';
import { page, said, tablesOf, type Row } from '../helpers/pdf-rows.js';

const XS = [60, 90, 180, 240];
const row = (...cells: string[]): Row => ({ height: 26, cells });

describe('a label of a group that a break parts', () => {
  it('is one where only both pieces together end as the labels beside it do', async () => {
    const above = [
      row('项目', '内容', '数值'),
      row('数量/指标', '培训班次', '12'),
      row('', '培训人次', '340'),
      row('质量/指标', '合格人数', '298'),
      { ...row('成本', '人均费用', '80'), height: 14 },
    ];
    const [table] = await tablesOf(
      page(690, above, ['h:2:0'], XS),
      page(60, [row('指标', '教材费用', '16'), row('时效/指标', '按期开班', '11')], [], XS),
    );
    expect(said(table!).slice(10)).toEqual([
      '4,3 298',
      '5,1 2x1 成本指标',
      '5,2 人均费用',
      '5,3 80',
      '6,2 教材费用',
      '6,3 16',
      '7,1 时效指标',
      '7,2 按期开班',
      '7,3 11',
    ]);
    expect(table!.confidence).toBe('high');
  });

  it('is one beside a head and the text under it', async () => {
    const xs = [60, 90, 240, 390];
    const [table] = await tablesOf(
      page(
        704,
        [row('单位', '职工培训中心', ''), row('经费/情况', '安排', '使用'), row('', '20', '19')].concat({
          ...row('本年', '计划内容', '实施情况'),
          height: 14,
        }),
        ['h:2:0', 'v:2:0'],
        xs,
      ),
      page(60, [row('安排', '办班五期，三百人次参训并结业', '参训二百六十人，实际办班四期')], [], xs),
    );
    expect(said(table!).slice(7)).toEqual([
      '4,1 2x1 本年安排',
      '4,2 计划内容',
      '4,3 实施情况',
      '5,2 办班五期，三百人次参训并结业',
      '5,3 参训二百六十人，实际办班四期',
    ]);
  });
});

it('ends a head above a column that is blank below the break', async () => {
  const rows = (from: number): Row[] =>
    [0, 1, 2].map((i) => row(`${from + i}`, ['10.20', '8.40', '35.00'][i]!, ''));
  const [table] = await tablesOf(
    page(760, [row('序号', '收支', '年初/结转'), row('', '金额', '')], ['h:1:0', 'h:1:2'], XS),
    page(60, [...rows(1), ...rows(4)], [], XS),
  );
  expect(said(table!).filter((words) => words.includes(',3'))).toEqual([
    '1,3 2x1 年初结转',
    ...[3, 4, 5, 6, 7, 8].map((r) => `${r},3 `),
  ]);
});

it('is not sure of merged cells at a break where others of the table are no groups', async () => {
  const above = [
    row('甲', '一班', '12'),
    row('乙', '二班', '18'),
    row('丙', '三班', '16'),
    row('丁', '四班', '14'),
  ];
  const below = [row('', '五班', '13'), row('戊', '六班', '15')];
  const sure = async (...missing: string[]): Promise<string> => {
    const [table] = await tablesOf(page(690, above, missing, XS), page(60, below, [], XS));
    return table!.confidence;
  };
  expect(await sure('h:2:0')).toBe('high');
  // Rows 2 and 3 on the left, rows 3 and 4 on the right.
  expect(await sure('h:2:0', 'h:3:2')).toBe('medium');
});

it('takes rows without an outer side for the rest of the merged cell above them', async () => {
  const rows = [
    row('产出', '培训班次', '12'),
    row('', '培训人次', '340'),
    row('', '教材种数', '5'),
    row('合计', '', '30'),
  ];
  const [table] = await tablesOf(page(60, rows, ['v:0:2', 'h:1:0'], XS));
  expect(said(table!).slice(0, 3)).toEqual(['1,1 3x1 产出', '1,2 培训班次', '1,3 12']);
  expect(table!.rows).toBe(4);
});

it('goes on with the weight of a group as with the name of the group beside it', async () => {
  const rows = (label: string, weight: string, ...names: string[]): Row[] =>
    names.map((name, i) => row(i === 0 ? label : '', i === 0 ? weight : '', name));
  const above = [
    row('指标', '权重', '要点'),
    ...rows('决策', '20', '立项', '目标'),
    row('过程', '15', '管理'),
  ];
  const [table] = await tablesOf(
    page(700, above, ['h:2:0', 'h:2:1'], XS),
    page(60, [row('', '', '制度'), ...rows('产出', '30', '数量', '质量')], ['h:2:0', 'h:2:1'], XS),
  );
  expect(said(table!).slice(7, 11)).toEqual(['4,1 2x1 过程', '4,2 2x1 15', '4,3 管理', '5,3 制度']);
});

it('goes on with a list whose items have a name and a number', async () => {
  const xs = [60, 110, 250];
  const [table] = await tablesOf(
    page(
      694,
      [
        { height: 26, cells: ['项目', '内容'] },
        { height: 26, cells: ['名称', '职工培训'] },
        { height: 38, cells: ['计划', '目标1：办班五期。/目标2：参训三百人。'], at: 'top' },
      ],
      [],
      xs,
    ),
    page(60, [{ height: 26, cells: ['', '目标3：结业二百人。'], at: 'top' }], [], xs),
  );
  expect(said(table!).slice(4)).toEqual([
    '3,1 计划',
    '3,2 目标1：办班五期。目标2：参训三百人。目标3：结业二百人。',
  ]);
});

it('takes no figure that a narrow cell breaks behind its point for an item of a list', async () => {
  const xs = [60, 84, 150, 250];
  const figures = (label: string, words: string, figure: string): Row => ({
    height: 38,
    cells: [label, words, figure],
    at: 'top',
  });
  const [table] = await tablesOf(
    page(
      620,
      [
        figures('27./5', '培训费', '讲课费和资料费'),
        figures('31./8', '场地费', '教室和会场租金'),
        figures('97./6', '材料费', '实训用的材料费'),
        { height: 14, cells: ['45.', '', '1、办班五期。'], at: 'top' },
      ],
      [],
      xs,
    ),
    page(60, [{ height: 26, cells: ['2', '', '2、参训三百人。'], at: 'top' }], [], xs),
  );
  expect(said(table!).slice(9)).toEqual(['4,1 45.2', '4,2 ', '4,3 1、办班五期。2、参训三百人。']);
});

it('a blank below a group is none of it where the group to the left has ended', async () => {
  const xs = [60, 90, 120, 200, 240];
  const cells = (...words: string[]): Row => ({ height: 20, cells: words });
  const above = [
    cells('一级', '二级', '内容', '分值'),
    cells('产出', '数量', '培训班次', '12'),
    cells('', '', '培训人次', '8'),
    cells('效益', '质量', '合格人数', '9'),
    cells('', '', '优秀人数', '7'),
  ];
  const [table] = await tablesOf(
    page(600, above, ['h:2:0', 'h:2:1', 'h:4:0', 'h:4:1'], xs),
    page(60, [cells('总分', '', '', '36')], [], xs),
  );
  expect(said(table!).slice(10)).toEqual([
    ...['4,1 2x1 效益', '4,2 2x1 质量', '4,3 合格人数', '4,4 9', '5,3 优秀人数', '5,4 7'],
    ...['6,1 总分', '6,2 ', '6,3 ', '6,4 36'],
  ]);
});

it('keeps names apart in a column where but the head is merged', async () => {
  const xs = [60, 110, 154, 200];
  const rows = [
    row('项目', '', '合计'),
    row('科目', '名称', '金额'),
    row('', '', ''),
    row('205', '教育支出', '9.00'),
    row('208', '社保支出', '5.00'),
  ];
  const [table] = await tablesOf(
    page(660, rows, ['v:1:0', 'h:2:1'], xs),
    page(60, [row('20808', '抚恤', '5.00'), row('2080801', '死亡抚恤', '5.00')], [], xs),
  );
  expect(said(table!).filter((words) => /^[5-7],2/.test(words))).toEqual([
    '5,2 社保支出',
    '6,2 抚恤',
    '7,2 死亡抚恤',
  ]);
});

it('sets a label that found no room above the break beside the rows of both pages, as the one block above it shows', async () => {
  const xs = [60, 78, 170, 240];
  const open = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, i) => `h:${from + i + 1}:0`);
  const rows = ['清淤', '绿化', '修路', '供水', '培训'].map((name, r) => row('', `${name}工程`, `${r}.50`));
  const above = [row('单位', '', '水务站'), ...rows, row('', '灌溉面积', '8.00')];
  above[3] = row('任/务', '修路工程', '2.50');
  const below = [...rows];
  below[2] = row('年/度/指/标', '修路工程', '2.50');
  const [table] = await tablesOf(
    page(630, above, ['v:1:0', ...open(1, 5)], xs),
    page(60, below, open(0, 4), xs),
  );
  expect(said(table!).filter((words) => words.includes(',1 '))).toEqual([
    '1,1 1x2 单位',
    '2,1 5x1 任务',
    '7,1 6x1 年度指标',
  ]);
});
