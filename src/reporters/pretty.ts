// --format pretty: the report for a person at a terminal, document by document, and a last line that says it all.
import { SEVERITIES, type Check, type Severity } from '../report/check.js';
import type { DocumentRecord, ReportRecord } from '../result.js';
import { sentence } from '../wording/index.js';
import { fold } from './fold.js';
import { displayWidth, flow, hanging, shorten, wrapHeadline } from './layout.js';
import { placeWords, quoteOf } from './place.js';
import { findingLines, outcomeLines, type Paint } from './pretty-finding.js';
import { summaryLine, type SummaryRow } from './pretty-summary.js';
import type { MakeReporter, ReporterOptions } from './reporter.js';
import { makeStyle } from './style.js';

/** Running text wider than this is tiring to read. */
const WIDEST = 120;
const MOST_REMARKS = 8;

/** Prints for the terminal. */
export const prettyReporter: MakeReporter = (options) => {
  const { language, quiet } = options;
  const paint = paintOf(options);
  const rows: SummaryRow[] = [];
  let reports = 0;
  return {
    start: () => '',
    document(document) {
      reports += document.reports.length;
      rows.push({
        kind: 'document',
        path: document.path,
        summary: document.summary,
        scores: scoresOf(document),
      });
      return quiet ? '' : `${documentLines(document, options, paint).join('\n')}\n\n`;
    },
    failure({ path }) {
      rows.push({ kind: 'failure', path });
      return '';
    },
    async end(summary) {
      const line = summaryLine(summary, reports, language, paint.style);
      if (quiet) return `${line}\n`;
      const table =
        rows.length > 1
          ? `${(await import('./pretty-table.js')).summaryTable(rows, options, paint.style)}\n\n`
          : '';
      const hint =
        summary.fail > 0
          ? `${wrapHeadline(hintOf(options), options.width).map(paint.style.faint).join('\n')}\n`
          : '';
      return `${table}${hint}${wrapHeadline(line, options.width).join('\n')}\n`;
    },
  };
};

function paintOf({ language, all, color, width }: ReporterOptions): Paint {
  const labels = ['place', 'figures', 'data', 'cause', 'doubt', 'others', 'rule'];
  const labelWidth = Math.max(...labels.map((key) => displayWidth(sentence(language, `finding.${key}`)))) + 2;
  return { language, all, style: makeStyle(color), width: Math.min(width, WIDEST), labelWidth };
}

function hintOf({ language, all }: ReporterOptions): string {
  return sentence(language, all ? 'report.hint-all' : 'report.hint');
}

function scoresOf({ reports }: DocumentRecord): string[] {
  return reports.flatMap(({ score }) =>
    score.stated === null
      ? []
      : [
          score.recomputed === null || score.recomputed === score.stated
            ? score.stated
            : `${score.stated}→${score.recomputed}`,
        ],
  );
}

