// What prose says of the report's own funds: 预算 … 追加 … 下达 … 到位 … 支出 … with an amount each.
import type { Paragraph } from '../../document/model.js';
import type { Field, Fund } from '../../report/schema.js';
import type { Quantity } from '../../values/quantity.js';
import { isZero } from '../../values/decimal.js';
import { figure, ratio } from '../../values/expression.js';
import { quoting } from '../../values/location.js';
import { flat } from '../../values/text.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { agrees } from '../claims/build.js';
import { isOneSlip } from '../claims/settle/slips.js';
import { emptyFund, type FundField } from './fund.js';

type Role = Extract<FundField, 'budget' | 'adjusted' | 'added' | 'allocated' | 'executed' | 'carryover'>;

/** What there was to be spent in the end: 全年预算, 可支配预算. */
const ADJUSTED = '(?:全年|可支配|可用|可执行)+预算';
const NAMES_ADJUSTED = new RegExp(`${ADJUSTED}|调整`);

/** Words just before an amount that say what it is; the one nearest to the amount decides. */
const CUES: [Role, RegExp][] = [
  ['carryover', /结转|结余|尚余|剩余|结存|未(?:执行|支出|使用)/g],
  ['added', /追加|调增|追减|调减/g],
  ['adjusted', new RegExp(`${ADJUSTED}|调整后?的?预算|预算调整(?:为|到)|合计|共计`, 'g')],
  ['allocated', /到位|下达|拨付|拨款|拨入|分配|收到/g],
  ['executed', /执行数|实际执行|支出|支付|使用|执行/g],
  ['budget', /预算|安排|批复|计划投入|核定|年初/g],
];
/** Amounts of something else: of another year, of a part, of a unit price. */
const FOREIGN =
  /上年|上一年|去年|其中|包括|每[^,。;\d]{1,4}$|每人|每年|每次|人均|标准|涉及|[上下]半年|季度|(?:与|比|较).{0,8}(?:年|增|减)|分别|预[拨付支]|未(?:支付|拨付)|(?:基本支出|(?:人员|公用)(?:经费|支出))[^,。;\d]{0,4}$|按\d+(?:\.\d+)?%/;
/** 项目预算1484.40万元，其中：…: the whole's budget in a sentence of its own. */
const OWN_BUDGET =
  /^\s*(?:20\d\d年度?)?(?:本|该|我)?(?:项目|部门|单位|[局院校委办中心])?(?:总|资金|全年|年初|年度|批复|安排|财政|支出)*预算/;
/** Sentences about one kind of expense, not about the report's money. */
const ONE_EXPENSE =
  /三公|公务接待|公务用车|出国|会议费|培训费|政府采购|固定资产|^\s*(?:\d+[.、])?[^,，。]{0,6}(?:公用经费|人员经费)/;
const OWN_ADJUSTED = /^\s*(?:调整后的?|全年)(?:支出|可支配|可用|可执行)?预算/;
/** 全年支出决算1148.76万元，其中：…: what the whole spent, behind the budget that the paragraph told before. */
const OWN_SPENT =
  /^\s*(?:20\d\d年度?|全年|本年|实际|累计|总)*(?:[本我该]?(?:部门|单位|项目))?(?:实际|累计|总)?(?:支出|执行)(?:决算|总额|合计)?数?\d/;
/** The accounts of a government: 全县一般公共预算支出. */
const GOVERNMENT =
  /(?:全[国省市县区州旗]|[省市县区州]级|地方)(?:地方)?(?:一般公共预算|公共财政|财政|政府性基金|国有资本)?(?:预算)?(?:总)?(?:支出|收入)/;
/** 名词解释 and the like explain words, not this report's money. */
const EXPLAINS = /^(?:第.{1,3}部分)?名词解释|^\d+[.、．].{2,20}[::]指/;

