// The total score said in prose against the total row of the scoring table, or of all of them where they agree.
import type { Claim, Confidence, Passage, Report } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { distinctValues } from '../../../values/distinct.js';
import { figure } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import { toldBeside } from './beside-table.js';

type Records = Pick<Report, 'type' | 'score' | 'sheets' | 'passages'>;

/** One quantity in two places: figure-conflict where they differ. */
export const scoreClaims = (records: Records): Claim[] => [
  ...(againstTables(records) ?? besideTables(records)),
  ...records.score.again.flatMap((told) => {
    const { stated } = records.score;
    // 满分100分 and 95分折算 are two scores of one thing
    return stated && !isConverted(told, stated, records.passages)
      ? sameScore(told, stated, '自评得分', 'high')
      : [];
  }),
];

/** The total of the only table, or of all of them where they agree; null where no total is told apart from them. */
function againstTables(records: Records): Claim[] | null {
  const scored = records.sheets.filter((sheet) => sheet.hasScores && sheet.total?.score);
  const { stated } = records.score;
  const totals = scored.map((sheet) => sheet.total!.score!);
  // by parts and by indicators: two tables of one score
  const printed =
    totals.length > 0 && distinctValues(totals.map((quantity) => ({ quantity }))) === 1 ? totals[0]! : null;
  if (!stated || !printed || totals.includes(stated)) return null;
  if (isConverted(stated, printed, records.passages)) return [];
  // the table of one part (满分50分) has not the report's total
  const full = scored[0]!.total!.weight;
  if (full && full.value.compare(dec(100)) < 0 && full.value.compare(stated.value) < 0) return [];
  return [sameScore(stated, printed, '得分表总分', scored[0]!.confidence)];
}

/** Where a report has several tables of points, each score is held against the table it stands beside. */
function besideTables(records: Records): Claim[] {
  const totals = records.sheets.filter((sheet) => sheet.hasScores && sheet.total?.score);
  if (records.type !== 'final-accounts' && totals.length < 2) return [];
  return toldBeside(records)
    .filter(({ told, sheet }) => !isConverted(told, sheet.total!.score!, records.passages))
    .map(({ told, sheet }) => sameScore(told, sheet.total!.score!, '得分表总分', sheet.confidence));
}

/** A total score as it is told against the place that has it, too. */
const sameScore = (stated: Quantity, other: Quantity, name: string, confidence: Confidence): Claim => ({
  kind: 'same',
  subject: '自评总分',
  stated,
  relation: null,
  readings: [{ name: '', formula: name, expression: figure(other), inputs: [{ name, quantity: other }] }],
  alternatives: [],
  undecided: null,
  confidence,
  location: stated.location,
});

/** 剔除不适用指标后，按95分折算，综合得分为96.84分: worked out from what the table gives. */
function isConverted(stated: Quantity, printed: Quantity, passages: Passage[]): boolean {
  if (stated.value.equals(printed.value)) return false;
  const told = passages.find(({ quantities }) => quantities.includes(stated));
  return (
    told !== undefined &&
    /折算|换算|折合|加权|剔除|加分|附加分|奖励分|[×*]\d/.test(flat(told.text).replace(/\s+/g, ''))
  );
}
