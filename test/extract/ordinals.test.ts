// Numbers that name or count things and are no figures: 序号 columns, annex numbers, chapters without their number.
import { describe, expect, it } from 'vitest';
import { titleWords } from '../../src/extract/titles.js';
import { checkText, of } from '../helpers/run.js';

describe('序号 columns', () => {
  it('are no figures of the report', async () => {
    const { reports } = await checkText(`
# 青岭县林业局2023年度部门决算

纳入决算编制范围的单位包括：

| 序号 | 单位名称 | 编制数 |
|---|---|---|
| 1 | 青岭县林业局（本级） | 26 |
| 2 | 青岭县苗圃管理站 | 12 |
`);
    expect(reports[0]!.figures.map(({ text }) => text)).toEqual(['26', '12']);
  });
});

describe('titles behind an annex number', () => {
  it.each([
    ['附件1 2023年度青岭县林业局部门决算', '2023年度青岭县林业局部门决算'],
    ['附件12023年度青岭县林业局部门决算', '2023年度青岭县林业局部门决算'],
    ['附件12：2023年度项目支出绩效自评报告', '2023年度项目支出绩效自评报告'],
    ['附件2023年度项目支出绩效自评报告', '2023年度项目支出绩效自评报告'],
    ['附件3-1 项目支出绩效自评报告', '项目支出绩效自评报告'],
  ])('%s', (line, title) => {
    expect(titleWords(line)?.text).toBe(title);
  });
});

describe('the outline of final accounts', () => {
  const chapters = (second: string): string => `
# 青岭县林业局2023年度部门决算

第一部分 青岭县林业局概况

负责全县造林绿化工作。

${second}

本部分为决算报表。

第三部分 部门决算情况说明

本年支出合计20.00万元。
`;
  it.each([
    ['第二部分 2023年度部门决算表', []],
    ['青岭县林业局2023年度部门决算表', []],
    ['报表见附件。', ['第三部分 部门决算情况说明']],
  ])('%s', async (second, subjects) => {
    const failed = of(await checkText(chapters(second)), 'section-numbering').filter(
      (v) => v.status === 'fail',
    );
    expect(failed.map((v) => v.subject)).toEqual(subjects);
  });

  it('has no headings in a list whose first items are sentences', async () => {
    const items = [
      '（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）',
      '（类）抚恤（款）死亡抚恤（项）',
      '（类）抚恤（款）伤残抚恤（项）',
    ].map((name, i) => `${i + 2}、社会保障和就业支出${name}。\n\n支出决算为${i + 2}0.00万元。`);
    const text = `# 青岭县林业局2023年度部门决算\n\n一、支出情况\n\n1、农林水支出（类）林业（款）行政运行（项）。\n\n支出决算为10.00万元。\n\n${items.join('\n\n')}\n`;
    expect(of(await checkText(text), 'section-numbering').filter((v) => v.status === 'fail')).toEqual([]);
  });
});
