// Standard statements as lines of named amounts: found by their titles and heads, two and three sides apart.
import type { Block, Cell, Confidence, Paragraph, Table } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { assignUnit, type Quantity } from '../../values/quantity.js';
import { flat, squeezed } from '../../values/text.js';
import { unitInHead, unitNamed, type Unit } from '../../values/unit.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { codeOf, isFormNumber, isPartOf } from './codes.js';
import { headOf, isSpanning, type Column, type Head } from './head.js';
import { viewsOf, type View } from './view.js';
import { kindByHead, statementKind, titleWords, type StatementKind } from './kinds.js';

/** One row of one side. */
export interface Line {
  /** The row's words, white space squeezed. */
  name: string;
  code: string | null;
  row: number;
  /** The printed amounts by column; blank cells are not there. */
  amounts: Map<number, Quantity>;
  location: Location;
}

/** 收入 beside 支出, or the halves of 基本支出: a run of columns with names of its own. */
export interface Side {
  columns: Column[];
  lines: Line[];
}

export interface Statement {
  kind: StatementKind | null;
  /** The title as it is named in messages. */
  title: string;
  /** final: 决算 · budget: 预算 · null: the title does not say. */
  basis: 'final' | 'budget' | null;
  sides: Side[];
  unit: Unit | null;
  confidence: Confidence;
  table: Table;
  head: Head;
}

const parsed = new WeakMap<Figures, Statement[]>();

/** The statements of a report in reading order; read once, amounts then carry the statement's unit. */
export function statementsOf(part: Part, figures: Figures): Statement[] {
  let statements = parsed.get(figures);
  if (statements === undefined) {
    statements = part.blocks.flatMap((block, index) => {
      if (block.kind !== 'table') return [];
      const above = linesAbove(part.blocks, index);
      return viewsOf(block).flatMap((view, i) => read(view, i === 0 ? above : [], block, figures) ?? []);
    });
    borrowUnits(statements);
    for (const { sides, unit } of statements)
      if (unit)
        for (const side of sides)
          for (const line of side.lines)
            for (const amount of line.amounts.values()) assignUnit(amount, countedIn(line.name) ?? unit);
    parsed.set(figures, statements);
  }
  return statements;
}

/** 公务用车保有量（辆） among the rows of a statement of money: the unit that the row itself prints. */
function countedIn(name: string): Unit | null {
  const unit = /\(([^()]{1,4})\)$/.exec(name);
  const named = unit && unitNamed(unit[1]!);
  return named?.dimension === 'count' ? named : null;
}

/** A statement that prints no unit has that of the others, where they agree. */
function borrowUnits(statements: Statement[]): void {
  const names = new Set(statements.flatMap(({ unit }) => (unit ? [unit.name] : [])));
  if (names.size !== 1) return;
  const unit = statements.find((statement) => statement.unit)!.unit;
  for (const statement of statements) {
    if (statement.unit) continue;
    statement.unit = unit;
    if (statement.confidence === 'high') statement.confidence = 'medium';
  }
}

/** The paragraphs right above a table, nearest first; a table or a long paragraph ends them. */
function linesAbove(blocks: Block[], index: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let i = index - 1; i >= 0 && found.length < 6; i -= 1) {
    const block = blocks[i]!;
    if (block.kind === 'table') break;
    if (block.text.trim() === '') continue;
    if (squeezed(block.text).length > 70) break;
    found.push(block);
  }
  return found;
}

function read(view: View, above: Paragraph[], table: Table, figures: Figures): Statement | null {
  if (view.columns < 2 || view.last <= view.first) return null;
  const head = headOf(view);
  if (head === null) return null;
  const captions = [
    ...head.captions.flatMap((cell) => cell.text.split('\n')),
    ...above.flatMap((paragraph) => paragraph.text.split('\n').reverse()),
  ];
  const titled = captions.find((text) => statementKind(text) !== null);
  const kind = titled === undefined ? kindByHead(head) : statementKind(titled);
  const isCoded = head.columns.some(
    (column) =>
      column.role === 'code' &&
      (/科目|分类|^[类款项]$/.test(column.path.join('/')) || holdsCodes(head, column)),
  );
  if (kind === null && !isCoded) return null;
  const columns = head.columns.filter(({ role }) => role === 'amount');
  if (columns.length === 0) return null;
  const title = titled === undefined ? '' : titleWords(titled);
  const basis = /决算/.test(title)
    ? 'final'
    : /预算(?:收支|收入|支出|基本支出)?(?:总)?表/.test(title)
      ? 'budget'
      : null;
  for (const paragraph of above) if (isFormNumber(paragraph, figures)) figures.drop(paragraph);
  const statement: Statement = {
    kind,
    title:
      title.replace(/^.*?年度/, '').replace(/^(?:附?[表件]?\d+[::、.]?|[一二三四五六七八九十]+、)/, '') ||
      title,
    basis,
    sides: sidesOf(head, figures, kind === 'three-public'),
    unit: unitOf([...head.cells.map((cell) => cell.text), ...captions]),
    confidence: table.confidence,
    table,
    head,
  };
  return statement.sides.some((side) => side.lines.length > 0) ? statement : null;
}

