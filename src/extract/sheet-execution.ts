// The execution rate's own weight and score, printed in the fund block of the national form.
import type { Cell } from '../document/model.js';
import type { Grid } from '../document/grid.js';
import { FUND_TOTAL, type ColumnRole } from '../report/columns.js';
import type { Row } from '../report/schema.js';
import type { Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';
import type { TableContext } from './context.js';
import type { Figures } from './figures.js';
import { headText, type Band } from './tables.js';
import { asWeight } from './weights.js';

/** The execution row of a fund block; null where the block has neither weight nor score. */
export function executionRow(grid: Grid, band: Band, context: TableContext, figures: Figures): Row | null {
  const at = (role: ColumnRole, row: number): Cell | null => {
    const column = band.columns.find((c) => c.role === role);
    return column ? grid.at(row, column.column) : null;
  };
  const points = (cell: Cell | null): Quantity | null => (cell ? asWeight(figures.of(cell)) : null);
  const rows: { row: number; weight: Quantity | null; score: Cell | null }[] = [];
  for (let row = band.first; row <= band.last; row += 1) {
    const weight = points(at('weight', row));
    const score = at('score', row);
    if (weight !== null || points(score) !== null) rows.push({ row, weight, score });
  }
  const isTotal = ({ row }: { row: number }): boolean =>
    grid.row(row).some((cell) => FUND_TOTAL.test(headText(cell)));
  // each district with its own score: none of them is the project's
  const cells = new Set(rows.map(({ score, weight }) => score ?? weight));
  const found = rows.find(isTotal) ?? (cells.size === 1 ? rows[0] : undefined);
  if (!found) return null;
  const { row, score } = found;
  const weight = found.weight ?? labelled(grid, band, figures);
  const rate = at('rate', row);
  const deviation = at('deviation', row);
  const head = band.columns.find((c) => c.role === 'rate');
  const text = head?.head.replace(/[（(].*$/, '') || '预算执行率';
  const anchor = rate ?? at('weight', row) ?? score!;
  return {
    kind: 'execution',
    level1: null,
    level2: null,
    name: { text, quantity: null, quantities: [], location: anchor.location },
    target: null,
    operator: null,
    actual: rate ? figures.field(rate) : null,
    weight,
    score: score ? figures.field(score) : null,
    completion: null,
    criterion: null,
    explanation: null,
    evidence: null,
    deviation: deviation ? figures.field(deviation) : null,
    confidence: context.table.confidence,
    location: quoting(anchor.location, anchor.text.trim()),
  };
}

/** 预算执行情况（20分） at the side, 得分（20分×执行率） in the head: a weight where no column has it. */
function labelled(grid: Grid, band: Band, figures: Figures): Quantity | null {
  const cells = [...grid.row(band.head), ...grid.row(band.first)];
  const side = cells.find((cell) => /(?:执行|预算|资金).*\(\d+(?:\.\d+)?分\)$/.test(headText(cell)));
  const head = cells.find((cell) => /(?:得|评)分\(\d+(?:\.\d+)?分/.test(headText(cell)));
  for (const cell of [side, head]) {
    const scores = cell ? figures.of(cell).filter((quantity) => quantity.dimension === 'score') : [];
    if (scores.length === 1) return scores[0]!;
  }
  return null;
}
