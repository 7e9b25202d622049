// Figures that no sentence of their own explains, told again in the problems, the measures and the advice.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn } from '../../../helpers/slips.js';

const TOP = `# 2024年度河道清淤项目支出绩效自评报告

一、资金情况

项目预算1626.50万元，全年支出1518.94万元，预算执行率93.39%，结余107.56万元。县级配套资金计划816.00万元，实际到位571.20万元，尚有244.80万元未到位。

二、存在问题和建议

`;

const TABLE = `2024年度养老服务部门整体支出绩效自评报告

一、支出情况

| 补贴项目 | 发放金额（万元） |
|---|---|
| 高龄老人补贴 | 886.74 |
| 残疾人两项补贴 | 312.15 |
| 合计 | 1198.89 |

二、履职情况

`;

const BOTH = `2024年度灌区改造项目支出绩效自评报告

一、资金情况

| 资金来源 | 计划（万元） | 未到位（万元） |
|---|---|---|
| 中央资金 | 900.00 | 120.40 |
| 配套资金 | 600.00 | 244.85 |
| 合计 | 1500.00 | 365.25 |

二、建议

`;

describe('told again in other words', () => {
  itFindsSlips([
    [
      `${TABLE}全年共发放高龄补贴886.74万元。`,
      '补贴886.74',
      '补贴868.74',
      'figure-conflict',
      '全年共发放高龄补贴 868.74万元 → 886.74',
    ],
    [
      `${TOP}资金使用率仅93.39%，进度偏慢。`,
      '使用率仅93.39',
      '使用率仅93.69',
      'figure-conflict',
      '资金使用率仅 93.69% → 93.39%',
    ],
  ]);
  itFindsSlips([
    [
      `${BOTH}县财政应补齐配套资金缺口244.85万元。`,
      '缺口244.85',
      '缺口274.85',
      'figure-conflict',
      '县财政应补齐配套资金缺口 274.85万元 → 244.85',
    ],
  ]);
  itIsSilentOn([
    // another year, a plan, another measure, another thing
    `${TOP}上年结转资金170.56万元已全部使用。`,
    `${TOP}下年度拟压减结转资金至107.65万元。`,
    `${TOP}完成清淤土方107.65万立方米。`,
    `${TOP}护岸工程投资1074.80万元。`,
    `${TABLE}上年发放高龄补贴868.74万元。`,
    `${TABLE}发放护理补贴868.74万元。`,
    // several of one name, and one of another
    `甲村投入12.48万元，乙村投入15.20万元，合计27.68万元。\n\n丙村投入12.45万元。`,
  ]);
});

describe('a name told in fewer words', () => {
  const PORT = `2024年度口岸通关项目支出绩效自评报告

一、通关情况

受理进口报关2,416票，年度目标2,380票，完成率101.51%。

二、评价结论

`;
  itFindsSlips([
    [
      `${PORT}全年受理报关2,416票，通关时间缩短。`,
      '受理报关2,416',
      '受理报关2,461',
      'figure-conflict',
      '全年受理报关 2,461 → 2,416',
    ],
  ]);
  itIsSilentOn([
    // two that are told apart, no slip, another thing
    `${PORT.replace('二、', '受理出口报关1,846票，年度目标1,800票，完成率102.56%。\n\n二、')}全年受理报关2,461票，通关时间缩短。`,
    `${PORT}全年受理报关4,262票，通关时间缩短。`,
    `${PORT}全年受理投诉2,461票，通关时间缩短。`,
  ]);
});

describe('who has something', () => {
  // two funds shared out among the same districts
  itIsSilentOn([
    `县民政局2022年度救助项目支出绩效自评报告

一、基本情况

1.给予青河市运行维护费34.7万元，云山县16.2万元，南溪县31.2万元。

2.文化活动分配至青河市93万元，北湖区4.224万元，东江区3.52万元，共计100.744万元。

3.分配农家书屋经费18.972万元，其中东江区3.52万元，北湖区4.224万元，南溪县11.228万元。`,
  ]);
});
