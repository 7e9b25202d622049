// What indicator rows reached, told in the text under other words.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const report = (text: string, row: string): string => `2023年度某县水利局项目支出绩效自评报告

一、绩效分析

${text}

| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|
${row}
`;
const TOLD: [string, string, string, string, string][] = [
  ['计划更换灌区闸门24座，实际更换22座，另有2座待汛后实施。', '| 灌区闸门更换数量 | ≥24座 | 22座 | 100 | 91 |', '| 22座', '| 27座', '灌区闸门更换数量 27座 → 22座'],
  ['灌溉水有效利用系数测算点数据完整率由上年的93.1%提高到97.4%。', '| 测算数据完整率 | ≥95% | 97.4% | 100 | 100 |', '| 97.4%', '| 94.7%', '测算数据完整率 94.7% → 97.4%'],
  ['全年应按时拨付工程款30笔，按时拨付28笔，按时拨付率93.3%。', '| 工程款按时拨付率 | ≥95% | 93.3% | 100 | 98 |', '| 93.3%', '| 98.3%', '工程款按时拨付率 98.3% → 93.3%'],
  ['全县享受养护岗位补贴的护渠员1364人，比目标多64人。', '| 享受养护岗位补贴人员数量 | ≥1300人 | 1364人 | 100 | 100 |', '| 1364人', '| 1634人', '享受养护岗位补贴人员数量 1634人 → 1364人'],
  ['居民用水满意度为92.6%。', '| 居民用水满意度 | ≥90% | 92.6% | 100 | 100 |', '92.6%。', '96.2%。', '居民用水满意度 92.6% → 96.2%'],
]; // prettier-ignore

const SLIPS = TOLD.map(([text, row, from, to, found]): Slip => [report(text, row), from, to, 'figure-conflict', found]); // prettier-ignore

const SILENT = [
  ...TOLD.map(([text, row]) => report(text, row)),
  // another thing, another stage, another year
  report('计划更换灌区闸门24座。', '| 灌区闸门更换数量 | ≥24座 | 29座 | 100 | 100 |'),
  report('农村低保对象中重残人员236人。', '| 城市低保对象人数 | ≥200人 | 238人 | 100 | 100 |'),
  report('2022年培训护渠员1164人次。', '| 培训护渠员人次 | ≥1300人次 | 1364人次 | 100 | 100 |'),
  report('干部职工对用水服务的满意度96.2%。', '| 农村居民用水满意度 | ≥90% | 92.6% | 100 | 100 |'),
  report('工程款不按时拨付率为1.3%。', '| 工程款按时拨付率 | ≥95% | 98.3% | 100 | 100 |'),
];

describe('indicator rows under other words', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
