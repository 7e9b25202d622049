// What kind of figure an amount is: a level, a change, a growth rate, a share, another rate, a standard, a limit.
import type { Quantity } from '../../../values/quantity.js';
import { isFactor, isStandard } from './measures.js';

/**
 * level: an amount or count as it stands · change: by how much it changed · growth: by how many per cent ·
 * share: 占…% · rate: any other percentage · standard: 每人1000元 · limit: 50万元以上.
 */
export type Kind = 'level' | 'change' | 'growth' | 'share' | 'rate' | 'standard' | 'limit';

/** 低于“下降80%”的内控目标. */
const AIM_BEHIND = /^”的[^,;。\d]{0,6}(?:目标|要求|标准|任务)/;
/** 优于缩短15分钟的目标. */
const CHANGE_AIMED = /^的[^,;。\d]{0,6}(?:目标|要求|指标值)/;

/** By the words before and behind; `changes`: they say that it rose or fell; `bracketed`: a bracket opens before it. */
export function kindOf(
  quantity: Quantity,
  lead: string,
  after: string,
  changes: boolean,
  bracketed: boolean,
): Kind {
  if ((changes && CHANGE_AIMED.test(after)) || STEP.test(lead)) return 'limit';
  if (quantity.dimension === 'rate') {
    // 占老年人口比例不低于14%: aimed at
    if (/占(?!用)[^,;。]*(?:不低于|不少于|不超过|不高于|至少|控制在)$/.test(lead)) return 'limit';
    // 满意度（非常满意和满意合计占比）为90.65%
    const words = lead.replace(/\([^()]*占比\)/g, '');
    if (
      /占(?!用)[^,;。]*$/.test(words) ||
      /占比[^,;。]{0,10}$/.test(words) ||
      /(?:比重|份额)(?:为|达)?$/.test(words)
    )
      return 'share';
    if (/^(?:及|或)?以[上下内]/.test(after) || AIM_BEHIND.test(after)) return 'limit';
    if (changes && !/节[约支]率/.test(lead)) return 'growth';
    return 'rate';
  }
  if (quantity.dimension === 'points') return changes ? 'growth' : 'rate';
  if (quantity.dimension === 'score' && isFullMarks(lead, after, bracketed)) return 'limit';
  if (/^\(?(?:含)?\)?(?:\(含\))?(?:及|或)?(?:以上|以下|以内|之内)/.test(after)) return 'limit';
  if (
    /(?:不超过|不低于|不少于|不高于|至少|≥|≤|>|<|大于|小于|低于|高于|超过|最高|最低)(?:每[^,;。\d]{1,3})?$/.test(
      lead,
    )
  )
    return 'limit';
  if (isStandard(quantity.unit, lead, after) || isFactor(quantity, lead, after)) return 'standard';
  // 缩短为6天 says what it came to, 减少额为6天 by how much
  if (changes && !/[到至]$|(?:缩短|降低|提高|提升|压缩|扩大|缩减|下降|上升|增加|减少)为$/.test(lead))
    return 'change';
  return 'level';
}

/** 每低于目标值1个百分点扣1分: a step of a scoring rule, and nothing that was measured. */
const STEP =
  /每(?:再|又)?(?:低于|高于|超过|超出|超|低(?![保收龄压])|高(?![中校龄级压标速])|降|[少多差缺迟晚]|[上提]升|减|增|相差|偏[离差]|逾期|延|推迟|滞后|短)[^,;。\d]{0,8}$/;

/** 满分20分，得19分; 投入20分得20分: what could be had stands before what was given. */
function isFullMarks(lead: string, after: string, bracketed: boolean): boolean {
  return (
    /(?:满分|分值|权重|标准分)(?:共|合计|总计|分别|依次)*(?:为|是|:)?$/.test(lead) ||
    // 决策18分（总分20分）
    (bracketed && /^总分(?:为|:)?$/.test(lead)) ||
    (!/得/.test(lead) && /^[,():]?(?:实际|自评|评价|最终|综合|实)?得(?:分(?:为|:)?)?\d/.test(after))
  );
}
