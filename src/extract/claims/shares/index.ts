// 占…%: a part of the whole that the words behind 占 name, or of the total of the list it stands in.
import type { Account, Claim, Reading } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { figure, ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { roleIn } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { meant } from '../meant.js';
import { quotient } from '../rates/quotients.js';
import { isDigitSlip } from '../totals/complete.js';
import { partOf, runOf } from './share-parts.js';

/** What a share may be taken of, found while totals were read: part → its total. */
export type Wholes = ReadonlyMap<Amount, Amount>;

const GENERAL =
  /^(?:其|该|全部|总额?|总数|总量|总体|总计|合计|比|总的)?(?:的)?(?:总额|总数|合计|总计|比重|比例|总支出|总收入|支出|收入|总人数|支出总额|总金额|资金总额|金额)?$/;

/** The shares that a line states. `all`: every amount of the report, in order. */
export function* shareClaims(
  amounts: Amount[],
  all: Amount[],
  accounts: Account[],
  wholes: Wholes,
): Generator<Claim> {
  for (const share of amounts) {
    if (share.kind !== 'share') continue;
    const part = partOf(share, amounts);
    if (!part) continue;
    const base = baseOf(share);
    const readings = wholesOf(share, part, base, amounts, all, accounts, wholes);
    const words = share.lead.includes('占') ? share.lead.slice(share.lead.lastIndexOf('占')) : '占比';
    const subject = `${inputOf(part).name}${words.replace(/(?:为|达到?|的)+$/, '')}`;
    if (readings.length === 0) {
      if (core(base).length >= 2)
        yield claimOf('share', share, [], {
          subject,
          undecided: { key: 'reason.base-not-found', values: { base } },
        });
      continue;
    }
    yield claimOf('share', share, readings, { subject, alternatives: others(part, readings, all) });
  }
}

/** The words between 占 and the figure, without 的比例 and the like; '' for a bare 占98%. */
export function baseOf(share: Amount): string {
  const at = share.lead.lastIndexOf('占');
  if (at < 0) return '';
  const words = share.lead.slice(at + 1);
  return words
    .replace(/(?:的)?(?:比重|比例|比率|百分比|份额|比)?(?:分别)?(?:为|达到?|约|:)*$/, '')
    .replace(/的$/, '');
}

function wholesOf(
  share: Amount,
  part: Amount,
  base: string,
  amounts: Amount[],
  all: Amount[],
  accounts: Account[],
  wholes: Wholes,
): Reading[] {
  const of = (whole: Amount): Reading => quotient(part, whole);
  const total = wholes.get(part) ?? listTotal(part, amounts);
  if (GENERAL.test(base)) {
    if (total && alike(total.quantity, part.quantity)) return [of(total)];
    const own = siblingsOf(share, part, amounts);
    // X主要用于以下方面： in a line of its own above numbered items: the amount that it names
    const said = own.length < 2 && part.line.announced.length >= 4 ? part.line.announced : null;
    const named = said ?? (own.length < 2 ? baseAbove(share, all) : null);
    const above = named ? namedWholes(named, part, all).map((whole) => ({ reading: of(whole), sure: said !== null })) : [];
    const all100 = own.length >= 2 && comeToAll(share, amounts);
    const chosen = meant(share, [
      ...(all100 ? [{ reading: quotientOfSiblings(part, own), sure: true }] : []),
      ...above,
      ...levelsAbove(part, all).map((whole) => ({ reading: of(whole) })),
    ]);
    return chosen ? [chosen] : [];
  }
  // 财政拨款基本支出…，其中：人员经费…，占基本支出的: the list's own total, said in short
  const isShort = total && core(base).length >= 4 && plain(total.lead).endsWith(plain(base));
  if (total && (isShort || names(total, base))) return [of(total)];
  // 占在校生总数的 of 在校生9860人
  const counted = base.replace(/(?:的)?(?:总数|总量|总人数)$/, '');
  const named = namedWholes(base, part, all);
  const found = named.length > 0 || counted === base || counted.length < 2 ? named : namedWholes(counted, part, all);
  // planned and reached stand under one name: only where none explains it is the nearest one meant
  const sure = plain(base).length > 2 || found.length === 1;
  const chosen = meant(share, found.map((whole, i) => ({ reading: of(whole), sure: sure && i === 0 })));
  if (chosen) return [chosen];
  const staged = stageOf(base, part, all, (whole) => agrees(share.quantity, of(whole).expression));
  if (staged) return [of(staged)];
  const account = accounts.find(
    (a) => core(a.name) === core(base) && a.amount.dimension === part.quantity.dimension,
  );
  if (!account) return [];
  const inputs = [inputOf(part), { name: account.name, quantity: account.amount }];
  return [
    reading(
      '',
      `${inputs[0]!.name} ÷ ${account.name} × 100%`,
      ratio(figureOf(part), figure(account.amount)),
      inputs,
    ),
  ];
} // prettier-ignore

function quotientOfSiblings(part: Amount, siblings: Amount[]): Reading {
  const inputs = siblings.map((a) => inputOf(a));
  const formula = `${inputOf(part).name} ÷（${inputs.map((input) => input.name).join(' + ')}）× 100%`;
  return reading('', formula, ratio(figureOf(part), sumOfParts(siblings)), inputs);
}

/** The other parts of the sentence that a share follows, or that the run of shares is told of. */
function siblingsOf(share: Amount, part: Amount, amounts: Amount[]): Amount[] {
  const run = runOf(share, amounts);
  if (run) return run.parts;
  return amounts.filter(
    (a) =>
      a.sentence === share.sentence &&
      a.kind === 'level' &&
      alike(a.quantity, part.quantity) &&
      followedByShare(a, amounts),
  );
}

/** The shares of the sentence come to a hundred, or would but for one digit. */
function comeToAll(share: Amount, amounts: Amount[]): boolean {
  const shares = amounts.filter((a) => a.sentence === share.sentence && a.kind === 'share');
  const slack = dec(shares.length).mul(share.quantity.step);
  const rest = (without: Amount): Decimal =>
    shares.filter((a) => a !== without).reduce((left, a) => left.sub(a.quantity.value), dec(1));
  const last = shares.at(-1)!;
  if (rest(last).sub(last.quantity.value).abs().compare(slack) <= 0) return true;
  return shares.some((a) => isDigitSlip(a.quantity, rest(a)));
}

/** （1）工资1492.56万元，占项目支出的73.28%；（2）保险398.21万元，占19.55%: what the share before it is of. */
export function baseAbove(share: Amount, all: Amount[]): string | null {
  const { line } = share;
  const before = all.findLast(
    (a) =>
      a.kind === 'share' &&
      a.line.section === line.section &&
      (a.line === line
        ? a.index < share.index
        : a.line.index < line.index && a.line.index >= line.index - 6) &&
      !GENERAL.test(baseOf(a)),
  );
  return before ? baseOf(before) : null;
}

/** Larger amounts of the paragraph, and of the one above it. */
const levelsAbove = (part: Amount, all: Amount[]): Amount[] =>
  all
    .filter(
      (a) =>
        a.kind === 'level' &&
        a.year !== 'before' &&
        (a.line === part.line ? a.index < part.index : a.line.index < part.line.index) &&
        a.line.index >= part.line.index - 2 &&
        !a.line.inTable &&
        alike(a.quantity, part.quantity) &&
        a.quantity.value.compare(part.quantity.value) > 0,
    )
    .reverse();

function followedByShare(amount: Amount, amounts: Amount[]): boolean {
  return amounts[amount.index + 1]?.kind === 'share';
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
    (a) => a.kind === 'level' && a.mention.end <= head && alike(a.quantity, part.quantity),
  );
}

