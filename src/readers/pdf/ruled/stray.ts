// Lines that touch a table and are none of its own.
import type { Rule } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** The end of a line meets a vertical one no further away than this (points). */
const END = 2.5;

/**
 * A short line just above or below the edge of a table, too near for a row between, is no line of it but the one over
 * footnotes or under a page header.
 */
export function withoutStray(frame: Frame, reach: number): Frame[] {
  const { across, down, box } = frame;
  if (down.length === 0) return [frame];
  const width = Math.max(...down.map((rule) => rule.at)) - Math.min(...down.map((rule) => rule.at));
  const wide = across.filter((rule) => rule.to - rule.from >= 0.9 * width).map((rule) => rule.at);
  const [top, bottom] = [Math.min(...wide), Math.max(...wide)];
  const nearTop = box.y0 < top - 1 && box.y0 > top - 1.5 * reach;
  const nearBottom = box.y1 > bottom + 1 && box.y1 < bottom + 1.5 * reach;
  if (!nearTop && !nearBottom) return [frame];
  // Thick borders of merged cells end lower than those of their neighbours.
  const isSide = (x: number, y: number): boolean =>
    down.some((rule) => Math.abs(rule.at - x) < END && rule.from < y + END && rule.to > y - END);
  const stray = across.filter(
    (rule) =>
      ((nearBottom && rule.at > bottom + 1) || (nearTop && rule.at < top - 1)) &&
      !(isSide(rule.from, rule.at) && isSide(rule.to, rule.at)),
  );
  if (stray.length === 0) return [frame];
  // The halves of a double line come in pieces, too, but from one side to the other.
  if (stray.reduce((sum, rule) => sum + rule.to - rule.from, 0) >= 0.6 * width) return [frame];
  const inner = down.map((rule) => ({
    ...rule,
    from: nearTop ? Math.max(rule.from, top) : rule.from,
    to: nearBottom ? Math.min(rule.to, bottom) : rule.to,
  }));
  return [
    frameOf(
      across.filter((rule) => !stray.includes(rule)),
      inner,
    ),
    ...stray.map((rule) => frameOf([rule], [])),
  ];
}

/** A mark behind a character is as wide as a digit at least, and this far from the lines of its cell (points). */
const MARK = 2;
const FREE = 1.5;

/** Without marks behind single digits: wide fills in the midst of cells, with no line at either end. */
export function withoutStubs(frame: Frame): Frame {
  const { across, down } = frame;
  // A thick border runs on to the outer edge of the one that it meets.
  const isFree = (x: number, y: number, thick: number): boolean =>
    !across.some((rule) => {
      const [near, along] = [FREE + rule.thick / 2, FREE + thick / 2];
      return Math.abs(rule.at - y) < near && rule.from < x + along && rule.to > x - along;
    });
  const kept = down.filter(
    ({ at, from, to, thick }) => thick < MARK || !isFree(at, from, thick) || !isFree(at, to, thick),
  );
  return kept.length === down.length || kept.length < 2 ? frame : { ...frame, down: kept };
}

function frameOf(across: Rule[], down: Rule[]): Frame {
  const box = {
    x0: Math.min(...across.map((rule) => rule.from), ...down.map((rule) => rule.at)),
    x1: Math.max(...across.map((rule) => rule.to), ...down.map((rule) => rule.at)),
    y0: Math.min(...across.map((rule) => rule.at), ...down.map((rule) => rule.from)),
    y1: Math.max(...across.map((rule) => rule.at), ...down.map((rule) => rule.to)),
  };
  return { box, across, down };
}
