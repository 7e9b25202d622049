// Fields: their codes must not appear in the text, their results must; some have no result but a code that shows.
import { numeral } from './numerals.js';
import { isOn, toNumber } from './styles.js';
import type { XmlElement } from './xml.js';

/** One field between its begin and end characters. */
export interface Field {
  code: string;
  /** What the field shows comes after its separator. */
  showsResult: boolean;
  hasResult: boolean;
  form: XmlElement | undefined;
  closed: boolean;
}

/** Deeper than any program nests: what is still open then was never ended. */
const OPEN_LIMIT = 100;

/** The fields that are open at one point of the document; they may begin and end in different paragraphs. */
export class Fields {
  private readonly open: Field[] = [];

  /** Whether text at this point is shown: not while a code is being spelt out. */
  get shown(): boolean {
    return this.open.every((field) => field.showsResult);
  }

  /** The table of contents that is open here. */
  get contents(): Field | null {
    return this.open.find(({ code }) => /^\s*TOC\b/i.test(code)) ?? null;
  }

  addCode(text: string): void {
    const field = this.open[this.open.length - 1];
    if (field && !field.showsResult) field.code += text;
  }

  noteText(): void {
    for (const field of this.open) field.hasResult = true;
  }

  /** A code that does not end with its paragraph was never finished: it must not hide the rest of the document. */
  endParagraph(): void {
    for (const field of this.open) field.showsResult = true;
  }

  /** A field character. Returns the field that ends with it. */
  character(element: XmlElement): Field | null {
    const type = element.attribute('w:fldCharType');
    if (type === 'begin')
      this.open.push({
        code: '',
        showsResult: false,
        hasResult: false,
        form: element.child('w:ffData'),
        closed: false,
      });
    if (this.open.length > OPEN_LIMIT) this.open.shift();
    const last = this.open[this.open.length - 1];
    if (type === 'separate' && last) last.showsResult = true;
    if (type !== 'end' || !last) return null;
    this.open.pop();
    last.closed = true;
    return last;
  }
}

/** The field, unless it has ended since. */
export const stillOpen = (field: Field | null): Field | null => (field?.closed === false ? field : null);

/** Whether a field is an entry of a table of contents that points to its heading's page. */
export function isContentsEntry(field: Field): boolean {
  return /^\s*PAGEREF\s+_?Toc/i.test(field.code);
}

/** What a field shows that has no result of its own. */
export function shownBy(field: Field): string {
  const box = field.form?.child('w:checkBox');
  if (box) {
    const state = box.child('w:checked') ?? box.child('w:default');
    return state && isOn(state.attribute('w:val'), true) ? '☑' : '□';
  }
  if (field.hasResult) return '';
  const list = field.form?.child('w:ddList');
  if (list) {
    const entries = list.elements().filter(({ name }) => name === 'w:listEntry');
    const chosen = toNumber((list.child('w:result') ?? list.child('w:default'))?.attribute('w:val')) ?? 0;
    return entries[chosen]?.attribute('w:val') ?? '';
  }
  return drawnBy(field.code);
}

/** What EQ fields draw over one another: a figure in a circle (带圈字符), a tick in a box. */
const OVERLAID: [around: RegExp, inner: RegExp, shown: (inner: string) => string][] = [
  [/^[○〇◯]$/, /^\d{1,2}$/, (inner) => numeral(Number(inner), 'decimalEnclosedCircle')],
  [/^[□☐]$/, /^[√✓✔]$/, () => '☑'],
  [/^[□☐]$/, /^[×xX✗✕]$/, () => '☒'],
];

/** Characters that a code draws: one over the other (EQ), a fraction, the words of a button. */
function drawnBy(code: string): string {
  const button = /^\s*MACROBUTTON\s+\S+\s(.*)$/is.exec(code);
  if (button) return button[1]!.trim();
  const over = /^\s*EQ\s+\\o(?:\\a[clr])?\s*\(\s*([^,()]*)[,;]\s*([^,()]*)\)/i.exec(code);
  if (over) {
    const [around, inner] = [over[1]!.trim(), over[2]!.trim()];
    const drawn = OVERLAID.find(([outer, within]) => outer.test(around) && within.test(inner));
    return drawn ? drawn[2](inner) : inner;
  }
  const fraction = /^\s*EQ\s+\\f\s*\(\s*([^,()]*)[,;]\s*([^,()]*)\)/i.exec(code);
  return fraction ? `${fraction[1]!.trim()}/${fraction[2]!.trim()}` : '';
}
