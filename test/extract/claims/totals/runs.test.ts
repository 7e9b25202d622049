// Totals that no word announces.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const BASIC =
  '2024年度一般公共预算财政拨款基本支出936.42万元。人员经费812.57万元，主要包括基本工资、津贴补贴等；公用经费123.85万元，主要包括办公费、差旅费等。';
const ADDED =
  '2024年年初预算2150.00万元，年中因材料涨价经县政府同意追加186.00万元，连同2023年结转94.27万元，全年可用资金2430.27万元。全年支付2301.15万元。';

const MORE = '2024年纳入养护的公共绿地243.5万平方米，比2023年的231.8万平方米多出11.7万平方米，增长5.05%。';
const EACH = '灾害信息员440人每人每年补助2000元，合计88.00万元，较预算的450人减少10人。';
const ASIDES =
  '执行中追加人员经费168.20万元（落实调资政策），专项设备144.25万元（含上年结转46.20万元、省级补助98.05万元），培训与宣传25.38万元，增加额337.83万元。';

const SLIPS: Slip[] = [
  [MORE, '11.7万', '17.1万', 'change-mismatch', '2024年纳入养护的公共绿地多出 17.1万平方米 → 11.7万平方米'],
  [EACH, '88.00', '98.00', 'per-unit-mismatch', '合计 98.00万元 → 88.00万元'],
  [
    BASIC,
    '812.57',
    '821.57',
    'total-mismatch',
    '2024年度一般公共预算财政拨款基本支出 936.42万元 → 945.42万元',
  ],
  // however far off, nothing else can be meant
  [
    BASIC,
    '123.85',
    '170.06',
    'total-mismatch',
    '2024年度一般公共预算财政拨款基本支出 936.42万元 → 982.63万元',
  ],
  [ADDED, '186.00', '168.00', 'total-mismatch', '全年可用资金 2430.27万元 → 2412.27万元'],
  [ADDED, '94.27', '97.27', 'total-mismatch', '全年可用资金 2430.27万元 → 2433.27万元'],
];

describe('figures that add up to the one beside them', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    ASIDES,
    EACH,
    // other figures bear out each of them
    '中央资金1260.00万元，省级资金480.00万元，已支付1749.00万元。',
    // round figures are a digit apart by chance
    '项目批复总投资2800.00万元，2022年安排1200.00万元，2023年安排1300.00万元。',
    // some of the parts
    '全年支出1586.42万元，设备购置843.15万元，软件开发733.27万元，其余用于培训。',
    '全年支出1586.42万元，其中设备购置843.15万元，软件开发733.27万元，其余用于培训。',
    // what adds up to another figure
    '“三公”经费支出合计44.50万元，财政拨款安排30.00万元，其中因公出国（境）费5.00万元，公务接待费9.50万元，公务用车购置及运行费30.00万元。',
  ]);
});
