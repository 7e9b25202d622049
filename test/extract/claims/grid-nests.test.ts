// Rows of a plain table that rows below them make up: numbered ones, and 基本支出.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const report = (head: string, ...rows: string[]): string =>
  ['2023年度部门整体支出绩效自评报告', '', '一、资金使用情况', '', '收支明细（单位：元）', '', head]
    .concat(head.replace(/[^|]+/g, '---'), rows, '')
    .join('\n');

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts
    .filter(({ status, rule }) => status === 'fail' && rule === 'total-mismatch')
    .map(({ subject, stated }) => `${subject} ${stated?.text}`);
}

const HEAD = '| 支出内容 | 全年支出 |';
const BASIC = ['| 一、基本支出 | 1,846,320.50 |', '| 人员经费 | 1,523,870.10 |', '| 公用经费 | 322,450.40 |'];
const PROJECTS = ['| 二、项目支出 | 918,600.00 |', '| 苗木补助 | 562,300.00 |', '| 防治经费 | 356,300.00 |'];

describe('rows below a numbered one', () => {
  it.each([
    ['add up', [...BASIC, ...PROJECTS], []],
    [
      'miss it by two digits, where the others add up',
      [...BASIC, PROJECTS[0]!, '| 苗木补助 | 526,300.00 |', PROJECTS[2]!],
      ['二、项目支出全年支出 918,600.00'],
    ],
    [
      'miss it by more than a slip: they are some of them only',
      [...BASIC, PROJECTS[0]!, '| 苗木补助 | 417,250.00 |', PROJECTS[2]!],
      [],
    ],
    [
      'miss it twice: the table is no such list',
      [
        BASIC[0]!,
        '| 人员经费 | 1,253,870.10 |',
        '| 办公费 | 322,450.40 |',
        PROJECTS[0]!,
        '| 苗木补助 | 526,300.00 |',
        PROJECTS[2]!,
      ],
      [],
    ],
    [
      'are 人员经费 and 公用经费, known as all of 基本支出',
      ['| 基本支出 | 1,846,320.50 |', '| 人员经费 | 1,532,870.10 |', BASIC[2]!, '| 项目支出 | 918,600.00 |'],
      ['基本支出全年支出 1,846,320.50'],
    ],
    [
      'are 人员经费 and something else',
      [
        '| 基本支出 | 1,846,320.50 |',
        '| 人员经费 | 1,532,870.10 |',
        '| 培训费 | 322,450.40 |',
        '| 项目支出 | 918,600.00 |',
      ],
      [],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await failures(report(HEAD, ...rows))).toEqual(expected);
  });
});
