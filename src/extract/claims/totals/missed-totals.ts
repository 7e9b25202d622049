// A list that does not add up to its total: a mistake, an open question, or only a selection.
import type { Claim } from '../../../report/schema.js';
import { dec, isZero, power10 } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { PLANNED_ROLES } from '../sentence/cues.js';
import { isInBrackets } from '../sentence/brackets.js';
import { claimOf, sumOfParts, sumReading } from '../build.js';
import { isParted, areVehicles, completeness, oneSlipAway, slipInList } from './complete.js';
import { gradeOf } from '../rates/graded.js';
import { fitsTotal, type ListHead } from './lists.js';
import type { Line } from '../sentence/lines.js';

/** A budget is no part of spending: an item without a role of its own goes with any total. */
export const sameStage = (total: Amount, item: Amount): boolean =>
  item.role === total.role ||
  item.role === null ||
  // what was brought over is there to be planned and to be spent
  item.role === 'brought' ||
  total.role === null ||
  isPlanned(item) === isPlanned(total);

/** One after the other: of what was sent out some comes back, of that some is valid, of that some is good. */
const DONE = [/发放|发出|受理/, /回收|收回/, /有效/, /满意|合格|办结/];
const doneIn = ({ lead }: Amount): number => DONE.findLastIndex((words) => words.test(lead));

const isEarlier = (total: Amount, items: Amount[]): boolean =>
  items.some((item) => doneIn(item) >= 0 && doneIn(item) < doneIn(total));

export const isPlanned = ({ role }: Amount): boolean => PLANNED_ROLES.has(role);

/** A list that does not add up: a mistake where it names all parts, open where it may not, nothing where it picks some. */
export function missedTotal(total: Amount, all: Amount[][], head: ListHead, line: Line): Claim | null {
  // 满意840份，其中居民发放500份…、租户发放300份…: what was done of each part is something else
  const sets = all.filter((set) => !isEarlier(total, set) && !(set.length === 2 && isParted(total, set)));
  // 调整后预算900万元，分季度支出分别为180万元、210万元、…: what was spent is no part of what was planned
  const isOther = (set: Amount[]): boolean =>
    !head.inBrackets && set.every((item) => !sameStage(total, item));
  const fitting = sets.filter((set) => set.every((item) => fitsTotal(item, total)) && !isOther(set));
  const staged = sets.filter((set) => set.every((item) => head.inBrackets || sameStage(total, item)));
  // of several ways to read the list the one that a single slip would mend
  const items =
    staged.find((set) => set.length > 3 && oneSlipAway(total.quantity, set)) ??
    fitting.find((set) => set.length > 3 && oneSlipAway(total.quantity, set)) ??
    staged[0] ??
    fitting.find((set) => set.length >= 2 && oneSlipAway(total.quantity, set));
  const aloof = /如下/.test(head.word) && head.start >= total.sentence.end;
  if (
    !items ||
    (head.plain && !isDirect(head, total, items)) ||
    aloof ||
    areSides(total, items) ||
    // （二）过程（22分，得20.90分）。执行率得4.90分；…: what follows a heading's points is told with its own weights
    (total.quantity.dimension === 'score' && isInBrackets(total) && !head.inBrackets) ||
    (total.line === line && isOfFigureBefore(total, head, line)) ||
    // 净核减23.05万元，其中两个标段核减24.78万元、4.92万元: others went the other way
    /净/.test(total.lead) ||
    // 自评得分95分，其中执行率扣2分: what was taken off is no part of what was given
    items.some((item) => /扣|失分/.test(item.lead)) ||
    // 14个，其中5个重点项目评价结果为优的3个、良的2个: grades of the first item
    (gradeOf(items[0]!) === undefined && items.some((item) => gradeOf(item) !== undefined)) ||
    // 指标12个，其中一级3个，二级9个，三级12个: levels of one tree
    (items.length > 1 &&
      items.some((item) => item.quantity.value.equals(total.quantity.value)) &&
      !areVehicles(items)) ||
    // 30万元用于编制；30万元用于审计: sisters
    (/^用于/.test(head.word) && head.start === total.mention.end && items.some(isSpentOn)) ||
    // 接待36批次，其中：外事接待0批次: what did not happen breaks nothing down
    items.every((item) => isZero(item.quantity.value)) ||
    items.some((item) => !fitsTotal(item, total)) ||
    isCutToUnits(total, items)
  )
    return null;
  const last = items.at(-1)!;
  const between = total.line === line ? line.text.slice(total.mention.end, head.start) : '';
  const behind = last.line.text.slice(last.mention.end, last.mention.end + 12);
  const claim = claimOf('total', total, [sumReading(items)]);
  // 其余用于培训: a part without a figure
  const rest = last.line.text.slice(last.mention.end).match(/^[,;、]?(?:其余|其他|剩余)[^,;。]*/)?.[0];
  if (rest && !/\d/.test(rest)) return null;
  const known = completeness(total, items, head.word, between, behind);
  if (known === 'complete' && items.length >= 2) return claim;
  const parts = exactValue(sumOfParts(items))!;
  const over = parts.compare(total.quantity.value) > 0;
  if (items.length >= 2 && oneSlipAway(total.quantity, items)) {
    // what follows the parts may be one that repeats a part: 授予中小企业…
    const cut = items.findIndex((item) => /^授予/.test(item.lead));
    return cut >= 2 ? claimOf('total', total, [sumReading(items.slice(0, cut))]) : claim;
  }
  if (known !== 'selection') {
    const slipped = [items, ...fitting].find((set) => slipInList(total, set));
    if (slipped) return claimOf('total', total, [sumReading(slipped)]);
  }
  if (
    over &&
    total.quantity.dimension === 'money' &&
    known !== 'complete' &&
    sets.every((set) => exceeds(set, total))
  )
    return items.length >= 2 ? claim : null;
  if (known === 'selection' || items.length < 2) return null;
  return { ...claim, undecided: { key: 'reason.parts-may-be-missing' } };
}

