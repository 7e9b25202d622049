// The small formats: what each prints of two findings, one check that held, one that is open, and one failure.
import { describe, expect, it } from 'vitest';
import { FORMATS, formatOfName, loadReporter, type OutputFormat } from '../../src/reporters/index.js';
import type { ReporterOptions } from '../../src/reporters/reporter.js';
import { check, documentOf, report } from '../helpers/records.js';

const options: ReporterOptions = {
  language: 'zh',
  version: '1.2.3',
  color: false,
  width: 80,
  all: false,
  minSeverity: 'info',
  quiet: false,
};

const error = check({
  message: '“甲|乙”写为95%，\n应为<90%> & "更少"',
  location: { line: 7, quote: '甲,乙' },
});
const info = check({
  rule: 'rate-rounding',
  severity: 'info',
  message: '末位截断',
  stated: { text: '-5%', value: '-0.05' },
  formula: '=A1+B1',
  location: { page: 2, table: 1, row: 3, column: 4, quote: '-5%' },
  fingerprint: 'fedcba9876543210',
});
const held = check({ status: 'pass', subject: '到位率', message: '相符', location: {} });
const open = check({ status: 'undetermined', subject: '完成率', message: '分母可能为零', location: {} });
const document = documentOf([info, held, open, error], { path: '报告/甲 1.md', reports: [report()] });
const failure = { path: 'b,c.pdf', code: 'encrypted' as const, message: '文件已加密' };
const summary = { documents: 1, failures: 1, ...document.summary, skipped: 0 };

async function render(format: OutputFormat, own: Partial<ReporterOptions> = {}): Promise<string> {
  const reporter = (await loadReporter(format))({ ...options, ...own });
  const parts = [reporter.start(), reporter.document(document), reporter.failure(failure)];
  return [...parts, await reporter.end(summary)].join('');
}

describe('ndjson', () => {
  it('is one object a line', async () => {
    const lines = (await render('ndjson')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { document },
      { failure },
      { summary },
    ]);
  });
});

describe('csv', () => {
  it('quotes what needs it, and lets no cell run as a formula', async () => {
    const text = await render('csv');
    expect(text.startsWith('\ufeff文件,报告,级别,结论,规则,')).toBe(true);
    const rows = text.split('\r\n');
    expect(rows[1]).toBe(
      "报告/甲 1.md,r1,info,fail,rate-rounding,预算执行率,末位截断,-5%,90%,'=A1+B1,第2页 表1 第3行第4列,-5%,",
    );
    expect(rows[2]).toContain('"“甲|乙”写为95%，\n应为<90%> & ""更少"""');
    expect(rows[2]).toContain('第7行,"甲,乙"');
    expect(rows).toHaveLength(4);
  });

  it('has what held and what is open with --all', async () => {
    expect((await render('csv', { all: true })).split('\r\n')).toHaveLength(6);
  });
});

describe('markdown', () => {
  it('puts errors first and keeps cells cells', async () => {
    const lines = (await render('markdown')).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '## 报告/甲 1.md',
      '',
      '| 级别 | 位置 | 说明 | 规则 |',
      '| --- | --- | --- | --- |',
      '| 错误 | 第7行 “甲,乙” | “甲\\|乙”写为95%， 应为\\<90%> & "更少" | `rate-mismatch` |',
      '| 提示 | 第2页 表1 第3行第4列 “-5%” | 末位截断 | `rate-rounding` |',
    ]);
    expect(lines).toContain('- 无法读取 b,c.pdf：文件已加密');
    expect(lines.at(-2)).toMatch(/^1份文件，1份报告：1个错误 0个警告 1个提示；.*1份无法读取$/);
  });

  it('leaves out what is below --min-severity', async () => {
    expect(await render('markdown', { minSeverity: 'warning' })).not.toContain('末位截断');
  });
});

describe('github', () => {
  it('escapes properties and messages', async () => {
    expect((await render('github')).split('\n')).toEqual([
      '::notice file=报告/甲 1.md,title=rate-rounding::末位截断 (第2页 表1 第3行第4列)',
      '::error file=报告/甲 1.md,line=7,title=rate-mismatch::“甲|乙”写为95%25，%0A应为<90%25> & "更少" (第7行)',
      '::error file=b%2Cc.pdf,title=encrypted::文件已加密',
      '',
    ]);
  });
});

describe('junit', () => {
  it('has a suite a document and a case a check', async () => {
    const text = await render('junit');
    expect(text).toContain('<testsuite name="报告/甲 1.md" tests="4" failures="2" errors="0" skipped="1">');
    expect(text).toContain('<testcase classname="rate-mismatch" name="到位率"/>');
    expect(text).toContain('<skipped message="分母可能为零"/>');
    expect(text).toContain(
      '<failure type="error" message="“甲|乙”写为95%，&#10;应为&lt;90%&gt; &amp; &quot;更少&quot;">甲,乙</failure>',
    );
    expect(text).toContain('<error type="encrypted" message="文件已加密"/>');
    const tags = [...text.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)].filter(([, , , self]) => self === '');
    const depth = tags.reduce((sum, [, close]) => sum + (close === '/' ? -1 : 1), 0);
    expect(depth).toBe(0);
  });
});

describe('sarif', () => {
  interface Sarif {
    version: string;
    runs: [
      {
        tool: { driver: { version: string; rules: { id: string }[] } };
        results: Record<string, unknown>[];
        invocations: [{ executionSuccessful: boolean; toolExecutionNotifications: unknown[] }];
      },
    ];
  }

  it('is one run with results, places and fingerprints', async () => {
    const { version, runs } = JSON.parse(await render('sarif')) as Sarif;
    const [{ tool, results, invocations }] = runs;
    expect([version, tool.driver.version, results.length]).toEqual(['2.1.0', '1.2.3', 2]);
    expect(results[1]).toMatchObject({
      ruleId: 'rate-mismatch',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E6%8A%A5%E5%91%8A/%E7%94%B2%201.md' },
            region: { startLine: 7, snippet: { text: '甲,乙' } },
          },
          logicalLocations: [{ fullyQualifiedName: '第7行' }],
        },
      ],
      partialFingerprints: { 'perfcheck/v1': '0123456789abcdef' },
    });
    expect(results[0]).toMatchObject({ ruleId: 'rate-rounding', level: 'note' });
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex as number]!.id).toBe(ruleId);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications).toHaveLength(1);
  });

  it('is valid without any result', async () => {
    expect(
      (JSON.parse(await render('sarif', { minSeverity: 'error' })) as Sarif).runs[0].results,
    ).toHaveLength(1);
    const reporter = (await loadReporter('sarif'))(options);
    const none = [reporter.start(), await reporter.end({ ...summary, failures: 0 })].join('');
    expect((JSON.parse(none) as Sarif).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});

describe('format names', () => {
  it('load a reporter each', async () => {
    for (const format of FORMATS) expect(typeof (await loadReporter(format))).toBe('function');
  });

  it.each([
    ['a.json', 'json'],
    ['a.SARIF', 'sarif'],
    ['a.xml', 'junit'],
    ['a.md', 'markdown'],
    ['a.csv', 'csv'],
    ['a.ndjson', 'ndjson'],
    ['a.txt', null],
    ['json', null],
  ])('%s ends in %s', (name, format) => {
    expect(formatOfName(name)).toBe(format);
  });
});
