// The indicator and scoring tables of a report, each with the execution rate's row where that counts.
import { gridOf, type Grid } from '../document/grid.js';
import type { Row, Sheet } from '../report/schema.js';
import { captionOf, tablesOf, type TableContext } from './context.js';
import { dropCodes } from './codes.js';
import type { Figures } from './figures.js';
import type { Part } from './part.js';
import { executionTold } from './execution-told.js';
import { executionRow } from './sheet-execution.js';
import { dec, type Decimal } from '../values/decimal.js';
import { bandsOf, type Band } from './tables.js';
import { blockWeights } from './weights.js';
import { SheetBuilder } from './sheet-builder.js';

/** The indicator and scoring tables of a report. */
export function sheetsOf(part: Part, figures: Figures): Sheet[] {
  const sheets: Sheet[] = [];
  let execution: Row | null = null;
  for (const context of tablesOf(part)) {
    const grid = gridOf(context.table);
    const bands = bandsOf(context.table);
    dropCodes(grid, figures);
    for (const band of bands)
      if (band.kind === 'funds') execution = executionRow(grid, band, context, figures) ?? execution;
    const indicators = bands.filter((band) => band.kind === 'indicators');
    if (indicators.length === 0) continue;
    const sheet = sheetOf(grid, indicators, context, figures);
    if (sheet.rows.length === 0) continue;
    if (sheet.hasScores) {
      if (execution && isToldTwice(sheet, execution)) sheets.push(apart(sheet, execution));
      execution ??= executionTold(context, figures);
      if (execution && isWithin(sheet, execution)) sheet.rows.unshift(execution);
      execution = null;
    }
    sheets.push(sheet);
  }
  return sheets;
}

/** 得分 beside the money, and again in a row of its own. */
const isToldTwice = ({ rows }: Sheet, { score }: Row): boolean =>
  score?.quantity != null && rows.some(({ kind }) => kind === 'execution');

/** The score that the money has beside it: a row to be checked that counts towards no total. */
const apart = (sheet: Sheet, execution: Row): Sheet => ({
  ...sheet,
  rows: [execution],
  levels: [],
  total: null,
  earlier: [],
  sums: [],
  hasScores: false,
  hasWeights: false,
  location: execution.location,
});

/** Whether the execution rate counts towards the sheet's total: not where the others already make up what could be had. */
function isWithin({ rows, total }: Sheet, execution: Row): boolean {
  if (rows.some((row) => row.kind === 'execution')) return false;
  const weights = rows.flatMap(({ weight }) => weight ?? []);
  const full = total?.weight;
  if (!full || weights.length < rows.length) return true;
  const own = weights.reduce((all, { value }) => all.add(value), dec(0));
  if (!execution.weight) return !own.equals(full.value);
  // a slip in a weight leaves the sum nearer to the one that is meant
  const off = (sum: Decimal): Decimal => sum.sub(full.value).abs();
  return off(own.add(execution.weight.value)).compare(off(own)) <= 0;
}

function sheetOf(grid: Grid, bands: Band[], context: TableContext, figures: Figures): Sheet {
  const { table } = context;
  const builder = new SheetBuilder(grid, context, figures);
  for (const band of bands) builder.read(band);
  const roles = new Set(bands.flatMap((band) => band.columns.map((column) => column.role)));
  const levels = [...new Set(builder.levels.values())];
  blockWeights(levels, builder.rows);
  const { sums } = builder;
  return {
    title: captionOf(context),
    rows: builder.rows,
    levels,
    total: sums.total,
    earlier: sums.earlier,
    sums: sums.sums(builder.rows),
    hasScores: roles.has('score'),
    hasWeights: roles.has('weight') || builder.rows.some((row) => row.weight !== null),
    confidence: table.confidence,
    location: table.location,
  };
}
