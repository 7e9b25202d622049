// Painted paths → straight lines along the axes: strokes, and fills so thin that they are lines.
import type { Box, Matrix, Rule } from './geometry.js';

/** A fill thinner than this is a rule (points); Word and WPS draw borders so. */
const THIN = 3.5;
/** A stroke may be this wide and still be a rule: Word's thickest border is 6 points. */
const WIDE = 6.5;
/** More than the densest page of tables has; what comes after is a drawing and bounds no cells. */
const MOST_RULES = 8_000;

/** What a path is painted with. */
interface Pen {
  ctm: Matrix;
  lineWidth: number;
  white: { fill: boolean; stroke: boolean };
}

type Drawn = Rule & { white: boolean };

/** Collects the lines of one page. */
export class Strokes {
  private readonly across: Drawn[] = [];
  private readonly down: Drawn[] = [];
  private readonly shades: Box[] = [];

  /** The rules that can be seen: a white one only on a shaded ground. */
  visible(): { across: Rule[]; down: Rule[] } {
    const seen = (rule: Drawn, flat: boolean): boolean => {
      if (!rule.white) return true;
      const along = (rule.from + rule.to) / 2;
      const [x, y] = flat ? [along, rule.at] : [rule.at, along];
      return this.shades.some((box) => x > box.x0 - 1 && x < box.x1 + 1 && y > box.y0 - 1 && y < box.y1 + 1);
    };
    return {
      across: this.across.filter((rule) => seen(rule, true)),
      down: this.down.filter((rule) => seen(rule, false)),
    };
  }

  /** Takes in one path as it is painted. */
  path(buffer: Float32Array, paint: { stroke: boolean; fill: boolean }, pen: Pen): void {
    const [a, b, c, d, e, f] = pen.ctm;
    const width = pen.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    let points: [number, number][] = [];
    let straight = true;
    const finish = (closed: boolean): void => {
      if (points.length > 1 && straight) {
        if (paint.fill) this.fill(points, pen.white.fill);
        if (paint.stroke) this.stroke(closed ? [...points, points[0]!] : points, width, pen.white.stroke);
      }
      points = closed && points[0] ? [points[0]] : [];
      straight = true;
    };
    const at = (i: number): [number, number] => {
      const [x, y] = [buffer[i]!, buffer[i + 1]!];
      return [a * x + c * y + e, b * x + d * y + f];
    };
    for (let i = 0; i < buffer.length;) {
      const kind = buffer[i++];
      if (kind === 0) {
        finish(false);
        points = [at(i)];
        i += 2;
      } else if (kind === 1) {
        points.push(at(i));
        i += 2;
      } else if (kind === 2) {
        straight = false;
        points.push(at(i + 4));
        i += 6;
      } else finish(true);
    }
    finish(false);
  }

  private fill(points: [number, number][], white: boolean): void {
    const box = boundsOf(points);
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    if (high <= THIN && high <= wide)
      this.rule(this.across, (box.y0 + box.y1) / 2, box.x0, box.x1, high, white);
    if (wide <= THIN && wide <= high)
      this.rule(this.down, (box.x0 + box.x1) / 2, box.y0, box.y1, wide, white);
    if (!white && wide > THIN && high > THIN) this.shades.push(box);
  }

  private stroke(points: [number, number][], width: number, white: boolean): void {
    if (width > WIDE) return;
    for (let i = 1; i < points.length; i += 1) {
      const box = boundsOf([points[i - 1]!, points[i]!]);
      const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
      if (high <= 0.5 && wide > high)
        this.rule(this.across, (box.y0 + box.y1) / 2, box.x0, box.x1, width, white);
      else if (wide <= 0.5 && high > wide)
        this.rule(this.down, (box.x0 + box.x1) / 2, box.y0, box.y1, width, white);
    }
  }

  private rule(list: Drawn[], at: number, from: number, to: number, thick: number, white: boolean): void {
    if (!Number.isFinite(at + from + to)) return;
    if (this.across.length + this.down.length < MOST_RULES) list.push({ at, from, to, thick, white });
  }
}

function boundsOf(points: [number, number][]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.y0 = Math.min(box.y0, y);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}
