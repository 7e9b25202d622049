// Rows of words and figures one blank apart are a table where as many stand below a head; anything else stays text.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

describe('rows of words one blank apart', () => {
  it('are a table of low confidence, names with blanks and a sum without words among them', async () => {
    const document = await documentOf(`资金到位情况如下（单位：万元）：
资金来源 文号 计划数 到位数 到位率
中央 财建12号 3,150.00 3,150.00 100.00%
省级 配套资金 财农3号 860.00 650.00 75.58%
合计 4,010.00 3,800.00 94.76%
到位资金均已拨付。
`);
    expect(rendered(document)).toEqual([
      '资金到位情况如下（单位：万元）：',
      '资金来源 | 文号 | 计划数 | 到位数 | 到位率',
      '中央 | 财建12号 | 3,150.00 | 3,150.00 | 100.00%',
      '省级 配套资金 | 财农3号 | 860.00 | 650.00 | 75.58%',
      '合计 |  | 4,010.00 | 3,800.00 | 94.76%',
      '到位资金均已拨付。',
    ]);
    expect(document.blocks.find((block) => block.kind === 'table')).toMatchObject({ confidence: 'low' });
  });

  it.each([
    ['a row has a blank', '项目 预算数 执行数\n甲 10.00 8.00\n乙 6.00'],
    ['one row is all', '项目 预算数 执行数\n甲 10.00 8.00\n乙项目尚未实施。'],
    ['words and figures change places', '项目 预算数 执行数\n甲 10.00 无\n乙 无 8.00'],
    ['no head stands above', '张三 李四 王五\n10.00 8.00 6.00\n9.00 7.00 5.00'],
  ])('are text where %s', async (_, text) => {
    const document = await documentOf(text);
    expect(document.blocks.filter((block) => block.kind === 'table')).toEqual([]);
  });
});
