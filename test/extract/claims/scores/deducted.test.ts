// Points taken off, scores told in runs with their full marks, and places that stand empty.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const PARTS = '管理效能（满分45分）自评41.20分，扣3.80分；履职效能（满分50分）自评47.50分，扣2.50分。';
const RUN =
  '自评得分为92.5分。投入、过程、产出、效果四部分分别得17.5分、27分、29分和19分，满分分别为20分、30分、30分、20分。';
const TABLE = `| 指标 | 分值 | 得分 | 扣分原因 |
|---|---|---|---|
| 项目管理 | 30 | 28.5 | 归档不及时，扣1.5分 |
| 项目产出 | 40 | 39.0 | 交货逾期，扣1.0分 |
| 项目效益 | 30 | 30 | |
| 合计 | 100 | 97.5 | |
`;
const SLIPS: Slip[] = [
  [PARTS, '扣3.80', '扣3.20', 'balance-mismatch', '扣 3.20分 → 3.80分'],
  [PARTS, '自评47.50', '自评45.70', 'balance-mismatch', '扣 2.50分 → 4.30分'],
  [
    TABLE.replace('归档不及时，扣1.5分', '每少1份扣0.5分；归档不及时，扣1.5分'),
    '，扣1.5分',
    '，扣1.8分',
    'balance-mismatch',
    '项目管理扣分 1.8分 → 1.5分',
  ],
  [
    '自评总得分96.34分，等次为“优”，共失分3.66分。',
    '共失分3.66',
    '共失分3.96',
    'balance-mismatch',
    '共失分 3.96分 → 3.66分',
  ],
  [RUN, '27分、29分', '27分、26分', 'score-total-mismatch', '综合得分 92.5分 → 89.5分'],
  [TABLE, '扣1.5分', '扣1.8分', 'balance-mismatch', '项目管理扣分 1.8分 → 1.5分'],
  ['按标准应配备85人，实有76人，缺9人。', '缺9人', '缺2人', 'balance-mismatch', '缺 2人 → 9人'],
  ['核定员额320名，年末实有304名，空缺16名。', '空缺16', '空缺19', 'balance-mismatch', '空缺 19名 → 16名'],
  [
    '到位资金860.00万元。\n\n资金分两批拨付，第一批510.00万元，第二批350.00万元。',
    '第二批350',
    '第二批380',
    'total-mismatch',
    '到位资金 860.00万元 → 890.00万元',
  ],
];

const SILENT = [
  // reasons, one of several
  '自评总得分95分，其中执行率扣2分，时效指标扣3分。',
  '自评总得分95分，主要是预算执行率扣2分。',
  '每少一项扣0.5分，扣完为止。自评总得分96分。',
  TABLE.replace('归档不及时，扣1.5分', '归档不及时，扣0.5分；验收滞后，扣1分'),
  // one step of a rule
  TABLE.replace(
    '归档不及时，扣1.5分',
    '3份档案缺签字；每低于目标1个百分点扣1.1分，不足1个百分点的按1个百分点计',
  ),
  TABLE.replace('归档不及时，扣1.5分', '抽查有差错；每发现1处，扣1.2分'),
];

describe('points taken off and places that stand empty', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
