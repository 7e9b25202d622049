// Scanning figures: thresholds, bands, ranges, levels and ranks.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Cursor, Marks } from './cursor.js';
import { bound, compared, rangeOf, region } from './elements.js';
import type { NumberToken, Token } from './token.js';
import type { Bound, Closed, Region } from './tree.js';
import { loneStep } from './scan-steps.js';

/** Reads the condition or the points that a figure begins; false where they are none of its kind. */
type Finder = (c: Cursor, first: NumberToken) => boolean;

/** In this order: the longer phrases before those that they begin with. */
const FINDERS: Finder[] = [between, fromTo, bounded, score, stepOfOne, furtherBound, exactly];

/** A figure that begins a condition (90%以上, 80%(含)-90%, 100%), a level (10个工作日扣1分), or points. */
export function figure(c: Cursor): void {
  const first = c.number()!;
  if (!FINDERS.some((find) => find(c, first))) c.push({ kind: 'words', text: c.peek()!.text });
}

/** 80%≤x<90%, 90%>x≥80%. */
function between(c: Cursor, first: NumberToken): boolean {
  const left = c.peek(1);
  if (left?.kind !== 'compare' || left.op === '=' || c.isNumber(2)) return false;
  let ahead = 2;
  while (c.is('word', ahead) || c.is('base', ahead)) ahead += 1;
  const right = c.peek(ahead);
  const other = c.number(ahead + 1);
  if (right?.kind !== 'compare' || right.op[0] !== left.op[0] || !other) return false;
  const near = bound(first.value, left.op.length > 1 ? 'yes' : 'no');
  const far = bound(other.value, right.op.length > 1 ? 'yes' : 'no');
  c.region(left.op.startsWith('<') ? region(near, far) : region(far, near), other, ahead + 2);
  return true;
}

/** 80%(含)-90%, 0-10%(含), 10.0-12.9分. */
function fromTo(c: Cursor, first: NumberToken): boolean {
  const before = c.marks(1, true);
  const second = c.is('dash', before.length + 1) ? c.number(before.length + 2) : null;
  if (!second) return false;
  const verbless = second.dimension === 'score' && first.dimension !== 'percent' && c.hasCondition();
  c.at += before.length + 2;
  const { marks, bound: suffix, length } = c.marks(1);
  if (verbless && !suffix) c.outcome(rangeOf(first.value, second.value));
  else {
    const ends = endsOf(first, before, second, marks);
    c.region(region(...ends), second.dimension === 'none' ? first : second, length + 1);
  }
  return true;
}

/** Both ends of a band, the lower one first, each closed as the mark beside it says. */
function endsOf(first: NumberToken, before: Marks, second: NumberToken, behind: Marks): [Bound, Bound] {
  const lower = withUnitOf(first, second);
  const upper = withUnitOf(second, first);
  const closedBy = (at: Marks, value: Decimal): Closed =>
    at.included(value) === null ? 'soft' : at.included(value) ? 'yes' : 'no';
  const from = bound(lower, before.plain ?? closedBy(before, lower));
  const to = bound(upper, closedBy(behind, upper));
  // 100%-80%(含80%): the mark names the end it belongs to
  if (behind.at !== null && behind.at.equals(lower.div(first.factor))) from.closed = 'yes';
  return lower.compare(upper) > 0 ? [to, from] : [from, to];
}

/** 90%以上, 5天以内, 80%(含)以下. */
function bounded(c: Cursor, first: NumberToken): boolean {
  const { marks, bound: suffix, length } = c.marks(1);
  if (!suffix) return false;
  // …以内, …内 include their bound; 以下 leaves it to the neighbour
  const within = suffix === '<=' && /内/.test(c.peek(length)!.text);
  const side = bound(first.value, suffix === '>=' || within ? 'yes' : 'soft');
  const made = suffix === '>=' ? region(side, null) : region(null, side);
  c.region(marked(made, marks), first, length + 1);
  return true;
}

