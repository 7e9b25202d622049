// Statements read from tables: kinds, units, sides, codes and what their amounts are called.
import { describe, expect, it } from 'vitest';
import { statementKind } from '../../../src/extract/accounts/kinds.js';
import { codeOf } from '../../../src/extract/accounts/codes.js';
import { publicFigures, publicItem } from '../../../src/extract/accounts/three-public.js';
import { statementsOf, type Statement } from '../../../src/extract/accounts/statement.js';
import { accountsOf } from '../../../src/extract/accounts.js';
import { Figures } from '../../../src/extract/figures.js';
import { splitReports } from '../../../src/extract/reports.js';
import { decimalText } from '../../../src/values/decimal.js';
import type { Cell } from '../../../src/document/model.js';
import { documentOf } from '../../helpers/document.js';

async function read(text: string): Promise<{ statements: Statement[]; named: string[]; figures: string[] }> {
  const part = splitReports(await documentOf(text))[0]!;
  const figures = new Figures();
  const named = accountsOf(part, figures).map(
    ({ name, code, column, amount }) => `${code ?? '-'} ${name} ${column} ${decimalText(amount.value)}`,
  );
  for (const block of part.blocks)
    if (block.kind === 'table') block.cells.forEach((cell) => figures.of(cell));
    else figures.of(block);
  return { statements: statementsOf(part, figures), named, figures: figures.all().map(({ text }) => text) };
}

describe('the title of a statement', () => {
  it.each([
    ['收入支出决算总表', 'overview'],
    ['表1 部门收支总表', 'overview'],
    ['东河区图书馆2024年度收入决算表', 'income'],
    ['部门收入总表', 'income'],
    ['三、支出决算表（公开03表）', 'expenditure'],
    ['财政拨款收入支出决算总表', 'fiscal'],
    ['财政拨款收支总表', 'fiscal'],
    ['一般公共预算财政拨款支出决算表', 'general'],
    ['一般公共预算财政拨款收入支出决算表 单位：万元', 'general'],
    ['一般公共预算财政拨款基本支出决算明细表', 'basic'],
    ['财政拨款“三公”经费支出决算表', 'three-public'],
    ['政府性基金预算财政拨款收入支出决算表', 'fund'],
    ['国有资本经营预算财政拨款支出决算表', 'capital'],
    ['部门整体支出绩效自评表', null],
    ['项目支出绩效目标表', null],
    ['收入决算情况说明', null],
  ])('%s', (title, kind) => {
    expect(statementKind(title)).toBe(kind);
  });
});

describe('科目编码', () => {
  const cells = (...texts: string[]): Cell[] =>
    texts.map((text, i) => ({ row: 1, column: i + 1, rowSpan: 1, columnSpan: 1, text, location: {} }));
  it.each([
    [['2010301'], null, '2010301'],
    [['201', '', ''], null, '201'],
    [['201', '03', '01'], null, '2010301'],
    [['', '03', ''], '201', '20103'],
    [['', '', '02'], '2010301', '2010302'],
    [['', '', '02'], null, null],
    [['合计', '', ''], '201', null],
    [['', '', ''], '201', null],
  ])('%j after %s', (texts, above, code) => {
    expect(codeOf(cells(...texts), above)).toBe(code);
  });
});

describe('“三公” items', () => {
  it.each([
    ['1.因公出国（境）费用', 'abroad'],
    ['公务用车购置及运行维护费', 'vehicles'],
    ['（1）公务用车购置费', 'purchase'],
    ['公务用车运行维护费', 'running'],
    ['公务用车费', 'vehicles'],
    ['三、公务接待费', 'reception'],
    ['“三公”经费支出合计', 'total'],
    ['会议费', 'other'],
    ['办公费', null],
  ])('%s', (words, item) => {
    expect(publicItem(words)).toBe(item);
  });
});

