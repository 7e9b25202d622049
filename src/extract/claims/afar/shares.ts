// Shares whose whole, or whose part, stands elsewhere: 占支出总额的65.83% of a total that a table or a paragraph above tells.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { roleIn } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, inputOf } from '../build.js';
import { core } from '../sentence/names.js';
import { baseAbove } from '../shares/around.js';
import { isOfAll, isOutside, ratioIn } from '../shares/base.js';
import { isOtherStage, scopeOf, spokenYear, usualYear } from '../shares/named-wholes.js';
import { partOf } from '../shares/share-parts.js';
import { claimFrom, MOST, type Candidate } from '../meant.js';
import { amountsIn, toldOf, type Told } from './ledger.js';
import { isCount } from '../rates/rates-beside.js';
import { withRest } from '../rates/with-rest.js';
import { ratioOf } from './readings.js';
import { ofSubject } from './subjects.js';
import { bareThing, closest } from '../sentence/things.js';

/** The claim of a share whose whole does not stand in its sentence; null where no figure is certain to be meant. */
export function shareAfar(share: Amount, own: Amount[], ledger: Told[], shares: Claim[]): Claim | null {
  const words = ratioIn(share);
  if (words === null || share.quantity.approximate) return null;
  const said = words.base;
  const above = core(said).length < 2 ? baseAbove(share, amountsIn(ledger)) : null;
  const base = above ?? said;
  if (isOutside(base)) return null;
  if (core(base).length < 2) return saidAgain(share, shares) ?? bySubject(share, own, ledger);
  const parts = partsOf(share, own, ledger);
  const missing = ofMissing(share, base, own);
  // 超目标0.06万亩 is how much more, not the 目标 of something else
  const { close, loose } = fitting(
    base,
    ledger.filter(({ amount }) => !amount || !/超[^,;。]{0,8}(?:目标|计划|任务)$/.test(amount.lead)),
  );
  // 上年为17068.90万元，2023年度的 in a report of 2024: compared with, and no whole of this year's parts
  const year = spokenYear(share) ?? usualYear(amountsIn(ledger));
  // 占总支出的3.25% of 全年资助支出: what is spent on one purpose may be no more than borne out
  const isLoose = thingIn(base) === '';
  const ratios = (wholes: Told[], isMeant: (whole: Told, part: Told) => boolean): Candidate[] =>
    parts.flatMap((part) => {
      const weak = isNarrower(part, share);
      const meant = wholes.filter(
        (whole) =>
          isWhole(whole, part) &&
          isMeant(whole, part) &&
          !(typeof whole.year === 'number' && whole.year < year),
      );
      const [own, wider] = [
        meant.filter((whole) => isOfFund(whole, base)),
        meant.filter((whole) => !isOfFund(whole, base)),
      ];
      return [
        ...ranked(own, part, share).map((one) => ({ ...one, weak })),
        ...ranked(wider, part, share).map((one) => ({ ...one, weak: true })),
      ];
    });
  const at = share.lead.lastIndexOf('占');
  // 预算执行率（支出/到位）is a rate, and has a name
  const rate = /率\(/.test(share.lead) ? share.lead.replace(/\(.*$/, '') : null;
  const kind = rate === null ? 'share' : 'rate';
  const subject =
    rate ??
    `${parts[0]?.input.name ?? ''}${share.lead.slice(Math.max(0, at)).replace(/(?:为|达到?|的)+$/, '')}`;
  return (
    claimFrom(
      kind,
      share,
      [...missing, ...ratios(close, () => true), ...parts.flatMap((part) => ofColumn(part, ledger))],
      subject,
    ) ??
    // 为下达资金的 names a stage of the money; what 相当于 names else must be named outright
    (share.kind === 'share' || roleIn(said) !== null
      ? claimFrom(
          kind,
          share,
          ratios(loose, isLarger)
            .slice(0, 40)
            .map((one) => ({ ...one, weak: (isLoose && share.kind === 'share') || one.weak })),
          subject,
        )
      : null)
  );
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

interface Fitting {
  close: Told[];
  loose: Told[];
}

const fittingBefore = new WeakMap<Told[], Map<string, Fitting>>();

/** What the words of a base name, and what they may name: shares name one base again and again. */
function fitting(base: string, ledger: Told[]): Fitting {
  let known = fittingBefore.get(ledger);
  if (known === undefined) fittingBefore.set(ledger, (known = new Map()));
  let found = known.get(base);
  if (found === undefined) {
    found = { close: [], loose: [] };
    for (const told of ledger) {
      const fit = fitOf(told, base);
      if (fit > 0) (fit > 1 ? found.close : found.loose).push(told);
    }
    known.set(base, found);
  }
  return found;
}

const isWhole = (whole: Told, part: Told): boolean =>
  whole.quantity !== part.quantity && whole.year !== 'before' && alike(whole.quantity, part.quantity);

/** 2: the words name this figure · 1: they may · 0: they name another. */
function fitOf({ things, words, role, amount }: Told, base: string): 0 | 1 | 2 {
  if (amount && amount.kind !== 'level' && amount.kind !== 'limit') return 0;
  const wanted = core(base);
  const thing = thingIn(base);
  const [mine, theirs] = [role, roleIn(base)];
  // 占总支出的 is not of 资助支出
  const isAll = !isOfAll(base) || core(words) === wanted || things.every((own) => own === '');
  if (isAll && core(words).endsWith(wanted)) return 2;
  if (isOtherStage(words, base)) return 0;
  // 占一般公共预算项目支出总额的 is not of all projects
  if (/一般公共预算|政府性基金|国有资本/.test(base) && scopeOf(words) !== scopeOf(base)) return 0;
  // 占项目财政拨款支出的 is not of all that was paid
  if (/项目/.test(base) && !words.includes('项目')) return 0;
  if (thing === '') return mine !== null && mine === theirs ? (things.every((t) => t === '') ? 2 : 1) : 0;
  if (closest([thing], things) >= 90 && (theirs === null || mine === null || mine === theirs)) return 2;
  return sharesRun(wanted, core(words) + things.join()) ? 1 : 0;
}

/** 占财政拨款项目支出的 is hardly of 项目支出 alone, which other money pays for, too. */
const isOfFund = ({ words }: Told, base: string): boolean =>
  !base.includes('财政拨款') || words.includes('财政拨款');

/** What a base is of, besides that it is all of it. */
const thingIn = (base: string): string => bareThing(base.replace(/(?:总额|总数|总量|合计|总计)/g, ''));

/** Two characters in a row that both have, words of money apart. */
function sharesRun(a: string, b: string): boolean {
  const clean = a.replace(/总额|总数|合计|总计|资金|经费|支出|年度|全部/g, '，');
  for (let i = 0; i + 2 <= clean.length; i += 1) {
    const run = clean.slice(i, i + 2);
    if (!run.includes('，') && b.includes(run)) return true;
  }
  return false;
}
