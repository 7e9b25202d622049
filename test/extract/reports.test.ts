// How a document falls into reports, and what each report's head says.
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.js';
import { splitReports } from '../../src/extract/reports.js';
import { documentOf } from '../helpers/document.js';

const BODY = `
一、基本情况

本项目由县林业局组织实施，用于退化林修复和苗木抚育，资金全部到位并按进度拨付使用。

二、评价结论

自评得分95分，等级为优。
`;

const form = (project: string, unit = '县林业局'): string => `
| 项目名称 | ${project} | << | << | << |
|---|---|---|---|---|
| 主管部门 | 县林业局 | << | 实施单位 | ${unit} |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
| 产出指标 | 数量指标 | 修复面积 | ≥100亩 | 120亩 |
`;

/** id type year | title | unit | project, of each report. */
async function heads(text: string): Promise<string[]> {
  return splitReports(await documentOf(text)).map(
    ({ head }) => `${head.id} ${head.type} ${head.year} | ${head.title} | ${head.unit} | ${head.project}`,
  );
}

describe('a form of a project', () => {
  const told = (unit: string): string =>
    `县林业局2023年度退化林修复项目支出绩效自评报告\n${BODY}\n附：项目支出绩效自评表（2023年度）\n${form('退化林修复项目', unit)}`;
  test.each([
    ['filled in by the unit that does it, goes with what the bureau in charge tells', told('县林场'), 1],
    [
      'of another bureau stands alone',
      told('县林场').replace('| 主管部门 | 县林业局 |', '| 主管部门 | 县水利局 |'),
      2,
    ],
    ['of another project stands alone', told('县林场').replace('| 退化林修复项目 |', '| 苗木抚育项目 |'), 2],
  ])('%s', async (_, text, count) => {
    expect(splitReports(await documentOf(text))).toHaveLength(count);
  });
});

describe('a numbered caption', () => {
  const scores = '| 一级指标 | 分值 | 得分 |\n|---|---|---|\n| 产出 | 100 | 95 |\n';
  const title = '2023年度青岭县林业局部门整体支出绩效自评报告';
  test.each([
    [
      'in a narrative is its table’s',
      `${title}\n${BODY}\n表2 绩效自评得分汇总表\n\n${scores}\n三、存在的问题\n\n苗木抚育不够及时。`,
      ['r1'],
    ],
    [
      'twice in a narrative',
      `${title}\n${BODY}\n表1 绩效指标自评表\n\n${scores}\n表2 绩效指标自评表\n\n${scores}`,
      ['r1'],
    ],
    [
      'of an annex of points',
      `${title}\n${BODY}\n附表1　管理效能评分表\n\n${scores}\n附表2　履职效能评分表\n\n${scores}\n三、存在的问题\n\n苗木抚育不够及时。`,
      ['r1'],
    ],
    [
      'of a form with another project begins its own',
      `2023年度退化林修复项目支出绩效自评报告\n${BODY}\n表2 项目支出绩效自评表\n${form('苗圃改造项目')}`,
      ['r1', 'r2'],
    ],
  ])('%s', async (_, text, ids) => {
    expect(splitReports(await documentOf(text)).map((part) => part.head.id)).toEqual(ids);
  });
});

describe('the title of a notice on final accounts', () => {
  const told = '2021年度“三公”经费支出合计12.5万元，其中公务接待费2.5万元。';
  const ACCOUNTS = 'r1 final-accounts 2021';
  test.each([
    ['松林镇2021年度“三公”经费决算情况', [ACCOUNTS]],
    ['松林镇2021年度一般公共预算财政拨款“三公”经费支出决算情况说明', [ACCOUNTS]],
    ['2021年松林镇“三公”经费支出说明', [ACCOUNTS]],
    ['松林镇\n\n关于“三公”经费2021年决算的\n\n情 况 说 明', [ACCOUNTS]],
    ['县交通局2021年“三公”经费决算及2022年预算公开', [ACCOUNTS]],
    ['县交通局2021年部门决算“三公”经费情况说明', [ACCOUNTS]],
    ['县人民法院2021年度部门决算情况说明及表格', [ACCOUNTS]],
    ['松林县2021年财政收支决算情况', [ACCOUNTS]],
    ['关于松林县2021年财政决算草案和2022年上半年预算执行情况的报告', [ACCOUNTS]],
    // plans, and the words without a year, are no such title
    ['松林镇2021年“三公”经费预算安排情况说明', ['r1 unknown null']],
    ['“三公”经费管理办法', ['r1 unknown null']],
  ])('%s', async (title, expected) => {
    const found = await heads(`${title}\n\n${told}`);
    expect(found.map((head) => head.split(' | ')[0])).toEqual(expected);
    if (expected[0] === ACCOUNTS) expect(found[0]).toContain(` | ${title.replace(/\s+/g, '')} | `);
  });

  test('heads a section where it stands further down', async () => {
    const text = `2021年度青岭县林业局部门整体支出绩效自评报告\n${BODY}\n2021年度“三公”经费支出决算情况\n\n${told}`;
    expect(await heads(text)).toEqual([
      'r1 department 2021 | 2021年度青岭县林业局部门整体支出绩效自评报告 | 青岭县林业局 | null',
    ]);
  });
});

