// Means: 得分分别为97分、100分、85分，平均得分94分; 培训6期、540人次，平均每期90人次.
import type { Claim } from '../../../report/schema.js';
import { constant, exactValue, product, ratio, sumOf } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import { isOfOtherMoney } from '../products/hedges.js';
import { isPublicMean } from './public-means.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { isCountOf, isOfReportYear, isOfYearBefore } from '../sentence/measures.js';

const MEAN = /平均(?:[^,;。\d每]{0,6})(?:为|是|达|达到)?$|均值(?:为|是)?$/;

/** The means that a line states. */
export function* averageClaims(
  all: Amount[],
  items: { has(a: Amount): boolean },
  year: number | null,
): Generator<Claim> {
  // 决算0.48万元；2020年为0.80万元。接待60人次，人均80元: of the report's own year
  const amounts = all.filter((a) => isOfReportYear(a, year));
  for (const mean of all) {
    if (mean.quantity.approximate || mean.quantity.upper || isOfYearBefore(mean)) continue;
    if (MEAN.test(mean.lead) && !/加权|平均水平|平均每/.test(mean.lead)) yield* ofList(mean, all);
    if (amounts.includes(mean)) yield* perUnit(mean, amounts, items);
    yield* perDay(mean, all);
    yield* perYear(mean, all);
  }
}

/** The figures right before, two or more of one kind, added up and divided by their number. */
function* ofList(mean: Amount, amounts: Amount[]): Generator<Claim> {
  const list: Amount[] = [];
  for (let i = mean.index - 1; i >= 0; i -= 1) {
    const item = amounts[i]!;
    if (item.sentence !== mean.sentence || !alike(item.quantity, mean.quantity)) break;
    // 春季15236人，秋季14872人，比春季减少364人，两学期平均15054人
    if (item.kind === 'change') continue;
    if (item.kind === 'limit' || item.kind === 'growth') break;
    list.unshift(item);
  }
  if (list.length < 2 || list.some((a) => a.quantity.approximate)) return;
  const inputs = list.map((a) => inputOf(a));
  const expression = ratio(sumOf(list.map((a) => a.quantity)), constant(list.length));
  const value = exactValue(expression);
  const holds = agrees(mean.quantity, expression);
  // a mean may be weighted: one that is far off says nothing
  const listed = mean.quantity.dimension === 'score' && list.length > 2;
  if (!holds && !listed && !isDigitSlip(mean.quantity, value)) return;
  const formula = `（${inputs.map((input) => input.name).join(' + ')}）÷ ${list.length}`;
  yield claimOf('per-unit', mean, [reading('', formula, expression, inputs)]);
}

const DAYS: [RegExp, number[]][] = [
  [/日均[^,;。\d]{0,4}$/, [365, 366]],
  [/(?:月均|平均每个?月|每月)[^,;。\d]{0,4}$/, [12]],
];

/** 全年运送2856.4万人次，日均7.83万人次. */
function* perDay(mean: Amount, amounts: Amount[]): Generator<Claim> {
  const spans = DAYS.find(([words]) => words.test(mean.lead))?.[1];
  const whole = amounts[mean.index - 1];
  if (!spans || !whole || whole.sentence !== mean.sentence || !alike(whole.quantity, mean.quantity)) return;
  if (
    !/全年|年度|本年|20\d\d年|年[一-龥]{2,6}(?:费|金|款)/.test(
      mean.line.text.slice(mean.sentence.start, mean.mention.start),
    )
  )
    return;
  const inputs = [inputOf(whole)];
  const readings = spans.map((count) =>
    reading(`${count}`, `${inputs[0]!.name} ÷ ${count}`, ratio(figureOf(whole), constant(count)), inputs),
  );
  const holds = readings.some((r) => agrees(mean.quantity, r.expression));
  const near = readings.some((r) => isDigitSlip(mean.quantity, exactValue(r.expression)));
  if (holds || near) yield claimOf('per-unit', mean, readings);
}

