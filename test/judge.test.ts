// Outcomes → checks: what holds, what fails, what is a near miss, what stays open.
import { describe, expect, it } from 'vitest';
import { judge } from '../src/judge.js';
import { distinguish } from '../src/report/fingerprint.js';
import { figureLike } from '../src/values/figure-like.js';
import { dec } from '../src/values/decimal.js';
import { figure, ratio, sumOf, type Expression } from '../src/values/expression.js';
import { parseQuantity, type Quantity } from '../src/values/quantity.js';
import type { Reading, Report } from '../src/report/schema.js';
import type { FigureOutcome, Rule } from '../src/rules/rule.js';

const q = (text: string): Quantity => parseQuantity(text, { paragraph: 3 })!;

const rule: Rule = {
  id: 'rate-mismatch',
  severity: 'error',
  title: { zh: '', en: '' },
  why: { zh: '', en: '' },
  basis: { zh: '', en: '' },
  examples: { holds: '', fails: '' },
  check: () => [],
};

const report = { id: 'r1', title: '自评报告', project: null } as Report;

const reading = (expression: Expression, name = ''): Reading => ({
  name,
  formula: 'f',
  expression,
  inputs: [],
});

function decided(stated: string, mode: FigureOutcome['mode'], ...readings: Reading[]): string {
  const verdict = judge(rule, report, {
    kind: 'figure',
    subject: '执行率',
    location: { paragraph: 3 },
    stated: q(stated),
    mode,
    readings,
  });
  return `${verdict.status} ${verdict.rule} ${verdict.severity} ${verdict.message.key} ${verdict.cause ?? '-'}`;
}

const rate = (of: string, to: string, name = ''): Reading =>
  reading(ratio(figure(q(of)), figure(q(to))), name);
const total = (...parts: string[]): Reading => reading(sumOf(parts.map(q)));

describe('judge', () => {
  it.each([
    [
      'a rate that holds',
      '121.30%',
      'rate',
      [rate('1983.82万元', '1635.52万元')],
      'pass rate-mismatch error rate-mismatch.pass -',
    ],
    [
      'a rate cut off',
      '121.29%',
      'rate',
      [rate('1983.82万元', '1635.52万元')],
      'fail rate-rounding info rate-rounding.fail truncated',
    ],
    [
      'a rate that fails',
      '119.00%',
      'rate',
      [rate('1983.82万元', '1635.52万元')],
      'fail rate-mismatch error rate-mismatch.fail -',
    ],
    [
      'digits swapped',
      '112.30%',
      'rate',
      [rate('121.30万元', '100.00万元')],
      'fail rate-mismatch error rate-mismatch.fail swapped-digits',
    ],
    [
      'one reading is enough',
      '90.00%',
      'rate',
      [rate('45.00万元', '60.00万元', '全年'), rate('45.00万元', '50.00万元', '年初')],
      'pass rate-mismatch error rate-mismatch.pass -',
    ],
    [
      'an amount within rounding',
      '106.22万元',
      'amount',
      [total('15.87万元', '12.96万元', '38.7万元', '38.7万元')],
      'pass rate-mismatch error rate-mismatch.pass -',
    ],
    [
      'an amount cut off holds, too',
      '33.37万元',
      'amount',
      [total('333799元')],
      'pass rate-mismatch error rate-mismatch.pass -',
    ],
    [
      'an amount rounded up does not',
      '33.39万元',
      'amount',
      [total('333799元')],
      'fail rate-mismatch error rate-mismatch.fail -',
    ],
    [
      'whole amounts are exact in sums',
      '56万元',
      'amount',
      [total('33万元', '22万元')],
      'fail rate-mismatch error rate-mismatch.fail -',
    ],
    [
      'counts compared as printed',
      '7人',
      'exact',
      [total('3人', '4人')],
      'pass rate-mismatch error rate-mismatch.pass -',
    ],
    [
      'a base of zero stays open',
      '50%',
      'rate',
      [rate('5.00万元', '0.00万元')],
      'undetermined rate-mismatch error reason.zero-denominator -',
    ],
    [
      'about so much stays open',
      '50%',
      'rate',
      [rate('约5万元', '10万元')],
      'undetermined rate-mismatch error reason.approximate -',
    ],
    ['no formula stays open', '50%', 'rate', [], 'undetermined rate-mismatch error reason.no-formula -'],
  ] as const)('%s', (_, stated, mode, readings, expected) => {
    expect(decided(stated, mode, ...readings)).toBe(expected);
  });

  it('makes no error of a doubtful reading', () => {
    const verdict = judge(rule, report, {
      kind: 'fact',
      subject: 's',
      location: {},
      holds: false,
      confidence: 'low',
    });
    expect([verdict.status, verdict.severity]).toEqual(['fail', 'warning']);
  });

  it('names the readings tried where none holds', () => {
    const verdict = judge(rule, report, {
      kind: 'figure',
      subject: 's',
      location: {},
      stated: q('10.00%'),
      mode: 'rate',
      readings: [rate('45.00万元', '60.00万元', '全年预算'), rate('45.00万元', '50.00万元', '年初预算')],
    });
    expect(verdict.message.values).toEqual({ readings: '全年预算、年初预算' });
  });
});

describe('fingerprints', () => {
  const of = (subject: string, paragraph: number): string =>
    judge(rule, report, { kind: 'fact', subject, location: { paragraph }, holds: false }).fingerprint;

  it('are made of meaning, not of places', () => {
    expect(of('执行率', 3)).toBe(of('执行率', 30));
    expect(of('执行率', 3)).not.toBe(of('到位率', 3));
  });

  it('stay apart where two checks share one', () => {
    const verdicts = [{ fingerprint: 'a' }, { fingerprint: 'a' }, { fingerprint: 'b' }];
    distinguish(verdicts);
    expect(verdicts.map((v) => v.fingerprint)).toEqual(['a', 'a-2', 'b']);
  });
});

describe('what follows is printed like what is stated', () => {
  it.each([
    ['41.32万元', '433200', '43.32万元'],
    ['85.3%', '0.8522', '85.22%'],
    ['99.6%', '0.97852', '97.852%'],
    ['56', '55', '55'],
    ['12.00%', '0.1', '10.00%'],
    ['1270.00万元', '12710000', '1271.00万元'],
    ['12.0%', '0.10125', '10.125%'],
  ])('%s', (like, value, expected) => {
    expect(figureLike(dec(value), q(like))).toBe(expected);
  });
});
