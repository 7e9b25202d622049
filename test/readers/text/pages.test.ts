// Tables aligned by blanks over several pages: rows cut by the page's end, columns that move, running heads, codes and figures that meet.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

describe('a table that goes on behind the end of a page', () => {
  it('is one table though its columns have moved, its last row cut in two', async () => {
    const document = await documentOf(`
一级指标      二级指标       三级指标         指标值        实际完成值       分值    得分
产出指标      数量指标       修建水窖         ≥40 口       42 口          20     20
          质量指标       验收合格率        100%        100%          20     20
          时效指标       按期完工率        ≥95%        96.5%         15     15


                              — 1 —
\f   效益指标   社会效益指标   受益村民    ≥1200 人   1260 人   25   25
   满意度指标  服务对象满意度  村民满意度   ≥90%     93%     20   19
          指标
   总分                                      100  99
\f`);
    expect(rendered(document)).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分',
      '产出指标 | 数量指标 | 修建水窖 | ≥40 口 | 42 口 | 20 | 20',
      '^ | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20',
      '^ | 时效指标 | 按期完工率 | ≥95% | 96.5% | 15 | 15',
      '效益指标 | 社会效益指标 | 受益村民 | ≥1200 人 | 1260 人 | 25 | 25',
      '满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 93% | 20 | 19',
      '总分 |  |  |  |  | 100 | 99',
    ]);
  });
});

describe('what pages repeat at their edges', () => {
  it('is no text of the report', async () => {
    const document = await documentOf(`溪口镇道路养护项目绩效自评报告
溪口镇道路养护项目绩效自评报告
一、项目概况
全年养护乡道 36 公里。

\f溪口镇道路养护项目绩效自评报告
二、评价结论
自评得分 96 分。
\f`);
    expect(rendered(document)).toEqual([
      '溪口镇道路养护项目绩效自评报告',
      '一、项目概况',
      '全年养护乡道 36 公里。',
      '二、评价结论',
      '自评得分 96 分。',
    ]);
  });

  it('stays where each page is a form of its own', async () => {
    const document = await documentOf(`项目支出绩效自评表
项目名称：山塘清淤
\f项目支出绩效自评表
项目名称：村道亮化
\f`);
    expect(rendered(document).filter((text) => text === '项目支出绩效自评表')).toHaveLength(2);
  });
});

describe('codes in columns of two places', () => {
  it('are joined over the lines that they were cut into', async () => {
    const document = await documentOf(`
科目编码         科目名称         本年支出合计     基本支出      项目支出
类  款  项
20 0       行政事务           640.00     500.00    140.00
1  3
20 0  0    行政运行           500.00     500.00    0.00
1  3  1
20 0  0    一般事务           140.00     0.00      140.00
1  3  2
\f`);
    const texts = rendered(document);
    expect(texts).toContain('201 | 03 | 01 | 行政运行 | 500.00 | 500.00 | 0.00');
    expect(texts).toContain('201 | 03 | 02 | 一般事务 | 140.00 | 0.00 | 140.00');
  });
});

describe('a figure at the right edge of its cell', () => {
  it('is parted from the words of the next one', async () => {
    const document = await documentOf(`
指标              分值         得分      备注
资金执行            10         9.55执行进度偏慢
数量指标            40        39.00少修一处
效益指标            50        50.00
合计             100        98.55
\f`);
    expect(rendered(document)).toContain('资金执行 | 10 | 9.55 | 执行进度偏慢');
  });
});

describe('a head that the next page repeats', () => {
  it('is one though none of its words is usual', async () => {
    const document = await documentOf(`
      标段               控制价            中标价                   节约额             下浮率
     甲标段                   1,186.50            1,098.75          87.75          7.40%
     乙标段                   1,364.20            1,293.36          70.84          5.19%


                                             2
\f     标段               控制价                  中标价              节约额             下浮率
     合计                     2,550.70             2,392.11         158.59          6.22%
\f`);
    expect(rendered(document)).toEqual([
      '标段 | 控制价 | 中标价 | 节约额 | 下浮率',
      '甲标段 | 1,186.50 | 1,098.75 | 87.75 | 7.40%',
      '乙标段 | 1,364.20 | 1,293.36 | 70.84 | 5.19%',
      '合计 | 2,550.70 | 2,392.11 | 158.59 | 6.22%',
    ]);
  });

  it('does not bring rows back that are repeated with it', async () => {
    const document = await documentOf(`
     一级指标          三级指标            分值         完成情况           得分
      决策         立项依据充分性           5          充分             5
      过程          资金到位率            5         97.06%          4.85
      过程          制度健全性            5          健全             5

                                            1
\f   一级指标        三级指标           分值         完成情况           得分
    决策       立项依据充分性            5          充分             5
    产出       建设面积完成率           12        100.00%          12
    合计                          27                      26.85
\f`);
    expect(rendered(document)).toEqual([
      '一级指标 | 三级指标 | 分值 | 完成情况 | 得分',
      '决策 | 立项依据充分性 | 5 | 充分 | 5',
      '过程 | 资金到位率 | 5 | 97.06% | 4.85',
      '过程 | 制度健全性 | 5 | 健全 | 5',
      '产出 | 建设面积完成率 | 12 | 100.00% | 12',
      '合计 |  | 27 |  | 26.85',
    ]);
  });
});

describe('the points of a name, in the line below it', () => {
  it('are no head at the top of a page, nor what a cell begins with', async () => {
    const document = await documentOf(`
一级指标    二级指标   三级指标      指标值     完成值    分值    得分
产出指标             道路养护里
        数量指标             ≥120 公里  126 公里   20    20.00
（40 分）             程
产出指标             工程验收合
        质量指标             ≥95%     96%      20    20.00
（40 分）             格率


                                 3
\f效益指标    社会效益指   群众出行便
                         ≥85%     87%      20    20.00
（30 分）     标      利程度
效益指标    生态效益指   可绿化路段
                         ≥85%     87%      10    10.00
（30 分）     标      绿化率
`);
    expect(rendered(document)).toEqual([
      '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分',
      '产出指标（40 分） | 数量指标 | 道路养护里程 | ≥120 公里 | 126 公里 | 20 | 20.00',
      '产出指标（40 分） | 质量指标 | 工程验收合格率 | ≥95% | 96% | 20 | 20.00',
      '效益指标（30 分） | 社会效益指标 | 群众出行便利程度 | ≥85% | 87% | 20 | 20.00',
      '效益指标（30 分） | 生态效益指标 | 可绿化路段绿化率 | ≥85% | 87% | 10 | 10.00',
    ]);
  });
});
