// Bytes → Document, the reader chosen by content; each reader is loaded only when needed.
import { ReadError, type Reading } from '../document/model.js';

/** Reads a file's bytes as whatever they are. Throws ReadError. */
export async function readDocument(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) throw new ReadError('empty');
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.startsWith('PK\x03\x04')) return (await import('./docx/index.js')).readDocx(bytes);
  if (head.includes('%PDF-')) return (await import('./pdf/index.js')).readPdf(bytes);
  return (await import('./text/index.js')).readText(bytes);
}
