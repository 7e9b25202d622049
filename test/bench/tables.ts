// Compares the tables that the readers see with a true grid, cell by cell: position, both spans, text.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Table } from '../../src/document/model.js';
import { readDocument } from '../../src/readers/index.js';

interface TrueCell {
  r: number;
  c: number;
  rs: number;
  cs: number;
  text: string;
}
interface TrueTable {
  rows: number;
  cols: number;
  cells: TrueCell[];
}
interface Score {
  cells: number;
  /** Position, both spans and text. */
  exact: number;
  /** The text in a cell that begins at the same row and column of its table. */
  placed: number;
  extra: number;
  details: string[];
}

const plain = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, '');
const key = (r: number, c: number, rs: number, cs: number, text: string): string =>
  `${r},${c} ${rs}×${cs} ${plain(text)}`;

/** How many cells of one true table a read one has right. */
function compare(truth: TrueTable, table: Table): Score {
  const spans = new Set(
    table.cells.map((c) => key(c.row - 1, c.column - 1, c.rowSpan, c.columnSpan, c.text)),
  );
  const places = new Set(table.cells.map((c) => key(c.row - 1, c.column - 1, 1, 1, c.text)));
  const details: string[] = [];
  let exact = 0;
  let placed = 0;
  for (const cell of truth.cells) {
    if (spans.has(key(cell.r, cell.c, cell.rs, cell.cs, cell.text))) exact += 1;
    else details.push(`  ${key(cell.r, cell.c, cell.rs, cell.cs, cell.text).slice(0, 60)}`);
    if (places.has(key(cell.r, cell.c, 1, 1, cell.text))) placed += 1;
  }
  return { cells: truth.cells.length, exact, placed, extra: 0, details };
}

/** Truth and reading, each table with the one that agrees best, order kept. */
function align(truth: TrueTable[], tables: Table[]): Score {
  const scores = truth.map((t) => tables.map((table) => compare(t, table)));
  const best: number[][] = Array.from({ length: truth.length + 1 }, () =>
    new Array<number>(tables.length + 1).fill(0),
  );
  for (let i = truth.length - 1; i >= 0; i -= 1)
    for (let j = tables.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        best[i + 1]![j + 1]! + scores[i]![j]!.exact + scores[i]![j]!.placed / 1e4,
      );
  const total: Score = { cells: 0, exact: 0, placed: 0, extra: 0, details: [] };
  let j = 0;
  let used = 0;
  truth.forEach((table, i) => {
    total.cells += table.cells.length;
    while (j < tables.length && best[i]![j] === best[i]![j + 1]) j += 1;
    const score = j < tables.length && best[i]![j] !== best[i + 1]![j] ? scores[i]![j] : undefined;
    if (!score) {
      total.details.push(`table ${i + 1}: not found`);
      return;
    }
    total.exact += score.exact;
    total.placed += score.placed;
    total.details.push(
      `table ${i + 1} (${table.rows}×${table.cols}) read as ${tables[j]!.rows}×${tables[j]!.columns}: ` +
        `${score.exact} of ${score.cells} cells, ${tables[j]!.confidence}`,
      ...score.details,
    );
    j += 1;
    used += 1;
  });
  total.extra = tables.length - used;
  return total;
}

function pairs(): [string, string][] {
  const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  if (names.length > 0)
    return Array.from({ length: Math.floor(names.length / 2) }, (_, i) => [names[2 * i]!, names[2 * i + 1]!]);
  const folder = 'fixtures/formats';
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return files
    .filter((file) => file.endsWith('.truth.json'))
    .flatMap((truth) => {
      const stem = truth.replace(/\.truth\.json$/, '');
      return files
        .filter((file) => /\.(?:docx|pdf|txt|md)$/.test(file) && file.replace(/\.\w+$/, '') === stem)
        .map((file): [string, string] => [join(folder, file), join(folder, truth)]);
    });
}

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(9);

const shares: number[] = [];
for (const [file, truthFile] of pairs()) {
  const { blocks } = JSON.parse(readFileSync(truthFile, 'utf8')) as { blocks: Partial<TrueTable>[] };
  const truth = blocks.filter((block): block is TrueTable => block.cells !== undefined);
  const started = performance.now();
  const { document } = await readDocument(readFileSync(file));
  const time = Math.round(performance.now() - started);
  const score = align(
    truth,
    document.blocks.filter((block): block is Table => block.kind === 'table'),
  );
  shares.push(score.exact / Math.max(1, score.cells));
  console.log(
    `${share(score.exact, score.cells)} right (${score.exact} of ${score.cells}), ` +
      `${share(score.placed, score.cells).trim()} by place and text, ${score.extra} tables more, ` +
      `${time} ms  ${basename(file)}`,
  );
  if (process.argv.includes('--details')) console.log(score.details.join('\n'));
}
if (shares.length === 0) console.log('no pairs of file and truth');
else
  console.log(
    `mean ${share(shares.reduce((a, b) => a + b) / shares.length, 1)}, worst ${share(Math.min(...shares), 1)}`,
  );
