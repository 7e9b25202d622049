// Verdicts in words: every value at hand, nothing missing, a rule without wording still understood.
import { describe, expect, it } from 'vitest';
import { phraseCheck, phraseFailure } from '../../src/commands/phrase.js';
import type { Verdict } from '../../src/judge.js';
import { checkSchema } from '../../src/report/check-schema.js';
import { RULES } from '../../src/rules/index.js';

const by = RULES.find(({ id }) => id === 'rate-mismatch')!;

function verdict(own: Partial<Verdict> = {}): Verdict {
  return {
    rule: 'rate-mismatch',
    status: 'fail',
    severity: 'error',
    confidence: 'high',
    report: 'r1',
    subject: '预算执行率',
    message: { key: 'no-such.sentence' },
    stated: { text: '95%', value: '0.95' },
    expected: { text: '90%', value: '0.9', low: '0.9', high: '0.9' },
    formula: '执行数 ÷ 预算数 × 100%',
    inputs: [],
    cause: null,
    location: { quote: '95%', line: 4 },
    basis: null,
    fingerprint: 'f',
    by,
    used: [],
    ...own,
  };
}

describe('phraseCheck', () => {
  it('gives every key of the contract and no other', () => {
    expect(checkSchema.strict().parse(phraseCheck(verdict(), 'zh'))).toBeTruthy();
  });

  it('falls back to a sentence with both figures where a rule has no wording', () => {
    expect(phraseCheck(verdict(), 'zh').message).toBe(
      '“预算执行率”写为95%，应为90%（执行数 ÷ 预算数 × 100%），请核对',
    );
    expect(phraseCheck(verdict(), 'en').message).toBe(
      '“预算执行率” is printed as 95%; 90% follows (执行数 ÷ 预算数 × 100%): please check',
    );
    const open = verdict({ status: 'undetermined', expected: null, formula: null });
    expect(phraseCheck(open, 'zh').message).toBe('“预算执行率”95%无法判定，请对照原文核实');
  });

  it('turns quotes inside quotes into single ones, in the sentence only', () => {
    const check = phraseCheck(verdict({ subject: '“三公”经费控制率' }), 'zh');
    expect(check.message).toMatch(/^“‘三公’经费控制率”/);
    expect(check.subject).toBe('“三公”经费控制率');
  });

  it('takes the basis of the rule, unless the check has its own', () => {
    expect(phraseCheck(verdict(), 'zh').basis).toBe(by.basis.zh);
    expect(phraseCheck(verdict(), 'en').basis).toBe(by.basis.en);
    expect(phraseCheck(verdict({ basis: '本表说明三' }), 'en').basis).toBe('本表说明三');
  });

  it('prints places in one order of keys', () => {
    const { location } = phraseCheck(
      verdict({ location: { quote: 'x', column: 2, row: 1, table: 3 } }),
      'zh',
    );
    expect(JSON.stringify(location)).toBe('{"table":3,"row":1,"column":2,"quote":"x"}');
  });
});

describe('phraseFailure', () => {
  it('takes the closest sentence there is', () => {
    const failure = { path: 'a.bin', code: 'empty' as const, values: {} };
    const plain = phraseFailure({ ...failure, key: 'failure.empty' }, 'zh').message;
    expect(plain).toMatch(/空/);
    expect(phraseFailure({ ...failure, key: 'failure.no-such-thing' }, 'zh').message).toBe(plain);
  });
});
