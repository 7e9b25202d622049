// Indicator rows of what one of something costs, of means and of changes, told again in sentences and in cells of prose.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const ROWS = `| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
|---|---|---|---|---|
| 产出指标 | 数量指标 | 全年开放天数 | ≥320天 | 338天 |
| 产出指标 | 数量指标 | 平均在馆学生数 | ≥12,000人 | 12,647人 |
| 产出指标 | 质量指标 | 护理补贴标准增幅 | ≥4% | 4.76% |
| 产出指标 | 成本指标 | 支渠每公里造价 | ≤3.40万元 | 3.27万元 |
| 产出指标 | 成本指标 | 亩均财政投入 | ≤1,600元 | 1,473.56元 |
| 产出指标 | 质量指标 | 农药残留抽检合格率 | ≥98% | 98.73% |
| 效益指标 | 社会效益 | 学生近视率 | 下降 | 下降1.38个百分点 |
`;
const told = (...paragraphs: string[]): string =>
  `2023年度某项目支出绩效自评报告\n\n四、绩效分析\n\n${paragraphs.join('\n\n')}\n\n${ROWS}`;

const COST = told('支渠实际每公里造价3.27万元，控制在预算以内。');
const ACRE = told('亩均财政投入1,473.56元，比标准低。');
const MEAN = told('上学期在馆学生12,830人，下学期12,464人，全年平均12,647人。');
const GROWTH = told('护理补贴标准由每人每月84元提高到88元，增幅4.76%。');
const SHORT = told('全年抽检蔬菜，合格率98.73%。');
const POINTS = told('学生近视率由41.26%降到39.88%，下降1.38个百分点。');
const GOAL = told('本年支出按计划完成。').replace(
  ROWS,
  `| 年度总体目标 | 实际完成情况 |
|---|---|
| 开放展厅，服务读者。 | 全年开放338天，新增书架62个；接待团队415个，讲解1,286场。 |

${ROWS}`,
);

const ABOVE = told('亩均财政投入1,473.56元，较年度指标值1,600元低126.44元。');

const SLIPS: Slip[] = [
  [COST, '| 3.27万元 |', '| 3.72万元 |', 'figure-conflict', '支渠每公里造价 3.72万元 → 3.27万元'],
  [ACRE, '投入1,473.56元，', '投入1,437.56元，', 'figure-conflict', '亩均财政投入 1,473.56元 → 1,437.56元'],
  [MEAN, '| 12,647人 |', '| 12,674人 |', 'figure-conflict', '平均在馆学生数 12,674人 → 12,647人'],
  [GROWTH, '| 4.76% |', '| 4.86% |', 'figure-conflict', '护理补贴标准增幅 4.86% → 4.76%'],
  [SHORT, '| 98.73% |', '| 98.93% |', 'figure-conflict', '农药残留抽检合格率 98.93% → 98.73%'],
  [POINTS, '| 下降1.38个', '| 下降1.83个', 'figure-conflict', '学生近视率 1.83个百分点 → 1.38个百分点'],
  [GOAL, '| 338天 |', '| 383天 |', 'figure-conflict', '全年开放天数 383天 → 338天'],
  [ABOVE, '低126.44元', '低162.44元', 'balance-mismatch', '低 162.44元 → 126.44元'],
];

describe('rows of what one of something costs', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    // of another year, of another thing, a standard that is no actual value
    told('2022年支渠每公里造价3.72万元。'),
    told('干渠每公里造价3.72万元，支渠造价略低。'),
    told('按照每人每月88元的护理补贴标准发放。'),
    told('全市平均到馆12,674人次。'),
  ]);
});
