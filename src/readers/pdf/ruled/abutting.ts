// Drawings that nearly touch: a table right under another one, or under a paragraph in a box, is one of its own.
import type { Rule } from '../drawing/geometry.js';
import type { Frame } from './rules.js';

/** Lower and upper line of two drawings are further apart than those of a double line, and nearer than a line of text. */
const APART = { from: 0.9, to: 6 };
/** The lines of a double line are no further apart than they are thick, twice and a bit, thin ones a little more. */
const WIDE = { from: 2.4, lines: 3.2 };
/** How near to its end line a vertical line ends (points). */
const NEAR = 1.5;
/** One that meets the other level comes at least so near to it. */
const MEETS = 0.6;
/** So many seams and more are a way of drawing double lines. */
const HABIT = 3;

/** The edges of two lines, with nothing drawn between. */
interface Seam {
  upper: number;
  lower: number;
  /** The thicker of the two. */
  thick: number;
  /** The blank between is more than a double line has. */
  isWide: boolean;
}

/** The drawings that a group of touching lines is made of, top to bottom. `pieces`: vertical lines as they are drawn. */
export function withoutAbutting(frame: Frame, pieces: Rule[]): Frame[] {
  const seams = seamsOf(frame, pieces);
  if (seams.length === 0 || seams.length >= HABIT) return [frame];
  const done: Frame[] = [];
  let rest = frame;
  for (const { upper, lower, isWide } of seams) {
    const [above, below] = [within(rest, -Infinity, upper), within(rest, lower, Infinity)];
    const shared = sharedColumns(above, below);
    if (shared >= 0.5 && !isWide) {
      // Rows of two kinds, or two tables: half of their columns in common leaves it open.
      if (shared < 1) rest.doubtful = true;
      continue;
    }
    done.push(above);
    rest = below;
  }
  return [...done, rest];
}

/** Where one drawing ends and another begins. */
function seamsOf(frame: Frame, pieces: Rule[]): Seam[] {
  const lying = [...frame.across].sort((a, b) => a.at - b.at);
  const found: Seam[] = [];
  lying.forEach((below, i) => {
    const above = lying[i - 1];
    if (!above || below.at - above.at <= APART.from || below.at - above.at > APART.to) return;
    const thick = Math.max(above.thick, below.thick);
    const apart = below.at - above.at;
    // Cells with blank between them have it on all sides.
    const isWide =
      apart > Math.max(WIDE.from, WIDE.lines * thick) &&
      !frame.down.some((a) => frame.down.some((b) => Math.abs(b.at - a.at - apart) < 0.4));
    const seam = { upper: above.at + above.thick / 2, lower: below.at - below.thick / 2, thick, isWide };
    if (isSeam(frame, seam, pieces)) found.push(seam);
  });
  return found;
}

/** No vertical line crosses from one level to the other, and some end and some begin there. */
function isSeam({ box }: Frame, { upper, lower, thick }: Seam, pieces: Rule[]): boolean {
  let [ends, begins] = [false, false];
  for (const { at, from, to } of pieces) {
    if (at < box.x0 - NEAR || at > box.x1 + NEAR) continue;
    if (from < upper + MEETS && to > lower - MEETS) return false;
    ends ||= to > upper - thick - NEAR && to < upper + NEAR;
    begins ||= from < lower + thick + NEAR && from > lower - NEAR;
  }
  return ends && begins;
}

/** The lines between two heights; those merged over them are cut. */
function within({ across, down }: Frame, top: number, bottom: number): Frame {
  const lying = across.filter(({ at }) => at > top && at < bottom);
  const standing = down.flatMap((rule) => {
    const [from, to] = [Math.max(rule.from, top - NEAR), Math.min(rule.to, bottom + NEAR)];
    return to - from > 2 * NEAR ? [{ ...rule, from, to }] : [];
  });
  const xs = [...standing.map(({ at }) => at), ...lying.flatMap((rule) => [rule.from, rule.to])];
  const ys = [...lying.map(({ at }) => at), ...standing.flatMap((rule) => [rule.from, rule.to])];
  const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  return { box, across: lying, down: standing };
}

/** Which share of the lines between the columns of one go on in the other; none where they end at other sides. */
function sharedColumns(above: Frame, below: Frame): number {
  if (Math.abs(above.box.x0 - below.box.x0) > NEAR || Math.abs(above.box.x1 - below.box.x1) > NEAR) return 0;
  const inner = ({ box, down }: Frame): number[] =>
    distinct(down.filter(({ at }) => at - box.x0 > NEAR && box.x1 - at > NEAR));
  const [few, many] = [inner(above), inner(below)].sort((a, b) => a.length - b.length) as [
    number[],
    number[],
  ];
  const shared = few.filter((at) => many.some((other) => Math.abs(other - at) < NEAR)).length;
  return few.length === 0 ? 1 : shared / few.length;
}

function distinct(rules: Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - sorted[i - 1]! > NEAR);
}
