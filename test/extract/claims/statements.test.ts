// Identities of the standard statements: what each row and column must add up to, within and between them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText, findings, of, said } from '../../helpers/run.js';

const coded = (rows: string, title = '支出决算表'): string => `
# 松林镇政府2023年度部门决算

${title}

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
|---|---|---|---|---|
${rows.trim().replaceAll(/^ +/gm, '')}
`;

describe('rows by code', () => {
  it.each([
    [
      'the items of one 款',
      '| 20103 | 政府事务 | 30.00 | 30.00 |  |\n| 2010301 | 行政运行 | 20.00 | 20.00 |  |\n| 2010350 | 事业运行 | 12.00 | 12.00 |  |',
      [
        'fail 政府事务（20103）·合计 = 各项之和 30.00 → 32.00',
        'fail 政府事务（20103）·基本支出 = 各项之和 30.00 → 32.00',
      ],
    ],
    [
      'within what rounding allows',
      '| 20103 | 政府事务 | 30.02 |  | 30.02 |\n| 2010301 | 行政运行 | 10.00 |  | 10.00 |\n| 2010350 | 事业运行 | 20.00 |  | 20.00 |',
      [
        'fail 政府事务（20103）·合计 = 各项之和 30.02 → 30.00',
        'fail 政府事务（20103）·项目支出 = 各项之和 30.02 → 30.00',
      ],
    ],
    [
      'one unit of the last digit for two parts',
      '| 20103 | 政府事务 | 30.01 |  | 30.01 |\n| 2010301 | 行政运行 | 10.00 |  | 10.00 |\n| 2010350 | 事业运行 | 20.00 |  | 20.00 |',
      [],
    ],
    [
      'with no 款 printed between 类 and 项',
      '| 201 | 一般公共服务支出 | 30.00 |  |  |\n| 2010301 | 行政运行 | 20.00 |  |  |\n| 2010350 | 事业运行 | 10.50 |  |  |',
      ['fail 一般公共服务支出（201）·合计 = 各款之和 30.00 → 30.50'],
    ],
    [
      'where only the total of a row is printed',
      '| 201 | 一般公共服务支出 | 30.00 |  |  |\n| 20103 | 政府事务 |  |  |  |',
      [],
    ],
    [
      '合计 over the outermost codes',
      '| 合计 |  | 50.00 |  |  |\n| 201 | 一般公共服务支出 | 30.00 |  |  |\n| 221 | 住房保障支出 | 25.00 |  |  |',
      ['fail 合计·合计 = 各科目之和 50.00 → 55.00'],
    ],
  ])('%s', async (_, rows, expected) => {
    expect(await said('total-mismatch', coded(rows))).toEqual(expected);
  });

  // the second row is short of its total by 2.00 wherever 合计 stands
  const BELOW = [
    '| 208 | 社会保障支出 | 40.00 |  |  |',
    '| 221 | 住房保障支出 | 12.00 |  |  |',
    '| 22102 | 住房改革支出 | 10.00 |  |  |',
  ];
  it.each([
    ['last, its code cell empty', [...BELOW, '|  | 合计 | 52.00 |  |  |']],
    ['last, in the code cell', [...BELOW, '| 合计 |  | 52.00 |  |  |']],
    ['last, over both cells', [...BELOW, '| 合计 | << | 52.00 |  |  |']],
    ['first, its code cell empty', ['|  | 总计 | 52.00 |  |  |', ...BELOW]],
    ['among the codes', [BELOW[0]!, '|  | 本年支出合计 | 52.00 |  |  |', BELOW[1]!, BELOW[2]!]],
  ])('have their 合计 %s', async (_, rows) => {
    expect(await said('total-mismatch', coded(rows.join('\n')))).toEqual([
      'fail 住房保障支出（221）·合计 = 各款之和 12.00 → 10.00',
    ]);
  });

  it('are known as codes by going on with each other, whatever the head calls them', async () => {
    const rows =
      '| 208 | 社会保障支出 | 40.00 | 30.00 | 10.00 |\n| 20805 | 养老支出 | 40.00 | 30.00 | 10.00 |';
    const text = coded(`${rows}\n| 合计 |  | 41.00 | 30.00 | 11.00 |`, '附表').replace(
      '科目编码 | 科目名称',
      '编码 | 名称',
    );
    expect(await said('total-mismatch', text)).toEqual([
      'fail 合计·合计 = 各科目之和 41.00 → 40.00',
      'fail 合计·项目支出 = 各科目之和 11.00 → 10.00',
    ]);
  });

  it('repeat for each unit without being added across units', async () => {
    const rows = `
      | 201 | 一般公共服务支出 | 30.00 |  |  |
      | 20103 | 政府事务 | 30.00 |  |  |
      | 201 | 一般公共服务支出 | 12.00 |  |  |
      | 20103 | 政府事务 | 12.00 |  |  |`;
    expect(findings(await checkText(coded(rows)))).toEqual([]);
  });
});

