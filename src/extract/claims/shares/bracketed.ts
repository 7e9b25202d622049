// Shares that stand alone in brackets: behind the parts of a list, 满意336个（42.0%）、一般56个（7.0%）, or behind a part of its own whole, 问卷200份、满意191份（95.50%）.
import type { Claim } from '../../../report/schema.js';
import { ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { quotient } from '../rates/quotients.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import type { Wholes } from './index.js';

/** A part with the bare percentage in the brackets right behind it. */
interface Pair {
  part: Amount;
  share: Amount;
}

/** The shares of every list of a line; what most of them say they are, all of them are. */
export function* bracketedShares(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  yield* ofOwnWholes(amounts);
  for (const pairs of runsOf(amounts)) {
    const [first] = pairs;
    const whole = wholes.get(first!.part);
    const same = pairs.every(({ part }) => wholes.get(part) === whole);
    if (!same || pairs.length < 3) continue;
    const parts = pairs.map(({ part }) => part);
    const base = whole ? figureOf(whole) : sumOfParts(parts);
    const name = whole ? inputOf(whole).name : `（${parts.map((part) => inputOf(part).name).join(' + ')}）`;
    const found = pairs.map(({ part, share }) => {
      const inputs = whole ? [inputOf(part), inputOf(whole)] : parts.map((item) => inputOf(item));
      const own = reading('', `${inputOf(part).name} ÷ ${name} × 100%`, ratio(figureOf(part), base), inputs);
      return {
        share,
        own,
        holds: agrees(share.quantity, own.expression),
        subject: `${inputOf(part).name}占比`,
      };
    });
    // a growth rate or a rate of completion may stand there, too
    if (found.filter(({ holds }) => !holds).length > 1) continue;
    for (const { share, own, subject } of found) yield claimOf('share', share, [own], { subject });
  }
}

/** 低保户200份、满意191份（95.50%），特困人员100份、满意97份（97.00%）: each of the figure right before its part. */
function* ofOwnWholes(amounts: Amount[]): Generator<Claim> {
  for (const sentence of new Set(amounts.map((a) => a.sentence))) {
    const found = amounts.flatMap((share) => {
      const [whole, part] = [amounts[share.index - 2], amounts[share.index - 1]];
      if (share.sentence !== sentence || !part || !isPair(part, share) || !isOwnWhole(whole, part)) return [];
      const own = quotient(part, whole);
      return [
        { share, own, holds: agrees(share.quantity, own.expression), subject: `${inputOf(part).name}占比` },
      ];
    });
    const missed = found.filter(({ holds }) => !holds);
    if (found.length < 2 || missed.length > 1) continue;
    for (const { share, own, subject } of found) yield claimOf('share', share, [own], { subject });
  }
}

function isOwnWhole(whole: Amount | undefined, part: Amount): whole is Amount {
  if (whole?.kind !== 'level' || whole.sentence !== part.sentence || whole.quantity.approximate) return false;
  return (
    alike(whole.quantity, part.quantity) &&
    /^[、,]$/.test(part.line.text.slice(whole.mention.end, part.leadStart) || '、')
  );
}

/** The pairs of one list, of one measure, nothing but a mark between them. */
function runsOf(amounts: Amount[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const share of amounts) {
    const part = amounts[share.index - 1];
    if (!part || !isPair(part, share)) continue;
    const last = runs.at(-1)?.at(-1);
    const goesOn = last?.share.index === part.index - 1 && alike(last.part.quantity, part.quantity);
    if (goesOn && last?.part.sentence === part.sentence) runs.at(-1)!.push({ part, share });
    else runs.push([{ part, share }]);
  }
  return runs;
}

function isPair(part: Amount, share: Amount): boolean {
  const { text } = share.line;
  return (
    share.quantity.dimension === 'rate' &&
    part.kind === 'level' &&
    part.sentence === share.sentence &&
    !part.quantity.approximate &&
    text.slice(part.mention.end, share.mention.start) === '(' &&
    text[share.mention.end] === ')'
  );
}
