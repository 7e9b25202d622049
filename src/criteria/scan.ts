// Tokens → elements of meaning: conditions, outcomes, steps, limits; the words in between stay as subjects.
import { dec, ONE, ZERO, type Decimal } from '../values/decimal.js';
import type { Comparison, NumberToken, Token } from './tokens.js';
import type { Basis, Bound, Closed, Outcome, Region } from './tree.js';

export interface StepElement {
  kind: 'step';
  direction: 'above' | 'below' | 'both' | 'signed' | null;
  /** The direction word is one of change (上升, 下降), not of comparison (超过, 低于). */
  change: boolean;
  base: { basis: Basis; known: boolean } | null;
  step: Decimal;
  unit: 'points' | 'percent' | 'count';
  measure: NumberToken | null;
  effect: 'deduct' | 'add' | 'award';
  points: Decimal;
  ofWeight: boolean;
  /** Where counting starts, as printed inside the phrase: 每低于100%一个百分点. */
  at: Decimal | null;
}

export type Element =
  /** `exact`: printed as one figure (100%, 为0) rather than as a comparison. */
  | { kind: 'region'; region: Region; exact: 'bare' | 'printed' | null; measure: NumberToken | null }
  /** 下降的, 增加的, 节约的: the sign of the value. */
  | { kind: 'sign'; sign: 1 | -1; saving: boolean }
  /** 未发生, 无结余 (zero) and 有…, …了的 (not zero). */
  | { kind: 'zero-count'; zero: boolean; adjusted: boolean }
  | { kind: 'otherwise' }
  | { kind: 'words'; text: string }
  | { kind: 'judgement'; text: string }
  | { kind: 'outcome'; outcome: Outcome; bracket: boolean }
  | StepElement
  | { kind: 'floor'; points: Decimal | null; at: Decimal | null }
  | { kind: 'limit'; effect: 'add' | 'deduct' | 'total'; points: Decimal | null }
  | { kind: 'weight'; points: Decimal }
  | { kind: 'break'; hard: boolean; listed: boolean }
  | { kind: 'each'; count: Decimal | null }
  | { kind: 'respectively' | 'series' | 'item' | 'absolute' | 'halved' | 'either-or' | 'veto' | 'discretion' }
  | { kind: 'exception'; text: string };

export const region = (low: Bound | null, high: Bound | null, basis: Basis = 'value'): Region => ({
  kind: 'region', low, high, basis,
}); // prettier-ignore
export const bound = (at: Decimal, closed: Closed): Bound => ({ at, closed });

/** The region that a comparison with a figure describes. */
export function compared(op: Comparison, at: Decimal, basis: Basis = 'value'): Region {
  switch (op) {
    case '>=':
      return region(bound(at, 'yes'), null, basis);
    case '>':
      return region(bound(at, 'no'), null, basis);
    case '<=':
      return region(null, bound(at, 'yes'), basis);
    case '<':
      return region(null, bound(at, 'no'), basis);
    case '=':
      return region(bound(at, 'yes'), bound(at, 'yes'), basis);
  }
}

/** Reads tokens into elements, left to right, without going back. */
export class Scanner {
  private at = 0;
  readonly elements: Element[] = [];

  constructor(private readonly tokens: Token[]) {}

  scan(): Element[] {
    while (this.at < this.tokens.length) {
      const before = this.at;
      this.next();
      if (this.at === before) this.at += 1;
    }
    return this.elements;
  }

  private peek(offset = 0): Token | undefined {
    return this.tokens[this.at + offset];
  }

  private is(kind: Token['kind'], offset = 0): boolean {
    return this.peek(offset)?.kind === kind;
  }

  private isWord(text: RegExp, offset = 0): boolean {
    const token = this.peek(offset);
    return token?.kind === 'word' && text.test(token.text);
  }

  private push(element: Element, consumed = 1): void {
    this.elements.push(element);
    this.at += consumed;
  }

