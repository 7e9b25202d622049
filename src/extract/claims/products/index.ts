// Products that a line states: a count times a price, over the months or days that it speaks of, makes the amount told.
import type { Claim, Reading } from '../../../report/schema.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees, claimOf } from '../build.js';
import { meant } from '../meant.js';
import { isOfYearBefore } from '../sentence/measures.js';
import type { Amount } from '../sentence/amounts.js';
import { PLANNED_ROLES } from '../sentence/cues.js';
import { isLessened, isOfOtherMoney } from './hedges.js';
import { factorsOf, quotientOf, readingOf } from './factors.js';
import { itemsOf, textBetween, type Item } from './items.js';
import { isOfOtherThing, toldAhead } from './others.js';

/** Planned, not paid. */
const SOFT = /(?:测算|估算|预计|拟|计划(?:投入|安排|发放|补助|支出))[^,;]{0,8}$/;
const isSoft = ({ total, price }: Item): boolean =>
  PLANNED_ROLES.has(total.role) || [total, price.amount].some(({ lead }) => SOFT.test(lead));

/** The claims of the products that a line tells; `all`: the amounts of the report. */
export function* productClaims(amounts: Amount[], all: Amount[]): Generator<Claim> {
  const lists = itemsOf(amounts, all).map((items) => items.map((item) => toItsAmount(item, items, amounts)));
  const held = lists.flat().filter(({ ways }) => ways.some(holds));
  for (const list of lists)
    for (const { item, ways } of list) {
      const others = held.filter((other) => other.item !== item && isAlike(other.item, item));
      const asOthers = ways.map((way) => ({
        ...way,
        told: way.told || (way.first && others.some((other) => other.ways.find(holds)!.span === way.span)),
      }));
      const isListed = list.length > 1 && others.some((other) => list.includes(other));
      const claim = claimOfItem(
        item,
        asOthers.toSorted((a, b) => Number(b.told) - Number(a.told)),
        others.length > 0,
        isListed,
        amounts,
      );
      if (claim) yield claim;
    }
}

/** Where the amount behind an item is not what it makes, but the one before it is, that one is meant. */
function toItsAmount(item: Item, items: Item[], amounts: Amount[]): { item: Item; ways: Way[] } {
  const ways = waysOf(item, items.length > 1);
  const ahead = items.length > 1 || ways.some(holds) ? undefined : toldAhead(item, amounts);
  if (ahead) {
    const own = { ...item, total: ahead };
    const found = waysOf(own, false).filter(holds);
    if (found.length > 0) return { item: own, ways: found };
  }
  return { item, ways };
}

/** Told by the same measures. */
const isAlike = (a: Item, b: Item): boolean =>
  `${a.price.things.length}|${a.price.times.join()}` === `${b.price.things.length}|${b.price.times.join()}`;

interface Way {
  /** The amount, or the mean that was worked out from it. */
  stated: Amount;
  reading: Reading;
  /** In a list that is told far from its amounts: what the count is of. */
  subject: string;
  /** Of the likeliest count, over so many months or days that words tell. */
  first: boolean;
  span: number;
  /** Each of the price's measures is told. */
  told: boolean;
}

function waysOf(item: Item, listed: boolean): Way[] {
  const { line, sentence } = item.price.amount;
  const words = line.text.slice(item.from.leadStart, item.total.mention.start);
  const said = line.text.slice(sentence.start, item.total.mention.start);
  return item.counts.flatMap((count, i) =>
    factorsOf(item.price, count, item.around, item.before, words, said).map((factors) => ({
      stated: item.price.mean ? item.price.amount : item.total,
      reading: item.price.mean ? quotientOf(factors, item.total) : readingOf(item.price, factors),
      subject: listed && !item.price.mean ? (count.called || count.name).replace(/依次$|分别$/, '') : '',
      first: i === 0,
      span: factors.span,
      told: factors.told && i === 0,
    })),
  );
}

const holds = ({ stated, reading }: Way): boolean => agrees(stated.quantity, reading.expression);

/** The claim of the way that holds; else of the one that is meant. `borne`: another item of the line holds; `listed`: of its own list. */
function claimOfItem(
  item: Item,
  ways: Way[],
  borne: boolean,
  listed: boolean,
  amounts: Amount[],
): Claim | null {
  const held = ways.find(holds);
  if (held) return claimFor(held);
  const [first] = ways;
  if (
    !first ||
    isLessened([item.from, item.total]) ||
    isOfYearBefore(item.total) ||
    (!listed && isOfOtherThing(item, amounts)) ||
    (item.price.mean && isOfOtherMoney(item.price.amount, item.total))
  )
    return null;
  const { quantity } = first.stated;
  const value = exactValue(first.reading.expression);
  const isSure = first.told && (listed || (!isSoft(item) && item.tight && isShort(item)));
  if (isSure && (borne || !isMultiple(quantity, value))) return { ...claimFor(first), sure: true };
  if (isSure && !isDigitSlip(quantity, value)) return open(first);
  const chosen = meant(
    first.stated,
    ways.map(({ reading, told }) => ({ reading, sure: told && isSure })),
  );
  return chosen ? claimFor({ ...first, reading: chosen }) : null;
}

const claimFor = ({ stated, reading, subject }: Way): Claim =>
  claimOf(
    'per-unit',
    stated,
    [reading],
    subject.length > 1 && !/^(?:人数|数量|户数|面积)$/.test(subject) ? { subject } : {},
  );

/** Between one figure and the next no more than a few words and one comma. */
function isShort({ from, total, around, price }: Item): boolean {
  const all = [...around, price.amount, total].filter((a) => a.index >= from.index && a.index <= total.index);
  const order = [...new Set([from, ...all])].sort((a, b) => a.index - b.index);
  return order.every((a, i) => {
    const next = order[i + 1];
    if (!next) return true;
    const words = textBetween(a, next);
    return (
      words.length <= MOST_WORDS && words.replace(/[^,;:。]/g, '').length <= 2 && next.index === a.index + 1
    );
  });
}

const MOST_WORDS = 22;

const MULTIPLES = [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 20, 24, 30, 31, 50, 52, 200, 365, 366];

/** So many times what the product gives, or that part of it: months, days or persons may be left unsaid. */
function isMultiple(quantity: Quantity, value: Decimal | null): boolean {
  if (value === null || value.n === 0n) return false;
  return MULTIPLES.some((times) =>
    [value.mul(times), value.div(dec(times))].some(
      (other) => quantity.value.sub(other).abs().compare(quantity.step) <= 0,
    ),
  );
}

const open = ({ stated, reading }: Way): Claim =>
  claimOf('per-unit', stated, [reading], {
    undecided: {
      key: 'reason.further-factor',
      values: { stated: stated.quantity.text },
    },
  });
