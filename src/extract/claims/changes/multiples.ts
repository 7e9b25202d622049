// How many times: 是上年的2.5倍, 增加到3倍, 翻一番, 减半, of two figures that the sentence sets against each other.
import type { Claim } from '../../../report/schema.js';
import { dec, power10, type Decimal } from '../../../values/decimal.js';
import { quoting } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, inputOf } from '../build.js';
import { placeOf, type Line } from '../sentence/lines.js';
import { pairBefore } from './two-levels.js';
import { meanOf } from '../rates/quotients.js';

const TIMES =
  /(?:是|为|达到?|相当于|(?:增长|增加|提高|扩大|提升|上升)(?:到|至|为))(?:[^,;。\d]{0,8}(?:20\d\d年)?[^,;。\d]{0,4}的)?$/;
/** Own money and what it drew: the larger is so many times the smaller. */
const LEVER = /(?:放大|杠杆)[^,;。\d]{0,6}$/;
const WORDS: [RegExp, string, 1 | -1][] = [
  [/翻两番/g, '4', 1],
  [/翻(?:了)?(?:一)?番|翻倍/g, '2', 1],
  [/减半|下降一半|减少一半|减少了一半/g, '2', -1],
];

/** The multiples of a line. */
export function* multipleClaims(amounts: Amount[]): Generator<Claim> {
  const line = amounts[0]?.line;
  if (!line || !/[倍番半]/.test(line.text)) return;
  for (const times of amounts) {
    if (
      times.quantity.unit !== '倍' ||
      times.kind !== 'rate' ||
      !(TIMES.test(times.lead) || LEVER.test(times.lead))
    )
      continue;
    const pair = pairBefore(times, amounts) ?? leveraged(times, amounts);
    if (pair) yield claimOf('change', times, [meanOf(pair.now, pair.before)]);
  }
  for (const [pattern, value, way] of WORDS)
    for (const match of line.text.matchAll(pattern)) {
      const claim = wordClaim(line, amounts, match.index, match[0], dec(value), way);
      if (claim) yield claim;
    }
}

function leveraged(times: Amount, amounts: Amount[]): { now: Amount; before: Amount } | null {
  const [a, b] = amounts
    .filter(
      (x) =>
        x.sentence === times.sentence &&
        x.index < times.index &&
        x.kind === 'level' &&
        x.quantity.dimension === 'money',
    )
    .slice(-2);
  if (!LEVER.test(times.lead) || !a || !b) return null;
  return a.quantity.value.compare(b.quantity.value) > 0 ? { now: a, before: b } : { now: b, before: a };
}

/** A word for a multiple is as exact as one printed with one decimal; a little more than it says bears it out. */
function wordClaim(
  line: Line,
  amounts: Amount[],
  start: number,
  word: string,
  value: Decimal,
  way: 1 | -1,
): Claim | null {
  const sentence = line.sentences.find((s) => s.start <= start && start < s.end);
  const last = amounts.findLast((a) => a.mention.end <= start);
  if (
    !sentence ||
    last?.sentence !== sentence ||
    /[近约超]|基本|接近$/.test(line.text.slice(start - 2, start))
  )
    return null;
  const end = start + word.length;
  const pair = pairBefore(
    { line, sentence, index: last.index + 1, mention: { ...last.mention, start, end } },
    amounts,
  );
  if (!pair) return null;
  const [over, under] = way === 1 ? [pair.now, pair.before] : [pair.before, pair.now];
  if (over.quantity.value.compare(under.quantity.value.mul(value)) >= 0) return null;
  const location = placeOf(line, start, end);
  const stated: Quantity = {
    ...last.quantity,
    text: word,
    value,
    unit: '倍',
    dimension: 'rate',
    decimals: 1,
    step: power10(-1),
    location: quoting(location, word),
  };
  const claim = claimOf('change', last, [meanOf(over, under)], {
    subject: `${inputOf(pair.now).name}${word}`,
  });
  return { ...claim, stated, location };
}
