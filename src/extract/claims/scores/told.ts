// Points in sentences, against each other, against the scoring tables, and told twice.
import type { Claim, Reading, Sheet } from '../../../report/schema.js';
import { figure, ratio } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { againstLevels } from './against-levels.js';
import { byRate } from './by-rate.js';
import { pointsByRow } from './by-row.js';
import { sectionScores } from './by-section.js';
import { cellParts } from './cell-parts.js';
import { headingPoints } from './headings.js';
import { pointsInOrder } from './in-order.js';
import { lossClaims } from './losses.js';
import { itemsOf, type Item } from './items.js';
import { bareName, standingsIn, type Standing } from './standings.js';
import { ratedParts } from './rated.js';
import { listedOff, restOff } from './rest-off.js';
import { subScores } from './sub-scores.js';
import { againstTable } from './against-table.js';
import { fullsIn, fullMarks, type FullOf } from './full-marks.js';
import { standingOf, completes, sumIn } from './own-standing.js';
import { offOf, offToldApart } from './taken-off.js';

/** The claims of points that sentences print; `total` is the report's own score. */
export function toldScores(read: Amount[][], sheets: Sheet[], total: Quantity | null): Claim[] {
  const lines = read.map((amounts) => itemsOf(amounts, total));
  const standings = standingsIn(sheets);
  const claims: Claim[] = [];
  const known = new Map<Item, Standing | null>();
  for (const items of lines) {
    for (const item of items) {
      const own = standingOf(item, standings, items, total);
      known.set(item, own);
      if (!own) continue;
      const isCompleted = item.given !== null && total !== null && completes(item.given, own, items, total);
      claims.push(...againstTable(item, own, isCompleted));
    }
  }
  const asked = fullsIn(lines, known);
  for (const items of lines)
    claims.push(
      ...ratesOf(items, asked),
      ...items.flatMap((item, i) => [...offOf(item, items[i + 1], asked)]),
      ...fullMarks(items),
    );
  const rated = byRate(lines, read, asked);
  claims.push(
    ...rated,
    ...ratedParts(lines, standings),
    ...sectionScores(lines, standings),
    ...subScores(lines, read),
    ...headingPoints(read),
    ...lossClaims(lines, read, asked, [...rated, ...claims]),
    ...cellParts(lines, sheets),
    ...read.flatMap((amounts) => [...restOff(amounts, total), ...listedOff(amounts)]),
    ...toldTwice(lines.flat(), known),
    ...offToldApart(lines.flat()),
  );
  const taken = new Set(claims.map(({ stated }) => stated));
  claims.push(...[...againstLevels(lines, standings)].filter(({ stated }) => !taken.has(stated)));
  claims.push(...pointsInOrder(lines, sheets, claims));
  return [...claims, ...pointsByRow(lines, read, sheets, claims)];
}

/** 得分率 beside the points; several in one go where all but one hold. */
function ratesOf(items: Item[], fullOf: FullOf): Claim[] {
  const found = items.flatMap((item) => {
    const all = fullOf(item);
    if (!item.rate || !item.given || all.length === 0) return [];
    const expression = ratio(figureOf(item.given), all.length === 1 ? figure(all[0]!.quantity) : sumIn(all));
    return [
      {
        rate: item.rate,
        own: reading('', '得分 ÷ 分值 × 100%', expression, [inputOf(item.given, '得分'), ...all]),
      },
    ];
  });
  const run = found.filter(({ rate }) => rate.parallel);
  const missed = run.filter(({ rate, own }) => !agrees(rate.quantity, own.expression));
  return found
    .filter((one) => !run.includes(one) || missed.length <= 1)
    .map(({ rate, own }) => claimOf('rate', rate, [own], { subject: '得分率' }));
}

/** A part told in two places with one weight: its points are one figure. */
function* toldTwice(items: Item[], known: Map<Item, Standing | null>): Generator<Claim> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const bare = bareName(item.name);
    if (bare.length < 2 || !item.given || !item.full || known.get(item)) continue;
    const other = first.get(bare);
    if (!other) first.set(bare, item);
    else if (other.full!.quantity.value.equals(item.full.quantity.value)) {
      const readings: Reading[] = [
        reading('', '得分', figureOf(other.given!), [inputOf(other.given!, '得分')]),
      ];
      yield claimOf('same', item.given, readings, { subject: item.name });
    }
  }
}
