// What is left of all points taken off: 共扣5.93分：…扣2分；…扣1分；其余按比例扣分，共2.93分.
import type { Claim } from '../../../report/schema.js';
import { constant, figure, minus, plus, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, figureOf, inputOf, reading } from '../build.js';
import { ALL_OFF, OFF } from './items.js';

const REST = /(?:其余|余下|剩余|其他)[^;。]*(?:扣|失|丢)[^;。]*$/;
/** A step of a rule, a bound. */
const NO_LOSS = /每|酌情|最多|最高|应|上限/;

/** The rest of a list of deductions, against what the sentence says of all, or else what the total score (`total`) lacks. */
export function* restOff(amounts: Amount[], total: Quantity | null): Generator<Claim> {
  for (const rest of amounts) {
    if (rest.quantity.dimension !== 'score' || rest.quantity.approximate) continue;
    const own = amounts.filter((a) => a.sentence === rest.sentence && a.index < rest.index && a.quantity.dimension === 'score');
    const words = rest.line.text.slice(own.at(-1)?.mention.end ?? rest.sentence.start, rest.mention.start);
    if (!REST.test(words) || NO_LOSS.test(words)) continue;
    const all = own.find((a) => ALL_OFF.test(a.lead));
    const listed = own.filter((a) => a !== all && a.quantity !== total);
    // 扣分 of each, and nothing else
    if (listed.length === 0 || !listed.every((a) => OFF.test(a.lead) && !NO_LOSS.test(a.lead) && !a.quantity.approximate)) continue;
    const whole: Expression | null = all ? figureOf(all) : total && sum(plus(constant(100)), minus(figure(total)));
    if (whole === null) continue;
    const inputs = [all ? inputOf(all, '共扣分') : { name: '总得分', quantity: total! }, ...listed.map((a) => inputOf(a))];
    const expression = sum(plus(whole), ...listed.map((a) => minus(figureOf(a))));
    const formula = `${all ? '共扣分' : '100 − 总得分'} − 已列各项扣分`;
    yield { ...claimOf('balance', rest, [reading('', formula, expression, inputs)], { subject: '其余扣分' }), sure: true };
  }
} // prettier-ignore
