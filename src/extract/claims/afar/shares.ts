// Shares whose whole, or whose part, stands elsewhere: 占支出总额的65.83% of a total that a table or a paragraph above tells.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { roleIn } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, inputOf } from '../build.js';
import { core } from '../sentence/names.js';
import { baseAbove } from '../shares/around.js';
import { isOfEachYear, isOutside, ratioIn } from '../shares/base.js';
import { spokenYear, usualYear } from '../shares/named-wholes.js';
import { partOf } from '../shares/share-parts.js';
import { claimFrom, MOST, type Candidate } from '../meant.js';
import { amountsIn, toldOf, type Told } from './ledger.js';
import { isCount } from '../rates/rates-beside.js';
import { withRest } from '../rates/with-rest.js';
import { ratioOf } from './readings.js';
import { ofSubject } from './subjects.js';
import { bareThing } from '../sentence/things.js';
import { shareOfList } from './listed-shares.js';
import { fitting, isOfFund, thingIn } from './bases.js';

/** A share whose whole is to be found. */
interface Sought {
  share: Amount;
  /** What it says that it is of. */
  base: string;
  parts: Told[];
  ledger: Told[];
}

/** The claim of a share whose whole does not stand in its sentence; null where no figure is certain to be meant. */
export function shareAfar(share: Amount, own: Amount[], ledger: Told[], shares: Claim[]): Claim | null {
  const words = ratioIn(share);
  if (words === null || share.quantity.approximate) return null;
  const part = partOf(share, own);
  if (part && isOfEachYear(share, part)) return null;
  const said = words.base;
  const above = core(said).length < 2 ? baseAbove(share, amountsIn(ledger)) : null;
  const base = above ?? said;
  if (isOutside(base)) return null;
  const listed = shareOfList(share, words.part, said, own);
  if (listed) return listed;
  if (core(base).length < 2) return saidAgain(share, shares) ?? bySubject(share, own, ledger);
  const sought: Sought = { share, base, parts: partsOf(share, own, ledger), ledger };
  const { close, loose } = fitting(base, ledger);
  const { kind, subject } = calledIn(sought);
  const named = [
    ...ofMissing(share, base, own),
    ...ratiosOf(sought, close),
    ...sought.parts.flatMap((part) => ofColumn(part, ledger)),
  ];
  const claim = claimFrom(kind, share, named, subject);
  // 为下达资金的 names a stage of the money; what 相当于 names else must be named outright
  if (claim || (share.kind !== 'share' && roleIn(said) === null)) return claim;
  return claimFrom(kind, share, looseRatios(sought, loose), subject);
}

