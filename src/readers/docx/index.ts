// Word files (.docx) → Document.
import { ReadError, type Block, type Reading } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { dingbat } from './dingbats.js';
import { noteBodies } from './notes.js';
import { readNumbering } from './numbering.js';
import { findParts } from './parts.js';
import type { RawBlock } from './blocks.js';
import { Preparer } from './prepare.js';
import { readStyles } from './styles.js';
import { withSymbols } from './symbols.js';
import { tableOf } from './tables.js';
import { parseXml } from './xml.js';
import { openPackage } from './zip.js';

/** Formatting that changes nothing in what is read. */
const FORMATTING = new Set(
  (
    'spacing ind jc sz szCs b bCs i iCs u color lang kern vAlign tcW shd snapToGrid widowControl keepNext keepLines ' +
    'adjustRightInd autoSpaceDE autoSpaceDN kinsoku wordWrap noWrap textAlignment top left bottom right insideH insideV ' +
    'trHeight cantSplit proofErr bookmarkStart bookmarkEnd'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

/** A block with the place where it stands. */
interface Prepared {
  block: RawBlock;
  location: Location;
}

/** Reads the bytes of one file. Throws ReadError where they cannot be read. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const zip = openPackage(bytes);
  const parts = findParts(zip);
  const text = zip.text(parts.document) ?? '';
  const styles = readStyles(parts.styles === null ? null : zip.text(parts.styles));
  const numbering = readNumbering(parts.numbering === null ? null : zip.text(parts.numbering), styles);
  const prepared: Prepared[] = [];
  const preparer = new Preparer(
    styles,
    numbering,
    noteBodies(zip, parts),
    { preserved: preservesSpace(text), paged: text.includes('lastRenderedPageBreak') },
    (block, location) => {
      if (block.kind === 'table' || block.text.trim() !== '') prepared.push({ block, location });
    },
  );
  const root = parseXml(text, {
    parent: 'w:body',
    skip: FORMATTING,
    take: (element) => preparer.take(element),
  });
  preparer.finish();
  if (root.name !== 'w:document') throw new ReadError('unsupported-format', 'failure.not-word');

  const blocks = blocksOf(prepared);
  if (!blocks.some(hasText)) throw new ReadError(preparer.tally.has('picture') ? 'no-text' : 'empty');
  return { document: { format: 'docx', blocks }, remarks: preparer.tally.remarks() };
}

/** Whether the whole document says that white space at the ends of texts counts. */
function preservesSpace(text: string): boolean {
  const root = /<(?:\w+:)?document\s[^>]*>/.exec(text.slice(0, 20_000))?.[0] ?? '';
  return /\sxml:space=["']preserve/.test(root);
}

/** The blocks with their tables as grids and their symbols as text. */
function blocksOf(prepared: Prepared[]): Block[] {
  const shown = symbolReader();
  return prepared.flatMap(({ block, location }): Block[] => {
    if (block.kind === 'table') return [tableOf(block, shown, location)];
    // a table of contents repeats the headings; a field that never ends would swallow the document
    if (block.contents !== null && (block.contents === true || block.contents.closed)) return [];
    const { kind, text, level } = block;
    return [{ kind, text: shown(text).trim(), level, location: block.location }];
  });
}

/** Shows the characters of symbol fonts in a text; each is looked up once. */
function symbolReader(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) =>
    withSymbols(text, (character) => {
      const key = `${character.font} ${character.code}`;
      let shown = known.get(key);
      if (shown === undefined) known.set(key, (shown = dingbat(character)));
      return shown;
    });
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return true;
  return block.cells.some((cell) => cell.text !== '' || (cell.tables ?? []).some(hasText));
}
