// Rates of counts told away from their wholes: 按时完工243处，完工及时率96.43% of all 252处 that are counted elsewhere.
import { OUGHT } from '../sentence/cues.js';
import type { Reading } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import { distinctValues } from '../../../values/distinct.js';
import { ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { charsBehind } from '../sentence/behind.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { core } from '../sentence/names.js';
import { isWeighted } from '../rates/counted-rates.js';
import { isRest } from '../rates/left-over.js';
import { quotient, quotientOfAll, quotientOfRest } from '../rates/quotients.js';
import { countedAlike, isCount, isOfEach } from '../rates/rates-beside.js';
import { ofPlanned } from '../rates/with-rest.js';
import { isExplained } from '../settle/slips.js';
import { runsOf } from '../sentence/runs.js';
import type { Candidate } from '../meant.js';
import { donesOf, isHeldAgainst } from './goals.js';
import { amountsIn, type Told } from './ledger.js';
import { ofSubject } from './subjects.js';

const TIMELY = /及时|按时|按期|准时/;
const PLANNED = new RegExp(`${OUGHT}|计划|任务|编制|核定|总数|全部`);
/** 亩均用水由375立方米降到351立方米，用水节约率6.40%: of what it was. */
const OF_CHANGE = /节[约水电能]|下降|降低|压减|减少|增长|增幅|降幅|提高|缩短/;
const NO_PART = /[不未][^,;、]{0,4}$|[不未]|相差|偏差|误差|变动|增长|同比|入学|升学|失业/;
const RATE = /(?:率|度|面|比例|占比|比重)(?:为|达到?|:)?$/;
/** So many lines above, and it is another matter. */
const ABOVE = 8;

/** A rate with what its sentence counts. */
interface Counted {
  rate: Amount;
  own: Amount[];
  ledger: Told[];
  /** The counts of the sentence before the rate. */
  before: Amount[];
  /** 参保率97.9%（应参保25920人）: what the bracket behind it says. */
  bracket: Amount[];
  /** What the rate says was done: 完工 of 完工及时率. */
  verb: string;
}

/** The same with one of the counts taken as the part, the `far`-th before the rate. */
interface WithPart extends Counted {
  part: Amount;
  far: number;
  /** Right before the rate. */
  beside: boolean;
  /** Right before it, and in its words. */
  named: boolean;
  /** What it may be a part of. */
  wholes: Amount[];
}

/** 按时完工243处，完工及时率96.43%: of all 252处 that are counted elsewhere; 参保率97.9%（应参保25920人）. */
export function ofCounts(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  if (!RATE.test(rate.lead) || OF_CHANGE.test(rate.lead) || isWeighted(rate)) return [];
  const { line, sentence, index } = rate;
  const before = own.filter((a) => a.index < index && a.sentence === sentence && isCount(a));
  const behind = own[index + 1];
  const isInBracket =
    behind && line.text[behind.leadStart - 1] === '(' && behind.leadStart - rate.mention.end <= 2;
  const bracket = isInBracket ? [behind] : [];
  const verb = /([一-龥]{2})(?:及时|按时|按期)?(?:率|度|面|比例)/.exec(rate.lead)?.[1] ?? '';
  const counted: Counted = { rate, own, ledger, before, bracket, verb };
  // the figure right before is the part; further ones only where they bear the rate out
  return before
    .toReversed()
    .slice(0, 3)
    .map((part, far) => withPart(counted, part, far))
    .flatMap((told) => WAYS.flatMap((way) => way(told)));
}

function withPart(counted: Counted, part: Amount, far: number): WithPart {
  const { rate, bracket } = counted;
  const beside = far === 0 && /^[,(]?$/.test(rate.line.text.slice(part.mention.end, rate.leadStart));
  const named = beside && (isSaid(part, counted) || bracket.length > 0);
  const wholes = wholesFor(part, counted);
  // 24个小区, 有物业的小区21个，覆盖率87.50%: one noun counted twice
  if (beside && !named) wholes.sort((a, b) => Number(isOneNoun(b, part)) - Number(isOneNoun(a, part)));
  return { ...counted, part, far, beside, named, wholes };
}

/** What the bracket says, then the counts above, the nearest first. */
function wholesFor(part: Amount, { rate, ledger, bracket }: Counted): Amount[] {
  const { line, index } = rate;
  const above = amountsIn(ledger).filter(
    (a) =>
      a.line.index >= line.index - ABOVE &&
      (a.line.index < line.index || (a.line === line && a.index < index)) &&
      isCount(a),
  );
  // 修复水毁14处…；14处按期完工率92.86%: told again, and no part of itself
  const isAgain = (a: Amount): boolean =>
    a.quantity.value.equals(part.quantity.value) && !rate.quantity.value.equals(1);
  return [...bracket, ...above.toReversed()].filter(
    (a) => a !== part && countedAlike(a, part) && !isRest(a) && !isAgain(a) && !isOfEach(a),
  );
}

/** The words before or behind a count are those of the rate. */
function isSaid(a: Amount, { rate, verb }: Counted): boolean {
  const words = a.lead + nounOf(a);
  return (TIMELY.test(rate.lead) && TIMELY.test(words)) || [...verb].some((char) => words.includes(char));
}

/** 27480班次，较目标值多1480班次，完成率105.7%: of what is left without the difference. */
function ofGoalWithoutDifference({ rate, own, before, part }: WithPart): Candidate[] {
  const beyond = own[rate.index - 1];
  if (!beyond || beyond === part || beyond.index !== part.index + 1) return [];
  if (!alike(beyond.quantity, part.quantity) || !BEYOND.test(beyond.lead)) return [];
  return donesOf(part, before).map((done, i) => ({ reading: ofPlanned(done, beyond), sure: i === 0 }));
}

const BEYOND = /(?:较|比|超|少|未)[^,;。\d]{0,10}$/;

/** 642件，超年度目标（600件）42件，完成率107.00%: of the goal told there. */
function ofGoalTold({ rate, own, far }: WithPart): Candidate[] {
  const base = own[rate.index - 2];
  const self = base && own[base.index - 1];
  if (far > 0 || !self || !isHeldAgainst(base, own[rate.index - 1]!)) return [];
  return donesOf(self, own.slice(0, base.index)).map((done, i) => ({
    reading: quotient(done, base),
    sure: i === 0,
  }));
}

/** 满意和基本满意分别为226份和47份，总体满意率: of both. */
function ofRun({ own, verb, part, far, wholes }: WithPart): Candidate[] {
  const run = part.parallel ? runsOf(own).find((amounts) => amounts.includes(part)) : undefined;
  if (!run || far > 0 || !run.every((a) => [...verb].some((char) => a.called.includes(char)))) return [];
  return wholes.filter((a) => !run.includes(a)).map((whole) => ({ reading: quotientOfAll(run, whole) }));
}

/** Of each that the part may be of: sure where the words or a slip leave no doubt, weak where they say little. */
function ofEachWhole(told: WithPart): Candidate[] {
  const { rate, bracket, verb, part, far, beside, named, wholes } = told;
  // 检出不合格47批次，合格率97.81%: all but those, where its own name denies the rate
  const denied = new RegExp(`[不未][^,;、]{0,2}${verb}`);
  // 不合格133批次，不合格率: of those that failed
  const failing = verb.length > 1 && denied.test(part.lead) && !denied.test(rate.lead);
  const nearby = wholes.filter((whole) => whole.line === rate.line && !bracket.includes(whole));
  const mayBeAlone =
    distinctValues(nearby) === 1 &&
    ((named && !NO_PART.test(part.lead + rate.lead)) || failing) &&
    tellingDigits(rate.quantity) > 1;
  const isVague = !named && (far > 0 || rate.quantity.decimals < 1);
  return wholes.map((whole) => {
    const reading = failing ? quotientOfRest(part, whole) : eitherWay(rate, part, whole);
    // the only count of its measure in the paragraph, and a slip between them
    const isAlone = mayBeAlone && nearby.includes(whole) && isExplained(claimOf('rate', rate, [reading]));
    const isTold = named || isSaid(whole, told) || (beside && isOneNoun(whole, part));
    return {
      reading,
      sure: isAlone || (named && isPlannedHere(whole, told)),
      weak: !isAlone && (isVague || !isTold),
    };
  });
}

/** 13处按期完工 …；14处工程按期完工率: the figure beside the rate is the whole where that holds. */
function eitherWay(rate: Amount, part: Amount, whole: Amount): Reading {
  const turned = quotient(whole, part);
  return agrees(rate.quantity, turned.expression) ? turned : quotient(part, whole);
}

const isPlannedHere = (whole: Amount, { rate, part }: WithPart): boolean =>
  whole.sentence === rate.sentence && PLANNED.test(whole.lead) && !PLANNED.test(part.lead);

/** 作业人员流动率偏高，离职94人，离职率16.0%: of all that the sentence speaks of. */
function ofSpokenOf(told: WithPart): Candidate[] {
  const { rate, ledger, part, beside } = told;
  if (!beside || !isSaid(part, told)) return [];
  if (PLANNED.test(part.lead) || NO_PART.test(part.lead + rate.lead)) return [];
  return ofSubject(
    part,
    ledger.filter(({ amount }) => amount?.sentence !== rate.sentence),
  );
}

/** 优秀58名、称职241名、基本称职5名，优秀率: of all that the sentence lists. */
function ofAllListed(told: WithPart): Candidate[] {
  const { before, part } = told;
  const listed = before.filter((a) => countedAlike(a, part));
  return listed.length >= 3 && isSaid(part, told) ? [{ reading: ofListed(part, listed) }] : [];
}

/** 床位260张，入住197人，床位使用率: the sentence counts nothing else. */
function ofOtherThing({ before, verb, part, far }: WithPart): Candidate[] {
  const [first] = before;
  if (before.length !== 2 || far > 0 || !first || countedAlike(first, part)) return [];
  return /使用|利用|入住|上座|在用|占用/.test(verb) ? [{ reading: quotient(part, first) }] : [];
}

/** What a count may be a part of, the likeliest first. */
const WAYS: ((told: WithPart) => Candidate[])[] = [
  ofGoalWithoutDifference,
  ofGoalTold,
  ofRun,
  ofEachWhole,
  ofSpokenOf,
  ofAllListed,
  ofOtherThing,
];

/** The last two characters of what one is called stand at the end of the other's name, or right behind its figure. */
function isOneNoun(whole: Amount, part: Amount): boolean {
  const tail = core(part.name).slice(-2);
  return (
    tail.length === 2 &&
    whole.sentence !== part.sentence &&
    (core(whole.name).endsWith(tail) || nounOf(whole).startsWith(tail)) &&
    whole.quantity.value.compare(part.quantity.value) >= 0
  );
}

const nounOf = (a: Amount): string => charsBehind(a, 4);

/** part ÷ Σ listed. */
function ofListed(part: Amount, listed: Amount[]): Reading {
  const inputs = listed.map((a) => inputOf(a));
  const formula = `${inputOf(part).name} ÷（${inputs.map(({ name }) => name).join(' + ')}）× 100%`;
  return reading('', formula, ratio(figureOf(part), sumOfParts(listed)), inputs);
}
