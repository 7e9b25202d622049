// Scanning conditions in words and comparisons: ≥90%, 低于上年, 达到目标, 下降, 持平.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Cursor } from './cursor.js';
import { bound, compared, region } from './elements.js';
import { gapRegion } from './gaps.js';
import type { Comparison, Token } from './token.js';
import type { Basis, Bound, Region } from './tree.js';
import { figure, marked } from './scan-figures.js';
import { loneStep } from './scan-steps.js';

/** 下降的…, 增长5%以上, 增长一个百分点加2分. */
export function way(c: Cursor): void {
  const token = c.peek() as Token & { kind: 'way' };
  const { sign, saving } = token;
  let ahead = 1;
  while (c.isWord(/^(?:的?幅度?|了|比例|率)$/, ahead)) ahead += 1;
  if (c.isNumber(ahead) || (c.is('compare', ahead) && c.isNumber(ahead + 1))) {
    const size = c.number(ahead);
    const verb = c.peek(ahead + 1)?.kind;
    if (size && (verb === 'deduct' || verb === 'bonus') && size.value.equals(size.factor)) {
      // 增长一个百分点加2分: a step without 每
      c.at += ahead - 1;
      return loneStep(c, sign === 0 ? 'both' : sign > 0 ? 'above' : 'below', true, c.lastBase());
    }
    c.at += ahead;
    const from = c.elements.length;
    if (c.isNumber()) figure(c);
    else comparison(c);
    const found = c.elements[from];
    if (found?.kind === 'region') {
      if (sign === 0) c.elements.splice(from, 0, { kind: 'absolute' });
      else if (sign < 0) found.region = mirrored(found.region);
    }
    return;
  }
  if (
    sign === 0 ||
    c.isWord(/^(?:率|额|数|幅|值|量|项|工作|投入|收入|支出|预算|措施|渠道|能力|资金|水平)/, 1)
  ) {
    c.push({ kind: 'words', text: token.text });
    return;
  }
  c.push({ kind: 'sign', sign, saving });
}

/** 持平, 持平或下降的. */
export function unchanged(c: Cursor): void {
  c.at += 1;
  if (c.isWord(/^[或及和、]$/) && c.is('way', 1)) {
    const { sign } = c.peek(1) as Token & { kind: 'way' };
    const at = bound(ZERO, 'yes');
    c.region(sign > 0 ? region(at, null) : region(null, at), null, 2);
  } else c.region(compared('=', ZERO), null, 0, 'printed');
}

/** What a figure is compared with, as named between the comparison and the figure (低于上年基数). */
type Named = { basis: Basis; known: boolean } | null;

/** ≥90%, 低于上年基数, 超过目标值30%以上, “≥”时. */
export function comparison(c: Cursor): void {
  const { op } = c.peek() as Token & { kind: 'compare' };
  let ahead = 1;
  let named: Named = null;
  while (
    c.is('base', ahead) ||
    c.isWord(/^(?:…|其|的|了|省|市|县|国家|和|本地|当地|(?:年初|批复|计划)?预算[数额]?)$/, ahead)
  ) {
    const token = c.peek(ahead)!;
    if (token.kind === 'base') named = { basis: token.known ? token.basis : 'line', known: token.known };
    ahead += 1;
  }
  const linked = c.isWord(/(?:…|预算[数额]?)$/, ahead - 1) || named !== null;
  const printed = c.number(ahead);
  if (printed && !(op === '=' && printed.dimension === 'score' && !c.is('bound', ahead + 1))) {
    c.at += ahead;
    withFigure(c, op, named, linked);
  } else withoutFigure(c, op, named, ahead);
}

/** A comparison whose figure stands at the cursor. */
function withFigure(c: Cursor, op: Comparison, named: Named, linked: boolean): void {
  const printed = c.number()!;
  const inner = c.marks(1, true).length;
  if (c.is('dash', inner + 1) && c.isNumber(inner + 2)) return band(c, op, named);
  const verb = c.peek(1)?.kind;
  const whole = printed.dimension !== 'none' && printed.value.equals(printed.factor);
  if (named && whole && (verb === 'deduct' || verb === 'bonus'))
    return loneStep(c, /</.test(op) ? 'below' : 'above', false, named);
  const { marks, bound: suffix, length } = c.marks(1);
  // 低于目标值5%以内: hardly a share of the target
  const isShare = printed.dimension === 'percent' && (op !== '<' || suffix === null || !named);
  const gap =
    !isShare && isFromTarget(c, op, named) && /^(?:points|percent)$/.test(printed.dimension)
      ? gapRegion(op, printed.value, suffix)
      : null;
  const found = gap ?? marked(withSuffix(c, op, printed.value), marks);
  const excess = linked && (op === '>' || op === '<=') && printed.dimension === 'percent';
  if (excess && !gap) found.basis = 'excess';
  c.region(found, printed, length + 1, op === '=' && suffix === null ? 'printed' : null);
}

/** 超过5%-10%, 达到80%-100%: a band; the word says whether its lower end belongs to it. */
function band(c: Cursor, op: Comparison, named: Named): void {
  const from = c.elements.length;
  figure(c);
  const found = c.elements[from];
  if (found?.kind !== 'region') return;
  if (found.region.low && op === '>') found.region.low.closed = 'no';
  if (found.measure?.dimension === 'points' && isFromTarget(c, op, named))
    found.region.basis = op === '<' ? 'shortfall' : 'surplus';
}

