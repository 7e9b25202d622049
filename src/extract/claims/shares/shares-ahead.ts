// Shares printed before the figures they are of: 本级投入占总投入的60%，本级投入1200万元，总投入2000万元; 财政资金占70%，即210万元.
import type { Claim } from '../../../report/schema.js';
import { ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, claimOf, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { core } from '../sentence/names.js';
import { quotient } from '../rates/quotients.js';

const OF = /^(.{2,20}?)占(?:了)?(.{2,20}?)的?(?:比重|比例|份额)?(?:为|达到?|约)*$/;

/** The shares of a line whose part and whole follow them in the sentence. */
export function* sharesAhead(amounts: Amount[]): Generator<Claim> {
  for (const share of amounts) {
    if (share.kind !== 'share' || share.parallel) continue;
    const behind = amounts.filter(
      (a) => a.sentence === share.sentence && a.index > share.index && a.kind === 'level',
    );
    const claim = named(share, behind) ?? restated(share, amounts);
    if (claim) yield claim;
  }
}

const subjectOf = (share: Amount): string => share.lead.replace(/(?:为|达到?|的|约)+$/, '');

const isName = (own: string, wanted: string): boolean =>
  own === wanted || (own.length >= 4 && wanted.endsWith(own));

/** The lead names both; both are printed behind it under those names. */
function named(share: Amount, behind: Amount[]): Claim | null {
  const [, first, second] = OF.exec(share.lead) ?? [];
  if (first === undefined || second === undefined) return null;
  const called = (words: string): Amount | undefined => {
    const wanted = core(words);
    return wanted.length < 2
      ? undefined
      : behind.find((a) => isName(core(a.lead.replace(/^其中/, '')), wanted));
  };
  const [part, whole] = [called(first), called(second)];
  if (!part || !whole || part === whole || !alike(part.quantity, whole.quantity)) return null;
  return claimOf('share', share, [quotient(part, whole)], { subject: subjectOf(share) });
}

/** 占比41.25%（33万元）. */
const inBracket = ({ lead, line, mention }: Amount): boolean =>
  lead === '' && line.text[mention.start - 1] === '(' && line.text[mention.end] === ')';

/** 占70%，即210万元；…占30%，即90万元: of all that is restated so, where the shares come to the whole. */
function restated(share: Amount, amounts: Amount[]): Claim | null {
  const own = amounts.filter((a) => a.kind === 'share' && a.sentence === share.sentence);
  const parts = own
    .map((a) => amounts[a.index + 1])
    .filter((a) => a?.kind === 'level' && (/^(?:即|金额|资金|计|共)(?:为)?$/.test(a.lead) || inBracket(a)));
  const at = own.indexOf(share);
  if (parts.length !== own.length || own.length < 2) return null;
  const levels = parts as Amount[];
  const sum = own.reduce(
    (total, a) => total.add(a.quantity.value),
    own[0]!.quantity.value.sub(own[0]!.quantity.value),
  );
  if (!sum.equals(1) || levels.some((a) => !alike(a.quantity, levels[0]!.quantity))) return null;
  const part = levels[at]!;
  const total = amounts.findLast(
    (a) =>
      a.kind === 'level' &&
      a.sentence === share.sentence &&
      /总/.test(a.lead) &&
      alike(a.quantity, part.quantity),
  );
  const names = levels.map((a, i) => own[i]!.lead.replace(/占.*$/, '') || inputOf(a).name);
  const inputs = total
    ? [inputOf(part, names[at]), inputOf(total)]
    : levels.map((a, i) => inputOf(a, names[i]));
  const whole = total ? figureOf(total) : sumOfParts(levels);
  const formula = `${names[at]} ÷ ${total ? inputOf(total).name : `（${names.join(' + ')}）`} × 100%`;
  const expression = ratio(figureOf(part), whole);
  return claimOf('share', share, [reading('', formula, expression, inputs)], { subject: subjectOf(share) });
}
