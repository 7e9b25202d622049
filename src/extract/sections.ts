// The outline: headings with their numbers and what stands below them.
import type { Block } from '../document/model.js';
import type { Section } from '../report/schema.js';
import { squeezed } from '../values/text.js';
import { headingsOf, type Heading } from './outline/headings.js';
import { STYLES } from './outline/numbers.js';
import type { Part } from './part.js';
import { titlesOf } from './titles.js';

/** The headings of a report in reading order. */
export function sectionsOf(part: Part): Section[] {
  const { blocks } = part;
  const titles = titlesOf(blocks);
  const inTitle = new Set(
    titles.flatMap((title) => Array.from({ length: title.to - title.from + 1 }, (_, i) => title.from + i)),
  );
  // a chapter without its number may look like a title
  const isBare = ({ number }: Heading): boolean => number?.label === '';
  const headings = headingsOf(blocks).filter((heading) => isBare(heading) || !inTitle.has(heading.index));
  const levels = levelsOf(headings);
  return headings.map((heading, i) => {
    const end = headings.findIndex((_, j) => j > i && levels[j]! <= levels[i]!);
    // the caption of a form ends the section above it
    const caption = titles.find((title) => title.from > heading.index)?.from ?? blocks.length;
    const below = blocks.slice(
      heading.index + 1,
      Math.min(caption, end === -1 ? blocks.length : headings[end]!.index),
    );
    const block = blocks[heading.index]!;
    return {
      // readers differ in how many blanks they keep between characters that are set apart
      title: heading.title.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, ''),
      label: heading.number?.label ?? '',
      number: heading.number && { value: heading.number.value, style: heading.number.style },
      level: levels[i]!,
      body: squeezed(heading.rest + below.map(textOf).join('\n')),
      location: {
        ...block.location,
        quote: block.kind === 'paragraph' ? headingWords(block.text, heading) : '',
      },
    };
  });
}

/** The heading as printed, without the text that runs on behind it. */
function headingWords(text: string, heading: Heading): string {
  const start = text.indexOf(heading.title);
  return start === -1 ? text.trim() : text.slice(0, start + heading.title.length).trim();
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.cells.map((cell) => cell.text).join('\n');
}

/** Levels by nesting: a style met again closes what was opened since; a new one opens below those wider by custom. */
function levelsOf(headings: readonly Heading[]): number[] {
  const open: string[] = [];
  return headings.map((heading) => {
    const style = heading.number?.style;
    // a heading without number stands beside the numbered one before it
    if (style === undefined)
      return Math.max(
        1,
        heading.formatLevel !== null ? Math.min(heading.formatLevel, open.length || 1) : open.length,
      );
    const known = open.indexOf(style);
    if (known !== -1) open.length = known + 1;
    else {
      while (open.length > 0 && rank(open.at(-1)!) > rank(style)) open.pop();
      open.push(style);
    }
    return open.length;
  });
}

const rank = (style: string): number => STYLES.indexOf(style as (typeof STYLES)[number]);
