// The element tree as mammoth hands it over, as far as this reader looks at it. The only file that imports mammoth.
import { createRequire } from 'node:module';

/** A node of mammoth's document: document, paragraph, run, text, tab, break, table, tableRow, tableCell … */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  name?: string;
  styleName?: string | null;
  breakType?: string;
  checked?: boolean;
  rowSpan?: number;
  colSpan?: number;
}

interface Mammoth {
  convertToHtml(
    input: { buffer: Buffer },
    options: { transformDocument: (root: Node) => Node; includeDefaultStyleMap: boolean },
  ): Promise<unknown>;
}

/** mammoth's element tree of a Word file. */
export async function treeOf(bytes: Uint8Array): Promise<Node[]> {
  const mammoth = createRequire(import.meta.url)('mammoth') as Mammoth;
  let nodes: Node[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    {
      includeDefaultStyleMap: false,
      // mammoth has no other way to its tree: keep it here, and give back an empty one so that no HTML is made
      transformDocument: (root) => {
        nodes = root.children ?? [];
        return { ...root, children: [] };
      },
    },
  );
  return nodes;
}

/** The text below a node; paragraphs and line breaks as \n. */
export function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked ? '☑' : '□';
    default:
      return (node.children ?? []).map(textOf).join('');
  }
}
