// Sums told behind their parts, as words and marks alone bind them: A、B，合计C; 满意和比较满意共C.
import { alike } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { core } from '../sentence/names.js';
import { NO_PART } from './list-items.js';
import type { PlainList } from './lists.js';
import { isExact, overlap } from '../totals/kinds.js';

const SUMMED =
  /^[,、;]?(?:(?:以上)?[两二三四五六七八九十\d]{1,2}[项个者类笔批期])?(?:资金|费用|支出|经费|金额|人数|全年|累计)?(?:合计|共计|总计|小计|一共)(?:为|达|支出|支付|使用|资金)?$/;
const NAMED =
  /^[,;、]?(?<names>[一-龥“”]{2,12}(?:[、和与及](?:“)?[一-龥”]{2,12})+)(?:两项|二者|三项|三者)?(?:合计|共计|总计|共|累计)(?:为|达)?$/;
const CUMULATED = /^[,;、]?累计(?<noun>[一-龥]{1,6}?)(?:为|达)?$/;
/** The parts that a sum names or ends; null where words do not say. */
export function partsOf(total: Amount, own: Amount[], lists: PlainList[]): Amount[] | null {
  if (!isExact(total) || total.line.inTable || total.parallel) return null;
  const before = own.filter(
    (a) =>
      a.index < total.index &&
      alike(a.quantity, total.quantity) &&
      a.kind === 'level' &&
      isInBrackets(a) === isInBrackets(total),
  );
  const names = NAMED.exec(total.lead)?.groups?.names;
  if (/^(?:合计|共计?|之和)(?:为|达)?$/.test(total.lead)) {
    const first = firstOf(total, own, lists);
    if (first) return first;
  }
  const noun = CUMULATED.exec(total.lead)?.groups?.noun;
  if (noun !== undefined) return ofYears(noun, total, own, before);
  if (names !== undefined) return namedIn(names, before);
  const same = own[total.index - 1];
  // 5,701,600元，折合570.16万元
  if (
    /^[,(]?(?:折合|合|即)$/.test(total.lead) &&
    same &&
    isExact(same) &&
    same.quantity.dimension === 'money' &&
    same.quantity.unit !== total.quantity.unit &&
    before.includes(same)
  )
    return [same];
  return SUMMED.test(total.lead) ? runBefore(total, own) : null;
}

/** 2023年支出318.60万元；2024年…；2025年…。三年累计支出1291.51万元: one figure of each year. */
function ofYears(noun: string, total: Amount, own: Amount[], before: Amount[]): Amount[] | null {
  const span = own.find(
    (a) => a.sentence === total.sentence && a.index < total.index && a.quantity.unit === '年',
  );
  if (!span) return null;
  const yearOf = (a: Amount): string | undefined =>
    a.line.text
      .slice(a.sentence.start, a.mention.start)
      .match(/20\d\d(?=年)/g)
      ?.at(-1);
  const parts = before.filter(
    (a) => a.lead.endsWith(noun) && a.lead !== total.lead && yearOf(a) !== undefined && isExact(a),
  );
  const isEach = new Set(parts.map(yearOf)).size === parts.length && span.quantity.value.equals(parts.length);
  return parts.length > 1 && isEach ? parts : null;
}

/** 满意312份、较满意205份、一般38份、不满意13份，前三项合计555份: the first of the list that ends there. */
function firstOf(total: Amount, own: Amount[], lists: PlainList[]): Amount[] | null {
  const count = own[total.index - 1];
  if (count?.lead !== '前' || !/^[项者类种]$/.test(count.quantity.unit)) return null;
  const list = lists.findLast(
    ({ items }) => items.at(-1)!.index === count.index - 1 && items.at(-1)!.sentence === total.sentence,
  );
  const n = Number(count.quantity.value.toString());
  return list && n > 1 && n < list.items.length ? list.items.slice(0, n) : null;
}

/** 满意和比较满意: one figure for each of the names. */
function namedIn(names: string, before: Amount[]): Amount[] | null {
  const found = names.split(/[、和与及]/).map((name) => {
    const own = before.filter((a) => core(a.name) === core(name) && isExact(a));
    return own.length === 1 ? own[0]! : null;
  });
  return found.every((a) => a !== null) && new Set(found).size > 1 ? found : null;
}

/** All that the clause tells before the sum, parted by one mark. */
function runBefore(total: Amount, own: Amount[]): Amount[] | null {
  const { line, sentence } = total;
  const items: Amount[] = [];
  let mark = '';
  for (let i = total.index - 1; i >= 0; i -= 1) {
    const item = own[i]!;
    const next = own[i + 1]!;
    if (item.sentence !== sentence || line.text.slice(item.mention.end, next.mention.start).includes(';'))
      break;
    if (
      !isExact(item) ||
      !alike(item.quantity, total.quantity) ||
      (item.name === '' && !item.parallel) ||
      NO_PART.test(item.lead.replace(/^[,、;和及与]+/, '')) ||
      isInBrackets(item) !== isInBrackets(total)
    )
      return null;
    if (items.length > 0) {
      const joint = /^(?:[一-龥]{0,4})?(?<mark>[、,和及与])[^,;:。\d()]{0,18}$/
        .exec(line.text.slice(item.mention.end, next.mention.start))
        ?.groups!.mark?.replace(/[和及与]/, '、');
      if (joint === undefined || (mark !== '' && joint !== mark)) return null;
      mark = joint;
    }
    items.unshift(item);
  }
  return items.length > 1 && !overlap(items) && new Set(items.map(({ role }) => role)).size === 1
    ? items
    : null;
}
