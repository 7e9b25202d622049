// The mean score of the projects that a table lists: 5个项目自评平均得分94.80分.
import type { Claim } from '../../../report/schema.js';
import { constant, ratio, sumOf } from '../../../values/expression.js';
import { claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './ledger.js';

const MEAN =
  /^(?:[,;]?(?:[一-龥]{0,6}项目|其)?)?(?:自评|评价|综合)*平均(?:自评|评价|综合)?(?:得分?|分数?|总分)(?:为|是|达)?:?$/;
const SCORES = /^(?:绩效|项目|单位|综合)*(?:自评|评价)(?:总)?(?:得分|分数|评分|总分)(?:\(分\))?$/;
/** A mean of so many at least. */
const LEAST = 3;

/** The claim of a mean whose sentence counts as many projects as the only column of scores has rows. */
export function columnMeanAfar(mean: Amount, own: Amount[], ledger: Told[]): Claim | null {
  if (mean.quantity.dimension !== 'score' || mean.quantity.approximate || !MEAN.test(mean.lead)) return null;
  const count = own.findLast((a) => a.index < mean.index && a.sentence === mean.sentence);
  const cells = ledger.filter(
    ({ source }) => source.kind === 'cell' && source.alone && SCORES.test(source.column),
  );
  const columns = new Set(cells.map(({ source }) => (source.kind === 'cell' ? source.column : '')));
  if (cells.length < LEAST || columns.size !== 1 || !count?.quantity.value.equals(cells.length)) return null;
  const inputs = cells.map(({ input }) => input);
  const formula = `各项目${[...columns][0]!}之和 ÷ ${cells.length}`;
  const expression = ratio(sumOf(cells.map(({ quantity }) => quantity)), constant(cells.length));
  return { ...claimOf('per-unit', mean, [reading('', formula, expression, inputs)]), sure: true };
}
