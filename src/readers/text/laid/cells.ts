// Rows, running cells and the head → the cells of a table.
import { isTotal } from '../align.js';
import type { DraftCell } from '../draft.js';
import { joined } from './costs.js';
import type { Head } from './heads.js';
import type { Lane } from './pieces.js';
import type { Reading } from './readings.js';
import type { Span } from './rows.js';
import type { Run } from './running.js';
import type { Laid } from './settled.js';
import type { LaidLine } from './words.js';

/** Takes a cell; its columns are counted from 0, its rows from 1. */
type Put = (
  place: { row: number; lane: number; rowSpan?: number; columnSpan?: number },
  text: string,
  line: number,
) => void;

/** The cells of a table, heads first. */
export function cellsOf(
  head: Head | null,
  headLines: LaidLine[],
  lines: LaidLine[],
  laid: Laid,
  found: Reading,
): DraftCell[] {
  const { lanes } = laid;
  const { spans, runs } = found;
  const headRows = head ? (head.over.length > 0 ? 2 : 1) : 0;
  const cells: DraftCell[] = [];
  const put: Put = ({ row, lane, rowSpan = 1, columnSpan = 1 }, text, line) =>
    cells.push({ row, column: lane + 1, rowSpan, columnSpan, text, line });
  const side = head && isSideLabel(lanes, runs, spans) ? runs[0]![0]! : null;
  if (side) put({ row: 1, lane: 0, rowSpan: headRows + side.to + 1 }, textOf(side.bits), lineOf(side, lines));
  if (head)
    putHead(
      head,
      headLines,
      lanes.map((lane) => lane.head),
      side ? 1 : 0,
      put,
    );
  putRuns(found, side, headRows, lines, put);
  putRows(found, laid, headRows, lines, put);
  for (let r = 0; r < spans.length; r += 1) stretchSum(cells, headRows + r + 1);
  // 类 款 项 stand in the line of 栏次 1 2 3, lower than their head
  for (const cell of cells) cell.text = cell.text.replace(/^(?:[类款项]\s*)+栏次$/, '栏次');
  return cells;
}

const textOf = (bits: { text: string }[]): string => joined(bits.map(({ text }) => text));
const lineOf = ({ bits }: Run, lines: LaidLine[]): number => lines[bits[0]!.at]!.line;

/** The cells that run down over rows; where one is empty, a cell for each row. */
function putRuns(
  { spans, runs }: Reading,
  side: Run | null,
  headRows: number,
  lines: LaidLine[],
  put: Put,
): void {
  runs.forEach((own, lane) => {
    for (const run of own) {
      if (side && lane === 0 && run.from === 0) continue;
      const { from, to, bits } = run;
      if (bits.length > 0)
        put({ row: headRows + from + 1, lane, rowSpan: to - from + 1 }, textOf(bits), lineOf(run, lines));
      else
        for (let r = from; r <= to; r += 1)
          put({ row: headRows + r + 1, lane }, '', lines[spans[r]!.from]!.line);
    }
  });
}

/** The cells of one row each. */
function putRows(
  { spans, runs }: Reading,
  { lanes, bits }: Laid,
  headRows: number,
  lines: LaidLine[],
  put: Put,
): void {
  spans.forEach((span, r) => {
    for (let lane = runs.length; lane < lanes.length; lane += 1) {
      const own = bits.filter((bit) => bit.lane === lane && bit.at >= span.from && bit.at <= span.to);
      put({ row: headRows + r + 1, lane }, textOf(own), lines[own[0]?.at ?? span.from]!.line);
    }
  });
}

/** Whether the first lane is a label at the side of head and rows: no word over it, one cell down all rows or before names. */
function isSideLabel(lanes: Lane[], runs: Run[][], spans: Span[]): boolean {
  const first = runs[0]?.[0];
  if (!first || first.bits.length === 0 || lanes[0]!.head) return false;
  // set between the head and the row
  if (first.bits[0]!.at < spans[0]!.from) return true;
  return (lanes[1]?.head === null && first.to > 0) || (first.to === spans.length - 1 && first.to > 0);
}

/** 合计 in the middle of the columns of names stands across them. */
function stretchSum(cells: DraftCell[], row: number): void {
  const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  const label = own.find(({ text }) => text !== '');
  if (!label || label.column === 1 || !isTotal(label.text) || label.rowSpan > 1) return;
  const empty = own.filter(({ column }) => column < label.column);
  if (empty.length !== label.column - 1 || empty.some(({ rowSpan }) => rowSpan > 1)) return;
  empty.forEach((cell) => cells.splice(cells.indexOf(cell), 1));
  label.columnSpan = label.column;
  label.column = 1;
}

/** The cells of the head: one row, or two where words stand over several columns. */
function putHead(
  { cells, over }: Head,
  [first]: LaidLine[],
  heads: (Head['cells'][number] | null)[],
  start: number,
  put: Put,
): void {
  const line = first!.line;
  const at = (cell: number): number => heads.indexOf(cells[cell]!);
  if (over.length === 0) {
    heads.forEach((cell, lane) => lane >= start && put({ row: 1, lane }, cell?.text ?? '', line));
    return;
  }
  const under = new Set<number>();
  for (const { text, first: from, last } of over) {
    const columnSpan = at(last) - at(from) + 1;
    put({ row: 1, lane: at(from), columnSpan }, text.replace(/ /g, ''), line);
    for (let lane = at(from); lane <= at(last); lane += 1) under.add(lane);
  }
  heads.forEach((cell, lane) => {
    const isUnder = under.has(lane);
    if (lane >= start) put({ row: isUnder ? 2 : 1, lane, rowSpan: isUnder ? 1 : 2 }, cell?.text ?? '', line);
  });
}
