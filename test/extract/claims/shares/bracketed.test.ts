// Shares alone in brackets behind the parts of a list.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const LIST =
  '共回收问卷500份，其中很满意240份（48.0%）、满意205份（41.0%）、一般45份（9.0%）、不满意10份（2.0%）。';
const UNTOLD = '新建公厕12座（24.0%）、改建公厕30座（60.0%）、维修公厕8座（16.0%）。';

const SLIPS: Slip[] = [
  [LIST, '（41.0%）', '（14.0%）', 'share-mismatch', '满意占比 14.0% → 41.0%'],
  [LIST, '（9.0%）', '（90%）', 'share-mismatch', '一般占比 90% → 9%'],
  [UNTOLD, '（60.0%）', '（66.0%）', 'share-mismatch', '改建公厕占比 66.0% → 60.0%'],
];

const SILENT = [
  // what each is to last year, not to the whole
  '全年接待群众1,200人次，其中来访420人次（12.0%）、来电560人次（8.5%）、来信220人次（3.1%）。',
  // two pairs are no rule
  '上线系统12个（85.0%），开放接口40个（90.0%）。',
];

describe('shares in brackets', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([...SILENT, LIST, UNTOLD]);
});
