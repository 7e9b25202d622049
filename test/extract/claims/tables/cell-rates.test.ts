// Rates of scoring tables: with their figures in the same cell, of the report's funds, and told in sentences.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const sheet = (name: string, evidence: string): string => `# 2024年度临江市排水管网整治项目支出绩效自评报告

| 三级指标 | 分值 | 评分依据 | 得分 |
|---|---|---|---|
| ${name} | 60 | ${evidence} | 55 |
| 资料归档 | 40 | 档案齐全 | 40 |
| 合计 | 100 | | 95 |
`;
const actual = (
  name: string,
  value: string,
  prose: string,
): string => `# 2024年度临江市排水管网整治项目支出绩效自评报告

| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|
| ${name} | — | ${value} | 60 | 55 |
| 资料归档 | 齐全 | 齐全 | 40 | 40 |
| 合计 | | | 100 | 95 |

${prose}
`;
const slash = sheet('检查井改造完成率', '618/640，96.56%');
const division = sheet('验收合格率', '合格172段÷验收176段×100%=97.73%');
const fell = sheet('积水投诉下降率', '214件降至137件，降幅35.98%');
const rest = sheet('设备完好率', '故障6台/150台，完好率96.00%');
const growth = actual(
  '养护收入增幅',
  '6.42%',
  '养护收入358.60万元，比上年增加21.63万元，增长6.42%，主要是管网延伸。',
);
const moved = actual(
  '“三公”经费变动率',
  '-8.35%',
  '“三公”经费支出14.27万元，比上年减少1.30万元，下降8.35%。',
);
const planned = actual(
  '巡查管网完成率',
  '103.25%',
  '全年巡查管网826公里，为计划800公里的103.25%，其中夜间巡查312公里。',
);
const evidence = `${sheet('雨水管网清淤', '完成38.64公里')}\n全年雨水管网清淤38.64公里，清理淤泥9,215吨。\n`;
const arrived = `${sheet('资金到位率', '到位1,876.40万元，到位率97.73%')}
项目预算1,920.00万元，实际到位资金1,876.40万元，实际支出1,802.55万元。
`;

describe('rates of scoring tables', () => {
  itFindsSlips([
    [slash, '96.56%', '95.66%', 'rate-mismatch', '检查井改造完成率 95.66% → 96.5625%'],
    [slash, '618/', '681/', 'rate-mismatch', '检查井改造完成率 96.56% → 106.41%'],
    [fell, '35.98%', '38.98%', 'change-mismatch', '积水投诉下降率 38.98% → -35.98%'],
    [rest, '96.00%', '69.00%', 'rate-mismatch', '设备完好率 69.00% → 4.00%'],
    [growth, '| 6.42%', '| 6.24%', 'figure-conflict', '养护收入增幅 6.24% → 6.42%'],
    [moved, '| -8.35%', '| -8.53%', 'change-mismatch', '“三公”经费变动率 -8.53% → -8.35%'],
    [planned, '| 103.25%', '| 103.52%', 'figure-conflict', '巡查管网完成率 103.52% → 103.25%'],
    [evidence, '完成38.64', '完成36.84', 'figure-conflict', '雨水管网清淤 36.84公里 → 38.64公里'],
    [arrived, '97.73%', '97.37%', 'rate-mismatch', '资金到位率 97.37% → 97.73%'],
  ] satisfies Slip[]);
  itIsSilentOn([
    division,
    sheet('检查井改造完成率', '第3/5标段，96.56%'),
    sheet('管网完好率', '2024/12/20检测，完好率96.56%'),
    actual('养护收入增幅', '6.42%', '养护收入358.60万元，其他收入增长24.60%。'),
    actual('“三公”经费变动率', '-8.35%', '公务接待费2.10万元，比上年减少0.10万元，下降4.55%。'),
  ]);
});