/** 预算执行率（支出/到位）is a rate, and has a name. */
function calledIn({ share, parts }: Sought): { kind: 'rate' | 'share'; subject: string } {
  if (/率\(/.test(share.lead)) return { kind: 'rate', subject: share.lead.replace(/\(.*$/, '') };
  const words = share.lead.slice(Math.max(0, share.lead.lastIndexOf('占')));
  return {
    kind: 'share',
    subject: `${parts[0]?.input.name ?? ''}${words.replace(/(?:为|达到?|的)+$/, '')}`,
  };
}

/** Each part of each of the wholes, the nearest first, those of the base's own money before others. */
function ratiosOf({ share, base, parts, ledger }: Sought, wholes: Told[]): Candidate[] {
  // 上年为17068.90万元，2023年度的 in a report of 2024: compared with, and no whole of this year's parts
  const year = spokenYear(share) ?? usualYear(amountsIn(ledger));
  // 完成两剂次接种人数 ≥6000人: what was aimed at is the whole of nothing but a share of the aim
  const present = wholes.filter(
    (whole) =>
      !(typeof whole.year === 'number' && whole.year < year) &&
      (!whole.goal || whole.source.kind !== 'indicator' || /目标|计划|任务|应/.test(base)),
  );
  return parts.flatMap((part) => {
    const weak = isNarrower(part, share);
    const meant = present.filter((whole) => isWhole(whole, part));
    const own = meant.filter((whole) => isOfFund(whole, base));
    const wider = meant.filter((whole) => !isOfFund(whole, base));
    return [
      ...ranked(own, part, share).map((one) => ({ ...one, weak })),
      ...ranked(wider, part, share).map((one) => ({ ...one, weak: true })),
    ];
  });
}

/** Of figures that the base may name, as far as they are larger than the part. */
function looseRatios(sought: Sought, loose: Told[]): Candidate[] {
  // 占总支出的3.25% of 全年资助支出: what is spent on one purpose may be no more than borne out
  const isLoose = thingIn(sought.base) === '' && sought.share.kind === 'share';
  return sought.parts
    .flatMap((part) =>
      ratiosOf(
        { ...sought, parts: [part] },
        loose.filter((whole) => isLarger(whole, part)),
      ),
    )
    .slice(0, 40)
    .map((one) => ({ ...one, weak: isLoose || one.weak === true }));
}

/** CT的中标金额占设备购置总额的: of the total of its own column, though the base may be called as another column's is. */
function ofColumn(part: Told, ledger: Told[]): Candidate[] {
  const { source } = part;
  if (source.kind !== 'cell') return [];
  const isTotal = (told: Told): boolean =>
    told.source.kind === 'cell' &&
    told.source.column === source.column &&
    told.things.every((thing) => thing === '');
  return ledger
    .filter((told) => isTotal(told) && isWhole(told, part))
    .map((whole) => ({ reading: ratioOf(part, whole), weak: true }));
}

/** 县级到位180万元，为应配套数的60%，尚差120万元: of both together. */
function ofMissing(share: Amount, base: string, own: Amount[]): Candidate[] {
  const [part, rest] = [partOf(share, own), own[share.index + 1]];
  const isRest =
    rest?.sentence === share.sentence &&
    /^(?:尚|仍|还)?(?:差|缺|欠|短缺|未到位|未完成|缺口)(?:了|为)?$/.test(rest.lead);
  if (!part || !isRest || !/应|计划|目标|任务/.test(base) || !alike(part.quantity, rest.quantity)) return [];
  return [{ reading: withRest(part, rest), sure: true }];
}

/** 3: told in the sentence, 2: in the paragraph, 1: in the section, 0: elsewhere. */
function nearness({ amount }: Told, { sentence, line }: Amount): number {
  if (!amount) return 0;
  if (amount.sentence === sentence) return 3;
  if (amount.line === line) return 2;
  return amount.line.section === line.section ? 1 : 0;
}

/** The nearest first; where those nearest tell one and the same figure, that one is meant, unless it is less than the part. */
function ranked(wholes: Told[], part: Told, share: Amount): Candidate[] {
  const near = wholes
    .map((whole) => ({ whole, near: nearness(whole, share) }))
    .sort((a, b) => b.near - a.near);
  const first = near.filter((one) => one.near === near[0]!.near);
  const sure = distinctValues(first.map(({ whole }) => whole)) === 1;
  return near.slice(0, MOST).map((one) => ({
    reading: ratioOf(part, one.whole),
    sure: sure && one.near === near[0]!.near && isLarger(one.whole, part),
  }));
}

/** 第四季度支出占比达27.45%: what another sentence worked out under that name. */
function saidAgain(share: Amount, shares: Claim[]): Claim | null {
  const own = core(share.lead.slice(0, Math.max(0, share.lead.lastIndexOf('占'))).replace(/^仅$/, ''));
  const before =
    /([^,;。:、]{3,20})占比(?:偏低|较低|不高|偏高|较高|过高|过低)+,$/.exec(
      share.line.text.slice(share.sentence.start, share.leadStart),
    )?.[1] ?? '';
  const name = own || core(before);
  if (name.length < 4) return null;
  const isNamed = (part: string): boolean =>
    part.length >= 4 && (name.endsWith(part) || name.startsWith(part) || part.endsWith(name));
  const known = shares.filter(
    ({ kind, subject }) => kind === 'share' && isNamed(core(subject.replace(/占.*$/, ''))),
  );
  return claimFrom(
    'share',
    share,
    known.flatMap(({ readings }) => readings.map((reading) => ({ reading }))),
    known[0]?.subject,
  );
}

/** 占61.2% of what the sentence speaks of. */
function bySubject(share: Amount, own: Amount[], ledger: Told[]): Claim | null {
  const part = partOf(share, own);
  const subject = part && `${inputOf(part).name}${share.lead.replace(/(?:为|达到?|的)+$/, '')}`;
  return part && isCount(part) ? claimFrom('share', share, ofSubject(part, ledger), subject) : null;
}

/** 重大疾病救助支出最多，占临时救助支出的66.60%: named in the clause before. */
const mostSaid = ({ line, leadStart, sentence }: Amount): string =>
  /([^,;。:、\d]{2,20}?)(?:所占)?(?:份额|比重|比例|占比)?(?:最[多大高少小低]|居[首多]|较[多大高]|为主)[^,;。\d]{0,4},$/.exec(
    line.text.slice(sentence.start, leadStart),
  )?.[1] ?? '';

/** 民生支出占85% behind 保基本民生支出52409万元: called by the tail of its name, a part may be no more than borne out. */
function isNarrower({ words, amount }: Told, share: Amount): boolean {
  if (amount === null || amount.sentence === share.sentence) return false;
  const own = core(share.lead.slice(0, Math.max(0, share.lead.lastIndexOf('占'))));
  return own.length >= 2 && core(words) !== own && !bareThing(own).endsWith(bareThing(words));
}

/** The figure before the share, or the one that the words before 占 name. */
function partsOf(share: Amount, own: Amount[], ledger: Told[]): Told[] {
  const part = partOf(share, own);
  const told = part && toldOf(part, ledger);
  if (told) return [told];
  const said = ratioIn(share)?.part || mostSaid(share);
  const name = core(said);
  if (name.length < 4 && roleIn(said) === null) return [];
  const present = ledger.filter(({ year, quantity }) => year !== 'before' && quantity.dimension !== 'rate');
  const named = name.length < 4 ? [] : present.filter(({ words }) => core(words).endsWith(name));
  // 追加资金占年初预算的31.65%: a part that is only called by its stage
  const stage = roleIn(said);
  return named.length > 0 || stage === null || bareThing(said.replace(/追加|调增|结余|结转/g, '')) !== ''
    ? named
    : present.filter(
        ({ role, things }) =>
          role === stage && things.every((thing) => thing === '' || thing === bareThing(said)),
      );
}

const isLarger = (whole: Told, part: Told): boolean => whole.quantity.value.compare(part.quantity.value) >= 0;

const isWhole = (whole: Told, part: Told): boolean =>
  whole.quantity !== part.quantity && whole.year !== 'before' && alike(whole.quantity, part.quantity);
