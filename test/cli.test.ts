// The command line as a user meets it: exit status, what goes where, what is shown, in both languages.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { main } from '../src/cli.js';
import { checkSchema } from '../src/report/check-schema.js';
import { RULES } from '../src/rules/index.js';
import { perfcheck } from './helpers/cli.js';

const HEAD = '# 2024年度校园安全项目绩效自评报告\n\n自评得分96分，等级为优。\n\n';
const TABLE = (actual: string, reason: string): string =>
  [
    '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    `| 产出指标 | 隐患整改率 | ≥95% | ${actual} | 60 | 56 | ${reason} |`,
    '| 产出指标 | 巡查次数 | ≥5次 | 5次 | 40 | 40 | 无 |',
    '| 总分 | | | | 100 | 96 | |',
  ].join('\n');
/** An error (target-missed); the same with a reason; a warning only (target-exceeded). */
const MISSED = HEAD + TABLE('90%', '无');
const EXPLAINED = HEAD + TABLE('90%', '两所学校工期顺延至寒假');
const EXCEEDED = HEAD + TABLE('95%', '无').replace('| 5次 |', '| 25次 |');
const ONLY = ['--only', 'target-missed,target-exceeded'];

const root = mkdtempSync(join(tmpdir(), 'perfcheck-cli-'));
const file = (name: string): string => join(root, name);

beforeAll(() => {
  writeFileSync(file('missed.md'), MISSED);
  writeFileSync(file('explained.txt'), EXPLAINED);
  writeFileSync(file('exceeded.txt'), EXCEEDED);
  writeFileSync(file('empty.txt'), '');
  writeFileSync(file('table.xlsx'), 'x');
});
afterAll(() => rmSync(root, { recursive: true }));

interface Json {
  documents: { path: string; checks: { rule: string; status: string; severity: string }[] }[];
  failures: { path: string; code: string; message: string }[];
  summary: Record<string, number>;
}
const json = async (words: string[], given?: Parameters<typeof perfcheck>[1]): Promise<Json> =>
  JSON.parse((await perfcheck([...words, '--format', 'json'], given)).out) as Json;

describe('exit status', () => {
  it.each([
    ['nothing found', ['explained.txt'], [], 0],
    ['an error', ['missed.md'], [], 1],
    ['an error, --fail-on never', ['missed.md'], ['--fail-on', 'never'], 0],
    ['a warning', ['exceeded.txt'], [], 0],
    ['a warning, --fail-on warning', ['exceeded.txt'], ['--fail-on', 'warning'], 1],
    ['a warning, --fail-on info', ['exceeded.txt'], ['--fail-on', 'info'], 1],
    ['the rule ignored', ['missed.md'], ['--ignore', 'target-missed'], 0],
    ['the finding not shown', ['missed.md', 'exceeded.txt'], ['--min-severity', 'error'], 1],
    ['a file that cannot be read', ['explained.txt', 'empty.txt'], ['--fail-on', 'never'], 2],
    ['a missing file beside an error', ['missed.md', 'missing.docx'], [], 2],
  ])('%s', async (_, names, flags, status) => {
    for (const format of ['pretty', 'json']) {
      const words = ['score', ...names.map(file), ...ONLY, ...flags, '--format', format];
      expect({ format, status: (await perfcheck(words)).status }).toEqual({ format, status });
    }
  });
});