describe('one report', () => {
  test.each([
    [
      'title with unit',
      `2023年度青岭县林业局部门整体支出绩效自评报告\n${BODY}`,
      'r1 department 2023 | 2023年度青岭县林业局部门整体支出绩效自评报告 | 青岭县林业局 | null',
    ],
    [
      'unit on the line above',
      `青岭县林业局\n\n2023年度部门整体支出绩效评价报告\n${BODY}`,
      'r1 department 2023 | 青岭县林业局2023年度部门整体支出绩效评价报告 | 青岭县林业局 | null',
    ],
    [
      'title in three lines',
      `中共青岭县委\n\n组织部 2024 年度\n\n部门决算\n\n第一部分 部门概况\n\n一、主要职能\n\n负责全县干部和人才工作。`,
      'r1 final-accounts 2024 | 中共青岭县委组织部2024年度部门决算 | 中共青岭县委组织部 | null',
    ],
    [
      'title broken before its last word',
      `2023年度退化林修复项目支出绩效自评\n\n报告\n${BODY}`,
      'r1 project 2023 | 2023年度退化林修复项目支出绩效自评报告 | null | 退化林修复项目',
    ],
    [
      'project in brackets below the title',
      `2023年县级项目支出绩效自评报告\n\n（退化林修复资金）\n${BODY}`,
      'r1 project 2023 | 2023年县级项目支出绩效自评报告 | null | 退化林修复资金',
    ],
    [
      'project in brackets behind the title, year below',
      `项目支出绩效自评报告（退化林修复资金）\n\n（2022年度）\n${BODY}`,
      'r1 project 2022 | 项目支出绩效自评报告 | null | 退化林修复资金',
    ],
    [
      'unit and project in the title',
      `青岭县林业局2023年度退化林修复项目支出绩效自评报告\n${BODY}`,
      'r1 project 2023 | 青岭县林业局2023年度退化林修复项目支出绩效自评报告 | 青岭县林业局 | 退化林修复项目',
    ],
    [
      'fields below the title; the date of filling in is not the year',
      `项目绩效自评报告\n\n项目名称：退化林修复资金\n\n填报单位（盖章）：青岭县林业局    联系电话：0000000\n\n填报日期：2024年3月\n\n一、项目概况\n\n2023年安排资金80万元，2023年支出80万元，2024年计划继续实施。`,
      'r1 project 2023 | 项目绩效自评报告 | 青岭县林业局 | 退化林修复资金',
    ],
    [
      'full-width digits and a year in Chinese numerals',
      `二〇二三年度退化林修复项目绩效评价报告\n${BODY}`,
      'r1 project 2023 | 二〇二三年度退化林修复项目绩效评价报告 | null | 退化林修复项目',
    ],
    [
      'traditional script',
      `２０２３年度部門整體支出績效自評報告\n${BODY}`,
      'r1 department 2023 | ２０２３年度部門整體支出績效自評報告 | null | null',
    ],
    [
      'a form with its own title',
      `项目支出绩效自评表\n\n（2023年度）\n${form('退化林修复资金', '青岭县国有林场')}`,
      'r1 project 2023 | 项目支出绩效自评表 | 青岭县国有林场 | 退化林修复资金',
    ],
    [
      'the title in the first row of the table',
      `| 2023年度项目支出绩效自评表 | << | << | << |\n|---|---|---|---|\n| 项目名称 | 退化林修复资金 | << | << |\n| 实施单位 | 青岭县国有林场 | 主管部门 | 青岭县林业局 |\n| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 |`,
      'r1 project 2023 | 2023年度项目支出绩效自评表 | 青岭县国有林场 | 退化林修复资金',
    ],
    [
      'a form without a title',
      `填报单位：青岭县林业局\n\n| 项目名称 | 退化林修复资金 | 评价年度 | 2023 |\n|---|---|---|---|\n| 资金情况 | 预算安排 | 80 | 万元 |\n\n指标评分表\n\n| 一级指标 | 三级指标 | 分值 | 自评分数 |\n|---|---|---|---|\n| 产出 | 修复面积 | 100 | 100 |`,
      'r1 project 2023 |  | 青岭县林业局 | 退化林修复资金',
    ],
    [
      'final accounts without a cover',
      `第一部分 部门概况\n\n一、机构设置\n\n纳入决算编制范围的单位包括：\n\n1．青岭县林业局（本级）。\n\n第二部分 2023年度部门决算情况说明\n\n一、收入支出决算总体情况说明\n\n2023年度收、支总计均为900.00万元。`,
      'r1 final-accounts 2023 | 2023年度部门决算情况说明 | 青岭县林业局 | null',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await heads(text)).toEqual([expected]);
  });

  test('a scoring table that repeats the title stays with its narrative, whatever year it carries', async () => {
    const text = `2023年度县级项目支出绩效自评报告\n\n（退化林修复资金）\n${BODY}\n2022年度县级项目支出绩效自评计分表\n\n（退化林修复资金）\n\n| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 修复面积 | 100 | 95 |\n\n2023年度县级项目支出绩效目标完成情况表\n${form('退化林修复资金')}`;
    const parts = splitReports(await documentOf(text));
    expect(parts.map((part) => part.head.title)).toEqual(['2023年度县级项目支出绩效自评报告']);
    expect(parts[0]!.blocks.filter((block) => block.kind === 'table')).toHaveLength(2);
  });

  test.each([
    '具体见附件《2023年度部门整体支出绩效自评报告》',
    '现将2023年度部门整体支出绩效自评报告',
    '关于开展2023年度项目支出绩效自评工作的通知',
    '七、2023年度部门决算情况说明',
  ])('%s is no title', async (line) => {
    const [part, ...others] = splitReports(
      await documentOf(`2023年度退化林修复项目支出绩效自评报告\n${BODY}\n${line}\n\n其余情况另行说明。`),
    );
    expect(others).toEqual([]);
    expect(part!.head.title).toBe('2023年度退化林修复项目支出绩效自评报告');
  });

  test('a list of annexes names reports that are not there', async () => {
    const text = `2023年度退化林修复项目支出绩效自评报告\n${BODY}\n附件：1.2023年度项目支出绩效自评表\n\n2.2023年度项目支出绩效自评计分表\n\n附件3：2023年度部门整体支出绩效自评报告\n\n青岭县林业局\n\n2024年3月20日`;
    expect(await heads(text)).toEqual([
      'r1 project 2023 | 2023年度退化林修复项目支出绩效自评报告 | 青岭县林业局 | 退化林修复项目',
    ]);
  });
});

