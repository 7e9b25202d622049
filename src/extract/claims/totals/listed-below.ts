// A list that stands in a paragraph of its own, its total in one above: 资金来源：中央财政…、省级财政…; 分县区任务：….
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, sumOfParts, sumReading } from '../build.js';
import type { Line } from '../sentence/lines.js';
import { oneSlipAway, slipInList } from './complete.js';
import type { TotalFound } from './index.js';

/** Words of a list's label: 按来源分, 分县区任务, 资金构成, 各镇完成情况. */
const LABEL = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?([一-龥、()]{2,18})(?:如下|分别为|是|为)?[:,]/;
const BREAKS_DOWN = /分|各|来源|构成|组成|安排|明细|分布|清单|其中|去向|用途|结构|投向/;
const REACH = 8;

/** The lists of `lines` under a label of their own; `taken` are figures that are parts or totals of other lists. */
export function* listsBelow(lines: Line[], read: Amount[][], taken: ReadonlySet<Amount>): Generator<TotalFound> {
  for (const [at, line] of lines.entries()) {
    const label = line.inTable || line.heading ? null : LABEL.exec(line.text);
    if (!label || !BREAKS_DOWN.test(label[1]!) || /主要|重点|部分|等/.test(label[1]!)) continue;
    const sentence = line.sentences[0]!;
    const levels = read[at]!.filter((a) => a.sentence === sentence && a.kind === 'level');
    const first = levels[0];
    if (!first || line.text.slice(label[0].length, first.mention.start).length > 24) continue;
    const items = levels.filter((a) => alike(a.quantity, first.quantity));
    if (items.length < 3 || items.some((a) => taken.has(a) || a.quantity.approximate || a.name === '')) continue;
    if (/等(?!级)/.test(line.text.slice(items.at(-1)!.mention.end, sentence.end))) continue;
    const above = read
      .slice(Math.max(0, at - REACH), at)
      .flat()
      .filter((a) => a.kind === 'level' && alike(a.quantity, first.quantity) && !a.line.inTable && !a.quantity.approximate);
    const total = wholeOf(items, above.toReversed(), label[1]!);
    if (total) yield { claim: claimOf('total', total, [sumReading(items)]), total, items };
  }
} // prettier-ignore

/** The nearest figure above that the items make up; else the only one that they would but for a slip. */
function wholeOf(items: Amount[], above: Amount[], label: string): Amount | null {
  const held = above.find((a) => agrees(a.quantity, sumOfParts(items)));
  if (held) return held;
  const slipped = above.filter(
    (a) => oneSlipAway(a.quantity, items) || (sharesWord(label, a.lead + a.topic) && slipInList(a, items)),
  );
  const values = new Set(slipped.map(({ quantity }) => quantity.value.toFraction()));
  return values.size === 1 ? slipped[0]! : null;
}

/** 分县区任务 and 下达建设任务. */
function sharesWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i += 1) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}
