// Questions that several rules ask of an indicator row: what it is about, whether its target is met.
import { NOTHING } from './columns.js';
import { signedActual } from './falls.js';
import type { Field, Row } from './schema.js';
import { dec } from '../values/decimal.js';
import { satisfies, type Operator } from '../values/comparison.js';
import { around, type Interval } from '../values/interval.js';
import { printed, type Quantity } from '../values/quantity.js';
import { squeezed } from '../values/text.js';

/** The row's name without its points and 指标1: in front. */
export function subjectOf(row: Row): string {
  const name = row.name.text.replace(/\s+/g, '');
  const bare = name.replace(/[（(]\d+(?:\.\d+)?分?[）)]$/, '').replace(/^指标\d+[:：、.]?/, '');
  return bare === '' ? name : bare;
}

/** Whether the words say that there is nothing (无, 无偏差, /), whatever hangs below them. Blank is not. */
export function saysNothing(field: Field | null): boolean {
  return field !== null && NOTHING.test(squeezed(field.text.trim().split('\n')[0]!));
}

export function isBlank(field: Field | null): boolean {
  return field === null || squeezed(field.text) === '';
}

/** Whether the row gives a reason of its own. */
export function hasReason(row: Row): boolean {
  return (
    !isBlank(row.deviation) && !saysNothing(row.deviation) && !/^已?完成$/.test(squeezed(row.deviation!.text))
  );
}

export function hasFullMarks(row: Row): boolean {
  const score = row.score?.quantity;
  return Boolean(
    score && row.weight && row.weight.value.compare(0) > 0 && score.value.compare(row.weight.value) >= 0,
  );
}

const LOW_IS_GOOD =
  /投诉|事故|差错|误差|违规|违纪|违法|失误|返工|发案|死亡|失业|流失|超支|不合格|不达标|延误|逾期|上访|信访量|重复率|闲置/;
const RATE = /率|满意度|程度|度$|比例|占比/;
const CEILING =
  /成本|经费|费用|支出|控制数|预算|投入|时限|时间|期限|周期|工期|标准|单价|价格|定价|订价|造价|开支|限额|上限|补助额/;
const FLOOR =
  /数量?$|人次|次数|个数|人数|场次|份数|面积|里程|规模|覆盖|完成|开展|培训|建设|新增|组织|举办|召开|宣传|印发|发放|维护|采购|服务|检查|产量|产值|收入|增长|提高|天数|种类/;

/** The comparison a target means where it prints none: ceilings for cost and time, floors for rates and numbers. */
export function impliedOperator(row: Row): Operator | null {
  const name = squeezed(row.name.text).replace(/\([^()]{1,8}\)$/, '');
  const level = squeezed(row.level2?.name ?? row.level1?.name ?? '');
  if (LOW_IS_GOOD.test(name)) return '<=';
  if (RATE.test(name) || row.target?.quantity?.dimension === 'rate') return '>=';
  if (/成本/.test(level) || CEILING.test(name)) return '<=';
  if (/时效/.test(level) && row.target?.quantity?.dimension === 'time') return '<=';
  if (/数量|质量|满意/.test(level) || FLOOR.test(name)) return '>=';
  return null;
}

export interface TargetState {
  target: Quantity;
  actual: Quantity;
  operator: Operator;
  /** true met, false missed, null: cannot be decided from what is printed. */
  met: boolean | null;
}

/** Target against actual value; null where the row has no two figures to compare. */
export function targetState(row: Row): TargetState | null {
  const target = row.target?.quantity;
  const actual = signedActual(row);
  if (!target || !actual) return null;
  if (target.upper && comparable(target, actual))
    return { target, actual, operator: '=', met: inRange(target, actual) };
  const operator = row.operator ?? impliedOperator(row);
  // what is answered by the very number meets it, whichever way it counts
  if (operator === null) return { target, actual, operator: '=', met: isSame(target, actual) ? true : null };
  if (!comparable(target, actual)) return { target, actual, operator, met: null };
  const value = spread(actual);
  if (target.approximate && row.operator === null) {
    // 约29份: equal within a tenth
    const near = around(target.value, target.value.div(10).abs());
    const inside = value.low.compare(near.low) >= 0 && value.high.compare(near.high) <= 0;
    return { target, actual, operator: '=', met: inside ? true : null };
  }
  if (operator !== '=') return { target, actual, operator, met: satisfies(value, operator, target.value) };
  // more than an = target is over-fulfilled, not missed, where more is better
  const direction = impliedOperator(row);
  const equal = satisfies(value, '=', target.value);
  if (equal === false && direction !== null && satisfies(value, direction, target.value) === true)
    return { target, actual, operator, met: true };
  return { target, actual, operator, met: equal };
}

function isSame(target: Quantity, actual: Quantity): boolean {
  return comparable(target, actual) && !actual.upper && target.value.equals(actual.value);
}

function inRange(target: Quantity, actual: Quantity): boolean | null {
  const low = satisfies(spread(actual), '>=', target.value);
  const high = satisfies(spread(actual), '<=', target.upper!);
  if (low === true && high === true) return true;
  return low === false || high === false ? false : null;
}

/** An actual value as printed; an approximate one may be off by a tenth. Rates count as printed. */
function spread(actual: Quantity): Interval {
  if (actual.approximate) return around(actual.value, actual.value.abs().div(10));
  return actual.upper ? printed(actual) : { low: actual.value, high: actual.value };
}

function comparable(target: Quantity, actual: Quantity): boolean {
  if (target.dimension === 'none' || actual.dimension === 'none') return true;
  if (target.dimension !== actual.dimension) return false;
  if (target.dimension === 'time' || target.dimension === 'measure') return target.unit === actual.unit;
  const per = (unit: string): string => unit.split('/').slice(1).join('/');
  return target.dimension !== 'money' || per(target.unit) === per(actual.unit) || per(actual.unit) === '';
}

/** Whether the actual value is more than `limit` times a floor or = target. */
export function exceeds(state: TargetState, limit: string): boolean {
  if (state.operator !== '>=' && state.operator !== '=' && state.operator !== '>') return false;
  if (state.met !== true || state.target.upper || state.target.value.compare(0) <= 0) return false;
  return spread(state.actual).low.compare(state.target.value.mul(dec(limit))) > 0;
}
