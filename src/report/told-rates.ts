// The rate of a scored row that says nothing itself, where the text tells one under the row's very name.
import { bareName, knownRate } from './known-rates.js';
import { rateValue, type RowValue } from './row-figures.js';
import type { Passage, Report, Row } from './schema.js';
import { distinctValues } from '../values/distinct.js';
import { point } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

/** Shorter names are those of many things. */
const NAME = 4;
/** Rates of money follow from the funds; in prose they are told of each part of it. */
const OF_MONEY = /预算|资金|经费|执行|支[出付]|到位|结[转余]|采购/;
/** What is told of another year, or was only aimed at. */
const OTHER = /上年|去年|往年|目标|计划达|指标值|要求|预期|标准为|力争|应达|不[低高少大小]于|≥|≤|20\d\d年/;
/** Words between the name and its figure. */
const VERB = /(?:实际|约|分别|均|就|已|为|是|达到?了?|:)*$/;
/** Words that may stand before the name in its clause. */
const BEFORE = /(?:^|[,;。:、()]|本|该|我|其|项目|部门|单位|全年|年度|显示|测算|综合|总体|经|的|年)$/;

/** The one rate that all sentences tell under the row's name; null where none does, or where they differ. */
export function toldRate(row: Row, { passages, year }: Pick<Report, 'passages' | 'year'>): RowValue | null {
  const name = bareName(row.name.text);
  if (!/[率度]$/.test(name) || name.length < NAME || OF_MONEY.test(name)) return null;
  const spoken = passages.filter(({ inTable }) => !inTable);
  const told = spoken.flatMap((passage) => ratesCalled(passage, name, year));
  // 实际完成率 of one task is not that of another
  const tail = name.slice(-3);
  const all = knownRate(name) && !/满意/.test(name) ? spoken.flatMap((p) => ratesEnding(p, tail)) : told;
  const [first] = told;
  return first && distinctValues(told.map(asTold)) === 1 && distinctValues(all.map(asTold)) === 1
    ? rateValue('elsewhere', first.text, point(first.value), [{ name, quantity: first }])
    : null;
}

const asTold = (quantity: Quantity): { quantity: Quantity } => ({ quantity });

const isExact = ({ dimension, upper, approximate }: Quantity): boolean =>
  dimension === 'rate' && !upper && !approximate;

/** The words of the sentence before a figure, without what leads from the name to it. */
const before = (text: string, { start }: Quantity): string =>
  flat(text)
    .slice(0, start)
    .split(/[。;]/)
    .at(-1)!
    .replace(/["'“”\s]/g, '')
    .replace(VERB, '');

function ratesCalled({ text, quantities }: Passage, name: string, year: number | null): Quantity[] {
  return quantities.filter((quantity) => {
    if (!isExact(quantity)) return false;
    const words = before(text, quantity);
    if (!words.endsWith(name)) return false;
    const ahead = words.slice(0, -name.length);
    return BEFORE.test(ahead) && !OTHER.test(ahead.replaceAll(`${year}年`, ''));
  });
}

const ratesEnding = ({ text, quantities }: Passage, tail: string): Quantity[] =>
  quantities.filter((quantity) => isExact(quantity) && before(text, quantity).endsWith(tail));
