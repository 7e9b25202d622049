// Painted paths → straight lines along the axes: strokes, and fills so thin that they are lines.
import { boxAround, meet, type Box, type Matrix, type Rule } from './geometry.js';

/** A fill thinner than this is a rule (points); Word and WPS draw borders so. */
const THIN = 3.5;
/** A stroke may be this wide and still be a rule: Word's thickest border is 6 points. */
const WIDE = 6.5;
/** A dark fill may be as wide where it is so many times longer. */
const LONG = 4;
/** More than the densest page of tables has; what comes after is a drawing and bounds no cells. */
const MOST_RULES = 8_000;
/** The same for filled boxes. */
const MOST_BOXES = 2_000;
/** The bright colours that word processors mark text with; borders hardly have them, and not those of grounds. */
const MARKER = /^#(?:00|80|c0|ff){3}$/;
const GREY = /^#(..)\1\1$/;
/** Marked text is a line high, and what else is marked of that line is no further away than some of its heights. */
const MARKED_NEAR = 3;
const SAME = 0.5;
/** Dots and dashes are no longer than this; a line made of them is taken as one as it is drawn. */
const DASH = 10;

/** What a path is painted with. */
interface Pen {
  ctm: Matrix;
  lineWidth: number;
  white: { fill: boolean; stroke: boolean };
  ink: string;
  clip: Box;
}

/** The edge of a clipping box may run along the middle of a line (points). */
const EDGE = 1.5;

/** `ink`: the colour of a fill. */
type Drawn = Rule & { white: boolean; ink?: string };

type Ground = Box & { white: boolean; ink: string };

/** What can be seen of a page's lines and of its filled boxes. */
export interface Visible {
  across: Rule[];
  down: Rule[];
  shades: Box[];
}

