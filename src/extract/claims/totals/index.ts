// A total before its parts: 其中, 包括, 分别为, lists over several lines.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { columnsBeside } from './columns.js';
import { isLastOfRun } from './of-run.js';
import { areVehicles, oneSlipAway } from './complete.js';
import { contraryParts } from './contrary.js';
import { furtherSets } from './further.js';
import { gradedTotals } from './grades.js';
import { isOfOtherPoints } from './kinds.js';
import { itemSets, listHeads, type ListHead } from './lists.js';
import type { Line } from '../sentence/lines.js';
import { missedTotal } from './missed-totals.js';
import { runsOf } from '../sentence/runs.js';
import { summedLists } from './summed.js';
import { totalsBefore } from './wholes.js';

/** A total with the parts it was read from. */
export interface TotalFound {
  claim: Claim;
  total: Amount;
  items: Amount[];
}

/** The totals that the lines of a report state. `read` gives each line's amounts, in the order of `lines`. */
export function totalClaims(lines: Line[], read: Amount[][]): TotalFound[] {
  const all = [...totalsIn(lines, read)];
  const open = all.filter(({ claim }) => claim.undecided).map(({ claim }) => new Set(namesOf(claim)));
  const isLeftOpen = (name: string): boolean => open.filter((names) => names.has(name)).length >= SISTERS;
  return all.map((found) => {
    const { claim, total, items } = found;
    // 工伤保险收入613亿元，其中保费577亿元、补贴10.7亿元: its sisters, too, leave something out
    const isOpen =
      !claim.undecided && namesOf(claim).some(isLeftOpen) && !agrees(total.quantity, sumOfParts(items));
    return isOpen
      ? { ...found, claim: { ...claim, undecided: { key: 'reason.parts-may-be-missing' } } }
      : found;
  });
}

/** So many lists of one kind that leave something out say that the next one does. */
const SISTERS = 2;

/** What the parts of a total are called, where that says something. */
const namesOf = ({ readings }: Claim): string[] =>
  readings.flatMap(({ inputs }) => inputs.map(({ name }) => name)).filter((name) => name.length >= 4);

function* totalsIn(lines: Line[], read: Amount[][]): Generator<TotalFound> {
  const all = read.flat();
  for (const [at, line] of lines.entries()) {
    const amounts = read[at]!;
    const listed = new Set<Amount>();
    const heads = listHeads(line);
    for (const head of heads)
      for (const found of headedList(head, heads, amounts, lines, read, listed)) {
        for (const item of found.items) listed.add(item);
        yield found;
      }
    yield* summedLists(amounts);
    yield* gradedTotals(amounts, all);
    yield* contraryParts(amounts, listed);
  }
}

