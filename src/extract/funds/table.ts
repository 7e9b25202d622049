// Fund blocks of tables: upright (a row per source of money), on their side, or as pairs of label and amount.
import type { Cell } from '../../document/model.js';
import { gridOf, type Grid } from '../../document/grid.js';
import { fundRole, FUND_PART, FUND_TOTAL, OF_WHICH } from '../../report/columns.js';
import type { Field, Fund } from '../../report/schema.js';
import type { Quantity } from '../../values/quantity.js';
import { squeezed } from '../../values/text.js';
import { unitInHead, type Unit } from '../../values/unit.js';
import { statementsOf } from '../accounts/statement.js';
import { tablesOf, type TableContext } from '../context.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { bandsOf, headText, type Band } from '../tables.js';
import { setField } from './field.js';
import { pairedFunds } from './pairs.js';
import { emptyFund, isFundField, kindOf, type FundField } from './fund.js';

/** The fund rows of all tables of a report. */
export function tableFunds(part: Part, figures: Figures): Fund[] {
  // 预算数 beside 决算数 in a statement of final accounts is no fund block
  const statements = new Set(statementsOf(part, figures).map(({ table }) => table));
  return tablesOf(part).flatMap((context) => {
    if (statements.has(context.table)) return [];
    const grid = gridOf(context.table);
    const bands = bandsOf(context.table);
    const upright = bands
      .filter((band) => band.kind === 'funds')
      .flatMap((band) => {
        const funds = uprightFunds(grid, band, context, figures);
        const some = part.head.type === 'department' && listsProjects(grid, band, context, funds);
        return some ? funds.map(asSubtotal) : funds;
      });
    const limit = bands[0]?.head ?? grid.rows + 1;
    const sideways = sidewaysFunds(grid, bands, context, figures);
    const pairs =
      upright.length + sideways.length > 0 ? [] : pairedFunds(grid, limit, context, figures, part.head.year);
    return [...upright, ...sideways, ...pairs];
  });
}

function uprightFunds(grid: Grid, band: Band, context: TableContext, figures: Figures): Fund[] {
  const money = band.columns.filter((column) => isFundField(column.role));
  const first = Math.min(...money.map((column) => column.column));
  const split = [...new Set(money.flatMap((column) => column.source ?? []))];
  const sources = split.length > 0 ? split : [undefined];
  const reasons = band.columns.find(({ role }) => role === 'deviation');
  const funds: Fund[] = [];
  const group = `t${context.table.location.table}r${band.head}`;
  const tableUnit = headUnit(grid, band) ?? context.unit;
  const stub = grid.at(band.head, 1);
  for (let row = band.first; row <= band.last; row += 1) {
    const nameCell = nameAt(grid, row, first, stub);
    const cells = money.map((column) => ({ column, cell: grid.at(row, column.column) }));
    const amounts = cells.filter(({ column }) => column.role !== 'reason');
    if (amounts.some(({ cell }) => cell !== null && !isAmountLike(cell, figures))) break;
    // (80分) across the columns of 预算数 and 执行数 is neither
    if (amounts.some(({ cell }, i) => headText(cell) !== '' && cell === amounts[i + 1]?.cell)) break;
    if (nameCell === null && amounts.every(({ cell }) => headText(cell) === '')) continue;
    const name = nameCell
      ? figures.field(nameCell)
      : { text: '', quantity: null, quantities: [], location: context.table.location };
    const location = (nameCell ?? amounts[0]!.cell!).location;
    for (const source of sources) {
      const isWhole = source === undefined || FUND_TOTAL.test(source);
      const own: Field = isWhole ? name : { ...name, text: `${name.text}（${source}）` };
      const fund = emptyFund(
        own,
        isWhole ? group : `${group}/${source}`,
        'table',
        context.table.confidence,
        location,
      );
      fund.kind = kindOf(name.text);
      if (source !== undefined) fund.column = source;
      if (
        row === band.first &&
        fund.kind === 'item' &&
        !OF_WHICH.test(squeezed(name.text)) &&
        funds.length === 0 &&
        isFirstOfParts(grid, band, first, stub)
      )
        fund.kind = 'total';
      for (const { column, cell } of cells)
        if (
          cell &&
          isFundField(column.role) &&
          (column.source === source || (column.source === undefined && isWhole))
        )
          setField(fund, column.role, cell, column.unit, tableUnit, figures);
      const rateColumn = money.find((column) => column.role === 'rate');
      if (rateColumn) fund.rateHead = rateColumn.head;
      const why = reasons && grid.at(row, reasons.column);
      if (why && headText(why) !== '') fund.reason ??= figures.field(why);
      funds.push(fund);
    }
  }
  return funds;
}

/** 表1 项目支出明细, 项目名称 | 预算数 | 执行数: a department's projects are not all of its money. */
function listsProjects(grid: Grid, band: Band, { above }: TableContext, funds: Fund[]): boolean {
  const first = Math.min(...band.columns.map(({ column }) => column));
  const heads = Array.from({ length: Math.max(first - 1, 0) }, (_, i) => headText(grid.at(band.head, i + 1)));
  const captioned = above.slice(0, 2).some(({ text }) => text.length <= 60 && PROJECTS.test(squeezed(text)));
  const rows = funds.filter(({ kind }) => kind !== 'total');
  return (
    (captioned || heads.some((head) => PROJECT_HEAD.test(head))) &&
    rows.length > 0 &&
    rows.every(({ kind }) => kind === 'item')
  );
}

