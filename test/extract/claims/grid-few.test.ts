// Plain tables of two or three rows: columns that follow from others, from standards of the text, and rows with codes.
import { describe, expect, it } from 'vitest';
import { checkText } from '../../helpers/run.js';

async function failures(text: string): Promise<string[]> {
  const { verdicts } = await checkText(text);
  return verdicts
    .filter((verdict) => verdict.status === 'fail' && verdict.severity !== 'info')
    .map(({ rule, subject, stated, expected }) => `${rule} ${subject} ${stated?.text} → ${expected?.text}`);
}

const report = (...lines: string[]): string =>
  ['2023年度民生实事项目支出绩效自评报告', '', '一、资金使用情况', '', ...lines, ''].join('\n');

const groups = report(
  '困难补助按每人每天8元的标准发放。',
  '',
  '| 时段 | 城区（人） | 乡村（人） | 合计（人） | 天数 | 补助金额（万元） |',
  '|---|---|---|---|---|---|',
  '| 上半年 | 2,316 | 4,172 | 6,488 | 92 | 477.5168 |',
  '| 下半年 | 2,284 | 4,095 | 6,379 | 85 | 433.772 |',
);
const prices = report(
  '| 名称 | 数量（台） | 单价（元） | 金额（万元） |',
  '|---|---|---|---|',
  '| 净水器 | 46 | 8,500 | 39.10 |',
  '| 消毒柜 | 38 | 9,600 | 36.48 |',
  '| 合计 | 84 | — | 75.58 |',
);
const posts = report(
  '| 岗位 | 人数 | 月数 | 标准（元/人·月） | 补贴（元） |',
  '|---|---|---|---|---|',
  '| 保洁 | 46 | 12 | 1,150 | 634,800 |',
  '| 巡护 | 85 | 10 | 820 | 697,000 |',
);
const years = report(
  '| 类别 | 本年支出（万元） | 上年支出（万元） | 增减额（万元） | 增减率（%） |',
  '|---|---|---|---|---|',
  '| 校舍 | 128.40 | 120.00 | 8.40 | 7.00 |',
  '| 场地 | 74.36 | 80.20 | -5.84 | -7.28 |',
);
const tests = report(
  '| 批次 | 抽检（点） | 合格（点） | 合格率 |',
  '|---|---|---|---|',
  '| 第一批 | 240 | 236 | 98.33% |',
  '| 第二批 | 180 | 175 | 97.22% |',
);
const shares = report(
  '| 学段 | 学校数（所） | 占比 |',
  '|---|---|---|',
  '| 小学 | 21 | 63.64% |',
  '| 初中 | 12 | 36.36% |',
  '| 合计 | 33 | 100.00% |',
);
const kinds = report(
  '生活补贴每人每月100元，护理补贴每人每月120元。',
  '',
  '| 时段 | 生活（人月） | 护理（人月） | 发放（万元） |',
  '|---|---|---|---|',
  '| 上半年 | 6,120 | 4,350 | 113.40 |',
  '| 下半年 | 6,204 | 4,416 | 115.032 |',
);

describe('tables of two rows', () => {
  it.each([
    ['groups', groups],
    ['prices', prices],
    ['posts', posts],
    ['years', years],
    ['tests', tests],
    ['shares', shares],
    ['kinds', kinds],
  ])('%s say nothing where every column follows', async (_, text) => {
    expect(await failures(text)).toEqual([]);
  });
  it.each([
    [groups, '4,095', '4,905', 'total-mismatch 下半年合计 6,379 → 7189'],
    [groups, '433.772', '437.372', 'per-unit-mismatch 下半年补助金额 437.372 → 433.772'],
    [prices, '46 | 8,500', '46 | 5,800', 'per-unit-mismatch 净水器金额 39.10 → 26.68'],
    [posts, '| 820 |', '| 850 |', 'per-unit-mismatch 巡护补贴 697,000 → 722500'],
    [years, '-5.84', '-5.48', 'balance-mismatch 场地增减额 -5.48 → -5.84'],
    [years, '-7.28', '-7.82', 'change-mismatch 场地增减率 -7.82 → -7.28'],
    [tests, '97.22%', '92.27%', 'rate-mismatch 第二批合格率 92.27% → 97.22%'],
    [shares, '36.36%', '33.66%', 'share-mismatch 初中占比 33.66% → 36.36%'],
    [shares, '100.00%', '101.00%', 'total-mismatch 合计占比 101.00% → 100.00%'],
    [kinds, '115.032', '151.032', 'per-unit-mismatch 下半年发放 151.032 → 115.032'],
  ])('one figure changed: %#', async (text, from, to, expected) => {
    expect(text).toContain(from);
    expect(await failures(text.replace(from, to))).toContain(expected);
  });
  it.each([
    // a row that is far from what its neighbour obeys obeys another rule
    ['a row of its own', tests.replace('| 180 | 175 | 97.22% |', '| 180 | 175 | 61.50% |'), 1],
    ['a sum of other things', groups.replace('6,379', '9,950'), 0],
    ['hours beside days', posts.replace('| 10 | 820 | 697,000 |', '| 3 | 47 | 12,000 |'), 0],
  ])('%s', async (_, text, count) => {
    expect(await failures(text)).toHaveLength(count);
  });
});

describe('one unit for the rows that a total closes', () => {
  const costs = `2023年度某医院部门整体支出绩效自评报告

全年总支出4,600.40万元，药品支出1,802.15万元。支出构成见下表（万元）：

| 支出类别 | 2023年 | 占比 |
|---|---|---|
| 人员经费 | 1,418.26 | 30.83% |
| 药品支出 | 1,802.15 | 39.17% |
| 固定资产折旧 | 446.80 | 9.71% |
| 其他 | 933.19 | 20.28% |
| 合计 | 4,600.40 | 100.00% |
`;
  it('is that of those rows whose money the text tells', async () => {
    expect(await failures(costs)).toEqual([]);
    expect(await failures(costs.replace('39.17', '37.19'))).toContain(
      'share-mismatch 药品支出占比 37.19% → 39.17%',
    );
  });
});

describe('rows with 科目编码', () => {
  const codes = `2023年度南桥区档案馆部门决算

五、一般公共预算财政拨款支出决算情况说明

| 科目编码 | 科目名称 | 年初预算数 | 决算数 | 完成年初预算（%） | 占比（%） |
|---|---|---|---|---|---|
| 201 | 一般公共服务支出 | 257.50 | 314.80 | 122.25 | 59.10 |
| 208 | 社会保障和就业支出 | 120.40 | 131.26 | 109.02 | 24.64 |
| 221 | 住房保障支出 | 82.30 | 86.58 | 105.20 | 16.26 |
| 合计 |  | 460.20 | 532.64 | 115.74 | 100.00 |
`;
  it('say nothing where rates and shares follow', async () => {
    expect(await failures(codes)).toEqual([]);
  });
  it.each([
    ['109.02', '190.02', 'rate-mismatch 社会保障和就业支出完成年初预算 190.02 → 109.02'],
    ['115.74', '115.47', 'rate-mismatch 合计完成年初预算 115.47 → 115.74'],
    ['24.64', '26.44', 'share-mismatch 社会保障和就业支出占比 26.44 → 24.64'],
  ])('%s printed as %s', async (from, to, expected) => {
    expect(await failures(codes.replace(from, to))).toContain(expected);
  });
});
