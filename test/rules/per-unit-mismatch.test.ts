// Count × standard against the amount.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['holds', '发放履职补贴387人，标准为每人1000元，共计38.7万元。', []],
  ['fails', '发放履职补贴387人，标准为每人1000元，共计39.7万元。', ['fail 共计 39.7万元 → 38.7万元']],
  ['a unit price behind the stroke', '补助480户，按500元/户发放，合计24万元。', []],
  ['written out', '387人×1000元=38.8万元。', ['fail 387人、1000元 38.8万元 → 38.7万元']],
  [
    'several counts: only a product that holds is a claim',
    '培训2期，每期50人，每人每天300元，共支出9万元。',
    [],
  ],
  ['another measure claims nothing', '补助12个村，标准为每人1000元，共计38.7万元。', []],
  ['no count, no claim', '补贴标准每年每人1000元，全年支出38.7万元。', []],
  ['an approximate count is not multiplied', '发放补贴约390人，每人1000元，共计38.7万元。', []],
];

describe('per-unit-mismatch', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('per-unit-mismatch', text)).toEqual(expected);
  });

  it('is a warning', async () => {
    expect(of(await checkText(CASES[1]![1]), 'per-unit-mismatch').map((v) => v.severity)).toEqual([
      'warning',
    ]);
  });
});
