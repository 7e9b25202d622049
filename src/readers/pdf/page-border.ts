// The border around a page: a rectangle of lines about all that stands on it, and no table.
import type { Rule } from './geometry.js';

/** Shares of the page's height and width that the sides of such a border take at least. */
const HIGH = 0.7;
const WIDE = 0.6;
/** Corners meet within this, and the lines of one side lie no further apart (points). */
const NEAR = 6;
/** Lines that end so near a side touch it. */
const TOUCHES = 1.5;

interface Lines {
  across: Rule[];
  down: Rule[];
}

/** The lines of a page without its border. Where lines end at its sides or part it from top to bottom, it is a table. */
export function withoutPageBorder(lines: Lines, sheet: { width: number; height: number }): Lines {
  const { across, down } = lines;
  const wide = across.filter((rule) => rule.to - rule.from > WIDE * sheet.width).sort((a, b) => a.at - b.at);
  const [top, bottom] = [wide[0], wide.at(-1)];
  if (!top || !bottom || bottom.at - top.at < HIGH * sheet.height) return lines;
  const standing = { from: top.at, to: bottom.at };
  const tall = down.filter((rule) => spans(rule, standing)).sort((a, b) => a.at - b.at);
  const [left, right] = [tall[0], tall.at(-1)];
  if (!left || !right || right.at - left.at < WIDE * sheet.width) return lines;
  const lying = { from: left.at, to: right.at };
  const inSide = (rule: Rule, sides: Rule[], span: { from: number; to: number }): boolean =>
    sides.some((side) => Math.abs(side.at - rule.at) < NEAR) && spans(rule, span);
  const border = new Set([
    ...down.filter((rule) => inSide(rule, [left, right], standing)),
    ...across.filter((rule) => inSide(rule, [top, bottom], lying)),
  ]);
  if (![left, right, top, bottom].every((side) => border.has(side))) return lines;
  const rest = {
    across: across.filter((rule) => !border.has(rule)),
    down: down.filter((rule) => !border.has(rule)),
  };
  const sides = [...border].filter((rule) => down.includes(rule));
  // A box around a paragraph may reach from side to side; the rows of a table have columns.
  const inner = rest.down.filter(({ at }) => at > left.at + NEAR && at < right.at - NEAR);
  const rows = rest.across.filter((rule) =>
    inner.some(({ from, to }) => from < rule.at + TOUCHES && to > rule.at - TOUCHES),
  );
  const touches = rows.some(({ from, to }) =>
    sides.some(({ at, thick }) => from < at + TOUCHES + thick / 2 && to > at - TOUCHES - thick / 2),
  );
  // No row runs on past the outer side of its own table: there a table is wider than the border.
  const crosses = rest.across.some(({ from, to }) => from < left.at - NEAR || to > right.at + NEAR);
  const parts = rest.down.some((rule) => rule.at > left.at && rule.at < right.at && spans(rule, standing));
  return parts || (touches && !crosses) ? lines : rest;
}

function spans(rule: Rule, { from, to }: { from: number; to: number }): boolean {
  return Math.abs(rule.from - from) < NEAR && Math.abs(rule.to - to) < NEAR;
}
