// A whole and its parts, each followed by figures of the same names: every column adds up.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ASSETS =
  '全市国有企业资产总额210.46亿元，负债总额135.02亿元，权益总额58.74亿元。其中，市属企业资产总额80.82亿元、负债总额54.71亿元、权益总额16.72亿元，平均资产负债率67.7%；区属企业资产总额129.64亿元、负债总额80.31亿元、权益总额42.02亿元，平均资产负债率61.9%。';

const SLIPS: Slip[] = [
  [ASSETS, '负债总额135.02', '负债总额153.02', 'total-mismatch', '负债总额 153.02亿元 → 135.02亿元'],
  [ASSETS, '权益总额42.02', '权益总额42.20', 'total-mismatch', '权益总额 58.74亿元 → 58.92亿元'],
];

describe('columns of a list', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    // of each part something else is told
    '全市资产总额210.46亿元，负债总额135.02亿元。其中，市属企业资产总额80.82亿元、净资产26.11亿元；区属企业资产总额129.64亿元、净资产49.33亿元。',
    // more parties owe than those two
    '全市资产总额210.46亿元，负债总额190.30亿元。其中，市属企业资产总额80.82亿元、负债总额54.71亿元；区属企业资产总额129.64亿元、负债总额80.31亿元。',
  ]);
});
