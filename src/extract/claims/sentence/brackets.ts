// Whether a figure stands in a bracket: there it details what stands before, and is no item of the list outside.
import type { Amount } from './amounts.js';
import { bracketSpans } from './lines.js';

/** In round brackets that are closed again: 转移支付113566万元（其中国债7691万元）. */
export const isInBrackets = ({ line, mention }: Amount): boolean =>
  [...bracketSpans(line.text)].some(
    ([open, close]) => line.text[open] === '(' && open < mention.start && mention.start < close,
  );
