// 序时进度: how much of the year is over, and how far the spending is ahead of it or behind.
import type { Claim } from '../../../report/schema.js';
import { constant, minus, plus, ratio, sum, type Expression } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, figureOf, inputOf, reading } from '../build.js';

const MONTH =
  /(?:截至|截止|至|到|1[-—至~]{1,2})(?:20\d\d年)?(1[0-2]|[1-9])月(?:底|末|份|30日|31日|28日|29日)?/;
const QUARTER: [RegExp, number][] = [
  [/上半年|半年/, 6],
  [/前三季度|三季度末/, 9],
  [/一季度/, 3],
];

/** The pace a sentence states, and the gap of a rate to it. */
export function* paceClaims(amounts: Amount[]): Generator<Claim> {
  const text = amounts[0]?.line.text ?? '';
  if (!text.includes('序时')) return;
  for (const sentence of amounts[0]!.line.sentences) {
    const own = amounts.filter((a) => a.sentence === sentence);
    const pace = own.find(
      (a) =>
        a.quantity.dimension === 'rate' &&
        (/序时(?:进度)?(?:要求)?(?:为|的|应达到?|:|\()*$/.test(a.lead) ||
          /^的?序时/.test(text.slice(a.mention.end))),
    );
    const months = monthsIn(text.slice(sentence.start, sentence.end));
    const over = months === null ? null : ratio(constant(months), constant(12));
    if (pace && over)
      yield claimOf('rate', pace, [reading('', `${months} ÷ 12 × 100%`, over, [])], { subject: '序时进度' });
    for (const gap of own) {
      if (gap.quantity.dimension !== 'points' || !/序时/.test(gap.lead)) continue;
      const rate = own.findLast((a) => a.quantity.dimension === 'rate' && a.index < gap.index && a !== pace);
      const base = pace ? figureOf(pace) : over;
      if (!rate || !base) continue;
      // 低于50%的序时进度7.52个百分点: said before the pace itself
      const behind = /落后|滞后|低于|慢于|未达|进度(?:要求)?[低慢]/.test(
        text.slice(rate.mention.end, gap.mention.start),
      );
      const inputs = [inputOf(rate), ...(pace ? [inputOf(pace)] : [])];
      const [a, b]: [Expression, Expression] = behind ? [base, figureOf(rate)] : [figureOf(rate), base];
      const names = [inputOf(rate).name, pace ? '序时进度' : `${months} ÷ 12 × 100%`];
      const formula = (behind ? names.reverse() : names).join(' − ');
      yield claimOf('change', gap, [reading('', formula, sum(plus(a), minus(b)), inputs)]);
    }
  }
}

function monthsIn(words: string): number | null {
  const month = MONTH.exec(words)?.[1];
  if (month) return Number(month);
  return QUARTER.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
