// Points of a part told in a paragraph of numbered points, each with what it could get in brackets behind its name.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn } from '../../../helpers/slips.js';

const TOP = `# 2024年度灌区节水改造项目支出绩效评价报告

一、评价结论

综合得分88.90分，评价等级为“良”。其中：决策得17.50分，过程得71.40分。

二、绩效分析

`;

const DECISION = `${TOP}（一）决策情况（分值20分，得分17.50分）

1.立项依据（6分）。项目符合规划，得6.00分。2.绩效目标（7分）。目标未按渠段细化，扣1分，得6.00分。3.预算编制（7分）。单价依据不充分，扣1.5分，得5.50分。

（二）过程情况（分值80分，得分71.40分）

1.资金执行（30分）。执行率95%以上得30分，90%以上得24分。实际执行率为92.31%，得24.00分。2.制度执行（25分）。每有一处未按制度办理扣2分，共1处，得23.00分。3.用户评分（25分）。用水户月度评分平均得92.60分，按比例得24.40分。
`;

describe('numbered points of a part', () => {
  itIsSilentOn([
    DECISION,
    // a rule alone, and points of another measure
    `${TOP}（一）决策情况（分值20分，得分17.50分）

1.立项依据（6分）。符合规划得6分，不符合得0分。2.绩效目标（7分）。目标明确得7分。3.预算编制（7分）。依据充分得7分。
`,
  ]);

  itFindsSlips([
    [DECISION, '规划，得6.00分', '规划，得3.00分', 'total-mismatch', '决策情况得分 17.50分 → 14.50分'],
    [
      DECISION,
      '细化，扣1分，得6.00分',
      '细化，扣1分，得9.00分',
      'total-mismatch',
      '决策情况得分 17.50分 → 20.50分',
    ],
    [DECISION, '分值80分，', '分值60分，', 'total-mismatch', '过程情况分值 60分 → 80分'],
    [DECISION, '得23.00分', '得20.00分', 'total-mismatch', '过程情况得分 71.40分 → 68.40分'],
  ]);
});
