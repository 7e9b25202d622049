// Headings with points (一、决策（15分，得14分）) and what the lines below give and take off.
import type { Claim } from '../../../report/schema.js';
import type { Decimal } from '../../../values/decimal.js';
import { figure, minus, plus, sum, sumOf } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isExplained } from '../settle/slips.js';
import type { Item } from './items.js';
import { isTakenOff } from './slots.js';

/** The claims of every heading: sub-scores and what was taken off make up its points. */
export function* subScores(lines: Item[][], read: Amount[][]): Generator<Claim> {
  for (const [at, items] of lines.entries()) {
    const parent = items.length === 1 ? items[0]! : null;
    if (!parent?.full || !parent.given || !closes(parent)) continue;
    const children = isLeaf(parent) ? [] : childrenOf(lines, read, at);
    if (children.length > 1) yield* sumsOf(parent, children);
    else yield* takenOff(parent, isLeaf(parent) ? read[at]! : read.slice(at + 1).flat());
  }
}

/** 3.目标合理性(3分)。…扣1分，得2分: one part, told by itself. */
export const isLeaf = ({ full, given }: Item): boolean =>
  full !== null && given !== null && full.sentence !== given.sentence;

/** The points stand in brackets, or last, in their line, as a heading's do. */
function closes({ given }: Item): boolean {
  return given !== null && /^\)?[。:]?$/.test(given.line.text.slice(given.mention.end));
}

/** The parts of the next lines until one stands for itself as the heading does. */
function childrenOf(lines: Item[][], read: Amount[][], at: number): Item[] {
  const { style } = read[at]![0]!.line;
  const children: Item[] = [];
  for (let i = at + 1; i < lines.length; i += 1) {
    const own = lines[i]!.filter(({ full, given }) => full && given);
    const first = read[i]![0]?.line;
    if (first && (own.some(closes) || first.heading) && first.style === style) break;
    children.push(...own);
  }
  return children;
}

/** The sub-scores make up the score where the sub-weights make up the weight, or all but one figure does. */
function* sumsOf(parent: Item, children: Item[]): Generator<Claim> {
  const sumFor = (of: 'full' | 'given', word: string) =>
    reading(
      '',
      `各项${word}之和`,
      sumOf(children.map((child) => child[of]!.quantity)),
      children.map((child) => inputOf(child[of]!, `${child.name}${word}`)),
    );
  const [full, given] = [sumFor('full', '分值'), sumFor('given', '得分')];
  const holds = [
    agrees(parent.full!.quantity, full.expression),
    agrees(parent.given!.quantity, given.expression),
  ];
  if (!holds.some(Boolean)) return;
  yield claimOf('total', parent.full!, [full], { subject: `${parent.name}分值` });
  // the weights say that these are all parts
  const claim = claimOf('total', parent.given!, [given], { subject: `${parent.name}得分` });
  // 依据充分得7分: points of a rule among those that were given
  if (holds[1] || isExplained(claim)) yield { ...claim, sure: holds[0]! };
}

/** What the section's sentences take off: all of it, or some reasons only; never more than is missing. */
function* takenOff(parent: Item, below: Amount[]): Generator<Claim> {
  const { section } = parent.given!.line;
  const offs = below.filter((a) => a.line.section === section && !a.line.inTable && isTakenOff(a));
  if (offs.length === 0) return;
  const expression = sum(plus(figure(parent.full!.quantity)), ...offs.map((off) => minus(figureOf(off))));
  const own = reading('', '分值 − 各项扣分', expression, [
    inputOf(parent.full!, '分值'),
    ...offs.map((off) => inputOf(off, '扣分')),
  ]);
  const lost = parent.full!.quantity.value.sub(parent.given!.quantity.value);
  const told = offs.reduce((all, off) => all.add(off.quantity.value), lost.sub(lost));
  if (lost.compare(0) <= 0 || told.compare(lost) < 0) return;
  // whole points lost leave no hundredths: some were worked out
  if (
    offs.every(({ quantity }) => quantity.decimals + 1 < parent.given!.quantity.decimals) &&
    !told.equals(lost)
  )
    return;
  // a reason may be told twice, in short and at length
  if (offs.length <= MOST && told.compare(lost) > 0 && someComeTo(lost, offs)) return;
  const claim = claimOf('balance', parent.given!, [own], { subject: `${parent.name}得分` });
  if (agrees(parent.given!.quantity, expression) || isExplained(claim)) yield claim;
}

/** Of more reasons than this the sums are too many. */
const MOST = 10;

/** Whether some of the figures come to the value. */
function someComeTo(value: Decimal, [first, ...rest]: Amount[]): boolean {
  if (value.compare(0) === 0) return true;
  if (!first || value.compare(0) < 0) return false;
  return someComeTo(value.sub(first.quantity.value), rest) || someComeTo(value, rest);
}
