// Tells headings from numbered sentences and list items.
import type { Block, Paragraph } from '../../document/model.js';
import { HEADING_WORDS } from '../../report/vocabulary.js';
import { flat, squeezed } from '../../values/text.js';
import { numbered, type Numbered } from './numbers.js';

export interface Heading {
  /** Index of the block in the part. */
  index: number;
  number: Numbered | null;
  title: string;
  /** What follows the title in the same paragraph. */
  rest: string;
  /** The format's own level, for headings without number. */
  formatLevel: number | null;
}

/** Longest heading that stands alone, and longest that runs into text. */
const ALONE = 60;
const RUN_IN = 45;

/** The headings among a part's blocks. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
  const numbers = blocks.map((block) =>
    block.kind === 'paragraph' && !block.jumbled ? numbered(block.text) : null,
  );
  const found = blocks.flatMap((block, index): Heading[] => {
    if (block.kind === 'table' || block.jumbled) return [];
    const number = numbers[index] ?? null;
    // 第一部分 above has taken this line for its title
    if (number === null && isChapterAlone(numbers[index - 1] ?? null) && isShort(block)) return [];
    const heading = number
      ? numberedHeading(block, number, numbers, index, blocks)
      : plainHeading(block, blocks[index + 1]);
    return heading ? [{ ...heading, index }] : [];
  });
  const kept: Heading[] = [];
  for (const heading of found) if (!continuesList(heading, kept, numbers)) kept.push(heading);
  return withBareChapters(kept, blocks, numbers);
}

/** Words that a part of final accounts goes by where its number was left out: 某某局2024年度部门决算表. */
const CHAPTER = /(?:部门|单位)(?:决算|预算)(?:公开)?(?:报)?表$|(?:决算|预算)情况说明$|概况$|名词解释$/;

/** 第一部分 … 第三部分 with a line between that can only be the heading of 第二部分: its number is missing, not the part. */
function withBareChapters(
  headings: Heading[],
  blocks: readonly Block[],
  numbers: readonly (Numbered | null)[],
): Heading[] {
  const chapters = headings.filter(({ number }) => number?.style === '第一部分');
  const bare = chapters.flatMap((chapter, i): Heading[] => {
    const next = chapters[i + 1];
    if (!next || next.number!.value !== chapter.number!.value + 2) return [];
    for (let index = chapter.index + 1; index < next.index; index += 1) {
      const block = blocks[index]!;
      if (block.kind === 'table' || numbers[index] || !isShort(block)) continue;
      if (!CHAPTER.test(squeezed(block.text))) continue;
      const number: Numbered = {
        style: '第一部分',
        value: chapter.number!.value + 1,
        label: '',
        rest: block.text,
      };
      return [{ index, number, title: block.text.trim(), rest: '', formatLevel: block.level }];
    }
    return [];
  });
  const at = new Set(bare.map(({ index }) => index));
  return [...headings.filter(({ index }) => !at.has(index)), ...bare].sort((a, b) => a.index - b.index);
}

/** （2） after a （1） that is a sentence goes on with a list, however short it is. */
function continuesList(
  heading: Heading,
  found: readonly Heading[],
  numbers: readonly (Numbered | null)[],
): boolean {
  const { number, index } = heading;
  if (number === null || isWide(number) || number.value === 1) return false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = numbers[at];
    if (!before) continue;
    if (isWider(before, number)) break;
    if (before.style === number.style) return !found.some((other) => other.index === at);
  }
  return true;
}

const isWide = (number: Numbered): boolean =>
  number.style === '第一部分' || number.style === '一、' || number.style === '（一）';

type Found = Omit<Heading, 'index'>;

function numberedHeading(
  block: Paragraph,
  number: Numbered,
  numbers: readonly (Numbered | null)[],
  index: number,
  blocks: readonly Block[],
): Found | null {
  const { title, rest } = splitRunIn(number.rest);
  const found = { number, title, rest, formatLevel: block.level };
  const plain = squeezed(number.rest);
  if (isWide(number)) {
    if (plain === '') return chapterAlone(block, number, blocks[index + 1], numbers[index + 1] ?? null);
    // every such number counts for the outline, even before a sentence without an early stop
    return title === ''
      ? { ...found, title: number.rest.trim().slice(0, RUN_IN), rest: number.rest.trim().slice(RUN_IN) }
      : found;
  }
  if (title === '') return null;
  // narrow numbers head lists as often as sections: a heading stands alone and has text of its own below
  if (block.level === null && (rest !== '' || plain.length > 30 || /[;:]/.test(plain))) return null;
  if (rest !== '' || plain.length > ALONE) return null;
  return isListItem(number, numbers, index, blocks) ? null : found;
}

/** 第一部分 on a line of its own has its title on the next. */
function chapterAlone(
  block: Paragraph,
  number: Numbered,
  next: Block | undefined,
  after: Numbered | null,
): Found | null {
  if (!isChapterAlone(number)) return null;
  const title = next?.kind === 'paragraph' && after === null && isShort(next) ? next.text.trim() : '';
  return { number, title, rest: '', formatLevel: block.level };
}

const isChapterAlone = (number: Numbered | null): boolean =>
  number?.style === '第一部分' && number.rest.trim() === '';

const isShort = ({ text }: Paragraph): boolean => text.trim().length <= RUN_IN && !/[。；;，,]/.test(text);

/** A neighbour with the same kind of number makes a list; so does the end of the text. */
function isListItem(
  number: Numbered,
  numbers: readonly (Numbered | null)[],
  index: number,
  blocks: readonly Block[],
): boolean {
  const neighbour = (at: number): boolean => numbers[at]?.style === number.style;
  const next = numbers[index + 1];
  if (blocks[index + 1] === undefined || neighbour(index + 1)) return true;
  if (neighbour(index - 1)) return true;
  return next !== null && next !== undefined && isWider(next, number);
}

const isWider = (a: Numbered, b: Numbered): boolean => rank(a) < rank(b);
const rank = (number: Numbered): number =>
  ['第一部分', '一、', '（一）', '1.', '1.1', '（1）', '①'].indexOf(number.style);

/** （一）项目概况。正文…: the title ends at the first full stop or colon when it is short, else at the first comma. */
function splitRunIn(text: string): { title: string; rest: string } {
  const line = text.trim();
  const plain = flat(line);
  const stop = /[。:;]|\n/.exec(plain);
  if (!stop) {
    if (plain.length <= ALONE) return { title: line.replace(/[,、]$/, ''), rest: '' };
  } else if (stop.index <= RUN_IN) {
    return { title: line.slice(0, stop.index).trim(), rest: line.slice(stop.index + 1).trim() };
  }
  const comma = plain.search(/[,。;:\n]/);
  if (comma > 0 && comma <= RUN_IN)
    return { title: line.slice(0, comma).trim(), rest: line.slice(comma + 1).trim() };
  return { title: '', rest: line };
}

/** A heading without number: set as a heading by the format, or a line of its own in words that only headings use. */
function plainHeading(block: Paragraph, next: Block | undefined): Found | null {
  const line = block.text.trim();
  const words = squeezed(line);
  if (words.length < 2 || words.length > 40 || /[。；;，,！？|]|^[)）(（]|\d{4,}$/.test(flat(line)))
    return null;
  const title = line.replace(/[:：]$/, '');
  const found = { number: null, title, rest: '', formatLevel: block.level };
  if (block.level !== null) return /[\u4e00-\u9fff]{2}/.test(words) ? found : null;
  const followed = next?.kind === 'paragraph' && next.text.trim().length > words.length;
  return followed && HEADING_WORDS.test(words.replace(/:$/, '')) ? found : null;
}
