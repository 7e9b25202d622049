// Figures of a scoring rule told in a sentence: what it asks and gives, and nothing that was reached.
import type { Mention, Sentence } from './lines.js';

/** Words that only a scoring rule has. */
const RULE =
  /不[得扣计]分|[得计](?:0|零)分|每[^,;。]{1,16},?扣[减除]?\d|扣完|[少缺]\d?[^,;。\d]{1,3}扣\d|达到?\d[^,;。]{0,8}[得计]满分|未达到?的?[得计]|\(含\)(?:及?以[上下]|[-~—至])[^;。,]{0,8},?[得计]\d|\d%?[≤<][^,;。\d]{1,6}(?:[≤<]\d|[得计])|(?:以[上下]|不足|低于|[大小]于)[^,;。]{0,8}[得计]\d[^。]*(?:以[上下]|不足|低于|[大小]于)[^,;。]{0,8}[得计]\d/;
const EARNS =
  /^(?:\(含\))?(?:(?:及|或)?以[上下内])?的?,?(?:可|则|均)?(?:[得计](?:满分|\d)|不[得计]分|扣[减除]?\d|每[^,;。\d]{1,6}扣\d)|^以上(?:不足|但|且)|^[≤<][^,;。\d]{1,6}(?:[≤<]\d|[得计])/;
const EARNED =
  /(?:以[上下内]|(?:不足|低于|达到|小于|[<≤≥>至—~-])\d[^,;。]{0,8}|\d%?[≤<][^,;。\d]{1,6})的?,?[得计]$/;
/** 95%，得9.5分 tells what was reached, and what came of it; 每少1场，扣0.2分 does not. */
const ASKS = /(?:达到?|≥|不低于|不少于|[低高]于[^,;。\d]{0,8})$/;
const STEP = /每[^,;。\d]{0,10}$/;
const TAKES = /^[^;。]{0,30}扣[减除]?\d/;

/** 达到95%得10分，90%以上不足95%得8分，不足90%不得分; 每少1次扣0.3分; but 满意度92%，得9.2分 tells what was reached. */
export function isOfRule(text: string, sentence: Sentence, { quantity, start, end }: Mention): boolean {
  const lead = text.slice(sentence.start, start).split(';').at(-1)!;
  const rest = text.slice(end, sentence.end).split(';')[0]!;
  if (STEP.test(lead) && TAKES.test(rest)) return true;
  if (/以$/.test(lead) && /^为(?:目标|基准|标准)/.test(rest)) return true;
  if (!RULE.test(lead + text.slice(start, end) + rest)) return false;
  if (quantity.dimension === 'score') return EARNED.test(lead);
  return EARNS.test(rest) && (!/^的?,/.test(rest) || ASKS.test(lead));
}
