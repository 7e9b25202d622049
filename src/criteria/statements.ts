// What the assembler makes of a criterion: statements and steps with the words around them, and what tells them apart.
import { ZERO, type Decimal } from '../values/decimal.js';
import { region } from './elements.js';
import type { NumberToken } from './token.js';
import type { Basis, Branch, Outcome, Region, Series, Step } from './tree.js';

export interface Statement extends Branch {
  /** The words of the condition that name what is measured. */
  subject: string;
  /** How the figure of the condition is printed (100% alone, 为0), or null. */
  exact: 'bare' | 'printed' | null;
  /** Stands in brackets behind its item: …（1分）. */
  bracket: boolean;
  /** The words hold 较好, 一般 …: a person's judgement. */
  judged: boolean;
  /** Which sentence it stands in, from 0. */
  sentence: number;
  /** A zero count that stood behind other words (未发现…): it may be words only. */
  weak: boolean;
}

export interface Assembly {
  statements: Statement[];
  steps: (Step & { measure: NumberToken | null; subject: string; sentence: number })[];
  series: Series | null;
  measures: NumberToken[];
  weight: Decimal | null;
  /** 基础分60分: what additions are added to. */
  start: Decimal | null;
  /** A target named behind the rule: 目标值90%. */
  target: Decimal | null;
  floor: Decimal | null;
  /** 扣完10分为止, 最多扣6分. */
  deductLimit: Decimal | null;
  /** 扣完10分为止 names the weight, too. */
  deductAll: Decimal | null;
  addLimit: Decimal | null;
  cap: Decimal | null;
  absolute: boolean;
  exceptions: string[];
  items: number;
  sign: 'change' | 'saving' | null;
  flags: Set<'halved' | 'either-or' | 'veto' | 'discretion' | 'parallel' | 'incomplete'>;
}

/** Whether the outcome gives points (and is not zero). */
export function earns(outcome: Outcome): boolean {
  return (
    (outcome.kind === 'points' && outcome.points.compare(ZERO) > 0) ||
    (outcome.kind === 'share' && outcome.share.compare(ZERO) > 0)
  );
}

/** Whether the condition is in words that no number decides. */
export const isWords = (s: Statement): boolean => s.when.kind === 'words';

/** Whether so many points are given, more than none. */
export const awards = (s: Statement): boolean =>
  s.outcome.kind === 'points' && s.outcome.points.compare(ZERO) > 0;

/** Whether words earn full marks: …合规的得满分. */
export const isFull = (s: Statement): boolean =>
  isWords(s) && s.outcome.kind === 'share' && s.outcome.share.equals(1);

/** The outcome of the full-marks band whose bound the step starts from. */
export function baseAt(statements: Statement[], at: Decimal, basis: Basis): Outcome | null {
  const found = statements.find(
    ({ when, outcome }) =>
      when.kind === 'region' &&
      when.basis === basis &&
      earns(outcome) &&
      (when.low?.at.equals(at) || when.high?.at.equals(at)),
  );
  return found?.outcome ?? null;
}

/** The band that earns most. */
export function bestOf(statements: Statement[]): Statement | null {
  const worth = ({ outcome }: Statement): Decimal =>
    outcome.kind === 'points'
      ? (outcome.to ?? outcome.points)
      : outcome.kind === 'share'
        ? outcome.share.mul(1000)
        : ZERO;
  let found: Statement | null = null;
  for (const statement of statements)
    if (
      statement.when.kind === 'region' &&
      earns(statement.outcome) &&
      (!found || worth(statement).compare(worth(found)) > 0)
    )
      found = statement;
  return found;
}

/** A lower and an upper bound that stand side by side (大于80%小于90%) are one band. */
export function intersection(a: Region, b: Region): Region | null {
  if (a.basis !== b.basis) return null;
  const [lower, upper] = a.low && !a.high ? [a, b] : [b, a];
  if (!lower.low || lower.high || !upper.high || upper.low) return null;
  return lower.low.at.compare(upper.high.at) < 0 ? region(lower.low, upper.high, a.basis) : null;
}

/** What is measured is itself a distance: 偏差率, 误差, 偏离度. */
export const DEVIATION = /(?:偏差|偏离|误差|差异)(?:率|度|幅度|程度|值)?/;

const FILLERS = /[的达到为在若如果当且则时了其中项目指标完成实际年度本该应须要求比例率数以上下占,、:()…]/g;

const PERIODS = /上半年|下半年|半年|前三季度|[一二三四1-4]季度|全年|年终|年末|年底|\d{1,2}月/;

/** Whether two subjects name different things: another period, or no two characters in a row in common. */
export function differs(a: string, b: string): boolean {
  const [first, second] = [PERIODS.exec(a)?.[0], PERIODS.exec(b)?.[0]];
  if (first && second) return first !== second;
  const [x, y] = [a.replace(FILLERS, ''), b.replace(FILLERS, '')];
  if (x.length < 2 || y.length < 2) return false;
  for (let i = 0; i + 2 <= x.length; i += 1) if (y.includes(x.slice(i, i + 2))) return false;
  return true;
}
