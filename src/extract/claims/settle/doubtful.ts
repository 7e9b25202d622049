// Whether a failing claim of prose may have been read from other figures than those that its sentence means.
import type { Claim } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { quantitiesIn } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { alike } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isListed, isMiscounted, type Places } from './closed-lists.js';
import { isFar } from './reach.js';
import { isExplained, isTellingConflict, isTellingSlip } from './slips.js';

/** Far off, or loosely said, and nothing explains it that chance would not. */
export function isDoubtful(
  claim: Claim,
  stated: Amount,
  own: Amount[],
  places: Places,
  confirmed: Set<Quantity>,
): boolean {
  // one name is not one thing: two figures of it are, where a slip of the pen lies between them
  if (claim.kind === 'same') return stated.quantity.dimension !== 'score' && !isTellingConflict(claim);
  if (isMiscounted(claim, stated, places)) return true;
  // 人均100元，未超过每人每餐120元的标准: a bound
  if (claim.kind !== 'rate' && /^[^,;。]{0,4}(?:未|不|没有)(?:超过|高于|低于|突破)/.test(stated.lead))
    return true;
  const isScoreList = claim.kind === 'total' && stated.quantity.dimension === 'score';
  if (claim.kind === 'total' && !stated.line.inTable && !isListed(claim, stated, places))
    if (!explains(claim) || (isScoreList && isByFormula(stated))) return true;
  if (isOfItself(claim) || beginsWithRest(claim, places)) return true;
  // 1.5万亩任务…；管护经费每亩10元，共需20万元: of other acres than those before the semicolon
  if (claim.kind === 'per-unit' && isApart(claim, stated, places) && !isTellingSlip(claim)) return true;
  // 决算合计39.56万元，偏差程度3.98%: what is between the two, not one of the other
  if (claim.kind === 'rate' && /偏[差离]|差异|波动/.test(stated.lead)) return true;
  // 同口径增长14.6%: against figures that are put on one footing first
  const { line, sentence, mention } = stated;
  if (
    claim.kind === 'change' &&
    /同口径|可比口径|可比价|剔除/.test(line.text.slice(sentence.start, mention.end))
  )
    return true;
  // no part is more than its whole
  if (claim.kind === 'share' && /占/.test(stated.lead) && stated.quantity.value.compare(1) > 0) return false;
  if (isLoose(claim, stated, own, places, confirmed) || (isScoreList && isFar(claim)))
    return !isTellingSlip(claim);
  return (isFar(claim) || (claim.kind === 'rate' && hasRivals(claim, stated, own))) && !isExplained(claim);
}

/** A slip of the pen; of counts with one or two digits chance says as much. */
const explains = (claim: Claim): boolean =>
  digitCount(claim.stated!) < 3 && claim.stated!.dimension !== 'score'
    ? isTellingSlip(claim)
    : isExplained(claim);

/** 按照“达标个数/全部个数×10”计算，得9分: no sum of other points. */
const isByFormula = ({ line, sentence, mention }: Amount): boolean =>
  /[×÷*/][^。;]*计算,?得?(?:为)?$/.test(line.text.slice(sentence.start, mention.start));

/** A semicolon or more stands between the figure and a count that it follows from. */
function isApart({ readings }: Claim, { line, mention }: Amount, places: Places): boolean {
  const used = readings
    .flatMap(({ expression }) => quantitiesIn(expression))
    .flatMap((q) => (q.dimension === 'money' ? [] : (places.get(q)?.a ?? [])));
  return used.some(
    (a) =>
      a.line !== line ||
      (a.mention.end < mention.start && line.text.slice(a.mention.end, mention.start).includes(';')),
  );
}

/** 4座，其中王家湾村日处理80吨，其余3座…: the first of the list is told by another measure. */
const beginsWithRest = ({ kind, readings }: Claim, places: Places): boolean =>
  kind === 'total' &&
  readings.every(({ expression }) =>
    /^[、,;]?(?:其余|其他|余下|剩余)$/.test(places.get(quantitiesIn(expression)[0]!)?.a.lead ?? ''),
  );

/** Other counts of the sentence that it could as well be worked out from; money is told apart by its stage. */
function hasRivals({ readings }: Claim, stated: Amount, own: Amount[]): boolean {
  const used = readings.flatMap(({ expression }) => quantitiesIn(expression));
  if (used.every(({ dimension }) => dimension === 'money')) return false;
  return own.some(
    (a) =>
      a.kind === 'level' &&
      a.sentence === stated.sentence &&
      !used.includes(a.quantity) &&
      used.every((quantity) => alike(a.quantity, quantity)),
  );
}

/** 满意度90.74%，其中学生满意度90.33%: what the one follows from the other does not. */
export const isOfAnother = (claim: Claim, stated: Amount, held: Claim[], places: Places): boolean =>
  held.some(
    (other) =>
      other.kind === claim.kind &&
      places.get(other.stated!)?.a.sentence === stated.sentence &&
      claim.readings.every(({ expression }) => {
        const used = quantitiesIn(expression);
        return other.readings.some((one) => quantitiesIn(one.expression).every((q, i) => q === used[i]));
      }),
  );

/** A share of the very figure that it is the share of. */
const isOfItself = ({ kind, readings }: Claim): boolean =>
  kind === 'share' &&
  readings.every(({ expression }) => {
    const [part, whole, ...more] = quantitiesIn(expression);
    return more.length === 0 && part !== undefined && whole !== undefined && part.value.equals(whole.value);
  });

/** What shares that hold are of: others of their list are of it, too. */
export const wholesOf = (shares: Claim[]): Set<Quantity> =>
  new Set(
    shares.flatMap(({ readings }) => readings.map(({ expression }) => quantitiesIn(expression).at(-1)!)),
  );

/**
 * Its figures stand in several sentences (changes of money: in several paragraphs) or in tables: words may mean other
 * figures, and only a slip of the pen shows that they do not.
 */
function isLoose(
  { kind, readings }: Claim,
  stated: Amount,
  own: Amount[],
  places: Places,
  confirmed: Set<Quantity>,
): boolean {
  if (kind === 'total' || stated.line.inTable || stated.quantity.dimension === 'score') return false;
  const figures = readings.flatMap(({ expression }) => quantitiesIn(expression));
  if (
    (kind === 'share' && confirmed.has(figures.at(-1)!)) ||
    figures.every(({ dimension }) => dimension === 'score')
  )
    return false;
  // 其中接待费6.66万元，比上年减少1.04万元: of that one
  const tellsOwn = own.some(
    (a) =>
      a.kind === 'level' &&
      a.sentence === stated.sentence &&
      a.index < stated.index &&
      a.quantity.dimension === 'money',
  );
  const isNear = (quantity: Quantity): boolean => {
    const a = places.get(quantity)?.a;
    const isMoney = quantity.dimension === 'money' && kind === 'change' && !tellsOwn;
    return isMoney ? a?.line === stated.line : a?.sentence === stated.sentence;
  };
  return !figures.every(isNear);
}
