// Plain tables lying on their side, with details without numbers, prices in words, and two tables with the same rows.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../helpers/slips.js';

const head = '2023年度柳河镇污水管网项目支出绩效自评报告\n\n一、资金使用情况\n\n';
const table = (...rows: string[]): string => {
  const width = rows[0]!.split('|').length;
  return `${head}${[`| ${rows[0]} |`, `|${'---|'.repeat(width)}`, ...rows.slice(1).map((row) => `| ${row} |`)].join('\n')}\n\n`;
};

const sided = table(
  '类别 | 决策 | 过程 | 产出 | 效益 | 合计',
  '分值 | 20 | 20 | 35 | 25 | 100',
  '得分 | 18.50 | 17.64 | 33.18 | 22.75 | 92.07',
  '得分率 | 92.50% | 88.20% | 94.80% | 91.00% | 92.07%',
);
const details = table(
  '序号 | 用途 | 金额（万元）',
  '1 | 管网工程 | 862.40',
  ' | 其中：东线 | 512.65',
  ' | 西线 | 349.75',
  '2 | 监理 | 18.30',
  '3 | 设计 | 26.18',
  ' | 合计 | 906.88',
);
const lower = table(
  '标段 | 控制价（万元） | 中标价（万元） | 下浮率（%）',
  '一标 | 862.35 | 815.26 | 5.46',
  '二标 | 540.80 | 507.73 | 6.12',
  '三标 | 278.60 | 261.42 | 6.17',
);
const priced = table(
  '项目 | 人数 | 补助标准 | 金额（万元）',
  '护理 | 316 | 1200元/人·月，12个月 | 455.04',
  '培训 | 1862 | 800元/人 | 148.96',
  '见习 | 95 | 1500元/人·月，6个月 | 85.50',
  '宣传 | — | — | 12.36',
);
const cost = table(
  '片区 | 面积（万平方米） | 支付数（万元） | 扣减（万元） | 单位成本（元/平方米）',
  '东片 | 138.6 | 786.40 | 4.22 | 5.67',
  '西片 | 196.4 | 1079.64 | 5.11 | 5.50',
  '南片 | 171.5 | 941.07 | 7.23 | 5.49',
);
const given = table(
  '县区 | 中央资金（万元） | 市级资金（万元）',
  '东河县 | 862.00 | 134.50',
  '西河县 | 715.00 | 98.20',
  '南河县 | 438.00 | 61.40',
  '北河县 | 527.00 | 72.90',
);
const spent = table(
  '县区 | 中央支出（万元） | 执行率',
  '东河县 | 841.36 | 97.61%',
  '西河县 | 702.85 | 98.30%',
  '南河县 | 438.00 | 100.00%',
  '北河县 | 498.72 | 94.63%',
).slice(head.length);

describe('plain tables read across', () => {
  itFindsSlips([
    [sided, '94.80%', '98.40%', 'rate-mismatch', '产出得分率 98.40% → 94.80%'],
    [sided, '17.64', '71.64', 'total-mismatch', '合计得分 92.07 → 146.07'],
    [details, '349.75', '379.75', 'total-mismatch', '管网工程金额 862.40 → 892.40'],
    [details, '26.18', '62.18', 'total-mismatch', '合计金额 906.88 → 942.88'],
    [lower, '6.12', '6.21', 'rate-mismatch', '二标下浮率 6.21 → 6.12'],
    [priced, '1862', '1682', 'per-unit-mismatch', '培训金额 148.96 → 134.56'],
    [cost, '5.50', '5.05', 'per-unit-mismatch', '西片支付数 1079.64 → 991.82'],
    [given + spent, '98.30%', '93.80%', 'rate-mismatch', '西河县执行率 93.80% → 98.30%'],
    [given + spent, '| 527.00', '| 572.00', 'rate-mismatch', '北河县执行率 94.63% → 87.19%'],
  ] satisfies Slip[]);
  itIsSilentOn([
    // a group's number stands over all its rows
    table(
      '序号 | 单位 | 金额（万元）',
      '1 | 甲所 | 120.40',
      ' | 乙所 | 80.25',
      ' | 丙所 | 40.15',
      '2 | 丁所 | 66.30',
      ' | 合计 | 307.10',
    ),
    // only some parts are told
    table(
      '序号 | 用途 | 金额（万元）',
      '1 | 管网工程 | 862.40',
      ' | 其中：东线 | 216.35',
      ' | 西线 | 149.75',
      '2 | 监理 | 18.30',
      ' | 合计 | 880.70',
    ),
    // rows of different things that meet by chance
    table(
      '事项 | 2021年 | 2022年 | 2023年',
      '接待 | 12.30 | 11.20 | 10.85',
      '差旅 | 20.15 | 22.40 | 19.60',
      '采购 | 32.45 | 33.60 | 38.65',
    ),
    // a mean printed as a standard
    table(
      '项目 | 人数 | 资助标准 | 支出（万元）',
      '甲类 | 4530 | 3294元/人 | 1492.26',
      '乙类 | 1469 | 4012元/人 | 589.40',
      '丙类 | 820 | 2515元/人 | 206.20',
    ),
    // another table's rates are of something else
    given + spent.replace('97.61', '81.20').replace('98.30', '76.40').replace('94.63', '88.10'),
  ]);
});
