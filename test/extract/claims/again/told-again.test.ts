// One quantity told in two places: goals and results in text, in indicator rows and in the rows of other tables.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const FORM = `二、绩效目标。计划培训种植户1400人次，为2360名困难群众发放取暖补贴。

三、完成情况。全年共培训种植户1460人次，分20期举办；实际为2360名困难群众发放取暖补贴。

| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 产出 | 培训人次 | ≥1400人次 | 1460人次 | 40 | 40 |
| 产出 | 取暖补贴发放人数 | ≥2360人 | 2360人 | 30 | 30 |
| 效益 | 收入增长情况 | 提高 | 提高 | 30 | 30 |
`;
const MONEY = `二、资金情况

（一）资金来源。中央资金到位2486.00万元，市级资金到位514.00万元。

| 资金来源 | 预算数（万元） | 到位数（万元） | 支出数（万元） |
|---|---|---|---|
| 中央资金 | 2500.00 | 2486.00 | 2391.40 |
| 市级资金 | 520.00 | 514.00 | 503.20 |
| 合计 | 3020.00 | 3000.00 | 2894.60 |
`;
const THRICE = `一、项目概况。项目涉及全县68所学校。

二、完成情况。覆盖学校68所，改造食堂完工。

| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 产出 | 覆盖学校数 | ≥68所 | 68所 | 60 | 60 |
| 效益 | 满意情况 | 提高 | 提高 | 40 | 40 |
`;

const SLIPS: Slip[] = [
  [FORM, '培训种植户1460', '培训种植户1640', 'figure-conflict', '培训人次 1460人次 → 1640人次'],
  [FORM, '| 1460人次', '| 1960人次', 'figure-conflict', '培训人次 1960人次 → 1460人次'],
  [FORM, '计划培训种植户1400', '计划培训种植户1700', 'figure-conflict', '培训人次 1400人次 → 1700人次'],
  [FORM, '| 2360人 |', '| 2630人 |', 'figure-conflict', '取暖补贴发放人数 2630人 → 2360名'],
  [
    MONEY,
    '中央资金到位2486.00',
    '中央资金到位2846.00',
    'figure-conflict',
    '中央资金到位 2846.00万元 → 2486.00',
  ],
  [THRICE, '| 68所 | 60', '| 86所 | 60', 'figure-conflict', '覆盖学校数 86所 → 68所'],
];

const SILENT = [
  // a goal and its result, one digit apart
  '一、年度目标。举办讲座120场，覆盖学校200所。\n\n二、完成情况。举办讲座126场，覆盖学校205所，完成年度目标的102.5%。',
  // what does not pass is not what passes; a part of the year is not the year
  '一、检测情况。全年检测合格1482批次。\n\n二、问题。检测不合格1432批次的整改另行说明。',
  '一、上半年情况。上半年共接待群众1252人次。\n\n二、全年情况。全年共接待群众2252人次。',
  // the same words, two sub-projects
  '（1）道路项目。支出218.45万元，完工。\n\n（2）桥梁项目。支出248.45万元，完工。',
  // a part of the money is not all of it; round figures are a digit apart by chance
  '2023年支出合计300.00万元，其中：基本支出200.00万元，项目支出100.00万元。\n\n支出合计300.00万元，均已按规定使用。',
  '一、城区情况。举办讲座120场次。\n\n二、乡镇情况。举办讲座150场次。',
  // last year's figure
  '一、上年情况\n\n全年抽检食品2450批次。\n\n二、本年情况\n\n全年抽检食品2480批次。',
];

describe('figures told in two places', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
