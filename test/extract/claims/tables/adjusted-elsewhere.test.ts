// 年初预算 and what was added in one table of a form, the budget of the whole year in another.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { table } from '../../../helpers/forms.js';

const form = (added: string, unit = '金额单位：万元'): string =>
  [
    '# 预算项目支出绩效自评表（2024年度）',
    unit,
    table(['项目名称', '补植复绿', '项目类别', '特定目标类'], ['年初预算数', '658.00', '年中追加', added]),
    table(['资金情况', '全年预算数', '执行数', '预算执行率'], ['总额', '696.40', '678.72', '97.46%']),
  ].join('\n\n');

describe('年初预算 + 追加 in one table, 全年预算 in another', () => {
  it('holds', async () => {
    expect(await said('balance-mismatch', form('38.40'))).toEqual([]);
  });

  it('fails', async () => {
    const [found, ...more] = await said('balance-mismatch', form('34.80'));
    expect(found).toMatch(/^fail 资金全年预算数 696\.40 → 692\.80/);
    expect(more).toEqual([]);
  });

  it('has the columns of one table, too', async () => {
    const columns = (added: string): string =>
      `# 项目支出绩效自评表（2024年度）\n\n${table(['年初预算', '年中追加', '调整后预算'], ['420.00', added, '456.00'])}`;
    expect(await said('balance-mismatch', columns('36.00'))).toEqual([]);
    expect(await said('balance-mismatch', columns('63.00'))).toHaveLength(1);
  });
});
