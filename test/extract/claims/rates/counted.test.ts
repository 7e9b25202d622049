// Rates of counts whose whole stands in a bracket, under another measure, or before a list.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ASKED = '发放调查问卷200份，收回192份，回收率96.0%。';
const STAFF = '年末编制52人，实有49人，其中行政人员15人、事业人员34人，人员控制率94.23%。';
const GRADES = '年度考核优秀58名、称职241名、基本称职5名，优秀率19.1%。';
const BEDS = '敬老院设床位260张，年末入住197人，床位使用率75.8%。';
const SOLVED = '全年立案2,368起。\n\n破案1572起，破案率66.4%。';
const INSURED = '医保参保25,368人，参保率97.9%（应参保25,920人）。';
const OPEN = '应公开信息38条，按时公开37条，公开及时率97.4%。';
const LOTS = '9个标段中按期完工8个，按期完工率88.89%。';
const SOWN = '播种面积3.86万亩，其中早稻1.97万亩、中稻0.58万亩、晚稻1.31万亩，完成任务3.80万亩的101.6%。';
const OFFICE =
  '人员经费968.32万元，包括工资812.47万元、补助155.85万元；公用经费156.24万元，年初预算安排162.00万元，公用经费控制率96.44%。';

const ASSETS = '固定资产原值632.80万元，其中待报废25.31万元，在用607.49万元，固定资产利用率96.0%。';
const BEYOND = '参与巡防27480班次，较目标值多1480班次，完成率105.7%。';
const BOTH = '发放问卷300份，收回291份，满意和基本满意分别为226份和47份，总体满意率93.81%。';
const QUARTERS =
  '全年预算2075.40万元。\n\n一季度支出452.30万元，二季度支出498.75万元，三季度支出511.06万元，上半年支出进度为45.82%，前三季度支出进度为70.45%。';

const SLIPS: Slip[] = [
  [ASSETS, '96.0%', '69.0%', 'rate-mismatch', '固定资产利用率 69.0% → 96.0%'],
  [BEYOND, '105.7%', '108.7%', 'rate-mismatch', '完成率 108.7% → 105.69%'],
  [BOTH, '93.81%', '93.11%', 'rate-mismatch', '总体满意率 93.11% → 93.81%'],
  [QUARTERS, '70.45%', '70.75%', 'rate-mismatch', '前三季度支出进度 70.75% → 70.45%'],
  [ASKED, '收回192', '收回912', 'rate-mismatch', '回收率 96.0% → 456.0%'],
  [STAFF, '94.23%', '94.53%', 'rate-mismatch', '人员控制率 94.53% → 94.23%'],
  [GRADES, '19.1%', '12.1%', 'rate-mismatch', '优秀率 12.1% → 19.08%'],
  [BEDS, '75.8%', '78.8%', 'rate-mismatch', '床位使用率 78.8% → 75.77%'],
  [SOLVED, '1572起', '5172起', 'rate-mismatch', '破案率 66.4% → 218.41%'],
  [INSURED, '25,368', '52,368', 'rate-mismatch', '参保率 97.9% → 202.04%'],
  [OPEN, '公开37', '公开73', 'rate-mismatch', '公开及时率 97.4% → 192.11%'],
  [LOTS, '完工8个', '完工6个', 'rate-mismatch', '按期完工率 88.89% → 66.67%'],
  [SOWN, '101.6%', '106.1%', 'rate-mismatch', '播种面积：完成任务3.80万亩的比例 106.1% → 101.58%'],
  [OFFICE, '96.44%', '94.64%', 'rate-mismatch', '公用经费控制率 94.64% → 96.44%'],
];

const SILENT = [
  OFFICE,
  SOWN,
  '建成养老点46个，全县行政村118个，覆盖率39.0%。',
  '新建卫生室12个、改造8个，服务覆盖率100%。',
  '全县学校43所，食堂冷藏设备20台，配备率100%。',
];

describe('rates of counts', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
