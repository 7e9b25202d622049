// The words that name what a share is of: 占…的, 相当于…的, and formulas in brackets, 结转结余率（结转结余总额/全年预算数）.
import type { Amount } from '../sentence/amounts.js';

/** Words that name no whole of their own. */
export const GENERAL =
  /^(?:其|该|全[部省市州县区镇乡]|总额?|总数|总量|总体|总计|合计|比|总的)?(?:的)?(?:总额|总数|合计|总计|比重|比例|总支出|总收入|支出|收入|总人数|支出总额|总金额|资金总额|金额)?$/;

/** What a share is said to be the share of, and of what: in words, either may be ''. */
export interface Ratio {
  part: string;
  base: string;
}

/** 有效率(占收回数), 执行率(支出/到位): how the rate is worked out, in a bracket right before it. */
const BRACKETED =
  /\((?:按)?(?<part>[^()]*?)(?:占|\/|÷)(?<base>[^()]{2,16}?)(?:的?(?:比例|比重|比)|计算)?\)(?:为|达到?|是|:)*$/;
/** 药品费相当于事业收入的, 为应配套数的: a year before is what changes are measured against. */
const ALIKE =
  /^(?:(?:[、和及]|以及)(?=[^、和及]{2,14}的$)|(?<part>[^,;。]*?)(?:相当于|恰?为|是|达到?|覆盖))(?<base>(?!.*(?:上年|去年|同期|以前|原来|20\d\d年))[^,;。\d]{2,14})的$/;

/** The words that say what a percentage is a share of; null where none do. */
export function ratioIn({ kind, lead, quantity }: Amount): Ratio | null {
  if (quantity.dimension !== 'rate') return null;
  const bracket = BRACKETED.exec(lead)?.groups;
  if (bracket) return { part: bracket.part!, base: bracket.base! };
  if (kind === 'share') {
    const at = Math.max(0, lead.lastIndexOf('占'));
    return { part: lead.slice(0, at), base: behind(lead) };
  }
  const alike = kind === 'rate' ? ALIKE.exec(lead)?.groups : undefined;
  // 完成预算的, 达到预算的: how much of it was done, not a share of it
  const part = alike?.part ?? '';
  if (!alike || /完成|执行|支[出付]率/.test(part)) return null;
  return { part: part.replace(/^(?:[、和及,]|以及)+/, ''), base: alike.base! };
}

/** The words between 占 and the figure, without 的比例 and the like; '' for a bare 占98%. */
export const baseOf = (share: Amount): string => ratioIn(share)?.base ?? '';

function behind(lead: string): string {
  const at = lead.lastIndexOf('占');
  if (at < 0) return '';
  const words = lead.slice(at + 1);
  return words
    .replace(/(?:的)?(?:比重|比例|比率|百分比|份额|比)?(?:分别|依次)?(?:为|达到?|约|:)*$/, '')
    .replace(/的$/, '');
}

/** 占同类产品采购规模的, 占国内生产总值的: a whole that reports hardly ever tell. */
export const isOutside = (base: string): boolean => /^同(?:类|期|行业)|生产总值|GDP/.test(base);

/** 占总支出的: of all that was spent. */
export const isOfAll = (base: string): boolean => /^总(?:支出|收入|投资|投入|费用|成本)$/.test(base);

/** 三年分别为13.85万元、15.02万元，占当年支出的14.95%、15.77%: each of its own year. */
export const isOfEachYear = ({ line, sentence, mention }: Amount, part: Amount): boolean =>
  (part.parallel || /分别/.test(part.lead)) &&
  /占(?:当年|各年|当期|同期)[^。;]*$/.test(line.text.slice(sentence.start, mention.start));
