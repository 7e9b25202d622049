// Figures beside a relation that are not its own: what goes by their words is silent, and slips in the same shapes are found.
import { describe, expect, it } from 'vitest';
import { checkText, findings } from '../../helpers/run.js';

const report = (text: string): string => `# 2024年度项目支出绩效自评报告\n\n二、项目实施情况\n\n${text}\n`;
/** What is found of the claims; the forms here have neither all their parts nor all their reasons. */
const found = async (text: string): Promise<string[]> =>
  findings(await checkText(report(text))).filter(
    (line) => !/^(?:section-|score-|weight-|deviation-)/.test(line),
  );

const sheet = (...rows: string[]): string =>
  [
    '\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| 产出指标 | 数量指标 | ${row} |`),
  ].join('\n');

const scores = [
  '\n| 一级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分 |',
  '|---|---|---|---|---|---|',
  '| 决策 | 绩效目标设定 | 明确 | 明确 | 20 | 19.00 |',
  '| 过程 | 预算执行率 | 100% | 92.00% | 25 | 23.00 |',
  '| 产出 | 修复古籍 | ≥300册 | 310册 | 30 | 30.00 |',
  '| 效益 | 阅览人次 | ≥5000人次 | 5200人次 | 15 | 14.00 |',
  '| 满意度 | 读者满意度 | ≥90% | 86.00% | 10 | 9.00 |',
  '| 合计 | — | — | — | 100 | 95.00 |',
].join('\n');

const CLEAN: [string, string][] = [
  [
    'a share of the plan, and what was done within its time',
    `完成栽植235亩，占计划的94.00%；计划期内栽植221亩。\n${sheet('栽植面积 | 250亩 | 235亩 | 10 | 9.40')}`,
  ],
  [
    'a step of a rule',
    `${sheet('拨付及时率 | 100% | 94.20% | 8 | 6.50')}\n\n拨付及时率每低2个百分点扣0.5分，每高1个百分点加0.2分。`,
  ],
  ['a mean of the amount before it', '维护费18.90万元，按7台平均，每台2.70万元，租赁费4.36万元。'],
  ['a mean of what is told by its bracket', '会议费9.60万元，召开会议12次，次均0.80万元，印刷费3.25万元。'],
  ['a wage and what was bought', '现有护林员24人，人均年工资3.60万元，设备购置费31.50万元。'],
  [
    'two counts and prices, and what both come to',
    '4个乡镇站，每个补助20万元，村点15个，每个补助2.4万元，共补助116万元。',
  ],
  ['less than a price that is not told', '冷库支出426.30万元，折合每立方米532.88元，比控制价低7.12元。'],
  [
    'fewer of one thing, and a plan of another',
    `全年检查企业345家次，其中矿山45家次、工贸300家次，开展演练18次，其中森林火灾11次、防汛7次，比计划少2次。\n${sheet('检查企业数量 | 320家次 | 345家次 | 10 | 10', '应急演练次数 | 20次 | 18次 | 10 | 9')}`,
  ],
  [
    'points of two parts in those of one',
    `自评得分95.00分。决策19.00分，过程23.00分，产出30.00分，效益与满意度23.00分。\n${scores}`,
  ],
  [
    'money of projects in the year before',
    '收、支总计6420.00万元，与2023年度的5180.00万元相比，增加1240.00万元。\n\n2024年度对4个财政拨款项目开展自评，涉及资金5176.00万元，占财政拨款项目支出的100.00%。',
  ],
  [
    'a share in a rate of other money',
    '一般公共预算支出842.30万元，完成年初预算839.80万元的100.30%。\n\n涉及一般公共预算资金376.40万元，占一般公共预算项目支出的100.00%。',
  ],
  [
    'what is carried as one part of the whole',
    '收入总计1985.40万元，支出总计1985.40万元。支出总计由本年支出1846.20万元、结余分配24.80万元、年末结转和结余114.40万元组成；收入总计由本年收入1902.60万元、使用非财政拨款结余20.00万元、年初结转和结余62.80万元组成。',
  ],
  [
    'what is left of all that came in',
    '年初结转86.20万元，本年收入1902.40万元，使用非财政拨款结余12.00万元，本年支出1845.60万元，结余分配15.00万元，年末结转140.00万元。',
  ],
  [
    'what a bracket shows of another rate',
    '中央资金执行率97.05%（支出388.20万元，下达400.00万元），省级资金执行率100.00%。',
  ],
  ['beyond a target right before it', '新增就业3150人，超过年度目标3000人150人，完成目标的105.00%。'],
  [
    'prices and limits in a sum',
    '中标单价2380元，比最高限价2600元低220元，金额57.12万元，桌椅34.32万元，合计91.44万元。',
  ],
  [
    'money kept back in what was paid',
    '合同总额900.00万元：预付款30%，即270.00万元；本年支付360.00万元；余3%为质保金，即27.00万元。累计支付630.00万元。',
  ],
  [
    'a rate without its bearer in that of a row',
    `46份合同中44份按时签订，及时率95.65%。\n${sheet('价格监测点报送及时率 | ≥95% | 97.50% | 10 | 10')}`,
  ],
  [
    'one kind of spending in the whole, by years',
    '| 项目（单位：万元） | 2023年 | 2024年 |\n|---|---|---|\n| 全年预算 | 520.00 | 640.00 |\n| 支出合计 | 508.00 | 620.80 |\n| 项目支出 | 208.00 | 300.80 |\n| 预算执行率 | 97.69% | 97.00% |',
  ],
  [
    'the rate of the year before in counts of this one',
    '检测样本9400份，其中水质1860份、食品7540份，阳性235份，阳性率2.50%，上年阳性率为3.10%。',
  ],
  [
    'what was taken off before the budget was approved',
    '申报预算1860.00万元；财政批复1740.00万元，核减120.00万元；执行中追加66.00万元，全年预算1806.00万元。',
  ],
  [
    'what was done of each part in what was done of all',
    '整改问题30个，完成26个，其中立行立改17个全部完成，分阶段整改9个完成7个，持续整改4个完成2个。',
  ],
  ['a mean of two kinds', '网格240个，专职264名，兼职456名，平均每个网格专兼职3.00名。'],
];

const SLIPPED: [string, string, string][] = [
  ['维护费18.90万元，保有7台，平均每台2.70万元，租赁费4.36万元。', '2.70', '7.20'],
  ['4个乡镇站，每个补助20万元，村点15个，每个补助2.4万元，共补助116万元。', '116', '161'],
  ['实际每立方米532.88元，比控制价540.00元低7.12元。', '7.12', '1.72'],
  [
    '年初结转86.20万元，本年收入1902.40万元，使用非财政拨款结余12.00万元，本年支出1845.60万元，结余分配15.00万元，年末结转140.00万元。',
    '140.00',
    '104.00',
  ],
  ['新增就业3150人，超过年度目标3000人150人，完成目标的105.00%。', '105.00', '150.00'],
  ['中央资金执行率97.05%（支出388.20万元，下达400.00万元），省级资金执行率100.00%。', '97.05', '97.50'],
];

describe('figures that stand beside a relation', () => {
  it.each(CLEAN)('%s', async (_, text) => expect(await found(text)).toEqual([]));
  it.each(SLIPPED)('%s %s → %s', async (text, from, to) => {
    expect(await found(text)).toEqual([]);
    expect(await found(text.replace(from, to))).not.toEqual([]);
  });
});
