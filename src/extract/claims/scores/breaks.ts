// Whether a scoring table's own sums fail, and would hold with what the text says: the table's rules tell so already.
import type { Input, Sheet } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';

/** The table's own sum fails, and would hold with the text's figure: the table's rules say so. */
export function breaksSheet(sheet: Sheet, of: 'weight' | 'score', own: Quantity, said: Quantity): boolean {
  if (own.value.equals(said.value)) return false;
  const level = sheet.levels.find((l) => l.weight === own);
  if (level) {
    const below = sheet.levels.filter((l) => l.parent === level && l.weight);
    const parts =
      below.length > 0
        ? below.map((l) => l.weight!)
        : sheet.rows.filter((r) => r.level1 === level || r.level2 === level).flatMap((r) => r.weight ?? []);
    return sumsTo(parts, said.value);
  }
  const cells = sheet.rows.flatMap((row) => (of === 'weight' ? row.weight : row.score?.quantity) ?? []);
  const total =
    of === 'weight' ? (sheet.total?.weight?.value ?? dec(100)) : (sheet.total?.score?.value ?? null);
  if (total === null || !cells.includes(own)) return false;
  return sumsTo(
    cells.filter((cell) => cell !== own),
    total.sub(said.value),
  );
}

/** A row's score that the total row does not share makes the level's sum differ, too. */
export function breaksTotal(sheet: Sheet, scores: Input[], said: Quantity): boolean {
  const own = scores.reduce((all, { quantity }) => all.add(quantity.value), dec(0));
  const all = sheet.rows.reduce((sum, row) => sum.add(row.score?.quantity?.value ?? 0), dec(0));
  const total = sheet.total?.score;
  return (
    !own.equals(said.value) &&
    !!total &&
    !all.equals(total.value) &&
    all.sub(total.value).equals(own.sub(said.value))
  );
}

const sumsTo = (parts: Quantity[], value: Decimal): boolean =>
  parts.length > 0 && parts.reduce((all, part) => all.add(part.value), dec(0)).equals(value);
