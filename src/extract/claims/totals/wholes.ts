// Which figure a list of parts breaks down: the one before its head, in the sentence or above it.
import { distinctValues } from '../../../values/distinct.js';
import type { Amount } from '../sentence/amounts.js';
import { nameIn } from '../sentence/subjects.js';
import { bracketSpans, type Line } from '../sentence/lines.js';
import { core } from '../sentence/names.js';
import { alike } from '../build.js';
import { withinOf, type ListHead } from './lists.js';
import { isPlanned } from './stages.js';
import { isYardstick } from './yardsticks.js';

/** The figure a list belongs to: the one before its head in the sentence, else in the sentence or line before. */
export function totalsBefore(head: ListHead, line: Line, amounts: Amount[], read: Amount[][]): Amount[] {
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
  if (own.length > 0) return oneEachRole(broken(own));
  const within = withinOf(line.text.slice(0, head.start));
  // …基本支出1767.17万元。基本支出中：/ 人员经费…/ 公用经费…
  if (within) return levels.filter(({ lead }) => core(lead).endsWith(core(within))).slice(-1);
  if (head.plain || /用于[:,]?$/.test(head.word)) return [];
  const named = namedBefore(head, line, [...read.slice(0, line.index), levels]);
  if (named.length > 0) return named;
  if (near.length > 0) return broken(near).slice(-1);
  if (levels.length > 0) {
    const whole = levels.filter((a) => !isBase(a));
    const last = whole.at(-1)?.sentence;
    return oneEachRole(whole.filter((a) => a.sentence === last));
  }
  // a line that begins with 其中 speaks of the line above
  const above = read[line.index - 1]?.filter((a) => a.kind === 'level') ?? [];
  return head.start <= 2 && /^其中|包括/.test(head.word) && above[0]?.line.section === line.section
    ? above.slice(0, 1)
    : [];
}

/** 其中人员经费主要包括：… — the total stands under that name in a sentence or paragraph above. */
function namedBefore(head: ListHead, line: Line, read: Amount[][]): Amount[] {
  if (!/包括|包含|构成|组成|用于/.test(head.word)) return [];
  const words = line.text
    .slice(0, head.start)
    .split(/[,;:。]/)
    .at(-1)!;
  const name = nameIn(words.replace(/^其中/, ''));
  const called = core(words.replace(/^其中|主要$/g, ''));
  if (called.length < 3 || called.length > 16 || /\d/.test(called)) return [];
  const bare = (text: string): string => core(text).replace(/支出$/, '');
  // 基本支出包括 of what was called 其中基本支出
  const isCalled = (a: Amount): boolean =>
    (name.length >= 3 && bare(a.name) === bare(name)) || core(a.lead.replace(/^其中/, '')) === called;
  const found = read
    .flat()
    .filter(
      (a) =>
        a.kind === 'level' &&
        a.quantity.dimension === 'money' &&
        !isPlanned(a) &&
        typeof a.year !== 'string' &&
        isCalled(a),
    );
  return distinctValues(found) === 1 ? found.slice(-1) : [];
}

/** （2022年收入1297.18万元） remarks on the figure before it: the list that follows is not its own. */
function outsideBrackets(levels: Amount[], head: ListHead, line: Line): Amount[] {
  const closed = [...bracketSpans(line.text)].filter(([, close]) => close < head.start);
  const open = levels.filter(
    (a) =>
      !closed.some(([from, to]) => line.text[from] === '(' && from < a.mention.start && a.mention.start < to),
  );
  return open.length > 0 ? open : levels;
}

/** 216场，完成年度计划200场的108%，其中…: what a figure is measured against breaks down only where nothing else does. */
function broken(amounts: Amount[]): Amount[] {
  const own = amounts.filter((a) => a.year !== 'before' && !isYardstick(a) && !isBase(a));
  // 决算数大于年初预算数421万元。其中：行政运行…
  return own.length > 0 ? own : amounts.filter((a) => !/(?<!不)[大高多小低少]于[^,;。\d]{0,8}$/.test(a.lead));
}

/** 与2022年的10860万元相比: what a change is measured against. */
const isBase = ({ lead }: Amount): boolean =>
  /[与较比同](?:20\d\d年|上年|去年|前年)[^,;。\d]{0,8}$/.test(lead);

/** The last amount first, then the last of every other role. */
function oneEachRole(amounts: Amount[]): Amount[] {
  const found: Amount[] = [];
  for (const amount of amounts.toReversed())
    if (!found.some((other) => other.role === amount.role && alike(other.quantity, amount.quantity)))
      found.push(amount);
  return found;
}
