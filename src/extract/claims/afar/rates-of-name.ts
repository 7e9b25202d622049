// Rates told again under their name: what other claims work the rate of this thing out from.
import type { Claim, Input } from '../../../report/schema.js';
import type { Candidate } from '../meant.js';
import { bareLead, THINGS_USED } from '../rates/patterns.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { bareThing } from '../sentence/things.js';
import { bare, firstName, saidBefore } from './rate-subject.js';

/** Kinds of rates, by the words that stand for one another. */
const KINDS = [
  /(?:预算|资金|经费)?(?:执行|支出|使用|支付)(?:率|进度)$/,
  /(?:资金)?到位(?:率|比例)$/,
  /(?:任务|计划|目标)?完成(?:率|比例)$/,
  /节[约支]率$/,
  /得分率$/,
];

/** What other claims work the rate of this thing out from. */
export function sameName(rate: Amount, rates: Claim[]): Candidate[] {
  const words = bareLead(rate.lead) || saidBefore(rate);
  const exact = rates
    .filter(({ subject }) => words.length >= 4 && /率$/.test(words) && isOneName(plain(subject), words))
    .flatMap(({ readings }) => readings.map((reading) => ({ reading })));
  const kind = KINDS.find((pattern) => pattern.test(words));
  if (exact.length > 0 || !kind || THINGS_USED.test(words)) return exact;
  const wanted = bare(words.replace(kind, '') || firstName(rate));
  // 5.辅助器具适配。完成436件，完成率87.2%: of what the item names, not of what another item does
  if (wanted.length < 2 && rate.line.style !== '' && !/预算|资金|经费|执行|到位/.test(words)) return [];
  // 预算执行率仅为86.01%: the one that is told of the whole
  // 资金到位率100%，预算执行率93.39%: another rate before it is no subject
  if (wanted.length < 2 || /(?:率|进度|比例)$/.test(firstName(rate)))
    return rates
      .filter(({ subject }) => kind.test(plain(subject)) && isOfAll(bare(plain(subject).replace(kind, ''))))
      .flatMap(({ readings }) => readings.filter(({ inputs }) => !inputs.some(isOfOneKind)))
      .map((reading) => ({ reading }));
  return rates
    .filter(({ subject }) => kind.test(plain(subject)))
    .flatMap(({ subject, readings }) => {
      const own = bare(plain(subject).replace(kind, ''));
      if (own.length >= 2) return own.endsWith(wanted) || wanted.endsWith(own) ? readings : [];
      return readings.filter(({ inputs }) => inputs.every(({ name }) => isSaidOf(name, wanted)));
    })
    .map((reading) => ({ reading }));
}

/** 政府采购预算350万元，实际采购343万元，执行率98%: of one kind of spending, whatever the rate is called. */
const isOfOneKind = ({ name }: Input): boolean => /采购|三公|会议费|培训费|接待/.test(name);

const isOneName = (a: string, b: string): boolean => {
  const [x, y] = [core(a), core(b)];
  return x === y || (x.length >= 5 && y.endsWith(x)) || (y.length >= 5 && x.endsWith(y));
};

/** A column's head may end in its unit. */
const plain = (subject: string): string => subject.replace(/[(（][^()（）]*[)）]$/, '');
const isOfAll = (thing: string): boolean =>
  thing.length < 2 || /^(?:全年|实际|部门|总|合计|项目)*$/.test(thing);

/** 数据平台升级项目支出 is told of 数据平台升级. */
const isSaidOf = (name: string, wanted: string): boolean => {
  if (name.includes(wanted) || (bareThing(name) !== '' && bareThing(name) === bareThing(wanted))) return true;
  const own = bare(name).replace(/(?:年初|全年|年中|调整后?|批复|实际|累计|到位|预算)+$/, '');
  return own.length >= 4 && bare(own).length >= 4 && wanted.startsWith(bare(own));
};
