// Rates of change without a word of comparison, and what was added between two budgets.
import { describe } from 'vitest';
import { itFindsSlips, itIsSilentOn, type Slip } from '../../../helpers/slips.js';

const RAISED = '2023年年初预算4862.35万元，调整后预算5214.60万元，调增352.25万元，增幅为7.24%。';
const SINCE = '年初批复预算7652.80万元，调整后预算8139.15万元，较年初增长6.36%。';
const BESIDE = '项目支出985.73万元，占比为四成以上，上年为889.34万元，增长10.84%。';
const LEFT = '年末结转结余64.66万元，较上年减少21.69万元，结转结余变动率为-25.12%。';
const YIELD = '试验区亩均产量由改造前的412公斤提高到468公斤，亩均增产56公斤，增长13.59%。';
const RAISE = '城市低保标准由每人每月660元提高到690元，提标幅度4.55%。';

const NAMED =
  '上年享受补贴4800人，兑付1096.2万元。本年服务人数增加300人，增长6.25%；兑付金额增加88.2万元，增长8.05%。';
const BY_YEAR =
  '2023年培训12期、480人次，支出36.20万元。2024年人次增加120人次；支出增加6.30万元，增长17.40%。';

const SLIPS: Slip[] = [
  [NAMED, '8.05%', '7.45%', 'change-mismatch', '兑付金额增长 7.45% → 8.05%'],
  [BY_YEAR, '17.40%', '14.82%', 'change-mismatch', '支出增长 14.82% → 17.40%'],
  [RAISED, '7.24%', '7.54%', 'change-mismatch', '调增增幅 7.54% → 7.24%'],
  [RAISED, '352.25', '325.25', 'balance-mismatch', '调增 325.25万元 → 352.25万元'],
  [SINCE, '6.36%', '6.63%', 'change-mismatch', '调整后预算较年初增长 6.63% → 6.36%'],
  [BESIDE, '10.84%', '18.04%', 'change-mismatch', '项目支出增长 18.04% → 10.84%'],
  [LEFT, '25.12%', '52.12%', 'change-mismatch', '年末结转结余结转结余变动率 -52.12% → -25.12%'],
  [YIELD, '增产56', '增产65', 'change-mismatch', '试验区亩均产量亩均增产 65公斤 → 56公斤'],
  [RAISE, '4.55%', '4.85%', 'change-mismatch', '城市低保标准提标幅度 4.85% → 4.55%'],
];

const SILENT = [
  // of another thing
  NAMED.replace('兑付金额增加', '护理支出增加').replace('8.05%', '7.45%'),
  // the change is measured by a figure that is not told
  '全年实际支出2110.29万元，年末结转结余64.66万元，较上年减少21.69万元。全年支出较上年的1987.64万元增加122.65万元。',
  '协助抓获嫌疑人1316人次，超出目标116人次，比上年的1,245人次增加71人次，同比增长5.7%。',
  '“三公”经费支出7.36万元，其中运行维护费4.82万元，接待费2.54万元。较预算9.00万元减少1.64万元，较上年8.05万元下降8.57%。',
  '支付资金2036.87万元，剩余38.53万元由财政收回。与2021年支出1918.42万元相比，增加118.45万元，增长6.17%。',
  '体质合格率由2022年的91.8%提高到2023年的93.6%，提高1.8个百分点，高于目标值1.6个百分点。',
  '全县生产总值286.40亿元，增长6.8%。',
];

describe('growth without a comparison', () => {
  itFindsSlips(SLIPS);
  itIsSilentOn(SILENT);
});
