// XML → elements, without building the whole document: the children of one element can be taken as they end.
import { ReadError } from '../../document/model.js';
import { rootScope, type Scope } from './namespaces.js';
import { matchesOf } from '../../values/matches.js';

/** Deeper than any program nests, and far from where recursion would end. */
const DEPTH_LIMIT = 400;
const ELEMENT_LIMIT = 6e6;
/** Of one element that is taken as a whole: it stands in memory at one time. */
const HELD_LIMIT = 800_000;

/** No run holds a whole book. */
export const TEXT_LIMIT = 2e6;

/** Elements whose text is kept; white space elsewhere is layout of the file. */
const WITH_TEXT = new Set(['w:t', 'w:instrText', 'm:t']);

export class XmlElement {
  children: (XmlElement | string)[] = [];
  private parsed: Map<string, string> | undefined;
  constructor(
    readonly name: string,
    private readonly rawAttributes: string,
    private readonly scope: Scope,
  ) {}

  attribute(name: string): string | undefined {
    if (this.rawAttributes === '') return undefined;
    this.parsed ??= attributesOf(this.rawAttributes, this.scope);
    return this.parsed.get(name);
  }

  /** The first child element of that name. */
  child(name: string): XmlElement | undefined {
    for (const child of this.children) if (typeof child !== 'string' && child.name === name) return child;
    return undefined;
  }

  elements(): XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string');
  }
}

/** Takes each child of the element `parent` when it ends, instead of keeping it. */
export interface Taker {
  parent: string;
  /** Elements without content that nobody asks for: most of a document is formatting. */
  skip: Set<string>;
  take(child: XmlElement): void;
}

/** Parses a part. Throws ReadError('corrupt') where it is not well-formed or has a DTD. Returns the root. */
export function parseXml(text: string, taker?: Taker): XmlElement {
  return new Parser(text, taker).parse();
}

class Parser {
  private at = 0;
  private root: XmlElement | undefined;
  /** The elements that are open, their names as written, and the name spaces inside them. */
  private readonly stack: XmlElement[] = [];
  private readonly names: string[] = [];
  private readonly scopes: Scope[] = [rootScope()];
  private elements = 0;
  /** Elements kept since the last that was taken. */
  private held = 0;

  constructor(
    private readonly text: string,
    private readonly taker: Taker | undefined,
  ) {}

  parse(): XmlElement {
    const { text } = this;
    for (;;) {
      const open = text.indexOf('<', this.at);
      if (open === -1) break;
      const top = this.stack[this.stack.length - 1];
      if (open > this.at && top && WITH_TEXT.has(top.name)) this.addText(top, open);
      const next = text.charCodeAt(open + 1);
      if (next === 0x2f /* / */) this.close(open);
      else if (next === 0x21 /* ! */) this.at = skipMarkup(text, open, top);
      else if (next === 0x3f /* ? */) this.at = after(text, '?>', open);
      else this.open(open);
    }
    if (!this.root || this.stack.length > 0) throw broken();
    return this.root;
  }

  private addText(top: XmlElement, end: number): void {
    if (end - this.at > TEXT_LIMIT) throw new ReadError('too-large');
    top.children.push(decodeEntities(this.text.slice(this.at, end)));
  }

  /** The tag that ends an element. */
  private close(open: number): void {
    const end = this.text.indexOf('>', open);
    if (end === -1 || this.names.pop() !== this.text.slice(open + 2, end).trimEnd()) throw broken();
    const ended = this.stack.pop()!;
    this.scopes.pop();
    this.place(ended);
    this.at = end + 1;
  }

  /** The tag that begins an element, or stands for an empty one. */
  private open(open: number): void {
    const { text, taker, stack, scopes } = this;
    const close = endOfTag(text, open);
    const empty = text.charCodeAt(close - 1) === 0x2f;
    const inner = text.slice(open + 1, empty ? close - 1 : close);
    const space = inner.search(/\s/);
    const raw = space === -1 ? inner : inner.slice(0, space);
    const attributes = space === -1 ? '' : inner.slice(space + 1);
    const outer = scopes[scopes.length - 1]!;
    const scope = attributes.includes('xmlns') ? outer.inner(attributes) : outer;
    const name = scope.nameOf(raw);
    if ((this.elements += 1) > ELEMENT_LIMIT) throw new ReadError('too-large');
    this.at = close + 1;
    if (empty && taker?.skip.has(name)) return;
    const element = new XmlElement(name, attributes, scope);
    if ((this.held += 1) > HELD_LIMIT) throw new ReadError('too-large');
    if (!this.root) this.root = element;
    else if (stack.length === 0) throw broken();
    if (empty) return this.place(element);
    if (stack.length >= DEPTH_LIMIT) throw new ReadError('too-large', 'failure.too-deep');
    stack.push(element);
    this.names.push(raw);
    scopes.push(scope);
  }

  private place(element: XmlElement): void {
    const parent = this.stack[this.stack.length - 1];
    if (!parent) return;
    // its depth tells the body of the document from one of the same name further inside
    if (this.taker && this.stack.length === 2 && parent.name === this.taker.parent) {
      this.taker.take(element);
      this.held = 0;
    } else parent.children.push(element);
  }
}

function broken(): ReadError {
  return new ReadError('corrupt');
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at === -1) throw broken();
  return at + mark.length;
}

/** Comments are passed over, CDATA is text, a DTD is refused: it is where entity bombs live. */
function skipMarkup(text: string, open: number, top: XmlElement | undefined): number {
  if (text.startsWith('<!--', open)) return after(text, '-->', open + 4);
  if (!text.startsWith('<![CDATA[', open)) throw broken();
  const end = after(text, ']]>', open);
  if (top && WITH_TEXT.has(top.name)) top.children.push(clean(text.slice(open + 9, end - 3)));
  return end;
}

/** The `>` that ends a tag; one inside an attribute's value does not. In one pass, however long the tag is. */
function endOfTag(text: string, open: number): number {
  const close = text.indexOf('>', open);
  if (close === -1) throw broken();
  const tag = text.slice(open, close);
  // nearly every tag: pairs of double quotes, found faster than character by character
  let at = 0;
  if (!tag.includes("'"))
    for (;;) {
      const begin = tag.indexOf('"', at);
      if (begin === -1) return close;
      const end = tag.indexOf('"', begin + 1);
      if (end === -1) break;
      at = end + 1;
    }
  let quote = 0;
  for (let i = open; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x3e) return i;
    else if (code === 0x22 || code === 0x27) quote = code;
  }
  throw broken();
}

const ATTRIBUTES = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(raw: string, scope: Scope): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of matchesOf(ATTRIBUTES, raw))
    found.set(scope.attributeOf(match[1]!), decodeEntities(match[2] ?? match[3] ?? ''));
  return found;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return clean(text);
  return clean(
    text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? '';
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    }),
  );
}

/** Without characters that XML does not know, and with one kind of line end. */
function clean(text: string): string {
  if (!/[\x00-\x08\x0b-\x1f\x85\u2028\ufffe\uffff]/.test(text)) return text;
  return text.replace(/\r\n?|[\x85\u2028]/g, '\n').replace(/[\x00-\x08\x0b-\x1f\ufffe\uffff]/g, '');
}
