// The execution rate's points stand in a sentence above the table, or nowhere: the total counts them.
import { expect, it } from 'vitest';
import { checkText, findings, of } from '../helpers/run.js';

const report = (
  sentence: string,
  weight: string,
  total: string,
): string => `# 2024年度乡村保洁项目支出绩效自评表

（一）资金执行

${sentence}

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|---|
| 产出指标 | 数量指标 | 保洁村数 | ≥24个 | 24个 | ${weight} | 50 |
| 效益指标 | 社会效益 | 垃圾清运率 | ≥95% | 96% | 30 | 29 |
| 满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 93% | 10 | 10 |
| 总分 | | | | | 100 | ${total} |
`;
const TOLD = '全年预算数80.00万元，全年执行数76.80万元，';

it.each([
  ['执行率96.00%，分值10，得分9.60。'],
  ['预算执行率为96.00%，分值10分，得9.60分。'],
  ['预算执行率96.00%（10分），得9.60分。'],
  ['预算执行率96.00%，满分10分，自评得分9.60分。'],
])('counts %s', async (sentence) => {
  expect(findings(await checkText(report(TOLD + sentence, '50', '98.60')))).toEqual([]);
  expect(
    of(await checkText(report(TOLD + sentence, '50', '98.60')), 'weight-mismatch').map((v) => v.status),
  ).toEqual(['pass']);
  expect(findings(await checkText(report(TOLD + sentence, '50', '97.60')))).toEqual([
    'score-total-mismatch 总分',
  ]);
  expect(findings(await checkText(report(TOLD + sentence, '55', '98.60')))).toContain(
    'weight-mismatch 分值合计',
  );
  const wrong = report(TOLD + sentence.replace('9.60', '9.20'), '50', '98.60');
  expect(findings(await checkText(wrong))).toContain('score-total-mismatch 总分');
});

it.each([
  ['50', '98.60', ['undetermined', 'undetermined']],
  // more than ten points are not the execution rate's
  ['50', '99.50', ['fail', 'fail']],
  // the scores make up the total: nothing is told elsewhere
  ['50', '89', ['fail', 'pass']],
  ['57', '98.60', ['fail', 'fail']],
])('leaves open what is told nowhere: %s, %s', async (weight, total, expected) => {
  const result = await checkText(report('资金使用规范。', weight, total));
  const statuses = [...of(result, 'weight-mismatch'), ...of(result, 'score-total-mismatch')].map(
    (v) => v.status,
  );
  expect(statuses).toEqual(expected);
});

it('leaves open a score of the text that the rows fall short of by no more than the execution rate’s', async () => {
  const bare = (score: string): string =>
    report('资金使用规范。', '50', '0').replace(
      /\| 总分.*\n/,
      `\n经自评，项目自评得分${score}分，等级为“优”。\n`,
    );
  const statuses = async (score: string): Promise<string[]> =>
    of(await checkText(bare(score)), 'score-total-mismatch').map((v) => v.status);
  expect(await statuses('98.60')).toEqual(['undetermined']);
  expect(await statuses('99.60')).toEqual(['fail']);
  expect(await statuses('89')).toEqual(['pass']);
});

it('does not count them twice where the rows make up the hundred', async () => {
  const full = report(`${TOLD}执行率96.00%，分值10，得分9.60。`, '60', '99');
  expect(findings(await checkText(full.replace('| 60 | 50 |', '| 60 | 60 |')))).toEqual([]);
});
