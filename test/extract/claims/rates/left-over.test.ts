// What is left of a count or differs from a plan, by the words of its figures, whichever of them a slip makes the larger.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const MENDED = '检查发现隐患17处，已整改15处，剩余2处计划2025年3月底前整改到位。';
const UNSEEN = '应检电梯68部，已检63部，未检5部。';
const WAITING = '合同项目14个，完成验收12个，待验收2个。';
const IN_USE = '年度计划建设驿站24座，22座建成投用，其余2座因用地手续未开工。';
const FEWER = '计划新增泊位680个，实际新增652个，较计划少28个，系避让管线。';
const MORE = '计划巡查48次，实际巡查52次，较计划增加4次。';
const CONTRACT = '预算120.00万元，合同价112.00万元，结算价108.00万元，较合同价减少4.00万元。';
const EACH = '单位产品成本193.19元/件，低于200元/件的控制标准，每件节约6.81元。';
const OPEN = '55个标段中已完工53个，完工率96.36%，未完成的2个计划4月底前完工。';
const LATE =
  '（一）任务\n\n计划改造院落24个。\n\n（二）时效\n\n按期完工院落22个，完成及时率91.67%，另有2个院落受降雨影响延期完工。';
const UNSPENT = '全年预算1264.50万元。\n\n截至年底，执行1220.38万元，执行率96.51%，结转44.12万元。';

const SLIPS: Slip[] = [
  [MENDED, '已整改15', '已整改18', 'balance-mismatch', '剩余 2处 → -1处'],
  [MENDED, '剩余2', '剩余5', 'balance-mismatch', '剩余 5处 → 2处'],
  [UNSEEN, '未检5', '未检8', 'balance-mismatch', '未检 8部 → 5部'],
  [WAITING, '待验收2', '待验收5', 'balance-mismatch', '待验收 5个 → 2个'],
  [IN_USE, '其余2', '其余4', 'balance-mismatch', '其余 4座 → 2座'],
  [FEWER, '少28', '少82', 'balance-mismatch', '较计划少 82个 → 28个'],
  [FEWER, '较计划少', '较计划多', 'balance-mismatch', '较计划多 28个 → -28个'],
  [MORE, '增加4', '增加7', 'balance-mismatch', '较计划增加 7次 → 4次'],
  [CONTRACT, '减少4.00', '减少14.00', 'balance-mismatch', '较合同价减少 14.00万元 → 4.00万元'],
  [EACH, '6.81', '8.61', 'balance-mismatch', '每件节约 8.61元 → 6.81元'],
  [OPEN, '的2个', '的5个', 'balance-mismatch', '未完成的 5个 → 2个'],
  [LATE, '另有2个', '另有5个', 'balance-mismatch', '另有 5个 → 2个'],
  [LATE, '院落22个', '院落25个', 'rate-mismatch', '完成及时率 91.67% → 104.17%'],
  [UNSPENT, '44.12', '41.42', 'balance-mismatch', '结转 41.42万元 → 44.12万元'],
];

const SILENT = [
  // of a goal that is told elsewhere
  '培训渔民1440人次，比2022年的1280人次增加160人次，距目标尚差60人次。',
  ...[MENDED, UNSEEN, WAITING, IN_USE, FEWER, MORE, CONTRACT, EACH, OPEN, LATE, UNSPENT],
  // of those that were found, not of all; aimed at; another list's; what there is; another year's
  '抽查50家，发现12家存在问题，未整改3家。',
  '引进专家2人，未达到5人的计划，完成率40%。',
  '改造泵站5座，完成率100%；配套涵闸完成145座，完成计划的97.97%，未完成3座。',
  '编制52人，在职49人，空编3人。',
  '全年救助未成年人32人，其中散居孤儿12人。',
  '计划改造680户，实际改造652户，其中城区380户、乡镇272户，较计划少28户。',
  '计划造林1200亩，实际造林1260亩，较上年少40亩。',
];

describe('what is left or differs from a plan', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
