import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/document/model.js';
import { readText } from '../../src/readers/text/index.js';
import { documentOf, rendered, tablesOf } from '../helpers/document.js';

const SENTENCE = '本年支出合计1883.7万元，其中：基本支出1516.29万元。';
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' + text : text)].map((c) => c.charCodeAt(0));
  return new Uint8Array(units.flatMap((u) => (bigEndian ? [u >> 8, u & 255] : [u & 255, u >> 8])));
};
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('encodings', () => {
  it.each([
    ['UTF-8', utf8(SENTENCE)],
    ['UTF-8 with mark', bytes(0xef, 0xbb, 0xbf, ...utf8(SENTENCE))],
    ['UTF-16 LE with mark', utf16(SENTENCE, false, true)],
    ['UTF-16 BE with mark', utf16(SENTENCE, true, true)],
    ['UTF-16 LE without mark', utf16(SENTENCE, false, false)],
    ['UTF-16 BE without mark', utf16(SENTENCE, true, false)],
  ])('%s', async (_, data) => {
    const { document, remarks } = await readText(data);
    expect(rendered(document)).toEqual([SENTENCE]);
    expect(remarks).toEqual([]);
  });

  it('GB18030', async () => {
    // 预算执行率 98.5%
    const data = bytes(0xd4, 0xa4, 0xcb, 0xe3, 0xd6, 0xb4, 0xd0, 0xd0, 0xc2, 0xca, ...utf8('98.5%'));
    expect(rendered((await readText(data)).document)).toEqual(['预算执行率98.5%']);
  });

  it('says that a UTF-8 file is damaged instead of reading it as another encoding', async () => {
    const data = bytes(...utf8(SENTENCE), 0xe4, 0xb8);
    const { document, remarks } = await readText(data);
    expect(rendered(document)[0]).toContain('1516.29万元');
    expect(remarks.map((remark) => remark.message.key)).toEqual(['remark.undecodable']);
  });

  it.each([
    ['bytes with NUL', bytes(1, 0, 2, 0, 0, 0, 7, 255, 254, 3), 'unsupported-format'],
    ['control characters', bytes(...Array.from({ length: 64 }, (_, i) => i % 8)), 'unsupported-format'],
    ['only white space', utf8(' \n\t\n　\n'), 'empty'],
  ])('refuses %s', async (_, data, code) => {
    await expect(readText(data)).rejects.toSatisfy((e) => e instanceof ReadError && e.code === code);
  });
});

describe('paragraphs', () => {
  it('takes Markdown headings as levels and emphasis away', async () => {
    const document = await documentOf(`
      # 2023年度自评报告
      ## **一、项目概况**

      全年预算数**25万元**，执行数\\*24万元。
      ---
      培训≥**人，≥**次
    `);
    expect(rendered(document)).toEqual([
      '# 2023年度自评报告',
      '## 一、项目概况',
      '全年预算数25万元，执行数*24万元。',
      '培训≥**人，≥**次',
    ]);
    expect(document.blocks.map((block) => block.location)).toEqual([
      { paragraph: 1, line: 1 },
      { paragraph: 2, line: 2 },
      { paragraph: 3, line: 4 },
      { paragraph: 4, line: 6 },
    ]);
  });
});

describe('pipe tables', () => {
  it('reads cells, empty cells and places', async () => {
    const document = await documentOf(`
      资金情况：
      | 项目 | 预算数 | 执行数 |
      |---|---:|---|
      | 总额 | 25.00 | |
      | 其中：财政拨款 | 25.00 | 24.10 |
      以上。
    `);
    expect(rendered(document)).toEqual([
      '资金情况：',
      '项目 | 预算数 | 执行数',
      '总额 | 25.00 | ',
      '其中：财政拨款 | 25.00 | 24.10',
      '以上。',
    ]);
    const [table] = tablesOf(document);
    expect(table!.location).toEqual({ table: 1, line: 2 });
    expect(table!.cells.at(-1)).toEqual({
      row: 3, column: 3, rowSpan: 1, columnSpan: 1, text: '24.10',
      location: { table: 1, row: 3, column: 3, line: 5 },
    }); // prettier-ignore
  });

  it('reads merged cells', async () => {
    const document = await documentOf(`
      | 项目支出绩效目标完成情况表 | << | << |
      | 产出指标 | 数量指标 | ≥5次 |
      | ^^ | 质量指标 | >> |
      | ^^ | ^^ | 100% |
    `);
    expect(rendered(document)).toEqual([
      '项目支出绩效目标完成情况表 | < | <',
      '产出指标 | 数量指标 | ≥5次',
      '^ | 质量指标 | >>',
      '^ | ^ | 100%',
    ]);
  });

  it.each([
    ['without outer pipes', 'a | b\n1 | 2', ['a | b', '1 | 2']],
    ['a lone cell across', '| 标题 |\n| a | b |\n| 1 | 2 |', ['标题 | <', 'a | b', '1 | 2']],
    ['short rows filled up', '| a | b | c |\n| 1 | 2 |', ['a | b | c', '1 | 2 | ']],
    ['line breaks in cells', '| a<br>b | c |\n| 1 | 2 |', ['a/b | c', '1 | 2']],
    ['full-width pipes', '｜a｜b｜\n｜1｜2｜', ['a | b', '1 | 2']],
    ['to the right', '| >> | 名称 |\n| 1 | 2 |', ['名称 | <', '1 | 2']],
  ])('%s', async (_, text, rows) => {
    expect(rendered(await documentOf(text))).toEqual(rows);
  });

  it('leaves a sentence with a pipe alone', async () => {
    expect(rendered(await documentOf('名称|简称\n另一句。'))).toEqual(['名称|简称', '另一句。']);
  });
});
