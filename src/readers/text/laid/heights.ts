// Where rows begin and end, and where the pieces of a running cell may stand, counted in lines of a cell.
import type { Bit } from './settled.js';
import type { Mode, Span } from './rows.js';

export interface Heights {
  tops: number[];
  bottoms: number[];
  /** The least and the most that a line can stand at. */
  at: (line: number) => [number, number];
}

/** How far from the lines above and below a line of its own stands at least. */
const BETWEEN = 0.4;

/** Lays rows out by the lines that their tallest cells take. */
export function heightsOf(spans: Span[], bits: Bit[], mode: Mode): Heights {
  const tops: number[] = [];
  const bottoms: number[] = [];
  const known = new Map<number, number>();
  let top = 0;
  for (const { from, to, name } of spans) {
    const lanes = new Map<number, Bit[]>();
    for (const bit of name ?? bits)
      if (name !== undefined || (bit.at >= from && bit.at <= to))
        lanes.set(bit.lane, [...(lanes.get(bit.lane) ?? []), bit]);
    const height = Math.max(1, ...[...lanes.values()].map(({ length }) => length));
    for (const own of lanes.values())
      own.forEach(({ at }, i) => {
        const y = top + (mode === 'top' ? 0 : (height - own.length) / 2) + i;
        if (!known.has(at)) known.set(at, y);
      });
    tops.push(top);
    bottoms.push((top += height));
  }
  const lines = [...known.keys()].sort((a, b) => a - b);
  const at = (line: number): [number, number] => {
    const own = known.get(line);
    if (own !== undefined) return [own - 0.2, own + 0.2];
    const before = lines.filter((each) => each < line).at(-1);
    const after = lines.find((each) => each > line);
    // a line of its own stands well between those of rows
    const upper = before === undefined ? -Infinity : known.get(before)!;
    const lower = after === undefined ? Infinity : known.get(after)!;
    return lower - upper >= 1 ? [upper + BETWEEN, lower - BETWEEN] : [upper, lower];
  };
  return { tops, bottoms, at };
}
