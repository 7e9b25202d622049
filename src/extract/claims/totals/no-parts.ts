// Lists behind a total that do not break it down: sisters, grades, levels of a tree, what was taken off.
import { dec, isZero, power10 } from '../../../values/decimal.js';
import { difference, exactValue } from '../../../values/expression.js';
import { agrees, sumOfParts } from '../build.js';
import { gradeOf } from '../rates/graded.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { Line } from '../sentence/lines.js';
import { areVehicles, oneSlipAway } from './complete.js';
import { fitsTotal, type ListHead } from './lists.js';

/** A total with a list that does not add up to it. */
export interface Missed {
  total: Amount;
  items: Amount[];
  head: ListHead;
  /** Where the head of the list stands. */
  line: Line;
}

/** Whether the list says of itself that it is none of the total's parts. */
export const areNoParts = (missed: Missed): boolean => SIGNS.some((isNone) => isNone(missed));

/** No colon right behind the total: 得分98分：决策20分、过程19分、产出30分、效益29分. */
const isVague = ({ total, items, head }: Missed): boolean =>
  head.plain && !(total.mention.end === head.start && items.length >= 3);

/** 如下: in the next sentence, of what nobody says. */
const isAloof = ({ total, head }: Missed): boolean =>
  /如下/.test(head.word) && head.start >= total.sentence.end;

/** （二）过程（22分，得20.90分）。执行率得4.90分；…: what follows a heading's points is told with its own weights. */
const isBehindPoints = ({ total, head }: Missed): boolean =>
  total.quantity.dimension === 'score' && isInBrackets(total) && !head.inBrackets;

/** 净核减23.05万元，其中两个标段核减24.78万元、4.92万元: others went the other way. */
const isNet = ({ total }: Missed): boolean => /净/.test(total.lead);

/** 自评得分95分，其中执行率扣2分: what was taken off is no part of what was given. */
const areTakenOff = ({ items }: Missed): boolean => items.some((item) => /扣|失分/.test(item.lead));

/** 14个，其中5个重点项目评价结果为优的3个、良的2个: grades of the first item. */
const areGradesOfFirst = ({ items }: Missed): boolean =>
  gradeOf(items[0]!) === undefined && items.some((item) => gradeOf(item) !== undefined);

/** 指标12个，其中一级3个，二级9个，三级12个: levels of one tree. */
const areLevelsOfTree = ({ total, items }: Missed): boolean =>
  items.length > 1 &&
  items.some((item) => item.quantity.value.equals(total.quantity.value)) &&
  !areVehicles(items);

/** 30万元用于编制；30万元用于审计: sisters. */
const areSisters = ({ total, items, head }: Missed): boolean =>
  /^用于/.test(head.word) && head.start === total.mention.end && items.some(isSpentOn);

const isSpentOn = ({ line, mention }: Amount): boolean => line.text.startsWith('用于', mention.end);

/** 接待36批次，其中：外事接待0批次: what did not happen breaks nothing down. */
const areNothing = ({ items }: Missed): boolean => items.every((item) => isZero(item.quantity.value));

/** 收入、支出总计 with 收入总计 and 支出总计 below: the two are one amount each, not parts. */
const areSides = ({ total, items }: Missed): boolean =>
  // 收入合计2649.49万元…，支出总计包括本年支出合计…、年末结转…: nothing spent is a part of what came in
  (/收入(?:合计|总计)/.test(total.lead) && items.some(({ lead }) => /支出(?:合计|总计)/.test(lead))) ||
  (/收(?:入)?[、和与及]?支/.test(total.lead) &&
    items.some((item) => /收入/.test(item.lead)) &&
    items.some((item) => /支出/.test(item.lead)));

/** 问题27个，完成24个，其中立行立改15个全部完成，分阶段8个完成7个，持续4个完成2个: parts of the figure before. */
function isOfFigureBefore({ total, head, line }: Missed): boolean {
  if (total.line !== line) return false;
  const { quantity, sentence, mention } = total;
  const { text } = line;
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

/** 合计692万元，其中财政拨款700万元，余下的8万元已缴回: what came, less what is left of it. */
export function isLessRest({ quantity }: Amount, items: Amount[]): boolean {
  const [came, left] = items;
  if (items.length !== 2 || !/[余剩退缴]|收回/.test(left!.lead)) return false;
  return agrees(quantity, difference(came!.quantity, left!.quantity));
}

/** 收、支总计7980.2万元。其中本年…支出6940.4万元，基金支出864.0万元: the total has what was carried over, too. */
export function lacksCarried({ lead, quantity }: Amount, items: Amount[]): boolean {
  const isTurnover = /收(?:入)?[、和与及]?支(?:出)?(?:总计|总额|合计|总数)|[收支][入出]总计/.test(lead);
  const names = items.map((item) => item.lead);
  return (
    isTurnover &&
    names.some((name) => /本年|当年/.test(name) || /收(?:入)?[、和与及]?支/.test(lead)) &&
    names.every((name) => /收入|支出|拨款/.test(name) && !/结[转余]|年初|上年|年末/.test(name)) &&
    exactValue(sumOfParts(items))!.compare(quantity.value) < 0 &&
    !oneSlipAway(quantity, items)
  );
}

/** What shows that a list breaks something else down. */
const SIGNS: ((missed: Missed) => boolean)[] = [
  isVague,
  isAloof,
  areSides,
  isBehindPoints,
  isOfFigureBefore,
  isNet,
  areTakenOff,
  areGradesOfFirst,
  areLevelsOfTree,
  areSisters,
  areNothing,
  ({ total, items }) => items.some((item) => !fitsTotal(item, total)),
  ({ total, items }) => isCutToUnits(total, items),
  ({ total, items }) => isLessRest(total, items),
  ({ total, items }) => lacksCarried(total, items),
];
