// Deductions and rates of score told by the name of their part alone, lists of deductions, and sections of points.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const table = `# 2024年度沙河县敬老院提升项目支出绩效自评报告

| 一级指标 | 三级指标 | 分值 | 得分 |
|---|---|---|---|
| 预算执行 | 预算执行率 | 10 | 9.66 |
| 数量指标 | 改造床位 | 15 | 14.52 |
| 数量指标 | 添置设备 | 15 | 14.86 |
| 数量指标 | 培训护理员 | 20 | 19.67 |
| 社会效益 | 入住老人 | 40 | 38 |
| 合计 | | 100 | 96.71 |

`;
const named = `${table}3项数量指标均未达到目标值，共扣0.95分；预算执行率扣0.34分。\n`;
const listed = `${table}项目自评得分96.71分，共扣3.29分，其中预算执行扣0.34分、床位改造扣0.95分、社会效益扣2.00分。\n`;
const lowest = `${table}各项指标中，社会效益得分率最低，为95.00%。\n`;
const section = `${table}（一）数量指标（满分50分，得49.05分）

1.床位。改造床位484张，完成96.80%，得14.52分。

2.设备。添置设备317台（套），得14.86分，个别设备到货较迟。

3.培训。培训护理员59人，得19.67分。
`;
const apart = `# 2024年度沙河县敬老院提升项目支出绩效自评报告

自评满分100分，其中执行率10分、产出指标60分（数量40分、时效20分）、效益指标30分，自评得分98.25分。时效指标按完成比例得19.75分，扣0.25分；效益指标得28.50分，扣1.50分。
`;

describe('points told by name', () => {
  itFindsSlips([
    [named, '率扣0.34分', '率扣0.43分', 'balance-mismatch', '预算执行率扣分 0.43分 → 0.34分'],
    [named, '共扣0.95分', '共扣0.98分', 'balance-mismatch', '共扣 0.98分 → 0.95分'],
    [listed, '改造扣0.95', '改造扣0.98', 'total-mismatch', '共扣分 3.29分 → 3.32分'],
    [lowest, '95.00%', '59.00%', 'rate-mismatch', '社会效益得分率 59.00% → 95.00%'],
    [section, '得14.86分', '得14.68分', 'figure-conflict', '添置设备得分 14.68分 → 14.86'],
    [apart, '扣0.25分', '扣0.52分', 'balance-mismatch', '扣 0.52分 → 0.25分'],
    [apart, '扣1.50分', '扣5.10分', 'balance-mismatch', '扣 5.10分 → 1.50分'],
  ] satisfies Slip[]);
  itIsSilentOn([
    `${table}上年共扣4分，其中制度建设扣2分，信息公开和档案管理各扣1分。\n`,
    `${table}共扣3.29分，其中社会效益扣2.00分，等等。\n`,
    `${table}数量指标（满分50分，得49.05分）：床位得分=完成率96.80%×15分；设备按317÷320×15分计14.86分；培训得19.67分。\n`,
  ]);
});
