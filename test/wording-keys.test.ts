// Every sentence that commands and reporters ask for by name is there, in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasWording, sentence } from '../src/wording/index.js';
import { zhTerminal } from '../src/wording/terminal.js';
import { zhUsage } from '../src/wording/usage.js';

const SOURCES = ['src/commands', 'src/reporters', 'src/config.ts', 'src/batch.ts'];
const groups = new Set(
  [...Object.keys(zhTerminal), ...Object.keys(zhUsage)].map((key) => key.split('.')[0]!),
);

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path).map((name) => join(path, name));
}

const asked = SOURCES.flatMap(filesOf).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/'([a-z-]+(?:\.[a-z-]+)+)'/g)]
    .map((match) => match[1]!)
    .filter((key) => groups.has(key.split('.')[0]!)),
);

it('finds the keys that are asked for', () => {
  expect(asked.length).toBeGreaterThan(60);
});

it.each([...new Set(asked)].sort())('%s', (key) => {
  expect([hasWording('zh', key), hasWording('en', key)]).toEqual([true, true]);
});

it('leaves no gap open where a value is missing', () => {
  for (const key of new Set(asked)) expect(sentence('zh', key)).not.toMatch(/[{}]|\[\[|\]\]/);
});
