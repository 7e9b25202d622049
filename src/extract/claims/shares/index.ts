// 占…%: a part of the whole that the words behind 占 name, or of the total of the list it stands in.
import type { Account, Claim, Reading } from '../../../report/schema.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { alike, claimOf, inputOf } from '../build.js';
import { farFrom } from '../meant.js';
import { quotient } from '../rates/quotients.js';
import { core } from '../sentence/names.js';
import { comeToAll, quotientOfSiblings, siblingsOf } from './around.js';
import { baseOf, GENERAL, isOfEachYear, isOutside } from './base.js';
import { namedWholes, ownSpending } from './named-wholes.js';
import { partOf } from './share-parts.js';
import { readingsOf } from './whole-of-share.js';

/** What a share may be taken of, found while totals were read: part → its total. */
export type Wholes = ReadonlyMap<Amount, Amount>;

/** The shares that a line states. `all`: every amount of the report, in order. */
export function* shareClaims(
  amounts: Amount[],
  all: Amount[],
  accounts: Account[],
  wholes: Wholes,
): Generator<Claim> {
  for (const share of amounts) {
    const part = share.kind === 'share' ? partOf(share, amounts) : null;
    if (!part) continue;
    const base = baseOf(share);
    if (isOutside(base) || isOfEachYear(share, part)) continue;
    const readings = readingsOf({ share, part, base, amounts, all, accounts, wholes });
    const words = share.lead.includes('占') ? share.lead.slice(share.lead.lastIndexOf('占')) : '占比';
    const subject = `${inputOf(part).name}${words.replace(/(?:\)|为|达到?|的)+$/, '')}`;
    if (readings.length > 0)
      yield claimOf('share', share, readings, { subject, alternatives: others(part, readings, all) });
    else yield* withoutWhole(share, part, base, subject, all);
  }
}

/** Of a figure far off that the base names; else it is said which base is not to be found. */
function* withoutWhole(
  share: Amount,
  part: Amount,
  base: string,
  subject: string,
  all: Amount[],
): Generator<Claim> {
  const general = /支出/.test(base) ? ownSpending(all) : [];
  const named = GENERAL.test(base) ? general : namedWholes(base, part, all);
  const candidates = named.map((whole) => ({ reading: quotient(part, whole) }));
  const far = farFrom('share', share, candidates, subject);
  const whole = far ? null : ofAllParts(share, part, base);
  if (far) yield far;
  else if (whole) yield claimOf('share', share, [whole], { subject });
  else if (core(base).length >= 2)
    yield claimOf('share', share, [], {
      subject,
      undecided: { key: 'reason.base-not-found', values: { base } },
    });
}

/** 基本支出A，占本年支出的13.80%；项目支出B，占86.20%: of what all parts come to, where their shares leave nothing out. */
function ofAllParts(share: Amount, part: Amount, base: string): Reading | null {
  const own = amountsOf(share.line);
  const isOfOne = (a: Amount): boolean => a.kind !== 'share' || ['', base].includes(baseOf(a));
  const isOneBase = own.every((a) => a.sentence !== share.sentence || isOfOne(a));
  const parts = siblingsOf(share, part, own);
  const isAll = isOneBase && parts.length >= 2 && parts.includes(part) && comeToAll(share, own);
  return isAll ? quotientOfSiblings(part, parts) : null;
}

/** Other totals of the report, to say of which one the printed share would be right. */
function others(part: Amount, readings: Reading[], all: Amount[]): Reading[] {
  const used = new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
  const wholes = all.filter(
    (a) =>
      a.kind === 'level' &&
      !used.has(a.quantity) &&
      alike(a.quantity, part.quantity) &&
      a.year !== 'before' &&
      /合计|总计|总额|预算/.test(a.lead) &&
      a.quantity.value.compare(part.quantity.value) > 0,
  );
  return wholes.slice(0, 12).map((whole) => ({ ...quotient(part, whole), name: inputOf(whole).name }));
}
