// Full marks against the funds.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const report = (money: string, score: string): string =>
  `项目支出绩效自评报告\n\n${money}\n\n自评得分${score}分。`;

describe('score-unsupported', () => {
  it.each([
    ['all spent', '本年度预算安排50.00万元，实际支出50.00万元。', '100', []],
    ['all spent within rounding', '本年度预算安排50.00万元，实际支出49.99万元。', '100', []],
    ['a little left', '本年度预算安排50.00万元，实际支出49.90万元。', '100', ['fail 自评总分 100分']],
    ['not full marks', '本年度预算安排50.00万元，实际支出41.00万元。', '99', []],
    ['not fully allocated', '本年度预算安排50.00万元，实际到位45.00万元。', '100', ['fail 自评总分 100分']],
    ['no funds at all', '项目已经完成。', '100', []],
  ])('%s', async (_, money, score, expected) => {
    expect(await said('score-unsupported', report(money, score))).toEqual(expected);
  });
});
