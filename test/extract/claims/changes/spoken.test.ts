// What a comparison in words speaks of: differences behind 小于预算数, 持平 of a thing of its own, parts of a compound name.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SMALLER = '公务接待费支出决算为26.40万元，预算28.00万元，完成预算94.29%，决算数小于预算数1.60万元。';
const PACE = '9月末累计支出3120.60万元，支出进度66.42%，低于75%的序时进度8.58个百分点。';
const UNSPENT = '2023年，补助资金发放1850.60万元，发放率95.16%，未发放94.10万元。';
const PAID = '衔接资金支付15820.50万元，未支612.40万元，支付率96.27%。';

const BEYOND = '支出总计1860.40万元，完成年初预算的103.94%，决算数大于预算数70.50万元，主要原因是工资调标。';

const LATER =
  '一般公共服务支出（类）年初预算为1085.20万元，支出决算为1126.35万元，完成年初预算的103.79%。决算数大于预算数41.15万元，主要原因是人员调资。';

const SLIPS: Slip[] = [
  [
    LATER,
    '41.15',
    '44.15',
    'balance-mismatch',
    '一般公共服务支出决算：决算数大于预算数 44.15万元 → 41.15万元',
  ],
  [
    SMALLER,
    '1.60万元',
    '1.90万元',
    'balance-mismatch',
    '公务接待费支出决算：决算数小于预算数 1.90万元 → 1.60万元',
  ],
  [BEYOND, '103.94%', '100%', 'rate-mismatch', '支出总计完成年初预算 100% → 103.94%'],
  [PACE, '8.58个', '8.85个', 'change-mismatch', '的序时进度 8.85个百分点 → 8.58个百分点'],
  [UNSPENT, '95.16', '91.56', 'rate-mismatch', '发放率 91.56% → 95.16%'],
  [PAID, '96.27%', '95%', 'rate-mismatch', '支付率 95% → 96.27%'],
];

const SILENT = [
  // compounded over four years
  '2017年基金收入12.41亿元，比2013年增加4.44亿元，年平均增长11.71%。',
  // the second rate is that of another thing
  '事故起数比2022年的250起减少30起，下降12.00%；经济损失由186.40万元降到172.05万元，下降7.70%。',
  SMALLER,
  SMALLER.replace('26.40', '1.40').replace('28.00', '2.10').replace('94.29', '66.67').replace('1.60', '0.70'),
  '2023年支出1280.40万元。其中图书购置与上年持平，均为210.00万元。项目支出由上年的602.35万元变为598.10万元。',
  '公务接待费48.00万元，公务用车购置及运行费2650.00万元。公务用车购置费同口径比上年减少312.00万元，下降88%。',
  // the whole's rate said again under the points of a part
  '全年支出1537.07万元，占调整后预算1560.00万元的98.53%。\n\n二、得分\n\n项目补助预算1530.00万元，项目补助支出1501.40万元，结余28.60万元。\n\n支出执行率分值8分，按执行率98.53%计7.88分。',
  '全年支出1537.07万元，占调整后预算1560.00万元的98.53%。\n\n二、项目\n\n项目补助1530.00万元，项目补助支出1501.40万元，结余28.60万元。',
];

describe('comparisons in words', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