/** Collects the lines of one page. */
export class Strokes {
  private readonly across: Drawn[] = [];
  private readonly down: Drawn[] = [];
  private readonly boxes: Ground[] = [];
  private clip: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };

  /** What can be seen: a white line or box only on a shaded ground. */
  visible(): Visible {
    const grounds = this.boxes.filter((box) => !box.white);
    const onGround = (x: number, y: number): boolean =>
      grounds.some((box) => x > box.x0 - 1 && x < box.x1 + 1 && y > box.y0 - 1 && y < box.y1 + 1);
    const marked = new Set<string | undefined>(this.boxes.map(({ ink }) => ink).filter(isMarker));
    const seen = (rule: Drawn, flat: boolean): boolean => {
      if (!rule.white) return flat || !marked.has(rule.ink) || !isMark(rule, this.boxes);
      const along = (rule.from + rule.to) / 2;
      return flat ? onGround(along, rule.at) : onGround(rule.at, along);
    };
    return {
      across: this.across.filter((rule) => seen(rule, true)),
      down: this.down.filter((rule) => seen(rule, false)),
      shades: this.boxes.filter(
        (box) => !box.white || (grounds.length > 0 && onGround((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)),
      ),
    };
  }

  /** Takes in one path as it is painted. */
  path(buffer: Float32Array, paint: { stroke: boolean; fill: boolean }, pen: Pen): void {
    const [a, b, c, d, e, f] = pen.ctm;
    this.clip = pen.clip;
    const width = pen.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    let points: [number, number][] = [];
    let straight = true;
    const finish = (closed: boolean): void => {
      // A round dot of a dotted line is as good as a square one.
      if (points.length > 1 && paint.fill && (straight || isDot(points))) this.fill(points, pen);
      if (points.length > 1 && straight) {
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

  /** Takes in a picture as its matrix places it: thin ones are lines. */
  picture(place: Matrix, clip: Box): void {
    this.thin(meet(boxAround([0, 0, 1, 0, 1, 1, 0, 1], place), clip), false, '');
  }

  private fill(points: [number, number][], { white: { fill: white }, ink }: Pen): void {
    const box = meet(boundsOf(points), this.clip);
    this.thin(box, white, ink);
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    if (wide > THIN && high > THIN && this.boxes.length < MOST_BOXES) this.boxes.push({ ...box, white, ink });
  }

  /** A box so thin that it is a line. */
  private thin(box: Box, white: boolean, ink: string): void {
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    if (!(wide >= 0 && high >= 0)) return;
    // A dot of a thick line may be a little shorter than the line is thick.
    const square =
      Math.abs(wide - high) < 0.1 ||
      (Math.max(wide, high) <= THIN && Math.max(wide, high) < 2 * Math.min(wide, high));
    const most = isDark(ink) ? WIDE : THIN;
    const flat = (high <= THIN && (square || high < wide)) || (high <= most && wide > LONG * high);
    const tall = (wide <= THIN && (square || wide < high)) || (wide <= most && high > LONG * wide);
    const across: Drawn = { at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1, thick: high, white, ink };
    const down: Drawn = { at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1, thick: wide, white, ink };
    // A dot is part of the line that the dots before it began.
    if (flat && tall && (extended(this.across.at(-1), across) || extended(this.down.at(-1), down))) return;
    if (flat) this.rule(this.across, across);
    if (tall) this.rule(this.down, down);
  }

  private stroke(points: [number, number][], width: number, white: boolean): void {
    if (width > WIDE) return;
    for (let i = 1; i < points.length; i += 1) {
      const box = boundsOf([points[i - 1]!, points[i]!]);
      const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
      const { x0, x1, y0, y1 } = meet(box, this.clip);
      if (high <= 0.5 && wide > high && y0 - y1 < EDGE)
        this.rule(this.across, { at: (box.y0 + box.y1) / 2, from: x0, to: x1, thick: width, white });
      else if (wide <= 0.5 && high > wide && x0 - x1 < EDGE)
        this.rule(this.down, { at: (box.x0 + box.x1) / 2, from: y0, to: y1, thick: width, white });
    }
  }

  private rule(list: Drawn[], rule: Drawn): void {
    if (!Number.isFinite(rule.at + rule.from + rule.to) || rule.to < rule.from) return;
    if (extended(list.at(-1), rule)) return;
    if (this.across.length + this.down.length < MOST_RULES) list.push(rule);
  }
}

/** Black or nearly so: thick borders have that colour, and the grounds of cells have not. */
function isDark(ink: string): boolean {
  return /^#(?:[0-5][0-9a-f]){3}$/.test(ink);
}

/** A pure colour that is no grey. */
function isMarker(ink: string): boolean {
  return MARKER.test(ink) && !GREY.test(ink);
}

/** Whether a fill is but a marked blank or stroke of the pen: in line with marked words near by. */
function isMark({ at, from, to, ink }: Drawn, grounds: Ground[]): boolean {
  const near = MARKED_NEAR * (to - from);
  return grounds.some(
    (ground) =>
      ground.ink === ink &&
      at > ground.x0 - near &&
      at < ground.x1 + near &&
      Math.abs(ground.y0 - from) < SAME &&
      Math.abs(ground.y1 - to) < SAME,
  );
}

/** Makes the line drawn last longer by a dash or dot that goes on where it ends: a page may have thousands of them. */
function extended(last: Drawn | undefined, next: Drawn): boolean {
  const length = next.to - next.from;
  if (!last || length > DASH || (last.dash ?? last.to - last.from) > DASH) return false;
  if (Math.abs(next.at - last.at) > 0.05 || next.white !== last.white) return false;
  // Marked words one below the other are no dashes.
  if (next.ink !== undefined && isMarker(next.ink)) return false;
  const gap = next.from - last.to;
  if (gap < -0.05 || gap > 3) return false;
  last.to = next.to;
  last.dash = length;
  return true;
}

/** The points of a path, one after the other. */
export function pointsOf(buffer: Float32Array): number[] {
  const points: number[] = [];
  for (let i = 0; i < buffer.length;) {
    const kind = buffer[i++];
    const length = kind === 0 || kind === 1 ? 2 : kind === 2 ? 6 : 0;
    for (let k = 0; k < length; k += 1) points.push(buffer[i + k]!);
    i += length;
  }
  return points;
}

function isDot(points: [number, number][]): boolean {
  const box = boundsOf(points);
  return box.x1 - box.x0 <= THIN && box.y1 - box.y0 <= THIN;
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
