// Level cells left blank below their first row, as Word keeps them: the level goes on, over a row of the execution rate, too.
import { expect, it } from 'vitest';
import { docx, p, r, tbl, tc, tr } from '../helpers/docx.js';
import { checkBytes, findings, of } from '../helpers/run.js';

const rows = (score: string): string[][] => [
  ['一级指标', '二级指标', '分值', '得分'],
  ['管理效能（40分）', '预算编制', '8', '8'],
  ['', '预算执行', '12', score],
  ['', '资产管理', '20', '19'],
  ['履职效能（60分）', '工作产出', '35', '34.2'],
  ['', '服务对象满意度', '25', '24'],
  ['总计', '', '100', '96.8'],
];
const report = (score: string, managed: string): Uint8Array =>
  docx(
    [
      p(r('2024年度部门整体支出绩效自评报告')),
      p(r(`自评得分96.8分，其中管理效能${managed}分、履职效能58.2分。`)),
      tbl(rows(score).map((cells) => tr(cells.map((text) => tc(p(r(text))))))),
    ].join(''),
  );

it('adds up the rows of each level', async () => {
  const result = await checkBytes('a.docx', report('11.6', '38.6'));
  expect(findings(result)).toEqual([]);
  expect(of(result, 'weight-mismatch').map((v) => v.stated?.text)).toEqual(['40分', '60分', '100']);
});

it.each([
  ['11.9', '38.6'],
  ['11.6', '36.8'],
])('finds a slip in the block: %s, %s', async (score, managed) => {
  expect(findings(await checkBytes('a.docx', report(score, managed)))).not.toEqual([]);
});