/** A total before its parts. Each role that the total is given in (预算, 决算) is a total of its own. */
function* headedList(
  head: ListHead,
  heads: ListHead[],
  amounts: Amount[],
  lines: Line[],
  read: Amount[][],
  listed: ReadonlySet<Amount>,
): Generator<TotalFound> {
  const line = amounts[0]?.line;
  if (!line) return;
  // 按性质分：A、B。按功能分：C、D: the second list breaks down what the first one does
  const whole = isBreakdown(head, line) ? amounts.filter((a) => !listed.has(a)) : amounts;
  const totals = wholesOf(head, line, whole, read, listed);
  if (totals.length === 0 || isRunOfSeveral(head, amounts)) return;
  const missed: TotalFound[] = [];
  const found: TotalFound[] = [];
  const open: { total: Amount; sets: Amount[][] }[] = [];
  const others = head.inBrackets || head.plain ? [] : otherTotals(totals, head, amounts);
  for (const total of [...totals, ...others]) {
    if (found.length > 0 && others.includes(total)) break;
    const inLine = [
      ...itemSets(total, amounts, line, head.end, innerLimit(head, line)),
      ...itemSets(total, amounts, line, head.end, nextLimit(head, heads, line)).filter(
        (set) => set.length > 1,
      ),
      ...itemSets(total, amounts, line, head.end, head.limit),
    ];
    const further =
      head.inBrackets || /用于[:,]?$/.test(head.word)
        ? []
        : furtherSets(total, head, line, amounts, lines, read, inLine);
    // a list that names the total among its parts breaks something larger down
    const sets = [...inLine, ...further].filter(
      (set) =>
        !set.includes(total) &&
        !isOfOtherPoints(total, set) &&
        !(set.length === 1 && inLine.some((longer) => areVehicles(longer) && longer[0] === set[0])) &&
        !ofOtherYear(set, total) &&
        !(set.length > 1 && set.some((item) => isAgain(item, total))),
    );
    const held =
      sets.find((set) => agrees(total.quantity, sumOfParts(set))) ??
      inLine.map((set) => goneOn(total, set, amounts)).find((set) => set !== null) ??
      runsOf(amounts).find((run) => isRunOf(run, total));
    const missing =
      others.includes(total) || isLastOfRun(total, amounts, sets)
        ? null
        : missedTotal(total, sets, head, line);
    const claim = held ? claimOf('total', total, [sumReading(held)]) : missing;
    if (!claim || claim.undecided) open.push({ total, sets });
    // further ahead than the list's own whole, one figure is the same one told again
    const isAlone =
      held?.length === 1 && (held[0]!.name === total.name || head.plain || others.includes(total));
    if (!claim || isAlone) continue;
    const items =
      held ??
      sets.find((set) => isOf(claim, set)) ??
      sets.find((set) => set[0]?.quantity === claim.readings[0]!.inputs[0]!.quantity) ??
      [];
    if (!held) {
      missed.push({ claim, total, items });
      continue;
    }
    found.push({ claim, total, items });
    yield found.at(-1)!;
    yield* columnsBeside(found.at(-1)!);
  }
  for (const other of open) {
    const beside = besideAnother(other, found);
    if (beside) yield beside;
  }
  // 支出4406.30万元，结余112.30万元。其中…: the one that they would make up but for a slip
  const order = [...missed.filter(isSlipped), ...missed.filter((other) => !isSlipped(other))];
  // where the parts are those of the spending, they are not those of the budget
  for (const [at, { total }] of order.entries()) {
    const rivals = [...found, ...order.slice(0, at)].map((other) => other.total);
    if (!rivals.some((other) => alike(other.quantity, total.quantity))) yield order[at]!;
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
function wholesOf(
  head: ListHead,
  line: Line,
  amounts: Amount[],
  read: Amount[][],
  listed: ReadonlySet<Amount>,
): Amount[] {
  const totals = totalsBefore(head, line, amounts, read);
  const isListed = (a: Amount): boolean => listed.has(a) && a.sentence.end <= head.start;
  if (head.plain || totals.length === 0 || !totals.every(isListed)) return totals;
  const outer = totalsBefore(
    head,
    line,
    amounts.filter((a) => !listed.has(a)),
    read,
  );
  return [...outer.filter((a) => !totals.includes(a)), ...totals];
}

const isBreakdown = ({ start, word }: ListHead, { text }: Line): boolean =>
  /(?:按[^,;。:]{0,10}|(?:^|[,;。])各[^,;。:]{1,10})$/.test(text.slice(0, start)) || /^按|看|来源/.test(word);

/** 62批次498人次，其中：上级38批次、305人次，同级24批次、193人次: where one measure adds up the list is whole. */
function besideAnother(
  { total, sets }: { total: Amount; sets: Amount[][] },
  found: TotalFound[],
): TotalFound | null {
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

/** A list inside another (其中：人员经费…，主要包括：…；公用经费…) ends with its part; `head.end` where it is no such list. */
function innerLimit(head: ListHead, line: Line): number {
  if (head.inBrackets) return head.end;
  const sentence = line.sentences.find((s) => s.start <= head.start && head.start < s.end);
  const before = line.text.slice(sentence?.start ?? 0, head.start);
  const semicolon = line.text.indexOf(';', head.end);
  const isInner = !head.plain && /其中|包括|分别为/.test(before) && semicolon >= 0 && semicolon < head.limit;
  return isInner ? semicolon : head.end;
}

/** 其中工程A、设备B，资金来源为C、D: the list ends with the clause before the next one begins; `head.end` where none does. */
function nextLimit(head: ListHead, heads: ListHead[], { text }: Line): number {
  if (head.inBrackets || head.plain) return head.end;
  const next = heads.find((other) => other.start > head.end && !other.inBrackets && !other.plain);
  if (!next || next.start >= head.limit) return head.end;
  return Math.max(head.end, text.lastIndexOf(',', next.start), text.lastIndexOf(';', next.start));
}

const isAgain = (item: Amount, total: Amount): boolean =>
  item.name !== '' && item.name === total.name && item.role === total.role && item.line !== total.line;

/** 2024年480万元。其中2023年450万元: figures of another year are no parts, unless they were carried over from it. */
const ofOtherYear = (set: Amount[], { year }: Amount): boolean =>
  typeof year === 'number' &&
  set.every(
    (a) => typeof a.year === 'number' && a.year !== year && a.year === set[0]!.year && a.role !== 'brought',
  );
