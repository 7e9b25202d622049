// Tables of aligned columns that go on behind the end of a page: joined, repeated heads dropped.
import type { Lane } from './laid/pieces.js';
import type { Draft, DraftCell, DraftTable, Line } from './draft.js';
import { Columns } from './listed/column.js';
import { kindOf, type Kind } from './listed/kinds.js';

/** Joins what pages have cut. */
export function joinPages(drafts: Draft[], lines: Line[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const last = result.at(-1);
    if (last?.kind === 'table' && draft.kind === 'table' && goesOn(last, draft, lines)) append(last, draft);
    else result.push(draft);
  }
  return result;
}

const headOf = ({ cells, aligned }: DraftTable): string =>
  cells
    .filter(({ row }) => row <= aligned!.heads)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('|');

/** Whether a table begins a page that the one before it has filled, with no head or with the same. */
function goesOn(above: DraftTable, below: DraftTable, lines: Line[]): boolean {
  if (!above.aligned || !below.aligned) return false;
  const between = lines.slice(above.aligned.to, below.line);
  if (!between.some((line) => line.opensPage)) return false;
  return below.aligned.heads === 0
    ? below.columns <= above.columns
    : below.columns === above.columns && headOf(below) === headOf(above);
}

function append(above: DraftTable, below: DraftTable): void {
  const { lanes, heads } = below.aligned!;
  const columns = below.columns === above.columns ? lanes.map((_, i) => i) : placesIn(below, above);
  const height = above.rows - heads;
  const filled = new Set(columns);
  const own = below.cells.filter(({ row }) => row > heads);
  for (const cell of own)
    above.cells.push({
      ...cell,
      row: cell.row + height,
      column: columns[cell.column - 1]! + 1,
      columnSpan: 1,
    });
  for (let row = heads + 1; row <= below.rows; row += 1)
    for (let column = 0; column < above.columns; column += 1)
      if (!filled.has(column)) above.cells.push(emptyAt(row + height, column + 1, own));
  above.rows += below.rows - heads;
  above.aligned!.to = below.aligned!.to;
  above.cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

const emptyAt = (row: number, column: number, near: DraftCell[]): DraftCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  text: '',
  line: near[0]?.line ?? 1,
});

const kindsIn = (table: DraftTable, row: number): Kind[] => {
  const kinds = new Array<Kind>(table.columns).fill('E');
  for (const cell of table.cells)
    if (cell.row === row) kinds[cell.column - 1] = kindOf(cell.text.replace(/\s/g, ''));
  return kinds;
};

/** What it costs to leave columns out: those at the right are left empty more often. */
const SKIPPED = 0.2;

/** How far aside columns may stand on the next page before it counts as much as a cell of another kind. */
const ASIDE = 8;

/** For each column of a page the column of the page before, in order: by what they hold and by where they stand. */
function placesIn(below: DraftTable, above: DraftTable): number[] {
  const heads = above.cells.filter(({ row }) => row === above.aligned!.heads);
  const columns = new Columns(
    Array.from({ length: above.columns }, (_, c) => heads.find(({ column }) => column === c + 1)?.text ?? ''),
  );
  const rowsOf = (table: DraftTable): Kind[][] =>
    Array.from({ length: table.rows - table.aligned!.heads }, (_, r) =>
      kindsIn(table, table.aligned!.heads + r + 1),
    );
  for (const kinds of rowsOf(above)) columns.add(kinds);
  const rows = rowsOf(below);
  const middle = ({ from, to }: Lane): number => (from + to) / 2;
  const fit = (own: number, place: number): number => {
    const kinds = rows.map((row) => columns.gain(place, row[own]!));
    const aside = Math.abs(middle(below.aligned!.lanes[own]!) - middle(above.aligned!.lanes[place]!));
    const likeness = kinds.reduce((sum, each) => sum + each, 0) / rows.length;
    return (
      likeness -
      (below.aligned!.wide === above.aligned!.wide ? aside / ASIDE / 4 : 0) -
      SKIPPED * (place - own)
    );
  };
  // best[own][place]: the best fit of the columns from `own` on in the places from `place` on
  const best: number[][] = Array.from({ length: below.columns + 1 }, () =>
    new Array<number>(above.columns + 1).fill(-Infinity),
  );
  best[below.columns]!.fill(0);
  for (let own = below.columns - 1; own >= 0; own -= 1)
    for (let place = above.columns - 1; place >= 0; place -= 1)
      best[own]![place] = Math.max(best[own]![place + 1]!, fit(own, place) + best[own + 1]![place + 1]!);
  const places: number[] = [];
  for (let own = 0, place = 0; own < below.columns; place += 1)
    if (best[own]![place] !== best[own]![place + 1]) {
      places.push(place);
      own += 1;
    }
  return places;
}
