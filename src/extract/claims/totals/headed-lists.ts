// A total before its parts: 其中, 包括, 分别为, lists over several lines.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { columnsBeside } from './columns.js';
import { isLastOfRun } from './of-run.js';
import { areVehicles, oneSlipAway } from './complete.js';
import { furtherSets } from './further.js';
import type { TotalFound } from './index.js';
import { isOfOtherPoints } from './kinds.js';
import { innerLimit, nextLimit } from './list-limits.js';
import { itemSets, type ListHead } from './lists.js';
import type { Line } from '../sentence/lines.js';
import { missedTotal } from './missed-totals.js';
import { runsOf } from '../sentence/runs.js';
import { totalsBefore } from './wholes.js';

/** The head of a list with the line that it stands in. */
export interface Headed {
  head: ListHead;
  heads: ListHead[];
  line: Line;
  /** The amounts of the line. */
  amounts: Amount[];
  lines: Line[];
  read: Amount[][];
  /** What other lists of the line have as their parts. */
  listed: ReadonlySet<Amount>;
}

/** A figure taken as the total of the list. */
interface Tried {
  total: Amount;
  /** The lists that may be its parts. */
  sets: Amount[][];
  /** The one that adds up to it. */
  held: Amount[] | undefined;
  claim: Claim | null;
}

/** A total before its parts. Each role that the total is given in (预算, 决算) is a total of its own. */
export function* headedList(headed: Headed): Generator<TotalFound> {
  const { head, amounts } = headed;
  const totals = wholesOf(headed);
  if (totals.length === 0 || isRunOfSeveral(head, amounts)) return;
  const others = head.inBrackets || head.plain ? [] : otherTotals(totals, head, amounts);
  const found: TotalFound[] = [];
  const missed: TotalFound[] = [];
  const open: Tried[] = [];
  for (const total of [...totals, ...others]) {
    const isOther = others.includes(total);
    if (found.length > 0 && isOther) break;
    const tried = tryTotal(total, isOther, headed);
    const { claim, held } = tried;
    if (!claim || claim.undecided) open.push(tried);
    // further ahead than the list's own whole, one figure is the same one told again
    const isAlone = held?.length === 1 && (held[0]!.name === total.name || head.plain || isOther);
    if (!claim || isAlone) continue;
    if (!held) {
      missed.push({ claim, total, items: itemsOf(claim, tried.sets) });
      continue;
    }
    const whole = { claim, total, items: held };
    found.push(whole);
    yield whole;
    yield* columnsBeside(whole);
  }
  yield* open.flatMap((other) => besideAnother(other, found) ?? []);
  yield* likeliestOf(missed, found);
}

function tryTotal(total: Amount, isOther: boolean, headed: Headed): Tried {
  const { head, line, amounts } = headed;
  const inLine = setsInLine(total, headed);
  const sets = setsFor(total, inLine, headed);
  const held =
    sets.find((set) => agrees(total.quantity, sumOfParts(set))) ??
    inLine.map((set) => goneOn(total, set, amounts)).find((set) => set !== null) ??
    runsOf(amounts).find((run) => isRunOf(run, total));
  if (held) return { total, sets, held, claim: claimOf('total', total, [sumReading(held)]) };
  const isNone = isOther || isLastOfRun(total, amounts, sets);
  return { total, sets, held, claim: isNone ? null : missedTotal(total, sets, head, line) };
}

/** The lists of the line behind the head: up to the inner end, to the next head, to its own end. */
function setsInLine(total: Amount, { head, heads, line, amounts }: Headed): Amount[][] {
  const upTo = (limit: number): Amount[][] => itemSets(total, amounts, line, head.end, limit);
  return [
    ...upTo(innerLimit(head, line)),
    ...upTo(nextLimit(head, heads, line)).filter((set) => set.length > 1),
    ...upTo(head.limit),
  ];
}

/** Those of the line and of the lines below that may be parts of the total. */
function setsFor(total: Amount, inLine: Amount[][], headed: Headed): Amount[][] {
  const { head, line, amounts, lines, read } = headed;
  const further =
    head.inBrackets || /用于[:,]?$/.test(head.word)
      ? []
      : furtherSets(total, head, line, amounts, lines, read, inLine);
  return [...inLine, ...further].filter(
    (set) =>
      // a list that names the total among its parts breaks something larger down
      !set.includes(total) &&
      !isOfOtherPoints(total, set) &&
      !(set.length === 1 && inLine.some((longer) => areVehicles(longer) && longer[0] === set[0])) &&
      !ofOtherYear(set, total) &&
      !(set.length > 1 && set.some((item) => isAgain(item, total))),
  );
}

/** The amounts that a claim of several readings of the list adds up. */
const itemsOf = (claim: Claim, sets: Amount[][]): Amount[] =>
  sets.find((set) => isOf(claim, set)) ??
  sets.find((set) => set[0]?.quantity === claim.readings[0]!.inputs[0]!.quantity) ??
  [];

/** Where the parts are those of the spending, they are not those of the budget. */
function* likeliestOf(missed: TotalFound[], found: TotalFound[]): Generator<TotalFound> {
  // 支出4406.30万元，结余112.30万元。其中…: the one that they would make up but for a slip
  const order = [...missed.filter(isSlipped), ...missed.filter((other) => !isSlipped(other))];
  for (const [at, one] of order.entries()) {
    const rivals = [...found, ...order.slice(0, at)];
    if (!rivals.some(({ total }) => alike(total.quantity, one.total.quantity))) yield one;
  }
}

