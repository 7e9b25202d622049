// Shares whose part and whole are both named where they stand: X，其中：Y，占Z%; 占X的Z% beside X.
import { tellingDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import { quantitiesIn } from '../../../values/expression.js';
import { alike } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { baseOf, GENERAL } from '../shares/base.js';
import { plain } from '../shares/named-wholes.js';
import { figuresIn, inOneClause, wordsBetween, type Told } from './told.js';

/** A figure of fewer digits may hold by chance. */
const DIGITS = 3;
/** A shorter name may be that of several things. */
const NAME = 4;
/** Words before a whole's name that say no more of it. */
const NEUTRAL =
  /^(?:[一二三四五六七八九十\d]+[.、是])?(?:全[年省市州县区镇乡]?|本级?|我[省市州县区镇乡局]|项目(?!财政|支出|资金|拨款)|总|共|年度|其中|截至|[（(]?[一二三四五六七八九十\d]+[)）])*/;

/** The share of a whole that the words name, or that is the head of the list, whose other shares hold. */
export function isCertainShare(told: Told): boolean {
  const { stated, own } = told;
  const figures = figuresIn(told);
  if (!figures || figures.length !== 2 || told.claim.readings.length !== 1) return false;
  const [part, whole] = figures as [Amount, Amount];
  if (part.line !== stated.line || part.index >= stated.index || part === whole) return false;
  if (isMeasure(whole) || !isItsPart(part, stated, own)) return false;
  // 占收入总计的42.40%、65.50%: all of a run are of what its first is said to be of
  const head = own.findLast(
    (a) =>
      a.kind === 'share' && a.index <= stated.index && a.sentence === stated.sentence && /占/.test(a.lead),
  );
  const base = baseOf(stated.parallel && head ? head : stated);
  if (whole.line !== stated.line)
    return isToldOnce(whole, base, told) && (isAlone(part, own) || isInRun(part, stated, own));
  if (whole.index > stated.index) return false;
  if (!GENERAL.test(base)) return isNamed(whole, base) && isOnly(whole, base, own);
  return whole.sentence === stated.sentence && (heads(whole, part, own) || isBorneOut(told, whole.quantity));
}

/** Right before its share, or in its place of 分别占: A10、B20，分别占…; what else is said of it may stand between. */
function isItsPart(part: Amount, share: Amount, own: Amount[]): boolean {
  if (part.sentence !== share.sentence) return false;
  const between = own.filter((a) => a.index > part.index && a.index < share.index);
  if (between.every(({ kind }) => kind !== 'level' && kind !== 'standard')) return true;
  const run = own.filter((a) => a.parallel && a.kind === 'share' && a.sentence === share.sentence);
  return share.parallel && run.length > 1;
}

/** 占本年支出合计的: told under this very name in another paragraph, and wherever it is told it is the same. */
function isToldOnce(whole: Amount, base: string, { places }: Told): boolean {
  const name = bare(base);
  if (
    name.length < NAME ||
    /上年|去年|前年|20\d\d/.test(base) ||
    whole.year === 'before' ||
    whole.line.inTable ||
    bare(whole.lead) !== name
  )
    return false;
  const all = [...places.values()].map(({ a }) => a);
  return all.every(
    (a) => a.kind !== 'level' || bare(a.lead) !== name || a.quantity.value.equals(whole.quantity.value),
  );
}

/** 6月末、9月末分别支出A、B，占收入总计的C、D: as many shares as parts. */
const isInRun = (part: Amount, share: Amount, own: Amount[]): boolean => {
  const run = (kind: Amount['kind']): Amount[] =>
    own.filter((a) => a.parallel && a.kind === kind && a.sentence === share.sentence);
  const [parts, shares] = [run('level'), run('share')];
  return (
    shares.length > 1 &&
    parts.length === shares.length &&
    parts.indexOf(part) === shares.indexOf(share) &&
    parts.includes(part)
  );
};

/** No other figure of its measure before it in its clause, which the share could as well be of. */
const isAlone = (part: Amount, own: Amount[]): boolean =>
  own.every(
    (a) =>
      a.index >= part.index ||
      a.kind !== 'level' ||
      !alike(a.quantity, part.quantity) ||
      !inOneClause([a, part]),
  );

/** The words behind 占 are the name of the whole. */
function isNamed(whole: Amount, base: string): boolean {
  const [said, name] = [bare(base), bare(whole.lead)];
  // 占采购总额的 of 政府采购支出
  if (plain(base).length >= 3 && plain(base) === plain(whole.lead)) return true;
  return said.length >= 2 && (name === said || (said.length >= 4 && name.endsWith(said)));
}

const bare = (words: string): string => core(core(words).replace(NEUTRAL, ''));

/** No other figure of the line goes by that name. */
const isOnly = (whole: Amount, base: string, own: Amount[]): boolean =>
  own.every((a) => a === whole || a.kind !== 'level' || !isNamed(a, base));

/** 总投资2600万元，亩均2000元，其中：中央资金1560万元，占: the whole, its list, and the part in it. */
function heads(whole: Amount, part: Amount, own: Amount[]): boolean {
  const words = wordsBetween(whole, part);
  const head = /(?:其中|包括|包含|主要用于(?:以下)?(?:方面)?|分别(?:为|是))[:,]?/.exec(words);
  if (!head || words.includes(';') || whole.index > part.index) return false;
  // another level between the whole and its list is what is broken down
  const at = whole.mention.end + head.index;
  return own.every(
    (a) =>
      a.index <= whole.index ||
      a.mention.start > at ||
      a.kind !== 'level' ||
      a.quantity.dimension !== whole.quantity.dimension,
  );
}

/** Another share of the line is of the same whole, and holds. */
const isBorneOut = ({ held, places, stated }: Told, whole: Quantity): boolean =>
  held.some((claim) => {
    const other = claim.kind === 'share' && claim.stated ? places.get(claim.stated)?.a : undefined;
    return (
      other?.sentence === stated.sentence &&
      tellingDigits(other.quantity) >= DIGITS &&
      claim.readings.some(({ expression }) => quantitiesIn(expression).at(-1) === whole)
    );
  });
