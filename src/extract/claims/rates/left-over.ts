// What is left of a count, and what was done beyond it: 1024处，已整改998处，尚有26处; 任务120件，完成126件，超额6件.
import { OUGHT } from '../sentence/cues.js';
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue, minus, plus, ratio, sum, type Expression } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Wholes } from '../shares/index.js';
import { countedAlike } from './rates-beside.js';
import { isOneSlip } from '../settle/slips.js';

const LEFT =
  /^(?:相差|差|少|缺|缺少|余|其余|还差|延期|逾期|超期|(?:待[一-龥]{1,4}|在[建办途])的?)$|(?:尚有|还有|尚余|剩余|余下|仍有|未(?!成年|婚|来|能?达到?$|超|满|足)[一-龥]{1,4}|不(?:符合|合格|达标|满意|认可|规范))[^,;。\d]{0,6}$/;
/** The words of a difference, whatever is told apart. */
const GAP =
  /(?:缺口|差额|空缺|空编|缺编|相差|差距|尚缺|还差|尚差|尚欠|短缺|欠拨|欠缴|欠收|欠付|欠支|未(?:到位|拨付|支付|下达|兑付|报账|缴纳|收回))[^,;。\d]{0,6}$/;
/** 已追回4.10万元，剩余1.52万元: money that is left, and nothing else said of it. */
const LEFT_MONEY =
  /^(?:其中)?(?:剩余|余下|其余|尚余|仍有|尚有|还有|仍|尚)?(?:未(?:追回|收回|整改|拨付|到位|支付|兑付|偿还|归还|返还|退还|上缴|缴纳|核销|清退|发放|报销|化解))?(?:的)?(?:资金|金额|部分|款项)?$|^(?:尚|还|仍)?欠$/;
/** 13项达到目标，2项未达目标. */
const LEFT_BEHIND = /^(?:仍|尚)?未(?:达|完|办|整|实|通|验|开|到|能)/;
const BEYOND = /(?<![不未没无])(?<!没有)超(?:额|计划|目标|任务|出)?[^,;。\d]{0,6}$/;
/** What was done of a whole, before the figure or right behind it (22个建成投用). */
const DONE =
  /已|实际|完成|完工|竣工|建成|投用|整改|办结|解决|达标|合格|符合|满意|规范|开工|通过|实施|治理|修复|验收|化解|销号|发放|兑付/;
const PLANNED = new RegExp(`计划|目标|任务|${OUGHT}|拟`);

/** A count that says what is left, or was done beyond the plan. */
export const isRest = ({ lead, line, mention }: Amount): boolean =>
  // 超过目标4200人420人: the goal itself
  !(/目标|计划|任务/.test(lead) && line.mentions.some(({ start }) => start === mention.end)) &&
  (LEFT.test(lead) ||
    LEFT_BEHIND.test(line.text.slice(mention.end, mention.end + 8)) ||
    BEYOND.test(lead) ||
    /部分(?:完成|达标|实现|达成)$/.test(lead));

/** 未办结的5件复杂案件 are some of those that are left; what goes on with a verb, or not at all, are all of them. */
export const isAll = ({ lead, line, mention }: Amount): boolean =>
  !lead.endsWith('的') ||
  /^(?:均|系|主要|因|是|为|待|正在?|仍|已|尚|将|全部|由于|属|受|计划(?!生育)|拟|预计|力争|需|要|可|暂|未|继续|延|推迟|顺延|转|跨年|分别|$|[^一-龥])/.test(
    line.text.slice(mention.end),
  );

