// Changes whose figures are certain by the rate beside them or by their words, and points to a goal that is set.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const FUNDS =
  '共安排资金8880万元，其中中央5236万元，省级1874万元，市级620万元，县级1150万元。上级下达资金合计7730万元，占87.05%。资金总量比上年的8410万元增加470万元，增长5.59%。';
const STAFF =
  '年末在职人员74人，其中行政15人、事业59人；退休人员41人。与上年末77人相比，在职人员减少3人，系当年退休。';
const CASES = '全年办理案件598件，其中民事案件312件、刑事案件286件，比上年的552件增长8.33%。';
const GOALS = '合格率98.86%，高于目标值98%；集中采购率92.71%，未达到95%的目标，差2.29个百分点。';
const BELOW = '满意度91.20%，低于95%的目标值3.80个百分点；合格率99.10%，高于98%的目标值1.10个百分点。';

const SLIPS: Slip[] = [
  [FUNDS, '470', '740', 'change-mismatch', '共安排资金增加 740万元 → 470万元'],
  [STAFF, '减少3', '减少6', 'change-mismatch', '年末在职人员在职人员减少 6人 → 3人'],
  [CASES, '552', '582', 'change-mismatch', '全年办理案件增长 8.33% → 2.75%'],
  [GOALS, '2.29', '2.59', 'change-mismatch', '集中采购率差 2.59个百分点 → 2.29个百分点'],
  [BELOW, '3.80', '3.30', 'change-mismatch', '满意度的目标值 3.30个百分点 → 3.80个百分点'],
];

const SILENT = [
  ...[FUNDS, STAFF, CASES, GOALS, BELOW],
  '年末在职人员74人。与上年末115人相比，人员减少0人，退休人员41人。',
  '满意度92%，低于目标值95%，相差3个百分点。',
];

describe('certain changes', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
