// A page → the parts of tables on it, with the text of each cell, and the lines outside any table.
import type { Field, PageContent, Part } from '../model.js';
import { area, inside, nested } from './nesting.js';
import { latticeOf, type Lattice } from './lattice.js';
import { frames, type Frame } from './rules.js';
import { linesOf } from '../text/lines.js';
import type { Confidence } from '../../../document/model.js';
import { barredTables } from './barred.js';
import { beyondOpen, openingsOf, type Openings } from './open.js';
import { hiddenRows, isBox } from './hiding.js';
import { columnPoint, hangingIn, hangsFrom, usualIndent } from './overflow.js';
import { paddingOf } from './padding.js';
import { runsOffPage } from './beyond-page.js';
import { shadedFrames } from './shades.js';
import { Spills } from './spills.js';
import { stepsIn } from './steps.js';
import { striped } from './stripes.js';
import { unruledIn } from '../unruled/unruled.js';
import { usualSize, middle, type Box, type Glyph, type Page } from '../drawing/geometry.js';

/** Lines of one drawing and the cells that they bound, if any. */
interface Drawing {
  frame: Frame;
  lattice: Lattice | null;
  sure: Confidence;
}

/** Reads a page's tables by their drawn lines. */
export function contentOf(page: Page): PageContent {
  const em = usualSize(page.glyphs);
  const drawing = (frame: Frame, sure: Confidence): Drawing => ({
    frame,
    lattice: latticeOf(frame, em),
    sure,
  });
  const ruled = frames(page, em).map((frame) => drawing(striped(frame, page.shades, page.glyphs), 'high'));
  const tables = ruled.flatMap(({ frame, lattice }) =>
    lattice && lattice.fields.length > 1 ? [frame.box] : [],
  );
  const lying = ruled.flatMap(({ frame, lattice }) => (lattice ? [] : frame.across));
  const grounded = shadedFrames(page.shades, tables, lying, page.glyphs);
  let drawn = [...ruled, ...grounded.map(({ frame, sure }) => drawing(frame, sure))];
  let filled = filledIn(page, drawn);
  const mended = new Map(filled.bearers.map((one) => [one.frame, mendedFrame(one, page.number)]));
  if ([...mended].some(([frame, mend]) => mend !== frame)) {
    drawn = drawn.map((one) => {
      const frame = mended.get(one.frame);
      if (frame === null) return { ...one, lattice: null };
      if (frame === undefined || frame === one.frame) return one;
      return drawing(frame, frame.across.length > one.frame.across.length ? 'medium' : one.sure);
    });
    filled = filledIn(page, drawn);
  }
  const { bearers, loosened } = filled;
  const bars = drawn.flatMap(({ frame, lattice }) => (lattice ? [] : frame.across));
  const free = withoutHanging(withoutBeyond(loosened, bearers), bearers);
  const parts = bearers.map((one) => partOf(page, one, em));
  const { parts: barred, lines } = barredTables(page.number, free, bars, em);
  // Columns show as wide blanks in several lines.
  if (lines.filter((line) => line.gaps > 0).length < 3)
    return { page, parts: [...nested(parts), ...barred], lines, bars, em };
  // What lines bound is out of the way: the rest in the order of drawing.
  const left = new Set(lines.flatMap((line) => line.glyphs));
  const loosely = barred.length > 0 ? free.filter((glyph) => left.has(glyph)) : free;
  const { parts: loose, rest } = unruledIn(page.number, loosely, bars, em);
  const remaining = loose.length > 0 ? linesOf(rest, page.number) : lines;
  return { page, parts: [...nested(parts), ...barred, ...loose], lines: remaining, bars, em };
}

/** A frame with the lines that its text shows to be missing, or without those that part nothing; null for a mere box. */
function mendedFrame({ frame, lattice, glyphs, openings }: Bearer, page: number): Frame | null {
  if (isBox(lattice, glyphs, page)) return null;
  const hidden = hiddenRows(lattice, glyphs, page);
  if (hidden.length > 0) return { ...frame, across: [...frame.across, ...hidden] };
  const steps = stepsIn(lattice, glyphs, openings);
  if (steps.length === 0) return frame;
  const across = frame.across.flatMap((rule) => {
    const step = steps.find(({ at }) => Math.abs(rule.at - at) < 2);
    if (!step) return [rule];
    return step.to === null ? [] : [{ ...rule, at: step.to }];
  });
  return { ...frame, across };
}

