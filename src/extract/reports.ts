// Splits a document into its reports (附件1 …, several projects in one file) and reads each one's head.
import type { Block, Document, Remark } from '../document/model.js';
import type { Location } from '../values/location.js';
import { UNIT_ENDING } from '../report/vocabulary.js';
import { squeezed } from '../values/text.js';
import { add, ownerOf, type Draft, type Piece } from './bundle.js';
import { withoutContents } from './contents.js';
import { fieldsOf, usualYear, yearIn, type Fields } from './heads.js';
import { evaluationKind, kindByWords } from './kinds.js';
import { projectIn, sameName, unitIn } from './naming.js';
import { numbered } from './outline/numbers.js';
import type { Part } from './part.js';
import { titlesOf, type Title } from './titles.js';

/** The reports of a document in reading order; one of type unknown where nothing says what it is. */
export function splitReports(document: Document): Part[] {
  const blocks = withoutContents(document.blocks);
  const drafts: Draft[] = [];
  for (const piece of piecesOf(blocks)) {
    const owner = ownerOf(piece, drafts);
    if (owner) add(owner, piece);
    else
      drafts.push(
        add(
          { pieces: [], type: 'unknown', project: null, unit: null, hasNarrative: false, forms: new Set() },
          piece,
        ),
      );
  }
  const order = new Map(blocks.map((block, index) => [block, index]));
  return drafts.map((draft, index) => partOf(draft, `r${index + 1}`, drafts, order));
}

/** A document in which no report was found says so. */
export function remarksOn(parts: readonly Part[]): Remark[] {
  if (parts.some((part) => part.head.type !== 'unknown')) return [];
  return [{ message: { key: 'remark.no-report' }, location: parts[0]?.location ?? {} }];
}

function piecesOf(blocks: readonly Block[]): Piece[] {
  const titles = new Map(titlesOf(blocks).map((title) => [title.from, title]));
  const runs: { title: Title | null; blocks: Block[]; untitledForm: boolean }[] = [];
  let run = { title: null as Title | null, blocks: [] as Block[], untitledForm: false };
  blocks.forEach((block, index) => {
    const title = titles.get(index);
    const inside =
      title?.inTable === true && run.title?.kind === 'form' && !run.blocks.some((b) => b.kind === 'table');
    if (title && !inside && !captionsTable(title, run.title, blocks)) run = begin(runs, run, title, false);
    else if (startsForm(block, run.blocks, run.title)) run = begin(runs, run, null, true);
    else run = interrupted(block, run, runs) ?? run;
    run.blocks.push(block);
  });
  if (!runs.includes(run)) runs.push(run);
  return merged(runs).map(({ title, blocks: own, untitledForm }) => pieceOf(title, own, untitledForm));
}

/** 三、自评情况说明 behind the forms of 二、: the narrative that they interrupt goes on. */
function interrupted(block: Block, run: Run, runs: Run[]): Run | null {
  const chapter = chapterOf(block);
  if (chapter === null || (run.title?.kind !== 'form' && !run.untitledForm)) return null;
  if (run.blocks.some((own) => chapterOf(own) !== null)) return null;
  const told = runs.findLast((one) => one.title?.kind !== 'form' && !one.untitledForm);
  const last = told?.blocks.map(chapterOf).findLast((value) => value !== null);
  if (!told || last === undefined || last === null || chapter !== last + 1) return null;
  if (!runs.includes(run)) runs.push(run);
  return told;
}

/** Three for 三、…; null for other lines. */
function chapterOf(block: Block): number | null {
  const found = block.kind === 'paragraph' && block.text.length < 60 ? numbered(block.text) : null;
  return found?.style === '一、' ? found.value : null;
}

/** 表2 绩效自评得分表, 附表1 管理效能评分表 in a narrative captions one of its own tables, unless the table names a project. */
function captionsTable(title: Title, running: Title | null, blocks: readonly Block[]): boolean {
  const line = blocks[title.from];
  const words = line?.kind === 'paragraph' ? squeezed(line.text) : '';
  if (running?.kind !== 'narrative' || !TABLE_NUMBER.test(words)) return false;
  const table = blocks[title.to + 1];
  return table?.kind !== 'table' || fieldsOf([table]).project === null;
}

