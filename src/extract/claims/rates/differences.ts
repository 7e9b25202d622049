// Differences that a sentence prints beside their two figures: 合同价2264.5万元，结算价2176.33万元，审减88.17万元.
import type { Claim } from '../../../report/schema.js';
import { difference, ratio } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { agrees, alike, bySize, claimOf, differenceReading, figureOf, type Pair } from '../build.js';

/** What a bound may be called. */
const SET = /标准|目标|指标|要求|限|计划/;

/** Words of a difference that say nothing else. */
const APART =
  /^(?:共|净|合计|累计|平均)?(?:每[一-龥]{1,3}|[一-龥]均|单[一-龥])?(?:审减|核减|相差|差额|节约|节省|提前|缩短|结余|超支|(?:尚|还)?差)(?:额|资金|金额|数|工期|时间|投资)?(?:为|达|共)?$/;
/** 较概算节约, 招标环节节约: what it is less than, or when. */
const AGAINST =
  /^(?:[较比](?<base>[^,;。\d]{0,8}?(?:价|算|投资|计划|目标|任务|标准|预算|指标|金额))(?:数|值|量)?(?:相比)?|(?:招标|采购|结算|审计|评审)(?:环节|阶段|过程)?)(?=[共净]|审减|核减|节约|节省|增加|减少|降低|下降|提高|超|多|少|高|低|提前|缩短)/;
/** 少, 减少了, 少新建: which way, and at most a verb more. */
const LESS = '减少|降低|下降|审减|核减|节约|节省|提前|缩短|少|低';
const LESSENED = new RegExp(LESS);
const DIFFERS = new RegExp(
  `^[共净]?(?:增加|提高|超出?|超过|超额|多出?|高出?|${LESS})(?:了|完成|[一-龥]{2})?(?:约|为|达)?$`,
);
/** 高出保底2.2万元, 低于红线11.6亿立方米, 少修1.3公里: what it is more or less than, or what was not done. */
const MORE_OR_LESS =
  /^(?:高于|高出?(?![级中等校])|低于|低(?![级保年])|超额|超出|超过?|多出?|少)(?:了|完成)?(?<than>[^,;。\d]{0,6}?)(?:值|数|额)?(?:约|达|为)?$/;
/** 超额完成1000平方公里年度任务86平方公里. */
const BEYOND_TASK = /^(?:的)?(?:年度|全年|既定|下达|计划|目标)*(?:任务|目标|计划)(?:数|量|值)?$/;

/** What the words of a difference say. */
interface Words {
  /** 审减88.17万元: a difference by its own words. */
  isApart: boolean;
  /** 超额完成1000平方公里年度任务86平方公里. */
  isTask: boolean;
  /** 较概算节约: the figure that it is held against, and which way. */
  isNamed: boolean;
  base: string | undefined;
  /** 低于红线11.6亿立方米: what it is more or less than; '' where that is not said. */
  than: string | undefined;
  isLess: boolean;
}

/** A difference with what stands before it. */
interface Difference {
  rest: Amount;
  amounts: Amount[];
  words: Words;
  /** Of its clause, where that tells any. */
  isOfClause: boolean;
  before: Amount[];
  /** The figure before it that its words name. */
  named: Amount | undefined;
}

/** 合同价2264.5万元，结算价2176.33万元，审减88.17万元: what the two right before it differ by. */
export function* differencesBetween(amounts: Amount[]): Generator<Claim> {
  for (const rest of amounts) {
    const told = differenceIn(rest, amounts);
    const two = told && twoOf(told);
    if (!two) continue;
    const { more, less } = inOrder(told, two);
    const found = differenceReading(more, less);
    // 两村2处取消，少完成2处: told again
    const isAgain = two[1].quantity.value.equals(rest.quantity.value);
    const isSure = !isAgain && isSaid(told, two) && isOfTheTwo(told, two) && isBeside(told, two);
    if (isSure || agrees(rest.quantity, found.expression)) yield claimOf('balance', rest, [found]);
  }
}

function differenceIn(rest: Amount, amounts: Amount[]): Difference | null {
  const { dimension } = rest.quantity;
  if (!/^(?:money|time|measure|score|count)$/.test(dimension) || rest.line.inTable || rest.kind === 'limit')
    return null;
  const words = wordsOf(rest, amounts[rest.index - 1]);
  if (!words.isApart && !words.isTask && !words.isNamed && words.than === undefined) return null;
  const told = figuresBefore(rest, amounts);
  const clause = words.isApart ? 0 : rest.line.text.lastIndexOf(';', rest.mention.start);
  const near = told.filter((a) => a.mention.start > clause);
  const isOfClause = near.length > 0;
  // 计划324户，实际312户；少发12户: of the sentence where the clause tells none
  const before = isOfClause ? near : told;
  return { rest, amounts, words, isOfClause, before, named: namedIn(before, words) };
}

