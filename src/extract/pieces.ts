// Where one piece of a document ends and the next begins, and what each piece says it is.
import type { Block } from '../document/model.js';
import type { Location } from '../values/location.js';
import { squeezed } from '../values/text.js';
import type { Piece } from './bundle.js';
import { fieldsOf, yearIn, type Fields } from './heads.js';
import { evaluationKind, kindByWords } from './kinds.js';
import { projectIn, unitIn } from './naming.js';
import { numbered } from './outline/numbers.js';
import { titlesOf, type Title } from './titles.js';

export function piecesOf(blocks: readonly Block[]): Piece[] {
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

/** 三、自评情况说明 behind the forms of 二、, 第四部分 名词解释 behind one of the third: what they interrupt goes on. */
function interrupted(block: Block, run: Run, runs: Run[]): Run | null {
  const chapter = chapterOf(block);
  if (chapter === null || (run.title?.kind !== 'form' && !run.untitledForm)) return null;
  const alike = (own: Block): number | null => {
    const other = chapterOf(own);
    return other?.style === chapter.style ? other.value : null;
  };
  if (run.blocks.some((own) => alike(own) !== null)) return null;
  const told = runs.findLast((one) => one.title?.kind !== 'form' && !one.untitledForm);
  const last = told?.blocks.map(alike).findLast((value) => value !== null);
  if (!told || chapter.value !== (last ?? Number.NaN) + 1) return null;
  if (!runs.includes(run)) runs.push(run);
  return told;
}

/** Three for 三、… and for 第三部分 …; null for other lines. */
function chapterOf(block: Block): { style: string; value: number } | null {
  const found = block.kind === 'paragraph' && block.text.length < 60 ? numbered(block.text) : null;
  return found?.style === '一、' || found?.style === '第一部分' ? found : null;
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
    units: fields.units,
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
