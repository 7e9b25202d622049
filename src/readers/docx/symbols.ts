// Characters of symbol fonts: check boxes as the document model has them; mammoth's table knows the others.

/** Ticks and boxes by font and code: what a form means by them, in the characters that people type. */
const BOXES: Record<string, Record<number, string>> = {
  wingdings: { 0x6f: '□', 0x71: '□', 0xa8: '□', 0xfc: '√', 0xfb: '×', 0xfd: '☒', 0xfe: '☑' },
  'wingdings 2': { 0x50: '√', 0x4f: '×', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□' },
  'wingdings 3': {},
  webdings: { 0x61: '√', 0x63: '□', 0x72: '×' },
  symbol: { 0xd6: '√' },
};

/** Marks a character that is left to mammoth: NUL cannot stand in XML, so it cannot be the document's own. */
const MARK = '\0';

/** Whether a font has pictures instead of letters. */
export function isSymbolFont(font: string | undefined): boolean {
  return font !== undefined && font.toLowerCase() in BOXES;
}

/** A character of a symbol font as text; one that only mammoth knows comes back marked. */
export function symbol(font: string, code: number): string {
  const name = font.toLowerCase();
  // Word adds 0xf000 to the codes of symbol fonts, some programs do not
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const box = BOXES[name]?.[low];
  if (box !== undefined) return box;
  if (low < 0x20 || low === 0xa0) return ' ';
  if (!(name in BOXES)) return code >= 0xe000 && code <= 0xf8ff ? '' : String.fromCharCode(code);
  return `${MARK}${font}${MARK}${low.toString(16).toUpperCase().padStart(2, '0')}${MARK}`;
}

/** The text of a run in that font. */
export function symbolText(font: string, text: string): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0)!;
      return code <= 0xff || (code >= 0xf000 && code <= 0xf0ff) ? symbol(font, code) : character;
    })
    .join('');
}

/** Private characters whose font is not known: Word's check boxes have the same codes in nearly every form. */
export function withoutPrivate(text: string): string {
  return text.replace(/[\uf000-\uf0ff]/g, (character) => symbol('Wingdings', character.charCodeAt(0)));
}

/** A character of a font of pictures. */
export interface SymbolCharacter {
  font: string;
  code: string;
}

const MARKED = new RegExp(`${MARK}([^${MARK}]*)${MARK}([^${MARK}]*)${MARK}`, 'g');

/** A text with its marked characters replaced. */
export function withSymbols(text: string, shown: (character: SymbolCharacter) => string): string {
  if (!text.includes(MARK)) return text;
  return text.replace(MARKED, (_, font: string, code: string) => shown({ font, code }));
}
