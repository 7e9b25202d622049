// Rates said again away from their figures: 旅游推广项目执行率92.72% of a table's row, 完工及时率 of works counted above.
import type { Claim, Reading } from '../../../report/schema.js';
import { exactValue } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf } from '../build.js';
import { core } from '../sentence/names.js';
import { isDigitSlip } from '../totals/complete.js';
import { quotient } from './quotients.js';
import { isCount } from './rates-beside.js';

/** Kinds of rates, by the words that stand for one another. */
const KINDS = [
  /(?:预算|资金|经费)?(?:执行|支出|使用|支付)(?:率|进度)$/,
  /(?:资金)?到位(?:率|比例)$/,
  /(?:任务|计划|目标)?完成(?:率|比例)$/,
  /节[约支]率$/,
  /得分率$/,
];
const SAID = /(?:仅|只有|只|约|高达|均|平均|已)*(?:为|达到?|是|:)?$/;

/** The rates of the prose that no claim explains, held against the rates of the same name that others do. */
export function* restatedRates(read: Amount[][], claims: Claim[]): Generator<Claim> {
  const taken = new Set(claims.map((claim) => claim.stated));
  const rates = claims.filter(({ kind, readings }) => kind === 'rate' && readings.length > 0);
  for (const amounts of read)
    for (const rate of amounts) {
      if (rate.kind !== 'rate' || rate.quantity.dimension !== 'rate' || rate.parallel) continue;
      if (taken.has(rate.quantity) || rate.year === 'before' || rate.line.inTable) continue;
      const readings = [
        ...sameName(rate, rates),
        ...ofCountAbove(rate, amounts, read),
        ...ofNamedPlan(rate, amounts, read),
      ];
      const chosen = nearest(rate.quantity, readings);
      if (chosen) yield claimOf('rate', rate, [{ ...chosen, name: '' }]);
    }
}

/** The reading that holds, else the one that a slip of the pen keeps from holding. */
function nearest(stated: Quantity, readings: Reading[]): Reading | undefined {
  const held = readings.find((r) => agrees(stated, r.expression));
  return (
    held ??
    readings.find((r) => {
      const value = exactValue(r.expression);
      return value !== null && isDigitSlip(stated, value);
    })
  );
}

/** What other claims work the rate of this thing out from. */
function sameName(rate: Amount, rates: Claim[]): Reading[] {
  const words = rate.lead.replace(SAID, '');
  const kind = KINDS.find((pattern) => pattern.test(words));
  if (!kind) return [];
  const wanted = bare(words.replace(kind, '') || firstName(rate));
  if (wanted.length < 3) return [];
  return rates
    .filter(({ subject }) => kind.test(subject))
    .flatMap(({ subject, readings }) => {
      const own = bare(subject.replace(kind, ''));
      if (own.length >= 2) return own === wanted ? readings : [];
      return readings.filter(({ inputs }) => inputs.every(({ name }) => isSaidOf(name, wanted)));
    });
} // prettier-ignore

/** 数据平台升级项目支出 is told of 数据平台升级. */
const isSaidOf = (name: string, wanted: string): boolean => {
  const own = bare(name).replace(/(?:年初|全年|年中|调整后?|批复|实际|累计|到位|预算)+$/, '');
  return own.length >= 4 && bare(own).length >= 4 && wanted.startsWith(bare(own));
};

const bare = (words: string): string =>
  core(words.replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]+/, '')).replace(
    /(?:项目|资金|经费|支出)+$/,
    '',
  );

/** 双溪区资金到位1380万元，到位率: the thing that begins the clause. */
function firstName(rate: Amount): string {
  const { text } = rate.line;
  const from = Math.max(rate.sentence.start, text.lastIndexOf(';', rate.mention.start) + 1);
  const words = /^[^,;:。\d]*/.exec(text.slice(from))![0];
  return words.replace(/(?:资金|经费|预算|实际|已)*(?:到位|支出|执行|完成)$/, '');
}

/** 按时完工243处，完工及时率96.43%: of all 252处 that a paragraph above counts. */
function ofCountAbove(rate: Amount, amounts: Amount[], read: Amount[][]): Reading[] {
  const part = amounts[rate.index - 1];
  if (!part || part.sentence !== rate.sentence || !isCount(part) || rate.quantity.decimals < 2) return [];
  if (!/率(?:为|达到?|:)?$/.test(rate.lead) || !/^[,(]?$/.test(rate.line.text.slice(part.mention.end, rate.leadStart)))
    return [];
  const verb = /([一-龥]{2})(?:及时)?率/.exec(rate.lead)?.[1];
  if (verb === undefined || ![...verb].some((char) => part.lead.includes(char))) return [];
  const { index } = rate.line;
  const above = read.slice(Math.max(0, index - 6), index + 1).flat();
  return above
    .filter((a) => isCount(a) && (a.line !== rate.line || a.index < part.index) && alike(a.quantity, part.quantity))
    .filter((a) => a.quantity.value.compare(part.quantity.value) > 0)
    .map((whole) => quotient(part, whole));
} // prettier-ignore

/** 县级自筹资金到位140万元，到位率仅36.84%: of what the report planned under that name, wherever. */
function ofNamedPlan(rate: Amount, amounts: Amount[], read: Amount[][]): Reading[] {
  const part = amounts[rate.index - 1];
  if (part?.kind !== 'level' || part.sentence !== rate.sentence || part.role !== 'arrived') return [];
  if (!/到位(?:率|比例)/.test(rate.lead) || part.quantity.dimension !== 'money') return [];
  const wanted = bare(part.name);
  return read
    .flat()
    .filter((a) => a !== part && a.kind === 'level' && a.role !== 'arrived' && a.role !== 'executed')
    .filter((a) => alike(a.quantity, part.quantity) && wanted.length >= 3 && bare(a.name) === wanted)
    .filter((a) => a.quantity.value.compare(part.quantity.value) > 0)
    .map((whole) => quotient(part, whole));
}
