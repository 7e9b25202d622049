// The runs that README shows are real. UPDATE_README=1 writes them anew.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCriterion } from '../src/criteria/index.js';
import { RULES } from '../src/rules/index.js';
import { perfcheck } from './helpers/cli.js';

const BLOCK = /<!-- perfcheck (.*?) -->\n([\s\S]*?)<!-- \/ -->/g;
const text = readFileSync('README.md', 'utf8');
const blocks = [...text.matchAll(BLOCK)].map(([, words, shown]) => ({ words: words!, shown: shown! }));

async function printed(words: string): Promise<string> {
  const { out, err } = await perfcheck(words.split(' '));
  if (words.includes('--format markdown')) return `\n${out}\n`;
  const command = words.includes('--help') ? '' : `$ npx perfcheck ${words}\n`;
  return `\n\`\`\`text\n${command}${(out + err).trimEnd()}\n\`\`\`\n\n`;
}

describe('README', () => {
  it('shows a report, the rules, a wrong configuration and the options', () => {
    expect(blocks.map(({ words }) => words.split(' ')[0])).toEqual(['score', 'rules', 'score', 'score']);
  });

  it.each(blocks)('shows what perfcheck $words prints', async ({ words, shown }) => {
    const now = await printed(words);
    if (process.env.UPDATE_README) {
      const marked = `<!-- perfcheck ${words} -->\n`;
      const file = readFileSync('README.md', 'utf8');
      writeFileSync(
        'README.md',
        file.replace(`${marked}${shown}`, () => `${marked}${now}`),
      );
    } else expect(shown).toBe(now);
  });

  it('has a profile and a configuration that are right', async () => {
    const [profile = '', config = ''] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, yaml]) => yaml!,
    );
    const folder = mkdtempSync(join(tmpdir(), 'perfcheck-readme-'));
    writeFileSync(join(folder, '本县.yaml'), profile);
    writeFileSync(join(folder, 'config.yaml'), config);
    for (const flags of [
      ['--config', join(folder, 'config.yaml')],
      ['--profile', join(folder, '本县.yaml')],
    ]) {
      const { status, err } = await perfcheck(['score', '-', ...flags], { stdin: '# 说明\n' });
      expect([status, err]).toEqual([0, '']);
    }
    const criterion = /criterion: (.*)/.exec(profile)![1]!;
    expect(parseCriterion(criterion).understood).toBe(true);
  });

  it('names every rule', () => {
    for (const { id } of RULES) expect(text).toContain(`\`${id}\``);
  });
});
