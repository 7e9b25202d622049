// Where a list of parts stands in a line and which figures are its items: several ways to read it, best first.
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { LIST_HEAD } from '../sentence/cues.js';
import { bracketSpans, type Line } from '../sentence/lines.js';
import { isYardstick } from './yardsticks.js';
import { matchesOf } from '../../../values/matches.js';

/** A word that opens a list, and the stretch of the line that the list may take. */
export interface ListHead {
  word: string;
  start: number;
  end: number;
  /** Where the list ends at the latest: its sentence, or the bracket it stands in. */
  limit: number;
  inBrackets: boolean;
  /** A colon alone, without a word that says what follows. */
  plain: boolean;
}

/** 由三块组成: how many parts there are is no part. */
const OF_SO_MANY = /^由[一二两三四五六七八九十\d]{1,3}[一-龥]{1,6}?(?:组成|构成)$/;

/** 基本支出中：人员经费…: what the words before a colon or comma say is broken down; null where they do not. */
export const withinOf = (before: string): string | null =>
  /(?:^|[,;。])(?:其中)?([一-龥“”]{3,16})中[,:]?$/.exec(before)?.[1] ?? null;

/** The places of a line where a list may begin. */
export function listHeads(line: Line): ListHead[] {
  const heads: ListHead[] = [];
  const brackets = bracketSpans(line.text);
  for (const match of matchesOf(LIST_HEAD, line.text)) {
    const start = match.index;
    if (namesAnother(line.text, start, match[0])) continue;
    const end = start + match[0].length;
    if (!OF_SO_MANY.test(match[0]) && line.mentions.some((m) => m.start < end && start < m.end)) continue;
    // 业务部门3个，分别为检察一部、检察二部；司法部门两个: names are listed, no figures
    if (/分别/.test(match[0]) && /^[^\d;。]*[;。]/.test(line.text.slice(end))) continue;
    const sentence = line.sentences.find((s) => s.start <= start && start < s.end);
    let limit = sentence?.end ?? line.text.length;
    let inBrackets = false;
    for (const [open, close] of brackets)
      if (open < start && close >= end && line.text[open] === '(') [limit, inBrackets] = [close, true];
    heads.push({
      word: match[0],
      start,
      end,
      limit,
      inBrackets,
      plain: /^[:：]$/.test(match[0]) && withinOf(line.text.slice(0, start)) === null,
    });
  }
  // 由A10万元、B20万元组成
  for (const match of line.text.matchAll(/[,(]由(?=[^,;。]{2,24}\d)/g)) {
    const close = /(?:等)?(?:共同)?(?:组成|构成)/.exec(line.text.slice(match.index, match.index + 400));
    const end = match.index + match[0].length;
    if (!close || /[。;]/.test(line.text.slice(match.index, match.index + close.index))) continue;
    heads.push({
      word: '由…组成',
      start: match.index,
      end,
      limit: match.index + close.index,
      inBrackets: false,
      plain: false,
    });
  }
  // 48人（行政41人、工勤7人）, 19家医疗机构（卫生院13家、中心6家）: brackets right behind a figure, or behind what it counts
  for (const [open, close] of brackets) {
    const behind = line.mentions.findLast((m) => m.end <= open);
    const inside = line.mentions.filter((m) => m.start > open && m.end <= close);
    if (line.text[open] !== '(' || !behind || inside.length < 2) continue;
    const isSame = inside.every((m) => alike(m.quantity, behind.quantity));
    if (behind.end < open && !(isSame && /^[一-龥“”]{1,14}$/.test(line.text.slice(behind.end, open))))
      continue;
    if (heads.some((head) => head.start > open && head.start < close)) continue;
    heads.push({ word: '(', start: open, end: open + 1, limit: close, inBrackets: true, plain: false });
  }
  return heads.sort((a, b) => a.start - b.start);
}

/** 其中人员经费主要包括：… — the second head opens the list, the first begins the name of its whole. */
const namesAnother = (text: string, start: number, word: string): boolean =>
  word === '其中' &&
  /^[^,;:。\d]{2,16}(?:主要)?(?:包括|包含|用于)[:,]?/.test(text.slice(start + word.length));

/** Whether a figure is counted as its total is; for 14台（套） the measure in brackets will do, too. */
export const fitsTotal = (item: Amount, { quantity, line, mention }: Amount): boolean =>
  alike(item.quantity, quantity) ||
  (line.text[mention.end] === '(' && line.text.startsWith(`${item.quantity.unit})`, mention.end + 1));

/** Ways to read which figures between two places are the items that make up `total`, the likeliest first. */
export function itemSets(total: Amount, amounts: Amount[], line: Line, from: number, to: number): Amount[][] {
  const behind = amounts.filter(
    (a) =>
      (a.kind === 'level' || isSaved(a, total)) &&
      a.mention.start >= from &&
      a.mention.end <= to &&
      !isYardstick(a),
  );
  // 其中管理费3万元，目前已拨付270万元: how far one has got with all of it
  const isElse = (a: Amount): boolean => isProgress(a) || isBeside(a);
  const state = behind.findIndex((a, i) => i > 0 && isElse(a) && !isElse(behind[0]!));
  const listed = state > 0 ? behind.slice(0, state) : behind;
  const within = listed.filter((a, i) => fitsTotal(a, total) || isNextOf(a, listed[i - 1], total));
  if (within.length === 0) return [];
  const segments = listedIn(segmentsOf(line.text, from, to), line.text);
  const bySegment = segments.map(({ start, end }) =>
    within.filter((a) => a.mention.start >= start && a.mention.end <= end),
  );
  const filled = bySegment.filter((items) => items.length > 0);
  const outer = filled.map((items) => withoutNested(items, line));
  const firsts = outer.map((items) => items[0]!).filter(Boolean);
  const sameRole = filled
    .map((items) => items.find((a) => a.role === total.role))
    .filter((a) => a !== undefined);
  const named = outer.flat().filter((a) => a.name !== '');
  // 在职86人，其中行政45人，事业41人；离退休32人: the list may end at the first semicolon
  const firstList = filled.length > 1 && outer[0]!.length > 1 ? [outer[0]!] : [];
  const sets =
    filled.length > 1
      ? [...firstList, firsts, sameRole, outer.flat(), named, within]
      : [outer.flat(), named, sameRole, firsts, within];
  // 其中货物50万元，服务38万元，授予中小企业66万元: the list may end before the clause does
  const all = outer.flat();
  for (let n = all.length - 1; n >= 2 && !isSameKind(all[n]!, all[n - 1]!); n -= 1)
    sets.push(all.slice(0, n));
  const seen = new Set<string>();
  return sets.filter((set) => {
    const key = set.map((a) => a.index).join(',');
    if (set.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** 结余14.93万元，其中危桥改造招标节约11.53万元: what was saved is left. */
const isSaved = ({ kind, quantity, lead }: Amount, { role }: Amount): boolean =>
  role === 'carried' &&
  kind === 'change' &&
  quantity.dimension === 'money' &&
  /(?:节[约省余]|压减|核减|审减)(?:资金|经费|投资)?$/.test(lead) &&
  !/[比较]/.test(lead);

/** 目前已拨付, 截至年底累计支付, 整改完成. */
const isProgress = ({ lead }: Amount): boolean =>
  /^(?:目前|现|截至|截止|已|共)|(?:完成|办结|到位|通过)$|(?:已|累计)(?:全部)?(?:拨付|支付|支出|使用|到位|执行|发放|兑付|报账|完成)/.test(
    lead,
  );

/** 另有离退休人员96人, 目标为1.35万亩, 较编制空缺3人, 与中央资金合计5485万元: no part of what the list breaks down. */
const isBeside = ({ lead }: Amount): boolean =>
  /^(?:高出?|低)(?:了|约)?$|^(?:另[有外]?|此外|(?:全部|所有)(?!用于|为|是)|目标|计划(?!生育)|任务|[比较](?!为|满|好|差|大|小|多|少)|空编|缺编|超编|空缺)|^(?:[与连加](?!其)|[一二两三四五六七八九十\d]{1,2}项).*[合总共]计/.test(
    lead,
  );

/** 机要通信用车3辆、应急保障用车1辆: the list goes on. */
const isSameKind = (item: Amount, before: Amount): boolean =>
  // 限期整改18个，目前整改完成172个
  !isProgress(item) &&
  (/^[、和及与]/.test(item.lead) ||
    (item.name.length > 2 && item.name.slice(-2) === before.name.slice(-2))) &&
  !isZero(item.quantity.value);

/** 68所学校，其中小学46所、教学点22个: after 、 the general measure 个 goes on with the list. */
function isNextOf(item: Amount, before: Amount | undefined, total: Amount): boolean {
  return (
    item.quantity.dimension === 'count' &&
    total.quantity.dimension === 'count' &&
    (item.quantity.unit === '个' || total.quantity.unit === '个') &&
    before !== undefined &&
    alike(before.quantity, total.quantity) &&
    /^(?:[、和及与]|以及)/.test(item.line.text.slice(before.mention.end))
  );
}

/** 其中地方收入271630万元；加上级补助收入120846万元…: what is added behind the list is none of its parts. */
function listedIn(segments: Segment[], text: string): Segment[] {
  const end = segments.findIndex(
    ({ start }, i) => i > 0 && /^(?:加|再加|减|扣除|另|此外|收支)/.test(text.slice(start)),
  );
  return end < 0 ? segments : segments.slice(0, end);
}

interface Segment {
  start: number;
  end: number;
}

/** The stretches between semicolons and full stops outside brackets. */
function segmentsOf(text: string, from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let start = from;
  for (let i = from; i < to; i += 1) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (text[i] === ';' || text[i] === '。')) {
      segments.push({ start, end: i });
      start = i + 1;
    }
  }
  if (start < to) segments.push({ start, end: to });
  return segments;
}

/** Leaves out what stands behind a 其中 or in brackets after the first item: parts of a part. */
function withoutNested(items: Amount[], line: Line): Amount[] {
  const first = items[0]!;
  const nested = /其中|包括|包含|用于|\(/g;
  nested.lastIndex = first.mention.end;
  const match = nested.exec(line.text);
  if (!match) return items;
  if (match[0] !== '(') return items.filter((a) => a.mention.start < match.index);
  // only what is inside brackets falls away
  return items.filter((a) => {
    const before = line.text.slice(first.mention.end, a.mention.start);
    return before.split('(').length <= before.split(')').length;
  });
}
