// The border around a page: a rectangle of lines about all that stands on it, and no table.
import type { Rule } from '../drawing/geometry.js';

/** Shares of the page's height and width that the sides of such a border take at least. */
const HIGH = 0.7;
const WIDE = 0.6;
/** Corners meet within this, and the lines of one side lie no further apart (points). */
const NEAR = 6;
/** Lines that end so near a side touch it. */
const TOUCHES = 3;
/** Lines of one row and column meet nearer. */
const MEETS = 1.5;

interface Lines {
  across: Rule[];
  down: Rule[];
}

/** The four lines of a rectangle. */
type Sides = Record<'left' | 'right' | 'top' | 'bottom', Rule>;

/** The lines of a page without its border. Where lines end at its sides or part it from top to bottom, it is a table. */
export function withoutPageBorder(lines: Lines, sheet: { width: number; height: number }): Lines {
  for (const sides of rectanglesIn(lines, sheet)) {
    const rest = without(lines, sides);
    if (rest) return rest;
  }
  return lines;
}

/** The other lines, or null where the rectangle is the border of a table. */
function without({ across, down }: Lines, { left, right, top, bottom }: Sides): Lines | null {
  const standing = { from: top.at, to: bottom.at };
  const lying = { from: left.at, to: right.at };
  const inSide = (rule: Rule, sides: Rule[], span: { from: number; to: number }): boolean =>
    sides.some((side) => Math.abs(side.at - rule.at) < NEAR) && spans(rule, span);
  const border = new Set([
    ...down.filter((rule) => inSide(rule, [left, right], standing)),
    ...across.filter((rule) => inSide(rule, [top, bottom], lying)),
  ]);
  const rest = {
    across: across.filter((rule) => !border.has(rule)),
    down: down.filter((rule) => !border.has(rule)),
  };
  const sides = [...border].filter((rule) => down.includes(rule));
  // A box around a paragraph may reach from side to side; the rows of a table have columns.
  const inner = rest.down.filter(({ at }) => at > left.at + NEAR && at < right.at - NEAR);
  const rows = rest.across.filter((rule) =>
    inner.some(({ from, to }) => from < rule.at + MEETS && to > rule.at - MEETS),
  );
  // The rows of a table within end at lines of its own, however near these are.
  const isOwn = (x: number, y: number): boolean =>
    rest.down.some(
      ({ at, from, to }) => Math.abs(at - x) < NEAR / 2 && from < y + TOUCHES && to > y - TOUCHES,
    );
  const ends = rows.flatMap(({ at, from, to }) => [from, to].filter((x) => !isOwn(x, at)));
  const touches = ends.some((x) => sides.some((side) => Math.abs(side.at - x) < TOUCHES));
  // No row runs on past the outer side of its own table: there a table is wider than the border.
  const crosses = rows.some(({ from, to }) => from < left.at - NEAR || to > right.at + NEAR);
  const parts = rest.down.some((rule) => rule.at > left.at && rule.at < right.at && spans(rule, standing));
  return parts || (touches && !crosses) ? null : rest;
}

/** The outermost lines that meet in the corners of a rectangle nearly as large as the page. */
function rectanglesIn({ across, down }: Lines, sheet: { width: number; height: number }): Sides[] {
  const tall = down.filter(({ from, to }) => to - from > HIGH * sheet.height).sort((a, b) => a.at - b.at);
  return tall.flatMap((left) => {
    const right = tall.findLast((rule) => spans(rule, left))!;
    if (right.at - left.at < WIDE * sheet.width) return [];
    const lying = across.filter((rule) => spans(rule, { from: left.at, to: right.at }));
    const top = lying.find(({ at }) => Math.abs(at - left.from) < NEAR);
    const bottom = lying.find(({ at }) => Math.abs(at - left.to) < NEAR);
    return top && bottom ? [{ left, right, top, bottom }] : [];
  });
}

function spans(rule: Rule, { from, to }: { from: number; to: number }): boolean {
  return Math.abs(rule.from - from) < NEAR && Math.abs(rule.to - to) < NEAR;
}
