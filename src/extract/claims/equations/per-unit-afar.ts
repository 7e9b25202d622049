// Standards and means whose count or whole stands elsewhere: 平均亩产500公斤 of 总产9.3万吨 and 18.6万亩 told before.
import type { Claim, Reading } from '../../../report/schema.js';
import { constant, exactValue, figure, product, ratio, type Expression } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import { distinctValues } from '../../../values/distinct.js';
import type { Quantity } from '../../../values/quantity.js';
import { likeness, thingOf } from '../again/thing.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, inputOf, reading, sumOfParts } from '../build.js';
import { claimFrom } from '../meant.js';
import {
  isCountOf,
  isMean,
  isOfReportYear,
  isOfYearBefore,
  mayBeRounded,
  measuresOf,
} from '../sentence/measures.js';
import { isPublicMean } from './public-means.js';
import { isDigitSlip } from '../../../values/digit-slips.js';

/** How many lines above or below count as near. */
const NEAR = 6;
const PLANNED = /计划|拟|目标|任务/;
const YIELD = /(?:亩产|单产)(?:量)?[^,;。\d]{0,4}$/;

interface Triple {
  whole: Amount;
  count: Amount;
}

/** Claims for the standards of the prose that no other claim uses. */
export function* perUnitAfar(read: Amount[][], known: Claim[], year: number | null): Generator<Claim> {
  const used = new Set<Quantity>();
  for (const { kind, stated, readings } of known)
    if (kind === 'per-unit' || kind === 'total' || kind === 'rate')
      for (const quantity of [stated, ...readings.flatMap((r) => r.inputs.map((input) => input.quantity))])
        if (quantity) used.add(quantity);
  const all = read
    .flat()
    .filter(
      (a) => !a.line.inTable && !a.quantity.approximate && !a.quantity.upper && isOfReportYear(a, year),
    );
  for (const standard of all) {
    const [measure, ...others] = measureOf(standard);
    if (
      measure === undefined ||
      others.length > 0 ||
      used.has(standard.quantity) ||
      isZero(standard.quantity.value) ||
      isOfYearBefore(standard)
    )
      continue;
    if (
      /(?:上|去|前一)年|力争|目标|计划|拟|不低于|[不未]超过|未高于|低于|控制在|以上|建议|应/.test(
        standard.line.text.slice(standard.sentence.start, standard.mention.start),
      )
    )
      continue;
    const levels = all.filter(
      (a) =>
        a.kind === 'level' &&
        a.year !== 'before' &&
        !isOfYearBefore(a) &&
        a !== standard &&
        !isZero(a.quantity.value),
    );
    const wholes = ranked(
      standard,
      levels.filter((a) => isWhole(a.quantity, standard.quantity)),
    );
    const numbers = ranked(
      standard,
      // 计划补贴培训6500人 is no count of those who were paid for
      levels.filter((a) => isCountOf(measure, a) && !(isMean(standard) && PLANNED.test(a.lead))),
    );
    const claim =
      heldBy(standard, wholes, numbers) ??
      ofSeveral(standard, wholes, numbers) ??
      ofPublic(standard, levels) ??
      slipped(standard, wholes, numbers) ??
      meantBy(standard, wholes, numbers);
    if (claim) yield claim;
  }
}

/** 每核每年: of what is counted, in the year that the report is of. */
const measureOf = (amount: Amount): string[] => {
  if (amount.kind !== 'standard') return YIELD.test(amount.lead) ? ['亩'] : [];
  const all = measuresOf(amount);
  return all.length > 1 && isMean(amount) ? all.filter((measure) => measure !== '年') : all;
};

const WEIGHTS: Record<string, number> = { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5 };

/** What a standard is a part of: the same measure, or one of weight. */
const isWhole = (whole: Quantity, part: Quantity): boolean =>
  alike(whole, part) || (bareWeight(whole) !== undefined && bareWeight(part) !== undefined);

const bareWeight = (quantity: Quantity): number | undefined =>
  WEIGHTS[quantity.unit.replace(/^[十百千万亿]+/, '')];

