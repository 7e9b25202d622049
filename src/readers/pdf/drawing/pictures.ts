// Pictures as the drawing operators place them: printer drivers draw lines as pictures of one pixel.
import type { Matrix } from './geometry.js';

const PLACED_BEFORE: Matrix = [1, 0, 0, 1, 0, 0];

/** For each operator that paints pictures: the matrices, within the current one, that place their unit squares. */
export const PICTURES: Readonly<Record<string, (args: unknown[]) => Matrix[]>> = {
  paintImageXObject: () => [PLACED_BEFORE],
  paintInlineImageXObject: () => [PLACED_BEFORE],
  paintImageMaskXObject: () => [PLACED_BEFORE],
  paintSolidColorImageMask: () => [PLACED_BEFORE],
  paintImageXObjectRepeat: ([, a, d, places]) => repeated([a as number, 0, 0, d as number], places),
  paintImageMaskXObjectRepeat: ([, a, b, c, d, places]) => repeated([a, b, c, d] as number[], places),
  paintImageMaskXObjectGroup: ([images]) => transforms(images),
  paintInlineImageXObjectGroup: ([, images]) => transforms(images),
};

/** The same picture at many places, given as x, y, x, y … */
function repeated([a, b, c, d]: number[], places: unknown): Matrix[] {
  const at = places as ArrayLike<number>;
  return Array.from({ length: at.length / 2 }, (_, i) => [a!, b!, c!, d!, at[2 * i]!, at[2 * i + 1]!]);
}

function transforms(images: unknown): Matrix[] {
  return (images as { transform: ArrayLike<number> }[]).map(
    ({ transform }) => Array.from(transform) as unknown as Matrix,
  );
}
