// Boxes and tables drawn inside the cells of others.
import type { Part } from '../model.js';
import type { Box } from '../drawing/geometry.js';

/** The area of a box. */
export function area(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0);
}

/** Whether a box lies within another. */
export function inside(box: Box, other: Box): boolean {
  return box.x0 > other.x0 && box.x1 < other.x1 && box.y0 > other.y0 && box.y1 < other.y1;
}

/** Parts drawn inside a cell of another go to that cell. Parts come smallest first. */
export function nested(parts: Part[]): Part[] {
  return parts.filter((part, i) => {
    const [x, y] = [(part.box.x0 + part.box.x1) / 2, (part.box.y0 + part.box.y1) / 2];
    for (const outer of parts.slice(i + 1)) {
      if (!inside(part.box, outer.box)) continue;
      const cell = outer.cells.find(
        (c) =>
          x > outer.xs[c.left]! && x < outer.xs[c.right]! && y > outer.ys[c.top]! && y < outer.ys[c.bottom]!,
      );
      if (cell) {
        cell.inner.push(part);
        return false;
      }
    }
    return true;
  });
}
