// Indicator and scoring tables → rows with target, actual value, weight, criterion, score, evidence, deviation.
import type { Cell } from '../document/model.js';
import { type Grid } from '../document/grid.js';
import { BONUS_ROW, EXECUTION_ROW, SUBTOTAL_ROW, TOTAL_ROW, type ColumnRole } from '../report/columns.js';
import type { Field, Level, Row } from '../report/schema.js';
import { quoting } from '../values/location.js';
import { squeezed } from '../values/text.js';
import { type TableContext } from './context.js';
import type { Figures } from './figures.js';
import { shapesOf } from './sheet-groups.js';
import { SheetSums, type SumCells } from './sheet-sums.js';
import { headText, type Band, type Column } from './tables.js';
import { actualField, goalField, operatorOf, phraseName, targetField, trivialName } from './targets.js';
import { asWeight, weightInName } from './weights.js';

/** Reads the bands of one table, row by row. */
export class SheetBuilder {
  readonly rows: Row[] = [];
  readonly levels = new Map<Cell, Level>();
  readonly sums: SheetSums;
  private readonly scored = new Set<Cell>();
  /** The group lines (一、投入) that the next rows stand under, outermost first. */
  private groups: { rank: number; level: Level; rows: Row[]; inLevels?: boolean }[] = [];
  /** Rows since the last 小计. */
  private since: Row[] = [];
  /** The level whose own line (产出指标 | | 50 | 48.5) stands above the next row. */
  private headed: Level | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly context: TableContext,
    private readonly figures: Figures,
  ) {
    this.sums = new SheetSums(grid, figures);
  }

  read(band: Band): void {
    const column = (role: ColumnRole): Column | undefined =>
      band.columns.find((c) => c.role === role && c.role !== 'weight');
    const weightColumn = (of: Column['weightOf']): Column | undefined =>
      band.columns.find((c) => c.role === 'weight' && c.weightOf === of);
    const ownWeight = weightColumn('name') ?? weightColumn('level2') ?? weightColumn('level1');
    const reviews = band.columns.filter((c) => c.role === 'review');
    const shapes = shapesOf(this.grid, band, this.figures);
    const ordinal = column('ordinal');
    for (let row = band.first; row <= band.last; row += 1) {
      const cellOf = (c: Column | undefined): Cell | null => (c ? this.grid.at(row, c.column) : null);
      const number = cellOf(ordinal);
      if (number && /^\d*$|^[一二三四五六七八九十]+$/.test(headText(number))) this.figures.drop(number);
      const sumCells: SumCells = {
        weight: cellOf(ownWeight),
        score: cellOf(column('score')),
        levels: [cellOf(weightColumn('level1')), cellOf(weightColumn('level2'))],
        reviews: reviews.map((c) => ({ head: c.head, cell: cellOf(c) })),
      };
      const ranked = (['name', 'level2', 'level1'] as const).map((role) => cellOf(column(role)));
      // 预算执行率 | | | 10 | 9.60: it stands where levels do, and is a row of its own
      const execution = ranked.find((cell) => cell?.row === row && EXECUTION_ROW.test(headText(cell)));
      const named = ranked.find((cell) => cell !== null) ?? null;
      const nameCell = (named && headText(named) === '' ? execution : null) ?? named;
      if (this.readSubtotal(row, column('level1'), nameCell, sumCells)) continue;
      if (this.sums.readTotal(row, sumCells)) continue;
      const shape = shapes.get(row) ?? { kind: 'row' };
      if (shape.kind === 'note') continue;
      if (shape.kind === 'group') {
        this.openGroup(nameCell!, shape.rank, sumCells);
        continue;
      }
      const levelCell = cellOf(column('level1'));
      if (this.isLevelLine(row, levelCell, nameCell, sumCells, band)) {
        this.headed = this.openGroup(levelCell!, 0, sumCells);
        this.groups.at(-1)!.inLevels = true;
        continue;
      }
      const cells = (['target', 'actual', 'score', 'criterion', 'evidence'] as const).map((role) =>
        cellOf(column(role)),
      );
      if (nameCell === null || (headText(nameCell) === '' && cells.every((cell) => headText(cell) === '')))
        continue;
      if (trivialName(nameCell.text) && cells.every((cell) => headText(cell) === '')) continue;
      // a row that starts no cell of its own in any value column repeats the one above
      if (cells.every((cell) => cell === null || cell.row !== row) && nameCell.row !== row) continue;
      const carried = this.carries(cellOf(column('level1')), nameCell) ? (this.rows.at(-1) ?? null) : null;
      const own1 =
        this.levelAt(
          cellOf(column('level1')),
          null,
          cellOf(weightColumn('level1')),
          nameCell,
          this.rows.at(-1)?.level1,
        ) ?? (carried || this.headed ? (this.headed ?? carried!.level1) : null);
      const own2 =
        this.levelAt(
          cellOf(column('level2')),
          own1,
          cellOf(weightColumn('level2')),
          nameCell,
          this.rows.at(-1)?.level2,
        ) ?? (this.carries(cellOf(column('level2')), nameCell) && carried ? carried.level2 : null);
      const level1 = own1 ?? this.groups[0]?.level ?? null;
      const level2 = own2 ?? (own1 ? null : (this.groups[1]?.level ?? null));
      const record = this.rowOf(row, nameCell, level1, level2, cellOf, column, weightColumn('name'));
      this.headed = null;
      this.groups = this.groups.filter((group) => !group.inLevels || group.level === level1);
      this.rows.push(record);
      this.since.push(record);
      for (const group of this.groups) group.rows.push(record);
      for (const { head, cell } of sumCells.reviews) this.sums.review(head, record, cell);
      this.sums.beside(row, Math.min(...band.columns.map((c) => c.column)), record);
    }
  }

  /** 小计 below the rows of a block, or 合计 inside a block that its level's cell holds together. */
  private readSubtotal(
    row: number,
    level1: Column | undefined,
    nameCell: Cell | null,
    cells: SumCells,
  ): boolean {
    const label = this.grid.row(row).find((cell) => cell.row === row && headText(cell) !== '');
    if (!label) return false;
    const block = level1 ? this.grid.at(row, level1.column) : null;
    const inBlock = block !== null && block.row < row && block !== label && TOTAL_ROW.test(headText(label));
    const isSub =
      SUBTOTAL_ROW.test(headText(label)) || (nameCell !== null && SUBTOTAL_ROW.test(headText(nameCell)));
    if (!inBlock && !isSub) return false;
    const extents = [this.since];
    const level = this.since.at(-1)?.level1 ?? null;
    // one 小计 below several of the second level adds the block, whatever was added before
    if (level) extents.push(this.rows.filter((other) => other.level1 === level));
    const subject = `${level ? level.name.replace(/\s+/g, '') : ''}${headText(isSub && nameCell && SUBTOTAL_ROW.test(headText(nameCell)) ? nameCell : label)}`;
    if (this.since.length > 0) this.sums.add(label, subject, cells, extents);
    this.since = [];
    return true;
  }

  /** 产出指标 | | 50 | 48.5 above the rows of its level: a line with points and no name of its own. */
  private isLevelLine(
    row: number,
    level: Cell | null,
    name: Cell | null,
    cells: SumCells,
    band: Band,
  ): boolean {
    if (
      !level ||
      !name ||
      level === name ||
      level.row !== row ||
      headText(level) === '' ||
      headText(name) !== ''
    )
      return false;
    const hasPoints = [cells.weight, cells.score].some(
      (cell) => cell?.row === row && /\d/.test(headText(cell)),
    );
    const below = this.grid.at(row + 1, level.column);
    const next = this.grid.at(row + 1, name.column);
    return (
      hasPoints &&
      row < band.last &&
      (below === level || headText(below) === '') &&
      next !== name &&
      headText(next) !== ''
    );
  }

  private openGroup(nameCell: Cell, rank: number, cells: SumCells): Level {
    this.groups = this.groups.filter((group) => group.rank < rank);
    const parent = this.groups.at(-1)?.level ?? null;
    const level = this.levelAt(nameCell, parent, cells.weight, null, null)!;
    const rows: Row[] = [];
    this.groups.push({ rank, level, rows });
    this.sums.add(nameCell, level.name.replace(/\s+/g, ''), { ...cells, weight: null }, [rows]);
    return level;
  }

  private rowOf(
    row: number,
    nameCell: Cell,
    level1: Level | null,
    level2: Level | null,
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
      ? targetField(this.figures.field(targetCell), {
          head: column('target')!.unit,
          unitCell,
          name: nameCell.text,
        })
      : goalField(this.figures.field(nameCell), field('criterion'), field('actual'));
    const actualCell = cellOf(column('actual'));
    const actual = actualCell
      ? actualField(this.figures.field(actualCell), target, unitCell, nameCell.text)
      : null;
    const weightCell = cellOf(weightColumn);
    const scoreCell = cellOf(column('score'));
    const name =
      trivialName(nameCell.text) && target && targetCell
        ? phraseName(target, targetCell)
        : this.figures.field(nameCell);
    const label = squeezed(nameCell.text);
    const fromName = weightInName(nameCell, this.figures, false);
    // a weight or score cell that covers several rows belongs to their group
    const weight =
      weightCell && this.isOwn(weightCell, row, nameCell) ? asWeight(this.figures.of(weightCell)) : null;
    if (weight && fromName)
      this.sums.twice(
        label.replace(/\([^()]*\)$/, ''),
        fromName,
        weight,
        quoting(nameCell.location, nameCell.text.trim()),
      );
    const score =
      scoreCell && this.isOwn(scoreCell, row, nameCell) && !this.scored.has(scoreCell)
        ? this.figures.field(scoreCell)
        : null;
    if (scoreCell) this.scored.add(scoreCell);
    const bonus = BONUS_ROW.test(label) || BONUS_ROW.test(squeezed(level1?.name ?? ''));
    return {
      kind: bonus ? 'bonus' : EXECUTION_ROW.test(label) ? 'execution' : 'indicator',
      level1,
      level2,
      name,
      target,
      operator: target ? operatorOf(target, cellOf(column('operator'))) : null,
      actual,
      weight: weight ?? fromName,
      score,
      completion: field('completion'),
      criterion: field('criterion'),
      explanation: field('explanation'),
      evidence: field('evidence'),
      deviation: field('deviation'),
      confidence: this.context.table.confidence,
      location: quoting(nameCell.location, nameCell.text.trim()),
    };
  }

  /** A level's cell left blank instead of merged: the level above goes on. */
  private carries(cell: Cell | null, nameCell: Cell): boolean {
    const name = headText(nameCell);
    if (cell === null || cell === nameCell || headText(cell) !== '' || name === '' || BONUS_ROW.test(name))
      return false;
    return !EXECUTION_ROW.test(name) || this.goesOnBelow(cell, nameCell);
  }

  /** 预算执行 in the midst of a block, not at its end, where the execution rate stands apart from it. */
  private goesOnBelow(level: Cell, nameCell: Cell): boolean {
    const row = nameCell.row + nameCell.rowSpan;
    const [next, name] = [this.grid.at(row, level.column), this.grid.at(row, nameCell.column)];
    return (
      next !== null &&
      name !== null &&
      next !== name &&
      headText(next) === '' &&
      headText(name) !== '' &&
      !TOTAL_ROW.test(headText(name))
    );
  }

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
    nameCell: Cell | null,
    above: Level | null | undefined,
  ): Level | null {
    if (cell === null || cell === nameCell || headText(cell) === '') return null;
    let level = this.levels.get(cell);
    // 投入（15分） in each of its rows is one level
    if (
      level === undefined &&
      above &&
      above.parent === parent &&
      squeezed(above.name) === squeezed(cell.text)
    ) {
      this.levels.set(cell, above);
      return above;
    }
    if (level === undefined) {
      const weight =
        weightInName(cell, this.figures, true) ??
        (weightCell && weightCell !== cell ? asWeight(this.figures.of(weightCell)) : null);
      level = { name: cell.text.trim(), weight, location: quoting(cell.location, cell.text.trim()), parent };
      this.levels.set(cell, level);
    }
    return level;
  }
}
