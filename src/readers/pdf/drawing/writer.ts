// Shown strings → glyphs with their places on the page.
import { times, type Box, type Matrix } from './geometry.js';
import type { GlyphList } from './glyph-list.js';
import type { State } from './graphics-state.js';
import { placed, turnOf, UprightGlyph } from './placing.js';

export interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: number[] | null;
}

/** A shown string on the page: its matrix there, the height of its em, and which way it runs. */
interface Run {
  matrix: Matrix;
  em: number;
  turn: ReturnType<typeof turnOf>;
  bold: boolean;
  clip: Box;
  state: State;
  /** What one of a glyph's units is in text space. */
  unit: number;
  number: number;
}

/** Where text is shown next, moved on by each glyph. */
export class Writer {
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private x = 0;
  private y = 0;
  private lineX = 0;
  private lineY = 0;
  private runs = 0;

  constructor(private readonly list: GlyphList) {}

  begin(matrix: number[]): void {
    this.matrix = matrix as unknown as Matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  /** Shows glyphs; numbers between them move the next one, in thousandths of the size. */
  show(glyphs: (ShownGlyph | number)[], state: State): void {
    const run = this.runIn(state);
    if (run.turn === null) this.list.slant(run.em);
    const { font, size, stretch } = state;
    const vertical = font?.vertical === true;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const step = (-glyph * size) / 1000;
        if (vertical) this.y += step;
        else this.x += step * stretch;
      } else if (glyph && vertical) this.showDown(glyph, run);
      else if (glyph) this.showAlong(glyph, run);
    }
  }

  private runIn(state: State): Run {
    const { font, size, clip } = state;
    const matrix = times(state.ctm, this.matrix);
    const [a, b, c, d] = matrix;
    this.runs += 1;
    return {
      matrix,
      // The em's height and the writing direction on the page.
      em: Math.abs(size) * Math.hypot(c, d),
      turn: turnOf(a, b, size),
      bold: font?.bold === true || font?.black === true || /bold|黑体|simhei/i.test(font?.name ?? ''),
      clip,
      state,
      unit: size * (font?.fontMatrix?.[0] ?? 0.001),
      number: this.runs,
    };
  }

  /** A glyph of vertical text. */
  private showDown(glyph: ShownGlyph, { matrix, em, bold, clip, state, unit, number }: Run): void {
    const [a, b, c, d, e, f] = matrix;
    const metric = glyph.vmetric ?? state.font?.defaultVMetrics;
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
        run: number,
      },
      clip,
    );
    this.y += drop - spacing(glyph, state);
  }

  /** A glyph of text that runs along its line. */
  private showAlong(glyph: ShownGlyph, { matrix, em, turn, bold, clip, state, unit, number }: Run): void {
    const [a, b, c, d, e, f] = matrix;
    const { stretch, rise } = state;
    const advance = glyph.width * unit * stretch;
    if (turn !== null && em > 1) {
      const up = this.y + rise;
      const x = a * this.x + c * up + e;
      const y = b * this.x + d * up + f;
      this.list.add(
        turn === 0
          ? new UprightGlyph(glyph.unicode, x, x + a * advance, y, em, bold, number)
          : { ...placed(glyph.unicode, x, y, a * advance, b * advance, em, turn), bold, run: number },
        clip,
      );
    }
    this.x += advance + spacing(glyph, state) * stretch;
  }
}

const spacing = (glyph: ShownGlyph, { wordSpacing, charSpacing }: State): number =>
  (glyph.isSpace ? wordSpacing : 0) + charSpacing;
