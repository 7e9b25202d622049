// A total before its parts: 其中, 包括, 分别为, lists over several lines.
import type { Claim } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import { nameIn, type Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';

import { itemSets, listHeads, type ListHead } from './lists.js';
import { bracketSpans, type Line } from '../sentence/lines.js';
import { isPlanned, missedTotal, sameStage } from './missed-totals.js';
import { core } from '../sentence/names.js';
import { runsOf } from '../sentence/runs.js';
import { summedLists } from './summed.js';

/** A total with the parts it was read from. */
export interface TotalFound {
  claim: Claim;
  total: Amount;
  items: Amount[];
}

/** The totals that the lines of a report state. `read` gives each line's amounts, in the order of `lines`. */
export function* totalClaims(lines: Line[], read: Amount[][]): Generator<TotalFound> {
  for (const [at, line] of lines.entries()) {
    const amounts = read[at]!;
    for (const head of listHeads(line)) yield* headedList(head, line, amounts, lines, read);
    yield* summedLists(amounts);
    yield* contraryParts(amounts);
  }
}

/** A total before its parts. Each role that the total is given in (预算, 决算) is a total of its own. */
function* headedList(
  head: ListHead,
  line: Line,
  amounts: Amount[],
  lines: Line[],
  read: Amount[][],
): Generator<TotalFound> {
  const totals = totalsBefore(head, line, amounts, read);
  if (totals.length === 0 || isRunOfSeveral(head, amounts)) return;
  const missed: TotalFound[] = [];
  const found: Amount[] = [];
  const others = head.inBrackets || head.plain ? [] : otherTotals(totals, head, amounts);
  for (const total of [...totals, ...others]) {
    if (found.length > 0 && others.includes(total)) break;
    const inLine = [
      ...itemSets(total, amounts, line, head.end, innerLimit(head, line)),
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
        !ofOtherYear(set, total) &&
        !(set.length > 1 && set.some((item) => isAgain(item, total))),
    );
    const held = sets.find((set) => agrees(total.quantity, sumOfParts(set)));
    const missing = others.includes(total) ? null : missedTotal(total, sets, head, line);
    const claim = held ? claimOf('total', total, [sumReading(held)]) : missing;
    if (!claim || (held?.length === 1 && (held[0]!.name === total.name || head.plain))) continue;
    const items =
      held ?? sets.find((set) => set[0]?.quantity === claim.readings[0]!.inputs[0]!.quantity) ?? [];
    (held ? found : []).push(total);
    if (held) yield { claim, total, items };
    else missed.push({ claim, total, items });
  }
  // where the parts are those of the spending, they are not those of the budget
  for (const [at, { total }] of missed.entries()) {
    const rivals = [...found, ...missed.slice(0, at).map((other) => other.total)];
    if (!rivals.some((other) => alike(other.quantity, total.quantity))) yield missed[at]!;
  }
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

/** The figure a list belongs to: the one before its head in the sentence, else in the sentence or line before. */
function totalsBefore(head: ListHead, line: Line, amounts: Amount[], read: Amount[][]): Amount[] {
  const levels = outsideBrackets(
    amounts.filter((a) => a.kind === 'level' && a.mention.end <= head.start),
    head,
    line,
  );
  const sentence = line.sentences.find((s) => s.start <= head.start && head.start < s.end);
  const near = levels.filter((a) => a.sentence === sentence);
  if (head.inBrackets) return near.slice(-1);
  // what stands in brackets before the head belongs to the figure before the bracket
  const spans = [...bracketSpans(line.text)].filter(([, close]) => close < head.start);
  const open = levels.filter(
    (a) => !spans.some(([from, to]) => from < a.mention.start && a.mention.end <= to),
  );
  if (open.length > 0 && open.length < levels.length) return totalsBefore(head, line, open, read);
  const segment = Math.max(line.text.lastIndexOf(';', head.start), sentence?.start ?? 0);
  const own = near.filter((a) => a.mention.start >= segment);
  if (own.length > 0) return oneEachRole(own);
  if (head.plain || /用于[:,]?$/.test(head.word)) return [];
  if (near.length > 0) return near.slice(-1);
  const named = namedBefore(head, line, read);
  if (named.length > 0) return named;
  if (levels.length > 0) {
    const last = levels.at(-1)!.sentence;
    return oneEachRole(levels.filter((a) => a.sentence === last));
  }
  // a line that begins with 其中 speaks of the line above
  const above = read[line.index - 1]?.filter((a) => a.kind === 'level') ?? [];
  return head.start <= 2 && above[0]?.line.section === line.section ? above.slice(0, 1) : [];
}

/** 其中人员经费主要包括：… — the total stands under that name in a paragraph above. */
function namedBefore(head: ListHead, line: Line, read: Amount[][]): Amount[] {
  if (!/包括|包含|构成|组成|用于/.test(head.word)) return [];
  const words = line.text.slice(0, head.start).split(/[,;:。]/).at(-1)!;
  const name = nameIn(words.replace(/^其中/, ''));
  if (name.length < 3 || name.length > 16 || /\d/.test(name)) return [];
  const found = read
    .slice(0, line.index)
    .flat()
    .filter(
      (a) =>
        a.kind === 'level' && a.quantity.dimension === 'money' && !isPlanned(a) && typeof a.year !== 'string' &&
        core(a.name).replace(/支出$/, '') === core(name).replace(/支出$/, ''),
    );
  const values = new Set(found.map((a) => a.quantity.value.toFraction()));
  return values.size === 1 ? found.slice(-1) : [];
} // prettier-ignore

/** （2022年收入1297.18万元） remarks on the figure before it: the list that follows is not its own. */
function outsideBrackets(levels: Amount[], head: ListHead, line: Line): Amount[] {
  const closed = [...bracketSpans(line.text)].filter(([, close]) => close < head.start);
  const open = levels.filter(
    (a) =>
      !closed.some(([from, to]) => line.text[from] === '(' && from < a.mention.start && a.mention.start < to),
  );
  return open.length > 0 ? open : levels;
}

/** The last amount first, then the last of every other role. */
function oneEachRole(amounts: Amount[]): Amount[] {
  const found: Amount[] = [];
  for (const amount of amounts.toReversed())
    if (!found.some((other) => other.role === amount.role && alike(other.quantity, amount.quantity)))
      found.push(amount);
  return found;
}

/** Items in the sentences and lines that follow the head. */
function furtherSets(
  total: Amount,
  head: ListHead,
  line: Line,
  amounts: Amount[],
  lines: Line[],
  read: Amount[][],
  inLine: Amount[][],
): Amount[][] {
  const sets: Amount[][] = [];
  const fits = (a: Amount): boolean => a.kind === 'level' && alike(a.quantity, total.quantity);
  const choose = (candidates: Amount[]): Amount | undefined =>
    candidates.find((a) => fits(a) && sameStage(total, a));
  // one sentence an item
  const firstSet = inLine[0] ?? [];
  const later = line.sentences
    .filter((s) => s.start >= head.limit)
    .map((s) => choose(amounts.filter((a) => a.sentence === s)))
    .filter((a) => a !== undefined);
  for (let n = 1; n <= later.length; n += 1) sets.push([...firstSet, ...later.slice(0, n)]);
  if (later.length > 0) sets.reverse();
  // one line an item
  const below: Amount[] = [];
  // an item whose amount stands in a paragraph of its own: the list is more than what is read of it
  let isPartial = false;
  const first = lines[line.index + 1];
  // a list goes on below where its head ends the line, or begins it
  const open = line.text.length - head.end <= 2 || head.start <= 2;
  if (first && open) {
    for (const next of lines.slice(line.index + 1)) {
      if (next.heading || next.section !== line.section || next.inTable) break;
      if (first.style !== '' && next.style !== first.style) {
        if (next.style === line.style && line.style !== '') break;
        continue;
      }
      if (first.style === '' && next.style !== '') break;
      const item = choose(read[next.index]!);
      isPartial ||= next.style !== '' && next.mentions.length === 0;
      if (!item || (first.style === '' && item.mention.start > 60)) {
        if (first.style === '') break;
        continue;
      }
      below.push(item);
    }
  }
  const listed = firstSet.length > 0 ? [...firstSet, ...below] : below;
  const isRead = !isPartial || agrees(total.quantity, sumOfParts(listed));
  if (below.length > 0 && isRead) sets.unshift(listed);
  return sets;
}

const isAgain = (item: Amount, total: Amount): boolean =>
  item.name !== '' && item.name === total.name && item.role === total.role && item.line !== total.line;

/** 2024年480万元。其中2023年450万元: figures of another year are no parts, unless they were carried over from it. */
const ofOtherYear = (set: Amount[], { year }: Amount): boolean =>
  typeof year === 'number' &&
  set.every(
    (a) => typeof a.year === 'number' && a.year !== year && a.year === set[0]!.year && a.role !== 'brought',
  );

const CONTRARY = /^(?:其中)?[^,;。]{0,6}(?:不|未|无|非|延期|逾期)/;

/** 检测504份，合格489份，不合格15份: a whole followed at once by parts of which one is what another is not. */
function* contraryParts(amounts: Amount[]): Generator<TotalFound> {
  for (const total of amounts) {
    if (total.kind !== 'level' || !['count', 'measure'].includes(total.quantity.dimension)) continue;
    const items: Amount[] = [];
    for (const next of amounts.slice(total.index + 1)) {
      const between = next.line.text.slice(amounts[next.index - 1]!.mention.end, next.leadStart);
      if (next.kind !== 'level' || next.sentence !== total.sentence || !alike(next.quantity, total.quantity)) break;
      if (!/^[,、]?$/.test(between) || next.lead.length > 10 || /共|合计|其中|占|^比|^较(?!为|满|好)/.test(next.lead)) break;
      items.push(next);
      const turned = items.find((item) => CONTRARY.test(item.lead) && item !== items[0]);
      if (!turned) continue;
      // the part that fails names the one that does not: 不合格 and 合格, 未通过 and 通过
      const verb = core(turned.lead).replace(/^.*(?:不|未|无|非|延期|逾期)/, '').slice(0, 2);
      if (verb.length < 2 || !items.some((item) => item !== turned && item.lead.includes(verb))) continue;
      const claim = claimOf('total', total, [sumReading(items)]);
      const sum = exactValue(sumOfParts(items))!;
      const near = agrees(total.quantity, sumOfParts(items)) || sum.compare(total.quantity.value.mul(dec('0.6'))) > 0;
      if (near && items.every((item) => !item.quantity.approximate)) yield { claim, total, items: [...items] };
      break;
    }
  }
} // prettier-ignore
