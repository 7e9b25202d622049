// The highest and the lowest of a table, and its totals, told again in sentences.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TABLE = [
  '| 乡镇 | 下达资金（万元） | 实际支出（万元） | 执行率 |',
  '|---|---|---|---|',
  '| 东河镇 | 1143.20 | 1112.33 | 97.30% |',
  '| 西岭镇 | 711.10 | 672.70 | 94.60% |',
  '| 南坪镇 | 334.00 | 334.00 | 100.00% |',
  '| 合计 | 2188.30 | 2119.03 | 96.83% |',
  '',
].join('\n');
const LOWEST = `${TABLE}\n西岭镇执行率最低，为94.60%。`;
const MOST = `${TABLE}\n下达补助资金2188.30万元。分配资金最多的是东河镇，为1143.20万元，占全县的52.24%。`;
const ALL = `${TABLE}\n全县累计支出2119.03万元。`;

const SLIPS: Slip[] = [
  [LOWEST, '为94.60', '为94.90', 'rate-mismatch', '西岭镇执行率 94.90% → 94.60%'],
  [MOST, '为1143.20', '为1143.50', 'figure-conflict', '分配资金最多的是东河镇 1143.50万元 → 1143.20'],
  [MOST, '52.24', '54.22', 'share-mismatch', '分配资金最多的是东河镇占全县 54.22% → 52.24%'],
  [ALL, '支出2119.03', '支出2179.03', 'figure-conflict', '全县累计支出 2179.03万元 → 2119.03'],
];

const SILENT = [
  // the rate of another year, another town's, and the money of all purposes
  `${TABLE}\n上年西岭镇执行率最低，为91.80%。`,
  `${TABLE}\n东山镇执行率最低，为94.90%。`,
  `${TABLE}\n全县财政累计支出21.43亿元。`,
];

describe('the highest, the lowest and the whole', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
