// The ways in which sentences tell the points of a report's parts.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const HEAD = '2023年度某项目支出绩效自评报告\n\n';
const TABLE = `

| 一级指标 | 二级指标 | 权重 | 得分 |
|---|---|---|---|
| 投入 | 目标管理 | 8 | 7.6 |
| 投入 | 预算执行 | 12 | 11.2 |
| 过程 | 制度建设 | 30 | 27.9 |
| 产出 | 完成情况 | 30 | 28.4 |
| 效果 | 社会评价 | 20 | 18.5 |
| 合计 | | 100 | 93.6 |
`;
const WAYS: [string, string, string][] = [
  [
    '投入满分20分，得分18.8分；过程满分30分，得分27.9分；产出满分30分，得分28.4分；效果满分20分，得分18.5分。',
    '得分27.9',
    '得分29.7',
  ],
  ['投入20分得18.8分、过程30分得27.9分、产出30分得28.4分、效果20分得18.5分。', '得28.4', '得28.9'],
  [
    '其中投入18.8分（满分20分）、过程27.9分（满分30分）、产出28.4分（满分30分）、效果18.5分（满分20分）。',
    '投入18.8',
    '投入16.8',
  ],
  [
    '其中：投入（20分）得18.8分，过程（30分）得27.9分，产出（30分）得28.4分，效果（20分）得18.5分。',
    '得18.5',
    '得15.8',
  ],
  ['其中投入18.8分，过程27.9分，产出28.4分，效果18.5分。', '产出28.4', '产出24.8'],
  ['投入、过程、产出、效果四个部分分别得18.8分、27.9分、28.4分和18.5分。', '27.9分、28.4', '27.9分、23.4'],
  [
    '投入权重20分，自评得18.8分；过程权重30分，自评得27.9分；产出权重30分，自评得28.4分；效果权重20分，自评得18.5分。',
    '自评得18.8',
    '自评得13.8',
  ],
];
const textOf = (way: string, total = '93.6'): string => `${HEAD}项目综合得分${total}分，等级为优。${way}\n`;
const ruled = (name: string, way: string, from: string, to: string): Slip => [
  textOf(way),
  from,
  to,
  'score-total-mismatch',
  `综合得分 93.6分 → ${name}分`,
];

const CELLS = `${HEAD}综合得分88.6分。

| 一级指标 | 分值 | 得分 | 得分说明 |
|---|---|---|---|
| 决策 | 15 | 13.50 | 目标量化不足 |
| 过程 | 25 | 22.10 | 资金到位（5分）得4.90分；预算执行（6分）得5.70分；合规使用（6分）得5.00分；组织实施（8分）得6.50分 |
| 产出 | 60 | 53.00 | 部分任务未完成 |
| 合计 | 100 | 88.60 | |
`;

const SLIPS: Slip[] = [
  ruled('95.4', ...WAYS[0]!),
  ruled('94.1', ...WAYS[1]!),
  ruled('91.6', ...WAYS[2]!),
  ruled('90.9', ...WAYS[3]!),
  ruled('90.0', ...WAYS[4]!),
  ruled('88.6', ...WAYS[5]!),
  ruled('88.6', ...WAYS[6]!),
  // the table of the same report
  [textOf(WAYS[0]![0]) + TABLE, '得分27.9', '得分29.7', 'figure-conflict', '过程 29.7分 → 27.9'],
  [textOf(WAYS[4]![0]) + TABLE, '投入18.8', '投入13.8', 'total-mismatch', '投入得分 13.8分 → 18.8分'],
  [textOf(WAYS[3]![0]) + TABLE, '产出（30分）', '产出（80分）', 'figure-conflict', '产出 80分 → 30'],
  [
    `${textOf('')}${TABLE}\n投入18.8分、过程27.9分、产出28.4分、效果18.5分，得分率分别为94.0%、93.0%、94.7%和92.5%。`,
    '94.7%',
    '97.4%',
    'rate-mismatch',
    '得分率 97.4% → 94.67%',
  ],
  // what was taken off
  [`${textOf(WAYS[1]![0])}四项合计扣6.4分。`, '扣6.4', '扣4.6', 'balance-mismatch', '合计扣 4.6分 → 6.4分'],
  [
    `${textOf('其中投入18.8分，过程27.9分，产出28.4分，效果18.5分，共扣6.40分。')}`,
    '扣6.40',
    '扣4.60',
    'balance-mismatch',
    '共扣 4.60分 → 6.40分',
  ],
  [
    `${HEAD}（一）决策情况（15分，得13.5分）\n\n绩效目标不够细化，扣1.5分。`,
    '扣1.5',
    '扣15',
    'balance-mismatch',
    '决策情况得分 13.5分 → 0.0分',
  ],
  [CELLS, '组织实施（8分）得6.50分', '组织实施（8分）得5.60分', 'total-mismatch', '过程得分 22.10 → 21.20'],
  [CELLS, '组织实施（8分）', '组织实施（3分）', 'total-mismatch', '过程分值 25 → 20'],
];

const SILENT = [
  ...WAYS.map(([way]) => textOf(way)),
  ...WAYS.map(([way]) => textOf(way) + TABLE),
  // some parts only, or other measures of points
  textOf('其中投入得18.8分，过程得27.9分。'),
  textOf('各乡镇考核平均得分91.2分，其中甲乡95分、乙乡88分、丙乡86分。'),
  textOf('与上年得分90.1分相比提高3.5分，每逾期一天扣0.5分。'),
  textOf('权重设置为投入20分、过程30分、产出30分、效果20分。') + TABLE,
  // the execution rate's ten stand apart
  HEAD + '指标权重：产出指标42分、效益指标30分、成本指标8分、满意度指标10分。',
  HEAD + '资金到位率5分、组织实施8分、资金使用6分、预算执行率6分。',
  // one reason of several
  `${HEAD}（一）决策情况（15分，得12.5分）\n\n绩效目标不够细化，扣1.5分。`,
];

describe('points in sentences', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
