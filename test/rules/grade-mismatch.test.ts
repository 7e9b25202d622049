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

  it.each([
    ['康复项目自评96.70分，等级为良。', ['fail 评价等级 良 → 优']],
    ['康复项目自评得分88.60分，评价等级为优。', ['fail 评价等级 优 → 良']],
    ['康复项目自评得分98.60分，评价等级为优。', []],
    // others' points, a part, a year before
    ['康复项目财政复评88.60分，等级为优。', []],
    ['产出指标得分46.00分，优。', []],
    ['5个项目平均自评得分89.50分，等级为优。', []],
    ['上年自评得分88.60分，等级为优。', []],
    // another full score
    ['康复项目自评满分50分，自评得分46.00分，等级为优。', []],
    ['康复项目满分100分，自评得分86.00分，等级为优。', ['fail 评价等级 优 → 良']],
  ])('a project in final accounts: %s', async (sentence, expected) => {
    const text = `某县残联2023年度部门决算\n\n第三部分 决算情况说明\n\n${sentence}`;
    expect(await said('grade-mismatch', text)).toEqual(expected);
  });

  it('reads the grades of a list of projects', async () => {
    const text = (grade: string): string =>
      `某县农业农村局2023年度部门整体支出绩效自评报告\n\n| 项目 | 执行率 | 自评得分 | 自评等级 |\n|---|---|---|---|\n| 管护项目 | 98.28% | 96.80 | 优 |\n| 购置补贴 | 92.00% | 88.50 | ${grade} |\n`;
    expect(await said('grade-mismatch', text('良'))).toEqual([]);
    expect(await said('grade-mismatch', text('优'))).toEqual(['fail 评价等级 优 → 良']);
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

  it.each([
    '自评得分88.16分，评价结果为“优”。',
    '经评价，绩效得分88.16分，结果为“优秀”。',
    '自评得分88.16分（优）。',
    '自评得分88.16分，属于优秀等级。',
    '自评得分88.16分，评定为“优”。',
    '自评总分88.16分，自评“优”。',
    '自评总分88.16分、等次优。',
    '自评得分88.16分，达到优秀水平。',
    '按照百分制打分，项目得分88.16分，自评等级为优。',
    '自评得分88.16分。\n\n县级储备粮项目自评结果为“优”。',
  ])('knows a grade right behind the total score: %s', async (text) => {
    const found = (words: string): Promise<string[]> =>
      said('grade-mismatch', `项目支出绩效自评报告\n\n${words}`, true);
    expect(await found(text)).toEqual([expect.stringMatching(/^fail 评价等级 优秀? → 良$/)]);
    expect(await found(text.replace('88.16', '98.16'))).toEqual([expect.stringMatching(/^pass/)]);
  });

  it.each([
    '自评得分88.16分，优势明显。',
    '自评得分88.16分，优先安排下年资金。',
    '自评得分88.16分，为优化支出结构打下基础。',
    '自评得分88.16分，差1.84分到优。',
    '自评得分88.16分。水质评价结果为优。',
    '产出指标得38.16分，为优。自评得分88.16分。',
  ])('takes no other word for a grade: %s', async (text) => {
    expect(await said('grade-mismatch', `项目支出绩效自评报告\n\n${text}`, true)).toEqual([]);
  });

  it('checks the grade in each place where the report names another one', async () => {
    const text = '自评得分88.16分，评价等级为良。\n\n综上，自评得分88.16分，评定为“优”。';
    expect(await said('grade-mismatch', `项目支出绩效自评报告\n\n${text}`)).toEqual([
      'fail 评价等级 优 → 良',
    ]);
  });

  it('takes counts of people for no scale', async () => {
    const text = '自评得分94.98分，等级为“良”。\n\n其中女性83人，男性68人，合格71人，合格率85.20%。';
    expect(await said('grade-mismatch', `项目支出绩效自评报告\n\n${text}`)).toEqual([
      'fail 评价等级 良 → 优',
    ]);
  });
});
