// Points in headings and brackets: what could be had there is not what was given below.
import { describe } from 'vitest';
import { itIsSilentOn } from '../../../helpers/slips.js';

const PARTS =
  '自评得分95.37分。决策、过程、产出、效益满分分别为15分、20分、40分、25分，实际得分分别为14.00分、18.65分、38.72分、24.00分。\n\n### （一）决策（15分）\n\n绩效目标不够细化，扣1.00分。';
const ROWS =
  '| 一级指标 | 二级指标 | 分值 | 得分 |\n|---|---|---|---|\n| 产出 | 数量 | 12 | 12.00 |\n| 产出 | 质量 | 12 | 11.00 |\n| 合计 | | 24 | 23.00 |\n\n2.质量（12分，共2项，每项6分）。治愈率93.57%，高于92%，得6.00分。报告及时率99.72%，有6例迟报，扣1分，得5.00分。';
const BOTH =
  '质量和时效（9分）。其中配送合格率4分，配送的书刊全部合格，得4.00分；按期上线5分，因测评整改推迟，扣4分，得1.00分。两项合计5.00分。';

describe('points in headings and brackets', () => {
  itIsSilentOn([PARTS, ROWS, BOTH]);
});
