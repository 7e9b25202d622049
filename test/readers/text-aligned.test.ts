// Forms as converters print them: bands of aligned columns, cells wrapped by their width, one cell per line.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../helpers/document.js';

describe('a form of several bands, as pdftotext prints it', () => {
  // narrow columns cut 100 into 10 and 0, 14.33 into 14. and 33; a merged cell ends in the line of another row
  const form = `
    项目资金       年初预算数    全年预算数    全年执行数    分值    执行率     得分
    年度总额       320.00        350.00        343.00        10      98.00%     9.8
                                                                                0
    财政拨款       300.00        330.00        323.00        —       —          —
    一级指标      二级指标    三级指标        目标值      完成值    分   得    原因分析
                                                                    值   分
    产出指标（50  数量指标    维修校舍数量    ≥12处       12处      15   15    无
    分）          质量指标    工程验收合格率  100%        100%      35   35    无
    效益指标（40  社会效益    受益学生人数    ≥4000人     4260人    25   25    无
    分）          可持续      校舍安全隐患整  ≥90%        86%       15   14.   雨季停工未能
                              改率                                       33    整改
    总分                                                            10   99.
                                                                    0    13
  `;

  it('is read as one table per band with what was wrapped taken up again', async () => {
    const document = await documentOf(form);
    expect(rendered(document)).toEqual([
      '项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分',
      '年度总额 | 320.00 | 350.00 | 343.00 | 10 | 98.00% | 9.80',
      '财政拨款 | 300.00 | 330.00 | 323.00 | — | — | —',
      '一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 原因分析',
      '产出指标（50分） | 数量指标 | 维修校舍数量 | ≥12处 | 12处 | 15 | 15 | 无',
      '^ | 质量指标 | 工程验收合格率 | 100% | 100% | 35 | 35 | 无',
      '效益指标（40分） | 社会效益 | 受益学生人数 | ≥4000人 | 4260人 | 25 | 25 | 无',
      '^ | 可持续 | 校舍安全隐患整改率 | ≥90% | 86% | 15 | 14.33 | 雨季停工未能整改',
      '总分 |  |  |  |  | 100 | 99.13 | ',
    ]);
    expect(tablesOf(document).map((table) => table.confidence)).toEqual(['medium', 'medium']);
  });
});

describe('one cell per line without tabs, as office programs save text', () => {
  const cells = [
    '项目名称',
    '校舍维修',
    '项目资金',
    '',
    '年初预算',
    '全年预算',
    '全年执行',
    '分值',
    '执行率',
    '得分',
    '',
    '年度总额',
    '320.00',
    '350.00',
    '343.00',
    '10',
    '98.00%',
    '9.80',
    '',
    '财政拨款',
    '300.00',
    '330.00',
    '323.00',
    '—',
    '—',
    '—',
    '一级指标',
    '二级指标',
    '三级指标',
    '目标值',
    '完成值',
    '分值',
    '得分',
    '原因',
    '产出指标',
    '数量指标',
    '维修校舍数量',
    '≥12处',
    '12处',
    '15',
    '15',
    '无',
    '',
    '质量指标',
    '工程合格率',
    '100%',
    '100%',
    '35',
    '35',
    '',
    '总分',
    '50',
    '50',
    '',
  ];

  it('is put back into rows by its heads, blank lines as empty or merged cells', async () => {
    const document = await documentOf(`${cells.join('\n')}\n三、其他说明。\n`);
    expect(rendered(document).slice(1)).toEqual([
      '项目资金 |  | 年初预算 | 全年预算 | 全年执行 | 分值 | 执行率 | 得分',
      '^ | 年度总额 | 320.00 | 350.00 | 343.00 | 10 | 98.00% | 9.80',
      '^ | 财政拨款 | 300.00 | 330.00 | 323.00 | — | — | —',
      '一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 | 原因',
      '产出指标 | 数量指标 | 维修校舍数量 | ≥12处 | 12处 | 15 | 15 | 无',
      '^ | 质量指标 | 工程合格率 | 100% | 100% | 35 | 35 | ',
      '总分 | < | < | < | < | 50 | 50 | ',
      '三、其他说明。',
    ]);
  });
});
