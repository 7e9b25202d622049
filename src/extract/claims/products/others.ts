// Amounts behind a price that it does not make up: 14辆平均每辆2.47万元，公务接待费5.25万元; 36人，人均年工资5.20万元，设备购置费48万元.
import type { Amount } from '../sentence/amounts.js';
import { PLANNED_ROLES, SUMMED } from '../sentence/cues.js';
import { isTotal, textBetween, type Item } from './items.js';

/** Words of money, prices and doing that name nothing. */
const IDLE =
  /其中|全[年部]|本年|当年|年度?|实际|累计|另|[合总共]计|共|计|支[出付]|发放|拨付|兑付|补[助贴]|奖[励补]|资金|经费|费用?|金额|款|总额|成本|开支|投入|到位|使用|完成|财政|标准|单价|平均|[一-龥]均|均|每(?:人次|平方米|公里|[一-龥])|为|达|约|应|的|及|和|需|按|年|月|[、,;:()\d]/g;
const plain = (words: string): string => words.replace(IDLE, '');

/** The amount behind has a name of its own, and neither the count nor the price has a word of it. */
export function isOfOtherThing({ price, total, from }: Item, amounts: Amount[]): boolean {
  const name = plain(total.lead);
  if (name.length < 2 || total.index < price.amount.index) return false;
  // 每人每月1800元，工资支出64.80万元: the amount says what is paid
  if (!price.mean && plain(price.amount.lead).length < 2) return false;
  const { text } = price.amount.line;
  const behind = /^[^,;。\d]{0,8}/.exec(text.slice(price.amount.mention.end))![0];
  // 低保对象3246户5128人，月人均补差412元，发放低保金: all that is said since the amount before
  const last = amounts.findLast((a) => a.index < from.index && isTotal(a));
  const start = Math.max(price.amount.sentence.start, last?.mention.end ?? 0);
  const said = text.slice(Math.min(start, from.leadStart), price.amount.mention.end) + behind;
  return !Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)).some((word) =>
    said.includes(word),
  );
}

/** 运行维护费34.62万元，按14辆平均，每辆2.47万元: the amount told right before the count, where it is no plan. */
export function toldAhead({ price, from }: Item, amounts: Amount[]): Amount | undefined {
  const before = amounts[from.index - 1];
  if (!before || !isTotal(before) || before.sentence !== from.sentence || PLANNED_ROLES.has(before.role))
    return undefined;
  return price.mean || from !== price.amount
    ? textBetween(before, from).includes(';')
      ? undefined
      : before
    : undefined;
}

/** 5个，每个60万元，32个，每个3.5万元，共补助412万元: of both. */
export const isOfSeveral = (waiting: Item[], total: Amount): boolean =>
  waiting.length > 0 &&
  SUMMED.test(total.lead) &&
  waiting.every(({ price }) => !textBetween(price.amount, total).includes(';'));
