// Amounts that balance, as sentences state them.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['initial + added = all holds', '年初预算25万元，追加预算16.32万元，合计41.32万元。', []],
  [
    'initial + added = all fails',
    '年初预算25万元，追加预算16.32万元，合计43.32万元。',
    ['fail 合计 43.32万元 → 41.32万元'],
  ],
  ['what was cut is taken off', '年初预算50万元，年中调减8.5万元，调整后预算为41.5万元。', []],
  [
    'budget − spending = rest',
    '全年预算100.00万元，实际支出88.50万元，结余12.50万元。',
    ['fail 结余 12.50万元 → 11.50万元'],
  ],
  [
    'or what arrived − spending',
    '预算安排100.00万元，实际到位95.00万元，实际支出88.50万元，结余6.50万元。',
    [],
  ],
  [
    'with what was brought over, in another paragraph',
    '（一）收入情况\n\n2023年一般公共预算拨款收入1765.30万元。2022年结转结余7.62万元。\n\n（二）支出情况\n\n2023年支出1772.26万元。年末结转和结余0.67万元。',
    [],
  ],
  [
    'the whole of “三公”',
    '“三公”经费支出决算为10.00万元，其中：因公出国（境）费支出1.00万元，公务用车购置及运行费支出4.00万元，公务接待费支出5.00万元。',
    [],
  ],
  ['a rest alone claims nothing', '年末结余12.50万元，已按规定上缴。', []],
];

describe('balance-mismatch in sentences', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('balance-mismatch', text)).toEqual(expected);
  });
});