/** The differences of two counts that a sentence prints. */
export function* leftOver(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const rest of amounts) {
    const counted = amounts[rest.index - 1];
    // 尚有2户4.4万元: money right behind the count that is left
    const gap =
      GAP.test(rest.lead) ||
      (rest.lead === '' && counted?.mention.end === rest.mention.start && LEFT.test(counted.lead));
    const behind = rest.line.text.slice(rest.mention.end, rest.mention.end + 8);
    const left =
      gap ||
      LEFT.test(rest.lead) ||
      LEFT_MONEY.test(rest.lead.replace(/^$/, '·')) ||
      (rest.lead === '' && LEFT_BEHIND.test(behind));
    const level = rest.kind === 'level' || /^(?:少|多|差)$/.test(rest.lead);
    if (!level || (!left && !BEYOND.test(rest.lead))) continue;
    const { dimension } = rest.quantity;
    const isLeftMoney = rest.lead !== '' && LEFT_MONEY.test(rest.lead);
    if (dimension !== 'count' && dimension !== 'measure' && !((gap || isLeftMoney) && dimension === 'money'))
      continue;
    const told = amounts.filter(
      (a) =>
        a.sentence === rest.sentence &&
        a.index < rest.index &&
        a.kind === 'level' &&
        (isInBrackets(rest) || !isInBrackets(a)) &&
        countedAlike(a, rest),
    );
    // 漏洞312个，高危18个、中危96个、低危198个；已整改309个，余下3个: parts of the one told first stand aside
    const whole = told.filter((a) => !wholes.has(a));
    const before = told.length > 2 && whole.length === 2 ? whole : told;
    // 安排68项，开工68项，完工64项: told twice
    if (
      distinctValues(before) === 2 &&
      before.length === 3 &&
      before[1]!.quantity.value.equals(before[0]!.quantity.value)
    )
      before.splice(1, 1);
    // 非常满意260人、满意120人、不满意40人: answers of a list
    if (/满意/.test(rest.lead) && before.every(({ lead }) => /满意/.test(lead))) continue;
    const [first, second] = before;
    if (before.length !== 2 || !first || !second || [...before, rest].some((a) => a.quantity.approximate))
      continue;
    const { more, less, said } =
      gap || rest.lead === '' ? { ...bySize(first, second), said: true } : byWords(first, second, rest, left);
    const expression = sum(plus(figureOf(more)), minus(figureOf(less)));
    // 计划1500批次，完成1540批次；不合格41批次: nothing is left of less
    const isPossible =
      !/不/.test(rest.lead) ||
      exactValue(expression)!.compare(0) >= 0 ||
      isOneSlip(rest.quantity, expression);
    if (!(said && isAll(rest) && isPossible) && !agrees(rest.quantity, expression)) continue;
    const inputs = [inputOf(more), inputOf(less)];
    const formula = `${inputs[0]!.name} − ${inputs[1]!.name}`;
    yield claimOf('balance', rest, [reading('', formula, expression, inputs)]);
  }
}

interface Pair {
  more: Amount;
  less: Amount;
}

const bySize = (a: Amount, b: Amount): Pair =>
  a.quantity.value.compare(b.quantity.value) >= 0 ? { more: a, less: b } : { more: b, less: a };

/**
 * Which of two counts the other is taken from: what was done from what there was, what was planned from what was done.
 * Their words say so, whatever a slip of the pen makes of their sizes.
 */
function byWords(first: Amount, second: Amount, rest: Amount, left: boolean): Pair & { said: boolean } {
  const verb = /[未不待]([一-龥]{1,4}?)的?$/.exec(rest.lead)?.[1];
  const isDone = (a: Amount): boolean => {
    const words = a.lead + /^[一-龥]{0,4}/.exec(a.line.text.slice(a.mention.end))![0].replace(/中.*/, '');
    return !PLANNED.test(a.lead) && (DONE.test(words) || (verb !== undefined && words.includes(verb)));
  };
  const isApart = first.line.text.slice(first.mention.end, second.mention.start).includes(';');
  // 漏洞312个，…；已整改309个，整改率99.04%，余下3个
  const goesOn = left && /^(?:其中)?已/.test(second.lead) && !isDone(first) && isDone(second);
  if (isApart && !goesOn) return { ...bySize(first, second), said: false };
  const [a, b] = left ? [first, second].map(isDone) : [first, second].map(({ lead }) => PLANNED.test(lead));
  if (b && !a) return { more: first, less: second, said: true };
  const sized = bySize(first, second);
  if (a && !b)
    return left ? { ...sized, said: sized.less === first } : { more: second, less: first, said: true };
  return { ...sized, said: a === true };
}

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

