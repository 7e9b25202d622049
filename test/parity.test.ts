// Generated reports, with and without a slip, give the same records and findings in every dialect of text and in Word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../src/extract/index.js';
import { readDocument } from '../src/readers/index.js';
import { checkBytes } from './helpers/run.js';
import { MERGE, MERGED, docx, p, span, tbl, tc, tr } from './helpers/docx.js';

/** Rows of a table; `^` continues the cell above, `<` the one to the left. */
type Table = string[][];
type Report = (string | Table)[];

interface Case {
  slip: 'none' | 'rate' | 'score' | 'total' | 'part';
  executed: number;
  carried: number;
  planned: number;
  lost: number;
}

const money = (cents: number): string => (cents / 100).toFixed(2);

/** A national form, a scoring table and sentences that agree, but for the slip. */
function reportOf({ slip, executed, carried, planned, lost }: Case): Report {
  const budget = 50000 + carried;
  const spent = Math.round((budget * executed) / 10000);
  const rate = `${((spent * 100) / budget + (slip === 'rate' ? 2.5 : 0)).toFixed(2)}%`;
  const earned = ((spent * 10) / budget).toFixed(2);
  const scores = ['30', slip === 'score' ? '21' : '20', String(30 - lost), '10'];
  const sum = (Number(earned) + 90 - lost + (slip === 'total' ? 3 : 0)).toFixed(2);
  return [
    '2024年度水渠维修项目支出绩效自评报告',
    '一、基本情况',
    `项目由青石县水利局实施，全年预算数${money(budget)}万元，全年执行数${money(spent)}万元，预算执行率${rate}。`,
    '二、自评表',
    [
      ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['年度资金总额', money(50000), money(budget), money(spent), '10', rate, earned],
      ['其中：财政拨款', money(50000), money(50000), money(spent - carried), '—', '—', '—'],
      ['上年结转资金', '0.00', money(carried + (slip === 'part' ? 700 : 0)), money(carried), '—', '—', '—'],
    ],
    '三、绩效分析',
    '各项指标均按计划完成，渠道通水及时。',
    [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
      [
        '产出指标',
        '数量指标',
        '维修渠道长度',
        `≥${planned}公里`,
        `${planned + 1}公里`,
        '30',
        scores[0]!,
        '无',
      ],
      ['^', '质量指标', '验收合格率', '≥95%', '98%', '20', scores[1]!, '无'],
      [
        '效益指标',
        '社会效益指标',
        '受益农户知晓率',
        '≥90%',
        lost > 0 ? '88%' : '92%',
        '30',
        scores[2]!,
        lost > 0 ? '部分农户外出未接受访问' : '无',
      ],
      ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%', '95%', '10', scores[3]!, '无'],
      ['总分', '<', '<', '<', '<', '100', sum, ''],
    ],
    '四、存在的问题',
    '部分渠段管护人员不足，日常巡查不够及时。',
    '五、改进建议',
    '增加管护人员，按月巡查并登记。',
    '六、评价结论',
    `项目自评得分${sum}分。`,
  ];
}

const blank = (cell: string): string => (cell === '^' || cell === '<' ? '' : cell);
const wide = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c > '\u2e80' || /[（）：]/.test(c) ? 2 : 1), 0);
const padded = (text: string, width: number): string => text + ' '.repeat(width - wide(text));
const widthsOf = (table: Table): number[] =>
  table[0]!.map((_, c) => Math.max(...table.map((row) => wide(blank(row[c]!)))));

const written = (report: Report, table: (rows: Table) => string, gap = '\n'): string =>
  report.map((block) => (typeof block === 'string' ? block : table(block))).join(gap);

