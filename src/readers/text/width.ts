// How wide a line prints: Chinese characters take two places.

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

/** The places a text takes in a fixed-width font. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
}

/** A piece of a line between gaps, and where it stands. */
export interface Piece {
  text: string;
  from: number;
  to: number;
}

/**
 * The pieces of a line that two or more blanks, a wide blank or a tab keep apart. `wide`: places that a Chinese
 * character takes; editors align by two, some converters by one.
 */
export function piecesOf(line: string, wide: 1 | 2 = 2): Piece[] {
  const measure = wide === 2 ? widthOf : (text: string): number => text.length;
  const pieces: Piece[] = [];
  for (const match of line.matchAll(/[^\s]+(?: [^\s]+)*/g)) {
    const from = measure(line.slice(0, match.index).replaceAll('\t', '        '));
    pieces.push({ text: match[0], from, to: from + measure(match[0]) });
  }
  return pieces;
}

/** How wide a text prints in common fonts: Chinese characters take 2, figures 1.1, points and commas half of that. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      WIDE.test(char) || /[“”‘’…—≥≤×÷]/.test(char)
        ? 2
        : /[.,:;' ]/.test(char)
          ? 0.55
          : char === '%'
            ? 1.8
            : 1.1;
  return width;
}
