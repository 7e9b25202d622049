// One quantity told in two places: sentences against sentences, indicator rows and cells, by what it counts.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { dec } from '../../../values/decimal.js';
import { coreDigits, digitCount } from '../../../values/digits.js';
import { figure, minus, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike, reading } from '../build.js';
import type { Told } from '../afar/ledger.js';
import { isApart } from '../sentence/levels.js';
import { fails, figuresOf } from '../settle/fails.js';
import { lowest } from '../statements/build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import {
  isAskedOf,
  isDone,
  isGoalOf,
  isReachedBy,
  tellingsOf,
  type Stage,
  type Telling,
} from './tellings.js';
import type { Amount } from '../sentence/amounts.js';
import { coverage, likeness, likenessToRow, OWN, tellsToo } from './thing.js';

/** A name that fits more places than this is no name of one thing, nor is one that has to be tried with so many. */
const MOST = 60;
const TRIED = 200;
/** Sentences that give a name so many other figures tell of as many things. */
const SEVERAL = 3;

/** Claims of kind `same` for figures told again in a report of a year; `known` are the claims already found. */
export function toldAgain(ledger: Told[], year: number | null, known: Claim[]): Claim[] {
  const all = tellingsOf(ledger, year);
  const spoken = all.filter(({ amount }) => amount !== null);
  const explained = explainedBy(known);
  const compared = new Set(
    known.filter(({ kind }) => kind === 'same' || kind === 'unit').flatMap(({ stated }) => stated ?? []),
  );
  const [byPair, bySpoken] = [indexOf(all), indexOf(spoken)];
  const compare = all
    .filter(({ amount, row, quantity }) => (amount !== null || row !== null) && !compared.has(quantity))
    // a row is compared with what sentences say, not with other rows
    .map((one) => ({ one, others: othersOf(one, one.row ? bySpoken : byPair) ?? [] }));
  const held = new Map(compare.flatMap(({ one, others }) => pairOf(one, heldBy(one, others))));
  // what a figure that is worked out repeats is worked out, too
  for (const [one, other] of held)
    if (explained.has(one.quantity) || explained.has(other.quantity))
      for (const { quantity } of [one, other]) explained.add(quantity);
  const several = namesOfSeveral(spoken);
  const claims: Claim[] = [];
  const paired = new Map<Telling, Telling>();
  for (const { one, others } of compare) {
    const isOfSeveral = one.quantity.dimension === 'rate' && several.has(one.thing);
    const free = isOfSeveral ? [] : others.filter((other) => !isTakenBy(one, held.get(other)));
    const found = held.get(one) ?? slippedFrom(one, free, explained);
    if (!found || paired.get(found) === one) continue;
    paired.set(one, found);
    claims.push(claimFor(one, found));
  }
  return claims;
}

/** 管理率71% in a sentence is that of one row, and none of the rows whose names end alike. */
const isTakenBy = (one: Telling, holder: Telling | undefined): boolean =>
  one.row !== null && holder?.row != null && holder.row !== one.row;

/** 执行率99.30%, 98.18%, 99.17%: under this name sentences tell rates of as many things. */
function namesOfSeveral(spoken: Telling[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const { thing, quantity, stage } of spoken)
    if (quantity.dimension === 'rate' && stage === 'actual')
      values.set(thing, (values.get(thing) ?? new Set()).add(quantity.value.toFraction()));
  return new Set([...values].flatMap(([thing, own]) => (own.size >= SEVERAL ? thing : [])));
}

const pairOf = (one: Telling, other: Telling | undefined): [Telling, Telling][] =>
  other ? [[one, other]] : [];

/** Tellings by the pairs of characters in their names. */
function indexOf(all: Telling[]): Map<string, Telling[]> {
  const index = new Map<string, Telling[]>();
  for (const one of all)
    for (const pair of keysOf(one)) {
      const own = index.get(pair);
      if (own === undefined) index.set(pair, [one]);
      else if (own.at(-1) !== one) own.push(one);
    }
  return index;
}

