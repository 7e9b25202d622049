// Claims on figures that were read with doubt, and formulas of which only the end is left.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../../../helpers/run.js';

describe('a claim on figures of a table without rules', () => {
  // 100 + 50 is not 160: a sum of cells whose columns slip sideways, some of them blank
  const table = `
    部门支出决算表（单位：万元）

    科目          合计      基本支出    项目支出
    一般公共服务  160.00    100.00      50.00
    教育支出         80.00     60.00     20.00
    卫生健康支出  40.00     30.00       10.00
    住房保障支出    25.00        25.00
  `;

  it('is no surer than the table', async () => {
    const verdicts = (await checkText(table)).verdicts.filter(
      (verdict) => verdict.location.table !== undefined,
    );
    expect(verdicts.length).toBeGreaterThan(0);
    expect(
      verdicts.filter((verdict) => verdict.confidence !== 'low' || verdict.severity === 'error'),
    ).toEqual([]);
  });

  it('is sure where the table is ruled', async () => {
    const ruled = table.replace(
      /^ *(科目|一般|教育|卫生).*$/gm,
      (row) => `    ${row.trim().replace(/\s{2,}/g, '|')}`,
    );
    expect(
      of(await checkText(ruled), 'balance-mismatch').map((v) => [v.status, v.severity, v.stated?.text]),
    ).toContainEqual(['fail', 'error', '160.00']);
  });
});

describe('the end of a formula that was cut', () => {
  it.each([
    ['算数1772.93×100%=0.04%。', []],
    ['结余率=0.67÷1772.93×100%=0.05%。', ['fail 结余率 0.05% → 0.04%']],
  ])('%s', async (text, expected) => {
    expect(await said('rate-mismatch', text)).toEqual(expected);
  });
});