/** The very list that the claim adds up. */
const isOf = ({ readings: [only] }: Claim, set: Amount[]): boolean =>
  only!.inputs.length === set.length &&
  set.every(({ quantity }, i) => quantity === only!.inputs[i]!.quantity);

const isSlipped = ({ total, items }: TotalFound): boolean =>
  items.length > 1 && oneSlipAway(total.quantity, items);

/** 中央1500万元、省级900万元均足额到位，县级到位180万元: the list goes on behind a verb, where it then adds up. */
function goneOn(total: Amount, set: Amount[], amounts: Amount[]): Amount[] | null {
  const last = set.at(-1);
  if (!last || set.length < 2) return null;
  const behind = amounts.filter(
    (a) =>
      a.index > last.index &&
      a.sentence === last.sentence &&
      a.kind === 'level' &&
      alike(a.quantity, total.quantity),
  );
  for (let more = 1; more <= Math.min(behind.length, MORE); more += 1) {
    const longer = [...set, ...behind.slice(0, more)];
    if (agrees(total.quantity, sumOfParts(longer))) return longer;
  }
  return null;
}

const MORE = 3;

/** 合同1692.35万元，其中小微企业874.20万元；货物、工程、服务分别为165.20万元、254.90万元和1272.25万元. */
const isRunOf = (run: Amount[], total: Amount): boolean =>
  run.length > 1 &&
  run[0]!.sentence === total.sentence &&
  run[0]!.index > total.index &&
  run.every((a) => a.kind === 'level' && alike(a.quantity, total.quantity)) &&
  agrees(total.quantity, sumOfParts(run));

/** 任务2.4万亩，其中新建1.6万亩、改造0.8万亩。各镇分别为：…: rather what the parts before are parts of. */
function wholesOf({ head, line, amounts, read, listed }: Headed): Amount[] {
  // 按性质分：A、B。按功能分：C、D: the second list breaks down what the first one does
  const own = isBreakdown(head, line)
    ? amounts.filter((a) => !listed.has(a) && !isPartOfBreakdown(a))
    : amounts;
  const totals = totalsBefore(head, line, own, read);
  const isListed = (a: Amount): boolean => listed.has(a) && a.sentence.end <= head.start;
  if (head.plain || totals.length === 0 || !totals.every(isListed)) return totals;
  const outer = totalsBefore(
    head,
    line,
    own.filter((a) => !listed.has(a)),
    read,
  );
  return [...outer.filter((a) => !totals.includes(a)), ...totals];
}

const isBreakdown = ({ start, word }: ListHead, { text }: Line): boolean =>
  /(?:按[^,;。:]{0,10}|(?:^|[,;。])各[^,;。:]{1,10})$/.test(text.slice(0, start)) || /^按|看|来源/.test(word);

/** 按性质分，基本167.03万元，项目394.89万元。按来源分，…: parts of what was named further ahead. */
const isPartOfBreakdown = ({ line, sentence }: Amount): boolean =>
  /^(?:其中)?[按从分][^,;:。\d]{1,10}[分看][,:]/.test(line.text.slice(sentence.start));

/** 62批次498人次，其中：上级38批次、305人次，同级24批次、193人次: where one measure adds up the list is whole. */
function besideAnother({ total, sets }: Tried, found: TotalFound[]): TotalFound | null {
  for (const { total: other, items: own } of found) {
    if (alike(other.quantity, total.quantity) || other.sentence !== total.sentence || own.length < 2)
      continue;
    const items = sets.find(
      (set) =>
        set.length === own.length &&
        set.every(
          (item, i) => alike(item.quantity, total.quantity) && Math.abs(item.index - own[i]!.index) <= 2,
        ),
    );
    if (items) return { claim: claimOf('total', total, [sumReading(items)]), total, items };
  }
  return null;
}

/** 2022年分别为760万元、400万元 behind a list of two: one figure for each of its things, no parts of the last. */
function isRunOfSeveral(head: ListHead, amounts: Amount[]): boolean {
  const run = runsOf(amounts).find(
    (figures) => figures[0]!.mention.start >= head.end && figures[0]!.leadStart <= head.start,
  );
  if (!run || !/分别|依次/.test(head.word)) return false;
  const first = run[0]!;
  const before = amounts.slice(0, first.index);
  const levels = before.filter((a) => a.kind === 'level' && alike(a.quantity, first.quantity));
  const near = levels.filter((a) => a.sentence === levels.at(-1)!.sentence);
  return near.length >= run.length && !agrees(near.at(-1)!.quantity, sumOfParts(run));
}

/** The figures of the sentence further ahead: a list may go back to one of them, where it adds up to it. */
function otherTotals(totals: Amount[], head: ListHead, amounts: Amount[]): Amount[] {
  const [last] = totals;
  if (!last) return [];
  return amounts.filter(
    (a) =>
      a.sentence === last.sentence &&
      a.kind === 'level' &&
      !totals.includes(a) &&
      a.mention.end <= head.start,
  );
}

const isAgain = (item: Amount, total: Amount): boolean =>
  item.name !== '' && item.name === total.name && item.role === total.role && item.line !== total.line;

/** 2024年480万元。其中2023年450万元: figures of another year are no parts, unless they were carried over from it. */
const ofOtherYear = (set: Amount[], { year }: Amount): boolean =>
  typeof year === 'number' &&
  set.every(
    (a) => typeof a.year === 'number' && a.year !== year && a.year === set[0]!.year && a.role !== 'brought',
  );