/** Figures of the standard's own sentence, then of its line, of lines near by, and of its thing anywhere. */
function ranked(standard: Amount, found: Amount[]): Amount[][] {
  const own = ownThing(standard) || standard.topic;
  const near = (a: Amount): boolean => Math.abs(a.line.index - standard.line.index) <= NEAR;
  const called = (a: Amount): boolean => isCalled(own, a);
  return [
    found.filter((a) => a.sentence === standard.sentence),
    found.filter((a) => a.line === standard.line),
    found.filter((a) => near(a) && called(a)),
    found.filter((a) => near(a)),
    found.filter(called),
  ];
}

/** 财政资金支出 of 亩均财政资金支出. */
const ownThing = ({ lead }: Amount): string =>
  thingOf(lead.replace(/(?:平均)?(?:每|单)[^,;。]{1,3}|.均/g, ''));

/** Names of so many characters say of what they are. */
const LONG = 4;

const isCalled = (own: string, a: Amount): boolean =>
  own.length >= 2 && (likeness(own, thingOf(a.name || a.topic)) > 0 || thingOf(a.lead).includes(own));

const isWorkedOut = (standard: Amount): boolean => isMean(standard) || YIELD.test(standard.lead);

/** The nearest pair that gives the standard. */
function heldBy(standard: Amount, wholes: Amount[][], numbers: Amount[][]): Claim | null {
  for (const whole of new Set(wholes.flat()))
    for (const count of new Set(numbers.flat())) {
      if (whole === count) continue;
      const pair = { whole, count };
      const back = agrees(whole.quantity, multiple(pair, standard));
      if (back) return claimFor(standard, pair);
      if (
        (isWorkedOut(standard) || mayBeRounded(standard)) &&
        agrees(standard.quantity, quotient(pair, standard))
      )
        return claimOf('per-unit', standard, [readingOf(standard, pair)]);
    }
  return null;
}

/** 网格268个，专职312名，兼职536名，平均每个网格3.16名: of all that the sentence tells of its measure. */
function ofSeveral(mean: Amount, [wholes]: Amount[][], [numbers]: Amount[][]): Claim | null {
  const parts = (wholes ?? []).filter((a) => a.index < mean.index);
  if (!isWorkedOut(mean) || parts.length < 2 || !parts.every((a) => alike(a.quantity, parts[0]!.quantity)))
    return null;
  for (const count of numbers ?? []) {
    if (parts.includes(count)) continue;
    const inputs = [...parts, count].map((a) => inputOf(a));
    const names = inputs.slice(0, -1).map(({ name }) => name);
    const own = reading(
      '',
      `（${names.join(' + ')}）÷ ${inputs.at(-1)!.name}`,
      ratio(sumOfParts(parts), figure(count.quantity)),
      inputs,
    );
    if (agrees(mean.quantity, own.expression)) return claimOf('per-unit', mean, [own]);
  }
  return null;
}

/** 公务接待费1.35万元，…。接待18批次150人次，人均90元: the paragraph counts nothing else that could be meant. */
function ofPublic(mean: Amount, levels: Amount[]): Claim | null {
  // 未超过每人每餐120元的标准
  if (/超过|高于|低于|以内|标准/.test(mean.lead)) return null;
  const own = levels.filter((a) => a.line === mean.line && a.index < mean.index);
  const pairs = own.flatMap((whole) =>
    own.flatMap((count) => (isPublicMean(mean, whole, count) ? [{ whole, count }] : [])),
  );
  const alone = (side: keyof Triple): boolean => distinctValues(pairs.map((pair) => pair[side])) === 1;
  if (!alone('whole') || !alone('count')) return null;
  return { ...claimOf('per-unit', mean, [readingOf(mean, pairs[0]!)]), sure: true };
}

