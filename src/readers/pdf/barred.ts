// Tables of horizontal lines only: rows lie between the lines, columns are where no text crosses the blank.
import type { Rule } from './geometry.js';

/** Horizontal lines that belong to one table: their heights, and the column edges that broken ones give away. */
export interface Barred {
  from: number;
  to: number;
  levels: number[];
  edges: number[];
}

/** Groups of at least three lines one below the other and equally wide, with no more than a long row between. */
export function barredIn(bars: Rule[], em: number): Barred[] {
  const levels: { at: number; pieces: Rule[] }[] = [];
  for (const bar of [...bars].filter((one) => one.to - one.from > em).sort((a, b) => a.at - b.at)) {
    const last = levels.at(-1);
    if (last && bar.at - last.at <= Math.max(1.5, 0.35 * em)) last.pieces.push(bar);
    else levels.push({ at: bar.at, pieces: [bar] });
  }
  const groups: Barred[] = [];
  for (const { at, pieces } of levels) {
    const [from, to] = [Math.min(...pieces.map((one) => one.from)), Math.max(...pieces.map((one) => one.to))];
    const group = groups.at(-1);
    const fits =
      group && from > group.from - 3 && to < group.to + 3 && (to > group.to - 3 || from < group.from + 3);
    const near = group && at - group.levels.at(-1)! < 60 * em;
    if (group && fits && near) {
      group.levels.push(at);
      for (const piece of pieces)
        for (const end of [piece.from, piece.to])
          if (end > group.from + em && end < group.to - em) group.edges.push(end);
    } else groups.push({ from, to, levels: [at], edges: [] });
  }
  return groups.filter((group) => group.levels.length >= 3 && group.to - group.from > 12 * em);
}
