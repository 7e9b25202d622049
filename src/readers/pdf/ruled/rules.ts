// Drawn lines → groups of lines that touch: dashes and cell edges merged, underlines taken out.
import { middle, type Box, type Glyph, type Page, type Rule } from '../drawing/geometry.js';
import { withoutAbutting } from './abutting.js';
import { withoutEnclosed } from './enclosed.js';
import { openRows } from './open-rows.js';
import { withoutOuterStrips } from './outer-strips.js';
import { withoutPageBorder } from './page-border.js';
import { withoutStray, withoutStubs } from './stray.js';

/** Lines of one drawing, the pieces of each line merged. */
export interface Frame {
  box: Box;
  across: Rule[];
  down: Rule[];
  /** It may be two drawings one right below the other. */
  doubtful?: boolean;
}

/** Two coordinates nearer than this are one line (points); borders drawn cell by cell differ by their thickness. */
const SAME = 1;
/** A gap that a continuous line may show where pieces meet. */
const GAP = 3;
/** Dashes are at most this long, and their gaps at most this wide. */
const DASH = 10;

/** `em`: the usual size of the page's text. */
export function frames(page: Page, em: number): Frame[] {
  const { glyphs } = page;
  // A line shorter than half a character bounds nothing: dots, arrow heads, bullets.
  const long = (rule: Rule): boolean => rule.to - rule.from >= em / 2;
  const drawn = { across: merged(page.across).filter(long), down: merged(page.down).filter(long) };
  const { across, down: upright } = withoutPageBorder(drawn, page);
  const lying = withoutUnderlines(across, upright, glyphs);
  const reach = Math.min(4, Math.max(GAP, em / 3));
  const touching = groups(lying, upright, reach)
    .flatMap((frame) => withoutAbutting(withoutStubs(frame), page.down))
    .flatMap(withoutEnclosed);
  const found = withLooseSides(
    touching
      .flatMap((frame) => withoutStray(frame, reach))
      .map((frame) => withoutOuterStrips(frame, glyphs, em)),
  );
  return found.some((frame) => frame.down.length > 0) ? openRows(found, glyphs, em) : found;
}

/**
 * Lines with nothing across that begin or end where a table beside or around them does: the sides of merged cells that
 * have no ends on this page.
 */
function withLooseSides(found: Frame[]): Frame[] {
  const tables = found.filter((frame) => frame.across.length > 0 && frame.down.length > 1);
  return found.filter((frame) => {
    if (frame.across.length > 0) return true;
    const { y0, y1 } = frame.box;
    const table = tables.find(
      ({ box }) =>
        y0 > box.y0 - GAP &&
        y1 < box.y1 + GAP &&
        (y0 < box.y0 + GAP || y1 > box.y1 - GAP) &&
        Math.max(box.x0 - frame.box.x1, frame.box.x0 - box.x1) < box.x1 - box.x0,
    );
    if (!table) return true;
    table.down.push(...frame.down);
    table.box.x0 = Math.min(table.box.x0, frame.box.x0);
    table.box.x1 = Math.max(table.box.x1, frame.box.x1);
    return false;
  });
}

/** Collinear pieces become one line. */
export function merged(rules: Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const done: Rule[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = i + 1;
    while (
      end < sorted.length &&
      sorted[end]!.at - sorted[end - 1]!.at <= SAME / 2 &&
      sorted[end]!.at - sorted[i]!.at <= SAME
    )
      end += 1;
    const row = sorted.slice(i, end).sort((a, b) => a.from - b.from);
    let piece: Rule | null = null;
    let last = 0;
    for (const next of row) {
      const length = next.dash ?? next.to - next.from;
      const gap = piece ? next.from - piece.to : Infinity;
      if (piece && gap <= (Math.max(length, last) <= DASH ? dashGap(last) : GAP)) {
        piece.to = Math.max(piece.to, next.to);
        piece.thick = Math.max(piece.thick, next.thick);
      } else {
        piece = { ...next };
        done.push(piece);
      }
      last = length;
    }
    i = end;
  }
  return done;
}

/** The gap after a dash. Longer ones have shorter gaps: sides of low cells beside a merged one are no dashes. */
function dashGap(length: number): number {
  return Math.max(GAP, length > 6 ? 0.7 * length : Math.min(DASH, 1.5 * length));
}

/**
 * A line under or through a run of text and just as long as the run is no border, unless it runs from one vertical
 * line to another below the text: so does the border under text that fills a narrow cell.
 */
