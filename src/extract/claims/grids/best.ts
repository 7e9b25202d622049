// The relations that most rows of a column obey.
import { isZero } from '../../../values/decimal.js';
import { coreDigits, tellingDigits } from '../../../values/digits.js';
import { quantitiesIn, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';
import type { Entry, Series } from './matrix.js';
import type { Relation } from './relation.js';

/** A relation with the number of rows that obey it and of those that do not. */
interface Counted {
  relation: Relation;
  held: number;
  /** Rows whose figure is no 0 and no 100%, which follow from many pairs. */
  telling: number;
  /** Rows with so many digits that no other pair gives them. */
  long: number;
  missed: number;
}

/** At most so many readings of one column. */
const MOST = 3;

/** The relations that most rows obey, the one with the most first; what only a few figures suggest needs the head's word. */
export function best(target: Series, relations: Iterable<Relation>): Relation[] {
  const counted: Counted[] = [];
  for (const relation of relations) {
    const rows = countRows(target, relation);
    if (rows.held + rows.missed > 0) counted.push(rows);
  }
  for (const way of [strictOnes, obeyedOnes, spokenOnes, fewOnes]) {
    const found = way(counted);
    if (found.length > 0) return found.slice(0, MOST);
  }
  return [];
}

function countRows(target: Series, relation: Relation): Counted {
  const counted = { relation, held: 0, telling: 0, long: 0, missed: 0 };
  for (const [row, entry] of target.entries.entries()) {
    const expression = entry && relation.of(row);
    if (!entry || !expression) continue;
    if (!agrees(entry.quantity, expression) || isTimesNothing(relation, expression, entry))
      counted.missed += 1;
    else {
      counted.held += 1;
      // 100% and 0 follow from many pairs, and once anything is itself
      const { value } = entry.quantity;
      if (!isZero(value) && !value.equals(1) && !isTimesOne(relation, expression)) counted.telling += 1;
      if (isTelling(entry.quantity, expression)) counted.long += 1;
    }
    if (counted.missed > 2 && counted.missed > counted.held) break;
  }
  return counted;
}

const isObeyed = ({ held, telling, missed }: Counted): boolean =>
  telling >= 2 && held >= 2 * missed && held + missed >= 3;

/** The first of points as printed, which all rows but one obey. */
const strictOnes = (counted: Counted[]): Relation[] =>
  counted
    .filter((one) => isObeyed(one) && one.relation.strict && one.telling >= 3 && one.missed <= 1)
    .map(({ relation }) => relation)
    .slice(0, 1);

const obeyedOnes = (counted: Counted[]): Relation[] =>
  withMost(counted.filter(isObeyed)).map(({ relation }) => relation);

/** Those that the heads say. */
function spokenOnes(counted: Counted[]): Relation[] {
  const spoken = counted.filter(
    ({ relation, held, missed }) => relation.spoken && (held >= missed || missed === 1),
  );
  const kept = spoken.filter(({ held }) => held > 0);
  // a head that says 完成率 says of what; one that says 合计 not of which columns
  const named = spoken.filter(({ relation }) => !relation.loose);
  return (kept.length > 0 ? kept : named).map(({ relation, held }) =>
    relation.loose && held < 2 ? { ...relation, guarded: true } : relation,
  );
}

/** Those that a few long figures bear out. */
const fewOnes = (counted: Counted[]): Relation[] =>
  withMost(counted.filter(({ held, missed, long }) => long > 0 && missed <= 1 && held >= missed)).map(
    ({ relation }) => ({ ...relation, guarded: true }),
  );

/** Those that the most rows obey. */
function withMost(counted: Counted[]): Counted[] {
  const most = Math.max(0, ...counted.map(({ held }) => held));
  return counted.filter(({ held }) => held === most);
}

/** So many digits are no chance meeting, unless the figure is one of those that it follows from. */
const isTelling = (stated: Quantity, expression: Expression): boolean =>
  (coreDigits(stated).length >= 3 || tellingDigits(stated) >= 4) &&
  quantitiesIn(expression).every(
    ({ value }) => !isZero(value) && !value.equals(stated.value) && !value.equals(1),
  );

/** Nothing times something is nothing, however finely it is printed. */
const isTimesNothing = ({ kind }: Relation, expression: Expression, { quantity }: Entry): boolean =>
  kind === 'per-unit' &&
  !isZero(quantity.value) &&
  quantitiesIn(expression).some(({ value }) => isZero(value));

const isTimesOne = ({ kind }: Relation, expression: Expression): boolean =>
  kind === 'per-unit' && quantitiesIn(expression).some(({ value }) => value.equals(1));
