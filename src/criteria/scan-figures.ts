// Scanning figures: thresholds, bands, ranges, levels and ranks.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Cursor, Marks } from './cursor.js';
import { bound, compared, rangeOf, region } from './elements.js';
import type { NumberToken, Token } from './token.js';
import type { Bound, Closed, Region } from './tree.js';
import { step1 } from './scan-steps.js';

/** A figure that begins a condition (90%以上, 80%(含)-90%, 100%), a level (10个工作日扣1分), or points. */
export function figure(c: Cursor): void {
  const first = c.number()!;
  // 80%≤x<90%, 90%>x≥80%
  const left = c.peek(1);
  if (left?.kind === 'compare' && left.op !== '=' && !c.isNumber(2)) {
    let ahead = 2;
    while (c.is('word', ahead) || c.is('base', ahead)) ahead += 1;
    const right = c.peek(ahead);
    const other = c.number(ahead + 1);
    if (right?.kind === 'compare' && right.op[0] === left.op[0] && other) {
      const near = bound(first.value, left.op.length > 1 ? 'yes' : 'no');
      const far = bound(other.value, right.op.length > 1 ? 'yes' : 'no');
      const made = left.op.startsWith('<') ? region(near, far) : region(far, near);
      c.push({ kind: 'region', region: made, exact: null, measure: other }, ahead + 2);
      return;
    }
  }
  const before = c.marks(1, true);
  if (c.is('dash', before.length + 1) && c.isNumber(before.length + 2)) return range(c, first, before);
  const { marks, bound: suffix, length } = c.marks(1);
  if (suffix) {
    const closed: Closed = suffix === '>=' ? 'yes' : 'soft';
    const made =
      suffix === '>=' ? region(bound(first.value, closed), null) : region(null, bound(first.value, closed));
    // …以内, …内 include their bound; 以下 leaves it to the neighbour
    if (suffix === '<=' && made.high && /内/.test(c.peek(length)!.text)) made.high.closed = 'yes';
    c.push({ kind: 'region', region: marked(made, marks), exact: null, measure: first }, length + 1);
    return;
  }
  if (first.dimension === 'score') {
    c.push({
      kind: 'outcome',
      outcome: { kind: 'points', points: first.value, to: null },
      bracket: false,
    });
    return;
  }
  const skip = c.isWord(/^(?:…|的|时)+$/, 1) ? 2 : 1;
  const after = c.peek(skip)?.kind;
  const counted = first.dimension === 'count' && first.value.equals(ONE);
  // 发现1例虚报的扣2分
  const named =
    (c.is('word', 1) || c.is('otherwise', 1)) && ['deduct', 'bonus'].includes(c.peek(2)?.kind ?? '');
  if (counted && named && c.peek(1)!.text.length <= 10) {
    c.tokens.splice(c.at + 1, 1);
    c.at -= 1;
    return step1(c, null, false, null);
  }
  if (counted && (after === 'deduct' || after === 'bonus')) {
    c.at -= 1;
    return step1(c, null, false, null);
  }
  const decisive = [
    'award',
    'deduct',
    'bonus',
    'full',
    'zero',
    'share',
    'keep',
    'open',
    'proportional',
    'comma',
    'listed',
    'gap',
    'number',
    'respectively',
  ].includes(after ?? '');
  const rate = first.dimension === 'percent';
  const [listed, earlier] = [c.elements.at(-1), c.elements.at(-2)];
  if (
    listed?.kind === 'break' &&
    listed.listed &&
    earlier?.kind === 'region' &&
    earlier.exact === null &&
    c.elements.length > 1
  ) {
    // 低于80%、70%、60%的: the comparison holds for the whole list
    const { low, high } = earlier.region;
    if ((low === null) !== (high === null)) {
      const side = bound(first.value, (low ?? high)!.closed);
      c.push({
        kind: 'region',
        region: low ? region(side, null) : region(null, side),
        exact: null,
        measure: first,
      });
      return;
    }
  }
  if (
    rate ||
    (decisive && after !== 'comma' && after !== 'listed' && first.dimension !== 'none') ||
    (first.unit === '名' && decisive)
  ) {
    c.push({
      kind: 'region',
      region: marked(compared('=', first.value), marks),
      exact: 'bare',
      measure: first,
    });
    return;
  }
  c.push({ kind: 'words', text: c.peek()!.text });
}

/** 80%(含)-90%, 0-10%(含), 10.0-12.9分. */
export function range(c: Cursor, first: NumberToken, before: Marks): void {
  const second = c.number(before.length + 2)!;
  const verbless = second.dimension === 'score' && first.dimension !== 'percent' && c.hasCondition();
  c.at += before.length + 2;
  const { marks, bound: suffix, length } = c.marks(1);
  if (verbless && !suffix) {
    c.push({ kind: 'outcome', outcome: rangeOf(first.value, second.value), bracket: false });
    return;
  }
  const lower = withUnitOf(first, second);
  const upper = withUnitOf(second, first);
  const descending = lower.compare(upper) > 0;
  const closedBy = (at: Marks, value: Decimal): Closed =>
    at.included(value) === null ? 'soft' : at.included(value) ? 'yes' : 'no';
  const ends: [Bound, Bound] = [
    bound(lower, before.plain ?? closedBy(before, lower)),
    bound(upper, closedBy(marks, upper)),
  ];
  // 100%-80%(含80%): the mark names the end it belongs to
  if (marks.at !== null && marks.at.equals(lower.div(first.factor))) ends[0].closed = 'yes';
  if (descending) ends.reverse();
  c.push(
    {
      kind: 'region',
      region: region(ends[0], ends[1]),
      exact: null,
      measure: second.dimension === 'none' ? first : second,
    },
    length + 1,
  );
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
    c.push({ kind: 'region', region: compared('>', place.value), exact: null, measure: place }, 2);
    return;
  }
  if (text === '前') {
    c.push({ kind: 'region', region: compared('<=', place.value), exact: null, measure: place });
    return;
  }
  if (within === null && !c.is('dash', 1) && !c.is('included', 1)) {
    c.push({ kind: 'region', region: compared('=', place.value), exact: 'bare', measure: place });
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
