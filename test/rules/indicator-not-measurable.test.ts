// Numbers asked and words answered, and the reverse.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { table, targets } from '../helpers/forms.js';

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
    ['a leftover of the form', ['培训人次', '≥**人次', '872人次', '无'], []],
    ['not applicable', ['培训班次', '/', '/', '无'], []],
  ] as [string, [string, string, string, string], string[]][])('%s', async (_, row, expected) => {
    expect(await said('indicator-not-measurable', targets(row))).toEqual(expected);
  });

  it.each([
    ['达到1850人得10分，不足的按比例得分', '已完成', ['fail 服务人数 已完成 → 1850人']],
    ['完成24万人次的得满分，每少1万人次扣1分', '按计划完成', ['fail 服务人数 按计划完成 → 24万人次']],
    ['达到1850人得10分，不足的按比例得分', '1900人', []],
    ['达到1850人得10分，不足的按比例得分', '完成1900人', []],
    ['每季度检查一次得2.5分', '已完成', []],
    ['按期完成得10分，未按期完成不得分', '已完成', []],
    ['完成率100%得10分，每低1个百分点扣1分', '已完成', []],
  ])('%s answered by %s', async (criterion, answer, expected) => {
    const text = table(
      ['二级指标', '分值', '评分标准', '完成情况', '得分'],
      ['服务人数', '10', criterion, answer, '10'],
      ['制度建设', '90', '制度健全', '健全', '90'],
    );
    expect(await said('indicator-not-measurable', `项目支出绩效自评表\n\n${text}`)).toEqual(expected);
  });
});
