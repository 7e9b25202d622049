// The compiler of scoring criteria against scores worked out by hand.
import { describe, expect, it } from 'vitest';
import { checklistWeights, evaluateCriterion, parseCriterion, readValue } from '../../src/criteria/index.js';
import { dec, decimalText } from '../../src/values/decimal.js';
import { CHECKLISTS, UNDECIDABLE, VARIANTS } from './variants.js';
import { COLLECTED } from './collected.js';

/** The scores of a value, usual reading first. */
function scores(text: string, value: string, weight: string): string[] {
  const measured = readValue(value);
  if (!measured) throw new Error(`no value: ${value}`);
  return evaluateCriterion(parseCriterion(text), {
    measured,
    weight: weight === '' ? null : dec(weight),
  }).map(({ score }) => decimalText(score.low, 4));
}

const cases = (list: typeof VARIANTS): [string, string, string, string[]][] =>
  list.flatMap(([text, weight, ...expected]) =>
    expected.map((one): [string, string, string, string[]] => {
      const [value, earned] = one.split('=');
      return [text, weight, value!, earned!.split('/')];
    }),
  );

describe.each([
  ['own wording', VARIANTS],
  ['collected wording', COLLECTED],
])('%s', (_, list) => {
  it.each(cases(list))('%s [%s] at %s', (text, weight, value, [usual, ...others]) => {
    const found = scores(text, value, weight);
    expect(found[0]).toBe(usual);
    for (const other of others) expect(found).toContain(other);
    // where only one score is named, no reading may allow another
    if (others.length === 0 && found.length > 1)
      expect(found.every((s) => s === usual) || list === COLLECTED).toBe(true);
  });
});

describe('what numbers cannot decide', () => {
  it.each(UNDECIDABLE)('%s', (text, reason) => {
    const criterion = parseCriterion(text);
    expect([criterion.understood, criterion.reason]).toEqual([false, reason]);
    expect(scores(text, '90%', '5')).toEqual([]);
    expect(scores(text, '1', '5')).toEqual([]);
  });

  it('gives no score where words decide, but understands them', () => {
    for (const [text, weight] of [
      ['程序合规、资料齐全的得6分，否则不得分', '6'],
      ['编制了年度实施方案，得4分', '4'],
    ] as const) {
      const criterion = parseCriterion(text);
      expect([criterion.understood, criterion.weight && decimalText(criterion.weight)]).toEqual([
        true,
        weight,
      ]);
      expect(scores(text, '100%', '')).toEqual([]);
      expect(scores(text, '0', '')).toEqual([]);
    }
  });

  it('understands grades of fulfilment as shares of the weight', () => {
    const criterion = parseCriterion('达成预期 100%-80%（含80%）/部分达成 80%-50%（含50%）/未达成 50%-0%');
    expect(criterion.understood).toBe(true);
    const shares = criterion.branches.map(
      ({ outcome }) => outcome.kind === 'share' && [outcome.share, outcome.to].map((s) => decimalText(s!)),
    );
    expect(shares).toEqual([
      ['0.8', '1'],
      ['0.5', '0.8'],
      ['0', '0.5'],
    ]);
    expect(scores('达成 100%-80%(含80%) / 部分达成 80%-60%(含60%)', '90%', '10')).toEqual([]);
  });

  it('gives no score where several quantities decide together', () => {
    const text =
      '上半年支出率达到50%得2分，低于50%不得分；\n全年支出率达到95%得3分，低于95%不得分。到位率达到100%得1分。';
    expect(parseCriterion(text).understood).toBe(true);
    expect(scores(text, '96%', '')).toEqual([]);
  });
});

describe('awards of several periods', () => {
  it.each([
    ['6月末达到45%得3分、9月末达到70%得3分；每低1个百分点扣0.3分', '6', ['3', '3']],
    [
      '一季度达到20%得1分，上半年达到50%得2分，三季度达到75%得2分，每低1个百分点扣0.1分，扣完为止',
      '5',
      ['1', '2', '2'],
    ],
    // levels of one period
    ['9月末达到75%得4分，达到65%得3分', '4', []],
    ['6月末达到45%得3分', '3', []],
  ])('%s', (text, weight, parts) => {
    const criterion = parseCriterion(text);
    expect([criterion.understood, decimalText(criterion.weight!)]).toEqual([true, weight]);
    expect(criterion.parts.map((part) => decimalText(part.weight!))).toEqual(parts);
    expect(criterion.parts.every((part) => part.steps.length === 1)).toBe(true);
  });
});

