// Points told in paragraphs of one indicator: found by what it reached, by its name, or by the level the paragraph is about.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const told = (...paragraphs: string[]): string => `2023年度护路项目支出绩效自评报告

三、自评结论

经自评，项目得分97.26分，等级为优。

四、绩效分析

${paragraphs.join('\n\n')}

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|---|
| 产出指标 | 数量指标 | 巡护里程 | ≥4800公里 | 4723公里 | 40 | 39.36 |
| 产出指标 | 质量指标 | 隐患处置率 | ≥98% | 96.35% | 30 | 29.50 |
| 产出指标 | 时效指标 | 月报报送时间 | 每月5日前 | 2次晚报 | 10 | 8.40 |
| 效益指标 | 社会效益 | 沿线群众满意度 | ≥90% | 93% | 20 | 20 |
| 合计 |  |  |  |  | 100 | 97.26 |
`;

const BY_VALUE = told('全年出车巡护4723公里，少于计划，得39.36分。');
const BY_NAME = told('隐患处置率没有达到目标，按实际完成情况计29.50分。');
const BY_LEVEL = told('3.时效指标。一季度因换岗晚报两次，扣1.60分。');
const GO_ON = told('全年出车巡护4723公里。冬季部分路段封闭，扣0.64分。');

const SLIPS: Slip[] = [
  [BY_VALUE, '得39.36分', '得33.96分', 'figure-conflict', '巡护里程得分 33.96分 → 39.36'],
  [BY_NAME, '计29.50分', '计25.90分', 'figure-conflict', '隐患处置率得分 25.90分 → 29.50'],
  [BY_LEVEL, '扣1.60分', '扣1.90分', 'balance-mismatch', '月报报送时间扣分 1.90分 → 1.60分'],
  [GO_ON, '扣0.64分', '扣0.46分', 'balance-mismatch', '巡护里程扣分 0.46分 → 0.64分'],
];

describe('points of one row', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([
    BY_VALUE,
    BY_NAME,
    BY_LEVEL,
    GO_ON,
    // one reason of several, and points of something else
    told('3.时效指标。一季度晚报一次，扣0.80分；二季度晚报一次，扣0.80分。'),
    told('全年出车巡护4723公里，县里考核得92.50分。'),
    told('隐患处置率每低1个百分点扣0.30分。'),
  ]);
});

const LIST =
  '自评得分92.35分，共扣7.65分：制度未修订，扣2分；公开晚两天，扣1.5分；其余为执行率和满意度按比例扣分，计4.15分。';
const FROM_TOTAL =
  '自评得分92.35分，等级为优。\n\n扣分原因：制度未修订，扣2分；公开晚两天，扣1.5分；其余按比例扣分，合计4.15分。';

describe('the rest of what was taken off', () => {
  itFindsSlips([
    [LIST, '计4.15分', '计4.51分', 'balance-mismatch', '其余扣分 4.51分 → 4.15分'],
    [LIST, '扣1.5分', '扣2.5分', 'balance-mismatch', '其余扣分 4.15分 → 3.15分'],
    [FROM_TOTAL, '合计4.15分', '合计1.45分', 'balance-mismatch', '其余扣分 1.45分 → 4.15分'],
  ]);
  itIsSilentOn([
    LIST,
    FROM_TOTAL,
    '自评得分92.35分，制度未修订，扣2分；其余指标每低1个百分点扣0.5分。',
    '自评得分92.35分，制度得4分，公开扣1.5分；其余按比例扣分，共4.15分。',
  ]);
});
