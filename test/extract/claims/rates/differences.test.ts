// What two figures of a sentence differ by, in many words: 高出保底, 低于红线, 少修, 超出, 超过目标.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const NOT_BUILT = '新修机耕路36.0公里，完成计划38.5公里的93.5%，少修2.5公里。';
const LESS = '安装护栏61.8公里，计划64公里，完成96.6%，少2.2公里。';
const FLOOR = '入股资金150万元，约定保底分红9.00万元，实际分红11.40万元，高出保底2.40万元。';
const RED_LINE = '全市用水总量18.64亿立方米，控制在红线指标19.50亿立方米以内，低于红线0.86亿立方米。';
const OVER = '支出决算1352.70万元，年初预算1180.00万元，完成年初预算的114.64%，超出172.70万元。';
const TASK = '治理水土流失面积1254平方公里，超额完成1200平方公里年度任务54平方公里。';
const GOAL =
  '（三）绩效目标\n\n恢复灌溉面积4.20万亩以上。\n\n（四）效益情况\n\n恢复灌溉面积5.46万亩，超过目标1.26万亩。';

const BID =
  '招标控制价合计2833.90万元，中标价合计2644.90万元，招标环节节约189.00万元，下浮率6.67%；结算审定2621.90万元，较中标价净核减23.00万元。';
const ESTIMATE = '概算总投资3050.00万元，完成投资2767.10万元，较概算节约282.90万元，节约率9.28%。';
const ABOVE = '生均补助612.40元，较年度指标值600元高12.40元；单位成本48.60元，较标准50元低1.40元。';
const FAILED = '抽查低保档案860份，符合要求的838份，准确率97.44%，对不符合要求的22份已责令更正。';

const SLIPS: Slip[] = [
  [ABOVE, '高12.40', '高14.20', 'balance-mismatch', '高 14.20元 → 12.40元'],
  [ABOVE, '低1.40', '低4.10', 'balance-mismatch', '低 4.10元 → 1.40元'],
  [FAILED, '的22份', '的52份', 'balance-mismatch', '对不符合要求的 52份 → 22份'],
  [BID, '189.00', '198.00', 'balance-mismatch', '招标环节节约 198.00万元 → 189.00万元'],
  [BID, '23.00', '32.00', 'balance-mismatch', '较中标价净核减 32.00万元 → 23.00万元'],
  [ESTIMATE, '282.90', '228.90', 'balance-mismatch', '较概算节约 228.90万元 → 282.90万元'],
  [NOT_BUILT, '少修2.5', '少修2.9', 'balance-mismatch', '少修 2.9公里 → 2.5公里'],
  [LESS, '少2.2', '少2.7', 'balance-mismatch', '少 2.7公里 → 2.2公里'],
  [FLOOR, '2.40', '2.04', 'balance-mismatch', '高出保底 2.04万元 → 2.40万元'],
  [RED_LINE, '0.86', '0.68', 'balance-mismatch', '低于红线 0.68亿立方米 → 0.86亿立方米'],
  [OVER, '172.70', '127.70', 'balance-mismatch', '超出 127.70万元 → 172.70万元'],
  [TASK, '任务54', '任务45', 'balance-mismatch', '年度任务 45平方公里 → 54平方公里'],
  [GOAL, '1.26', '1.62', 'balance-mismatch', '超过目标 1.62万亩 → 1.26万亩'],
]; // prettier-ignore

const SILENT = [
  ABOVE,
  FAILED,
  '培训班42期，每班学员35人，其中超过50人的3期。',
  '支出100.00万元，预算120.00万元，低于上年30.00万元。',
  '全市平均水平62.5公里，安装护栏61.8公里，计划64公里，高于省定标准5.0公里。',
  '补助对象320户，其中少数民族户45户，低保户88户，少于上年同期的补助对象。',
];

describe('differences', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