/** The other tellings of the thing; null where its name is none: 第1所学校, 第2所学校, … are told apart by nothing. */
function othersOf(one: Telling, index: Map<string, Telling[]>): Telling[] | null {
  const seen = new Set<Telling>();
  const others: Telling[] = [];
  for (const pair of keysOf(one))
    for (const other of index.get(pair) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (isOneThing(one, other)) others.push(other);
      if (others.length > MOST || seen.size > TRIED) return null;
    }
  return others;
}

const keysOf = ({ thing }: Telling): string[] =>
  thing === OWN ? [OWN] : Array.from({ length: thing.length - 1 }, (_, i) => thing.slice(i, i + 2));

/** Of one thing, under one measure, told elsewhere. */
function isOneThing(one: Telling, other: Telling): boolean {
  if (one.place === other.place || one.quantity === other.quantity) return false;
  if (one.amount && other.amount && isApart(one.amount, other.amount)) return false;
  const [said, row] = one.row ? [other, one] : [one, other];
  const counted =
    row.row !== null && row.quantity.dimension === 'none' && said.quantity.dimension === 'count';
  if (!counted && !alike(one.quantity, other.quantity)) return false;
  if (one.thing === OWN || other.thing === OWN)
    return one.thing === other.thing && digitCount(one.quantity) >= 4;
  if (row.row && said.amount && isBareRate(said.thing) && !isBorne(said.amount, row.thing)) return false;
  const like = (row.row ? likenessToRow : likeness)(said.thing, row.thing);
  // 支出率 in two sentences is that of two things
  const spokenRate = one.quantity.dimension === 'rate' && row.amount !== null;
  return like === 2 ? !spokenRate || one.thing.length >= 6 : like === 1 && !spokenRate;
}

/** 及时率95.65% of 合同签订 is not that of 监测点报送: whose rate it is must stand in its sentence. */
const isBareRate = (thing: string): boolean => /^(?!执行)[一-龥]{2}[率度]$/.test(thing);
const isBorne = ({ line, sentence, mention }: Amount, thing: string): boolean =>
  isBareRate(thing) || coverage(thing.slice(0, -3), line.text.slice(sentence.start, mention.start)) > 0;

const isSameStage = (a: Stage, b: Stage): boolean =>
  a === b ||
  a === 'open' ||
  b === 'open' ||
  (a === 'aimed' && b === 'goal') ||
  (a === 'goal' && b === 'aimed');

const holds = (one: Telling, other: Telling): boolean =>
  one.sign === 1
    ? agrees(one.quantity, figure(other.quantity))
    : one.quantity.value.equals(other.quantity.value.abs());

const stagedLike = (one: Telling, others: Telling[]): Telling[] =>
  others.filter((other) => isSameStage(one.stage, other.stage) && !isReached(one, other));

/** The telling that says the same. */
const heldBy = (one: Telling, others: Telling[]): Telling | undefined =>
  stagedLike(one, others).find((other) => holds(one, other));

/** Where none says the same, the one that does but for a slip of the pen. */
function slippedFrom(one: Telling, others: Telling[], explained: ReadonlySet<Quantity>): Telling | null {
  const staged = stagedLike(one, others).filter((other) => !isReached(other, one));
  // reached and aimed at may be one figure
  if (others.some((other) => holds(one, other))) return null;
  // 受益312户 of one sub-project, 受益342户 of another, 受益158户 of a third: each item has its own
  if (!one.row && distinctValues(staged.filter(({ row }) => row === null)) >= SEVERAL) return null;
  // what each follows from in its own place says enough of both
  const open = staged.filter((other) => !explained.has(one.quantity) || !explained.has(other.quantity));
  const certain = open.filter((other) => isCertain(one, other));
  if (certain.length > 0 && distinctValues(certain) === 1) return certain[0]!;
  const slipped = open.filter((other) => isSlip(one, other));
  if (slipped.length > 0 && distinctValues(slipped) === 1) return slipped[0]!;
  // a small figure that two other places or more agree upon
  const same = staged.filter((other) => likeness(one.thing, other.thing) === 2 && one.thing.length >= 3);
  const places = new Set(same.map(({ place }) => place));
  return places.size >= 2 && distinctValues(same) === 1 && isNear(one, same[0]!) ? same[0]! : null;
}

