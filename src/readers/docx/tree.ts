// What mammoth makes of tables and symbols. The only file that imports mammoth.
import { createRequire } from 'node:module';

/** A node of mammoth's document: text, table, tableRow, tableCell … */
export interface Node {
  type: string;
  children?: Node[];
  value?: string;
  rowSpan?: number;
  colSpan?: number;
}

/** An element as mammoth's reader of document.xml takes it. */
export interface MammothElement {
  name: string;
}

/**
 * The two modules of mammoth that are used. Its front door would build a DOM from XML text, and load what writes
 * HTML and opens archives: several times the cost of what it does for tables. The exact version is pinned.
 */
interface Mammoth {
  element(name: string, attributes: Record<string, string>, children: MammothElement[]): MammothElement;
  read(elements: MammothElement[]): { value: Node[] };
}

let loaded: Mammoth | undefined;

function mammoth(): Mammoth {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const { element } = require('mammoth/lib/xml/nodes.js') as Pick<Mammoth, 'element'>;
  const { createBodyReader } = require('mammoth/lib/docx/body-reader.js') as {
    createBodyReader(options: { styles: object }): { readXmlElements: Mammoth['read'] };
  };
  const read = createBodyReader({ styles: {} }).readXmlElements;
  loaded = { element, read };
  return loaded;
}

/** An element for `nodeOf`. */
export function element(
  name: string,
  attributes: Record<string, string> = {},
  children: MammothElement[] = [],
): MammothElement {
  return mammoth().element(name, attributes, children);
}

/** What mammoth makes of an element; null where it makes nothing of it. Loads mammoth when it is called first. */
export function nodeOf(element: MammothElement): Node | null {
  return mammoth().read([element]).value[0] ?? null;
}
