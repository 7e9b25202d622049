// What the drawing operators set and the shown text and lines depend on.
import type { PdfFont } from '../engine.js';
import type { Box, Matrix } from './geometry.js';

/** The graphics state, as `save` keeps it and `restore` brings it back. */
export interface State {
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
  /** The colour that paths are filled with. */
  ink: string;
  /** What is drawn outside is not seen. */
  clip: Box;
}

/** The state at the beginning of a page. */
export function initialState(ctm: Matrix, sheet: Box): State {
  return {
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
    ink: '#000000',
    clip: sheet,
  };
}
