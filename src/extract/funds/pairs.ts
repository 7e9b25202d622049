// Money as pairs of label and amount: 预算安排 | 580 | 实际支出 | 市本级 | 0.
import type { Cell } from '../../document/model.js';
import type { Grid } from '../../document/grid.js';
import { fundRole, FUND_PART, OF_WHICH, type ColumnRole } from '../../report/columns.js';
import type { Field, Fund } from '../../report/schema.js';
import { squeezed } from '../../values/text.js';
import { unitInHead, type Unit } from '../../values/unit.js';
import type { TableContext } from '../context.js';
import type { Figures } from '../figures.js';
import { headText } from '../tables.js';
import { setField } from './field.js';
import { emptyFund, isFundField } from './fund.js';

/** Head fields: 预算安排 | 580 | 实际支出 | 市本级 | 0 | 转移支付至下级 | 580. */
export function pairedFunds(
  grid: Grid,
  limit: number,
  context: TableContext,
  figures: Figures,
  year: number | null,
): Fund[] {
  const group = `t${context.table.location.table}`;
  const byName = new Map<string, Fund>();
  const fundNamed = (cell: Cell, name: string): Fund => {
    const key = name === '' ? '' : squeezed(name);
    let fund = byName.get(key);
    if (!fund) {
      const field: Field =
        name === ''
          ? { text: '资金', quantity: null, quantities: [], location: cell.location }
          : figures.field(cell);
      fund = emptyFund(field, group, 'table', context.table.confidence, cell.location);
      if (name === '') fund.kind = 'total';
      byName.set(key, fund);
    }
    return fund;
  };
  // 其中：财政拨款 below 预算数 and below 执行数 belongs to the one it stands under
  const others = columnsOfOtherYears(grid, year);
  const roleAbove = new Map<number, { role: ColumnRole; unit: Unit | null }>();
  for (let row = 1; row < limit && row <= grid.rows; row += 1) {
    let role: ColumnRole | null = null;
    let label: Cell | null = null;
    let unit: Unit | null = null;
    for (const cell of grid.row(row)) {
      const text = headText(cell);
      if (text === '' || others.has(cell.column)) continue;
      const own = cell.row === row && !PART_OF_SPENDING.test(text) ? fundRole(text) : null;
      if (own !== null && isFundField(own) && !/\d/.test(text.replace(/\(.*?\)/g, ''))) {
        role = own;
        unit = unitInHead(text);
        label = null;
        roleAbove.set(cell.column, { role, unit });
      } else if (cell.row === row && roleAbove.has(cell.column) && isSource(text)) {
        ({ role, unit } = roleAbove.get(cell.column)!);
        label = cell;
      } else if (
        role !== null &&
        isFundField(role) &&
        (isRateRole(role) ? isRateCell(cell, figures) : isMoneyCell(cell, unit ?? context.unit, figures))
      ) {
        const fund = fundNamed(label ?? cell, label ? label.text : '');
        if (fund[role] === null) setField(fund, role, cell, unit, context.unit, figures);
        label = null;
      } else if (role !== null && cell.row === row)
        label = text.length <= 12 && !/\d/.test(text) ? cell : null;
    }
  }
  const funds = [...byName.values()];
  return funds.length > 0 && funds.some((fund) => fund.budget ?? fund.adjusted) ? funds : [];
}

/** 年度 | 2021年 | 2022年 | 2023年: the columns that are not of the report's year, where heads name several. */
function columnsOfOtherYears(grid: Grid, year: number | null): ReadonlySet<number> {
  const heads = grid.row(1).flatMap((cell) => {
    const own = /^(20\d\d)年?度?$/.exec(headText(cell))?.[1];
    return own === undefined ? [] : [{ column: cell.column, year: Number(own) }];
  });
  if (new Set(heads.map((head) => head.year)).size < 2) return new Set();
  return new Set(heads.filter((head) => head.year !== year).map(({ column }) => column));
}

/** 项目支出 below 支出合计: what was spent on one side of it. */
const PART_OF_SPENDING = /^(?:其中[::]?)?(?:基本|项目|人员|公用|商品和服务|资本性)(?:经费)?支出$/;

/** 省财政, 市县财政, 其它: who gives the money. */
const GIVER = /^(?:中央|[省市县区州盟旗乡镇]+|地方|本级|上级)级?财政(?:资金|拨款|补助)?$|^其[他它](?:资金)?$/;
const isSource = (text: string): boolean =>
  !/\d/.test(text) && (OF_WHICH.test(text) || FUND_PART.test(text) || GIVER.test(text));

const isRateRole = (role: ColumnRole): boolean =>
  role === 'rate' || role === 'allocationRate' || role === 'carryoverRate';

function isRateCell(cell: Cell, figures: Figures): boolean {
  const [quantity, ...more] = figures.of(cell);
  return more.length === 0 && quantity?.dimension === 'rate' && headText(cell).length <= 10;
}

function isMoneyCell(cell: Cell, unit: Unit | null, figures: Figures): boolean {
  const [quantity, ...more] = figures.of(cell);
  if (!quantity || more.length > 0 || headText(cell).length > 20) return false;
  return (
    quantity.dimension === 'money' || (quantity.dimension === 'none' && quantity.unit === '' && unit !== null)
  );
}
