// The built command in a process of its own: what only a real process shows.
import { execFileSync, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'perfcheck-built-'));
const report = join(root, '报告.md');
const ROWS = Array.from(
  { length: 400 },
  (_, i) => `| 产出指标 | 第${i + 1}项巡查 | ≥5次 | ${i % 9}次 | 无 |`,
);

beforeAll(() => {
  execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'ignore', shell: process.platform === 'win32' });
  const head =
    '# 2024年度校园安全项目绩效自评报告\n\n| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 偏差原因分析 |';
  writeFileSync(report, [head, '| --- | --- | --- | --- | --- |', ...ROWS, ''].join('\n'));
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

const run = (words: string[], input?: string): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, ['bin/perfcheck.js', ...words], { encoding: 'utf8', input, maxBuffer: 1e9 });

it('ends with the status of the run, and says nothing on standard error', () => {
  const { status, stdout, stderr } = run(['score', report, '--quiet']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^1份文件，1份报告：\d+个错误/);
});

it('writes all of a long result into a pipe, the same on every run', () => {
  const first = run(['score', report, '--format', 'json']);
  expect(first.stdout.length).toBeGreaterThan(300_000);
  expect((JSON.parse(first.stdout) as { summary: { documents: number } }).summary.documents).toBe(1);
  expect(run(['score', report, '--format', 'json']).stdout).toBe(first.stdout);
});

it('reads standard input', () => {
  const { status, stdout } = run(['score', '-', '--quiet', '--lang', 'en'], '# 说明\n\n没有表格。\n');
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^1 file, 1 report: /) });
});

it('ends quietly when the reader of the pipe goes away', async () => {
  const child = spawn(process.execPath, ['bin/perfcheck.js', 'score', report, '--all']);
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  expect(errors).toBe('');
});

it('prints no colour into a pipe, and bad usage on standard error with status 2', () => {
  const { status, stdout, stderr } = run(['score', report, '--format', 'docs']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^perfcheck: .*docs.*\n$/);
  expect(run(['score', report]).stdout).not.toContain(String.fromCharCode(27));
});

it('gives the same bytes whatever --jobs says, results in the order of the inputs', () => {
  const paths = Array.from({ length: 7 }, (_, i) => {
    const path = join(root, `${i}.md`);
    writeFileSync(path, `# 202${i}年度巡查项目绩效自评报告\n\n自评得分9${i}分，等级为良。\n`);
    return path;
  });
  const inputs = [report, ...paths, join(root, 'missing.md'), '-'];
  const [one, three] = ['1', '3'].map((jobs) =>
    run(['score', ...inputs, '--format', 'json', '--jobs', jobs], '# 说明\n'),
  );
  expect(three).toMatchObject({ status: 2, stdout: one!.stdout, stderr: one!.stderr });
  const { documents } = JSON.parse(three!.stdout) as { documents: { path: string }[] };
  expect(documents.map(({ path }) => path)).toEqual([report, ...paths, '-']);
});

it('stops a document that takes longer than --timeout, and says so', () => {
  const { status, stdout } = run(['score', report, '--format', 'json', '--timeout', '0.001']);
  const { failures } = JSON.parse(stdout) as { failures: { path: string; code: string }[] };
  expect({ status, failures }).toMatchObject({ status: 2, failures: [{ path: report, code: 'timeout' }] });
});

it('takes the code that V8 compiled at the build, and does without it', () => {
  const reports = ['docx', 'pdf', 'txt'].map((ending) => `fixtures/formats/two-forms.${ending}`);
  const score = (): SpawnSyncReturns<string> => run(['score', ...reports, '--format', 'json']);
  const loads = `import { load, scripts, tune } from './bin/load.js'; tune(); load('cli'); load('pdf');
    console.log([...scripts].map(([name, { cachedDataRejected }]) => name + ' ' + cachedDataRejected).join())`;
  const loaded = (): string =>
    spawnSync(process.execPath, ['--input-type=module', '-e', loads], { encoding: 'utf8' }).stdout.trim();
  const before = score();
  const { documents } = JSON.parse(before.stdout) as { documents: { format: string }[] };
  expect(documents.map(({ format }) => format)).toEqual(['docx', 'pdf', 'txt']);
  expect(loaded()).toBe('cli false,pdf false');
  for (const name of ['cli', 'pdf']) renameSync(`dist/${name}.v8`, `dist/${name}.kept`);
  try {
    expect(score()).toMatchObject({ status: before.status, stdout: before.stdout, stderr: '' });
    expect(loaded()).toBe('cli undefined,pdf undefined');
    writeFileSync('dist/cli.v8', 'another V8');
    expect(score()).toMatchObject({ status: before.status, stdout: before.stdout, stderr: '' });
    expect(loaded()).toBe('cli true,pdf undefined');
  } finally {
    for (const name of ['cli', 'pdf']) renameSync(`dist/${name}.kept`, `dist/${name}.v8`);
  }
});
