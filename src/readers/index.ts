// Bytes → Document, the reader chosen by content; each reader is loaded only when needed.
import { ReadError, type Reading } from '../document/model.js';
import { kindOf } from './kind.js';

const MEGABYTE = 2 ** 20;
/** No report is that large; what is would take all memory. */
const LIMIT = 200;
/** Text of this size is no report, and nothing in it slims it down. */
const TEXT_LIMIT = 50;

/** Reads a file's bytes as whatever they are. Throws ReadError. */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
  atMost(LIMIT, bytes);
  switch (kindOf(bytes)) {
    case 'word':
      return (await import('./docx/index.js')).readDocx(bytes);
    case 'pdf':
      return (await import('./pdf/index.js')).readPdf(bytes);
    case 'text':
      atMost(TEXT_LIMIT, bytes);
      return (await import('./text/index.js')).readText(bytes);
  }
}

function atMost(megabytes: number, bytes: Uint8Array): void {
  if (bytes.length > megabytes * MEGABYTE)
    throw new ReadError('too-large', 'failure.too-large', { limit: `${megabytes} MB` });
}
