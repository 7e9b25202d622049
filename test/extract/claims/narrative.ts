// Consistent narratives made at random, in several wordings; every figure can be falsified one at a time.

/** A printed figure of a narrative: its place can be found again, and its value be changed. */
export interface Printed {
  /** What it is, for messages of a failing test. */
  what: string;
  /** Digits as an integer: 116696 with two decimals is 1166.96. */
  digits: number;
  decimals: number;
  unit: string;
  /** Takes part in no relation that the text states. */
  idle?: boolean;
}

export type Piece = string | Printed;

/** Numbers that look random and are the same in every run (mulberry32). */
export class Dice {
  constructor(private seed: number) {}
  next(): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let t = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** From `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  pick<T>(items: readonly T[]): T {
    return items[this.whole(0, items.length - 1)]!;
  }
  /** `count` positive parts of a sum. */
  parts(total: number, count: number): number[] {
    const weights = Array.from({ length: count }, () => this.whole(2, 20));
    const all = weights.reduce((a, b) => a + b, 0);
    const parts = weights.map((weight) => Math.max(1, Math.floor((total * weight) / all)));
    parts[0]! += total - parts.reduce((a, b) => a + b, 0);
    return parts;
  }
}

export const print = ({ digits, decimals, unit }: Printed): string => {
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0');
  return (decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`) + unit;
};

export const textOf = (pieces: Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : print(piece))).join('');

/** An amount in hundredths of 万元. */
export const money = (what: string, hundredths: number, idle = false): Printed => ({
  what,
  digits: hundredths,
  decimals: 2,
  unit: '万元',
  idle,
});

/** a ÷ b in per cent, rounded half up. */
export const percent = (what: string, a: number, b: number, decimals: number, idle = false): Printed => ({
  what,
  digits: Math.floor((Math.abs(a) * 100 * 10 ** decimals) / b + 0.5),
  decimals,
  unit: '%',
  idle,
});

export const count = (what: string, value: number, unit: string, idle = false): Printed => ({
  what,
  digits: value,
  decimals: 0,
  unit,
  idle,
});

/** Joins lists of pieces with a separator between them. */
export function joined(lists: Piece[][], between: string, last = between): Piece[] {
  return lists.flatMap((list, i) => (i === 0 ? list : [i === lists.length - 1 ? last : between, ...list]));
}

interface Direction {
  up: boolean;
  amount: string;
  rate: string;
}

/** Words of a change in one direction. */
export function direction(dice: Dice, up: boolean): Direction {
  return up
    ? {
        up,
        amount: dice.pick(['增加', '增加了', '上升']),
        rate: dice.pick(['增长', '增长', '上升', '增幅为']),
      }
    : {
        up,
        amount: dice.pick(['减少', '减少了', '下降']),
        rate: dice.pick(['下降', '降低', '减少', '降幅为']),
      };
}
