// One quantity under units a power of ten apart.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['one unit', '河道清淤项目预算安排580万元。\n\n河道清淤项目资金580万元已全部下达。', []],
  [
    'two units',
    '河道清淤项目预算安排580万元。\n\n河道清淤项目资金580元已全部下达。',
    ['fail 河道清淤项目资金 580元 → 580万元'],
  ],
  [
    'the same amount in another unit',
    '河道清淤项目预算安排58万元。\n\n河道清淤项目资金580000元已全部下达。',
    [],
  ],
  ['a standard is no total', '河道清淤项目预算安排580万元。\n\n河道清淤项目补助标准为每人580元。', []],
  [
    'a list and its table',
    '支出构成如下：保管费用684.00万元；库房维修181.62元。\n\n| 项目 | 支出（万元） |\n|---|---|\n| 保管费用 | 684.00 |\n| 库房维修 | 181.62 |',
    ['fail 库房维修 181.62元 → 181.62'],
  ],
  [
    'words and a row of indicators',
    '购买服务合同价为398.60元，已支付。项目预算安排402.15万元。\n\n| 三级指标 | 年度指标值 | 实际完成值 |\n|---|---|---|\n| 合同金额 | ≤400万元 | 398.60万元 |',
    ['fail 购买服务合同价 398.60元 → 398.60万元'],
  ],
  [
    'money that is called otherwise',
    '项目支出671.40万元，基本支出982.35万元。\n\n对6个项目开展自评，评价资金671.40元。',
    ['fail 评价资金 671.40元 → 671.40万元'],
  ],
  [
    'a caption over a table of the other unit',
    '“三公”经费支出243,680.00元，其中公务接待费26,320.50元。\n\n表1 支出表（单位：万元）\n\n| 项目 | 决算数 |\n|---|---|\n| 公务用车费 | 217,359.50 |\n| 公务接待费 | 26,320.50 |\n| 合计 | 243,680.00 |',
    ['fail 公务接待费 26,320.50 → 26,320.50元'],
  ],
  [
    'words and their table, however few the digits',
    '“三公”经费决算70,000.00元。其中：公务用车运行维护费52,400.00万元，公务接待费17,600.00元。\n\n| 项目 | 预算数（元） | 决算数（元） |\n|---|---|---|\n| 公务用车运行维护费 | 60,000.00 | 52,400.00 |\n| 公务接待费 | 25,000.00 | 17,600.00 |\n| 合计 | 85,000.00 | 70,000.00 |',
    ['fail 公务用车运行维护费 52,400.00万元 → 52,400.00'],
  ],
  [
    'a caption that is right',
    '“三公”经费支出24.37万元。\n\n表1 支出表（单位：元）\n\n| 项目 | 决算数 |\n|---|---|\n| 公务用车费 | 217,359.50 |\n| 公务接待费 | 26,320.50 |\n| 合计 | 243,680.00 |',
    [],
  ],
  ['the price of one of ten thousand', '项目支出398.65万元，购置1万套，单价398.65元。', []],
  ['what each gets', '补助资金398.65万元，人均398.65元。', []],
  ['round figures', '项目支出500.00万元。\n\n支付公证费500.00元。', []],
  ['other digits', '项目支出398.65万元。\n\n支付公证费398.66元。', []],
  ['other things', '河道清淤项目预算安排580万元。\n\n报销邮寄费580元。', []],
];

describe('unit-conflict', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('unit-conflict', text)).toEqual(expected);
  });
});
