// The two counts of a sentence that a rate is of: found by their order, their lists, their words and their figures.
import type { Reading } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf } from '../build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { isFellow, TELLING } from './likelier.js';
import { quotient } from './quotients.js';
import { countedAlike } from './rates-beside.js';
import type { Wholes } from '../shares/index.js';
import { countsBefore, type Counts } from './counts-before.js';
import { eitherWay } from './either-way.js';
import { ofItems } from './list-items.js';
import { DONE, isPartBy, isStock, passedOf } from './part-words.js';

/** One way to tell the two counts; an empty answer is one, too, and null leaves it to the next way. */
type Way = (counts: Counts) => Reading[] | null;

/** The last count before the rate and the one of the same unit before that, whichever way round they are meant. */
export function pairOf(rate: Amount, verb: string, amounts: Amount[], wholes: Wholes): Reading[] {
  const counts = countsBefore(rate, verb, amounts, wholes);
  if (!counts) return [];
  for (const way of WAYS) {
    const found = way(counts);
    if (found) return found;
  }
  return [];
}

const AGAINST = /[较比]([一-龥]{2,8}?)(?:净?[核审压]减|减少|节[约省]|下[浮降]|降低)[一-龥]{0,3}$/;

/** 审定金额4043.90万元，较合同价核减62.41万元，核减率1.52%: of what it is set against. */
const ofWhatItIsSetAgainst: Way = ({ amounts, last }) => {
  const against = AGAINST.exec(last.lead)?.[1];
  if (!against) return null;
  const base = amounts.findLast(
    (a) => a.index < last.index && a.lead.includes(against) && countedAlike(a, last),
  );
  return base ? [quotient(last, base)] : [];
};

/** 收回308份，其中有效302份，满意281份，满意度93.05%: of whichever the rate bears out by all its digits. */
const ofTheOneBorneOut: Way = ({ rate, wholes, last, others }) => {
  if (/占/.test(rate.lead) || tellingDigits(rate.quantity) < TELLING) return null;
  const told = others
    .filter((a) => !isFellow(a, last, wholes))
    .findLast((a) => agrees(rate.quantity, quotient(last, a).expression));
  return told ? [quotient(last, told)] : null;
};

/** 检测1680份，达标1663份，不达标17份，达标率: the one that the verb names. */
const ofThosePassed: Way = ({ verb, wholes, last, others }) => {
  const passed = passedOf(verb, [...others, last]);
  // 满意人数分别为284人、277人、366人，合计927人: one of several groups
  const isOfRun = passed !== null && /分别|依次/.test(passed[0].lead);
  return passed && !isOfRun && !passed.some((a) => wholes.has(a)) ? [quotient(...passed)] : null;
};

/** The last count ends a list: its item that the rate names, or what stands before the list. */
const ofList: Way = ({ rate, verb, wholes, before, last, others }) => {
  const total = wholes.get(last);
  const nearest = others.at(-1);
  if (!total || !nearest) return null;
  const isBehindItem = total === wholes.get(nearest);
  // 指标8项，完成7项，未完成1项，完成率87.5%
  if (!isBehindItem && total !== nearest) return null;
  const items = ofItems(verb, total, before, wholes, rate.lead);
  if (items.length > 0) return items;
  // 原值632.80万元，其中待报废25.31万元，在用607.49万元，利用率96.0%
  if (/利用|使用/.test(verb) && /在用|使用/.test(last.lead)) return [quotient(last, total)];
  if (!isBehindItem) return [];
  // 编制52人，实有49人，其中行政15人、事业34人，控制率: of the two that stand before the list
  const tops = before.filter((a) => !wholes.has(a) && countedAlike(a, total));
  const [planned, there] = tops;
  return tops.length === 2 && there === total ? [quotient(there, planned!)] : [];
};

/** The last count and the one that it is likeliest counted with. */
const ofTwo: Way = (counts) => {
  const { wholes, last } = counts;
  const other = otherOf(counts);
  if (!other || (wholes.get(last) ?? last) === (wholes.get(other) ?? other)) return null;
  return eitherWay(counts, other);
};

/** The ways to tell the two counts, the surest first. */
const WAYS: Way[] = [ofWhatItIsSetAgainst, ofTheOneBorneOut, ofThosePassed, ofList, ofTwo];

/** What there is in stock or may be, where one is told and the last count is what is in use of it; else the nearest. */
function otherOf({ rate, verb, wholes, last, others }: Counts): Amount | undefined {
  const stock = others.filter(isStock);
  if (stock.length === 1 && DONE.test(last.lead)) return stock[0];
  const nearest = others.at(-1);
  if (!nearest || wholes.has(last)) return nearest;
  // 培训1860人，其中线上1200人、线下660人，合格1823人: of all, not of the last part
  const listed = wholes.get(nearest) ?? nearest;
  // 住院问卷400份，满意381份，满意度95.25%, beside 门诊问卷600份: of its own group
  const isBeside = nearest.index === last.index - 1 && isPartBy(verb, last.lead, nearest.lead);
  return isBeside && isMeantBy(rate, [nearest, listed], last) ? nearest : listed;
}

/** Of two wholes the first one gives the rate, or would but for a slip that the second does not explain. */
function isMeantBy(rate: Amount, [first, second]: [Amount, Amount], part: Amount): boolean {
  const [own, other] = [first, second].map((whole) => claimOf('rate', rate, [quotient(part, whole)]));
  if (fails(own!) !== fails(other!)) return fails(other!);
  return isExplained(own!) && !isExplained(other!);
}
