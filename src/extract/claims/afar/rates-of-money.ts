// Rates of money told away from their figures: 县级自筹资金到位140万元，到位率仅36.84%; 青河县支出率92%.
import type { Reading } from '../../../report/schema.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { exactValue } from '../../../values/expression.js';
import { agrees } from '../build.js';
import type { Candidate } from '../meant.js';
import { headOf } from '../rates/list-heads.js';
import { bareLead, patternOf, type Pattern } from '../rates/patterns.js';
import { quotientOfAll } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import type { Role } from '../sentence/cues.js';
import { bareThing, closest } from '../sentence/things.js';
import { quartersIn } from '../totals/quarters.js';
import { toldOf, type Told } from './ledger.js';
import { firstName } from './rate-subject.js';
import { ratioOf } from './readings.js';

/** 县级自筹资金到位140万元，到位率仅36.84%; 青河县支出率92%: of what is told of that thing, wherever. */
export function ofMoney(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  const pattern = patternOf(bareLead(rate.lead));
  if (!pattern || pattern.over.length === 0) return [];
  const budgets = ledger.filter(isMoneyOf(pattern.under));
  const spans = ofSpan(rate, own, budgets.filter(isOfWhole));
  if (spans.length > 0) return spans;
  const parts = partsBefore(rate, own, ledger).filter(isMoneyOf(pattern.over));
  const [part] = parts;
  const isSame = isOfThing(part ? part.things : [thingOf(rate, pattern)]);
  const overs = part ? parts : ledger.filter(isMoneyOf(pattern.over)).filter(isSame);
  const isUnder = isMoneyOf(pattern.under);
  const unders = ledger.filter((told) => (isUnder(told) || isReceived(told, rate)) && isSame(told));
  const fitting = overs.flatMap((over) => readingsOf(rate, over, unders));
  // however often they are told, they come to one rate
  const values = new Set(fitting.map(({ expression }) => exactValue(expression)?.toFraction()));
  return fitting.map((reading) => ({
    reading,
    sure: values.size === 1 && part !== undefined && overs[0] === part,
  }));
}

const isMoneyOf =
  (roles: Role[]) =>
  ({ role, quantity, year, goal }: Told): boolean =>
    role !== null && roles.includes(role) && quantity.dimension === 'money' && year !== 'before' && !goal;

const isOfWhole = ({ things }: Told): boolean => things.every((thing) => thing === '');

const isOfThing =
  (things: string[]) =>
  (told: Told): boolean =>
    things.every((thing) => thing === '') ? isOfWhole(told) : closest(things, told.things) >= 90;

/** 结转结余59.71万元，其中基本支出结余12万元、项目支出结转47.71万元，结转结余率2.35%: of the whole, or of the last part. */
function partsBefore(rate: Amount, own: Amount[], ledger: Told[]): Told[] {
  const before = own.findLast(
    (a) => a.index < rate.index && a.sentence === rate.sentence && a.kind === 'level',
  );
  // 其中中央资金执行528万元（执行率97.78%）: of what stands right before the bracket
  const isAside = before && /^\($/.test(before.line.text.slice(before.mention.end, rate.leadStart));
  return [before && !isAside && headOf(before, own), before].flatMap((a) =>
    a ? (toldOf(a, ledger) ?? []) : [],
  );
}

const thingOf = (rate: Amount, pattern: Pattern): string =>
  bareThing(bareLead(rate.lead).replace(pattern.words, '')) || bareThing(firstName(rate));

/** 总支出8487.18万元，支出率98.39%: of all that came in. */
const isReceived = ({ words, role, year }: Told, rate: Amount): boolean =>
  role === 'income' &&
  year !== 'before' &&
  /总收入|收入[总合]计|收入总额/.test(words) &&
  OF_RECEIVED.test(rate.lead);

/** The one ÷ each that it may be of. */
const readingsOf = (rate: Amount, over: Told, unders: Told[]): Reading[] =>
  unders
    .filter(
      ({ quantity }) =>
        quantity.value.compare(over.quantity.value) >= 0 || isDigitSlip(over.quantity, quantity.value),
    )
    .filter((under) => isOfOneYear(over, under))
    .map((under) => ({ under, reading: ratioOf(over, under) }))
    // 项目支出742.58万元 is hardly so much of the whole budget
    .filter(
      ({ under, reading }) => !isSome(over) || isSome(under) || agrees(rate.quantity, reading.expression),
    )
    .map(({ reading }) => reading);

/** Of one kind of spending. */
const isSome = ({ words }: Told): boolean => /基本支出|项目支出/.test(words);

const OF_RECEIVED = /支出率|结(?:转|余)(?:结余)?率|支出进度/;

/** 2022年决算数 | 2023年预算数: columns of two years. */
const isOfOneYear = (a: Told, b: Told): boolean => a.year === null || b.year === null || a.year === b.year;

const SPANS: [RegExp, number][] = [
  [/一季度/, 1],
  [/上半年|前两个?季度|前二季度/, 2],
  [/前三个?季度/, 3],
];

/** 一季度支出452万元，二季度支出499万元…，上半年支出进度45.82%: of what the quarters come to. */
function ofSpan(rate: Amount, own: Amount[], unders: Told[]): Candidate[] {
  const count = SPANS.find(([words]) => words.test(rate.lead))?.[1];
  const named = own.filter(
    (a) =>
      a.sentence === rate.sentence &&
      a.index < rate.index &&
      a.kind === 'level' &&
      /[一二三四]季度/.test(a.lead),
  );
  // 一季度至四季度各支付268.44万元、…，前三季度支付进度66.78%
  const quarters = quartersIn(own).length > 0 ? quartersIn(own) : named;
  if (count === undefined || quarters.length < count) return [];
  return unders.flatMap(({ amount }) =>
    amount ? [{ reading: quotientOfAll(quarters.slice(0, count), amount) }] : [],
  );
}
