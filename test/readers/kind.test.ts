import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/document/model.js';
import { kindOf } from '../../src/readers/kind.js';
import { readDocument } from '../../src/readers/index.js';
import { hasWording } from '../../src/wording/index.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const wide = (text: string): string => [...text].map((char) => `${char}\0`).join('');
const compound = (stream: string): string =>
  `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(512)}${wide(stream)}\0\0`;

describe('the kind of a file', () => {
  it.each([
    ['PK\x03\x04rest', 'word'],
    ['%PDF-1.7\n', 'pdf'],
    ['\xef\xbb\xbf\n\n%PDF-1.4', 'pdf'],
    ['# heading', 'text'],
    ['1234', 'text'],
    ['', 'failure.empty'],
    ['{\\rtf1\\ansi', 'failure.rtf'],
    ['\x89PNG\r\n\x1a\n', 'failure.image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'failure.image'],
    ['II*\0\x08\0', 'failure.image'],
    ['\0\0\0\x18ftypheic', 'failure.image'],
    ['Rar!\x1a\x07', 'failure.archive'],
    ['<!DOCTYPE html><html>', 'failure.html'],
    ['\n<html lang="zh">', 'failure.html'],
    ['<?xml version="1.0"?><w:wordDocument>', 'failure.unsupported-format'],
    [compound('WordDocument'), 'failure.old-word'],
    [compound('Workbook'), 'failure.spreadsheet'],
    [compound('EncryptedPackage'), 'failure.encrypted'],
    [compound('Something'), 'failure.unsupported-format'],
  ])('%j', (content, kind) => {
    const found = ((): string => {
      try {
        return kindOf(latin(content));
      } catch (error) {
        return (error as ReadError).key;
      }
    })();
    expect(found).toBe(kind);
  });

  it('refuses a text larger than any report', async () => {
    const bytes = new Uint8Array(51 * 2 ** 20).fill(0x31);
    await expect(readDocument(bytes)).rejects.toMatchObject({
      code: 'too-large',
      values: { limit: '50 MB' },
    });
  });

  it('has a sentence in both languages for each refusal', () => {
    for (const key of [
      'rtf',
      'image',
      'archive',
      'html',
      'old-word',
      'spreadsheet',
      'presentation',
      'not-text',
    ])
      for (const language of ['zh', 'en'] as const)
        expect(hasWording(language, `failure.${key}`), `${key} in ${language}`).toBe(true);
  });
});
