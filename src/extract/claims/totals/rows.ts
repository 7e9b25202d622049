// Things told one after the other with figures alike: 东山镇计划1250亩、完成1236亩，西山镇计划980亩、…; 一至四季度分别受理…，办结….
import { tellingDigits } from '../../../values/digits.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { Line } from '../sentence/lines.js';
import { core } from '../sentence/names.js';
import { isExplained } from '../settle/slips.js';
import { slipInList } from './complete.js';
import { isExact } from './kinds.js';
import type { TotalFound } from './index.js';

/** So many figures at most are told of each thing. */
const MOST = 4;
/** How many lines above the things, and below them, the figures of all may stand. */
const ABOVE = 8;
const BELOW = 2;
/** 全县计划3700亩: the last of them is all of them. */
const ALL = /^(?:全|共|合计|总|累计|[一-龥\d]{0,8}(?:合计|共计|总计|累计|小计))/;
const SELECTED = /主要(?!领导)|例如|比如|部分|最[高低多少大小]/;

/** The totals of such things, in columns: where one of them adds up to what is told of all, the others do, too. */
export function* rowTotals(lines: Line[], read: Amount[][]): Generator<TotalFound> {
  for (const [at, line] of lines.entries()) {
    if (line.inTable || line.heading) continue;
    const near = read.slice(Math.max(0, at - ABOVE), at + BELOW + 1).flat();
    for (const sentence of line.sentences) {
      const own = read[at]!.filter((a) => a.sentence === sentence && isPlain(a));
      const columns = columnsIn(own) ?? runsIn(own);
      if (columns) yield* totalsOf(columns, near);
    }
  }
}

const isPlain = (a: Amount): boolean => isExact(a) && a.quantity.dimension !== 'rate' && !isInBrackets(a);

/** The figures of each kind, in order: as many things as can be, each with the same figures under the same words. */
function columnsIn(own: Amount[]): Amount[][] | null {
  let best: Amount[][] | null = null;
  for (let wide = 2; wide <= MOST; wide += 1)
    for (let from = 0; from + 2 * wide <= own.length; from += 1) {
      let rows = 1;
      while (isRowLike(own, from, wide, rows)) rows += 1;
      if (rows < 2 || (best && rows * wide <= best.length * best[0]!.length)) continue;
      best = Array.from({ length: wide }, (_, c) =>
        Array.from({ length: rows }, (_, r) => own[from + r * wide + c]!),
      );
    }
  return best;
}

/** Whether the row so many places on has the first one's figures, and a name of its own. */
function isRowLike(own: Amount[], from: number, wide: number, row: number): boolean {
  const next = own.slice(from + row * wide, from + (row + 1) * wide);
  if (next.length < wide) return false;
  const first = own.slice(from, from + wide);
  const isNamed = next[0]!.lead !== '' && core(next[0]!.lead) !== core(first[0]!.lead);
  const areAlike = next.every((a, c) => alike(a.quantity, first[c]!.quantity));
  const isDistinct = first.some(
    (a, c) => c > 0 && (!alike(a.quantity, first[0]!.quantity) || core(a.lead) !== ''),
  );
  return (
    isNamed &&
    areAlike &&
    isDistinct &&
    next.every((a, c) => c === 0 || core(a.lead) === core(first[c]!.lead))
  );
}

/** 分别受理386件、412件、455件，按时办结384件、411件、450件. */
function runsIn(own: Amount[]): Amount[][] | null {
  const start = own.findIndex((a) => a.parallel && !/^[、和及与]/.test(a.lead));
  if (start < 0) return null;
  const runs: Amount[][] = [];
  for (const a of own.slice(start)) {
    const last = runs.at(-1);
    if (last && /^(?:[、和及与]|以及)$/.test(a.lead) && alike(a.quantity, last[0]!.quantity)) last.push(a);
    else runs.push([a]);
  }
  const [first] = runs;
  const like = runs.filter((run) => run.length === first!.length);
  return first!.length >= 2 && like.length >= 2 ? like.slice(0, MOST) : null;
}

function* totalsOf(columns: Amount[][], near: Amount[]): Generator<TotalFound> {
  const [first] = columns;
  const { line, sentence } = first![0]!;
  if (SELECTED.test(line.text.slice(sentence.start, first![0]!.mention.start))) return;
  const last = columns.map((column) => column.at(-1)!);
  const isAll = first!.length > 2 && ALL.test(last[0]!.lead);
  const parts = isAll ? columns.map((column) => column.slice(0, -1)) : columns;
  const told = isAll ? [last] : wholesNear(parts, near);
  for (const wholes of told) {
    const found = parts.map((items, c) => ({
      total: wholes[c]!,
      items,
      claim: claimOf('total', wholes[c]!, [sumReading(items)]),
      holds: agrees(wholes[c]!.quantity, sumOfParts(items)),
    }));
    // 共涉及23个行政村、4.86万人 right behind three rows
    const isTight = wholes[0]!.sentence === sentence && parts[0]!.length > 2;
    const least = isTight ? 2 : 3;
    const proof = found.filter(({ holds, total }) => holds && tellingDigits(total.quantity) >= least);
    if (proof.length === 0) continue;
    for (const { holds, ...one } of found)
      if (holds || isExplained(one.claim) || slipInList(one.total, one.items)) yield one;
    return;
  }
}

/** The rows of figures of the same kinds, one upon the other: the nearest ones before the things, then those behind. */
function wholesNear(columns: Amount[][], near: Amount[]): Amount[][] {
  const taken = new Set(columns.flat());
  const others = near.filter((a) => isPlain(a) && !taken.has(a) && !a.line.inTable);
  // 培训5248人次: who came once is one attendance
  const isOnce = (all: Amount, one: Amount): boolean =>
    all.quantity.unit === '人次' && /^[人名位]$/.test(one.quantity.unit);
  const fits = (a: Amount, c: number): boolean =>
    alike(a.quantity, columns[c]![0]!.quantity) || isOnce(a, columns[c]![0]!);
  const rows = others.flatMap((_, i) => {
    const row = others.slice(i, i + columns.length);
    const isRow = row.length === columns.length && row.every((a, c) => fits(a, c) && a.line === row[0]!.line);
    return isRow ? [row] : [];
  });
  const [first] = columns[0]!;
  const isBefore = ([a]: Amount[]): boolean =>
    a!.line === first!.line ? a!.index < first!.index : a!.line.index < first!.line.index;
  return [...rows.filter(isBefore).toReversed(), ...rows.filter((row) => !isBefore(row))];
}
