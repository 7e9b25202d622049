// Scores of all parts in one sentence, the total beside them, and their rates.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const PAIRS =
  '经评价，综合得分88.7分，等级为“良”。投入13.5分（总分15分）、过程21分（总分25分）、产出31.2分（总分35分）、效果23分（总分25分）。';
const RUNS =
  '综合评分为90分。决策、过程、产出、效益得分分别为18分、17分、28分、27分，得分率依次为90.00%、85.00%、93.33%、90.00%（满分依次为20分、20分、30分、30分）。';

const SLIPS: Slip[] = [
  [PAIRS, '88.7分', '87.8分', 'score-total-mismatch', '综合得分 87.8分 → 88.7分'],
  [PAIRS, '31.2分', '32.1分', 'score-total-mismatch', '综合得分 88.7分 → 89.6分'],
  [RUNS, '90分。', '93分。', 'score-total-mismatch', '综合得分 93分 → 90分'],
  [RUNS, '93.33%', '39.33%', 'rate-mismatch', '得分率 39.33% → 93.33%'],
];

const SILENT = [
  // 30分 is no slip of 49.79分: two of four parts
  '自评综合得分99.52分，其中产出指标49.73分、效益指标30分。',
  // marks that make no hundred are not all of them
  '综合得分88.7分。过程21分（总分25分）、产出31.2分（总分35分）、效果23分（总分25分）。',
];

describe('lists of scores', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([...SILENT, PAIRS, RUNS]);
});
