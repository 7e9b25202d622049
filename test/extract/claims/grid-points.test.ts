// Plain tables of points: what several projects were given for each part comes to their totals.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const report = (head: string, ...rows: string[]): string =>
  [
    '2023年度部门整体支出绩效自评报告',
    '',
    '各项目自评结果如下：',
    '',
    head,
    head.replace(/[^|]+/g, '---'),
    ...rows,
    '',
  ].join('\n');

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts
    .filter(({ status, rule }) => status === 'fail' && rule === 'total-mismatch')
    .map(({ subject, stated }) => `${subject} ${stated?.text}`);
}

const HEAD = '| 项目 | 预算执行率得分（满分10） | 指标得分（满分90） | 总分 |';
const PARTS = '| 单位 | 投入得分 | 产出得分 | 效益得分 | 自评总得分 |';

describe('totals of points', () => {
  it.each([
    ['hold', HEAD, ['| 护林防火 | 9.64 | 88.5 | 98.14 |', '| 林木良种 | 10 | 86 | 96 |'], []],
    [
      'with digits swapped',
      HEAD,
      ['| 护林防火 | 9.64 | 88.5 | 98.41 |', '| 林木良种 | 10 | 86 | 96 |', '| 森林病虫 | 8.9 | 90 | 98.9 |'],
      ['护林防火总分 98.41'],
    ],
    [
      'with a part swapped, of three parts',
      PARTS,
      [
        '| 东林场 | 18.5 | 36 | 37.2 | 91.7 |',
        '| 西林场 | 19 | 38.4 | 35 | 92.4 |',
        '| 苗圃 | 17.6 | 39 | 63 | 92.6 |',
      ],
      ['苗圃自评总得分 92.6'],
    ],
    [
      'rounded to fewer decimals',
      HEAD,
      ['| 护林防火 | 9.64 | 88.5 | 98.1 |', '| 林木良种 | 10 | 86 | 96 |', '| 森林病虫 | 9 | 84.5 | 93.5 |'],
      [],
    ],
    [
      'with points added behind',
      '| 项目 | 执行率得分 | 指标得分 | 加分 | 总分 |',
      [
        '| 护林防火 | 9.64 | 88.5 | 0 | 98.14 |',
        '| 林木良种 | 10 | 86 | 0 | 96 |',
        '| 森林病虫 | 8.9 | 84 | 2 | 94.9 |',
      ],
      [],
    ],
    [
      'that are weighted means',
      '| 项目 | 自评得分 | 专家评分 | 总分 |',
      ['| 护林防火 | 92 | 90 | 90.8 |', '| 林木良种 | 95 | 89 | 91.4 |', '| 森林病虫 | 90 | 86 | 87.6 |'],
      [],
    ],
    [
      'where a single row tells nothing',
      HEAD,
      ['| 护林防火 | 9.64 | 80 | 98.14 |', '| 林木良种 | 10 | 60 | 96 |'],
      [],
    ],
  ])('%s', async (_, head, rows, expected) => {
    expect(await failures(report(head, ...rows))).toEqual(expected);
  });
});