const DIALECTS: Record<string, (report: Report) => string> = {
  'a cell per line': (report) =>
    written(report, (rows) =>
      rows
        .map((row) =>
          row
            .filter((cell) => cell !== '<')
            .map((cell) => `\t${blank(cell)}\n`)
            .join(''),
        )
        .join('\n'),
    ),
  tabs: (report) => written(report, (rows) => rows.map((row) => row.map(blank).join('\t')).join('\n')),
  blanks: (report) =>
    written(
      report,
      (rows) => {
        const widths = widthsOf(rows);
        return rows
          .map((row) =>
            row
              .map((cell, c) => padded(blank(cell), widths[c]! + 3))
              .join('')
              .trimEnd(),
          )
          .join('\n');
      },
      '\n\n',
    ),
  boxes: (report) =>
    written(report, (rows) => {
      const widths = widthsOf(rows);
      const rule = `+${widths.map((width) => '-'.repeat(width + 2)).join('+')}+`;
      const lines = rows.map(
        (row) => `| ${row.map((cell, c) => padded(blank(cell), widths[c]!)).join(' | ')} |`,
      );
      return [rule, ...lines.flatMap((line) => [line, rule])].join('\n');
    }),
  HTML: (report) =>
    written(
      report,
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${blank(cell)}</td>`).join('')}</tr>`).join('\n')}</table>`,
    ),
};

const markdown = (report: Report): string =>
  written(
    report,
    (rows) =>
      `\n${rows.map((row) => `| ${row.map((cell) => cell.replace('^', '^^').replace('<', '<<')).join(' | ')} |`).join('\n')}\n`,
  );

function word(report: Report): Uint8Array {
  const table = (rows: Table): string =>
    tbl(
      rows.map((row, r) =>
        tr(
          row.flatMap((cell, c) => {
            if (cell === '<') return [];
            const columns = row.slice(c + 1).findIndex((next) => next !== '<');
            const across = columns > 0 ? span(columns + 1) : '';
            const down = cell === '^' ? MERGED : rows[r + 1]?.[c] === '^' ? MERGE : '';
            return [tc(blank(cell), across + down)];
          }),
        ),
      ),
    );
  return docx(report.map((block) => (typeof block === 'string' ? p(block) : table(block))).join(''));
}

interface Outcome {
  findings: string[];
  funds: string[];
  rows: string[];
  scores: string[];
}

/** What was found and what was read, without the places. */
async function outcomeOf(bytes: Uint8Array): Promise<Outcome> {
  const { verdicts } = await checkBytes('report', bytes);
  const { reports } = extract((await readDocument(bytes)).document);
  const words = (...fields: ({ text: string } | null)[]): string =>
    fields.map((field) => field?.text.replace(/\s/g, '') ?? '').join(' | ');
  const fromTables = reports.flatMap(({ funds }) => funds.filter(({ source }) => source === 'table'));
  return {
    findings: verdicts
      .filter((v) => v.status === 'fail')
      .map((v) => `${v.rule} ${v.subject} ${v.stated?.text ?? ''}`)
      .sort(),
    funds: fromTables.map((fund) =>
      words(fund.name, fund.budget, fund.adjusted, fund.executed, fund.rate, fund.score),
    ),
    rows: reports.flatMap(({ sheets }) =>
      sheets.flatMap(({ rows }) =>
        rows.map(
          (row) =>
            `${row.level1?.name} / ${row.level2?.name} / ${words(row.name, row.target, row.actual, row.weight, row.score, row.deviation)}`,
        ),
      ),
    ),
    scores: reports.map(({ score }) => words(score.stated, score.max)),
  };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cases = fc.record({
  slip: fc.constantFrom('none', 'rate', 'score', 'total', 'part'),
  executed: fc.integer({ min: 9600, max: 10000 }),
  carried: fc.integer({ min: 1000, max: 9000 }),
  planned: fc.integer({ min: 5, max: 90 }),
  lost: fc.integer({ min: 0, max: 3 }),
}) as fc.Arbitrary<Case>;
const runs = { numRuns: 12, seed: 20240613 };

describe('one report in every dialect', () => {
  it('shows the slip that was made, and nothing where none was', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const { findings } = await outcomeOf(utf8(markdown(reportOf(each))));
        expect(findings.length > 0).toBe(each.slip !== 'none');
      }),
      runs,
    );
  });

  it.each(Object.entries(DIALECTS))('%s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const report = reportOf(each);
        expect(await outcomeOf(utf8(write(report)))).toEqual(await outcomeOf(utf8(markdown(report))));
      }),
      runs,
    );
  });

  it('Word', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (each) => {
        const report = reportOf(each);
        expect(await outcomeOf(word(report))).toEqual(await outcomeOf(utf8(markdown(report))));
      }),
      runs,
    );
  });
});
