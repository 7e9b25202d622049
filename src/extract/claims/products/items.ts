// Counts, prices and amounts of a line put together: 80人，每人50元，计0.4万元; 3辆，单价48万元；…，分别支出144万元、…; 人数、标准、金额 in three runs.
import { distinctValues } from '../../../values/distinct.js';
import { dec, isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import { countsFor, isCount, isNested, isTime } from './factors.js';
import { isOfSeveral } from './others.js';
import { pricesOf, type Price } from './prices.js';

/** A price with what it may be multiplied by, and the amount that it makes. */
export interface Item {
  price: Price;
  total: Amount;
  /** The counts that it may be of, the likeliest first. */
  counts: Amount[];
  /** The figures of its clauses, and those told before them in the line. */
  around: Amount[];
  before: Amount[];
  /** From its first figure to its amount. */
  from: Amount;
  /** Count, price and amount follow each other and nothing else could be meant. */
  tight: boolean;
}

export const isTotal = ({ kind, quantity, year }: Amount): boolean =>
  kind === 'level' &&
  quantity.dimension === 'money' &&
  year !== 'before' &&
  !quantity.approximate &&
  quantity.upper === null &&
  !isZero(quantity.value);

const JOINED = /^(?:[、和及与]|以及|,(?:计|共)?)(?:对应|其中)?$/;

/** The items of a line, in the order of their prices; several of one run or list together. */
export function itemsOf(amounts: Amount[], report: Amount[]): Item[][] {
  const found: Item[][] = [];
  let waiting: Item[] = [];
  let from = 0;
  for (const group of pricesOf(amounts)) {
    const last = group.at(-1)!.amount;
    const behind = amounts.slice(last.index + 1);
    const lead = behind.findIndex((a) => !isCount(a) && !isTime(a) && !isNested(a) && !isNumeral(a));
    const first = behind[lead];
    const own = first && isTotal(first) ? runFrom(first, amounts) : [];
    const between = lead < 0 ? [] : behind.slice(0, lead);
    if (group.length > 1) {
      const items = ofRuns(group, own, between, amounts.slice(from, group[0]!.amount.index), amounts, report);
      if (items.length > 0) found.push(items);
      from = (items.at(-1)?.total.index ?? last.index) + 1;
      waiting = [];
      continue;
    }
    const price = group[0]!;
    const window = clauseBefore(price.amount, amounts.slice(from, price.amount.index));
    const before = amounts.slice(0, price.amount.index);
    const isOwn =
      own.length > 0 && isNear(price.amount, own[0]!, ';') && !isAside(price.amount, own[0]!, amounts);
    const all = [...waiting, ofOne(price, own[0] ?? price.amount, window, isOwn ? between : [], before)];
    const isList =
      all.length > 1 && all.length === own.length && all.every(({ counts }) => counts.length > 0);
    if (isList && between.every((a) => !isCount(a))) {
      found.push(all.map((item, i) => ({ ...item, total: own[i]! })));
      waiting = [];
    } else if (isOwn && own.length === 1) {
      const [item] = all.slice(-1) as [Item];
      if (item.counts.length > 0 && !isOfSeveral(waiting, own[0]!)) found.push([item]);
      waiting = [];
    } else waiting = own.length === 0 ? all.filter(({ counts }) => counts.length > 0) : [];
    from = (isOwn ? own.at(-1)!.index : price.amount.index) + 1;
  }
  return found;
}

/** 三项, 两类: how many things the list has. */
const isNumeral = ({ quantity }: Amount): boolean => /^[两二三四五六七八九十]/.test(quantity.text);

/** The amounts that one list tells from here on. */
function runFrom(first: Amount, amounts: Amount[]): Amount[] {
  const run = [first];
  for (let next = amounts[first.index + 1]; next && isTotal(next); next = amounts[next.index + 1]) {
    if (
      next.sentence !== first.sentence ||
      !JOINED.test(next.lead) ||
      /,$/.test(textBetween(run.at(-1)!, next))
    )
      break;
    run.push(next);
  }
  return run;
}

export const textBetween = (a: Amount, b: Amount): string =>
  a.line.text.slice(a.mention.end, Math.max(a.mention.end, b.mention.start));

const isNear = (a: Amount, b: Amount, stop: string): boolean =>
  a.sentence === b.sentence && !textBetween(a, b).includes(stop);

/** 维护费14.56万元（车辆4辆，车均3.64万元），接待费5.52万元: the bracket is of what stands before it; 260人次（每人1200元）31.20万元 is one product. */
function isAside(price: Amount, total: Amount, amounts: Amount[]): boolean {
  const isIn = (a: Amount, [open, close]: [number, number]): boolean =>
    open < a.mention.start && a.mention.end <= close;
  const span = [...bracketSpans(price.line.text)].find((one) => isIn(price, one));
  return span !== undefined && !isIn(total, span) && amounts.some((a) => a !== price && isIn(a, span));
}

/** The figures before a price that no semicolon parts from it. */
const clauseBefore = (price: Amount, before: Amount[]): Amount[] =>
  before.filter((a) => isNear(a, price, ';'));

const PLANNED = /(?:计划|目标|任务|预计|拟|应[^,;]{0,2})(?:数|为|是)?$/;

/** One price: its count right before it, else behind it up to the amount, else in the sentence before. */
function ofOne(price: Price, total: Amount, window: Amount[], behind: Amount[], before: Amount[]): Item {
  const fitting = (all: Amount[]): Amount[] =>
    all.filter((a) => (isCount(a) || isNested(a)) && !PLANNED.test(a.lead) && countsFor(price, a));
  const [own, later] = [fitting(window).toReversed(), fitting(behind)];
  const around = [...window, ...behind];
  const common = { price, total, around, before };
  if (later.length > 0) {
    const summed = later.find(
      (a, i) => i === later.length - 1 && (later.length === 1 || /共|合计|全年|总/.test(a.lead)),
    );
    const counts = [...(summed ? [summed] : []), ...later.filter((a) => a !== summed), ...own];
    const isAlone = own.length === 0 && summed !== undefined;
    return { ...common, counts, from: price.amount, tight: isAlone };
  }
  if (own.length > 0) {
    const [count] = own as [Amount];
    const passed = window.filter((a) => a.index > count.index);
    // 完成460户，为计划480户的95.83%，每户3800元
    const isPlan = (a: Amount): boolean => isCount(a) && PLANNED.test(a.lead);
    const isBeside = passed.every(
      (a) => isTime(a) || isPlan(a) || (a.kind === 'rate' && passed.some(isPlan)),
    );
    return { ...common, counts: own, from: count, tight: isBeside };
  }
  const told = fitting(before.filter((a) => a.sentence === price.amount.sentence)).toReversed();
  const [whole] = told.filter((a) => isWhole(a, told)).concat(told);
  const counts = [...(whole ? [whole] : []), ...told.filter((a) => a !== whole)].slice(0, 4);
  return { ...common, counts, from: price.amount, tight: whole !== undefined && isWhole(whole, told) };
}

/** 收运74900吨，其中城区52640吨、乡镇22260吨; 培训…，共492人次: all of what is counted. */
function isWhole(a: Amount, all: Amount[]): boolean {
  const parts = all.filter((other) => other !== a);
  const sum = parts.reduce((left, part) => left.add(part.quantity.value), dec(0));
  return (
    parts.length > 1 && (sum.equals(a.quantity.value) || /(?:共|合计|总计|累计)[^,;]{0,4}$/.test(a.lead))
  );
}

/** As many counts as prices in a run of their own, before them or behind, and as many amounts. */
function ofRuns(
  group: Price[],
  totals: Amount[],
  between: Amount[],
  window: Amount[],
  amounts: Amount[],
  report: Amount[],
): Item[] {
  const size = group.length;
  if (totals.length !== size || new Set(totals.map((a) => a.sentence)).size > 1) return [];
  const isAll = (all: Amount[]): boolean =>
    all.length === size && all.every((a, i) => countsFor(group[i]!, a));
  const own = window.filter(isCount).slice(-size);
  const later = between.filter(isCount);
  const counts = [later, own].find((all) => isAll(all) && isRun(all)) ?? namedElsewhere(group, report);
  if (!counts) return [];
  const isAhead = counts[0]!.line === group[0]!.amount.line && counts[0]!.index < group[0]!.amount.index;
  const first = isAhead ? counts[0]! : group[0]!.amount;
  const around = [...window.filter(isTime), ...between.filter(isTime)];
  const before = amounts.slice(0, first.index);
  return group.map((price, i) => ({
    price,
    total: totals[i]!,
    counts: [counts[i]!],
    around,
    before,
    from: first,
    tight: true,
  }));
}

/** 一级、二级道路年综合单价分别为5.20元、4.00元: the areas of 一级道路 and 二级道路, where one figure each is told of them. */
function namedElsewhere(group: Price[], report: Amount[]): Amount[] | null {
  const called = group.map(({ amount }) => amount.called);
  if (called.includes('')) return null;
  const last = called
    .at(-1)!
    .replace(/(?:每?[年月])?(?:综合|养护|管护|保洁|维护|运维|补助|平均|服务)*(?:单价|标准|费用?).*$/, '');
  const shared = last.slice(called[0]!.length);
  const counts = group.flatMap((price, i) => {
    const name = i === group.length - 1 ? last : called[i]! + shared;
    const found = report.filter(
      (a) => isCount(a) && price.things.length > 0 && countsFor(price, a) && a.name.endsWith(name),
    );
    return distinctValues(found) === 1 ? found.slice(0, 1) : [];
  });
  return counts.length === group.length && new Set(counts).size === counts.length ? counts : null;
}

/** 620人、480人、350人; 羊126只、牛14头: one after the other. */
const isRun = (all: Amount[]): boolean =>
  all.every(
    (a, i) =>
      i === 0 ||
      (a.index === all[i - 1]!.index + 1 && /^[一-龥]{0,8}[、和及与,]/.test(textBetween(all[i - 1]!, a))),
  );
