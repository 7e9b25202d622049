// Fund tables whose rows detail others: numbered rows with their items below, items with their sub-total below.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const NUMBERED = `2024年度清河县林业局部门整体支出绩效自评报告

| 项目 | 全年预算数（万元） | 执行数（万元） | 执行率 |
|---|---|---|---|
| 一、基本支出 | 1,295.20 | 1,278.94 | 98.74% |
| 人员经费 | 1,000.00 | 990.00 | 99.00% |
| 公用经费 | 295.20 | 288.94 | 97.88% |
| 二、项目支出 | 2,269.50 | 2,203.95 | 97.11% |
| 林地保护 | 1,260.00 | 1,206.48 | 95.75% |
| 防火专项 | 1,009.50 | 997.47 | 98.81% |
| 合计 | 3,564.70 | 3,482.89 | 97.71% |`;
const SUBTOTAL = `2024年度青石县营养改善项目支出绩效自评报告

| 支出内容 | 预算数（万元） | 执行数（万元） |
|---|---|---|
| 膳食补助（春季） | — | 924.20 |
| 膳食补助（秋季） | — | 893.28 |
| 膳食补助小计 | 1,830.10 | 1,817.48 |
| 食堂劳务费 | 286.00 | 283.60 |
| 合计 | 2,116.10 | 2,101.08 |`;
const UNITS = `2024年度云岭市技术改造专项资金绩效自评报告

| 支持方向 | 项目数（个） | 预算（亿元） | 实际支付（万元） | 执行率 |
|---|---|---|---|---|
| 设备更新 | 98 | 1.52 | 14986 | 98.59% |
| 企业培育 | 52 | 0.86 | 8540 | 99.30% |
| 合计 | 150 | 2.38 | 23526 | 98.85% |`;

const SLIPS: Slip[] = [
  [NUMBERED, '| 3,564.70', '| 3,546.70', 'total-mismatch', '合计全年预算数 3,546.70 → 3564.70'],
  [SUBTOTAL, '2,101.08', '2,110.08', 'total-mismatch', '合计执行数 2,110.08 → 2101.08'],
  [UNITS, '99.30%', '93.90%', 'rate-mismatch', '企业培育执行率 93.90% → 99.30%'],
];

describe('rows that detail other rows', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([NUMBERED, SUBTOTAL, UNITS]);
});
