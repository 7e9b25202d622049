// The score of the execution rate where no criterion is told for it: the rate times the weight, or the bands of 财预〔2021〕101号.
import { open, plainValue, type Earned, type Option } from './earning.js';
import { amount, isTotal, mainFund } from './money.js';
import { rateFromFunds } from './known-rates.js';
import { type RowValue } from './row-value.js';
import { withValue } from './evidence-rates.js';
import type { Fund, Report, Row } from './schema.js';
import { dec, decimalText, max, min, ONE, type Decimal } from '../values/decimal.js';
import { evaluate, exactValue, figure, ratio } from '../values/expression.js';
import { middle, multiply, point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

/** Whether a row on execution scores the rate itself; 预算执行 alone may score how money was handled. */
export function isRate(row: Row, report: Report): boolean {
  const fields = [row.target, row.actual, withValue(row.evidence)];
  return (
    /率|进度/.test(row.name.text) ||
    fields.some((field) => field?.quantity?.dimension === 'rate') ||
    report.funds.some((fund) => fund.score !== null && fund.score === row.score)
  );
}

/** 预算执行率 of the national form: min(rate, 1) × weight, or the bands of 财预〔2021〕101号. */
export function executionScore(row: Row, report: Report): Earned {
  const weight = row.weight?.value;
  if (!weight) return { kind: 'nothing' };
  const own = report.funds.find((f) => f.score !== null && f.score === row.score);
  const told = [own?.rate ?? null, row.actual, withValue(row.evidence), withValue(row.deviation)]
    .map(amount)
    .find((q) => q?.dimension === 'rate');
  const values: RowValue[] = [];
  const push = (
    source: RowValue['source'],
    text: string,
    value: Interval,
    inputs: RowValue['inputs'],
    formula: string | null,
    exact: Decimal | null = null,
  ): void => {
    values.push({ source, text, value, exact, dimension: 'rate', unit: '%', formula, inputs });
  };
  const say = (rate: Quantity): void =>
    push('stated', rate.text, point(rate.value), [{ name: '执行率', quantity: rate }], null);
  // another table may be of some projects only: what the row itself says comes first
  const funds = own ? [own] : told ? [null] : fundsInQuestion(report);
  for (const fund of funds) {
    const stated = told ?? amount(fund?.rate ?? null);
    if (stated?.dimension === 'rate' && !stated.approximate) say(stated);
    const executed = amount(fund?.executed ?? null);
    const budgets: [string, Quantity | null][] = [
      ['全年预算数', amount(fund?.adjusted ?? null)],
      ['预算数', amount(fund?.budget ?? null)],
    ];
    const [base] = budgets.filter(([, budget]) => budget !== null);
    const rate = executed && base?.[1] ? evaluate(ratio(figure(executed), figure(base[1]))) : null;
    if (!rate) continue;
    const exact = executed!.value.div(base![1]!.value);
    const text = `${decimalText(exact.mul(100), 2)}%`;
    push(
      'counted',
      text,
      rate,
      [
        { name: '执行数', quantity: executed! },
        { name: base![0], quantity: base![1]! },
      ],
      `执行数 ÷ ${base![0]} × 100%`,
      exact,
    );
  }
  if (values.length > 0 && !own && !told) saidOfAll(report).forEach(say);
  // of what arrived, where that was less than what was budgeted
  const arrived = told
    ? undefined
    : rateFromFunds('预算执行率', report).find(({ name }) => name === '实际到位资金');
  const ofArrived = arrived && evaluate(arrived.expression);
  if (arrived && ofArrived)
    push(
      'counted',
      `${decimalText(middle(ofArrived).mul(100), 2)}%`,
      ofArrived,
      arrived.inputs,
      arrived.formula,
      exactValue(arrived.expression),
    );
  if (values.length === 0) return open('no-value');
  const options = values.flatMap((value): Option[] => {
    const capped = {
      low: max(dec(0), min(value.value.low, ONE)),
      high: max(dec(0), min(value.value.high, ONE)),
    };
    const score = multiply(capped, point(weight));
    const plain = min(ONE, plainValue(value)).mul(weight);
    return [{ score, value, reading: 'rate times weight', plain }];
  });
  const banded = values.flatMap((value): Option[] => {
    const share = bandOf(value.value);
    const score = share?.mul(weight);
    return score ? [{ score: point(score), value, reading: 'banded', plain: score }] : [];
  });
  return { kind: 'scores', options: [...options, ...banded, ...ofTarget(row, values)], criterion: null };
}

/** ≥95% | 97.54%: a row with an aim of its own earns all its points by reaching it. */
function ofTarget({ target, operator, weight }: Row, values: RowValue[]): Option[] {
  const aim = target?.quantity;
  if (!weight || aim?.dimension !== 'rate' || (operator !== '>=' && operator !== '>')) return [];
  return values
    .filter(({ value }) => value.high.compare(aim.value) >= 0)
    .map((value) => ({ score: point(weight.value), value, reading: 'target reached', plain: weight.value }));
}

/** The report's own money first; a table of some projects has a total, too. */
function fundsInQuestion(report: Report): (Fund | null)[] {
  const main = mainFund(report);
  return main ? [main, ...report.funds.filter((fund) => isTotal(fund) && fund !== main)] : [];
}

/** 整体支出4152.02万元，预算执行率96.99%: said in a sentence. */
const saidOfAll = ({ passages }: Report): Quantity[] =>
  passages.flatMap(({ text, inTable, quantities }) =>
    inTable
      ? []
      : quantities.filter(
          ({ dimension, approximate, start }) =>
            dimension === 'rate' &&
            !approximate &&
            /预算执行率(?:为|达到?|是|:)?$/.test(flat(text.slice(0, start)).trimEnd()),
        ),
  );

/** 80%≤r<100% → 7 of 10, 60%≤r<80% → 5, below → 0. */
function bandOf({ low, high }: Interval): Decimal | null {
  const share = (rate: Decimal): string =>
    rate.compare(1) >= 0
      ? '1'
      : rate.compare(dec('0.8')) >= 0
        ? '0.7'
        : rate.compare(dec('0.6')) >= 0
          ? '0.5'
          : '0';
  return share(low) === share(high) && share(low) !== '0' ? dec(share(low)) : null;
}
