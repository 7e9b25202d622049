// Changes whose two figures stand right before them: A，比上年的B增加C; 由A增至B，增长C%; 2023年A，2024年B，增长C%.
import { isNegative } from '../../../values/decimal.js';
import { alike } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { figuresIn, wordsBetween, type Told } from './told.js';

/** All that a lead may say of a comparison without naming a thing of its own. */
const COMPARING = new RegExp(
  `(?:${INCREASE}|${DECREASE})|与|和|较|比|由|从|相比|相较|同比|同期|上年度?|去年|上一年度?|20\\d\\d年度?|年[初末]|期[初末]|每[人户亩年月]|决算数?|支出|执行数?|实际|金额|比例|[增减降]幅|[增提升降减扩压涨落缩][^,;。]{0,2}[到至]|[到至为的了率数额各均]|分别|[,;:()]`,
  'g',
);

/** The change between two levels of one thing that stand side by side, the change right behind. */
export function isCertainChange(told: Told): boolean {
  const { stated, own, claim } = told;
  const figures = figuresIn(told);
  if (claim.readings.length !== 1 || figures?.length !== 2 || figures.some((a) => a.line !== stated.line))
    return false;
  const [first, last] = [...figures].sort((a, b) => a.index - b.index) as [Amount, Amount];
  if (last.index >= stated.index || last.sentence !== stated.sentence) return false;
  if (last.kind === 'change') return isOfChange(first, last, stated, own);
  if (!isNamed(stated, first) || !isNamed(last, first) || isMeasure(first)) return false;
  // a change in amount told between belongs to the same two
  const behind = own.filter((a) => a.index > last.index && a.index < stated.index);
  if (behind.some((a) => a.kind !== 'change') || behind.length > 1) return false;
  const between = own.filter((a) => a.index > first.index && a.index < last.index);
  if (!areLevels([first, last]) || areLevels(between, 'some')) return false;
  if (!isCompared(first, last) && !areYears(first, last, stated)) return false;
  // what the paragraph begins with is what its next sentence goes on about
  return first.sentence === stated.sentence || isFirst(first, own);
}

/** Levels of like measure, or some that are levels at all. */
function areLevels(amounts: Amount[], which: 'all' | 'some' = 'all'): boolean {
  const isLevel = ({ kind }: Amount): boolean => kind === 'level' || kind === 'standard';
  if (which === 'some') return amounts.some(isLevel);
  const [a, b] = amounts as [Amount, Amount];
  if (isNegative(a.quantity.value) || !alike(a.quantity, b.quantity)) return false;
  return amounts.every(isLevel) || (a.kind === 'rate' && b.kind === 'rate');
}

/** The words before a figure say nothing beyond the comparison, save the name of the one that it is compared with. */
function isNamed({ lead }: Amount, { lead: other, name }: Amount): boolean {
  const rest = residue(lead);
  return rest === '' || residue(other).endsWith(rest) || core(name).includes(rest);
}

const residue = (lead: string): string => core(lead).replace(COMPARING, '');

/** Words of comparison stand before the second of the two, or 由 before the first. */
const isCompared = (first: Amount, last: Amount): boolean =>
  /(?:与|较|比)[^,;。]*$/.test(last.lead) || /(?:由|从)[^,;。]*$/.test(first.lead);

/** Which of the two comes later in time: A，比上年的B; 由A增至B; 2024年A，2023年B. */
export const isLaterFirst = (first: Amount, last: Amount): boolean =>
  /(?:与|较|比)[^,;。]*$/.test(last.lead) ||
  (typeof first.year === 'number' && typeof last.year === 'number' && first.year > last.year);

/** 2023年A，2024年B，比上年增长: the years say which is compared with which. */
const areYears = (first: Amount, last: Amount, { lead }: Amount): boolean =>
  typeof first.year === 'number' &&
  typeof last.year === 'number' &&
  Math.abs(first.year - last.year) === 1 &&
  first.role === last.role &&
  !/预算|计划|目标/.test(lead);

/** The first figure of its measure in the line. */
const isFirst = (a: Amount, own: Amount[]): boolean =>
  own.every((other) => other.index >= a.index || !alike(other.quantity, a.quantity));

/** 结余235.34万元，较年初增加24.52万元，增长11.63%: the rate of the change right before it. */
const isOfChange = (now: Amount, change: Amount, growth: Amount, own: Amount[]): boolean =>
  growth.index === change.index + 1 &&
  growth.sentence === now.sentence &&
  growth.kind === 'growth' &&
  growth.sign === change.sign &&
  now.kind === 'level' &&
  residue(growth.lead) === '' &&
  residue(change.lead) === '' &&
  !wordsBetween(now, change).includes(';') &&
  own.every(
    (a) => a.index <= now.index || a.index >= change.index || a.kind === 'rate' || a.kind === 'share',
  );
