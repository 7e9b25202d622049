// One pass over a page's drawing operators: glyphs with their places, rules drawn as strokes or thin fills.
import type { Operators, PdfFont, PdfPage } from './engine.js';
import { times, type Box, type Glyph, type Matrix, type Page, type Rule } from './geometry.js';

/** A fill thinner than this is a rule (points); Word and WPS draw borders so. */
const THIN = 3.5;
/** A stroke may be this wide and still be a rule: Word's thickest border is 6 points. */
const WIDE = 6.5;
/** More than a dense page of print ever holds; beyond it a file is hostile. */
const MOST_GLYPHS = 60_000;
const MOST_RULES = 20_000;

interface State {
  ctm: Matrix;
  lineWidth: number;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  white: { fill: boolean; stroke: boolean };
}

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

/** Reads one page. */
export async function readPage(page: PdfPage, number: number, operators: Operators): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const reader = new Painter(page, view.transform as unknown as Matrix);
  const actions = reader.actions(operators);
  for (let i = 0; i < list.fnArray.length; i += 1)
    actions[list.fnArray[i]!]?.((list.argsArray[i] ?? []) as unknown[]);
  page.cleanup();
  const { glyphs, images, cut } = reader;
  const visible = reader.visibleRules();
  return { number, width: view.width, height: view.height, glyphs, ...visible, images, cut };
}

class Painter {
  readonly glyphs: Glyph[] = [];
  images = 0;
  cut = false;
  private readonly across: (Rule & { white: boolean })[] = [];
  private readonly down: (Rule & { white: boolean })[] = [];
  private readonly shades: Box[] = [];
  private readonly stack: State[] = [];
  private readonly fonts = new Map<string, PdfFont | null>();
  private state: State;
  private text: Matrix = [1, 0, 0, 1, 0, 0];
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private run = 0;
  /** Whether anything was shown since the last `save`: a transform with nothing shown is a picture passed over. */
  private shown = true;

  constructor(
    private readonly page: PdfPage,
    ctm: Matrix,
  ) {
    this.state = {
      ctm,
      lineWidth: 1,
      font: null,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      leading: 0,
      rise: 0,
      white: { fill: false, stroke: false },
    };
  }

