// All matches of a pattern, whatever it was used for before.
import { expect, it } from 'vitest';
import { matchesOf } from '../../src/values/matches.js';

it('finds all matches with their places and groups', () => {
  const found = matchesOf(/(\d+)万元/g, '预算12万元，支出9万元');
  expect(found.map(({ index, 0: all, 1: digits }) => [index, all, digits])).toEqual([
    [2, '12万元', '12'],
    [9, '9万元', '9'],
  ]);
});

it('starts at the beginning and goes on behind empty matches', () => {
  const pattern = /x*/g;
  pattern.lastIndex = 3;
  expect(matchesOf(pattern, 'axb').map(({ index, 0: all }) => [index, all])).toEqual([
    [0, ''],
    [1, 'x'],
    [2, ''],
    [3, ''],
  ]);
});

it('may be asked again while its matches are gone through', () => {
  const pattern = /\d/g;
  const pairs = matchesOf(pattern, '12').flatMap((a) => matchesOf(pattern, '34').map((b) => a[0] + b[0]));
  expect(pairs).toEqual(['13', '14', '23', '24']);
});
