// A recogniser that goes wrong on one line costs that line: the rest is checked, and a remark says where.
import { expect, it } from 'vitest';
import { Figures } from '../../src/extract/figures.js';
import { proseClaims } from '../../src/extract/claims/prose.js';
import { splitReports } from '../../src/extract/reports.js';
import { scoreOf } from '../../src/extract/scores.js';
import { spared } from '../../src/extract/spared.js';
import type { Report } from '../../src/report/schema.js';
import { readDocument } from '../../src/readers/index.js';

const text = `# 2024年度道路照明项目支出绩效自评报告

路灯电费2023年72.00万元，2024年81.00万元，比上年增长12.00%。

全年支出126.00万元，其中：电费81.00万元、维护费45.00万元。
`;

const partOf = async () => splitReports((await readDocument(new TextEncoder().encode(text))).document)[0]!;

it('gives what is made, and nothing but a remark where that throws', async () => {
  const part = await partOf();
  const location = { paragraph: 7 };
  expect(spared(part, location, () => [1, 2])).toEqual([1, 2]);
  expect(part.remarks).toEqual([]);
  const broken = function* () {
    yield 1;
    throw new Error('no such figure');
  };
  expect(spared(part, location, broken)).toEqual([]);
  expect(part.remarks).toEqual([
    { message: { key: 'remark.claims-threw', values: { error: 'no such figure' } }, location },
  ]);
});

it.each([
  [false, ['change 12.00%'], 0],
  [true, [], 2],
])('loses the lines that fail (%s), not those told over lines', async (isBroken, ofLines, remarks) => {
  const part = await partOf();
  const figures = new Figures();
  const records = {
    ...part.head,
    sheets: [],
    funds: [],
    score: scoreOf(part, [], figures),
    get accounts() {
      if (isBroken) throw new Error('no accounts');
      return [];
    },
  } as unknown as Omit<Report, 'claims' | 'figures'>;
  const claims = proseClaims(part, figures, records, []).map((c) => `${c.kind} ${c.stated!.text}`);
  expect(claims.filter((claim) => !claim.startsWith('total'))).toEqual(ofLines);
  expect(claims).toContain('total 126.00万元');
  expect(part.remarks).toHaveLength(remarks);
});
