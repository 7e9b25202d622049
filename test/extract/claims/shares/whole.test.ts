// Which whole a share is of where several stand around it, and what the problems section tells again.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const FLEET =
  '更新公交车60辆，其中新能源车54辆，占比90%；全县公交车212辆，新能源车167辆，新能源占比达到78.77%，较年初的53.30%提高25.47个百分点。';
const USES =
  '全年预算1,860.00万元。实际支出1,702.45万元，占预算的91.53%。按用途分：设施购置784.20万元，占46.06%；运输处置612.75万元，占35.99%；宣传督导305.50万元，占17.94%。';
const STREETS =
  '项目总支出1,702.45万元。三个街道支出分别为东湖街道702.10万元、南苑街道563.85万元、北岭街道436.50万元，占总支出的比例依次为41.24%、33.12%和25.64%。';
const AGAIN =
  '一、资金到位\n\n县级配套应到位820.00万元，已到位705.20万元，到位率86.00%，欠拨114.80万元。\n\n二、存在问题\n\n配套资金到位率偏低，仅为86.00%。';
const LOW = `${STREETS}\n\n二、存在问题\n\n北岭街道支出占比偏低，仅占25.64%。`;
const FASTER = '执行进度95.72%，比上年同期的93.15%快2.57个百分点。';
const BRACKET = '接待费支出33.68万元，比上年（36.15万元）下降6.83%。';
const TWICE = '安排养护工程68项，开工68项，开工率100%，完工64项，完工率94.12%，未完工的4项为跨年项目。';

const SLIPS: Slip[] = [
  [FLEET, '212辆', '221辆', 'share-mismatch', '新能源车占比 78.77% → 75.57%'],
  [FLEET, '25.47个', '24.57个', 'change-mismatch', '新能源占比提高 24.57个百分点 → 25.47个百分点'],
  [USES, '46.06%', '46.60%', 'share-mismatch', '设施购置占 46.60% → 46.06%'],
  [STREETS, '41.24%', '42.14%', 'share-mismatch', '街道支出分别为东湖街道占总支出的比例依次 42.14% → 41.24%'],
  [AGAIN, '仅为86.00%', '仅为86.30%', 'rate-mismatch', '配套资金到位率 86.30% → 86.00%'],
  [LOW, '仅占25.64%', '仅占26.54%', 'share-mismatch', '北岭街道占比 26.54% → 25.64%'],
  [FASTER, '2.57个', '2.75个', 'change-mismatch', '执行进度快 2.75个百分点 → 2.57个百分点'],
  [BRACKET, '6.83%', '8.63%', 'change-mismatch', '接待费支出下降 8.63% → 6.83%'],
  [TWICE, '未完工的4', '未完工的9', 'balance-mismatch', '未完工的 9项 → 4项'],
];

const SILENT = [
  '预算资金到位1,786.00万元。\n\n实际支出1,702.45万元，占预算的91.53%。',
  '回收有效问卷768份。非常满意421份、满意263份，其余84份未评价，满意度89.06%。',
  `${AGAIN}\n\n市级补助资金到位率偏低，仅为61.30%。`,
];

describe('the whole of a share', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
