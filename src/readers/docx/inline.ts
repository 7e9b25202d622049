// Runs of a paragraph → its text, as a reader of the finished document sees it; and what is anchored in it.
import { visible } from '../../values/text.js';
import { branchOf } from './branch.js';
import { readDrawing } from './drawing.js';
import { isContentsEntry, shownBy, type Fields } from './fields.js';
import { formula } from './formula.js';
import { isOn, toggle, type Styles } from './styles.js';
import type { Seen } from './tally.js';
import { isSymbolFont, symbol, symbolText, withoutPrivate } from './symbols.js';
import type { XmlElement } from './xml.js';

/** What is seen on the way, for the whole document. */
export interface Findings {
  /** The page that Word last put this place on; null where it never said. */
  page: number | null;
  seen(kind: Seen): void;
}

/** The text of one paragraph, and what hangs on it. */
export interface Line {
  text: string;
  /** Contents of text boxes, which follow the paragraph. */
  boxes: XmlElement[];
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Whether the paragraph is an entry of a table of contents. */
  contents: boolean;
  /** The page on which its first character stands. */
  page: number | null;
}

/** A line before anything of its paragraph is read. */
export const emptyLine = (page: number | null): Line => ({
  text: '',
  boxes: [],
  notes: [],
  contents: false,
  page,
});

export interface InlineContext {
  styles: Styles;
  fields: Fields;
  findings: Findings;
  /** Whether white space at the ends of all texts counts. */
  preserved: boolean;
}

/** Wrappers whose content is text like any other. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:rubyBase',
  'm:oMathPara',
]);

/** Appends what the elements show to the line. */
export function readInline(
  elements: XmlElement[],
  line: Line,
  context: InlineContext,
  hidden: boolean,
): void {
  for (const element of elements) {
    const { name } = element;
    if (name === 'w:r') readRun(element, line, context, hidden);
    else if (name === 'w:del' || name === 'w:moveFrom') context.findings.seen('tracked');
    else if (name === 'w:sdt') readControl(element, line, context, hidden);
    else if (name === 'm:oMath') append(line, context, formula(element));
    else if (name === 'mc:AlternateContent')
      readInline(branchOf(element)?.elements() ?? [], line, context, hidden);
    else if (name === 'w:subDoc') context.findings.seen('object');
    else if (TRANSPARENT.has(name)) {
      if (name === 'w:ins' || name === 'w:moveTo') context.findings.seen('tracked');
      if (name === 'w:fldSimple' && /^\s*PAGEREF\s+_?Toc/i.test(element.attribute('w:instr') ?? ''))
        line.contents = true;
      readInline(element.elements(), line, context, hidden);
    }
  }
}

/** A content control inside a paragraph: its content, or for a check box its state. */
function readControl(element: XmlElement, line: Line, context: InlineContext, hidden: boolean): void {
  const box = element.child('w:sdtPr')?.child('w14:checkbox');
  const content = element.child('w:sdtContent');
  if (box && !hidden) {
    const checked = box.child('w14:checked');
    append(line, context, checked && isOn(checked.attribute('w14:val'), true) ? '☑' : '□');
  } else if (content) readInline(content.elements(), line, context, hidden);
}

function append(line: Line, context: InlineContext, text: string): void {
  if (text === '' || !context.fields.shown) return;
  if (line.text === '') line.page = context.findings.page;
  line.text += text;
  context.fields.noteText();
}

function readRun(run: XmlElement, line: Line, context: InlineContext, hiddenParagraph: boolean): void {
  const properties = run.child('w:rPr');
  const style = properties?.child('w:rStyle')?.attribute('w:val');
  const hidden =
    toggle(properties, 'w:vanish') ??
    (style === undefined ? null : context.styles.runHidden(style)) ??
    hiddenParagraph;
  const fonts = properties?.child('w:rFonts');
  const font = fonts?.attribute('w:ascii') ?? fonts?.attribute('w:hAnsi');
  readContent(run.elements(), line, context, hidden, font);
}

/** Where an element of a run stands: the line it goes to, and how it is set. */
interface Place {
  line: Line;
  context: InlineContext;
  hidden: boolean;
  font: string | undefined;
}

type Reader = (element: XmlElement, place: Place) => void;

function readContent(
  elements: XmlElement[],
  line: Line,
  context: InlineContext,
  hidden: boolean,
  font: string | undefined,
): void {
  const place: Place = { line, context, hidden, font };
  for (const element of elements) READERS.get(element.name)?.(element, place);
}

const show = (text: string, { line, context, hidden }: Place): void => {
  if (!hidden) append(line, context, text);
};

const character =
  (text: string): Reader =>
  (_, place) =>
    show(text, place);

const note =
  (kind: Line['notes'][number]['kind']): Reader =>
  (element, { line }) =>
    line.notes.push({ kind, id: element.attribute('w:id') ?? '' });

const drawing: Reader = (element, { line, context, hidden }) => {
  if (!hidden) addDrawing(element, line, context);
};

/** What the elements of a run add to the line; others add nothing. */
const READERS = new Map<string, Reader>([
  ['w:t', (element, place) => show(textOf(element, place.context.preserved, place.font), place)],
  ['w:tab', character('\t')],
  ['w:ptab', character('\t')],
  ['w:br', character('\n')],
  ['w:cr', character('\n')],
  ['w:noBreakHyphen', character('-')],
  [
    'w:sym',
    (element, place) => {
      const code = parseInt(element.attribute('w:char') ?? '', 16);
      if (code >= 0) show(symbol(element.attribute('w:font') ?? place.font ?? '', code), place);
    },
  ],
  [
    'w:instrText',
    (element, { context }) =>
      context.fields.addCode(element.children.filter((child) => typeof child === 'string').join('')),
  ],
  ['w:fldChar', (element, { line, context, hidden }) => readFieldCharacter(element, line, context, hidden)],
  ['w:footnoteReference', note('footnote')],
  ['w:endnoteReference', note('endnote')],
  [
    'w:lastRenderedPageBreak',
    (_, { context }) => {
      context.findings.page = (context.findings.page ?? 1) + 1;
    },
  ],
  [
    'w:ruby',
    (element, { line, context, hidden }) =>
      readInline(element.child('w:rubyBase')?.elements() ?? [], line, context, hidden),
  ],
  [
    'mc:AlternateContent',
    (element, { line, context, hidden, font }) =>
      readContent(branchOf(element)?.elements() ?? [], line, context, hidden, font),
  ],
  ['w:drawing', drawing],
  ['w:pict', drawing],
  ['w:object', drawing],
]);

/** The characters of one w:t. Without xml:space="preserve" white space at its ends is layout of the file. */
function textOf(element: XmlElement, preserved: boolean, font: string | undefined): string {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const space = element.attribute('xml:space');
  const kept = space === 'preserve' || (space === undefined && preserved);
  const shown = visible(kept ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, ''));
  if (font !== undefined && isSymbolFont(font)) return symbolText(font, shown);
  return withoutPrivate(shown);
}

function readFieldCharacter(element: XmlElement, line: Line, context: InlineContext, hidden: boolean): void {
  const contents = context.fields.contents;
  const field = context.fields.character(element);
  if (!field) return;
  // what follows the table of contents in its last paragraph is text again
  if (field === contents) {
    line.text = '';
    line.contents = false;
  } else if (isContentsEntry(field)) line.contents = true;
  if (!hidden) append(line, context, shownBy(field));
}

function addDrawing(element: XmlElement, line: Line, context: InlineContext): void {
  const { boxes, unread } = readDrawing(element);
  line.boxes.push(...boxes);
  if (unread !== null) context.findings.seen(unread);
}
