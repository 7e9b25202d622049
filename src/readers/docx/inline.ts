// Runs of a paragraph → its text, as a reader of the finished document sees it; and what is anchored in it.
import { isContentsEntry, shownBy, type Fields } from './fields.js';
import { isOn, toggle, type Styles } from './styles.js';
import { isSymbolFont, symbol, symbolText, withoutPrivate } from './symbols.js';
import type { XmlElement } from './xml.js';

/** What is seen on the way, for the whole document. */
export interface Findings {
  /** The page that Word last put this place on; null where it never said. */
  page: number | null;
  seen(kind: 'tracked' | 'picture' | 'object'): void;
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

/** Extensions whose contents this reader can look into, by the prefixes that all programs give them. */
const UNDERSTOOD = /^(?:wp[sgci]|wp1[45]|w1[456]\w*|a1[46]\w*|m|v)$/i;

/** The branch of alternative contents that is read: the first that is understood, else what is there for the others. */
export function branchOf(element: XmlElement): XmlElement | undefined {
  const choices = element.elements().filter(({ name }) => name === 'mc:Choice');
  const understood = choices.find((choice) =>
    (choice.attribute('Requires') ?? '')
      .split(/\s+/)
      .every((prefix) => prefix === '' || UNDERSTOOD.test(prefix)),
  );
  return understood ?? element.child('mc:Fallback') ?? choices[0];
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

function readContent(
  elements: XmlElement[],
  line: Line,
  context: InlineContext,
  hidden: boolean,
  font: string | undefined,
): void {
  const show = (text: string): void => {
    if (!hidden) append(line, context, text);
  };
  for (const element of elements) {
    switch (element.name) {
      case 'w:t':
        show(textOf(element, context.preserved, font));
        break;
      case 'w:tab':
      case 'w:ptab':
        show('\t');
        break;
      case 'w:br':
      case 'w:cr':
        show('\n');
        break;
      case 'w:noBreakHyphen':
        show('-');
        break;
      case 'w:sym': {
        const code = parseInt(element.attribute('w:char') ?? '', 16);
        if (code >= 0) show(symbol(element.attribute('w:font') ?? font ?? '', code));
        break;
      }
      case 'w:instrText':
        context.fields.addCode(element.children.filter((child) => typeof child === 'string').join(''));
        break;
      case 'w:fldChar':
        readFieldCharacter(element, line, context, hidden);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        line.notes.push({
          kind: element.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          id: element.attribute('w:id') ?? '',
        });
        break;
      case 'w:lastRenderedPageBreak':
        context.findings.page = (context.findings.page ?? 1) + 1;
        break;
      case 'w:ruby':
        readInline(element.child('w:rubyBase')?.elements() ?? [], line, context, hidden);
        break;
      case 'mc:AlternateContent':
        readContent(branchOf(element)?.elements() ?? [], line, context, hidden, font);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!hidden && !readDrawing(element, line))
          context.findings.seen(element.name !== 'w:object' && has(element, PICTURES) ? 'picture' : 'object');
        break;
    }
  }
}

/** The characters of one w:t. Without xml:space="preserve" white space at its ends is layout of the file. */
function textOf(element: XmlElement, preserved: boolean, font: string | undefined): string {
  const text = element.children.filter((child) => typeof child === 'string').join('');
  const space = element.attribute('xml:space');
  const kept = space === 'preserve' || (space === undefined && preserved);
  const shown = kept ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
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

const PICTURES = new Set(['pic:pic', 'v:imagedata', 'a:blip']);

/** Text boxes of a drawing, in order. False where there is nothing to read although something is shown. */
function readDrawing(element: XmlElement, line: Line): boolean {
  let found = false;
  let shows = false;
  const visit = (at: XmlElement): void => {
    if (at.name === 'w:txbxContent') {
      line.boxes.push(at);
      found = true;
    } else if (at.name === 'mc:AlternateContent') {
      const branch = branchOf(at);
      if (branch) visit(branch);
    } else {
      shows ||= PICTURES.has(at.name) || at.name === 'a:graphicData' || at.name === 'o:OLEObject';
      at.elements().forEach(visit);
    }
  };
  visit(element);
  return found || !shows || onlyShapes(element);
}

/** Lines, arrows and frames without text say nothing. */
function onlyShapes(element: XmlElement): boolean {
  return !has(element, PICTURES) && has(element, new Set(['wps:wsp', 'wpg:wgp', 'wpc:wpc']));
}

function has(element: XmlElement, names: Set<string>): boolean {
  return names.has(element.name) || element.elements().some((child) => has(child, names));
}

/** A formula in one line: fractions with a stroke. */
function formula(element: XmlElement): string {
  if (element.name === 'm:t') return element.children.filter((child) => typeof child === 'string').join('');
  const inner = (part: XmlElement | undefined): string => (part?.elements() ?? []).map(formula).join('');
  if (element.name === 'm:f') {
    const [over, under] = ['m:num', 'm:den'].map((name) => inner(element.child(name)));
    return `${wrapped(over!)}/${wrapped(under!)}`;
  }
  if (element.name === 'm:d') return `(${inner(element)})`;
  return inner(element);
}

/** In brackets where a stroke would otherwise bind the wrong things. */
function wrapped(term: string): string {
  return /[+\-−×÷*/]/.test(term) ? `(${term})` : term;
}