/** 编码 over 208, 20805, 2080505: one code goes on with another whatever the head calls them. */
function holdsCodes({ grid, first }: Head, { index }: Column): boolean {
  const codes: string[] = [];
  for (let row = first; row <= grid.last; row += 1) codes.push(squeezed(grid.at(row, index)?.text ?? ''));
  const whole = codes.filter((code) => /^\d{3}(?:\d\d){0,2}$/.test(code));
  return whole.some((code) => whole.some((above) => isPartOf(code, above)));
}

function unitOf(texts: string[]): Unit | null {
  for (const text of texts) {
    for (const token of [flat(text), ...flat(text).split(/\s{1,}/)]) {
      const unit = unitInHead(token);
      if (unit?.dimension === 'money') return unit;
    }
  }
  return null;
}

function sidesOf(head: Head, figures: Figures, namesOptional: boolean): Side[] {
  const { grid, columns } = head;
  for (const cell of [...head.cells, ...head.captions]) figures.drop(cell);
  const runs: Column[][] = [];
  let before: Column | null = null;
  for (const column of columns) {
    const opens = column.role === 'code' || column.role === 'name';
    const closed = before === null || (before.role !== 'code' && before.role !== 'name');
    if (runs.length === 0 || (opens && closed && runs.at(-1)!.some(({ role }) => role === 'amount')))
      runs.push([]);
    runs.at(-1)!.push(column);
    before = column;
  }
  const seen = new Set<Cell>();
  return runs.map((run): Side => {
    const lines: Line[] = [];
    let above: string | null = null;
    for (let row = head.first; row <= grid.last; row += 1) {
      const alone = isSpanning(grid, row);
      const line = lineOf(head, run, row, above, figures, seen, namesOptional);
      if (line === null || (alone && line.amounts.size === 0 && line.name.length > 30)) continue;
      if (line.code !== null) above = line.code;
      lines.push(line);
    }
    return { columns: run.filter(({ role }) => role === 'amount'), lines };
  });
}

function lineOf(
  head: Head,
  run: Column[],
  row: number,
  above: string | null,
  figures: Figures,
  seen: Set<Cell>,
  namesOptional: boolean,
): Line | null {
  const { grid } = head;
  // a head cell that a reader drew too long is no word of the row
  const under = (role: Column['role']): (Cell | null)[] =>
    run
      .filter((column) => column.role === role)
      .map(({ index }) => grid.at(row, index))
      .map((cell) => (cell && cell.row < head.first ? null : cell));
  const words = [...new Set([...under('code'), ...under('name')])].filter((cell) => cell !== null);
  const codes = under('code');
  // a code that only goes on from the row above is not this row's: 合计 below the last one
  const code = codes.some((cell) => cell?.row === row) ? codeOf(codes, above) : null;
  const name = words
    .map((cell) => squeezed(cell.text))
    .filter((text) => !/^(?:[\d.]*|[-—–/]+)$/.test(text))
    .join('');
  for (const cell of [...words, ...under('line')]) if (cell) figures.drop(cell);
  const amounts = new Map<number, Quantity>();
  for (const { index, role } of run) {
    const cell = grid.at(row, index);
    if (role !== 'amount' || cell === null || seen.has(cell) || words.includes(cell)) continue;
    if (grid.widthOf(cell) > 1 && grid.widthOf(cell) >= run.length) continue;
    if (cell.row !== row) continue;
    seen.add(cell);
    const amount = amountOf(cell, figures);
    if (amount) amounts.set(index, amount);
  }
  if (name === '' && code === null && !(namesOptional && amounts.size > 0)) return null;
  const place = words.find((cell) => cell.text.trim() !== '')?.location ?? {
    ...head.grid.at(row, 1)?.location,
  };
  return { name, code, row, amounts, location: place };
}

/** The amount of a cell that holds nothing else. */
function amountOf(cell: Cell, figures: Figures): Quantity | null {
  const text = squeezed(cell.text);
  if (!/^[-+(]?[\d,]+(?:\.\d+)?\)?(?:万?元)?$/.test(text)) return null;
  const quantities = figures.of(cell);
  if (
    quantities.length === 1 &&
    quantities[0]!.text.replace(/[^\d.,]/g, '').length >= text.replace(/[^\d.,]/g, '').length
  )
    return quantities[0]!;
  return /\s/.test(cell.text.trim()) && /^[-+(]?[\d,]+\.\d+/.test(text) ? figures.joined(cell) : null;
}

/** A statement's name of a line without its enumerator: 一、 （一） 1. 其中：. */
export function bareName(name: string): string {
  return name
    .replace(/^其中[::]/, '')
    .replace(
      /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|\d{1,2}[、.](?!\d)|\(\d{1,2}\)|[①-⑳])/,
      '',
    )
    .replace(/^其中[::]/, '');
}
