// Contents pages repeat every title and heading: they are left out before anything is looked for.
import type { Block } from '../document/model.js';
import { squeezed } from '../values/text.js';
import { titleWords } from './titles.js';

const LEADER = /(?:\.{3,}|…+|·{3,}|—{3,}|-{4,}|_{3,}|\t)\s*-?\d{1,3}-?$/;
const PAGE = /[.…·\s—_-]*-?\d{1,3}-?$/;

/** The blocks of a document without its contents pages. */
export function withoutContents(blocks: readonly Block[]): Block[] {
  const dropped = new Set<number>();
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || !/^目[录錄次](?:目录)?$/.test(squeezed(block.text))) return;
    const end = endOfContents(blocks, index);
    for (let i = index; i < end; i += 1) dropped.add(i);
  });
  for (const run of leaderRuns(blocks)) run.forEach((index) => dropped.add(index));
  return blocks.filter((_, index) => !dropped.has(index));
}

/** A contents field that was never updated to its text: 一、主要职责 PAGEREF _Toc32310 \\h 3. */
const FIELD = /\s*(?:PAGEREF|HYPERLINK|TOC)\s.*$/;

/** The words of an entry without leader and page number. */
function entryWords(text: string): string {
  return squeezed(text.replace(FIELD, '').replace(LEADER, '').replace(PAGE, ''));
}

function isEntry(block: Block): boolean {
  if (block.kind === 'table') return false;
  if (LEADER.test(block.text.trim()) || FIELD.test(block.text)) return true;
  return block.text.split('\n').every((line) => line.trim().length <= 60) && !/[。；]/.test(block.text);
}

/** Where the body begins: at the first entry that comes again, or at the first block that is no entry. */
function endOfContents(blocks: readonly Block[], start: number): number {
  const seen = new Map<string, number>();
  for (let i = start + 1; i < blocks.length; i += 1) {
    const block = blocks[i]!;
    if (!isEntry(block)) return lastSureEntry(blocks, start, i, seen);
    if (block.kind !== 'paragraph') break;
    const lines = block.text
      .split('\n')
      .map(entryWords)
      .filter((words) => words !== '');
    const repeated =
      lines.length === 1 && !LEADER.test(block.text.trim()) && !FIELD.test(block.text)
        ? seen.get(lines[0]!)
        : undefined;
    if (repeated !== undefined) return backUp(blocks, start, i, seen);
    // 1.某某自评报告 in a list of a collection's reports stands without its number above the report
    for (const words of lines.flatMap((line) => [line, line.replace(/^\d{1,2}[.、]/, '')]))
      if (!seen.has(words)) seen.set(words, i);
  }
  return lastSureEntry(blocks, start, blocks.length, seen);
}

/** A title of the body may stand between the last entry and the first repeated heading: it has no page number. */
function backUp(
  blocks: readonly Block[],
  start: number,
  repeat: number,
  seen: ReadonlyMap<string, number>,
): number {
  const paged = (index: number): boolean => {
    const block = blocks[index]!;
    return block.kind === 'paragraph' && PAGE.test(block.text.trim()) && /\d$/.test(block.text.trim());
  };
  let last = repeat - 1;
  const anyPaged = blocks
    .slice(start + 1, repeat)
    .some((_, offset) => LEADER.test(textOf(blocks[start + 1 + offset]!)));
  if (!anyPaged) {
    // 第一部分 and its words on two lines are one entry; a title above the first heading is no entry
    for (let from = repeat - 1; from > start && from >= repeat - 3; from -= 1) {
      const words = entryWords(blocks.slice(from, repeat).map(textOf).join(''));
      const at = seen.get(words);
      if ((at !== undefined && at < from) || (seen.get(words) === from && titleWords(words) !== null))
        return from;
    }
    return repeat;
  }
  while (last > start && !paged(last)) last -= 1;
  return last + 1;
}

/** Without a repeat only entries with a page number are surely contents; a list of plain lines may be the body. */
function lastSureEntry(
  blocks: readonly Block[],
  start: number,
  end: number,
  seen: Map<string, number>,
): number {
  const later = new Set(blocks.slice(end).map((block) => entryWords(textOf(block))));
  const repeats = [...seen].filter(([words]) => later.has(words)).map(([, index]) => index);
  let last = repeats.length === 0 ? start : Math.max(...repeats);
  for (let i = start + 1; i < end; i += 1) if (LEADER.test(textOf(blocks[i]!))) last = Math.max(last, i);
  return last + 1;
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text.trim() : '';
}

/** Three or more lines in a row with dot leaders and page numbers are contents even without the word 目录. */
function leaderRuns(blocks: readonly Block[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  blocks.forEach((block, index) => {
    if (/(?:\.{3,}|…+|·{3,})\s*-?\d{1,3}-?$/.test(textOf(block))) run.push(index);
    else {
      if (run.length >= 3) runs.push(run);
      run = [];
    }
  });
  if (run.length >= 3) runs.push(run);
  return runs;
}
