// What final accounts tell of their whole: both totals are equal, and made up of the year's own and what was carried.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const TITLE = '松林县档案馆2023年度部门决算公开说明';
const balance = (...lines: string[]): Promise<string[]> =>
  said('balance-mismatch', [TITLE, '（一）收入支出决算总体情况说明', ...lines].join('\n\n'));

const TOTALS = '1.总体情况。2023年度收入总计655.30万元，支出总计655.30万元。收支较上年增加20.00万元。';
const INCOME =
  '2.收入情况。2023年度收入合计610.20万元，其中：财政拨款收入610.20万元。此外，年初结转和结余45.10万元。';
const SPENDING = '3.支出情况。2023年度支出合计640.00万元，其中：基本支出400.00万元；项目支出240.00万元。';
const LEFT = '4.结转结余情况。2023年度年末结转和结余15.30万元，较上年决算数减少29.80万元。';

describe('the totals of final accounts', () => {
  it('of one fund in a paragraph of its own', async () => {
    const fund =
      '2023年度财政拨款收、支总计均为540.60万元，与2022年度相比减少8.20万元。财政拨款本年支出526.85万元，年末财政拨款结转13.75万元。';
    expect(await balance(fund)).toEqual([]);
    expect(await balance(fund.replace('526.85', '562.85'))).toEqual([
      'fail 年末财政拨款结转 13.75万元 → -22.25万元',
    ]);
    expect(await balance(fund.replace('13.75', '137.5'))).toEqual([
      'fail 年末财政拨款结转 137.5万元 → 13.75万元',
    ]);
  });

  it('hold: nothing is said', async () => {
    expect(await balance(TOTALS, INCOME, SPENDING, LEFT)).toEqual([]);
  });

  it.each([
    [
      'the two sides',
      [TOTALS.replace('支出总计655.30', '支出总计655.03'), INCOME],
      ['fail 支出总计 655.03万元 → 655.30万元'],
    ],
    // by definition: however far apart
    [
      'the two sides, far apart',
      [TOTALS.replace('支出总计655.30', '支出总计95.00')],
      ['fail 支出总计 95.00万元 → 655.30万元'],
    ],
    [
      'both told in one go',
      ['2023年度收、支总计分别为655.30、635.30万元。'],
      ['fail 支总计 635.30万元 → 655.30万元'],
    ],
    [
      'in two paragraphs',
      ['2023年度收入总计655.30万元，与上年持平。', '2023年度支出总计656.30万元，与上年持平。'],
      ['fail 2023年度支出总计 656.30万元 → 655.30万元'],
    ],
    [
      'what came in',
      [TOTALS, INCOME.replace('收入合计610.20', '收入合计601.20'), SPENDING, LEFT],
      ['fail 2023年度收入总计 655.30万元 → 646.30万元'],
    ],
    [
      'what was brought over',
      [TOTALS, INCOME.replace('45.10', '54.10'), SPENDING],
      ['fail 2023年度收入总计 655.30万元 → 664.30万元'],
    ],
    [
      'what was spent',
      [
        TOTALS,
        INCOME,
        SPENDING.replace('支出合计640.00', '支出合计610.00').replace('400.00', '370.00'),
        LEFT,
      ],
      ['fail 2023年度年末结转和结余 15.30万元 → 45.30万元'],
    ],
    [
      'what was left of one total for both',
      ['2023年度收、支总计均为655.30万元。', INCOME, SPENDING, LEFT.replace('结余15.30', '结余13.50')],
      ['fail 2023年度年末结转和结余 13.50万元 → 15.30万元'],
    ],
    [
      'the end of the year before',
      [TOTALS, INCOME, SPENDING, LEFT.replace('29.80', '28.80')],
      ['fail 年初结转和结余 45.10万元 → 44.10万元'],
    ],
  ])('do not hold: %s', async (_, lines, expected) => {
    expect((await balance(...lines)).filter((line) => line.startsWith('fail'))).toEqual(expected);
  });

  it.each([
    // 用事业基金弥补收支差额 may make up the rest
    ['a part that is not told', [TOTALS, INCOME.replace('年初结转和结余45.10', '年初结转和结余33.60')]],
    [
      'totals said of the year’s own amounts',
      [
        '2023年度收入总计610.20万元，支出总计640.00万元，年初结转和结余45.10万元。',
        '2023年度收入合计610.20万元。',
      ].map((line, i) => (i === 0 ? line.replace('，支出总计640.00万元', '') : line)),
    ],
    [
      'what is left beside both',
      ['2023年度收入总计655.30万元，支出总计640.00万元，年末结转和结余15.30万元。'],
    ],
    [
      'one fund’s total',
      [TOTALS, INCOME, '2023年度政府性基金收入总计30.00万元。', '2023年度财政拨款收、支总计均为640.30万元。'],
    ],
    ['the opening balance restated', [TOTALS, INCOME, SPENDING, LEFT.replace('29.80', '33.47')]],
    ['another year’s', ['2023年度收入总计655.30万元。', '2022年度支出总计515.20万元。']],
  ])('are left alone: %s', async (_, lines) => {
    expect((await balance(...lines)).filter((line) => line.startsWith('fail'))).toEqual([]);
  });

  it('are read as the whole in 总收入 where 本年收入 stands behind it', async () => {
    const text = '（一）本单位2023年度总收入655.30万元，其中本年收入610.20万元。';
    expect(await balance(text, '2.上年结转和结余45.10万元，为以前年度结转的资金。')).toEqual([]);
    expect(await balance(text.replace('610.20', '610.02'), '2.上年结转和结余45.10万元。')).toEqual([
      'fail 本单位2023年度总收入 655.30万元 → 655.12万元',
    ]);
  });
});
