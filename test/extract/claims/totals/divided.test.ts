// Wholes that a sentence divides by kinds, by places or one figure for each thing, once or twice.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TWICE =
  '年末在册护工356人，分布在一院112人、二院148人、三院96人；按性别分，男84人，女272人，45周岁以上的141人。';
const RANKS = '派驻工程师23人，高级、中级、初级各为3人、11人、9人。';
const RISKS =
  '全年发现隐患214处，重大、较大、一般隐患分别为4处、32处、178处；已销号209处，销号率97.66%，余下5处列入下年计划。';
const TYPES = '完成山塘整治37座：小（1）型12座，小（2）型25座。';
const POSTS = '核定编制79名，年末实有在编71人，行政、工勤、事业人员分别为33人、5人、33人。';
const SIDES = '年末特困人员846人，集中供养218人，分散供养628人。';

const SLIPS: Slip[] = [
  [TWICE, '二院148', '二院184', 'total-mismatch', '年末在册护工 356人 → 392人'],
  [TWICE, '男84', '男94', 'total-mismatch', '年末在册护工 356人 → 366人'],
  // nothing is left out of the two, however far off they are
  [TWICE, '女272', '女373', 'total-mismatch', '年末在册护工 356人 → 457人'],
  [RANKS, '11人', '12人', 'total-mismatch', '派驻工程师 23人 → 24人'],
  [RISKS, '32处', '44处', 'total-mismatch', '全年发现隐患 214处 → 226处'],
  [RISKS, '余下5', '余下8', 'balance-mismatch', '余下 8处 → 5处'],
  [TYPES, '25座', '31座', 'total-mismatch', '完成山塘整治 37座 → 43座'],
  [POSTS, '、33人。', '、38人。', 'total-mismatch', '年末实有在编 71人 → 76人'],
  [SIDES, '628', '268', 'total-mismatch', '年末特困人员 846人 → 486人'],
];

const SILENT = [
  // some of them have no title, or go by several attributes
  '专任教师312人，高级、一级职称分别为46人、138人。',
  '职工486人，其中管理人员68人，专业技术人员312人；党员154人，女职工203人。',
  // the posts are those of another figure
  '核定编制120名，实有在编108人，行政、参公、事业编制分别为36名、22名、62名。',
  '核定编制36名，年末实有在职人员34人，退休人员15人。',
  '编制数66名，在职人员34人，退休人员15人。',
  // money from one level is no whole of that of the others
  '中央补助268.00万元，省级补助152.00万元，县级配套150.00万元，合计570.00万元。',
  // another list goes on about something else
  '送戏下乡126场，其中进校园32场、进社区45场；观众、演员分别为24000人次、180人次。',
  // both divide what is told further ahead
  '全年支出486.20万元。\n\n按支出性质分，基本支出146.90万元，项目支出339.30万元。按资金来源分，一般公共预算支出452.60万元，政府性基金支出33.60万元。',
  '按支出性质分，基本支出146.90万元，项目支出339.30万元。按资金来源分，一般公共预算支出452.60万元，政府性基金支出33.60万元。',
  // what was carried over is in the total, too
  '2021年度财政拨款收、支总计6480.2万元。其中本年一般公共预算财政拨款支出5610.4万元，政府性基金预算财政拨款支出694.0万元。',
  // not all of them
  '发现漏洞286个，高危、中危分别为12个、84个，其余为低危。',
  '全县学校96所，分布在城关镇21所、河口镇14所等12个乡镇。',
];

describe('wholes that a sentence divides', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
