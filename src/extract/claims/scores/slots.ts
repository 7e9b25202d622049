// What points in a sentence are: what could be had, what was got, what was taken off, or none of these.
import type { Amount } from '../sentence/amounts.js';

/** What could be had, what was got, what was taken off, the rate of both. */
export type Slot = 'full' | 'given' | 'off' | 'rate';

/** Points taken off, right before the figure. */
export const OFF = /(?:扣减?分?|失分?|丢分?|扣掉|扣除|减分)(?:了|为|共|合计|总计|累计|:)*$/;
/** What could be had. */
export const FULL = /(?:满分|分值|权重分?|标准分|总分|占)(?:共|合计|总计|分别|依次)*(?:为|是|:)*$/;
/** What was got. */
export const GIVEN =
  /(?:自评价?|评价|实际|综合|评定|最终|核定|实|平均)*(?:自评价?|得分|评分|得|计|评|打)(?:分别|依次|共|各)*(?:为|是|:)*$/;
/** All that was taken off, in several parts. */
export const ALL_OFF = /(?:共|合计|总计|总共|累计|总)(?:扣减?|失|丢)分?|(?:扣|失|丢)分(?:共|合计|总计|累计)/;
/** No points of a part: a mean, a step of a criterion, a bound, another year's, how much it changed. */
const OTHER =
  /平均|人均|每|[项处笔]各(?=扣|失)|加权|酌情|不低于|不少于|不超过|至少|以上|上年|去年|同比|超过|高于|低于|[≥≤><]/;

/** Points that were taken off, and no step of a rule: 每低于1个百分点扣0.5分. */
export function isTakenOff({ quantity, lead, line, sentence, mention }: Amount): boolean {
  const clause = line.text
    .slice(sentence.start, mention.start)
    .split(/[,;:(]/)
    .at(-1)!;
  return (
    quantity.dimension === 'score' &&
    !quantity.approximate &&
    OFF.test(lead) &&
    !/每|酌情|最多|最高|应/.test(clause)
  );
}

/** 产出时效得分率偏低，为70.00%. */
export const RATED = /得分率(?:[较偏最不]?[低高]|仅|只)*,?(?:仅|只)?(?:分别|依次|各)*(?:为|是|达到?|:)*$/;
/** What a figure says of a part of a score; null where it says nothing of any. */
export function slotOf(a: Amount, words: string): Slot | null {
  const { quantity, lead, line, mention, kind } = a;
  if (quantity.approximate || quantity.upper) return null;
  if (quantity.dimension === 'rate') return RATED.test(words) ? 'rate' : null;
  if (quantity.dimension !== 'score') return null;
  const behind = line.text.slice(mention.end, mention.end + 7);
  const clause = words.split(/[,;。]/).at(-1)!;
  // 90分（含）以上为优、80分（含）至90分为良
  const isScale =
    /^\(?(?:含)?\)?(?:(?:及|或)?以[上下]|至\d|为[优良中差合])/.test(behind) || /[至到—-]$/.test(words);
  // 不超过10%计4分, 10%—20%计3分, 乘以10分计算: a rule
  const own = line.text.slice(a.sentence.start, mention.start).split(/[,;]/).at(-1)!;
  const isStep = /计$/.test(words) && (OTHER.test(own) || /\d%?[-—–~～至]\d|为0计$/.test(own));
  const isRule = isStep || /(?:[×*乘]|乘以)$/.test(words) || /^(?:计算|计分)/.test(behind);
  if (a.year === 'before' || OTHER.test(clause) || isScale || isRule) return null;
  if (OFF.test(lead) && /每/.test(own)) return null;
  if (OFF.test(lead)) return ALL_OFF.test(clause) ? null : 'off';
  if (kind === 'limit' || FULL.test(lead)) return quantity.value.compare(100) < 0 ? 'full' : null;
  // 指标体系由投入（25分）、过程（25分）…组成
  const scheme = line.text.slice(a.sentence.start, a.sentence.end);
  const told = line.text.slice(a.sentence.start, mention.start);
  const isFull = FULLS.test(told) || SCHEMED.test(told);
  if (isFull && quantity.value.compare(100) < 0) return 'full';
  if (SCHEME.test(scheme) && !/得|扣/.test(scheme) && quantity.value.compare(100) < 0) return 'full';
  return kind === 'level' ? 'given' : null;
}

const SCHEME = /(?:由|按|包括|分为)[^。]*(?:组成|构成|设置|设定|[部个]分)(?:[,;].*)?[。]?$/;
/** 评价指标体系包括决策15分、过程25分. */
const SCHEMED = /指标体系(?:由|按|包括|包含|分为|设|共设)[^得扣;。]*$/;
/** 满分100分，其中…: what could be had, up to what was. */
const FULLS = /(?:满分|总分)(?:值)?(?:为|共|是)?100分[,;:(]?(?:其中|包括|分别)[^得扣;。]*$/;
