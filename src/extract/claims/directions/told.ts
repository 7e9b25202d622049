// The two figures that a difference lies between: in its sentence, in its paragraph, or in the row of a table that has one of them.
import { distinctValues } from '../../../values/distinct.js';
import { tellingDigits } from '../../../values/digits.js';
import { difference } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike } from '../build.js';
import type { Told } from '../afar/ledger.js';
import { likeness } from '../again/thing.js';
import { core } from '../sentence/names.js';
import { bareThing } from '../sentence/things.js';
import type { Amount } from '../sentence/amounts.js';
import { nameOf, ordered, sideOf, sideOfTold, type Ordered, type Side } from './sides.js';
import { directionOf, type Direction } from './words.js';
import { LESS_IS_BETTER } from '../sentence/goal-words.js';

/** So many digits in a difference, and no two figures of a sentence give it by chance. */
const DIGITS = 3;
/** Of all figures of a report two in a thousand do. */
const MANY_DIGITS = 5;
const NEAR = 4;

/** A difference with what it lies between. */
export interface Found extends Ordered {
  direction: Direction;
  /** Both named in so many words, though they don't differ by so much. */
  isOff: boolean;
}

/** The difference that a figure is, with the two that it lies between in the order of its words. */
export function differenceAt(gap: Amount, own: Amount[], ledger: Told[]): Found | null {
  const { quantity, line, lead } = gap;
  if (line.inTable || gap.parallel || gap.kind === 'growth' || quantity.upper || isZero(quantity.value))
    return null;
  // 目标240户，超4户 is no rounded figure
  const isOver = quantity.text.startsWith('超') && lead === '';
  if (quantity.approximate && !isOver) return null;
  const direction = directionOf(isOver ? '超' : lead);
  if (!direction) return null;
  const exact = isOver ? { ...quantity, approximate: false } : quantity;
  const like = own.filter((a) => a !== gap && isLike(a, exact));
  for (const { pairs, isSure } of waysOf(direction, gap, like, ledger)) {
    const found = chosen(direction, exact, pairs(), isSure);
    if (!found) continue;
    const isReached = direction.ofGoal && LESS_IS_BETTER.test(found.left.words + found.left.quantity.unit);
    return isReached ? null : found;
  }
  const [named] = ofBothNames(direction, like);
  const two = named && ordered(direction, ...named);
  return two ? { direction, ...two, isOff: true } : null;
}

/** Where the two may stand, the nearest first. `isSure`: no two of them differ by so much by chance. */
function waysOf(
  direction: Direction,
  gap: Amount,
  like: Amount[],
  ledger: Told[],
): { pairs: () => [Side, Side][]; isSure: boolean }[] {
  const digits = tellingDigits(gap.quantity);
  const sentence = inSentence(gap, like);
  const here = sentence.map(sideOf);
  const above = like
    .filter((a) => a.index < gap.index && a.sentence !== gap.sentence)
    .slice(-NEAR)
    .map(sideOf);
  return [
    { pairs: () => ofBothNames(direction, like), isSure: true },
    { pairs: () => pairsOf(here), isSure: here.length === 2 || digits >= DIGITS },
    {
      pairs: () => here.flatMap((a) => above.map((b): [Side, Side] => [a, b])),
      isSure: above.length <= 1 || digits >= DIGITS,
    },
    {
      pairs: () => (here.length <= 1 || digits >= DIGITS ? inRows([...here, ...above], ledger) : []),
      isSure: true,
    },
    { pairs: () => withGoals(direction, sentence, ledger), isSure: true },
    { pairs: () => withSpoken(gap, sentence, ledger), isSure: true },
    { pairs: () => (digits >= MANY_DIGITS ? ofNames(sentence, ledger) : []), isSure: true },
  ];
}

const isLike = ({ kind, quantity }: Amount, gap: Quantity): boolean =>
  !quantity.approximate &&
  !quantity.upper &&
  (gap.dimension === 'points'
    ? quantity.dimension === 'rate' && kind !== 'growth'
    : (kind === 'level' || kind === 'limit' || kind === 'standard') && alike(quantity, gap));

