// The value that a scored row states: printed in its evidence, computed from figures there, or its actual value.
import type { Criterion } from '../criteria/index.js';
import { isFall, isFallFor } from './falls.js';
import { bareName, rateFromFunds } from './known-rates.js';
import { countedValues } from './row-counts.js';
import { computed, countedRate, rateValue, type RowValue } from './row-figures.js';
import type { Field, Report, Row } from './schema.js';
import { dec } from '../values/decimal.js';
import { figure, ratio } from '../values/expression.js';
import { point } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';
import { toldRate } from './told-rates.js';
import { statedRate, bounded, inWords, admittedRate } from './evidence-rates.js';

export type { RowValue } from './row-figures.js';

/** Every value that the row can be scored by; the first kinds are what it states itself. */
export function rowValues(row: Row, criterion: Criterion, report: Report): RowValue[] {
  const share = criterion.byTarget && criterion.formula ? shareOfTarget(row) : null;
  if (share) return [share];
  const either = criterion.formula && isByFulfilment(criterion.text, row) ? shareOfTarget(row) : null;
  if (either) return [...statedValues(row, criterion, report), either];
  return statedValues(row, criterion, report);
}

/** 按完成比例计分 of a rate: by the rate itself, or by how much of its target was reached. */
const isByFulfilment = (words: string, { name }: Row): boolean =>
  /(?:完成|实现|达成|达标)(?:比例|程度|率|情况)|按(?:同等?)?比例/.test(words) &&
  !/(?:完成|实现|达成|执行)率$/.test(bareName(name.text));

function statedValues(row: Row, criterion: Criterion, report: Report): RowValue[] {
  const { dimension } = criterion.measure;
  const things = countedValues(row, criterion);
  if (things) return things;
  const found =
    dimension === 'rate' || dimension === 'plain'
      ? rateValues(row, criterion, report)
      : countValues(row, criterion);
  if (found.length > 0) return found;
  const fulfilled = dimension === 'rate' ? fulfilment(row) : null;
  if (fulfilled) return [fulfilled];
  const actual = row.actual?.quantity;
  if (actual && !actual.approximate && !actual.upper) {
    // 下降1.17个百分点: a change downwards
    const before = flat(row.actual!.text).slice(0, actual.start);
    const falls = isFall(row) || isFallFor(criterion, row.name.text, before);
    const value = falls ? actual.value.abs().neg() : actual.value;
    return [
      {
        source: 'actual',
        text: actual.text,
        value: point(value),
        dimension: actual.dimension,
        unit: actual.unit,
        formula: null,
        inputs: [{ name: '实际完成值', quantity: actual }],
      },
    ];
  }
  if (!isSilent(row.evidence)) return [];
  const others = elsewhere(row, report);
  const told = others.length === 0 && dimension === 'rate' ? toldRate(row, report) : null;
  return told ? [told] : others;
}

/** 指标值98%, 实际完成值96%, scored by 实际值÷目标值. */
function shareOfTarget(row: Row): RowValue | null {
  const [target, actual] = [row.target?.quantity, row.actual?.quantity];
  if (target?.dimension !== 'rate' || actual?.dimension !== 'rate') return null;
  return quotient(row, target, actual);
}

/** 指标值40人, 实际完成值36人: the degree of fulfilment that 按完成比例 measures; ceilings have none. */
function fulfilment(row: Row): RowValue | null {
  const [target, actual] = [row.target?.quantity, row.actual?.quantity];
  if (!target || !actual || actual.dimension === 'rate') return null;
  return target.dimension === actual.dimension && target.unit === actual.unit
    ? quotient(row, target, actual)
    : null;
}

function quotient(row: Row, target: Quantity, actual: Quantity): RowValue | null {
  if (target.upper || actual.upper || target.approximate || actual.approximate) return null;
  if (row.operator === '<=' || row.operator === '<' || target.value.compare(0) <= 0) return null;
  const inputs = [
    { name: '实际完成值', quantity: actual },
    { name: '指标值', quantity: target },
  ];
  return computed('actual', ratio(figure(actual), figure(target)), inputs, '实际完成值 ÷ 指标值 × 100%');
}

