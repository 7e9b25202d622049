// Figures and codes broken over lines, told by what whole ones of the table look like: no row ends between their pieces.
import { printedWidth } from '../width.js';
import type { Bit } from './settled.js';
import { isNumber } from './words.js';

/** The furthest down that the rest of a figure stands. */
const REACH = 3;
/** How many figures must bear out how many decimals a table prints. */
const VOTES = 3;
/** How much the widths of figures may differ from what is measured. */
const SLACK = 0.3;

/** A piece and the one below it in its lane. */
interface Pair {
  upper: Bit;
  lower: Bit | undefined;
}

/** Pairs of lines that hold pieces of one figure: the line of its beginning, and of its rest. */
export function tiesIn(bits: readonly Bit[], codes: ReadonlySet<number>): [number, number][] {
  const pairs = pairsIn(bits);
  const decimals = decimalsOf(pairs.filter(({ upper }) => !codes.has(upper.lane)));
  // codes of two digits stand one each in columns of their own
  const long = new Set(
    bits.filter(({ lane, text }) => codes.has(lane) && /^\d{3,7}$/.test(text)).map(({ lane }) => lane),
  );
  const widest = new Map<number, number>();
  for (const { lane, text } of bits)
    if (isNumber(text)) widest.set(lane, Math.max(widest.get(lane) ?? 0, printedWidth(text)));
  return pairs.flatMap(({ upper, lower }): [number, number][] => {
    if (!lower || lower.at - upper.at > REACH) return [];
    if (codes.has(upper.lane) && !long.has(upper.lane)) return [];
    const isOne = codes.has(upper.lane) ? goesOnAsCode : goesOnAsFigure;
    // a figure is cut where there is no more room, not where another of its column stands whole and is wider
    if (
      !codes.has(upper.lane) &&
      printedWidth(upper.text + lower.text.slice(0, 1)) < widest.get(upper.lane)! - SLACK
    )
      return [];
    return isOne(upper.text, lower.text, decimals) ? [[upper.at, lower.at]] : [];
  });
}

function pairsIn(bits: readonly Bit[]): Pair[] {
  const above = new Map<number, Bit>();
  const pairs: Pair[] = [];
  for (const bit of bits) {
    const upper = above.get(bit.lane);
    if (upper && upper.at < bit.at) pairs.push({ upper, lower: bit });
    above.set(bit.lane, bit);
  }
  for (const upper of above.values()) pairs.push({ upper, lower: undefined });
  return pairs;
}

/** How many decimals nearly every figure has, or null. */
function decimalsOf(pairs: readonly Pair[]): number | null {
  const votes = new Map<number, number>();
  for (const { upper, lower } of pairs) {
    const own = /^[-−]?[\d,]+\.(\d*)$/.exec(upper.text)?.[1];
    if (own === undefined) continue;
    const rest =
      lower && lower.at - upper.at <= REACH && own.length < 2 && /^\d$|^\d\d$/.test(lower.text)
        ? lower.text.length
        : 0;
    votes.set(own.length + rest, (votes.get(own.length + rest) ?? 0) + 1);
  }
  const all = [...votes.values()].reduce((sum, each) => sum + each, 0);
  const [most, count] = [...votes].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  return count >= VOTES && count * 5 >= all * 4 && most > 0 ? most : null;
}

/** 327.9 over 5 where all figures have two decimals, 7,33 over 5.17, 45 over .20. */
function goesOnAsFigure(upper: string, lower: string, decimals: number | null): boolean {
  const own = /^[-−]?[\d,]+\.(\d*)$/.exec(upper)?.[1];
  if (own !== undefined) {
    const rest = lower.replace(/[%％]$/, '');
    return (
      /^\d+$/.test(rest) &&
      (own === '' || decimals !== null || rest !== lower) &&
      own.length + rest.length === (rest === lower ? (decimals ?? 2) : 2)
    );
  }
  if (!/^[-−]?\d[\d,]*$/.test(upper)) return false;
  // a group of three digits is not whole
  const group = /,(\d{0,2})$/.exec(upper)?.[1];
  if (group !== undefined)
    return (/^\d+/.exec(lower)?.[0].length ?? -1) === 3 - group.length && /^\d+(?:\.\d*|,\d*)?$/.test(lower);
  return /^\.\d+$/.test(lower) || /^,\d{3}/.test(lower);
}

/** 201 over 03, 201 over 030 over 1. */
const goesOnAsCode = (upper: string, lower: string): boolean =>
  /^\d{1,6}$/.test(upper) && /^(?:\d{1,2}|0\d{2,4})$/.test(lower);