function documentLines(document: DocumentRecord, options: ReporterOptions, paint: Paint): string[] {
  const { style, language } = paint;
  const head = shorten(document.path, options.width - 6, 'middle');
  const rule = '─'.repeat(Math.max(2, Math.min(options.width, WIDEST) - displayWidth(head) - 4));
  const lines = [`${style.faint('──')} ${style.strong(head)} ${style.faint(rule)}`];
  for (const report of document.reports) {
    const checks = document.checks.filter((check) => check.report === report.id);
    lines.push(...reportLines(report, checks, options, paint), '');
  }
  if (document.remarks.length > 0) lines.push(...remarkLines(document, paint), '');
  if (lines.length === 1) lines.push(sentence(language, 'report.nothing'));
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

function reportLines(
  report: ReportRecord,
  checks: Check[],
  options: ReporterOptions,
  paint: Paint,
): string[] {
  const { language, style } = paint;
  const lines = headLines(report, paint);
  const findings = checks.filter(({ status }) => status === 'fail');
  const shown = SEVERITIES.slice(0, SEVERITIES.indexOf(options.minSeverity) + 1);
  for (const severity of shown) {
    const own = findings.filter((check) => check.severity === severity);
    if (own.length === 0) continue;
    lines.push('', style[severity](style.strong(countTitle(severity, own.length, paint))));
    for (const group of fold(own)) lines.push(...findingLines(group, paint));
  }
  const hidden = findings.filter(({ severity }) => !shown.includes(severity)).length;
  if (options.all) {
    for (const status of ['undetermined', 'pass'] as const) {
      const own = checks.filter((check) => check.status === status);
      if (own.length === 0) continue;
      lines.push('', style.strong(countTitle(status, own.length, paint)));
      const groups = status === 'undetermined' ? fold(own) : own.map((check) => [check]);
      lines.push(...groups.flatMap((group) => outcomeLines(group, paint)));
    }
  }
  if (findings.length === 0)
    lines.push(
      report.summary.pass === 0
        ? `  ${style.faint('?')} ${sentence(language, 'report.unchecked')}`
        : `  ${style.pass('✔')} ${sentence(language, 'report.clean')}`,
    );
  if (hidden > 0)
    lines.push('', `  ${style.faint(sentence(language, 'report.hidden', { count: String(hidden) }))}`);
  return lines;
}

function countTitle(
  section: Severity | 'pass' | 'undetermined' | 'remarks',
  count: number,
  { language }: Paint,
): string {
  return sentence(language, `section.${section}`, { count: String(count) });
}

/** What the report is: its title, then whose it is, then its score and how many of its figures were checked. */
function headLines(report: ReportRecord, { language, style, width }: Paint): string[] {
  const { title, unit, project, year, type, profileTitle, score, summary } = report;
  const say = (key: string, values?: Record<string, string | undefined>): string =>
    sentence(language, key, values);
  const whose = [
    unit,
    project && say('report.project', { project }),
    year && say('report.year', { year: String(year) }),
    type === 'unknown' && say('report-type.unknown'),
    profileTitle && say('report.profile', { profile: profileTitle }),
  ];
  const figures = say('report.figures', {
    checked: String(summary.checkedFigures),
    figures: String(summary.figures),
    pass: summary.pass > 0 ? String(summary.pass) : undefined,
    undetermined: summary.undetermined > 0 ? String(summary.undetermined) : undefined,
  });
  const { stated, recomputed, max, grade } = score;
  const scoreText =
    stated === null && recomputed === null
      ? type !== 'final-accounts' && say('report.no-score')
      : say('report.score', {
          stated: stated ?? say('report.score-not-stated'),
          max: max ?? undefined,
          recomputed: recomputed !== null && recomputed !== stated ? recomputed : undefined,
        }) + (recomputed !== null && recomputed === stated ? say('report.score-adds-up') : '');
  const facts = [scoreText, grade && say('report.grade', { grade }), figures];
  const lines = (parts: (string | number | false | null)[]): string[] =>
    flow(parts.filter(Boolean).map(String), say('report.joint'), width - 4).map((line) => `    ${line}`);
  return [
    ...hanging(`${report.id}  `, title || say('report.untitled'), width).map(style.strong),
    ...lines(whose),
    ...lines(facts),
  ];
}

function remarkLines({ remarks }: DocumentRecord, paint: Paint): string[] {
  const { language, style, width, all } = paint;
  const shown = all ? remarks : remarks.slice(0, MOST_REMARKS);
  const lines = shown.flatMap(({ message, location }) => {
    const where = [placeWords(location, language), quoteOf(location, 30)]
      .filter((word) => word !== '')
      .join(' ');
    return hanging('  · ', sentence(language, 'report.remark', { message, where }), width);
  });
  const more = remarks.length - shown.length;
  if (more > 0)
    lines.push(`  ${style.faint(sentence(language, 'report.more-remarks', { count: String(more) }))}`);
  return [style.strong(countTitle('remarks', remarks.length, paint)), ...lines];
}
