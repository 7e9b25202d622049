// Products as words and places alone bind them: 更新12辆、每辆18.50万元，计222.00万元; 补贴100.80万元，126万人次，每人次补0.80元.
import { product } from '../../../values/expression.js';
import { figureOf, exactly, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isCountOf, isMean, measuresOf } from '../sentence/measures.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

/** 每座, 每公里补, 单价, 按每人每年: nothing but what one of it costs. */
const PRICE =
  /^[,、;]?(?:按|均按|全年|核定|统一)*(?:每[一-龥]{1,3}|单价)(?:全年|补助|补贴|补|奖励|奖补|含工费|资助|发放|给予|支付|救助|按)?(?:标准)?(?:为)?$/;
/** 计, 共, 支出, 发放劳务报酬: what it came to. */
const CAME_TO =
  /^[,、;]?(?:发放|支付|支出|补助|补贴|兑付|拨付)?(?:总共|共计?|合计|总计|计|小计)?(?:需要?|花费|支出|支付|投入|补助|补贴|发放)?(?:劳务报酬|补助款?|补贴|资金|费用|金额|经费|工资|报酬)?(?:为|达)?$/;
/** A count of what was planned, or a mean. */
const OTHERWISE = /计划|目标|应|预计|拟|均|比|较/;
/** A product of more than these two, or of a part of them. */
const MORE =
  /其中|[月日天次年]均|\d个?(?:月|天|年|次|期)|按(?:比例|\d+%)|承担|负担|扣|折|预付|首[期付]|尾款|结转|部分|另|平均|左右/;

/** 演出补助按每场4800元, 每场演出补助4800元: what one of the thing costs. */
const PRICE_OF =
  /^[,;]?(?<thing>[一-龥]{2,8}?)(?:补助|补贴|奖励|奖补|经费|费用|费|成本|报酬|标准)+(?:按照?|均按|为|均为)*每[一-龥]{1,3}(?:补助|补贴|发放|给予|支付|奖励)?$|^[,;]?每[一-龥](?<other>[一-龥]{2,6})(?:补助|补贴|奖励|奖补|经费|费用|费|成本|报酬)+(?:标准)?为?$/;

/** The amount of a count and a price bound to it by words and places; `wholes`: the parts of lists. */
export const plainProduct = (
  amount: Amount,
  own: Amount[],
  wholes: ReadonlyMap<Amount, Amount>,
): Bound | null => besideProduct(amount, own) ?? countedAbove(amount, own, wholes);

/** 举办演出164场，…。演出补助按每场4800元发放，共计78.72万元: of the only count of that thing in the paragraph. */
function countedAbove(amount: Amount, own: Amount[], wholes: ReadonlyMap<Amount, Amount>): Bound | null {
  const price = own[amount.index - 1];
  const words = price && PRICE_OF.exec(price.lead)?.groups;
  if (!words || !isResult(amount) || !isPrice(price) || price.sentence !== amount.sentence) return null;
  if (!/[共合总]?计|共/.test(amount.lead) || !CAME_TO.test(amount.lead.replace(/^发放/, ''))) return null;
  const thing = words.thing ?? words.other!;
  const [measure, ...others] = measuresOf(price);
  if (measure === undefined || others.length > 0 || /[月日天年]/.test(measure)) return null;
  const counts = own.filter(
    (a) =>
      a.index < price.index &&
      a.kind === 'level' &&
      isExact(a) &&
      !wholes.has(a) &&
      isCountOf(measure, a) &&
      (a.lead.includes(thing) || a.line.text.startsWith(thing, a.mention.end)),
  );
  const between = amount.line.text.slice(price.mention.end, amount.mention.end);
  if (counts.length !== 1 || MORE.test(between) || OTHERWISE.test(counts[0]!.lead)) return null;
  return productOf(counts[0]!, price);
}

/** The amount of a count and a price that stand one upon the other with it, in either order. */
function besideProduct(amount: Amount, own: Amount[]): Bound | null {
  const { line, sentence } = amount;
  if (!isResult(amount)) return null;
  const behind = [own[amount.index + 1], own[amount.index + 2]];
  const before = [own[amount.index - 2], own[amount.index - 1]];
  const [count, price] = CAME_TO.test(amount.lead) && isPair(before) ? before : isPair(behind) ? behind : [];
  if (
    !count ||
    !price ||
    [count, price].some((a) => a.sentence !== sentence || isInBrackets(a) !== isInBrackets(amount))
  )
    return null;
  const isAfter = count.index > amount.index;
  const [first, last] = isAfter ? [amount, price] : [count, amount];
  const words =
    line.text.slice(first.mention.end, last.mention.start) +
    /^[^,;。]{0,8}/.exec(line.text.slice(last.mention.end))![0];
  // behind the amount nothing may follow that it could as well belong to
  if (
    words.includes(';') ||
    MORE.test(words) ||
    (isAfter &&
      !/^[,]?(?:计算|核拨|结算|核定|补助|发放|支付|计)?[,]?(?:[;。,]|$)/.test(
        line.text.slice(price.mention.end),
      ))
  )
    return null;
  if (isAfter && isAmountNext(own, price)) return null;
  return productOf(count, price);
}

/** An amount of money that may be worked out. */
const isResult = (amount: Amount): boolean =>
  amount.quantity.dimension === 'money' &&
  amount.kind === 'level' &&
  isExact(amount) &&
  !amount.line.inTable &&
  !amount.parallel &&
  !isMean(amount);

const isPrice = ({ kind, quantity }: Amount): boolean =>
  kind === 'standard' && quantity.dimension === 'money' && !quantity.approximate && !quantity.upper;

function productOf(count: Amount, price: Amount): Bound {
  const formula = `${count.quantity.text} × ${price.quantity.text}`;
  const inputs = [inputOf(count), inputOf(price)];
  return { reading: reading('', formula, product(figureOf(count), exactly(price)), inputs) };
}

/** What stands behind the price is another amount: 300个小班，每个960元，计288000元. */
const isAmountNext = (own: Amount[], price: Amount): boolean => {
  const next = own[price.index + 1];
  return (
    next !== undefined &&
    next.sentence === price.sentence &&
    next.quantity.dimension === 'money' &&
    next.kind === 'level' &&
    CAME_TO.test(next.lead)
  );
};

/** A count, and what one of it costs. */
function isPair(pair: (Amount | undefined)[]): pair is [Amount, Amount] {
  const [count, price] = pair;
  if (!count || !price || count.kind !== 'level' || !isExact(count) || count.quantity.dimension === 'money')
    return false;
  if (!isPrice(price) || !PRICE.test(price.lead) || OTHERWISE.test(count.lead)) return false;
  const measures = measuresOf(price);
  // 220人次，每人300元: one may have come several times
  const isTimes = count.quantity.unit.endsWith('次') && !measures[0]?.endsWith('次');
  return measures.length === 1 && !isTimes && isCountOf(measures[0]!, count);
}
