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

describe('a figure with fewer decimals above a whole one', () => {
  it('is not cut where wider ones of its column stand whole', async () => {
    const document = await documentOf(`
一级指标            二级指标                            分值         得分
                预算执行率                           10         9.82
预算管理            采购执行率                           6          5.88
                资产规范性                           4          4
                泵站完好率                           12         11.94
产出              渠系水利用系数                         10         9.82
                按期完工率                           38         37.44
                用水纠纷化解率                         9          8.1
效益
                节水宣传                            6          6
满意度             用水户满意度                          5          5
合计                                              100        98.00
`);
    expect(rendered(document).slice(7)).toEqual([
      '效益 | 用水纠纷化解率 | 9 | 8.1',
      '^ | 节水宣传 | 6 | 6',
      '满意度 | 用水户满意度 | 5 | 5',
      '合计 |  | 100 | 98.00',
    ]);
  });
});

describe('a head of three levels', () => {
  it('gives each column of figures its lowest word', async () => {
    const document = await documentOf(`
项目    “三公”经费                                                    会议费     培训费
      小计    因公出国（境）费用       公务接待费   公务用车购置及运行维护费
                                    小计    公务用车购置费   公务用车运行维护费
栏次    1       2             3       4     5         6           7       8
预算数   26.21   -             5.08    21.13 16.20     4.93        2.14    2.34
决算数   21.67   -             2.53    19.14 16.20     2.94        1.99    1.84
\f`);
    expect(rendered(document)).toEqual([
      '项目 | “三公”经费 | < | < | 公务用车购置及运行维护费 | < | < | 会议费 | 培训费',
      '^ | 小计 | 因公出国（境）费用 | 公务接待费 | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^',
      '栏次 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8',
      '预算数 | 26.21 | - | 5.08 | 21.13 | 16.20 | 4.93 | 2.14 | 2.34',
      '决算数 | 21.67 | - | 2.53 | 19.14 | 16.20 | 2.94 | 1.99 | 1.84',
    ]);
  });
});

describe('a label that runs down over an even number of rows', () => {
  it('takes as many above the line it stands in as below it', async () => {
    const document = await documentOf(`
            一级指标          二级指标      三级指标          指标值         完成值       分值    得分
                         数量指标      演出场次         ≥42 场        43 场       12     12
                         质量指标      观众评价          良好          良好         12     12
            产出指标(50 分)
                         时效指标      完成时间        11 月底前       11 月底前      12     12
                         成本指标      场均补助        ≤3100 元       3050 元      14     14
                         社会效益指标    观众人数        ≥2.1 万人      2.3 万人     15     15
            效益指标(30 分)
                         生态效益指标    绿色出行          ≥35%         36.5%       15     15
            满意度指标(10 分)  群众满意度     观众满意度        ≥90%         95%        10     10
`);
    expect(rendered(document).map((row) => row.split(' | ')[0])).toEqual([
      '一级指标',
      '产出指标(50 分)',
      '^',
      '^',
      '^',
      '效益指标(30 分)',
      '^',
      '满意度指标(10 分)',
    ]);
  });
});

describe('columns that overlap where one row has many words', () => {
  it('go by what they hold', async () => {
    const document = await documentOf(`绩效自评情况如下：
                                                                        偏差原因分析及改
     二级指标       三级指标        年初目标值         全年完成值    分值 得分
                                                                        进措施
                                                               受天气影响进度滞
     数量指标       举办讲座        ≥12 期         13 期       8   6.5
                                                               后
     质量指标       对象准确率         ≥98%                   99%     8      8
     质量指标       流程合规性     符合制度要求        符合制度要求           8      8
     时效指标       资金及时率           100%             99%     7      8
     成本指标       单位成本      不超过预算         达成预期指标          10     10
     效益指标       绿化覆盖率       ≥35%                100%       7      7
     效益指标       政策知晓率       ≥90%               98.5%       9      9
     总分                                                      59     56.5
\f`);
    expect(rendered(document).slice(1)).toEqual([
      '二级指标 | 三级指标 | 年初目标值 | 全年完成值 | 分值 | 得分 | 偏差原因分析及改进措施',
      '数量指标 | 举办讲座 | ≥12 期 | 13 期 | 8 | 6.5 | 受天气影响进度滞后',
      '质量指标 | 对象准确率 | ≥98% | 99% | 8 | 8 | ',
      '质量指标 | 流程合规性 | 符合制度要求 | 符合制度要求 | 8 | 8 | ',
      '时效指标 | 资金及时率 | 100% | 99% | 7 | 8 | ',
      '成本指标 | 单位成本 | 不超过预算 | 达成预期指标 | 10 | 10 | ',
      '效益指标 | 绿化覆盖率 | ≥35% | 100% | 7 | 7 | ',
      '效益指标 | 政策知晓率 | ≥90% | 98.5% | 9 | 9 | ',
      '总分 |  |  |  | 59 | 56.5 | ',
    ]);
  });
});

describe('labels over rows', () => {
  const firstOf = (rows: string[]): string[] => rows.map((row) => row.split(' | ')[0]!);

  it('begin where they stand if each stands beside the first of its rows', async () => {
    const document = await documentOf(`绩效评分情况：
一级指标                三级指标                  分值     评分标准                  实际值       得分
投入（15 分）            目标合理性                  5      符合职责计 2 分              均符合       5
                    人员控制率                  5      每超过 1 个百分点扣 0.5 分        104.00%   3
                    支出安排率                  5      得分=安排率×5 分             80.00%    4
过程（13 分）            预算完成率                  5      得分=完成率×5 分             96.40%    4.82
                    支付进度率                  4      每少一次扣 1 分              均达到       4
                    结转结余率                  4      每超过 1 个百分点扣 0.5 分        3.60%     4
产出（16 分）            实际完成率                  10     得分=完成率×10 分            94.44%    9.44
                    完成及时率                  6      得分=及时率×6 分             88.89%    5.33
合计                                         44                               39.59
\f`);
    expect(firstOf(rendered(document).slice(1))).toEqual([
      '一级指标',
      '投入（15 分）',
      '^',
      '^',
      '过程（13 分）',
      '^',
      '^',
      '产出（16 分）',
      '^',
      '合计',
    ]);
  });

  it('are not run together where they end alike', async () => {
    const document = await documentOf(`绩效指标完成情况：
            一级指标      二级指标     三级指标     年度指标值     全年完成值      分值   得分
            产出指标(30   数量指标     服务次数     ≥20 次     21 次       15   15
            分)        质量指标     服务质量     良好         良好         15   15
                      社会效益指标   政策知晓率    ≥90%      98.5%     15   15
            效益指标(50
                      生态效益指标   绿化覆盖率    ≥35%      36%       15   15
            分)
                      经济效益指标   带动群众增收   ≥10 万元   10 万元     20   20
            满意度指标(10  服务对象满意   受益群众满意
                                          ≥90%      98.5%     10   10
            分)        度指标      度
            总分                                             90   90
\f`);
    expect(
      rendered(document)
        .slice(1)
        .map((row) => row.split(' | ').slice(0, 3).join(' | ')),
    ).toEqual([
      '一级指标 | 二级指标 | 三级指标',
      '产出指标(30分) | 数量指标 | 服务次数',
      '^ | 质量指标 | 服务质量',
      '效益指标(50分) | 社会效益指标 | 政策知晓率',
      '^ | 生态效益指标 | 绿化覆盖率',
      '^ | 经济效益指标 | 带动群众增收',
      '满意度指标(10分) | 服务对象满意度指标 | 受益群众满意度',
      '总分 |  | ',
    ]);
  });
});
