// Rates of another base than the one that their words and figures leave.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ANSWERS = '发放问卷850份，收回有效问卷812份，回收率95.53%，其中满意734份，满意度90.39%。';
const AMONG = '培训900人，参加考核860人，其中合格820人，合格率95.35%。';
const BASIC =
  '全年总支出3482.89万元。\n\n基本支出1278.94万元，占总支出的36.72%。其中：人员经费1142.36万元，占基本支出的89.32%；公用经费136.58万元，占基本支出的10.68%。';
const YEARS = '运行经费支出62.47万元，比上年66.13万元减少3.66万元，下降5.53%。';
const CALLS = '受理投诉107件，上年为186件，减少79件，下降42.47%。';
const ALL =
  '全年预算1706.00万元，其中膳食补助1520.00万元、工资补助186.00万元。\n\n全年到位资金1706.00万元，到位率100%。';
const BEHIND =
  '年初预算安排2116.10万元，年中未作调整。\n\n截至年底，各级资金2116.10万元全部到位，资金到位率100%。';
const GUESTS = '公务接待费1.86万元，全部为国内公务接待支出。全年国内公务接待28批次、155人次，人均120元。';
const CARS = '公务用车运行维护费12.40万元，较上年下降6.06%。公务用车保有量4辆，平均每辆运行维护费3.10万元。';

const SLIPS: Slip[] = [
  [ANSWERS, '90.39', '86.35', 'rate-mismatch', '满意度 86.35% → 90.39%'],
  [AMONG, '95.35', '91.11', 'rate-mismatch', '合格率 91.11% → 95.35%'],
  [BASIC, '89.32', '32.80', 'share-mismatch', '人员经费占基本支出 32.80% → 89.32%'],
  [YEARS, '5.53', '5.86', 'change-mismatch', '运行经费支出下降 5.86% → 5.53%'],
  [CALLS, '42.47', '73.83', 'change-mismatch', '受理投诉下降 73.83% → 42.47%'],
  [ALL, '资金1706.00', '资金7106.00', 'rate-mismatch', '到位率 100% → 416.53%'],
  [BEHIND, '资金2116.10', '资金2416.10', 'rate-mismatch', '资金到位率 100% → 114.18%'],
  [GUESTS, '人均120', '人均150', 'per-unit-mismatch', '人均 150元 → 120元'],
  [GUESTS, '155人次', '185人次', 'per-unit-mismatch', '人均 120元 → 100.54元'],
  [CARS, '保有量4', '保有量7', 'per-unit-mismatch', '平均每辆运行维护费 3.10万元 → 1.77万元'],
];

const SILENT = [
  ...[ANSWERS, AMONG, BASIC, YEARS, CALLS, ALL, BEHIND, GUESTS, CARS],
  // each group has its own; last year's costs; an amount of its own clause
  '发放问卷700份，收回有效问卷680份，满意617份，满意度90.74%，其中学生满意度90.33%、家长满意度91.75%。',
  '公务接待费5.31万元，比上年5.89万元下降9.85%。国内公务接待812人次，人均65.39元。',
  '全年预算1706.00万元。其中中央资金1520.00万元，到位率100%。',
];

describe('bases', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});

const NOUN = '全年改造院落24个，涉及楼栋93栋。\n\n引入物业的院落21个，覆盖率87.50%；受理投诉107件。';

describe('wholes of the same noun', () => {
  itFindsSlips([
    [NOUN, '院落21', '院落12', 'rate-mismatch', '覆盖率 87.50% → 50.00%'],
    [NOUN, '87.50', '78.50', 'rate-mismatch', '覆盖率 78.50% → 87.50%'],
  ]);
  itIsSilentOn([NOUN, '全年改造院落24个。\n\n引入物业的院落21个，覆盖率70.00%。']);
});
