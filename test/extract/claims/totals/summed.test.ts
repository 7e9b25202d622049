// Parts first and their total behind them: in two measures at once, by terms, by persons who came once.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const HOUSES = '脱贫户3942户、14208人，监测对象286户、931人，合计4228户、15139人。';
const PILES =
  '东城新建充电桩120个、投资96万元，西城新建充电桩85个、投资68万元，两区合计新建充电桩205个、投资164万元。';
const TERMS = '举办培训2期，第一期76人、第二期67人，共培训143人次。';
const SENT = '举办培训3期，分别培训42人、38人、45人，累计培训125人次。';

const SLIPS: Slip[] = [
  [HOUSES, '4228', '4528', 'total-mismatch', '合计 4528户 → 4228户'],
  [HOUSES, '15139', '51139', 'total-mismatch', '监测对象 51139人 → 15139人'],
  [PILES, '205个', '208个', 'total-mismatch', '两区合计新建充电桩 208个 → 205个'],
  [PILES, '164万', '194万', 'total-mismatch', '投资 194万元 → 164万元'],
  [TERMS, '143', '413', 'total-mismatch', '共培训 413人次 → 143人次'],
  [SENT, '125', '152', 'total-mismatch', '累计培训 152人次 → 125人次'],
];

const SILENT = [
  ...[HOUSES, PILES, TERMS, SENT],
  '配备专职2人、兼职3人，共服务师生125人次。',
  '党员86人、团员45人，共表彰120人。',
  '拖拉机146台、无人机64架，总数210台（套）。',
];

describe('totals behind their parts', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