/** 占预算的, 占到位资金的: a base that only names a stage of the money is the last one of that stage nearby. */
function stageOf(
  base: string,
  part: Amount,
  all: Amount[],
  explains: (whole: Amount) => boolean,
): Amount | undefined {
  if (
    !/^(?:(?:年初|全年|调整后?|年度|总|项目|实际)*预算(?:数|总额|资金|金额)?|(?:实际|已)?(?:到位|下达|拨付)(?:资金|金额|数)?)$/.test(
      base,
    )
  )
    return undefined;
  const role = roleIn(base);
  const near = all.filter(
    (a) =>
      a.kind === 'level' &&
      a !== part &&
      alike(a.quantity, part.quantity) &&
      a.line.index <= part.line.index &&
      a.line.index > part.line.index - 6,
  );
  const staged = near.filter((a) => a.role === role || (role === 'budget' && a.role === 'adjusted'));
  return (
    staged.findLast(explains) ??
    near.findLast((a) => a.role === role) ??
    (role === 'budget' ? near.findLast((a) => a.role === 'adjusted') : undefined)
  );
}

const SYNONYMS: [RegExp, string][] = [
  [/(?<=拨款)总(?=支出|收入)/g, ''],
  [/总支出|支出总额|支出总计|支出总数/g, '支出合计'],
  [/(?:政府)?采购(?:支出)?(?:总额|总金额|金额|合计|总)?$/g, '采购额'],
  [/总收入|收入总额|收入总计|收入总数/g, '收入合计'],
];
const plain = (words: string): string =>
  SYNONYMS.reduce((text, [pattern, word]) => text.replace(pattern, word), core(words));

/** Words that narrow an amount down: a base without them is not an amount with them. */
const SCOPE = /财政拨款|一般公共预算|政府性基金|国有资本|基本支出|项目支出|三公|本级/g;
const scopeOf = (words: string): string => [...new Set(words.match(SCOPE) ?? [])].sort().join();

function names(amount: Amount, base: string): boolean {
  const wanted = plain(base);
  const own = plain(amount.lead);
  if (wanted.length < 2 || scopeOf(amount.lead) !== scopeOf(base)) return false;
  // 占已建档案的: the base begins with what the figure was called
  const begins = /^[已实应]/.test(own) && own.length >= 2 && wanted.startsWith(own);
  return begins || own.includes(wanted) || (own.length >= 4 && wanted.endsWith(own));
}

/** The amounts that the base names, the likeliest first: in the line, then above it, then below. */
function namedWholes(base: string, part: Amount, all: Amount[]): Amount[] {
  const fits = all.filter(
    (a) =>
      a.kind === 'level' &&
      a !== part &&
      a.year !== 'before' &&
      alike(a.quantity, part.quantity) &&
      names(a, base),
  );
  // the very words come before their synonyms: 支出合计 before 支出总计
  const literal = fits.filter((a) => core(a.lead).endsWith(core(base)));
  const exact = fits.filter((a) => plain(a.lead).endsWith(plain(base)));
  const ranked = [literal, exact, fits].flatMap((pool) => [
    ...pool.filter((a) => a.line === part.line && a.index < part.index).reverse(),
    ...pool.filter((a) => a.line.index < part.line.index).reverse(),
    ...pool,
  ]);
  return [...new Set(ranked)];
}

/** Other totals of the report, to say of which one the printed share would be right. */
export function others(part: Amount, readings: Reading[], all: Amount[]): Reading[] {
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
  return wholes.slice(0, 12).map((whole) => {
    const inputs = [inputOf(part), inputOf(whole)];
    return reading(
      inputs[1]!.name,
      `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`,
      ratio(figureOf(part), figureOf(whole)),
      inputs,
    );
  });
}
