// Weights of levels and of what stands below them.
import type { Level, Row, Sheet } from './schema.js';
import { ZERO, type Decimal } from '../values/decimal.js';
import type { Location } from '../values/location.js';
import type { Quantity } from '../values/quantity.js';

/** The levels right below a level. */
export const levelsBelow = (sheet: Sheet, level: Level): Level[] =>
  sheet.levels.filter((other) => other.parent === level);

/** The rows right below a level. */
export const rowsBelow = (sheet: Sheet, level: Level): Row[] =>
  sheet.rows.filter(
    (row) => row.kind !== 'bonus' && (row.level2 === level || (row.level1 === level && row.level2 === null)),
  );

/** The weights right below a level, or those of all its rows; null where some are not printed. */
export function partsBelow(sheet: Sheet, level: Level): Quantity[] | null {
  const parts = [
    ...levelsBelow(sheet, level).map((l) => l.weight),
    ...rowsBelow(sheet, level).map((row) => row.weight),
  ];
  if (complete(parts)) return parts;
  const under = sheet.rows
    .filter((row) => row.level1 === level || row.level2 === level)
    .map((row) => row.weight);
  return complete(under) ? under : null;
}

/** What stands below a level adds up to this; its own weight where that cannot be said. */
function weightBelow(sheet: Sheet, level: Level): Decimal | null {
  const parts = partsBelow(sheet, level);
  return parts ? parts.reduce((all, part) => all.add(part.value), ZERO) : (level.weight?.value ?? null);
}

/** Whether a sum of level weights holds once a level that disagrees with what is below it is set right: that is its finding. */
export function isSameCause(sheet: Sheet, stated: Decimal, levels: Level[], more: Quantity[]): boolean {
  const plain = levels.reduce((all, level) => all.add(level.weight!.value), sumValue(more));
  if (plain.equals(stated)) return false;
  const set = levels.map((level) => weightBelow(sheet, level));
  return set.every((w) => w !== null) && set.reduce((all, w) => all.add(w), sumValue(more)).equals(stated);
}

function sumValue(parts: Quantity[]): Decimal {
  return parts.reduce((all, part) => all.add(part.value), ZERO);
}

/** Whether every weight is printed. */
export function complete(weights: (Quantity | null)[]): weights is Quantity[] {
  return weights.length > 0 && weights.every((weight) => weight !== null);
}

/** A sum under the weight column of a level, with the weights that may make it up. */
export interface LevelTotal {
  depth: 1 | 2;
  weight: Quantity;
  location: Location;
  parts: Quantity[];
  names: string[];
  /** Weights of the execution rate that the sum may have, too. */
  extra: Quantity[];
}

/** The sums under the weight columns of the levels; not those that a level's own finding explains. */
export function levelTotals(sheet: Sheet): LevelTotal[] {
  const extra = sheet.rows.flatMap((row) =>
    row.kind === 'execution' && row.level1 === null && row.weight !== null ? [row.weight] : [],
  );
  return [...sheet.earlier, ...(sheet.total ? [sheet.total] : [])].flatMap(({ levels, location }) =>
    levels.flatMap(({ depth, weight }): LevelTotal[] => {
      const own = sheet.levels.filter((level) => (level.parent === null) === (depth === 1));
      const parts = own.map((level) => level.weight);
      if (!complete(parts) || [[], extra].some((more) => isSameCause(sheet, weight.value, own, more)))
        return [];
      return [{ depth, weight, location, parts, names: own.map((level) => level.name), extra }];
    }),
  );
}
