// Standards and means whose whole or count stands in another sentence or paragraph, and means that are rounded.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const YIELD = '全县小麦播种面积41.6万亩，总产量18.2万吨，平均亩产437.5公斤。';
const WATER = '项目区建成高标准农田24.8万亩。\n\n年节水1519万立方米，亩均节水61.25立方米。';
const SHOWS = '全年演出148场，其中下乡演出96场、社区演出52场。\n\n社区演出每场补助0.8万元，共41.6万元。';
const AID =
  '城市低保对象1240户1865人，人均月补助520元，全年发放1163.76万元；农村低保7980人，人均月补助380元，全年发放3638.88万元。';

const SLIPS: Slip[] = [
  [YIELD, '437.5公斤', '473.5公斤', 'per-unit-mismatch', '平均亩产 473.5公斤 → 437.5公斤'],
  [WATER, '61.25', '62.15', 'per-unit-mismatch', '亩均节水 62.15立方米 → 61.25立方米'],
  [SHOWS, '共41.6万元', '共46.1万元', 'per-unit-mismatch', '共 46.1万元 → 41.6万元'],
  [AID, '人均月补助520', '人均月补助550', 'per-unit-mismatch', '人均月补助 550元 → 520元'],
  [
    '被装购置76.80万元，共购置304人份，平均每人2526元。',
    '2526元',
    '2562元',
    'per-unit-mismatch',
    '平均每人 2562元 → 2526.32元',
  ],
  [
    '公务用车购置预算40.00万元，支出决算38.64万元，完成预算的96.60%，购置2辆巡查用车，每辆19.32万元。',
    '每辆19.32',
    '每辆19.23',
    'per-unit-mismatch',
    '公务用车购置支出决算 38.64万元 → 38.46万元',
  ],
  [
    '补助按每标箱30元执行，补助21,600标箱，共64.80万元。',
    '21,600',
    '26,100',
    'per-unit-mismatch',
    '共 64.80万元 → 78.30万元',
  ],
];

const SILENT = [
  // other costs are within it
  '公务用车购置预算40.00万元，支出决算38.64万元，完成预算的96.60%，购置2辆巡查用车，每辆16.80万元。',
  // the next sentence counts something else
  '专职队员经费352.80万元全部用于工资和保险，人均4.90万元。组织考核83人次，合格74人次，合格率89.16%。',
  '参与户1,064户，户均增收4860元，比2021年的4320元多540元，增长12.50%。',
  // a mean printed as a whole number, or cut off
  '实施临时救助1845人次，支出312.46万元，次均救助1694元。',
  '实施临时救助1845人次，支出312.46万元，次均救助1693元。',
  // months that nothing counts
  '发放低保金286.44万元，惠及682人，人均每月350元。',
  // what is proposed
  '12个乡镇仅配备专职人员18名，力争每个乡镇配备2名。',
  // last year's amount is not what was spent
  '公务接待费5.62万元，较上年的6.57万元减少0.95万元，国内公务接待703人次，人均79.9元。',
];

describe('standards and means of figures told elsewhere', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
