// Grounds of every other row → frames: the columns go on through the rows between.
import type { Box, Glyph, Rule } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** Edges nearer than this are one (points). */
const SAME = 2.5;
/** A row is no higher than this (points). */
const HIGHEST = 260;

/** Rows of grounds one below the other and equally wide, with rows of text between. */
export interface Stack {
  clusters: Box[][];
  /** Lines below the last ground that end rows, level by level. */
  tail: Rule[][];
}

/** Clusters of grounds put together with what belongs to the same table. */
export function stacked(clusters: Box[][], bars: Rule[], glyphs: Glyph[]): Stack[] {
  const stacks: Stack[] = [];
  const sorted = [...clusters].sort((a, b) => boundsOf(a).y0 - boundsOf(b).y0);
  for (const cluster of sorted) {
    const stack = stacks.find(({ clusters: [...own] }) => goesOn(own.at(-1)!, cluster, bars, glyphs));
    if (stack) stack.clusters.push(cluster);
    else stacks.push({ clusters: [cluster], tail: [] });
  }
  // What stands below the ground of a head alone is told by its lines or its text.
  for (const stack of stacks.filter((one) => one.clusters.length > 1)) {
    const last = stack.clusters.at(-1)!;
    const { y1 } = boundsOf(last);
    const next = Math.min(...sorted.map((one) => boundsOf(one).y0).filter((y0) => y0 > y1), Infinity);
    if (columnsAt(last, 'y1').length > 2) stack.tail = tailOf(boundsOf(last), next, bars, glyphs);
    const end = stack.tail.length === 0 ? lastRow(last, next, glyphs) : null;
    if (end) stack.tail = [[end]];
  }
  return stacks;
}

/** The lines below grounds that are as wide, with text over each. */
function tailOf({ x0, x1, y1 }: Box, end: number, bars: Rule[], glyphs: Glyph[]): Rule[][] {
  const tail: Rule[][] = [];
  let top = y1;
  for (const level of levelsOf(bars.filter(({ at }) => at > y1 + SAME && at < end - SAME))) {
    const [from, to] = [Math.min(...level.map((one) => one.from)), Math.max(...level.map((one) => one.to))];
    const { at } = level[0]!;
    if (from < x0 - SAME || to > x1 + SAME) break;
    if (at - top > HIGHEST || !isFilled(glyphs, { x0, x1, y0: top, y1: at })) break;
    tail.push(level);
    top = at;
  }
  return tail;
}

/** The end of a row of text right below the last ground: every other row has none, and a page may end with it. */
function lastRow(cluster: Box[], end: number, glyphs: Glyph[]): Rule | null {
  const { x0, x1, y1 } = boundsOf(cluster);
  const columns = columnsAt(cluster, 'y1');
  let foot = y1;
  const seen = new Set<number>();
  const below = glyphs
    .filter(({ text, y, x0: from, x1: to }) => text !== ' ' && y > y1 && y < end && to > x0 && from < x1)
    .sort((a, b) => a.y - b.y);
  for (const { y, size, x0: from, x1: to } of below) {
    if (
      y - foot > 2 * size ||
      crosses(
        below.filter((one) => one.y === y),
        { ...cluster[0]!, y0: y1, y1: y },
        columns,
      )
    )
      break;
    seen.add(columns.findLastIndex((at) => at < (from + to) / 2));
    foot = Math.max(foot, y + 0.4 * size);
  }
  return seen.size > 1 ? { at: foot, from: x0, to: x1, thick: 0 } : null;
}

function levelsOf(bars: Rule[]): Rule[][] {
  const levels: Rule[][] = [];
  for (const bar of [...bars].sort((a, b) => a.at - b.at)) {
    const last = levels.at(-1);
    if (last && bar.at - last[0]!.at < SAME) last.push(bar);
    else levels.push([bar]);
  }
  return levels;
}

