// 完成预算的…%, 预算执行率, 支出进度, 到位率: a rate of two amounts that the text gives nearby.
import type { Claim, Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import { agrees, claimOf } from '../build.js';
import type { Role } from '../sentence/cues.js';
import { toldBefore } from '../sentence/told.js';
import { bareLead, patternOf, PATTERNS } from './patterns.js';
import { poolsFor, readingsFor, otherBases } from './by-roles.js';
import { withFarther, bornOut, ofEarlier } from './from-afar.js';

const OTHER_STAGES = new Set<Role | null>(['added', 'cut', 'carried', 'brought']);

/** Rates stated in a line whose two amounts stand in it, or nearby; `above` are the amounts of the lines before. */
export function* rateClaims(amounts: Amount[], above: Amount[], nearby: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    if (rate.kind !== 'rate' && rate.kind !== 'share') continue;
    const pattern = patternOf(bareLead(rate.lead));
    if (!pattern || rate.parallel) continue;
    // 年中净调增356万元，占年初预算11.4%: a share of the budget, not how much of it was spent
    const part = amounts[rate.index - 1];
    const isOther =
      part?.sentence === rate.sentence && OTHER_STAGES.has(part.role) && /^[,]?占/.test(rate.lead);
    if (isOther && part.kind !== 'limit') continue;
    if (pattern.words === PATTERNS.at(-1)!.words && !isOfMoney(rate)) continue;
    let found = false;
    for (const pool of poolsFor(rate, toldBefore(rate, amounts), above)) {
      const near = readingsFor(pattern, pool, rate);
      if (near.length === 0 || (isOfOtherSpan(rate, near, pool) && !explained(rate, near))) continue;
      // what follows the rate may be a list of its parts
      if (
        pool.some((a) => a.line === rate.line && a.index > rate.index) &&
        !isShownBehind(rate, pool) &&
        !explained(rate, near)
      )
        continue;
      const farther = explained(rate, near) ? near : withFarther(rate, pattern, near, amounts, nearby);
      const readings = explained(rate, farther) ? farther : bornOut(rate, pattern, farther, amounts);
      yield claimOf('rate', rate, readings, {
        subject: subjectOf(rate),
        alternatives: otherBases(pattern, pool, readings),
      });
      found = true;
      break;
    }
    if (found) continue;
    const readings = ofEarlier(rate, pattern, amounts, nearby);
    if (isOfOtherSpan(rate, readings, amounts) && !explained(rate, readings)) continue;
    if (readings.length > 0) yield claimOf('rate', rate, readings, { subject: subjectOf(rate) });
  }
}

/** 执行率97.05%（支出388.20万元，下达400.00万元）: both stand in the bracket behind it. */
function isShownBehind(rate: Amount, pool: Amount[]): boolean {
  const close = bracketSpans(rate.line.text).get(rate.mention.end);
  return (
    close !== undefined &&
    pool.length === 2 &&
    pool.every(
      ({ line, mention }) => line === rate.line && mention.start > rate.mention.end && mention.end <= close,
    )
  );
}

/** 四个季度分别支出…、447.01万元，上半年支出进度39.53%: of what was spent by then. */
function isOfOtherSpan(rate: Amount, readings: Reading[], pool: Amount[]): boolean {
  const span = SPAN.exec(rate.lead)?.[0];
  const over = pool.find((a) => readings.some(({ inputs }) => inputs[0]?.quantity === a.quantity));
  return span !== undefined && over !== undefined && !SPAN.test(over.lead);
}

const SPAN = /[上下]半年|前?[一二三四]个?季度|(?:前|截至)?\d{1,2}(?:[-—至]\d{1,2})?月/;

const explained = (rate: Amount, readings: Reading[]): boolean =>
  readings.some((r) => agrees(rate.quantity, r.expression));

/** 完成率 of meetings or plans is no rate of money: the words before must speak of budget, funds or spending. */
function isOfMoney(rate: Amount): boolean {
  return /预算|资金|经费|支出|支付|专款|拨款|投资|执行率|执行进度|使用率/.test(rate.lead + rate.topic);
}

function subjectOf(rate: Amount): string {
  const words = rate.lead.replace(/(?:为|达到?|是|:|的)+$/, '');
  const topic = rate.topic.slice(0, 40);
  if (words.includes(topic) || topic.includes(words)) return words;
  return rate.name === '' || /^(?:完成|预算|执行)/.test(words) ? topic + words : words;
}
