// Scores within 0 and their weight.
import { describe, expect, it } from 'vitest';
import { said } from '../helpers/run.js';
import { scored, table } from '../helpers/forms.js';

describe('score-exceeds-weight', () => {
  it.each([
    ['equal', '40', []],
    ['a tenth above', '40.1', ['fail 参训人次 40.1 → 0～40']],
    ['zero', '0', []],
    ['below zero', '-1', ['fail 参训人次 -1 → 0～40']],
    ['no number', '—', []],
  ])('%s', async (_, score, expected) => {
    const text = scored(
      ['举办培训', '≥4期', '4期', '60', '60', ''],
      ['参训人次', '≥80人次', '85人次', '40', score, ''],
    );
    expect(await said('score-exceeds-weight', text)).toEqual(expected);
  });

  it('leaves bonus rows alone', async () => {
    const text = table(
      ['一级指标', '三级指标', '分值', '得分'],
      ['产出', '培训', '100', '98'],
      ['加减分项', '受到通报', '5', '-2'],
    );
    expect(await said('score-exceeds-weight', text)).toEqual([]);
  });

  it('knows that a stated bonus lifts the maximum', async () => {
    const text = '项目支出绩效自评报告\n\n满分100分，另设加分项2分，综合得分101.5分。';
    expect(await said('score-exceeds-weight', text)).toEqual([]);
  });

  it('takes what one indicator could get for no maximum of all', async () => {
    const text = '项目支出绩效自评报告\n\n可持续影响得8分（满分10分）。\n\n项目自评总分为96.89分。';
    expect(await said('score-exceeds-weight', text)).toEqual([]);
  });

  it('compares a stated total with its maximum', async () => {
    expect(await said('score-exceeds-weight', '项目支出绩效自评报告\n\n满分100分，自评得分102分。')).toEqual([
      'fail 总分 102分 → 0～100分',
    ]);
  });
});
