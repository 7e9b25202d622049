// The summary table of a run over several documents.
import Table from 'cli-table3';
import { sentence } from '../wording/index.js';
import { displayWidth, shorten } from './layout.js';
import type { SummaryRow } from './pretty-summary.js';
import type { ReporterOptions } from './reporter.js';
import type { Style } from './style.js';

const COLUMNS = ['file', 'error', 'warning', 'info', 'figures', 'score'] as const;
const MOST_SCORES = 3;

/** One row a file: its findings by severity, figures checked of figures read, scores. */
export function summaryTable(rows: SummaryRow[], { language, width }: ReporterOptions, style: Style): string {
  const heads = COLUMNS.map((column) => sentence(language, `table.${column}`));
  const cells = rows.map((row) => cellsOf(row, language, style));
  const others = COLUMNS.slice(1).map((_, index) =>
    Math.max(displayWidth(heads[index + 1]!), ...cells.map((cell) => displayWidth(cell[index + 1] ?? ''))),
  );
  // each column has a blank either side and a rule before it
  const room = width - others.reduce((sum, other) => sum + other + 3, 0) - 4;
  const table = new Table({
    head: heads.map((head) => style.strong(head)),
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  const longest = Math.max(...cells.map(([path]) => displayWidth(path!)));
  const folder = longest > room ? commonFolder(rows.map(({ path }) => path)) : '';
  for (const [path, ...rest] of cells)
    table.push([shorten(path!.slice(folder.length), Math.max(12, room), 'middle'), ...rest]);
  return table.toString();
}

/** The folder that all paths lie in, with its last slash; '' where there is none. */
function commonFolder(paths: string[]): string {
  const [first = '', ...others] = paths;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !others.every((path) => path.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

function cellsOf(row: SummaryRow, language: ReporterOptions['language'], style: Style): string[] {
  if (row.kind === 'failure')
    return [row.path, '—', '—', '—', '—', style.error(sentence(language, 'table.failed'))];
  const { path, summary, scores } = row;
  const count = (value: number, paint: (text: string) => string): string =>
    value === 0 ? style.faint('0') : paint(String(value));
  const shown = scores.slice(0, MOST_SCORES).join(' ');
  return [
    path,
    count(summary.error, style.error),
    count(summary.warning, style.warning),
    count(summary.info, style.info),
    `${summary.checkedFigures}/${summary.figures}`,
    scores.length === 0 ? '—' : scores.length > MOST_SCORES ? `${shown} …` : shown,
  ];
}
