// 387人，每人1000元，共38.7万元: a count, a standard and the amount they make.
import type { Claim, Reading } from '../../report/schema.js';
import { product, type Expression } from '../../values/expression.js';
import { isZero } from '../../values/decimal.js';
import type { Amount } from './amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from './build.js';

/** The products that a line states. */
export function* perUnitClaims(amounts: Amount[]): Generator<Claim> {
  for (const sentence of amounts[0]?.line.sentences ?? []) {
    const own = amounts.filter((a) => a.sentence === sentence);
    const standards = own.filter((a) => a.kind === 'standard' && a.quantity.dimension === 'money');
    const counts = own.filter(
      (a) => a.kind === 'level' && (a.quantity.dimension === 'count' || a.quantity.dimension === 'time'),
    );
    const totals = own.filter(
      (a) => a.kind === 'level' && a.quantity.dimension === 'money' && !isZero(a.quantity.value),
    );
    if (standards.length !== 1 || !sameValue(totals) || counts.length === 0 || counts.length > 3) continue;
    const standard = standards[0]!;
    const total = totals[0]!;
    const readings = readingsOf(standard, counts);
    const held = readings.filter((r) => agrees(total.quantity, r.expression));
    // several counts leave it open which one is meant: only a product that holds is a claim then
    if (held.length > 0) yield claimOf('per-unit', total, held.slice(0, 1));
    else if (measures(standard, counts) && !approximate(own))
      yield claimOf('per-unit', total, readings.slice(-1));
  }
}

/** One amount, or one printed twice (12,000元，折合1.2万元). */
const sameValue = (totals: Amount[]): boolean =>
  totals.length > 0 && totals.every((a) => a.quantity.value.equals(totals[0]!.quantity.value));

const approximate = (amounts: Amount[]): boolean => amounts.some((a) => a.quantity.approximate);

/** Each count alone, two together, and all of them. */
function readingsOf(standard: Amount, counts: Amount[]): Reading[] {
  const groups = counts.map((count) => [count]);
  for (let i = 0; i < counts.length; i += 1)
    for (let j = i + 1; j < counts.length; j += 1) groups.push([counts[i]!, counts[j]!]);
  if (counts.length === 3) groups.push(counts);
  // the product of all of them comes last
  return groups.map((group) => {
    const inputs = [...group, standard].map((a) => inputOf(a));
    const formula = [...group, standard].map((a) => a.quantity.text).join(' × ');
    const expression = group.reduce(
      (left: Expression, count) => product(left, figureOf(count)),
      figureOf(standard),
    );
    return reading('', formula, expression, inputs);
  });
}

const PEOPLE = /^(?:人|名|位|户|家)/;
const PER =
  /(?:每|\/)(人|名|户|天|日|年|月|次|场|辆|个|份|期|节|套|台|件|项|册|本|棵|株|吨|头|只|家|所|班|组|课时|平方米|公里|村|站)|([人户次场])均/g;

/** 每人 goes with 人 and 名, 每月 with 个月; each measure of the standard needs a count of its own. */
function measures(standard: Amount, counts: Amount[]): boolean {
  const per = [...(standard.lead + standard.quantity.unit).matchAll(PER)].map((m) => m[1] ?? m[2]!);
  if (per.length === 0) return counts.length === 1 && /单价/.test(standard.lead);
  const units = counts.map((count) => count.quantity.unit.replace(/^个(?=月)/, ''));
  const fits = (measure: string, unit: string): boolean =>
    measure === unit || (PEOPLE.test(measure) && PEOPLE.test(unit)) || (measure === '日' && unit === '天');
  return per.length === units.length && per.every((measure) => units.some((unit) => fits(measure, unit)));
}
