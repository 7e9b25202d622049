// Which of two counts is the part, by their words: 完成 of what was 计划, 办结 of 受理 where the rate is 办结率.
import { OUGHT } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { charsBehind } from '../sentence/behind.js';

/** What was to be done, not what was. */
export const PLANNED = new RegExp(`计划|目标|任务|${OUGHT}|编制|核定|预算`);
/** What was done, or is there. */
export const DONE = /实际|已|完成|有效|在用|在编|在职|在岗/;
/** 原值, 编制: what there is to be used. */
export const isStock = ({ lead }: Amount): boolean => /原值|编制|总数|总量/.test(lead);
const WHOLE = new RegExp(`总|全部|共|所有|原值|${OUGHT}`);

/** 有适配需求的残疾人: for whom it is to be done, not done. */
const IN_NEED = /(?:需求|需要|意愿|条件|资格)的?[一-龥]{0,8}$/;

/** The part is named by the rate's own verb (办结, 收回 for 回收), or as what was done of what was planned. */
export function isPartBy(verb: string, part: string, whole: string): boolean {
  const named = (words: string): boolean => [...verb].every((char) => words.includes(char));
  if (/[不未][^,;]{0,2}$/.test(part.slice(0, Math.max(0, part.indexOf(verb[0]!))))) return false;
  // 造林1.86万亩，超额完成计划1.80万亩0.06万亩: the plan
  if (/(?:超|高|低|少)[^,;。\d]{0,6}(?:计划|目标|任务)(?:数|量|值)?$/.test(part)) return false;
  if (IN_NEED.test(part) !== IN_NEED.test(whole)) return IN_NEED.test(whole);
  if (named(part) && !named(whole)) return true;
  if (named(whole) && !named(part) && !PLANNED.test(whole)) return false;
  if (PLANNED.test(part.replace(/完成|实际/g, ''))) return false;
  return PLANNED.test(whole) || (DONE.test(part) && WHOLE.test(whole));
}

/** 不合格, 未通过审核的: what a rate of that verb is not of. */
export const denies = (words: string, verb: string): boolean =>
  new RegExp(`[不未][^,;、]{0,2}${verb}`).test(words);

/** 全年执行7034万元，其中中央资金执行5288万元（执行率97.92%）: what was spent is no base of what was spent. */
export const areBothSpent = (a: Amount, b: Amount): boolean =>
  a.quantity.dimension === 'money' && a.role === 'executed' && b.role === 'executed';

/** 查办218件，办结214件，结案率: the part has one character of the rate's verb, the whole has not both. */
export const sharesVerb = (verb: string, part: string, whole: string): boolean =>
  [...verb].some((char) => part.includes(char)) &&
  ![...verb].every((char) => whole.includes(char)) &&
  !/[不未][^,;]{0,3}$/.test(part) &&
  !PLANNED.test(part);

/** 检测1680份，达标1663份，不达标17份，达标率: the one that the verb names, of the one that comes first. */
export function passedOf(verb: string, alikes: Amount[]): [Amount, Amount] | null {
  const failed = new RegExp(`[不未无非][^,;]{0,2}${verb}`);
  // 473户满意、27户不满意: said behind the figure
  const said = alikes.map((a) => (a.lead.includes(verb) ? a.lead : a.lead + charsBehind(a, 5)));
  const named = alikes.filter((_, i) => said[i]!.includes(verb) && !failed.test(said[i]!));
  const rest = alikes.filter((_, i) => !said[i]!.includes(verb));
  if (alikes.length !== 3 || named.length !== 1 || rest.length !== 1 || rest[0] !== alikes[0]) return null;
  return [named[0]!, rest[0]!];
}
