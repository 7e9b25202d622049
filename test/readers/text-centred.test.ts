// Tables whose cells stand in the middle of their rows, as pdftotext prints them, and tables that pages cut.
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text/index.js';
import { rendered, tablesOf } from '../helpers/document.js';

const read = async (lines: string[]): Promise<ReturnType<typeof tablesOf>> =>
  tablesOf((await readText(new TextEncoder().encode(lines.join('\n')))).document);

describe('cells in the middle of their rows', () => {
  it('takes up what stands above and below the figures, and finds what runs down', async () => {
    const [table, ...more] = await read([
      '       一级指标     二级指标   三级指标     目标值       完成值     分值     得分',
      '                       改造护理',
      '                                ≥120 张    124 张     15     15',
      '                       床位数',
      '                数量指标',
      '                       培训护理',
      '                                ≥80 人次    86 人次     25     25',
      '       产出指标            员人次',
      '       （50 分）          改造验收',
      '                质量指标             100%      100%    10     10',
      '                       合格率',
      '                       老人及家',
      '       满意度       满意度             ≥90%      96%     10     10',
      '                       属满意度',
      '总分                                                    60     60',
    ]);
    expect(more).toEqual([]);
    expect(table!.confidence).toBe('low');
    const rows = rendered({ format: 'txt', blocks: [table!] });
    expect(rows.map((row) => row.replaceAll(' | ', '|'))).toEqual([
      '|一级指标|二级指标|三级指标|目标值|完成值|分值|得分',
      '|产出指标（50 分）|数量指标|改造护理床位数|≥120 张|124 张|15|15',
      '|^|^|培训护理员人次|≥80 人次|86 人次|25|25',
      '|^|质量指标|改造验收合格率|100%|100%|10|10',
      '|满意度|满意度|老人及家属满意度|≥90%|96%|10|10',
      '总分||||||60|60',
    ]);
  });

  it('joins a table over pages, without page numbers and with the columns that the page leaves empty', async () => {
    const tables = await read([
      '科目编码       科目名称        本年收入合计     财政拨款收入     其他收入',
      '            合计         820.00     800.00    20.00',
      ' 201     一般公共服务支出      300.00     280.00    20.00',
      ' 208     社会保障和就业支出     420.00     420.00',
      '                         第1页',
      '\f  210      卫生健康支出       60.00      60.00',
      '  221      住房保障支出       40.00      40.00',
    ]);
    expect(tables.map((table) => rendered({ format: 'txt', blocks: [table] }))).toEqual([
      [
        '科目编码 | 科目名称 | 本年收入合计 | 财政拨款收入 | 其他收入',
        '合计 | < | 820.00 | 800.00 | 20.00',
        '201 | 一般公共服务支出 | 300.00 | 280.00 | 20.00',
        '208 | 社会保障和就业支出 | 420.00 | 420.00 | ',
        '210 | 卫生健康支出 | 60.00 | 60.00 | ',
        '221 | 住房保障支出 | 40.00 | 40.00 | ',
      ],
    ]);
  });
});
