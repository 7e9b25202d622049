// A total whose parts are numbered sections below it or lines above it: 收入279.40万元，分类情况如下：1.捐赠收入 …41.31万元，…。2.政府拨款 …220.43万元.
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import { oneSlipAway } from './complete.js';
import type { TotalFound } from './index.js';

/** What announces that all parts follow. */
const ANNOUNCES = /(?:情况|分类|构成|组成|明细|分项|具体|其中)[^,;。:]{0,8}(?:如下|为|是)?[:。]$|如下[:。]$/;

/** The totals that announce sections; `taken` are parts of other lists. */
export function* sectionTotals(
  lines: Line[],
  read: Amount[][],
  taken: ReadonlySet<Amount>,
): Generator<TotalFound> {
  for (const [at, line] of lines.entries()) {
    if (line.inTable || !ANNOUNCES.test(line.text)) continue;
    const totals = read[at]!.filter((a) => isMoney(a) && !taken.has(a));
    const items = totals.length > 0 ? itemsBelow(lines, read, at) : [];
    if (items.length < 2 || items.some((item) => taken.has(item))) continue;
    // what arrived, what was spent and what is left of it are no parts
    if (new Set(items.map(({ role }) => role).filter((role) => role !== null)).size > 1) continue;
    const fitting = totals.filter((total) => items.every((item) => alike(item.quantity, total.quantity)));
    const held = fitting.find((total) => agrees(total.quantity, sumOfParts(items)));
    const first = fitting[0];
    const isTold = first && items.some(({ quantity }) => quantity.value.equals(first.quantity.value));
    const slipped =
      first && !isTold && items.length >= 3 && oneSlipAway(first.quantity, items) ? first : undefined;
    const total = held ?? slipped;
    if (total) yield { claim: claimOf('total', total, [sumReading(items)]), total, items };
  }
  yield* summedAbove(lines, read);
}

const ABOVE = /^(?:以上|上述|前述)[^,;。]{0,16}(?:合计|共计|总计|累计|共)[^,;。\d]{0,8}$/;

/** 1.焚烧费…=564.14万元；2.转运费…=233.02万元；以上1—2项合计797.16万元: the last figure of each line, or the first. */
function* summedAbove(lines: Line[], read: Amount[][]): Generator<TotalFound> {
  for (const [at, line] of lines.entries()) {
    const total = read[at]!.find(isMoney);
    if (!total || line.inTable || !ABOVE.test(line.text.slice(0, total.mention.start))) continue;
    const style = lines[at - 1]?.style;
    const from = lines.slice(0, at).findLastIndex((other) => other.style !== style || other.inTable) + 1;
    const told = style
      ? read
          .slice(from, at)
          .map((amounts) => amounts.filter((a) => isMoney(a) && alike(a.quantity, total.quantity)))
      : [];
    if (told.length < 2 || told.some((own) => own.length === 0)) continue;
    const sets = [told.map((own) => own.at(-1)!), told.map(([first]) => first!)];
    const items =
      sets.find((set) => agrees(total.quantity, sumOfParts(set))) ??
      sets.find((set) => oneSlipAway(total.quantity, set));
    if (items) yield { claim: claimOf('total', total, [sumReading(items)]), total, items };
  }
}

const isMoney = ({ kind, quantity, year }: Amount): boolean =>
  kind === 'level' && quantity.dimension === 'money' && year !== 'before' && !quantity.approximate;

/** The first amount of each numbered line or section of one style; none where one of them tells no amount. */
function itemsBelow(lines: Line[], read: Amount[][], at: number): Amount[] {
  const own = lines[at]!.style;
  let from = at + 1;
  // ——按资金来源: a heading without a number
  if (lines[from]?.style === '' && lines[from]?.mentions.length === 0) from += 1;
  const style = lines[from]?.style ?? '';
  if (style === '' || style === own) return [];
  const items: Amount[] = [];
  let open = false;
  for (let i = from; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.inTable || (line.style !== '' && line.style === own)) break;
    if (line.style === '' && line.heading) break;
    if (line.style === style) {
      // a section without an amount of its own: the list is more than what is read of it
      if (open) return [];
      open = true;
    } else if (line.style !== '' && line.heading && !open && isAbove(line.style, style)) break;
    const item = open ? read[i]!.find(isMoney) : undefined;
    if (item) {
      items.push(item);
      open = false;
    }
  }
  return open ? [] : items;
}

const RANKS = ['第一', '一、', '(一)', '1.', '(1)', '①'];

/** 二、 ends what 1. and 2. list. */
const isAbove = (style: string, other: string): boolean => RANKS.indexOf(style) < RANKS.indexOf(other);
