// Shares of the parts of a list as words and places alone bind them: 支出100万元，其中：甲60万元，占60%.
import { alike } from '../build.js';
import { quotient } from '../rates/quotients.js';
import type { Amount } from '../sentence/amounts.js';
import { isOfAll } from '../shares/share-parts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { titleOf } from '../sentence/titles.js';
import type { Bound } from './bound.js';

/** 占, 占比, 占总额的: of the whole that the list breaks down. */
const BARE = /^[,(]?(?:分别)?(?:占(?:总额|总数|总量|总支出|比)?的?(?:比例|比重)?|占比)(?:为|达)?$/;

/** 占采购支出总额的, 占总额的. */
const TOTAL = /^[,(]?占(?:政府采购|采购|合同|支出|全部|其)*?((?:支出)?总额)的?(?:比例|比重)?(?:为|达)?$/;

/** 有效问卷1138份，占收回问卷的97.77%. */
const SURVEY = /^[,(]?占(发放|收回|回收|有效)(?:的)?(?:问卷|答卷)?(?:总数|数)?的?(?:比例|比重)?(?:为|达)?$/;

/** The part right before the share, of the whole of its list. */
export function plainShare(share: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  if (share.parallel) return ofRun(share, own, wholes);
  const part = own[share.index - 1];
  if (share.kind !== 'share' || share.quantity.approximate || share.line.inTable) return null;
  if (!part || part.sentence !== share.sentence || part.kind !== 'level') return null;
  if (isOfAll(share, part)) return null;
  const whole = wholes.get(part);
  // 基本支出687.40万元（人员612.48万元、公用74.92万元），占总支出的12.04%: of what stands before the bracket
  if (isInBrackets(part) !== isInBrackets(share)) return null;
  if (whole && BARE.test(share.lead)) return of(part, whole, share);
  const all = ofThese(part, own[part.index - 1]);
  if (all && BARE.test(share.lead)) return of(part, all, share);
  const total = TOTAL.exec(share.lead)?.[1] ?? SURVEY.exec(share.lead)?.[1];
  if (total === undefined) return null;
  // 采购总额628.50万元，其中…。授予中小企业合同502.80万元，占总额的80.00%: the only figure that is called so
  const named = own.filter(
    (a) =>
      a.index < part.index &&
      a.kind === 'level' &&
      (a.lead.endsWith(total) || (SURVEY.test(share.lead) && a.lead.includes(total))) &&
      alike(a.quantity, part.quantity),
  );
  return named.length === 1 && !wholes.has(part) ? of(part, named[0]!, share) : null;
}

/** 76个助餐点中，社会化运营的57个，占75%: the figure that 中 speaks of. */
function ofThese(part: Amount, before: Amount | undefined): Amount | null {
  if (before?.kind !== 'level' || before.sentence !== part.sentence || before.parallel) return null;
  if (!alike(before.quantity, part.quantity) || before.quantity.approximate) return null;
  const between = part.line.text.slice(before.mention.end, part.mention.start);
  return /^[^,;:。、\d()]{1,12}中,?[^,;:。、\d()]{2,14}$/.test(between) ? before : null;
}

/** 中央612万元，省级438万元，县级2024万元，分别占19.91%、14.25%、65.85%: each of the list that ends there, in its order. */
function ofRun(share: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  if (share.kind !== 'share' || share.line.inTable) return null;
  const run = own.filter((a) => a.parallel && a.kind === 'share' && a.sentence === share.sentence);
  const [first] = run;
  const last = first && own[first.index - 1];
  const whole = last && wholes.get(last);
  if (
    !first ||
    !whole ||
    !/^[,]?(?:分别|依次|各)占(?:总额|总数|总量|总体)?的?(?:比例|比重)?(?:为)?$/.test(first.lead)
  )
    return null;
  const items = own.filter((a) => wholes.get(a) === whole);
  const isOneRun =
    run.every((a, i) => a.index === first.index + i) && items.length === run.length && items.at(-1) === last;
  const part = items[run.indexOf(share)];
  return isOneRun && part ? { reading: quotient(part, whole), subject: `${titleOf(part)}占比` } : null;
}

const of = (part: Amount, whole: Amount, { lead }: Amount): Bound => ({
  reading: quotient(part, whole),
  subject: titleOf(part) + lead.replace(/^[,(]|(?:为|达)?$|的$/g, ''),
});