  private next(): void {
    const token = this.peek()!;
    switch (token.kind) {
      case 'stop':
      case 'slash':
        return this.push({ kind: 'break', hard: true, listed: false });
      case 'comma':
      case 'colon':
      case 'gap':
        return this.push({ kind: 'break', hard: false, listed: false });
      case 'listed':
        return this.push({ kind: 'break', hard: false, listed: true });
      case 'item':
      case 'respectively':
      case 'series':
      case 'absolute':
      case 'halved':
      case 'either-or':
      case 'veto':
      case 'discretion':
      case 'otherwise':
        return this.push({ kind: token.kind });
      case 'exception':
        return this.push({ kind: 'exception', text: token.text });
      case 'judgement':
        return this.push({ kind: 'judgement', text: token.text });
      case 'word':
        return this.push({ kind: 'words', text: token.text });
      case 'floor':
        return this.push({ kind: 'floor', points: token.points, at: token.at });
      case 'limit':
        return this.push({ kind: 'limit', effect: token.effect, points: token.points });
      case 'weight':
        return this.push({ kind: 'weight', points: token.points });
      case 'proportional':
        return this.outcome({ kind: 'proportional', mode: token.mode });
      case 'interpolated':
        return this.outcome({ kind: 'interpolated' });
      case 'full':
      case 'keep':
        return this.outcome({ kind: 'share', share: ONE, to: null });
      case 'zero':
        return this.outcome({ kind: 'points', points: ZERO, to: null });
      case 'share':
        return this.outcome(
          token.effect === 'award'
            ? { kind: 'share', share: token.share, to: null }
            : { kind: 'minus-share', share: token.share },
        );
      case 'each': {
        const last = this.elements.at(-1);
        const quarters = last?.kind === 'region' && last.measure?.dimension === 'count' && last.region.high;
        if (quarters) this.elements.pop();
        const low = quarters ? last.region.low?.at : undefined;
        const count = quarters ? (low ? quarters.at.sub(low).add(1) : quarters.at) : null;
        return this.push({ kind: 'each', count });
      }
      case 'award':
      case 'deduct':
      case 'bonus':
      case 'either-way':
        return this.points(token.kind);
      case 'per':
        return this.step();
      case 'way':
        return this.way();
      case 'unchanged':
        return this.unchanged();
      case 'sign':
        return this.push({ kind: 'sign', sign: token.sign, saving: false });
      case 'partial': {
        const within = region(bound(ZERO, 'no'), bound(ONE, 'no'), 'target');
        return this.push({ kind: 'region', region: within, exact: null, measure: null });
      }
      case 'compare':
        return this.comparison();
      case 'fulfil':
        return this.fulfilment();
      case 'none':
      case 'some':
        return this.push({
          kind: 'zero-count',
          zero: token.kind === 'none',
          adjusted: /调整|调剂|变动/.test(token.text),
        });
      case 'rank':
        return this.rank(token.text);
      case 'number':
        return this.figure();
      case 'base':
        return this.push({ kind: 'words', text: token.text });
      case 'open':
        if (this.isNumber(1) && this.is('comma', 2) && this.isNumber(3) && this.is('close', 4)) {
          const [low, high] = [this.number(1)!, this.number(3)!];
          const from = bound(withUnitOf(low, high), token.text === '[' ? 'yes' : 'no');
          const to = bound(high.value, this.peek(4)!.text === ']' ? 'yes' : 'no');
          return this.push({ kind: 'region', region: region(from, to), exact: null, measure: high }, 5);
        }
        if (this.isNumber(1) && this.is('close', 2) && this.number(1)!.dimension === 'score') {
          const { value } = this.number(1)!;
          return this.push(
            { kind: 'outcome', outcome: { kind: 'points', points: value, to: null }, bracket: true },
            3,
          );
        }
        if (this.isNumber(1) && this.is('dash', 2) && this.isNumber(3) && this.is('close', 4) && this.hasCondition()) {
          const [low, high] = [this.number(1)!, this.number(3)!];
          if (low.dimension === 'none' && (high.dimension === 'none' || high.dimension === 'score'))
            return this.push({ kind: 'outcome', outcome: rangeOf(low.value, high.value), bracket: true }, 5);
        } // prettier-ignore
        this.at += 1;
        return;
      default:
        this.at += 1;
    }
  }

  /** Whether a condition stands open: read since the last outcome or full stop. */
  private hasCondition(): boolean {
    for (let i = this.elements.length - 1; i >= 0; i -= 1) {
      const { kind } = this.elements[i]!;
      if (kind === 'region' || kind === 'sign' || kind === 'zero-count') return true;
      if (kind === 'outcome' || kind === 'step') return false;
      if (kind === 'break' && (this.elements[i] as { hard: boolean }).hard) return false;
    }
    return false;
  }

  private isNumber(offset = 0): boolean {
    return this.is('number', offset);
  }

