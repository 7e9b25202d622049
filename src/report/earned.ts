// The score that follows for a row from its own criterion and the value it states.
import { evaluateCriterion, parseCriterion, type Criterion, type ReadingName } from '../criteria/index.js';
import { bareName, rateFromFunds } from './known-rates.js';
import { rowValues, withValue, type RowValue } from './row-value.js';
import { amount, isTotal, mainFund } from './money.js';
import type { Field, Fund, Message, Report, Row } from './schema.js';
import { dec, decimalText, max, min, ONE, type Decimal } from '../values/decimal.js';
import { evaluate, exactValue, figure, ratio } from '../values/expression.js';
import { middle, multiply, point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { remembered } from '../values/remember.js';
import { flat } from '../values/text.js';

/** One score that is permitted: a value under a reading of the criterion. */
export interface Option {
  score: Interval;
  /** The score of the figures as they are printed. */
  plain: Decimal;
  value: RowValue;
  reading: ReadingName | 'banded';
}

export type Earned =
  /** The row has no criterion, or none that gives points. */
  | { kind: 'nothing' }
  | { kind: 'open'; reason: Message }
  /** Usual reading of the surest value first. */
  | { kind: 'scores'; options: Option[]; criterion: Criterion | null };

/** Tables print the same criterion in many rows: each wording is read once. */
const criterionIn = remembered(parseCriterion);

/** The criterion of a cell. */
export function criterionOf(field: Field): Criterion {
  return criterionIn(field.text);
}

/** A criterion that a profile gives an indicator. */
export interface NamedCriterion {
  name: string;
  criterion: string;
}

/** The row's own criterion; where it prints none, the profile's for an indicator of that name, or the report's for all. */
function criterionFor(row: Row, report: Report, criteria: NamedCriterion[]): Criterion | null {
  if (row.criterion && row.criterion.text.trim() !== '') return criterionOf(row.criterion);
  const name = bareName(row.name.text);
  const named = criteria.find((one) => bareName(one.name) === name);
  if (named) return criterionIn(named.criterion);
  return isShort(row) ? criterionOfAll(report) : null;
}

/** What a report says once of all its quantitative rows. */
const OF_ALL =
  /(?:达到|完成)(?:年度|预期)?(?:目标|指标)值?的?[得记计]满分[,;]未(?:达到|达标|完成)(?:目标|指标)?值?的?按(?:实际)?完成比例[计得]分/;

const ofAll = new WeakMap<Report, Criterion | null>();

/** 评分规则：达到目标值得满分，未达到的按完成比例计分. */
function criterionOfAll(report: Report): Criterion | null {
  let known = ofAll.get(report);
  if (known === undefined) {
    const said = report.passages.flatMap(({ text, inTable }) => (inTable ? [] : (OF_ALL.exec(flat(text).replace(/\s+/g, ''))?.[0] ?? [])));
    ofAll.set(report, (known = said.length > 0 ? criterionIn(said[0]!) : null));
  }
  return known;
} // prettier-ignore

/** A figure that falls short of a floor and lost points for it; other rows may have lost them for other reasons. */
function isShort({ target, actual, weight, score, operator, kind }: Row): boolean {
  const [goal, reached] = [target?.quantity, actual?.quantity];
  if (kind !== 'indicator' || !goal || !reached || !weight || !score?.quantity) return false;
  if (operator === '<=' || operator === '<' || goal.upper || reached.approximate || goal.approximate) return false;
  return (
    goal.dimension === reached.dimension && goal.unit === reached.unit &&
    reached.value.compare(goal.value) < 0 && score.quantity.value.compare(weight.value) < 0
  );
} // prettier-ignore

/** The scores that the row's criterion permits, or why none follows. */
export function scoreThatFollows(row: Row, report: Report, criteria: NamedCriterion[] = []): Earned {
  const found = criterionFor(row, report, criteria);
  if (row.kind === 'execution' && !found?.understood && isRate(row, report))
    return executionScore(row, report);
  if (!found) return { kind: 'nothing' };
  let criterion = found;
  if (!criterion.understood) {
    if (criterion.reason === 'no-rule' || criterion.reason === 'empty') return { kind: 'nothing' };
    return { kind: 'open', reason: { key: `criterion.${criterion.reason}` } };
  }
  if (criterion.shares.length > 0) {
    const own = ownShare(criterion, row);
    if (!own) return open('no-share');
    criterion = own;
  }
  const weight = row.weight?.value ?? null;
  if (criterion.weight && weight && !criterion.weight.equals(weight) && !criterion.bonus)
    return open('weights-differ', { sentence: criterion.weight.toString(), weight: row.weight!.text });
  if (criterion.items.length > 0 || criterion.branches.some((b) => b.when.kind === 'words'))
    return { kind: 'open', reason: { key: 'criterion.words-decide' } };
  if (criterion.parts.length > 0) return { kind: 'open', reason: { key: 'criterion.parts' } };
  const values = rowValues(row, criterion, report);
  if (values.length === 0) return open('no-value');
  // the degree of fulfilment is measured against 100%, whatever the target counts
  const target =
    values[0]!.dimension === 'rate' && row.target?.quantity?.dimension !== 'rate' ? null : targetOf(row);
  const options = values.flatMap((value): Option[] => {
    const { dimension, unit } = value;
    const at = (interval: Interval): ReturnType<typeof evaluateCriterion> =>
      evaluateCriterion(criterion, { measured: { value: interval, dimension, unit }, weight, target });
    const exact = at(point(plainValue(value)));
    return at(value.value).map(({ name, score }) => {
      const plain = (exact.find((reading) => reading.name === name) ?? exact[0])?.score.low;
      return { score, value, reading: name, plain: plain ?? middle(score) };
    });
  });
  if (options.length === 0) return open(weight || criterion.weight ? 'other-measure' : 'no-weight');
  return { kind: 'scores', options, criterion };
}

/** The value that the printed figures give, where its interval is wider. */
function plainValue({ value, exact }: RowValue): Decimal {
  return exact ?? middle(value);
}

const open = (key: string, values?: Record<string, string>): Earned => ({
  kind: 'open',
  reason: { key: `score-criterion-mismatch.${key}`, ...(values ? { values } : {}) },
});

/** A target that is a plain figure of the same kind; 100% is what the criterion assumes of itself. */
function targetOf(row: Row): Decimal | null {
  const target = row.target?.quantity;
  return target && !target.upper && !target.approximate ? target.value : null;
}

/** 经济效益实现程度*5、社会效益实现程度*5: the part that is the row's own. */
function ownShare(criterion: Criterion, row: Row): Criterion | null {
  const name = row.name.text.replace(/\s+/g, '').slice(0, 4);
  const own = criterion.shares.find((share) => share.name.includes(name));
  if (!own || !own.points) return null;
  return {
    ...criterion, shares: [], weight: own.points,
    formula: { op: '*', left: { op: 'value' }, right: { op: 'number', value: own.points } },
  }; // prettier-ignore
}

/** Whether a row on execution scores the rate itself; 预算执行 alone may score how money was handled. */
function isRate(row: Row, report: Report): boolean {
  const fields = [row.target, row.actual, withValue(row.evidence)];
  return (
    /率|进度/.test(row.name.text) ||
    fields.some((field) => field?.quantity?.dimension === 'rate') ||
    report.funds.some((fund) => fund.score !== null && fund.score === row.score)
  );
}

/** 预算执行率 of the national form: min(rate, 1) × weight, or the bands of 财预〔2021〕101号. */
function executionScore(row: Row, report: Report): Earned {
  const weight = row.weight?.value;
  if (!weight) return { kind: 'nothing' };
  const own = report.funds.find((f) => f.score !== null && f.score === row.score);
  const told = [own?.rate ?? null, row.actual, withValue(row.evidence), withValue(row.deviation)].map(amount).find((q) => q?.dimension === 'rate');
  const values: RowValue[] = [];
  const push = (source: RowValue['source'], text: string, value: Interval, inputs: RowValue['inputs'], formula: string | null, exact: Decimal | null = null): void => {
    values.push({ source, text, value, exact, dimension: 'rate', unit: '%', formula, inputs });
  };
  const say = (rate: Quantity): void => push('stated', rate.text, point(rate.value), [{ name: '执行率', quantity: rate }], null);
  // another table may be of some projects only: what the row itself says comes first
  const funds = own ? [own] : told ? [null] : fundsInQuestion(report);
  for (const fund of funds) {
    const stated = told ?? amount(fund?.rate ?? null);
    if (stated?.dimension === 'rate' && !stated.approximate) say(stated);
    const executed = amount(fund?.executed ?? null);
    const budgets: [string, Quantity | null][] = [['全年预算数', amount(fund?.adjusted ?? null)], ['预算数', amount(fund?.budget ?? null)]];
    const [base] = budgets.filter(([, budget]) => budget !== null);
    const rate = executed && base?.[1] ? evaluate(ratio(figure(executed), figure(base[1]))) : null;
    if (!rate) continue;
    const exact = executed!.value.div(base![1]!.value);
    const text = `${decimalText(exact.mul(100), 2)}%`;
    push('counted', text, rate, [{ name: '执行数', quantity: executed! }, { name: base![0], quantity: base![1]! }], `执行数 ÷ ${base![0]} × 100%`, exact);
  }
  if (values.length > 0 && !own && !told) saidOfAll(report).forEach(say);
  // of what arrived, where that was less than what was budgeted
  const arrived = told ? undefined : rateFromFunds('预算执行率', report).find(({ name }) => name === '实际到位资金');
  const ofArrived = arrived && evaluate(arrived.expression);
  if (arrived && ofArrived) push('counted', `${decimalText(middle(ofArrived).mul(100), 2)}%`, ofArrived, arrived.inputs, arrived.formula, exactValue(arrived.expression));
  if (values.length === 0) return open('no-value');
  const options = values.flatMap((value): Option[] => {
    const capped = { low: max(dec(0), min(value.value.low, ONE)), high: max(dec(0), min(value.value.high, ONE)) };
    const score = multiply(capped, point(weight));
    const plain = min(ONE, plainValue(value)).mul(weight);
    return [{ score, value, reading: 'rate times weight', plain }];
  });
  const banded = values.flatMap((value): Option[] => {
    const share = bandOf(value.value);
    const score = share?.mul(weight);
    return score ? [{ score: point(score), value, reading: 'banded', plain: score }] : [];
  });
  return { kind: 'scores', options: [...options, ...banded], criterion: null };
} // prettier-ignore

/** The report's own money first; a table of some projects has a total, too. */
function fundsInQuestion(report: Report): (Fund | null)[] {
  const main = mainFund(report);
  return main ? [main, ...report.funds.filter((fund) => isTotal(fund) && fund !== main)] : [];
}

/** 整体支出4152.02万元，预算执行率96.99%: said in a sentence. */
const saidOfAll = ({ passages }: Report): Quantity[] =>
  passages.flatMap(({ text, inTable, quantities }) =>
    inTable ? [] : quantities.filter(({ dimension, approximate, start }) => dimension === 'rate' && !approximate && /预算执行率(?:为|达到?|是|:)?$/.test(flat(text.slice(0, start)).trimEnd())),
  ); // prettier-ignore

/** 80%≤r<100% → 7 of 10, 60%≤r<80% → 5, below → 0. */
function bandOf({ low, high }: Interval): Decimal | null {
  const share = (rate: Decimal): string => (rate.compare(1) >= 0 ? '1' : rate.compare(dec('0.8')) >= 0 ? '0.7' : rate.compare(dec('0.6')) >= 0 ? '0.5' : '0');
  return share(low) === share(high) && share(low) !== '0' ? dec(share(low)) : null;
} // prettier-ignore

/** Whether a printed score agrees with one that follows: exactly, or cut or rounded at its last decimal. */
export function agrees(stated: Quantity, score: Interval): boolean {
  if (score.low.compare(stated.value) <= 0 && score.high.compare(stated.value) >= 0) return true;
  if (stated.decimals === 0) return false;
  const gap =
    stated.value.compare(score.low) < 0 ? score.low.sub(stated.value) : stated.value.sub(score.high);
  return gap.compare(stated.step) < 0;
}

/** The usual score of the surest value of a row; null where none follows. */
export function expectedScore(row: Row, report: Report, criteria: NamedCriterion[] = []): Option | null {
  const earned = scoreThatFollows(row, report, criteria);
  if (earned.kind !== 'scores') return null;
  const [first] = earned.options;
  if (!first) return null;
  const open = first.value.source === 'bound' && !first.score.low.equals(first.score.high);
  return open ? null : first;
}
