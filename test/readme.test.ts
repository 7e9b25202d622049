// The runs that README shows are real. UPDATE_README=1 writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

  it('names every rule', () => {
    for (const { id } of RULES) expect(text).toContain(`\`${id}\``);
  });
});
