// Totals of what was done in each season, or at each place so many times.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const SEASONS = '春、秋两季各培训村医214人次，加上护理人员培训36人次，全年共培训464人次。';
const TERMS = '助学金全年发放146.80万元，春、秋两学期各发放73.40万元。';
const VISITS = '全县共有托育机构43家，每家机构检查3次，共129家次。';
const VILLAGES = '28个村各巡查6次，合计168村次。';
const QUARTERS = '养老机构26家，公办11家、民办15家。每家机构每季度检查1次，共104家次。';

const SLIPS: Slip[] = [
  [SEASONS, '464', '564', 'total-mismatch', '全年共培训 564人次 → 464人次'],
  [SEASONS, '214', '241', 'total-mismatch', '全年共培训 464人次 → 518人次'],
  [TERMS, '73.40', '73.60', 'total-mismatch', '助学金全年发放 146.80万元 → 147.20万元'],
  [VISITS, '129', '192', 'total-mismatch', '共 192家次 → 129家次'],
  [VILLAGES, '168', '186', 'total-mismatch', '合计 186村 → 168村'],
  [QUARTERS, '104', '140', 'total-mismatch', '共 140家次 → 104家次'],
];

const SILENT = [
  '养老机构36家，检查2轮；每家机构检查不少于2次，全年检查81家次。',
  '每人每年补贴480元，上、下半年各发放240元，全年发放补贴资金61.20万元。',
  '春、秋两季各培训农户1200人次以上，加上日常指导，全年共服务3860人次。',
  '县财政安排386.20万元，春、秋两学期各发放63.20万元。',
  '第三季度支付735.26万元，第四季度支付910.11万元；前三季度累计2232.55万元。',
];

describe('what was done several times over', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