  private number(offset = 0): NumberToken | null {
    const token = this.peek(offset);
    return token?.kind === 'number' ? token : null;
  }

  private outcome(outcome: Outcome): void {
    this.push({ kind: 'outcome', outcome, bracket: false });
  }

  /** 得5分, 得10-15分, 扣1分、2分, 加2分: a verb and its points. */
  private points(verb: 'award' | 'deduct' | 'bonus' | 'either-way'): void {
    this.at += 1;
    const first = this.number();
    if (!first) return;
    const made = (value: Decimal, to: Decimal | null = null): Outcome =>
      verb === 'deduct'
        ? { kind: 'minus', points: value }
        : verb === 'bonus'
          ? { kind: 'plus', points: value }
          : { kind: 'points', points: value, to };
    if (this.is('dash', 1) && this.isNumber(2)) {
      this.push({ kind: 'outcome', outcome: rangeOf(first.value, this.number(2)!.value), bracket: false }, 3);
      return;
    }
    this.push({ kind: 'outcome', outcome: made(first.value), bracket: false });
    // 扣0.1分/个百分点: the step stands behind the points
    if (this.is('per') && this.peek()!.text === '/') {
      this.at += 1;
      const unit = this.isWord(/^个?百分点/) ? 1 : 0;
      this.at += unit;
      this.elements.pop();
      this.elements.push({
        kind: 'step', direction: null, change: false, base: null, step: dec('0.01'), unit: 'points',
        measure: null, effect: verb === 'bonus' ? 'add' : 'deduct', points: first.value, ofWeight: false, at: null,
      }); // prettier-ignore
      return;
    }
    // 得6分、4分和2分: a list of points for a list of conditions
    for (;;) {
      const joined = this.is('listed') || this.isWord(/^[和与及]$/);
      const further = joined || (this.is('comma') && this.number(1)?.dimension === 'score') ? this.number(1) : null;
      if (!further || (further.dimension !== 'score' && further.dimension !== 'none')) return;
      if (this.is('bound', 2) || this.is('included', 2)) return;
      this.elements.push({ kind: 'break', hard: false, listed: true });
      this.push({ kind: 'outcome', outcome: made(further.value), bracket: false }, 2);
    } // prettier-ignore
  }

  /** 每超过5个百分点扣1分, 每缺一项扣3分, 每份季报10分. */
  private step(): void {
    const start = this.at;
    this.at += 1;
    let direction: StepElement['direction'] = null;
    let change = false;
    let base: StepElement['base'] = null;
    let size: NumberToken | null = null;
    let commas = 0;
    let threshold: Decimal | null = null;
    for (; this.at < this.tokens.length; this.at += 1) {
      const token = this.peek()!;
      if (token.kind === 'compare') direction ??= /[<]/.test(token.op) ? 'below' : 'above';
      else if (token.kind === 'way' && token.sign === 0) direction ??= 'both';
      else if (token.kind === 'way') {
        const next = token.sign * (token.saving ? -1 : 1) > 0 ? 'above' : 'below';
        direction = direction !== null && change && direction !== next ? 'signed' : (direction ?? next);
        change = true;
      } else if (token.kind === 'fulfil' && !token.met) direction ??= 'below';
      else if (token.kind === 'judgement') continue;
      else if (token.kind === 'base') base ??= { basis: token.basis, known: token.known };
      else if (token.kind === 'word') {
        const found = directionOf(token.text);
        if (found) direction ??= found;
      } else if (token.kind === 'number' && !this.isAward(token)) {
        if (size !== null && threshold !== null) break;
        if (size !== null) threshold = size.value;
        size = token;
      }
      else if (token.kind === 'number' && this.isAward(token)) break;
      else if (token.kind === 'comma' && (commas += 1) <= 1) continue;
      else if (['open', 'close', 'per', 'listed', 'rank', 'respectively', 'some', 'none', 'bound'].includes(token.kind)) continue;
      else break;
    } // prettier-ignore
    const token = this.peek();
    const effects: Partial<Record<Token['kind'], StepElement['effect']>> = {
      deduct: 'deduct', bonus: 'add', award: 'award', 'either-way': 'add', number: 'award',
    }; // prettier-ignore
    const effect = token ? effects[token.kind] : undefined;
    const made = (points: Decimal, kind: StepElement['effect'], ofWeight: boolean): StepElement => ({
      kind: 'step',
      direction: token?.kind === 'either-way' ? 'signed' : direction,
      change, base,
      step: size?.value ?? ONE,
      unit: size?.dimension === 'points' ? 'points' : size?.dimension === 'percent' ? 'percent' : 'count',
      measure: size, effect: kind, points, ofWeight, at: threshold,
    }); // prettier-ignore
    if (token?.kind === 'share') {
      this.push(made(token.share, token.effect, true));
      return;
    }
    const points = token?.kind === 'number' ? token : this.number(1);
    if (!effect || !points) {
      // no points behind 每…: the words say nothing that counts
      const text = this.tokens.slice(start, this.at).map((t) => t.text).join('');
      this.elements.push({ kind: 'words', text });
      return;
    } // prettier-ignore
    this.push(made(points.value, effect, false), token?.kind === 'number' ? 1 : 2);
    // 每起分别扣10分、5分: which of them applies is not said by a number
    while (this.is('listed') && this.number(1)?.dimension === 'score') {
      this.push({ ...made(this.number(1)!.value, effect, false) }, 2);
    }
  }

