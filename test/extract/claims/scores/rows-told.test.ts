// Points, rates and the total that an evaluation tells beside two tables: one by parts, one by indicators.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TABLES = `表1 一级指标得分情况

| 指标 | 分值 | 得分 | 得分率 |
| --- | --- | --- | --- |
| 过程 | 40 | 36.35 | 90.88% |
| 产出 | 60 | 56.07 | 93.45% |
| 合计 | 100 | 92.42 | 92.42% |

表2 三级指标得分情况

| 一级指标 | 三级指标 | 分值 | 得分 | 得分率 |
| --- | --- | --- | --- | --- |
| 过程 | 资金到位率 | 20 | 18.20 | 91.00% |
|  | 预算执行率 | 20 | 18.15 | 90.75% |
| 产出 | 污水管网铺设长度 | 30 | 28.41 | 94.70% |
|  | 按期完工率 | 10 | 8.75 | 87.50% |
|  | 出水水质达标率 | 20 | 18.91 | 94.55% |
| 合计 |  | 100 | 92.42 | 92.42% |`;

const told = (sentences: string): string =>
  `某县污水治理项目支出绩效评价报告\n\n一、评价结论\n\n${sentences}\n\n${TABLES}`;

const ROWS = told(
  '资金到位率91.00%，得18.20分；预算执行率90.75%，得18.15分。铺设污水管网113.6公里，完成计划的94.70%，得28.41分。35个村按期完工（按计划40个村计算），按期完工率87.50%，得8.75分。抽检91次，达标率94.55%，得18.91分。',
);
const RATES = told(
  '经评价，本项目综合得分92.42分。各一级指标得分情况见表1，其中过程类得分率最低，为90.88%，产出类得分率最高，为93.45%。',
);

const SLIPS: Slip[] = [
  [ROWS, '得18.20分', '得12.80分', 'figure-conflict', '资金到位率 12.80分 → 18.20'],
  [ROWS, '得18.15分', '得18.45分', 'figure-conflict', '预算执行率 18.45分 → 18.15'],
  [ROWS, '得28.41分', '得24.81分', 'figure-conflict', '污水管网铺设长度得分 24.81分 → 28.41'],
  [ROWS, '得8.75分', '得8.25分', 'figure-conflict', '按期完工率 8.25分 → 8.75'],
  [ROWS, '得18.91分', '得19.81分', 'figure-conflict', '出水水质达标率得分 19.81分 → 18.91'],
  [RATES, '为90.88%', '为90.18%', 'rate-mismatch', '过程类得分率 90.18% → 90.875%'],
  [RATES, '为93.45%', '为94.35%', 'rate-mismatch', '产出类得分率 94.35% → 93.45%'],
  [RATES, '综合得分92.42', '综合得分94.42', 'figure-conflict', '自评总分 94.42分 → 92.42'],
];

describe('points told beside two tables', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    ROWS,
    RATES,
    // of another table, of another year, and not of all
    told('过程类得分率较上年的86.20%有所提高。'),
    told('另有附加项得分率为45.50%。'),
    told('满意度按评分规则得9.20分。'),
  ]);
});
