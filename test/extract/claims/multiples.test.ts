// Changes in points, in times and in words for them.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';

const SLIPS: Slip[] = [
  ['资金到位率由上年的97.3%提高到99.1%，提高1.8个百分点。', '1.8个', '2.8个', 'change-mismatch', '提高到提高 2.8个百分点 → 1.8个百分点'],
  ['2023年出勤率99.1%，2024年出勤率97.3%，下降1.8个百分点。', '1.8个', '1.6个', 'change-mismatch', '2024年出勤率下降 1.6个百分点 → 1.8个百分点'],
  ['2023年出勤率99.1%，2024年出勤率97.3%，下降1.8个百分点。', '下降1.8', '上升1.8', 'change-mismatch', '2024年出勤率上升 1.8个百分点 → -1.8个百分点'],
  ['培训人次由2022年的400人次增至2023年的1,200人次，增长2倍。', '2倍', '3倍', 'change-mismatch', '增至2023年的增长 3倍 → 2倍'],
  ['年接待量由1.5万人次增加到3万人次，实现翻番。', '3万', '2万', 'change-mismatch', '增加到翻番 翻番 → 1.33倍'],
  ['投诉量由去年的60件降至30件，减半。', '30件', '40件', 'change-mismatch', '降至减半 减半 → 1.5倍'],
  ['2023年基本支出占比62.5%，比上年的60.0%提高2.5个百分点。', '2.5个', '3.5个', 'change-mismatch', '2023年基本支出占比提高 3.5个百分点 → 2.5个百分点'],
]; // prettier-ignore

const SILENT = [
  '年接待量由1.5万人次增加到4万人次，实现翻番。',
  '就诊量由2.1万人次增加到4万人次，接近翻番。',
  '投诉由60件降至25件，减半。',
];

describe('points and times', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
