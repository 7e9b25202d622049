// Counts and amounts told in pairs of one standard.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TERMS =
  '助学金按每生每学期1250元标准发放，春季学期1846人230.75万元，秋季学期1912人239.00万元，两学期共469.75万元。';
const MONTHS =
  '护林员补助标准为每人每月820元，上半年在岗214人，补助6个月计105.288万元；下半年在岗226人，补助6个月计111.192万元。';
const LISTED =
  '家政服务235人次（每人1300元）30.55万元，电商直播188人次（每人1650元）31.02万元，叉车操作92人次（每人2150元）19.78万元。';
const ORDERED = '经营型134人、每人3200元；生产型265人、每人2700元。两类支出分别为42.88万元和71.55万元。';
const ALONE = '见习补贴每人每月1720元，138人见习满6个月，计142.416万元。';
const HOUSES = '危房改造每户补助12500元，已发放286户357.50万元。';

const SLIPS: Slip[] = [
  [TERMS, '1846人', '1864人', 'per-unit-mismatch', '春季学期 230.75万元 → 233.00万元'],
  [TERMS, '239.00万元', '293.00万元', 'per-unit-mismatch', '秋季学期 293.00万元 → 239.00万元'],
  [MONTHS, '226人', '262人', 'per-unit-mismatch', '补助计 111.192万元 → 128.904万元'],
  [LISTED, '1650元', '1850元', 'per-unit-mismatch', '每人 31.02万元 → 34.78万元'],
  [LISTED, '19.78万元', '17.98万元', 'per-unit-mismatch', '每人 17.98万元 → 19.78万元'],
  [ORDERED, '71.55万元', '75.15万元', 'per-unit-mismatch', '生产型 75.15万元 → 71.55万元'],
  [ALONE, '1720元', '1270元', 'per-unit-mismatch', '见习满计 142.416万元 → 105.156万元'],
  [HOUSES, '286户', '268户', 'per-unit-mismatch', '已发放 357.50万元 → 335.00万元'],
];

const SILENT = [
  // part of them only, with other costs, or up to a bound
  '培训补贴每人1200元。全年培训486人，支出62.40万元，含教材费4.08万元。',
  '每人每月补助不超过820元，在岗214人，全年支出192.60万元。',
  '创业补贴每户5000元，发放93户46.50万元，带动279人就业，贷款贴息128.30万元。',
  // in parts of the year that are not told
  '公益岗位每人每月1850元，年内在岗372人，补贴618.40万元。',
  '上年补助标准为每人1000元，本年补助374人41.14万元。',
];

describe('counts and amounts of one standard', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
