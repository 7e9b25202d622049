// Comparison words of targets: ≥ 不少于 以上 …, before or behind a figure.
import type { Interval } from './interval.js';
import type { Decimal } from './decimal.js';
import type { Quantity } from './quantity.js';
import { flat } from './text.js';

export type Operator = '>=' | '<=' | '>' | '<' | '=';

const BEFORE: [RegExp, Operator][] = [
  [/(?:≥|>=|=>|大于或?等于|不少于|不低于|不小于|不得?低于|不得?少于|至少|达到|达|高于或等于)\s*$/, '>='],
  [
    /(?:≤|<=|=<|小于或?等于|不超过|不高于|不多于|不大于|不得?超过|不得?高于|控制在|低于或等于|最多)\s*$/,
    '<=',
  ],
  [/(?:>|超过|高于|多于|大于)\s*$/, '>'],
  [/(?:<|低于|少于|小于|不足|不到)\s*$/, '<'],
  [/(?:=|等于)\s*$/, '='],
];
const AFTER: [RegExp, Operator][] = [
  [/^\s*(?:\(含\))?\s*(?:及|或)?以上/, '>='],
  [/^\s*(?:\(含\))?\s*(?:及|或)?(?:以内|之内|以下)/, '<='],
];

/** The comparison that the words around a figure print (`text` is what it was read from), or null: none printed. */
export function operatorAround(text: string, quantity: Quantity): Operator | null {
  const plain = flat(text);
  const before = plain.slice(0, quantity.start);
  for (const [pattern, operator] of BEFORE) if (pattern.test(before)) return operator;
  const after = plain.slice(quantity.end);
  for (const [pattern, operator] of AFTER) if (pattern.test(after)) return operator;
  return null;
}

/** Whether `low`…`high` can satisfy `operator limit`: yes for all of it, no for none of it, or null: it depends on rounding. */
export function satisfies(value: Interval, operator: Operator, limit: Decimal): boolean | null {
  const lowSide = value.low.compare(limit);
  const highSide = value.high.compare(limit);
  switch (operator) {
    case '>=':
      return lowSide >= 0 ? true : highSide < 0 ? false : null;
    case '>':
      return lowSide > 0 ? true : highSide <= 0 ? false : null;
    case '<=':
      return highSide <= 0 ? true : lowSide > 0 ? false : null;
    case '<':
      return highSide < 0 ? true : lowSide >= 0 ? false : null;
    case '=':
      return lowSide === 0 && highSide === 0 ? true : lowSide > 0 || highSide < 0 ? false : null;
  }
}
