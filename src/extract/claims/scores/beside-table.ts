// The total score told right above or below a table of points, where the report has several: 自评总分98.62分 below the form of one project.
import type { Passage, Report, Sheet } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import { numbered } from '../../outline/numbers.js';

const TOTAL_TOLD =
  /(?:^|[。;,:])(?:(?:本|该)(?:项目|部门|单位))?(?:绩效|项目|综合|单位)?自评(?:总)?(?:得分|总分|评分|分数)(?:为|是|达)?:?$/;

/** So many lines may stand between the table and the score. */
const NEAR = 3;

/** A score with the table that it sums up. */
export interface ToldBeside {
  told: Quantity;
  sheet: Sheet;
}

/** The totals told beside the tables of points that give one. */
export function toldBeside({ sheets, passages }: Pick<Report, 'sheets' | 'passages'>): ToldBeside[] {
  const scored = sheets.filter((sheet) => sheet.hasScores && sheet.total?.score);
  if (scored.length === 0) return [];
  return passages.flatMap((passage, at): ToldBeside[] => {
    const told = passage.inTable ? null : totalIn(passage);
    const table = told && (tableFrom(passages, at, -1) ?? tableFrom(passages, at, 1));
    const [sheet, ...others] = scored.filter(({ location }) => location.table === table);
    return told && table && sheet && others.length === 0 ? [{ told, sheet }] : [];
  });
}

/** 自评总分98.62分 in a sentence of its own. */
function totalIn({ text, quantities }: Passage): Quantity | null {
  const plain = flat(text);
  const found = quantities.filter(
    ({ dimension, start }) =>
      dimension === 'score' && TOTAL_TOLD.test(plain.slice(0, start).replace(/\s+/g, '')),
  );
  return found.length === 1 ? found[0]! : null;
}

/** The number of the table that is nearest that way, with no heading on the way; null where there is none. */
function tableFrom(passages: readonly Passage[], at: number, way: 1 | -1): number | null {
  for (let steps = 1; steps <= NEAR; steps += 1) {
    const next = passages[at + way * steps];
    if (!next || (!next.inTable && numbered(next.text.trim()) !== null)) return null;
    if (next.inTable) return next.location.table ?? null;
  }
  return null;
}
