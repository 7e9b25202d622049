// anyOf finds what a list of the words, longest first, would find.
import { describe, expect, it } from 'vitest';
import { anyOf } from '../../src/values/alternatives.js';

const words = [
  '元',
  '万元',
  '万',
  '百万元',
  '百分点',
  '%',
  'm²',
  'm',
  '个',
  '个月',
  '人',
  'a.b',
  '-',
  ']',
  '^',
];

describe('anyOf', () => {
  it.each([
    ['万元', '万元'],
    ['万人', '万'],
    ['百万', ''],
    ['百万元整', '百万元'],
    ['个月底', '个月'],
    ['m²', 'm²'],
    ['m3', 'm'],
    ['axb', ''],
    ['a.b', 'a.b'],
    ['-5', '-'],
    [']', ']'],
    ['^', '^'],
    ['\\', ''],
  ])('at the start of %s finds %s', (text, found) => {
    expect(new RegExp(`^(?:${anyOf(words)})`).exec(text)?.[0] ?? '').toBe(found);
  });

  it('gives way to a shorter word where the rest asks for it', () => {
    expect(new RegExp(`^(?<unit>${anyOf(words)})元`).exec('万元')?.groups?.unit).toBe('万');
  });
});
