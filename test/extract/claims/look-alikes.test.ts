// Sentences that look like a relation and are none: a clean report gives no finding, the same words slipped give theirs.
import { describe, expect, it } from 'vitest';
import { checkText, findings } from '../../helpers/run.js';

const report = (text: string): string => `# 2024年度项目支出绩效自评报告\n\n二、项目实施情况\n\n${text}\n`;
const found = async (text: string): Promise<string[]> =>
  findings(await checkText(report(text))).filter((line) => !line.startsWith('section-missing'));

describe('no relation', () => {
  it.each([
    [
      'what was spent on one thing in what was left over',
      '全年支出315.25万元，预算执行率97.00%，结余9.75万元。其中：大厅物业86.40万元，占27.41%；系统运维228.85万元，占72.59%。',
    ],
    [
      'what one window did in what all of them did the year before',
      '受理办件33.60万件，比2023年的30.00万件增加3.60万件，增长12.00%。其中窗口办件14.28万件、网上办件19.32万件。',
    ],
    [
      'the last part in the whole of the year before',
      '适配辅具860人次，分别为轮椅386人次、助听器214人次、护理床260人次，较上年800人次增长7.50%。',
    ],
    [
      'what the bracket lists in a share of what stands before it',
      '全年总支出5709.47万元，基本支出687.40万元（人员经费612.48万元、公用经费74.92万元），占总支出的12.04%。',
    ],
    [
      'those that passed in the rate of those that failed',
      '全年食品抽检5216批次，为计划的100.31%，检出不合格133批次，不合格率2.55%，处置率100%。',
    ],
    [
      'other spending between a figure and its parts',
      '本年支出3829.31万元。\n\n基本支出528.57万元，占本年支出的13.80%；项目支出3300.74万元，占86.20%。基本支出由人员经费436.90万元和公用经费91.67万元构成。',
    ],
    [
      'what was aimed at in a share of what was done',
      '全年接种6300人，占服务对象7200人的87.50%。完成两剂次6048人，占接种人数的96.00%。\n\n| 三级指标 | 目标值 | 实际值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 完成两剂次接种人数 | ≥6000人 | 6048人 | 100 | 100 |\n| 合计 | | | 100 | 100 |\n\n自评得分100分。',
    ],
    [
      'the names of units in the number of offices',
      '局机关设6个科室，所属单位有市勘测中心、市信息中心、市档案馆，共3家。',
    ],
    [
      'the budget that another amount is measured by in the mean of vehicles',
      '公务用车购置及运行维护费6.18万元，占80.58%，全部为运行维护费，比预算6.60万元节约0.42万元，年末保有公务用车3辆，单车平均2.06万元。公务接待费1.49万元，占19.42%。',
    ],
    [
      'what it fell to in how much of it was saved',
      '亩均用水由上年的400立方米降到376立方米，亩均减少24立方米，用水节约率6.00%。',
    ],
    [
      'what was done in by how much it went beyond the goal',
      '上门送教5940课时，超出目标440课时，超出幅度8.00%。',
    ],
    [
      'purchases in the rate of all spending',
      '2024年全年预算1839.00万元，其中基本支出587.50万元、项目支出1251.50万元；全年支出1795.60万元，其中基本支出580.90万元、项目支出1214.70万元。预算执行率97.64%，结转43.40万元。\n\n政府采购预算350万元，实际采购343万元，执行率98%。',
    ],
    [
      'the score of one project in that of the department',
      '部门整体支出自评得97.87分，评价等级为优。\n\n| 维度 | 分值 | 得分 |\n|---|---|---|\n| 管理 | 30 | 29.37 |\n| 产出 | 45 | 44 |\n| 效果 | 25 | 24.5 |\n| 合计 | 100 | 97.87 |\n\n（一）助餐补助，项目自评99.68分。\n\n（二）园舍改造，项目自评99.84分。\n\n（三）设备购置，项目自评97.82分。',
    ],
    [
      'points that a survey gave in points of the row',
      '| 三级指标 | 目标值 | 实际值 | 分值 | 得分 | 偏差原因 |\n|---|---|---|---|---|---|\n| 文明测评公厕项得分 | ≥45分 | 44分 | 10 | 9.78 | 坡道不达标 |\n| 开放时间 | ≥16小时 | 16小时 | 90 | 90 | |\n| 合计 | | | 100 | 99.78 | |\n\n自评得分99.78分。\n\n偏差原因分析：文明测评中，公厕项坡道不达标，扣1分。',
    ],
    [
      'what was sent out in parts of what came back as good',
      '共回收有效问卷640份，满意610份，满意率95.31%。其中，企业发放400份、有效380份、满意362份，满意率95.26%；社区发放270份、有效260份、满意248份，满意率95.38%。',
    ],
    [
      'what was left among what was spent',
      '本年支出3720.91万元，其中基本支出2896.54万元；项目支出824.37万元。年末结转和结余128.74万元。项目支出主要有：设备购置412.60万元、助学补助246.00万元、校园维修165.77万元。',
    ],
    [
      'a part of what was left, and another rest',
      '全年预算4286.52万元，支出4228.06万元。年末结转结余78.36万元，较年初的38.74万元增加39.62万元，增长102.27%。其中：结转58.36万元，为仪器尾款；结余20.00万元，为招标节约，已缴回。',
    ],
    [
      'all spending in that of projects',
      '本年财政拨款支出1300.48万元。\n\n对3个项目开展绩效自评，涉及财政拨款366.20万元，占项目财政拨款支出的100%。',
    ],
    [
      'those behind a semicolon in those before it',
      '事业编制520名，年末在编在职486人，其中专任教师372人；编外聘用人员118人，在编与编外合计604人。',
    ],
    [
      'what each got in what all of them did',
      '全年组织大学生实习1316人。每人发放交通和保险补贴350元，共46.06万元，其余50.44万元用于平台维护。',
    ],
    [
      'one grade of answers in the others',
      '有效问卷248份。有效问卷中选择“满意”的185份，“基本满意”的47份，“不满意”的16份。',
    ],
    [
      'other spending in the mean of vehicles',
      '项目支出316.20万元。\n\n因公出国（境）人均3.20万元；公务用车年末保有量8辆，车均运行维护费2.03万元，未购置车辆。',
    ],
    [
      'what was spent in what came in',
      '本单位2024年度收入总计826.53万元，支出总计826.53万元。收入总计包括收入合计649.49万元、年初结转和结余177.04万元，支出总计包括本年支出合计758.33万元、年末结转和结余68.20万元。',
    ],
    [
      'what is left of all in all',
      '督促整改火灾隐患1204处，隐患整改率97.3%，未整改的32处已下达限期改正通知书。',
    ],
    [
      'how much more than another goal in a goal',
      '耕地保有量超市下达目标0.06万亩；完成矿山生态修复436亩，为目标的103.8%。',
    ],
    [
      'answers of two groups in the last of them',
      '调查教师120人、学生300人。其中非常满意260人、满意120人、不满意40人。',
    ],
    [
      'spending in the change of a budget',
      '2024年项目预算1520.00万元。与2023年相比，预算增加80.00万元，增长5.56%；支出增加61.40万元，增长4.37%。',
    ],
    [
      'people reached by several sub-projects',
      '1.东坡村道路硬化项目，受益412户1506人。\n\n2.西河村饮水项目，受益442户1590人。\n\n3.南岭村排水项目，受益158户560人。\n\n4.北沟村路灯项目，受益96户330人。',
    ],
    [
      'a list with an item too many and some other total',
      '2024年计划投入1860.00万元，其中省级补助930.00万元、市级补助372.00万元、县级配套558.00万元。实际到位1767.00万元，省、市资金全额到位，县级配套到位465.00万元，欠拨93.00万元。全年支出1767.00万元。',
    ],
    [
      'shares of several years in the first of them',
      '近三年项目支出分别为12.40万元、13.60万元和14.20万元，占当年部门支出的15.50%、16.19%和16.14%。2021年部门支出80.00万元，2022年84.00万元，2023年88.00万元。',
    ],
    [
      'means of each of two in both together',
      '年末城市低保640户1,120人，农村低保2,300户4,140人，两类合计2,940户5,260人，户均分别为1.75人和1.80人。',
    ],
    [
      'a mean of all by what the last part cost',
      '全年实际支出845.00万元，其中：春季学期供餐820,000人次，支出410.00万元；秋季学期供餐870,000人次，支出435.00万元，合计供餐1,690,000人次，每人次均为5元。',
    ],
    [
      'a rate of the first half by what the last quarter cost',
      '调整后预算900.00万元，分季度支出分别为180.00万元、210.00万元、230.00万元、250.00万元，上半年支出进度43.33%。',
    ],
    [
      'three times the same points as once',
      '产出指标50分中，五项各10分。演出、放映、书屋三项均得10分；免费开放得8.20分，培训辅导得9.10分。产出合计47.30分。',
    ],
    [
      'points of other parts in one part’s',
      '2.产出50分，得49.00分。数量得20分，质量得29分。\n\n3.效益30分，得30分；满意度10分，得10分。',
    ],
    [
      'the rate of one item in another’s',
      '4.实用技术培训。计划160人次，实际136人次，完成率85%。\n\n5.辅助器具适配。完成436件，完成率87.2%。',
    ],
    [
      'a part of what was taken off in all of it',
      '产出维度扣3.20分，其中进度滞后3个百分点，扣1.20分；停车位未完工，扣2.00分。',
    ],
    [
      'a rounded unit cost in the whole',
      '保洁服务费360.00万元，按94.20万平方米计算，单位成本3.82元/平方米。',
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  it.each([
    [
      'rates in a row of sums',
      '| 项目 | 永安县 | 西塘县 | 合计 |\n|---|---|---|---|\n| 计划面积(万亩) | 52.0 | 44.0 | 96.0 |\n| 完成面积(万亩) | 53.4 | 44.6 | 98.0 |\n| 完成率(%) | 102.69 | 101.36 | 102.08 |',
    ],
    [
      'what was carried over in what is left',
      '| 支出类别 | 年初预算 | 上年结转 | 年中追加 | 调整后预算 | 执行数 |\n|---|---|---|---|---|---|\n| 基本支出 | 865.00 | 0.00 | 45.00 | 910.00 | 910.00 |\n| 项目支出 | 1120.00 | 190.00 | 60.00 | 1370.00 | 1292.00 |\n| 合计 | 1985.00 | 190.00 | 105.00 | 2280.00 | 2202.00 |',
    ],
    [
      'the money of another year',
      '| 年度 | 2022年 | 2023年 | 2024年 |\n|---|---|---|---|\n| 预算数(万元) | 96.00 | 105.00 | 118.00 |\n| 执行数(万元) | 91.68 | 102.90 | 113.87 |\n\n预算执行率96.50%，剩余4.13万元年末由财政收回。',
    ],
    [
      'points won besides in points lost',
      '| 部分 | 满分 | 得分 | 扣分(加分) |\n|---|---|---|---|\n| 管理 | 40 | 38.50 | -1.50 |\n| 产出 | 60 | 58.00 | -2.00 |\n| 基础分小计 | 100 | 96.50 | -3.50 |\n| 加分项 | 2 | 2.00 | +2.00 |',
    ],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([]);
  });

  const table = `| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 评分说明 |
|---|---|---|---|---|---|
| 过程 | 预算管理 | 预算调整率 | 5 | 2 | 调整率13.42% |
| 产出 | 数量 | 培训完成率 | 45 | 45 | 完成率103.50%，超过100%按满分计 |
| 效果 | 效益 | 绩效管理 | 50 | 49 | |
| 合计 | | | 100 | 96 | |
`;

  it.each([
    ['a bound that was passed', '年中追加较多，预算调整率为13.42%。\n\n预算调整率超过10%，扣3分。'],
    ['a bound for full marks', '全年培训任务较重，培训完成率为103.50%。'],
    ['points that can be had', '绩效管理（50分）方面，个别指标偏低，扣1分。'],
  ])('%s', async (_, text) => {
    expect(await found(`${table}\n${text}`)).toEqual([]);
  });

  it('but another rate than the row’s', async () => {
    expect(await found(`${table}\n年中追加较多，预算调整率为14.32%。`)).not.toEqual([]);
    expect(await found(`${table}\n培训任务较重，培训完成率为105.30%。`)).not.toEqual([]);
  });
});
