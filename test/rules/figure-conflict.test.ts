// One quantity stated differently in two places of one report.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const accounts = (first: string, second: string): string => `2023年度某市林业局部门决算

三、支出决算情况说明

2023年本年支出合计${first}万元，其中：基本支出200.00万元，项目支出100.00万元。

十、其他说明

2023年本年支出合计${second}万元，均已按规定使用。`;

const project = (text: string, table: string): string => `2023年度河道清淤项目支出绩效自评报告

项目资金全年执行数${text}万元，资金使用规范。

| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 |
|---|---|---|---|---|
| 年度资金总额 | 80.00 | 80.00 | ${table} | 90% |
`;

const CASES: [string, string, string[]][] = [
  [
    'the total score told again below the table',
    '某项目支出绩效自评报告\n\n本项目自评得分97.72分，等级为优。\n\n产出指标得分78.50分。\n\n自评总分：97.27分。',
    ['fail 自评总分 97.27分 → 97.72分'],
  ],
  ['alike', accounts('300.00', '300.00'), []],
  ['within rounding', accounts('300.00', '300.01'), []],
  ['different', accounts('300.00', '306.00'), ['fail 本年支出合计 300.00万元 → 306.00万元']],
  ['printed with fewer digits', accounts('300.00', '300'), []],
  ['text and table alike', project('72.00', '72.00'), []],
  ['text and table differ', project('70.00', '72.00'), ['fail 项目支出数 70.00万元 → 72.00']],
  [
    'another year is another quantity',
    accounts('300.00', '300.00')
      .replace(/2023年(?=本年支出合计300.00万元，均)/, '2022年')
      .replace('300.00万元，均', '280.00万元，均'),
    [],
  ],
];

describe('figure-conflict', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('figure-conflict', text)).toEqual(expected);
  });

  it('names every place', async () => {
    const [verdict] = of(await checkText(accounts('300.00', '306.00')), 'figure-conflict');
    expect(verdict!.inputs.map((input) => [input.text, input.location.line])).toEqual([
      ['300.00万元', 5],
      ['306.00万元', 9],
    ]);
  });
});
