// A figure of nothing is no whole: the report is read on, and the other figures are checked.
import { expect, it } from 'vitest';
import { said } from '../../../helpers/run.js';

const report = (planned: string, back: string): string => `# 2024年度社区养老服务项目支出绩效自评报告

一、预算执行

年初预算120.00万元，实际支出108.00万元，预算执行率95.00%。

全年政府采购预算${planned}万元，实际采购311.70万元，其中货物类96.40万元、工程类52.30万元、服务类163.00万元，政府采购执行率97.41%。

二、满意度

共发放问卷310份，收回有效问卷${back}份，满意281份，满意度为93.05%。
`;

it.each([
  ['320.00', '302'],
  ['0', '302'],
  ['0.00', '302'],
  ['320.00', '0'],
  ['0', '0'],
])('reads a purchase of %s and a survey of %s', async (planned, back) => {
  const found = await said('rate-mismatch', report(planned, back));
  expect(found.filter((line) => /95\.00%/.test(line))).toHaveLength(1);
});
