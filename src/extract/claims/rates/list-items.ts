// Rates of a list's own items: 样本320份，其中有效304份、无效16份，有效率95%.
import type { Reading } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { quotient, quotientOfAll } from './quotients.js';
import type { Wholes } from '../shares/index.js';

/** 样本320份，其中有效304份、无效16份，有效率95%: the part of the list that the rate names. */
export function ofItems(
  verb: string,
  total: Amount,
  before: Amount[],
  wholes: Wholes,
  lead: string,
): Reading[] {
  const good = verb === '优良' ? graded(total, before, wholes) : [];
  if (good.length > 0) return good;
  // 集中供养178人、分散供养308人，集中供养率: the longer name tells them apart
  const stem = stemIn(lead);
  const full = stem ? before.filter((a) => wholes.get(a) === total && a.lead.includes(stem)) : [];
  if (full.length === 1) return [quotient(full[0]!, total)];
  const named = before.filter(
    (a) => wholes.get(a) === total && a.lead.includes(verb) && !new RegExp(`[无未不非]${verb}`).test(a.lead),
  );
  // 合格489份、不合格15份，达标率
  if (named.length === 0 && verb === '达标') return ofItems('合格', total, before, wholes, '');
  // 满意人数分别为284人、277人、366人: those of one group
  if (named.length !== 1 || total.lead.includes(verb) || /分别|依次/.test(named[0]!.lead)) return [];
  // 优良8个、合格4个，合格率100%: what is better than that counts, too
  const items = before.filter((a) => wholes.get(a) === total);
  const better = /合格|达标|及格|良/.test(verb) ? items.slice(0, items.indexOf(named[0]!) + 1) : [];
  const passed = better.length > 1 && better.every((a) => /优|良|合格|达标|及格/.test(a.lead));
  return [quotient(named[0]!, total), ...(passed ? [quotientOfAll(better, total)] : [])];
}

/** 16个项目，其中优11个、良4个、中1个，优良率93.75%. */
function graded(total: Amount, before: Amount[], wholes: Wholes): Reading[] {
  const good = before.filter(
    (a) => wholes.get(a) === total && /[“”"]?[优良](?:秀|好)?[”“"]?(?:等次|等级|的)*$/.test(a.lead),
  );
  return good.length < 2 ? [] : [quotientOfAll(good, total)];
}

/** Four characters before 率. */
export const stemIn = (lead: string): string | undefined => /([一-龥]{4})率[^率]{0,4}$/.exec(lead)?.[1];