/** 问题27个，完成24个，其中立行立改15个全部完成，分阶段8个完成7个，持续4个完成2个: parts of the figure before. */
function isOfFigureBefore({ quantity, sentence, mention }: Amount, head: ListHead, { text }: Line): boolean {
  const alikes = sentence.mentions.filter(
    (m) => m.quantity.unit === quantity.unit && m.quantity.dimension === quantity.dimension,
  );
  const behind = alikes.filter((m) => m.start >= head.end);
  const firsts = behind.filter((m, i) => i === 0 || /[,;]/.test(text.slice(behind[i - 1]!.end, m.start)));
  // what was done of each part stands behind it
  if (firsts.length < 3 || firsts.length === behind.length) return false;
  const sum = firsts.reduce((all, m) => all.add(m.quantity.value), dec(0));
  return alikes.some((m) => m.start < mention.start && m.quantity.value.equals(sum));
}

/** 9872.69万元，其中A8344万元、B1528万元: parts told to the unit do not come to a total with decimals. */
export function isCutToUnits(total: Amount, items: Amount[]): boolean {
  const { decimals, unit, step } = total.quantity;
  if (decimals === 0 || items.some(({ quantity }) => quantity.decimals > 0 || quantity.unit !== unit))
    return false;
  const one = step.mul(power10(decimals));
  return exactValue(sumOfParts(items))!.sub(total.quantity.value).abs().compare(one.mul(items.length)) < 0;
}

const isSpentOn = ({ line, mention }: Amount): boolean => line.text.startsWith('用于', mention.end);

/** 得分98分：决策20分、过程19分、产出30分、效益29分: a colon right behind the total. */
const isDirect = (head: ListHead, total: Amount, items: Amount[] | undefined): boolean =>
  total.mention.end === head.start && (items?.length ?? 0) >= 3;

/** 收入、支出总计 with 收入总计 and 支出总计 below: the two are one amount each, not parts. */
const areSides = (total: Amount, items: Amount[]): boolean =>
  // 收入合计2649.49万元…，支出总计包括本年支出合计…、年末结转…: nothing spent is a part of what came in
  (/收入(?:合计|总计)/.test(total.lead) && items.some(({ lead }) => /支出(?:合计|总计)/.test(lead))) ||
  (/收(?:入)?[、和与及]?支/.test(total.lead) &&
    items.some((item) => /收入/.test(item.lead)) &&
    items.some((item) => /支出/.test(item.lead)));

const exceeds = (set: Amount[], total: Amount): boolean =>
  exactValue(sumOfParts(set))!.compare(total.quantity.value) > 0;
