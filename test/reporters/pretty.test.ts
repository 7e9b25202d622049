// --format pretty: what a person sees, and that nothing is wider than the terminal.
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/reporters/layout.js';
import { prettyReporter } from '../../src/reporters/pretty.js';
import type { ReporterOptions } from '../../src/reporters/reporter.js';
import { addCounts, type DocumentRecord, type FailureRecord } from '../../src/result.js';
import { check, documentOf, report } from '../helpers/records.js';

const options: ReporterOptions = {
  language: 'zh',
  version: '1.0.0',
  color: false,
  width: 80,
  all: false,
  minSeverity: 'info',
  quiet: false,
};

async function render(
  documents: DocumentRecord[],
  own: Partial<ReporterOptions> = {},
  failures: FailureRecord[] = [],
): Promise<string> {
  const reporter = prettyReporter({ ...options, ...own });
  const counts = addCounts(documents.map((document) => document.summary));
  const parts = [reporter.start(), ...documents.map((document) => reporter.document(document))];
  parts.push(...failures.map((failure) => reporter.failure(failure)));
  const summary = { documents: documents.length, failures: failures.length, ...counts, skipped: 0 };
  parts.push(await reporter.end(summary));
  return parts.join('');
}

const warning = check({
  rule: 'target-exceeded',
  severity: 'warning',
  subject: '巡查次数',
  message: '“巡查次数”指标值为5次，实际完成20次，未说明原因',
  stated: { text: '20次', value: '20' },
  expected: { text: '≥5次', value: null, low: null, high: null },
  formula: null,
  inputs: [],
  location: { table: 2, row: 7, column: 5, quote: '20次' },
});
const undecided = check({
  status: 'undetermined',
  subject: '到位率',
  message: '“到位率”的分母可能为零，无法计算',
  stated: null,
});
const held = check({ status: 'pass', subject: '支出进度', message: '“支出进度”90%与所给数字相符' });

