// The text that claims are read from: paragraphs and wordy cells without white space, with sentences and figures.
import type { Cell, Paragraph } from '../../../document/model.js';
import { quoting, type Location } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import { remembered } from '../../../values/remember.js';
import { flat } from '../../../values/text.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';

/** A figure at its place in a line's squeezed text. */
export interface Mention {
  quantity: Quantity;
  start: number;
  end: number;
}

/** A run of text up to a full stop. Offsets are those of the line. */
export interface Sentence {
  start: number;
  end: number;
  mentions: Mention[];
}

/** One paragraph, or one cell, ready to be read. */
export interface Line {
  index: number;
  /** In half width and without white space: what the grammar matches. */
  text: string;
  /** Offsets in the source's own text. */
  original: number[];
  source: Paragraph | Cell;
  inTable: boolean;
  /** The number printed at its head (1. （一） 一是), as a style; '' for none. */
  style: string;
  /** A title or heading by its looks; headings hold no claims of their own. */
  heading: boolean;
  /** Counts the headings above: lines of one section share it. */
  section: number;
  /** The words of the heading above. */
  sectionTitle: string;
  /** What the line above a numbered list says it breaks down (X主要用于以下方面：); '' where there is none. */
  announced: string;
  sentences: Sentence[];
  mentions: Mention[];
}

const STYLES: [string, RegExp][] = [
  ['一、', /^[一二三四五六七八九十]{1,3}、/],
  ['(一)', /^\([一二三四五六七八九十]{1,3}\)/],
  ['(1)', /^\(\d{1,2}\)/],
  ['1.', /^\d{1,2}(?:[、)]|\.(?!\d))/],
  ['①', /^[①-⑳]/],
  ['一是', /^(?:[一二三四五六七八九十]{1,2})是/],
  ['第一', /^第[一二三四五六七八九十]{1,3}(?:[部章节]分?|,|、)/],
];
/** Sections that only explain words. */
const GLOSSARY = /名词解释|专业名词|术语解释|目录$/;
/** 部门概况、决算情况说明、名词解释: what a page of contents lists. */
const LISTED = /、.*、/;
const PART = /^第[一二三四五六七八九十\d]{1,3}[部章节]|附件|附表/;

/** 一般公共预算财政拨款支出主要用于以下几个方面： */
const ANNOUNCES =
  /([^,;。:.]{4,40}?)(?:主要)?(?:用于|包括|有)?(?:以下|如下)(?:几个|各个|\d个)?(?:方面|内容|项目)?[:。]?$/;

/** With more figures than this a line is data without its table, and no sentence. */
const MOST = 1000;

const known = new WeakMap<Part, { figures: Figures; changes: number; lines: Line[] }>();

/** The readable lines of a report in reading order; read anew only where figures have changed since. */
export function linesOf(part: Part, figures: Figures): Line[] {
  const before = known.get(part);
  if (before?.figures === figures && before.changes === figures.changes) return before.lines;
  const lines = linesIn(part, figures);
  known.set(part, { figures, changes: figures.changes, lines });
  return lines;
}

function linesIn(part: Part, figures: Figures): Line[] {
  const lines: Line[] = [];
  let section = 0;
  let sectionTitle = '';
  let glossary: string | null = null;
  let announced = '';
  for (const block of part.blocks) {
    if (block.kind === 'table') {
      for (const cell of block.cells) {
        if (figures.of(cell).length < 2 || !/[\u4e00-\u9fff]{2}/.test(cell.text)) continue;
        for (const [from, to] of stretches(cell.text))
          lines.push(lineOf(cell, from, to, figures, lines.length, section, sectionTitle));
      }
      continue;
    }
    if (block.jumbled) continue;
    for (const [from, to] of stretches(block.text)) {
      const line = lineOf(block, from, to, figures, lines.length, section, sectionTitle);
      if (line.text === '' || line.mentions.length > MOST) continue;
      if (line.heading) {
        section += 1;
        sectionTitle = line.text;
        const rank = line.style;
        if (GLOSSARY.test(line.text) && !LISTED.test(line.text)) glossary = rank;
        else if (glossary !== null && (rank === glossary || PART.test(line.text))) glossary = null;
        line.section = section;
        line.sectionTitle = sectionTitle;
      }
      if (line.heading) announced = '';
      if (line.mentions.length === 0 && ANNOUNCES.test(line.text)) announced = ANNOUNCES.exec(line.text)![1]!;
      else if (line.style === '') announced = '';
      else line.announced = announced;
      if (glossary === null) {
        line.index = lines.length;
        lines.push(line);
      }
    }
  }
  return lines;
}

