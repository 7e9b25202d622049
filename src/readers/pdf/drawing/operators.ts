// One pass over a page's drawing operators: glyphs with their places, rules drawn as strokes or thin fills.
import type { Operators, PdfDocument, PdfFont, PdfPage } from '../engine.js';
import { boxAround, meet, times, type Box, type Matrix, type Page } from './geometry.js';
import { GlyphList } from './glyph-list.js';
import { PICTURES } from './pictures.js';
import { initialState, type State } from './graphics-state.js';
import { pointsOf, Strokes } from './strokes.js';
import { Writer, type ShownGlyph } from './writer.js';

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

type Action = (args: unknown[]) => void;

const STROKES = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
];
const FILLS = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

class Painter {
  readonly list: GlyphList;
  images = 0;
  readonly strokes = new Strokes();
  private readonly stack: State[] = [];
  private readonly fonts = new Map<string, PdfFont | null>();
  private state: State;
  private readonly text: Writer;
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
    this.text = new Writer(this.list);
  }

  /** What to do for each operator, by its number. */
  actions(ops: Operators): (Action | undefined)[] {
    const table: (Action | undefined)[] = [];
    const byName = {
      ...this.textActions(),
      ...this.pathActions(ops),
      ...this.stateActions(),
      ...this.frames(),
    };
    for (const [name, action] of Object.entries(byName)) table[ops[name]!] = action;
    for (const [name, places] of Object.entries(PICTURES))
      table[ops[name]!] = (args) => {
        this.passed = null;
        for (const place of places(args)) this.picture(times(this.state.ctm, place));
      };
    return table;
  }

  private textActions(): Record<string, Action> {
    return {
      showText: (args) => {
        this.passed = null;
        this.text.show(args[0] as (ShownGlyph | number)[], this.state);
      },
      setFont: (args) => this.setFont(args[0] as string, args[1] as number),
      setTextMatrix: (args) => this.text.begin(Array.from(args[0] as ArrayLike<number>)),
      moveText: (args) => this.text.move(...(args as [number, number])),
      setLeadingMoveText: (args) => {
        const [x, y] = args as [number, number];
        this.state.leading = -y;
        this.text.move(x, y);
      },
      nextLine: () => this.text.move(0, -this.state.leading),
      beginText: () => this.text.begin([1, 0, 0, 1, 0, 0]),
      setCharSpacing: (args) => (this.state.charSpacing = args[0] as number),
      setWordSpacing: (args) => (this.state.wordSpacing = args[0] as number),
      setHScale: (args) => (this.state.stretch = (args[0] as number) / 100),
      setLeading: (args) => (this.state.leading = args[0] as number),
      setTextRise: (args) => (this.state.rise = args[0] as number),
    };
  }

  private pathActions(ops: Operators): Record<string, Action> {
    const numbered = (names: string[]): Set<unknown> => new Set(names.map((name) => ops[name]!));
    const [strokes, fills] = [numbered(STROKES), numbered(FILLS)];
    return {
      constructPath: (args) => {
        const paint = { stroke: strokes.has(args[0]), fill: fills.has(args[0]) };
        const buffer = (args[1] as (Float32Array | null)[])[0];
        if (this.clipping && buffer) this.narrow(pointsOf(buffer));
        this.clipping = false;
        if (!paint.stroke && !paint.fill) return;
        this.passed = null;
        if (buffer) this.strokes.path(buffer, paint, this.state);
      },
      clip: () => (this.clipping = true),
      eoClip: () => (this.clipping = true),
    };
  }

  private stateActions(): Record<string, Action> {
    return {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (args) => this.transform(args as number[]),
      setLineWidth: (args) => (this.state.lineWidth = args[0] as number),
      setGState: (args) => this.graphics(args[0] as [string, unknown][]),
      setFillRGBColor: (args) => {
        this.state.white = { ...this.state.white, fill: isWhite(args[0]) };
        this.state.ink = String(args[0]);
      },
      setStrokeRGBColor: (args) => (this.state.white = { ...this.state.white, stroke: isWhite(args[0]) }),
    };
  }

  /** Forms and annotations: what is drawn inside them has their place and their bounds. */
  private frames(): Record<string, Action> {
    return {
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
}

function isWhite(colour: unknown): boolean {
  return colour === '#ffffff';
}
