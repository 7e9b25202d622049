// The sums a scoring table prints: its total row, and 小计, group lines and second score columns on the way.
import type { Cell } from '../document/model.js';
import type { Grid } from '../document/grid.js';
import { TOTAL_ROW, totalLabel } from '../report/columns.js';
import { subjectOf } from '../report/rows.js';
import type { Input, Row, Sheet, SheetSum, SheetTotal } from '../report/schema.js';
import type { Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';
import type { Figures } from './figures.js';
import { headText } from './tables.js';
import { asWeight, weightInName } from './weights.js';

/** The cells of a row where totals may stand. */
export interface SumCells {
  weight: Cell | null;
  score: Cell | null;
  levels: (Cell | null)[];
  reviews: { head: string; cell: Cell | null }[];
}

/** A sum line met on the way, with the rows above it that it may add up. */
interface Line {
  subject: string;
  label: Cell;
  cells: SumCells;
  /** Each possible extent of the sum. */
  rows: Row[][];
}

/** Collects the printed sums of one sheet. */
export class SheetSums {
  total: Sheet['total'] = null;
  readonly earlier: SheetTotal[] = [];
  private readonly lines: Line[] = [];
  private readonly doubled: SheetSum[] = [];
  private readonly sides = new Map<Cell, Row[]>();
  private totalCells: SumCells | null = null;
  private readonly reviewed: { head: string; row: Row; quantity: Quantity }[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly figures: Figures,
  ) {}

  private points(cell: Cell | null): Quantity | null {
    return cell ? asWeight(this.figures.of(cell)) : null;
  }

  /** Reads the row as the table's total; false where it is none. */
  readTotal(row: number, cells: SumCells): boolean {
    const first = this.grid
      .row(row)
      .find((cell) => headText(cell) !== '' && (cell.row === row || cell.columnSpan > 1));
    if (!first || !TOTAL_ROW.test(totalLabel(headText(first)))) return false;
    const number = (cell: Cell | null): Quantity | null => (cell === first ? null : this.points(cell));
    const own = /\d分?$/.test(headText(first)) ? this.points(first) : null;
    // one cell over both columns holds the score
    const weight =
      cells.weight !== null && cells.weight === cells.score
        ? null
        : (number(cells.weight) ?? weightInName(first, this.figures, false));
    let score = number(cells.score) ?? own;
    if (number(cells.weight) === null && score === null) {
      // some forms print one number beside 总分 wherever there is room
      const others = this.grid.row(row).filter((cell) => cell !== first && this.points(cell) !== null);
      if (others.length === 1) score = number(others[0]!);
    }
    if (this.total === null || score !== null) {
      if (this.total) this.earlier.push(this.total);
      const blank = cells.score !== null && cells.score !== first && headText(cells.score) === '';
      const levels = cells.levels.flatMap((cell, index) => {
        const sum = cell === cells.weight ? null : number(cell);
        return sum ? [{ depth: (index + 1) as 1 | 2, weight: sum }] : [];
      });
      this.total = { weight, score, levels, location: quoting(first.location, first.text.trim()), blank };
      this.totalCells = cells;
    }
    return true;
  }

  /** A line that adds up rows: 小计 below them, a group's name above them. */
  add(label: Cell, subject: string, cells: SumCells, rows: Row[][]): void {
    this.lines.push({ subject, label, cells, rows });
  }

  /** A score in a further score column (复核得分) of an ordinary row. */
  review(head: string, row: Row, cell: Cell | null): void {
    const quantity = this.points(cell);
    if (quantity) this.reviewed.push({ head, row, quantity });
  }

  /** 年度绩效目标1（80分） down the side adds the rows it reaches over. */
  beside(row: number, firstColumn: number, record: Row): void {
    for (let column = 1; column < firstColumn; column += 1) {
      const cell = this.grid.at(row, column);
      if (!cell || cell.rowSpan < 2) continue;
      const rows = this.sides.get(cell);
      if (rows) rows.push(record);
      else this.sides.set(cell, [record]);
    }
  }

  /** A row that prints its points twice: in its name and in the weight column. */
  twice(subject: string, inName: Quantity, inColumn: Quantity, location: SheetSum['location']): void {
    const inputs = [{ name: '分值', quantity: inColumn }];
    this.doubled.push({
      of: 'weight',
      subject: `${subject}分值`,
      stated: inName,
      parts: [{ name: '', inputs }],
      location,
    });
  }

  /** Every sum that has its parts complete, once all rows are read. */
  sums(rows: Row[]): SheetSum[] {
    const lines = this.lines.flatMap((line) => this.sumsOf(line));
    const reviews = (this.totalCells?.reviews ?? []).flatMap(({ head, cell }): SheetSum[] => {
      const stated = this.points(cell);
      const inputs = this.reviewsOf(head, rows);
      if (!stated || !inputs) return [];
      return [
        {
          of: 'score',
          subject: `${head}合计`,
          stated,
          parts: [{ name: '', inputs }],
          location: quoting(cell!.location, cell!.text.trim()),
        },
      ];
    });
    const sides = [...this.sides].flatMap(([cell, own]): SheetSum[] => {
      const stated = weightInName(cell, this.figures, false);
      const inputs = inputsWith(own, (row) => row.weight);
      if (!stated || !inputs) return [];
      return [
        {
          of: 'weight',
          subject: `${headText(cell)}分值`,
          stated,
          parts: [{ name: '', inputs }],
          location: quoting(cell.location, cell.text.trim()),
        },
      ];
    });
    // one name that ends in points may mean something else
    return [...lines, ...reviews, ...sides, ...(this.doubled.length > 1 ? this.doubled : [])];
  }

  private reviewsOf(head: string, rows: Row[]): Input[] | null {
    const inputs = rows.map((row) => {
      const found = this.reviewed.find((review) => review.head === head && review.row === row);
      return found ? { name: subjectOf(row), quantity: found.quantity } : null;
    });
    return inputs.length > 0 && inputs.every((input) => input !== null) ? inputs : null;
  }

  private sumsOf({ subject, label, cells, rows }: Line): SheetSum[] {
    const sums: SheetSum[] = [];
    const push = (
      of: SheetSum['of'],
      name: string,
      cell: Cell | null,
      inputsOf: (rows: Row[]) => Input[] | null,
    ): void => {
      const stated = cell === label ? null : this.points(cell);
      const parts = rows.flatMap((part) => {
        const inputs = inputsOf(part);
        return inputs && inputs.length > 0 ? [{ name: '', inputs }] : [];
      });
      if (stated && parts.length === rows.length && parts.length > 0)
        sums.push({ of, subject: name, stated, parts, location: quoting(cell!.location, cell!.text.trim()) });
    };
    push('weight', `${subject}分值`, cells.weight, (part) => inputsWith(part, (row) => row.weight));
    push('score', `${subject}得分`, cells.score, (part) =>
      inputsWith(part, (row) => row.score?.quantity ?? null),
    );
    for (const { head, cell } of cells.reviews)
      push('score', `${subject}${head}`, cell, (part) => this.reviewsOf(head, part));
    return sums;
  }
}

/** The figures of all rows, or null where one of them has none. */
function inputsWith(rows: Row[], of: (row: Row) => Quantity | null): Input[] | null {
  const inputs = rows.map((row) => ({ name: subjectOf(row), quantity: of(row) }));
  return inputs.every((input): input is Input => input.quantity !== null) ? inputs : null;
}
