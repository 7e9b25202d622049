// Fund tables in their shapes as rows of money.
import { describe, expect, it } from 'vitest';
import { checkText, findings, said } from '../helpers/run.js';
import { table } from '../helpers/forms.js';
import type { Fund } from '../../src/report/schema.js';

async function fundsOf(...rows: string[][]): Promise<Fund[]> {
  const { reports } = await checkText(`项目支出绩效自评表\n\n单位：万元\n\n${table(...rows)}`);
  return reports[0]!.funds;
}

const FIELDS = ['budget', 'adjusted', 'added', 'allocated', 'executed', 'carryover', 'rate'] as const;

/** kind name: every field that is filled. */
const lines = (funds: Fund[]): string[] =>
  funds.map(
    (fund) =>
      `${fund.kind} ${fund.name.text}: ${FIELDS.flatMap((field) => (fund[field]?.text ? [`${field} ${fund[field].text}`] : [])).join(', ')}`,
  );

describe('fund tables', () => {
  it('does not take the head above the names for an amount', async () => {
    const funds = await fundsOf(
      ['年度预算数（万元）', '年初预算', '调整后预算数', '预算执行数', '预算执行率'],
      ['总额', '680.00', '640.00', '625.60', '97.75%'],
      ['其中：财政资金', '680.00', '640.00', '625.60', '97.75%'],
    );
    expect(lines(funds)).toEqual([
      'total 总额: budget 680.00, adjusted 640.00, executed 625.60, rate 97.75%',
      'part 其中：财政资金: budget 680.00, adjusted 640.00, executed 625.60, rate 97.75%',
    ]);
  });

  it('takes the column of the report’s year, and the unit that its total gives', async () => {
    const year = ['年度', '2022年', '2023年', '2024年'];
    const { reports } = await checkText(
      `2023年度项目支出绩效自评报告\n\n${table(year, ['预算数(万元)', '96.00', '105.00', '118.00'], ['执行数(万元)', '91.68', '102.90', '113.87'])}`,
    );
    expect(lines(reports[0]!.funds)).toEqual(['total 资金: budget 105.00, executed 102.90']);
    const used = await checkText(
      `2023年度项目支出绩效自评报告\n\n${table(['资金用途', '计划数', '支出数'], ['校舍', '2268.00', '2046.60'], ['设备', '972.00', '894.60'], ['合计（万元）', '3240.00', '2941.20'])}`,
    );
    expect(used.reports[0]!.funds.at(-1)!.executed!.quantity!.unit).toBe('万元');
  });

  it('keeps the reason beside an amount', async () => {
    const [fund] = await fundsOf(
      ['预算执行情况(10分)', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
      ['总额', '80.00', '80.00', '75.40', '94.25%', '10', '9.43', '设备维保款按合同留存'],
      ['其中:财政资金', '80.00', '80.00', '75.40', '94.25%', '/', '/', ''],
    );
    expect(fund!.reason?.text).toBe('设备维保款按合同留存');
  });

  it('reads budget, adjustment and spending of one paragraph, no expense of a kind', async () => {
    const { reports } = await checkText(`2023年度部门整体支出绩效自评报告

2023年年初预算安排1120.50万元，其中基本支出892.30万元，项目支出228.20万元；调整后预算1165.32万元，其中项目支出273.02万元。全年支出决算1148.76万元，其中：基本支出908.41万元，项目支出240.35万元。

公用经费支出112.38万元，较预算节约3.62万元。`);
    expect(lines(reports[0]!.funds)).toEqual([
      'total 资金: budget 1120.50万元, adjusted 1165.32万元, executed 1148.76万元',
    ]);
  });

  it('reads what was not spent as left, and 基本支出 as a part', async () => {
    const { reports } = await checkText(`2024年度部门整体支出绩效自评报告

2024年年初预算2318.60万元，年中追加445.78万元，全年预算数2764.38万元；全年支出2698.15万元，预算执行率97.60%，未执行66.23万元。

按支出性质划分：基本支出1186.53万元，占43.98%；项目支出1511.62万元，占56.02%。`);
    expect(lines(reports[0]!.funds)).toEqual([
      'total 资金: adjusted 2764.38万元, added 445.78万元, executed 2698.15万元, carryover 66.23万元',
    ]);
  });

  it('splits amounts by source where the head does', async () => {
    const rows = [
      ['任务名称', '预算金额', '<<', '<<', '执行金额', '<<', '<<'],
      ['^^', '总额', '财政拨款', '其他资金', '总额', '财政拨款', '其他资金'],
      ['清淤', '30.00', '25.00', '5.00', '29.00', '24.00', '5.00'],
      ['护岸', '20.00', '20.00', '0.00', '20.00', '20.00', '0.00'],
      ['金额合计', '50.00', '45.00', '5.00', '49.00', '44.00', '5.00'],
    ];
    expect(lines(await fundsOf(...rows)).slice(-3)).toEqual([
      'total 金额合计: budget 50.00, executed 49.00',
      'total 金额合计（财政拨款）: budget 45.00, executed 44.00',
      'total 金额合计（其他资金）: budget 5.00, executed 5.00',
    ]);
    const slip = rows.map((cells) => cells.map((cell) => (cell === '24.00' ? '23.00' : cell)));
    const result = await checkText(`项目支出绩效自评表\n\n单位：万元\n\n${table(...slip)}`);
    expect(findings(result)).toEqual(['total-mismatch 金额合计(财政拨款)执行数']);
  });

  it('reads pairs of label and amount, sources below them included', async () => {
    const funds = await fundsOf(
      ['预算数：', '60.00', '执行数：', '57.00'],
      ['其中：财政拨款', '50.00', '其中：财政拨款', '47.00'],
      ['其他资金', '10.00', '其他资金', '10.00'],
      ['预算执行率', '95%', '结余', '3.00'],
    );
    expect(lines(funds)).toEqual([
      'total 资金: budget 60.00, executed 57.00, carryover 3.00, rate 95%',
      'part 其中：财政拨款: budget 50.00, executed 47.00',
      'part 其他资金: budget 10.00, executed 10.00',
    ]);
  });

  it('leaves out a source that the report does not use', async () => {
    const result = await checkText(
      `项目支出绩效自评表\n\n单位：万元\n\n${table(
        ['项目资金', '预算数', '执行数'],
        ['年度资金总额', '60.30', '57.00'],
        ['其中：财政拨款', '50.00', '47.00'],
        ['上年结转', '10.00', '10.00'],
        ['其他资金', '', ''],
      )}`,
    );
    expect(findings(result)).toContain('total-mismatch 年度资金总额预算数');
  });

  it('measures 支付率 by what arrived or by the budget, 执行率 by the budget', async () => {
    const form = (head: string, rate: string): string =>
      `项目支出绩效自评表\n\n单位：万元\n\n${table(['资金来源', '预算数', '到位数', '支付数', head], ['合计', '2000.00', '1800.00', '1764.00', rate])}\n\n因结算推迟，资金支付滞后。`;
    expect(findings(await checkText(form('支付率', '98%')))).toEqual([]);
    expect(findings(await checkText(form('支付率', '88.2%')))).toEqual([]);
    expect(findings(await checkText(form('执行率', '98%')))).toEqual(['rate-mismatch 合计执行率']);
  });
});

describe('funds in prose', () => {
  it('takes what is left for no spending, and half a year for no year', async () => {
    const { reports } = await checkText(
      '项目支出绩效自评报告\n\n年初预算208.00万元，上半年支出80.00万元，全年支出196.00万元，尚余12.00万元。',
    );
    expect(lines(reports[0]!.funds)).toEqual([
      'total 资金: budget 208.00万元, executed 196.00万元, carryover 12.00万元',
    ]);
  });
});

describe('funds in several sentences', () => {
  it('keeps the budget told first, not that of one purchase', async () => {
    const { reports } = await checkText(
      '项目支出绩效自评报告\n\n项目预算848.40万元，其中：设备购置615.20万元、人员培训233.20万元。\n\n全年实际支出821.70万元，结余26.70万元。\n\n设备采购预算615.20万元，中标金额601.30万元。',
    );
    expect(lines(reports[0]!.funds)).toEqual([
      'total 资金: budget 848.40万元, executed 821.70万元, carryover 26.70万元',
    ]);
  });
});

describe('details of a source of money', () => {
  const text = (personal: string): string =>
    `部门整体支出绩效自评报告\n\n| 支出类别 | 年初预算（万元） | 全年预算（万元） | 全年执行（万元） |\n|---|---|---|---|\n| 基本支出 | 1820.45 | 1885.00 | 1876.52 |\n| 其中：人员经费 | 1580.45 | ${personal} | 1642.38 |\n| 公用经费 | 240.00 | 240.00 | 234.14 |\n| 项目支出 | 1308.15 | 1600.15 | 1521.65 |\n| 合计 | 3128.60 | 3485.15 | 3398.17 |`;

  it('go on in the rows below 其中 that add up to it', async () => {
    expect(await said('total-mismatch', text('1645.00'))).toEqual([]);
  });
});
