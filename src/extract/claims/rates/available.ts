// How much of the time something ran: 应运行8784小时，累计中断4.2小时，可用率99.95%.
import type { Claim } from '../../../report/schema.js';
import { alike, claimOf } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { quotientOfRest } from './quotients.js';

const RATE = /(?:可用|在线|无故障|正常运行|有效运行|正常)(?:运行)?(?:时间)?(?:率|度|比例)(?:为|达到?|:)*$/;
const DOWN = /中断|故障|停机|停运|宕机|离线|不可用/;

/** The rates of a line that two times before them give: all the time, and that in which it did not run. */
export function* availableClaims(amounts: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    if (rate.kind !== 'rate' || rate.quantity.dimension !== 'rate' || !RATE.test(rate.lead)) continue;
    const down = amounts[rate.index - 1];
    if (!down || !isTime(down) || !DOWN.test(down.lead)) continue;
    const times = amounts.filter(
      (a) =>
        a.sentence === rate.sentence && a.index < down.index && isTime(a) && alike(a.quantity, down.quantity),
    );
    const [all, ...others] = times;
    // 计划停机24小时、故障中断3.1小时: not all that it stood still
    if (!all || others.length > 0 || DOWN.test(all.lead)) continue;
    yield { ...claimOf('rate', rate, [quotientOfRest(down, all)]), sure: true };
  }
}

const isTime = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' && quantity.dimension === 'time' && !quantity.approximate && quantity.upper === null;
