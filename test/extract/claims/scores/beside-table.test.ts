// Totals told beside one of several tables of points, in final accounts and in reports on several projects.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const table = (score: string): string => `| 指标 | 分值 | 年初目标 | 完成情况 | 得分 |
|---|---|---|---|---|
| 预算执行率 | 10 | 100% | 100% | 10 |
| 帮扶人数 | 90 | ≥60人 | 62人 | ${Number(score) - 10} |
| 合计 | 100 | | | ${score} |
`;
const accounts = (below: string, above = ''): string => `某县残联2023年度部门决算

四、绩效情况

（一）康复项目

${above}
${table('98.6')}
${below}

（二）就业项目

${table('97.2')}
自评总分97.2分，等级为优。
`;
const BELOW = accounts('自评总分98.6分，等级为优。');
const ABOVE = accounts('', '康复项目按时完成。本项目自评得分为98.6分，见下表。');

const SLIPS: Slip[] = [
  [BELOW, '总分98.6分', '总分96.8分', 'figure-conflict', '自评总分 96.8分 → 98.6'],
  [BELOW, '总分97.2分', '总分92.7分', 'figure-conflict', '自评总分 92.7分 → 97.2'],
  [ABOVE, '得分为98.6分', '得分为96.8分', 'figure-conflict', '自评总分 96.8分 → 98.6'],
];

const SILENT = [
  // others' score, a part, the points of another section
  accounts('财政复核得分为96.8分。'),
  accounts('产出指标自评得分为86.8分。'),
  accounts('（三）培训项目\n\n自评总分96.8分。'),
];

describe('totals beside tables of points', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
