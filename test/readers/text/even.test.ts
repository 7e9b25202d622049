// All cells in one line with a blank between: the only width at which figures stand under figures.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../../helpers/document.js';

const inOneLine = (rows: string[], gap = ' '): string =>
  `附表\n${rows
    .flatMap((row) => row.split('|'))
    .filter((cell) => cell !== '_')
    .join(gap)}\n完。\n`;

const cases: [string, string[]][] = [
  [
    'names that are words of heads, too',
    [
      '支出类型|预算数|决算数|完成率',
      '人员经费|80.00|76.00|95%',
      '公用经费|20.00|20.00|100%',
      '合计|100.00|96.00|96%',
    ],
  ],
  [
    'criteria with figures and sentences in them',
    [
      '一级指标|二级指标|三级指标|分值|评分标准|得分',
      '投入|预算管理|预算编制率|30|达到100%计满分。每低1%扣2分，扣完为止|28',
      '产出|履职|办结率|70|得分=办结率×70分|63.5',
    ],
  ],
  [
    'negative figures and dashes',
    ['收入名称|上年数|本年数|增减额|增减率', '事业收入|10.00|8.00|-2.00|-20.00%', '其他收入|5.00|—|—|—'],
  ],
  [
    'targets in words and in figures',
    ['序号|任务名称|目标值|完成值|得分', '1|巡河|≥12次|14次|50', '2|制度建设|有效提升|有效提升|48'],
  ],
];

describe.each(cases)('%s', (_, rows) => {
  it.each([' ', '  '])('are put into rows, with “%s” between', async (gap) => {
    const document = await documentOf(inOneLine(rows, gap));
    expect(rendered(document)).toEqual(['附表', ...rows.map((row) => row.replaceAll('|', ' | ')), '完。']);
    expect(tablesOf(document)[0]!.confidence).toBe('medium');
  });
});

it('reads a sum with nothing but its figures', async () => {
  const document = await documentOf(
    inOneLine([
      '序号|子项目名称|预算金额|支出金额|说明',
      '1|清淤|30.00|28.00|完工',
      '2|护坡|20.00|20.00|完工',
      '合计|_|50.00|48.00|_',
    ]),
  );
  expect(rendered(document).at(-2)?.replace(/\s/g, '')).toBe('合计||50.00|48.00|');
});

it('reads levels that run down and are written once', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|分值|评分标准|得分',
    '投入|预算管理|预算编制率|30|按比例计分|28',
    '产出|履职|办结率|40|按办结比例计分，低于60%不得分|38',
    '_|_|及时率|30|逾期一次扣1分|30',
  ];
  const document = await documentOf(inOneLine(rows));
  expect(rendered(document).slice(1, -1)).toEqual(
    rows.map((row) => row.replaceAll('|', ' | ').replaceAll('_', '^')),
  );
});

it('reads a name of an indicator that levels go by, too', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量指标|巡查次数|≥12次|14次|50|50',
    '效益指标|社会效益指标|知晓率|≥90%|93%|30|30',
    '满意度指标|服务对象满意度指标|用水户满意度|≥90%|95%|10|10',
    '_|_|群众满意度|≥90%|91%|10|9',
  ];
  const document = await documentOf(inOneLine(rows));
  expect(rendered(document).at(-2)).toBe('^ | ^ | 群众满意度 | ≥90% | 91% | 10 | 9');
});

it.each<[string, string[], string[]]>([
  [
    'beside a word alone',
    [
      '支出事项|2022年|2023年',
      '预算数|决算数|预算数|决算数',
      '人员支出|20.00|19.00|21.00|20.50',
      '公用支出|6.00|5.50|7.00|6.60',
    ],
    ['支出事项 | 2022年 | < | 2023年 | <', '^ | 预算数 | 决算数 | 预算数 | 决算数'],
  ],
  [
    'over the two sides of a statement',
    [
      '收入|支出',
      '项目|决算数|项目|决算数',
      '财政拨款|20.00|教育支出|15.00',
      '事业收入|5.00|其他支出|10.00',
      '总计|25.00|总计|25.00',
    ],
    ['收入 | < | 支出 | <', '项目 | 决算数 | 项目 | 决算数'],
  ],
])('reads words over groups of heads, %s', async (_, rows, heads) => {
  const document = await documentOf(inOneLine(rows));
  const body = rows.slice(2).map((row) => row.replaceAll('|', ' | '));
  expect(rendered(document)).toEqual(['附表', ...heads, ...body, '完。']);
  expect(tablesOf(document)[0]!.confidence).toBe('medium');
});

it.each([
  [
    'a figure left out',
    ['项目名称|预算数|决算数|完成率', '清淤|30.00|28.00|93%', '护坡|20.00|100%', '绿化|10.00|9.00|90%'],
  ],
  [
    'a remark left out here and there',
    ['类别|年初|增加|年末|备注', '越野车|3|1|4|_', '客车|_|2|2|报废1辆', '货车|5|_|5|_'],
  ],
])('is never sure with %s', async (_, rows) => {
  const document = await documentOf(inOneLine(rows));
  expect(tablesOf(document).filter(({ confidence }) => confidence !== 'low')).toEqual([]);
});