/** Soft breaks part what is set as paragraphs of its own: headings, numbered items, finished sentences. */
function stretches(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const before = flat(text.slice(from, at)).replace(/\s/g, '');
    const behind = flat(text.slice(at + 1, at + 12)).replace(/\s/g, '');
    const heading = STYLES.some(([, pattern]) => pattern.test(before)) && !/[。;:,]/.test(before);
    if (!heading && !/[。;:]$/.test(before) && !STYLES.some(([, pattern]) => pattern.test(behind))) continue;
    found.push([from, at]);
    from = at + 1;
  }
  found.push([from, text.length]);
  return found;
}

function lineOf(
  source: Paragraph | Cell,
  from: number,
  to: number,
  figures: Figures,
  index: number,
  section: number,
  sectionTitle: string,
): Line {
  const inTable = 'row' in source;
  const plain = flat(source.text);
  const original: number[] = [];
  const text = plain.slice(from, to).replace(/\s+/g, '');
  for (let i = from; i < to; i += 1)
    if (plain.charCodeAt(i) === text.charCodeAt(original.length)) original.push(i);
  const squeezedAt = (offset: number): number => {
    let low = 0;
    let high = original.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (original[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const mentions = figures
    .of(source)
    .filter((quantity) => quantity.start >= from && quantity.end <= to)
    .map((quantity) => ({ quantity, start: squeezedAt(quantity.start), end: squeezedAt(quantity.end) }));
  const style = STYLES.find(([, pattern]) => pattern.test(text))?.[0] ?? '';
  const level = 'kind' in source ? source.level : null;
  const heading =
    !inTable &&
    (level !== null ||
      (text.length <= 40 && !/[。;:,]/.test(text) && mentions.every((m) => m.quantity.dimension === 'none')));
  return {
    index,
    text,
    original,
    source,
    inTable,
    style,
    heading,
    section,
    sectionTitle,
    announced: '',
    mentions,
    sentences: sentencesOf(text, mentions),
  };
}

/** Splits at full stops outside brackets and quotes. */
function sentencesOf(text: string, mentions: Mention[]): Sentence[] {
  const closed = bracketSpans(text);
  const sentences: Sentence[] = [];
  let start = 0;
  const push = (end: number): void => {
    if (end > start)
      sentences.push({ start, end, mentions: mentions.filter((m) => m.start >= start && m.start < end) });
    start = end;
  };
  for (let i = 0; i < text.length; i += 1) {
    const close = closed.get(i);
    if (close !== undefined) i = close;
    else if (text[i] === '。' || text[i] === '!' || text[i] === '?') push(i + 1);
  }
  push(text.length);
  return sentences;
}

const PAIRS: Record<string, string> = { '(': ')', '“': '”', '《': '》', '[': ']', '【': '】' };

/** Opening bracket → its closing one, for brackets that are closed within the text; the outermost ones. */
export const bracketSpans = remembered((text): ReadonlyMap<number, number> => {
  const spans = new Map<number, number>();
  const opening = /[(“《[【]/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const open = match.index;
    const opened = text.charCodeAt(open);
    const wanted = PAIRS[match[0]]!.charCodeAt(0);
    let depth = 0;
    for (let at = open; at < text.length && at < open + 400; at += 1) {
      const code = text.charCodeAt(at);
      if (code === opened) depth += 1;
      else if (code === wanted) {
        depth -= 1;
        if (depth === 0) {
          spans.set(open, at);
          opening.lastIndex = at + 1;
          break;
        }
      }
    }
  }
  return spans;
});

/** The place of a stretch of a line, quoting the document's own words. */
export function placeOf(line: Line, start: number, end: number): Location {
  const from = line.original[start] ?? 0;
  const to = (line.original[Math.max(start, end - 1)] ?? line.source.text.length - 1) + 1;
  return quoting(line.source.location, line.source.text.slice(from, to).trim());
}