describe('bad usage', () => {
  it.each([
    [[], '检查报告'],
    [['score'], 'perfcheck score 报告.docx'],
    [['extract'], 'perfcheck score 报告.docx'],
    [['scor', 'a.docx'], 'score'],
    [['--frobnicate'], '--frobnicate'],
    [['score', 'a.docx', '--fomat', 'json'], '--format'],
    [['score', 'a.docx', '--format'], '--format'],
    [['score', 'a.docx', '--format', 'yaml'], 'json'],
    [['score', 'a.docx', '--only', 'no-such-rule'], 'perfcheck rules'],
    [['score', 'a.docx', '--ignore', 'no-such-rule'], 'perfcheck rules'],
    [['score', 'a.docx', '--fail-on', 'fatal'], 'never'],
    [['score', 'a.docx', '--min-severity', 'fatal'], 'warning'],
    [['score', 'a.docx', '--lang', 'fr'], 'zh, en'],
    [['extract', 'a.docx', '--format', 'csv'], 'json'],
    [['explain'], 'perfcheck explain rate-mismatch'],
    [['explain', 'no-such-rule'], 'perfcheck rules'],
    [['explain', 'rate-mismatch', 'more'], '--help'],
    [['rules', '--format', 'xml'], 'json'],
  ])('%j: status 2, nothing on standard output, advice on standard error', async (words, advice) => {
    const { status, out, err } = await perfcheck(words);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(advice);
    if (words.length > 0) expect(err.trimEnd()).not.toContain('\n');
  });

  it('answers in English with --lang en, wherever that stands', async () => {
    expect((await perfcheck(['score', '--lang', 'en'])).err).toMatch(/^perfcheck: nothing to check/);
    expect((await perfcheck(['--lang=en', 'score'])).err).toMatch(/^perfcheck: nothing to check/);
    expect((await perfcheck(['score', 'x', '--only', 'y', '--lang', 'en'])).err).toContain('no rule “y”');
  });

  it('finds out that a file cannot be written before it reads', async () => {
    const { status, out, err } = await perfcheck(['score', file('missed.md'), '-o', file('none/out.json')]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(file('none/out.json'));
  });
});

describe('inputs', () => {
  it('reads a folder in order, counts what it passes over, and lists what it cannot read', async () => {
    const { documents, failures, summary } = await json(['score', root]);
    expect(documents.map(({ path }) => path)).toEqual(
      ['exceeded.txt', 'explained.txt', 'missed.md'].map(file),
    );
    expect(failures.map(({ path, code }) => [path, code])).toEqual([[file('empty.txt'), 'empty']]);
    expect(summary).toMatchObject({ documents: 3, failures: 1, skipped: 1 });
  });

  it('says on standard error what could not be read', async () => {
    const { err } = await perfcheck(['score', file('explained.txt'), file('missing.docx')]);
    expect(err).toMatch(/^无法读取 .*missing\.docx：找不到.*\n$/);
  });

  it('says that a folder has nothing to read', async () => {
    const empty = mkdtempSync(join(root, 'folder-'));
    const { status, err } = await perfcheck(['score', empty]);
    rmSync(empty, { recursive: true });
    expect(status).toBe(2);
    expect(err).toContain('.docx、.pdf、.txt、.md');
  });

  it('reads standard input under the name it is given', async () => {
    const words = ['score', '-', '--stdin-filename', '报告.md', ...ONLY];
    const { documents } = await json(words, { stdin: MISSED });
    expect(documents.map(({ path, checks }) => [path, checks[0]!.rule])).toEqual([
      ['报告.md', 'target-missed'],
    ]);
  });
});

describe('json', () => {
  it('has every key in every check', async () => {
    const { documents } = await json(['score', file('missed.md'), file('exceeded.txt')]);
    const checks = documents.flatMap((document) => document.checks);
    expect(checks.length).toBeGreaterThan(4);
    for (const each of checks) checkSchema.strict().parse(each);
  });

  it('takes checks and counts away with --only and --ignore', async () => {
    const all = await json(['score', file('missed.md')]);
    const only = await json(['score', file('missed.md'), '--only', 'target-missed']);
    const without = await json(['score', file('missed.md'), '--ignore', 'target-missed']);
    const rulesOf = (run: Json): string[] => run.documents[0]!.checks.map(({ rule }) => rule);
    expect(new Set(rulesOf(only))).toEqual(new Set(['target-missed']));
    expect(rulesOf(without)).not.toContain('target-missed');
    expect(only.summary.checks! + without.summary.checks!).toBe(all.summary.checks);
    expect(only.summary.checks).toBe(rulesOf(only).length);
  });

  it('is the same whatever is shown', async () => {
    const { out } = await perfcheck(['score', file('missed.md'), '--format', 'json']);
    for (const flags of [['--all'], ['--min-severity', 'error'], ['--quiet'], ['--no-color']])
      expect((await perfcheck(['score', file('missed.md'), '--format', 'json', ...flags])).out).toBe(out);
  });

  it('is written to files, several in one run', async () => {
    const words = ['score', file('missed.md'), ...ONLY, '-o', `json=${file('out')}`, '-o', file('out.json')];
    expect((await perfcheck(words)).out).toBe('');
    const texts = ['out', 'out.json'].map((name) => readFileSync(file(name), 'utf8'));
    expect(texts[0]).toBe(texts[1]);
    expect((JSON.parse(texts[0]!) as Json).summary).toMatchObject({ documents: 1, error: 1 });
    for (const name of ['out', 'out.json']) rmSync(file(name));
  });
});

describe('what is shown', () => {
  const shown = async (...flags: string[]): Promise<string> =>
    (await perfcheck(['score', file('missed.md'), ...ONLY, ...flags])).out;

  it('shows the finding with its place, words and rule', async () => {
    const out = await shown();
    expect(out).toContain('错误 1');
    expect(out).toContain('隐患整改率');
    expect(out).toContain('表1 第2行第4列 文本第7行  “90%”');
    expect(out).toContain('target-missed');
  });

  it('prints one line with --quiet', async () => {
    expect(await shown('--quiet')).toMatch(/^1份文件，1份报告：1个错误 0个警告 0个提示；.*\n$/);
  });

  it('speaks English', async () => {
    expect(await shown('--lang', 'en', '--quiet')).toMatch(
      /^1 file, 1 report: 1 error, 0 warnings, 0 infos; /,
    );
  });

  const escape = String.fromCharCode(27);
  it.each([
    ['a pipe', {}, [], null, false],
    ['a terminal', {}, [], 80, true],
    ['a terminal and --no-color', {}, ['--no-color'], 80, false],
    ['a terminal and NO_COLOR', { NO_COLOR: '1' }, [], 80, false],
    ['a pipe and FORCE_COLOR', { FORCE_COLOR: '1' }, [], null, true],
    ['FORCE_COLOR=0 on a terminal', { FORCE_COLOR: '0' }, [], 80, false],
    ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, [], 80, false],
  ] as const)('colours for %s', async (_, env, flags, columns, colored) => {
    const words = ['score', file('missed.md'), ...flags];
    const { out } = await perfcheck(words, { env, ...(columns === null ? {} : { columns }) });
    expect(out.includes(escape)).toBe(colored);
  });
});

