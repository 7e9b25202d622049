// Where a list ends that stands inside another, or before the next one begins.
import type { Line } from '../sentence/lines.js';
import type { ListHead } from './lists.js';

/** A list inside another (其中：人员经费…，主要包括：…；公用经费…) ends with its part; `head.end` where it is no such list. */
export function innerLimit(head: ListHead, line: Line): number {
  if (head.inBrackets) return head.end;
  const sentence = line.sentences.find((s) => s.start <= head.start && head.start < s.end);
  const before = line.text.slice(sentence?.start ?? 0, head.start);
  const semicolon = line.text.indexOf(';', head.end);
  const isInner = !head.plain && /其中|包括|分别为/.test(before) && semicolon >= 0 && semicolon < head.limit;
  return isInner ? semicolon : head.end;
}

/** 其中工程A、设备B，资金来源为C、D: the list ends with the clause before the next one begins; `head.end` where none does. */
export function nextLimit(head: ListHead, heads: ListHead[], { text }: Line): number {
  if (head.inBrackets || head.plain) return head.end;
  const next = heads.find((other) => other.start > head.end && !other.inBrackets && !other.plain);
  if (!next || next.start >= head.limit) return head.end;
  return Math.max(head.end, text.lastIndexOf(',', next.start), text.lastIndexOf(';', next.start));
}
