// Weights against their parent's and against 100.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { table } from '../helpers/forms.js';

const head = ['一级指标', '二级指标', '三级指标', '分值', '得分'];

describe('weight-mismatch', () => {
  it('adds rows to level 2, level 2 to level 1, level 1 to the total', async () => {
    const text = table(
      head,
      ['产出（60分）', '数量（35分）', '培训', '35', '35'],
      ['^^', '质量（25分）', '合格', '25', '25'],
      ['效益（40分）', '社会（40分）', '能力', '40', '38'],
      ['总分', '', '', '100', '98'],
    );
    expect(await said('weight-mismatch', text, true)).toEqual([
      'pass 产出（60分）分值 60分 → 60分',
      'pass 数量（35分）分值 35分 → 35分',
      'pass 质量（25分）分值 25分 → 25分',
      'pass 效益（40分）分值 40分 → 40分',
      'pass 社会（40分）分值 40分 → 40分',
      'pass 分值合计 100 → 100',
    ]);
  });

  it('reads a level that each of its rows repeats as one', async () => {
    const rows = [
      ['投入（15分）', '', '编制控制', '5', '5'],
      ['投入（15分）', '', '经费控制', '10', '9'],
      ['产出（85分）', '', '培训', '45', '45'],
      ['产出（85分）', '', '合格', '40', '40'],
    ];
    expect(await said('weight-mismatch', table(head, ...rows, ['总分', '', '', '100', '99']))).toEqual([]);
    rows[1]![3] = '12';
    expect(await said('weight-mismatch', table(head, ...rows))).toContain(
      'fail 投入（15分）分值 15分 → 17分',
    );
  });

  it('leaves a table open that has some of the rows', async () => {
    const some = table(
      head,
      ['过程', '', '经费控制', '4', '2'],
      ['产出', '', '完成率', '15', '14'],
      ['效果', '', '满意度', '10', '9'],
    );
    expect(await said('weight-mismatch', some)).toEqual(['undetermined 分值合计']);
  });

  it('takes what the parts were given for no maximum', async () => {
    const text =
      '部门整体支出绩效自评报告\n\n自评综合得分95.90分（满分100分），其中预算执行得分19.50分（满分20分），年度目标得分76.40分（满分80分）。';
    expect(await said('weight-mismatch', text)).toEqual([]);
  });

  it.each([
    [
      'rows above their block',
      [
        ['产出（60分）', '数量', '培训', '45', '35'],
        ['^^', '质量', '合格', '25', '25'],
        ['效益（40分）', '社会', '能力', '40', '38'],
      ],
      ['fail 产出（60分）分值 60分 → 70分'],
    ],
    [
      'blocks that miss 100',
      [
        ['产出（60分）', '数量', '培训', '60', '55'],
        ['效益（30分）', '社会', '能力', '30', '28'],
        ['满意度（5分）', '群众', '满意', '5', '5'],
      ],
      ['fail 分值合计 95 → 100'],
    ],
    [
      'half points',
      [
        ['产出（60分）', '数量', '培训', '30.5', '30'],
        ['^^', '质量', '合格', '29.5', '25'],
        ['效益（40分）', '社会', '能力', '40', '38'],
      ],
      [],
    ],
    [
      '90 points: the execution rate may stand apart',
      [
        ['产出（60分）', '数量', '培训', '60', '55'],
        ['效益（30分）', '社会', '能力', '30', '28'],
      ],
      ['undetermined 分值合计'],
    ],
    [
      'some weights blank: nothing to add',
      [
        ['产出（60分）', '数量', '培训', '45', '35'],
        ['^^', '质量', '合格', '', '25'],
        ['效益（40分）', '社会', '能力', '40', '38'],
      ],
      [],
    ],
    [
      'level weights in per cent',
      [
        ['产出（60%）', '数量', '培训', '60', '55'],
        ['效益（30%）', '社会', '能力', '40', '38'],
      ],
      ['fail 效益（30%）分值 30% → 40%'],
    ],
  ] as [string, string[][], string[]][])('%s', async (_, rows, expected) => {
    expect(await said('weight-mismatch', table(head, ...rows))).toEqual(expected);
  });

  it('gives the block a weight that only its first row prints', async () => {
    const text = table(
      ['一级指标', '权重', '三级指标', '权重', '得分'],
      ['产出', '60', '甲项任务', '60', '30'],
      ['^^', '^^', '乙项任务', '', '30'],
      ['效益', '40', '丙项任务', '40', '38'],
      ['合计', '100', '', '100', '98'],
    );
    expect(await said('weight-mismatch', text)).toEqual([]);
  });

  it('adds the components that prose names', async () => {
    const report = (last: string): string =>
      `部门整体支出绩效自评报告\n\n评价总分为100分，由管理效能、履职效能和加减分项组成，其中管理效能部分占45分，履职效能部分占50分，加减分项部分占${last}分。`;
    expect(await said('weight-mismatch', report('5'))).toEqual([]);
    expect(await said('weight-mismatch', report('6'))).toEqual(['fail 总分构成 100分 → 101分']);
  });

  it.each([
    ['6月、9月底进度达到50%、75%的，各得4分，未达到的按比例计算', []],
    ['6月底进度达到50%的得4分，未达到的按比例计算', ['fail 支出进度分值 8 → 4']],
  ])('takes what each of several things gives for no full marks: %s', async (criterion, expected) => {
    const form = table(
      ['三级指标', '评分标准', '分值', '得分'],
      ['支出进度', criterion, '8', '8'],
      ['其他', '', '92', '92'],
    );
    expect(await said('weight-mismatch', form)).toEqual(expected);
  });

  it('adds no ranges of points: they are grades of one measure', async () => {
    const form = table(
      ['三级指标', '评分标准', '分值', '得分'],
      ['工作质量', '优得90-100分，良得80-89分', '100', '95'],
    );
    expect(await said('weight-mismatch', form)).toEqual([]);
  });
});