  /** A figure in 分 that is no step size: nothing but points can follow 每旬0.5分, while 每低3分减7分 has a verb. */
  private isAward(token: NumberToken): boolean {
    if (token.dimension !== 'score') return false;
    const after = this.tokens[this.at + 1]?.kind;
    return after !== 'deduct' && after !== 'bonus' && after !== 'award' && after !== 'word';
  }

  /** 下降的…, 增长5%以上, 增长一个百分点加2分. */
  private way(): void {
    const token = this.peek() as Token & { kind: 'way' };
    const { sign, saving } = token;
    let ahead = 1;
    while (this.isWord(/^(?:的?幅度?|了|比例|率)$/, ahead)) ahead += 1;
    if (this.isNumber(ahead) || (this.is('compare', ahead) && this.isNumber(ahead + 1))) {
      const size = this.number(ahead);
      const verb = this.peek(ahead + 1)?.kind;
      if (size && (verb === 'deduct' || verb === 'bonus') && size.value.equals(size.factor)) {
        // 增长一个百分点加2分: a step without 每
        this.at += ahead - 1;
        return this.step1(sign === 0 ? 'both' : sign > 0 ? 'above' : 'below', true, this.lastBase());
      }
      this.at += ahead;
      const from = this.elements.length;
      this.next();
      const found = this.elements[from];
      if (found?.kind === 'region') {
        if (sign === 0) this.elements.splice(from, 0, { kind: 'absolute' });
        else if (sign < 0) found.region = mirrored(found.region);
      }
      return;
    }
    if (sign === 0 || this.isWord(/^(?:率|额|数|幅|值|量|项|工作|投入|收入|支出|预算|措施|渠道|能力|资金|水平)/, 1)) {
      this.push({ kind: 'words', text: token.text });
      return;
    } // prettier-ignore
    this.push({ kind: 'sign', sign, saving });
  }

  private lastBase(): StepElement['base'] {
    for (let i = this.at - 1; i >= 0 && this.at - i < 4; i -= 1) {
      const token = this.tokens[i]!;
      if (token.kind === 'base') return { basis: token.basis, known: token.known };
    }
    return null;
  }

  /** A step whose size stands at the cursor (behind a direction word) and whose verb follows. */
  private step1(direction: StepElement['direction'], change: boolean, base: StepElement['base']): void {
    const size = this.number(1) ?? this.number(0)!;
    this.at += this.number(1) && !this.isNumber(0) ? 2 : 1;
    const verb = this.peek()!.kind;
    const points = this.number(1);
    if (!points) return;
    this.push(
      {
        kind: 'step', direction, change, base, step: size.value,
        unit: size.dimension === 'points' ? 'points' : size.dimension === 'percent' ? 'percent' : 'count',
        measure: size, effect: verb === 'bonus' ? 'add' : 'deduct', points: points.value, ofWeight: false, at: null,
      },
      2,
    ); // prettier-ignore
  }

  /** 持平, 持平或下降的. */
  private unchanged(): void {
    this.at += 1;
    if (this.isWord(/^[或及和、]$/) && this.is('way', 1)) {
      const { sign } = this.peek(1) as Token & { kind: 'way' };
      const at = bound(ZERO, 'yes');
      this.push({ kind: 'region', region: sign > 0 ? region(at, null) : region(null, at), exact: null, measure: null }, 2);
    } else {
      this.elements.push({ kind: 'region', region: compared('=', ZERO), exact: 'printed', measure: null });
    }
  } // prettier-ignore

