// PDF files → Document.
import { ReadError, type Reading } from '../../document/model.js';

/** Reads the bytes of one file. Throws ReadError where they cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
  void bytes;
  throw new ReadError('unsupported-format');
}
