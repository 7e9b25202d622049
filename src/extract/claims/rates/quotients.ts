// Rates worked out: a part of a whole, several parts of it, all but a rest of it.
import type { Reading } from '../../../report/schema.js';
import { minus, plus, ratio, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { figureOf, inputOf, reading, sumOfParts } from '../build.js';

/** part ÷ whole. */
export function quotient(part: Amount, whole: Amount, name = ''): Reading {
  const inputs = [inputOf(part), inputOf(whole)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`;
  return reading(name, formula, ratio(figureOf(part), figureOf(whole)), inputs);
}

/** total ÷ count, what comes on one of them. */
export function meanOf(total: Amount, count: Amount): Reading {
  const inputs = [inputOf(total), inputOf(count)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name}`;
  return reading('', formula, ratio(figureOf(total), figureOf(count)), inputs);
}

/** (whole − rest) ÷ whole. */
export function quotientOfRest(rest: Amount, whole: Amount, name = ''): Reading {
  const inputs = [inputOf(whole), inputOf(rest)];
  const formula = `（${inputs[0]!.name} − ${inputs[1]!.name}）÷ ${inputs[0]!.name} × 100%`;
  const part = sum(plus(figureOf(whole)), minus(figureOf(rest)));
  return reading(name, formula, ratio(part, figureOf(whole)), inputs);
}

/** part ÷ (part + rest). */
export function quotientOfSum(part: Amount, rest: Amount): Reading {
  const inputs = [inputOf(part), inputOf(rest)];
  const formula = `${inputs[0]!.name} ÷（${inputs[1]!.name} + ${inputs[0]!.name}）× 100%`;
  return reading('', formula, ratio(figureOf(part), sum(plus(figureOf(rest)), plus(figureOf(part)))), inputs);
}

/** Σ parts ÷ Σ wholes. */
export function quotientOfSums(parts: Amount[], wholes: Amount[]): Reading {
  const inputs = [...parts, ...wholes].map((a) => inputOf(a));
  const named = (all: Amount[]): string =>
    all.length > 1 ? `（${all.map((a) => inputOf(a).name).join(' + ')}）` : inputOf(all[0]!).name;
  return reading(
    '',
    `${named(parts)} ÷ ${named(wholes)} × 100%`,
    ratio(sumOfParts(parts), sumOfParts(wholes)),
    inputs,
  );
}

/** Σ parts ÷ whole. */
export const quotientOfAll = (parts: Amount[], whole: Amount): Reading => quotientOfSums(parts, [whole]);
