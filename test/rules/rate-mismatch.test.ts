// A stated rate against the two amounts that the sentence gives for it.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';

const CASES: [string, string, string[]][] = [
  ['holds', '全年预算数80万元，全年执行数72万元，预算执行率90%。', []],
  [
    'holds just inside what rounding allows',
    '全年预算数300.00万元，全年执行数100.00万元，预算执行率33.33%。',
    [],
  ],
  [
    'fails one step outside',
    '全年预算数300.00万元，全年执行数100.00万元，预算执行率33.35%。',
    ['fail 预算执行率 33.35% → 33.33%'],
  ],
  [
    'takes the budget that the words name',
    '年初预算为50.00万元，全年预算为60.00万元，支出决算为45.00万元，完成年初预算的75.00%。',
    ['fail 完成年初预算 75.00% → 90.00%'],
  ],
  [
    'accepts either budget where the words name none',
    '年初预算为50.00万元，全年预算为60.00万元，支出决算为45.00万元，预算执行率75.00%。',
    [],
  ],
  [
    'reads a rate of what arrived',
    '计划投入200万元，实际到位150万元，资金到位率80%。',
    ['fail 资金到位率 80% → 75%'],
  ],
  ['reads amounts in other units', '项目预算1200000元，实际支出90万元，支出进度为75%。', []],
  [
    'reads a formula written out',
    '结转结余率=结转结余0.67万元/支出预算数1772.93万元×100%=0.05%。',
    ['fail 结转结余率 0.05% → 0.04%'],
  ],
  [
    'takes 可支配预算 for what there was to be spent',
    `年初预算2224.20万元，年中调减46.50万元，上年结转120.30万元，全年可支配预算2298.00万元。全年实际支出2216.93万元，结转下年81.07万元。

| 指标 | 分值 | 目标值 | 实际值 | 得分 |
|---|---|---|---|---|
| 结转结余率 | 5 | ≤10% | 3.63% | 5 |`,
    ['fail 结转结余率 3.63% → 3.53%'],
  ],
  [
    'knows what there was from what was spent and what is left',
    `全年实际支出2216.93万元，结转下年81.07万元。

| 指标 | 分值 | 目标值 | 实际值 | 得分 |
|---|---|---|---|---|
| 结转结余率 | 5 | ≤10% | 3.53% | 5 |`,
    [],
  ],
  [
    'says so where the base is zero',
    '年初预算为0万元，支出决算为30.00万元，完成年初预算的95.00%。',
    ['fail 完成年初预算 95.00%'],
  ],
  ['holds where nothing was planned or spent', '年初预算为0万元，支出决算为0万元，完成年初预算的0%。', []],
  ['claims nothing without amounts', '项目资金到位率100%，培训覆盖率95%。', []],
  ['reads a rate of counts', '计划培训10期，实际培训9期，培训完成率100%。', ['fail 培训完成率 100% → 90%']],
  [
    'reads a base right before the rate',
    '完成投资3.6亿元，占年度计划4亿元的95%。',
    ['fail 完成投资：占年度计划4亿元的比例 95% → 90%'],
  ],
  [
    'an item of a list has a budget of its own',
    '“三公”经费预算25.00万元，支出20.00万元，其中：公务接待费支出5.00万元，完成预算的83.33%。',
    [],
  ],
];

describe('rate-mismatch', () => {
  it.each(CASES)('%s', async (_, text, expected) => {
    expect(await said('rate-mismatch', text)).toEqual(expected);
  });
});
