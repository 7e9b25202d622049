// Scanning points and steps: 得5分, 每超过5个百分点扣1分, 缺一项扣1分.
import { dec, ONE, type Decimal } from '../values/decimal.js';
import type { Cursor } from './cursor.js';
import { rangeOf, type StepElement } from './elements.js';
import type { NumberToken, Token } from './token.js';
import type { Outcome } from './tree.js';

/** 得5分, 得10-15分, 扣1分、2分, 加2分: a verb and its points. */
export function points(c: Cursor, verb: 'award' | 'deduct' | 'bonus' | 'either-way'): void {
  c.at += 1;
  const first = c.number();
  if (!first) return;
  const made = (value: Decimal, to: Decimal | null = null): Outcome =>
    verb === 'deduct'
      ? { kind: 'minus', points: value }
      : verb === 'bonus'
        ? { kind: 'plus', points: value }
        : { kind: 'points', points: value, to };
  if (c.is('dash', 1) && c.isNumber(2)) {
    c.push({ kind: 'outcome', outcome: rangeOf(first.value, c.number(2)!.value), bracket: false }, 3);
    return;
  }
  c.push({ kind: 'outcome', outcome: made(first.value), bracket: false });
  // 扣0.1分/个百分点: the step stands behind the points
  if (c.is('per') && c.peek()!.text === '/') {
    c.at += 1;
    const unit = c.isWord(/^个?百分点/) ? 1 : 0;
    c.at += unit;
    c.elements.pop();
    c.elements.push({
      kind: 'step',
      direction: null,
      change: false,
      base: null,
      step: dec('0.01'),
      unit: 'points',
      measure: null,
      effect: verb === 'bonus' ? 'add' : 'deduct',
      points: first.value,
      ofWeight: false,
      at: null,
      words: '',
      further: false,
    });
    return;
  }
  // 得6分、4分和2分: a list of points for a list of conditions
  for (;;) {
    const joined = c.is('listed') || c.isWord(/^[和与及]$/);
    const further = joined || (c.is('comma') && c.number(1)?.dimension === 'score') ? c.number(1) : null;
    if (!further || (further.dimension !== 'score' && further.dimension !== 'none')) return;
    if (c.is('bound', 2) || c.is('included', 2)) return;
    c.elements.push({ kind: 'break', hard: false, listed: true });
    c.push({ kind: 'outcome', outcome: made(further.value), bracket: false }, 2);
  }
}

