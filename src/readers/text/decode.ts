// Bytes → characters: BOM, strict UTF-8, plausible UTF-16, strict GB18030; anything else is no text.
import { ReadError } from '../../document/model.js';

export interface Decoded {
  text: string;
  /** Bytes that are no characters were replaced (a file cut or damaged here and there). */
  damaged: boolean;
}

/** The characters of a text file. Throws ReadError `unsupported-format` where the bytes are no text. */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes);
  if (marked) return { text: marked, damaged: marked.includes('\ufffd') };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null && !utf8.includes('\0')) return { text: readable(utf8), damaged: false };
  const wide = plausibleUtf16(bytes);
  if (wide !== null) return { text: wide, damaged: false };
  if (utf8 === null) {
    // A UTF-8 file with a few broken bytes would come out of GB18030 as wrong characters without an error.
    const loose = new TextDecoder('utf-8').decode(bytes);
    const broken = count(loose, /\ufffd/g);
    const wideCharacters = count(loose, /[\u3000-\u9fff\uff00-\uffef]/g);
    if (broken <= 3 + wideCharacters / 200 && wideCharacters > broken * 10)
      return { text: readable(loose), damaged: true };
    const chinese = strict('gb18030', bytes);
    if (chinese !== null) return { text: readable(chinese), damaged: false };
  }
  throw new ReadError('unsupported-format', 'failure.not-text');
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

function strict(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: whichever byte order gives (nearly) nothing but Chinese, ASCII and their punctuation. */
function plausibleUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length === 0) return null;
  for (const encoding of ['utf-16le', 'utf-16be']) {
    const text = strict(encoding, bytes);
    if (text === null || text.includes('\0')) continue;
    const usual = count(text, /[\t\n\f\r -~\u00a0-\u00ff\u2000-\u303f\u4e00-\u9fff\uff00-\uffef]/g);
    if (usual >= text.length * 0.97) return text;
  }
  return null;
}

/** Throws where control characters show that this is no text. */
function readable(text: string): string {
  const controls = count(text, /[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]/g);
  if (text.includes('\0') || controls > text.length / 50)
    throw new ReadError('unsupported-format', 'failure.not-text');
  return text;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
