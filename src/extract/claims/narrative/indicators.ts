// What indicator rows aimed at and reached, told in sentences under other words: 计划添置冷藏设备20台，实际添置18台 is 冷藏设备添置数量 18台.
import { bareName } from '../../../report/known-rates.js';
import type { Claim, Row, Sheet } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { figure, minus, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { goalIn, isAhead, isBound, isDone, isReachedBy } from '../again/tellings.js';
import { tellsToo, thingOf } from '../again/thing.js';
import { agrees, alike, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { RATE, coverOf, briefly, wordsOf, LONG, LIKELY } from './name-cover.js';

/** How much of an indicator's name the words of a sentence must have to be held against it, or to bear it out. */
const SURE = 0.6;
/** Two digits say little: then nearly all of the name must be there. */
const SHORT = 0.8;

/** A figure of a sentence that could be what a row reached. */
interface Told {
  amount: Amount;
  /** How much of the row's name stands before it. */
  cover: number;
  /** Whether its end does: 乡村医生培训人数 is none of 乡村医生 alone. */
  ends: boolean;
}

/** Claims of kind `same` for rows that no other claim compares with the text. */
export function indicatorsTold(
  amounts: Amount[],
  sheets: Sheet[],
  year: number | null,
  known: Claim[],
): Claim[] {
  const compared = new Set(
    known
      .filter(({ kind }) => kind === 'same')
      .flatMap((c) => [c.stated, ...c.readings.flatMap((r) => r.inputs.map((i) => i.quantity))]),
  );
  const spoken = amounts.filter((a) => isPlain(a, year) && (!a.line.inTable || isProse(a.line)));
  const [goals, reached] = [
    spoken.filter((a) => goalIn(a) !== null),
    spoken.filter((a) => goalIn(a) === null),
  ];
  const rows = sheets.filter(({ confidence }) => confidence !== 'low').flatMap((sheet) => sheet.rows);
  const things = rows.map(nameOf);
  const claims: Claim[] = [];
  for (const [i, row] of rows.entries()) {
    const thing = things[i]!;
    // two rows of one name are told apart by what stands around them
    if (thing.length < 2 || things.indexOf(thing) !== things.lastIndexOf(thing)) continue;
    const isOnlyRate = things.filter((other) => other.endsWith(thing.slice(-RATE))).length === 1;
    const fields = [
      [row.target?.quantity, goals] as const,
      ...reachedIn(row).map((quantity) => [quantity, DONE.test(plainName(row)) ? spoken : reached] as const),
    ];
    for (const [own, pool] of fields) {
      if (!own || compared.has(own) || own.approximate || own.upper) continue;
      const told = pool.flatMap((amount): Told[] => {
        // 完成任务300亩的106.00% is what was reached of ≥100%
        const isReached = own === row.target?.quantity && isReachedBy(row, amount.quantity);
        if (
          (isReached && !agrees(amount.quantity, figure(own))) ||
          !isAlike(own, amount) ||
          !isMeasured(row, own, amount) ||
          (amount.kind === 'standard' && !isOfOne(row, thing, amount))
        )
          return [];
        const all = coverOf(thing, amount, RELATIVE.test(plainName(row)));
        const cover = isOnlyRate ? Math.max(all, briefly(thing, amount)) : all;
        return cover > 0 ? [{ amount, cover, ends: wordsOf(amount).includes(thing.slice(-2)) }] : [];
      });
      const found = chosen(own, row, told, compared);
      if (found) claims.push(claimFor(row, own, found));
    }
  }
  return claims;
}

/** What the row reached; a table without such a column tells it in its evidence. */
const reachedIn = ({ actual, evidence }: Row): (Quantity | null)[] =>
  actual
    ? [actual.quantity]
    : (evidence?.quantities ?? []).filter(
        (q) => digitCount(q) >= LONG - 1 && !isBound({ lead: evidence!.text.slice(0, q.start) }),
      );

const plainName = (row: Row): string => bareName(row.name.text).replace(/\([^()]*\)$/, '');
const nameOf = (row: Row): string => thingOf(plainName(row).replace(MOVED, '').replace(DONE, ''));

/** 三公经费变动率, 人均纯收入增幅: by how much a thing changed. */
const MOVED = /(?:变动|变化|增减|增长|提高|提升|下降|降低|压减)(?:率|幅度?)$|[增降]幅度?$/;
/** 执法检查企业完成率: how much of what was planned. */
const DONE = /(?:任务|计划|目标)?(?:完成|达成|实现)率$/;

const RELATIVE = new RegExp(`${MOVED.source}|${DONE.source}`);

/** Whether a rate of the text measures what the row's rate does: a growth in its direction, or what was done of a plan. */
function isMeasured(
  row: Row,
  own: Quantity,
  { quantity, kind, sign, line, sentence, mention }: Amount,
): boolean {
  if (own.dimension !== 'rate' || quantity.dimension !== 'rate') return true;
  const [name, before] = [plainName(row), line.text.slice(sentence.start, mention.start)];
  const moved = MOVED.exec(name)?.[0];
  if (moved)
    return (
      kind === 'growth' &&
      (/变|增减/.test(moved)
        ? sign === (own.value.compare(0) < 0 ? -1 : 1)
        : sign === (/降|减/.test(moved) ? -1 : 1))
    );
  return !DONE.test(name) || /完成|达成|实现|计划|目标|任务/.test(before.slice(-16));
}

/** A cell that tells what was done in sentences (实际完成情况); the cells of a row tell of that row. */
const isProse = ({ text, mentions }: Line): boolean =>
  mentions.length > 2 && text.length > 30 && /[;。]/.test(text);

/** 每公里造价, 亩均支出, 补助标准: rows of what one of something costs. */
const OF_ONE = /每|均|单价|标准|成本|造价|补差/;
/** 干渠每公里造价 is not that of 支渠. */
const isOfOne = ({ name }: Row, thing: string, a: Amount): boolean =>
  OF_ONE.test(name.text) && a.line.text.slice(a.sentence.start, a.mention.start).includes(thing.slice(0, 2));

/** A level or a rate of the report's own year. */
function isPlain(amount: Amount, year: number | null): boolean {
  const { quantity, kind } = amount;
  if (quantity.approximate || quantity.upper || kind === 'change') return false;
  return (
    /^(?:count|money|measure|rate|points|time)$/.test(quantity.dimension) &&
    (amount.year === null || amount.year === year) &&
    !isAhead(amount, year) &&
    !isBound(amount)
  );
}

function isAlike(own: Quantity, { quantity }: Amount): boolean {
  return alike(own, quantity) || (own.dimension === 'none' && quantity.dimension === 'count');
}

/** The one that says the same; else the one that tells most of the name, where a slip of the pen parts the two. */
function chosen(own: Quantity, row: Row, told: Told[], compared: Set<Quantity | null>): Amount | null {
  const ranked = told.toSorted((a, b) => b.cover - a.cover);
  const held = ranked.find(({ amount, cover }) => cover >= LIKELY && agrees(own, saidOf(own, amount)));
  if (held) return held.amount;
  const [best] = ranked;
  // 合格率99.40% alone, of 食品抽检合格率
  const least = best && digitCount(own) >= LONG && digitCount(best.amount.quantity) >= LONG ? LIKELY : SURE;
  if (!best || best.cover < least) return null;
  const rivals = ranked.filter(({ cover }) => cover >= least && cover > best.cover - 0.15);
  const isOne = rivals.every(({ amount }) => amount.quantity.value.equals(best.amount.quantity.value));
  const near = isOne ? [best] : rivals.filter(({ amount }) => isLong(own, amount.quantity));
  const slipped = near.filter((told) => !compared.has(told.amount.quantity) && isSlip(own, told));
  const [only] = slipped;
  if (
    !only ||
    rivals.length > MOST_RIVALS ||
    slipped.some(({ amount }) => !amount.quantity.value.equals(only.amount.quantity.value))
  )
    return null;
  // 计划培训120人: the text may tell the goal
  const isTarget =
    row.target?.quantity?.value.equals(only.amount.quantity.value) && row.target.quantity !== own;
  return isTarget && !isDone(only.amount) ? null : only.amount;
}

/** Of several figures under a name one is near a short figure by chance. */
const MOST_RIVALS = 5;
const isLong = (a: Quantity, b: Quantity): boolean => [a, b].every((quantity) => digitCount(quantity) >= 3);

function isSlip(own: Quantity, { amount, cover, ends }: Told): boolean {
  const said = amount.quantity;
  if (!ends && said.dimension === 'count') return false;
  if (tellsToo(amount, own)) return false;
  if (isDigitSlip({ ...own, value: own.value.abs() }, said.value)) return true;
  const [a, b] = [own.text, said.text].map((text) => text.replace(/\D/g, ''));
  if (cover < SHORT || a!.length !== 2 || b!.length !== 2) return false;
  return a![0] === b![0] || a![1] === b![1] || (a![0] === b![1] && a![1] === b![0]);
}

/** 下降10.28% is a change by -10.28%. */
const saidOf = (own: Quantity, { quantity, kind }: Amount): Expression =>
  own.value.compare(0) < 0 && kind === 'growth' ? sum(minus(figure(quantity))) : figure(quantity);

function claimFor(row: Row, own: Quantity, told: Amount): Claim {
  const input = inputOf(told);
  const expression = saidOf(own, told);
  return {
    kind: expression.op === 'sum' ? 'change' : 'same',
    subject: row.name.text.replace(/\s+/g, ''),
    stated: own,
    relation: null,
    readings: [reading('', input.name, expression, [input])],
    alternatives: [],
    undecided: null,
    confidence: row.confidence,
    location: own.location,
  };
}
