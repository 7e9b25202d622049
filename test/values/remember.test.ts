// remembered: one call per text, and no more texts kept than allowed.
import { expect, it } from 'vitest';
import { remembered } from '../../src/values/remember.js';

it('makes the same text only once', () => {
  const asked: string[] = [];
  const length = remembered((text) => asked.push(text) * 0 + text.length);
  expect(['ab', 'abc', 'ab', 'ab'].map(length)).toEqual([2, 3, 2, 2]);
  expect(asked).toEqual(['ab', 'abc']);
});

it('forgets all where more was asked than it keeps', () => {
  const asked: string[] = [];
  const same = remembered((text) => {
    asked.push(text);
    return text;
  }, 40);
  ['aaaa', 'bbbb', 'aaaa', 'cccc', 'aaaa'].forEach(same);
  expect(asked).toEqual(['aaaa', 'bbbb', 'cccc', 'aaaa']);
});
