// The total score said in prose against the total row of the only scoring table.
import type { Claim, Report } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { figure } from '../../../values/expression.js';

/** One quantity in two places: figure-conflict where they differ. */
export function scoreClaims(records: Pick<Report, 'score' | 'sheets'>): Claim[] {
  const scored = records.sheets.filter((sheet) => sheet.hasScores && sheet.total?.score);
  const { stated } = records.score;
  const printed = scored.length === 1 ? scored[0]!.total!.score! : null;
  if (!stated || !printed || stated === printed) return [];
  // the table of one part (满分50分) has not the report's total
  const full = scored[0]!.total!.weight;
  if (full && full.value.compare(dec(100)) < 0 && full.value.compare(stated.value) < 0) return [];
  return [
    {
      kind: 'same',
      subject: '自评总分',
      stated,
      relation: null,
      readings: [
        {
          name: '',
          formula: '得分表总分',
          expression: figure(printed),
          inputs: [{ name: '得分表总分', quantity: printed }],
        },
      ],
      alternatives: [],
      undecided: null,
      confidence: scored[0]!.confidence,
      location: stated.location,
    },
  ];
}
