// What kind of file some bytes are, told by the bytes alone.
import { ReadError, type FailureCode } from '../document/model.js';

/** The reader that takes the bytes. */
export type Kind = 'word' | 'pdf' | 'text';

const OTHERS: [RegExp, string][] = [
  [/^\{\\rtf/, 'failure.rtf'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^II\*\0|^MM\0\*|^BM[^]{4}\0\0\0\0|^RIFF[^]{4}WEBP/, 'failure.image'],
  [/^[^]{4}ftyp(?:hei|mif|avif)/, 'failure.image'],
  [/^7z\xbc\xaf|^Rar!|^\x1f\x8b|^BZh|^\xfd7zXZ/, 'failure.archive'],
  [/^PK\x05\x06/, 'failure.archive'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i, 'failure.html'],
  [/^MIME-Version:|^From: <Saved by/i, 'failure.html'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml\b/, 'failure.unsupported-format'],
];

/** Tells the kind of a file. Throws ReadError where it is none that can be read, with what can be done about it. */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new ReadError('empty');
  const head = latin(bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return 'word';
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw compoundFile(bytes);
  for (const [magic, key] of OTHERS) if (magic.test(head)) throw new ReadError('unsupported-format', key);
  // Some writers put a few bytes before the mark of a PDF.
  if (/%PDF-\d/.test(head)) return 'pdf';
  return 'text';
}

/** Stream names in the directory of a compound file, and what they say of it. */
const STREAMS: [string, FailureCode, string][] = [
  ['EncryptedPackage', 'encrypted', 'failure.encrypted'],
  ['WordDocument', 'unsupported-format', 'failure.old-word'],
  ['Workbook', 'unsupported-format', 'failure.spreadsheet'],
  ['Book', 'unsupported-format', 'failure.spreadsheet'],
  ['PowerPoint Document', 'unsupported-format', 'failure.presentation'],
];

/** An OLE2 file: a Word file of before 2007, a spreadsheet, or an encrypted .docx. */
function compoundFile(bytes: Uint8Array): ReadError {
  const all = latin(bytes);
  for (const [name, code, key] of STREAMS)
    if (all.includes([...name].map((char) => `${char}\0`).join('') + '\0\0')) return new ReadError(code, key);
  return new ReadError('unsupported-format');
}

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
