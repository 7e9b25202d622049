// Claims put together from amounts: readings with their formulas in the report's own words.
import type { Claim, Confidence, Input, Message, Reading } from '../../report/schema.js';
import {
  evaluate,
  constant,
  difference,
  figure,
  plus,
  product,
  quantitiesIn,
  sharedPrecision,
  sum,
  type Expression,
} from '../../values/expression.js';
import { agreement } from '../../values/agreement.js';
import { isZero } from '../../values/decimal.js';
import { meet } from '../../values/interval.js';
import { printed, type Quantity } from '../../values/quantity.js';
import type { Amount } from './sentence/amounts.js';
import { placeOf, type Line } from './sentence/lines.js';
import { titleOf } from './sentence/titles.js';

/** An amount as a named figure of a formula. */
export const inputOf = (amount: Amount, name: string = titleOf(amount)): Input => ({
  name,
  quantity: amount.quantity,
});

/** A standard is set: no rounding. */
export const exactly = ({ quantity }: Amount): Expression => ({ op: 'figure', quantity, exact: true });

export const figureOf = (amount: Amount): Expression => figure(amount.quantity);

/** A formula with the figures it uses. */
export function reading(name: string, formula: string, expression: Expression, inputs: Input[]): Reading {
  return { name, formula, expression, inputs };
}

/** Σ parts. A part printed as zero is nothing, not something that rounds to nothing: it widens no sum. */
export function sumOfParts(parts: Amount[]): Expression {
  const present = parts.filter((part) => !isZero(part.quantity.value));
  return sum(...(present.length > 0 ? present : parts).map((part) => plus(timesNamed(part))));
}

/** 看守所、拘留所各1个: as many times as things are named. */
function timesNamed(part: Amount): Expression {
  const names = /(?:^|[^一-龥])((?:[一-龥]{2,}、)+[一-龥]{2,}?)各(?:有|设|配备|建)?$/.exec(part.lead)?.[1];
  const times = names?.split('、').length ?? 1;
  return times > 1 ? product(figureOf(part), constant(times)) : figureOf(part);
}

/** Σ parts, named by what the parts are called; a long list is cut short, the inputs have all of it. */
export function sumReading(parts: Amount[], name = ''): Reading {
  const inputs = parts.map((part) => inputOf(part));
  const names = inputs.map((input) => input.name);
  const formula =
    names.length > 8 ? `${names.slice(0, 3).join(' + ')} + …（共${names.length}项）` : names.join(' + ');
  return reading(name, formula, sumOfParts(parts), inputs);
}

/** Two figures, the one to be taken from the other. */
export interface Pair {
  more: Amount;
  less: Amount;
}

export const bySize = (a: Amount, b: Amount): Pair =>
  a.quantity.value.compare(b.quantity.value) >= 0 ? { more: a, less: b } : { more: b, less: a };

/** more − less. */
export function differenceReading(more: Amount, less: Amount): Reading {
  const inputs = [inputOf(more), inputOf(less)];
  const formula = `${inputs[0]!.name} − ${inputs[1]!.name}`;
  return reading('', formula, difference(more.quantity, less.quantity), inputs);
}

/** A claim about a printed figure; the place quotes the clause that states it. */
export function claimOf(
  kind: Claim['kind'],
  stated: Amount,
  readings: Reading[],
  more: {
    subject?: string;
    alternatives?: Reading[];
    undecided?: Message | null;
    confidence?: Confidence;
  } = {},
): Claim {
  return {
    kind,
    subject: more.subject ?? titleOf(stated),
    stated: stated.quantity,
    relation: null,
    readings,
    alternatives: more.alternatives ?? [],
    undecided: more.undecided ?? null,
    confidence: more.confidence ?? 'high',
    location: placeOf(stated.line, stated.leadStart, stated.mention.end),
  };
}

/** A claim in words between two figures. */
export function relationClaim(
  line: Line,
  start: number,
  end: number,
  subject: string,
  relation: NonNullable<Claim['relation']>,
): Claim {
  return {
    kind: 'comparison',
    subject,
    stated: null,
    relation,
    readings: [],
    alternatives: [],
    undecided: null,
    confidence: 'high',
    location: placeOf(line, start, end),
  };
}

/** Whether the printed figure is one that the formula can give (sums widen with the number of their parts). */
export function agrees(stated: Quantity, expression: Expression): boolean {
  const precision = sharedPrecision([stated, ...quantitiesIn(expression)]);
  const expected = evaluate(expression, precision);
  if (expected === null) return false;
  if (expression.op === 'ratio' && !['rate', 'points'].includes(stated.dimension))
    return agreement('mean', precision)(stated, expected);
  const decimals = precision.get(stated.unit) ?? stated.decimals;
  const bare = stated.dimension === 'rate' || stated.dimension === 'points' ? 'half' : 'exact';
  return meet(printed(stated, { decimals, bare }), expected);
}

/** Whether two figures may be added or compared: both money, or both counted with one measure word. */
export function alike(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  if (a.dimension === 'money' || a.unit === b.unit) return true;
  const [x, y] = [bareUnit(a.unit), bareUnit(b.unit)];
  return x === y || (PERSON.test(x) && PERSON.test(y));
}

/** 612万立方米 and 143.7立方米 are measured alike. */
const bareUnit = (unit: string): string => unit.replace(/^[十百千万亿]+(?=[^元])/, '');

/** 评价组由7人组成，其中管理专家2名: one measure of people. */
const PERSON = /^[人名位]$/;
