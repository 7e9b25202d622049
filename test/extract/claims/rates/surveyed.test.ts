// Answers that count: of those that came back without those that were taken out; and what a sentence says was left of the one before.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const VALID = '发放问卷420份，收回408份；剔除漏填的6份后，有效问卷402份，满意376份，满意度93.53%。';
const GROUPS =
  '向家长、教师发放问卷240份、80份，共320份；收回231份、77份，共308份，回收率96.25%。剔除无效问卷5份，有效303份。';
const LEFT = '计划疏浚河道18.6公里，完成17.2公里，完成率92.47%。未完成的1.4公里顺延至下年。';

const SLIPS: Slip[] = [
  [VALID, '的6份', '的9份', 'balance-mismatch', '有效问卷 402份 → 399份'],
  [VALID, '收回408', '收回418', 'balance-mismatch', '有效问卷 402份 → 412份'],
  [GROUPS, '卷5份', '卷8份', 'balance-mismatch', '有效 303份 → 300份'],
  [GROUPS, '收回231', '收回213', 'total-mismatch', '共 308份 → 290份'],
  [LEFT, '1.4公里', '1.7公里', 'balance-mismatch', '未完成的 1.7公里 → 1.4公里'],
];

const SILENT = [
  '发放问卷600份，收回562份，其中纸质410份；剔除无效问卷后，有效问卷551份。',
  '计划改造860户，完成835户，其中整村推进612户。未完成的25户中，12户外出务工，另有8户拆迁。',
  '计划培训12期，完成12期，参训640人。未完成的2项任务顺延。',
];

describe('answers that count', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
