// The element tree as mammoth makes it from the prepared document. The only file that imports mammoth.
import { createRequire } from 'node:module';

/** A node of mammoth's document: paragraph, text, break, table, tableRow, tableCell … */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  rowSpan?: number;
  colSpan?: number;
}

/** What mammoth asks of an opened zip file: handing it one that is open saves packing and unpacking. */
interface OpenFile {
  exists(name: string): boolean;
  read(name: string, encoding: string): Promise<string>;
}

interface Mammoth {
  convertToHtml(
    input: { file: OpenFile },
    options: { transformDocument: (root: Node) => Node; includeDefaultStyleMap: boolean },
  ): Promise<unknown>;
}

const MAIN_PART = 'word/document.xml';

/** Makes the tree of prepared documents; loads mammoth when it is called first. */
export async function treeOf(xml: string): Promise<Node[]> {
  const mammoth = createRequire(import.meta.url)('mammoth') as Mammoth;
  let nodes: Node[] = [];
  await mammoth.convertToHtml(
    { file: { exists: (name) => name === MAIN_PART, read: () => Promise.resolve(xml) } },
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

/** The text that stands directly in a node; nested tables have their own. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'table') return '';
  return (node.children ?? []).map(textOf).join('');
}
