// The report's score as the records give it.
import type { Fund, Report, Sheet } from './schema.js';
import { dec, HUNDRED, type Decimal } from '../values/decimal.js';
import type { Quantity } from '../values/quantity.js';

/** The total score the report states: in prose, or in the total row of its only scoring table. */
export function statedScore(report: Report): Quantity | null {
  return (
    report.score.stated ??
    report.sheets.find((sheet) => sheet.hasScores && sheet.total?.score)?.total?.score ??
    null
  );
}

/** The maximum: printed, or the sum of the printed weights, else 100. */
export function fullScore(report: Report): Decimal {
  if (report.score.max) return report.score.max.value;
  const sheet = report.sheets.find((s) => s.hasScores && s.hasWeights);
  if (sheet?.total?.weight) return sheet.total.weight.value;
  const tops = sheet?.levels.filter((level) => level.parent === null) ?? [];
  if (tops.length > 0 && tops.every((level) => level.weight !== null)) {
    const total = tops.reduce((all, level) => all.add(level.weight!.value), dec(0));
    if (total.compare(0) > 0 && total.compare(100) >= 0) return total;
  }
  return HUNDRED;
}

/** The sum of the scores of the only scoring table; null where a score is blank or there are more tables. */
export function scoreSum(report: Report): Decimal | null {
  const [sheet, ...more] = report.sheets.filter((s) => s.hasScores);
  if (!sheet || more.length > 0 || sheet.rows.length === 0) return null;
  let sum = dec(0);
  for (const { score } of sheet.rows) {
    if (!score?.quantity) return null;
    sum = sum.add(score.quantity.value);
  }
  return sum;
}

/**
 * Rows of 90 (or 80) points under a total of 100 whose scores fall short of the total, too, by no more than that: what
 * is left is the execution rate's, which stands in no row. `spoken`: the total score of the text, where no row prints it.
 * Where the rate earned nothing, the table of `funds` says so.
 */
export function lacksExecution(
  { rows, total }: Sheet,
  spoken: Quantity | null = null,
  funds: Fund[] = [],
): boolean {
  const [full, given] = [total?.weight?.value ?? (spoken ? HUNDRED : null), total?.score ?? spoken];
  if (!full || !given || rows.some((row) => row.kind !== 'indicator')) return false;
  const weights = rows.flatMap(({ weight }) => weight ?? []);
  const scores = rows.flatMap(({ score }) => score?.quantity ?? []);
  if (weights.length < rows.length || scores.length < rows.length) return false;
  const rest = (whole: Decimal, parts: Quantity[]): Decimal =>
    parts.reduce((left, { value }) => left.sub(value), whole);
  const [room, got] = [rest(full, weights), rest(given.value, scores)];
  const isNothing = got.equals(0) && funds.some(({ score }) => score?.quantity?.value.equals(0));
  return isExecutionWeight(room) && (isNothing || (got.compare(0) > 0 && got.compare(room) <= 0));
}

/** 财预〔2020〕10号 gives the execution rate 10 points of 100; whole departments often give it 20. */
export const isExecutionWeight = (weight: Decimal): boolean => weight.equals(10) || weight.equals(20);
