// Names that several things bear: a figure of one of them is no other printing of another's.
import { describe, expect, it } from 'vitest';
import { checkText, findings } from '../../../helpers/run.js';

const TITLE = '# 2024年度项目支出绩效自评报告\n\n二、项目实施情况\n\n';
const rows = (...own: string[]): string =>
  `\n\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n${own.join('\n')}\n`;
const found = async (text: string): Promise<string[]> =>
  findings(await checkText(TITLE + text)).filter((line) => line.startsWith('figure-conflict'));

const PATIENTS = rows(
  '| 老年人健康管理率 | ≥65% | 71.00% | 10 | 10 |',
  '| 高血压患者规范管理率 | ≥65% | 74.00% | 10 | 10 |',
);
const HALLS =
  '全年支出841200元，为预算的98.96%。其中：\n\n1.图书馆支出198600元，执行率99.30%。\n\n2.文化馆支出196350元，执行率98.18%。\n\n3.文化站支出446250元，执行率99.17%。\n\n' +
  '| 项目资金（元） | 全年预算数 | 全年执行数 | 执行率 |\n|---|---|---|---|\n| 年度资金总额 | 850000 | 841200 | 98.96% |\n';

const SURVEYED = rows('| 受助学生家长满意度 | ≥95% | 有效问卷300份，满意291份，满意度97.00% | 10 | 10 |');

describe('names of several things', () => {
  it.each([
    ['a rate that is one row’s', `常住老年人71300人，接受健康管理50623人，管理率71.00%。${PATIENTS}`],
    ['rates of as many units', HALLS],
    ['a goal beside what a sentence of the cell tells', SURVEYED],
    [
      'who else is paid',
      `乡村医生岗位补助每人每月300元，享受312人。${rows('| 乡村医生培训人数 | ≥300人 | 318人 | 10 | 10 |')}`,
    ],
    [
      'a goal that only the criterion tells',
      `本年主要任务：\n\n1.开展教师培训1500人次；\n\n| 三级指标 | 分值 | 评分标准 | 实际完成 | 得分 |\n|---|---|---|---|---|\n| 教师培训人次 | 4 | 达到1500人次得4分 | 1524人次 | 4 |\n`,
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it('but another figure under the full name', async () => {
    const told = `老年人健康管理率达到71.00%。${PATIENTS}`;
    expect(await found(told)).toEqual([]);
    expect(await found(told.replace('达到71.00%', '达到77.00%'))).toHaveLength(1);
    const trained = `全年乡村医生培训318人。${rows('| 乡村医生培训人数 | ≥300人 | 318人 | 10 | 10 |')}`;
    expect(await found(trained)).toEqual([]);
    expect(await found(trained.replace('培训318人', '培训381人'))).toHaveLength(1);
  });

  it('and no step of a scoring rule is how far a rate falls short', async () => {
    const text = `${rows('| 项目支出执行率 | ≥95% | 92.77% | 10 | 8 |')}\n注：项目支出执行率每低于目标值1个百分点扣1分，不足1个百分点不扣分。`;
    const all = findings(await checkText(TITLE + text));
    expect(all.filter((line) => line.startsWith('change-mismatch'))).toEqual([]);
  });

  it('and no rate that is aimed at follows from the counts before it', async () => {
    const text = '高血压、糖尿病患者管理人数分别达到45000人和15500人，65岁及以上老年人健康管理率65%以上。';
    const all = findings(await checkText(TITLE + text));
    expect(all.filter((line) => line.startsWith('rate-mismatch'))).toEqual([]);
  });
});
