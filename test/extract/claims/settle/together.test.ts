// A figure that keeps two relations in different places from holding.
import { describe, expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const table = (executed: string): string =>
  `\n\n| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n|---|---|---|---|---|---|\n| 年度资金总额 | 1524.60 | ${executed} | 10 | 96.55% | 9.66 |\n`;
const SPENT = `# 2024年度医疗救助项目支出绩效自评报告\n\n全年支出1472.03万元，年末结转52.57万元。与2023年支出1390.15万元相比，增加81.88万元，增长5.89%。${table('1472.03')}`;

const SHARES =
  '# 2023年度县市场监督管理局部门整体支出绩效自评报告\n\n全年支出2356.18万元，年末结转57.20万元。\n\n1.基本支出1873.16万元，占总支出的79.50%。\n\n2.项目支出483.02万元，占总支出的20.50%。';

const SLIPS: Slip[] = [
  // nothing like it, and yet both the table and last year's figure ask for the same
  [SPENT, '全年支出1472.03', '全年支出2021.10', 'figure-conflict', '项目支出数 2021.10万元 → 1472.03'],
];

describe('two relations that one value would mend', () => {
  it('are told of the first of them', async () => {
    expect(await said('share-mismatch', SHARES)).toEqual([]);
    expect(await said('share-mismatch', SHARES.replace('2356.18', '3235.03'))).toEqual([
      'fail 基本支出占总支出 79.50% → 57.90%',
      'undetermined 项目支出占总支出 20.50%',
    ]);
  });

  itFindsSlips(SLIPS);
  itIsSilentOn([
    // 181.30万元 is what lies between the two years, and no spending of its own
    `# 2024年度医疗救助项目支出绩效自评报告\n\n项目支出比2023年的1290.73万元多181.30万元，增长14.05%。${table('1472.03')}`,
  ]);
});
