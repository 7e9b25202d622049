// Plain tables: total rows and columns that follow from others, with one figure changed.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

const table = `2023年度污水治理项目支出绩效自评报告

一、资金使用情况

| 片区 | 到位资金（万元） | 支出资金（万元） | 结余（万元） | 支出率 | 占比 | 管网（公里） |
|---|---|---|---|---|---|---|
| 东片区 | 320.00 | 288.00 | 32.00 | 90.0% | 32.0% | 12.4 |
| 西片区 | 450.00 | 414.00 | 36.00 | 92.0% | 46.0% | 15.1 |
| 南片区 | 230.00 | 198.00 | 32.00 | 86.1% | 22.0% | 9.5 |
| 合计 | 1000.00 | 900.00 | 100.00 | 90.0% | 100.0% | 37.0 |
`;

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts
    .filter((verdict) => verdict.status === 'fail' && verdict.severity === 'error')
    .map(({ rule, subject, stated, expected }) => `${rule} ${subject} ${stated?.text} → ${expected?.text}`);
}

describe('plain tables', () => {
  it('say nothing where every column follows', async () => {
    expect(await failures(table)).toEqual([]);
  });
  it.each([
    ['86.1%', '81.6%', 'rate-mismatch 南片区支出率 81.6% → 86.09%'],
    ['| 36.00 |', '| 63.00 |', 'balance-mismatch 西片区结转结余 63.00 → 36.00'],
    ['46.0%', '64.0%', 'share-mismatch 西片区占比 64.0% → 46.0%'],
    ['37.0', '73.0', 'total-mismatch 合计管网 73.0 → 37.0'],
  ])('%s printed as %s', async (from, to, expected) => {
    expect(await failures(table.replace(from, to))).toContain(expected);
  });
  const beside = `2023年度单位整体支出绩效自评报告

| 收入项目 | 金额 | 占收入% | 支出项目 | 金额 | 占支出% |
|---|---|---|---|---|---|
| 财政拨款收入 | 1260.00 | 63.00 | 人员经费 | 950.00 | 50.00 |
| 事业收入 | 640.00 | 32.00 | 公用经费 | 570.00 | 30.00 |
| 其他收入 | 100.00 | 5.00 | 专项经费 | 380.00 | 20.00 |
| 合计 | 2000.00 | 100.00 | 合计 | 1900.00 | 100.00 |
`;
  const years = `2023年度单位整体支出绩效自评报告

**2023年支出与上年对比表（单位：万元）**

| 项目 | 2023年 | 2022年 | 增减额 | 增减% |
|---|---|---|---|---|
| 基本支出 | 2425.66 | 2398.16 | 27.50 | 1.15 |
| 项目支出 | 1052.65 | 993.12 | 59.53 | 5.99 |
| 合计 | 3478.31 | 3391.28 | 87.03 | 2.57 |

基本支出。全年2425.66万元，其中人员经费2106.74万元、公用经费318.92万元。
`;
  const shares = (last: string): string => `2024年度单位整体支出绩效自评报告

| 项目 | 金额（万元） | 占项目支出比例 |
|---|---|---|
| 办案补贴 | 186.40 | 23.04% |
| 社区矫正 | 154.72 | 19.12% |
| 人民调解 | 98.16 | 12.13% |
| 平台建设 | 369.75 | 45.70% |
${last}`;
  const ofRows = shares('');
  const ofSubtotal = shares('| 小计 | 809.03 | 100.00% |\n');
  it.each([
    [
      'shares of a subtotal',
      ofSubtotal,
      '23.04%',
      '32.04%',
      'share-mismatch 办案补贴占项目支出比例 32.04% → 23.04%',
    ],
    [
      'shares of all rows',
      ofRows,
      '12.13%',
      '13.12%',
      'share-mismatch 人民调解占项目支出比例 13.12% → 12.13%',
    ],
    ['two tables side by side', beside, '32.00', '23.00', 'share-mismatch 事业收入占收入% 23.00 → 32.00'],
    ['the right one of the two', beside, '30.00', '33.00', 'share-mismatch 公用经费占支出% 33.00 → 30.00'],
    ['two years', years, '59.53', '95.53', 'balance-mismatch 项目支出增减额 95.53 → 59.53'],
  ])('%s', async (_, text, from, to, expected) => {
    expect(await failures(text)).toEqual([]);
    expect(await failures(text.replace(from, to))).toContain(expected);
  });
  it.each([
    ['286', '826'],
    ['38.7%', '83.7%'],
    ['| 620 |', '| 602 |'],
  ])('know 全年 for a total and 1月至5月 for no name: %s printed as %s', async (from, to) => {
    const seasons = `2023年度航空消防租机项目支出绩效自评报告

| 时段 | 月份 | 飞行小时 | 占全年比重 |
|---|---|---|---|
| 春防 | 1月至5月 | 286 | 46.1% |
| 夏防 | 6月至8月 | 94 | 15.2% |
| 秋冬防 | 9月至12月 | 240 | 38.7% |
| 全年 | 1月至12月 | 620 | 100.0% |
`;
    expect(await failures(seasons)).toEqual([]);
    expect((await failures(seasons.replace(from, to))).join()).toMatch(/全年飞行小时|秋冬防占全年比重/);
  });
  it('know 完成率 for one of 决算数 and 年初预算 where a total is wrong, too', async () => {
    const accounts = `2023年度部门决算说明

| 功能分类 | 年初预算 | 决算数 | 完成率 |
|---|---|---|---|
| 公共服务支出 | 400.00 | 388.00 | 97.00% |
| 社会保障支出 | 62.00 | 62.00 | 100.00% |
| 卫生健康支出 | 40.00 | 38.00 | 96.00% |
| 住房保障支出 | 32.00 | 32.00 | 100.00% |
| 合计 | 534.00 | 521.00 | 97.38% |
`;
    expect(await failures(accounts)).toEqual([
      'rate-mismatch 卫生健康支出完成率 96.00% → 95.00%',
      'total-mismatch 合计决算数 521.00 → 520.00',
    ]);
  });
  it('rest shares of a wrong total on it, whatever another column gives', async () => {
    const wrong = `2024年度项目支出绩效自评报告

| 单位 | 服务人口（万人） | 支出金额（万元） | 占支出比重 |
|---|---|---|---|
| 城关 | 6.95 | 612.40 | 29.11% |
| 榆林 | 5.12 | 451.80 | 21.47% |
| 三岔 | 4.48 | 397.20 | 18.88% |
| 石门 | 3.86 | 341.50 | 16.23% |
| 柳坝 | 3.41 | 301.10 | 14.31% |
| 合计 | 23.82 | 2140.00 | 100.00% |
`;
    expect(await failures(wrong)).toEqual(['total-mismatch 合计支出金额 2140.00 → 2104.00']);
  });
  it('leave rows with 科目编码 alone, which contain each other', async () => {
    const rows = (code: string): string => `2023年度项目支出绩效自评报告

一、资金使用情况

| ${code} | 事项 | 支出（万元） |
|---|---|---|
| 甲 | 办公 | 60.00 |
| 乙 | 印刷 | 60.00 |
| 丙 | 水电 | 40.00 |
| 合计 |  | 100.00 |
`;
    expect(await failures(rows('片区'))).not.toEqual([]);
    expect(await failures(rows('科目编码'))).toEqual([]);
  });
  it.each([
    ['93.75', '93.57', 'rate-mismatch 保洁完成预算% 93.57 → 93.75'],
    ['| 36.59 |', '| 63.59 |', 'share-mismatch 保洁占支出% 63.59 → 36.59'],
    ['| 200.00 |', '| 201.00 |', 'total-mismatch 合计2022年决算 201.00 → 200.00'],
  ])('read 2023年决算 as the head of a column: %s printed as %s', async (from, to, expected) => {
    const years = `2023年度环卫项目支出绩效自评报告

一、资金使用情况

| 序号 | 项目 | 预算 | 2023年决算 | 2022年决算 | 完成预算% | 占支出% |
|---|---|---|---|---|---|---|
| 1 | 清运 | 100.00 | 98.00 | 88.00 | 98.00 | 47.80 |
| 2 | 保洁 | 80.00 | 75.00 | 82.00 | 93.75 | 36.59 |
| 3 | 公厕 | 32.00 | 32.00 | 30.00 | 100.00 | 15.61 |
| 合计 | | 212.00 | 205.00 | 200.00 | 96.70 | 100.00 |
`;
    expect(await failures(years)).toEqual([]);
    expect(await failures(years.replace(from, to))).toEqual([expected]);
  });
  it('take no sum for rows that detail one another', async () => {
    const nested = `2023年度项目支出绩效自评报告

一、资金使用情况

| 项目 | 数量 |
|---|---|
| 道路 | 30 |
| 县道 | 10 |
| 乡道 | 20 |
| 桥梁 | 5 |
| 合计 | 35 |
`;
    expect(await failures(nested)).toEqual([]);
  });
});
