// The accounts of a government: A收入137.78亿元。加上上级补助收入B、上年结余C…，收入总计D；支出…，支出总计E；收支相抵，年终结余F.
import type { Claim } from '../../../report/schema.js';
import { minus, plus, sum } from '../../../values/expression.js';
import { claimOf, differenceReading, figureOf, inputOf, reading, sumReading } from '../build.js';
import { claimFrom } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans, type Line } from '../sentence/lines.js';

type Side = 'in' | 'out';

const END = '(?:完成)?(?:决算)?(?:数|额)?(?:为|是|达|共|:)*$';
const TOTAL = new RegExp(`(收入|支出)(?:合计|总计|总量)${END}`);
/** 收入合计55.60亿元，支出合计49.10亿元，年终结余6.50亿元; 支出 alone behind 收入合计 is its counterpart. */
const LEFT = new RegExp(`(?:年终|年末|滚存)(?:滚存)?(?:结余|结转)${END}`);
const OUT = new RegExp(
  `(?:支出|结余分配|上解上级(?:支出)?|调出资金|还本|(?:安排|补充)预算稳定调节基金|补助下级|结转下(?:一)?年(?:度|使用|支出)*|(?<!上)年[终末]结[余转])${END}`,
);
const IN = new RegExp(
  `(?:收入|(?:上年|年初)(?:滚存)?结[余转]|调入[一-龥]{0,8}|转贷(?:资金)?|动用[一-龥]{2,10}|使用(?:非财政拨款|专用)结余(?:\\(含专用结余\\))?)(?:资金)?${END}`,
);

interface Item {
  amount: Amount;
  side: Side;
  /** Stands behind 其中: a part of the item before it. */
  below: boolean;
}

/** The totals of income and of spending that a paragraph adds up, and what is left of them. */
export function* chainClaims(read: Amount[][]): Generator<Claim> {
  let above: Paragraph = { outside: [], items: [] };
  for (const amounts of read) {
    const line = amounts[0]?.line;
    if (!line || line.inTable || line.heading) continue;
    const outside = amounts.filter((a) => isFlow(a) && !isBracketed(a, line));
    const own = { outside, items: itemsOf(outside, line) };
    for (const amount of outside) {
      const side = sideOfTotal(amount);
      if (side) yield* totalOf(amount, side, own);
      else if (LEFT.test(amount.lead)) yield* leftOf(amount, goesOn(line, above) ? above : own);
    }
    above = own;
  }
}

interface Paragraph {
  outside: Amount[];
  items: Item[];
}

/** 上述收支相抵，年终结余218万元, on a line of its own. */
const goesOn = (line: Line, above: Paragraph): boolean =>
  /^(?:上述|以上)?收支相抵/.test(line.text) && above.outside[0]?.line.section === line.section;

const isFlow = ({ kind, quantity, year }: Amount): boolean =>
  kind === 'level' && quantity.dimension === 'money' && year !== 'before' && !quantity.approximate;

const isBracketed = ({ mention }: Amount, { text }: Line): boolean =>
  [...bracketSpans(text)].some(([open, close]) => open < mention.start && mention.start < close);

function sideOfTotal({ lead }: Amount): Side | null {
  const word = TOTAL.exec(lead)?.[1];
  return word === undefined ? null : word === '收入' ? 'in' : 'out';
}

function itemsOf(outside: Amount[], { text }: Line): Item[] {
  return outside.flatMap((amount): Item | never[] => {
    const side = OUT.test(amount.lead) ? 'out' : IN.test(amount.lead) ? 'in' : null;
    if (side === null || sideOfTotal(amount) !== null) return [];
    // 其中 goes on to the end of its sentence, or to what is added next
    const before = text.slice(amount.sentence.start, amount.mention.start);
    const from = lastOutside(before, '其中');
    return {
      amount,
      side,
      below: from >= 0 && !/[,;、]再?加上?[^,;、]*$|[;。][^其]*加上?/.test(before.slice(from)),
    };
  });
}

/** Where a word stands last outside brackets. */
function lastOutside(text: string, word: string): number {
  const closed = [...bracketSpans(text)];
  let at = text.lastIndexOf(word);
  while (at >= 0 && closed.some(([open, close]) => open < at && at < close))
    at = text.lastIndexOf(word, at - 1);
  return at;
}

/** The items of one side before its total, from the total of that side before. */
function* totalOf(total: Amount, side: Side, { items, outside }: Paragraph): Generator<Claim> {
  const before = outside.filter((a) => a.index < total.index && sideOfTotal(a) === side).at(-1);
  const own = items.filter(
    ({ amount, side: of }) =>
      of === side && amount.index < total.index && amount.index > (before?.index ?? -1),
  );
  const whole = own.filter(({ below }) => !below).map(({ amount }) => amount);
  if (whole.length < 2) return;
  const { text } = total.line;
  const added = /[,;。]再?加上?/.test(text.slice(whole[0]!.mention.end, total.mention.start));
  // 其中地方一般公共预算收入B；加上…: B may be what the others are added to
  const first = own.filter(({ below }) => below).map(({ amount }) => amount);
  const instead = first.map((amount) => [amount, ...whole.slice(1)]);
  const isOpen = /等[一-龥]{0,12}[,;。]/.test(text.slice(whole.at(-1)!.mention.end, total.mention.start));
  yield* orNone(
    claimFrom('total', total, [
      { reading: sumReading(whole), sure: added && !isOpen && first.length === 0 },
      ...instead.map((parts) => ({ reading: sumReading(parts) })),
    ]),
  );
}

/** What came in less what was spent: by the totals of the paragraph, else by all that it lists. */
function* leftOf(left: Amount, { items, outside }: Paragraph): Generator<Claim> {
  const isBefore = (a: Amount): boolean => a.line !== left.line || a.index < left.index;
  const before = outside.filter(isBefore);
  if (before.some((a) => LEFT.test(a.lead))) return;
  const total = (side: Side): Amount | undefined => before.findLast((a) => sideOfTotal(a) === side);
  const [received, spent] = [total('in'), total('out')];
  if (received && spent) {
    yield claimOf('balance', left, [differenceReading(received, spent)]);
    return;
  }
  if (received || spent) return;
  const own = items.filter(({ amount, below }) => !below && isBefore(amount));
  const sides = (side: Side): Amount[] => own.filter((i) => i.side === side).map(({ amount }) => amount);
  const [more, less] = [sides('in'), sides('out')];
  if (more.length < 2 || less.length === 0) return;
  const expression = sum(...more.map((a) => plus(figureOf(a))), ...less.map((a) => minus(figureOf(a))));
  const inputs = [...more, ...less].map((a) => inputOf(a));
  const formula = inputs
    .map(({ name }, i) => (i === 0 ? '' : i < more.length ? ' + ' : ' − ') + name)
    .join('');
  yield* orNone(claimFrom('balance', left, [{ reading: reading('', formula, expression, inputs) }]));
}

function* orNone(claim: Claim | null): Generator<Claim> {
  if (claim) yield claim;
}
