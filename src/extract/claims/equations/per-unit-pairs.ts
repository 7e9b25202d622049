// Counts and amounts told in pairs of one standard: 每生每学期1100元，春季3874人426.14万元，秋季3962人435.82万元; 260人次（每人1200元）31.20万元.
import type { Claim, Reading } from '../../../report/schema.js';
import { constant, product, type Expression } from '../../../values/expression.js';
import { agrees, claimOf, exactly, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isCountOf, isMean, measuresOf, spanOf } from '../sentence/measures.js';
import { runsOf } from '../sentence/runs.js';
import { isExplained } from '../settle/slips.js';

/** A count of what the standard is measured by, with the amount told for it. */
interface Pair {
  standard: Amount;
  count: Amount;
  total: Amount;
  /** In how many ways it is worked out: months or days told nearby. */
  ways: Reading[];
}

const BOUND = /最[低高]|上限|不超|起点|以上|以内|不低于|计划|目标|拟|(?:上|去|前一)年/;
const isMoney = ({ quantity }: Amount): boolean => quantity.dimension === 'money';
const isCount = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' &&
  ['count', 'measure'].includes(quantity.dimension) &&
  !quantity.approximate &&
  quantity.upper === null;

/** The amounts of a line that its standards and counts give: where one pair holds, all of that standard do. */
export function* pairedClaims(amounts: Amount[]): Generator<Claim> {
  const standards = amounts.filter(
    (a) =>
      a.kind === 'standard' && isMoney(a) && !isMean(a) && !a.quantity.approximate && !BOUND.test(a.lead),
  );
  for (const standard of standards) {
    const pairs = [...inBrackets(standard, amounts), ...behind(standard, amounts)];
    yield* claimsOf(pairs);
  }
  yield* claimsOf(inOrder(standards, amounts));
}

/** Those that hold; the others where a slip parts them from one that does, or where nothing stands between. */
function* claimsOf(pairs: Pair[]): Generator<Claim> {
  const held = pairs.map(({ total, ways }) =>
    ways.findIndex((way) => agrees(total.quantity, way.expression)),
  );
  for (const [i, { total, ways }] of pairs.entries()) {
    const way = held[i]! >= 0 ? held[i]! : Math.max(0, ...held);
    const claim = claimOf('per-unit', total, [{ ...(ways[way] ?? ways[0]!), name: '' }]);
    const isMeant =
      pairs.length > 1 ? held.some((at, j) => j !== i && at >= 0) || isTight(pairs[i]!) : isTight(pairs[i]!);
    if (held[i]! >= 0 || (isMeant && isExplained(claim))) yield claim;
  }
}

/** 126人均满6个月，计120.96万元: what is worked out is said to be so, or stands right behind its count. */
const isTight = ({ standard, count, total }: Pair): boolean =>
  standard.index === count.index + 1 ||
  /^(?:,?(?:共|计|合计|共计|需)+|[^,;。]{0,10},(?:共|计|合计|共计|需)+|)$/.test(
    total.line.text.slice(count.mention.end, total.mention.start),
  );

/** 260人次（每人1200元）31.20万元. */
function inBrackets(standard: Amount, amounts: Amount[]): Pair[] {
  const [count, total] = [amounts[standard.index - 1], amounts[standard.index + 1]];
  const { text } = standard.line;
  if (
    !count ||
    !total ||
    text[count.mention.end] !== '(' ||
    !/^[^()]{0,4}\)[,计共]{0,2}$/.test(text.slice(standard.mention.end, total.mention.start))
  )
    return [];
  return pairOf(standard, count, total, amounts);
}

/** What follows a standard up to the next one of its measure: each count with the amount right behind it. */
function behind(standard: Amount, amounts: Amount[]): Pair[] {
  const [measure] = measuresOf(standard);
  const next = amounts.find(
    (a) => a.index > standard.index && a.kind === 'standard' && isMoney(a) && measuresOf(a)[0] === measure,
  );
  const own = amounts.filter((a) => a.index > standard.index && (!next || a.index < next.index));
  return own.flatMap((total) => {
    const count = amounts[total.index - 1];
    const earlier = count?.quantity.dimension === 'time' ? amounts[total.index - 2] : count;
    if (!isMoney(total) || !earlier || earlier.index <= standard.index) return [];
    const between = total.line.text.slice(earlier.mention.end, total.mention.start);
    return /[;。]/.test(between) || between.length > 16 ? [] : pairOf(standard, earlier, total, amounts);
  });
}

/** 甲120人、每人3500元；乙280人、每人2800元。两类支出分别为42万元、78.4万元: each in its place. */
function inOrder(standards: Amount[], amounts: Amount[]): Pair[] {
  if (standards.length < 2) return [];
  const last = standards.at(-1)!;
  const run = runsOf(amounts).find(
    (all) => all[0]!.index > last.index && all.every(isMoney) && all.length === standards.length,
  );
  return (run ?? []).flatMap((total, i) => {
    const standard = standards[i]!;
    const count = amounts[standard.index - 1];
    return count ? pairOf(standard, count, total, amounts) : [];
  });
}

function pairOf(standard: Amount, count: Amount, total: Amount, amounts: Amount[]): Pair[] {
  const [measure, second, ...more] = measuresOf(standard);
  if (total.kind !== 'level' || total.quantity.approximate || total.year === 'before' || !isCount(count))
    return [];
  if (measure === undefined || more.length > 0 || !isCountOf(measure, count)) return [];
  const words = standard.line.text.slice(standard.sentence.start, total.mention.start);
  const counted = amounts
    .filter(
      (a) =>
        second !== undefined &&
        a.index < total.index &&
        a !== count &&
        isCountOf(second, a) &&
        !a.quantity.approximate,
    )
    .toReversed();
  const said = second === undefined ? 1 : spanOf(second, words);
  const spans = [
    ...new Set([...(said === null ? [] : [said]), ...(second === '学期' || second === '次' ? [1] : [])]),
  ];
  const ways = [
    ...counted.slice(0, 4).map((time) => readingOf(standard, [count, time], 1)),
    ...spans.map((span) => readingOf(standard, [count], span)),
  ];
  return ways.length === 0 ? [] : [{ standard, count, total, ways }];
}

/** A standard is set, and counts are exact. */
function readingOf(standard: Amount, counts: Amount[], span: number): Reading {
  const all = [...counts, standard];
  const inputs = all.map((a) => inputOf(a));
  const formula = [...all.map((a) => a.quantity.text), ...(span === 1 ? [] : [String(span)])].join(' × ');
  const once = counts.reduce<Expression>((left, count) => product(left, exactly(count)), exactly(standard));
  return reading('', formula, span === 1 ? once : product(once, constant(span)), inputs);
}
