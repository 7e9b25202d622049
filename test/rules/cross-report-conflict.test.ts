// Reports of one file against one another.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const bundle = (change: string, budget: string, second: string): string => `# 2023年度某县司法局部门决算

## 七、财政拨款“三公”经费支出决算情况说明

2023年度“三公”经费财政拨款支出决算为12.60万元，比2022年减少2.10万元。

# 附件1 2023年度某县司法局部门整体支出绩效自评报告

2023年一般公共预算拨款支出486.00万元，其中：基本支出406.00万元，项目支出80.00万元。

${budget}2023年“三公”经费总额12.60万元，比2022年${change}万元。

# 附件2 2023年度普法宣传项目支出绩效自评报告

普法宣传项目年初预算40.00万元，追加预算12.00万元，全年预算52.00万元，全年执行数51.20万元，预算执行率98.46%。

# 附件3 2023年度人民调解项目支出绩效自评报告

人民调解项目全年预算数36.00万元，全年执行数${second}万元。
`;

describe('cross-report-conflict', () => {
  it.each([
    ['nothing where all agree', bundle('减少2.10', '', '28.80'), []],
    ['within rounding', bundle('减少2.11', '', '28.80'), []],
    [
      'a change in the other direction',
      bundle('增加2.10', '', '28.80'),
      ['fail “三公”经费增加额 2.10万元 → 2.10万元'],
    ],
    ['another change', bundle('减少4.10', '', '28.80'), ['fail “三公”经费减少额 4.10万元 → 2.10万元']],
    [
      'a budget that was added to',
      bundle('减少2.10', '本年度预算无调整。', '28.80'),
      ['fail 预算无调整 预算无调整'],
    ],
    [
      'projects that spend more than there was',
      bundle('减少2.10', '', '35.80'),
      ['fail 项目支出 80.00万元 → '],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await said('cross-report-conflict', text)).toEqual(expected);
  });

  it('is a warning between kinds of report: their scope may differ', async () => {
    const verdicts = of(await checkText(bundle('减少4.10', '', '28.80')), 'cross-report-conflict');
    expect(verdicts.filter((v) => v.status === 'fail').map((v) => v.severity)).toEqual(['warning']);
  });

  it('says nothing of another unit or another year', async () => {
    const other = bundle('增加9.99', '', '28.80').replace(
      '# 2023年度某县司法局部门决算',
      '# 2023年度某县民政局部门决算',
    );
    expect(await said('cross-report-conflict', other)).toEqual([]);
  });

  it('takes no planned spending for what was spent, and no head of a column for a project', async () => {
    const text = bundle('减少2.10', '', '35.80').replace(
      '一般公共预算拨款支出486.00万元，其中：基本支出406.00万元，',
      '年初预算486.00万元，其中：基本支出406.00万元，',
    );
    expect(await said('cross-report-conflict', text)).toEqual([]);
    const list = `| 项目名称 | 全年预算（万元） | 全年支出（万元） |\n|---|---|---|\n| 普法宣传 | 52.00 | 51.20 |\n| 人民调解 | 36.00 | 28.80 |\n| 合计 | 88.00 | 80.00 |`;
    const listed = bundle('减少2.10', '', '28.80').replace('# 附件2', `${list}\n\n# 附件2`);
    expect(await said('cross-report-conflict', listed)).toEqual([]);
  });
});
