// The words between 占 and a share.
import type { Amount } from '../sentence/amounts.js';

/** Words that name no whole of their own. */
export const GENERAL =
  /^(?:其|该|全部|总额?|总数|总量|总体|总计|合计|比|总的)?(?:的)?(?:总额|总数|合计|总计|比重|比例|总支出|总收入|支出|收入|总人数|支出总额|总金额|资金总额|金额)?$/;

/** The words between 占 and the figure, without 的比例 and the like; '' for a bare 占98%. */
export function baseOf(share: Amount): string {
  const at = share.lead.lastIndexOf('占');
  if (at < 0) return '';
  const words = share.lead.slice(at + 1);
  return words
    .replace(/(?:的)?(?:比重|比例|比率|百分比|份额|比)?(?:分别|依次)?(?:为|达到?|约|:)*$/, '')
    .replace(/的$/, '');
}

/** 占同类产品采购规模的, 占国内生产总值的: a whole that reports hardly ever tell. */
export const isOutside = (base: string): boolean => /^同(?:类|期|行业)|生产总值|GDP/.test(base);

/** 占总支出的: of all that was spent. */
export const isOfAll = (base: string): boolean => /^总(?:支出|收入|投资|投入|费用|成本)$/.test(base);
