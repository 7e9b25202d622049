// Indicator and scoring tables → rows with target, actual value, weight, criterion, score, evidence, deviation.
import type { Cell } from '../document/model.js';
import { gridOf, type Grid } from '../document/grid.js';
import { BONUS_ROW, EXECUTION_ROW, SUBTOTAL_ROW, TOTAL_ROW, type ColumnRole } from '../report/columns.js';
import type { Field, Level, Row, Sheet, SheetTotal } from '../report/schema.js';
import type { Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';
import { squeezed } from '../values/text.js';
import { captionOf, tablesOf, type TableContext } from './context.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';
import { bandsOf, headText, type Band, type Column } from './tables.js';
import { actualField, operatorOf, targetField, trivialName } from './targets.js';
import { asWeight, weightInName } from './weights.js';

/** The indicator and scoring tables of a report. */
export function sheetsOf(part: Part, figures: Figures): Sheet[] {
  const sheets: Sheet[] = [];
  let execution: Row | null = null;
  for (const context of tablesOf(part)) {
    const grid = gridOf(context.table);
    const bands = bandsOf(context.table);
    for (const band of bands)
      if (band.kind === 'funds') execution = executionRow(grid, band, context, figures) ?? execution;
    const indicators = bands.filter((band) => band.kind === 'indicators');
    if (indicators.length === 0) continue;
    const sheet = sheetOf(grid, indicators, context, figures);
    if (sheet.rows.length === 0) continue;
    if (execution && sheet.hasScores && !sheet.rows.some((row) => row.kind === 'execution'))
      sheet.rows.unshift(execution);
    if (sheet.hasScores) execution = null;
    sheets.push(sheet);
  }
  return sheets;
}

function sheetOf(grid: Grid, bands: Band[], context: TableContext, figures: Figures): Sheet {
  const { table } = context;
  const builder = new SheetBuilder(grid, context, figures);
  for (const band of bands) builder.read(band);
  const roles = new Set(bands.flatMap((band) => band.columns.map((column) => column.role)));
  builder.blockWeights();
  return {
    title: captionOf(context),
    rows: builder.rows,
    levels: [...builder.levels.values()],
    total: builder.total,
    earlier: builder.earlier,
    hasScores: roles.has('score'),
    hasWeights: roles.has('weight') || builder.rows.some((row) => row.weight !== null),
    confidence: table.confidence,
    location: table.location,
  };
}

class SheetBuilder {
  readonly rows: Row[] = [];
  readonly levels = new Map<Cell, Level>();
  total: Sheet['total'] = null;
  readonly earlier: SheetTotal[] = [];
  private readonly scored = new Set<Cell>();

  constructor(
    private readonly grid: Grid,
    private readonly context: TableContext,
    private readonly figures: Figures,
  ) {}

  read(band: Band): void {
    const column = (role: ColumnRole): Column | undefined =>
      band.columns.find((c) => c.role === role && c.role !== 'weight');
    const weightColumn = (of: Column['weightOf']): Column | undefined =>
      band.columns.find((c) => c.role === 'weight' && c.weightOf === of);
    for (let row = band.first; row <= band.last; row += 1) {
      const cellOf = (c: Column | undefined): Cell | null => (c ? this.grid.at(row, c.column) : null);
      const ownWeight = weightColumn('name') ?? weightColumn('level2') ?? weightColumn('level1');
      const levelCells = [cellOf(weightColumn('level1')), cellOf(weightColumn('level2'))];
      if (this.readTotal(row, cellOf(ownWeight), cellOf(column('score')), levelCells)) continue;
      const nameCell = cellOf(column('name')) ?? cellOf(column('level2')) ?? cellOf(column('level1'));
      const cells = (['target', 'actual', 'score', 'criterion', 'evidence'] as const).map((role) =>
        cellOf(column(role)),
      );
      if (nameCell === null || (headText(nameCell) === '' && cells.every((cell) => headText(cell) === '')))
        continue;
      if (trivialName(nameCell.text) && cells.every((cell) => headText(cell) === '')) continue;
      // a row that starts no cell of its own in any value column repeats the one above
      if (cells.every((cell) => cell === null || cell.row !== row) && nameCell.row !== row) continue;
      if (SUBTOTAL_ROW.test(headText(nameCell))) continue;
      const level1 = this.levelAt(cellOf(column('level1')), null, cellOf(weightColumn('level1')), nameCell);
      const level2 = this.levelAt(cellOf(column('level2')), level1, cellOf(weightColumn('level2')), nameCell);
      this.rows.push(this.rowOf(row, nameCell, level1, level2, cellOf, column, weightColumn('name')));
    }
  }

  private rowOf(
    row: number, nameCell: Cell, level1: Level | null, level2: Level | null,
    cellOf: (c: Column | undefined) => Cell | null,
    column: (role: ColumnRole) => Column | undefined,
    weightColumn: Column | undefined,
  ): Row {
    const field = (role: ColumnRole): Field | null => {
      const cell = cellOf(column(role));
      return cell ? this.figures.field(cell) : null;
    };
    const targetCell = cellOf(column('target'));
    const unitCell = cellOf(column('unit'));
    const target = targetCell
      ? targetField(this.figures.field(targetCell), { head: column('target')!.unit, unitCell, name: nameCell.text })
      : null;
    const actualCell = cellOf(column('actual'));
    const actual = actualCell ? actualField(this.figures.field(actualCell), target, unitCell, nameCell.text) : null;
    const weightCell = cellOf(weightColumn);
    const scoreCell = cellOf(column('score'));
    const name = trivialName(nameCell.text) && target && targetCell ? phraseName(target, targetCell) : this.figures.field(nameCell);
    const label = squeezed(nameCell.text);
    const fromName = weightInName(nameCell, this.figures, false);
    // a weight or score cell that covers several rows belongs to their group
    const weight = weightCell && this.isOwn(weightCell, row, nameCell) ? asWeight(this.figures.of(weightCell)) : null;
    const score = scoreCell && this.isOwn(scoreCell, row, nameCell) && !this.scored.has(scoreCell) ? this.figures.field(scoreCell) : null;
    if (scoreCell) this.scored.add(scoreCell);
    const bonus = BONUS_ROW.test(label) || BONUS_ROW.test(squeezed(level1?.name ?? ''));
    return {
      kind: bonus ? 'bonus' : EXECUTION_ROW.test(label) ? 'execution' : 'indicator',
      level1, level2, name, target,
      operator: target ? operatorOf(target, cellOf(column('operator'))) : null,
      actual,
      weight: weight ?? fromName,
      score,
      criterion: field('criterion'),
      explanation: field('explanation'),
      evidence: field('evidence'),
      deviation: field('deviation'),
      confidence: this.context.table.confidence,
      location: quoting(nameCell.location, nameCell.text.trim()),
    };
  } // prettier-ignore

  /** Whether a cell is this row's own, not one merged over rows of other names. */
  private isOwn(cell: Cell, row: number, nameCell: Cell): boolean {
    return (
      cell.rowSpan === 1 ||
      (cell.row === nameCell.row && cell.rowSpan <= nameCell.rowSpan) ||
      cell.row === row
    );
  }

  private levelAt(
    cell: Cell | null,
    parent: Level | null,
    weightCell: Cell | null,
    nameCell: Cell,
  ): Level | null {
    if (cell === null || cell === nameCell || headText(cell) === '') return null;
    let level = this.levels.get(cell);
    if (level === undefined) {
      const weight =
        weightInName(cell, this.figures, true) ?? (weightCell ? asWeight(this.figures.of(weightCell)) : null);
      level = { name: cell.text.trim(), weight, location: quoting(cell.location, cell.text.trim()), parent };
      this.levels.set(cell, level);
    }
    return level;
  }

  private readTotal(
    row: number,
    weightCell: Cell | null,
    scoreCell: Cell | null,
    levelCells: (Cell | null)[],
  ): boolean {
    const first = this.grid
      .row(row)
      .find((cell) => headText(cell) !== '' && (cell.row === row || cell.columnSpan > 1));
    if (!first || !TOTAL_ROW.test(headText(first))) return false;
    const number = (cell: Cell | null): Quantity | null =>
      cell && cell !== first ? asWeight(this.figures.of(cell)) : null;
    const weight = number(weightCell);
    let score = number(scoreCell);
    if (weight === null && score === null) {
      // some forms print one number beside 总分 wherever there is room
      const numbers = this.grid
        .row(row)
        .filter((cell) => cell !== first && asWeight(this.figures.of(cell)) !== null);
      if (numbers.length === 1) score = number(numbers[0]!);
    }
    if (this.total === null || score !== null) {
      if (this.total) this.earlier.push(this.total);
      const blank = scoreCell !== null && headText(scoreCell) === '';
      const levels = levelCells.flatMap((cell, index) => {
        const sum = cell === weightCell ? null : number(cell);
        return sum ? [{ depth: (index + 1) as 1 | 2, weight: sum }] : [];
      });
      this.total = { weight, score, levels, location: quoting(first.location, first.text.trim()), blank };
    }
    return true;
  }

  /**
   * A weight printed in the first row of a group only, the other rows blank, is the group's (权重 40 beside five
   * rows of 8 points): it becomes the level's.
   */
  blockWeights(): void {
    for (const level of this.levels.values()) {
      const rows = this.rows.filter((row) => row.level1 === level || row.level2 === level);
      const [first, ...rest] = rows;
      if (!first || rest.length === 0 || first.weight === null || rest.some((row) => row.weight !== null))
        continue;
      if (level.weight !== null && !level.weight.value.equals(first.weight.value)) continue;
      level.weight ??= first.weight;
      first.weight = null;
    }
  }
}

/** Where the third level only says 指标1: the words before the figure are the name. */
function phraseName(target: Field, cell: Cell): Field {
  const colon = /[:：](?=[^:：]*$)/.exec(cell.text)?.index ?? cell.text.length;
  const end = target.quantity?.start ?? target.quantities[0]?.start ?? colon;
  const words = cell.text.slice(0, end).replace(/[\s:：=＝≥≤><＞＜≧≦]+$/, '').replace(/(?:大于|小于)?(?:或)?等于$|(?:不少于|不低于|不超过|约)$/, '').trim(); // prettier-ignore
  const text = words === '' ? cell.text.trim() : words;
  return { text, quantity: null, quantities: [], location: quoting(cell.location, text) };
}

/** The execution rate's own weight and score, printed in the fund block of the national form. */
function executionRow(grid: Grid, band: Band, context: TableContext, figures: Figures): Row | null {
  const at = (role: ColumnRole, row: number): Cell | null => {
    const column = band.columns.find((c) => c.role === role);
    return column ? grid.at(row, column.column) : null;
  };
  if (!band.columns.some((c) => c.role === 'weight')) return null;
  for (let row = band.first; row <= band.last; row += 1) {
    const weightCell = at('weight', row);
    const weight = weightCell ? asWeight(figures.of(weightCell)) : null;
    if (weight === null) continue;
    const rate = at('rate', row);
    const score = at('score', row);
    const deviation = at('deviation', row);
    const head = band.columns.find((c) => c.role === 'rate');
    const text = head?.head.replace(/[（(].*$/, '') || '预算执行率';
    const anchor = rate ?? weightCell!;
    return {
      kind: 'execution', level1: null, level2: null,
      name: { text, quantity: null, quantities: [], location: anchor.location },
      target: null, operator: null,
      actual: rate ? figures.field(rate) : null,
      weight,
      score: score ? figures.field(score) : null,
      criterion: null, explanation: null, evidence: null,
      deviation: deviation ? figures.field(deviation) : null,
      confidence: context.table.confidence,
      location: quoting(anchor.location, anchor.text.trim()),
    }; // prettier-ignore
  }
  return null;
}