/** Whether a cluster is as wide as one above it, its columns are among those of the other, and one row stands between. */
function goesOn(above: Box[], below: Box[], bars: Rule[], glyphs: Glyph[]): boolean {
  const [a, b] = [boundsOf(above), boundsOf(below)];
  if (Math.abs(a.x0 - b.x0) > SAME || Math.abs(a.x1 - b.x1) > SAME) return false;
  if (b.y0 <= a.y1 || b.y0 - a.y1 > HIGHEST) return false;
  if (bars.some(({ at }) => at > a.y1 + SAME && at < b.y0 - SAME)) return false;
  if (sharedColumns(above, below).length < 3) return false;
  const between = { x0: a.x0, x1: a.x1, y0: a.y1, y1: b.y0 };
  return isFilled(glyphs, between) && !crosses(glyphs, between, sharedColumns(above, below));
}

function isFilled(glyphs: Glyph[], { x0, x1, y0, y1 }: Box): boolean {
  return glyphs.some(
    ({ text, x0: from, x1: to, y }) =>
      text !== ' ' && y > y0 && y < y1 + SAME && from > x0 - SAME && to < x1 + SAME,
  );
}

/** Whether text stands across the side of a column: a title between two tables does, and the words of a merged cell. */
function crosses(glyphs: Glyph[], { y0, y1 }: Box, columns: number[]): boolean {
  return glyphs.some((glyph, i) => {
    const { text, x0, x1, y, size } = glyph;
    if (text === ' ' || y <= y0 || y > y1) return false;
    const next = glyphs[i + 1];
    const goesOn = next && next.y === y && next.x0 > x0 && next.x0 - x1 < 0.1 * size;
    const end = goesOn ? (next.x0 + next.x1) / 2 : x1;
    return columns.some((at) => (x0 + x1) / 2 < at && end > at + 1);
  });
}

/** The sides of the cells at one end of a cluster. */
function columnsAt(cluster: Box[], end: 'y0' | 'y1'): number[] {
  const edge = boundsOf(cluster)[end];
  const own = cluster.filter((box) => Math.abs(box[end] - edge) < SAME).flatMap(({ x0, x1 }) => [x0, x1]);
  return own.sort((a, b) => a - b).filter((at, i) => i === 0 || at - own[i - 1]! > SAME);
}

function sharedColumns(above: Box[], below: Box[]): number[] {
  const others = columnsAt(below, 'y0');
  return columnsAt(above, 'y1').filter((at) => others.some((other) => Math.abs(other - at) < SAME));
}

/** The edges of a stack's grounds, its lines, and the columns that go on between, but where text stands across. */
export function stackFrame({ clusters, tail }: Stack, glyphs: Glyph[] = []): Frame {
  const across: Rule[] = tail.flat();
  const down: Rule[] = [];
  const put = (list: Rule[], at: number, from: number, to: number): void => {
    list.push({ at, from, to, thick: 0 });
  };
  const box = boundsOf(clusters.flat());
  const open: { columns: number[]; from: number; to: number }[] = [];
  clusters.forEach((cluster, i) => {
    for (const { x0, x1, y0, y1 } of cluster) {
      put(across, y0, x0, x1);
      put(across, y1, x0, x1);
      put(down, x0, y0, y1);
      put(down, x1, y0, y1);
    }
    const foot = boundsOf(cluster).y1;
    const next = clusters[i + 1];
    // The first ground may be the head's, whose columns are not all the body's.
    const own = next && i === 0 ? [] : columnsAt(cluster, 'y1');
    const columns = [...own, ...(next ? columnsAt(next, 'y0') : [])];
    const levels = next ? [boundsOf(next).y0] : tail.map(([level]) => level!.at);
    levels.forEach((to, k) => open.push({ columns, from: levels[k - 1] ?? foot, to }));
  });
  for (const { columns, from, to } of open)
    for (const at of columns)
      if (!crosses(glyphs, { ...box, y0: from, y1: to }, [at])) put(down, at, from, to);
  return { box: { ...box, y1: Math.max(box.y1, ...tail.flat().map(({ at }) => at)) }, across, down };
}

export function boundsOf(boxes: Box[]): Box {
  return {
    x0: Math.min(...boxes.map((box) => box.x0)),
    x1: Math.max(...boxes.map((box) => box.x1)),
    y0: Math.min(...boxes.map((box) => box.y0)),
    y1: Math.max(...boxes.map((box) => box.y1)),
  };
}
