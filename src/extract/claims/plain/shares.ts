// Shares of the parts of a list as words and places alone bind them: 支出100万元，其中：甲60万元，占60%.
import { alike } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { titleOf } from '../sentence/titles.js';
import type { Bound } from './bound.js';

/** 占, 占比, 占总额的: of the whole that the list breaks down. */
const BARE = /^[,(]?(?:分别)?(?:占(?:总额|总数|总量|总支出|比)?的?(?:比例|比重)?|占比)(?:为|达)?$/;

/** 占采购支出总额的, 占总额的. */
const TOTAL = /^[,(]?占(?:政府采购|采购|合同|支出|全部|其)*?((?:支出)?总额)的?(?:比例|比重)?(?:为|达)?$/;

/** The part right before the share, of the whole of its list. */
export function plainShare(share: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  const part = own[share.index - 1];
  if (share.kind !== 'share' || share.parallel || share.quantity.approximate || share.line.inTable) return null;
  if (!part || part.sentence !== share.sentence || part.kind !== 'level') return null;
  const whole = wholes.get(part);
  if (whole && BARE.test(share.lead)) return of(part, whole, share);
  const total = TOTAL.exec(share.lead)?.[1];
  if (total === undefined) return null;
  // 采购总额628.50万元，其中…。授予中小企业合同502.80万元，占总额的80.00%: the only figure that is called so
  const named = own.filter((a) => a.index < part.index && a.kind === 'level' && a.lead.endsWith(total) && alike(a.quantity, part.quantity));
  return named.length === 1 && !wholes.has(part) ? of(part, named[0]!, share) : null;
} // prettier-ignore

const of = (part: Amount, whole: Amount, { lead }: Amount): Bound => ({
  reading: quotient(part, whole),
  subject: titleOf(part) + lead.replace(/^[,(]|(?:为|达)?$|的$/g, ''),
});