const TABLE_NUMBER =
  /^表[\d一二三四五六七八九十]+(?:[-—]\d+)?|^附表[\d一二三四五六七八九十]+.{0,12}(?:评|得|打)分表$/;

type Run = { title: Title | null; blocks: Block[]; untitledForm: boolean };

function begin(runs: Run[], run: Run, title: Title | null, untitledForm: boolean): Run {
  if (!runs.includes(run)) runs.push(run);
  return { title, blocks: [], untitledForm };
}

/** A table that names its project begins a report of its own, unless a title or caption above has just done so. */
function startsForm(block: Block, before: readonly Block[], title: Title | null): boolean {
  if (block.kind !== 'table' || fieldsOf([block]).project === null) return false;
  const settled = before.some((b) => b.kind === 'table' || (b.kind === 'paragraph' && b.text.length > 60));
  return title === null || title.kind !== 'form' || settled;
}

/** Runs that hold nothing but a title are covers or mentions: they go with what follows, the last with what is before. */
function merged(runs: Run[]): Run[] {
  const result: Run[] = [];
  let waiting: Run | null = null;
  for (const run of runs) {
    if (run.blocks.length === 0) continue;
    if (waiting !== null) {
      const keeps: boolean = waiting.title !== null && isSameKind(waiting.title, run.title);
      run.blocks.unshift(...waiting.blocks);
      if (keeps)
        run.title = {
          ...waiting.title!,
          brackets: [...waiting.title!.brackets, ...(run.title?.brackets ?? [])],
        };
      waiting = null;
    }
    if (holdsContent(run)) result.push(run);
    else waiting = run;
  }
  if (waiting !== null) {
    const last = result.at(-1);
    if (last) last.blocks.push(...waiting.blocks);
    else result.push(waiting);
  }
  return result;
}

function isSameKind(a: Title, b: Title | null): boolean {
  if (b === null) return a.kind !== 'form';
  return (
    a.kind === b.kind &&
    a.kind !== 'form' &&
    (a.type === b.type || a.type === 'unknown' || b.type === 'unknown')
  );
}

function holdsContent(run: Run): boolean {
  return run.blocks.some(
    (block) =>
      block.kind === 'table' ||
      block.text.length > 60 ||
      (numbered(block.text) !== null && !/^附|表$|报告$/.test(squeezed(block.text))) ||
      /[。；]$/.test(block.text.trim()),
  );
}

function pieceOf(title: Title | null, blocks: Block[], untitledForm: boolean): Piece {
  const fields: Fields = fieldsOf(blocks);
  const kind = untitledForm ? 'form' : (title?.kind ?? 'lead');
  const project = (title && title.type !== 'department' ? projectIn(title) : null) ?? fields.project;
  let type = title?.type ?? (untitledForm ? 'unknown' : kindByWords(blocks));
  if (type === 'unknown' && kind !== 'lead') {
    const words = blocks.map((b) =>
      b.kind === 'paragraph' ? b.text : b.cells.map((c) => c.text).join('\n'),
    );
    if (fields.project !== null) type = 'project';
    else if (kind === 'narrative' || title?.form === 'self') type = evaluationKind(squeezed(words.join('')));
  }
  return {
    title,
    kind,
    type,
    project: type === 'final-accounts' || type === 'department' ? null : project,
    unit: fields.unit ?? (title && unitIn(title)),
    year: title ? (yearOf(title) ?? yearInBrackets(title) ?? fields.year) : fields.year,
    blocks,
    location: title?.location ?? placeOf(blocks),
  };
}

/** 2021年“三公”经费决算及2022年预算公开 tells the accounts of 2021. */
const yearOf = ({ kind, text }: Title): number | null =>
  (kind === 'accounts' ? yearIn(text.slice(0, text.indexOf('决算') + 1)) : null) ?? yearIn(text);

const yearInBrackets = (title: Title): number | null =>
  title.brackets.map((words) => yearIn(words)).find((year) => year !== null) ?? null;

