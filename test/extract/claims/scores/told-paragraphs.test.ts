// Points told in the paragraphs of an evaluation: by part, by rate, by what was taken off.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const HEAD = '2024年度某项目绩效评价报告\n\n';
const TABLE = `表1 评分汇总

| 一级指标 | 二级指标 | 分值 | 得分 |
|---|---|---|---|
| 决策（15分） | 项目立项 | 7 | 6.50 |
| | 绩效目标 | 8 | 6.30 |
| 过程（25分） | 资金管理 | 13 | 11.84 |
| | 组织实施 | 12 | 10.50 |
| 产出（35分） | 数量 | 20 | 19.31 |
| | 质量 | 15 | 13.96 |
| 效益（25分） | 可持续影响 | 15 | 12.60 |
| | 满意度 | 10 | 9.27 |
| 合计 | | 100 | 90.28 |

`;
const DECISION = '（一）决策，得12.80分，得分率85.33%。立项论证不足扣0.50分，目标未细化扣1.70分。\n\n';
const OUTPUT =
  '（三）产出，得33.27分，得分率95.06%。未达到目标的按完成比例计分：培训人次为目标的96.34%，8分得7.71分；巡检次数为目标的97.12%，7分得6.80分；建档户数为目标的96.06%，5分得4.80分。抽检合格率93.07%，15分得13.96分。\n\n';
const EFFECT =
  '（四）效益，得21.87分，得分率87.48%。后续管护责任不清，可持续影响扣2.40分；满意度按实际值与目标值之比计分，得9.27分。\n\n';
const REPORT = `${HEAD}经综合评价，得分90.28分，评价等级为“优”。\n\n${TABLE}二、指标分析\n\n${DECISION}${OUTPUT}${EFFECT}`;

const RULED = `${HEAD}“预算执行”指标中支出执行率分值8分，按执行率97.43%计7.79分，其余12分为满分。`;

const APART = `${HEAD}自评得97.30分，其中产出指标48.60分（满分50分），效益指标29.00分（满分30分），满意度指标19.70分（满分20分）。产出指标扣1.40分，为验收滞后所致。`;

const SLIPS: Slip[] = [
  [APART, '扣1.40', '扣1.90', 'balance-mismatch', '产出指标扣分 1.90分 → 1.40分'],
  [REPORT, '得12.80分', '得18.20分', 'total-mismatch', '决策得分 18.20分 → 12.80分'],
  [REPORT, '得分率85.33%', '得分率85.83%', 'rate-mismatch', '得分率 85.83% → 85.33%'],
  [REPORT, '得分率95.06%', '得分率96.05%', 'rate-mismatch', '得分率 96.05% → 95.06%'],
  [REPORT, '扣1.70', '扣1.90', 'balance-mismatch', '决策得分 12.80分 → 12.60分'],
  [REPORT, '8分得7.71', '8分得7.17', 'balance-mismatch', '培训人次得分 7.17分 → 7.7072分'],
  [REPORT, '可持续影响扣2.40', '可持续影响扣2.90', 'balance-mismatch', '可持续影响扣分 2.90分 → 2.40分'],
  [REPORT, '得9.27分。', '得9.72分。', 'figure-conflict', '满意度 9.72分 → 9.27'],
  [REPORT, '得分90.28分', '得分92.08分', 'figure-conflict', '自评总分 92.08分 → 90.28'],
  [RULED, '计7.79', '计7.97', 'balance-mismatch', '“预算执行”指标中支出执行率得分 7.97分 → 7.7944分'],
]; // prettier-ignore

const SILENT = [
  REPORT,
  // one reason of several
  `${HEAD}自评得97.30分，其中产出指标48.60分（满分50分），效益指标29.00分（满分30分），满意度指标19.70分（满分20分）。产出指标扣0.60分，为验收滞后所致。`,
  // some of the reasons only
  `${HEAD}${TABLE}二、指标分析\n\n（二）过程，得22.34分，得分率89.36%。资金拨付不及时扣0.60分，验收资料不全扣1.00分。`,
  // by the goal, not by all; and by steps
  `${HEAD}合格率不低于95%。按完成比例计分：培训人次为目标的96.34%，8分得7.71分；巡检次数为目标的97.12%，7分得6.80分；抽检合格率93.10%，5分得4.90分。`,
  `${HEAD}执行率92.40%，5分得4.50分；到位率95.00%，5分得4.00分；公开率100%，5分得5.00分。`,
  // what a rule would take off
  `${HEAD}${TABLE}二、指标分析\n\n（一）决策，得12.80分。每缺一项扣1.50分，最多扣8.00分；本项扣2.20分。`,
  // a mean, and another year's
  `${HEAD}产出完成率98.54%，各指标平均得49.20分（满分50分）。`,
];

describe('points told in paragraphs', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
