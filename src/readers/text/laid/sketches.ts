// Lanes as lines alone show them, and what each of them asks of the word over it.
import type { Lane } from './pieces.js';
import { fullest, islandsIn, settled, type Bit, type Laid } from './settled.js';
import { isFigure, type LaidLine } from './words.js';

/** Lanes and pieces with what is asked of them for each place of a head. */
export interface Sketch {
  laid: Laid;
  texts: string[][];
  /** It and the next are one column if no line has a piece in both. */
  isOne: boolean[];
  parted: number[];
  figures: boolean[];
  amounts: boolean[];
}

/** Lanes as lines alone show them; `narrow`: columns may nearly meet, one blank parts their words, too. */
export function sketches(body: LaidLine[], narrow: boolean): Sketch[] {
  const line = fullest(body);
  const islands = islandsIn(body, true);
  const seeds = [islands.length >= line.length ? islands : line];
  if (narrow) seeds.push(line, islandsIn(body, false));
  const own = seeds.map((places) => places.map(({ from, to }): Lane => ({ from, to, head: null })));
  const seen = new Set<string>();
  return own
    .filter((lanes) => {
      const key = JSON.stringify(lanes);
      return !seen.has(key) && seen.add(key);
    })
    .map((lanes) => sketchOf(settled(body, lanes)));
}

function sketchOf(laid: Laid): Sketch {
  const { lanes, bits: all } = laid;
  const bits = all.filter(({ loose }) => !loose);
  const texts = textsIn(lanes, all);
  // figures at the right and words in the middle are one column if no line has both
  const isOne = lanes.map((lane, j) => {
    const next = lanes[j + 1];
    const lines = new Set(bits.filter((bit) => bit.lane === j).map(({ at }) => at));
    return (
      next !== undefined &&
      next.from - lane.to <= 12 &&
      !bits.some((bit) => bit.lane === j + 1 && lines.has(bit.at))
    );
  });
  const parted = lanes.map((_, j) => (isOne[j] && areOneFilled(bits, j) ? 3 : 0));
  const figures = texts.map((own) => own.length > 0 && own.filter(isFigure).length * 2 > own.length);
  // at the left codes are bare, but no amounts
  const amounts = figures.map((own, j) => own && texts[j]!.some((text) => /\d[.．]\d/.test(text)));
  return { laid, texts, isOne, parted, figures, amounts };
}

const textsIn = (lanes: Lane[], bits: Bit[]): string[][] =>
  lanes.map((_, j) => bits.filter(({ lane, loose }) => lane === j && !loose).map(({ text }) => text));

/** Whether two lanes side by side, never both in one line, together have a piece in nearly every line of figures. */
function areOneFilled(bits: Bit[], lane: number): boolean {
  const own = bits.filter((bit) => bit.lane === lane || bit.lane === lane + 1);
  const counts = new Map<number, number>();
  for (const bit of bits) counts.set(bit.lane, (counts.get(bit.lane) ?? 0) + 1);
  const figures = own.filter(({ text }) => isFigure(text)).length;
  return figures * 2 >= own.length && own.length >= 3 && own.length >= Math.max(...counts.values()) * 0.7;
}
