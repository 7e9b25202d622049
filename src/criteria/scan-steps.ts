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
  if (c.is('dash', 1) && c.isNumber(2)) {
    c.push({ kind: 'outcome', outcome: rangeOf(first.value, c.number(2)!.value), bracket: false }, 3);
    return;
  }
  c.outcome(outcomeOf(verb, first.value));
  if (c.is('per') && c.peek()!.text === '/') perPoint(c, verb, first.value);
  else furtherPoints(c, verb);
}

function outcomeOf(verb: 'award' | 'deduct' | 'bonus' | 'either-way', points: Decimal): Outcome {
  if (verb === 'deduct') return { kind: 'minus', points };
  return verb === 'bonus' ? { kind: 'plus', points } : { kind: 'points', points, to: null };
}

/** A step that says no more than what it takes or adds. */
const plainStep = (verb: Token['kind'], points: Decimal, step: Decimal): StepElement => ({
  kind: 'step',
  direction: null,
  change: false,
  base: null,
  step,
  unit: 'points',
  measure: null,
  effect: verb === 'bonus' ? 'add' : 'deduct',
  points,
  ofWeight: false,
  at: null,
  words: '',
  further: false,
});

/** 扣0.1分/个百分点: the step stands behind the points. */
function perPoint(c: Cursor, verb: Token['kind'], points: Decimal): void {
  c.at += c.isWord(/^个?百分点/, 1) ? 2 : 1;
  c.elements.pop();
  c.elements.push(plainStep(verb, points, dec('0.01')));
}

/** 得6分、4分和2分: a list of points for a list of conditions. */
function furtherPoints(c: Cursor, verb: 'award' | 'deduct' | 'bonus' | 'either-way'): void {
  for (;;) {
    const joined = c.is('listed') || c.isWord(/^[和与及]$/);
    const further = joined || (c.is('comma') && c.number(1)?.dimension === 'score') ? c.number(1) : null;
    if (!further || (further.dimension !== 'score' && further.dimension !== 'none')) return;
    if (c.is('bound', 2) || c.is('included', 2)) return;
    c.elements.push({ kind: 'break', hard: false, listed: true });
    c.push({ kind: 'outcome', outcome: outcomeOf(verb, further.value), bracket: false }, 2);
  }
}

/** What is known of a step while its phrase is read, from 每 to the points. */
interface Phrase {
  direction: StepElement['direction'];
  change: boolean;
  base: StepElement['base'];
  size: NumberToken | null;
  /** Where counting starts. */
  threshold: Decimal | null;
  overrun: boolean;
  commas: number;
}

/** 每超过5个百分点扣1分, 每缺一项扣3分, 每份季报10分. */
export function step(c: Cursor): void {
  const start = c.at;
  const phrase = phraseAt(c);
  const words = c.tokens
    .slice(start, c.at)
    .map((t) => t.text)
    .join('');
  const token = c.peek();
  const made = (points: Decimal, effect: StepElement['effect'], ofWeight: boolean): StepElement => ({
    kind: 'step',
    direction: token?.kind === 'either-way' ? 'signed' : phrase.direction,
    change: phrase.change,
    base: phrase.base,
    step: phrase.size?.value ?? ONE,
    unit: unitOf(phrase.size),
    measure: phrase.size,
    effect,
    points,
    ofWeight,
    at: phrase.threshold,
    words,
    further: token?.kind === 'deduct' && /[再另还]/.test(token.text),
  });
  if (token?.kind === 'share') return c.push(made(token.share, token.effect, true));
  const effect = token ? EFFECTS[token.kind] : undefined;
  const points = token?.kind === 'number' ? token : c.number(1);
  if (!effect || !points) {
    // no points behind 每…: the words say nothing that counts
    c.elements.push({ kind: 'words', text: words });
    return;
  }
  c.push(made(points.value, effect, false), token?.kind === 'number' ? 1 : 2);
  // 每起分别扣10分、5分: which of them applies is not said by a number
  while (c.is('listed') && c.number(1)?.dimension === 'score')
    c.push(made(c.number(1)!.value, effect, false), 2);
}

