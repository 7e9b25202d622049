// One pass over a page's drawing operators: glyphs with their places, rules drawn as strokes or thin fills.
import type { Operators, PdfDocument, PdfFont, PdfPage } from './engine.js';
import { boxAround, meet, times, type Box, type Matrix, type Page } from './geometry.js';
import { GlyphList } from './glyph-list.js';
import { PICTURES } from './pictures.js';
import { initialState, type State } from './graphics-state.js';
import { placed, turnOf, UprightGlyph } from './placing.js';
import { pointsOf, Strokes } from './strokes.js';

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

/** Reads one page. */
export async function readPage(pdf: PdfDocument, number: number, operators: Operators): Promise<Page> {
  const page = await pdf.getPage(number);
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList();
  const sheet: Box = { x0: 0, x1: view.width, y0: 0, y1: view.height };
  const reader = new Painter(page, view.transform as unknown as Matrix, sheet);
  const actions = reader.actions(operators);
  for (let i = 0; i < list.fnArray.length; i += 1)
    actions[list.fnArray[i]!]?.((list.argsArray[i] ?? []) as unknown[]);
  page.cleanup();
  const { glyphs, hidden, cut } = reader.list;
  const { images } = reader;
  const visible = reader.strokes.visible();
  return { number, width: view.width, height: view.height, glyphs, hidden, ...visible, images, cut };
}

class Painter {
  readonly list: GlyphList;
  images = 0;
  readonly strokes = new Strokes();
  private readonly stack: State[] = [];
  private readonly fonts = new Map<string, PdfFont | null>();
  private state: State;
  private text: Matrix = [1, 0, 0, 1, 0, 0];
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private run = 0;
  /** The place of a picture that was passed over: a transform with nothing shown since the last `save`. */
  private passed: Matrix | null = null;
  /** Whether the next path is one to clip by. */
  private clipping = false;

  constructor(
    private readonly page: PdfPage,
    ctm: Matrix,
    sheet: Box,
  ) {
    this.state = initialState(ctm, sheet);
    this.list = new GlyphList(sheet);
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
      constructPath: (args) => {
        const paint = {
          stroke: paints.stroke.has(args[0] as number),
          fill: paints.fill.has(args[0] as number),
        };
        const buffer = (args[1] as (Float32Array | null)[])[0];
        if (this.clipping && buffer) this.narrow(pointsOf(buffer));
        this.clipping = false;
        if (!paint.stroke && !paint.fill) return;
        this.passed = null;
        if (buffer) this.strokes.path(buffer, paint, this.state);
      },
      clip: () => (this.clipping = true),
      eoClip: () => (this.clipping = true),
      setLineWidth: (args) => (this.state.lineWidth = numbers(args)[0]!),
      setGState: (args) => this.graphics(args[0] as [string, unknown][]),
      setCharSpacing: (args) => (this.state.charSpacing = numbers(args)[0]!),
      setWordSpacing: (args) => (this.state.wordSpacing = numbers(args)[0]!),
      setHScale: (args) => (this.state.stretch = numbers(args)[0]! / 100),
      setLeading: (args) => (this.state.leading = numbers(args)[0]!),
      setTextRise: (args) => (this.state.rise = numbers(args)[0]!),
      setFillRGBColor: (args) => {
        this.state.white = { ...this.state.white, fill: isWhite(args[0]) };
        this.state.ink = String(args[0]);
      },
      setStrokeRGBColor: (args) => (this.state.white = { ...this.state.white, stroke: isWhite(args[0]) }),
      paintFormXObjectBegin: (args) => {
        this.save();
        if (args[0]) this.transform(Array.from(args[0] as ArrayLike<number>));
        if (args[1]) {
          const [x0, y0, x1, y1] = Array.from(args[1] as ArrayLike<number>);
          this.narrow([x0!, y0!, x1!, y0!, x1!, y1!, x0!, y1!]);
        }
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
    for (const [name, places] of Object.entries(PICTURES))
      table[ops[name]!] = (args) => {
        this.passed = null;
        for (const place of places(args)) this.picture(times(this.state.ctm, place));
      };
    return table;
  }

  /** Nothing is seen any more outside the box around these points. */
  private narrow(points: number[]): void {
    if (points.length > 0) this.state.clip = meet(this.state.clip, boxAround(points, this.state.ctm));
  }

  private save(): void {
    this.stack.push({ ...this.state });
    this.passed = null;
  }

  private restore(): void {
    if (this.passed) this.picture(this.passed);
    this.passed = null;
    this.state = this.stack.pop() ?? this.state;
  }

  private transform(matrix: number[]): void {
    this.state.ctm = times(this.state.ctm, matrix as unknown as Matrix);
    this.passed = this.state.ctm;
  }

  /** A picture fills the unit square of its matrix: one that covers at least a stamp's worth of the page, or a line. */
  private picture(place: Matrix): void {
    const [a, b, c, d] = place;
    if (Math.abs(a * d - b * c) >= 2_000) this.images += 1;
    else this.strokes.picture(place, this.state.clip);
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
    this.passed = null;
    this.run += 1;
    const { font, size, charSpacing, wordSpacing, stretch, rise, clip } = this.state;
    const [a, b, c, d, e, f] = times(this.state.ctm, this.text);
    const vertical = font?.vertical === true;
    const unit = size * (font?.fontMatrix?.[0] ?? 0.001);
    // The em's height and the writing direction on the page.
    const em = Math.abs(size) * Math.hypot(c, d);
    const turn = turnOf(a, b, size);
    if (turn === null) this.list.slant(em);
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
        this.list.add(
          {
            text: glyph.unicode,
            x0: mid.x - em / 2,
            x1: mid.x + em / 2,
            y: Math.max(mid.y, end.y) - 0.12 * em,
            size: em,
            bold,
            turn: 0,
            run: this.run,
          },
          clip,
        );
        this.y += drop - spacing;
        continue;
      }
      const advance = glyph.width * unit * stretch;
      if (turn !== null && em > 1) {
        const up = this.y + rise;
        const x = a * this.x + c * up + e;
        const y = b * this.x + d * up + f;
        this.list.add(
          turn === 0
            ? new UprightGlyph(glyph.unicode, x, x + a * advance, y, em, bold, this.run)
            : { ...placed(glyph.unicode, x, y, a * advance, b * advance, em, turn), bold, run: this.run },
          clip,
        );
      }
      this.x += advance + spacing * stretch;
    }
  }
}

function isWhite(colour: unknown): boolean {
  return colour === '#ffffff';
}
