// Rows with fewer cells than their head → which heads each cell stands under, told by order and kind of content.
import type { RawRow } from './align.js';
import { squeezed } from '../../values/text.js';
import { LEVEL1, LEVEL2 } from './forms/words.js';
import { ANYWHERE, expected } from './listed/kinds.js';
import { type Place, headAt, hasFigure, isHeadRow, type Kind, kindOf, spread } from './band-heads.js';

export interface BandRow {
  places: Place[];
  /** Nothing speaks for another place of its figures. */
  sure: boolean;
}

/**
 * The places of the cells of rows that stand under a head with fewer cells than the table has columns, or that lack
 * cells their head has; null for the other rows. `gone`: a cell that runs down over rows is written once and missing
 * below, as browsers copy it; else it is written empty.
 */
export function bandPlaces(rows: RawRow[], columns: number, gone: boolean): (BandRow | null)[] {
  const result: (BandRow | null)[] = rows.map(() => null);
  for (let at = 0; at < rows.length; at += 1) {
    const head = headAt(rows, at, columns, gone);
    if (!head) continue;
    const { units, height } = head;
    let end = at + height;
    while (end < rows.length && belongs(rows[end]!, rows, end, units.length)) end += 1;
    const body = rows.slice(at + height, end);
    if (!body.some(hasFigure)) continue;
    head.placed.forEach((places, i) => (result[at + i] = { places, sure: true }));
    const words = head.placed.at(-1)!.length === units.length ? rows[at + height - 1]! : null;
    const kinds = (gone && words && kindsByHead(body, words)) || kindsOf(body, units.length, gone);
    const misplaced = levelsUnder(words);
    const ground: Ground = { units, kinds, gone, misplaced };
    body.forEach((row, i) => (result[at + height + i] = placed(row, ground)));
    at = end - 1;
  }
  return result;
}

/** A row of the band: cells enough for two columns, no more than it has, and no head of its own. */
function belongs(row: RawRow, rows: RawRow[], at: number, width: number): boolean {
  if (row.length < 2 || row.length > width) return false;
  if (isHeadRow(row) && hasFigure(rows[at + 1]) && row.length * 2 >= width) return false;
  // a label and what belongs to it: 项目名称 | …
  return hasFigure(row) || row.length * 2 > width || row.length >= 4;
}

type Counts = Record<Kind, number>;

/** How many cells of each kind stand under each head; rows that lack cells at the left count from the right. */
function kindsOf(body: RawRow[], width: number, gone: boolean): Counts[] {
  const counts = Array.from({ length: width }, (): Counts => ({ number: 0, measure: 0, word: 0, empty: 0 }));
  const full = body.filter((row) => row.length === width);
  // where a total's figures stand is told by the others
  const others = body.filter((row) => row.length === width || !SUM.test(row[0]!.text.trim()));
  for (const row of full.length > 0 && !gone ? full : others)
    row.forEach((cell, i) => (counts[width - row.length + i]![kindOf(cell.text)] += 1));
  return counts;
}

/** Where no row has all its cells: what heads of indicators let expect below them; null below other heads. */
function kindsByHead(body: RawRow[], heads: RawRow): Counts[] | null {
  const chances = heads.map((cell) => expected(cell.text));
  const isTold =
    body.length > 0 &&
    body.every((row) => row.length < heads.length) &&
    heads.some((cell) => /^三级指标|^指标名称/.test(cell.text));
  if (!isTold || chances.filter((each) => each !== null).length * 4 < heads.length * 3) return null;
  return chances.map((each) => {
    const { N, P, M, W, L, E } = each ?? ANYWHERE;
    return { number: N + P, measure: M, word: W + L, empty: E };
  });
}

/** A column without a word: remarks that nobody made. */
const isUnused = (counts: Counts): boolean => counts.number + counts.measure + counts.word === 0;

/** What it costs to put a cell under a head: nothing where cells of its kind stand there. */
function misfit(text: string, counts: Counts): number {
  const kind = kindOf(text);
  const filled = counts.number + counts.measure + counts.word;
  // a figure among nothing: others stand where figures do
  if (kind === 'empty' || filled === 0) return kind === 'number' ? 0.5 : 0;
  // ≥5次 stands among 提升 as well as among 100
  const near = { number: counts.measure, measure: counts.number + counts.word, word: counts.measure }[kind];
  return (1 - (counts[kind] + near * 0.6) / filled) * (kind === 'number' ? 2 : 1.5);
}

