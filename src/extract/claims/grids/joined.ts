// Columns that follow from those of another table with the same rows: 执行率 of what one table was given and this one spent.
import type { Claim } from '../../../report/schema.js';
import { assignUnit } from '../../../values/quantity.js';
import { unitInHead, unitNamed, type Unit } from '../../../values/unit.js';
import { candidates } from './candidates.js';
import type { Relation } from './relation.js';
import { bare, type Entry, type Matrix, type Series } from './matrix.js';
import { claimAt, readingAt } from './relations.js';
import { best } from './best.js';
import { missesOf } from './rivals.js';

/** So many rows must bear it out, all but one. */
const LEAST = 3;

/** The claims of columns that no other recogniser explains; `explained` are the figures that one does. */
export function* joinedClaims(matrices: Matrix[], explained: ReadonlySet<unknown>): Generator<Claim> {
  for (const matrix of matrices) {
    if (matrix.scored) continue;
    const told = new Set<string>();
    const open = matrix.columns.filter(
      ({ entries }) => !entries.some((entry) => entry && explained.has(entry.quantity)),
    );
    // 下达 − 支出 = 结余 is one relation: told of the last column
    for (const target of open.toReversed()) {
      const found = matrices
        .filter((other) => other !== matrix && !other.scored)
        .map((other) => relationOver(target, matrix, other));
      const [relation, ...others] = found.filter((one) => one !== null);
      if (!relation || others.some(({ formula }) => formula !== relation.formula)) continue;
      const key = [target, ...relation.parts]
        .map(({ head }) => head)
        .sort()
        .join();
      if (told.has(key)) continue;
      told.add(key);
      for (const [row, entry] of target.entries.entries()) {
        const own = entry && !entry.quantity.approximate ? readingAt(relation, row, false) : null;
        if (entry && own)
          yield claimAt(relation.kind, entry, `${matrix.rows[row]!.head}${bare(target.head)}`, [own], matrix);
      }
    }
  }
}

/** The one relation of a figure of this table and one of the other that nearly all rows obey. */
function relationOver(target: Series, matrix: Matrix, other: Matrix): Relation | null {
  const beside = alignedTo(matrix, other);
  if (beside.length === 0) return null;
  const columns = [...matrix.columns, ...beside];
  if (columns.length > 24) return null;
  const across = function* (): Generator<Relation> {
    for (const relation of candidates(target, columns, { ...matrix, columns, standards: [] }, [])) {
      const taken = relation.parts.filter((part) => beside.includes(part)).length;
      if (relation.parts.length === 2 && taken === 1 && ['rate', 'balance', 'change'].includes(relation.kind))
        yield relation;
    }
  };
  const [first, second] = best(target, across());
  const held = (first?.parts[0]?.entries.length ?? 0) - (first ? missesOf(target, first) : 0);
  return first && !second && held >= LEAST && missesOf(target, first) <= 1 ? first : null;
}

/** The columns of the other table in the order of this one's rows, where it has nearly all of them, each once. */
function alignedTo({ rows, columns }: Matrix, other: Matrix): Series[] {
  const at = rows.map(({ head }) => {
    const same = other.rows.flatMap((row, i) => (row.head === head && head !== '' ? [i] : []));
    return same.length === 1 ? same[0]! : -1;
  });
  if (at.filter((row) => row >= 0).length < Math.max(LEAST, rows.length - 1)) return [];
  const unit = moneyOf(columns);
  const as = (entry: Entry | null, head: string): Entry | null =>
    entry && unit && moneyOf(other.columns) === null && !unitInHead(head) ? withUnit(entry, unit) : entry;
  return other.columns.map(({ head, entries }) => ({
    head,
    entries: at.map((row) => as(entries[row] ?? null, head)),
  }));
}

/** The unit of the money in a table, where there is any. */
const moneyOf = (columns: Series[]): Unit | null => {
  const money = columns
    .flatMap(({ entries }) => entries)
    .find((entry) => entry?.quantity.dimension === 'money');
  return money ? unitNamed(money.quantity.unit) : null;
};

/** A bare figure in the unit that the table beside is printed in. */
function withUnit({ quantity, cell }: Entry, unit: Unit): Entry {
  const own = { ...quantity };
  if (own.dimension === 'none' && own.unit === '') assignUnit(own, unit);
  return { quantity: own, cell };
}
