// Clean reports give no error and no warning.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBytes } from './helpers/run.js';

describe('fixtures/ok', () => {
  it.each(readdirSync('fixtures/ok'))('%s', async (name) => {
    const result = await checkBytes(name, readFileSync(`fixtures/ok/${name}`));
    const raised = result.verdicts.filter((v) => v.status === 'fail' && v.severity !== 'info');
    expect(raised.map((v) => `${v.rule} ${v.subject} ${v.stated?.text}`)).toEqual([]);
    // a report of which nothing was checked would be clean, too
    expect(result.counts.pass).toBeGreaterThan(3);
  });
});
