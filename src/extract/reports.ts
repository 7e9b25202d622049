// Splits a document into its reports (附件1 …, several projects in one file) and reads each one's head.
import type { Block, Document, Remark } from '../document/model.js';
import { UNIT_ENDING } from '../report/vocabulary.js';
import { squeezed } from '../values/text.js';
import { add, ownerOf, type Draft } from './bundle.js';
import { withoutContents } from './contents.js';
import { fieldsOf, usualYear, yearIn } from './heads.js';
import { kindByWords } from './kinds.js';
import { sameName } from './naming.js';
import { numbered } from './outline/numbers.js';
import type { Part } from './part.js';
import { piecesOf } from './pieces.js';
import { titledYear, toldYear } from './report-year.js';

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
  const titled = draft.pieces.find((p) => p.title && p.year !== null)?.year ?? yearIn(title);
  return {
    head: {
      id,
      title,
      type,
      year: titled
        ? titledYear(titled, title, blocks)
        : (year ?? (known ? toldYear(usualYear(blocks), wholeYear(drafts), blocks) : null)),
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
