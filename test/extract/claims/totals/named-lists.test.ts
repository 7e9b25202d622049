// How many there are of what is listed by name.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const OFFICES =
  '内设办公室、造林股、资源股（挂防火办牌子）、计财股4个股室，下属检疫站、苗圃场、工作总站3个事业单位。';
const UNITS = '下属二级预算单位3个，分别是县水土保持站、县供水管理站、县水利服务中心。';
const TOWNS = '项目区涉及大坪镇、河口镇、龙潭乡、白沙镇4个乡镇16个行政村。';

const SLIPS: Slip[] = [
  [
    OFFICES,
    '4个股室',
    '8个股室',
    'total-mismatch',
    '内设办公室、造林股、资源股(挂防火办牌子)、计财股 8个 → 4个',
  ],
  [OFFICES, '3个事业', '6个事业', 'total-mismatch', '下属检疫站、苗圃场、工作总站 6个 → 3个'],
  [UNITS, '单位3个', '单位5个', 'total-mismatch', '下属二级预算单位 5个 → 3个'],
  [TOWNS, '4个乡镇', '7个乡镇', 'total-mismatch', '项目区涉及大坪镇、河口镇、龙潭乡、白沙镇 7个 → 4个'],
];

const SILENT = [
  ...[OFFICES, UNITS, TOWNS],
  '局机关设有办公室、计财科、业务科等8个科室。',
  '单位共4个，包括局机关和县图书馆、县文化馆、县文物管理所3个下属单位。',
  '内设综合股、文化和旅游产业股、市场股3个股室。',
  '抽查了东关镇、西坪镇、河口镇15个项目。',
  '全县水库、河道、山塘、水闸86处，均落实责任人。',
  '现有正科级、副科级、一般干部36人。',
  // 另设: besides those
  '局内设7个科室，另设信息中心、培训中心。',
  '下设5个股室，加挂地震局、人防办。',
];

describe('lists of names', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
