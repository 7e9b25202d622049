// Messages of pdfjs to itself: handed over as they are while a document is open, copied as ever before and after.
import { afterEach, expect, it } from 'vitest';
import { readPdf } from '../../src/readers/pdf/index.js';
import { withoutCopies } from '../../src/readers/pdf/uncopied.js';
import { pdfOf, text } from '../helpers/pdf.js';

const copy = globalThis.structuredClone;
afterEach(() => expect(globalThis.structuredClone).toBe(copy));

it('hands over drawing operators in lists of their own, and copies all else', () => {
  const done = withoutCopies();
  const glyph = { unicode: '甲' };
  const chunk = { fnArray: [44], argsArray: [[glyph]], length: 1 };
  const passed = structuredClone({ stream: 4, chunk });
  chunk.argsArray.length = 0;
  expect(passed.chunk.argsArray[0]![0]).toBe(glyph);
  const other = { chunk: { bytes: [1] } };
  expect(structuredClone(other)).toEqual(other);
  expect(structuredClone(other)).not.toBe(other);
  done();
});

it('goes on while any document is open, and ends but once for each', () => {
  const [first, second] = [withoutCopies(), withoutCopies()];
  first();
  first();
  expect(globalThis.structuredClone).not.toBe(copy);
  second();
});

it.each<[string, Uint8Array]>([
  ['read', pdfOf([{ content: text(60, 80, '一、收入情况') }])],
  ['broken', new Uint8Array(Buffer.from('%PDF-1.7 and no more'))],
])('ends with a document that is %s', async (_, bytes) => {
  await readPdf(bytes).catch(() => undefined);
});
