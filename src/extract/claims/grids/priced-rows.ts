// Rows whose words multiply a price, beside the amount that it comes to: 1150枚 | 2300元/枚 | 264.5.
import type { Cell, Table } from '../../../document/model.js';
import { gridOf } from '../../../document/grid.js';
import type { Claim } from '../../../report/schema.js';
import { power10 } from '../../../values/decimal.js';
import { constant, product, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { unitInHead, type Unit } from '../../../values/unit.js';
import { squeezed } from '../../../values/text.js';
import type { Figures } from '../../figures.js';
import { agrees } from '../build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { captionOf, entryOf, headOf } from './cells.js';
import { bare, type Entry } from './matrix.js';
import { AMOUNT } from './products.js';
import { pricedRow, type Priced } from './row-prices.js';
import { stretchesOf, type Lines } from './stretches.js';

/** A row with its price and the amount of one column. */
interface Told {
  name: string;
  priced: Priced;
  entry: Entry;
}

/** The claims of the rows of a table that price what they name; `unit` is what the words above it give for its amounts. */
export function pricedRowClaims(table: Table, unit: Unit | null, figures: Figures): Claim[] {
  const grid = gridOf(table);
  return stretchesOf(table, grid).flatMap((lines) => {
    const heads = Array.from({ length: grid.columns }, (_, i) =>
      headOf(grid, lines.head, lines.first - 1, i + 1),
    );
    const columns = heads.flatMap((head, i) => (isAmount(head) ? [i + 1] : []));
    const caption = captionOf(grid, lines.head, lines.first - 1);
    const rows = pricedRows(table, lines, figures);
    const ways = columns.flatMap((column) => {
      const head = heads[column - 1]!;
      const told = rows.flatMap(({ row, priced }): Told[] => {
        const cell = grid.at(row, column);
        const entry =
          cell?.row === row && column > priced.column ? entryOf(cell, head, caption, figures) : null;
        const isOpen = entry && !entry.quantity.approximate && !entry.quantity.upper;
        return isOpen ? [{ name: nameOf(grid.row(row), priced), priced, entry }] : [];
      });
      return told.length > 0 ? waysOf(told, bare(head), unitInHead(head) ?? unit, table) : [];
    });
    return bestOf(ways);
  });
}

/** The words of a row before its price: 稽核服务 | 33家×45,000元/家. */
const nameOf = (cells: readonly Cell[], { column }: Priced): string =>
  cells.findLast((cell) => cell.column < column && /^\D*[一-龥]/.test(cell.text.trim()))?.text ?? '';

/** A head of amounts of money that are worked out, and no price of one thing. */
const isAmount = (head: string): boolean =>
  AMOUNT.test(bare(head)) && !/单价|标准|定额|均|[率比]$|占|得分|分值|依据|计算|测算|说明/.test(head);

function pricedRows(
  table: Table,
  { first, last }: Lines,
  figures: Figures,
): { row: number; priced: Priced }[] {
  const grid = gridOf(table);
  const found: { row: number; priced: Priced }[] = [];
  for (let row = first; row <= last; row += 1) {
    const cells = grid.row(row).filter((cell) => cell.row === row);
    // of merged rows one amount may be that of several
    if (cells.some(({ rowSpan }) => rowSpan > 1)) continue;
    const priced = pricedRow(cells, figures);
    if (priced) found.push({ row, priced });
  }
  return found;
}

/** The amounts of one column read in one unit. */
interface Way {
  claims: Claim[];
  held: number;
  missed: number;
  /** The unit is told, and not found from the rows. */
  isTold: boolean;
}

/** In the unit told, or in 元 and in 万元 where none is. */
function waysOf(told: Told[], head: string, unit: Unit | null, table: Table): Way[] {
  const isMoney = told.some(({ entry }) => entry.quantity.dimension === 'money');
  const scales = isMoney ? [null] : unit?.dimension === 'money' ? [unit.factor] : [power10(0), power10(4)];
  return scales.map((scale): Way => {
    const claims = told.map((one) =>
      claimOf(one, head, scale === null ? null : power10(0).div(scale), table),
    );
    const held = claims.filter(({ stated, readings }) => agrees(stated!, readings[0]!.expression)).length;
    return { claims, held, missed: claims.length - held, isTold: scales.length === 1 };
  });
}

function claimOf(
  { name, priced, entry }: Told,
  head: string,
  scale: Quantity['value'] | null,
  table: Table,
): Claim {
  const { factors } = priced;
  const expression: Expression =
    scale === null || scale.equals(1) || entry.quantity.dimension === 'money'
      ? priced.expression
      : product(priced.expression, constant(scale));
  return {
    kind: 'per-unit',
    subject: `${squeezed(name)}${head}`.slice(-60),
    stated: entry.quantity,
    relation: null,
    readings: [
      {
        name: '',
        formula: factors.map(({ text }) => text).join(' × '),
        expression,
        inputs: factors.map((quantity) => ({
          name: quantity.dimension === 'money' ? '单价' : '数量',
          quantity,
        })),
      },
    ],
    alternatives: [],
    undecided: null,
    confidence: table.confidence,
    location: entry.quantity.location,
  };
}

/** The column and unit that most rows bear out; what few bear out must be a slip of the pen away. */
function bestOf(ways: Way[]): Claim[] {
  const most = Math.max(0, ...ways.map(({ held }) => held));
  if (most > 0) {
    const [best, ...others] = ways.filter(({ held, missed }) => held === most && missed <= held);
    if (!best || others.some(({ missed }) => missed < best.missed)) return [];
    return best.missed === 0
      ? best.claims
      : best.claims.filter((claim) => !fails(claim) || isExplained(claim));
  }
  // a single row of a single column
  const [only, ...others] = ways;
  return only?.isTold && others.length === 0 && only.missed === 1 ? only.claims.filter(isExplained) : [];
}
