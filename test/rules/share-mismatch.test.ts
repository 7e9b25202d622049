// 占…% against part and whole.
import { describe, expect, it } from 'vitest';
import { checkText, of, said } from '../helpers/run.js';

const WHOLE =
  '2023年本年支出合计1883.70万元，其中：基本支出1516.29万元，占80.5%；项目支出367.41万元，占19.5%。';
const CASES: [string, string, string[]][] = [
  ['holds', WHOLE, []],
  ['fails', WHOLE.replace('19.5%', '18.5%'), ['fail 项目支出占 18.5% → 19.5%']],
  [
    'of a whole named elsewhere',
    `${WHOLE}\n\n2023年一般公共预算财政拨款支出1843.18万元，占本年支出合计的99.6%。`,
    ['fail 2023年一般公共预算财政拨款支出占本年支出合计 99.6% → 97.85%'],
  ],
  [
    'of a whole that is not printed',
    '项目涉及资金195.07万元，占业务费总额的100.0%。',
    ['undetermined 项目涉及资金占业务费总额 100.0%'],
  ],
  [
    'of the sum of the shares where no total is printed',
    '支出中，甲项30.00万元，占30%；乙项70.00万元，占72%。',
    ['fail 乙项占 72% → 70%'],
  ],
  [
    'one after the other',
    '支出100万元，其中人员经费60万元、公用经费40万元，分别占60%、42%。',
    ['fail 公用经费占比 42% → 40%'],
  ],
  ['of nothing', '采购总额0万元，其中：授予中小企业合同金额0万元，占采购总额的0%。', []],
  ['a share without a part claims nothing', '中小企业占比较高，占全部企业的90%。', []],
];

describe('share-mismatch', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('share-mismatch', text)).toEqual(expected);
  });

  it('finds the base that gives the printed share', async () => {
    const text = `${WHOLE}\n\n2023年财政拨款支出总计1850.52万元。\n\n2023年一般公共预算财政拨款支出1843.18万元，占本年支出合计的99.6%。`;
    const failed = of(await checkText(text), 'share-mismatch').filter((v) => v.status === 'fail');
    expect(failed.map((v) => v.cause)).toEqual(['other-base']);
  });
});
