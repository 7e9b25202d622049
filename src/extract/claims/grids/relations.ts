// How the columns of a plain table follow from one another, found from the table itself: most of its rows obey the rule.
import type { Claim, Input, Reading } from '../../../report/schema.js';
import { max } from '../../../values/decimal.js';
import { quoting } from '../../../values/location.js';
import { agrees } from '../build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { candidates } from './candidates.js';
import { POINTS, type Relation } from './relation.js';
import { bare, NOT_ADDED, type Entry, type Matrix, type Series } from './matrix.js';
import { best } from './best.js';
import { isPointTotal } from './point-sums.js';
import { onePerSet, withoutRivals } from './rivals.js';

/** The claims of every column that follows from others; `standards` are those that the text sets. */
export function* relationClaims(matrix: Matrix, standards: Input[]): Generator<Claim> {
  const { columns } = matrix;
  if (columns.length > 16) return;
  const found = columns.map((target) => ({
    target,
    relations: isOpen(target, matrix) ? best(target, candidates(target, columns, matrix, standards)) : [],
  }));
  for (const { target, relations } of onePerSet(withoutRivals(found, columns), columns)) {
    const capped = cappedRows(target, relations[0]);
    for (const [row, entry] of target.entries.entries()) {
      if (
        !entry ||
        capped.has(row) ||
        isRatioOf(matrix.rows[row]!, relations) ||
        entry.quantity.approximate ||
        entry.quantity.upper
      )
        continue;
      const readings = relations.flatMap((relation) => readingAt(relation, row, relations.length > 1) ?? []);
      if (readings.length === 0) continue;
      const claim = claimAt(
        relations[0]!.kind,
        entry,
        `${matrix.rows[row]!.head}${bare(target.head)}`,
        readings,
        matrix,
      );
      if (!relations[0]!.guarded || !fails(claim) || isExplained(claim)) yield claim;
    }
  }
}

/** 完成率(%) | 102.69 | 101.36 | 102.00: where columns add up, a row of rates, means or prices does not. */
const isRatioOf = ({ head }: Series, relations: Relation[]): boolean =>
  RATIO_ROW.test(bare(head)) && relations.some(({ kind }) => kind === 'total' || kind === 'balance');

const RATIO_ROW = new RegExp(`加分|附加分|奖励|比例|占比|比重|增[减长]|变动|单位成本|${NOT_ADDED.source}`);

/** 按5%补助，最高100万元: rows that break the rule and have the highest figure of a column in common. */
function cappedRows(target: Series, relation: Relation | undefined): ReadonlySet<number> {
  if (!relation) return new Set();
  const broken = target.entries.flatMap((entry, row) => {
    const expression = entry && relation.of(row);
    return expression && !agrees(entry.quantity, expression) ? [row] : [];
  });
  const isCap = ({ entries }: Series): boolean => {
    const values = entries.flatMap((entry) => entry?.quantity.value ?? []);
    return broken.every((row) => entries[row]?.quantity.value.equals(values.reduce(max)));
  };
  return new Set(broken.length > 1 && [target, ...relation.parts].some(isCap) ? broken : []);
}

/** Points follow from criteria, not from columns. */
const isOpen = (target: Series, { scored, columns }: Matrix): boolean =>
  /得分率|^.{0,4}(?:扣分|失分|扣减分|丢分)(?:值|数|情况)?$/.test(bare(target.head)) ||
  (!scored && (!POINTS.test(bare(target.head)) || isPointTotal(target, columns)));

/** A claim about the figure of one cell. */
export function claimAt(
  kind: Claim['kind'],
  { quantity, cell }: Entry,
  subject: string,
  readings: Reading[],
  matrix: Matrix,
): Claim {
  return {
    kind,
    subject: subject.slice(-60),
    stated: quantity,
    relation: null,
    readings,
    alternatives: [],
    undecided: null,
    confidence: matrix.confidence,
    location: quoting(cell.location, cell.text.trim()),
  };
}

/** What a relation says of one row; null where a figure is missing. */
export function readingAt(relation: Relation, row: number, several: boolean): Reading | null {
  const expression = relation.of(row);
  if (expression === null) return null;
  const inputs = relation.parts.flatMap(({ head, entries }) =>
    entries[row] ? [{ name: bare(head), quantity: entries[row]!.quantity }] : [],
  );
  return {
    name: several ? relation.formula : '',
    formula: relation.formula,
    expression,
    inputs: [...inputs, ...(relation.further ?? relation.furtherAt?.(row) ?? [])],
  };
}
