// Tables whose cells run on: one blank, two or nothing between them, each row in a line or all in one.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

const tables = async (text: string) =>
  (await documentOf(text)).blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

const COSTS = [
  ['支出内容', '年初预算', '全年预算', '执行数', '执行率'],
  ['巡护', '100.00', '120.00', '90.00', '75.00%'],
  ['补植', '60.00', '60.00', '45.00', '75.00%'],
  ['合计', '160.00', '180.00', '135.00', '75.00%'],
];
const INDICATORS = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因及改进措施'],
  ['产出指标', '数量指标', '补植株数', '≥900株', '910株', '20', '20.00', '无'],
  ['产出指标', '质量指标', '成活率', '≥95%', '90.00%', '20', '18.95', '春旱，补浇不及时'],
  ['效益指标', '社会效益指标', '管护制度健全性', '健全', '健全', '30', '30.00', '无'],
];
const glued = (cells: readonly string[]): string =>
  cells.reduce((line, cell) =>
    /[\u4e00-\u9fff]$/.test(line) && /^[\u4e00-\u9fff]/.test(cell) ? line + cell : `${line} ${cell}`,
  );

const WAYS: [string, (rows: string[][]) => string][] = [
  ['a row a line, one blank', (rows) => rows.map((row) => row.join(' ')).join('\n')],
  ['a row a line, a blank line behind each', (rows) => rows.map((row) => row.join(' ')).join('\n\n')],
  [
    'a row a line, the heads run together',
    (rows) => rows.map((row, r) => row.join(r === 0 ? '' : ' ')).join('\n'),
  ],
  ['a row a line, words run together', (rows) => rows.map(glued).join('\n')],
  ['all in one line, one blank', (rows) => rows.flat().join(' ')],
  ['all in one line, two blanks', (rows) => rows.flat().join('  ')],
];

describe('cells that run on', () => {
  it.each(WAYS)('are put into rows: %s', async (_, write) => {
    for (const rows of [COSTS, INDICATORS]) {
      const document = await documentOf(write(rows));
      const shown = rendered(document).map((line) => line.split(' | ').at(-1));
      expect(shown).toEqual(rows.map((row) => row.at(-1)));
      expect(document.blocks).toHaveLength(1);
      expect(document.blocks[0]).toMatchObject({
        kind: 'table',
        rows: 4,
        columns: rows[0]!.length,
        confidence: 'medium',
      });
    }
  });

  it.each([
    ['a cell for each column', '合计 — 180.00 135.00 75.00%', 'medium'],
    ['one that the rows bear out', '合计 160.00 180.00 135.00', 'medium'],
    ['one that they do not', '合计 160.00 180.00 136.00', 'low'],
  ])('are as sure as their sum is: %s', async (_, sum, confidence) => {
    const lines = [...COSTS.slice(0, 3).map((row) => row.join(' ')), sum];
    expect(await tables(lines.join('\n'))).toMatchObject([{ rows: 4, confidence }]);
  });

  it('stand on the side of a statement that their names tell', async () => {
    const lines = [
      '收入 金额 支出 金额',
      '财政拨款收入 90.00 教育支出 60.00',
      '其他收入 10.00 卫生健康支出 25.00',
      '住房保障支出 15.00',
      '本年收入合计 100.00 本年支出合计 100.00',
    ];
    const [table] = await tables(lines.join('\n'));
    expect(table!.cells.find(({ text }) => text === '住房保障支出')).toMatchObject({ row: 4, column: 3 });
  });

  it.each([
    ['a figure is missing', '支出内容 年初预算 全年预算 执行数\n巡护 100.00 90.00\n补植 60.00 60.00 45.00'],
    [
      'words of two cells are one',
      '一级指标二级指标三级指标年度指标值实际完成值分值得分\n综合管护要求林区巡护到位率 100% 100% 20 20\n补植及时率 100% 100% 30 30',
    ],
    ['they are a sentence', '项目预算执行情况：全年预算 120.00 万元，执行数 90.00 万元，执行率 75.00%。'],
  ])('are no table where %s', async (_, text) => {
    expect((await tables(text)).filter(({ rows }) => rows > 1)).toEqual([]);
  });

  it.each([
    ['30 + 20', '20', 'medium'],
    ['30 + 25', '25', 'low'],
  ])('in one line are as sure as the points of a level are: 50 = %s', async (_, weight, confidence) => {
    const line = `一级指标 三级指标 指标值 完成值 分值 得分 产出指标（50分） 补植株数 ≥900株 910株 30 30.00 成活率 ≥95% 96.00% ${weight} 20.00 效益指标（50分） 巡护覆盖率 ≥98% 99.00% 50 50.00 合计 100 100.00`;
    expect(await tables(line)).toMatchObject([{ confidence }]);
  });

  it.each([
    ['heads that may be parted in two ways', '一级指标二级指标评分标准分值实际值得分\n'],
    ['a last head of words', '一级指标 二级指标 评分标准 分值 实际值 得分 备注 '],
  ])('stand below the longest words of heads, and none that open a row: %s', async (_, head) => {
    const rows = ['项目决策 林木管护率 达标得满分 40 98% 40', '项目产出 补植及时率 达标得满分 60 97% 60'].map(
      (row) => (head.endsWith('\n') ? row : `${row} 无`),
    );
    const [table] = await tables(head + rows.join(head.endsWith('\n') ? '\n' : ' '));
    expect(table).toMatchObject({ rows: 3, columns: head.endsWith('\n') ? 6 : 7 });
  });

  it('are no cells where a line of a sentence has blanks around its figures', async () => {
    const document = await documentOf('全年收入 100.00 万元，完成年初预算 98.00 %，较上年增长 12.00 倍\n');
    expect(document.blocks[0]).not.toHaveProperty('jumbled');
  });

  it('are no sentences where they cannot be put into rows', async () => {
    const { blocks } = await documentOf('巡护补植管护 100.00 90.00 75.00% 60.00 45.00 无');
    expect(blocks).toMatchObject([{ kind: 'paragraph', jumbled: true }]);
    const prose = await documentOf('全年收入 100.00 万元，支出 90.00 万元。');
    expect(prose.blocks[0]).not.toHaveProperty('jumbled');
  });
});

describe('labels and goals that run on', () => {
  it.each([
    [
      'labels',
      '项目名称 山林管护 主管部门 林业局\n实施单位 林场 自评等级 优',
      ['项目名称 | 山林管护 | 主管部门 | 林业局', '实施单位 | 林场 | 自评等级 | 优'],
    ],
    ['labels without blanks', '项目名称山林管护主管部门林业局', ['项目名称 | 山林管护 | 主管部门 | 林业局']],
    [
      'goals',
      '年度总体目标 实际完成情况\n补植900株 补植910株',
      ['年度总体目标 | 实际完成情况', '补植900株 | 补植910株'],
    ],
    [
      'goals in one line',
      '年度总体目标 实际完成情况 补植900株 补植910株',
      ['年度总体目标 | 实际完成情况', '补植900株 | 补植910株'],
    ],
  ])('are rows: %s', async (_, text, expected) => {
    expect(rendered(await documentOf(text))).toEqual(expected);
  });

  it.each([
    ['one label alone', '项目名称 山林管护'],
    ['a sentence', '实施单位 林场 负责管护，自评等级 优'],
  ])('are text: %s', async (_, text) => {
    expect(await tables(text)).toEqual([]);
  });
});