function wordsOf(rest: Amount, planned: Amount | undefined): Words {
  const against = AGAINST.exec(rest.lead);
  const base = against?.groups?.base;
  return {
    isApart: APART.test(rest.lead.replace(AGAINST, '')) && rest.quantity.dimension !== 'count',
    isTask: planned !== undefined && BEYOND_TASK.test(rest.lead) && /超额?(?:完成)?$/.test(planned.lead),
    isNamed: base !== undefined && DIFFERS.test(rest.lead.slice(against![0].length)),
    base: base?.replace(/^(?:原定?|年初|全年|年度|既定)(?=..)/, ''),
    than: MORE_OR_LESS.exec(rest.lead)?.groups?.than,
    isLess: LESSENED.test(rest.lead),
  };
}

const figuresBefore = (rest: Amount, amounts: Amount[]): Amount[] =>
  amounts.filter(
    (a) =>
      a.sentence === rest.sentence &&
      a.index < rest.index &&
      ['level', 'standard', 'limit'].includes(a.kind) &&
      alike(a.quantity, rest.quantity) &&
      (isInBrackets(rest) || !isInBrackets(a)),
  );

/** 控制价…，中标价…，节约…；审定2621.91万元，较中标价核减23.05万元: the figure of that name. */
function namedIn(before: Amount[], { base, isNamed }: Words): Amount | undefined {
  if (!base) return undefined;
  const named = (isNamed ? before : before.slice(0, -1)).findLast((a) => a.lead.includes(base));
  // 不超过2000元，实际1873.33元，比标准低126.67元: the bound is what it is held against
  const isBound = SET.test(base) && before.length === 2;
  return named ?? (isBound ? before.find((a) => a.kind === 'limit') : undefined);
}

/** The two figures that differ, in the order of the text or the named one first; null where one of them is not clear. */
function twoOf(told: Difference): [Amount, Amount] | null {
  const { rest, amounts, words, before, named } = told;
  const [first, second] = words.isTask
    ? // 治理1086平方公里，其中…，超额完成1000平方公里年度任务86平方公里: of what the clause begins with
      [before[0], amounts[rest.index - 1]]
    : named
      ? [named, otherThan(named, told)]
      : before.slice(-2);
  if (!first || !second || first === second) return null;
  return [first, second, rest].some(({ quantity }) => quantity.approximate || quantity.upper)
    ? null
    : [first, second];
}

/** The figure that differs from the named one by just that, else the last one. */
function otherThan(named: Amount, { rest, words, before }: Difference): Amount | undefined {
  const others = before.filter((a) => a !== named);
  const held = others.find((a) => {
    const [more, less] = words.isLess ? [named, a] : [a, named];
    return words.isNamed && agrees(rest.quantity, difference(more.quantity, less.quantity));
  });
  return held ?? others.at(-1);
}

/** The words say which way, whatever a slip makes of the sizes. */
function inOrder({ words, named }: Difference, [first, second]: [Amount, Amount]): Pair {
  if (!words.isNamed || !named) return bySize(first, second);
  return words.isLess ? { more: first, less: second } : { more: second, less: first };
}

/** The words say that it is the difference of these. */
function isSaid({ rest, words, named }: Difference, [first, second]: [Amount, Amount]): boolean {
  if (words.isApart) {
    // 收支相抵，累计结余6083万元: of all that the accounts list, and of years before
    const isWhole =
      /累计/.test(rest.lead) || /收支相抵/.test(rest.line.text.slice(second.mention.end, rest.mention.start));
    return !isWhole && (!words.base || named !== undefined);
  }
  if (words.isTask) return true;
  return words.isNamed ? named !== undefined : isSaidOf(words.than ?? '', first, second, rest);
}

/** No third figure may be meant. */
function isOfTheTwo({ rest, words, before, named }: Difference, [, second]: [Amount, Amount]): boolean {
  if (before.length === 2 || words.isTask || (words.than ?? '') !== '') return true;
  if (named === undefined) return false;
  // 合同价112万元，结算价108万元，较合同价减少4万元: no list between
  return !words.isNamed || (second.index === rest.index - 1 && !/^(?:[、和及与]|其中)/.test(second.lead));
}

/** Nothing stands between them and their difference but rates of both and what is told aside. */
function isBeside(told: Difference, two: [Amount, Amount]): boolean {
  const { rest, amounts, words, isOfClause } = told;
  const { more, less } = inOrder(told, two);
  const rates = [
    ratio(figureOf(less), figureOf(more)),
    ratio(difference(more.quantity, less.quantity), figureOf(more)),
  ];
  // 40公里，完成计划42公里的95%，少修2公里
  // 预算26万元，实际支出22.84万元，为预算的87.85%，节约3.16万元: a rate of the same two
  const isOfBoth = ({ quantity }: Amount): boolean =>
    quantity.dimension === 'rate' && (!words.isApart || rates.some((r) => agrees(quantity, r)));
  const isAside = (a: Amount): boolean =>
    isInBrackets(a) || (!isOfClause && !alike(a.quantity, rest.quantity));
  return amounts.slice(two[1].index + 1, rest.index).every((a) => isOfBoth(a) || isAside(a));
}

/** The words of the difference come from those of its figures; 超过50人 alone may be a limit. */
function isSaidOf(than: string, first: Amount, second: Amount, rest: Amount): boolean {
  if (than === '') return !/(?:过|于)$/.test(rest.lead);
  return [first, second].some(({ lead }) => lead.includes(than));
}
