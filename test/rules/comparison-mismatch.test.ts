// Words of comparison against the two figures.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const text = (budget: string, spent: string, words: string): string =>
  `年初预算为${budget}万元，支出决算为${spent}万元。${words}的主要原因是工作安排调整。`;

const CASES: [string, string, string[]][] = [
  ['smaller holds', text('50.00', '46.00', '决算数小于年初预算数'), []],
  [
    'greater fails',
    text('50.00', '46.00', '决算数大于年初预算数'),
    ['fail 支出决算：决算数大于年初预算数 大于 → <'],
  ],
  ['level holds', text('46.00', '46.00', '决算数与年初预算数持平'), []],
  ['level within rounding holds', text('46.00', '46.01', '决算数与年初预算数持平'), []],
  [
    'level fails',
    text('46.00', '46.50', '决算数等于年初预算数'),
    ['fail 支出决算：决算数等于年初预算数 等于 → >'],
  ],
  [
    'printed alike the difference may be hidden by rounding',
    text('46.00', '46.00', '决算数小于年初预算数'),
    ['undetermined 支出决算：决算数小于年初预算数 小于'],
  ],
  [
    'a rate tells as much',
    '支出决算为46.00万元，完成预算的92.0%，决算数大于预算数的主要原因是新增任务。',
    ['fail 完成预算的：决算数大于预算数 大于 → <'],
  ],
  [
    'against the year before',
    '2023年支出50.00万元，低于上年的45.00万元。',
    ['fail 2023年支出低于上年的 低于 → >'],
  ],
  [
    'any budget will do where none is named',
    '年初预算为40.00万元，全年预算为50.00万元，支出决算为45.00万元，决算数小于预算数。',
    [],
  ],
  ['no figures, no claim', '部分项目决算数小于预算数，主要原因是厉行节约。', []],
];

describe('comparison-mismatch', () => {
  it.each(CASES)('%s', async (_, words, expected) => {
    expect(await said('comparison-mismatch', words)).toEqual(expected);
  });
});
