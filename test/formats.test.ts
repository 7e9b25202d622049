// The same report as Word, PDF and aligned text gives the same findings, and every check its place and words.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/readers/index.js';
import type { Verdict } from '../src/judge.js';
import { checkBytes } from './helpers/run.js';

const FOLDER = 'fixtures/formats';
const names = readdirSync(FOLDER);
const reports = names.filter((name) => name.endsWith('.txt')).map((name) => name.replace(/\.txt$/, ''));

const plain = (text: string): string => text.replace(/\s/g, '');
const said = (verdicts: Verdict[]): string[] =>
  verdicts
    .filter((v) => v.status === 'fail' && v.severity !== 'info')
    .map((v) => plain(`${v.rule} ${v.subject} ${v.stated?.text ?? ''}`))
    .sort();

describe.each(reports)('%s', (name) => {
  const read = (format: string): Buffer => readFileSync(`${FOLDER}/${name}.${format}`);

  it('gives the same findings in every format', async () => {
    const docx = said((await checkBytes('a.docx', read('docx'))).verdicts);
    expect(said((await checkBytes('a.pdf', read('pdf'))).verdicts)).toEqual(docx);
    expect(said((await checkBytes('a.txt', read('txt'))).verdicts)).toEqual(docx);
  });

  it('gives an error where columns are only aligned no sooner than where they are ruled', async () => {
    const errors = (verdicts: Verdict[]): string[] =>
      said(verdicts.filter((v) => v.severity === 'error' && v.location.table !== undefined));
    const ruled = errors((await checkBytes('a.docx', read('docx'))).verdicts);
    const aligned = (await checkBytes('a.txt', read('txt'))).verdicts;
    expect(aligned.filter((v) => v.location.table !== undefined).length).toBeGreaterThan(2);
    expect(ruled).toEqual(expect.arrayContaining(errors(aligned)));
  });

  it.each([
    ['docx', ['table', 'row', 'column']],
    ['pdf', ['page', 'table', 'row', 'column']],
    ['txt', ['line', 'table', 'row', 'column']],
  ] as const)(
    '%s: every check of a cell has %j, and words that stand in the document',
    async (format, keys) => {
      const { verdicts } = await checkBytes(`a.${format}`, read(format));
      const { document } = await readDocument(read(format));
      const words = document.blocks.map((block) =>
        plain(block.kind === 'table' ? block.cells.map((cell) => cell.text).join('') : block.text),
      );
      expect(verdicts.length).toBeGreaterThan(5);
      for (const { rule, location } of verdicts) {
        if (location.row !== undefined) for (const key of keys) expect(location, rule).toHaveProperty(key);
        if (format === 'pdf') expect(location.page, rule).toBeGreaterThan(0);
        if (format === 'txt') expect(location.line, rule).toBeGreaterThan(0);
        const quote = plain(location.quote ?? '');
        expect(
          words.some((text) => text.includes(quote)),
          `${rule}: ${quote}`,
        ).toBe(true);
      }
    },
  );
});

describe('the reports kept in every format', () => {
  it('hold what they are named for', async () => {
    const findings = await Promise.all(
      reports.map(async (name) => {
        const { verdicts } = await checkBytes('a.docx', readFileSync(`${FOLDER}/${name}.docx`));
        return [name, said(verdicts)] as const;
      }),
    );
    expect(Object.fromEntries(findings)).toMatchObject({
      'accounts-sides': ['balance-mismatch收入总计=支出总计421.65'],
      'two-forms': [],
      'form-total-off': [expect.stringContaining('score-total-mismatch总分98.5')],
    });
  });
});
