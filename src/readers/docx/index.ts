// Word files (.docx) → Document.
import { ReadError, type Block, type Reading } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { noteBodies } from './notes.js';
import { readNumbering } from './numbering.js';
import { findParts } from './parts.js';
import { Preparer, type RawBlock } from './prepare.js';
import { slimDocument, slimSymbol, slimTable } from './slim.js';
import { readStyles } from './styles.js';
import { withSymbols, type SymbolCharacter } from './symbols.js';
import { tableOf } from './tables.js';
import { textOf, treeOf, type Node } from './tree.js';
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

  const blocks = await blocksOf(prepared);
  if (!blocks.some(hasText)) throw new ReadError(preparer.tally.has('picture') ? 'no-text' : 'empty');
  return { document: { format: 'docx', blocks }, remarks: preparer.tally.remarks() };
}

/** Whether the whole document says that white space at the ends of texts counts. */
function preservesSpace(text: string): boolean {
  const root = /<(?:\w+:)?document\s[^>]*>/.exec(text.slice(0, 20_000))?.[0] ?? '';
  return /\sxml:space=["']preserve/.test(root);
}

/** The blocks with what mammoth makes of tables and symbols. */
async function blocksOf(prepared: Prepared[]): Promise<Block[]> {
  const tables = prepared.flatMap(({ block }) => (block.kind === 'table' ? [block] : []));
  const nodes = await nodesOf(tables.map(slimTable));
  const shown = await symbolReader(prepared.map(({ block }) => block));
  const blocks: Block[] = [];
  let next = 0;
  for (const { block, location } of prepared)
    if (block.kind === 'table') blocks.push(tableOf(nodes[next++]!, { table: block, shown }, location));
    // a table of contents repeats the headings; a field that never ends would swallow the document
    else if (block.contents === null || (block.contents !== true && !block.contents.closed)) {
      const { kind, text, level } = block;
      blocks.push({ kind, text: shown(text).trim(), level, location: block.location });
    }
  return blocks;
}

/** mammoth's node for each piece. */
async function nodesOf(pieces: string[]): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = from;
    for (let size = 0; to < pieces.length && size < PORTION; to += 1) size += pieces[to]!.length;
    nodes.push(...(await treeOf(slimDocument(pieces.slice(from, to)))));
    if (nodes.length !== to) throw new Error('mammoth lost a block');
    from = to;
  }
  return nodes;
}

/** Shows the characters of symbol fonts in a text: mammoth is asked once for each that is there. */
async function symbolReader(blocks: RawBlock[]): Promise<(text: string) => string> {
  const found = new Map<string, SymbolCharacter>();
  const note = (character: SymbolCharacter): string => {
    found.set(`${character.font} ${character.code}`, character);
    return '';
  };
  for (const text of textsOf(blocks)) withSymbols(text, note);
  const nodes = await nodesOf([...found.values()].map(slimSymbol));
  const texts = new Map([...found.keys()].map((key, index) => [key, textOf(nodes[index]!)]));
  return (text) => withSymbols(text, ({ font, code }) => texts.get(`${font} ${code}`) ?? '');
}

function* textsOf(blocks: RawBlock[]): Generator<string> {
  for (const block of blocks)
    if (block.kind === 'paragraph') yield block.text;
    else
      for (const { content } of block.rows.flatMap((row) => row.cells)) {
        yield content.text;
        yield* textsOf(content.tables);
      }
}

function hasText(block: Block): boolean {
  if (block.kind === 'paragraph') return true;
  return block.cells.some((cell) => cell.text !== '' || (cell.tables ?? []).some(hasText));
}
