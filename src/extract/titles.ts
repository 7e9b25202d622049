// Finds the titles of reports and forms among a document's blocks.
import type { Block, Paragraph } from '../document/model.js';
import {
  ACCOUNTS_NOTICE,
  ACCOUNTS_TITLE,
  DATA_FORM,
  DEPARTMENT_WORDS,
  FORM_TITLE,
  NARRATIVE_TITLE,
  NO_TITLE_START,
  PROJECT_WORDS,
  SCORING_FORM,
  TARGETS_FORM,
  UNIT_ENDING,
} from '../report/vocabulary.js';
import type { ReportType } from '../report/schema.js';
import type { Location } from '../values/location.js';
import { squeezed } from '../values/text.js';
import { numbered } from './outline/numbers.js';

export interface Title {
  /** The words without what stands in brackets behind them. */
  text: string;
  /** The words in brackets: a project, a year, a unit. */
  brackets: string[];
  kind: 'narrative' | 'form' | 'accounts';
  /** Which of the forms beside a narrative it is. */
  form: 'scoring' | 'targets' | 'data' | 'self' | null;
  type: ReportType;
  /** First and last block of the title's lines, brackets below it included. */
  from: number;
  to: number;
  /** The title stands in the table itself, as its first row. */
  inTable: boolean;
  location: Location;
}

type Words = Pick<Title, 'text' | 'brackets' | 'kind' | 'form' | 'type'>;

