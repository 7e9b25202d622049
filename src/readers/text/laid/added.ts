// Whether the figures of rows add up to what a label beside them tells in brackets.
import type { Span } from './rows.js';
import type { Bit } from './settled.js';

/** Whether the figures of a lane over rows first…last add up to a number of hundredths. */
export type AddsUp = (first: number, last: number, sum: number) => boolean;

/** A figure without a sign, in hundredths. */
export const hundredths = (text: string): number => {
  const [whole, part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

/** The sums of figures like weights and scores: at most two decimals, in lanes where most rows have one. */
export function addsUpIn(spans: readonly Span[], bits: readonly Bit[]): AddsUp {
  const lanes = new Set(bits.map(({ lane }) => lane));
  const sums = [...lanes].flatMap((lane) => {
    const own = bits.filter((bit) => bit.lane === lane);
    const figures = spans.map(({ from, to, name }) => {
      const text = name
        ? ''
        : own
            .filter(({ at }) => at >= from && at <= to)
            .map((bit) => bit.text)
            .join('');
      return /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? hundredths(text) : null;
    });
    if (figures.filter((each) => each !== null).length * 3 < spans.length * 2) return [];
    const until = [0];
    for (const each of figures) until.push(until.at(-1)! + (each ?? 0));
    return [until];
  });
  return (first, last, sum) => sums.some((until) => until[last + 1]! - until[first]! === sum);
}