const PROJECTS =
  /(?:项目|专项)(?:支出|资金|经费)?(?:预算|安排|执行|支出|资金|使用|完成)*(?:明细|情况|一览|汇总|统计)/;
const PROJECT_HEAD = /^(?:项目|专项|支出项目|项目支出)名称$|^专项资金$/;

const asSubtotal = (fund: Fund): Fund => (fund.kind === 'total' ? { ...fund, kind: 'subtotal' } : fund);

/** Whether the rows below the first are parts (财政拨款, 上年结转, 其他资金): then the first is their total. */
function isFirstOfParts(grid: Grid, band: Band, first: number, stub: Cell | null): boolean {
  const second = nameAt(grid, band.first + 1, first, stub);
  return second !== null && (OF_WHICH.test(headText(second)) || FUND_PART.test(headText(second)));
}

/** 项目资金（万元） at the left of the block rules all its amounts. */
function headUnit(grid: Grid, band: Band): Unit | null {
  for (const cell of grid.row(band.head)) {
    const unit = unitInHead(headText(cell));
    if (unit?.dimension === 'money') return unit;
  }
  return null;
}

/** The cell that names the row: the nearest to the left of the amounts with words (项目数 has none) that is not the block's side label. */
function nameAt(grid: Grid, row: number, first: number, stub: Cell | null): Cell | null {
  if (row > grid.rows) return null;
  for (let column = first - 1; column >= 1; column -= 1) {
    const cell = grid.at(row, column);
    if (
      cell &&
      /[^\d.,%]/.test(headText(cell)) &&
      (cell !== stub || column === first - 1) &&
      cell.row + cell.rowSpan - 1 >= row &&
      (cell.rowSpan === 1 || cell.row === row || column > 1)
    )
      return cell;
  }
  return null;
}

/** Blank, a dash or a number; words end the block. */
function isAmountLike(cell: Cell, figures: Figures): boolean {
  const text = headText(cell);
  return (
    text === '' ||
    /^[-—–/\\*×…]+$|^无$/.test(text) ||
    // 28.60公里 under 计划数 is no money
    (/\d/.test(text) &&
      text.length <= 24 &&
      figures.of(cell).length <= 1 &&
      !figures.of(cell).some(isMeasured))
  );
}

const isMeasured = ({ dimension }: Quantity): boolean => /^(?:count|measure|time)$/.test(dimension);

/** 预算额 | 执行额 | 结转结余额 down the side, 合计 | 一般公共预算安排 | … across the top. */
function sidewaysFunds(grid: Grid, bands: readonly Band[], context: TableContext, figures: Figures): Fund[] {
  const funds: Fund[] = [];
  for (let labelColumn = 1; labelColumn <= Math.min(3, grid.columns); labelColumn += 1) {
    let row = 1;
    while (row <= grid.rows) {
      const run: { row: number; role: FundField; unit: Unit | null }[] = [];
      while (row <= grid.rows) {
        const cell = grid.at(row, labelColumn);
        const role = cell && cell.row === row ? fundRole(headText(cell)) : null;
        if (!cell || role === null || !(isFundField(role) || role === 'carryoverChange')) break;
        if (bands.some((band) => band.head === row)) break;
        if (isFundField(role)) run.push({ row, role, unit: unitInHead(headText(cell)) });
        row += 1;
      }
      const amounts = run.filter(({ role }) => role !== 'rate' && role !== 'carryoverRate');
      if (amounts.length >= 2) funds.push(...fundsAcross(grid, run, labelColumn, context, figures));
      row += 1;
    }
    if (funds.length > 0) break;
  }
  return funds;
}

function fundsAcross(
  grid: Grid,
  run: { row: number; role: FundField; unit: Unit | null }[],
  labelColumn: number,
  context: TableContext,
  figures: Figures,
): Fund[] {
  const top = run[0]!.row - 1;
  const group = `t${context.table.location.table}r${top}`;
  const funds: Fund[] = [];
  let last: Cell | null = null;
  for (let column = labelColumn + 1; column <= grid.columns; column += 1) {
    const head = grid.at(top, column);
    if (head === null || head === last || headText(head) === '') continue;
    last = head;
    if (!FUND_TOTAL.test(headText(head)) && !FUND_PART.test(headText(head))) continue;
    const fund = emptyFund(figures.field(head), group, 'table', context.table.confidence, head.location);
    for (const { row, role, unit } of run) {
      const cell = grid.at(row, column);
      if (role === 'rate') fund.rateHead = headText(grid.at(row, labelColumn));
      // a cell merged downwards belongs to its first row only
      if (cell && cell.row === row) setField(fund, role, cell, unit, context.unit, figures);
    }
    funds.push(fund);
  }
  return funds;
}
