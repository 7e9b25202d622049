// Amounts worked out by a set rate or rise: 按70%预拨3029.03万元; 每月由400元提高至500元，年增支25.68万元.
import type { Claim, Reading } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { constant, minus, plus, product, sum, type Expression } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, figureOf, inputOf, reading } from '../build.js';
import { claimFrom, type Candidate } from '../meant.js';

/** Between the rate and what it gives: 预拨, 计提, 约定保底分红; a comma would begin something else. */
const GIVES = /^(?:的?(?:比例|标准))?[一-龥]{0,10}$/;
const RISE = /(?:上浮|提高|增加|上调)$/;
const EXTRA = /(?:增支|增加支出|新增支出|多支出|增加投入)[^,;。\d]{0,4}$/;

/** The amounts of a line that rates and rises before them give; `above` are the amounts of the lines before. */
export function* workedOutClaims(amounts: Amount[], above: Amount[]): Generator<Claim> {
  for (const stated of amounts) {
    if (stated.kind !== 'level' && stated.kind !== 'limit' && stated.kind !== 'change') continue;
    if (stated.quantity.dimension !== 'money' || stated.quantity.approximate) continue;
    const before = amounts.filter((a) => a.index < stated.index);
    const claim =
      claimFrom('per-unit', stated, byRate(stated, before, above)) ??
      (EXTRA.test(stated.lead) ? claimFrom('per-unit', stated, byRise(stated, before, above)) : null);
    if (claim) yield claim;
  }
}

/** 按X%预拨A万元, A万元用于公益事业（X%）: of one of the amounts before, those of its sentence first. */
function byRate(stated: Amount, before: Amount[], above: Amount[]): Candidate[] {
  const rate = rateOf(stated, before);
  if (!rate) return [];
  const rises = RISE.test(rate.lead);
  const wholes = [...above, ...before].filter(
    (a) =>
      a.kind === 'level' &&
      a.year !== 'before' &&
      alike(a.quantity, stated.quantity) &&
      a.quantity.value.compare(stated.quantity.value) !== 0,
  );
  const share = constant(rises ? rate.quantity.value.add(1) : rate.quantity.value);
  return wholes
    .toReversed()
    .slice(0, 8)
    .map((whole, i) => ({
      reading: timesOf(whole, rate, share, rises ? '（1 + ' : ''),
      // few digits follow from anything
      weak: !(digitCount(stated.quantity) >= 5 || (i === 0 && whole.sentence === stated.sentence)),
    }));
}

/** The rate that sets the amount: right before it behind 按, or in a bracket right behind it. */
function rateOf(stated: Amount, before: Amount[]): Amount | undefined {
  const { text } = stated.line;
  const last = before.at(-1);
  if (last?.quantity.dimension === 'rate' && last.sentence === stated.sentence) {
    const set =
      /按|依|上浮/.test(last.lead) &&
      GIVES.test(text.slice(last.mention.end, stated.mention.start).replace(/^以内/, ''));
    if (set && !/完成|执行|占|达/.test(text.slice(last.mention.end, stated.mention.start))) return last;
  }
  return undefined;
}

function timesOf(whole: Amount, rate: Amount, share: Expression, open: string): Reading {
  const [a, b] = [inputOf(whole), inputOf(rate)];
  const formula = `${a.name} × ${open}${rate.quantity.text}${open === '' ? '' : '）'}`;
  return reading('', formula, product(figureOf(whole), share), [a, b]);
}

/** How many: 214名 × （500元 − 400元） × 12. */
function byRise(stated: Amount, before: Amount[], above: Amount[]): Candidate[] {
  const own = before.filter((a) => a.sentence === stated.sentence);
  const money = own.filter((a) => a.quantity.dimension === 'money' && a.kind !== 'limit');
  const rises = [
    ...pairRises(money),
    ...money
      .filter((a) => a.kind === 'change')
      .map((a) => ({ of: figureOf(a), inputs: [a], text: a.quantity.text })),
  ];
  const isCount = (a: Amount): boolean =>
    a.kind === 'level' && ['count', 'measure'].includes(a.quantity.dimension) && a.quantity.decimals === 0;
  const counted = own.filter(isCount);
  const counts =
    counted.length > 0
      ? counted
      : [...above, ...before].filter((a) => isCount(a) && /^[人名户]$/.test(a.quantity.unit)).toReversed();
  return rises.flatMap(({ of, inputs, text }) =>
    counts.flatMap((count) =>
      SPANS.map((span): Candidate => {
        const once = product(of, figureOf(count));
        const all = span === 1 ? once : product(once, constant(span));
        const formula = `${text} × ${count.quantity.text}${span === 1 ? '' : ` × ${span}`}`;
        return {
          reading: reading(
            '',
            formula,
            all,
            [...inputs, count].map((a) => inputOf(a)),
          ),
        };
      }),
    ),
  );
}

/** What rises by the month costs twelve times that in a year. */
const SPANS = [12, 1];

interface Rise {
  of: Expression;
  inputs: Amount[];
  text: string;
}

/** 由400元提高至500元. */
function pairRises(money: Amount[]): Rise[] {
  return money.flatMap((to, i) => {
    const from = money[i - 1];
    if (!from || !/(?:提高|增加|上调|提升|调整|涨)(?:至|到|为)[^,;。]{0,4}$/.test(to.lead)) return [];
    const text = `（${to.quantity.text} − ${from.quantity.text}）`;
    return [{ of: sum(plus(exactly(to)), minus(exactly(from))), inputs: [to, from], text }];
  });
}

const exactly = ({ quantity }: Amount): Expression => constant(quantity.value);
