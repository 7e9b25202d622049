// Which files a run reads, and in which order.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discover } from '../../src/commands/discover.js';

const root = mkdtempSync(join(tmpdir(), 'perfcheck-discover-'));
const FILES = [
  'b.docx',
  'a.PDF',
  'sub/c.txt',
  'sub/deep/d.md',
  '.hidden.txt',
  '~$b.docx',
  'table.xlsx',
  'sub/photo.png',
  '.git/e.txt',
  'other/readme',
  'odd[1].txt',
];

beforeAll(() => {
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'x');
  }
  symlinkSync(root, join(root, 'sub', 'loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function found(...paths: string[]): Promise<{ inputs: string[]; skipped: number }> {
  const { inputs, skipped } = await discover(
    paths.map((path) => (path === '-' ? '-' : join(root, path))),
    'piped.txt',
  );
  const named = inputs.map((input) =>
    input.kind === 'failure' ? `${input.failure.key} ${input.failure.path}` : input.path,
  );
  return { inputs: named.map((name) => name.replaceAll(`${root}/`, '')), skipped };
}

describe('discover', () => {
  it('reads a folder with all below it, sorted, and counts what it passes over', async () => {
    expect(await found('')).toEqual({
      inputs: ['a.PDF', 'b.docx', 'odd[1].txt', 'sub/c.txt', 'sub/deep/d.md'],
      skipped: 5, // .hidden.txt, ~$b.docx, table.xlsx, sub/photo.png, other/readme
    });
  });

  it('takes a file named outright whatever its name', async () => {
    expect(await found('other/readme', '.hidden.txt')).toEqual({
      inputs: ['other/readme', '.hidden.txt'],
      skipped: 0,
    });
  });

  it('keeps the order of the inputs and reads each file once', async () => {
    const { inputs } = await found('sub/deep/d.md', 'b.docx', '', 'b.docx');
    expect(inputs).toEqual(['sub/deep/d.md', 'b.docx', 'a.PDF', 'odd[1].txt', 'sub/c.txt']);
  });

  it('reads globs, sorted', async () => {
    expect((await found('**/*.{docx,txt}')).inputs).toEqual(['b.docx', 'odd[1].txt', 'sub/c.txt']);
  });

  it('takes a name with brackets for a file where there is one', async () => {
    expect((await found('odd[1].txt')).inputs).toEqual(['odd[1].txt']);
  });

  it('gives standard input the name it was told, once', async () => {
    expect((await found('-', 'b.docx', '-')).inputs).toEqual(['piped.txt', 'b.docx']);
  });

  it.each([
    ['missing.docx', 'failure.not-found missing.docx'],
    ['*.odt', 'failure.not-found *.odt'],
    ['other', 'failure.no-files other'],
  ])('says what is wrong with %s', async (path, failure) => {
    expect((await found(path)).inputs).toEqual([failure]);
  });
});
