// 得分=…: score formulas as written, read into an expression of the measured value and the weight.
import { dec, type Decimal } from '../values/decimal.js';
import type { Formula, Share } from './tree.js';

export interface FormulaFound {
  formula: Formula | null;
  shares: Share[];
  weight: Decimal | null;
  /** The text without the formula's sentence. */
  rest: string;
}

const EQUATION =
  /(?:^|(?<=[,;。\n:(]))([^,;。\n:=(]*(?:得分|评分|分数|计分)(?:计算公式)?(?:=|为(?=[^\d,;。]{1,12}\*)|[::]))([^;。\n]+)/;
const PRODUCTS =
  /按?((?:[^*、,;。()\n]{2,24}\*\d+(?:\.\d+)?分?[、,和及与]?){1,})(?:之和|合计|来)?(?:计算|确定|计)?(?:实际)?(?:得分|计分)?/;

/** 按完成率*权重计算得分. */
const BY_PRODUCT =
  /(?:按照?|以|用|根据)([^,;。\n、]*[*/][^,;。\n、]*?)(?:来)?(?:计算|确定|计|折算|核算)?(?:为|出)?(?:实际|本项|该项)?(?:得分|计分|评分|计算(?=[,;。\n]|$))/;
/** (1-10*调剂金额/年初预算)*分值, without 得分=. */
const BARE =
  /((?:^|(?<=[,;。\n:]))(?:[(\d][^,;。\n]*|[^,;。\n*]{2,20}[率度]|(?:实际|完成)[^,;。\n*/]{0,8}\/[^,;。\n*/]{2,10})[*](?:该项|本项|指标)?(?:分值|权重|标准分|满分))/;

/** Stands in the text where a formula stood behind its condition: 60%以上的,得分=…. */
const BY_FORMULA = '按公式比例得分';

/** The score formula of a text, if it prints one. */
export function findFormula(text: string): FormulaFound {
  return (
    equationIn(text) ??
    productIn(text, BY_PRODUCT) ??
    productIn(text, BARE) ??
    sharesIn(text) ?? { formula: null, shares: [], weight: null, rest: text }
  );
}

/** 得分=执行率*5分, 得分=达标个数/全部个数. */
function equationIn(text: string): FormulaFound | null {
  const equation = EQUATION.exec(text);
  if (!equation || !/[*/率度数额例值量]/.test(equation[2]!)) return null;
  const cut = equation[2]!.search(/,(?![^(]*\))/);
  let right = cut >= 0 ? equation[2]!.slice(0, cut) : equation[2]!;
  const tail = cut >= 0 ? equation[2]!.slice(cut + 1) : '';
  // 指标分值(4分) prints the weight beside its name
  const printed =
    /[*](?:该项|本项|该|本)?(?:指标)?(?:分值|权重|权重分|满分|标准分)\((\d+(?:\.\d+)?)分\)/.exec(right);
  if (printed) right = right.replace(`(${printed[1]}分)`, '');
  // a bracket that closes outside the formula belongs to the sentence around it
  while ((right.match(/\)/g)?.length ?? 0) > (right.match(/\(/g)?.length ?? 0) && right.endsWith(')'))
    right = right.slice(0, -1);
  const before = text.slice(0, equation.index);
  const behind = text.slice(equation.index + equation[0].length);
  let formula = parseFormula(right);
  if (!formula) return null;
  if (isReciprocal(right, before)) formula = reciprocal(formula);
  // 得分=达标个数/全部个数 gives a share: of the weight
  if (formula.op === 'value') formula = { op: '*', left: formula, right: { op: 'weight' } };
  const rest = `${before}${/[,:]$/.test(before) ? BY_FORMULA : ''}${tail && `,${tail}`}${behind}`;
  return { formula, shares: [], weight: printed ? dec(printed[1]!) : constantFactor(formula), rest };
}

/** 按完成率*权重计算得分. */
function productIn(text: string, pattern: RegExp): FormulaFound | null {
  const product = pattern.exec(text);
  const made = product ? parseFormula(product[1]!) : null;
  if (!product || !made || made.op === 'value') return null;
  const before = text.slice(0, product.index);
  const behind = text.slice(product.index + product[0].length);
  const formula = isReciprocal(product[1]!, before) ? reciprocal(made) : made;
  const rest = `${before}${/[,:的]$|否则$/.test(before) ? BY_FORMULA : ''}${behind}`;
  return { formula, shares: [], weight: constantFactor(formula), rest };
}

/** 经济效益实现程度*5分、社会效益实现程度*5分: several indicators that share the sentence. */
function sharesIn(text: string): FormulaFound | null {
  const products = PRODUCTS.exec(text);
  if (!products) return null;
  const shares = [...products[1]!.matchAll(/([^*、,和及与]{2,24})\*(\d+(?:\.\d+)?)分?/g)].map(
    ([, name, points]) => ({ name: name!.replace(/^按/, ''), points: dec(points!) }),
  );
  const [first] = shares;
  if (!first || shares.some((share) => !/[率度]$/.test(share.name))) return null;
  const formula: Formula = { op: '*', left: { op: 'value' }, right: { op: 'number', value: first.points } };
  const same = shares.every((share) => share.points.equals(first.points));
  const rest = text.slice(0, products.index) + text.slice(products.index + products[0].length);
  return { formula, shares: shares.length > 1 ? shares : [], weight: same ? first.points : null, rest };
}

const WEIGHT =
  /^(?:本项|该项|此项|该指标|指标|本指标|其|对应)*(?:分值|权重分?|满分|标准分|总分|权重|赋分值|权重分值|标准分值|分数)$/;

/** Reads an arithmetic expression whose words are the value or the weight; null where it is no such thing. */
function parseFormula(text: string): Formula | null {
  const parts = text.match(/\d+(?:\.\d+)?%?分?|[*/+\-()[\]]|[^\d*/+\-()[\]]+/g);
  if (!parts || parts.length > 40) return null;
  let at = 0;
  let variables = 0;
  const level =
    (operators: string[], below: () => Formula | null): (() => Formula | null) =>
    () => {
      let left = below();
      while (left && at < parts.length && operators.includes(parts[at]!)) {
        const op = parts[at]! as '+' | '-' | '*' | '/';
        at += 1;
        const right = below();
        if (!right) return null;
        // 实际数/计划数 is one measured rate, also behind a factor (10*调剂金额/预算数)
        const rate =
          op === '/' &&
          right.op === 'value' &&
          (left.op === 'value' || (left.op === '*' && left.right.op === 'value'));
        if (!rate) left = { op, left, right };
      }
      return left;
    };
  const atom = (): Formula | null => {
    const part = parts[at];
    if (part === undefined) return null;
    at += 1;
    if (part === '(' || part === '[') {
      const inner = sum();
      if (parts[at] !== ')' && parts[at] !== ']') return null;
      at += 1;
      return inner;
    }
    const figure = /^(\d+(?:\.\d+)?)(%?)分?$/.exec(part);
    if (figure) return { op: 'number', value: figure[2] ? dec(figure[1]!).div(100) : dec(figure[1]!) };
    if (/^[*/+\-)\]]/.test(part)) return null;
    const name = part.replace(/的$/, '').trim();
    if (WEIGHT.test(name)) return { op: 'weight' };
    if (/[得评计]分|[。;]/.test(name) || name.length > 40) return null;
    variables += 1;
    return { op: 'value' };
  };
  const product = level(['*', '/'], atom);
  const sum = level(['+', '-'], product);
  const made = sum();
  return made && at === parts.length && variables > 0 && variables <= 4 ? withoutPercent(made) : null;
}

/** Whether a formula turns round the quotient that the condition before it measures: 在职/编制≤1 …, 编制/在职*5. */
function isReciprocal(formula: string, before: string): boolean {
  const quotient = /([^\d*/+\-()[\],;。]{2,})\/([^\d*/+\-()[\],;。]{2,})/.exec(formula);
  return quotient !== null && before.includes(`${quotient[2]!}/${quotient[1]!}`);
}

function reciprocal(formula: Formula): Formula {
  if (formula.op === 'value') return { op: '/', left: { op: 'number', value: dec(1) }, right: formula };
  if (!('left' in formula)) return formula;
  return { op: formula.op, left: reciprocal(formula.left), right: reciprocal(formula.right) };
}

/** 完成数/计划数*100% and 率*100 say per cent, not a hundredfold score. */
function withoutPercent(formula: Formula): Formula {
  if (!('left' in formula)) return formula;
  const [left, right] = [withoutPercent(formula.left), withoutPercent(formula.right)];
  if (formula.op === '*' && right.op === 'number' && right.value.equals(1)) return left;
  return { op: formula.op, left, right };
}

/** The factor that turns a rate of 100% into points: 率*5分 → 5. */
function constantFactor(formula: Formula): Decimal | null {
  if (formula.op !== '*') return null;
  const { left, right } = formula;
  if (right.op === 'number' && left.op === 'value') return right.value;
  if (left.op === 'number' && right.op === 'value') return left.value;
  return null;
}
