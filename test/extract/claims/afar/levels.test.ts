// Rates of the money of each level of government, whose budgets are parts of a list further up, and two sums added across sentences.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const report = (text: string): string => `某市危旧房改造补助资金绩效自评报告

一、绩效目标分解下达情况

（一）上级下达资金和绩效目标情况。省财政厅下达我市补助资金5820.00万元，其中中央补助资金4120.00万元，占70.79%；省级补助资金1700.00万元，占29.21%。县级配套应到位640.00万元，实际到位512.80万元。

二、资金执行情况

${text}
`;

const LEVELS = report(
  '全市累计支出5543.28万元。其中：中央资金支出3987.52万元，执行率96.78%；省级资金支出1555.76万元，执行率91.52%。',
);
const AGAIN = report(
  '全市累计支出5543.28万元。其中：中央资金支出3987.52万元，执行率96.78%；省级资金支出1555.76万元，执行率91.52%。一是省级资金支付进度偏慢，执行率仅91.52%。',
);
const BOTH =
  '2023年度机关运行经费支出246.18万元，比上年的252.40万元减少6.22万元。另有事业单位公用经费32.18万元，两项合计278.36万元。';

const BETWEEN = report(
  '全市累计支出5543.28万元。其中：中央资金支出3987.52万元，执行率96.78%；省级资金支出1555.76万元，执行率91.52%。二是省级资金执行率低于中央资金5.26个百分点。',
);
const GOAL = '全年调解纠纷742件，其中婚姻405件、邻里337件，超年度目标（700件）42件，完成率106.00%。';
const JOINT = '改造管网156.3公里，其中城东区48.6公里、城西区35.2公里，两区合计占53.61%。';

const SLIPS: Slip[] = [
  [
    BETWEEN,
    '低于中央资金5.26',
    '低于中央资金5.62',
    'change-mismatch',
    '省级资金执行率低于中央资金 5.62个百分点 → 5.26个百分点',
  ],
  [GOAL, '106.00%', '160.00%', 'rate-mismatch', '完成率 160.00% → 106.00%'],
  [JOINT, '53.61%', '56.31%', 'share-mismatch', '城东区 + 城西区占比 56.31% → 53.61%'],
  [LEVELS, '96.78%', '97.68%', 'rate-mismatch', '执行率 97.68% → 96.78%'],
  [LEVELS, '执行率91.52%', '执行率95.12%', 'rate-mismatch', '执行率 95.12% → 91.52%'],
  [AGAIN, '仅91.52%', '仅95.12%', 'rate-mismatch', '执行率仅 95.12% → 91.52%'],
  [BOTH, '32.18', '35.18', 'total-mismatch', '合计 278.36万元 → 281.36万元'],
];

const SILENT = [
  report('二是县级资金支付进度偏慢，执行率仅78.52%。'),
  '机关运行经费支出246.18万元，比上年的252.40万元减少6.22万元。另有公用经费32.18万元，两项合计较上年减少8.36万元。',
];

describe('rates of levels', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