/** One fund with what the narrative says of the whole report's money; none where it says less than two things. */
export function proseFunds(part: Part, figures: Figures): Fund[] {
  if (part.head.type === 'final-accounts') return [];
  let fund: Fund | null = null;
  let planned: Field | null = null;
  let adjusted: Field | null = null;
  let rate: Quantity | null = null;
  for (const block of part.blocks) {
    if (block.kind !== 'paragraph') continue;
    if (EXPLAINS.test(block.text.trim())) break;
    for (const sentence of sentencesOf(block)) {
      const plain = flat(sentence.text).replace(/[“”"]/g, '');
      if (ONE_EXPENSE.test(plain) || GOVERNMENT.test(plain)) continue;
      const named = namedAmounts(sentence, figures.of(block));
      if (named.size === 0) continue;
      // the first sentence with two different amounts names the report's own funds; later ones fill what is missing
      if (fund === null && named.size < 2) {
        const quantity = OWN_BUDGET.test(flat(sentence.text)) ? named.get('budget') : undefined;
        if (quantity) planned ??= fieldOf(quantity, block, sentence);
        const later = OWN_ADJUSTED.test(plain) ? named.get('adjusted') : undefined;
        if (later) adjusted ??= fieldOf(later, block, sentence);
        const isSpent = planned && isIn(planned, block) && named.has('executed') && OWN_SPENT.test(plain);
        if (!isSpent) continue;
      }
      // 甲项目安排940万元，支出921万元: another amount of what was spent before is that of a part
      const spent = named.get('executed');
      if (spent && fund?.executed?.quantity && !fund.executed.quantity.value.equals(spent.value)) continue;
      const isFirst = fund === null;
      fund ??= proseFund(block, sentence);
      for (const [role, quantity] of named) {
        if (fund[role] !== null) continue;
        if (role !== 'carryover' && role !== 'added' && !isOfSameSize(fund, quantity)) continue;
        fund[role] = fieldOf(quantity, block, sentence);
      }
      if (isFirst && planned && isOfSameSize(fund, planned.quantity!)) fund.budget ??= planned;
      if (isFirst && adjusted && isOfSameSize(fund, adjusted.quantity!)) fund.adjusted ??= adjusted;
      if (spent && fund.executed?.quantity === spent) rate ??= rateIn(sentence, figures.of(block));
    }
  }
  return fund ? [rate ? withBudgetsOf(fund, rate) : fund] : [];
}

const isIn = ({ location }: Field, block: Paragraph): boolean =>
  location.paragraph === block.location.paragraph && location.line === block.location.line;

/** 支出1773.18万元，预算执行率98.51%: the rate told beside what was spent. */
function rateIn({ text, start, end }: Sentence, quantities: Quantity[]): Quantity | null {
  const isRate = (q: Quantity): boolean =>
    q.dimension === 'rate' &&
    /(?:执行率|支出进度|完成预算的?)(?:为|达到?|是|:)?\s*$/.test(flat(text.slice(0, q.start - start)));
  return quantities.find((q) => q.start >= start && q.end <= end && isRate(q)) ?? null;
}

/** The fund without budgets that are told elsewhere and of which the rate cannot be: those of another matter. */
function withBudgetsOf(fund: Fund, rate: Quantity): Fund {
  const executed = fund.executed!;
  const isOther = (field: Field | null): boolean => {
    if (!field?.quantity || isZero(field.quantity.value) || isSamePlace(field, executed)) return false;
    const expression = ratio(figure(executed.quantity!), figure(field.quantity));
    return !agrees(rate, expression) && !isOneSlip(rate, expression);
  };
  const [budget, adjusted] = [fund.budget, fund.adjusted].map((field) => (isOther(field) ? null : field));
  return { ...fund, budget: budget ?? null, adjusted: adjusted ?? null };
}

const isSamePlace = (a: Field, b: Field): boolean => a.location.quote === b.location.quote;

const fieldOf = (quantity: Quantity, block: Paragraph, sentence: Sentence): Field => {
  const location = quoting(block.location, sentence.text.trim());
  return { text: quantity.text, quantity, quantities: [quantity], location };
};

/** An amount many times as large or as small as the others speaks of something else: a unit price, the whole programme. */
function isOfSameSize(fund: Fund, quantity: Quantity): boolean {
  const others = [fund.budget, fund.adjusted, fund.allocated, fund.executed].flatMap((field) =>
    field?.quantity && !isZero(field.quantity.value) ? [field.quantity.value] : [],
  );
  if (isZero(quantity.value)) return true;
  return others.every(
    (value) => quantity.value.compare(value.mul(12)) <= 0 && value.compare(quantity.value.mul(12)) <= 0,
  );
}

interface Sentence {
  text: string;
  start: number;
  end: number;
}

function sentencesOf(paragraph: Paragraph): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of paragraph.text.matchAll(/[^。；;\n]+[。；;\n]?/g))
    sentences.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  return sentences;
}

function namedAmounts(sentence: Sentence, quantities: Quantity[]): Map<Role, Quantity> {
  const named = new Map<Role, Quantity>();
  const within = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end);
  const money = within.filter((q) => q.dimension === 'money' && !q.unit.includes('/'));
  if (money.length === 0) return named;
  const plain = flat(sentence.text);
  // 年中追加612.30万元（其中：中央资金480万元），全年预算…: the bracket details what stands before it
  const asides = [...plain.matchAll(/\((?:其中|含|包括|包含)[^()]*\)/g)].map(
    ({ index, 0: words }) => [index, index + words.length] as const,
  );
  const doubled = new Set<Role>();
  let previous = 0;
  for (const quantity of money) {
    const at = quantity.start - sentence.start;
    if (asides.some(([from, to]) => from < at && at < to)) continue;
    const behind = asides.findLast(([, to]) => to <= at)?.[1] ?? 0;
    const before = plain.slice(Math.max(previous, behind), at);
    previous = quantity.end - sentence.start;
    // 无上年结转，全年预算数: of which there is none
    const told = before.replace(/(?:^|[,;])(?:无|没有)[^,;。]{0,10}(?=[,;])/, '');
    // 其中 begins a list of parts: the amounts behind it are not the whole's
    if (FOREIGN.test(told)) {
      if (/其中|包括|分别|基本支出|(?:人员|公用)(?:经费|支出)/.test(before)) break;
      continue;
    }
    let best: { role: Role; index: number } | null = null;
    for (const [role, pattern] of CUES)
      for (const match of before.matchAll(pattern)) {
        const index = match.index + match[0].length;
        if (best === null || index > best.index) best = { role, index };
      }
    if (best === null || before.length - best.index > 16) continue;
    // 安排1800万元，当年全部到位，实际补贴1760万元: what arrived was told before
    if (best.role === 'allocated' && /^[,;]/.test(before.slice(best.index))) continue;
    if (named.has(best.role)) doubled.add(best.role);
    else named.set(best.role, quantity);
  }
  // 合计 without anything to add up says nothing of an adjusted budget
  if (named.has('adjusted') && !NAMES_ADJUSTED.test(plain) && !(named.has('added') || named.has('budget')))
    named.delete('adjusted');
  for (const role of doubled) named.delete(role);
  return named;
}

function proseFund(block: Paragraph, sentence: Sentence): Fund {
  const location = quoting(block.location, sentence.text.trim());
  const fund = emptyFund(
    { text: '资金', quantity: null, quantities: [], location },
    `p${block.location.paragraph ?? block.location.line}`,
    'text',
    'high',
    location,
  );
  fund.kind = 'total';
  return fund;
}
