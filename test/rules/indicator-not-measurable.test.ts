// Numbers asked and words answered, and the reverse.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { targets } from '../helpers/forms.js';

describe('indicator-not-measurable', () => {
  it.each([
    ['a number for a number', ['培训班次', '=2次', '2次', '无'], []],
    ['words for a number', ['培训班次', '=2次', '已完成', '无'], ['fail 培训班次 已完成 → =2次']],
    ['a Chinese numeral is a number', ['培训班次', '=2次', '两次', '无'], []],
    ['words for words', ['培训效果', '良好', '良好', '无'], []],
    [
      'a rate whose target is a phrase',
      ['年度计划完成率', '符合规范', '符合规范', '无'],
      ['fail 年度计划完成率 符合规范'],
    ],
    ['efficiency is no rate', ['办事效率', '明显提升', '明显提升', '无'], []],
    ['a number for words', ['培训效果', '良好', '95%', '无'], ['fail 培训效果 95%']],
    ['a change for a direction', ['安全事故起数同比', '下降', '-12.50%', '无'], []],
    ['a figure for a direction', ['办事效率', '提高', '95分', '无'], ['fail 办事效率 95分']],
    ['a time limit answered in time words', ['完成时限', '≤1年', '年内完成', '无'], []],
    ['a blank actual value is another rule', ['培训班次', '=2次', '', '无'], []],
    ['not applicable', ['培训班次', '/', '/', '无'], []],
  ] as [string, [string, string, string, string], string[]][])('%s', async (_, row, expected) => {
    expect(await said('indicator-not-measurable', targets(row))).toEqual(expected);
  });
});