/** 合同价2264.5万元，结算价2176.33万元，审减88.17万元: what the two right before it differ by. */
export function* differencesBetween(amounts: Amount[]): Generator<Claim> {
  for (const rest of amounts) {
    const { dimension } = rest.quantity;
    if (
      !['money', 'time', 'measure', 'score', 'count'].includes(dimension) ||
      rest.line.inTable ||
      rest.kind === 'limit'
    )
      continue;
    const against = AGAINST.exec(rest.lead);
    const isApart = APART.test(rest.lead.replace(AGAINST, '')) && dimension !== 'count';
    const planned = amounts[rest.index - 1];
    const isTask =
      planned !== undefined && BEYOND_TASK.test(rest.lead) && /超额?(?:完成)?$/.test(planned.lead);
    const than = MORE_OR_LESS.exec(rest.lead)?.groups?.than;
    const isNamed = against?.groups?.base !== undefined && DIFFERS.test(rest.lead.slice(against[0].length));
    if (!isApart && !isTask && !isNamed && than === undefined) continue;
    const clause = isApart ? 0 : rest.line.text.lastIndexOf(';', rest.mention.start);
    const told = amounts.filter(
      (a) =>
        a.sentence === rest.sentence &&
        a.index < rest.index &&
        ['level', 'standard', 'limit'].includes(a.kind) &&
        alike(a.quantity, rest.quantity) &&
        (isInBrackets(rest) || !isInBrackets(a)),
    );
    const near = told.filter((a) => a.mention.start > clause);
    // 计划324户，实际312户；少发12户: of the sentence where the clause tells none
    const before = near.length > 0 ? near : told;
    // 治理1086平方公里，其中…，超额完成1000平方公里年度任务86平方公里: of what the clause begins with
    const base = against?.groups?.base?.replace(/^(?:原定?|年初|全年|年度|既定)(?=..)/, '');
    // 控制价…，中标价…，节约…；审定2621.91万元，较中标价核减23.05万元
    // 不超过2000元，实际1873.33元，比标准低126.67元: the bound is what it is held against
    const bound =
      base && SET.test(base) && before.length === 2 ? before.find((a) => a.kind === 'limit') : undefined;
    const named = base
      ? ((isNamed ? before : before.slice(0, -1)).findLast((a) => a.lead.includes(base)) ?? bound)
      : undefined;
    const others = before.filter((a) => a !== named);
    const isLess = LESSENED.test(rest.lead);
    const differs = (a: Amount): Expression =>
      sum(
        ...(isLess
          ? [plus(figureOf(named!)), minus(figureOf(a))]
          : [plus(figureOf(a)), minus(figureOf(named!))]),
      );
    const held = isNamed && named ? others.find((a) => agrees(rest.quantity, differs(a))) : undefined;
    const [first, second] = isTask
      ? [before[0], planned]
      : named
        ? [named, held ?? others.at(-1)]
        : before.slice(-2);
    if (
      !first ||
      !second ||
      first === second ||
      [first, second, rest].some(({ quantity }) => quantity.approximate || quantity.upper)
    )
      continue;
    // the words say which way, whatever a slip makes of the sizes
    const isTurned = isNamed && named !== undefined && !isLess;
    const { more, less } = isTurned
      ? { more: second, less: first }
      : isNamed && named
        ? { more: first, less: second }
        : bySize(first, second);
    const expression = sum(plus(figureOf(more)), minus(figureOf(less)));
    // 40公里，完成计划42公里的95%，少修2公里
    const between = amounts.slice(second.index + 1, rest.index);
    const isAside = (a: Amount): boolean =>
      isInBrackets(a) || (near.length === 0 && !alike(a.quantity, rest.quantity));
    // 预算26万元，实际支出22.84万元，为预算的87.85%，节约3.16万元: a rate of the same two
    const isOfBoth = (a: Amount): boolean =>
      a.quantity.dimension === 'rate' &&
      (!isApart ||
        [
          ratio(figureOf(less), figureOf(more)),
          ratio(sum(plus(figureOf(more)), minus(figureOf(less))), figureOf(more)),
        ].some((r) => agrees(a.quantity, r)));
    const beside = between.every((a) => isOfBoth(a) || isAside(a));
    // 合同价112万元，结算价108万元，较合同价减少4万元: no list between
    const isDirect =
      isNamed &&
      named !== undefined &&
      second.index === rest.index - 1 &&
      !/^(?:[、和及与]|其中)/.test(second.lead);
    const both =
      (before.length === 2 ||
        isDirect ||
        (named !== undefined && !isNamed) ||
        isTask ||
        (than ?? '') !== '') &&
      beside;
    // 收支相抵，累计结余6083万元: of all that the accounts list, and of years before
    const isWhole =
      /累计/.test(rest.lead) || /收支相抵/.test(rest.line.text.slice(second.mention.end, rest.mention.start));
    const said = isApart
      ? !isWhole && (!base || named !== undefined)
      : isTask || (isNamed ? named !== undefined : isSaidOf(than ?? '', first, second, rest));
    // 两村2处取消，少完成2处: told again
    const isAgain = second.quantity.value.equals(rest.quantity.value);
    if ((!(both && said) || isAgain) && !agrees(rest.quantity, expression)) continue;
    const inputs = [inputOf(more), inputOf(less)];
    yield claimOf('balance', rest, [
      reading('', `${inputs[0]!.name} − ${inputs[1]!.name}`, expression, inputs),
    ]);
  }
}

/** The words of the difference come from those of its figures; 超过50人 alone may be a limit. */
function isSaidOf(than: string, first: Amount, second: Amount, rest: Amount): boolean {
  if (than === '') return !/(?:过|于)$/.test(rest.lead);
  return [first, second].some(({ lead }) => lead.includes(than));
}
