// What a standard is multiplied by: counts of the sentence, months that 全年 stands for.
import type { Input, Reading } from '../../../report/schema.js';
import { constant, product, ratio, type Expression } from '../../../values/expression.js';
import { exactly, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { counts, isCountOf, isRounded, measuresOf, spanOf } from '../sentence/measures.js';

/** Each count alone, two together, and all of them. */
export function groupsOf(levels: Amount[]): Amount[][] {
  const groups = levels.map((count) => [count]);
  for (let i = 0; i < levels.length; i += 1)
    for (let j = i + 1; j < levels.length; j += 1) groups.push([levels[i]!, levels[j]!]);
  if (levels.length === 3) groups.push(levels);
  return groups;
}

/** What a standard is multiplied by: figures of the sentence, and months that 全年 stands for. */
export interface Factors {
  figures: Amount[];
  spans: number[];
}

export const factorsOf = (figures: Amount[]): Factors => ({ figures, spans: [] });

/** figures × spans × standard. */
export function productOf(standard: Amount, { figures, spans }: Factors): Reading {
  const all = [...figures, standard];
  const inputs: Input[] = all.map((a) => inputOf(a));
  const formula = [...all.map((a) => a.quantity.text), ...spans.map(String)].join(' × ');
  const start: Expression = isRounded(standard) ? figureOf(standard) : exactly(standard);
  const counted = figures.reduce((left, count) => product(left, figureOf(count)), start);
  const expression = spans.reduce((left, span) => product(left, constant(span)), counted);
  return reading('', formula, expression, inputs);
}

/**
 * What the standard is multiplied by: 每人 goes with 人 and 名, 每月 with 个月; 每人 and 每期40人 with 期. Null
 * where a measure is not counted.
 */
export function measured(standard: Amount, levels: Amount[], standards: Amount[]): Factors | null {
  const per = measuresOf(standard);
  if (per.length === 0)
    return levels.length === 1 && /单价|各/.test(standard.lead) ? factorsOf([levels[0]!]) : null;
  const chosen = new Set<Amount>();
  const spans: number[] = [];
  const text = standard.line.text.slice(standard.sentence.start, standard.sentence.end);
  const add = (measure: string, depth: number, alone: boolean): boolean => {
    const fitting = levels.filter((a) => isCountOf(measure, a));
    if (fitting.length === 1) return chosen.add(fitting[0]!) !== null;
    if (fitting.length > 1) return false;
    const nested = standards.filter((a) => a !== standard && counts(measure, a.quantity.unit, a.lead));
    if (nested.length === 1 && depth < 3) {
      chosen.add(nested[0]!);
      return measuresOf(nested[0]!).every((inner) => add(inner, depth + 1, false));
    }
    const span = alone ? null : spanOf(measure, text);
    if (span === null) return false;
    if (span !== 1) spans.push(span);
    return true;
  };
  const times = levels.some((a) => a.quantity.dimension === 'time');
  const all = per.every((measure) => add(measure, 0, per.length === 1 || (measure === '年' && times)));
  return all && chosen.size > 0 && chosen.size + spans.length <= per.length + standards.length
    ? { figures: [...chosen], spans }
    : null;
}

/** 人均2.4万元: the whole by what is counted. */
export function quotientOf(total: Amount, { figures, spans }: Factors): Reading {
  const inputs = [total, ...figures].map((a) => inputOf(a));
  const formula = [...inputs.map((input) => input.name), ...spans.map(String)].join(' ÷ ');
  const counted = figures.reduce((left, count) => ratio(left, figureOf(count)), figureOf(total));
  return reading(
    '',
    formula,
    spans.reduce((left, span) => ratio(left, constant(span)), counted),
    inputs,
  );
}
