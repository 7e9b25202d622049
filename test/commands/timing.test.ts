// PERFCHECK_TIMING=1: the stages of each document on standard error, nothing else changed.
import { describe, expect, it } from 'vitest';
import { makeTiming } from '../../src/commands/timing.js';
import { perfcheck } from '../helpers/cli.js';

const BAD = 'fixtures/bad/rate-mismatch';

describe.each([
  ['score', ['score', BAD, '--format', 'json']],
  ['extract', ['extract', BAD]],
])('%s with PERFCHECK_TIMING=1', (_, words) => {
  it('prints the stages of every document to standard error and the same to standard output', async () => {
    const plain = await perfcheck(words);
    const timed = await perfcheck(words, { env: { PERFCHECK_TIMING: '1' } });
    expect(plain.err).not.toContain('timing');
    expect(timed.out).toBe(plain.out);
    expect(timed.status).toBe(plain.status);
    const paths = (JSON.parse(plain.out) as { documents: { path: string }[] }).documents.map((d) => d.path);
    const lines = timed.err.split('\n').filter((line) => line !== '');
    const stages = 'read=N extract=N rules=N render=N total=N ms';
    expect(lines.map((line) => line.replace(/=\d+/g, '=N').replace(/ \S+$/, ''))).toEqual(
      paths.map((_path, i) => `timing ${i === 0 ? 'start=N ' : ''}${stages}`),
    );
    expect(lines.map((line) => line.replace(/^.* ms /, ''))).toEqual(paths);
  });
});

it('gives each stage the time since the one before', async () => {
  let now = 100;
  let printed = '';
  const io = {
    out: () => Promise.resolve(),
    err: (text: string) => Promise.resolve(void (printed += text)),
    stdin: () => Promise.resolve(new Uint8Array()),
    env: { PERFCHECK_TIMING: '1' },
    columns: null,
    errorColumns: null,
  };
  const timing = makeTiming(io, () => now);
  timing.start('a.docx');
  now += 20;
  timing.passed('read');
  now += 3;
  timing.passed('extract');
  now += 1;
  await timing.end();
  timing.start('b.docx');
  now += 7;
  timing.passed('read');
  await timing.end();
  expect(printed).toBe(
    'timing start=100 read=20 extract=3 total=24 ms a.docx\ntiming read=7 total=7 ms b.docx\n',
  );
});
