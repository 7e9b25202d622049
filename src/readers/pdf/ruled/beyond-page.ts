// Tables that run off the page: what stands beyond its edge is not printed, and nobody can read it.
import type { Rule } from '../drawing/geometry.js';

/** Lines that end so near the edge of the page are cut by it (points). */
const NEAR = 0.5;
/** A table as wide as the page keeps no blank on the other side either. */
const MARGIN = 9;

/** Whether the lines of several rows go on to one edge of the page, and keep away from the other. */
export function runsOffPage(across: Rule[], width: number): boolean {
  const levels = (rules: Rule[]): number => new Set(rules.map(({ at }) => Math.round(at))).size;
  const right = across.filter(({ to }) => to > width - NEAR);
  const left = across.filter(({ from }) => from < NEAR);
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  return (levels(right) > 2 && from > MARGIN) || (levels(left) > 2 && to < width - MARGIN);
}
