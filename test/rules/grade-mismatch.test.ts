// Grades at the bounds of the national scale.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

describe('grade-mismatch', () => {
  it.each([
    ['90', '优', []],
    ['89.9', '优', ['fail 评价等级 优 → 良']],
    ['89.9', '良好', []],
    ['80', '良', []],
    ['79.99', '良', ['fail 评价等级 良 → 中']],
    ['60', '中', []],
    ['59.5', '中', ['fail 评价等级 中 → 差']],
    ['95', '优秀', []],
    ['95', '合格', ['undetermined 评价等级 合格']],
  ])('%s points, %s', async (score, grade, expected) => {
    expect(
      await said('grade-mismatch', `项目支出绩效自评报告\n\n自评得分${score}分，评价等级为${grade}。`),
    ).toEqual(expected);
  });

  it('asks for the score where only a grade is printed', async () => {
    expect(await said('grade-mismatch', '项目支出绩效自评报告\n\n自评等级：优秀')).toEqual([
      'undetermined 评价等级 优秀',
    ]);
  });

  it.each([
    ['自评得分78分，评价等级为良好。', ['pass 评价等级 良好 → 良好']],
    ['自评得分78分，评价等级为合格。', ['fail 评价等级 合格 → 良好']],
    ['自评得分90分，评价等级为优秀。', ['pass 评价等级 优秀 → 优秀']],
    ['自评得分60分，评价等级为不合格。', ['fail 评价等级 不合格 → 合格']],
  ])('goes by a scale of the report’s own: %s', async (text, expected) => {
    const scale = '评价结果分为四档：90分以上为优秀、76—89分为良好、60—75分为合格、60分以下为不合格。';
    expect(await said('grade-mismatch', `项目支出绩效自评报告\n\n${scale}\n\n${text}`, true)).toEqual(
      expected,
    );
  });
});
