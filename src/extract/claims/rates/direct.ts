// Rates whose base stands right before them: 占年度计划4亿元的90%, 完成任务8000人的107.5%.
import type { Claim } from '../../../report/schema.js';
import { agrees, alike, claimOf, inputOf } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isOneSlip } from '../settle/slips.js';
import { quotient } from './quotients.js';

/** 占年度计划4亿元的90%, 完成任务8000人的107.5%: the base stands right before the rate. */
export function* directRateClaims(amounts: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    // 完成年度指标5475吨（日均15吨）的96.67%: a bracket behind the base stands aside
    const [before, last] = [amounts[rate.index - 2], amounts[rate.index - 1]];
    const isAside = before && last && isInBrackets(last) && before.line.text[before.mention.end] === '(';
    const base = isAside && rate.lead.startsWith('的') ? before : last;
    if (rate.quantity.dimension !== 'rate' || base?.kind !== 'level' || base.sentence !== rate.sentence)
      continue;
    const overs = amounts
      .slice(0, base.index)
      .filter(
        (a) =>
          (a.kind === 'level' || a.kind === 'change') &&
          a.sentence === rate.sentence &&
          alike(a.quantity, base.quantity),
      )
      .reverse();
    // 播种3.86万亩，其中早稻…、晚稻…，完成任务3.80万亩的101.6%: of the whole of the list
    const over =
      overs.find((a) => agrees(rate.quantity, quotient(a, base).expression)) ??
      overs.find((a) => isOneSlip(rate.quantity, quotient(a, base).expression, overs.length)) ??
      overs[0];
    if (!over) continue;
    const said = rate.line.text.slice(over.mention.end, base.mention.start);
    if (
      /^\)?(?!.*[占达为完覆])[一-龥]{0,8}?的(?:比例|比重)?(?:为|达)?$/.test(rate.lead) &&
      /占|完成|达到?|相当于|为|恢复至|覆盖/.test(base.lead || said)
    )
      yield claimOf('rate', rate, [quotient(over, base)], {
        subject: `${inputOf(over).name}：${base.lead}${base.quantity.text}的比例`,
      });
  }
}
