// explain --criterion: JSON as the contract has it, words in both languages, the table and the curve.
import { describe, expect, it } from 'vitest';
import { explainCriterion } from '../../src/commands/explain-criterion.js';
import { UsageError } from '../../src/config.js';

const json = (text: string, more: { value?: string; weight?: string } = {}): Record<string, unknown> =>
  JSON.parse(explainCriterion({ text, ...more, language: 'en', format: 'json' })) as Record<string, unknown>;
const pretty = (text: string, language: 'zh' | 'en', value?: string): string =>
  explainCriterion({ text, language, format: 'pretty', ...(value ? { value } : {}) });

const STEPS = '低于8%的计3分，每超过4个百分点扣1分，扣完为止';

describe('JSON', () => {
  it('has the criterion, its weight and its meaning', () => {
    const result = json(STEPS);
    expect(Object.keys(result)).toEqual(['criterion', 'understood', 'weight', 'meaning', 'readings']);
    expect(result.readings).toEqual([]);
    expect([result.criterion, result.understood, result.weight]).toEqual([STEPS, true, '3']);
    expect(result.meaning).toBe(
      'full marks 3; where x < 8%: 3 points; above 8%, 1 off for every 4 percentage points',
    );
  });

  it.each<[string, { value?: string; weight?: string }, unknown]>([
    [STEPS, { value: '7.9%' }, [{ reading: 'whole steps', score: '3' }]],
    [
      STEPS,
      { value: '14%' },
      [
        { reading: 'whole steps', score: '2' },
        { reading: 'started steps', score: '1' },
        { reading: 'proportional', score: '1.5' },
      ],
    ],
    ['下降的计5分，增加的按比例扣减', { value: '-5%' }, [{ reading: 'as written', score: '5' }]],
    ['下降的计5分，增加的按比例扣减', { value: '－５％' }, [{ reading: 'as written', score: '5' }]],
    ['每缺一项扣2分', { value: '2' }, []],
    ['每缺一项扣2分', { value: '2', weight: '5' }, [{ reading: 'whole steps', score: '1' }]],
    ['每缺一项扣2分', { value: '2项', weight: '5分' }, [{ reading: 'whole steps', score: '1' }]],
    ['按满意度计算得分', { value: '95%', weight: '10' }, [{ reading: 'as written', score: '9.5' }]],
    [
      '小于或等于1计5分，否则按比例计分',
      { value: '1.2' },
      [
        { reading: 'proportional to the threshold', score: '4.166667' },
        { reading: 'less the difference', score: '4' },
      ],
    ],
    ['程序合规得5分，否则不得分', { value: '1' }, []],
    ['酌情扣分', { value: '1', weight: '5' }, []],
    [STEPS, { value: '很多' }, []],
  ])('%s %o', (text, more, expected) => {
    expect(json(text, more).readings).toEqual(expected);
  });

  it('takes the weight from the sentence first', () => {
    expect(json(STEPS, { weight: '10' }).weight).toBe('3');
    expect(json('达到90%得满分，否则不得分', { weight: '10' }).weight).toBe('10');
    expect(json('达到90%得满分，否则不得分').weight).toBeNull();
  });

  it('says why a text is not understood, and never guesses', () => {
    expect(json('视情况酌情扣分', { weight: '5' })).toEqual({
      criterion: '视情况酌情扣分',
      understood: false,
      reason: 'the assessor decides at discretion; no number does',
      weight: '5',
      meaning: 'the assessor decides at discretion; no number does',
      readings: [],
    });
  });

  it('refuses a weight that is no number', () => {
    expect(() => json(STEPS, { weight: 'much' })).toThrow(UsageError);
  });
});

describe('the terminal', () => {
  it('shows meaning, score, table and curve', () => {
    const text = pretty(STEPS, 'zh', '14%');
    expect(text).toContain('含义：满分 3 分；x < 8% 时得 3 分；超过 8% 后每 4 个百分点扣 1 分');
    expect(text).toContain('2 分（满一档计一档）');
    const rows = text.split('\n').filter((line) => /^ +\d+% +[\d. |]+$/.test(line));
    expect(rows.map((row) => row.trim().split(/\s+/).slice(0, 2))).toEqual([
      ['4%', '3'],
      ['8%', '3'],
      ['12%', '2'],
      ['16%', '1'],
      ['20%', '0'],
    ]);
    const curve = text.split('\n').filter((line) => line.includes('┤'));
    expect(curve).toHaveLength(8);
    expect(curve[0]).toMatch(/^ +3 ┤•+$/);
    expect(curve.at(-1)).toMatch(/^ +0 ┤ +•+$/);
  });

  it('ends in one line break, in both languages, whatever the text', () => {
    for (const language of ['zh', 'en'] as const)
      for (const text of [
        STEPS,
        '酌情扣分',
        '①合规（1分）②完整（1分）',
        '按满意度计算得分',
        '第1名得5分，第2名得3分',
        '每缺一项扣1分',
        '凡签约1亿元得0.6分，2亿得1.2分，以此类推',
        '半年进度≥45%得2分，<45%得0分；全年进度≥95%得3分，<95%得0分',
      ])
        expect(pretty(text, language, '90%')).toMatch(/[^\n]\n$/);
  });

  it('says that a value is none', () => {
    expect(pretty(STEPS, 'zh', '很多')).toContain('“很多”不是数值');
    expect(pretty('程序合规得5分，否则不得分', 'zh', '1')).toContain('不能由这个数值得出得分');
  });
});
