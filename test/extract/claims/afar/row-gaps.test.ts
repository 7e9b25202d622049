// Differences of table columns that sentences tell by the names of the rows.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const report = (text: string): string => `2023年度某县图书馆部门整体支出绩效自评报告

一、支出情况

| 项目 | 全年预算（万元） | 2023年决算（万元） | 2022年决算（万元） |
|---|---|---|---|
| 人员经费 | 486.20 | 483.65 | 471.30 |
| 图书购置 | 180.00 | 176.84 | 164.52 |
| 数字资源采购 | 96.00 | 98.37 | 91.15 |
| 馆舍维修 | 72.50 | 68.91 | 80.46 |
| 合计 | 834.70 | 827.77 | 807.43 |

${text}
`;

const SLIPS: Slip[] = [
  [
    report('图书购置少支3.16万元，馆舍维修少支3.59万元。'),
    '少支3.59',
    '少支3.95',
    'balance-mismatch',
    '馆舍维修少支 3.95万元 → 3.59万元',
  ],
  [
    report('馆舍维修结余3.59万元，系招标价低于控制价。'),
    '3.59',
    '5.39',
    'balance-mismatch',
    '馆舍维修结余 5.39万元 → 3.59万元',
  ],
  [
    report('数字资源采购超支2.37万元，系续订价格上涨。'),
    '2.37',
    '2.73',
    'balance-mismatch',
    '数字资源采购超支 2.73万元 → 2.37万元',
  ],
  [
    report('尚有部分合同未付款：图书购置差3.16万元。'),
    '3.16',
    '3.61',
    'balance-mismatch',
    '图书购置差 3.61万元 → 3.16万元',
  ],
  [
    report('与上年相比，人员经费、数字资源采购分别增加12.35万元、7.22万元，馆舍维修减少11.55万元。'),
    '7.22',
    '7.52',
    'change-mismatch',
    '数字资源采购 7.52万元 → 7.22万元',
  ],
  [
    report('与上年相比，馆舍维修减少11.55万元。'),
    '11.55',
    '15.15',
    'change-mismatch',
    '馆舍维修减少 15.15万元 → 11.55万元',
  ],
  [
    report('馆舍维修招标节约3.59万元，按规定交回。'),
    '3.59',
    '5.39',
    'balance-mismatch',
    '馆舍维修招标节约 5.39万元 → 3.59万元',
  ],
  [
    report('数资采购超支2.37万元，系续订价格上涨。'),
    '2.37',
    '2.73',
    'balance-mismatch',
    '数资采购超支 2.73万元 → 2.37万元',
  ],
];

const SILENT = [
  ...SLIPS.map(([text]) => text),
  // other rows, other wholes, a part of the row
  report('设备购置少支3.61万元。'),
  report('图书购置中外文图书减少1.20万元。'),
  report('古籍图书购置结余1.05万元。'),
  report('馆舍维修较上年节约1.20万元。'),
  report('馆藏书购置节约1.75万元。'),
  report('馆舍维修质保金未支付2.07万元。'),
  report('馆舍维修比2021年减少14.20万元。'),
];

describe('differences of table rows in sentences', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
