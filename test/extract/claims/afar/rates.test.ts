// Rates said again away from the figures that they are of.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TABLE = [
  '| 项目 | 预算数（万元） | 支出数（万元） | 执行率 |',
  '|---|---|---|---|',
  '| 河道清淤 | 420.00 | 395.60 | 94.19% |',
  '| 堤防加固 | 360.00 | 351.20 | 97.56% |',
  '| 闸站维修 | 150.00 | 121.35 | 80.90% |',
  '',
].join('\n');
const SAID = `${TABLE}\n存在问题\n\n1.闸站维修项目执行率仅80.90%，进度偏慢。`;
const ABOVE = '1.数量。全年改造老旧阀井364座。\n\n2.时效。按时完工351座，完工及时率96.43%。';

const BEYOND =
  '全年清运垃圾7.12万吨，其中其他垃圾6.58万吨、厨余垃圾0.54万吨，比年度目标多0.32万吨，完成率104.71%。';

const SLIPS: Slip[] = [
  [BEYOND, '104.71%', '101.74%', 'rate-mismatch', '完成率 101.74% → 104.71%'],
  [SAID, '仅80.90%', '仅80.60%', 'rate-mismatch', '闸站维修项目执行率仅 80.60% → 80.90%'],
  [SAID, '仅80.90%', '仅88.90%', 'rate-mismatch', '闸站维修项目执行率仅 88.90% → 80.90%'],
  [ABOVE, '96.43%', '93.43%', 'rate-mismatch', '完工及时率 93.43% → 96.43%'],
];

const SILENT = [
  // another thing, another year
  `${TABLE}\n闸站养护执行率仅80.60%。`,
  `${TABLE}\n上年闸站维修项目执行率80.60%。`,
  ABOVE.replace('96.43%', '91.20%'),
];

describe('rates said again', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
