// Comparison words of targets: ≥ 不少于 以上 …, before or behind a figure.
import type { Interval } from './interval.js';
import type { Decimal } from './decimal.js';
import type { Quantity } from './quantity.js';
import { flat } from './text.js';

export type Operator = '>=' | '<=' | '>' | '<' | '=';

/** Words before a figure, the longer ones first: 不超过 before 超过. */
const BEFORE: [string, Operator][] = [
  [
    '≥|>\\s*=|=\\s*>|(?:大于|高于|多于|超过)(?:或者?)?等于|(?:不|不得|不能|不应)(?:少于|低于|小于)|至少|最少|最低|' +
      '达到|达',
    '>=',
  ],
  [
    '≤|<\\s*=|=\\s*<|(?:小于|低于|少于)(?:或者?)?等于|(?:不|不得|不能|不应|未)(?:超过|超出|超|高于|多于|大于|突破)|' +
      '(?:控制|压缩|压减|限制)(?:在|到|至)|最多|至多|最高|上限为?',
    '<=',
  ],
  ['>|超过|高于|多于|大于', '>'],
  ['<|低于|少于|小于|不足|不到', '<'],
  ['=|等于', '='],
];
const BEFORE_PATTERNS = BEFORE.map(([words, operator]): [RegExp, Operator] => [
  new RegExp(`(?:${words})(?:了|为|约|:)?\\s*$`),
  operator,
]);
const INCLUDED = String.raw`\s*(?:\(含(?:本数)?\))?\s*`;
const AFTER: [RegExp, Operator][] = [
  [new RegExp(`^${INCLUDED}(?:及|或|和|及其)?以上`), '>='],
  [new RegExp(`^${INCLUDED}(?:及|或|和|及其)?(?:以内|之内|以下)`), '<='],
  // 60%≤完成率: the figure stands on the other side
  [/^\s*(?:≤|<\s*=)\s*[A-Za-z\u4e00-\u9fff]/, '>='],
  [/^\s*(?:≥|>\s*=)\s*[A-Za-z\u4e00-\u9fff]/, '<='],
  [/^\s*<\s*[A-Za-z\u4e00-\u9fff]/, '>'],
  [/^\s*>\s*[A-Za-z\u4e00-\u9fff]/, '<'],
];

/** The comparison that the words around a figure print (`text` is what it was read from), or null: none printed. */
export function operatorAround(text: string, quantity: Quantity): Operator | null {
  const plain = flat(text);
  // 超 and 不到 belong to the figure as words of 约
  const own = /^(?:超|不到)/.exec(plain.slice(quantity.start, quantity.end))?.[0].length ?? 0;
  const before = plain.slice(0, quantity.start + own);
  for (const [pattern, operator] of BEFORE_PATTERNS) if (pattern.test(before)) return operator;
  if (before.endsWith('超')) return '>';
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