/** ≥650元 beside 提高到680元, 186张 beside 新增床位180张 of ≥180张: told of the other figure of the row. */
const isReached = ({ row, stage }: Telling, other: Telling): boolean =>
  stage === 'goal'
    ? isReachedBy(row, other.quantity)
    : (mayBeGoal(other) && isGoalOf(row, other.quantity)) || isAskedOf(row, other.quantity);

/** 安排农村供水受益人口8.5万人等任务: what is to be done, the word for it behind. */
const mayBeGoal = ({ stage, amount }: Telling): boolean =>
  stage === 'open' ||
  (amount !== null &&
    !isDone(amount) &&
    /^[^。]*等[^,;。]{0,6}(?:任务|目标)/.test(amount.line.text.slice(amount.mention.end)));

/** Round figures (100, 300) are a digit apart by chance; two sentences may tell of two things more easily than a row. */
function isSlip(one: Telling, other: Telling): boolean {
  // 东河县31.2万元 of one fund and 东河县11.228万元 of another
  const isFiner =
    one.quantity.decimals !== other.quantity.decimals &&
    coreDigits(one.quantity) !== coreDigits(other.quantity);
  if (one.amount && other.amount && (isWho(one) || isFiner)) return false;
  // 户外广告11.50万元 and 央媒、新媒体、户外广告61.50万元: one thing and several
  if (isOfSeveral(one) !== isOfSeveral(other)) return false;
  const isTold = (a: Telling, b: Telling): boolean => a.amount !== null && tellsToo(a.amount, b.quantity);
  if (isTold(one, other) || isTold(other, one)) return false;
  const least = one.row || other.row ? 2 : 3;
  if (Math.min(coreDigits(one.quantity).length, coreDigits(other.quantity).length) < least) return false;
  return isDigitSlip(one.quantity, other.quantity.value.abs());
}

const isOfSeveral = ({ title }: Telling): boolean => /[一-龥]、[一-龥]/.test(title);

/** Who has something, and nothing of what it is. */
const isWho = ({ thing }: Telling): boolean =>
  /^[一-龥]{1,6}(?:[省市区县旗镇乡村局院校]|街道|社区|公司|中心|医院|学校|小学|中学)$/.test(thing);

/** A rate that was reached, under the very name of an indicator: any other figure is a conflict; a count where it is near. */
function isCertain(one: Telling, other: Telling): boolean {
  if (!(one.row ?? other.row) || one.stage !== other.stage || likeness(one.thing, other.thing) < 2)
    return false;
  if (one.thing.length < 3) return false;
  return other.stage === 'actual' && (one.quantity.dimension === 'rate' || isNear(one, other));
}

/** Of one size: what another scope, another year or a part would not be. */
function isNear(one: Telling, other: Telling): boolean {
  const [a, b] = [one.quantity.value.abs(), other.quantity.value.abs()];
  if (a.compare(0) <= 0 || b.compare(0) <= 0) return false;
  const ratio = a.div(b);
  return ratio.compare(dec('0.7')) >= 0 && ratio.compare(dec('1.43')) <= 0;
}

/** Figures that other claims, which hold, work out or work others out from. */
const explainedBy = (known: Claim[]): Set<Quantity> =>
  new Set(
    known
      .filter((claim) => claim.stated && !claim.undecided && claim.kind !== 'same' && claim.kind !== 'unit')
      .filter((claim) => !fails(claim))
      .flatMap(figuresOf),
  );

function claimFor(one: Telling, other: Telling): Claim {
  const [stated, from] = other.row === null ? [one, other] : [other, one];
  const input = { name: from.title || from.thing, quantity: from.quantity };
  const turned = one.sign === -1 && other.quantity.value.compare(0) < 0;
  return {
    // 下降10.70% in words, −10.70% in a row
    kind: turned ? 'change' : 'same',
    subject: stated.title || stated.thing,
    stated: stated.quantity,
    relation: null,
    readings: [
      reading('', input.name, turned ? sum(minus(figure(from.quantity))) : figure(from.quantity), [input]),
    ],
    alternatives: [],
    undecided: null,
    confidence: lowest(one.confidence, other.confidence),
    location: stated.location,
  };
}
