// Words that keep a count times a price from making the amount: 扣除缺勤后, 按比例承担, 其中新增.
import type { Amount } from '../sentence/amounts.js';

/** What takes something away from a product, adds to it, or pays for a part of it only. */
const LESS =
  /不等|扣除|扣减|冲减|部分(?!别)|陆续|新增|核减|另外?(?![一行])|其余|其他(?!收)|含|影响|缺勤|请假|因(?!公)|未(?!成年|婚|就业)|尾款|季度|上半年|下半年|按比例|承担|负担|折算|动态|调整|预[拨付]|首[期批付]|结转|往年|历年|不足|不满|提前|逐步|按半年|月起|超过/;

/** Whether such words stand between the count or price that comes first and the amount, or right behind it. */
export function isLessened(figures: Amount[]): boolean {
  const own = figures.filter(({ line }) => line === figures[0]!.line).sort((a, b) => a.index - b.index);
  const [first, last] = [own[0]!, own.at(-1)!];
  const { text } = first.line;
  // 新增护理员45人: what is counted may be called so
  const from =
    first.kind === 'level' && first.quantity.dimension !== 'money' ? first.mention.end : first.leadStart;
  return LESS.test(text.slice(from, last.mention.start) + /^[^。;,]*/.exec(text.slice(last.mention.end))![0]);
}

/** 贷款贴息42.60万元，户均贷款11.27万元: a mean of other money than what is told. */
export const isOfOtherMoney = (mean: Amount, whole: Amount): boolean => {
  const own = /(?:贷款|消费|收入|增收|产值|工资|缴费|保额|投资|资产)/.exec(mean.lead)?.[0];
  return own !== undefined && !new RegExp(`${own}(?!贴息|利息|担保|保费)`).test(whole.lead + whole.topic);
};
