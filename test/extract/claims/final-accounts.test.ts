// Sentences and layouts of final accounts from several provinces: each with what holds and with one slip.
import { describe, expect, it } from 'vitest';
import { checkText, findings } from '../../helpers/run.js';

const report = (heading: string, text: string): string =>
  `清水县农业农村局2023年度部门决算\n\n## ${heading}\n\n${text}\n`;

/** The rules that a text breaks, infos left out. */
async function rulesIn(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts.filter((v) => v.status === 'fail' && v.severity !== 'info').map((v) => v.rule);
}

describe('changes of the parts behind the change of their whole', () => {
  const levels =
    '2023年度“三公”经费支出决算为22.00万元，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为20.00万元；公务接待费支出决算为2.00万元。\n\n';
  const changes = (cars: string, guests: string): string =>
    `${levels}2023年度“三公”经费支出决算数比2022年度增加3.00万元，增长15.79%，其中：因公出国（境）费支出决算与上年持平；公务用车购置及运行维护费支出决算${cars}；公务接待费支出决算${guests}。`;
  it.each([
    ['增加4.00万元，增长25.00%', '减少1.00万元，下降33.33%', []],
    // the rate of a part
    ['增加4.00万元，增长35.00%', '减少1.00万元，下降33.33%', ['change-mismatch']],
    // the direction of a part
    ['增加4.00万元，下降25.00%', '减少1.00万元，下降33.33%', ['change-mismatch']],
    // a part's amount: its own rate and the sum of the changes rest on one slip
    ['增加4.00万元，增长25.00%', '减少7.00万元，下降33.33%', ['change-mismatch']],
  ])('%s; %s', async (cars, guests, rules) => {
    expect([
      ...new Set(await rulesIn(report('七、“三公”经费支出决算情况说明', changes(cars, guests)))),
    ]).toEqual(rules);
  });

  it('goes on in the sentence that begins with 其中', async () => {
    const text = (rate: string): string =>
      `2023年度收入合计500.00万元。其中：财政拨款收入450.00万元，占总收入的90.00%；其他收入50.00万元，占总收入的10.00%。与上年相比，收入合计增加40.00万元，增长8.70%。其中：财政拨款收入增加50.00万元，增长${rate}；其他收入减少10.00万元，下降16.67%。`;
    expect(await rulesIn(report('一、收入决算情况说明', text('12.50%')))).toEqual([]);
    expect(await rulesIn(report('一、收入决算情况说明', text('15.20%')))).toEqual(['change-mismatch']);
  });
});

describe('what a change and a share speak of', () => {
  it.each([
    // money brought over is of this year, although its name says 上年
    ['9．上年结转和结余60.00万元，为本部门结转的资金。较2022年度决算数增加10.00万元，增长20.00%。'],
    // the share is that of what stands before the bracket
    [
      '本年收入合计500.00万元；包括财政拨款收入450.00万元（其中：一般公共预算440.00万元，政府性基金预算10.00万元），占收入合计90.00%；其他收入50.00万元，占收入合计10.00%。',
    ],
    // the budget is what the rate is measured against
    [
      '2023年度“三公”经费支出决算10.00万元。其中：公务接待费支出决算4.00万元，完成全年预算5.00万元的80.00%，占“三公”经费支出决算的40.00%。',
    ],
    // 年末结转和结余 needs what was brought over
    ['2023年度政府性基金预算财政拨款收入80.00万元，支出75.00万元，年末结转和结余9.00万元。'],
    // one paragraph an item: its change is its own, not that of the list's total
    [
      '（一）收入决算总计500.00万元。包括：\n\n1．本年收入决算合计480.00万元。与上年相比，增加80.00万元，增长20.00%。\n\n2．年初结转和结余20.00万元。与上年相比，减少5.00万元，减少20.00%。',
    ],
    // both sides are one amount each
    [
      '2023年度收入、支出决算总计500.00万元。其中：\n\n（一）收入决算总计500.00万元。\n\n（二）支出决算总计500.00万元。',
    ],
    // 三公 as a whole is compared, not the last item of its list
    [
      '公务接待费支出年初预算为0元，支出决算为0元。2023年度“三公”经费支出决算数小于年初预算数的主要原因是厉行节约。',
    ],
    [
      '公务用车运行维护费支出决算为3.00万元，完成预算的93.44%；公务接待费支出决算为0万元，决算数与预算数持平。',
    ],
    // compared twice: both are of the item, whose own figure stands elsewhere
    [
      '2023年度“三公”经费支出决算总额为10.50万元，比去年减少0.75万元，下降6.7%。其中，公务用车运行维护费支出决算比预算减少0.30万元，比去年减少0.60万元，下降6.7%；公务接待费支出决算比预算无增减变化，比去年减少0.15万元，下降6.7%。',
    ],
  ])('%s', async (text) => {
    expect(await rulesIn(report('一、收入支出决算总体情况说明', text))).toEqual([]);
  });
});

