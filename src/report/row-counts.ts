// How many things a row's criterion counts: those that are missing, those too many, those that happened.
import type { Criterion, Step } from '../criteria/index.js';
import { bareName } from './known-rates.js';
import type { RowValue } from './row-figures.js';
import type { Field, Row } from './schema.js';
import { dec, decimalText, max, power10, type Decimal } from '../values/decimal.js';
import { point } from '../values/interval.js';
import type { Quantity } from '../values/quantity.js';
import { flat, squeezed } from '../values/text.js';

const NONE =
  /(?:未|没有|无)(?:发生|发现|出现|缺少|缺|迟报|逾期|超时|接到|收到)?[^,;。]{0,10}(?:投诉|事故|差错|问题|违规|违纪|迟报|逾期|缺项|情况|现象)|未(?:发现|发生|出现|逾期|超期|延期|迟报)(?!率)|[无零](?:差错|投诉|事故|逾期|缺项|缺漏)/;
/** 9项制度齐全, 均已制定: none is missing. */
const COMPLETE =
  /(?<!不|未|较|基本|不够)(?:齐全|齐备|健全|完备|完整|完善)|(?:[均都]已?|已?全部|已全面)[^,;。]{0,4}(?:制定|建立|建成|出台|完成|落实|报送|提交|到位|达标|印发)|[无未不]缺(?!陷)/;
/** 抽查180笔: what was looked through, not what was found. */
const LOOKED = /(?:抽查|检查|核查|抽取|复核|排查|巡查|办理|涉及|审核|共|计)[^,;。\d]{0,8}$/;
const MISSING =
  /(?:缺|[少欠差]|[未没](?:能|有|按期|按时)*(?:完成|建立|制定|达到|达标|落实|报送|开展))[^,;。\d]{0,6}$/;
const MISSING_BEHIND = /^[^,;。\d]{0,10}?(?:缺(?!陷)|[未没](?!发)|不(?!断|同)|空白)/;
/** 提前3天完成: none too many. */
const AHEAD = /提[前早](?:了|约)?$/;
const EXCESS = /(?:超|逾|延|迟|多)[^,;。\d]{0,6}$/;

type Counted = Step['counts'] | null;

/** What the criterion counts one by one, from none; null where it counts otherwise. */
function countedBy({ steps, branches }: Criterion): { counts: Counted } | null {
  const [first] = steps;
  const alike = steps.every(
    (s) =>
      s.unit === 'count' &&
      s.effect === 'deduct' &&
      s.basis === 'value' &&
      s.from?.equals(0) &&
      s.counts === first?.counts,
  );
  return first && alike && branches.every(({ when }) => when.kind !== 'region' || when.basis === 'target')
    ? { counts: first.counts ?? null }
    : null;
}

/** The values that a row states for a criterion that counts things; null where the usual reading does. */
export function countedValues(row: Row, criterion: Criterion): RowValue[] | null {
  const by = countedBy(criterion);
  if (by === null) return null;
  const { evidence, actual } = row;
  if (criterion.measure.unit.endsWith('季度'))
    return [evidence, actual].flatMap((field) => quartersIn(field, criterion) ?? []).slice(0, 1);
  for (const field of [evidence, actual]) {
    if (!field || field.text.trim() === '') continue;
    const found = valuesIn(field, row, criterion, by.counts);
    if (found.length > 0) return found;
    if (field === actual) break;
  }
  return faultsTold(row, criterion);
}

const FAULTY = /(?:[缺漏错]|发现|存在|出现|延期|逾期|超期|迟报)[^,;。\d]{0,4}$/;
const FAULTY_BEHIND = /^[^,;。\d]{0,8}?(?:[不未]|问题|违规|[错缺漏]|逾期|延期)/;

/** 规范 with 2处不规范，已整改 for its lost points: where the goal is no figure the reason tells how many there were. */
function faultsTold(row: Row, criterion: Criterion): RowValue[] {
  const { deviation, target, actual } = row;
  if (!deviation || actual?.quantity || (target?.quantity && !target.quantity.value.equals(0))) return [];
  const quantity = countIn(deviation, row, criterion);
  if (!quantity) return [];
  const words = flat(deviation.text);
  const before = squeezed(words.slice(0, quantity.start));
  const isFault = FAULTY.test(before) || FAULTY_BEHIND.test(squeezed(words.slice(quantity.end)));
  return isFault && !LOOKED.test(before) ? [counted(row, deviation, quantity)] : [];
}

