// What the scanner finds in a criterion, before it is joined into statements.
import type { Decimal } from '../values/decimal.js';
import type { Comparison, NumberToken } from './token.js';
import type { Basis, Bound, Closed, Outcome, Region } from './tree.js';

export interface StepElement {
  kind: 'step';
  direction: 'above' | 'below' | 'both' | 'signed' | null;
  /** The direction word is one of change (上升, 下降), not of comparison (超过, 低于). */
  change: boolean;
  base: { basis: Basis; known: boolean } | null;
  step: Decimal;
  unit: 'points' | 'percent' | 'count';
  measure: NumberToken | null;
  effect: 'deduct' | 'add' | 'award';
  points: Decimal;
  ofWeight: boolean;
  /** Where counting starts, as printed inside the phrase: 每低于100%一个百分点. */
  at: Decimal | null;
  /** The words between 每 and the points: 少1个, 发现1处. */
  words: string;
  /** 再扣, 另扣: on top of what the band before it takes. */
  further: boolean;
}

export type Element =
  /** `exact`: printed as one figure (100%, 为0) rather than as a comparison. */
  | { kind: 'region'; region: Region; exact: 'bare' | 'printed' | null; measure: NumberToken | null }
  /** 下降的, 增加的, 节约的: the sign of the value. */
  | { kind: 'sign'; sign: 1 | -1; saving: boolean }
  /** 未发生, 无结余 (zero) and 有…, …了的 (not zero). */
  | { kind: 'zero-count'; zero: boolean; adjusted: boolean }
  | { kind: 'otherwise' }
  | { kind: 'words'; text: string }
  | { kind: 'judgement'; text: string }
  | { kind: 'outcome'; outcome: Outcome; bracket: boolean }
  | StepElement
  | { kind: 'floor'; points: Decimal | null; at: Decimal | null }
  | { kind: 'limit'; effect: 'add' | 'deduct' | 'total'; points: Decimal | null }
  /** `start`: 基础分60分, what additions are added to. */
  | { kind: 'weight' | 'start'; points: Decimal; earned: boolean }
  | { kind: 'break'; hard: boolean; listed: boolean }
  | { kind: 'each'; count: Decimal | null }
  | { kind: 'respectively' | 'series' | 'item' | 'absolute' | 'halved' | 'either-or' | 'veto' | 'discretion' }
  | { kind: 'exception'; text: string };

export const region = (low: Bound | null, high: Bound | null, basis: Basis = 'value'): Region => ({
  kind: 'region',
  low,
  high,
  basis,
});
export const bound = (at: Decimal, closed: Closed): Bound => ({ at, closed });

/** The region that a comparison with a figure describes. */
export function compared(op: Comparison, at: Decimal, basis: Basis = 'value'): Region {
  switch (op) {
    case '>=':
      return region(bound(at, 'yes'), null, basis);
    case '>':
      return region(bound(at, 'no'), null, basis);
    case '<=':
      return region(null, bound(at, 'yes'), basis);
    case '<':
      return region(null, bound(at, 'no'), basis);
    case '=':
      return region(bound(at, 'yes'), bound(at, 'yes'), basis);
  }
}

/** 10-15分 or 15-10分 as a range of points. */
export const rangeOf = (a: Decimal, b: Decimal): Outcome =>
  a.compare(b) <= 0 ? { kind: 'points', points: a, to: b } : { kind: 'points', points: b, to: a };
