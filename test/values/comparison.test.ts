import { describe, expect, it } from 'vitest';
import { operatorAround, satisfies } from '../../src/values/comparison.js';
import { dec } from '../../src/values/decimal.js';
import { parseQuantities } from '../../src/values/quantity.js';

describe('the comparison printed at a figure', () => {
  it.each([
    ['完成监督计划>=5个', '>='],
    ['参会率≥80%', '>='],
    ['参会率≧80%', '>='],
    ['参会率＞＝80%', '>='],
    ['参会率=>80%', '>='],
    ['满意度大于等于80%', '>='],
    ['满意度大于或等于80%', '>='],
    ['培训不少于3次', '>='],
    ['不低于 90 %', '>='],
    ['不得低于90%', '>='],
    ['不小于5', '>='],
    ['至少5场', '>='],
    ['达到95%', '>='],
    ['80%以上', '>='],
    ['80%（含）以上', '>='],
    ['80%及以上', '>='],
    ['80%以上（含）', '>='],
    ['60%≤完成率', '>='],
    ['每天会议费标准≤580元/人', '<='],
    ['预算控制数≤130万元', '<='],
    ['控制在10%以内', '<='],
    ['控制在130万元', '<='],
    ['10%以内', '<='],
    ['5次以下', '<='],
    ['不超过3万元', '<='],
    ['不得超过3万元', '<='],
    ['不高于5%', '<='],
    ['小于等于5%', '<='],
    ['≦5%', '<='],
    ['投诉次数<3次', '<'],
    ['少于3次', '<'],
    ['不到3次', '<'],
    ['参训人数＞50人', '>'],
    ['超过50人', '>'],
    ['超50人', '>'],
    ['培训班次=1', '='],
    ['培训班次＝1', '='],
    ['覆盖率等于100%', '='],
    ['订阅报刊4种', null],
    ['各项会议事项完成率100%', null],
  ])('%s: %s', (text, expected) => {
    const [quantity] = parseQuantities(text);
    expect(operatorAround(text, quantity!)).toBe(expected);
  });
});

describe('satisfying a limit', () => {
  it.each([
    ['0.795', '0.805', '>=', '0.8', null],
    ['0.8', '0.8', '>=', '0.8', true],
    ['0.7', '0.79', '>=', '0.8', false],
    ['5', '5', '>', '5', false],
    ['5', '6', '>', '5', null],
    ['3', '4', '<=', '4', true],
    ['4', '5', '<', '4', false],
    ['1', '1', '=', '1', true],
    ['1', '2', '=', '1', null],
    ['2', '3', '=', '1', false],
  ] as const)('%s…%s %s %s: %s', (low, high, operator, limit, expected) => {
    expect(satisfies({ low: dec(low), high: dec(high) }, operator, dec(limit))).toBe(expected);
  });
});