  /** ≥90%, 低于上年基数, 超过目标值30%以上, “≥”时. */
  private comparison(): void {
    const { op } = this.peek() as Token & { kind: 'compare' };
    let ahead = 1;
    let basis: { basis: Basis; known: boolean } | null = null;
    while (
      this.is('base', ahead) ||
      this.isWord(/^(?:…|其|的|了|省|市|县|国家|和|本地|当地|(?:年初|批复|计划)?预算[数额]?)$/, ahead)
    ) {
      const token = this.peek(ahead)!;
      if (token.kind === 'base') basis = { basis: token.known ? token.basis : 'line', known: token.known };
      ahead += 1;
    }
    const linked = this.isWord(/(?:…|预算[数额]?)$/, ahead - 1) || basis !== null;
    const figure = this.number(ahead);
    if (figure && !(op === '=' && figure.dimension === 'score' && !this.is('bound', ahead + 1))) {
      this.at += ahead;
      const verb = this.peek(1)?.kind;
      const whole = figure.dimension !== 'none' && figure.value.equals(figure.factor);
      if (basis && whole && (verb === 'deduct' || verb === 'bonus'))
        return this.step1(/</.test(op) ? 'below' : 'above', false, basis);
      const { marks, bound: suffix, length } = this.marks(1);
      let found = compared(op, figure.value);
      // 超过20%以上 says ≥; 超过10%以下 says an excess of at most that
      if (suffix === '>=' && op === '>') found = compared('>=', figure.value);
      else if (suffix === '<=' && /[>]/.test(op))
        found = region(bound(ZERO, 'no'), bound(figure.value, /内/.test(this.peek(length)!.text) ? 'yes' : 'soft'));
      else if (suffix === '<=' && op === '<=') found = compared('<=', figure.value);
      found = marked(found, marks);
      const excess = linked && (op === '>' || op === '<=') && figure.dimension === 'percent';
      if (excess) found.basis = 'excess';
      const exact = op === '=' && suffix === null ? 'printed' : null;
      this.push({ kind: 'region', region: found, exact, measure: figure }, length + 1);
      return;
    } // prettier-ignore
    if (basis || this.isWord(/^(?:时|的)/, 1) || this.is('full', 1)) {
      const target = basis ?? { basis: 'target' as const, known: true };
      this.push({ kind: 'region', region: compared(op, ONE, target.basis), exact: null, measure: null }, ahead);
      return;
    } // prettier-ignore
    this.push({ kind: 'words', text: this.peek()!.text });
  }

  /** 达到目标值, 未完成, 完成目标的90%. */
  private fulfilment(): void {
    const { met, text } = this.peek() as Token & { kind: 'fulfil' };
    let ahead = 1;
    let basis: Basis | null = null;
    while (this.is('base', ahead) || this.isWord(/^(?:上述|以上|省|市|县|的|了|年初|全部|规定|要求|既定|预算|中|国家)$/, ahead)) {
      const token = this.peek(ahead)!;
      if (token.kind === 'base') basis = token.known ? (basis === 'line' ? basis : token.basis) : 'line';
      ahead += 1;
    } // prettier-ignore
    const figure = this.number(ahead);
    if (figure && (figure.dimension === 'percent' || figure.dimension === 'points')) {
      this.at += ahead;
      const from = this.elements.length;
      this.figure();
      const found = this.elements[from];
      if (!met && found?.kind === 'region' && found.exact) found.region = compared('<', figure.value);
      return;
    }
    if (!met && figure?.dimension === 'count' && this.is('deduct', ahead + 1)) {
      this.at += ahead - 1;
      return this.step1(null, false, null);
    }
    const previous = this.elements.findLast((e) => e.kind === 'region' && e.region.basis === 'previous');
    const on: Basis = basis ?? (previous ? 'previous' : 'target');
    const follows = this.peek(ahead)?.kind;
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
    const before = this.elements.at(-1)?.kind;
    if (basis === null && met && before === 'region') return this.push({ kind: 'words', text });
    if (basis === null && !closing.includes(follows) && !this.isWord(/^(?:的|时|年初|全年)/, ahead)) {
      this.push({ kind: 'words', text });
      return;
    } // prettier-ignore
    this.push(
      { kind: 'region', region: compared(met ? '>=' : '<', ONE, on), exact: null, measure: null },
      ahead,
    );
  }

