// How well rows go with the columns above them: the sum of how much likelier each cell is there than anywhere.
import { ANYWHERE, BESIDE, expected, type Chances, type Kind } from './kinds.js';

/** How much a head word weighs against one cell below it. */
const HEAD_WEIGHT = 1.5;

/** The columns of a band with the kinds seen in them so far. */
export class Columns {
  private readonly sums: { weight: number; chances: Chances }[];

  /** The first column is the side label's: empty in every row. */
  readonly side: boolean;

  /** The last column holds remarks, which may run down over rows. */
  readonly remarks: boolean;

  /** Rows begin with numbers. */
  private readonly numbered: boolean;

  /** One of them has done so. */
  opened = false;

  constructor(heads: readonly (string | null)[]) {
    this.side = heads[0] === null;
    this.numbered = NUMBERED.test(heads[0] ?? '');
    this.remarks = /原因|备注|说明|措施/.test(heads.at(-1) ?? '');
    this.sums = heads.map((head, c) => {
      const chances =
        head === null || head === '' ? BESIDE.E : c === 0 ? first(head) : (expected(head) ?? ANYWHERE);
      return { weight: HEAD_WEIGHT, chances: mixed(chances) };
    });
  }

  get width(): number {
    return this.sums.length;
  }

  /** How much likelier a kind is in a column than anywhere, as a logarithm. */
  gain(column: number, kind: Kind): number {
    const { weight, chances } = this.sums[column]!;
    const odd = column === 0 && !this.numbered && (kind === 'N' || kind === 'P') ? UNNAMED : 0;
    return Math.log(chances[kind] / weight / ANYWHERE[kind]) - odd;
  }

  /** Whether figures are likelier in a column than words. */
  isFigures(column: number): boolean {
    const { N, P, M, W, L } = this.sums[column]!.chances;
    return N + P + M > W + L;
  }

  /** Takes up a row of which cells may be left out, by the column of each. */
  addPlaced(columns: readonly number[], kindOf: (cell: number) => Kind): void {
    for (let c = 0; c < this.width; c += 1) {
      const cell = columns.indexOf(c);
      // what runs down from above is no empty cell
      if (cell < 0 && c < columns[0]!) continue;
      this.put(c, cell < 0 ? 'E' : kindOf(cell));
    }
  }

  private put(column: number, kind: Kind): void {
    const sum = this.sums[column]!;
    sum.weight += 1;
    for (const each of Object.keys(sum.chances) as Kind[]) sum.chances[each] += BESIDE[kind][each];
  }

  /** Takes up a row; `from`: the column of its first cell. */
  add(kinds: readonly Kind[], from = 0): void {
    kinds.forEach((kind, i) => this.put(from + i, kind));
  }
}

const NUMBERED = /号|码|^年度$|行次|^类$|^\d/;
/** What speaks against a row that begins with a figure: more often it is out of step. */
const UNNAMED = 0.6;

/** Rows begin with names, unless the head says otherwise. */
const first = (head: string): Chances =>
  NUMBERED.test(head) ? (expected(head) ?? ANYWHERE) : (expected('名称') ?? ANYWHERE);

/** What a head lets expect, never for certain. */
function mixed(chances: Chances): Chances {
  const share = (kind: Kind): number => (0.75 * chances[kind] + 0.25 * ANYWHERE[kind]) * HEAD_WEIGHT;
  return { E: share('E'), N: share('N'), P: share('P'), M: share('M'), W: share('W'), L: share('L') };
}
