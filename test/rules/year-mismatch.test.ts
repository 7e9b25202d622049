// Years of captions, fields, dates and figures against the report's.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const department = (...lines: string[]): string =>
  ['2024年度青石县水利局部门整体支出绩效自评报告', '一、部门概况', '全局编制40名。', ...lines].join('\n\n');

const accounts = (...lines: string[]): string =>
  ['青石县水利局2024年度部门决算', '第一部分 部门概况', '负责全县水资源管理工作。', ...lines].join('\n\n');

const TABLE = '| 三级指标 | 分值 | 得分 |\n|---|---|---|\n| 制度建设 | 100 | 95 |';

describe('year-mismatch', () => {
  it.each([
    [
      'a caption',
      department('2023年度部门整体支出绩效自评计分表', TABLE),
      ['fail 2023年度部门整体支出绩效自评计分表 2023 → 2024'],
    ],
    [
      'a heading',
      accounts('第二部分 2023年度部门决算情况说明', '收支平衡。'),
      ['fail 第二部分2023年度部门决算情况说明 2023 → 2024'],
    ],
    [
      'the end of the year',
      department('截至2023年12月31日，共有车辆3辆。'),
      ['fail 截至2023年12月31日 2023年 → 2024'],
    ],
    [
      'the end of the year, in short',
      department('截止2023年底，共有车辆3辆。'),
      ['fail 截止2023年底 2023年 → 2024'],
    ],
    [
      'what came in and went out',
      accounts('2023年度，收入总计900.00万元，支出总计900.00万元，收支平衡。'),
      ['fail 2023年度,收入总计900.00万元, 2023 → 2024'],
    ],
    [
      'a heading on last year’s budget',
      accounts('二、2023年度预算收支情况', '收支平衡。'),
      ['fail 二、2023年度预算收支情况 2023 → 2024'],
    ],
    [
      'what the township itself has',
      department('截至2023年12月31日，我镇共有车辆3辆。'),
      ['fail 截至2023年12月31日 2023年 → 2024'],
    ],
    [
      'figures',
      accounts('2023年度本年收入合计900.00万元，其中：财政拨款收入900.00万元。'),
      ['fail 2023年度本年收入合计900.00万元 2023 → 2024'],
    ],
    [
      'a field',
      department(
        '| 部门名称 | 青石县水利局 | 评价年度 | 2023 |\n|---|---|---|---|\n| 资金总额 | 900万元 | 支出 | 900万元 |',
      ),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'a caption with a note',
      department('部门整体支出绩效自评计分表（2023年度，金额单位：万元）', TABLE),
      ['fail 部门整体支出绩效自评计分表(2023年度,金额单位:万元) 2023 → 2024'],
    ],
    [
      'the goals of the year',
      department('年度总体目标：2023年完成泵站改造8座，受益面积由2022年的1.2万亩提高到1.5万亩。'),
      ['fail 年度目标 2023 → 2024'],
    ],
    [
      'the goals in a form',
      department('| 年度目标 | 2023年完成泵站改造8座。 |\n|---|---|\n| 资金总额 | 900万元 |'),
      ['fail 年度目标 2023 → 2024'],
    ],
    [
      'what is evaluated',
      department('我局对2023年度部门整体支出开展了绩效自评。'),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'what was evaluated in a year',
      department('（三）绩效管理情况。2023年对5个项目开展绩效自评，涉及资金220.50万元。'),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'the form of an annex',
      '某县2024年中央财政危房改造补助资金绩效自评报告\n\n一、基本情况\n\n下达资金1232.00万元。\n\n附件：中央对地方转移支付区域（项目）绩效目标自评表（2023年度）\n\n| 资金构成 | 全年预算数（万元） | 全年执行数（万元） |\n|---|---|---|\n| 年度资金总额 | 1232.00 | 1223.60 |',
      ['fail 附件:中央对地方转移支付区域(项目)绩效目标自评表(2023年度) 2023 → 2024'],
    ],
    ['the period', department('评价期间为2023年1月1日至12月31日。'), ['fail 评价年度 2023 → 2024']],
    [
      'money that the fund table has',
      department(
        '| 资金 | 全年预算数 | 全年执行数 | 执行率 |\n|---|---|---|---|\n| 年度资金总额 | 320.50万元 | 301.27万元 | 94.00% |',
        '全局厉行节约。2023年支出301.27万元，预算执行率94.00%。',
      ),
      ['fail 2023年支出301.27万元,预算执行 2023 → 2024'],
    ],
    [
      'the time evaluated',
      department('按要求组织自评，自评时段为2023年1—12月。'),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'the period told in full',
      department('本次自评期间为2023年1月1日至2023年12月31日。'),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'the letter to the bureau',
      department('现将2023年度部门整体支出绩效自评情况报告如下。'),
      ['fail 评价年度 2023 → 2024'],
    ],
    [
      'the caption of a table whose figures the text tells',
      department(
        '全年支出合计812.45万元，其中泵站改造516.20万元。',
        '表一　2023年支出明细（万元）',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 渠道清淤 | 296.25 |\n| 合计 | 812.45 |',
      ),
      ['fail 表一2023年支出明细(万元) 2023 → 2024'],
    ],
    [
      'the caption of a table whose total the text tells',
      department(
        '全年支出合计812.45万元。',
        '2023年度泵站支出情况（万元）',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 渠道清淤 | 296.25 |\n| 小计 | 812.45 |',
      ),
      ['fail 2023年度泵站支出情况(万元) 2023 → 2024'],
    ],
    [
      'how the budget came about',
      department('泵站老化。2023年年初预算286.00万元，年中追加14.50万元，全年预算300.50万元。'),
      ['fail 2023年年初预算286.00万元,年中 2023 → 2024'],
    ],
    [
      'the title, where all the text is of the next year',
      department(
        '我局对2025年度部门整体支出开展了绩效自评。',
        '2025年年初预算286.00万元。',
        '截至2025年12月底，支出280.00万元。',
      ),
      ['fail 2024年度青石县水利局部门整体支出绩效自评报告 2024 → 2025'],
    ],
    [
      'the caption of the form, the report being of the year below its title',
      [
        '泵站改造项目支出绩效自评报告',
        '（2024年度）',
        '一、项目概况',
        '2024年项目预算286.00万元。2025年2月，抽调5人组成自评小组。',
        '附表',
        '泵站改造项目支出绩效自评表（2023年度）',
        TABLE,
      ].join('\n\n'),
      ['fail 泵站改造项目支出绩效自评表(2023年度) 2023 → 2024'],
    ],
  ])('finds another year in %s', async (_, text, expected) => {
    expect(await said('year-mismatch', text)).toEqual(expected);
  });

  it.each([
    [
      'the same year',
      department('截至2024年12月31日，共有车辆3辆。', '2024年度部门整体支出绩效自评计分表', TABLE),
    ],
    ['a comparison', accounts('2024年度收、支总计均为900.00万元，与2023年度相比增加20.00万元。')],
    ['both ends', department('截至2024年12月31日共有车辆3辆，截至2023年12月31日为4辆。')],
    ['carry-over', accounts('2023年结转资金20.00万元，已全部支出。')],
    ['where the district started from', department('截至2023年底，全县水库共有48座。')],
    [
      'the budget of next year',
      accounts('（四）2025年预算收支总额1,038.00万元，比2024年年初预算985.00万元增加53.00万元。'),
    ],
    ['a plan', department('2025年度工作计划', '2025年计划改造泵站8座。')],
    ['a total over years', department('截至2023年12月31日，项目累计完成投资3000万元。')],
    ['a notice', department('根据《关于做好2025年度绩效自评工作的通知》开展自评。')],
    ['what was done before', department('2023年新建泵站4座，2024年新建6座。')],
    [
      'a title with a range',
      '2022—2024年度泵站改造项目支出绩效评价报告\n\n一、项目概况\n\n截至2023年12月31日，共有泵站31座。',
    ],
    ['goals over years', department('年度总体目标：2023年完成立项，2024年完成泵站改造8座。')],
    ['goals that a range begins', department('年度总体目标：2023年至2025年完成泵站改造8座。')],
    ['the goal of the whole term', department('总体目标：2023年完成泵站改造8座。')],
    ['how another evaluation was answered', department('对2023年度项目支出绩效评价发现的问题进行了整改。')],
    ['what was evaluated the year after', department('2025年对5个项目开展绩效自评。')],
    ['what was evaluated in both years', department('2023年对3个项目开展绩效自评，2024年增至5个。')],
    ['money of the year before', department('2023年支出301.27万元。2024年支出320.50万元。')],
    ['when it was evaluated', department('评价时间为2025年3月1日至3月20日。')],
    ['a period over years', department('评价期间为2022年1月至2024年12月。')],
    ['how the evaluation before was used', department('运用上年评价结果，对2023年度支出绩效自评进行整改。')],
    [
      'the table of the year before beside that of the year',
      department(
        '全年支出合计812.45万元，其中泵站改造516.20万元。',
        '表一　2023年支出明细',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 合计 | 812.45 |',
        '表二　2024年支出明细',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 合计 | 812.45 |',
      ),
    ],
    [
      'a table of the year before that no sentence tells',
      department(
        '支出比2023年的812.45万元减少20.00万元，其中泵站改造2023年支出516.20万元。',
        '表一　2023年支出明细',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 合计 | 812.45 |',
      ),
    ],
    [
      'a table of the year before that shares one figure with the text, not its total',
      department(
        '全年支出合计850.00万元，其中渠道清淤296.25万元。',
        '2023年度泵站支出情况（万元）',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 渠道清淤 | 296.25 |\n| 小计 | 812.45 |',
      ),
    ],
    [
      'a table of the year before whose total the text tells of that year',
      department(
        '支出850.00万元，上年为812.45万元。',
        '2023年度泵站支出情况（万元）',
        '| 项目 | 支出 |\n|---|---|\n| 泵站改造 | 516.20 |\n| 渠道清淤 | 296.25 |\n| 小计 | 812.45 |',
      ),
    ],
    [
      'the project of a year, done in the next',
      [
        '青石县2023年泵站改造项目绩效自评报告',
        '一、项目概况',
        '2024年项目预算286.00万元。',
        '我局对2024年度支出280.00万元开展绩效自评。',
        '截至2024年12月底，完工8座。',
      ].join('\n\n'),
    ],
    ['a report without a year', '泵站改造项目支出绩效自评报告\n\n一、项目概况\n\n共有泵站31座。'],
  ])('holds: %s', async (_, text) => {
    expect(await said('year-mismatch', text)).toEqual([]);
  });
});
