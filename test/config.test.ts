// Flags of score: what each becomes, and wrong ones.
import { describe, expect, it } from 'vitest';
import { scoreConfig, UsageError, type ScoreFlags } from '../src/config.js';

const usageOf = (flags: ScoreFlags): unknown => {
  try {
    scoreConfig(flags);
  } catch (error) {
    return error instanceof UsageError ? error.key : error;
  }
  return null;
};

describe('scoreConfig', () => {
  it('has defaults', () => {
    expect(scoreConfig({})).toMatchObject({
      format: 'pretty',
      outputs: [],
      failOn: 'error',
      minSeverity: 'info',
      all: false,
      quiet: false,
      stdinName: '-',
    });
  });

  it.each([
    [{ output: ['out.json'] }, null, [{ format: 'json', path: 'out.json' }]],
    [{ output: ['out.txt'] }, null, [{ format: 'pretty', path: 'out.txt' }]],
    [{ format: 'json', output: ['out.txt'] }, null, [{ format: 'json', path: 'out.txt' }]],
    [{ output: ['json=out.txt'] }, 'pretty', [{ format: 'json', path: 'out.txt' }]],
    [
      { format: 'json', output: ['pretty=a.txt', 'json=b.json'] },
      'json',
      [
        { format: 'pretty', path: 'a.txt' },
        { format: 'json', path: 'b.json' },
      ],
    ],
    [{ output: ['./a=b.json'] }, null, [{ format: 'json', path: './a=b.json' }]],
  ])('%j prints %s and writes %j', (flags, format, outputs) => {
    const config = scoreConfig(flags);
    expect({ format: config.format, outputs: config.outputs }).toEqual({ format, outputs });
  });

  it.each([
    [{}, true, true],
    [{ only: ['rate-mismatch'] }, true, false],
    [{ only: ['rate-mismatch,total-mismatch'] }, true, true],
    [{ only: ['rate-mismatch', 'total-mismatch'], ignore: ['rate-mismatch'] }, false, true],
    [{ ignore: ['total-mismatch, grade-mismatch'] }, true, false],
  ])('%j keeps rate-mismatch: %s, total-mismatch: %s', (flags, rate, total) => {
    const { keeps } = scoreConfig(flags);
    expect([keeps('rate-mismatch'), keeps('total-mismatch')]).toEqual([rate, total]);
  });

  it.each([
    [{ format: 'docx' }, 'usage.unknown-format'],
    [{ output: ['docx=a.docx'] }, 'usage.unknown-format'],
    [{ output: ['json='] }, 'usage.no-output-file'],
    [{ only: ['rate-mismach'] }, 'usage.unknown-rule'],
    [{ ignore: ['x'] }, 'usage.unknown-rule'],
    [{ only: [','] }, 'usage.no-rule'],
    [{ failOn: 'fatal' }, 'usage.unknown-fail-on'],
    [{ minSeverity: 'never' }, 'usage.unknown-severity'],
    [{ jobs: '0' }, 'usage.jobs'],
    [{ jobs: '2.5' }, 'usage.jobs'],
    [{ timeout: '0' }, 'usage.timeout'],
    [{ timeout: '1m' }, 'usage.timeout'],
  ])('%j is bad usage: %s', (flags, key) => {
    expect(usageOf(flags)).toBe(key);
  });
});
