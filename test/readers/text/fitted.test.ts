// Tables aligned by blanks whose lines slip sideways or whose narrow columns are cut: told by the rows they make.
import { describe, expect, it } from 'vitest';
import { documentOf, rendered } from '../../helpers/document.js';

describe('weights cut to one figure a line', () => {
  it('are put together around the middle of their row, the total among them', async () => {
    const document = await documentOf(`
            一级指                                           分 得   未完成原因分
                     二级指标         三级指标       指标值     完成值
             标                                            值 分      析
                                  开设讲座场                       1
                     数量指标                   ≥16 场    16 场         12
                                    次                         2
                                                              1
                     质量指标         讲座合格率     ≥95%      98.2%       12
            产出指                                               2
             标                    讲座开设及     按计划      按计划开     1
                     时效指标                                         12
                                    时性       开设        设      2
                                   每场补助标     650 元/            1
                     成本指标                              640        14
                                     准        场               4
            满意度     听众满意度       听众满意程                       1
                                            ≥95%       96%        10
             指标        指标           度                        0
                                                              1
                                                                  98.
                           总分                                 0
                                                                    5
                                                              0
`);
    expect(rendered(document).slice(-5)).toEqual([
      '^ | 质量指标 | 讲座合格率 | ≥95% | 98.2% | 12 | 12 | ',
      '^ | 时效指标 | 讲座开设及时性 | 按计划开设 | 按计划开设 | 12 | 12 | ',
      '^ | 成本指标 | 每场补助标准 | 650 元/场 | 640 | 14 | 14 | ',
      '满意度指标 | 听众满意度指标 | 听众满意程度 | ≥95% | 96% | 10 | 10 | ',
      '总分 | < |  |  |  | 100 | 98.5 | ',
    ]);
  });
});

describe('codes a figure wide and amounts cut behind their last decimal but one', () => {
  it('are put together down the lines of their row', async () => {
    const document = await documentOf(`
科目编  科目名称           年初结转和结余     本年收入         本年支出                     年末结转和结余
码
类 款 项                                         小计      基本支出   项目支出
合计                  5.20        140.00       141.7   0      141.75    3.45
                                             5
2        其他支出       5.20        140.00       141.7   0      141.75    3.45
2                                            5
9
2    6   彩票公益金安排的   5.20        140.00       141.7   0      141.75    3.45
2    0                                       5
         支出
9
2    6 0 用于体育事业的彩   5.20        140.00       141.7   0      141.75    3.45
2    0 3 票公益金支出                              5
9
`);
    expect(rendered(document).slice(-4)).toEqual([
      '合计 |  |  |  | 5.20 | 140.00 | 141.75 | 0 | 141.75 | 3.45',
      '229 |  |  | 其他支出 | 5.20 | 140.00 | 141.75 | 0 | 141.75 | 3.45',
      '229 | 60 |  | 彩票公益金安排的支出 | 5.20 | 140.00 | 141.75 | 0 | 141.75 | 3.45',
      '229 | 60 | 03 | 用于体育事业的彩票公益金支出 | 5.20 | 140.00 | 141.75 | 0 | 141.75 | 3.45',
    ]);
  });
});

describe('figures that are cut to two lines', () => {
  it('stay in one row, however the words beside them are broken', async () => {
    const document = await documentOf(`
项目          本年支出合           基本支 项目支          上缴上级支
功能 科目名称     计               出    出           出
分类
科目
编码
栏次          1               2        3       4
201 一般公共服务  2,030.09        1,528.   501.7
    支出                      35       4
201 政府办公厅   689.47          327.9    361.5
03  （室）及相关                  5        2
      机构事务
201   行政运行     327.95     327.9
030                       5
1
201   一般行政管理   361.52              361.5
030   事务                           2
2
201   财政事务     1,340.62   1,200.   140.2
06                        40       2
合计          2,030.09        1,528.   501.7
                          35       4
\f`);
    expect(rendered(document).slice(2)).toEqual([
      '201 | 一般公共服务支出 | 2,030.09 | 1,528.35 | 501.74 | ',
      '20103 | 政府办公厅（室）及相关机构事务 | 689.47 | 327.95 | 361.52 | ',
      '2010301 | 行政运行 | 327.95 | 327.95 |  | ',
      '2010302 | 一般行政管理事务 | 361.52 |  | 361.52 | ',
      '20106 | 财政事务 | 1,340.62 | 1,200.40 | 140.22 | ',
      '合计 | < | 2,030.09 | 1,528.35 | 501.74 | ',
    ]);
  });
});
