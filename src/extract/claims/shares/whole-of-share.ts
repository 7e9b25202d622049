// Which whole a share is of: the total of its list, what the words behind 占 name, what the lines above tell.
import type { Account, Reading } from '../../../report/schema.js';
import { figure, ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, figureOf, inputOf, reading } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import { meant, type Candidate } from '../meant.js';
import { quotient } from '../rates/quotients.js';
import { core } from '../sentence/names.js';
import { nameIn } from '../sentence/subjects.js';
import {
  baseAbove,
  comeToAll,
  levelsAbove,
  quotientOfSiblings,
  siblingsOf,
  wholeOfOthers,
} from './around.js';
import { bareThing } from '../sentence/things.js';
import { GENERAL, isOfAll } from './base.js';
import type { Wholes } from './index.js';
import { isJoint, names, namedWholes, plain, stageOf } from './named-wholes.js';

/** A share with its part, and all that its whole may be found in. */
export interface Share {
  share: Amount;
  part: Amount;
  /** What it says that it is of. */
  base: string;
  amounts: Amount[];
  all: Amount[];
  accounts: Account[];
  wholes: Wholes;
}

/** The ways to work a share out that its words suggest. */
export function readingsOf(told: Share): Reading[] {
  const total = totalOf(told);
  if (GENERAL.test(told.base)) return ofGeneral(told, total);
  const found = ofListTotal(told, total) ?? ofNamed(told) ?? ofStage(told) ?? ofRest(told) ?? ofAccount(told);
  return found ? [found] : [];
}

/** The total of the list that the part stands in; what is far smaller than the part is no whole of it. */
const totalOf = ({ part, amounts, wholes }: Share): Amount | undefined =>
  [wholes.get(part), listTotal(part, amounts)].find(
    (a) => a && a.quantity.value.mul(2).compare(part.quantity.value) >= 0,
  );

/** 占总支出的3.25%: 全年资助支出 is not all that was spent. */
const isSome = ({ lead }: Amount, base: string): boolean => isOfAll(base) && bareThing(lead) !== '';

/** 占比, 占总额的: of its list, of what its fellows are of, of what stands above. */
function ofGeneral(told: Share, total: Amount | undefined): Reading[] {
  const { share, part, base, all, wholes } = told;
  const isApart = total !== undefined && !wholes.has(part) && isBehindSemicolonOrSome(total, told);
  if (total && !isApart && alike(total.quantity, part.quantity)) return [quotient(part, total)];
  const shared = wholeOfOthers(share, part, all, wholes);
  if (shared) return [quotient(part, shared)];
  const own = siblingsOf(share, part, told.amounts);
  const chosen = meant(share, [
    ...(own.length >= 2 && comeToAll(share, told.amounts)
      ? [{ reading: quotientOfSiblings(part, own), sure: true }]
      : []),
    ...(own.length < 2 ? ofBaseAbove(told) : []),
    ...(isApart ? [{ reading: quotient(part, total), weak: isSome(total, base) }] : []),
    ...levelsAbove(part, all).map((whole) => ({ reading: quotient(part, whole), weak: isSome(whole, base) })),
  ]);
  return chosen ? [chosen] : [];
}

/** 更新60辆，其中新能源车54辆；全县212辆，新能源车167辆，占比: behind the semicolon it may be of another whole. */
const isBehindSemicolonOrSome = (total: Amount, { part, base }: Share): boolean =>
  part.line.text.slice(total.mention.end, part.mention.start).includes(';') || isSome(total, base);

/** X主要用于以下方面： in a line of its own above numbered items: the amount that it names. */
function ofBaseAbove({ share, part, all }: Share): Candidate[] {
  const isAnnounced = part.line.announced.length >= 4;
  const named = isAnnounced ? part.line.announced : baseAbove(share, all);
  return named
    ? namedWholes(named, part, all).map((whole) => ({ reading: quotient(part, whole), sure: isAnnounced }))
    : [];
}

/** 财政拨款基本支出…，其中：人员经费…，占基本支出的: the list's own total, said in short. */
function ofListTotal({ part, base }: Share, total: Amount | undefined): Reading | null {
  if (!total || isJoint(total)) return null;
  const isShort = core(base).length >= 4 && plain(total.lead).endsWith(plain(base));
  return isShort || names(total, base) ? quotient(part, total) : null;
}

/** The figure that the words name, the nearest where several have that name. */
function ofNamed(told: Share): Reading | null {
  const { share, part, base } = told;
  // 占项目财政拨款支出的 is not of all that was paid
  const found = wholesNamed(told).filter(
    ({ lead, topic }) => !base.includes('项目') || (lead + topic).includes('项目'),
  );
  // planned and reached stand under one name: only where none explains it is the nearest one meant
  const sure = plain(base).length > 2 || found.length === 1;
  // 占到位资金的 is of all that arrived, not of 县级到位652万元
  const likeliest = (nameIn(base) === '' ? found.find(({ name }) => name === '') : undefined) ?? found[0];
  const candidates = found.map((whole) => ({
    reading: quotient(part, whole),
    sure: sure && whole === likeliest,
    weak: isSome(whole, base),
  }));
  return meant(share, candidates) ?? null;
}

/** 占在校生总数的 of 在校生9860人. */
function wholesNamed({ part, base, all }: Share): Amount[] {
  const counted = base.replace(/(?:的)?(?:总数|总量|总人数)$/, '');
  const named = namedWholes(base, part, all);
  return named.length > 0 || counted === base || counted.length < 2 ? named : namedWholes(counted, part, all);
}

/** The figure that is only called by its stage: 占到位资金的. */
function ofStage({ share, part, base, all }: Share): Reading | null {
  const staged = stageOf(base, part, all, (whole) =>
    agrees(share.quantity, quotient(part, whole).expression),
  );
  return staged ? quotient(part, staged) : null;
}

/** 占该类支出的89.25%；其余44.38万元: all but what is left. */
function ofRest({ share, part, amounts }: Share): Reading | null {
  const next = amounts[share.index + 1];
  const isRest =
    next?.kind === 'level' && next.sentence === share.sentence && /^其余(?:的|为)?$/.test(next.lead);
  return isRest && alike(next.quantity, part.quantity) ? quotientOfSiblings(part, [part, next]) : null;
}

/** What the accounts of the report have under that name. */
function ofAccount({ part, base, accounts }: Share): Reading | null {
  const account = accounts.find(
    (a) => core(a.name) === core(base) && a.amount.dimension === part.quantity.dimension,
  );
  if (!account) return null;
  const inputs = [inputOf(part), { name: account.name, quantity: account.amount }];
  const formula = `${inputs[0]!.name} ÷ ${account.name} × 100%`;
  return reading('', formula, ratio(figureOf(part), figure(account.amount)), inputs);
}

/** The amount before the head of the list that the part stands in. */
function listTotal(part: Amount, amounts: Amount[]): Amount | undefined {
  const text = part.line.text;
  const head = Math.max(
    text.lastIndexOf('其中', part.mention.start),
    text.lastIndexOf('包括', part.mention.start),
    text.lastIndexOf('方面:', part.mention.start),
  );
  if (head < 0) return undefined;
  return amounts.findLast(
    (a) => a.kind === 'level' && a.mention.end <= head && !isMeasure(a) && alike(a.quantity, part.quantity),
  );
}