  /** What to do for each operator, by its number. */
  actions(ops: Operators): (((args: unknown[]) => void) | undefined)[] {
    const numbers = (args: unknown[]): number[] => args as number[];
    const paints = {
      stroke: new Set(
        ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
          (n) => ops[n]!,
        ),
      ),
      fill: new Set(
        ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
          (n) => ops[n]!,
        ),
      ),
    };
    const byName: Record<string, (args: unknown[]) => void> = {
      showText: (args) => this.show(args[0] as (ShownGlyph | number)[]),
      setFont: (args) => this.setFont(args[0] as string, args[1] as number),
      setTextMatrix: (args) => this.setText(Array.from(args[0] as ArrayLike<number>)),
      moveText: (args) => this.move(...(numbers(args) as [number, number])),
      setLeadingMoveText: (args) => {
        this.state.leading = -numbers(args)[1]!;
        this.move(...(numbers(args) as [number, number]));
      },
      nextLine: () => this.move(0, -this.state.leading),
      beginText: () => this.setText([1, 0, 0, 1, 0, 0]),
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (args) => this.transform(numbers(args)),
      constructPath: (args) =>
        this.path(args[1] as (Float32Array | null)[], {
          stroke: paints.stroke.has(args[0] as number),
          fill: paints.fill.has(args[0] as number),
        }),
      setLineWidth: (args) => (this.state.lineWidth = numbers(args)[0]!),
      setGState: (args) => this.graphics(args[0] as [string, unknown][]),
      setCharSpacing: (args) => (this.state.charSpacing = numbers(args)[0]!),
      setWordSpacing: (args) => (this.state.wordSpacing = numbers(args)[0]!),
      setHScale: (args) => (this.state.stretch = numbers(args)[0]! / 100),
      setLeading: (args) => (this.state.leading = -numbers(args)[0]!),
      setTextRise: (args) => (this.state.rise = numbers(args)[0]!),
      setFillRGBColor: (args) => (this.state.white = { ...this.state.white, fill: isWhite(args[0]) }),
      setStrokeRGBColor: (args) => (this.state.white = { ...this.state.white, stroke: isWhite(args[0]) }),
      paintFormXObjectBegin: (args) => {
        this.save();
        if (args[0]) this.transform(Array.from(args[0] as ArrayLike<number>));
      },
      paintFormXObjectEnd: () => this.restore(),
      beginAnnotation: (args) => {
        this.save();
        for (const matrix of [args[2], args[3]])
          if (matrix) this.transform(Array.from(matrix as ArrayLike<number>));
      },
      endAnnotation: () => this.restore(),
    };
    const table: (((args: unknown[]) => void) | undefined)[] = [];
    for (const [name, action] of Object.entries(byName)) table[ops[name]!] = action;
    return table;
  }

  /** The rules that can be seen: a white one only on a shaded ground. */
  visibleRules(): { across: Rule[]; down: Rule[] } {
    const seen = (rule: Rule & { white: boolean }, flat: boolean): boolean => {
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

  private save(): void {
    this.stack.push({ ...this.state });
    this.shown = true;
  }

  private restore(): void {
    if (!this.shown) this.images += 1;
    this.shown = true;
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: number[]): void {
    this.state.ctm = times(this.state.ctm, matrix as unknown as Matrix);
    const [a, b, c, d] = this.state.ctm;
    // A picture's unit square covers at least a stamp's worth of the page.
    this.shown = Math.abs(a * d - b * c) < 2_000;
  }

  private graphics(settings: [string, unknown][]): void {
    for (const [key, value] of settings) {
      if (key === 'LW') this.state.lineWidth = value as number;
      else if (key === 'Font') this.setFont(...(value as [string, number]));
    }
  }

  private setFont(id: string, size: number): void {
    let font = this.fonts.get(id);
    if (font === undefined) {
      font = this.page.commonObjs.has(id) ? (this.page.commonObjs.get(id) as PdfFont) : null;
      this.fonts.set(id, font);
    }
    this.state.font = font;
    this.state.size = size;
  }

  private setText(matrix: number[]): void {
    this.text = matrix as unknown as Matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private show(glyphs: (ShownGlyph | number)[]): void {
    this.shown = true;
    this.run += 1;
    const { font, size, charSpacing, wordSpacing, stretch, rise } = this.state;
    const [a, b, c, d, e, f] = times(this.state.ctm, this.text);
    const vertical = font?.vertical === true;
    const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
    // The em's height and the writing direction on the page.
    const em = Math.abs(size) * Math.hypot(c, d);
    const turn = turnOf(a, b, size);
    const bold = font?.bold === true || font?.black === true || /bold|黑体|simhei/i.test(font?.name ?? '');
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const step = (-glyph * size) / 1000;
        if (vertical) this.y += step;
        else this.x += step * stretch;
        continue;
      }
      if (!glyph) continue;
      const spacing = (glyph.isSpace ? wordSpacing : 0) + charSpacing;
      if (vertical) {
        const metric = glyph.vmetric ?? font?.defaultVMetrics;
        const drop = (metric ? metric[0]! : -1000) * unit;
        const mid = { x: a * this.x + c * this.y + e, y: b * this.x + d * this.y + f };
        const end = { x: mid.x + c * drop, y: mid.y + d * drop };
        this.add({
          text: glyph.unicode,
          x0: mid.x - em / 2,
          x1: mid.x + em / 2,
          y: Math.max(mid.y, end.y) - 0.12 * em,
          size: em,
          bold,
          turn: 0,
          run: this.run,
        });
        this.y += drop - spacing;
        continue;
      }
      const advance = glyph.width * unit * stretch;
      if (turn !== null && em > 1) {
        const up = this.y + rise;
        const x = a * this.x + c * up + e;
        const y = b * this.x + d * up + f;
        this.add(
          turn === 0
            ? upright(glyph.unicode, x, x + a * advance, y, em, bold, this.run)
            : { ...placed(glyph.unicode, x, y, a * advance, b * advance, em, turn), bold, run: this.run },
        );
      }
      this.x += advance + spacing * stretch;
    }
  }

  private add(glyph: Glyph): void {
    if (this.glyphs.length >= MOST_GLYPHS) {
      this.cut = true;
      return;
    }
    if (glyph.text !== '' && glyph.text.trim() === '') glyph.text = ' ';
    // Radicals, compatibility and vertical forms and ligatures that stand for plain characters.
    else if (/^[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ufe30-\ufe4f]/.test(glyph.text))
      glyph.text = glyph.text.normalize('NFKC');
    // Not push: pdfjs brings a slow one along and puts it in everyone's way.
    this.glyphs[this.glyphs.length] = glyph;
  }

  private path(data: (Float32Array | null)[], paint: { stroke: boolean; fill: boolean }): void {
    if (!paint.stroke && !paint.fill) return;
    this.shown = true;
    const buffer = data[0];
    if (!buffer) return;
    const [a, b, c, d, e, f] = this.state.ctm;
    const width = this.state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
    let points: [number, number][] = [];
    let straight = true;
    const finish = (closed: boolean): void => {
      if (points.length > 1 && straight) {
        if (paint.fill) this.fill(points);
        if (paint.stroke) this.stroke(closed ? [...points, points[0]!] : points, width);
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

  private fill(points: [number, number][]): void {
    const box = boundsOf(points);
    const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
    const white = this.state.white.fill;
    if (high <= THIN && high <= wide)
      this.rule(this.across, (box.y0 + box.y1) / 2, box.x0, box.x1, high, white);
    if (wide <= THIN && wide <= high)
      this.rule(this.down, (box.x0 + box.x1) / 2, box.y0, box.y1, wide, white);
    if (!white && wide > THIN && high > THIN) this.shades.push(box);
  }

  private stroke(points: [number, number][], width: number): void {
    if (width > WIDE) return;
    for (let i = 1; i < points.length; i += 1) {
      const box = boundsOf([points[i - 1]!, points[i]!]);
      const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
      const white = this.state.white.stroke;
      if (high <= 0.5 && wide > high)
        this.rule(this.across, (box.y0 + box.y1) / 2, box.x0, box.x1, width, white);
      else if (wide <= 0.5 && high > wide)
        this.rule(this.down, (box.x0 + box.x1) / 2, box.y0, box.y1, width, white);
    }
  }

  private rule(
    list: (Rule & { white: boolean })[],
    at: number,
    from: number,
    to: number,
    thick: number,
    white: boolean,
  ): void {
    if (!Number.isFinite(at + from + to)) return;
    if (this.across.length + this.down.length >= MOST_RULES) this.cut = true;
    else list.push({ at, from, to, thick, white });
  }
}

function isWhite(colour: unknown): boolean {
  return colour === '#ffffff';
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

/** Quarter turns of the writing direction; null for slanted text, which is a watermark. */
function turnOf(a: number, b: number, size: number): number | null {
  const [x, y] = size < 0 ? [-a, -b] : [a, b];
  const length = Math.hypot(x, y);
  if (length === 0) return null;
  if (Math.abs(y) < 0.1 * length) return x > 0 ? 0 : 2;
  if (Math.abs(x) < 0.1 * length) return y > 0 ? 1 : 3;
  return null;
}

function upright(
  text: string,
  x: number,
  end: number,
  y: number,
  size: number,
  bold: boolean,
  run: number,
): Glyph {
  return { text, x0: Math.min(x, end), x1: Math.max(x, end), y, size, bold, turn: 0, along: undefined, run };
}

/** A glyph's box on the page; for turned text `x0…x1` is its extent across the page and `y` its lower end. */
function placed(
  text: string,
  x: number,
  y: number,
  dx: number,
  dy: number,
  size: number,
  turn: number,
): Omit<Glyph, 'bold' | 'run'> {
  if (turn === 2)
    return { text, x0: Math.min(x, x + dx), x1: Math.max(x, x + dx), y: y + size * 0.76, size, turn };
  const side = turn === 1 ? [x - 0.12 * size, x + 0.88 * size] : [x - 0.88 * size, x + 0.12 * size];
  return { text, x0: side[0]!, x1: side[1]!, y: Math.max(y, y + dy), size, turn, along: Math.abs(dy) };
}
