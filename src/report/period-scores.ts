// A criterion with an award for each period, and a cell that tells the rate of each: 6月末42.00%，9月末64.50%.
import { evaluateCriterion, periodEnd, type Criterion } from '../criteria/index.js';
import type { Option } from './earning.js';
import type { Field, Row } from './schema.js';
import { dec } from '../values/decimal.js';
import { add, point } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

/** The sums of what each part earns, a reading applied to all of them alike; [] where a part has no figure of its own. */
export function periodScores(row: Row, parts: Criterion[]): Option[] {
  const periods = parts.map(({ text }) => periodEnd(text));
  const told = [row.evidence, row.actual]
    .map((field) => (field ? ratesIn(field, periods) : null))
    .find((found) => found !== null);
  if (!told) return [];
  const earned = parts.map((part, i) => {
    const { value, dimension, unit } = told[i]!;
    return evaluateCriterion(part, {
      measured: { value: point(value), dimension, unit },
      weight: part.weight,
    });
  });
  if (earned.some((readings) => readings.length === 0)) return [];
  const names = [...new Set(earned.flat().map(({ name }) => name))];
  const value: Option['value'] = {
    source: 'stated',
    text: told.map(({ text }) => text).join('、'),
    value: point(dec(0)),
    dimension: 'rate',
    unit: '%',
    formula: null,
    inputs: told.map((quantity) => ({ name: row.name.text, quantity })),
  };
  return names.map((reading): Option => {
    const scores = earned.map(
      (readings) => (readings.find(({ name }) => name === reading) ?? readings[0]!).score,
    );
    const score = scores.reduce(add);
    return { score, plain: score.low, value, reading };
  });
}

/** The one rate behind each period's name; null where one has none or two. */
function ratesIn(field: Field, periods: (string | null)[]): Quantity[] | null {
  const text = flat(field.text).replace(/\s/g, ' ');
  const found = periods.map((period) => {
    const own = field.quantities.filter(({ dimension, start, upper, approximate }) => {
      const label = text
        .slice(0, start)
        .split(/[,;。、]/)
        .at(-1)!
        .replace(/ /g, '');
      return dimension === 'rate' && !upper && !approximate && periodEnd(label) === period;
    });
    return own.length === 1 ? own[0]! : null;
  });
  return periods.every((p) => p !== null) && found.every((q) => q !== null) ? found : null;
}
