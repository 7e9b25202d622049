// How much of an indicator's name the words of a sentence have: those before a figure, at the head of its paragraph, before a bracket.
import { digitCount } from '../../../values/digits.js';
import { coverage, marksOf } from '../again/thing.js';
import type { Amount } from '../sentence/amounts.js';
import { SUMMED } from '../sentence/cues.js';

/** How much of a name must be there to bear a figure out … */
export const LIKELY = 0.5;
/** … where it is the only rate of its measure, told to the hundredth. */
const BRIEF = 0.25;
/** So many digits tell more than the name. */
export const LONG = 4;
/** 合格率, 满意度: what a rate measures. */
export const RATE = 3;

const NEGATED = /[不未无非]/;
/** 由91.8%提高到93.6%: of the same thing as the figure before. */
const GOES_ON =
  /^(?:的)?(?:大幅|逐步|有所)?(?:提高|提升|上升|下降|降低|降|增加|增长|增|减少|压减|缩短|改善)(?:到|至|为)/;

/** How much of a thing's name the words before a figure have, those since the figure before it of its kind first. */
export function coverOf(thing: string, a: Amount, isRelative: boolean): number {
  const wide = wordsOf(a);
  const near = nearWords(a);
  if (
    !marksOf(thing)
      .split(',')
      .every((mark) => wide.includes(mark)) ||
    NEGATED.test(near) !== NEGATED.test(thing)
  )
    return 0;
  const all = coverage(thing, wide);
  // what it measures is in the kind of figure, not in words
  if (isRelative && a.quantity.dimension === 'rate') return all;
  if (a.quantity.dimension === 'rate') {
    const measure = thing.slice(-2);
    const isShare = a.kind === 'share' && /占比|比重|比例|率$/.test(thing);
    if (!isShare && !near.includes(measure) && !(GOES_ON.test(near) && wide.includes(measure))) return 0;
    if (a.kind === 'growth' && !/增|降|减/.test(thing)) return 0;
    return all;
  }
  // 合格率由93.60%提高到95.10%，提高1.50个百分点
  if (a.quantity.dimension === 'points') return coverage(thing, near.split(';').at(-1)!);
  // (260户) of what stands right before the bracket
  if (a.lead === '' && a.line.text[a.mention.start - 1] === '(') return coverage(thing, near);
  // a figure between the name and this one is nearer to the name, unless this one is the sum
  return near.length > 0 && (coverage(thing, near) > 0 || GOES_ON.test(near) || SUMMED.test(a.lead))
    ? all
    : 0;
}

/** The words of the sentence before a figure, with those that head its paragraph. */
export const wordsOf = (a: Amount): string =>
  (headOf(a) + a.line.text.slice(a.sentence.start, a.mention.start)).replace(/[^一-龥A-Za-z]/g, '');

/** （四）职业培训。…共723人次: the words that head a paragraph. */
const headOf = ({ line, sentence }: Amount): string => {
  const [first] = line.sentences;
  return first && first !== sentence && first.mentions.length === 0 && first.end - first.start < 18
    ? line.text.slice(first.start, first.end)
    : '';
};

/** The words since the last figure of the same kind in the sentence. */
function nearWords(a: Amount): string {
  const { mentions } = a.sentence;
  const { text } = a.line;
  const { dimension, unit } = a.quantity;
  const last = mentions.findLast(
    ({ quantity, end }) =>
      end <= a.mention.start &&
      quantity.dimension === dimension &&
      (dimension !== 'count' || quantity.unit === unit),
  );
  // 危房改造405.6万元，鉴定15.6万元（260户）: of what the amount before the bracket was for
  const at = mentions.findIndex(({ start }) => start === a.mention.start);
  const isAside = text[a.mention.start - 1] === '(' && mentions[at - 1]?.end === a.mention.start - 1;
  const from = isAside ? (mentions[at - 2]?.end ?? a.sentence.start) : (last?.end ?? a.sentence.start);
  return text.slice(from, a.mention.start).replace(/\d+年(?:度|底|末)?/g, '');
}

/** 抽检634批次，…合格率98.73% of 农药残留抽检合格率, the only such rate among the rows. */
export function briefly(thing: string, { quantity, lead, line, sentence, mention }: Amount): number {
  if (quantity.dimension !== 'rate' || digitCount(quantity) < LONG || !lead.endsWith(thing.slice(-RATE)))
    return 0;
  const words = line.text.slice(sentence.start, mention.start);
  return NEGATED.test(words) === NEGATED.test(thing) &&
    coverage(thing, words) >= BRIEF &&
    coverage(thing.slice(0, -RATE), words) > 0
    ? LIKELY
    : 0;
}
