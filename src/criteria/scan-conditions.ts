// Scanning conditions in words and comparisons: ≥90%, 低于上年, 达到目标, 下降, 持平.
import { ONE, ZERO } from '../values/decimal.js';
import type { Cursor } from './cursor.js';
import { bound, compared, region } from './elements.js';
import { gapRegion } from './gaps.js';
import type { Token } from './token.js';
import type { Basis, Bound, Region } from './tree.js';
import { figure, marked } from './scan-figures.js';
import { step1 } from './scan-steps.js';

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
      return step1(c, sign === 0 ? 'both' : sign > 0 ? 'above' : 'below', true, c.lastBase());
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
    c.push(
      { kind: 'region', region: sign > 0 ? region(at, null) : region(null, at), exact: null, measure: null },
      2,
    );
  } else {
    c.elements.push({ kind: 'region', region: compared('=', ZERO), exact: 'printed', measure: null });
  }
}

/** ≥90%, 低于上年基数, 超过目标值30%以上, “≥”时. */
export function comparison(c: Cursor): void {
  const { op } = c.peek() as Token & { kind: 'compare' };
  let ahead = 1;
  let basis: { basis: Basis; known: boolean } | null = null;
  while (
    c.is('base', ahead) ||
    c.isWord(/^(?:…|其|的|了|省|市|县|国家|和|本地|当地|(?:年初|批复|计划)?预算[数额]?)$/, ahead)
  ) {
    const token = c.peek(ahead)!;
    if (token.kind === 'base') basis = { basis: token.known ? token.basis : 'line', known: token.known };
    ahead += 1;
  }
  const linked = c.isWord(/(?:…|预算[数额]?)$/, ahead - 1) || basis !== null;
  const printed = c.number(ahead);
  if (printed && !(op === '=' && printed.dimension === 'score' && !c.is('bound', ahead + 1))) {
    c.at += ahead;
    // 超过5%-10%, 达到80%-100%: a band; the word says whether its lower end belongs to it
    const inner = c.marks(1, true).length;
    if (c.is('dash', inner + 1) && c.isNumber(inner + 2)) {
      const from = c.elements.length;
      figure(c);
      const band = c.elements[from];
      if (band?.kind === 'region' && band.region.low && op === '>') band.region.low.closed = 'no';
      if (band?.kind === 'region' && band.measure?.dimension === 'points' && isFromTarget(c, op, basis))
        band.region.basis = op === '<' ? 'shortfall' : 'surplus';
      return;
    }
    const verb = c.peek(1)?.kind;
    const whole = printed.dimension !== 'none' && printed.value.equals(printed.factor);
    if (basis && whole && (verb === 'deduct' || verb === 'bonus'))
      return step1(c, /</.test(op) ? 'below' : 'above', false, basis);
    const { marks, bound: suffix, length } = c.marks(1);
    let found = compared(op, printed.value);
    // 超过20%以上 says ≥; 超过10%以下 says an excess of at most that
    if (suffix === '>=' && op === '>') found = compared('>=', printed.value);
    else if (suffix === '<=' && /[>]/.test(op))
      found = region(
        bound(ZERO, 'no'),
        bound(printed.value, /内/.test(c.peek(length)!.text) ? 'yes' : 'soft'),
      );
    else if (suffix === '<=' && op === '<=') found = compared('<=', printed.value);
    // 低于目标值5%以内: hardly a share of the target
    const isShare = printed.dimension === 'percent' && (op !== '<' || suffix === null || !basis);
    const gap =
      !isShare && isFromTarget(c, op, basis) && /^(?:points|percent)$/.test(printed.dimension)
        ? gapRegion(op, printed.value, suffix)
        : null;
    found = gap ?? marked(found, marks);
    const excess = linked && (op === '>' || op === '<=') && printed.dimension === 'percent';
    if (excess && !gap) found.basis = 'excess';
    const exact = op === '=' && suffix === null ? 'printed' : null;
    c.push({ kind: 'region', region: found, exact, measure: printed }, length + 1);
    return;
  }
  const rest = basis ? null : beyond(c, op);
  if (rest) return c.push({ kind: 'region', region: rest, exact: null, measure: null }, ahead);
  if (basis || c.isWord(/^(?:时|的)/, 1) || c.is('full', 1)) {
    const target = basis ?? { basis: 'target' as const, known: true };
    c.push({ kind: 'region', region: compared(op, ONE, target.basis), exact: null, measure: null }, ahead);
    return;
  }
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
function isFromTarget(c: Cursor, op: string, basis: { basis: Basis; known: boolean } | null): boolean {
  if (basis) return basis.known && basis.basis === 'target';
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
  if (printed && (printed.dimension === 'percent' || printed.dimension === 'points')) {
    c.at += ahead;
    const from = c.elements.length;
    figure(c);
    const found = c.elements[from];
    if (!met && found?.kind === 'region' && found.exact) found.region = compared('<', printed.value);
    return;
  }
  if (!met && printed?.dimension === 'count' && c.is('deduct', ahead + 1)) {
    c.at += ahead - 1;
    return step1(c, null, false, null);
  }
  const previous = c.elements.findLast((e) => e.kind === 'region' && e.region.basis === 'previous');
  const on: Basis = basis ?? (previous ? 'previous' : 'target');
  const follows = c.peek(ahead)?.kind;
  const closing = [
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
    undefined,
    'exception',
  ];
  const before = c.elements.at(-1)?.kind;
  if (basis === null && met && before === 'region') return c.push({ kind: 'words', text });
  if (basis === null && !closing.includes(follows) && !c.isWord(/^(?:的|时|年初|全年)/, ahead)) {
    c.push({ kind: 'words', text });
    return;
  }
  c.push({ kind: 'region', region: compared(met ? '>=' : '<', ONE, on), exact: null, measure: null }, ahead);
}

/** 下降5%以上 is a change of −5% or less. */
function mirrored(made: Region): Region {
  const flip = (side: Bound | null): Bound | null => (side ? bound(side.at.neg(), side.closed) : null);
  return region(flip(made.high), flip(made.low), made.basis);
}
