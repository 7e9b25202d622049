// Claims over statement cells: a total of parts, two figures for one thing, an identity.
import type { Claim, Confidence, Input } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { figure, minus, plus, sum, sumOf, type Term } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';

export interface Named {
  name: string;
  quantity: Quantity;
  /** Subtracted where true. */
  less?: boolean;
}

interface Wanted {
  kind: Claim['kind'];
  subject: string;
  stated: Quantity;
  confidence: Confidence;
}

const base = ({ kind, subject, stated, confidence }: Wanted, readings: Claim['readings']): Claim => ({
  kind,
  subject,
  stated,
  relation: null,
  readings,
  alternatives: [],
  undecided: null,
  confidence,
  location: stated.location,
});

/**
 * A printed zero among the parts of a statement is nothing, not something that rounds to nothing: counting the
 * rounding of thirty zeros would hide a slip of 0.15 in the one part that has an amount.
 */
function readingOf(parts: Named[], name: string): Claim['readings'][number] {
  const present = parts.filter(({ quantity }) => !isZero(quantity.value));
  const terms = (present.length > 0 ? present : parts).map(({ quantity, less }): Term =>
    less ? minus(figure(quantity)) : plus(figure(quantity)),
  );
  return {
    name,
    formula: formulaOf(parts),
    expression: sum(...terms),
    inputs: parts.map(({ name, quantity }): Input => ({ name, quantity })),
  };
}

/** A + B − C; a long list is cut short, the inputs have all of it. */
function formulaOf(parts: Named[]): string {
  const sign = (part: Named, first: boolean): string => (part.less ? ' − ' : first ? '' : ' + ');
  const shown = parts.length > 8 ? parts.slice(0, 3) : parts;
  const text = shown.map((part, i) => sign(part, i === 0) + part.name).join('');
  return shown.length < parts.length ? `${text} + …（共${parts.length}项）` : text;
}

/** total = Σ parts. Further lists are other ways to count, each tried. Null where no part is printed. */
export function totalClaim(wanted: Wanted, parts: Named[], ...others: Named[][]): Claim | null {
  const lists = [parts, ...others].filter((list) => list.length > 0);
  if (lists.length === 0) return null;
  return base(
    wanted,
    lists.map((list, i) => readingOf(list, lists.length > 1 ? `第${i + 1}种口径` : '')),
  );
}

/** One thing printed in two places. */
export function sameClaim(wanted: Omit<Wanted, 'kind'>, other: Named): Claim {
  const inputs = [{ name: other.name, quantity: other.quantity }];
  const told = { name: '', formula: other.name, expression: sumOf([other.quantity]), inputs };
  return { ...base({ ...wanted, kind: 'same' }, [told]), sure: true };
}

/** How sure a claim over several tables can be. */
export function lowest(...confidences: Confidence[]): Confidence {
  return confidences.includes('low') ? 'low' : confidences.includes('medium') ? 'medium' : 'high';
}
