// Sentences that hold, with one figure changed: what is said of the changed one, and nothing of the one as it was.
import { expect, it } from 'vitest';
import type { Verdict } from '../../src/judge.js';
import { checkText, said } from './run.js';

/** The sentence, what is changed to what, which rule finds it, and what it says. */
export type Slip = [string, string, string, Verdict['rule'], string];

/** One test for each slip. */
export function itFindsSlips(slips: Slip[]): void {
  it.each(slips)('%s %s → %s', async (text, from, to, rule, finding) => {
    expect(await said(rule, text)).toEqual([]);
    expect(await said(rule, text.replace(from, to))).toEqual([`fail ${finding}`]);
  });
}

/** One test for each text in which nothing is wrong, or nothing can be told. */
export function itIsSilentOn(texts: string[]): void {
  it.each(texts)('says nothing on: %s', async (text) => {
    const arithmetic = (await checkText(text)).verdicts.filter((v) => /-(?:mismatch|conflict)$/.test(v.rule));
    const found = arithmetic.filter((v) => v.status === 'fail');
    expect(found.map((v) => `${v.rule} ${v.subject} ${v.stated?.text} → ${v.expected?.text}`)).toEqual([]);
  });
}
