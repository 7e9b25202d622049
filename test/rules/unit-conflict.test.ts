// One quantity under units a power of ten apart.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['one unit', '河道清淤项目预算安排580万元。\n\n河道清淤项目资金580万元已全部下达。', []],
  [
    'two units',
    '河道清淤项目预算安排580万元。\n\n河道清淤项目资金580元已全部下达。',
    ['fail 河道清淤项目资金 580元 → 580万元'],
  ],
  [
    'the same amount in another unit',
    '河道清淤项目预算安排58万元。\n\n河道清淤项目资金580000元已全部下达。',
    [],
  ],
  ['a standard is no total', '河道清淤项目预算安排580万元。\n\n河道清淤项目补助标准为每人580元。', []],
  ['other things', '河道清淤项目预算安排580万元。\n\n报销邮寄费580元。', []],
];

describe('unit-conflict', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('unit-conflict', text)).toEqual(expected);
  });
});
