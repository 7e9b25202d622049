// 决算数小于预算数, 与预算数持平, 高于上年的…: words that compare two figures.
import type { Claim, Input } from '../../../report/schema.js';
import type { Operator } from '../../../values/comparison.js';
import { dec, power10 } from '../../../values/decimal.js';
import { satisfies } from '../../../values/comparison.js';
import { figure, minus, plus, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, claimOf, inputOf, reading, relationClaim } from '../build.js';
import type { Role } from '../sentence/cues.js';
import { core, related, thing } from '../sentence/names.js';
import { matchesOf } from '../../../values/matches.js';

const WORDS: [RegExp, Operator][] = [
  [/大于|高于|超过|超出|多于/, '>'],
  [/小于|低于|少于|不足/, '<'],
  [/等于|持平|一致|相等|相同/, '='],
];
const BUDGET = '(?<budget>(?:当年|本年)?(?:年初|全年|调整后?|年度)?(?:的)?(?:部门|支出)?预算)(?:数|安排数?)?';
const SPENT = '(?:支出)?(?:决算|执行|实际支出|支出|实际执行)(?:支出)?(?:数|额)?(?:为)?';
const PATTERNS = [
  new RegExp(`${SPENT}(?<word>大于|小于|等于|高于|低于|超过|超出|多于|少于)(?:了)?${BUDGET}`, 'g'),
  new RegExp(`${SPENT}(?:与|和|同)${BUDGET}(?:基本)?(?<word>持平|一致|相等|相同)`, 'g'),
  new RegExp(`(?<!${SPENT})(?:与|和|同|较|比)${BUDGET}(?:相比)?(?:基本)?(?<word>持平|一致)`, 'g'),
];
const ROLES: [RegExp, Role[]][] = [
  [/年初/, ['initial', 'budget']],
  [/全年|调整|年度/, ['adjusted', 'budget']],
  [/预算/, ['adjusted', 'budget', 'initial']],
];

/** The comparisons that a line makes in words. */
export function* comparisonClaims(amounts: Amount[]): Generator<Claim> {
  const line = amounts[0]?.line;
  if (!line) return;
  for (const pattern of PATTERNS)
    for (const match of matchesOf(pattern, line.text)) {
      if (match[0].includes('基本')) continue;
      const start = match.index;
      const end = start + match[0].length;
      const spoken = spokenOf(amounts, clauseBefore(line.text, start));
      const relation = spoken && againstBudget(match.groups!.word!, match.groups!.budget!, spoken, start);
      if (relation) yield relationClaim(line, start, end, subjectOf(relation.left, match[0]), relation);
      const rest =
        relation &&
        amounts.find(
          (a) => a.mention.start >= end && /^(?:了|共|共计)?$/.test(line.text.slice(end, a.mention.start)),
        );
      if (rest) yield* byHowMuch(rest, relation, subjectOf(relation.left, match[0]));
    }
  yield* directComparisons(amounts);
}

/** 决算数大于预算数41.15万元: the difference of the two. */
function* byHowMuch(
  rest: Amount,
  { operator, left, right }: NonNullable<Claim['relation']>,
  subject: string,
): Generator<Claim> {
  if (
    rest.quantity.approximate ||
    operator === '=' ||
    [left, right].some(({ quantity }) => !alike(quantity, rest.quantity))
  )
    return;
  const [more, less] = operator === '>' ? [left, right] : [right, left];
  const expression = sum(plus(figure(more.quantity)), minus(figure(less.quantity)));
  yield claimOf('balance', rest, [reading('', `${more.name} − ${less.name}`, expression, [more, less])], {
    subject,
  });
}

const subjectOf = (left: Input, words: string): string => `${left.name}：${words}`;

const clauseBefore = (text: string, at: number): string =>
  text.slice(Math.max(...[',', ';', '。', ':', '('].map((mark) => text.lastIndexOf(mark, at - 1))) + 1, at);

/** The amounts that a comparison with a subject of its own speaks of (“三公”经费支出决算数小于预算数); null where none does. */
function spokenOf(amounts: Amount[], clause: string): Amount[] | null {
  const subject = core(clause).replace(/^.*\d[年度%元]*/, '');
  if (thing(subject).length < 2) return amounts;
  const named = amounts.filter(
    (a) => related(subject, a.lead) || (a.name === '' && related(subject, a.topic)),
  );
  if (named.some((a) => a.kind === 'level')) return named;
  return amounts.some((a) => a.kind === 'level' && a.name !== '' && thing(a.name) !== '') ? null : amounts;
}

