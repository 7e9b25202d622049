// Changes whose base the sentence itself prints: behind 与…相比, in brackets, before or behind the change.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const AGAINST =
  '截至年末，项目共支付资金1862.45万元，剩余57.55万元由财政收回。与2022年支出1725.30万元相比，增加137.15万元，增长7.95%。';
const TWO_BASES =
  '会议费支出31.60万元，完成预算38.00万元的83.16%，较上年的28.40万元增加3.20万元，增长11.27%。';
const CHAIN = '全年公务用车费用286.35万元，比年初预算320.00万元节约33.65万元，较上年305.20万元下降6.18%。';
const SPLIT =
  '“三公”经费支出8.42万元，其中公车运行维护费5.30万元，公务接待费3.12万元。较预算10.00万元减少1.58万元，较上年9.35万元下降9.95%。';
const BEYOND = '救助流浪人员1268人次，超出目标68人次，比上年的1192人次增加76人次，同比增长6.4%。';
const LAST_YEAR = '2022年执行数为3215.40万元，2023年同比增加268.25万元，增幅8.34%。';
const TWO_SENTENCES = `全年实际执行3483.65万元，未执行32.10万元为质保金。${LAST_YEAR}`;
const BRACKET = '规上工业产值52.6亿元，增长9.4%（上年为48.1亿元）。';
const INSIDE = '编外用工136人（上年末152人，减少16人，压减10.5%）。';
const AHEAD = '刑事警情同比下降12.5%，由上年472起降至413起。';
const GAINED = '总收入48265.18万元，较2022年的45120.36万元增长6.97%，增收3144.82万元。';
const RUN =
  '全年接待游客1325.6万人次，实现收入98.42亿元，同比分别增长38.6%和45.2%，上年分别为956.4万人次和67.78亿元。';
const OF_LIST =
  '实现经营性收入52.60万元，其中东村23.80万元、西村18.40万元、南村10.40万元，比2022年的33.25万元增加19.35万元。';
const POINTS = '规范管理率93.4%，较2022年（91.8%）上升1.6个百分点。';
const LISTED = '全年办结案件1,196件，其中民事案件624件、刑事案件572件，比上年的1,104件增长8.33%。';
const OF_PART = '全年办结案件1,196件，其中民事案件624件、刑事案件572件，比上年的520件增长10.00%。';

const YEARS =
  '本年度收、支总计均为3,612.40万元。与2022年的3,408.20万元相比，收、支总计各增加204.20万元，增长5.99%。';

const TERMS = '上半年受理咨询8,420人次，下半年7,936人次，比上半年减少484人次，下降5.75%。';
const SCHOOLS = '城区学校平均班额48人，农村学校31人，比城区学校少17人。';

const SLIPS: Slip[] = [
  [TERMS, '484', '448', 'change-mismatch', '下半年比上半年减少 448人次 → 484人次'],
  [TERMS, '5.75%', '7.55%', 'change-mismatch', '下半年下降 7.55% → 5.75%'],
  // more than this year's: the change would be a fall
  [
    YEARS,
    '3,408.20',
    '4,308.20',
    'change-mismatch',
    '本年度收、支总计收、支总计各增加 204.20万元 → -695.80万元',
  ],
  [
    YEARS,
    '3,408.20',
    '34,082.0',
    'change-mismatch',
    '本年度收、支总计收、支总计各增加 204.20万元 → -30469.60万元',
  ],
  // 204.20 of this year's
  [YEARS, '5.99%', '5.65%', 'change-mismatch', '本年度收、支总计增长 5.65% → 5.99%'],
  [LISTED, '8.33%', '8.63%', 'change-mismatch', '全年办结案件增长 8.63% → 8.33%'],
  [AGAINST, '7.95%', '7.59%', 'change-mismatch', '项目共支付资金增长 7.59% → 7.95%'],
  [TWO_BASES, '3.20万', '3.50万', 'change-mismatch', '会议费支出增加 3.50万元 → 3.20万元'],
  [CHAIN, '6.18%', '6.81%', 'change-mismatch', '全年公务用车费用下降 6.81% → 6.18%'],
  [SPLIT, '9.95%', '9.25%', 'change-mismatch', '“三公”经费支出下降 9.25% → 9.95%'],
  [BEYOND, '76人次', '67人次', 'change-mismatch', '救助流浪人员增加 67人次 → 76人次'],
  [
    TWO_SENTENCES,
    '268.25',
    '286.25',
    'change-mismatch',
    '全年实际执行2023年同比增加 286.25万元 → 268.25万元',
  ],
  [BRACKET, '9.4%', '4.9%', 'change-mismatch', '规上工业产值增长 4.9% → 9.36%'],
  [INSIDE, '少16人', '少19人', 'change-mismatch', '编外用工减少 19人 → 16人'],
  [AHEAD, '12.5%', '15.2%', 'change-mismatch', '降至刑事警情同比下降 15.2% → 12.5%'],
  [GAINED, '3144.82', '3441.82', 'change-mismatch', '总收入增收 3441.82万元 → 3144.82万元'],
  [RUN, '38.6%', '36.8%', 'change-mismatch', '全年接待游客增长 36.8% → 38.6%'],
  [OF_LIST, '19.35', '16.35', 'change-mismatch', '实现经营性收入增加 16.35万元 → 19.35万元'],
  [POINTS, '1.6个', '6.1个', 'change-mismatch', '规范管理率上升 6.1个百分点 → 1.6个百分点'],
];

const SILENT = [
  TERMS,
  SCHOOLS,
  '上半年受理咨询8,420人次，下半年7,936人次，占全年的48.52%，投诉比上半年减少12件。',
  YEARS,
  LISTED,
  OF_PART,
  // a change of something that is not counted, beside figures that are
  `${BRACKET.replace('增长9.4%（上年为48.1亿元）', '工业增加值增长6.2%（上年增长5.8%）')}`,
  '发放补贴320.50万元，较预算350.00万元减少29.50万元。全市同类支出同比增长12.4%，由上年的高位回落。',
  '2023年收入合计5210.30万元。2022年执行数为3215.40万元，2023年支出同比增加268.25万元，增幅8.34%。',
];

describe('changes by their printed base', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