const EFFECTS: Partial<Record<Token['kind'], StepElement['effect']>> = {
  deduct: 'deduct',
  bonus: 'add',
  award: 'award',
  'either-way': 'add',
  number: 'award',
};

const unitOf = (size: NumberToken | null): StepElement['unit'] =>
  size?.dimension === 'points' || size?.dimension === 'percent' ? size.dimension : 'count';

/** Reads from 每 up to what the step gives or takes. */
function phraseAt(c: Cursor): Phrase {
  const phrase: Phrase = {
    direction: leadOf(c),
    change: false,
    base: null,
    size: null,
    threshold: null,
    overrun: false,
    commas: 0,
  };
  c.at += 1;
  while (c.at < c.tokens.length && goesOn(c, c.peek()!, phrase)) c.at += 1;
  // 每超支1%: a share above the budget; 每超支一项 only counts
  if (phrase.overrun && phrase.size !== null && phrase.size.dimension !== 'count')
    phrase.base ??= { basis: 'target', known: true };
  return phrase;
}

/** Takes what a token says of the step; false where the phrase ends before it. */
function goesOn(c: Cursor, token: Token, phrase: Phrase): boolean {
  switch (token.kind) {
    case 'compare':
      if (phrase.size !== null && c.isNumber(1)) {
        // 每偏离1%(超过5%部分): the comparison names where counting starts
        phrase.threshold = c.number(1)!.value;
        c.at += 1;
      } else phrase.direction ??= /[<]/.test(token.op) ? 'below' : 'above';
      return true;
    case 'way':
      turn(c, token, phrase);
      return true;
    case 'fulfil':
      if (!token.met) phrase.direction ??= 'below';
      return !token.met;
    case 'absolute':
      phrase.direction ??= 'both';
      return true;
    case 'base':
      phrase.base ??= { basis: token.basis, known: token.known };
      return true;
    case 'word':
      if (/超支/.test(token.text)) phrase.overrun = true;
      phrase.direction ??= directionOf(token.text);
      return true;
    case 'number':
      if (c.isAward(token) || (phrase.size !== null && phrase.threshold !== null)) return false;
      phrase.threshold ??= phrase.size?.value ?? null;
      phrase.size = token;
      return true;
    case 'comma':
      return (phrase.commas += 1) <= 1;
    default:
      return PASSED.has(token.kind);
  }
}

/** What may stand inside the phrase of a step and says nothing of it. */
const PASSED = new Set<Token['kind']>([
  'judgement',
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
]);

/** 每下降…, 每少降…, 每增加或减少…: which way the step goes. */
function turn(c: Cursor, { sign, saving }: Token & { kind: 'way' }, phrase: Phrase): void {
  if (sign === 0) {
    phrase.direction ??= 'both';
    return;
  }
  const next = sign * (saving ? -1 : 1) > 0 ? 'above' : 'below';
  // 每少降1个百分点: the other way than 降
  const less = c.isWord(/少$/, -1);
  if (less) phrase.direction = next === 'above' ? 'below' : 'above';
  else if (phrase.change && phrase.direction !== null && phrase.direction !== next)
    phrase.direction = 'signed';
  else phrase.direction ??= next;
  phrase.change = true;
}

/** 不足部分每1个百分点扣0.3分: what falls short. */
function leadOf(c: Cursor): StepElement['direction'] {
  let back = -1;
  while (c.isWord(/^的?部分的?$/, back) || c.is('comma', back)) back -= 1;
  const before = c.peek(back);
  return before?.kind === 'otherwise' && /^(?:不足|未达|达不到|没有?达到)/.test(before.text) ? 'below' : null;
}

/** A step whose size stands at the cursor (behind a direction word) and whose verb follows. */
export function loneStep(
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
  const made = plainStep(verb, points.value, size.value);
  c.push({ ...made, direction, change, base, unit: unitOf(size), measure: size }, 2);
}

/** Words that say on which side of its threshold a step counts. */
function directionOf(text: string): 'above' | 'below' | 'both' | null {
  if (/[低少降差欠]|不足|未达/.test(text)) return /缺少|少交|少报/.test(text) ? null : 'below';
  if (/[超高多升增]/.test(text) && !/超支/.test(text)) return 'above';
  if (/偏/.test(text)) return 'both';
  return null;
}