  /** 第1名, 第2-5名, 前3名. */
  private rank(text: string): void {
    const figure = this.number(1);
    if (!figure || (figure.unit !== '名' && figure.unit !== '位' && !this.is('dash', 2))) {
      this.push({ kind: 'words', text });
      return;
    }
    this.at += 1;
    const within = this.is('bound', 1) ? (this.peek(1) as Token & { kind: 'bound' }).op : null;
    if (this.isWord(/^(?:之后|以后|后)/, 1)) {
      this.push({ kind: 'region', region: compared('>', figure.value), exact: null, measure: figure }, 2);
      return;
    }
    if (text === '前') {
      this.push({ kind: 'region', region: compared('<=', figure.value), exact: null, measure: figure });
      return;
    }
    if (within === null && !this.is('dash', 1) && !this.is('included', 1)) {
      this.push({ kind: 'region', region: compared('=', figure.value), exact: 'bare', measure: figure });
      return;
    }
    this.figure();
  }

  /** A figure that begins a condition (90%以上, 80%(含)-90%, 100%), a level (10个工作日扣1分), or points. */
  private figure(): void {
    const first = this.number()!;
    // 80%≤x<90%, 90%>x≥80%
    const left = this.peek(1);
    if (left?.kind === 'compare' && left.op !== '=' && !this.isNumber(2)) {
      let ahead = 2;
      while (this.is('word', ahead) || this.is('base', ahead)) ahead += 1;
      const right = this.peek(ahead);
      const other = this.number(ahead + 1);
      if (right?.kind === 'compare' && right.op[0] === left.op[0] && other) {
        const near = bound(first.value, left.op.length > 1 ? 'yes' : 'no');
        const far = bound(other.value, right.op.length > 1 ? 'yes' : 'no');
        const made = left.op.startsWith('<') ? region(near, far) : region(far, near);
        this.push({ kind: 'region', region: made, exact: null, measure: other }, ahead + 2);
        return;
      }
    }
    const before = this.marks(1, true);
    if (this.is('dash', before.length + 1) && this.isNumber(before.length + 2))
      return this.range(first, before);
    const { marks, bound: suffix, length } = this.marks(1);
    if (suffix) {
      const closed: Closed = suffix === '>=' ? 'yes' : 'soft';
      const made = suffix === '>=' ? region(bound(first.value, closed), null) : region(null, bound(first.value, closed));
      // …以内, …内 include their bound; 以下 leaves it to the neighbour
      if (suffix === '<=' && made.high && /内/.test(this.peek(length)!.text)) made.high.closed = 'yes';
      this.push({ kind: 'region', region: marked(made, marks), exact: null, measure: first }, length + 1);
      return;
    } // prettier-ignore
    if (first.dimension === 'score') {
      this.push({
        kind: 'outcome',
        outcome: { kind: 'points', points: first.value, to: null },
        bracket: false,
      });
      return;
    }
    const skip = this.isWord(/^(?:…|的|时)+$/, 1) ? 2 : 1;
    const after = this.peek(skip)?.kind;
    const counted = first.dimension === 'count' && first.value.equals(ONE);
    // 发现1例虚报的扣2分
    const named =
      (this.is('word', 1) || this.is('otherwise', 1)) &&
      ['deduct', 'bonus'].includes(this.peek(2)?.kind ?? '');
    if (counted && named && this.peek(1)!.text.length <= 10) {
      this.tokens.splice(this.at + 1, 1);
      this.at -= 1;
      return this.step1(null, false, null);
    }
    if (counted && (after === 'deduct' || after === 'bonus')) {
      this.at -= 1;
      return this.step1(null, false, null);
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
    const [listed, earlier] = [this.elements.at(-1), this.elements.at(-2)];
    if (
      listed?.kind === 'break' &&
      listed.listed &&
      earlier?.kind === 'region' &&
      earlier.exact === null &&
      this.elements.length > 1
    ) {
      // 低于80%、70%、60%的: the comparison holds for the whole list
      const { low, high } = earlier.region;
      if ((low === null) !== (high === null)) {
        const side = bound(first.value, (low ?? high)!.closed);
        this.push({
          kind: 'region',
          region: low ? region(side, null) : region(null, side),
          exact: null,
          measure: first,
        });
        return;
      }
    }
    if (rate || (decisive && after !== 'comma' && after !== 'listed' && first.dimension !== 'none') || (first.unit === '名' && decisive)) {
      this.push({ kind: 'region', region: marked(compared('=', first.value), marks), exact: 'bare', measure: first });
      return;
    } // prettier-ignore
    this.push({ kind: 'words', text: this.peek()!.text });
  }

  /** 80%(含)-90%, 0-10%(含), 10.0-12.9分. */
  private range(first: NumberToken, before: Marks): void {
    const second = this.number(before.length + 2)!;
    const verbless = second.dimension === 'score' && first.dimension !== 'percent' && this.hasCondition();
    this.at += before.length + 2;
    const { marks, bound: suffix, length } = this.marks(1);
    if (verbless && !suffix) {
      this.push({ kind: 'outcome', outcome: rangeOf(first.value, second.value), bracket: false });
      return;
    }
    const lower = withUnitOf(first, second);
    const upper = withUnitOf(second, first);
    const descending = lower.compare(upper) > 0;
    const closedBy = (at: Marks, value: Decimal): Closed => (at.included(value) === null ? 'soft' : at.included(value) ? 'yes' : 'no');
    const ends: [Bound, Bound] = [bound(lower, before.plain ?? closedBy(before, lower)), bound(upper, closedBy(marks, upper))];
    // 100%-80%(含80%): the mark names the end it belongs to
    if (marks.at !== null && marks.at.equals(lower.div(first.factor))) ends[0].closed = 'yes';
    if (descending) ends.reverse();
    this.push({ kind: 'region', region: region(ends[0], ends[1]), exact: null, measure: second.dimension === 'none' ? first : second }, length + 1);
  } // prettier-ignore

  /** (含), 以上, (含)以上, 以上(含): the marks that follow a figure. `stop`: no 以上 is looked for. */
  private marks(from: number, stop = false): Marks & { marks: Marks; bound: Comparison | null } {
    let at = from;
    let included: boolean | null = null;
    let named: Decimal | null = null;
    let found: Comparison | null = null;
    for (;;) {
      const token = this.peek(at);
      if (token?.kind === 'included') {
        included = token.included;
        named = token.at;
      } else if (!stop && token?.kind === 'bound' && found === null) found = token.op;
      else break;
      at += 1;
    }
    const marks: Marks = {
      length: at - from, at: named,
      plain: included === null ? null : included ? 'yes' : 'no',
      included: () => included,
    }; // prettier-ignore
    return { ...marks, marks, bound: found, length: stop ? at - from : Math.max(at - from, 0) };
  }
}

interface Marks {
  length: number;
  /** The figure named in (含80%), in printed units. */
  at: Decimal | null;
  plain: Closed | null;
  included: (value: Decimal) => boolean | null;
}

const rangeOf = (a: Decimal, b: Decimal): Outcome =>
  a.compare(b) <= 0 ? { kind: 'points', points: a, to: b } : { kind: 'points', points: b, to: a };

/** In 0-10% the first figure has the second's unit. */
function withUnitOf(figure: NumberToken, other: NumberToken): Decimal {
  return figure.dimension === 'none' && other.dimension !== 'none' && other.dimension !== 'score'
    ? figure.value.mul(other.factor)
    : figure.value;
}

/** (含) or (不含) sets whether the only bound belongs to the region. */
function marked(made: Region, marks: Marks): Region {
  if (marks.plain === null) return made;
  const only =
    made.low === null || made.low.at.equals(ZERO) ? made.high : made.high === null ? made.low : null;
  if (only) only.closed = marks.plain;
  else if (made.high === null && made.low) made.low.closed = marks.plain;
  return made;
}

/** 下降5%以上 is a change of −5% or less. */
function mirrored(made: Region): Region {
  const flip = (side: Bound | null): Bound | null => (side ? bound(side.at.neg(), side.closed) : null);
  return region(flip(made.high), flip(made.low), made.basis);
}

/** Words that say on which side of its threshold a step counts. */
function directionOf(text: string): 'above' | 'below' | 'both' | null {
  if (/[低少降差欠]|不足|未达/.test(text)) return /缺少|少交|少报/.test(text) ? null : 'below';
  if (/[超高多升增]/.test(text) && !/超支/.test(text)) return 'above';
  if (/偏/.test(text)) return 'both';
  return null;
}