// 附件1 2023年度…: the annex's number ends where the year begins
const ANNEX =
  /^附[件表录](?:\d{1,2}?(?=(?:19|20)\d\d年)|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})?(?:[-—]\d{1,2})?[:.、]?|^[“"《](?=[^“”"《》]*[”"》]$)/;

/** Reads words as a title; null where they are none. */
export function titleWords(text: string): Words | null {
  const printed = text.replace(/[\s\u200b]+/g, ''); // what `squeezed` leaves out, the rest as printed
  const plain = squeezed(printed);
  const brackets: string[] = [];
  let from = 0;
  for (let match; (match = ANNEX.exec(plain.slice(from))) && match[0] !== '';) from += match[0].length;
  let to = plain.length;
  if (/^[“"《]/.test(plain.slice(from - 1)) && /[”"》]$/.test(plain)) to -= 1;
  for (let match; (match = /\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(plain.slice(from, to)));) {
    to = from + match.index;
    brackets.unshift(printed.slice(to + 1, to + 1 + match[1]!.length));
  }
  const core = plain.slice(from, to);
  if (core.length < 4 || core.length > 70 || /[。;:,!?|=]/.test(core)) return null;
  if (NO_TITLE_START.test(core) || numbered(core) !== null) return null;
  const kind = kindOf(core);
  if (kind === null) return null;
  const form = kind !== 'form' ? null : formOf(core);
  return { text: printed.slice(from, to), brackets, kind, form, type: typeOf(core, kind) };
}

function kindOf(core: string): Title['kind'] | null {
  // 各县区评价情况表 captions a table of the narrative
  if (/^各/.test(core) || (/(?:情况|得分|统计|汇总)表$/.test(core) && !/绩效|自评|目标|项目|部门/.test(core)))
    return null;
  if (FORM_TITLE.test(core)) return 'form';
  if (NARRATIVE_TITLE.test(core)) return 'narrative';
  // 三公经费决算说明 heads a section of other reports: a year tells the title
  const notice = ACCOUNTS_NOTICE.test(core) && /20\d\d年/.test(core);
  return notice || ACCOUNTS_TITLE.test(core) ? 'accounts' : null;
}

function formOf(core: string): NonNullable<Title['form']> {
  if (DATA_FORM.test(core)) return 'data';
  if (SCORING_FORM.test(core)) return 'scoring';
  return TARGETS_FORM.test(core) ? 'targets' : 'self';
}

function typeOf(core: string, kind: Title['kind']): ReportType {
  if (kind === 'accounts') return 'final-accounts';
  if (DEPARTMENT_WORDS.test(core)) return 'department';
  return PROJECT_WORDS.test(core) ? 'project' : 'unknown';
}

/** A line that may be the first piece of a title set in several lines: a unit, a year, the words before the last. */
function isPiece(block: Block | undefined): block is Paragraph {
  if (block?.kind !== 'paragraph') return false;
  const words = squeezed(block.text);
  return (
    words.length >= 2 &&
    words.length <= 40 &&
    !/[。;:,!?《》|]|^[(（]|^附[件表]|^目录|^\d+$|^20\d\d年\d{1,2}月/.test(words) &&
    numbered(words) === null &&
    titleWords(words) === null &&
    !NO_TITLE_START.test(words)
  );
}

/** Whether a line before a title belongs to it although the title stands without it. */
function leadsIn(block: Block): boolean {
  const words = squeezed(block.kind === 'paragraph' ? block.text : '');
  return UNIT_ENDING.test(words) || /^(?:关于)?[^,]*\d{4}年度?$/.test(words) || /20\d\d年度?$/.test(words);
}

/** The titles of a document in reading order. */
export function titlesOf(blocks: readonly Block[]): Title[] {
  const titles: Title[] = [];
  for (let i = 0; i < blocks.length; i += 1) {
    const title = titleAt(blocks, i, (titles.at(-1)?.to ?? -1) + 1);
    if (title === null || (isNotice(title) && (titles.length > 0 || i > NOTICE_BLOCKS))) continue;
    titles.push(title);
    i = title.to;
  }
  return titles;
}

/** A notice is titled at its very beginning; further down the same words head a section. */
const NOTICE_BLOCKS = 5;
const isNotice = ({ kind, text }: Title): boolean =>
  kind === 'accounts' && !ACCOUNTS_TITLE.test(squeezed(text));

function titleAt(blocks: readonly Block[], index: number, first: number): Title | null {
  const block = blocks[index]!;
  if (block.kind === 'table') return titleInTable(blocks, index);
  if (numbered(block.text) !== null) return null;
  for (let from = index; from >= Math.max(first, index - 3); from -= 1) {
    if (from < index && !isPiece(blocks[from])) return null;
    const words = titleWords(joined(blocks, from, index));
    if (words === null) continue;
    let start = from;
    while (start > first && index - start < 3 && isPiece(blocks[start - 1]) && leadsIn(blocks[start - 1]!))
      start -= 1;
    return below(blocks, { ...(titleWords(joined(blocks, start, index)) ?? words), from: start, to: index });
  }
  return null;
}

function joined(blocks: readonly Block[], from: number, to: number): string {
  return blocks
    .slice(from, to + 1)
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('');
}

/** Takes in the bracketed line below a title: a project, a year. */
function below(blocks: readonly Block[], title: Words & { from: number; to: number }): Title {
  const first = blocks[title.from]! as Paragraph;
  const result: Title = {
    ...title,
    brackets: [...title.brackets],
    inTable: false,
    location: { ...first.location, quote: first.text.trim() },
  };
  for (;;) {
    const next = blocks[result.to + 1];
    if (next?.kind !== 'paragraph') return result;
    const words = squeezed(next.text);
    const inside = /^\((.{2,45})\)$/.exec(words)?.[1];
    if (inside === undefined || numbered(words) !== null || /^图\d|[。;]/.test(inside)) return result;
    result.brackets.push(inside);
    result.to += 1;
  }
}

/** Sheets exported from Excel carry their title as the first row of the table. */
function titleInTable(blocks: readonly Block[], index: number): Title | null {
  const table = blocks[index]!;
  if (table.kind !== 'table') return null;
  for (const cell of table.cells) {
    if (cell.row > 3) break;
    if (cell.text.trim() === '' || cell.columnSpan * 2 < table.columns) continue;
    const words = titleWords(cell.text);
    // a row such as 指标评分表 inside a form is a subtitle: only a title at the table's head opens a form
    if (words !== null && words.kind !== 'accounts')
      return {
        ...words,
        from: index,
        to: index,
        inTable: true,
        location: { ...cell.location, quote: cell.text.trim() },
      };
  }
  return null;
}