function valuesIn(field: Field, row: Row, criterion: Criterion, counts: Counted): RowValue[] {
  const words = flat(field.text);
  const squeezed = words.replace(/\s+/g, '');
  const quantity = countIn(field, row, criterion);
  if (counts === 'missing' && COMPLETE.test(squeezed) && !/缺[^,;。]{0,6}\d/.test(squeezed))
    return [none(COMPLETE.exec(squeezed)![0])];
  const nothing = NONE.exec(squeezed)?.[0];
  const target = field === row.actual ? targetOf(row, quantity) : null;
  if (!quantity) return nothing !== undefined && !row.actual?.quantity ? [none(nothing)] : [];
  const [before, behind] = [
    words.slice(0, quantity.start).replace(/\s+/g, ''),
    words.slice(quantity.end).replace(/\s+/g, ''),
  ];
  if (nothing !== undefined && LOOKED.test(before)) return [none(nothing)];
  const own = counted(row, field, quantity);
  const isCeiling = row.operator === '<=' || row.operator === '<' || target?.value.equals(0) === true;
  if (counts !== 'missing' && AHEAD.test(before)) return [none(squeezed)];
  if (counts === 'missing') {
    if (MISSING.test(before) || MISSING_BEHIND.test(behind) || target?.value.equals(0)) return [own];
    return target ? [apart(target, quantity, 1)] : [];
  }
  if (counts === 'excess')
    return target && !EXCESS.test(before) && !target.value.equals(0) ? [apart(target, quantity, -1)] : [own];
  if (!target || EXCESS.test(before) || MISSING_BEHIND.test(behind)) return [own];
  // ≤2次: each of them, or each beyond; ≥24个: what was done tells of no fault
  if (isCeiling) return target.value.equals(0) ? [own] : [own, apart(target, quantity, -1)];
  return [];
}

/** The only figure of the criterion's unit; of the actual value its figure. */
function countIn(field: Field, row: Row, criterion: Criterion): Quantity | null {
  if (field === row.actual) {
    const quantity = field.quantity;
    return quantity && !quantity.upper && !quantity.approximate && quantity.dimension !== 'rate'
      ? quantity
      : null;
  }
  const { unit, dimension } = criterion.measure;
  const bare = (name: string): string => name.replace(/^个/, '');
  const fits = (q: Quantity): boolean =>
    !q.upper &&
    !q.approximate &&
    (dimension === 'money' ? q.dimension === 'money' : unit !== '' && bare(q.unit) === bare(unit));
  const found = field.quantities.filter(fits);
  return found.length === 1 ? found[0]! : null;
}

function targetOf(row: Row, actual: Quantity | null): Quantity | null {
  const target = row.target?.quantity;
  if (!target || !actual || target.upper || target.approximate) return null;
  return target.dimension === actual.dimension && target.unit === actual.unit ? target : null;
}

const none = (words: string): RowValue => ({
  source: 'words',
  text: words,
  value: point(dec(0)),
  dimension: 'none',
  unit: '',
  formula: null,
  inputs: [],
});

function counted(row: Row, field: Field, quantity: Quantity): RowValue {
  const isActual = field === row.actual;
  const inputs = [{ name: isActual ? '实际完成值' : bareName(row.name.text), quantity }];
  const { text, value, dimension, unit } = quantity;
  return {
    source: isActual ? 'actual' : 'stated',
    text,
    value: point(value),
    dimension,
    unit,
    formula: null,
    inputs,
  };
}

/** 24个 less 22个: 2个 are missing; 33天 less 30天: 3天 too many. */
function apart(target: Quantity, actual: Quantity, way: 1 | -1): RowValue {
  const gap: Decimal = max(dec(0), way > 0 ? target.value.sub(actual.value) : actual.value.sub(target.value));
  const inputs = [
    { name: '指标值', quantity: target },
    { name: '实际完成值', quantity: actual },
  ];
  const formula = way > 0 ? '指标值 − 实际完成值' : '实际完成值 − 指标值';
  return {
    source: 'actual',
    text: textOf(gap, actual),
    value: point(gap),
    dimension: actual.dimension,
    unit: actual.unit,
    formula,
    inputs,
  };
}

const QUARTERS =
  /[一二三四](?:季度?末?)?(?:[、和及与][一二三四](?:季度?末?)?)*季度|[一二三四]季度|前[两二三]个?季度|[两二三四1-4]个季度/g;
const LAGS = /低于|未达|达不到|落后|滞后|慢于|差距|超过|不足|未完成|偏[慢低]/;

/** 一、二季度末差距超过5个百分点: two of them; 各季度均达到: none. */
function quartersIn(field: Field | null, criterion: Criterion): RowValue[] | null {
  const words = squeezed(field?.text ?? '');
  const none =
    /^(?:各|四个|全年|每个?)个?季度[^,;。]{0,8}(?:均|都|全部)?(?:达到|完成|符合|达标|不低于|未低于)[^,;。]{0,8}$/.test(
      words,
    );
  const clauses = words.split(/[,;。]/).filter((clause) => LAGS.test(clause));
  const named = clauses.flatMap((clause) => clause.match(QUARTERS) ?? []);
  const [only] = named;
  if (!none && (named.length !== 1 || only === undefined)) return null;
  const count = none
    ? 0
    : /个?季度/.test(only!) && /个/.test(only!)
      ? '零一二三四'.indexOf(only!.replace(/^前/, '').replace('两', '二')[0]!)
      : only!.replace(/[^一二三四]/g, '').length;
  if (count < 0) return null;
  const { unit } = criterion.measure;
  return [
    {
      source: none ? 'words' : 'actual',
      text: none ? words : only!,
      value: point(dec(count)),
      dimension: 'count',
      unit,
      formula: null,
      inputs: [],
    },
  ];
}

/** In the unit as printed: 1.5万元. */
function textOf(gap: Decimal, { unit, step, decimals }: Quantity): string {
  return `${decimalText(gap.div(step.mul(power10(decimals))), 4)}${unit}`;
}
