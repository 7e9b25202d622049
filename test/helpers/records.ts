// Hand-made results for tests of reporters: a record with what a test is about, the rest filled in.
import type { Check } from '../../src/report/check.js';
import { countChecks, NO_COUNTS, type DocumentRecord, type ReportRecord } from '../../src/result.js';

/** A finding of rate-mismatch with what the test sets. */
export function check(own: Partial<Check> = {}): Check {
  return {
    rule: 'rate-mismatch',
    status: 'fail',
    severity: 'error',
    confidence: 'high',
    report: 'r1',
    subject: '预算执行率',
    message: '“预算执行率”写为95%，按所给数字应为90%（执行数 ÷ 预算数 × 100%）',
    stated: { text: '95%', value: '0.95' },
    expected: { text: '90%', value: '0.9', low: '0.895', high: '0.905' },
    formula: '执行数 ÷ 预算数 × 100%',
    inputs: [
      { name: '执行数', text: '72万元', value: '720000', location: { table: 1, row: 3, column: 4 } },
      { name: '预算数', text: '80万元', value: '800000', location: { table: 1, row: 3, column: 3 } },
    ],
    cause: null,
    location: { page: 3, table: 1, row: 3, column: 6, quote: '95%' },
    basis: null,
    fingerprint: '0123456789abcdef',
    ...own,
  };
}

/** A report head. */
export function report(own: Partial<ReportRecord> = {}): ReportRecord {
  return {
    id: 'r1',
    title: '校园安全项目绩效自评报告',
    type: 'project',
    year: 2024,
    unit: '青石县教育局',
    project: '校园安全',
    profile: null,
    profileTitle: null,
    score: { stated: '97', recomputed: '96.5', max: '100', grade: '优' },
    summary: { ...NO_COUNTS, figures: 12, checkedFigures: 9 },
    ...own,
  };
}

/** A document with these checks; counts follow from them. */
export function documentOf(checks: Check[], own: Partial<DocumentRecord> = {}): DocumentRecord {
  const reports = own.reports ?? [report()];
  return {
    path: '报告/甲.docx',
    format: 'docx',
    sha256: '0'.repeat(64),
    profile: null,
    checks,
    remarks: [],
    ...own,
    reports: reports.map((each) => ({
      ...each,
      summary: { ...each.summary, ...countChecks(checks.filter((c) => c.report === each.id)) },
    })),
    summary: { ...countChecks(checks), figures: 12, checkedFigures: 9 },
  };
}
