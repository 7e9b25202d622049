// Means as words and places alone bind them: 购置执法车2辆，支出35.20万元，平均每辆17.60万元.
import { isZero } from '../../../values/decimal.js';
import { ratio } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import { isOfOtherMoney } from '../products/hedges.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isCountOf, isMean, isOfYearBefore, measuresOf } from '../sentence/measures.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

const MEAN =
  /(?:^|[,;、(])(?:资金|费用|支出|经费|实际|折合)?(?:[一-龥]{1,2}均|(?:平均|折合)每[一-龥]{1,3}|均)(?:次|支出|费用|成本|补助|运行费|运行维护费|达|为|约|带动|受益)*$/;

/** What the two figures right before a mean come to, one of them counting what it is a mean of. */
export function plainMean(mean: Amount, own: Amount[]): Bound | null {
  const { quantity, line } = mean;
  if (
    !isMean(mean) ||
    !MEAN.test(mean.lead) ||
    mean.kind !== 'standard' ||
    quantity.approximate ||
    quantity.upper ||
    line.inTable ||
    mean.parallel
  )
    return null;
  const isInside = isInBrackets(mean);
  const before = own.filter(
    (a) =>
      a.index < mean.index &&
      a.sentence === mean.sentence &&
      isInBrackets(a) === isInside &&
      (a.kind === 'level' || a.kind === 'standard' || a.kind === 'change'),
  );
  const [measure, ...others] = measuresOf(mean);
  if (measure === undefined || others.length > 0) return null;
  // 公务接待费1.82万元，接待21批次158人次，人均: the last count of its measure, and the last amount but counts
  const counts = before.filter((a) => isCountOf(measure, a) && !isOtherwise(a));
  const [count] = counts;
  if (counts.length > 1) return null;
  const total = before.findLast((a) => a !== count && alike(a.quantity, quantity));
  if (!count || !total || !isExact(count) || !isExact(total) || isZero(count.quantity.value)) return null;
  const [first, last] = total.index < count.index ? [total, count] : [count, total];
  if (/其中/.test(line.text.slice(first.mention.end, mean.mention.start)) || before.at(-1) !== last)
    return null;
  // 全年巡展72场；受众9.36万人次，平均每场: the amount stands in the clause of the mean
  if (line.text.slice(total.mention.end, mean.mention.start).includes(';')) return null;
  if (before.some((a) => a.index > first.index && a.index < last.index && alike(a.quantity, total.quantity)))
    return null;
  if (
    !alike(total.quantity, quantity) ||
    alike(total.quantity, count.quantity) ||
    isOfOtherMoney(mean, total) ||
    isMean(total)
  )
    return null;
  if (/目标|计划|标准|预算|上年/.test(total.lead + count.lead) || total.year === 'before') return null;
  const inputs = [inputOf(total), inputOf(count)];
  return {
    reading: reading(
      '',
      `${inputs[0]!.name} ÷ ${inputs[1]!.name}`,
      ratio(figureOf(total), figureOf(count)),
      inputs,
    ),
  };
}

/** 计划60场, 超额完成12场, 较2023年的398万立方米: of what was planned, of another year, or a difference. */
const isOtherwise = (a: Amount): boolean =>
  a.role === 'budget' ||
  a.kind === 'change' ||
  a.year === 'before' ||
  isMeasure(a) ||
  isOfYearBefore(a) ||
  /计划|目标|任务|超额|超出|多于|少于/.test(a.lead);