describe('contents pages', () => {
  const chapters = [
    '第一部分 部门概况',
    '一、主要职能',
    '第二部分 2023年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
  ];
  const body = `第一部分 部门概况\n\n一、主要职能\n\n负责全县造林绿化工作。\n\n第二部分 2023年度部门决算情况说明\n\n一、收入支出决算总体情况说明\n\n2023年度收、支总计均为900.00万元。`;
  test.each([
    ['dot leaders', chapters.map((line, i) => `${line}......${i + 3}`)],
    ['ellipses', chapters.map((line, i) => `${line}………… ${i + 3}`)],
    ['no page numbers', chapters],
    ['fields that were never updated', chapters.map((line, i) => `${line} PAGEREF _Toc${i} \\h ${i + 3}`)],
  ])('with %s are left out', async (_, entries) => {
    const text = `青岭县林业局2023年度部门决算\n\n目　录\n\n${entries.join('\n\n')}\n\n${body}`;
    const { reports } = extract(await documentOf(text));
    expect(reports).toHaveLength(1);
    expect(reports[0]!.sections.map((section) => section.label)).toEqual([
      '第一部分',
      '一、',
      '第二部分',
      '一、',
    ]);
    expect(reports[0]!.title).toBe('青岭县林业局2023年度部门决算');
  });

  test('chapters on two lines are found behind a contents page', async () => {
    const text = `青岭县林业局2023年度部门决算\n\n目录\n\n${chapters.join('\n\n')}\n\n${body.replace('第一部分 ', '第一部分\n\n')}`;
    const { reports } = extract(await documentOf(text));
    expect(reports[0]!.sections.map(({ label, title }) => `${label} ${title}`).slice(0, 2)).toEqual([
      '第一部分 部门概况',
      '一、 主要职能',
    ]);
  });

  test('a title between contents and body begins the body', async () => {
    const text = `目录\n\n一、基本情况……1\n\n二、评价结论……2\n\n2023年度退化林修复项目支出绩效自评报告\n${BODY}`;
    const parts = splitReports(await documentOf(text));
    expect(
      parts[0]!.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).slice(0, 2),
    ).toEqual(['2023年度退化林修复项目支出绩效自评报告', '一、基本情况']);
  });
});

