// Sums written out in the text: 0.67万元/1772.93万元×100%=0.04%, 387人×1000元=38.7万元.
import type { Claim, Input } from '../../../report/schema.js';
import {
  constant,
  figure,
  minus,
  plus,
  product,
  ratio,
  sum,
  type Expression,
} from '../../../values/expression.js';
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import type { Amount } from '../sentence/amounts.js';
import { reading } from '../build.js';
import { placeOf, type Line } from '../sentence/lines.js';

type Token =
  | { kind: 'figure'; amount: Amount; start: number; end: number }
  | {
      kind: '+' | '-' | '*' | '/' | '(' | ')' | '=';
      start: number;
      end: number;
    };

const SIGNS: Record<string, '+' | '-' | '*' | '/' | '(' | ')' | '='> = {
  '+': '+',
  '-': '-',
  '—': '-',
  '×': '*',
  '*': '*',
  x: '*',
  X: '*',
  '÷': '/',
  '/': '/',
  '(': '(',
  ')': ')',
  '[': '(',
  ']': ')',
  '=': '=',
};

/** The equations of a line: what stands before = must give what stands behind it. */
export function* equationClaims(line: Line, amounts: Amount[]): Generator<Claim> {
  if (!line.text.includes('=')) return;
  for (const run of runsOf(line, amounts)) {
    const equals = run.findLastIndex((token) => token.kind === '=');
    if (equals <= 0) continue;
    const left = run.slice(run.slice(0, equals).findLastIndex((token) => token.kind === '=') + 1, equals);
    const stated = run[equals + 1];
    if (stated?.kind !== 'figure' || run.length > equals + 2) continue;
    const claim = claimOfEquation(line, left, stated.amount, run[0]!.start);
    if (claim) yield claim;
  }
}

/** Stretches of figures and signs; a mark of punctuation ends one, words between are names. */
function runsOf(line: Line, amounts: Amount[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.some((token) => token.kind === '=')) runs.push(run);
    run = [];
  };
  let next = 0;
  for (let i = 0; i < line.text.length; i += 1) {
    const amount = amounts[next];
    if (amount && i === amount.mention.start) {
      const last = run.at(-1);
      // two figures without a sign between them are no formula
      if (last?.kind === 'figure') close();
      run.push({ kind: 'figure', amount, start: i, end: amount.mention.end });
      i = amount.mention.end - 1;
      next += 1;
      continue;
    }
    const char = line.text[i]!;
    if (/[,;。:!?、]/.test(char)) close();
    else if (SIGNS[char]) run.push({ kind: SIGNS[char], start: i, end: i + 1 });
  }
  close();
  return runs;
}

function claimOfEquation(line: Line, tokens: Token[], stated: Amount, start: number): Claim | null {
  const figures = tokens.filter((t) => t.kind === 'figure').map((t) => t.amount);
  if ([...figures, stated].some((a) => a.quantity.upper !== null)) return null;
  const operands = figures.filter((a) => !isHundred(a.quantity));
  if (operands.length < 2 && !(figures.length === 2 && isRatio(line, operands[0]))) return null;
  if (tokens.some(({ kind }) => kind === '*' || kind === '/')) shareUnits(operands, stated);
  else alikeUnits([...operands, stated]);
  const expression = parse(stripOuter(tokens));
  if (expression === null) return null;
  const inputs: Input[] = operands.map((a) => ({
    name: nameOf(a),
    quantity: a.quantity,
  }));
  const end = tokens.at(-1)!.end;
  const { lead, leadStart } = figures[0]!;
  const from = Math.min(tokens[0]!.start, leadStart + lead.lastIndexOf('=') + 1);
  const formula = line.text.slice(from, end).replace(/^.*=(?=.*[一-龥\d])/, '');
  return {
    kind: kindOf(expression, stated.quantity),
    subject: subjectOf(line, from, operands),
    stated: stated.quantity,
    relation: null,
    readings: [reading('', formula, expression, inputs)],
    alternatives: [],
    undecided: null,
    confidence: 'high',
    location: placeOf(line, Math.min(start, from), stated.mention.end),
    // 120台×2480元=297600元, 18.60+2.95+2.28=23.83万元 are written out
    ...(stated.quantity.dimension === 'money' && isWritten(expression) ? { sure: true } : {}),
  };
}

const isWritten = (expression: Expression): boolean =>
  expression.op === 'product' || (expression.op === 'sum' && expression.terms.length > 2);

