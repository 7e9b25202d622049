// Lists of points taken off (共扣1.02分，其中执行率扣0.51分，…), and what is left of all: 共扣5.93分：…扣2分；…扣1分；其余按比例扣分，共2.93分.
import type { Claim } from '../../../report/schema.js';
import { constant, figure, minus, plus, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading, sumReading } from '../build.js';
import { isExplained } from '../settle/slips.js';
import { ALL_OFF, OFF } from './slots.js';

const REST = /(?:其余|余下|剩余|其他)[^;。]*(?:扣|失|丢)[^;。]*$/;
/** A step of a rule, a bound. */
const NO_LOSS = /每|酌情|最多|最高|应|上限/;

/** The rest of a list of deductions, against what the sentence says of all, or else what the total score (`total`) lacks. */
export function* restOff(amounts: Amount[], total: Quantity | null): Generator<Claim> {
  for (const rest of amounts) {
    if (rest.quantity.dimension !== 'score' || rest.quantity.approximate) continue;
    const own = amounts.filter(
      (a) => a.sentence === rest.sentence && a.index < rest.index && a.quantity.dimension === 'score',
    );
    const words = rest.line.text.slice(own.at(-1)?.mention.end ?? rest.sentence.start, rest.mention.start);
    if (!REST.test(words) || NO_LOSS.test(words)) continue;
    const all = own.find((a) => ALL_OFF.test(a.lead));
    const listed = own.filter((a) => a !== all && a.quantity !== total);
    // 扣分 of each, and nothing else
    if (
      listed.length === 0 ||
      !listed.every((a) => OFF.test(a.lead) && !NO_LOSS.test(a.lead) && !a.quantity.approximate)
    )
      continue;
    const whole: Expression | null = all
      ? figureOf(all)
      : total && sum(plus(constant(100)), minus(figure(total)));
    if (whole === null) continue;
    const inputs = [
      all ? inputOf(all, '共扣分') : { name: '总得分', quantity: total! },
      ...listed.map((a) => inputOf(a)),
    ];
    const expression = sum(plus(whole), ...listed.map((a) => minus(figureOf(a))));
    const formula = `${all ? '共扣分' : '100 − 总得分'} − 已列各项扣分`;
    yield {
      ...claimOf('balance', rest, [reading('', formula, expression, inputs)], { subject: '其余扣分' }),
      sure: true,
    };
  }
}

/** 共扣1.02分，其中…扣0.51分，…扣0.30分，…扣0.21分: all of them, where they come to the total or would but for one slip. */
export function* listedOff(amounts: Amount[]): Generator<Claim> {
  for (const all of amounts) {
    if (all.quantity.dimension !== 'score' || all.quantity.approximate || !ALL_OFF.test(all.lead)) continue;
    const behind = amounts.filter((a) => a.sentence === all.sentence && a.index > all.index);
    const parts = behind.filter(
      (a) =>
        a.quantity.dimension === 'score' &&
        OFF.test(a.lead) &&
        !NO_LOSS.test(a.lead) &&
        !a.quantity.approximate,
    );
    const words = all.line.text.slice(all.mention.end, parts[0]?.mention.start);
    if (
      parts.length < 2 ||
      !/^[,:;(]?(?:其中|分别|包括|即)/.test(words) ||
      /等|其余|主要|各扣|分别扣/.test(all.line.text.slice(all.mention.end, all.sentence.end))
    )
      continue;
    const claim = claimOf('total', all, [sumReading(parts)], { subject: '共扣分' });
    const { expression } = claim.readings[0]!;
    if (agrees(all.quantity, expression) || (all.quantity.decimals > 0 && isExplained(claim)))
      yield { ...claim, sure: true };
  }
}