/** What it costs the name of a level to stand under the head of another: 社会效益指标 under 一级指标. */
function levelsUnder(heads: RawRow | null): (text: string, head: number) => number {
  const at = (pattern: RegExp): number => heads?.findIndex(({ text }) => pattern.test(text)) ?? -1;
  const [first, second] = [at(/一级/), at(/二级/)];
  if (first < 0 || second < 0) return () => 0;
  return (text, head) => {
    const [isFirst, isSecond] = [LEVEL1, LEVEL2].map((level) => level.test(squeezed(text)));
    return isFirst !== isSecond && head === (isFirst ? second : first) ? OTHER_LEVEL : 0;
  };
}

const OTHER_LEVEL = 1.5;

/** Words that stand across the columns of names. */
export const SUM = /^(?:金额|资金|经费|分值|权重)?(?:合\s*计|总\s*计|小\s*计|总\s*分|得\s*分|总得分)/;

/** What a band knows of its columns. */
interface Ground {
  units: Place[];
  kinds: Counts[];
  gone: boolean;
  misplaced: (text: string, head: number) => number;
}

/** How a cell is laid: heads skipped before it, and heads it spans; `cost`: of it and all behind it. */
interface Step {
  cost: number;
  skip: number;
  span: number;
}

/** The cheapest way to lay a row under the heads in order: cells may span heads, heads may lack a cell. */
function placed(row: RawRow, ground: Ground): BandRow {
  const { units } = ground;
  if (row.length === units.length) return { places: units, sure: true };
  const best = cheapest(
    row.map((cell) => cell.text.trim()),
    ground,
  );
  const places: Place[] = [];
  let only = true;
  for (let i = 0, u = 0; i < row.length; i += 1) {
    const { skip, span } = best[i]![u]!;
    const [first, last] = [units[u + skip], units[u + skip + span - 1]];
    if (!first || !last) return { places: spread(row.length, units.at(-1)!.from + 1), sure: false };
    places.push({ from: first.from, span: last.from + last.span - first.from });
    if (i > 0 && (skip > 0 || span > 1)) only = false;
    u += skip + span;
  }
  return { places, sure: only && best[0]![0]!.cost <= 0.35 * units.length };
}

/** The cheapest step for each cell at each head. */
function cheapest(texts: string[], ground: Ground): Step[][] {
  const n = ground.units.length;
  const best: Step[][] = texts.map(() => []);
  best.push(Array.from({ length: n + 1 }, (_, u) => atEnd(u, ground)));
  for (let i = texts.length - 1; i >= 0; i -= 1)
    for (let u = n; u >= 0; u -= 1) best[i]![u] = stepAt(texts, i, u, best[i + 1]!, ground);
  return best;
}

/** Heads behind the last cell: none where every cell is written. */
function atEnd(u: number, { units, kinds, gone }: Ground): Step {
  if (u === units.length) return { cost: 0, skip: 0, span: 0 };
  if (!gone) return { cost: Infinity, skip: 0, span: 0 };
  const cost = kinds.slice(u).reduce((sum, counts) => sum + (isUnused(counts) ? 0.2 : 1.2), 0);
  return { cost, skip: units.length - u, span: 0 };
}

function stepAt(
  texts: string[],
  i: number,
  u: number,
  behind: Step[],
  { units, kinds, gone, misplaced }: Ground,
): Step {
  const text = texts[i]!;
  const isSum = i === 0 && SUM.test(text);
  const wide = isSum ? 0.1 : gone ? 1.3 : 0.9;
  const skipped = i === 0 && !isSum ? 0.3 : 1.2;
  let choice: Step = { cost: Infinity, skip: 0, span: 0 };
  for (let skip = 0; u + skip < units.length && (gone || skip === 0); skip += 1)
    for (let span = 1; u + skip + span <= units.length; span += 1) {
      const next = behind[u + skip + span];
      if (!next || next.cost === Infinity) continue;
      const under = kinds
        .slice(u + skip, u + skip + span)
        .map((counts, k) => misfit(text, counts) + misplaced(text, u + skip + k));
      const cost = next.cost + skip * skipped + (span - 1) * wide + (isSum ? 0 : Math.min(...under));
      if (cost < choice.cost) choice = { cost, skip, span };
    }
  return choice;
}