/** 0.98×100%=98%: a bare ratio. Behind words (算数1772.93×100%) or above a hundred it is the rest of a cut formula. */
function isRatio(line: Line, operand: Amount | undefined): boolean {
  if (!operand || operand.quantity.dimension !== 'none' || operand.quantity.value.abs().compare(100) > 0)
    return false;
  return !/[\u4e00-\u9fff\d]$/.test(line.text.slice(0, operand.mention.start));
}

const nameOf = (amount: Amount): string =>
  amount.lead.replace(/^.*[/*×÷=+]/, '').replace(/^[^一-龥“]+|[^一-龥)”]+$/g, '') || amount.quantity.text;

/** What stands before the formula (执行率=), else what it is computed from. */
function subjectOf(line: Line, start: number, operands: Amount[]): string {
  const before = line.text
    .slice(0, start)
    .split(/[,;。:]/)
    .at(-1)!;
  const words = before.replace(/[^一-龥“”]/g, '').slice(-30);
  const names = operands.map(nameOf);
  const named = names.filter((name, i) => name !== operands[i]!.quantity.text);
  return words.length >= 2 ? words : (named.length > 0 ? named : names).join('、').slice(0, 60);
}

const isHundred = (quantity: Quantity): boolean =>
  quantity.dimension === 'rate' && quantity.value.equals(1) && quantity.decimals === 0;

/** A bare figure between figures of money is one of money, in the same unit. */
function shareUnits(operands: Amount[], stated: Amount): void {
  const money = operands.find((a) => a.quantity.dimension === 'money');
  const unit = money && unitNamed(money.quantity.unit);
  if (!unit || stated.quantity.dimension !== 'rate') return;
  for (const { quantity } of operands) if (quantity.dimension === 'none') assignUnit(quantity, unit);
}

/** 25.30+14.70=40.00万元, 25.30万元+14.70万元=40.00: what is added up has one unit, written once. */
function alikeUnits(terms: Amount[]): void {
  const units = new Set(terms.map(({ quantity }) => quantity.unit).filter((unit) => unit !== ''));
  const unit = units.size === 1 ? unitNamed([...units][0]!) : null;
  if (!unit || unit.dimension !== 'money') return;
  for (const { quantity } of terms) if (quantity.dimension === 'none') assignUnit(quantity, unit);
}

function kindOf(expression: Expression, stated: Quantity): Claim['kind'] {
  if (stated.dimension === 'rate' || expression.op === 'ratio') return 'rate';
  return expression.op === 'product' ? 'per-unit' : 'total';
}

/** Takes away a bracket that opens and never closes, or the reverse. */
function stripOuter(tokens: Token[]): Token[] {
  const opens = tokens.filter((t) => t.kind === '(').length;
  const closes = tokens.filter((t) => t.kind === ')').length;
  if (opens === closes) return tokens;
  return tokens.filter((t) => t.kind !== '(' && t.kind !== ')');
}

/** Sums of products; null where the signs make no formula. */
function parse(tokens: Token[]): Expression | null {
  let at = 0;
  const factor = (): Expression | null => {
    const token = tokens[at];
    if (token?.kind === '(') {
      at += 1;
      const inner = sums();
      if (tokens[at]?.kind !== ')') return null;
      at += 1;
      return inner;
    }
    if (token?.kind !== 'figure') return null;
    at += 1;
    return isHundred(token.amount.quantity) ? constant(1) : figure(token.amount.quantity);
  };
  const products = (): Expression | null => {
    let left = factor();
    while (left && (tokens[at]?.kind === '*' || tokens[at]?.kind === '/')) {
      const sign = tokens[at]!.kind;
      at += 1;
      const right = factor();
      if (right === null) return null;
      if (right.op === 'constant') continue;
      left = sign === '*' ? (left.op === 'constant' ? right : product(left, right)) : ratio(left, right);
    }
    return left;
  };
  const sums = (): Expression | null => {
    const first = products();
    if (first === null) return null;
    const terms = [plus(first)];
    while (tokens[at]?.kind === '+' || tokens[at]?.kind === '-') {
      const sign = tokens[at]!.kind;
      at += 1;
      const next = products();
      if (next === null) return null;
      terms.push(sign === '+' ? plus(next) : minus(next));
    }
    return terms.length === 1 ? first : sum(...terms);
  };
  const result = sums();
  return at === tokens.length ? result : null;
}
