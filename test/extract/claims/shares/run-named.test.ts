// Shares told in one go whose amounts stand further up, and bare lists of shares with a part greater than their whole.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SOURCES = `一、资金安排

（一）中央财政分两批下达我县补助资金3,160.00万元。

（二）省级财政安排1,040.00万元，市级财政安排620.00万元，另有上年结转资金180.00万元，全年可用资金合计5,000.00万元。其中中央、省级、市级和上年结转资金分别占63.20%、20.80%、12.40%和3.60%。`;
const GRADES =
  '全市共有教师2,400人。\n\n小学教师1,320人，初中教师1,080人。\n\n小学和初中教师分别占全市教师的55.00%、45.00%。';
const LIST = `五、一般公共预算财政拨款支出决算情况

（一）总体情况。本年度一般公共预算财政拨款支出2,640.50万元。

（二）结构情况。主要用于以下方面：教育支出1,906.44万元，占72.20%；社会保障和就业支出402.15万元，占15.23%；卫生健康支出116.98万元，占4.43%；住房保障支出214.93万元，占8.14%。`;

const SLIPS: Slip[] = [
  [SOURCES, '63.20%', '36.20%', 'share-mismatch', '中央占比 36.20% → 63.20%'],
  [SOURCES, '20.80%', '208.0%', 'share-mismatch', '省级占比 208.0% → 20.8%'],
  [SOURCES, '和3.60%', '和3.90%', 'share-mismatch', '上年结转资金占比 3.90% → 3.60%'],
  [SOURCES, '合计5,000.00', '合计5,300.00', 'total-mismatch', '全年可用资金合计 5,300.00万元 → 5000.00万元'],
  [GRADES, '1,320人', '1,230人', 'total-mismatch', '全市共有教师 2,400人 → 2310人'],
  [LIST, '就业支出402.15', '就业支出4,021.5', 'share-mismatch', '社会保障和就业支出占 15.23% → 152.30%'],
  [LIST, '占4.43%', '占44.3%', 'share-mismatch', '卫生健康支出占 44.3% → 4.43%'],
  [LIST, '教育支出1,906.44', '教育支出19,064.4', 'share-mismatch', '教育支出占 72.20% → 722.00%'],
];

const SILENT = [
  // of three things told further up only one is named again
  '中央资金120.00万元，省级资金80.00万元。\n\n城区、郊区和山区用户分别占52.30%、30.20%和17.50%。',
  // shares of several wholes in one go
  '本年支出900.00万元，资产3,000.00万元。\n\n占支出和资产的比重分别为30.0%和9.0%。',
];

describe('shares of several things in one go', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([SOURCES, GRADES, LIST, ...SILENT]);
});
