// Columns that may be the sum of others: a run beside them, their fellows under one head, counts wherever they stand.
import { sumOf } from '../../../values/expression.js';
import { bare, type Series } from './matrix.js';
import { isCounted, isOneMeasure, isRate, type Relation } from './relation.js';

const SUM = /(?:合计|小计|总计|总数|总量)$/;

/** 合计 | A | B | C: a run of columns beside the target that adds up to it. */
export function* runs(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  for (const step of [1, -1]) {
    const run: Series[] = [];
    for (
      let i = own + step;
      i >= 0 && i < columns.length && run.length < 8 && !isRate(columns[i]!);
      i += step
    ) {
      run.push(columns[i]!);
      if (!isOneMeasure([target, ...run])) break;
      if (run.length < 2) continue;
      yield { ...sumOfParts([...run], SUM.test(bare(target.head))), loose: true };
    }
  }
}

const sumOfParts = (parts: Series[], spoken: boolean): Relation => ({
  kind: 'total',
  parts,
  spoken,
  formula: parts.map(({ head }) => bare(head)).join(' + '),
  of: (row) => {
    const own = parts.flatMap(({ entries }) => entries[row]?.quantity ?? []);
    return own.length === parts.length ? sumOf(own) : null;
  },
});

/** 小计 beside its fellows under one head, and the column before several that are 其中. */
export function* groups(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  const above = /^(.+)(?:小计|合计)$/.exec(target.head)?.[1];
  const fellows = columns.filter(
    (column) => above !== undefined && column !== target && column.head.startsWith(above) && !isRate(column),
  );
  if (fellows.length > 1) yield sumOfParts(fellows, true);
  // 项目数 | 预算 | 执行 | 优 | 良 | 中: a run of counts, wherever it stands
  if (isCounted(target))
    for (const run of runsOfCounts(target, columns)) yield { ...sumOfParts(run, false), loose: true };
  const parts = columns.filter(({ head }) => /^其中/.test(head));
  const subs = parts.filter(({ head }) => /(?:小计|合计)$/.test(head));
  if (columns.indexOf(parts[0]!) === own + 1 && subs.length > 1) yield sumOfParts(subs, true);
}

/** The longest runs of three or more columns of counts beside one another that the target is not among. */
function runsOfCounts(target: Series, columns: Series[]): Series[][] {
  const runs: Series[][] = [[]];
  for (const column of columns) {
    if (column !== target && isCounted(column) && !isRate(column)) runs.at(-1)!.push(column);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 2);
}
