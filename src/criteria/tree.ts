// What a scoring criterion says, as data: conditions on one measured value and what each of them earns.
import type { Decimal } from '../values/decimal.js';

/** How a bound holds at its own value: included, excluded, or unmarked (the neighbouring band decides). */
export type Closed = 'yes' | 'no' | 'soft';

export interface Bound {
  at: Decimal;
  closed: Closed;
}

/**
 * What the bounds of a region are measured in: the value itself · its target (1 = the target; 100% where none is
 * known) · a line that only the row knows (达标线, 平均值; 1 = that line) · last year's
 * figure (1 = last year's) · the excess over the target (0 = none) · points below the target (shortfall), or above
 * it (surplus).
 */
export type Basis = 'value' | 'target' | 'line' | 'previous' | 'excess' | Gap;

/** 低于目标5个百分点以内, 超过目标5个百分点以内: bounds that are a distance from the target. */
export type Gap = 'shortfall' | 'surplus';

/** All values between two bounds; null is open-ended. */
export interface Region {
  kind: 'region';
  low: Bound | null;
  high: Bound | null;
  basis: Basis;
}

/** A condition in words that no number decides. */
export interface Words {
  kind: 'words';
  text: string;
}

/** 否则, 其余, 不足: whatever no other condition covers. */
export interface Otherwise {
  kind: 'otherwise';
}

export type Condition = Region | Words | Otherwise;

/** What 按…比例 goes by: the rate itself (按完成率计分), nothing named, or only a manner of counting (按完成率计算). */
export type ProportionalBy = 'rate' | 'open' | 'manner';

export type Outcome =
  /** So many points; `to` is the upper end of a range of points (得10-15分). */
  | { kind: 'points'; points: Decimal; to: Decimal | null }
  /** So much of the weight (1 = full marks); `to` is the upper end of a range. */
  | { kind: 'share'; share: Decimal; to: Decimal | null }
  /** A bonus on top of what else is earned. */
  | { kind: 'plus'; points: Decimal }
  | { kind: 'minus'; points: Decimal }
  | { kind: 'minus-share'; share: Decimal }
  /** 按比例得分, 按比例扣减. */
  | { kind: 'proportional'; mode: 'score' | 'deduct'; by: ProportionalBy }
  /** 线性得分, 内插法: between the scores at both ends. */
  | { kind: 'interpolated' };

export interface Branch {
  when: Condition;
  outcome: Outcome;
}

/** 每超过1个百分点扣0.5分: points for every step beyond a threshold. */
export interface Step {
  /** Which side of the threshold counts; signed: above adds and below deducts. */
  direction: 'above' | 'below' | 'both' | 'signed';
  /** Where counting starts; null: at the target, or where the criterion leaves it open. */
  from: Decimal | null;
  basis: Basis;
  /** The length of one step, in the unit of the value. */
  step: Decimal;
  /** points: 百分点 · percent: printed as %, points or per cent of the threshold · count: things, days, places. */
  unit: 'points' | 'percent' | 'count';
  effect: 'deduct' | 'add' | 'award';
  points: Decimal;
  /** The points are a share of the weight. */
  ofWeight: boolean;
  /** The most that all steps together give or take. */
  limit: Decimal | null;
  /** Steps count only here; null: everywhere on their side. */
  within: Region | null;
  /** The step may be a share of a threshold that the phrase names (每低于目标值2%). */
  relative: boolean;
  /** What the steps start from; null: the full weight (or nothing, for awards). */
  base: Outcome | null;
  /** What is counted is what is missing (每少1个, 缺一项) or what is too many (每超1次); null: things that happened. */
  counts?: 'missing' | 'excess';
}

/** 得分=执行率*5分, as an expression of the value (x) and the weight (w). */
export type Formula =
  | { op: 'number'; value: Decimal }
  | { op: 'value' }
  | { op: 'weight' }
  | { op: '+' | '-' | '*' | '/'; left: Formula; right: Formula };

/** ①…（1分）: one line of a checklist. */
export interface Item {
  text: string;
  points: Decimal;
}

/** 经济效益实现程度*5分: one of several indicators that share the sentence. */
export interface Share {
  name: string;
  points: Decimal | null;
}

/** Levels that go on by the same distance: 90%得9分, 80%得8分, 以此类推. */
export interface Series {
  levels: { at: Decimal; points: Decimal }[];
  effect: 'award' | 'deduct';
}

/** Why a text is no rule that numbers decide; the sentence stands in the wording catalogue under `criterion.<reason>`. */
export type Reason =
  | 'empty'
  | 'no-rule'
  | 'discretion'
  | 'judgement'
  | 'veto'
  | 'either-or'
  | 'coefficient'
  | 'rescaling'
  | 'condition'
  | 'region'
  | 'contradictory'
  | 'parallel'
  | 'incomplete';

/** What the value of a criterion is counted in. */
export interface Measure {
  dimension: 'rate' | 'money' | 'count' | 'plain';
  /** The unit as printed (%, 天, 亿元); '' for none. */
  unit: string;
  /** What one of it is worth in the base unit. */
  factor: Decimal;
}

/** How the steps are counted that a value takes beyond a threshold. */
export type StepMode = 'whole steps' | 'started steps' | 'proportional';

export interface Criterion {
  text: string;
  understood: boolean;
  reason: Reason | null;
  /** Full marks as the sentence itself gives them; null where it does not. */
  weight: Decimal | null;
  measure: Measure;
  branches: Branch[];
  steps: Step[];
  /** The only way to count steps that the text allows (不足1%的按1%计算); null: any. */
  mode: StepMode | null;
  /** The target as the text itself names it behind the rule (目标值90%). */
  target: Decimal | null;
  series: Series | null;
  formula: Formula | null;
  items: Item[];
  shares: Share[];
  /** Rules for several quantities whose scores add up: no single value decides. */
  parts: Criterion[];
  /** The lowest and the highest score, where printed (扣至…为止, 最高…分); cap `weight` is the row's. */
  floor: Decimal | null;
  cap: Decimal | null;
  /** Points are given on top of the full score: a bonus may exceed the weight. */
  bonus: boolean;
  /** The value is taken without its sign (绝对值). */
  absolute: boolean;
  /** 除特殊原因外 …: exceptions that only a person can grant. */
  exceptions: string[];
  /** The rate of the formula is the value by its target (实际值÷目标值), not a rate of its own. */
  byTarget: boolean;
  /** What the sign of the value means: change (下降 < 0 < 增长), saving (节约 > 0), or nothing. */
  sign: 'change' | 'saving' | null;
}
