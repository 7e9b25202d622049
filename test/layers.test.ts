// Who may import whom (one-way streets), and one importing file for each package.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A layer may import itself and those listed. */
const ALLOWED: Record<string, string[]> = {
  values: [],
  document: ['values'],
  readers: ['document', 'values'],
  criteria: ['values'],
  report: ['values', 'criteria'],
  profiles: ['values', 'criteria', 'report', 'rules'],
  extract: ['document', 'values', 'report', 'criteria'],
  rules: ['values', 'report', 'criteria'],
  wording: [],
  'judge.ts': ['values', 'report', 'rules'],
  'misread.ts': ['values', 'document', 'judge.ts'],
  'contradicted.ts': ['judge.ts'],
  'result.ts': ['values', 'document', 'report', 'judge.ts'],
  'run.ts': [
    'values',
    'document',
    'readers',
    'report',
    'extract',
    'rules',
    'judge.ts',
    'misread.ts',
    'contradicted.ts',
    'result.ts',
    'profiles',
  ],
  'config.ts': ['values', 'report', 'wording', 'profiles', 'rules', 'reporters'],
  'batch.ts': ['run.ts', 'result.ts', 'document', 'report', 'config.ts'],
  reporters: ['values', 'document', 'report', 'rules', 'wording', 'result.ts', 'judge.ts', 'criteria'],
  commands: [
    'values',
    'document',
    'readers',
    'report',
    'criteria',
    'extract',
    'rules',
    'profiles',
    'wording',
    'reporters',
    'judge.ts',
    'result.ts',
    'run.ts',
    'config.ts',
    'batch.ts',
  ],
  'cli.ts': ['commands', 'wording', 'config.ts'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split('\\').join('/'));

function importsOf(file: string): string[] {
  const text = readFileSync(join('src', file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1]!);
}

const layerOf = (file: string): string => file.split('/')[0]!;

describe.each(files)('%s', (file) => {
  it('imports only what its layer may', () => {
    const layer = layerOf(file);
    const targets = importsOf(file)
      .filter((name) => name.startsWith('.') && !name.endsWith('.json'))
      .map((name) => layerOf(posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts')))
      .filter((target) => target !== layer);
    const allowed = ALLOWED[layer];
    expect({ layer, known: allowed !== undefined }).toEqual({ layer, known: true });
    expect(targets.filter((target) => !allowed!.includes(target))).toEqual([]);
  });

  it('says in its first line what it is for', () => {
    expect(readFileSync(join('src', file), 'utf8')).toMatch(/^\/\/ \S/);
  });
});

describe('rules', () => {
  it('import neither node nor one another', () => {
    for (const file of files.filter((name) => name.startsWith('rules/') && name !== 'rules/index.ts')) {
      const names = importsOf(file);
      expect({
        file,
        bad: names.filter(
          (name) => name.startsWith('node:') || (name.startsWith('./') && name !== './rule.js'),
        ),
      }).toEqual({ file, bad: [] });
    }
  });
});

describe('the stages of reading PDF', () => {
  const STAGES = ['drawing', 'text', 'unruled', 'ruled', 'pages'];
  it.each(STAGES)('%s imports no later one', (stage) => {
    const later = STAGES.slice(STAGES.indexOf(stage) + 1);
    const own = files.filter((name) => name.startsWith(`readers/pdf/${stage}/`));
    expect(own.length).toBeGreaterThan(1);
    for (const file of own) {
      const bad = importsOf(file).filter((name) => later.some((other) => name.startsWith(`../${other}/`)));
      expect({ file, bad }).toEqual({ file, bad: [] });
    }
  });
});

describe('packages', () => {
  it('are imported by one file each', () => {
    const users = new Map<string, string[]>();
    for (const file of files)
      for (const name of importsOf(file))
        if (!name.startsWith('.') && !name.startsWith('node:')) {
          const parts = name.split('/');
          const bare = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
          users.set(bare, [...new Set([...(users.get(bare) ?? []), relative('.', file)])]);
        }
    for (const [name, importers] of users)
      expect({ name, importers: importers.length }).toEqual({ name, importers: 1 });
  });
});
