// Tables inside a cell whose lines touch those of the cell: drawings of their own.
import type { Box, Rule } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** Lines that meet end no further than this from one another (points). */
const NEAR = 1.2;
/** More tables than this in one another's cells are a drawing. */
const MOST = 12;

/**
 * The drawings of a group of touching lines, the inner ones first. The cells of one table tile it, so lines meet in its
 * midst as T or cross: where two end in an L, a table begins or ends inside a cell.
 */
export function withoutEnclosed(frame: Frame): Frame[] {
  const found: Frame[] = [];
  let outer = frame;
  for (const box of cornersIn(frame)) {
    const parted = found.length < MOST ? apart(outer, box) : null;
    if (!parted) continue;
    found.push(parted.inner);
    outer = parted.outer;
  }
  return [...found, outer];
}

/** The boxes that corners inside a frame belong to, larger ones first. */
function cornersIn({ across, down, box }: Frame): Box[] {
  const boxes: Box[] = [];
  for (const lying of across)
    for (const end of [lying.from, lying.to]) {
      if (end - box.x0 < 2 * NEAR || box.x1 - end < 2 * NEAR) continue;
      const here = down.filter(
        ({ at, from, to }) => Math.abs(at - end) < NEAR && from < lying.at + NEAR && to > lying.at - NEAR,
      );
      const standing = here.length === 1 ? here[0]! : null;
      if (!standing) continue;
      const ends = Math.abs(standing.from - lying.at) < NEAR || Math.abs(standing.to - lying.at) < NEAR;
      const inside = lying.at - box.y0 > 2 * NEAR && box.y1 - lying.at > 2 * NEAR;
      const alone = across.every(
        (other) =>
          other === lying ||
          Math.abs(other.at - lying.at) >= NEAR ||
          other.from > end + NEAR ||
          other.to < end - NEAR,
      );
      if (!ends || !inside || !alone) continue;
      const one = { x0: lying.from, x1: lying.to, y0: standing.from, y1: standing.to };
      const known = boxes.find((other) => isSame(one, other));
      if (!known) boxes.push(one);
    }
  const area = (one: Box): number => (one.x1 - one.x0) * (one.y1 - one.y0);
  return boxes.sort((a, b) => area(b) - area(a));
}

function isSame(a: Box, b: Box): boolean {
  return (['x0', 'x1', 'y0', 'y1'] as const).every((side) => Math.abs(a[side] - b[side]) < NEAR);
}

/** A frame parted into what lies in a box and the rest; null where the box is no table in one cell of the rest. */
function apart(frame: Frame, box: Box): { inner: Frame; outer: Frame } | null {
  const across = sides(frame.across, [box.x0, box.x1], [box.y0, box.y1]);
  const down = sides(frame.down, [box.y0, box.y1], [box.x0, box.x1]);
  if (!across || !down || across.outer.length < 2 || down.outer.length < 2) return null;
  if (across.inner.length < 2 || down.inner.length < 3) return null;
  const within = {
    x0: Math.max(box.x0, frame.box.x0 + 0.01),
    x1: Math.min(box.x1, frame.box.x1 - 0.01),
    y0: Math.max(box.y0, frame.box.y0 + 0.01),
    y1: Math.min(box.y1, frame.box.y1 - 0.01),
  };
  return {
    inner: { box: within, across: across.inner, down: down.inner },
    outer: { box: frame.box, across: across.outer, down: down.outer },
  };
}

/**
 * The lines of one direction in a box and those outside; one that runs along a side of the box and past it counts for
 * both. Null where one runs through. `span`: the box's sides that its lines end at, `along`: those they lie between.
 */
function sides(
  rules: Rule[],
  span: [number, number],
  along: [number, number],
): { inner: Rule[]; outer: Rule[] } | null {
  const [inner, outer]: [Rule[], Rule[]] = [[], []];
  for (const rule of rules) {
    const beside = rule.at < along[0] - NEAR || rule.at > along[1] + NEAR;
    if (beside || rule.to < span[0] + NEAR || rule.from > span[1] - NEAR) outer.push(rule);
    else if (rule.from > span[0] - NEAR && rule.to < span[1] + NEAR) inner.push(rule);
    else if (Math.abs(rule.at - along[0]) < NEAR || Math.abs(rule.at - along[1]) < NEAR) {
      outer.push(rule);
      inner.push({ ...rule, from: Math.max(rule.from, span[0]), to: Math.min(rule.to, span[1]) });
    } else return null;
  }
  return { inner, outer };
}