function againstBudget(word: string, budget: string, amounts: Amount[], at: number): Claim['relation'] {
  const operator = operatorOf(word);
  const before = amounts.filter((a) => a.mention.end <= at);
  const money = before.filter(
    (a) => a.kind === 'level' && a.quantity.dimension === 'money' && a.year !== 'before',
  );
  const spent = money.findLast((a) => a.role === 'executed');
  const roles = ROLES.find(([words]) => words.test(budget))![1];
  const budgets = roles.map((role) => money.findLast((a) => a.role === role)).filter((a) => a !== undefined);
  const near = spent ? budgets.filter((a) => Math.abs(a.index - spent.index) <= 3) : [];
  if (spent && near.length > 0) {
    // 预算数 alone may mean either budget: the one that bears the word out, else the nearest in meaning
    const fits = near.find((a) => satisfies(difference(spent.quantity, a.quantity), operator, dec(0)));
    return { word, operator, left: inputOf(spent), right: inputOf(fits ?? near[0]!) };
  }
  // 29.34万元，完成预算31.00万元的94.65%: the budget stands inside the words
  const isOfBudget = (a: Amount): boolean =>
    OF_BUDGET.test(a.lead) ||
    (/^\)?的$/.test(a.lead) && OF_BUDGET.test(before.find(({ index }) => index === a.index - 1)?.lead ?? ''));
  const rate = before.findLast((a) => a.kind === 'rate' && isOfBudget(a));
  if (!rate || /年初/.test(budget) !== /年初/.test(rate.lead) || rate.sentence.end < at - 60) return null;
  // another thing's spending behind the rate: the words speak of that one
  if (spent && spent.index > rate.index) return null;
  return { word, operator, left: inputOf(rate), right: { name: '预算数', quantity: hundred(rate.quantity) } };
}

const OF_BUDGET = /完成.{0,10}预算|预算执行率|执行率/;

const operatorOf = (word: string): Operator => WORDS.find(([words]) => words.test(word))![1];

function difference(a: Quantity, b: Quantity): { low: ReturnType<typeof dec>; high: ReturnType<typeof dec> } {
  const value = a.value.sub(b.value);
  return { low: value, high: value };
}

/** The whole budget, as exact as the rate it is compared with. */
function hundred(like: Quantity): Quantity {
  return {
    ...like,
    text: '100%',
    value: dec(1),
    step: like.step.mul(power10(-9)),
    decimals: like.decimals + 9,
    approximate: false,
  };
}

const EARLIER = /^(?:上年度?|去年|20\d\d年度?)(?:同期)?的?$/;

/** Two figures named on both sides of the word: what stands behind is their difference. */
const DIFFERS = new RegExp(`(?:${SPENT}|实际|完成)数?(?:大于|小于|高于|低于|超过|多于|少于)[^,;。]*数$`);

/** 50万元，高于上年的45万元. */
function* directComparisons(amounts: Amount[]): Generator<Claim> {
  for (const right of amounts) {
    if (right.kind !== 'level' && right.kind !== 'rate') continue;
    const match = /(?<![不未])(高于|低于|大于|小于|多于|少于|超过|等于)(?:了)?([^,;。]{1,14})$/.exec(
      right.lead,
    );
    if (!match || !/上年|去年|20\d\d年|预算|计划|目标/.test(match[2]!)) continue;
    const isRate = right.kind === 'rate';
    const left = amounts.findLast(
      (a) => a.index < right.index && a.kind === right.kind && a.sentence === right.sentence,
    );
    // 回收利用率36.2%，低于2023年的33.5%: of the rate right before, against a year before
    if (isRate && (left?.index !== right.index - 1 || !EARLIER.test(match[2]!))) continue;
    if (!left || !alike(left.quantity, right.quantity)) continue;
    // 3.27万亩，超过目标0.27万亩; 决算数小于预算数1.40万元: by how much, not what it was
    if (right.quantity.value.mul(2).compare(left.quantity.value) < 0 || DIFFERS.test(right.lead)) continue;
    const start = right.leadStart;
    const word = match[1]!;
    yield relationClaim(right.line, start, right.mention.end, inputOf(left).name + word + match[2]!, {
      word,
      operator: operatorOf(word),
      left: inputOf(left),
      right: inputOf(right, match[2]!.replace(/的$/, '')),
    });
  }
}
