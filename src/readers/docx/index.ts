// Word files (.docx) → Document.
import { ReadError, type Block, type Reading } from '../../document/model.js';
import { tableOf } from './tables.js';
import { textOf, treeOf } from './tree.js';

/** Reads the bytes of one file. Throws ReadError where they cannot be read. */
export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  const nodes = await treeOf(bytes).catch(() => {
    throw new ReadError('corrupt');
  });
  const blocks: Block[] = [];
  let paragraph = 0;
  let table = 0;
  for (const node of nodes) {
    if (node.type === 'table') blocks.push(tableOf(node, (table += 1)));
    if (node.type !== 'paragraph') continue;
    paragraph += 1;
    const text = textOf(node).trim();
    if (text === '') continue;
    const level = /^heading (\d)$/i.exec(node.styleName ?? '')?.[1];
    blocks.push({
      kind: 'paragraph',
      text,
      level: level === undefined ? null : Number(level),
      location: { paragraph },
    });
  }
  return { document: { format: 'docx', blocks }, remarks: [] };
}
