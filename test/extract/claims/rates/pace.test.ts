// 序时进度: the share of the year that is over, and how far the spending is from it.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SLIPS: Slip[] = [
  [
    '截至6月底，支出420.00万元，占全年预算800.00万元的52.50%，超序时进度2.50个百分点。',
    '2.50个',
    '3.50个',
    'change-mismatch',
    '超序时进度 3.50个百分点 → 2.50个百分点',
  ],
  [
    '截至9月底，预算执行率为70.00%，低于序时进度75.00%，落后序时进度5.00个百分点。',
    '5.00个',
    '6.00个',
    'change-mismatch',
    '落后序时进度 6.00个百分点 → 5.00个百分点',
  ],
];

const SILENT = ['支出进度快于序时进度2.30个百分点。', '截至11月底执行率93.10%，快于序时进度1.43个百分点。'];

describe('the pace of the year', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
