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
    [
      'samples, and those that passed',
      '水质检测168份，每份850元，计14.28万元。\n\n水质检测合格163份，其余水样复检合格。',
    ],
    [
      'a task that is not said to be done',
      `全年安排河道整治42公里、农村供水受益人口8.5万人等任务。${rows('| 农村供水受益人口 | ≥8.5万人 | 8.64万人 | 10 | 10 |')}`,
    ],
    [
      'an aside of another thing',
      `全年支付445.2万元：危房改造405.6万元，抗震加固24.0万元，鉴定15.6万元（260户）。${rows('| 危房改造户数 | ≥200户 | 200户 | 10 | 10 |')}`,
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

  it('and what was added is not all of the difference where something was cut, too', async () => {
    const text = (cut: string): string =>
      `年初预算4520.00万元，年中追加330.00万元${cut}，调整预算数4800.00万元。`;
    const failed = async (words: string): Promise<string[]> =>
      findings(await checkText(TITLE + words)).filter((line) => line.startsWith('balance-mismatch'));
    expect(await failed(text('、压减50.00万元'))).toEqual([]);
    expect(await failed(text(''))).toHaveLength(1);
  });

  it('and what was spent on projects is hardly so much of the whole budget', async () => {
    const title = '# 2023年度县市场监督管理局部门整体支出绩效自评报告\n\n';
    const text = `${title}全年预算3500.65万元，实际支出3385.22万元，预算执行率96.70%。\n\n项目支出742.58万元，完成预算的91.21%，未达到95%。`;
    const failed = findings(await checkText(text)).filter((line) => line.startsWith('rate-mismatch'));
    expect(failed).toEqual([]);
  });

  it.each([
    ['a grade', '培训428人，其中：初级186人；中级164人；高级78人。'],
    [
      'a net change',
      '年末在职89人（行政20人、参公13人、事业56人），空编7名；当年退休5人、新招录3人，在职人数较上年末的91人净减2人。',
    ],
    [
      'the pleased, summed up',
      '收回486份，有效480份；答“很满意”的338人，“比较满意”的113人，合计451人，满意度93.96%。',
    ],
    [
      'what was brought over',
      '| 资金来源 | 年初预算数（万元） | 全年预算数（万元） |\n|---|---|---|\n| 省级补助 | 800.00 | 800.00 |\n| 市级资金 | 2000.00 | 2360.00 |\n| 上年结转 | 0.00 | 265.40 |\n| 合计 | 2800.00 | 3425.40 |',
    ],
    [
      'a formula of the row’s own',
      '年初预算2648.00万元，年内调增538.42万元，加上年结转52.18万元，全年可用资金3238.60万元。年末结转结余76.55万元。\n\n| 三级指标 | 目标值 | 实际值 | 分值 | 得分 | 说明 |\n|---|---|---|---|---|---|\n| 结转结余率 | ≤5% | 2.36% | 100 | 100 | 结转结余÷全年可用资金 |',
    ],
    [
      'papers that are not complete',
      '| 三级指标 | 评分标准 | 实际值 | 分值 | 得分 | 说明 |\n|---|---|---|---|---|---|\n| 管理制度执行 | 每有1处资料不全扣1分 | 1处不全 | 100 | 99 | 缺考勤表 |',
    ],
  ])('nothing on %s', async (_, text) => {
    const all = findings(await checkText(TITLE + text));
    expect(all.filter((line) => /-(?:mismatch|conflict) /.test(line))).toEqual([]);
  });
});