describe('lists of final accounts', () => {
  it.each([
    [
      '截至2023年12月31日，本单位共有车辆6辆，其中，副部（省）级及以上领导用车2辆、机要通信用车3辆、应急保障用车1辆、其他用车0辆。',
      [],
    ],
    [
      '截至2023年12月31日，本单位共有车辆6辆，其中，副部（省）级及以上领导用车3辆、机要通信用车3辆、应急保障用车1辆、其他用车0辆。',
      ['total-mismatch'],
    ],
    [
      '公务用车运行维护费支出预算5.36万元（其中：一般公共预算支出9.36万元；政府性基金预算支出0万元）。',
      ['total-mismatch'],
    ],
    // the bracket behind the second figure, and the rate behind both
    [
      '公务用车运行维护费支出预算5.36万元（其中：一般公共预算支出5.36万元；政府性基金预算支出0万元），支出决算4.30万元（其中：一般公共预算支出8.30万元；政府性基金预算支出0万元），完成预算的80.22%。',
      ['total-mismatch'],
    ],
    [
      '公务用车运行维护费支出预算5.36万元（其中：一般公共预算支出5.36万元；政府性基金预算支出0万元），支出决算4.30万元（其中：一般公共预算支出4.30万元；政府性基金预算支出0万元），完成预算的88.22%。',
      ['rate-mismatch'],
    ],
    ['国内公务接待36批次218人，其中：国内外事接待0批次，0人；国（境）外公务接待0批次，0人。', []],
    [
      '2023年度公务用车运行维护费决算数2.00万元。2023年度公务用车运行维护费中，公务用车加油1.00万元，公务用车维修0.70万元，公务用车保险0.30万元。',
      [],
    ],
    [
      '2023年度公务用车运行维护费决算数2.00万元。2023年度公务用车运行维护费中，公务用车加油1.00万元，公务用车维修0.10万元，公务用车保险0.30万元。',
      ['total-mismatch'],
    ],
  ])('%s', async (text, rules) => {
    expect(await rulesIn(report('三、“三公”经费情况说明', text))).toEqual(rules);
  });

  it.each([
    ['200.00', []],
    ['260.00', ['total-mismatch']],
  ])('adds up the budgets of the items: 年初预算%s万元', async (budget, rules) => {
    const items = ['行政运行（2010601）', '死亡抚恤（2080801）', '住房公积金（2210201）'].map(
      (name, i) =>
        `${i + 1}．${name}。年初预算${[1000, 200, 300][i]! / 10 === 20 ? budget : `${[1000, 200, 300][i]!}.00`}万元，支出决算${[990, 210, 310][i]!}.00万元。`,
    );
    const text = `2023年度一般公共预算财政拨款支出年初预算1500.00万元，支出决算1510.00万元。\n\n${items.join('\n\n')}`;
    expect(await rulesIn(report('五、一般公共预算财政拨款支出决算情况说明', text))).toEqual(rules);
  });

  it.each([
    ['60.00%', '40.00%', []],
    ['60.00%', '42.00%', ['share-mismatch']],
  ])('takes shares of what the line above announces: %s, %s', async (first, second, rules) => {
    const text = `2023年度一般公共预算财政拨款支出500.00万元。\n\n一般公共预算财政拨款支出主要用于以下几个方面：\n\n（1）农林水支出300.00万元，占${first}，较年初预算数增加10.00万元。\n\n（2）住房保障支出200.00万元，占${second}，较年初预算数增加5.00万元。`;
    expect(await rulesIn(report('三、支出决算情况说明', text))).toEqual(rules);
  });
});

