// Tables aligned by blanks: items without amounts, codes right beside their names, pages measured on their own.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

describe('items of two lists, some without an amount', () => {
  it('are rows of their own', async () => {
    const document = await documentOf(`
项目                      决算数        项目                决算数
一、财政拨款收入                 820.00   一、公共服务支出               500.00
二、事业收入                             二、教育支出
三、其他收入                    30.00   三、卫生支出                 320.00
                                    四、住房支出
                                    五、其他支出                  30.00
本年收入合计                   850.00   本年支出合计                 850.00
`);
    expect(rendered(document)).toEqual([
      '项目 | 决算数 | 项目 | 决算数',
      '一、财政拨款收入 | 820.00 | 一、公共服务支出 | 500.00',
      '二、事业收入 |  | 二、教育支出 | ',
      '三、其他收入 | 30.00 | 三、卫生支出 | 320.00',
      ' |  | 四、住房支出 | ',
      ' |  | 五、其他支出 | 30.00',
      '本年收入合计 | 850.00 | 本年支出合计 | 850.00',
    ]);
  });
});

describe('a page that goes on with fewer columns, set wider', () => {
  it('is joined by what its columns hold', async () => {
    const document = await documentOf(`
科目编码     科目名称       合计       基本支出     项目支出     经营支出
201     公共服务支出     500.00    300.00    200.00
20103 政府办公厅事务     450.00    300.00    150.00
2010301    行政运行     300.00    300.00

                          — 1 —
\f2010302         一般管理事务             150.00                             150.00
208           社会保障支出              80.00            80.00
20805         行政单位养老              80.00            80.00
`);
    expect(rendered(document)).toEqual([
      '科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 经营支出',
      '201 | 公共服务支出 | 500.00 | 300.00 | 200.00 | ',
      '20103 | 政府办公厅事务 | 450.00 | 300.00 | 150.00 | ',
      '2010301 | 行政运行 | 300.00 | 300.00 |  | ',
      '2010302 | 一般管理事务 | 150.00 |  | 150.00 | ',
      '208 | 社会保障支出 | 80.00 | 80.00 |  | ',
      '20805 | 行政单位养老 | 80.00 | 80.00 |  | ',
    ]);
  });
});
