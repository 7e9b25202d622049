// A whole followed at once by its parts, of which one is what another is not: 检测504份，合格489份，不合格15份.
import { dec } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { core } from '../sentence/names.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import type { TotalFound } from './index.js';

const CONTRARY = /^(?:其中)?[^,;。]{0,6}(?:不|未|无|非|延期|逾期)/;

/** 检测504份，合格489份，不合格15份: a whole followed at once by parts of which one is what another is not. */
export function* contraryParts(amounts: Amount[], listed: ReadonlySet<Amount>): Generator<TotalFound> {
  for (const total of amounts) {
    if (
      total.kind !== 'level' ||
      listed.has(total) ||
      !['count', 'measure'].includes(total.quantity.dimension)
    )
      continue;
    const items: Amount[] = [];
    for (const next of amounts.slice(total.index + 1)) {
      const between = next.line.text.slice(amounts[next.index - 1]!.mention.end, next.leadStart);
      if (next.kind !== 'level' || next.sentence !== total.sentence || !alike(next.quantity, total.quantity))
        break;
      if (
        !/^[,、]?$/.test(between) ||
        next.lead.length > 10 ||
        /共|合计|其中|占|^比|^较(?!为|满|好)/.test(next.lead)
      )
        break;
      items.push(next);
      const turned = items.find((item) => CONTRARY.test(item.lead) && item !== items[0]);
      if (!turned) continue;
      // the part that fails names the one that does not: 不合格 and 合格, 未通过 and 通过
      const verb = core(turned.lead)
        .replace(/^.*(?:不|未|无|非|延期|逾期)/, '')
        .slice(0, 2);
      if (verb.length < 2 || !items.some((item) => item !== turned && item.lead.includes(verb))) continue;
      // 回收768份。非常满意421份、满意263份…: the first of the kinds is no whole of the others
      const isKind = total.lead.includes(verb);
      const parts = isKind ? [total, ...items] : items;
      const whole = isKind ? wholeBefore(total, amounts) : total;
      if (!whole || parts.some((item) => item.quantity.approximate)) break;
      const sum = exactValue(sumOfParts(parts))!;
      const holds = agrees(whole.quantity, sumOfParts(parts));
      const near = isKind
        ? isDigitSlip(whole.quantity, sum)
        : sum.compare(whole.quantity.value.mul(dec('0.6'))) > 0;
      if (holds || near)
        yield { claim: claimOf('total', whole, [sumReading(parts)]), total: whole, items: parts };
      break;
    }
  }
}

/** The figure of that measure right before the kinds, in the sentence or the one before. */
const wholeBefore = (first: Amount, amounts: Amount[]): Amount | undefined =>
  amounts.findLast((a) => a.index < first.index && a.kind === 'level' && alike(a.quantity, first.quantity));
