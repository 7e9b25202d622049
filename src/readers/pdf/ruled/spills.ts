// Text that runs on over the edge of its cell, as a spreadsheet prints it over blank neighbours: back into one cell.
import type { Glyph } from '../drawing/geometry.js';

/** A blank wider than this (in characters) parts what is drawn at once for several cells. */
const TOUCHING = 0.25;

/** What is drawn next and touches: digits drawn one by one, a bracket in another font. */
function touches(a: Glyph, b: Glyph): boolean {
  return b.run === a.run + 1 && Math.abs(b.x0 - a.x1) < 0.02 * b.size;
}

function isNarrow(glyph: Glyph): boolean {
  return glyph.text.charCodeAt(0) < 0x2000;
}

/** Whether two glyphs on either side of an edge are one text: drawn at once, one number, or one of them on the edge. */
function isOne(a: Glyph, b: Glyph, edge: number): boolean {
  // Nothing begins with a closing mark: （% | ）.
  if (/^[，。、；：！？）》〉”】]$/.test(b.text)) return true;
  if (a.run === b.run || (/[\d.,]/.test(a.text) && /[\d.,%]/.test(b.text))) return true;
  const isOtherFont = isNarrow(a) !== isNarrow(b);
  const slack = 0.1 * b.size;
  return isOtherFont && a.text !== '%' && (a.x1 > edge + slack || b.x0 < edge - slack);
}

/** A text in the cells that its glyphs stand in, list by list. */
interface Text {
  lists: Glyph[][];
  glyphs: Glyph[][];
}

/** The same as several texts where it is amounts of neighbouring cells that touch: 9,285.87 and 59,896.44. */
function amountsIn(text: Text): Text[] {
  const all = text.glyphs.flat();
  const amounts = all
    .map((glyph) => glyph.text)
    .join('')
    .match(/^(?:-?\d[\d,]*\.\d\d){2,}$/)?.[0]
    .match(/-?\d[\d,]*\.\d\d/g);
  if (!amounts || amounts.join('').length !== all.length) return [text];
  const homes = text.glyphs.flatMap((some, i) => some.map(() => text.lists[i]!));
  let from = 0;
  return amounts.map(({ length }) => {
    const one: Text = { lists: [], glyphs: [] };
    for (let i = from; i < from + length; i += 1) {
      if (one.lists.at(-1) !== homes[i]) {
        one.lists.push(homes[i]!);
        one.glyphs.push([]);
      }
      one.glyphs.at(-1)!.push(all[i]!);
    }
    from += length;
    return one;
  });
}

/** Follows glyphs in the order of drawing and notes where text goes over from one cell into the next. */
export class Spills {
  private readonly found: Text[] = [];
  private open: Text | null = null;
  private last: { glyph: Glyph; list: Glyph[]; start: number } | null = null;

  /** `list`: the glyphs of the cell that holds the glyph, this one included. */
  follow(glyph: Glyph, list: Glyph[]): void {
    if (glyph.text === ' ') return;
    const last = this.last;
    const goesOn =
      last !== null &&
      glyph.turn === 0 &&
      glyph.y === last.glyph.y &&
      (glyph.run === last.glyph.run
        ? Math.abs(glyph.x0 - last.glyph.x1) < TOUCHING * glyph.size
        : touches(last.glyph, glyph));
    if (!goesOn) {
      this.open = null;
      this.last = { glyph, list, start: list.length - 1 };
      return;
    }
    if (list !== last.list) {
      if (!this.open) {
        this.open = { lists: [last.list], glyphs: [last.list.slice(last.start)] };
        this.found.push(this.open);
      }
      this.open.lists.push(list);
      this.open.glyphs.push([]);
    }
    this.open?.glyphs.at(-1)!.push(glyph);
    this.last = { glyph, list, start: list === last.list ? last.start : list.length - 1 };
  }

  /** Moves each such text into the cell it was set in. `edgesOf`: the sides of a cell, null for what is none. */
  settle(edgesOf: (list: Glyph[]) => { x0: number; x1: number } | null): void {
    for (const { lists, glyphs } of this.found.flatMap(amountsIn)) {
      if (lists.length < 2) continue;
      const edges = lists.map(edgesOf);
      const all = glyphs.flat();
      // Beyond the last column only the end of a number is the cell's, and of what is drawn at once.
      const isOut =
        edges.at(-1) === null &&
        (/^-?[\d.,]+%?$/.test(all.map((glyph) => glyph.text).join('')) ||
          (all.every(({ run }) => run === all[0]!.run) && 2 * glyphs.at(-1)!.length <= all.length));
      if (edges.some((edge, i) => edge === null && !(isOut && i > 0 && i === edges.length - 1))) continue;
      const apart = glyphs.some((some, i) => {
        const [a, b] = [glyphs[i - 1]?.at(-1), some[0]];
        return a && b && !isOne(a, b, edges[i - 1]!.x1);
      });
      if (apart) continue;
      const last = lists.length - 1;
      const others = (i: number): boolean =>
        lists[i]!.some((one) => one.text !== ' ' && !glyphs[i]!.includes(one));
      // A cell that holds nothing else comes before one that has its own words.
      const preferred = others(0) ? last : 0;
      // Set against the left edge of the first cell, against the right edge of the last, or in the middle.
      const before = all[0]!.x0 - edges[0]!.x0;
      const after = isOut ? Infinity : edges[last]!.x1 - all.at(-1)!.x1;
      const nearer = before > all[0]!.size && after < before ? last : 0;
      const home = isOut ? 0 : others(0) !== others(last) ? preferred : nearer;
      lists.forEach((list, i) => {
        if (i === home) return;
        const moved = new Set(glyphs[i]);
        const kept = list.filter((glyph) => !moved.has(glyph));
        list.length = 0;
        for (const glyph of kept) list[list.length] = glyph;
        for (const glyph of moved) lists[home]![lists[home]!.length] = glyph;
      });
    }
  }
}