describe('progress', () => {
  const words = ['score', file('missed.md'), file('explained.txt'), '--format', 'json'];

  it('is one line on a terminal, and gone at the end', async () => {
    const { err, out } = await perfcheck(words, { errorColumns: 80 });
    expect(err).toMatch(/^\r\S*\[K\[1\/2\] 正在核对 .*\[2\/2\] .*\r\S*\[K$/s);
    expect(out).toBe((await perfcheck(words)).out);
  });

  it.each([
    ['no terminal', [], undefined],
    ['--no-progress', ['--no-progress'], 80],
    ['--quiet', ['--quiet'], 80],
  ])('is not there with %s', async (_, flags, errorColumns) => {
    expect((await perfcheck([...words, ...flags], { errorColumns })).err).toBe('');
  });
});

describe('an internal error', () => {
  it('gives status 2 and one line, not the status of a finding', async () => {
    const told: string[] = [];
    const status = await main(['score', file('missed.md')], {
      out: async () => Promise.reject(new Error('disk full')),
      err: async (text) => void told.push(text),
      stdin: async () => new Uint8Array(),
      env: {},
      columns: null,
      errorColumns: null,
    });
    expect(status).toBe(2);
    expect(told).toEqual([expect.stringMatching(/^perfcheck: .*disk full\n$/)]);
  });
});

describe('other commands', () => {
  it.each([[['--version']], [['-V']], [['score', '--version']]])('%j prints the version', async (words) => {
    expect(await perfcheck(words)).toEqual({ status: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('answers help and help <command>', async () => {
    expect((await perfcheck(['help'])).out).toMatch(/^用法： perfcheck/);
    expect((await perfcheck(['help', 'score'])).out).toMatch(/^用法： perfcheck score/);
  });

  it.each(['--help', 'score', 'extract', 'explain', 'rules'])(
    'helps with %s in both languages',
    async (name) => {
      const words = name === '--help' ? ['--help'] : [name, '--help'];
      const zh = await perfcheck(words);
      const en = await perfcheck([...words, '--lang', 'en']);
      expect([zh.status, en.status]).toEqual([0, 0]);
      expect(zh.out).toMatch(/^用法： perfcheck/);
      expect(en.out).toMatch(/^Usage: perfcheck/);
      expect(en.out.match(/ --[a-z-]+/g)).toEqual(
        expect.arrayContaining(zh.out.match(/ --[a-z-]+/g)!.slice(0, 3)),
      );
    },
  );

  it('lists every rule', async () => {
    const { out } = await perfcheck(['rules']);
    const listed = JSON.parse((await perfcheck(['rules', '--format', 'json'])).out) as {
      rules: { id: string; severity: string; title: string }[];
    };
    expect(listed.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { id, title } of listed.rules)
      expect(out).toMatch(new RegExp(`^${id} .*${title.slice(0, 8)}`, 'm'));
  });

  it('explains a rule by examples it has just checked', async () => {
    const { out, status } = await perfcheck(['explain', 'target-missed']);
    expect(status).toBe(0);
    expect(out).toMatch(/成立的例子[^✖]*✔[^✖]*不成立的例子[^✔]*✖/);
    const { examples } = JSON.parse(
      (await perfcheck(['explain', 'target-missed', '--format', 'json'])).out,
    ) as Record<'examples', Record<'holds' | 'fails', { checks: { rule: string; status: string }[] }>>;
    expect(examples.holds.checks.map(({ status }) => status)).not.toContain('fail');
    expect(examples.fails.checks).toContainEqual(
      expect.objectContaining({ rule: 'target-missed', status: 'fail' }),
    );
  });
});
