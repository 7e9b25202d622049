// What a figure that stands elsewhere in a doubted table would explain is no finding; what nothing there explains is one.
import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../src/document/model.js';
import type { Verdict } from '../src/judge.js';
import { withoutMisread } from '../src/misread.js';

const ROWS = [
  ['项目', '合计', '基本支出', '项目支出'],
  ['行政运行', '327.95', '327.95', ''],
  ['事业运行', '884.16', '', '884.16'],
  ['信息化建设', '118.37', '118.37', ''],
];

const table = (confidence: Table['confidence']): Table => ({
  kind: 'table',
  rows: ROWS.length,
  columns: 4,
  confidence,
  location: { table: 1 },
  cells: ROWS.flatMap((row, r) =>
    row.map((text, c) => ({
      row: r + 1,
      column: c + 1,
      rowSpan: 1,
      columnSpan: 1,
      text,
      location: { table: 1, row: r + 1, column: c + 1 },
    })),
  ),
});

const documentOf = (confidence: Table['confidence'], prose = ''): Document => ({
  format: 'txt',
  blocks: [{ kind: 'paragraph', text: prose, level: null, location: { paragraph: 1 } }, table(confidence)],
});

const at = (row: number, column: number) => ({ table: 1, row, column });
const yuan = (text: string): string => String(Math.round(Number(text) * 10000));

function verdict(rule: string, stated: string, expected: string, over: Partial<Verdict> = {}): Verdict {
  const value = yuan(expected);
  return {
    rule,
    status: 'fail',
    severity: 'warning',
    confidence: 'low',
    report: 'r1',
    subject: '合计',
    message: { key: `${rule}.fail` },
    stated: { text: stated, value: yuan(stated) },
    expected: {
      text: expected,
      value,
      low: String(Number(value) - 100),
      high: String(Number(value) + 100),
    },
    formula: null,
    inputs: [],
    cause: null,
    location: at(2, 2),
    basis: null,
    fingerprint: '0',
    used: [],
    ...over,
  } as Verdict;
}

const statuses = (document: Document, verdicts: Verdict[]): string[] =>
  withoutMisread(document, verdicts).map(({ status }) => status);

describe('a sum in a doubted table', () => {
  it.each([
    ['one more of its figures would mend it', '1212.11', '327.95', 'undetermined'],
    ['one less would', '209.58', '327.95', 'undetermined'],
    ['two of its column would', '1330.48', '327.95', 'undetermined'],
    ['no figure would', '1212.91', '327.95', 'fail'],
    ['a slip of one digit is the reason', '367.95', '327.95', 'fail'],
  ])('where %s', (_, stated, expected, status) => {
    expect(statuses(documentOf('low'), [verdict('total-mismatch', stated, expected)])).toEqual([status]);
  });

  it('takes the other sums of its table with it', () => {
    const verdicts = [
      verdict('total-mismatch', '1212.11', '327.95'),
      verdict('balance-mismatch', '500.01', '327.95', { location: at(3, 2) }),
      verdict('target-missed', '90', '95', { location: at(4, 2) }),
    ];
    expect(statuses(documentOf('low'), verdicts)).toEqual(['undetermined', 'undetermined', 'fail']);
  });

  it('is a finding where the table is sure', () => {
    expect(statuses(documentOf('high'), [verdict('total-mismatch', '1212.11', '327.95')])).toEqual(['fail']);
  });

  it('of one part that is shifted against it says so', () => {
    const part = { name: '部分', text: '884.16', value: yuan('884.16'), location: at(3, 2) };
    const shifted = documentOf('low');
    const cells = (shifted.blocks[1] as Table).cells;
    cells.find(({ row, column }) => row === 2 && column === 4)!.text = '884.16';
    cells.find(({ row, column }) => row === 3 && column === 3)!.text = '327.95';
    const sum = verdict('total-mismatch', '327.95', '884.16', { inputs: [part] });
    expect(statuses(shifted, [sum])).toEqual(['undetermined']);
    expect(statuses(documentOf('low'), [sum])).toEqual(['fail']);
  });

  it('against another in its own row is a finding', () => {
    const beside = { name: '支出总计', text: '329.95', value: yuan('329.95'), location: at(2, 3) };
    const document = documentOf('low');
    (document.blocks[1] as Table).cells.find(({ row, column }) => row === 2 && column === 3)!.text = '329.95';
    const sides = verdict('balance-mismatch', '327.95', '329.95', { inputs: [beside] });
    expect(statuses(document, [sides])).toEqual(['fail']);
  });
});

describe('what rests on a doubted table', () => {
  it('is no error, however sure a rule is', () => {
    const grade = verdict('grade-mismatch', '118.37', '120', {
      confidence: 'high',
      severity: 'error',
      location: at(4, 2),
    });
    expect(withoutMisread(documentOf('low'), [grade])[0]).toMatchObject({
      confidence: 'low',
      severity: 'warning',
    });
    expect(withoutMisread(documentOf('high'), [grade])[0]).toMatchObject({
      confidence: 'high',
      severity: 'error',
    });
  });

  it.each([
    ['lacks the last digit of the other', '815.8', '815.86', 'undetermined'],
    ['has another digit there', '815.83', '815.86', 'fail'],
  ])('is open where a figure %s', (_, stated, expected, status) => {
    expect(statuses(documentOf('low'), [verdict('figure-conflict', stated, expected)])).toEqual([status]);
  });

  it('is open in the row that numbers the columns', () => {
    const document = documentOf('low');
    (document.blocks[1] as Table).cells.find(({ row, column }) => row === 2 && column === 1)!.text = '栏次';
    expect(statuses(document, [verdict('balance-mismatch', '3', '5')])).toEqual(['undetermined']);
  });
});

describe('a figure of prose against one of a doubted table', () => {
  const told = '基本支出327.95万元，事业运行884.16万元。';
  const against = (own: string, column: number): Verdict =>
    verdict('figure-conflict', own, '884.16', {
      location: { paragraph: 1 },
      inputs: [{ name: '表', text: '884.16', value: yuan('884.16'), location: at(3, column) }],
    });

  it('is open where that one is told elsewhere and a blank stands beside it', () => {
    expect(statuses(documentOf('low', told), [against('0', 4)])).toEqual(['undetermined']);
  });

  it('stays where nothing else tells that figure, or what it should be stands not beside it', () => {
    expect(statuses(documentOf('low', '基本支出327.95万元。'), [against('0', 4)])).toEqual(['fail']);
    expect(statuses(documentOf('low', told), [against('327.95', 4)])).toEqual(['fail']);
  });

  it('says why it is open', () => {
    const [open] = withoutMisread(documentOf('low', told), [against('0', 4)]);
    expect(open).toMatchObject({
      message: { key: 'reason.misread', values: { stated: '0' } },
      expected: null,
      used: [],
    });
  });
});
