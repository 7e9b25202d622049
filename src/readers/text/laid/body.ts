// What is known of the lines below a head before they are told apart as rows.
import { isTotal } from '../align.js';
import { roomsOf } from './costs.js';
import type { Head } from './heads.js';
import type { Body } from './rows.js';
import type { Bit, Laid } from './settled.js';
import { tiesIn } from './ties.js';
import { isSum, type LaidLine } from './words.js';

/** What rows are told by. */
export function bodyOf(head: Head | null, headLines: LaidLine[], lines: LaidLine[], laid: Laid): Body {
  const { lanes, bits } = laid;
  const rooms = roomsOf(
    [...bits, ...headBits(head, headLines, laid)],
    lanes.map(() => ''),
  );
  const apart = new Set(lines.flatMap(({ afterGap }, at) => (afterGap ? [at] : [])));
  const isCode = lanes.map(({ head: cell }) => /^[类款项]$|编码|代码/.test(cell?.text ?? ''));
  // parts of codes stand to the left of the lane that took their head, too
  const lastCode = isCode.lastIndexOf(true);
  const codes = new Set(
    lanes.flatMap(({ head: cell }, lane) => (isCode[lane] || (lane < lastCode && !cell) ? [lane] : [])),
  );
  // codes stand close to their names: words of many lanes are cells that nearly meet, no sentence
  const pieces = new Map<number, number>();
  for (const { at } of bits) pieces.set(at, (pieces.get(at) ?? 0) + 1);
  const astray = new Set([...laid.astray].filter((at) => codes.size === 0 || pieces.get(at)! <= 4));
  return { bits, rooms, apart, astray, sums: sumsIn(bits), codes, ties: tiesIn(bits, codes) };
}

/** The words of the head over their lanes, line by line: they show how much room there is. */
function headBits(head: Head | null, headLines: LaidLine[], { lanes }: Laid): Bit[] {
  if (!head) return [];
  return headLines.flatMap(({ words }) =>
    words.flatMap((word): Bit[] => {
      const lane = lanes.findIndex(
        (each) => each.head && each.head.from <= word.from && word.to <= each.head.to,
      );
      return lane === -1 ? [] : [{ ...word, lane, at: -1 }];
    }),
  );
}

/** The lines with words like 合计 in them, in one line or broken over two. */
function sumsIn(bits: Bit[]): Set<number> {
  const sums = new Set<number>();
  bits.forEach((bit) => {
    if (isSum(bit.text)) sums.add(bit.at);
    const next = bits.find(({ lane, at }) => lane === bit.lane && at > bit.at && at - bit.at <= 2);
    if (next && next.text.length === 1 && isTotal(bit.text + next.text))
      [bit.at, next.at].forEach((at) => sums.add(at));
  });
  return sums;
}
