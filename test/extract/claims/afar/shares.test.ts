// Shares whose whole stands in another paragraph or table, and figures that the report tells twice.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const TABLE = [
  '| 片区 | 计划（万元） | 到位资金（万元） | 支出资金（万元） |',
  '|---|---|---|---|',
  '| 河西片区 | 640.00 | 612.50 | 587.30 |',
  '| 河东片区 | 520.00 | 520.00 | 493.80 |',
  '| 合计 | 1160.00 | 1132.50 | 1081.10 |',
  '',
].join('\n');
const CHECKED = `${TABLE}\n三、抽查情况\n\n现场抽查项目12个，抽查资金702.30万元，占支出总额的64.96%。`;
const LEFT =
  '二、资金使用\n\n全年到位资金832.00万元，支出716.35万元，年末结余115.65万元。\n\n' +
  '三、主要问题\n\n平台升级项目结余93.45万元，占结余总额的80.80%。';
const LIST =
  '项目总支出905.00万元，用于下列方面：\n\n（1）设备购置612.30万元，占总支出的67.66%；\n\n（2）运行维护211.45万元，占23.36%。';
const FEW =
  '全年支出836.62万元，其中膳食补助812.67万元，占97.14%；食堂设备14.60万元；食品留样9.35万元，占1.12%。';
const RUN =
  '项目支出2861.86万元，其中场馆布展1653.27万元，公共服务842.19万元，宣传推广366.40万元，三类项目分别占项目支出的57.8%、29.4%和12.8%。';
const PUPILS = '补助学生中小学生5612人、初中生2814人，分别占66.6%和33.4%。';
const TWICE = `一、产出情况\n\n完成药品抽检2450批次，抽检任务按期完成。\n
| 一级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 产出 | 药品抽检批次 | ≥2400批次 | 2450批次 | 50 | 50 |
| 产出 | 抽检任务完成及时性 | 及时 | 及时 | 50 | 50 |
`;

const STAGES =
  '全年预算4327.10万元，到位资金4236.40万元。\n\n全年支出4098.72万元，为到位资金的96.75%、全年预算的94.72%。';

const TWO_STAGES =
  '一、资金情况\n\n各级财政下达资金15475.00万元。年末到位15420.00万元，到位率99.64%。\n\n二、执行情况\n\n全年支出15249.05万元，为下达资金的98.54%，为到位资金的98.89%。年末结余170.95万元。';

const BIDS =
  '设备采购预算1159.20万元，中标金额1132.70万元。\n\n| 设备名称 | 预算金额（万元） | 中标金额（万元） |\n|---|---|---|\n| 呼吸机 | 691.20 | 670.70 |\n| 血透机 | 468.00 | 462.00 |\n| 合计 | 1159.20 | 1132.70 |\n\n其中血透机中标金额占设备采购总额的40.79%。';

const SLIPS: Slip[] = [
  [TWO_STAGES, '的98.54%', '的98.45%', 'share-mismatch', '全年支出为下达资金 98.45% → 98.54%'],
  [STAGES, '96.75%', '96.57%', 'share-mismatch', '全年支出为到位资金 96.57% → 96.75%'],
  [STAGES, '94.72%', '97.42%', 'share-mismatch', '全年支出、全年预算 97.42% → 94.72%'],
  [CHECKED, '64.96%', '64.69%', 'share-mismatch', '抽查资金占支出总额 64.69% → 64.96%'],
  [CHECKED, '702.30万元', '720.30万元', 'share-mismatch', '抽查资金占支出总额 64.96% → 66.63%'],
  [LEFT, '80.80%', '86.80%', 'share-mismatch', '平台升级项目结余占结余总额 86.80% → 80.80%'],
  [LIST, '占23.36%', '占23.63%', 'share-mismatch', '运行维护占 23.63% → 23.36%'],
  [FEW, '占1.12%', '占1.21%', 'share-mismatch', '食品留样占 1.21% → 1.12%'],
  [RUN, '29.4%', '22.4%', 'share-mismatch', '公共服务占比 22.4% → 29.43%'],
  [PUPILS, '和33.4%', '和34.3%', 'share-mismatch', '初中生占比 34.3% → 33.4%'],
  [TWICE, '完成药品抽检2450', '完成药品抽检2540', 'figure-conflict', '药品抽检批次 2450批次 → 2540批次'],
];

const SILENT = [
  // 民生支出 is more than 保基本民生支出
  '地方支出347768万元，其中“三保”支出220571万元（保工资支出164401万元，保运转支出3761万元，保基本民生支出52409万元）。民生支出占地方支出的85%。',
  // what is left over at the year's end is less than the part: not its whole
  TWO_STAGES + '\n\n三、存在问题\n\n高标准农田建设未支付183.80万元，占全部结余的81.35%。',
  // of what was paid for all, as its own column has it
  BIDS,
  // another whole than the one of that name, or none that the report tells
  CHECKED.replace('占支出总额的64.96%', '占抽查年度投资计划的71.30%'),
  LEFT.replace('占结余总额的80.80%', '占项目预算的11.20%'),
  // the budget of the item itself is not told
  '2023年“三公”经费支出预算为38.00万元，支出决算为29.64万元，完成预算的78.00%。其中：公务用车购置及运行费支出决算为24.12万元，完成预算的86.14%；公务接待费支出决算为5.52万元，完成预算的55.20%。',
  // two things of one name, too far apart for a slip
  TWICE.replace('完成药品抽检2450批次', '上半年完成药品抽检1180批次'),
  '一、上年情况\n\n2022年完成药品抽检2540批次。\n\n' + TWICE,
];

describe('shares of a whole told elsewhere', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
