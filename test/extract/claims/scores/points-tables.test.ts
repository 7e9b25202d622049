// Small tables of points whose rows are no indicators by name, and tables that only look like them.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const pointsUnder = (head: string): string => `2023年度某项目支出绩效自评报告

自评总得分91.3分，等级为优。

| ${head} | 标准分 | 得分 | 扣分 | 得分率 |
|---|---|---|---|---|
| 立项与目标 | 20 | 18.5 | 1.5 | 92.5% |
| 组织实施 | 25 | 21.8 | 3.2 | 87.2% |
| 任务完成 | 35 | 33.0 | 2.0 | 94.3% |
| 社会反响 | 20 | 18.0 | 2.0 | 90.0% |
| 合计 | 100 | 91.3 | 8.7 | 91.3% |
`;
const HEADS = ['评价维度', '考核内容', '评分项目', '类别', '自评方面'];
const own = pointsUnder('评价维度');

/** The points behind the names, and no column of them. */
const INSIDE = `2023年度某部门整体支出绩效自评报告

| 评价内容 | 计分办法 | 得分依据 | 得分 |
|---|---|---|---|
| **预算管理（30分）** | | | 28.6 |
| 预算执行率（10分） | 按执行率乘以10计分 | 96.0% | 9.6 |
| 公用经费控制率（20分） | 不高于100%的得20分，每高出1个百分点扣1分 | 100.6% | 19 |
| **履职成效（70分）** | | | 68.5 |
| 培训场次（40分） | 不少于240场得40分，每少1场扣0.5分 | 237场 | 38.5 |
| 群众满意度（30分） | 达到90%得30分，每低1个百分点扣1分 | 94.2% | 30 |
| 合计（100分） | | | 97.1 |
`;

const SLIPS: Slip[] = [
  ...HEADS.map((head): Slip => [
    pointsUnder(head),
    '| 25 | 21.8',
    '| 25 | 18.8',
    'balance-mismatch',
    '组织实施扣分 3.2 → 6.2',
  ]),
  ...HEADS.map((head): Slip => [
    pointsUnder(head),
    '| 33.0',
    '| 31.0',
    'score-total-mismatch',
    '总分 91.3 → 89.3',
  ]),
  [own, '| 25 |', '| 28 |', 'weight-mismatch', '分值合计 100 → 103'],
  [own, '| 3.2 |', '| 3.5 |', 'balance-mismatch', '组织实施扣分 3.5 → 3.2'],
  [own, '94.3%', '94.5%', 'rate-mismatch', '任务完成得分率 94.5% → 94.29%'],
  [INSIDE, '| 38.5', '| 35.8', 'score-criterion-mismatch', '培训场次 35.8 → 38.5'],
  [INSIDE, '| 97.1', '| 91.7', 'score-total-mismatch', '总分 91.7 → 97.1'],
  [INSIDE, '履职成效（70分）', '履职成效（75分）', 'weight-mismatch', '履职成效（75分）分值 75分 → 70分'],
  [own, '得分91.3分', '得分93.1分', 'figure-conflict', '自评总分 93.1分 → 91.3'],
];

const SILENT = [
  ...HEADS.map(pointsUnder),
  INSIDE,
  // a hundred for each is no table of parts
  '各乡镇考核情况见下表。\n\n| 考核项目 | 满分 | 得分 |\n|---|---|---|\n| 甲村道路 | 100 | 92 |\n| 乙村道路 | 100 | 88 |\n| 丙村道路 | 100 | 95 |\n',
  '| 单位 | 满分 | 得分 |\n|---|---|---|\n| 甲乡 | 50 | 42 |\n| 乙乡 | 50 | 48 |\n| 丙乡 | 50 | 45 |\n',
];

describe('tables of points', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