describe('columns', () => {
  it('add up in each row: 合计 = 基本支出 + 项目支出', async () => {
    const rows = `
      | 2010301 | 行政运行 | 30.00 | 20.00 | 10.00 |
      | 2010302 | 一般行政管理事务 | 31.00 | 20.00 | 10.00 |`;
    expect(await said('balance-mismatch', coded(rows))).toEqual([
      'fail 一般行政管理事务（2010302）·合计 = 基本支出 + 项目支出 31.00 → 30.00',
    ]);
  });

  it('with heads in two rows add up within their group, and carry over across the groups', async () => {
    const text = `
      # 松林镇政府2023年度部门决算

      政府性基金预算财政拨款收入支出决算表

      金额单位：万元

      | 项目 | << | 年初结转和结余 | 本年收入 | 本年支出 | << | << | 年末结转和结余 |
      |---|---|---|---|---|---|---|---|
      | 科目编码 | 科目名称 | ^^ | ^^ | 小计 | 基本支出 | 项目支出 | ^^ |
      | 2120899 | 其他支出 | 5.00 | 40.00 | 42.00 |  | 41.00 | 3.00 |
      | 2121399 | 其他配套费支出 |  | 40.00 | 42.00 |  | 42.00 | 3.50 |
    `;
    expect(await said('balance-mismatch', text)).toEqual([
      'fail 其他支出（2120899）·本年支出·小计 = 基本支出 + 项目支出 42.00 → 41.00',
      'fail 其他配套费支出（2121399）·年末结转和结余 = 年初结转和结余 + 本年收入 − 本年支出 3.50 → -2.00',
    ]);
  });
});

describe('two sides', () => {
  const overview = (income: string, grand: string): string => `
    # 松林镇政府2023年度部门决算

    收入支出决算总表

    单位：万元

    | 项目 | 金额 | 项目 | 金额 |
    |---|---|---|---|
    | 一、一般公共预算财政拨款收入 | 90.00 | 一、一般公共服务支出 | 95.00 |
    | 其中：专项 | 30.00 | 二、外交支出 |  |
    | 二、其他收入 | 8.00 | 三、住房保障支出 | 4.00 |
    | 本年收入合计 | ${income} | 本年支出合计 | 99.00 |
    | 年初结转和结余 | 3.00 | 年末结转和结余 | 2.00 |
    | 总计 | ${grand} | 总计 | 101.00 |
  `;
  it('hold: items, what is carried, and 总计 = 总计', async () => {
    const result = await checkText(overview('98.00', '101.00'));
    expect(findings(result)).toEqual([]);
    expect(of(result, 'balance-mismatch').map(({ subject }) => subject)).toEqual([
      '总计 = 本年合计 + 结转结余',
      '总计 = 本年合计 + 结转结余',
      '收入总计 = 支出总计',
    ]);
  });

  it('fail where the year’s income is not the sum of its items', async () => {
    expect(await said('total-mismatch', overview('128.00', '131.00'))).toEqual([
      'fail 本年收入合计 = 各项之和 128.00 → 98.00',
    ]);
  });

  it('fail where income and spending differ in total', async () => {
    // the other identity of the same 102.00 rests on this one
    expect(await said('balance-mismatch', overview('98.00', '102.00'))).toEqual([
      'fail 总计 = 本年合计 + 结转结余 102.00 → 101.00',
      'undetermined 收入总计 = 支出总计 101.00',
    ]);
  });
});

