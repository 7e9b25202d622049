// What a sentence tells of a table: the mean of its scores, the price of what a row pays for.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const projects = (sentence: string): string => `某县林业局2023年度部门整体支出绩效自评报告

| 项目 | 预算数（万元） | 自评得分 |
|---|---|---|
| 造林项目 | 250.00 | 96.80 |
| 管护项目 | 180.00 | 99.00 |
| 防火项目 | 640.00 | 88.50 |
| 苗圃项目 | 75.00 | 92.50 |

${sentence}
`;
const MEAN = projects('4个项目自评平均得分94.20分。');
const costs = (sentence: string): string => `某局2023年度项目支出绩效自评报告

| 支出内容 | 预算金额（万元） | 支出金额（万元） |
|---|---|---|
| 平台维护 | 240.00 | 238.00 |
| 云资源租用 | 320.00 | 312.16 |
| 等级测评 | 45.00 | 42.00 |

${sentence}
`;
const PRICE = costs('其中，云资源租用按云主机260台、每台年租费1.2006万元结算。');

const SLIPS: Slip[] = [
  [MEAN, '94.20分', '92.40分', 'per-unit-mismatch', '项目自评平均得分 92.40分 → 94.20分'],
  [PRICE, '1.2006', '1.0206', 'per-unit-mismatch', '每台年租费 1.0206万元 → 1.2006万元'],
];

const SILENT = [
  // not of all of them
  projects('3个重点项目自评平均得分96.10分。'),
  projects('4个项目财政复核平均得分91.00分。'),
  // some of what the row paid for
  costs('云资源租用新增云主机60台、每台年租费1.30万元结算。'),
  costs('平台维护涉及26个系统，运维人员驻场，云主机260台、每台1.2006万元。'),
];

describe('what a sentence tells of a table', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([...SLIPS.map(([text]) => text), ...SILENT]);
});
