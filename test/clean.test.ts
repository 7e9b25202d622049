// Clean reports give no error and no warning: short ones of each layout, and long ones with the figures of real life.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBytes } from './helpers/run.js';

describe.each(['fixtures/ok', 'test/clean'])('%s', (folder) => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const result = await checkBytes(name, readFileSync(`${folder}/${name}`));
    const raised = result.verdicts.filter((v) => v.status === 'fail' && v.severity !== 'info');
    expect(raised.map((v) => `${v.rule} ${v.subject} ${v.stated?.text}`)).toEqual([]);
    // a report of which nothing was checked would be clean, too
    expect(result.counts.pass).toBeGreaterThan(3);
    // of the long ones most figures are checked
    const { figures, checkedFigures } = result.counts;
    if (folder === 'test/clean') expect(checkedFigures / figures).toBeGreaterThan(0.5);
  });
});
