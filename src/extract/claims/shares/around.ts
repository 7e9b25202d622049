// What stands around a share that names no whole: the other parts of its list, larger amounts, the base of the share above.
import type { Reading } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { digitCount } from '../../../values/digits.js';
import { ratio } from '../../../values/expression.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { agrees, alike, inputOf, reading, sumOfParts } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { baseOf, GENERAL } from './base.js';
import { quotient } from '../rates/quotients.js';
import type { Wholes } from './index.js';
import { namedWholes } from './named-wholes.js';
import { partOf, runOf } from './share-parts.js';

/** part ÷ Σ siblings. */
export const quotientOfSiblings = (part: Amount, siblings: Amount[]): Reading =>
  quotientOfParts([part], siblings);

/** Σ parts ÷ Σ siblings. */
export function quotientOfParts(parts: Amount[], siblings: Amount[]): Reading {
  const inputs = siblings.map((a) => inputOf(a));
  const sumOf = (all: Amount[]): string => all.map((a) => inputOf(a).name).join(' + ');
  const part = parts.length > 1 ? `（${sumOf(parts)}）` : `${sumOf(parts)} `;
  return reading(
    '',
    `${part}÷（${sumOf(siblings)}）× 100%`,
    ratio(sumOfParts(parts), sumOfParts(siblings)),
    inputs,
  );
}

/** The other parts of the sentence that a share follows, or that the run of shares is told of. */
export function siblingsOf(share: Amount, part: Amount, amounts: Amount[]): Amount[] {
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
export function comeToAll(share: Amount, amounts: Amount[]): boolean {
  const shares = amounts.filter((a) => a.sentence === share.sentence && a.kind === 'share');
  const slack = dec(shares.length).mul(share.quantity.step);
  const rest = (without: Amount): Decimal =>
    shares.filter((a) => a !== without).reduce((left, a) => left.sub(a.quantity.value), dec(1));
  const last = shares.at(-1)!;
  if (rest(last).sub(last.quantity.value).abs().compare(slack) <= 0) return true;
  // 58.2%, 27.0%, 12.6% and 2.1%: rounded shares miss the hundred by a digit
  const off = shares.length > 2 ? [0, 1, -1] : [0];
  return shares.some((a) => off.some((by) => isDigitSlip(a.quantity, rest(a).add(a.quantity.step.mul(by)))));
}

/** So far above and below a share its list may reach. */
const REACH = 6;

/** So many other shares of a list say what it is a list of, however large the part. */
const SURE = 2;

/** The whole that the other shares of the list are of: the one that most of those told to three digits bear out. */
export function wholeOfOthers(
  share: Amount,
  part: Amount,
  all: Amount[],
  wholes: Wholes,
): Amount | undefined {
  const { line } = share;
  const isNear = (a: Amount): boolean =>
    a.line === line ||
    (line.style !== '' &&
      a.line.style === line.style &&
      a.line.section === line.section &&
      Math.abs(a.line.index - line.index) <= REACH);
  const base = baseOf(share);
  const isOfOne = (a: Amount): boolean =>
    baseOf(a) === base ||
    (base === '' && (GENERAL.test(baseOf(a)) || a.sentence === share.sentence || line.style !== ''));
  const found: { whole: Amount; times: number; beside: number }[] = [];
  for (const other of amountsNear(all, line, REACH, REACH)) {
    if (other === share || !isLongShare(other) || !isNear(other) || !isOfOne(other)) continue;
    const own = partOf(other, amountsOf(other.line));
    if (!own || own === part || !alike(own.quantity, part.quantity)) continue;
    const beside = other.sentence === share.sentence ? 1 : 0;
    for (const whole of bornOutBy(other, own, all, wholes)) {
      const known = found.find((one) => one.whole.quantity.value.equals(whole.quantity.value));
      if (known) Object.assign(known, { times: known.times + 1, beside: known.beside + beside });
      else found.push({ whole, times: 1, beside });
    }
  }
  const most = Math.max(...found.map(({ times }) => times));
  const best = found.find(({ times }) => times === most);
  const isLarger = best && best.whole.quantity.value.compare(part.quantity.value) >= 0;
  return best && (isLarger || best.beside >= SURE) ? best.whole : undefined;
}

/** A share told to three digits. */
const isLongShare = ({ kind, quantity }: Amount): boolean => kind === 'share' && digitCount(quantity) >= 3;

const listed = new WeakMap<Amount[], Map<number, Amount[]>>();

/** The amounts of a line and of so many lines above and below it, in order. */
function amountsNear(all: Amount[], line: Amount['line'], above: number, below: number): Amount[] {
  let lines = listed.get(all);
  if (lines === undefined) {
    listed.set(all, (lines = new Map()));
    for (const a of all) {
      const own = lines.get(a.line.index);
      if (own) own.push(a);
      else lines.set(a.line.index, [a]);
    }
  }
  const found: Amount[] = [];
  for (let at = line.index - above; at <= line.index + below; at += 1) found.push(...(lines.get(at) ?? []));
  return found;
}

const bornOut = new WeakMap<Wholes, Map<Amount, Amount[]>>();

/** The figures, one of each value, that a share may be the share of and is to the last digit. */
function bornOutBy(share: Amount, part: Amount, all: Amount[], wholes: Wholes): Amount[] {
  let known = bornOut.get(wholes);
  if (known === undefined) bornOut.set(wholes, (known = new Map()));
  let found = known.get(share);
  if (found !== undefined) return found;
  const list = wholes.get(part);
  const said = baseOf(share);
  const named = GENERAL.test(said) ? [] : namedWholes(said, part, all);
  const held = [...(list ? [list] : []), ...named, ...levelsAbove(part, all)].filter((whole) =>
    agrees(share.quantity, quotient(part, whole).expression),
  );
  found = held.filter((a, i) => held.findIndex((b) => b.quantity.value.equals(a.quantity.value)) === i);
  known.set(share, found);
  return found;
}

/** （1）工资1492.56万元，占项目支出的73.28%；（2）保险398.21万元，占19.55%: what the share before it is of. */
export function baseAbove(share: Amount, all: Amount[]): string | null {
  const { line } = share;
  const part = partOf(share, amountsOf(line));
  const before = amountsNear(all, line, REACH, 0).findLast(
    (a) =>
      a.kind === 'share' &&
      a.line.section === line.section &&
      (a.line === line ? a.index < share.index : a.line.index < line.index) &&
      !GENERAL.test(baseOf(a)),
  );
  // 结余占可用资金的6.6%。60岁以上131名，占61.2%: of another measure, and of another whole
  const own = before && partOf(before, amountsOf(before.line));
  const isOther = own ? part && !alike(part.quantity, own.quantity) : part?.quantity.dimension !== 'money';
  return before && !isOther ? baseOf(before) : null;
}

/** Larger amounts of the paragraph, and of the one above it. */
export const levelsAbove = (part: Amount, all: Amount[]): Amount[] =>
  amountsNear(all, part.line, 2, 0)
    .filter(
      (a) =>
        a.kind === 'level' &&
        a.year !== 'before' &&
        (a.line === part.line ? a.index < part.index : a.line.index < part.line.index) &&
        !a.line.inTable &&
        alike(a.quantity, part.quantity) &&
        a.quantity.value.compare(part.quantity.value) > 0,
    )
    .reverse();

function followedByShare(amount: Amount, amounts: Amount[]): boolean {
  return amounts[amount.index + 1]?.kind === 'share';
}
