// Rows that price what they name, in one cell or in two, beside the amount that it comes to.
import { describe, expect, it } from 'vitest';
import { of, checkText } from '../../helpers/run.js';

const report = (above: string, head: string, ...rows: string[]): string =>
  [
    '2023年度水利设施管护项目支出绩效自评报告',
    '',
    '一、资金使用情况',
    '',
    above,
    '',
    head,
    head.replace(/[^|]+/g, '---'),
    ...rows,
    '',
  ].join('\n');

async function told(text: string): Promise<string[]> {
  return of(await checkText(text), 'per-unit-mismatch').map(
    ({ status, subject, stated }) => `${status} ${subject} ${stated?.text}`,
  );
}

const TWO = '| 支出内容 | 数量 | 单价 | 金额 |';
const ONE = '| 序号 | 支出方向 | 测算依据 | 支出金额 |';

describe('the price of a row', () => {
  it.each([
    [
      'in two cells, each row with units of its own',

      '支出明细：',
      TWO,
      [
        '| 闸门更换 | 36座 | 8500元/座 | 30.6 |',
        '| 管护员补贴 | 75人 | 0.96万元/人 | 72.0 |',
        '| 信息系统运维 | 1项 | — | 18.4 |',
        '| 合计 |  |  | 121.0 |',
      ],
      ['pass 闸门更换金额 30.6', 'pass 管护员补贴金额 72.0'],
    ],
    [
      'with a count that another row bears out to be wrong',

      '支出明细：',
      TWO,
      ['| 闸门更换 | 63座 | 8500元/座 | 30.6 |', '| 管护员补贴 | 75人 | 0.96万元/人 | 72.0 |'],
      ['fail 闸门更换金额 30.6', 'pass 管护员补贴金额 72.0'],
    ],
    [
      'written out in one cell',

      '各项支出如下（单位：元）：',
      ONE,
      ['| 1 | 巡查服务 | 27处×13,600元/处 | 367,200.00 |', '| 2 | 宣传 | 据实结算 | 48,650.00 |'],
      ['pass 巡查服务支出金额 367,200.00'],
    ],
    [
      'written out, with two digits of the only amount swapped',

      '各项支出如下（单位：元）：',
      ONE,
      ['| 1 | 巡查服务 | 27处×13,600元/处 | 376,200.00 |', '| 2 | 宣传 | 据实结算 | 48,650.00 |'],
      ['fail 巡查服务支出金额 376,200.00'],
    ],
    [
      'that is planned, where another amount was paid',

      '各项支出如下（单位：元）：',
      ONE,
      ['| 1 | 巡查服务 | 27处×13,600元/处 | 341,580.00 |', '| 2 | 宣传 | 据实结算 | 48,650.00 |'],
      [],
    ],
    [
      'by the month, for so many months',

      '各项支出如下（单位：万元）：',
      ONE,
      [
        '| 1 | 管护劳务 | 18人×1,250元/人·月×12个月 | 27.00 |',
        '| 2 | 保洁 | 6人×900元/人·月×12个月 | 6.48 |',
      ],
      ['pass 管护劳务支出金额 27.00', 'pass 保洁支出金额 6.48'],
    ],
    [
      'by the month, the months not told',

      '各项支出如下（单位：万元）：',
      ONE,
      ['| 1 | 管护劳务 | 18人×1,250元/人·月 | 27.00 |', '| 2 | 保洁 | 6人×900元/人·月 | 6.48 |'],
      [],
    ],
    [
      'of something else than what is counted',

      '支出明细：',
      TWO,
      ['| 闸门更换 | 36座 | 8500元/吨 | 30.6 |', '| 管护员补贴 | 75人 | 0.96万元/户 | 72.0 |'],
      [],
    ],
    [
      'where the budget follows and what was spent does not',

      '支出明细（单位：万元）：',
      '| 支出内容 | 数量 | 单价 | 预算金额 | 实际支出 |',
      [
        '| 闸门更换 | 36座 | 8500元/座 | 30.60 | 29.17 |',
        '| 管护员补贴 | 75人 | 0.96万元/人 | 72.00 | 70.56 |',
      ],
      ['pass 闸门更换预算金额 30.60', 'pass 管护员补贴预算金额 72.00'],
    ],
  ])('%s', async (_, above, head, rows, expected) => {
    expect(await told(report(above, head, ...rows))).toEqual(expected);
  });
});
