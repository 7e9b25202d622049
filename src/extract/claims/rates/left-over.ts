// What is left of a count, and what was done beyond it: 1024处，已整改998处，尚有26处; 任务120件，完成126件，超额6件.
import { OUGHT } from '../sentence/cues.js';
import type { Claim, Reading } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { charsBehind } from '../sentence/behind.js';
import { agrees, bySize, claimOf, differenceReading, type Pair } from '../build.js';
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

const OF_GOAL = /[距离较比][^,;。]{0,6}(?:目标|计划|任务)/;

/** How a difference is told: as what is missing, as what is left, as what was done beyond. */
type Told = 'gap' | 'left' | 'beyond';

/** The differences of two counts that a sentence prints. */
export function* leftOver(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const rest of amounts) {
    const told = toldAs(rest, amounts[rest.index - 1]);
    if (told === null || !isMeasured(rest, told)) continue;
    const before = countsBefore(rest, amounts, wholes);
    // 非常满意260人、满意120人、不满意40人: answers of a list
    if (/满意/.test(rest.lead) && before.every(({ lead }) => /满意/.test(lead))) continue;
    // 培训1440人次，比2022年的1280人次增加160人次，距目标尚差60人次: of a goal that is told elsewhere
    if (OF_GOAL.test(rest.lead) && !before.some((a) => PLANNED.test(a.lead) || a.kind === 'limit')) continue;
    const [first, second] = before;
    if (before.length !== 2 || !first || !second || [...before, rest].some((a) => a.quantity.approximate))
      continue;
    const { more, less, said } =
      told === 'gap' || rest.lead === ''
        ? { ...bySize(first, second), said: true }
        : byWords(first, second, rest, told === 'left');
    const found = differenceReading(more, less);
    const isSaid = said && isAll(rest) && isPossible(rest, found);
    if (isSaid || agrees(rest.quantity, found.expression)) yield claimOf('balance', rest, [found]);
  }
}

function toldAs(rest: Amount, counted: Amount | undefined): Told | null {
  if (rest.kind !== 'level' && !/^(?:少|多|差)$/.test(rest.lead)) return null;
  // 尚有2户4.4万元: money right behind the count that is left
  const isOfCount =
    rest.lead === '' && counted?.mention.end === rest.mention.start && LEFT.test(counted.lead);
  if (isOfCount || GAP.test(rest.lead)) return 'gap';
  const behind = rest.line.text.slice(rest.mention.end, rest.mention.end + 8);
  const isLeft = LEFT.test(rest.lead) || isLeftMoney(rest) || (rest.lead === '' && LEFT_BEHIND.test(behind));
  if (isLeft) return 'left';
  return BEYOND.test(rest.lead) ? 'beyond' : null;
}

const isLeftMoney = ({ lead }: Amount): boolean => lead !== '' && LEFT_MONEY.test(lead);

/** Counts and measures, and money where the words speak of nothing else. */
const isMeasured = (rest: Amount, told: Told): boolean =>
  /^(?:count|measure)$/.test(rest.quantity.dimension) ||
  (rest.quantity.dimension === 'money' && (told === 'gap' || isLeftMoney(rest)));

/** The counts of the sentence before the rest that it may be taken from, two where they are clear. */
function countsBefore(rest: Amount, amounts: Amount[], wholes: Wholes): Amount[] {
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
  const isTwice =
    before.length === 3 &&
    distinctValues(before) === 2 &&
    before[1]!.quantity.value.equals(before[0]!.quantity.value);
  return isTwice ? [before[0]!, before[2]!] : before;
}

/** 计划1500批次，完成1540批次；不合格41批次: nothing is left of less. */
const isPossible = (rest: Amount, { expression }: Reading): boolean =>
  !/不/.test(rest.lead) || exactValue(expression)!.compare(0) >= 0 || isOneSlip(rest.quantity, expression);

/**
 * Which of two counts the other is taken from: what was done from what there was, what was planned from what was done.
 * Their words say so, whatever a slip of the pen makes of their sizes.
 */
function byWords(first: Amount, second: Amount, rest: Amount, left: boolean): Pair & { said: boolean } {
  const verb = /[未不待]([一-龥]{1,4}?)的?$/.exec(rest.lead)?.[1];
  const isDone = (a: Amount): boolean => {
    const words = a.lead + charsBehind(a, 4).replace(/中.*/, '');
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
