// Properties that hold for any criterion, made at random from the words of the trade.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeCriterion,
  evaluateCriterion,
  parseCriterion,
  plotCriterion,
  sampleTable,
} from '../../src/criteria/index.js';
import { dec, type Decimal } from '../../src/values/decimal.js';
import { hasWording } from '../../src/wording/index.js';

const FRAGMENTS = [
  '低于',
  '高于',
  '≥',
  '≤',
  '达到',
  '为',
  '超过',
  '5%',
  '90%',
  '100%',
  '80%-90%',
  '3件',
  '一个百分点',
  '2个百分点',
  '1亿元',
  '的',
  '，',
  '；',
  '。',
  '\n',
  '、',
  '（',
  '）',
  '（含）',
  '以上',
  '以内',
  '计5分',
  '得满分',
  '不得分',
  '扣1分',
  '加0.5分',
  '每',
  '每超过',
  '每低于',
  '每缺一项',
  '扣完为止',
  '扣完10分为止',
  '最多加2分',
  '分别',
  '得6分、4分',
  '以此类推',
  '否则',
  '按比例扣减',
  '按比例得分',
  '线性得分',
  '下降',
  '增加',
  '节约',
  '未调整',
  '目标值',
  '上年',
  '达标线',
  '完成',
  '未完成',
  '第1名',
  '前3名',
  '酌情',
  '一票否决',
  '①',
  '（1分）',
  '得分=',
  '执行率',
  '×',
  '÷',
  '分值',
  '满分5分',
  '除特殊原因外',
  '较好',
  '绝对值',
  '1--4季度各得',
  '【',
  '“',
  '0',
  '-',
  '/',
  'x',
  '≤x<',
  '得10-15分',
];
const text = fc
  .array(fc.constantFrom(...FRAGMENTS), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(''));
const VALUES = [
  '-1.2',
  '-0.05',
  '0',
  '0.049',
  '0.05',
  '0.8',
  '0.9',
  '0.95',
  '1',
  '1.01',
  '3',
  '100000000',
].map(dec);

const measured = (
  value: Decimal,
  dimension: 'rate' | 'none',
  width = dec(0),
): Parameters<typeof evaluateCriterion>[1] => ({
  measured: {
    value: { low: value.sub(width), high: value.add(width) },
    dimension,
    unit: dimension === 'rate' ? '%' : '',
  },
  weight: dec(5),
});

describe('any criterion', () => {
  it('is read without a throw, and says what it means or why it has no meaning', () => {
    fc.assert(
      fc.property(text, (words) => {
        const criterion = parseCriterion(words);
        expect(criterion.understood).toBe(criterion.reason === null);
        const keys: string[] = [];
        const say = (key: string): string => (keys.push(key), key);
        expect(describeCriterion(criterion, say).length).toBeGreaterThan(0);
        for (const key of keys)
          expect(hasWording('zh', key) && hasWording('en', key) ? key : `no ${key}`).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a bare bound that 未 turns into one side only', () => {
    const [branch] = parseCriterion('未完成的一个百分点0分值').branches;
    expect(branch!.when).toMatchObject({
      kind: 'region',
      low: null,
      high: { at: dec('0.01'), closed: 'no' },
    });
  });

  it('gives no score below its floor or above its full marks', () => {
    fc.assert(
      fc.property(text, (words) => {
        const criterion = parseCriterion(words);
        const top = criterion.weight ?? dec(5);
        for (const value of VALUES)
          for (const dimension of ['rate', 'none'] as const)
            for (const { score } of evaluateCriterion(criterion, measured(value, dimension))) {
              expect(criterion.understood).toBe(true);
              expect(score.low.compare(0)).toBeGreaterThanOrEqual(0);
              if (!criterion.bonus) expect(score.high.compare(top)).toBeLessThanOrEqual(0);
            }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives an interval that holds the score of its middle', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...VALUES), (words, value) => {
        const criterion = parseCriterion(words);
        const exact = evaluateCriterion(criterion, measured(value, 'rate'));
        const wide = evaluateCriterion(criterion, measured(value, 'rate', dec('0.0005')));
        const [usual] = exact;
        if (!usual || wide.length === 0) return;
        const holds = wide.some(
          ({ score }) => score.low.compare(usual.score.low) <= 0 && score.high.compare(usual.score.high) >= 0,
        );
        expect(holds).toBe(true);
      }),
      {
        numRuns: 1000,
        examples: [
          ['得分=x×x', dec(0)],
          ['以上×按比例得分低于', dec(0)],
        ],
      },
    );
  });

  it('has a table and a curve, or neither', () => {
    fc.assert(
      fc.property(text, (words) => {
        const criterion = parseCriterion(words);
        const table = sampleTable(criterion, dec(5));
        expect(table.every((sample) => sample.readings.length > 0)).toBe(true);
        if (!criterion.understood) expect([table.length, plotCriterion(criterion, dec(5))]).toEqual([0, '']);
        else plotCriterion(criterion, dec(5));
      }),
      { numRuns: 150 },
    );
  });
});
