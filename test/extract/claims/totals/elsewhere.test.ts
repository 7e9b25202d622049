// Lists whose whole stands in another sentence or paragraph, before them or behind.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const LEFT = '年末结余96.34万元。结余资金中，57.10万元为待付工程款，其余39.24万元为招标节约资金。';
const FLOW =
  '全年支出3162.84万元，结余102.16万元。资金流向为：乡镇卫生院1846.20万元，占58.4%；社区卫生服务中心902.44万元，占28.5%；村卫生室414.20万元，占13.1%。';
const CHECKED =
  '抽查资金2984.61万元。4个项目支出情况为：社区服务886.40万元，市容管理742.18万元，治安防控803.65万元，设施维护552.38万元。';
const BATCHES = '共安排专项资金640.00万元。\n\n资金分两批下达，第一批385.00万元，第二批255.00万元。';
const PAID = '全年支出2875.33万元。按合同先付六成，年初支付1725.20万元，其余1150.13万元验收后支付。';
const ROADS =
  '建设内容：张家村道路硬化720平方米；李家村道路硬化915平方米；王家村道路硬化408平方米；赵家村道路硬化1240平方米。项目已竣工验收，完成道路硬化3283平方米。';
const SAVED = '全年结余26.70万元，其中设备招标节约18.20万元、培训压减8.50万元，均为市级资金，已交回财政。';

const SLIPS: Slip[] = [
  [SAVED, '18.20', '12.80', 'total-mismatch', '全年结余 26.70万元 → 21.30万元'],
  [LEFT, '39.24', '32.94', 'total-mismatch', '年末结余 96.34万元 → 90.04万元'],
  [FLOW, '902.44', '920.44', 'total-mismatch', '全年支出 3162.84万元 → 3180.84万元'],
  [CHECKED, '803.65', '803.95', 'total-mismatch', '抽查资金 2984.61万元 → 2984.91万元'],
  [BATCHES, '255.00', '225.00', 'total-mismatch', '共安排专项资金 640.00万元 → 610.00万元'],
  [PAID, '1150.13', '1510.13', 'total-mismatch', '全年支出 2875.33万元 → 3235.33万元'],
];

const SILENT = [
  SAVED,
  '全年结余26.70万元，其中设备招标节约18.20万元，比上年节约2.10万元。',
  LEFT,
  FLOW,
  CHECKED,
  BATCHES,
  PAID,
  ROADS,
  // a selection, and figures that no sum connects
  '全年支出3162.84万元。其中主要支出方向为：设备购置1246.20万元，委托业务902.44万元。',
  '全年支出3162.84万元。年内完成办公楼维修146.20万元、车辆购置38.60万元、信息化建设92.75万元等。',
  '合同总价2264.50万元。第一标段结算896.40万元，第二标段结算1152.18万元，监理费64.30万元。',
  '补助资金总投入1,268.00万元。拨付资金1,174.36万元，结余资金93.64万元。',
  // what was planned is no part of what was spent
  '项目支出2064.30万元。执行中，培训预算186.40万元，实际支出162.35万元。',
];

describe('lists whose whole stands elsewhere', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