/** The glyphs of a page in the cells of its drawings, and those outside any. */
function filledIn(page: Page, drawn: Drawing[]): { bearers: Bearer[]; loosened: Glyph[] } {
  const found = drawn
    .flatMap(({ frame, lattice, sure }) => (lattice ? [{ frame, box: frame.box, lattice, sure }] : []))
    .map((one) => ({
      ...one,
      glyphs: one.lattice.fields.map((): Glyph[] => []),
      openings: openingsOf(one.lattice, one.frame.across, one.frame.down),
    }))
    .sort((a, b) => area(a.box) - area(b.box));
  const bearers = found.filter(({ box, lattice }, i) => {
    if (lattice.fields.length > 1) return true;
    // A single box inside a cell is a decoration of the cell, one around tables a decoration of the page.
    return !found.some((other, j) => j !== i && (inside(box, other.box) || inside(other.box, box)));
  });
  const loosened: Glyph[] = bearers.length === 0 ? page.glyphs : [];
  const indents = bearers.map(({ box, lattice }) => usualIndent({ box, xs: lattice.xs }, page.glyphs));
  const spills = new Spills();
  for (const [i, glyph] of page.glyphs.entries()) {
    if (bearers.length === 0) break;
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = glyph.turn === 0 ? glyph.y - 0.36 * glyph.size : middle(glyph).y;
    const at = bearers.findIndex(({ box }) => x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1);
    const home = bearers[at];
    const field = home
      ? fieldOf(home.lattice, columnPoint(glyph, page.glyphs[i - 1], home.lattice.xs, indents[at] ?? null), y)
      : -1;
    const list = home && field >= 0 ? home.glyphs[field]! : loosened;
    list[list.length] = glyph;
    spills.follow(glyph, list);
  }
  spills.settle((list) => {
    for (const { lattice, glyphs } of bearers) {
      const field = lattice.fields[glyphs.indexOf(list)];
      if (field) return { x0: lattice.xs[field.left]!, x1: lattice.xs[field.right]! };
    }
    return null;
  });
  const beyond: Glyph[] = [];
  for (const { glyph, at } of page.hidden) {
    const x = (glyph.x0 + glyph.x1) / 2;
    const home = bearers.find(({ box }) => x > box.x0 && x < box.x1 && at > box.y0 && at < box.y1);
    (home?.glyphs[fieldOf(home.lattice, x, at)] ?? beyond).push(glyph);
  }
  return { bearers, loosened: beyond.length > 0 ? [...loosened, ...beyond] : loosened };
}

/** A table's drawing with the glyphs of its cells. */
interface Bearer {
  frame: Frame;
  box: Box;
  lattice: Lattice;
  glyphs: Glyph[][];
  openings: Openings;
  sure: Confidence;
}

/** Moves the text of merged cells that a page break cuts into them, and gives the other glyphs outside any table. */
function withoutBeyond(free: Glyph[], bearers: Bearer[]): Glyph[] {
  const moved = new Set<Glyph>();
  for (const { box, lattice, glyphs, openings } of bearers)
    for (const [glyph, field] of beyondOpen(box, lattice, openings.ends, free)) {
      if (moved.has(glyph)) continue;
      moved.add(glyph);
      glyphs[field]!.push(glyph);
    }
  return moved.size > 0 ? free.filter((glyph) => !moved.has(glyph)) : free;
}

/** Moves what hangs out of the last row of a table into its cells, and gives the glyphs outside any table. */
function withoutHanging(free: Glyph[], bearers: Bearer[]): Glyph[] {
  const moved = new Set<Glyph>();
  for (const { box, lattice, glyphs } of bearers) {
    const hanging = free.filter((glyph) => hangsFrom(box, glyph));
    const cells = hangingIn(hanging, box.y1, (x) => {
      const at = fieldOf(lattice, x, lattice.ys.at(-2)!);
      const field = lattice.fields[at];
      return field
        ? { glyphs: glyphs[at]!, x0: lattice.xs[field.left]!, x1: lattice.xs[field.right]! }
        : null;
    });
    for (const { glyph, list } of cells ?? []) {
      list[list.length] = glyph;
      moved.add(glyph);
    }
  }
  return moved.size > 0 ? free.filter((glyph) => !moved.has(glyph)) : free;
}

function fieldOf(lattice: Lattice, x: number, y: number): number {
  const column = lattice.xs.findLastIndex((edge) => edge <= x);
  const row = lattice.ys.findLastIndex((edge) => edge <= y);
  // Between the lines of a double border it is still in the outermost cell.
  const [rows, columns] = [lattice.ys.length - 1, lattice.xs.length - 1];
  return (
    lattice.fieldAt[Math.min(rows - 1, Math.max(0, row))]?.[Math.min(columns - 1, Math.max(0, column))] ?? -1
  );
}

function partOf(page: Page, { frame, box, lattice, glyphs, openings, sure }: Bearer, em: number): Part {
  const cells = lattice.fields.map((field, i) => ({
    ...field,
    lines: linesOf(glyphs[i]!, page.number),
    inner: [] as Part[],
    ends: openings.ends[i]!,
  }));
  const { xs, ys } = lattice;
  const padding = paddingOf(cells, xs, em);
  const doubtful = frame.doubtful === true || lattice.gaps > 0;
  const offPage = runsOffPage(frame.across, page.width);
  const drawn = { box, xs, ys, cells, sure, doubtful, offPage, torn: openings.torn };
  return { page: page.number, padding, em, ...drawn };
}

/** The width that a cell leaves for text. */
export function roomOf(part: Part, cell: Field): number {
  return part.xs[cell.right]! - part.xs[cell.left]! - 2 * part.padding;
}