describe('基本支出', () => {
  const basic = (staff: string): string => `
    # 松林镇政府2023年度部门决算

    一般公共预算财政拨款基本支出决算表

    单位：万元

    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    |---|---|---|---|---|---|
    | 301 | 工资福利支出 | 60.00 | 302 | 商品和服务支出 | 12.00 |
    | 30101 | 基本工资 | 60.00 | 30201 | 办公费 | 7.00 |
    | 303 | 对个人和家庭的补助 | 4.00 | 30229 | 福利费 | 5.00 |
    | 30305 | 生活补助 | 4.00 | 310 | 资本性支出 | 1.50 |
    |  |  |  | 31002 | 办公设备购置 | 1.50 |
    | 人员经费合计 | << | ${staff} | 公用经费合计 | << | 13.50 |
  `;
  it('adds up by code over both halves', async () => {
    expect(findings(await checkText(basic('64.00')))).toEqual([]);
    expect(await said('total-mismatch', basic('60.00'))).toEqual([
      'fail 人员经费合计 = 工资福利支出 + 对个人和家庭的补助 60.00 → 64.00',
    ]);
  });
  const items = (salary: string, office: string): string => `
    # 松林镇政府2023年度部门决算

    一般公共预算财政拨款基本支出决算表

    单位：万元

    | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 |
    |---|---|---|---|---|---|
    | 30101 | 基本工资 | ${salary} | 30201 | 办公费 | ${office} |
    | 30108 | 养老保险缴费 | 12.40 | 30206 | 电费 | 3.15 |
    | 30305 | 生活补助 | 4.00 | 30229 | 福利费 | 5.00 |
    |  | 人员经费合计 | 76.85 |  | 公用经费合计 | 15.32 |
  `;
  it.each([
    ['60.45', '7.17', []],
    ['64.05', '7.17', ['fail 人员经费合计 = 工资福利支出 + 对个人和家庭的补助 76.85 → 80.45']],
    ['60.45', '17.17', ['fail 公用经费合计 = 商品和服务支出等各类之和 15.32 → 25.32']],
    // some of them only
    ['31.22', '1.04', []],
  ])('adds up items without their classes above them: %s, %s', async (salary, office, expected) => {
    expect(await said('total-mismatch', items(salary, office))).toEqual(expected);
  });
  it('reads on behind a page of contents that names the glossary', async () => {
    const text =
      '2024年度部门决算公开说明\n\n## 目 录\n\n部门概况、决算情况说明、名词解释\n\n## 第一章 部门概况\n\n### （一）人员\n\n年末实有人员126人，其中行政人员78人、事业人员84人。';
    expect(await said('total-mismatch', text)).toEqual(['fail 年末实有人员 126人 → 162人']);
  });
});

describe('“三公”', () => {
  const table = (total: string): string => `
    # 松林镇政府2023年度部门决算

    “三公”经费、会议费、培训费支出决算表

    单位：万元

    | 项目 | 预算数 | 决算数 |
    |---|---|---|
    | 合计 | 9.00 | ${total} |
    | 因公出国（境）费 |  |  |
    | 公务接待费 | 2.00 | 1.10 |
    | 公务用车购置及运行维护费 | 7.00 | 6.40 |
    | 其中：公务用车运行维护费 | 7.00 | 6.40 |
    | 会议费 | 1.00 | 0.80 |
  `;
  it.each([
    ['7.50', []],
    ['8.30', []], // 会议费 counted in
    [
      '7.80',
      [
        'fail “三公”经费合计（决算数） = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费 7.80 → 7.50',
      ],
    ],
  ])('合计 %s', async (total, expected) => {
    expect(await said('balance-mismatch', table(total))).toEqual(expected);
  });
});

describe('between statements', () => {
  it('one total is one figure; code by code only where the scope is the same', async () => {
    const text = `
      ${coded('| 合计 |  | 30.00 |  |  |\n| 201 | 一般公共服务支出 | 30.00 |  |  |')}
      ${coded('| 合计 |  | 25.00 |  |  |\n| 201 | 一般公共服务支出 | 25.00 |  |  |', '一般公共预算财政拨款支出决算表').replace(/^# .*$/m, '')}
    `;
    expect(findings(await checkText(text))).toEqual([]);
    const same = text
      .replaceAll('25.00 |  |  |', '30.00 |  |  |')
      .replace(/30\.00 \|  \|  \|\s*$/, '31.00 |  |  |');
    expect(await said('figure-conflict', same)).toEqual([
      'fail 一般公共预算财政拨款支出决算表一般公共服务支出（201）·合计 = 支出决算表一般公共服务支出（201）·合计 31.00 → 30.00',
    ]);
  });
});

describe('every cell of a consistent report', () => {
  it.each(['final-accounts-statements', 'final-accounts-yuan'])(
    '%s: a changed digit gives a finding that points at it',
    async (name) => {
      const text = readFileSync(new URL(`../../../fixtures/ok/${name}.md`, import.meta.url), 'utf8');
      const lines = text.split('\n');
      const places = lines.flatMap((line, row) =>
        line.startsWith('|')
          ? [...line.matchAll(/(?<= )-?[\d,]+\.\d\d(?= )/g)].map((match) => ({
              row,
              at: match.index,
              text: match[0],
            }))
          : [],
      );
      expect(places.length).toBeGreaterThan(200);
      for (const { row, at, text: printed } of places.filter((_, index) => index % 29 === 5)) {
        const slipped = printed.replace(/\d(?=\.)/, (digit) => String((Number(digit) + 3) % 10));
        const line = lines[row]!;
        const changed = line.slice(0, at) + slipped + line.slice(at + printed.length);
        const result = await checkText([...lines.slice(0, row), changed, ...lines.slice(row + 1)].join('\n'));
        const failed = result.verdicts.filter(
          ({ status, by }) => status === 'fail' && by.id !== 'section-missing',
        );
        const named = failed.filter(({ location, inputs }) =>
          [location, ...inputs.map((input) => input.location)].some(
            ({ line, quote }) => line === row + 1 && quote === slipped,
          ),
        );
        expect(named.length, `${line} → ${slipped}`).toBeGreaterThan(0);
      }
    },
    60_000,
  );
});