describe('pretty', () => {
  it('shows a report with one error line by line', async () => {
    expect(await render([documentOf([check({ cause: 'swapped-digits' }), held])])).toBe(
      [
        '── 报告/甲.docx ────────────────────────────────────────────────────────────────',
        'r1  校园安全项目绩效自评报告',
        '    青石县教育局 · 项目：校园安全 · 2024年',
        '    自评得分 97（满分100），各项得分合计为 96.5 · 等级 优',
        '    核对 9/12 个数字，无误 1 项',
        '',
        '错误 1',
        '  ✖ “预算执行率”写为95%，按所给数字应为90%（执行数 ÷ 预算数 × 100%）',
        '    位置  第3页 表1 第3行第6列  “95%”',
        '    数据  执行数 72万元（表1 第3行第4列），预算数 80万元（表1 第3行第3列）',
        '    推测  可能数字前后颠倒',
        '    规则  rate-mismatch',
        '',
        '规则的含义和依据：perfcheck explain <规则>；--all 列出全部核对结果',
        '1份文件，1份报告：1个错误 0个警告 0个提示；核对 9/12 个数字',
        '',
      ].join('\n'),
    );
  });

  it('groups findings by severity, worst first', async () => {
    const text = await render([documentOf([warning, check(), check({ severity: 'info' })])]);
    const titles = text.split('\n').filter((line) => /^(?:错误|警告|提示) \d/.test(line));
    expect(titles).toEqual(['错误 1', '警告 1', '提示 1']);
  });

  it('shows findings under their own report', async () => {
    const reports = [report(), report({ id: 'r2', title: '第二个项目' })];
    const text = await render([documentOf([warning, check({ report: 'r2' })], { reports })]);
    expect(text.indexOf('巡查次数')).toBeLessThan(text.indexOf('第二个项目'));
    expect(text.indexOf('第二个项目')).toBeLessThan(text.indexOf('预算执行率'));
  });

  it('says that it found nothing only where something held', async () => {
    expect(await render([documentOf([held])])).toContain('✔ 没有发现问题');
    expect(await render([documentOf([])])).toContain('? 没有可以核对的内容，未得出任何结论');
  });

  it('adds what held and what could not be decided with --all', async () => {
    const document = documentOf([check(), undecided, held]);
    expect(await render([document])).not.toContain('支出进度');
    const text = await render([document], { all: true });
    expect(text).toContain('✔ “支出进度”90%与所给数字相符（第3页 表1 第3行第6列）');
    expect(text).toContain('? “到位率”的分母可能为零，无法计算');
  });

  it('lists what is open for one reason below that reason', async () => {
    const rows = ['巡查', '培训', '演练'].map((subject, index) => ({
      ...undecided,
      subject,
      message: '依据中没有数值',
      location: { table: 2, row: 3 + index, column: 6 },
    }));
    const text = await render([documentOf([...rows, { ...rows[0]!, message: '另一原因' }])], { all: true });
    expect(text).toContain(
      [
        '无法判定 4',
        '  ? 依据中没有数值，共3处：',
        '      表2 第3行第6列  巡查',
        '      表2 第4行第6列  培训',
        '      表2 第5行第6列  演练',
        '  ? 巡查：另一原因（表2 第3行第6列）',
      ].join('\n'),
    );
  });

  it('hides what is below --min-severity, says so, and counts it all the same', async () => {
    const text = await render([documentOf([check(), warning])], { minSeverity: 'error' });
    expect(text).not.toContain('巡查次数');
    expect(text).toContain('另有1条级别较低的未显示');
    expect(text).toContain('1个错误 1个警告 0个提示');
  });

  it('prints the last line only with --quiet', async () => {
    expect(await render([documentOf([check()])], { quiet: true })).toBe(
      '1份文件，1份报告：1个错误 0个警告 0个提示；核对 9/12 个数字\n',
    );
  });

  it('folds findings that say the same of several rows', async () => {
    const rows = ['会议', '培训班', '巡查次数'].map((subject, index) => ({
      ...warning,
      subject,
      message: `“${subject}”指标值为5次，实际完成20次，未说明原因`,
      location: { table: 2, row: 7 + index, column: 5, quote: '20次' },
    }));
    const text = await render([documentOf(rows)]);
    expect(text).toContain('另有2处相同问题：');
    expect(text).toContain('      表2 第9行第5列  巡查次数：20次（对照 ≥5次）');
    expect(text.match(/未说明原因/g)).toHaveLength(1);
  });

  it('sums up several documents in a table, those not read included', async () => {
    const other = documentOf([held], {
      path: '报告/乙.docx',
      reports: [report({ score: { stated: '100', recomputed: '100', max: null, grade: null } })],
    });
    const failure = { path: '报告/丙.pdf', code: 'encrypted' as const, message: '文件已加密' };
    const text = await render([documentOf([check()]), other], {}, [failure]);
    expect(text).toMatch(/│ 文件 +│ 错误 │ 警告 │ 提示 │ 核对\/读取 │ +得分 │/);
    expect(text).toMatch(/│ 报告\/甲.docx │ +1 │ +0 │ +0 │ +9\/12 │ +97→96.5 │/);
    expect(text).toMatch(/│ 报告\/乙.docx │ +0 │ +0 │ +0 │ +9\/12 │ +100 │/);
    expect(text).toMatch(/│ 报告\/丙.pdf +│ +— │ +— │ +— │ +— │ +无法读取 │/);
    expect(text).toContain('2份文件，2份报告：1个错误 0个警告 0个提示；核对 18/24 个数字；1份无法读取');
  });

  it('colours only when asked', async () => {
    const escape = String.fromCharCode(27);
    expect(await render([documentOf([check()])])).not.toContain(escape);
    expect(await render([documentOf([check()])], { color: true })).toContain(`${escape}[31m`);
  });

  it.each([
    [60, 'zh'],
    [80, 'zh'],
    [80, 'en'],
    [160, 'en'],
  ] as const)('keeps to %i columns in %s', async (width, language) => {
    const long = check({
      message: `“${'某某工作经费'.repeat(20)}”写为95%，按所给数字应为90%`,
      location: { table: 1, row: 2, column: 3, quote: '很长的原文，'.repeat(40) },
    });
    const documents = [
      documentOf([long, check(), undecided], { path: `很长的文件夹/${'子文件夹/'.repeat(20)}报告.docx` }),
      documentOf([warning, held], {
        remarks: [{ message: '此处未能识别'.repeat(20), location: { paragraph: 3 } }],
      }),
    ];
    const text = await render(documents, { width, language, all: true });
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });
});
