// Filled boxes side by side and one below the other → frames: cells that only their grounds show.
import type { Box, Glyph, Rule } from '../drawing/geometry.js';
import { boundsOf, stacked, stackFrame } from './zebra.js';
import type { Confidence } from '../../../document/model.js';
import type { Frame } from './rules.js';

/** Grounds of neighbouring cells are no further apart than this (points). */
const APART = 4.5;
/** The share of the area that the grounds of a table's cells cover. */
const COVERED = 0.8;
/** A gap between them that shows the ground below is as wide as a line (points). */
const LINE = 3;
/** What is left of a page below the last row of a table that goes on (points). */
const CUT = 40;
/** More boxes than this are a picture. */
const MOST = 1_500;

/** The frames that grounds of cells make, for `boxes` outside any drawn table. */
export function shadedFrames(
  boxes: Box[],
  drawn: Box[],
  bars: Rule[] = [],
  glyphs: Glyph[] = [],
): { frame: Frame; sure: Confidence }[] {
  const outside = boxes.filter((box) => !drawn.some((frame) => overlaps(frame, box, 0)));
  const free = cellsAmong(outside);
  if (free.length < 2) return [];
  return stacked(clusters(free), bars, glyphs).flatMap((stack) => {
    const [cluster, next] = stack.clusters as [Box[], Box[]?];
    if (next)
      return isOverlapping(stack.clusters.flat())
        ? []
        : [{ frame: stackFrame(stack, glyphs), sure: 'medium' as const }];
    const sure = isRuledBy(cluster, outside) ? 'high' : isTable(cluster) ? 'medium' : null;
    return sure ? [{ frame: stackFrame(stack), sure }] : [];
  });
}

/** Whether a darker ground shows between boxes as the lines of a table: they tile it all but for gaps as wide as lines. */
function isRuledBy(cluster: Box[], grounds: Box[]): boolean {
  const bounds = boundsOf(cluster);
  const sides = ['x0', 'y0', 'x1', 'y1'] as const;
  // At the end of a page the ground runs on below the last row that finds room.
  const isGround = (ground: Box): boolean =>
    sides.every((side) => Math.abs(ground[side] - bounds[side]) < (side === 'y1' ? CUT : LINE)) &&
    !cluster.includes(ground) &&
    sides.some((side) => Math.abs(ground[side] - bounds[side]) > 0.1);
  if (cluster.length < 2 || isOverlapping(cluster) || !grounds.some(isGround)) return false;
  const grown = cluster.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0 + LINE) * (y1 - y0 + LINE), 0);
  return grown > area(bounds);
}

function overlaps(a: Box, b: Box, reach: number): boolean {
  return a.x0 - reach < b.x1 && b.x0 - reach < a.x1 && a.y0 - reach < b.y1 && b.y0 - reach < a.y1;
}

function area(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0);
}

function within(box: Box, ground: Box): boolean {
  return (
    area(box) < 0.9 * area(ground) &&
    box.x0 > ground.x0 - 1 &&
    box.x1 < ground.x1 + 1 &&
    box.y0 > ground.y0 - 1 &&
    box.y1 < ground.y1 + 1
  );
}

/** Without boxes that come twice, the grounds of rows, tables and pages under those of cells, and marks inside cells. */
function cellsAmong(boxes: Box[]): Box[] {
  if (boxes.length > MOST) return [];
  const seen = new Set<string>();
  // What a later box covers is not seen.
  const seenStill = boxes.filter((box, i) => !boxes.some((later, j) => j > i && within(box, later)));
  const once = seenStill.filter((box) => {
    const key = [box.x0, box.y0, box.x1, box.y1].map((at) => at.toFixed(1)).join(' ');
    return !seen.has(key) && seen.add(key);
  });
  const cells = once.filter((ground) => {
    const inner = once.filter((box) => within(box, ground));
    return inner.length < 4 && inner.reduce((sum, box) => sum + area(box), 0) < 0.5 * area(ground);
  });
  return cells.filter((box) => !cells.some((other) => within(box, other)));
}

/** Boxes that touch, directly or through others. */
function clusters(boxes: Box[]): Box[][] {
  const left = new Set([...boxes].sort((a, b) => a.y0 - b.y0));
  const found: Box[][] = [];
  for (const first of left) {
    left.delete(first);
    const cluster = [first];
    for (const one of cluster)
      for (const other of left)
        if (overlaps(one, other, APART)) {
          left.delete(other);
          cluster.push(other);
        }
    found.push(cluster);
  }
  return found;
}

/** Two rows and two columns at least, and hardly anything in between that is no cell's ground. */
function isTable(cluster: Box[]): boolean {
  if (cluster.length < 4) return false;
  const beside = cluster.filter((a) =>
    cluster.some((b) => b !== a && Math.abs(a.y0 - b.y0) < 1 && Math.abs(a.y1 - b.y1) < 1),
  );
  const below = cluster.filter((a) =>
    cluster.some((b) => b !== a && Math.abs(a.x0 - b.x0) < 1 && Math.abs(a.x1 - b.x1) < 1),
  );
  const covered = cluster.reduce((sum, box) => sum + area(box), 0);
  return (
    !isOverlapping(cluster) &&
    beside.length * 2 > cluster.length &&
    below.length * 2 > cluster.length &&
    covered > COVERED * area(boundsOf(cluster))
  );
}

function isOverlapping(cluster: Box[]): boolean {
  return cluster.some((a, i) => cluster.some((b, j) => j < i && overlaps(a, b, -1.5)));
}
