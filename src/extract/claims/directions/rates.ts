// By how much per cent, behind a difference or the two figures: 超出目标880课时，超出幅度8.00%; 超计划7.50%; 增加4小时，增幅22.22%.
import type { Claim, Reading } from '../../../report/schema.js';
import { difference, figure, minus, plus, ratio, sum } from '../../../values/expression.js';
import { alike, agrees, claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { heldAgainst, sideOf, type Side } from './sides.js';
import { directionOf } from './words.js';

/** 超出幅度, 增幅, 压缩比例, 超计划: a rate of the difference. */
const SCOPE = /(?:幅度|比例|率)(?:为|达到?|约)?$/;
const RISEN = /^,?(?:增|升|涨|降|减)幅(?:为|达到?)?$/;
const FROM = /(?:由|从)[^,;。]*$/;
const REACHED = /[到至为](?:了)?$/;

/** The claim of a rate that tells a difference, of the only two figures of a measure before it; null where there is none. */
export function rateOfDifference(rate: Amount, own: Amount[]): Claim | null {
  const { quantity, lead, sentence, line } = rate;
  if (quantity.dimension !== 'rate' || quantity.approximate || rate.parallel || line.inTable) return null;
  const words = lead.replace(SCOPE, '');
  const direction = RISEN.test(lead) ? null : directionOf(words);
  if (!RISEN.test(lead) && (!direction || direction.kind !== 'compared')) return null;
  // 超过95% is no rate of a difference
  const isScope = words !== lead || RISEN.test(lead) || /计划|目标|任务|编制|定额/.test(direction!.than);
  const before = own.filter(
    (a) => a.sentence === sentence && a.index < rate.index && !a.quantity.approximate && !a.quantity.upper,
  );
  const last = before.at(-1);
  if (!isScope || !last || line.text.slice(last.mention.end, rate.mention.start).includes(';')) return null;
  const [a, b, gap, ...others] = before.filter((x) => x.quantity.dimension !== 'rate');
  if (!a || !b || others.length > 0 || before.length > 3 || !alike(a.quantity, b.quantity)) return null;
  if (a.quantity.dimension === 'rate' || (gap && !isGap(gap, a, b))) return null;
  const readings = gap || directionOf(b.lead) === null ? ofTwo(a, b) : [...ofGap(a, b), ...ofTwo(a, b)];
  return readings.length > 0
    ? claimOf('change', rate, readings, { subject: sideOf(a).input.name + lead })
    : null;
}

function ofTwo(a: Amount, b: Amount): Reading[] {
  const two = inOrder(a, b);
  return two ? [readingOf(...two)] : [];
}

/** 送教5940课时，超出目标440课时: the goal is what is left; or the figure is the goal itself. */
function ofGap(done: Amount, gap: Amount): Reading[] {
  const { way } = directionOf(gap.lead)!;
  const inputs = [sideOf(done).input, sideOf(gap).input];
  const [whole, part] = [figure(done.quantity), figure(gap.quantity)];
  const goal = sum(plus(whole), way === 1 ? minus(part) : plus(part));
  const formula = `${inputs[1]!.name} ÷（${inputs[0]!.name} ${way === 1 ? '−' : '+'} ${inputs[1]!.name}）× 100%`;
  return [reading('较目标', formula, ratio(part, goal), inputs)];
}

/** The one that was reached, and the one that it started from or was to come to. */
function inOrder(a: Amount, b: Amount): [Side, Side] | null {
  const [x, y] = [sideOf(a), sideOf(b)];
  if (FROM.test(a.lead) && REACHED.test(b.lead)) return [y, x];
  const held = heldAgainst(x, y);
  return held && [held.left, held.right];
}

const isGap = (gap: Amount, a: Amount, b: Amount): boolean =>
  alike(gap.quantity, a.quantity) &&
  (agrees(gap.quantity, difference(a.quantity, b.quantity)) ||
    agrees(gap.quantity, difference(b.quantity, a.quantity)));

function readingOf(left: Side, right: Side): Reading {
  const [more, less] = left.quantity.value.compare(right.quantity.value) > 0 ? [left, right] : [right, left];
  const formula = `（${more.input.name} − ${less.input.name}）÷ ${right.input.name} × 100%`;
  return reading('', formula, ratio(difference(more.quantity, less.quantity), figure(right.quantity)), [
    left.input,
    right.input,
  ]);
}