describe('statements', () => {
  it('come apart into sides with named amounts in the unit of the caption', async () => {
    const { statements, named, figures } = await read(`
      收入支出决算总表

      公开01表

      部门：松林镇政府　　　　金额单位：万元

      | 收入 | << | << | 支出 | << | << |
      |---|---|---|---|---|---|
      | 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |
      | 栏次 |  | 1 | 栏次 |  | 2 |
      | 一、一般公共预算财政拨款收入 | 1 | 120.50 | 一、一般公共服务支出 | 4 | 120.5 |
      | 二、政府性基金预算财政拨款收入 | 2 |  | 二、外交支出 | 5 |  |
      | 总计 | 3 | 120.50 | 总计 | 6 | 120.50 |
    `);
    expect(statements.map(({ kind, unit, basis }) => [kind, unit?.name, basis])).toEqual([
      ['overview', '万元', 'final'],
    ]);
    expect(named).toEqual([
      '- 一般公共预算财政拨款收入 金额 1205000',
      '- 总计 金额 1205000',
      '- 一般公共服务支出 金额 1205000',
      '- 总计 金额 1205000',
    ]);
    expect(figures.sort()).toEqual(['120.5', '120.50', '120.50', '120.50']);
  });

  it('may hold their title and unit themselves and split the code over three columns', async () => {
    const { statements, named } = await read(`
      | 支出决算表 | << | << | << | << | << | << |
      |---|---|---|---|---|---|---|
      | 公开03表 | << | << | << | << | << | << |
      | 编制单位：松林镇政府 |  |  |  |  |  | 单位：元 |
      | 支出功能分类科目编码 | << | << | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
      | 类 | 款 | 项 | ^^ | ^^ | ^^ | ^^ |
      | 栏次 | << | << | << | 1 | 2 | 3 |
      | 合计 | << | << | << | 3,000.00 | 2,000.00 | 1,000.00 |
      | 201 |  |  | 一般公共服务支出 | 3,000.00 | 2,000.00 | 1,000.00 |
      | 201 | 03 |  | 政府办公厅（室）及相关机构事务 | 3,000.00 | 2,000.00 | 1,000.00 |
      | 201 | 03 | 01 | 行政运行 | 2,000.00 | 2,000.00 |  |
    `);
    expect(statements[0]).toMatchObject({ kind: 'expenditure', title: '支出决算表' });
    expect(named.slice(3, 6)).toEqual([
      '201 一般公共服务支出 本年支出合计 3000',
      '201 一般公共服务支出 基本支出 2000',
      '201 一般公共服务支出 项目支出 1000',
    ]);
    expect(named.slice(-2)).toEqual(['2010301 行政运行 本年支出合计 2000', '2010301 行政运行 基本支出 2000']);
  });

  it('of “三公” spending are read from rows and from columns alike', async () => {
    const rows = await read(`
      2023年“三公”经费支出决算表　单位：万元

      | 项目 | 2023年预算数 | 2023年决算数 |
      |---|---|---|
      | 合计 | 9.00 | 7.50 |
      | 1.公务接待费 | 2.00 | 1.10 |
      | 2.公务用车购置及运行维护费 | 7.00 | 6.40 |
      | 其中：公务用车运行维护费 | 7.00 | 6.40 |
    `);
    expect(
      publicFigures(rows.statements[0]!).map(
        ({ item, column, quantity }) => `${item} ${column} ${quantity.text}`,
      ),
    ).toEqual([
      'total 2023年预算数 9.00',
      'total 2023年决算数 7.50',
      'reception 2023年预算数 2.00',
      'reception 2023年决算数 1.10',
      'vehicles 2023年预算数 7.00',
      'vehicles 2023年决算数 6.40',
      'running 2023年预算数 7.00',
      'running 2023年决算数 6.40',
    ]);
    const columns = await read(`
      财政拨款“三公”经费支出决算表

      单位：万元

      | 合计 | << | 因公出国（境）费 | << | 公务用车购置及运行维护费 | << | << | << | 公务接待费 | << |
      |---|---|---|---|---|---|---|---|---|---|
      | ^^ | ^^ | ^^ | ^^ | 小计 | << | 公务用车购置费 | << | ^^ | ^^ |
      | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 |
      | 30.00 | 21.30 |  |  | 28.00 | 20.20 | 20.00 | 15.00 | 2.00 | 1.10 |
    `);
    expect(
      publicFigures(columns.statements[0]!).map(
        ({ item, column, quantity }) => `${item} ${column} ${quantity.text}`,
      ),
    ).toEqual([
      'total 预算数 30.00',
      'total 决算数 21.30',
      'vehicles 预算数 28.00',
      'vehicles 决算数 20.20',
      'purchase 预算数 20.00',
      'purchase 决算数 15.00',
      'reception 预算数 2.00',
      'reception 决算数 1.10',
    ]);
  });

  it('come apart where a reader joined two of them into one grid, each with columns of its own', async () => {
    const { statements, named } = await read(`
      | 支出决算表 | << | << | << | << | << |
      |---|---|---|---|---|---|
      | 科目编码 | 科目名称 | << | 合计 | 基本支出 | << |
      | 201 | 一般公共服务支出 | << | 30.00 | 30.00 | << |
      | 财政拨款收入支出决算总表 | << | << | << | << | << |
      | 项目 | << | 金额 | 项目 | << | 金额 |
      | 一、一般公共预算财政拨款 | << | 30.00 | 一、一般公共服务支出 | << | 29.00 |
    `);
    expect(statements.map(({ kind }) => kind)).toEqual(['expenditure', 'fiscal']);
    expect(named).toEqual([
      '201 一般公共服务支出 合计 30',
      '201 一般公共服务支出 基本支出 30',
      '- 一般公共预算财政拨款 金额 30',
      '- 一般公共服务支出 金额 29',
    ]);
  });

  it('hold one amount where a narrow column broke it into two lines', async () => {
    const { named, figures } = await read(`
      支出决算表

      | 科目编码 | 科目名称 | 合计 |
      |---|---|---|
      | 201 | 一般公共服务支出 | 45409351.5<br>2 |
    `);
    expect(named).toEqual(['201 一般公共服务支出 合计 45409351.52']);
    expect(figures).toEqual(['45409351.52']);
  });

  it('are no other tables', async () => {
    const { statements } = await read(`
      项目支出绩效自评表

      | 项目资金（万元） | 全年预算数 | 全年执行数 | 执行率 |
      |---|---|---|---|
      | 年度资金总额 | 50.00 | 48.00 | 96.00% |
    `);
    expect(statements).toEqual([]);
  });
});

describe('the narrative', () => {
  it('gives its amounts of the year by name, subject and what they say', async () => {
    const { named } = await read(`
      # 松林镇政府2023年度部门决算

      ## 三、支出决算情况说明

      2023年本年支出合计88.00万元，其中：基本支出60.00万元，占68.18%；项目支出28.00万元。2022年本年支出合计80.00万元。

      ## 五、一般公共预算财政拨款支出决算情况说明

      1.一般公共服务支出（类）政府事务（款）行政运行（项）。年初预算为50.00万元，支出决算为52.00万元。

      ## 十、其他重要事项的情况说明

      机关运行经费支出9.00万元。
    `);
    expect(named).toEqual([
      '- 本年支出合计 决算数 880000',
      '- 基本支出 决算数 600000',
      '- 项目支出 决算数 280000',
      '- 一般公共服务支出(类)政府事务(款)行政运行(项) 年初预算数 500000',
      '- 一般公共服务支出(类)政府事务(款)行政运行(项) 决算数 520000',
    ]);
  });
});
