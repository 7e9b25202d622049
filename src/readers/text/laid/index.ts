// Tables of aligned columns, as `pdftotext -layout` and editors print them.
import type { Line } from '../draft.js';
import { headsIn, type Head } from './heads.js';
import { tableUnder, type LaidTable, type Measure } from './table.js';
import { laidLines, type LaidLine } from './words.js';

export type { LaidTable } from './table.js';

/**
 * The tables of a stretch of lines, measured with Chinese characters one place wide or two, whichever goes better;
 * `paged`: converters that end pages with form feeds count every character as one place.
 */
export function laidTables(lines: (Line & { afterGap: boolean })[], paged: boolean): LaidTable[] {
  const narrow = tablesIn(laidLines(lines, 1), { wide: 1, paged });
  // nothing to be gained by another measure
  const isGood = ({ cost, table }: LaidTable): boolean =>
    cost < table.rows * 1.2 && table.confidence !== 'low';
  if (paged || (narrow.length > 0 && narrow.every(isGood))) return narrow;
  const wide = tablesIn(laidLines(lines, 2), { wide: 2, paged });
  return costOf(narrow, lines.length) <= costOf(wide, lines.length) ? narrow : wide;
}

/** What speaks against a measure in which a table is in doubt. */
const DOUBT = 2;

/** What speaks against tables; lines in none of them do, too. */
const costOf = (tables: LaidTable[], lines: number): number =>
  tables.reduce(
    (sum, { cost, from, to, table }) =>
      sum + cost - (to - from + 1) * 2 + (table.confidence === 'low' ? DOUBT : 0),
    lines * 2,
  );

function tablesIn(lines: LaidLine[], measure: Measure): LaidTable[] {
  const heads = headsIn(lines);
  const tables: LaidTable[] = [];
  const first = heads[0]?.from ?? lines.length;
  // what a page before has begun
  if (lines[0]?.opensPage === true) {
    const found = first > 0 ? tableUnder(null, [], lines.slice(0, first), measure) : null;
    if (found) tables.push(found);
  }
  for (let i = 0; i < heads.length;) {
    const head = heads[i]!;
    const body: LaidLine[] = [];
    for (let last = head; ; last = heads[i]!) {
      i += 1;
      const all = lines.slice(last.to + 1, heads[i]?.from ?? lines.length);
      // some repeat the rows below it, too
      const own = last === head ? all : all.slice(alike(all, body));
      // the page begins behind the head that it repeats
      body.push(...own.map((line, k) => (k === 0 && last !== head ? { ...line, opensPage: true } : line)));
      if (!heads[i] || !isRepeated(heads[i]!, head, lines)) break;
    }
    const found = tableUnder(head, lines.slice(head.from, head.to + 1), body, measure);
    if (found) tables.push(found);
  }
  return tables;
}

const wordsOf = ({ words }: LaidLine): string => words.map(({ text }) => text).join(' ');

/** How many lines two stretches begin with alike. */
function alike(own: LaidLine[], first: LaidLine[]): number {
  let size = 0;
  while (size < own.length && size < first.length && wordsOf(own[size]!) === wordsOf(first[size]!)) size += 1;
  return size;
}

/** Whether a page begins with the head of the page before. */
function isRepeated(own: Head, before: Head, lines: LaidLine[]): boolean {
  const words = ({ cells, over }: Head): string => [...over, ...cells].map(({ text }) => text).join('|');
  return lines[own.from]!.opensPage && words(own) === words(before);
}
