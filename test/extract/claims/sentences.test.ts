// Sentences that add up, with one figure changed: the finding that shows it, and nothing on the sentence as it was.
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../src/judge.js';
import { checkText, said } from '../../helpers/run.js';

/** The sentence, what is changed to what, which rule finds it, and what it says. */
const CASES: [string, string, string, Verdict['rule'], string][] = [
  ['年内办班9期，其中安全培训4期、业务培训5期。', '4期', '7期', 'total-mismatch', '年内办班 9期 → 12期'],
  ['全镇硬化道路36公里，其中县道12公里、乡道10公里、村道14公里。', '10公里', '18公里', 'total-mismatch', '全镇硬化道路 36公里 → 44公里'],
  ['单位有车辆6辆，其中：机要通信用车1辆、应急保障用车2辆、执法执勤用车3辆。', '6辆', '8辆', 'total-mismatch', '单位有车辆 8辆 → 6辆'],
  ['自筹85.50万元，申请补助164.50万元，项目总投资250.00万元。', '164.50', '146.50', 'total-mismatch', '项目总投资 250.00万元 → 232.00万元'],
  ['上半年支出420万元，下半年支出580万元，全年支出1,000万元。', '580', '850', 'total-mismatch', '下半年全年支出 1,000万元 → 1270万元'],
  ['发出问卷400份，收回392份，回收率98.00%。', '392份', '329份', 'rate-mismatch', '回收率 98.00% → 82.25%'],
  ['在编人员69人，编制数75人，在职人员控制率92.00%。', '92.00%', '90.00%', 'rate-mismatch', '在职人员控制率 90.00% → 92.00%'],
  ['执行率为97.50%（195.00万元/200.00万元）。', '97.50%', '95.70%', 'rate-mismatch', '执行率 95.70% → 97.50%'],
  ['共抽样240份，其中有效样本228份，无效样本12份，样本有效率95%。', '95%', '97%', 'rate-mismatch', '样本有效率 97% → 95%'],
  ['县级投入占总投入的60%，县级投入1,500万元，总投入2,500万元。', '1,500', '1,600', 'share-mismatch', '县级投入占总投入 60% → 64%'],
  ['参保农户由2,500户增加到3,000户，增长20%。', '20%', '30%', 'change-mismatch', '增加到增长 30% → 20%'],
  ['2022年支出25.00万元，2023年支出20.00万元，压减5.00万元。', '压减5.00', '压减6.00', 'change-mismatch', '2023年支出压减 6.00万元 → 5.00万元'],
  ['排查隐患840处，已整改812处，尚有28处正在整改。', '28处', '82处', 'balance-mismatch', '尚有 82处 → 28处'],
  ['资产总额520.00万元，负债总额20.00万元，净资产500.00万元。', '净资产500.00', '净资产550.00', 'balance-mismatch', '净资产 550.00万元 → 500.00万元'],
  ['年末决算收入630.50万元，决算支出630.50万元，收支平衡。', '支出630.50', '支出603.50', 'balance-mismatch', '决算收入决算支出 603.50万元 → 630.50万元'],
  ['办班12期，每期40人，共培训480人。', '480人', '490人', 'per-unit-mismatch', '共培训 490人 → 480人'],
  ['运转经费216万元，共有行政村108个，每村2万元。', '216', '226', 'per-unit-mismatch', '运转经费 226万元 → 216万元'],
]; // prettier-ignore

/** Lists that pick some of a whole, attributes that overlap, and rates of figures that are not printed. */
const SILENT = [
  '现有干部职工95人，其中党员60人，女职工41人，本科以上学历72人。',
  '全年办案1,106件，其中重点案件12件、疑难案件8件。',
  '安排资金600.00万元，其中东乡130.00万元、西乡95.00万元。',
  '公用经费140.00万元，其中办公费32.00万元，差旅费21.50万元，培训费6.20万元。',
  '年内新建项目22个，续建项目34个，竣工15个，竣工率88%。',
  '受理申请865件，批准812件，不予批准53件，批准率93.87%。',
  '年初预算260.00万元，追加预算45.50万元，追减预算5.50万元，调整后预算数为300.00万元。',
  '2023年支出1,620.00万元，其中基本支出972.00万元，项目支出648.00万元。与2022年的1,500.00万元相比增加120.00万元，增长8.00%。',
];

describe('sentences', () => {
  it.each(CASES)('%s %s → %s', async (text, from, to, rule, finding) => {
    expect(await said(rule, text)).toEqual([]);
    expect(await said(rule, text.replace(from, to))).toEqual([`fail ${finding}`]);
  });

  it.each(SILENT)('says nothing on: %s', async (text) => {
    const arithmetic = (await checkText(text)).verdicts.filter((v) => v.rule.endsWith('-mismatch'));
    expect(arithmetic.filter((v) => v.status === 'fail')).toEqual([]);
  });
});
