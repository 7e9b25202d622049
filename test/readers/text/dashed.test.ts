// Tables drawn with lines of dashes: simple ones, rows of several lines, merged cells, rows pushed aside.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered, tablesOf } from '../../helpers/document.js';

const cases: [string, string, string[]][] = [
  [
    'one row a line',
    `
  科室       人数   经费
  -------- ------ ------
  办公室       12   30.5
  业务科        7
  `,
    ['科室 | 人数 | 经费', '办公室 | 12 | 30.5', '业务科 | 7 | '],
  ],
  [
    'rows between blank lines, a cell wrapped, a level that goes on, a sum across the names',
    `
  ---------------------------------------------
  一级指标   二级指标        分值   得分
  ---------- --------------- ------ ----------
  产出指标   维修校舍的      20     19.5
             数量

             工程合格率      30     30

  合计                       50     49.5
  ---------------------------------------------

其他说明。`,
    [
      '一级指标 | 二级指标 | 分值 | 得分',
      '产出指标 | 维修校舍的数量 | 20 | 19.5',
      '^ | 工程合格率 | 30 | 30',
      '合计 | < | 50 | 49.5',
      '其他说明。',
    ],
  ],
  [
    'a head of two rows: words over columns, words that run down',
    `
  -----------------------------------------------
  项目                 合计     其中
  ------- ------------ -------- -------- --------
  编码    名称                  基本     项目

  201     公共服务     300.00   100.00   200.00

  208     社会保障     50.00    50.00
  -----------------------------------------------
`,
    [
      '项目 | < | 合计 | 其中 | <',
      '编码 | 名称 | ^ | 基本 | 项目',
      '201 | 公共服务 | 300.00 | 100.00 | 200.00',
      '208 | 社会保障 | 50.00 | 50.00 | ',
    ],
  ],
  [
    'no head at all',
    `
  -------- ------
  办公室   30.5
  业务科   12.0
  -------- ------
`,
    ['办公室 | 30.5', '业务科 | 12.0'],
  ],
];

describe.each(cases)('%s', (_, text, expected) => {
  it('is read cell by cell', async () => {
    const document = await documentOf(text);
    expect(rendered(document)).toEqual(expected);
    expect(tablesOf(document)[0]?.confidence).toBe('medium');
  });
});

describe('rows that the converter pushed to the right', () => {
  const text = `
  ------------------------------------------------------------------
  资金（万元）              预算数      执行数      执行率   得分
  -------------- ---------- ----------- ----------- -------- -------
                            年度总额    350.00      343.00   98.00%

                            其中：拨款  330.00      323.00   97.88%
  ------------------------------------------------------------------
`;
  it('are put back; the cell that fell out is an ellipsis, the table in doubt', async () => {
    const document = await documentOf(text);
    expect(rendered(document).slice(1)).toEqual([
      ' | 年度总额 | 350.00 | 343.00 | 98.00% | …',
      ' | 其中：拨款 | 330.00 | 323.00 | 97.88% | …',
    ]);
    expect(tablesOf(document)[0]?.confidence).toBe('low');
  });
});

describe('the same in a table drawn with bars', () => {
  const text = `
+----------+----------+--------+--------+--------+------+
| 资金     |          | 预算数 | 执行数 | 执行率 | 得分 |
+==========+==========+========+========+========+======+
|          |          | 总额   | 350.00 | 343.00 | 98%  |
+----------+----------+--------+--------+--------+------+
|          |          | 拨款   | 330.00 | 323.00 | 97%  |
+----------+----------+--------+--------+--------+------+
`;
  it('is put back and in doubt, too', async () => {
    const document = await documentOf(text);
    expect(rendered(document).slice(1)).toEqual([
      ' | 总额 | 350.00 | 343.00 | 98% | …',
      ' | 拨款 | 330.00 | 323.00 | 97% | …',
    ]);
    expect(tablesOf(document)[0]?.confidence).toBe('low');
  });
});

describe('what is no table', () => {
  it.each(['第一段。\n\n---\n\n第二段。', '题目\n====\n\n正文一句。', '甲 乙\n- 一\n- 二'])(
    '%j',
    async (text) => {
      expect(tablesOf(await documentOf(text))).toEqual([]);
    },
  );
});
