// Wordings of scoring tables: every reading that is permitted is given, and no other.
import { describe, expect, it } from 'vitest';
import { evaluateCriterion, parseCriterion, readValue } from '../../src/criteria/index.js';
import { dec, decimalText } from '../../src/values/decimal.js';
import { ACCEPTED, LEFT_TO_PEOPLE } from './accepted.js';

function scores(text: string, value: string, weight: string): string[] {
  const measured = readValue(value)!;
  return evaluateCriterion(parseCriterion(text), { measured, weight: dec(weight) }).map(({ score }) =>
    decimalText(score.low, 6),
  );
}

describe('wordings of scoring tables', () => {
  it.each(ACCEPTED)('%s [%s]', (text, weight, ...expected) => {
    for (const one of expected) {
      const at = one.indexOf('=');
      const [value, list] = [one.slice(0, at), one.slice(at + 1).split('/')];
      const required = list.filter((score) => !score.startsWith('?'));
      const found = scores(text, value, weight);
      for (const score of required) expect(found, value).toContain(score);
      const permitted = list.map((score) => score.replace('?', ''));
      for (const score of found) expect(permitted, value).toContain(score);
    }
  });

  it.each(LEFT_TO_PEOPLE)('%s', (text) => {
    expect(parseCriterion(text).understood).toBe(false);
    for (const value of ['80%', '2']) expect(scores(text, value, '5')).toEqual([]);
  });
});