const isSilent = (field: Field | null): boolean => field === null || field.text.trim() === '';

function rateValues(row: Row, criterion: Criterion, report: Report): RowValue[] {
  const field = row.evidence;
  const name = bareName(row.name.text);
  const values: RowValue[] = [];
  if (field && !isSilent(field)) {
    const stated = statedRate(field, name, criterion);
    if (stated) values.push(stated);
    const counted = countedRate(row, field, criterion);
    if (counted) values.push(counted);
    if (values.length === 0) {
      const worded = bounded(field, name) ?? inWords(field, name, criterion);
      if (worded) values.push(worded);
    }
  }
  if (values.length === 0 && row.actual?.quantity) return values;
  const admitted = values.length === 0 && isSilent(field) ? admittedRate(row.deviation, name) : null;
  if (admitted) return [admitted];
  for (const reading of rateFromFunds(name, report)) {
    const value = computed('funds', reading.expression, reading.inputs, reading.formula);
    if (value) values.push(value);
  }
  return values;
}

/** How many: the only count of the criterion's unit, or none at all (未发生, 无投诉). */
function countValues(row: Row, criterion: Criterion): RowValue[] {
  const field = row.evidence;
  if (!field || isSilent(field)) return [];
  const { unit, dimension } = criterion.measure;
  const fits = (q: Quantity): boolean =>
    !q.upper &&
    !q.approximate &&
    (dimension === 'money'
      ? q.dimension === 'money'
      : unit !== '' && q.unit.replace(/^个/, '') === unit.replace(/^个/, ''));
  const counts = field.quantities.filter(fits);
  const [only] = counts;
  if (only && counts.length === 1)
    return [
      {
        source: 'stated',
        text: only.text,
        value: point(only.value),
        dimension: only.dimension,
        unit: only.unit,
        formula: null,
        inputs: [{ name: bareName(row.name.text), quantity: only }],
      },
    ];
  const text = flat(field.text).replace(/\s+/g, '');
  const none =
    /(?:未|没有|无)(?:发生|发现|出现|缺少|缺|迟报|逾期|超时|接到|收到)?[^,;。]{0,10}(?:投诉|事故|差错|问题|违规|违纪|迟报|逾期|缺项|情况|现象)/.exec(
      text,
    );
  return counts.length === 0 && none && criterion.steps.some((s) => s.effect === 'deduct')
    ? [
        {
          source: 'words',
          text: none[0],
          value: point(dec(0)),
          dimension: 'none',
          unit: '',
          formula: null,
          inputs: [],
        },
      ]
    : [];
}

/** The same indicator in another table of the report (目标完成情况表), where the row itself says nothing. */
function elsewhere(row: Row, report: Report): RowValue[] {
  const name = bareName(row.name.text);
  const satisfaction = /满意/.test(name);
  const values: RowValue[] = [];
  const aside: RowValue[] = [];
  for (const sheet of report.sheets) {
    if (sheet.rows.includes(row)) continue;
    for (const other of sheet.rows) {
      const actual = other.actual;
      if (!actual) continue;
      const same = satisfaction ? /满意/.test(other.name.text) : bareName(other.name.text) === name;
      const quantity = actual.quantity;
      if (same && quantity?.dimension === 'rate' && !quantity.approximate && !quantity.upper)
        values.push(
          rateValue('elsewhere', quantity.text, point(quantity.value), [
            { name: bareName(other.name.text), quantity },
          ]),
        );
      else if (satisfaction && !same)
        for (const q of actual.quantities)
          if (
            q.dimension === 'rate' &&
            /满意[率度](?:为|达到?)?$/.test(flat(actual.text).slice(0, q.start).trim())
          )
            aside.push(
              rateValue('aside', q.text, point(q.value), [{ name: bareName(other.name.text), quantity: q }]),
            );
    }
  }
  return values.length > 0 ? [...values, ...aside] : [];
}
