// Tables of Word files: every way of merging cells and of wrapping rows and cells comes out as the same grid.
import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.js';
import { readDocx } from '../../src/readers/docx/index.js';
import { drawn } from '../helpers/document.js';
import {
  docx,
  documentXml,
  list,
  MERGE,
  MERGED,
  num,
  numbered,
  p,
  r,
  span,
  tbl,
  tc,
  tr,
} from '../helpers/docx.js';

async function tablesOf(body: string, options = {}): Promise<Table[]> {
  const { document } = await readDocx(docx(body, options));
  return document.blocks.filter((block) => block.kind === 'table');
}

const BOOKMARK = '<w:bookmarkStart w:id="7" w:name="OLE_LINK1"/>';
const hMerge = (value: string): string => `<w:hMerge w:val="${value}"/>`;
const sdt = (content: string): string =>
  `<w:sdt><w:sdtPr><w:id w:val="3"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

const CASES: [name: string, rows: string[], expected: string[]][] = [
  [
    'spans and vertical merges',
    [
      tr([tc('产出指标', MERGE), tc('数量', span(2)), tc('5')]),
      tr([tc('', MERGED), tc('质量', MERGE), tc('合格率'), tc('6')]),
      tr([tc('', MERGED), tc('', MERGED), tc('达标率'), tc('7')]),
    ],
    ['产出指标 | 数量 | < | 5', '^ | 质量 | 合格率 | 6', '^ | ^ | 达标率 | 7'],
  ],
  [
    'a block merged both ways',
    [
      tr([tc('一', span(2) + MERGE), tc('二')]),
      tr([tc('', span(2) + MERGED), tc('三')]),
      tr([tc('四'), tc('五'), tc('六')]),
    ],
    ['一 | < | 二', '^ | ^ | 三', '四 | 五 | 六'],
  ],
  [
    'bookmarks between rows and cells',
    [
      BOOKMARK,
      tr([BOOKMARK, tc('甲', MERGE), '<w:bookmarkEnd w:id="7"/>', tc('1')]),
      tr([tc('', MERGED), tc('2')]),
    ],
    ['甲 | 1', '^ | 2'],
  ],
  [
    'columns left out before and after a row',
    [
      tr([tc('甲'), tc('乙'), tc('丙')]),
      tr([tc('丁', MERGE), tc('戊')], '<w:gridBefore w:val="1"/>'),
      tr([tc('', MERGED), tc('己')], '<w:gridBefore w:val="1"/>'),
      tr([tc('庚')], '<w:gridAfter w:val="2"/>'),
    ],
    ['甲 | 乙 | 丙', '? | 丁 | 戊', '? | ^ | 己', '庚 | ? | ?'],
  ],
  [
    'horizontal merges of the old kind',
    [
      tr([tc('合计', hMerge('restart')), tc('', hMerge('continue')), tc('9')]),
      tr([tc('1'), tc('2'), tc('3')]),
    ],
    ['合计 | < | 9', '1 | 2 | 3'],
  ],
  [
    'a vertical merge that starts as a continuation',
    [tr([tc('甲', MERGED), tc('1')]), tr([tc('', MERGED), tc('2')]), tr([tc('乙'), tc('3')])],
    ['甲 | 1', '^ | 2', '乙 | 3'],
  ],
  [
    'a vertical merge that a wider cell interrupts',
    [
      tr([tc('1'), tc('甲', MERGE)]),
      tr([tc('小计', span(2))]),
      tr([tc('2'), tc('乙', MERGED)]),
      tr([tc('3'), tc('', MERGED)]),
    ],
    ['1 | 甲', '小计 | <', '2 | 乙', '3 | ^'],
  ],
  [
    'two merges one below the other',
    [
      tr([tc('甲', MERGE), tc('1')]),
      tr([tc('', '<w:vMerge w:val="continue"/>'), tc('2')]),
      tr([tc('乙', MERGE), tc('3')]),
      tr([tc('', MERGED), tc('4')]),
    ],
    ['甲 | 1', '^ | 2', '乙 | 3', '^ | 4'],
  ],
  [
    'content controls around rows, cells and paragraphs',
    [
      sdt(tr([tc('甲', MERGE), sdt(tc('1'))])),
      tr([tc('', MERGED), tc(sdt(p('2')))]),
      `<w:customXml>${tr([tc('乙'), `<w:smartTag>${tc('3')}</w:smartTag>`])}</w:customXml>`,
    ],
    ['甲 | 1', '^ | 2', '乙 | 3'],
  ],
  [
    'rows and cells taken out or put in by open changes',
    [
      tr([tc('甲'), tc('1')]),
      tr([tc('旧'), tc('0')], '<w:del w:id="1" w:author="x"/>'),
      tr([tc('新'), tc('2')], '<w:ins w:id="2" w:author="x"/>'),
      tr([tc('乙'), tc('', '<w:cellDel w:id="3" w:author="x"/>'), tc('3')]),
    ],
    ['甲 | 1', '新 | 2', '乙 | 3'],
  ],
  [
    'a row without cells',
    [tr([tc('甲'), tc('1')]), '<w:tr/>', tr([tc('乙'), tc('2')])],
    ['甲 | 1', '乙 | 2'],
  ],
  ['a hidden row', [tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')], '<w:hidden/>')], ['甲 | 1']],
  [
    'paragraphs, line breaks, tabs and empty paragraphs inside cells',
    [
      tr([
        tc(p('指标') + p('名称')),
        tc(p(r('第一行') + '<w:r><w:br/></w:r>' + r('第二行')) + p('')),
        tc(p('')),
      ]),
    ],
    ['指标/名称 | 第一行/第二行 | '],
  ],
  [
    'a number whose digits stand in several runs',
    [tr([tc(p(r('1') + '<w:proofErr w:type="spellStart"/>' + r('2.', '<w:b/>') + r('30'))), tc('%')])],
    ['12.30 | %'],
  ],
  [
    'several header rows',
    [
      tr([tc('项目', MERGE), tc('金额', span(2))], '<w:tblHeader/>'),
      tr([tc('', MERGED), tc('预算'), tc('执行')], '<w:tblHeader/>'),
      tr([tc('甲'), tc('1'), tc('2')]),
    ],
    ['项目 | 金额 | <', '^ | 预算 | 执行', '甲 | 1 | 2'],
  ],
];

describe('tables of Word files', () => {
  it.each(CASES)('%s', async (_, rows, expected) => {
    const [table, ...others] = await tablesOf(tbl(rows));
    expect(drawn(table!)).toEqual(expected);
    expect(others).toEqual([]);
  });

  it('keeps tables inside a cell apart, in the place of that cell', async () => {
    const nested = tbl([tr([tc('里1', MERGE), tc('里2')]), tr([tc('', MERGED), tc('里3')])]);
    const [table] = await tablesOf(tbl([tr([tc('外'), tc(p('前') + nested + p('后'))])]));
    expect(drawn(table!)).toEqual(['外 | 前/后']);
    const [inner] = table!.cells[1]!.tables!;
    expect(drawn(inner!)).toEqual(['里1 | 里2', '^ | 里3']);
    expect(inner!.cells[0]!.location).toEqual({ table: 1, row: 1, column: 2 });
  });

  it('says where tables, cells and paragraphs stand', async () => {
    const body =
      p('一') +
      tbl([tr([tc('甲', span(2))]), tr([tc('乙'), tc('丙')])]) +
      p('') +
      p('二') +
      tbl([tr([tc('丁')])]);
    const { document } = await readDocx(docx(body));
    expect(document.blocks.map((block) => block.location)).toEqual([
      { paragraph: 1 },
      { table: 1 },
      { paragraph: 3 },
      { table: 2 },
    ]);
    const [table] = document.blocks.filter((block) => block.kind === 'table');
    expect(table!.cells.map((cell) => cell.location)).toEqual([
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 2, column: 1 },
      { table: 1, row: 2, column: 2 },
    ]);
    expect(table).toMatchObject({ rows: 2, columns: 2, confidence: 'high' });
  });

  it('does not count a table whose rows were all taken out', async () => {
    const gone = tbl([tr([tc('旧')], '<w:del w:id="1" w:author="x"/>')]);
    const [table, ...others] = await tablesOf(gone + tbl([tr([tc('新')])]));
    expect(others).toEqual([]);
    expect([drawn(table!), table!.location]).toEqual([['新'], { table: 1 }]);
  });

  it('numbers cells, empty ones too', async () => {
    const rows = [1, 2, 3].map((n) => tr([tc(p('', numbered(1))), tc(`指标${n}`)]));
    const [table] = await tablesOf(tbl(rows), { numbering: list(0, [['decimal', '%1']]) + num(1, 0) });
    expect(drawn(table!)).toEqual(['1 | 指标1', '2 | 指标2', '3 | 指标3']);
  });

  it.each([
    [
      'another prefix',
      (xml: string) =>
        xml
          .replaceAll('<w:', '<x:')
          .replaceAll('</w:', '</x:')
          .replaceAll(' w:', ' x:')
          .replace('xmlns:w=', 'xmlns:x='),
    ],
    [
      'no prefix',
      (xml: string) =>
        xml
          .replaceAll('<w:', '<')
          .replaceAll('</w:', '</')
          .replace(
            'xmlns:w=',
            'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns=',
          ),
    ],
    [
      'strict namespaces',
      (xml: string) =>
        xml.replace(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        ),
    ],
    [
      'namespaces declared on each element',
      (xml: string) =>
        xml.replaceAll(
          '<w:tc>',
          '<w:tc xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
        ),
    ],
    ['line breaks between elements', (xml: string) => xml.replaceAll('><', '>\n  <')],
  ])('reads %s', async (_, change) => {
    const xml = documentXml(
      tbl([tr([tc('甲', MERGE), tc('1', span(2))]), tr([tc('', MERGED), tc('2'), tc('3')])]),
    );
    const [table] = await tablesOf('', { documentXml: change(xml) });
    expect(drawn(table!)).toEqual(['甲 | 1 | <', '^ | 2 | 3']);
  });
});