describe('bundles', () => {
  test('final accounts with a department and two projects as annexes', async () => {
    const text = `青岭县林业局2023年度部门决算\n\n第一部分 部门概况\n\n一、主要职能\n\n负责全县造林绿化工作。\n\n附件1\n\n2023年度部门整体支出绩效自评报告\n${BODY}\n附件2\n\n2023年度项目支出绩效自评报告\n\n（退化林修复资金）\n${BODY}\n附件3\n\n2023年度项目支出绩效自评报告\n\n（森林防火经费）\n${BODY}`;
    expect(await heads(text)).toEqual([
      'r1 final-accounts 2023 | 青岭县林业局2023年度部门决算 | 青岭县林业局 | null',
      'r2 department 2023 | 2023年度部门整体支出绩效自评报告 | 青岭县林业局 | null',
      'r3 project 2023 | 2023年度项目支出绩效自评报告 | 青岭县林业局 | 退化林修复资金',
      'r4 project 2023 | 2023年度项目支出绩效自评报告 | 青岭县林业局 | 森林防火经费',
    ]);
  });

  test('forms one after the other, each with another project', async () => {
    const text = ['退化林修复资金', '森林防火经费', '苗圃建设项目']
      .map((project) => `项目支出绩效自评表\n\n（2023年度）\n${form(project)}`)
      .join('\n');
    expect((await heads(text)).map((head) => head.split(' | ').at(-1))).toEqual([
      '退化林修复资金',
      '森林防火经费',
      '苗圃建设项目',
    ]);
  });

  test('a narrative goes on behind the forms in its midst', async () => {
    const text = `青岭县林业局2023年度项目支出绩效自评情况说明\n${BODY}\n${form('退化林修复资金')}\n\n${form('森林防火经费')}\n\n三、存在的问题\n\n苗木抚育不够及时。`;
    const parts = splitReports(await documentOf(text));
    const owner = parts.find(({ blocks }) =>
      blocks.some((b) => b.kind === 'paragraph' && b.text.includes('存在的问题')),
    );
    expect(owner?.head.id).toBe('r1');
  });

  test('a part of the accounts goes on behind a form in its midst', async () => {
    const text = `青岭县林业局2023年度部门决算\n\n第一部分 部门概况\n\n负责全县造林绿化工作。\n\n第二部分 决算情况说明\n\n项目自评情况见下表。\n\n退化林修复项目支出绩效自评表（2023年度）\n\n${form('退化林修复资金')}\n\n第三部分 名词解释\n\n一、财政拨款收入：指当年拨付的资金。`;
    const parts = splitReports(await documentOf(text));
    const owner = parts.find(({ blocks }) =>
      blocks.some((b) => b.kind === 'paragraph' && b.text.includes('名词解释')),
    );
    expect(parts.map(({ head }) => head.type)).toEqual(['final-accounts', 'project']);
    expect(owner?.head.id).toBe('r1');
  });

  test('untitled forms one after the other', async () => {
    const text = `${form('退化林修复资金')}\n以下为第二个项目。\n${form('森林防火经费')}`;
    expect((await heads(text)).map((head) => head.split(' | ').at(-1))).toEqual([
      '退化林修复资金',
      '森林防火经费',
    ]);
  });

  test('a department narrative with its project forms', async () => {
    const text = `2023年度青岭县林业局部门整体支出绩效自评报告\n${BODY}\n2023年度部门整体支出绩效自评表\n\n| 部门（单位）名称 | 青岭县林业局 | << |\n|---|---|---|\n| 三级指标 | 年度指标值 | 实际完成值 |\n| 造林面积 | 2万亩 | 2万亩 |\n\n项目支出绩效自评表\n${form('退化林修复资金')}\n项目支出绩效自评表\n${form('森林防火经费')}`;
    expect((await heads(text)).map((head) => head.replace(/ \|.* \| /, ' | '))).toEqual([
      'r1 department 2023 | null',
      'r2 project 2023 | 退化林修复资金',
      'r3 project 2023 | 森林防火经费',
    ]);
  });

  test('forms at the end go to the narratives of their projects', async () => {
    const narrative = (project: string): string => `2023年度项目支出绩效自评报告\n\n（${project}）\n${BODY}`;
    const text = `${narrative('退化林修复资金')}\n${narrative('森林防火经费')}\n项目支出绩效自评表\n${form('退化林修复资金')}\n项目支出绩效自评表\n${form('森林防火经费')}`;
    const parts = splitReports(await documentOf(text));
    expect(parts.map((part) => part.head.project)).toEqual(['退化林修复资金', '森林防火经费']);
    expect(parts.map((part) => part.blocks.filter((block) => block.kind === 'table').length)).toEqual([1, 1]);
  });

  test('a collection whose contents list the reports by number', async () => {
    const text = `2023年度绩效自评材料汇编\n\n青岭县林业局\n\n2024年4月\n\n目录\n\n1.部门整体支出绩效自评报告\n\n2.退化林修复项目绩效自评报告\n\n部门整体支出绩效自评报告\n${BODY}\n退化林修复项目绩效自评报告\n${BODY}\n2023年资金80万元。`;
    expect(await heads(text)).toEqual([
      'r1 department 2023 | 部门整体支出绩效自评报告 | 青岭县林业局 | null',
      'r2 project 2023 | 退化林修复项目绩效自评报告 | 青岭县林业局 | 退化林修复项目',
    ]);
  });

  test('a letter with a list of annexes and the annexes themselves', async () => {
    const text = `关于2023年度部门整体支出绩效自评情况的报告\n\n县财政局：\n\n现将有关情况报告如下：\n${BODY}\n附件：1.部门整体支出绩效自评基础数据表\n\n2.部门整体支出绩效自评表\n\n青岭县林业局\n\n2024年4月10日\n\n附件1\n\n部门整体支出绩效自评基础数据表\n\n| 编制数 | 在职人数 | 控制率 |\n|---|---|---|\n| 40 | 38 | 95% |\n\n附件2\n\n2023年度部门整体支出绩效自评表\n\n| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 造林面积 | 100 | 95 |`;
    const parts = splitReports(await documentOf(text));
    expect(parts.map(({ head }) => [head.type, head.unit, head.title])).toEqual([
      ['department', '青岭县林业局', '关于2023年度部门整体支出绩效自评情况的报告'],
    ]);
    expect(parts[0]!.blocks.filter((block) => block.kind === 'table')).toHaveLength(2);
  });

  test('a list of projects in a table is no form', async () => {
    const text = `2023年度青岭县林业局部门整体支出绩效自评报告\n${BODY}\n| 序号 | 项目名称 | 预算数 | 执行数 |\n|---|---|---|---|\n| 1 | 退化林修复资金 | 80 | 80 |\n| 2 | 森林防火经费 | 60 | 60 |`;
    expect(await heads(text)).toHaveLength(1);
  });
});

describe('no report', () => {
  test.each([
    ['a recipe', '红烧肉\n\n一、备料\n\n五花肉500克，冰糖30克。\n\n二、做法\n\n小火炖煮60分钟，收汁即可。'],
    [
      'a regulation',
      '项目支出绩效评价管理办法\n\n第一条 为规范绩效评价，制定本办法。\n\n第二条 绩效评价分为自评和部门评价，自评得分采用百分制。\n\n第三条 一级指标包括产出、效益，权重分别为50和30。',
    ],
  ])('%s gives one part of type unknown and a remark', async (_, text) => {
    const { reports, remarks } = extract(await documentOf(text));
    expect(reports.map((report) => report.type)).toEqual(['unknown']);
    expect(remarks.map((remark) => remark.message.key)).toEqual(['remark.no-report']);
  });
});
