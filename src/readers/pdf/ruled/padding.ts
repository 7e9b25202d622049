// The blank that cells keep beside their text.
import type { PartCell } from '../model.js';

/** The least blank between a cell's edge and its text, no more than a character. */
export function paddingOf(cells: PartCell[], xs: number[], em: number): number {
  const around = cells.flatMap(({ left, right, lines }) =>
    lines.map((line) => ({ line, margins: [line.x0 - xs[left]!, xs[right]! - line.x1] })),
  );
  // A single character stands over the edge where its cell has less room than it takes, as does text that spills.
  const several = around.filter(({ line, margins }) => line.glyphs.length > 1 && Math.min(...margins) > 0);
  const margins = (several.length > 0 ? several : around).flatMap((one) => one.margins);
  return Math.min(em, Math.max(0, Math.min(em, ...margins)));
}
