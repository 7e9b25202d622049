// What a bracket breaks down (其中：…) stands aside from the sentence that goes on behind it.
import type { Amount } from './amounts.js';
import { bracketSpans } from './lines.js';

/** 决算5万元（其中：一般公共预算支出4万元），完成预算的80%: what a bracket breaks down is not what the rate is of. */
export function toldBefore(rate: Amount, amounts: Amount[]): Amount[] {
  const { text } = rate.line;
  const closed = [...bracketSpans(text)].filter(
    ([open, close]) => close < rate.mention.start && text.startsWith('其中', open + 1),
  );
  if (closed.length === 0) return amounts;
  return amounts.filter(
    ({ mention }) => !closed.some(([open, close]) => open < mention.start && mention.start < close),
  );
}
