// --format json: the contract's shape, whatever the number of documents.
import { describe, expect, it } from 'vitest';
import { checkSchema } from '../../src/report/check-schema.js';
import { jsonReporter } from '../../src/reporters/json.js';
import type { ReporterOptions } from '../../src/reporters/reporter.js';
import { addCounts, type DocumentRecord, type RunSummary } from '../../src/result.js';
import { check, documentOf } from '../helpers/records.js';

const options: ReporterOptions = {
  language: 'zh',
  version: '9.8.7',
  color: false,
  width: 100,
  all: false,
  minSeverity: 'info',
  quiet: false,
};

async function render(documents: DocumentRecord[], own: Partial<ReporterOptions> = {}): Promise<string> {
  const reporter = jsonReporter({ ...options, ...own });
  const counts = addCounts(documents.map((document) => document.summary));
  const summary: RunSummary = { documents: documents.length, failures: 1, ...counts, skipped: 2 };
  const failure = { path: 'b.pdf', code: 'encrypted' as const, message: '文件已加密' };
  return [
    reporter.start(),
    ...documents.map((document) => reporter.document(document)),
    reporter.failure(failure),
    await reporter.end(summary),
  ].join('');
}

describe('json', () => {
  it.each([0, 1, 3])('is one object for %i documents', async (count) => {
    const documents = Array.from({ length: count }, () => documentOf([check()]));
    expect(JSON.parse(await render(documents))).toEqual({
      schemaVersion: 1,
      tool: { name: 'perfcheck', version: '9.8.7' },
      documents,
      failures: [{ path: 'b.pdf', code: 'encrypted', message: '文件已加密' }],
      summary: {
        documents: count,
        failures: 1,
        checks: count,
        pass: 0,
        fail: count,
        undetermined: 0,
        error: count,
        warning: 0,
        info: 0,
        figures: 12 * count,
        checkedFigures: 9 * count,
        skipped: 2,
      },
    });
  });

  it('is indented like JSON.stringify', async () => {
    const text = await render([documentOf([check({ message: '两行\n“引号”' })]), documentOf([])]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  it('does not depend on what is shown', async () => {
    const documents = [documentOf([check({ severity: 'info' }), check({ status: 'pass' })])];
    const plain = await render(documents);
    expect(await render(documents, { all: true, minSeverity: 'error', quiet: true, width: 60 })).toBe(plain);
  });

  it('prints checks that fit the schema', async () => {
    const { documents } = JSON.parse(await render([documentOf([check()])])) as {
      documents: DocumentRecord[];
    };
    expect(checkSchema.strict().parse(documents[0]!.checks[0])).toEqual(check());
  });
});
