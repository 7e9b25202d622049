// Gaps, points and halves said away from the figures that they follow from.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const FUNDS = '全年预算2,480.00万元，实际到位2,316.50万元，到位率93.41%。';
const GAP = `${FUNDS}\n\n二、存在问题\n\n市级配套资金到位不足，缺口163.50万元。`;
const OWED = `${FUNDS}\n\n二、存在问题\n\n县级配套资金163.50万元未到位。`;
const GOAL =
  '年度目标：水质达标率不低于95.00%。\n\n二、完成情况\n\n水质达标率97.62%，高于目标值2.62个百分点。';
const EARLIER = '机械化清扫率88.4%，比上年提高3.2个百分点，上年为85.2%。';
const BEHIND = '2023年收入合计1386.42万元。同比上年度增加89.24万元，增长6.88%（2022年收入1297.18万元）。';
const TERMS =
  '全年发放助学金11,384.50万元。\n\n分学期看，春季学期发放5,421.50万元，秋季学期发放5,963.00万元。';
const LATE = '应完成建设任务120项，按期完成114项，延期6项。';
const STAGES = '项目总投资2.85亿元，分三年实施：2023年0.92亿元、2024年1.26亿元、2025年0.67亿元。';
const PASSED = '检测水样480份，合格471份、不合格9份，水质达标率98.13%。';
const OWN =
  '省级补助资金500万元、县级自筹资金380万元。\n\n二、存在问题\n\n县级自筹资金到位140万元，到位率仅36.84%。';

const LOWER =
  '基本支出预算820.00万元，支出811.80万元，基本支出执行率99.00%；项目支出预算1,640.00万元，支出1,561.28万元。\n\n二、存在问题\n\n项目支出执行率95.20%，低于基本支出执行率3.80个百分点。';

const SLIPS: Slip[] = [
  [
    LOWER,
    '3.80个',
    '8.30个',
    'change-mismatch',
    '项目支出执行率低于基本支出执行率 8.30个百分点 → 3.80个百分点',
  ],
  [GAP, '缺口163.50', '缺口136.50', 'balance-mismatch', '缺口 136.50万元 → 163.50万元'],
  [OWED, '资金163.50', '资金168.50', 'balance-mismatch', '县级配套资金 168.50万元 → 163.50万元'],
  [GOAL, '2.62个', '2.26个', 'change-mismatch', '水质达标率高于目标值 2.26个百分点 → 2.62个百分点'],
  [EARLIER, '3.2个', '2.3个', 'change-mismatch', '机械化清扫率比上年提高 2.3个百分点 → 3.2个百分点'],
  [BEHIND, '89.24', '82.24', 'change-mismatch', '2023年收入合计同比上年度增加 82.24万元 → 89.24万元'],
  [TERMS, '5,421.50', '5,721.50', 'total-mismatch', '全年发放助学金 11,384.50万元 → 11684.50万元'],
  [LATE, '延期6项', '延期9项', 'balance-mismatch', '延期 9项 → 6项'],
  [STAGES, '1.26亿', '1.62亿', 'total-mismatch', '项目总投资 2.85亿元 → 3.21亿元'],
  [PASSED, '98.13%', '98.73%', 'rate-mismatch', '水质达标率 98.73% → 98.125%'],
  [OWN, '36.84%', '63.84%', 'rate-mismatch', '到位率仅 63.84% → 36.84%'],
];

const SILENT = [
  GAP.replace('缺口163.50', '缺口52.00'),
  `${FUNDS}\n\n二、问题\n\n明年资金缺口约160万元。`,
  // the goal of another rate
  GOAL.replace('水质达标率97.62%，高于目标值2.62个', '水费收缴率97.62%，高于目标值4.10个'),
  '春季学期发放5,421.50万元，秋季学期发放5,963.00万元。\n\n全年预算12,600.00万元。',
];

describe('what is said again', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