/** 5分. */
function score(c: Cursor, { dimension, value }: NumberToken): boolean {
  if (dimension !== 'score') return false;
  c.outcome({ kind: 'points', points: value, to: null });
  return true;
}

/** 的, 时 between a figure and what follows. */
const behind = (c: Cursor): Token['kind'] | undefined => c.peek(c.isWord(/^(?:…|的|时)+$/, 1) ? 2 : 1)?.kind;

/** 1处扣2分, 发现1例虚报的扣2分: a step without 每. */
function stepOfOne(c: Cursor, { dimension, value }: NumberToken): boolean {
  if (dimension !== 'count' || !value.equals(ONE)) return false;
  const takesOrAdds = (kind: Token['kind'] | undefined): boolean => kind === 'deduct' || kind === 'bonus';
  const named = (c.is('word', 1) || c.is('otherwise', 1)) && takesOrAdds(c.peek(2)?.kind);
  if (named && c.peek(1)!.text.length <= 10) c.tokens.splice(c.at + 1, 1);
  else if (!takesOrAdds(behind(c))) return false;
  c.at -= 1;
  loneStep(c, null, false, null);
  return true;
}

/** 低于80%、70%、60%的: the comparison holds for the whole list. */
function furtherBound(c: Cursor, first: NumberToken): boolean {
  const [listed, earlier] = [c.elements.at(-1), c.elements.at(-2)];
  if (listed?.kind !== 'break' || !listed.listed) return false;
  if (earlier?.kind !== 'region' || earlier.exact !== null) return false;
  const { low, high } = earlier.region;
  if ((low === null) === (high === null)) return false;
  const side = bound(first.value, (low ?? high)!.closed);
  c.region(low ? region(side, null) : region(null, side), first);
  return true;
}

/** What behind a figure makes it a condition. */
const DECISIVE = new Set<Token['kind'] | undefined>([
  'award',
  'deduct',
  'bonus',
  'full',
  'zero',
  'share',
  'keep',
  'open',
  'proportional',
  'gap',
  'number',
  'respectively',
]);

/** 100%, 3项得2分: as much as that, until the neighbours tell more. */
function exactly(c: Cursor, first: NumberToken): boolean {
  const after = behind(c);
  const decisive = DECISIVE.has(after);
  const isPlace = first.unit === '名' && (decisive || after === 'comma' || after === 'listed');
  if (first.dimension !== 'percent' && !(decisive && first.dimension !== 'none') && !isPlace) return false;
  c.region(marked(compared('=', first.value), c.marks(1).marks), first, 1, 'bare');
  return true;
}
/** 第1名, 第2-5名, 前3名. */
export function rank(c: Cursor, text: string): void {
  const place = c.number(1);
  if (!place || (place.unit !== '名' && place.unit !== '位' && !c.is('dash', 2))) {
    c.push({ kind: 'words', text });
    return;
  }
  c.at += 1;
  const within = c.is('bound', 1) ? (c.peek(1) as Token & { kind: 'bound' }).op : null;
  if (c.isWord(/^(?:之后|以后|后)/, 1)) {
    c.region(compared('>', place.value), place, 2);
    return;
  }
  if (text === '前') {
    c.region(compared('<=', place.value), place);
    return;
  }
  if (within === null && !c.is('dash', 1) && !c.is('included', 1)) {
    c.region(compared('=', place.value), place, 1, 'bare');
    return;
  }
  figure(c);
}

/** In 0-10% the first figure has the second's unit. */
export function withUnitOf(figure: NumberToken, other: NumberToken): Decimal {
  return figure.dimension === 'none' && other.dimension !== 'none' && other.dimension !== 'score'
    ? figure.value.mul(other.factor)
    : figure.value;
}

/** (含) or (不含) sets whether the only bound belongs to the region. */
export function marked(made: Region, marks: Marks): Region {
  if (marks.plain === null) return made;
  const only =
    made.low === null || made.low.at.equals(ZERO) ? made.high : made.high === null ? made.low : null;
  if (only) only.closed = marks.plain;
  else if (made.high === null && made.low) made.low.closed = marks.plain;
  return made;
}
