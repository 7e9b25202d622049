// Totals that no word announces: figures that stand one behind the other in a paragraph and add up to the one beside them.
import type { Claim } from '../../../report/schema.js';
import { coreDigits, digitCount, tellingDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { fails, figuresOf } from '../settle/fails.js';
import { isInBrackets } from '../sentence/brackets.js';
import { oneSlipAway } from './complete.js';
import { isCutToUnits } from './no-parts.js';
import { isDefinedBy, isExact, isOfOtherSide, overlap } from './kinds.js';

/** A sum of so many digits is no chance; a slip is told from chance by more. */
const TELLING = 4;
const LONG = 5;
/** Longer runs leave too much to chance. */
const MOST = 12;

/** The figures beside a total, in their order, and whether they end or begin where a sentence does. */
interface Run {
  items: Amount[];
  whole: boolean;
}

/** The claims of totals that `claims` decide nothing of. `read`: the amounts of each line. */
export function runClaims(read: Amount[][], claims: Claim[]): Claim[] {
  const settled = new Set<Quantity>();
  const doubted = new Set<Quantity>();
  for (const claim of claims) {
    if (claim.undecided !== null || claim.kind === 'comparison') continue;
    for (const quantity of figuresOf(claim)) (fails(claim) ? doubted : settled).add(quantity);
    if (claim.stated && SUMS.has(claim.kind)) doubted.add(claim.stated);
  }
  return read.flatMap((own) => {
    if (own[0]?.line.inTable !== false) return [];
    const levels = own.filter(isSummable);
    return levels.filter(isExact).flatMap((total) => claimFor(total, levels, settled, doubted) ?? []);
  });
}

const SUMS: ReadonlySet<Claim['kind']> = new Set(['total', 'balance']);

const isSummable = (a: Amount): boolean =>
  (isExact(a) || isAdded(a)) &&
  a.quantity.value.compare(0) > 0 &&
  /^(?:money|measure|count)$/.test(a.quantity.dimension);

/** 追加240.00万元，连同2023年结转181.35万元: parts of what there was to be spent. */
const isAdded = ({ role, sign, quantity }: Amount): boolean =>
  (role === 'brought' || (role === 'added' && sign !== -1)) &&
  !quantity.approximate &&
  quantity.upper === null;

function claimFor(
  total: Amount,
  levels: Amount[],
  settled: ReadonlySet<Quantity>,
  doubted: ReadonlySet<Quantity>,
): Claim | null {
  if (doubted.has(total.quantity) || tellingDigits(total.quantity) < TELLING) return null;
  const fellows = levels.filter((a) => alike(a.quantity, total.quantity) && isOfYear(a, total));
  // 追加168.20万元（其中上年结转46.20万元）: asides are no parts
  const plain = fellows.filter((a) => a === total || !isInBrackets(a));
  const runs = [...runsBeside(total, fellows), ...runsBeside(total, plain)].filter(
    ({ items }) => !items.some(({ quantity }) => doubted.has(quantity)) && !isOfOtherSide(total, items),
  );
  const held = runs.find(({ items }) => agrees(total.quantity, sumOfParts(items)));
  const found =
    held ??
    runs.find(({ items, whole }) => whole && !isOfOther(items, fellows) && isMissed(total, items, settled));
  return found ? claimOf('total', total, [sumReading(found.items)]) : null;
}

/** 2024年度基本支出1286.57万元。人员经费…: what names no year is of the one told before. */
const isOfYear = (a: Amount, b: Amount): boolean =>
  a.year === b.year || a.year === null || b.year === null || isAdded(a);

/** “三公”经费44.50万元，其中财政拨款30.00万元，…: what adds up to another figure is its parts. */
const isOfOther = (items: Amount[], fellows: Amount[]): boolean =>
  fellows.some((other) => !items.includes(other) && agrees(other.quantity, sumOfParts(items)));

/** A slip of the pen keeps them from adding up, or they are all that there is of the whole by name. */
function isMissed(total: Amount, items: Amount[], settled: ReadonlySet<Quantity>): boolean {
  const all = [total, ...items];
  if (all.every(({ quantity }) => settled.has(quantity)) || overlap(items) || isCutToUnits(total, items))
    return false;
  if (
    isDefinedBy(
      total.lead,
      items.map(({ lead }) => lead),
    )
  )
    return true;
  if (isOpenList(total, items) || isOfOtherStage(total, items) || isWithoutOne(total, items)) return false;
  return (
    digitCount(total.quantity) >= LONG &&
    coreDigits(total.quantity).length >= TELLING &&
    items.every(({ quantity }) => digitCount(quantity) >= TELLING) &&
    oneSlipAway(total.quantity, items)
  );
}

/** 基本支出528.57万元；项目支出3300.74万元。基本支出由人员436.90万元和公用91.67万元构成: all but one are its parts. */
const isWithoutOne = (total: Amount, items: Amount[]): boolean =>
  items.length > 2 &&
  items.some((_, i) => agrees(total.quantity, sumOfParts(items.filter((_item, other) => other !== i))));

/** 其中 may pick some, 其余 is a part without a figure: such lists are read as lists. */
function isOpenList(total: Amount, items: Amount[]): boolean {
  const { text } = total.line;
  const [first, last] = [items[0]!, items.at(-1)!];
  const before = text.slice(
    total.index < first.index ? total.mention.end : first.leadStart,
    first.mention.start,
  );
  return (
    /其中|主要|包括/.test(before) || /^[^\d。]{0,6}(?:其余|其他|剩余|等)/.test(text.slice(last.mention.end))
  );
}

/** 省级资金480.00万元，已支付1749.00万元: what came in, or was left, is no part of what was spent. */
const isOfOtherStage = (total: Amount, items: Amount[]): boolean =>
  total.role === 'executed' &&
  items.some(({ role }) => role === 'carried' || (role !== 'executed' && items.at(-1)!.index < total.index));

/** The runs of two or more right behind a figure and right before it, each smaller than it or most of it. */
function runsBeside(total: Amount, fellows: Amount[]): Run[] {
  const at = fellows.indexOf(total);
  const runs: Run[] = [];
  const behind = fellows.slice(at + 1, at + 1 + MOST);
  for (let end = 2; end <= behind.length; end += 1) {
    const [last, next] = [behind[end - 1]!, behind[end]];
    runs.push({ items: behind.slice(0, end), whole: next?.sentence !== last.sentence });
  }
  const before = fellows.slice(Math.max(0, at - MOST), at);
  for (let start = before.length - 2; start >= 0; start -= 1) {
    const [first, previous] = [before[start]!, before[start - 1]];
    runs.push({ items: before.slice(start), whole: previous?.sentence !== first.sentence });
  }
  return runs;
}
