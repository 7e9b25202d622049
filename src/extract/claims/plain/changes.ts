// Changes as words and places alone bind them: 较上年B增加C，增长D%; A，上年B，增长D%; 预算A，决算B，压减C.
import { ratio } from '../../../values/expression.js';
import { agrees, alike, figureOf, inputOf, reading } from '../build.js';
import { differenceOf, growthBetween, titleFor } from '../changes/change-readings.js';
import { isMeasure } from '../changes/compared.js';
import { DECREASE, INCREASE, type Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import type { Bound } from './bound.js';
import { isInBrackets } from '../sentence/brackets.js';

const EARLIER = '(?:上年度?末?|去年|上一年度?|20\\d\\d年度?末?|年初|期初)(?:同期|决算数?|支出|执行数?|实际)?';
/** The figure that others are compared with: 较上年的62.15万元, 上年为372件. */
const COMPARED = new RegExp(`^[,(]?(?:与|较|比|同比)?(?:${EARLIER})(?:数)?的?(?:为|是)?$`);
/** Nothing but the word of change, and what a comparison may say between. */
const CHANGED = new RegExp(
  `^(?:相比|相较|比)?[,、]?(?:共|实际|同比|净)?(?:${INCREASE}|${DECREASE})(?:了|额|额为|幅度为?|率为?|为|约)?$`,
);
/** Put on one footing first: the figures before it are not what it is worked out from. */
const FOOTING = /同口径|可比|剔除|扣除/;
const PLANNED: ReadonlySet<Role | null> = new Set<Role>(['initial', 'adjusted', 'budget']);

/** The one way to read a change in amount or in per cent; null where words do not say. */
export function plainChange(
  change: Amount,
  own: Amount[],
  wholes: ReadonlyMap<Amount, Amount>,
): Bound | null {
  const { kind, quantity, lead, line } = change;
  if (
    (kind !== 'change' && kind !== 'growth') ||
    quantity.dimension === 'points' ||
    quantity.approximate ||
    quantity.upper ||
    line.inTable ||
    change.parallel
  )
    return null;
  const next = sinceYearBefore(change, own);
  if (next) return next;
  if (
    !CHANGED.test(lead) ||
    change.sign === 0 ||
    FOOTING.test(line.text.slice(change.sentence.start, change.mention.end))
  )
    return null;
  const before = own.filter(
    (a) =>
      a.index < change.index && a.sentence === change.sentence && isInBrackets(a) === isInBrackets(change),
  );
  const last = before.at(-1);
  if (!last || line.text.slice(last.mention.end, change.mention.start).includes(';')) return null;
  if (kind === 'growth' && last.kind === 'change') return growthOf(change, last, before.slice(0, -1));
  if (last.kind !== 'level') return null;
  if (COMPARED.test(last.lead)) {
    const now = nowBefore(last, before.at(-2), wholes);
    return now && isNow(now, last)
      ? {
          reading:
            kind === 'growth' ? growthBetween(now, last, change.sign) : differenceOf(now, last, change.sign),
          subject: titleFor(now, change),
        }
      : null;
  }
  // 预算28.60万元，决算24.15万元，压减4.45万元
  const planned = before.at(-2);
  const isLess =
    planned &&
    PLANNED.has(planned.role) &&
    last.role === 'executed' &&
    isNow(last, planned) &&
    before.length === 2;
  return isLess && kind === 'change' && alike(planned.quantity, change.quantity)
    ? { reading: differenceOf(last, planned, change.sign), subject: titleFor(planned, change) }
    : null;
}

/** 受众12840人次。2020年受众11500人次，2021年增加1340人次，增长11.65%: of the figure that the rate of growth is of. */
function sinceYearBefore(change: Amount, own: Amount[]): Bound | null {
  const [base, growth] = [own[change.index - 1], own[change.index + 1]];
  if (change.kind !== 'change' || growth?.kind !== 'growth' || !base || !isYearAfter(change, base))
    return null;
  const now = own.findLast(
    (a) =>
      a.index < base.index &&
      isNow(a, base) &&
      agrees(growth.quantity, growthBetween(a, base, growth.sign).expression),
  );
  return now && alike(now.quantity, change.quantity)
    ? { reading: differenceOf(now, base, change.sign), subject: titleFor(now, change) }
    : null;
}

/** What stands before the figure of another year: itself, or the whole of the list that ends there. */
function nowBefore(
  base: Amount,
  last: Amount | undefined,
  wholes: ReadonlyMap<Amount, Amount>,
): Amount | undefined {
  const now = last && (wholes.get(last) ?? last);
  if (!now) return undefined;
  const { text } = base.line;
  const ahead = text.slice(now.sentence.start, now.mention.start);
  if (
    text.slice(last.mention.end, base.mention.start).includes(';') ||
    /其中|包括|包含|分别|由|中[,:]/.test(ahead)
  )
    return undefined;
  // 2023年48.60万元，2024年45.20万元，减少3.40万元
  const isEarlier =
    typeof base.year !== 'number' ||
    (typeof now.year === 'number' ? base.year < now.year : /^[,(]?(?:与|较|比)/.test(base.lead));
  return isEarlier ? now : undefined;
}

/** 较上年的62.15万元增加24.18万元，增长38.91%: the one of the other, whatever the year's own figure is. */
function growthOf(growth: Amount, change: Amount, before: Amount[]): Bound | null {
  const [now, base] = [before.at(-2), before.at(-1)];
  const isBase =
    base &&
    (isYearAfter(change, base) ||
      (COMPARED.test(base.lead) &&
        CHANGED.test(change.lead) &&
        (typeof base.year !== 'number' || /^[,(]?(?:与|较|比)/.test(base.lead))));
  if (!base || !isBase || change.sign !== growth.sign || !alike(base.quantity, change.quantity)) return null;
  const inputs = [inputOf(change, change.sign === -1 ? '减少额' : '增加额'), inputOf(base)];
  const found = reading(
    '',
    `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`,
    ratio(figureOf(change), figureOf(base)),
    inputs,
  );
  return { reading: found, subject: titleFor(now && isNow(now, base) ? now : null, growth) };
}

/** 2020年受众11500人次，2021年增加1340人次. */
const isYearAfter = (change: Amount, base: Amount): boolean =>
  typeof base.year === 'number' &&
  change.year === base.year + 1 &&
  change.index === base.index + 1 &&
  NEXT_YEAR.test(change.lead);
const NEXT_YEAR = new RegExp(`^,?20\\d\\d年度?(?:${INCREASE}|${DECREASE})(?:了|到?为)?$`);

/** Right before the figure that it is compared with, and of the same measure. */
const isNow = (now: Amount, base: Amount): boolean =>
  now.kind === 'level' &&
  !isMeasure(now) &&
  !/超|目标|计划/.test(now.lead) &&
  !now.quantity.approximate &&
  !base.quantity.approximate &&
  now.year !== 'before' &&
  alike(now.quantity, base.quantity);
