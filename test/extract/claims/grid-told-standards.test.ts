// Rows of a table whose price the text tells by their name.
import { describe, expect, it } from 'vitest';
import { checkText, of } from '../../helpers/run.js';

const report = (told: string, ...rows: string[]): string =>
  [
    '2023年度养老服务项目支出绩效自评报告',
    '',
    '一、资金使用情况',
    '',
    '| 用途 | 受益数量 | 金额（万元） |',
    '|---|---|---|',
    ...rows,
    '',
    told,
    '',
  ].join('\n');

const ROWS = ['| 特困老人家庭适老化改造 | 146户 | 58.40 |', '| 失能老人照护服务 | 275人 | 132.00 |'];
const SWAPPED = '| 特困老人家庭适老化改造 | 164户 | 58.40 |';
const TOLD = '其中，适老化改造每户补助4000元；照护服务人均4800元。';

async function told(text: string): Promise<string[]> {
  return of(await checkText(text), 'per-unit-mismatch').map(
    ({ status, subject, stated }) => `${status} ${subject} ${stated?.text}`,
  );
}

describe('the price of a row told in the text', () => {
  it.each([
    ['holds', TOLD, ROWS, ['pass 特困老人家庭适老化改造金额 58.40', 'pass 失能老人照护服务金额 132.00']],
    [
      'of a row whose digits are swapped',
      TOLD,
      [SWAPPED, ROWS[1]!],
      ['fail 特困老人家庭适老化改造金额 58.40', 'pass 失能老人照护服务金额 132.00'],
    ],
    [
      'that was not paid for all of them',
      TOLD,
      ['| 特困老人家庭适老化改造 | 146户 | 51.37 |', ROWS[1]!],
      ['pass 失能老人照护服务金额 132.00'],
    ],
    ['that is the most that each may get', '其中，适老化改造最高每户补助4000元。', [SWAPPED, ROWS[1]!], []],
    ['of something else that is counted', '其中，适老化改造每台补助4000元。', [SWAPPED, ROWS[1]!], []],
    ['by the month', '其中，照护服务每人每月补助400元。', ROWS, []],
    [
      'of two rows of that name',
      '其中，适老化改造每户补助4000元。',
      ['| 特困老人适老化改造 | 164户 | 58.40 |', '| 失能老人适老化改造 | 27户 | 12.80 |'],
      [],
    ],
  ])('%s', async (_, words, rows, expected) => {
    expect(await told(report(words, ...rows))).toEqual(expected);
  });
});