/** 超过20%以上 says ≥; 超过10%以下 says an excess of at most that. */
function withSuffix(c: Cursor, op: Comparison, at: Decimal): Region {
  const { bound: suffix, length } = c.marks(1);
  if (suffix === '>=' && op === '>') return compared('>=', at);
  if (suffix === '<=' && /[>]/.test(op))
    return region(bound(ZERO, 'no'), bound(at, /内/.test(c.peek(length)!.text) ? 'yes' : 'soft'));
  return compared(op, at);
}

/** 超过的, 低于上年的, “≥”时: a comparison with what stands before it or with what it names. */
function withoutFigure(c: Cursor, op: Comparison, named: Named, ahead: number): void {
  const rest = named ? null : beyond(c, op);
  if (rest) return c.region(rest, null, ahead);
  if (named || c.isWord(/^(?:时|的)/, 1) || c.is('full', 1))
    return c.region(compared(op, ONE, named?.basis ?? 'target'), null, ahead);
  c.push({ kind: 'words', text: c.peek()!.text });
}

/** 10%以内得满分,超过的不得分: beyond the bound that stands before it. */
function beyond(c: Cursor, op: string): Region | null {
  if (
    !['>', '<'].includes(op) ||
    !(c.isWord(/^(?:时|的|部分)/, 1) || c.is('zero', 1) || c.is('per', 1) || c.is('comma', 1))
  )
    return null;
  const before = c.elements.findLast((e) => e.kind === 'region');
  if (before?.kind !== 'region' || !['value', 'previous'].includes(before.region.basis)) return null;
  const { low, high } = before.region;
  const at = op === '>' ? high : low;
  // 100%的得满分,超过的…: a lone figure ends where it stands
  if (!at || (low && high && !low.at.equals(high.at))) return null;
  const from = bound(at.at, at.closed === 'no' ? 'yes' : 'no');
  return op === '>' ? region(from, null, before.region.basis) : region(null, from, before.region.basis);
}

/** 低于目标5个百分点: told of the target; 低于5个百分点 where a figure that earns points stands before it. */
function isFromTarget(c: Cursor, op: string, named: Named): boolean {
  if (named) return named.known && named.basis === 'target';
  if (op === '<' && c.elements.some((e) => e.kind === 'region' && e.region.basis === 'shortfall'))
    return true;
  const before = c.elements.find((e) => e.kind === 'region');
  return (
    op === '<' &&
    before?.kind === 'region' &&
    before.measure?.dimension === 'percent' &&
    before.region.basis === 'value' &&
    before.region.low !== null
  );
}

/** What may follow 达到 or 未完成 where it is a whole condition. */
const CLOSING = new Set<Token['kind'] | undefined>([
  undefined,
  'comma',
  'award',
  'full',
  'zero',
  'deduct',
  'proportional',
  'otherwise',
  'open',
  'per',
  'keep',
  'share',
  'stop',
  'number',
  'exception',
]);

/** 达到目标值, 未完成, 完成目标的90%. */
export function fulfilment(c: Cursor): void {
  const { met, text } = c.peek() as Token & { kind: 'fulfil' };
  let ahead = 1;
  let basis: Basis | null = null;
  while (
    c.is('base', ahead) ||
    c.isWord(/^(?:上述|以上|省|市|县|的|了|年初|全部|规定|要求|既定|预算|中|国家)$/, ahead)
  ) {
    const token = c.peek(ahead)!;
    if (token.kind === 'base') basis = token.known ? (basis === 'line' ? basis : token.basis) : 'line';
    ahead += 1;
  }
  const printed = c.number(ahead);
  if (printed?.dimension === 'percent' || printed?.dimension === 'points') {
    c.at += ahead;
    return upToFigure(c, met);
  }
  if (!met && printed?.dimension === 'count' && c.is('deduct', ahead + 1)) {
    c.at += ahead - 1;
    return loneStep(c, null, false, null);
  }
  const goesOn = !CLOSING.has(c.peek(ahead)?.kind) && !c.isWord(/^(?:的|时|年初|全年)/, ahead);
  const isVerb = basis === null && ((met && c.elements.at(-1)?.kind === 'region') || goesOn);
  if (isVerb) return c.push({ kind: 'words', text });
  const previous = c.elements.some((e) => e.kind === 'region' && e.region.basis === 'previous');
  const on = basis ?? (previous ? 'previous' : 'target');
  c.region(compared(met ? '>=' : '<', ONE, on), null, ahead);
}

/** 达到90%, 未达到90%: the figure stands at the cursor. */
function upToFigure(c: Cursor, met: boolean): void {
  const { value } = c.number()!;
  const from = c.elements.length;
  figure(c);
  const found = c.elements[from];
  if (!met && found?.kind === 'region' && found.exact) found.region = compared('<', value);
}

/** 下降5%以上 is a change of −5% or less. */
function mirrored(made: Region): Region {
  const flip = (side: Bound | null): Bound | null => (side ? bound(side.at.neg(), side.closed) : null);
  return region(flip(made.high), flip(made.low), made.basis);
}
