// Rates of counts: 受理350件，办结340件，办结率97.14%; 问卷150份，满意141份，满意率94%; 98.5%（197万元/200万元）.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf } from '../build.js';
import { hasFormula } from './by-formula.js';
import { ofGrades } from './graded.js';
import { likelier } from './likelier.js';
import { satisfied } from './satisfied.js';
import { denies } from './part-words.js';
import { quotient } from './quotients.js';
import { besideRate, countedAlike, isCount } from './rates-beside.js';
import type { Wholes } from '../shares/index.js';
import { pairOf } from './count-pairs.js';
import { stemIn } from './list-items.js';

/** The rates of a line whose part and whole are counted in its sentence. */
export function* countedRates(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const rate of amounts) {
    if (rate.quantity.dimension !== 'rate' || rate.kind === 'growth' || rate.parallel || hasFormula(rate))
      continue;
    const written = besideRate(rate, amounts);
    if (written) {
      yield claimOf('rate', rate, [written], { subject: subjectOf(rate) });
      continue;
    }
    // 满意度（满意+较满意）为93.1%
    const verb = verbOf(rate.lead.replace(/\([^()]*\)/g, ''));
    if (verb === null || CHANGING.test(rate.lead)) continue;
    // 按很满意100分、满意80分加权，满意度为84.71%
    if (isWeighted(rate)) continue;
    const grades = ofGrades(rate, verb, amounts);
    const readings = grades ? [grades] : verb === '满意' ? satisfied(rate, amounts, wholes) : [];
    const of = readings.length === 0 ? ofAnswers(verb, rate, amounts) : null;
    const answers = of === null ? [] : [of];
    const stated = readings.length > 0 ? readings : answers;
    const pair = stated.length > 0 ? stated : pairOf(rate, verb, amounts, wholes);
    const found = pair.length === 1 && pair !== answers ? [likelier(rate, pair[0]!, amounts, wholes)] : pair;
    // what names its share is told by its base, and a mean by more than these; 65%以上 is aimed at
    const isOpen =
      isStatistic(rate) || /平均/.test(rate.lead) || rate.kind === 'share' || rate.kind === 'limit';
    if (isOpen && !found.some((r) => agrees(rate.quantity, r.expression))) continue;
    if (found.length === 0 || isOfYearBefore(rate, found, amounts)) continue;
    const claim = claimOf('rate', rate, found, { subject: subjectOf(rate) });
    // 集中供养87人，集中供养率: of all, whatever else the list would give
    yield isOfList(rate, found, amounts, wholes) || found === answers ? { ...claim, sure: true } : claim;
  }
}

/** 检测12680份，阳性317份，阳性率2.50%，上年阳性率为3.10%: of counts that are not told. */
function isOfYearBefore(rate: Amount, found: Reading[], amounts: Amount[]): boolean {
  const used = new Set(found.flatMap(({ inputs }) => inputs.map(({ quantity }) => quantity)));
  return (
    rate.year === 'before' &&
    !amounts.some((a) => used.has(a.quantity) && a.year === 'before') &&
    !found.some((r) => agrees(rate.quantity, r.expression))
  );
}

/** A mean of grades with weights of their own is no rate of counts. */
export const isWeighted = ({ line, sentence, mention }: Amount): boolean =>
  /加权|折算/.test(line.text.slice(sentence.start, mention.start));

/** Rates of the statistics, of people and things that the sentence does not count. */
const STATISTIC =
  /(?:失业|入学|升学|巩固|辍学|入园|出生|死亡|发病|患病|感染|自然增长|城镇化|森林覆盖|绿化|自给|负债)率|[利税汇]率/;
export const isStatistic = ({ lead }: Amount): boolean => STATISTIC.test(lead);
const CHANGING = /幅度|调[增减]|超支|超额|变动|增长|增减|下降|节约|节支|调整|结转|结余/;
const subjectOf = (rate: Amount): string => rate.lead.replace(/(?:为|达到?|是|:|的)+$/, '');

/** The two characters before 率; 完成 for 完成计划的…%. */
function verbOf(lead: string): string | null {
  if (/完成(?:了)?(?:年度|全年|年初|既定)?(?:计划|目标|任务)(?:任务|目标|数|量)?的(?:比例为?)?$/.test(lead))
    return '完成';
  if (/^完成(?:了)?$/.test(lead)) return '完成';
  return (
    /([一-龥]{2})(?:率|度|(?<=覆盖|抽查|资助|惠及|受益|普及)面|(?:的)?比例|占比)(?:为|达到?|达|是|:|均为|约)*$/.exec(
      lead,
    )?.[1] ?? null
  );
}

/** The one part of a list that has four characters of the rate's name, of the list's total. */
function isOfList(rate: Amount, [only, ...others]: Reading[], amounts: Amount[], wholes: Wholes): boolean {
  const stem = stemIn(rate.lead);
  if (!only || others.length > 0 || stem === undefined) return false;
  const [part, whole] = only.inputs.map(({ quantity }) => amounts.find((a) => a.quantity === quantity));
  return part !== undefined && whole !== undefined && part.lead.includes(stem) && wholes.get(part) === whole;
}

/**
 * 发放300份，收回有效问卷298份，满意276份，满意度: of those that came back, not of those that were sent out; 其中合格734人 of
 * what stands right before.
 */
function ofAnswers(verb: string, rate: Amount, amounts: Amount[]): Reading | null {
  const part = amounts[rate.index - 1];
  if (part?.sentence !== rate.sentence || !isCount(part) || !part.lead.includes(verb)) return null;
  // 完成2640批次，其中不合格61批次，合格率97.69%: of all but those
  if (denies(part.lead, verb)) return null;
  const before = amounts.slice(0, part.index).findLast(({ quantity }) => quantity.dimension !== 'rate');
  if (!before || before.sentence !== rate.sentence || !isCount(before) || !countedAlike(before, part))
    return null;
  if (before.lead.includes(verb)) return null;
  const isAmong = /^[一-龥]{0,4},?其中/.test(part.line.text.slice(before.mention.end, part.mention.start));
  return isAmong || /有效|收回|回收/.test(before.lead) ? quotient(part, before) : null;
}
