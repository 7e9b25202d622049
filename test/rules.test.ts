// What holds for every rule: its files, its examples, its places, its words in both languages.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../src/rules/index.js';
import { RULE_IDS } from '../src/report/check.js';
import type { DocumentResult } from '../src/result.js';
import { hasWording } from '../src/wording/index.js';
import { checkBytes, checkText } from './helpers/run.js';

const ids = RULES.map((rule) => rule.id);
/** Has no generator of its own: judge.ts turns near misses of other rules into it. */
const DERIVED = new Set(['rate-rounding']);

describe('the list of rules', () => {
  it('holds each id once, in the order of the contract', () => {
    expect(ids).toEqual(RULE_IDS.filter((id) => ids.includes(id)));
  });

  it('has one file for each rule', () => {
    const files = readdirSync('src/rules').filter((name) => name !== 'rule.ts' && name !== 'index.ts');
    expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('has a test file and a folder of bad reports', () => {
    expect(existsSync(`test/rules/${id}.test.ts`)).toBe(true);
    expect(readdirSync(`fixtures/bad/${id}`).length).toBeGreaterThan(0);
  });

  it('finds something in each of its bad reports', async () => {
    for (const name of readdirSync(`fixtures/bad/${id}`)) {
      const result = await checkBytes(name, readFileSync(`fixtures/bad/${id}/${name}`));
      expect({ name, rules: failing(result) }).toEqual({ name, rules: expect.arrayContaining([id]) });
      expectQuotes(result, readFileSync(`fixtures/bad/${id}/${name}`, 'utf8'));
    }
  });

  it('gives no finding on the example that holds', async () => {
    const result = await checkText(rule.examples.holds);
    expect(failing(result)).not.toContain(id);
    expect(errors(result)).toEqual([]);
  });

  it('fails on the example that fails, and no other error rule does', async () => {
    const result = await checkText(rule.examples.fails);
    expect(failing(result)).toContain(id);
    expect(errors(result).filter((other) => other !== id)).toEqual([]);
    expectQuotes(result, rule.examples.fails);
  });

  it('is decided on the example that holds', async () => {
    if (DERIVED.has(id) || rule.severity !== 'error') return;
    const result = await checkText(rule.examples.holds);
    expect(result.verdicts.filter((v) => v.rule === id).map((v) => v.status)).toContain('pass');
  });

  it('says the same with full-width digits and thousands separators', async () => {
    const plain = await checkText(rule.examples.fails);
    const wide = await checkText(
      rule.examples.fails.replace(/(?<![\d年第（(附件〔#|-])\d(?!\d{3}年)/g, fullWidth),
    );
    expect(failing(wide)).toEqual(failing(plain));
  });

  it('has its sentences in both languages', () => {
    for (const key of [`${id}.fail`, `${id}.pass`]) {
      if (DERIVED.has(id) && key.endsWith('.pass')) continue;
      expect({ key, zh: hasWording('zh', key), en: hasWording('en', key) }).toEqual({
        key,
        zh: true,
        en: true,
      });
    }
  });
});

function failing(result: DocumentResult): string[] {
  return result.verdicts.filter((v) => v.status === 'fail').map((v) => v.rule);
}

function errors(result: DocumentResult): string[] {
  return result.verdicts.filter((v) => v.status === 'fail' && v.severity === 'error').map((v) => v.rule);
}

/** Every check says where it stands, in the document's own words. */
function expectQuotes(result: DocumentResult, text: string): void {
  const words = (s: string): string => s.replace(/[\s|*#]+|\^\^|<</g, '');
  for (const verdict of result.verdicts) {
    const { quote, ...place } = verdict.location;
    expect({ rule: verdict.rule, place: Object.keys(place).length > 0 }).toEqual({
      rule: verdict.rule,
      place: true,
    });
    if (quote !== undefined) expect(words(text)).toContain(words(quote));
  }
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}
