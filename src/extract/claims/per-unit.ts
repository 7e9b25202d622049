// 387人，每人1000元，共38.7万元: a count, a standard and the amount they make.
import type { Claim, Reading } from '../../report/schema.js';
import { constant, product, type Expression } from '../../values/expression.js';
import { isZero } from '../../values/decimal.js';
import type { Amount } from './amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from './build.js';

/** The products that a line states. */
export function* perUnitClaims(amounts: Amount[], items: { has(a: Amount): boolean }): Generator<Claim> {
  for (const sentence of amounts[0]?.line.sentences ?? []) {
    const own = amounts.filter((a) => a.sentence === sentence);
    const all = own.filter((a) => a.kind === 'standard');
    const priced = all.filter((a) => a.quantity.dimension === 'money');
    const standards = priced.length > 0 ? priced : all.filter((a) => a.quantity.dimension === 'count');
    const levels = own.filter((a) => a.kind === 'level' && !items.has(a));
    if (priced.length === 0 && standards.length === 1) yield* counted(standards[0]!, levels);
    const counts = levels.filter(({ quantity }) => ['count', 'time', 'measure'].includes(quantity.dimension));
    const totals = levels.filter((a) => a.quantity.dimension === 'money' && !isZero(a.quantity.value));
    if (priced.length !== 1 || !sameValue(totals) || counts.length === 0 || counts.length > 3) continue;
    const standard = standards[0]!;
    const total = totals[0]!;
    const held = groupsOf(counts)
      .map((group) => productOf(standard, group))
      .find((r) => agrees(total.quantity, r.expression));
    // several counts leave it open which one is meant, unless the standard says what it is measured by
    const chosen = held ? null : measured(standard, counts);
    if (held) yield claimOf('per-unit', total, [held]);
    else if (chosen && !own.some((a) => a.quantity.approximate))
      yield claimOf('per-unit', total, [productOf(standard, chosen)]);
  }
}

/** 20期，每期50人，共1000人. */
function* counted(standard: Amount, levels: Amount[]): Generator<Claim> {
  const sums = levels.filter(
    (a) =>
      alike(a.quantity, standard.quantity) && a.index > standard.index && /共|合计|总计|累计/.test(a.lead),
  );
  const counts = levels.filter((a) => a.quantity.dimension === 'count' && a.index < standard.index);
  const chosen = measured(standard, counts);
  if (sums.length !== 1 || !chosen || levels.some((a) => a.quantity.approximate)) return;
  yield claimOf('per-unit', sums[0]!, [productOf(standard, chosen)]);
}

/** One amount, or one printed twice (12,000元，折合1.2万元). */
const sameValue = (totals: Amount[]): boolean =>
  totals.length > 0 && totals.every((a) => a.quantity.value.equals(totals[0]!.quantity.value));

/** Each count alone, two together, and all of them. */
function groupsOf(counts: Amount[]): Amount[][] {
  const groups = counts.map((count) => [count]);
  for (let i = 0; i < counts.length; i += 1)
    for (let j = i + 1; j < counts.length; j += 1) groups.push([counts[i]!, counts[j]!]);
  if (counts.length === 3) groups.push(counts);
  return groups;
}

function productOf(standard: Amount, counts: Amount[]): Reading {
  const inputs = [...counts, standard].map((a) => inputOf(a));
  const formula = [...counts, standard].map((a) => a.quantity.text).join(' × ');
  // a standard is set, an average is rounded
  const isAverage = /均/.test(standard.lead) || standard.quantity.decimals > 2;
  const start: Expression = isAverage ? figureOf(standard) : constant(standard.quantity.value);
  const expression = counts.reduce((left, count) => product(left, figureOf(count)), start);
  return reading('', formula, expression, inputs);
}

const PEOPLE = /^(?:人|名|位|户|家)/;
const PER =
  /(?:每|\/)(人|名|户|天|日|年|月|次|场|辆|个|份|期|节|套|台|件|项|册|本|棵|株|吨|头|只|家|所|班|组|课时|平方米|公里|村|站)|([人户次场亩])均/g;

/** The counts that the standard is multiplied by: 每人 goes with 人 and 名, 每月 with 个月. Null where one is missing. */
function measured(standard: Amount, counts: Amount[]): Amount[] | null {
  const words = standard.lead + standard.quantity.unit;
  const per = [...words.matchAll(PER)].map((m) => m[1] ?? m[2]!);
  if (per.length === 0) return counts.length === 1 && /单价|各/.test(standard.lead) ? counts : null;
  const chosen: Amount[] = [];
  for (const measure of per) {
    // 每人每年: one year where none are counted
    if (measure === '年' && per.length > 1 && !counts.some((a) => a.quantity.dimension === 'time')) continue;
    const fitting = counts.filter((count) =>
      fits(measure, count.quantity.unit.replace(/^个(?=月)|^[万亿](?=.)/, ''), count.lead),
    );
    if (fitting.length !== 1) return null;
    chosen.push(fitting[0]!);
  }
  return new Set(chosen).size === chosen.length ? chosen : null;
}

const fits = (measure: string, unit: string, lead: string): boolean =>
  measure === unit ||
  (PEOPLE.test(measure) && PEOPLE.test(unit)) ||
  (measure === '日' && unit === '天') ||
  (/^[个家所]$/.test(unit) && lead.endsWith(measure));
