// Word files (.docx) → Document.
import { ReadError, type Block, type Reading } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { noteBodies } from './notes.js';
import { readNumbering } from './numbering.js';
import { findParts } from './parts.js';
import { Preparer, type RawBlock, type RawParagraph } from './prepare.js';
import { slimBlock, slimDocument } from './slim.js';
import { readStyles } from './styles.js';
import { tableOf } from './tables.js';
import { textOf, treeOf } from './tree.js';
import { parseXml } from './xml.js';
import { openPackage } from './zip.js';

/** mammoth gets the document in portions of about this many characters: its trees are many times larger. */
const PORTION = 50_000;

/** Formatting that changes nothing in what is read. */
const FORMATTING = new Set(
  (
    'spacing ind jc sz szCs b bCs i iCs u color lang kern vAlign tcW shd snapToGrid widowControl keepNext keepLines ' +
    'adjustRightInd autoSpaceDE autoSpaceDN kinsoku wordWrap noWrap textAlignment top left bottom right insideH insideV ' +
    'trHeight cantSplit gridCol proofErr bookmarkStart bookmarkEnd'
  )
    .split(' ')
    .map((name) => `w:${name}`),
);

/** A block on its way through mammoth, and what mammoth cannot know of it. */
interface Prepared {
  xml: string;
  kind: RawBlock['kind'];
  level: number | null;
  contents: RawParagraph['contents'];
  rowPages: (number | null)[];
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
      if (block.kind === 'table' || block.text.trim() !== '') prepared.push(preparedFrom(block, location));
    },
  );
  const root = parseXml(text, {
    parent: 'w:body',
    skip: FORMATTING,
    take: (element) => preparer.take(element),
  });
  preparer.finish();
  if (root.name !== 'w:document') throw new ReadError('unsupported-format', 'failure.not-word');

  const blocks = await blocksOf(prepared);
  if (!blocks.some(hasText)) throw new ReadError(preparer.tally.has('picture') ? 'no-text' : 'empty');
  return { document: { format: 'docx', blocks }, remarks: preparer.tally.remarks() };
}

function preparedFrom(block: RawBlock, location: Location): Prepared {
  const common = {
    kind: block.kind,
    xml: slimBlock(block),
    level: null,
    contents: null,
    rowPages: [],
    location,
  };
  if (block.kind === 'table') return { ...common, rowPages: block.rows.map(({ page }) => page) };
  return { ...common, level: block.level, contents: block.contents, location: block.location };
}

/** Whether the whole document says that white space at the ends of texts counts. */
function preservesSpace(text: string): boolean {
  const root = /<(?:\w+:)?document\s[^>]*>/.exec(text.slice(0, 20_000))?.[0] ?? '';
  return /\sxml:space=["']preserve/.test(root);
}

/** Lets mammoth read the prepared blocks, and puts together what it made of them with what it cannot know. */
async function blocksOf(prepared: Prepared[]): Promise<Block[]> {
  const blocks: Block[] = [];
  for (let from = 0; from < prepared.length;) {
    let to = from;
    for (let size = 0; to < prepared.length && size < PORTION; to += 1) size += prepared[to]!.xml.length;
    const portion = prepared.slice(from, to);
    const nodes = await treeOf(slimDocument(portion.map(({ xml }) => xml)));
    if (nodes.length !== portion.length) throw new Error('mammoth lost a block');
    portion.forEach(({ kind, level, contents, rowPages, location }, index) => {
      const node = nodes[index]!;
      if (kind === 'table') blocks.push(tableOf(node, location, rowPages));
      // a table of contents repeats the headings; a field that never ends would swallow the document
      else if (contents === null || (contents !== true && !contents.closed))
        blocks.push({ kind, text: textOf(node).trim(), level, location });
    });
    from = to;
  }
  return blocks;
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return true;
  return block.cells.some((cell) => cell.text !== '' || (cell.tables ?? []).some(hasText));
}
