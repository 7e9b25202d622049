// Values that follow from figures in a row's words: numerator and denominator, two years, a change.
import type { Criterion } from '../criteria/index.js';
import { changeFrom, knownRate } from './known-rates.js';
import type { Field, Input, Row } from './schema.js';
import { decimalText, type Decimal } from '../values/decimal.js';
import {
  change,
  difference,
  evaluate,
  exactValue,
  figure,
  ratio,
  type Expression,
} from '../values/expression.js';
import type { Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';
import type { Dimension } from '../values/unit.js';

/** Where a value comes from, the surest first. */
export type ValueSource =
  'stated' | 'counted' | 'funds' | 'actual' | 'words' | 'bound' | 'elsewhere' | 'aside';

export interface RowValue {
  source: ValueSource;
  /** As printed, or as computed. */
  text: string;
  value: Interval;
  /** What the printed figures give exactly; null where it is the middle of the interval. */
  exact?: Decimal | null;
  dimension: Dimension;
  unit: string;
  formula: string | null;
  inputs: Input[];
}

export const rateValue = (
  source: ValueSource,
  text: string,
  value: Interval,
  inputs: Input[],
  formula: string | null = null,
): RowValue => ({ source, text, value, dimension: 'rate', unit: '%', formula, inputs });

/** A rate that follows from other figures; null where its denominator may be zero. */
export function computed(
  source: ValueSource,
  expression: Expression,
  inputs: Input[],
  formula: string,
): RowValue | null {
  const value = evaluate(expression);
  const exact = exactValue(expression);
  return value && exact
    ? { ...rateValue(source, `${decimalText(exact.mul(100), 2)}%`, value, inputs, formula), exact }
    : null;
}

/** The words right before a figure, back to the last punctuation or figure. */
export function labelBefore(field: Field, quantity: Quantity): string {
  const before = flat(field.text).slice(0, quantity.start);
  return before
    .split(/[,;。:\n/*×÷=()[\]]|\d[^\d,;。]{0,3}(?=[一-龥]{2})/)
    .at(-1)!
    .replace(/["'“”\s]/g, '');
}

/** 在职人数48人，编制数52人: numerator and denominator by the words of the definition. */
export function countedRate(row: Row, field: Field, criterion: Criterion): RowValue | null {
  const figures = field.quantities.filter(
    (q) =>
      !q.upper &&
      !q.approximate &&
      q.dimension !== 'rate' &&
      q.dimension !== 'points' &&
      q.dimension !== 'score',
  );
  const definitions = definitionsFor(row);
  for (const { numerator, denominator, kind } of definitions) {
    if (kind === 'change') {
      const found = changed(field, figures);
      if (found) return found;
      continue;
    }
    const top = best(field, figures, numerator, denominator);
    const base = best(field, figures, denominator, numerator);
    if (!top || !base || top === base || top.dimension !== base.dimension || base.value.equals(0)) continue;
    const inputs = [
      { name: numerator, quantity: top },
      { name: denominator, quantity: base },
    ];
    const saved = kind === 'saved';
    const expression = saved ? ratio(difference(base, top), figure(base)) : ratio(figure(top), figure(base));
    const formula = saved
      ? `(${denominator} − ${numerator}) ÷ ${denominator} × 100%`
      : `${numerator} ÷ ${denominator} × 100%`;
    const value = computed('counted', expression, inputs, formula);
    if (value) return value;
  }
  return criterion.sign === 'change' ? changed(field, figures) : null;
}

/** 总额4.17万元，比上年减少19.64万元; 本年5.2万元，上年6万元. */
function changed(field: Field, figures: Quantity[]): RowValue | null {
  const text = flat(field.text);
  const years = twoYears(field, figures);
  if (years) return years;
  const moved = figures.find((q) =>
    /(?:下降|减少|降低|增加|增长|上升|提高)了?\s*$/.test(text.slice(0, q.start)),
  );
  if (!moved) return null;
  const fell = /(?:下降|减少|降低)了?\s*$/.test(text.slice(0, moved.start));
  const now = figures.find((q) => q !== moved && q.dimension === moved.dimension && q.start < moved.start);
  if (!now) return null;
  const inputs = [
    { name: '本年数', quantity: now },
    { name: fell ? '减少数' : '增加数', quantity: moved },
  ];
  return computed('counted', changeFrom(now, moved, fell), inputs, CHANGE);
}

const CHANGE = '(本年数 − 上年数) ÷ 上年数 × 100%';

/** The two years' figures, each behind its own year. */
function twoYears(field: Field, figures: Quantity[]): RowValue | null {
  const money = figures.filter((q) => q.dimension === 'money');
  const [last] = money.filter(
    (q) =>
      /(?:上年|去年|上一年)[^,;。]{0,14}$/.test(labelBefore(field, q)) &&
      !/(?:减少|增加|下降|增长|上升)了?$/.test(labelBefore(field, q)),
  );
  const now = money.find((q) => q !== last && !/上年|去年|上一年/.test(labelBefore(field, q)));
  if (!last || !now || money.length !== 2 || last.value.equals(0)) return null;
  const inputs = [
    { name: '本年数', quantity: now },
    { name: '上年数', quantity: last },
  ];
  return computed('counted', change(figure(now), figure(last)), inputs, CHANGE);
}

interface Definition {
  numerator: string;
  denominator: string;
  kind?: string;
}

/** The definition that the row prints (…率=（A/B）×100%), else the known ones of its name. */
function definitionsFor(row: Row): Definition[] {
  const printed: Definition[] = [];
  for (const field of [row.criterion, row.explanation]) {
    if (!field) continue;
    const text = flat(field.text).replace(/["'“”\s]/g, '');
    const match = /[率度]=[[({]*([^/÷=。;]{2,40}?)[)\]}]*[/÷][[({]*([^*×=。;/÷]{2,40}?)[)\]}]*[*×xX]/.exec(
      text,
    );
    if (!match) continue;
    const [numerator, denominator] = [match[1]!, match[2]!];
    printed.push({
      numerator,
      denominator,
      kind: /[-−]/.test(numerator) ? (/上年|上一年/.test(denominator) ? 'change' : 'other') : 'ratio',
    });
  }
  const usable = printed.filter((d) => d.kind !== 'other');
  return usable.length > 0 ? usable : (knownRate(row.name.text)?.definitions ?? []);
}

/** The figure whose label fits `name` better than `other`. */
function best(field: Field, figures: Quantity[], name: string, other: string): Quantity | null {
  let found: Quantity | null = null;
  let most = 1;
  const [own, theirs] = apart(name, other);
  const fitOf = (label: string, to: string): number =>
    common(label, to) + (to.length > 1 && label.startsWith(to.slice(0, 2)) ? 2 : 0);
  for (const quantity of figures) {
    const label = labelBefore(field, quantity);
    const fit = fitOf(label, own);
    if (fit > most && fit > fitOf(label, theirs)) {
      most = fit;
      found = quantity;
    }
  }
  return found;
}

/** What sets two names apart: 实际支出公用经费总额 and 预算安排公用经费总额 → 实际支出, 预算安排. */
function apart(a: string, b: string): [string, string] {
  for (let length = Math.min(a.length, b.length) - 1; length > 1; length -= 1)
    for (let i = 0; i + length <= a.length; i += 1) {
      const shared = a.slice(i, i + length);
      if (b.includes(shared) && a !== shared && b !== shared)
        return [a.replace(shared, ''), b.replace(shared, '')];
    }
  return [a, b];
}

/** The length of the longest run of characters that two names share. */
function common(a: string, b: string): number {
  let most = 0;
  for (let i = 0; i < a.length; i += 1)
    for (let length = most + 1; i + length <= a.length && b.includes(a.slice(i, i + length)); length += 1)
      most = length;
  return most;
}