const PUBLIC = (running: string): string => `
“三公”经费支出决算表

单位：万元

| 项目 | 行次 | 预算数 | 决算数 |
|---|---|---|---|
| 栏次 |  | 1 | 2 |
| （一）支出合计 | 1 | 32.00 | 27.60 |
| 1．因公出国（境）费 | 2 | 0.00 | 0.00 |
| 2．公务用车购置及运行维护费 | 3 | 30.00 | 26.00 |
| （1）公务用车购置费 | 4 | 0.00 | 0.00 |
| （2）公务用车运行维护费 | 5 | 30.00 | ${running} |
| 3．公务接待费 | 6 | 2.00 | 1.60 |
| （1）国内接待费 | 7 | — | 1.60 |
| （二）相关统计数 | 8 |  |  |
| 1．公务用车保有量（辆） | 9 | — | 8 |
| 2．国内公务接待批次（个） | 10 | — | 12 |
| 3．国内公务接待人次（人） | 11 | — | 80 |
`;

describe('“三公” statements with counts', () => {
  it.each([
    [
      '26.00',
      '公务用车购置费及运行维护费支出决算为26.00万元，其中：公务用车运行维护费26.00万元，开支财政拨款的公务用车保有量为8辆。',
      [],
    ],
    [
      '26.00',
      '公务用车运行维护费支出决算为26.00万元，开支财政拨款的公务用车保有量为9辆。',
      ['figure-conflict'],
    ],
    ['26.00', '公务接待费支出1.60万元，共安排国内公务接待12批次，接待人次88人。', ['figure-conflict']],
    ['26.00', '全年共接待国内来访团组12个、来宾80人次。', []],
    // what only the statement explains
    ['26.00', '公务接待费支出决算为1.60万元，完成预算的80.00%。', []],
    ['26.00', '公务接待费支出决算为1.60万元，完成预算的85.00%。', ['rate-mismatch']],
    ['26.00', '其中，公务接待费支出占“三公”经费的5.80%。', []],
    ['26.00', '其中，公务接待费支出占“三公”经费的8.50%。', ['share-mismatch']],
    ['26.00', '公务用车保有量为8辆；国内公务接待12批次80人。人均接待费200.00元，车均维护费3.25万元。', []],
    [
      '26.00',
      '公务用车保有量为8辆；国内公务接待12批次80人。人均接待费250.00元，车均维护费3.25万元。',
      ['per-unit-mismatch'],
    ],
    ['20.60', '“三公”经费支出决算为27.60万元。', ['balance-mismatch']],
  ])('%s: %s', async (running, text, rules) => {
    const source = `清水县农业农村局2023年度部门决算\n${PUBLIC(running)}\n## 七、“三公”经费支出决算情况说明\n\n${text}\n`;
    expect(await rulesIn(source)).toEqual(rules);
  });

  it('are not those of the economic items of 基本支出', async () => {
    const basic = report(
      '六、一般公共预算财政拨款基本支出决算情况说明',
      '一般公共预算财政拨款基本支出100.00万元，其中：公用经费20.00万元，主要包括：办公费17.50万元、公务接待费2.50万元。\n\n## 七、“三公”经费支出决算情况说明\n\n公务接待费支出决算为4.10万元。',
    );
    expect(findings(await checkText(basic))).toEqual([]);
  });
});

describe('the 财政拨款 overview', () => {
  const overview = (brought: string): string => `清水县农业农村局2023年度部门决算

财政拨款收入支出决算总表

单位：万元

| 项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 |
|---|---|---|---|---|---|
| 一、一般公共预算财政拨款 | 480.00 | 一、农林水支出 | 490.00 | 490.00 |  |
| 二、政府性基金预算财政拨款 | 60.00 | 二、其他支出 | 55.00 |  | 55.00 |
| 本年收入合计 | 540.00 | 本年支出合计 | 545.00 | 490.00 | 55.00 |
| 年初财政拨款结转和结余 | 20.00 | 年末财政拨款结转和结余 | 15.00 | 5.00 | 10.00 |
| 其中：一般公共预算财政拨款 | 15.00 |  |  |  |  |
| 政府性基金预算财政拨款 | ${brought} |  |  |  |  |
| 总计 | 560.00 | 总计 | 560.00 | 495.00 | 65.00 |
`;
  it.each([
    ['5.00', []],
    ['7.00', ['total-mismatch']],
  ])('adds each fund up: 年初结转 %s', async (brought, rules) => {
    expect((await rulesIn(overview(brought))).slice(0, 1)).toEqual(rules);
  });
});
