// Labelled fields of lines and tables, years and names in titles.
import { describe, expect, test } from 'vitest';
import { fieldsOf, usualYear, yearIn } from '../../src/extract/heads.js';
import { projectIn, sameName, unitIn } from '../../src/extract/naming.js';
import { titlesOf } from '../../src/extract/titles.js';
import { documentOf } from '../helpers/document.js';

const fields = async (text: string): Promise<(string | number | null)[]> => {
  const { project, unit, year } = fieldsOf((await documentOf(text)).blocks);
  return [project, unit, year];
};

describe('fields', () => {
  test.each([
    [
      '项目名称：渠道衬砌\n\n填报单位：（盖章）沙坪县水利局\n\n评价年度：2023年',
      ['渠道衬砌', '沙坪县水利局', 2023],
    ],
    ['单位名称：沙坪县水利局    预算单位编码：301001    自评等级：优', [null, '沙坪县水利局', null]],
    ['预算单位名称:沙坪县水利局\t自评得分:95', [null, '沙坪县水利局', null]],
    ['部门（单位）名称（公章）：沙坪县水利局', [null, '沙坪县水利局', null]],
    ['项目名称        渠道 衬砌\n\n实施单位  沙坪县水利局', ['渠道衬砌', '沙坪县水利局', null]],
    ['项目名称 渠道衬砌 主管部门 沙坪县水利局', ['渠道衬砌', '沙坪县水利局', null]],
    ['项目名称   全年安排（万元）   全年使用（万元）', [null, null, null]],
    ['项目名称   预算数   执行数', [null, null, null]],
    ['项目名称 渠道衬砌已经完成。', [null, null, null]],
    ['填报单位：____________', [null, null, null]],
    [
      '| 项目名称 | 渠道衬砌 | << |\n|---|---|---|\n| 主管部门 | 沙坪县水利局 | << |\n| 资金 | 80 | 80 |',
      ['渠道衬砌', '沙坪县水利局', null],
    ],
    [
      '| 项 目 名 称 | 渠道衬砌 | 预算年度 | 2023 |\n|---|---|---|---|\n| 实施单位 | 沙坪县灌溉站 | 主管部门 | 沙坪县水利局 |',
      ['渠道衬砌', '沙坪县灌溉站', 2023],
    ],
    [
      '| 项目名称 | 预算审查经费 | 年度 | 2023年 |\n|---|---|---|---|\n| 资金 | 80 | 支出 | 80 |',
      ['预算审查经费', null, 2023],
    ],
    [
      '| 序号 | 单位名称 | 编制数 | 实有人数 |\n|---|---|---|---|\n| 1 | 沙坪县灌溉站 | 12 | 11 |',
      [null, null, null],
    ],
    [
      '| 项目名称 | 全年安排（万元） | 全年使用（万元） |\n|---|---|---|\n| 渠道衬砌 | 80.00 | 78.50 |\n| 合计 | 80.00 | 78.50 |',
      [null, null, null],
    ],
    ['| 项目名称 | 预算数 | 执行数 |\n|---|---|---|\n| 渠道衬砌 | 80 | 80 |', [null, null, null]],
  ])('%s', async (text, expected) => {
    expect(await fields(text)).toEqual(expected);
  });
});

describe('years', () => {
  test.each([
    ['2023年度部门决算', 2023],
    ['２０２２年绩效自评', 2022],
    ['二〇二四年度绩效自评', 2024],
    ['2021—2023年专项资金', 2023],
    ['绩效自评报告', null],
    ['电话020231234', null],
  ])('%s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  test('of running text: the most frequent, plans and the day of filling in aside', async () => {
    const text = '填报日期：2024年3月\n\n2023年安排资金80万元。\n\n2024年计划继续实施，2024年预计完工。';
    expect(usualYear((await documentOf(text)).blocks)).toBe(2023);
  });
});

describe('names in titles', () => {
  test.each([
    ['沙坪县水利局2023年度部门整体支出绩效自评报告', '沙坪县水利局', null],
    ['2023年度沙坪县水利局部门整体支出绩效自评报告', '沙坪县水利局', null],
    ['2023年度市本级部门整体支出绩效自评报告', null, null],
    ['2023年度县级项目支出绩效自评报告', null, null],
    ['沙坪县水利局2023年渠道衬砌项目绩效评价报告', '沙坪县水利局', '渠道衬砌项目'],
    ['2023年沙坪县水利局渠道衬砌项目绩效评价报告', '沙坪县水利局', '渠道衬砌项目'],
    ['渠道衬砌专项资金绩效自评报告', null, '渠道衬砌专项资金'],
    ['2023年度项目支出绩效自评报告（渠道衬砌资金）', null, '渠道衬砌资金'],
    ['项目支出绩效自评报告（2023年度）', null, null],
    ['项目支出绩效自评报告（参考提纲）', null, null],
    ['2024年渠道衬砌项目支出绩效自评报告（沙坪县水利局　2025年3月）', '沙坪县水利局', '渠道衬砌项目'],
    ['中央对地方转移支付区域（项目）绩效目标自评表（2023年度）', null, null],
    ['2023年度部门决算公开（沙坪县水利局）', '沙坪县水利局', null],
  ])('%s', async (text, unit, project) => {
    const [title] = titlesOf((await documentOf(`${text}\n\n一、概况\n\n全部完成。`)).blocks);
    expect([unitIn(title!), projectIn(title!)]).toEqual([unit, project]);
  });

  test.each([
    ['沙坪县人大常委会', '沙坪县人民代表大会常务委员会', true],
    ['渠道衬砌项目', '渠道衬砌', true],
    ['沙坪县水利局', '沙坪县林业局', false],
    ['渠道衬砌资金', '渠道清淤资金', false],
  ])('%s and %s', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });
});