/** 三年累计856万元，年均285.33万元. */
function* perYear(mean: Amount, amounts: Amount[]): Generator<Claim> {
  const [years, whole] = [amounts[mean.index - 2], amounts[mean.index - 1]];
  if (!/年均[^,;。\d]{0,6}$/.test(mean.lead) || whole?.sentence !== mean.sentence || whole.kind !== 'level')
    return;
  if (
    years?.quantity.unit !== '年' ||
    years.mention.end !== whole.leadStart ||
    !alike(whole.quantity, mean.quantity)
  )
    return;
  const inputs = [inputOf(whole), inputOf(years, '年数')];
  const formula = `${inputs[0]!.name} ÷ ${years.quantity.text}`;
  yield claimOf('per-unit', mean, [
    reading('', formula, ratio(figureOf(whole), constant(years.quantity.value)), inputs),
  ]);
}

const PER =
  /(?:平均每|每)(?:一)?(人|名|户|天|日|年|月|次|场|辆|个|份|期|节|套|台|件|项|册|家|所|班|组|村|站|公里)$|([人户次场期户亩])均[^,;。\d]{0,6}$/;

/** A whole and a count before 平均每期: their quotient. */
function* perUnit(mean: Amount, amounts: Amount[], items: { has(a: Amount): boolean }): Generator<Claim> {
  const found = PER.exec(mean.lead.replace(/(?:为|是|达到?|约|有|培训|覆盖|投入|支出|补助|成本|检查)+$/, ''));
  const measure = found?.[1] ?? found?.[2];
  // 户均分别为1.71人和1.76人: of each of several
  if (mean.parallel || /分别/.test(mean.lead)) return;
  if (measure === undefined || mean.kind === 'change' || !/均/.test(mean.lead)) return;
  const before = amounts.filter(
    (a) =>
      a.sentence === mean.sentence &&
      a.index < mean.index &&
      a.kind === 'level' &&
      a.year !== 'before' &&
      !a.quantity.approximate &&
      !items.has(a),
  );
  const own = before.filter((a) => alike(a.quantity, mean.quantity));
  // 年增加产值498.42万元。受益农户8420户，户均增收592元: the whole may end the sentence before
  const earlier = amounts
    .filter((a) => a.sentence !== mean.sentence && a.index < mean.index && a.kind === 'level')
    .at(-1);
  const fromBefore =
    own.length === 0 && earlier && alike(earlier.quantity, mean.quantity) ? earlier : undefined;
  const wholes = fromBefore ? [fromBefore] : own;
  const counted = before.filter(
    (a) =>
      ['count', 'measure'].includes(a.quantity.dimension) && isCountOf(measure, a) && !wholes.includes(a),
  );
  const [whole] = wholes;
  const [count] = counted;
  if (whole && isOfOtherMoney(mean, whole)) return;
  if (!whole || !count || wholes.length > 1 || counted.length > 1 || isZero(count.quantity.value)) return;
  const inputs = [inputOf(whole), inputOf(count)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name}${/月/.test(mean.lead) ? ' ÷ 12' : ''}`;
  // 人均每月350元 of what a year took
  const monthly = /月/.test(mean.lead);
  const quotient = ratio(figureOf(whole), figureOf(count));
  const expression = monthly ? ratio(quotient, constant(12)) : quotient;
  // 每期90人次 may be what the whole was worked out from
  const back = product(figureOf(mean), figureOf(count));
  const holds = agrees(mean.quantity, expression);
  if (!holds && agrees(whole.quantity, back)) return;
  const isSure = isPublicMean(mean, whole, count) && !monthly;
  // 按预算4200万元计…，按执行数折算亩均约1898.29元: of what is told elsewhere
  const isOfStage = /按(?:执行|支出|决算|预算|实际)/.test(mean.lead);
  if (
    !holds &&
    !isSure &&
    (fromBefore || monthly || isOfStage) &&
    !isDigitSlip(mean.quantity, exactValue(expression))
  )
    return;
  const claim = claimOf('per-unit', mean, [reading('', formula, expression, inputs)]);
  yield isSure ? { ...claim, sure: true } : claim;
}
