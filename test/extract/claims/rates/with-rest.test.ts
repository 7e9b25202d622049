// Rates between what was done and what was not, without the whole.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TRAINED = '组织村医轮训，完成384名，完成率96.00%，未完成16名。';
const PASSED = '抽检水样合格231份，合格率98.72%，3份因取样不规范不合格。';
const LATE = '按期完成188件，延期12件，按期完成率94.00%。';

const SLIPS: Slip[] = [
  [TRAINED, '96.00%', '69.00%', 'rate-mismatch', '完成率 69.00% → 96.00%'],
  [TRAINED, '16名', '46名', 'rate-mismatch', '完成率 96.00% → 89.30%'],
  [PASSED, '98.72%', '98.12%', 'rate-mismatch', '合格率 98.12% → 98.72%'],
  [LATE, '94.00%', '49.00%', 'rate-mismatch', '按期完成率 49.00% → 94.00%'],
];

const SILENT = [
  // a third count may be the whole
  '计划培训420名，完成384名，完成率91.43%，未完成36名。',
  '合格率98.72%，比上年提高1.2个百分点，3份不合格。',
];

describe('rates with their rest', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