/** The figures up to it in the sentence, and those in the bracket right behind it. */
function inSentence(gap: Amount, like: Amount[]): Amount[] {
  const all = like.filter((a) => a.sentence === gap.sentence);
  const isBehind = (a: Amount): boolean =>
    a.index === gap.index + 1 &&
    /^(?:\((?:[^,;。()\d]*)|,(?:其中)?(?:而)?(?:目标|计划|任务|上年|去年|同期|预算|编制)[^,;。()\d]*)$/.test(
      gap.line.text.slice(gap.mention.end, a.mention.start),
    );
  return all.filter((a) => a.index < gap.index || isBehind(a));
}

/** 最多的岭头镇比最少的云背乡多180.60万元: the figures of the paragraph that both names stand before. */
function ofBothNames({ first, than }: Direction, like: Amount[]): [Side, Side][] {
  const [x, y] = [first, than].map(nameOf) as [string, string];
  if (x.length < 2 || y.length < 2) return [];
  const [a, b] = [x, y].map((name) => like.filter((amount) => core(amount.lead).endsWith(name)));
  return a!.length === 1 && b!.length === 1 ? [[sideOf(a![0]!), sideOf(b![0]!)]] : [];
}

const pairsOf = (sides: Side[]): [Side, Side][] =>
  sides.flatMap((a, i) => sides.slice(i + 1).map((b): [Side, Side] => [a, b]));

/** The rows of tables that have one of the figures, and another one. */
function inRows(here: Side[], ledger: Told[]): [Side, Side][] {
  const rows = rowsOf(ledger);
  return here.flatMap((side) =>
    rows
      .filter((row) =>
        row.some(
          (told) => told.quantity.value.equals(side.quantity.value) && alike(told.quantity, side.quantity),
        ),
      )
      .flatMap((row) => row.map((told): [Side, Side] => [side, sideOfTold(told)])),
  );
}

const known = new WeakMap<Told[], Told[][]>();

/** The rows of tables with more than one figure. */
export function rowsOf(ledger: Told[]): Told[][] {
  let rows = known.get(ledger);
  if (rows !== undefined) return rows;
  const found = new Map<object, Told[]>();
  for (const told of ledger) {
    const { source, confidence } = told;
    if (source.kind === 'text' || confidence === 'low') continue;
    const key = source.kind === 'fund' ? source.fund : source.row;
    found.set(key, [...(found.get(key) ?? []), told]);
  }
  rows = [...found.values()].filter((row) => row.length > 1);
  known.set(ledger, rows);
  return rows;
}

/** 少于目标3.4公里: the only goal that the report sets for the thing. */
function withGoals({ than }: Direction, here: Amount[], ledger: Told[]): [Side, Side][] {
  if (!/目标|计划|任务|指标/.test(than)) return [];
  return here.slice(-1).flatMap((a) => {
    const thing = bareThing(a.name || a.topic);
    const goals = ledger.filter(
      ({ goal, things, quantity }) =>
        goal && thing !== '' && things.includes(thing) && alike(quantity, a.quantity),
    );
    return distinctValues(goals) === 1 ? [[sideOf(a), sideOfTold(goals[0]!)]] : [];
  });
}

/** 水费收入不足以覆盖成本，年运行成本712万元，缺口73万元: the figure of what the sentence speaks of before. */
function withSpoken(gap: Amount, here: Amount[], ledger: Told[]): [Side, Side][] {
  const [only, ...others] = here;
  if (!only || others.length > 0) return [];
  const said = gap.line.text.slice(gap.sentence.start, only.leadStart);
  const spoken = ledger.filter(
    ({ amount, quantity, year }) =>
      amount &&
      year === null &&
      amount.line !== gap.line &&
      amount.name.length >= NAME &&
      said.includes(amount.name) &&
      alike(quantity, only.quantity),
  );
  return distinctValues(spoken) === 1 ? [[sideOf(only), sideOfTold(spoken[0]!)]] : [];
}
const NAME = 3;

/** What other sentences tell of the same thing. */
function ofNames(here: Amount[], ledger: Told[]): [Side, Side][] {
  return here.slice(-2).flatMap((a) => {
    const thing = bareThing(a.name || a.topic);
    return ledger
      .filter(
        ({ amount, things }) =>
          amount &&
          amount.line !== a.line &&
          things.some((other) => other === thing || likeness(other, thing) > 0),
      )
      .map((told): [Side, Side] => [sideOf(a), sideOfTold(told)]);
  });
}

/** The pair that bears the words out, else the only one that differs by so much. */
function chosen(direction: Direction, gap: Quantity, pairs: [Side, Side][], isAlone: boolean): Found | null {
  const found = pairs.flatMap(([a, b]): Found[] => {
    const [more, less] = a.quantity.value.compare(b.quantity.value) > 0 ? [a, b] : [b, a];
    if (more.quantity.value.equals(less.quantity.value) || !alike(a.quantity, b.quantity)) return [];
    if (!agrees(gap, difference(more.quantity, less.quantity))) return [];
    const two = ordered(direction, a, b);
    return two ? [{ direction, ...two, isOff: false }] : [];
  });
  const borne = found.find(
    ({ left, right }) => left.quantity.value.compare(right.quantity.value) * direction.way > 0,
  );
  if (borne) return borne;
  const isOne = distinctValues(found.map(({ left }) => left)) === 1;
  return isAlone && isOne ? found[0]! : null;
}
