// Two counts and their rate: which of both is the part, and whether the rate is surely theirs.
import type { Reading } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { tellingDigits } from '../../../values/digits.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf } from '../build.js';
import { isExplained, isOneSlip } from '../settle/slips.js';
import { core } from '../sentence/names.js';
import type { Counts } from './counts-before.js';
import { areBothSpent, denies, isPartBy, isStock, PLANNED, sharesVerb } from './part-words.js';
import { quotient, quotientOfRest } from './quotients.js';

/** The last count of the other, or the other of the last: the way that holds, else the one that the words leave no doubt of. */
export function eitherWay(counts: Counts, other: Amount): Reading[] {
  const { rate, verb, last } = counts;
  if (areBothSpent(last, other)) return [];
  const ofRest = isDenied(verb, last, other) ? [quotientOfRest(last, other)] : [];
  const further = isParted(counts, other) ? ofPlanned(counts, other) : [];
  const held = [...ofRest, ...waysOf(verb, last, other), ...further].find((r) =>
    agrees(rate.quantity, r.expression),
  );
  if (held) return [held];
  if (ofRest.length > 0 && isOwn(counts, other) && last.quantity.value.compare(other.quantity.value) < 0)
    return ofRest;
  const sure = isSurePair(counts, other);
  return asPart(last, other, counts, sure, further) ?? asPart(other, last, counts, sure, further) ?? [];
}

/** 抽检1650批次，不合格33批次，合格率98%: what the rate is not of stands there. */
const isDenied = (verb: string, last: Amount, other: Amount): boolean =>
  denies(last.lead, verb) && !other.lead.includes(verb);

/** 产地证明合格率 is not that of all samples. */
function isOwn({ rate, verb, last }: Counts, other: Amount): boolean {
  const bearer = core(rate.lead).split(verb)[0]!.slice(0, 2);
  return bearer.length < 2 || (last.lead + other.lead).includes(bearer);
}

/** 计划38.0公里，完成37.2公里，完成率102.15%: the words say which way round. */
function waysOf(verb: string, last: Amount, other: Amount): Reading[] {
  if (isPartBy(verb, last.lead, other.lead)) return [quotient(last, other)];
  if (isPartBy(verb, other.lead, last.lead)) return [quotient(other, last)];
  return [quotient(last, other), quotient(other, last)];
}

/** Another rate stands between the two. */
const isParted = ({ amounts, last }: Counts, other: Amount): boolean =>
  amounts.slice(other.index, last.index).some((a) => a.quantity.dimension === 'rate');

/** 计划25个，开工24个，开工率96%；完工18个，完工率72%: of what was begun, or still of what was planned. */
function ofPlanned({ wholes, last, others }: Counts, other: Amount): Reading[] {
  const earlier = others.findLast((a) => a.index < other.index && !wholes.has(a));
  return earlier ? [quotient(last, earlier)] : [];
}

/** With a third count in between it is open which one the rate is of, unless a rate parts them. */
function isSurePair(counts: Counts, other: Amount): boolean {
  const { wholes, last, others } = counts;
  if (PLANNED.test(other.lead) !== PLANNED.test(last.lead)) return true;
  if (others.includes(other) && isStock(other)) return true;
  const thirds = others.filter((a) => a !== other && !wholes.has(a));
  return isNear(counts, other) && (thirds.length === 0 || isParted(counts, other));
}

/** 受理486件，其中…；办结461件，办结率94.86%: behind the semicolon only where a slip parts them. */
function isNear({ rate, last }: Counts, other: Amount): boolean {
  const from = Math.min(other.mention.end, last.mention.end);
  const to = Math.max(other.mention.start, last.mention.start);
  if (!rate.line.text.slice(from, to).includes(';')) return true;
  return tellingDigits(rate.quantity) > 1 && isExplained(claimOf('rate', rate, [quotient(last, other)]));
}

/** The one as a part of the other, where the words or a slip of the pen say so. */
function asPart(
  part: Amount,
  whole: Amount,
  { rate, verb }: Counts,
  sure: boolean,
  further: Reading[],
): Reading[] | null {
  const found = quotient(part, whole);
  const value = exactValue(found.expression);
  if (value === null) return null;
  const isCounted = part.quantity.dimension !== 'money';
  if (sure && isCounted && isOneSlip(rate.quantity, found.expression)) return [found];
  if (value.compare(mostOf(verb, part, whole)) > 0) return null;
  const isSaid =
    isPartBy(verb, part.lead, whole.lead) ||
    (isCounted && isMost(value) && sharesVerb(verb, part.lead, whole.lead));
  if (sure && isSaid) return [found, ...further];
  const isSlip =
    value.compare(1) <= 0 && isCounted && rate.quantity.decimals >= 2 && isDigitSlip(rate.quantity, value);
  return isSlip ? [found] : null;
}

/** More than all can be done of what was planned, hardly of anything else. */
const mostOf = (verb: string, part: Amount, whole: Amount): Decimal =>
  (part.lead.includes(verb) && !whole.lead.includes(verb)) || /完成|达成|实现|执行/.test(verb)
    ? dec(10)
    : dec('1.2');

/** A character in common is little: the part must be most of the whole, too (列席45人 is no 出席率 of 210人). */
const isMost = (value: Decimal): boolean => value.compare(1) <= 0 && value.compare(dec('0.5')) >= 0;
