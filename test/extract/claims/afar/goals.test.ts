// How far figures are from what was set for them: told beside it, in a section of goals, in a row of indicators or in a table.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const report = (text: string): string => `2023年度某县畜牧局项目支出绩效自评报告

一、绩效目标

全年完成圈舍改造6200平方米，培训养殖户1450人次，受益养殖户不少于820户，免疫密度不低于92%，养殖户满意度不低于90%。

二、完成情况

${text}

| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|
| 圈舍改造面积 | ≥6200平方米 | 6254平方米 | 30 | 30 |
| 购置疫苗冷柜数 | ≥75台 | 82台 | 20 | 20 |
| 规模场备案率 | ≥95% | 97.4% | 20 | 20 |
| 养殖户满意度 | ≥90% | 88.30% | 30 | 29.43 |
`;

const AREA = report('全年改造圈舍6254平方米，超计划54平方米。');
const LIST = report('受益养殖户946户，其中脱贫户118户，占12.47%，超过目标126户。');
const ROW = report('购置冷柜82台，超目标7台。');
const POINTS = report('春秋两季免疫密度94.6%，比目标值高2.6个百分点。');
const SAID = '亩产由426公斤提高到461公斤，增加35公斤，较40公斤的目标少5公斤。';
const BRACKET = '全年调解纠纷738件，其中婚姻412件、邻里326件，超年度目标(700件)38件。';
const SHORT = '发放问卷400份，满意的354份，满意度88.50%，距90%的目标还差1.50个百分点。';

const table = (text: string): string => `2023年度某县水利局部门决算说明

一、支出决算情况

| 项目 | 年初预算数（万元） | 决算数（万元） |
|---|---|---|
| 教育支出 | 512.30 | 536.85 |
| 卫生健康支出 | 231.40 | 226.15 |
| 住房保障支出 | 297.65 | 284.34 |
| 合计 | 1041.35 | 1047.34 |

${text}
`;
const OVER = table('1．教育支出决算数大于年初预算数24.55万元，主要原因是新增培训任务。');
const UNDER = table('2．卫生健康支出决算较预算减少5.25万元，主要原因是人员调出。');

const SLIPS: Slip[] = [
  [AREA, '超计划54', '超计划45', 'balance-mismatch', '全年改造圈舍超计划 45平方米 → 54平方米'],
  [LIST, '超过目标126', '超过目标162', 'balance-mismatch', '超过目标 162户 → 126户'],
  [ROW, '超目标7台', '超目标1台', 'balance-mismatch', '购置冷柜超目标 1台 → 7台'],
  [POINTS, '高2.6个', '高2.9个', 'change-mismatch', '春秋两季免疫密度比目标值高 2.9个百分点 → 2.6个百分点'],
  [SAID, '目标少5', '目标少8', 'balance-mismatch', '亩产的目标少 8公斤 → 5公斤'],
  [BRACKET, ')38件', ')83件', 'balance-mismatch', '全年调解纠纷 83件 → 38件'],
  [SHORT, '差1.50', '差1.80', 'change-mismatch', '满意度的目标还差 1.80个百分点 → 1.50个百分点'],
  [OVER, '数24.55', '数42.55', 'balance-mismatch', '教育支出决算数大于年初预算数 42.55万元 → 24.55万元'],
  [UNDER, '少5.25', '少5.55', 'change-mismatch', '卫生健康支出决算较预算减少 5.55万元 → 5.25万元'],
];

const SILENT = [
  // the goal itself, and what was beyond it
  report('全年改造圈舍6254平方米，比目标值6200平方米多54平方米；购置冷柜超过目标75台。'),
  report('城市低保月人均补差513.30元，高于目标值500元。'),
  table('住房保障支出决算数大于上年决算数12.60万元，主要原因是基数调整。'),
  '市级财政安排配套资金380万元，其中森林抚育100万元、病虫害防治150万元、湿地保护80万元、监测评估50万元，与中央资金合计5485万元。',
];

describe('differences from goals', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
