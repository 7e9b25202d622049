// Strips along the sides of a table that are no rows or columns: thick double borders, and rules of page headers.
import type { Glyph, Rule } from '../drawing/geometry.js';
import { middle } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** A strip this narrow holds no text (points, and in characters). */
const NARROW = 5.5;
const CHARACTER = 0.9;
/** Lines nearer than this are one (points). */
const SAME = 1.5;
/** A line parts a strip where it covers so much of its width. */
const PARTS = 0.8;

/**
 * A frame without its outermost lines where nothing stands between them and the next ones, and no other line runs from
 * one to the other: the halves of a wide double border, or the rule of a page header just above a table.
 */
export function withoutOuterStrips(frame: Frame, glyphs: Glyph[], em: number): Frame {
  const { box } = frame;
  const holds = (x0: number, x1: number, y0: number, y1: number): boolean =>
    glyphs.some((glyph) => {
      const { x, y } = middle(glyph);
      return x > x0 && x < x1 && y > y0 && y < y1;
    });
  let { across, down } = frame;
  for (const side of ['first', 'last'] as const) {
    const lying = stripAt(across, down, side, em);
    if (lying && !holds(box.x0, box.x1, lying.from, lying.to))
      [across, down] = [beyond(across, lying, side), cut(down, lying, side)];
    const standing = stripAt(down, across, side, em);
    if (standing && !holds(standing.from, standing.to, box.y0, box.y1))
      [down, across] = [beyond(down, standing, side), cut(across, standing, side)];
  }
  if (across === frame.across && down === frame.down) return frame;
  const xs = [...down.map((rule) => rule.at), ...across.flatMap((rule) => [rule.from, rule.to])];
  const ys = [...across.map((rule) => rule.at), ...down.flatMap((rule) => [rule.from, rule.to])];
  const inner = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  return { ...frame, across, down, box: inner };
}

type Strip = { from: number; to: number };

/** The blank between the outermost level of lines and the next one, where it is narrow and nothing parts it. */
function stripAt(own: Rule[], others: Rule[], side: 'first' | 'last', em: number): Strip | null {
  const levels = [...new Set(own.map((rule) => rule.at))].sort((a, b) => a - b);
  if (side === 'last') levels.reverse();
  const outer = levels[0];
  const next = levels.find((at) => outer !== undefined && Math.abs(at - outer) > SAME);
  if (outer === undefined || next === undefined || levels.at(-1) === next) return null;
  const strip = { from: Math.min(outer, next), to: Math.max(outer, next) };
  const width = strip.to - strip.from;
  if (width > Math.min(NARROW, CHARACTER * em)) return null;
  const ends = { from: Math.min(...others.map(({ at }) => at)), to: Math.max(...others.map(({ at }) => at)) };
  const isParted = others.some(
    ({ at, from, to }) =>
      at > ends.from + NARROW &&
      at < ends.to - NARROW &&
      Math.min(to, strip.to) - Math.max(from, strip.from) > PARTS * width,
  );
  return isParted ? null : strip;
}

/** The lines but for those of the outer level. */
function beyond(rules: Rule[], strip: Strip, side: 'first' | 'last'): Rule[] {
  const middle = (strip.from + strip.to) / 2;
  return rules.filter(({ at }) => (side === 'first' ? at > middle : at < middle));
}

/** The lines of the other direction, cut at the inner level. */
function cut(rules: Rule[], strip: Strip, side: 'first' | 'last'): Rule[] {
  return rules.flatMap((rule) => {
    const from = side === 'first' ? Math.max(rule.from, strip.to) : rule.from;
    const to = side === 'last' ? Math.min(rule.to, strip.from) : rule.to;
    return to > from ? [{ ...rule, from, to }] : [];
  });
}
