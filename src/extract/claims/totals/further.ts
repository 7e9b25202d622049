// Items of a list in the sentences and lines that follow its head.
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, sumOfParts } from '../build.js';
import type { Line } from '../sentence/lines.js';
import type { ListHead } from './lists.js';
import { sameStage } from './stages.js';

/** Items in the sentences and lines that follow the head. */
export function furtherSets(
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
        // 总收入43160.3元，其中：1.…；2.…。总支出14863.8元，其中：1.…: a list of its own follows
        if (next.style === '' && next.mentions.length > 0 && /:$/.test(next.text)) break;
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
