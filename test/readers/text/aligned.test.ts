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

describe('columns typed with blanks', () => {
  it('go on over a wide cell of criteria with sentences in it', async () => {
    const document = await documentOf(`
一级指标   三级指标     分值   评分标准                                                                     得分
过程       预算完成率   40     完成率达到100%的计满分。未达到的，每低于一个百分点扣2分，扣完为止，不计负分   36
产出       实际完成率   60     得分=实际完成率×60分                                                         57
`);
    expect(rendered(document)).toEqual([
      '一级指标 | 三级指标 | 分值 | 评分标准 | 得分',
      '过程 | 预算完成率 | 40 | 完成率达到100%的计满分。未达到的，每低于一个百分点扣2分，扣完为止，不计负分 | 36',
      '产出 | 实际完成率 | 60 | 得分=实际完成率×60分 | 57',
    ]);
  });

  it('have names that run down in the first of their rows', async () => {
    const document = await documentOf(`
一级指标    二级指标    三级指标          分值    得分
投入        预算配置    在职人员控制率    5       5
过程        预算执行    结转率            3       3
                        支付进度率        4       4
            预算管理    制度健全性        19      18
产出        职责履行    达标率            7       7
                        及时率            16      16
`);
    expect(rendered(document).slice(2)).toEqual([
      '过程 | 预算执行 | 结转率 | 3 | 3',
      '^ | ^ | 支付进度率 | 4 | 4',
      '^ | 预算管理 | 制度健全性 | 19 | 18',
      '产出 | 职责履行 | 达标率 | 7 | 7',
      '^ | ^ | 及时率 | 16 | 16',
    ]);
  });

  it('never have two names in one cell', async () => {
    const document = await documentOf(`
一级指标  二级指标  三级指标        分值  得分
投入      预算配置  支出安排率        18    17
                    经费变动率         7     6
过程      预算执行  结转率            12    12
          预算管理  合规性            16    16
                    健全性            16    16
效果      履职效益  社会效益          17    17
                    服务对象满意度    19    19
`);
    expect(rendered(document).slice(3, 6)).toEqual([
      '过程 | 预算执行 | 结转率 | 12 | 12',
      '^ | 预算管理 | 合规性 | 16 | 16',
      '^ | ^ | 健全性 | 16 | 16',
    ]);
  });

  it('may have a word beside those that stand over several of them', async () => {
    const document = await documentOf(`
支出事项      2022年              2023年
              预算数    决算数    预算数    决算数
人员支出      202.05    198.40    210.00    208.10
公用支出      65.70     60.20     70.00     66.60
`);
    expect(rendered(document)).toEqual([
      '支出事项 | 2022年 | < | 2023年 | <',
      '^ | 预算数 | 决算数 | 预算数 | 决算数',
      '人员支出 | 202.05 | 198.40 | 210.00 | 208.10',
      '公用支出 | 65.70 | 60.20 | 70.00 | 66.60',
    ]);
  });
});
