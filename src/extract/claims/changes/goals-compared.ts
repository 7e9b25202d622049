// 满意度96.00%，高于90%的目标; 培训280人，少于300人的计划: what was reached, compared in words with a goal or a mean.
import type { Claim } from '../../../report/schema.js';
import type { Operator } from '../../../values/comparison.js';
import { alike, inputOf, relationClaim } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { LESS_IS_BETTER } from '../sentence/goal-words.js';

const WORDS: [RegExp, Operator][] = [
  [/^(?:高于|大于|多于|超过|超出|高出|突破)$/, '>'],
  [/^(?:低于|小于|少于|不足|短于)$/, '<'],
  [/^(?:未达到?|没有?达到?|未能达到?)$/, '<'],
  [/^(?:达到|不低于|不少于)$/, '>='],
  [/^(?:未超过|没有超过|不超过|不高于|未突破)$/, '<='],
];
const WORD =
  /^(?:略|稍|仍|均|都|已|也|远|明显|显著|大幅|总体)*(?<word>高于|大于|多于|超过|超出|高出|突破|低于|小于|少于|不足|短于|未能达到?|未达到?|没有?达到?|达到|不低于|不少于|未超过|没有超过|不超过|不高于|未突破)了?(?<of>[^,;。\d]{0,10})$/;
const GOAL = '目标|计划|指标|标准|要求|预期|预算|任务|均值|平均|控制数|控制线|上限|下限|限额|承诺|规定|时限';
const GOAL_BEFORE = new RegExp(`^[^的]{0,6}(?:${GOAL})[值数]?(?:水平)?(?:的|为|:|\\()*$`);
const GOAL_BEHIND = new RegExp(`^的[一-龥]{0,6}?(?:${GOAL})`);

/** The comparisons of a figure with the goal told right behind it. */
export function* goalsCompared(amounts: Amount[]): Generator<Claim> {
  for (const right of amounts) {
    const left = amounts[right.index - 1];
    const match = WORD.exec(right.lead);
    if (!left || !match || left.sentence !== right.sentence || !isComparable(left, right)) continue;
    const { text } = right.line;
    if (!/^[,(]?$/.test(text.slice(left.mention.end, right.leadStart))) continue;
    const { word, of } = match.groups!;
    // 高于计划的3.5亿元 is read with the other comparisons of amounts
    const isGoal = /^(?:年初|全年|年度|当年|既定|原定|预期)?$/.test(of!)
      ? GOAL_BEHIND.test(text.slice(right.mention.end))
      : right.kind === 'rate' && GOAL_BEFORE.test(of!);
    if (!isGoal) continue;
    const operator = WORDS.find(([words]) => words.test(word!))![1];
    if (/达/.test(word!) && (LESS_IS_BETTER.test(left.lead) || LESS_IS_BETTER.test(left.quantity.unit)))
      continue;
    const inputs = { left: inputOf(left), right: { ...inputOf(right), name: nameOf(right) } };
    const subject = `${inputs.left.name}${word!}${inputs.right.name}`;
    yield relationClaim(right.line, right.leadStart, right.mention.end, subject, {
      word: word!,
      operator,
      ...inputs,
    });
  }
}

/** Two rates, or two figures of one measure, both printed exactly; no goal itself. */
function isComparable(left: Amount, right: Amount): boolean {
  if ([left, right].some(({ quantity }) => quantity.approximate || quantity.upper)) return false;
  if (new RegExp(`(?:${GOAL})[值数]?(?:为|:|是)*$`).test(left.lead)) return false;
  const rates =
    left.kind === 'rate' &&
    /^(?:rate|limit)$/.test(right.kind) &&
    left.quantity.dimension === 'rate' &&
    right.quantity.dimension === 'rate';
  return (
    rates || (isLevel(left) && /^(?:level|limit)$/.test(right.kind) && alike(left.quantity, right.quantity))
  );
}

/** 减少损失3260万元 is what was reached, 减少3260万元 may be of something else. */
const isLevel = ({ kind, lead }: Amount): boolean =>
  kind === 'level' || (kind === 'change' && /(?:减少|增加|节约|降低|提高)[一-龥]{2,}$/.test(lead));

const nameOf = ({ line, mention }: Amount): string =>
  new RegExp(`(?:${GOAL})[值数]?`).exec(
    line.text.slice(Math.max(0, mention.start - 10), mention.end + 12),
  )?.[0] ?? '目标';
