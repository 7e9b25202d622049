// How ill some words go into a cell of an indicator row: 0 for what belongs there, more for what hardly does.
import { isDash, isMeasure, isNumber, isOperator, isPoints, valueOf, type Token } from './tokens.js';
import type { Role } from './words.js';

/** More than any row may cost. */
export const NEVER = 1000;

/** 指标1：, 指标2. at the head of an indicator's name. */
export const isEnumerated = ({ plain }: Token): boolean => /^指标\d{1,2}[:.、]?/.test(plain);

/** The words of answers, which no indicator is named by. */
const ANSWER =
  /^(?:(?:部分|基本|全部|全面|已|按[时期质量]*)*(?:达成|完成|达标|实现)(?:预期|年度)?(?:指标|目标)?|(?:效果)?(?:明显|显著|良好|较好|优|良)|(?:有效|持续|逐步|不断|显著|长期|明显)(?:提[升高]|改善|增强|促进|保障)?|提[升高]|及时|合格|是|否|定性|达到.{0,6})$/;

/** The words of reasons, which neither name nor answer anything. */
const REASON = /^[因由受]|导致|滞后|延期|延迟|原因|未能|不足|偏[低高]/;

const isValue = (token: Token): boolean => isMeasure(token) || isNumber(token);

/** The cost of some tokens, none or several, in a cell. */
export function costOf(role: Role, own: readonly Token[], enumerated: boolean): number {
  const [first] = own;
  switch (role) {
    case 'name':
      return first ? nameCost(own, first, enumerated) : 6;
    case 'target':
    case 'actual':
      // what was reached is left blank more often than what was asked for
      return first ? valueCost(own, first) : role === 'target' ? 4 : 3;
    case 'weight':
    case 'score':
      if (!first) return 4;
      if (own.length > 1) return NEVER;
      return isPoints(first) ? 0 : isDash(first) ? 2 : NEVER;
    case 'operator':
      return !first ? 1.5 : own.length === 1 && isOperator(first) ? 0 : NEVER;
    case 'unit':
      return !first ? 1 : own.length > 1 || first.plain.length > 6 || isNumber(first) ? NEVER : 0.2;
    default:
      return !first ? 0 : own.length === 1 && isDash(first) ? 0.1 : wordsCost(own, first);
  }
}

function nameCost(own: readonly Token[], first: Token, enumerated: boolean): number {
  if (isValue(first) || isDash(first)) return NEVER;
  const begins = isEnumerated(first);
  if (ANSWER.test(first.plain)) return 4;
  const reason = !begins && REASON.test(first.plain) ? 1.5 : 0;
  const rest = own.slice(1);
  const values = rest.filter(isValue).length;
  return reason + (enumerated && !begins ? 4 : 0) + (begins ? 0.2 : 0.9) * rest.length + values * 3;
}

function valueCost(own: readonly Token[], first: Token): number {
  const [, second] = own;
  if (!second) {
    if (isMeasure(first)) return isNumber(first) ? 0.4 : 0;
    if (isDash(first)) return 1;
    if (REASON.test(first.plain)) return 2.2;
    return ANSWER.test(first.plain) ? 0.3 : 0.7 + (first.plain.length > 24 ? 0.6 : 0);
  }
  if (own.length === 2) {
    if (isOperator(first) && isMeasure(second)) return 0.2;
    // 不少于12 种: a unit on the next line
    if (isMeasure(first) && !isValue(second) && second.plain.length <= 3) return isNumber(first) ? 1 : 0.6;
  }
  const values = own.filter(isValue).length;
  return 2.2 + 0.8 * (own.length - 2) + values * 1.5;
}

const wordsCost = (own: readonly Token[], first: Token): number => {
  if (isValue(first)) return NEVER;
  const values = own.filter(isValue).length;
  return (REASON.test(first.plain) ? 1 : 1.6) + 0.3 * (own.length - 1) + values * 2;
};

/** What speaks against cells standing in one row: a score above its weight, a reason for nothing, an answer of another kind. */
export function rowCost(cells: ReadonlyMap<Role, readonly Token[]>): number {
  // a name alone: the row was never filled in, or the text ends here
  const filled = [...cells.values()].filter((cell) => cell.length > 0).length;
  if (filled === 1 && cells.get('name')?.length)
    return (
      2.5 - [...cells.keys()].reduce((sum, role) => sum + (role === 'name' ? 0 : costOf(role, [], false)), 0)
    );
  let cost = 0;
  const [weight] = cells.get('weight') ?? [];
  const [score] = cells.get('score') ?? [];
  if (weight && score && !isDash(weight) && !isDash(score)) {
    const lost = valueOf(weight) - valueOf(score);
    if (lost < 0) cost += 3.5;
    // points that were taken off have a reason
    const reason = cells.get('words');
    if (lost > 0 && reason) cost += reason.length > 0 ? -0.9 : 0.8;
  }
  const target = cells.get('target') ?? [];
  const actual = cells.get('actual') ?? [];
  if (target[0] && actual[0]) {
    const [asked, told] = [isValue(target.at(-1)!), isValue(actual.at(-1)!)];
    if (asked && told) cost -= 0.3;
    else if (asked !== told) cost += asked ? 0.5 : 1.5;
  }
  return cost;
}
