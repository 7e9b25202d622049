// What the words of a criterion become: figures with units, comparisons, verbs that give or take points.
import type { Decimal } from '../values/decimal.js';
import type { Basis } from './tree.js';

export type Comparison = '>=' | '<=' | '>' | '<' | '=';

export interface NumberToken {
  kind: 'number';
  value: Decimal;
  /** percent: % · points: 百分点 · score: 分 · money: in 元 · count: anything counted · none: bare. */
  dimension: 'percent' | 'points' | 'score' | 'money' | 'count' | 'none';
  unit: string;
  factor: Decimal;
}

type Plain =
  /** , 、 ; 。 newline : / ( ) and what parts two figures. */
  | { kind: 'comma' | 'listed' | 'stop' | 'colon' | 'slash' | 'open' | 'close' | 'dash' | 'gap' }
  /** A comparison before its figure, or (`bound`) behind it. */
  | { kind: 'compare' | 'bound'; op: Comparison }
  /** (含) (不含) (含80%). */
  | { kind: 'included'; included: boolean; at: Decimal | null }
  /** Verbs before points, and words that give all or nothing. */
  | { kind: 'award' | 'deduct' | 'bonus' | 'either-way' | 'full' | 'zero' | 'keep' }
  /** 得权重的80%, 扣分值的20%. */
  | { kind: 'share'; effect: 'award' | 'deduct'; share: Decimal }
  | { kind: 'per' }
  /** 增加 +1, 下降 −1, 相差 0. */
  | { kind: 'way'; sign: 1 | -1 | 0; saving: boolean }
  | { kind: 'unchanged' }
  /** 未增加 (at most 0), 未下降 (at least 0). */
  | { kind: 'unmoved'; up: boolean }
  /** 为负数, 为正数. */
  | { kind: 'sign'; sign: 1 | -1 }
  | { kind: 'base'; basis: Basis; known: boolean }
  | { kind: 'fulfil'; met: boolean }
  | { kind: 'none' | 'some' | 'partial' }
  | { kind: 'proportional'; mode: 'score' | 'deduct' }
  | { kind: 'interpolated' }
  /** 扣完为止 (all), 扣完10分为止 (points), 扣至0分. */
  | { kind: 'floor'; points: Decimal | null; at: Decimal | null }
  | { kind: 'limit'; effect: 'add' | 'deduct' | 'total'; points: Decimal | null }
  | { kind: 'weight' | 'start'; points: Decimal; earned: boolean }
  | { kind: 'otherwise' | 'respectively' | 'series' | 'item' | 'rank' | 'absolute' | 'each' }
  | { kind: 'exception' | 'discretion' | 'veto' | 'either-or' | 'halved' | 'judgement' }
  | { kind: 'word' };

export type Token = (NumberToken | Plain) & { text: string };
/** A token before its text is known. */
export type Made = NumberToken | Plain;
