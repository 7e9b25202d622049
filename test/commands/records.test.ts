// Records as extract prints them: values exact and in base units, blank ones null, words without a value.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perfcheck } from '../helpers/cli.js';

const TEXT = `# 2024年度校园安全项目绩效自评报告

| 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 |
| --- | --- | --- | --- |
| 年度资金总额 | 80.00 | 72.00 | 90% |

| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 产出指标 | 质量指标 | 隐患整改率 | ≥95% | 90% | 60 | 56 | 工期顺延 |
| 产出指标 | 数量指标 | 巡查次数 | ≥5次 | | 40 | | |
| 总分 | | | | | 100 | 56 | |
`;
const root = mkdtempSync(join(tmpdir(), 'perfcheck-records-'));
const path = join(root, 'a.md');
beforeAll(() => writeFileSync(path, TEXT));
afterAll(() => rmSync(root, { recursive: true }));

interface Value {
  text: string;
  value: string | null;
  unit: string | null;
  location: Record<string, unknown>;
}
type Rows = Record<string, Value | null>[];
interface Extracted {
  documents: [
    { path: string; format: string; reports: [Record<'funds' | 'indicators' | 'scores' | 'figures', Rows>] },
  ];
}

describe('extract', () => {
  const extracted = async (): Promise<Extracted> => {
    const { status, out, err } = await perfcheck(['extract', path]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    return JSON.parse(out) as Extracted;
  };

  it('prints funds in yuan', async () => {
    const [fund] = (await extracted()).documents[0].reports[0].funds;
    expect(fund!.executed).toMatchObject({ text: '72.00', value: '720000', unit: '万元' });
    expect(fund!.executed!.location).toMatchObject({ table: 1, row: 2, column: 3, line: 5 });
    expect(fund!.rate).toMatchObject({ text: '90%', value: '0.9', unit: '%' });
    expect(fund!.carryover).toBeNull();
    expect(fund!.name).toMatchObject({ text: '年度资金总额', value: null, unit: null });
  });

  it('prints indicators with their levels, blank cells as null', async () => {
    const [first, second] = (await extracted()).documents[0].reports[0].indicators;
    expect(Object.keys(first!)).toEqual([
      'level1',
      'level2',
      'name',
      'target',
      'actual',
      'weight',
      'score',
      'deviation',
    ]);
    expect(first).toMatchObject({
      level1: { text: '产出指标', value: null },
      level2: { text: '质量指标', value: null },
      name: { text: '隐患整改率' },
      target: { text: '≥95%', value: '0.95', unit: '%' },
      actual: { text: '90%', value: '0.9', location: { table: 2, row: 2, column: 5 } },
      weight: { text: '60', value: '60' },
      score: { text: '56', value: '56' },
      deviation: { text: '工期顺延', value: null },
    });
    expect([second!.actual, second!.score, second!.deviation]).toEqual([null, null, null]);
  });

  it('does not take target rows for scoring rows', async () => {
    expect((await extracted()).documents[0].reports[0].scores).toEqual([]);
  });

  it('prints every figure with its words and place', async () => {
    const { figures } = (await extracted()).documents[0].reports[0];
    expect(figures.map((figure) => figure.text)).toEqual(
      expect.arrayContaining(['80.00', '72.00', '90%', '95%', '60', '56']),
    );
  });

  it('prints the grids with --tables', async () => {
    const { out } = await perfcheck(['extract', path, '--tables']);
    const { documents } = JSON.parse(out) as { documents: [{ tables: Record<string, unknown>[] }] };
    expect(documents[0].tables.map(({ rows, columns }) => [rows, columns])).toEqual([
      [2, 4],
      [4, 8],
    ]);
    expect(documents[0].tables[0]).toMatchObject({
      location: { table: 1 },
      cells: [
        { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '项目资金（万元）' },
        { row: 1, column: 2 },
        { row: 1, column: 3 },
        { row: 1, column: 4 },
        { row: 2, column: 1 },
        { row: 2, column: 2, text: '80.00' },
        { row: 2, column: 3 },
        { row: 2, column: 4 },
      ],
    });
  });

  it('still prints the others where one cannot be read', async () => {
    const { status, out, err } = await perfcheck(['extract', join(root, 'no.docx'), path]);
    const printed = JSON.parse(out) as Extracted & { failures: { code: string }[] };
    expect({ status, documents: printed.documents.length }).toEqual({ status: 2, documents: 1 });
    expect(printed.failures.map(({ code }) => code)).toEqual(['not-found']);
    expect(err).toContain('no.docx');
  });
});