function withoutUnderlines(rules: Rule[], down: Rule[], glyphs: Glyph[]): Rule[] {
  if (rules.length === 0) return rules;
  const meets = (x: number, y: number): boolean =>
    down.some(({ at, from, to }) => Math.abs(at - x) < SAME && y > from - SAME && y < to + SAME);
  const byLine = [...glyphs].sort((a, b) => a.y - b.y);
  const first = (y: number): number => {
    let [low, high] = [0, byLine.length];
    while (low < high) {
      const mid = (low + high) >> 1;
      if (byLine[mid]!.y < y) low = mid + 1;
      else high = mid;
    }
    return low;
  };
  const isUnderline = (rule: Rule): boolean => {
    let covered = 0;
    let [left, right, size, through] = [Infinity, -Infinity, 0, true];
    for (let i = first(rule.at - 8); i < byLine.length && byLine[i]!.y < rule.at + 30; i += 1) {
      const glyph = byLine[i]!;
      const below = rule.at - glyph.y;
      if (glyph.turn !== 0 || below > 0.22 * glyph.size || below < -0.6 * glyph.size) continue;
      const { x } = middle(glyph);
      if (x < rule.from || x > rule.to) continue;
      through &&= below < -0.15 * glyph.size;
      covered += Math.min(glyph.x1, rule.to) - Math.max(glyph.x0, rule.from);
      left = Math.min(left, glyph.x0);
      right = Math.max(right, glyph.x1);
      size = Math.max(size, glyph.size);
    }
    const slack = 0.3 * size;
    const asLong =
      covered >= (through ? 0.5 : 0.9) * (rule.to - rule.from) &&
      left - rule.from <= slack &&
      rule.to - right <= slack;
    if (!asLong || !meets(rule.from, rule.at) || !meets(rule.to, rule.at)) return asLong;
    // A border under which text is set too high for its row: other vertical lines end on it.
    const isBetween = (x: number): boolean => x > rule.from + size && x < rule.to - size;
    return through && !down.some(({ at }) => isBetween(at) && meets(at, rule.at));
  };
  const found = new Set(rules.filter(isUnderline));
  // The lower one of a double underline stands further from its text.
  const isSecond = ({ at, from, to }: Rule): boolean =>
    [...found].some(
      (one) =>
        at > one.at && at - one.at < GAP && Math.abs(one.from - from) < SAME && Math.abs(one.to - to) < SAME,
    );
  return rules.filter((rule) => !found.has(rule) && !isSecond(rule));
}

/** Lines that meet, directly or through others. */
function groups(across: Rule[], down: Rule[], reach: number): Frame[] {
  const boxes: Box[] = [
    ...across.map((r) => ({ x0: r.from, x1: r.to, y0: r.at, y1: r.at })),
    ...down.map((r) => ({ x0: r.at, x1: r.at, y0: r.from, y1: r.to })),
  ];
  const parent = boxes.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  const order = boxes.map((_, i) => i).sort((a, b) => boxes[a]!.x0 - boxes[b]!.x0);
  let open: number[] = [];
  for (const i of order) {
    const box = boxes[i]!;
    open = open.filter((j) => boxes[j]!.x1 + reach >= box.x0);
    for (const j of open) {
      const other = boxes[j]!;
      // Lines side by side are a double line where they are near, else strangers: only crossing kinds tie.
      if (i < across.length === j < across.length && !alike(box, other, reach)) continue;
      if (other.y0 - reach <= box.y1 && box.y0 - reach <= other.y1) parent[root(i)] = root(j);
    }
    open.push(i);
  }
  const found = new Map<number, Frame>();
  boxes.forEach((box, i) => {
    const key = root(i);
    let frame = found.get(key);
    if (!frame) found.set(key, (frame = { box: { ...box }, across: [], down: [] }));
    frame.box.x0 = Math.min(frame.box.x0, box.x0);
    frame.box.x1 = Math.max(frame.box.x1, box.x1);
    frame.box.y0 = Math.min(frame.box.y0, box.y0);
    frame.box.y1 = Math.max(frame.box.y1, box.y1);
    if (i < across.length) frame.across.push(across[i]!);
    else frame.down.push(down[i - across.length]!);
  });
  return [...found.values()].sort((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}

/** Two parallel lines that are the halves of a double line, or run on from one another. */
function alike(a: Box, b: Box, reach: number): boolean {
  const flat = a.y0 === a.y1;
  const [near, overlap] = flat
    ? [Math.abs(a.y0 - b.y0), Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)]
    : [Math.abs(a.x0 - b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)];
  return near <= reach && overlap >= -reach;
}