/** Where an untitled piece begins, with its first words. */
function placeOf(blocks: readonly Block[]): Location {
  const first = blocks[0];
  if (!first) return {};
  if (first.kind === 'paragraph') return { ...first.location, quote: first.text.trim() };
  const cell = first.cells.find((c) => c.text.trim() !== '');
  return cell ? { ...cell.location, quote: cell.text.trim() } : first.location;
}

function partOf(draft: Draft, id: string, drafts: readonly Draft[], order: ReadonlyMap<Block, number>): Part {
  // a form inside a narrative is a piece of its own, and stands where it stood
  const blocks = draft.pieces
    .flatMap((piece) => piece.blocks)
    .toSorted((a, b) => order.get(a)! - order.get(b)!);
  // the caption of a scoring table inside an untitled form is not the report's title
  const first =
    draft.pieces.find(
      (p, index) => p.title !== null && (index === 0 || p.title.kind !== 'form' || p.title.form === 'self'),
    ) ?? draft.pieces[0]!;
  const title = first.title?.text ?? statementTitle(blocks);
  const { project, unit, year } = fieldsOf(blocks);
  const type = draft.type === 'unknown' ? kindByWords(blocks) : draft.type;
  const known = type !== 'unknown';
  return {
    head: {
      id,
      title,
      type,
      year:
        draft.pieces.find((p) => p.title && p.year !== null)?.year ??
        yearIn(title) ??
        year ??
        (known ? (usualYear(blocks) ?? wholeYear(drafts)) : null),
      unit: known ? (unit ?? draft.unit ?? ownLevel(blocks) ?? signature(blocks) ?? wholeUnit(drafts)) : null,
      project: type === 'project' ? (project ?? draft.project) : draft.project,
      profile: null,
    },
    location: first.location,
    blocks,
    remarks: [],
  };
}

/** Final accounts without a cover: 第二部分 2023年度部门决算情况说明 says what they are. */
function statementTitle(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.text.length > 60) continue;
    const part = numbered(block.text);
    if (part?.style === '第一部分' && /决算/.test(part.rest)) return part.rest.replace(/\s+/g, '');
  }
  return '';
}

/** 某某局（本级） in the list of units names the department. */
function ownLevel(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const lines = block.kind === 'paragraph' ? [block.text] : block.cells.map((cell) => cell.text);
    for (const line of lines) {
      const match = /^(?:\d{1,2}[.、．]?)?([\u4e00-\u9fff]{4,40})\((?:本级|机关)\)[。;]?$/.exec(
        squeezed(line),
      );
      if (match) return match[1]!;
    }
  }
  return null;
}

/** A unit's name on a line of its own: on the cover, or as the signature at the end. */
function signature(blocks: readonly Block[]): string | null {
  const dated = blocks.filter((_, i) => {
    const next = blocks[i + 1];
    return next?.kind === 'paragraph' && /^20\d\d年\d{1,2}月(?:\d{1,2}日)?$/.test(squeezed(next.text));
  });
  for (const block of [...dated, ...blocks.slice(-4), ...blocks.slice(0, 6)]) {
    if (block.kind === 'table') continue;
    const words = squeezed(block.text).replace(/\((?:盖章|公章|章)\)$/, '');
    if (/^[\u4e00-\u9fff]{4,30}$/.test(words) && /[省市县区州旗镇乡]/.test(words) && UNIT_ENDING.test(words))
      return words;
  }
  return null;
}

/** In a bundle the annexes are those of the one unit that its other reports name. */
function wholeUnit(drafts: readonly Draft[]): string | null {
  const units = drafts.flatMap(
    (draft) => draft.unit ?? signature(draft.pieces.flatMap((piece) => piece.blocks)) ?? [],
  );
  return units[0] !== undefined && units.every((unit) => sameName(unit, units[0]!)) ? units[0] : null;
}

/** A form without a year is of the year that the other reports of its file agree on. */
function wholeYear(drafts: readonly Draft[]): number | null {
  const years = new Set(drafts.flatMap((draft) => draft.pieces.flatMap((piece) => piece.year ?? [])));
  return years.size === 1 ? [...years][0]! : null;
}
