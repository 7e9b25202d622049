// The value that a scored row states: printed in its evidence, computed from figures there, or its actual value.
import type { Criterion } from '../criteria/index.js';
import { FALLS, isFall } from './falls.js';
import { bareName, rateFromFunds } from './known-rates.js';
import { countedValues } from './row-counts.js';
import { computed, countedRate, labelBefore, rateValue, type RowValue } from './row-figures.js';
import type { Field, Report, Row } from './schema.js';
import { dec, ONE, type Decimal } from '../values/decimal.js';
import { figure, ratio } from '../values/expression.js';
import { point, type Interval } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';

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
    const falls =
      isFall(row) ||
      (criterion.sign === 'change' && FALLS.test(flat(row.actual!.text).slice(0, actual.start)));
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
  return isSilent(row.evidence) ? elsewhere(row, report) : [];
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

/** 预算完成率98.58%，低1.42个百分点: the rate that a reason for lost points gives under the row's own name. */
function admittedRate(field: Field | null, name: string): RowValue | null {
  if (field === null || !/[率度]$/.test(name)) return null;
  const text = flat(field.text).replace(/["'“”\s]/g, '');
  const told = field.quantities.filter((q) => {
    const before = flat(field.text)
      .slice(0, q.start)
      .replace(/["'“”\s]/g, '')
      .replace(/(?:实际|仅|只|约|为|是|达到?了?|:|=)*$/, '');
    return q.dimension === 'rate' && !q.upper && !q.approximate && before.endsWith(name.slice(-3));
  });
  const chosen = agreed(told);
  return chosen && !/上年|去年/.test(text)
    ? rateValue('stated', chosen.text, point(chosen.value), [{ name, quantity: chosen }])
    : null;
}

/** The rate that the evidence prints: behind the indicator's name, behind =, or the only one. */
function statedRate(field: Field, name: string, criterion: Criterion): RowValue | null {
  const text = flat(field.text);
  // 完成率为0.95: a quotient without its per cent sign, but behind the name of a rate
  const bare = (q: Quantity): boolean =>
    q.dimension === 'none' &&
    q.unit === '' &&
    q.decimals > 0 &&
    q.value.compare(2) <= 0 &&
    /[率度]$/.test(name);
  const rates = field.quantities.filter(
    (q) =>
      (q.dimension === 'rate' || bare(q)) &&
      !q.upper &&
      !q.approximate &&
      !/[*×xX✕]\s*$/.test(text.slice(0, q.start)),
  );
  const before = (q: Quantity): string => text.slice(0, q.start).replace(/["'“”\s]/g, '');
  const plainRates = rates.filter((q) => !COMPARED.test(before(q)));
  const named = plainRates.filter((q) =>
    before(q)
      .replace(/(?:实际|全年|累计|约|为|是|达到?了?|:|=)*$/, '')
      .endsWith(name),
  );
  const results = plainRates.filter((q) => /[=]\s*$/.test(text.slice(0, q.start)));
  const chosen = agreed(named) ?? agreed(results) ?? agreed(plainRates.filter((q) => !bare(q)));
  if (!chosen) return null;
  const words = labelBefore(field, chosen);
  // 下降5%, 减少3.2%: a change downwards; 节约 is positive where saving is measured
  const falls = criterion.sign !== 'saving' && FALLS.test(before(chosen));
  if (
    !falls &&
    /(?:占|增长|上升|增加)[^率]{0,10}$/.test(words) &&
    criterion.sign === null &&
    named.length === 0 &&
    results.length === 0
  )
    return null;
  const value = falls ? chosen.value.abs().neg() : chosen.value;
  return rateValue('stated', chosen.text, point(value), [{ name, quantity: chosen }]);
}

const agreed = (quantities: Quantity[]): Quantity | null => {
  const [first] = quantities;
  return first && quantities.every((q) => q.value.equals(first.value)) ? first : null;
};

const COMPARED =
  /(?:小于或?等于|低于|小于|少于|不超过|不高于|≤|<|控制在|大于或?等于|大于|高于|超过|不低于|不少于|≥|>|(?:未能?|没有|尚未|不能)达到?|达不到|不足|[未不]到)$/;

/** The words, where their one figure is a value and no bound: 未达到100% says only what it is not. */
export const withValue = (field: Field | null): Field | null =>
  field?.quantity &&
  COMPARED.test(
    flat(field.text)
      .slice(0, field.quantity.start)
      .replace(/["'“”\s]/g, ''),
  )
    ? null
    : field;

/** 控制率小于1, 变动率低于15%: all values on that side. */
function bounded(field: Field, name: string): RowValue | null {
  const text = flat(field.text).replace(/["'“”]/g, '\u0000');
  for (const quantity of field.quantities) {
    if (quantity.dimension !== 'rate' && !(quantity.dimension === 'none' && quantity.value.compare(2) <= 0))
      continue;
    const before = text.slice(0, quantity.start).replace(/[\u0000\s]/g, '');
    const word = COMPARED.exec(before)?.[0];
    if (!word || !before.slice(0, -word.length).endsWith(name)) continue;
    const open = /^(?:低于|小于|少于|<|.*[未没].*|达不到|不足|不到)$/.test(word);
    const nearly = dec(1).div(1_000_000);
    const below =
      /小|低于|少于|不超|不高|≤|<|控制|[未没]|达不到|不足|不到/.test(word) && !/不低|不少/.test(word);
    const at = quantity.value;
    const value: Interval = below
      ? { low: dec(-1), high: open ? at.sub(nearly) : at }
      : { low: /等于|≥|不/.test(word) ? at : at.add(nearly), high: dec(10) };
    return rateValue('bound', `${word}${quantity.text}`, value, [{ name, quantity }]);
  }
  return null;
}

/** 本年度预算无调整 → 0, 计划工作全部完成 → 100%. */
function inWords(field: Field, name: string, criterion: Criterion): RowValue | null {
  const text = flat(field.text).replace(/\s+/g, '');
  const worth = (value: Decimal, words: string): RowValue => rateValue('words', words, point(value), []);
  const none = /(?:无|未|没有|零)(?:发生|作|进行|予以)?(?:任何)?(?:调整|追加|变动|结转结余|结转|结余)/.exec(
    text,
  );
  if (none && /(?:调整|变动|结余|结转|控制)率$/.test(name)) return worth(dec(0), none[0]);
  const whole =
    /(?:全部|均已?|已全面|全面|百分之百)(?:按时|按期|及时|按质|高质量|保质保量)?(?:完成|办结|达标|到位|合格)/.exec(
      text,
    );
  if (whole && /(?:完成|办结|达标|及时|到位|合格)率$/.test(name)) return worth(ONE, whole[0]);
  if (criterion.sign === 'change') {
    const change = /(?:比|较|同比)[^,;。]{0,16}?(?<word>下降|减少|降低|增加|增长|上升|持平)/.exec(text);
    const word = change?.groups?.word;
    if (word === '持平') return worth(dec(0), change![0]);
    if (word) {
      const fell = /下降|减少|降低/.test(word);
      // how much is not said: any fall, any rise
      const tiny = dec(1).div(1_000_000);
      return {
        ...worth(dec(0), change![0]),
        source: 'bound',
        value: fell ? { low: dec(-1), high: tiny.neg() } : { low: tiny, high: dec(10) },
      };
    }
  }
  return null;
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