/** 每超过5个百分点扣1分, 每缺一项扣3分, 每份季报10分. */
export function step(c: Cursor): void {
  const start = c.at;
  let direction = leadOf(c);
  c.at += 1;
  let change = false;
  let base: StepElement['base'] = null;
  let size: NumberToken | null = null;
  let commas = 0;
  let overrun = false;
  let threshold: Decimal | null = null;
  for (; c.at < c.tokens.length; c.at += 1) {
    const token = c.peek()!;
    if (token.kind === 'compare' && size !== null && c.isNumber(1)) {
      // 每偏离1%(超过5%部分): the comparison names where counting starts
      threshold = c.number(1)!.value;
      c.at += 1;
    } else if (token.kind === 'compare') direction ??= /[<]/.test(token.op) ? 'below' : 'above';
    else if (token.kind === 'way' && token.sign === 0) direction ??= 'both';
    else if (token.kind === 'way') {
      const next = token.sign * (token.saving ? -1 : 1) > 0 ? 'above' : 'below';
      // 每少降1个百分点: the other way than 降
      const less = c.peek(-1)?.kind === 'word' && /少$/.test(c.peek(-1)!.text);
      if (less) direction = next === 'above' ? 'below' : 'above';
      else direction = direction !== null && change && direction !== next ? 'signed' : (direction ?? next);
      change = true;
    } else if (token.kind === 'fulfil' && !token.met) direction ??= 'below';
    else if (token.kind === 'judgement') continue;
    else if (token.kind === 'absolute') direction ??= 'both';
    else if (token.kind === 'base') base ??= { basis: token.basis, known: token.known };
    else if (token.kind === 'word') {
      if (/超支/.test(token.text)) overrun = true;
      const found = directionOf(token.text);
      if (found) direction ??= found;
    } else if (token.kind === 'number' && !c.isAward(token)) {
      if (size !== null && threshold !== null) break;
      if (size !== null) threshold = size.value;
      size = token;
    } else if (token.kind === 'number' && c.isAward(token)) break;
    else if (token.kind === 'comma' && (commas += 1) <= 1) continue;
    else if (
      [
        'open',
        'close',
        'per',
        'listed',
        'rank',
        'respectively',
        'some',
        'none',
        'bound',
        'otherwise',
      ].includes(token.kind)
    )
      continue;
    else break;
  }
  // 每超支1%: a share above the budget; 每超支一项 only counts
  if (overrun && size !== null && size.dimension !== 'count') base ??= { basis: 'target', known: true };
  const token = c.peek();
  const words = c.tokens
    .slice(start, c.at)
    .map((t) => t.text)
    .join('');
  const effects: Partial<Record<Token['kind'], StepElement['effect']>> = {
    deduct: 'deduct',
    bonus: 'add',
    award: 'award',
    'either-way': 'add',
    number: 'award',
  };
  const effect = token ? effects[token.kind] : undefined;
  const made = (points: Decimal, kind: StepElement['effect'], ofWeight: boolean): StepElement => ({
    kind: 'step',
    direction: token?.kind === 'either-way' ? 'signed' : direction,
    change,
    base,
    step: size?.value ?? ONE,
    unit: size?.dimension === 'points' ? 'points' : size?.dimension === 'percent' ? 'percent' : 'count',
    measure: size,
    effect: kind,
    points,
    ofWeight,
    at: threshold,
    words,
    further: token?.kind === 'deduct' && /[再另还]/.test(token.text),
  });
  if (token?.kind === 'share') {
    c.push(made(token.share, token.effect, true));
    return;
  }
  const points = token?.kind === 'number' ? token : c.number(1);
  if (!effect || !points) {
    // no points behind 每…: the words say nothing that counts
    c.elements.push({ kind: 'words', text: words });
    return;
  }
  c.push(made(points.value, effect, false), token?.kind === 'number' ? 1 : 2);
  // 每起分别扣10分、5分: which of them applies is not said by a number
  while (c.is('listed') && c.number(1)?.dimension === 'score') {
    c.push({ ...made(c.number(1)!.value, effect, false) }, 2);
  }
}

/** 不足部分每1个百分点扣0.3分: what falls short. */
function leadOf(c: Cursor): StepElement['direction'] {
  let back = -1;
  while (c.isWord(/^的?部分的?$/, back) || c.is('comma', back)) back -= 1;
  const before = c.peek(back);
  return before?.kind === 'otherwise' && /^(?:不足|未达|达不到|没有?达到)/.test(before.text) ? 'below' : null;
}

/** A step whose size stands at the cursor (behind a direction word) and whose verb follows. */
export function step1(
  c: Cursor,
  direction: StepElement['direction'],
  change: boolean,
  base: StepElement['base'],
): void {
  const size = c.number(1) ?? c.number(0)!;
  c.at += c.number(1) && !c.isNumber(0) ? 2 : 1;
  const verb = c.peek()!.kind;
  const points = c.number(1);
  if (!points) return;
  c.push(
    {
      kind: 'step',
      direction,
      change,
      base,
      step: size.value,
      unit: size.dimension === 'points' ? 'points' : size.dimension === 'percent' ? 'percent' : 'count',
      measure: size,
      effect: verb === 'bonus' ? 'add' : 'deduct',
      points: points.value,
      ofWeight: false,
      at: null,
      words: '',
      further: false,
    },
    2,
  );
}

/** Words that say on which side of its threshold a step counts. */
function directionOf(text: string): 'above' | 'below' | 'both' | null {
  if (/[低少降差欠]|不足|未达/.test(text)) return /缺少|少交|少报/.test(text) ? null : 'below';
  if (/[超高多升增]/.test(text) && !/超支/.test(text)) return 'above';
  if (/偏/.test(text)) return 'both';
  return null;
}