/** The one pair that is meant, where a slip of the pen keeps it from holding. */
function slipped(standard: Amount, wholes: Amount[][], numbers: Amount[][]): Claim | null {
  // 预算36万元，支出决算35.28万元，购置2辆，每辆17.64万元: what was paid
  const spent = wholes.slice(0, 1).map((place) => place.filter(({ role }) => role === 'executed'));
  const [whole, count] = [only(wholes) ?? only(spent), only(numbers)];
  if (!whole || !count || whole === count) return null;
  const pair = { whole, count };
  const values: [Quantity, Expression][] = [
    [standard.quantity, quotient(pair, standard)],
    [whole.quantity, multiple(pair, standard)],
    [count.quantity, ratio(scaled(whole, standard), figure(standard.quantity))],
  ];
  const near = values.some(([quantity, expression]) => isDigitSlip(quantity, exactValue(expression)));
  return near ? claimFor(standard, pair) : null;
}

/** A mean that one slip keeps from following from one of the nearest wholes and counts. */
function meantBy(mean: Amount, wholes: Amount[][], numbers: Amount[][]): Claim | null {
  if (!isWorkedOut(mean)) return null;
  // what stands before it rather than behind, the nearest first
  const far = ({ line }: Amount): number =>
    (line.index > mean.line.index ? 2 * NEAR : 0) + Math.abs(line.index - mean.line.index);
  const nearest = (places: Amount[][]): Amount[] =>
    (places.find((place) => place.length > 0) ?? [])
      .toReversed()
      .sort((a, b) => far(a) - far(b))
      .slice(0, 3);
  // 亩均财政资金支出 is of money that goes by that name, not of the output told beside it
  const own = ownThing(mean);
  const called = wholes.map((place) =>
    place.filter(
      (a) => own.length < LONG || (a.role === 'executed' && a.line === mean.line) || isCalled(own, a),
    ),
  );
  // 人均4.80万元。组织考核101人次，合格97人次: the next sentence counts something else
  const told = numbers.map((place) =>
    place.filter((a) => a.line !== mean.line || a.sentence.start <= mean.sentence.start),
  );
  const pairs = nearest(called).flatMap((whole) =>
    nearest(told).flatMap((count) => (count === whole ? [] : [{ whole, count }])),
  );
  return claimFrom(
    'per-unit',
    mean,
    pairs.map((pair) => ({ reading: readingOf(mean, pair) })),
  );
}

/** The only figure of the nearest place that has any. */
function only(places: Amount[][]): Amount | null {
  const found = places.find((place) => place.length > 0);
  return found?.length === 1 ? found[0]! : null;
}

/** The whole in the standard's own measure: 9.3万吨 as 公斤. */
function scaled({ quantity }: Amount, standard: Amount): Expression {
  const [from, to] = [bareWeight(quantity), bareWeight(standard.quantity)];
  if (from === undefined || to === undefined || from === to) return figure(quantity);
  return product(figure(quantity), constant(from / to));
}

const quotient = ({ whole, count }: Triple, standard: Amount): Expression =>
  ratio(scaled(whole, standard), figure(count.quantity));

/** The standard times the count, in the whole's own measure. */
function multiple({ whole, count }: Triple, standard: Amount): Expression {
  const one = isWorkedOut(standard) ? figure(standard.quantity) : constant(standard.quantity.value);
  const [from, to] = [bareWeight(whole.quantity) ?? 1, bareWeight(standard.quantity) ?? 1];
  const all = product(one, figure(count.quantity));
  return from === to ? all : ratio(all, constant(from / to));
}

function readingOf(standard: Amount, pair: Triple): Reading {
  const [a, b] = [inputOf(pair.whole), inputOf(pair.count)];
  return reading('', `${a.name} ÷ ${b.name}`, quotient(pair, standard), [a, b]);
}

function claimFor(standard: Amount, pair: Triple): Claim {
  const { whole, count } = pair;
  const [b, c] = [inputOf(count), inputOf(standard)];
  if (isWorkedOut(standard)) return claimOf('per-unit', standard, [readingOf(standard, pair)]);
  return claimOf('per-unit', whole, [
    reading('', `${c.quantity.text} × ${b.quantity.text}`, multiple(pair, standard), [b, c]),
  ]);
}
