// What stands around a share that names no whole: the other parts of its list, larger amounts, the base of the share above.
import type { Reading } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { isDigitSlip } from '../totals/complete.js';
import { baseOf, GENERAL } from './base.js';
import { runOf } from './share-parts.js';

/** part ÷ Σ siblings. */
export function quotientOfSiblings(part: Amount, siblings: Amount[]): Reading {
  const inputs = siblings.map((a) => inputOf(a));
  const formula = `${inputOf(part).name} ÷（${inputs.map((input) => input.name).join(' + ')}）× 100%`;
  return reading('', formula, ratio(figureOf(part), sumOfParts(siblings)), inputs);
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
export const levelsAbove = (part: Amount, all: Amount[]): Amount[] =>
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
