// The scanner's place in the tokens, and what may be asked there without moving on.
import type { Element, StepElement } from './elements.js';
import type { Comparison, NumberToken, Token } from './token.js';
import type { Closed, Outcome, Region } from './tree.js';
import type { Decimal } from '../values/decimal.js';

/** A position in the tokens of one criterion, with the elements found so far. */
export class Cursor {
  at = 0;
  readonly elements: Element[] = [];

  constructor(readonly tokens: Token[]) {}

  peek(offset = 0): Token | undefined {
    return this.tokens[this.at + offset];
  }

  is(kind: Token['kind'], offset = 0): boolean {
    return this.peek(offset)?.kind === kind;
  }

  isWord(text: RegExp, offset = 0): boolean {
    const token = this.peek(offset);
    return token?.kind === 'word' && text.test(token.text);
  }

  push(element: Element, consumed = 1): void {
    this.elements.push(element);
    this.at += consumed;
  }

  /** Whether a condition stands open: read since the last outcome or full stop. */
  hasCondition(): boolean {
    for (let i = this.elements.length - 1; i >= 0; i -= 1) {
      const { kind } = this.elements[i]!;
      if (kind === 'region' || kind === 'sign' || kind === 'zero-count') return true;
      if (kind === 'outcome' || kind === 'step') return false;
      if (kind === 'break' && (this.elements[i] as { hard: boolean }).hard) return false;
    }
    return false;
  }

  isNumber(offset = 0): boolean {
    return this.is('number', offset);
  }

  number(offset = 0): NumberToken | null {
    const token = this.peek(offset);
    return token?.kind === 'number' ? token : null;
  }

  /** A condition: the values that it names, and the figure that they are measured in. */
  region(
    region: Region,
    measure: NumberToken | null = null,
    consumed = 1,
    exact: 'bare' | 'printed' | null = null,
  ): void {
    this.push({ kind: 'region', region, exact, measure }, consumed);
  }

  outcome(outcome: Outcome): void {
    this.push({ kind: 'outcome', outcome, bracket: false });
  }

  lastBase(): StepElement['base'] {
    for (let i = this.at - 1; i >= 0 && this.at - i < 4; i -= 1) {
      const token = this.tokens[i]!;
      if (token.kind === 'base') return { basis: token.basis, known: token.known };
    }
    return null;
  }

  /** A figure in 分 that is no step size: nothing but points can follow 每旬0.5分, while 每低3分减7分 has a verb. */
  isAward(token: NumberToken): boolean {
    if (token.dimension !== 'score') return false;
    const after = this.tokens[this.at + 1]?.kind;
    return after !== 'deduct' && after !== 'bonus' && after !== 'award' && after !== 'word';
  }

  /** (含), 以上, (含)以上, 以上(含): the marks that follow a figure. `stop`: no 以上 is looked for. */
  marks(from: number, stop = false): Marks & { marks: Marks; bound: Comparison | null } {
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
      length: at - from,
      at: named,
      plain: included === null ? null : included ? 'yes' : 'no',
      included: () => included,
    };
    return { ...marks, marks, bound: found, length: stop ? at - from : Math.max(at - from, 0) };
  }
}

export interface Marks {
  length: number;
  /** The figure named in (含80%), in printed units. */
  at: Decimal | null;
  plain: Closed | null;
  included: (value: Decimal) => boolean | null;
}
