// Numbered parts of a score, each with its points at its head and what it got at its end.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const REPORT = `某县农村供水项目绩效评价报告

四、绩效评价指标分析

（一）决策情况分析（12分，得9.5分）

1．立项依据充分性（4分）。项目符合县供水规划，得4分。

2．绩效目标合理性（4分）。未将管护目标纳入绩效目标，扣1分，得3分。

3．绩效指标明确性（4分）。时效指标、质量指标和成本指标未量化，三项各扣0.5分，得2.5分。

（二）过程情况分析（18分，得13.33分）

1．资金到位率（4分）。资金应到位900.00万元，实际到位838.62万元，资金到位率93.18%，按比例得3.73分。

2．资金使用合规性（6分）。抽查发现2笔支出附件不全，每笔扣1分，得4分。

3．制度执行有效性（4分）。设计变更未报批，扣1分；监理日志缺少11天记录，扣0.5分，得2.5分。

4．集中供水率（4分）。供水率低于目标值，按每低1个百分点扣1分计算，得3.10分。
`;

const SLIPS: Slip[] = [
  [REPORT, '扣1分，得3分', '扣1分，得6分', 'total-mismatch', '决策情况分析得分 9.5分 → 12.5分'],
  [REPORT, '得2.5分。\n\n（二）', '得1.5分。\n\n（二）', 'total-mismatch', '决策情况分析得分 9.5分 → 8.5分'],
  [REPORT, '按比例得3.73', '按比例得3.37', 'balance-mismatch', '资金到位率得分 3.37分 → 3.7272分'],
  [REPORT, '每笔扣1分，得4分', '每笔扣1分，得5分', 'total-mismatch', '过程情况分析得分 13.33分 → 14.33分'],
  [REPORT, '得9.5分）', '得5.9分）', 'total-mismatch', '决策情况分析得分 5.9分 → 9.5分'],
];

describe('numbered parts of a score', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn([REPORT]);
});
