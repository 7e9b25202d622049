// What means in the “三公” sections are of: guests of the receptions, cars of what their running costs.
import type { Amount } from '../sentence/amounts.js';

const MEANS: [per: RegExp, whole: RegExp, unit: RegExp, count: RegExp][] = [
  [/人均|每人/, /接待/, /^人次?$/, /接待|批次/],
  [/[车辆]均|单车|每[辆台]/, /运行(?!.*购置)/, /^[辆台]$/, /保有|车辆|用车/],
];

/** Whether a mean is that of the receptions' guests or of the cars, by the words of all three. */
export const isPublicMean = (mean: Amount, whole: Amount, count: Amount): boolean =>
  mean.quantity.dimension === 'money' &&
  whole.quantity.dimension === 'money' &&
  (whole.role === null || whole.role === 'executed') &&
  whole.year !== 'before' &&
  count.year !== 'before' &&
  !FOREIGN.test(wordsBefore(whole) + wordsBefore(count)) &&
  MEANS.some(
    ([per, spent, unit, counted]) =>
      per.test(mean.lead) &&
      unit.test(count.quantity.unit) &&
      counted.test(wordsBefore(count)) &&
      spent.test(whole.name || whole.topic),
  );

const FOREIGN = /外事|国\(境\)外|团组/;

const wordsBefore = ({ line, mention }: Amount): string =>
  line.text.slice(Math.max(0, mention.start - 24), mention.start);
