// Whether the part of a table at the top of a page goes on with the one at the bottom of the page before: its columns tell.
import type { Part } from '../model.js';
import { textOf } from './cells.js';

/** Whether a part at the top of a page can continue the one at the bottom of the page before. */
export function continues(above: Part, below: Part): boolean {
  if (isDrawn(above) !== isDrawn(below)) return false;
  if (above.loose || below.loose) return loosely(above, below);
  if (isBoxedText(above) && below.cells.length > 1) return false;
  // Edges that are not drawn follow the text.
  const slack = Math.max(2, (above.sure === 'high' ? 0.4 : 2) * above.em);
  const shift = below.xs[0]! - above.xs[0]!;
  const width = (part: Part): number => part.xs.at(-1)! - part.xs[0]!;
  if (Math.abs(width(above) - width(below)) > slack || Math.abs(shift) > 6 * above.em) return false;
  // The finer of the two has the other's edges, or at least most of them.
  const [fine, coarse] = above.xs.length >= below.xs.length ? [above, below] : [below, above];
  const offset = coarse.xs[0]! - fine.xs[0]!;
  const shared = coarse.xs.filter((x) =>
    fine.xs.some((other) => Math.abs(other + offset - x) <= slack),
  ).length;
  return shared - 2 >= 0.5 * (coarse.xs.length - 2);
}

/** Whether lines or grounds bound its cells: these alone can be torn. */
function isDrawn({ torn }: Part): boolean {
  return torn !== undefined;
}

/** A paragraph in a frame: sentences in a box that is a single cell. */
function isBoxedText({ cells }: Part): boolean {
  return cells.length === 1 && cells[0]!.lines.length > 1 && /[。；]/.test(textOf(cells[0]!));
}

/** Two parts without lines: they cover the same width, and most columns of one begin where the other's do. */
function loosely(above: Part, below: Part): boolean {
  if (!above.loose || !below.loose) return false;
  const [few, many] = above.xs.length <= below.xs.length ? [above, below] : [below, above];
  const inside = few.box.x0 > many.box.x0 - 2 * few.em && few.box.x1 < many.box.x1 + 2 * few.em;
  const shared = few.xs.filter((x) => many.xs.some((other) => Math.abs(other - x) < 2 * few.em)).length;
  // The outer sides are alike wherever tables are as wide as the text.
  const inner = few.xs
    .slice(1, -1)
    .filter((x) => many.xs.some((other) => Math.abs(other - x) < 2 * few.em)).length;
  const several = few.xs.length > 3 || (many.xs.length < 5 && inner > 0);
  return inside && several && shared >= 0.6 * few.xs.length;
}
