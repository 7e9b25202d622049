// Rates that say in a bracket how they are worked out.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ADDED =
  '年初部门预算1,250.00万元，年中追加85.00万元，全年预算数1,335.00万元，预算控制率（本年追加预算÷年初预算）为6.80%。';
const LEFT =
  '全年预算数1,335.00万元，全年支出1,294.95万元，年末结转40.05万元，结转率（年末结转/全年预算数×100%）为3.00%。';
const CHANGED =
  '本年“三公”经费支出9.20万元，上年“三公”经费支出10.00万元，变动率（（本年“三公”经费支出-上年“三公”经费支出）÷上年“三公”经费支出）为-8.00%。';

const SLIPS: Slip[] = [
  // 85 of 1335, of another base than the formula names
  [ADDED, '6.80%', '6.37%', 'rate-mismatch', '预算控制率 6.37% → 6.80%'],
  [ADDED, '6.80%', '8.60%', 'rate-mismatch', '预算控制率 8.60% → 6.80%'],
  [LEFT, '3.00%', '3.09%', 'rate-mismatch', '结转率 3.09% → 3.00%'],
];

const SILENT = [
  // what the formula names is not told
  '年末在职人员48人，核定编制52人，人均维修费（维修费÷建筑面积）较低，利用率（实际使用面积÷总面积）为92.31%。',
];

describe('rates with their formula', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([ADDED, LEFT, CHANGED, ...SILENT]);
});
