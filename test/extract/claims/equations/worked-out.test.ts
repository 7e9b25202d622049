// Amounts that a set rate or a rise gives, means in brackets, by the month and of what is counted near by.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ADVANCE = '全年安排补助资金3186.42万元。资金先预拨后结算，年初按70%预拨2230.49万元。';
const BONUS = '合作社入股资金150万元，按年收益率6%约定保底分红9.00万元，实际分红11.20万元。';
const RISE = '现有护林员186名。建议将补助由每月600元提高至800元，年增支44.64万元。';
const POSTS = '拟将月工资由3,600元提高至3,950元，按260名员额测算年增支109.20万元。';
const CARS =
  '公务用车运行维护费14.56万元（公务用车4辆，车均3.64万元），公务接待费5.52万元（接待62批次、460人次，人均120元）。';
const ROADS = '列养公路1164.2公里，其中优良路1018.6公里。养护支出683.73万元，平均每公里5873元。';
const MONTHS = '合同年服务费1863.60万元，按月支付，每月应付155.30万元。';
const VILLAGES = '下达资金480.00万元，支持4个村实施项目，每村120.00万元。';

const SLIPS: Slip[] = [
  [ADVANCE, '2230.49', '2320.49', 'per-unit-mismatch', '预拨 2320.49万元 → 2230.494万元'],
  [BONUS, '9.00', '9.30', 'per-unit-mismatch', '约定保底分红 9.30万元 → 9.00万元'],
  [RISE, '44.64', '46.44', 'per-unit-mismatch', '年增支 46.44万元 → 44.64万元'],
  [POSTS, '109.20', '190.20', 'per-unit-mismatch', '员额测算年增支 190.20万元 → 109.20万元'],
  [CARS, '3.64', '3.94', 'per-unit-mismatch', '车均 3.94万元 → 3.64万元'],
  [CARS, '120元', '150元', 'per-unit-mismatch', '人均 150元 → 120元'],
  [ROADS, '5873元', '5473元', 'per-unit-mismatch', '平均每公里 5473元 → 5872.96元'],
  [MONTHS, '155.30', '153.50', 'per-unit-mismatch', '每月应付 153.50万元 → 155.30万元'],
  [VILLAGES, '120.00', '150.00', 'per-unit-mismatch', '下达资金 480.00万元 → 600.00万元'],
];

const SILENT = [
  ADVANCE,
  RISE,
  // a rate of something that is not told
  '全年支出862.40万元。按5%留存质量保证金12.60万元。',
  '合同价2264.50万元，已按进度支付80%，剩余工程款待审计后支付452.90万元。',
  // a rise that does not cost by the month
  '补助标准由每人400元提高至500元，覆盖1260人，增加支出12.60万元。',
  // one bracket, amounts of its own
  '培训支出26.40万元（场地费8.20万元、师资费每人次800元，共125人次）。',
];

describe('amounts worked out from rates, rises and counts', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
