// Rates told away from their figures: 旅游推广项目执行率92.72% of a table's row, 完工及时率 of works counted above.
import type { Claim } from '../../../report/schema.js';
import type { Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { core } from '../sentence/names.js';
import { bareLead, patternOf } from '../rates/index.js';
import { quotient } from '../rates/quotients.js';
import { isCount } from '../rates/rates-beside.js';
import { claimFrom, type Candidate } from '../meant.js';
import type { Told } from './ledger.js';
import { ratioOf } from './readings.js';
import { bareThing, closest } from './things.js';

/** Kinds of rates, by the words that stand for one another. */
const KINDS = [
  /(?:预算|资金|经费)?(?:执行|支出|使用|支付)(?:率|进度)$/,
  /(?:资金)?到位(?:率|比例)$/,
  /(?:任务|计划|目标)?完成(?:率|比例)$/,
  /节[约支]率$/,
  /得分率$/,
];

/** The claim of a rate that no sentence explains, held against all that the report tells; null where nothing is sure. */
export function rateAfar(rate: Amount, own: Amount[], ledger: Told[], rates: Claim[]): Claim | null {
  if (rate.kind !== 'rate' || rate.quantity.dimension !== 'rate' || rate.parallel) return null;
  if (rate.year === 'before' || rate.line.inTable) return null;
  return claimFrom('rate', rate, [
    ...sameName(rate, rates),
    ...ofMoney(rate, own, ledger),
    ...ofCounts(rate, own, ledger),
  ]);
}

/** What other claims work the rate of this thing out from. */
function sameName(rate: Amount, rates: Claim[]): Candidate[] {
  const words = bareLead(rate.lead);
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
    })
    .map((reading) => ({ reading }));
}

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

/** 县级自筹资金到位140万元，到位率仅36.84%; 青河县支出率92%: of what is told of that thing, wherever. */
function ofMoney(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  const pattern = patternOf(bareLead(rate.lead));
  if (!pattern || pattern.over.length === 0) return [];
  const isOf = (roles: Role[]) => (told: Told): boolean =>
    told.role !== null && roles.includes(told.role) && told.quantity.dimension === 'money' && told.year !== 'before' && !told.goal;
  const before = own.findLast((a) => a.index < rate.index && a.sentence === rate.sentence && a.kind === 'level');
  const part = before && ledger.find(({ quantity }) => quantity === before.quantity);
  const things = part && isOf(pattern.over)(part) ? part.things : [bareThing(bareLead(rate.lead).replace(pattern.words, '')) || bareThing(firstName(rate))];
  const same = (told: Told): boolean =>
    things.every((thing) => thing === '') ? told.things.every((thing) => thing === '') : closest(things, told.things) >= 90;
  const overs = part && isOf(pattern.over)(part) ? [part] : ledger.filter(isOf(pattern.over)).filter(same);
  const unders = ledger.filter(isOf(pattern.under)).filter(same);
  return overs.flatMap((over) =>
    unders
      .filter((under) => under.quantity.value.compare(over.quantity.value) >= 0)
      .map((under) => ({ reading: ratioOf(over, under) })),
  );
} // prettier-ignore

/** 按时完工243处，完工及时率96.43%: of all 252处 that are counted elsewhere. */
function ofCounts(rate: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  const part = own[rate.index - 1];
  if (!part || part.sentence !== rate.sentence || !isCount(part)) return [];
  if (!/率(?:为|达到?|:)?$/.test(rate.lead)) return [];
  if (!/^[,(]?$/.test(rate.line.text.slice(part.mention.end, rate.leadStart))) return [];
  const verb = /([一-龥]{2})(?:及时)?率/.exec(rate.lead)?.[1];
  if (verb === undefined || ![...verb].some((char) => part.lead.includes(char))) return [];
  const { index } = rate.line;
  return ledger.flatMap(({ amount: whole }): Candidate[] =>
    whole &&
    isCount(whole) &&
    whole.line.index >= index - 8 &&
    whole.line.index <= index &&
    (whole.line !== rate.line || whole.index < part.index) &&
    alike(whole.quantity, part.quantity) &&
    whole.quantity.value.compare(part.quantity.value) >= 0
      ? [{ reading: quotient(part, whole) }]
      : [],
  );
}
