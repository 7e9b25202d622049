// Sums written out, with the unit at each of their figures or only once.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ONCE = '三项费用合计：126.40+38.75+19.20=184.35万元。';
const AHEAD = '三项费用合计：126.40万元+38.75万元+19.20万元=184.35。';
const LESS = '可用资金为：320.00-45.60=274.40万元。';

const SLIPS: Slip[] = [
  [ONCE, '184.35', '148.35', 'total-mismatch', '三项 148.35万元 → 184.35万元'],
  [AHEAD, '38.75', '83.75', 'total-mismatch', '三项 184.35 → 229.35'],
  [LESS, '274.40', '247.40', 'total-mismatch', '可用资金为 247.40万元 → 274.40万元'],
];

const SILENT = [
  // each in its own unit
  '两项合计：12.50万元+3000元=12.80万元。',
  '三项得分：18+27+40=85分。',
];

describe('sums written out', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([...SLIPS.map(([text]) => text), ...SILENT]);
});