describe('checklists', () => {
  it.each(CHECKLISTS)('%s', (text, points) => {
    expect(checklistWeights(text).map((item) => decimalText(item.points))).toEqual(points);
    const total = points.reduce((sum, p) => sum.add(dec(p)), dec(0));
    expect(parseCriterion(text).weight!.equals(total)).toBe(true);
  });

  it('is none where bands share the points', () => {
    expect(checklistWeights('90%以上得5分，80%-90%得3分')).toEqual([]);
  });
});

describe('values known to printed precision', () => {
  it('gives an interval that holds every score of a value that prints so', () => {
    const value = { low: dec('0.8615'), high: dec('0.8625') };
    const [reading] = evaluateCriterion(parseCriterion('得分=执行率*10分'), {
      measured: { value, dimension: 'rate', unit: '%' },
      weight: null,
    });
    expect([decimalText(reading!.score.low), decimalText(reading!.score.high)]).toEqual(['8.615', '8.625']);
  });

  it('keeps both sides of a threshold inside the interval', () => {
    const value = { low: dec('0.895'), high: dec('0.905') };
    const [reading] = evaluateCriterion(parseCriterion('≥90%得5分，否则不得分'), {
      measured: { value, dimension: 'rate', unit: '%' },
      weight: null,
    });
    expect([decimalText(reading!.score.low), decimalText(reading!.score.high)]).toEqual(['0', '5']);
  });
});

describe('what the row alone knows', () => {
  it('uses the target and last year where they are given', () => {
    const at = (text: string, value: string, more: { target?: string; previous?: string }): string[] =>
      evaluateCriterion(parseCriterion(text), {
        measured: readValue(value)!,
        weight: dec(5),
        target: more.target === undefined ? null : dec(more.target),
        previous: more.previous === undefined ? null : dec(more.previous),
      }).map(({ score }) => decimalText(score.low, 4));
    expect(at('每低于达标线1个百分点扣1分', '88%', {})).toEqual([]);
    expect(at('每低于达标线1个百分点扣1分', '88%', { target: '0.9' })).toEqual(['3']);
    expect(at('达到目标值得满分，否则不得分', '40', { target: '45' })).toEqual(['0']);
    expect(at('达到目标值得满分，否则不得分', '45', { target: '45' })).toEqual(['5']);
    expect(at('低于目标值4%以内扣1分，4%-8%扣2分，8%以上不得分', '88%', { target: '0.95' })).toEqual(['3']);
    expect(
      at('低于目标5个百分点以内扣1分，5至10个百分点扣2分，超过10个百分点不得分', '69%', { target: '0.75' }),
    ).toEqual(['3']);
    expect(
      at('低于目标5个百分点以内扣1分，5至10个百分点扣2分，超过10个百分点不得分', '75%', { target: '0.75' }),
    ).toEqual(['5']);
    expect(
      at('低于目标5个百分点以内扣1分，5至10个百分点扣2分，超过10个百分点不得分', '64%', { target: '0.75' }),
    ).toEqual(['0']);
    expect(at('无结转得5分；有结转，但不超过上年结转，得3分；超过上年结转的不得分', '8', {})).toEqual([]);
    expect(
      at('无结转得5分；有结转，但不超过上年结转，得3分；超过上年结转的不得分', '8', { previous: '9' }),
    ).toEqual(['3']);
    expect(
      at('无结转得5分；有结转，但不超过上年结转，得3分；超过上年结转的不得分', '9.5', { previous: '9' }),
    ).toEqual(['0']);
  });
});

describe('any text', () => {
  it('ends in time linear in its length', () => {
    const long = '每超过1个百分点扣0.5分，（80%（含）-90%得3分；'.repeat(400);
    expect(() => parseCriterion(long)).not.toThrow();
    expect(() => parseCriterion('('.repeat(5000))).not.toThrow();
    expect(() => parseCriterion('按'.repeat(5000))).not.toThrow();
    expect(() => parseCriterion('得分='.repeat(1500))).not.toThrow();
  });
});
