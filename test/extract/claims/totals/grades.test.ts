// Grades that make up what was judged, and kinds of cars that make up all of them.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const NAMED = '组织对14个项目开展绩效自评，涉及金额1185.40万元，自评等级为“优”的11个、“良”的3个。';
const BEHIND = '对18个预算项目开展绩效自评，涉及资金2101.07万元。从结果看，15个项目为“优”，3个项目为“良”。';
const RESULT = '对9个单位进行了绩效评价，结果为优秀的6个，良好的2个，中等的1个。';
const CARS = '共有车辆6辆，其中一般公务用车3辆、特种专业技术用车2辆（图书车、舞台车）、其他用车1辆。';

const SLIPS: Slip[] = [
  [NAMED, '11个', '14个', 'total-mismatch', '组织对 14个 → 17个'],
  [NAMED, '3个', '6个', 'total-mismatch', '组织对 14个 → 17个'],
  [BEHIND, '15个', '51个', 'total-mismatch', '预算项目 18个 → 54个'],
  [BEHIND, '18个', '81个', 'total-mismatch', '预算项目 81个 → 18个'],
  [RESULT, '的2个', '的5个', 'total-mismatch', '单位 9个 → 12个'],
  [CARS, '公务用车3', '公务用车6', 'total-mismatch', '共有车辆 6辆 → 9辆'],
  [CARS, '技术用车2', '技术用车5', 'total-mismatch', '共有车辆 6辆 → 9辆'],
];

const SILENT = [
  ...[NAMED, BEHIND, RESULT, CARS],
  '对14个项目开展自评，选取其中5个重点项目评价，结果为优的3个、良的2个。',
  '建设项目14个，开展自评9个，等级为优的11个、良的3个。',
  '共有车辆12辆，其中新能源车3辆、皮卡车2辆。',
];

describe('totals of grades and of cars', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
