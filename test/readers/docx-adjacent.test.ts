// Tables of Word files right after one another: one table where the second only goes on with the first.
import { expect, it } from 'vitest';
import { readDocx } from '../../src/readers/docx/index.js';
import { drawn } from '../helpers/document.js';
import { docx, MERGE, MERGED, p, tc, tr } from '../helpers/docx.js';

const GRID = [1200, 2400];
const grid = (widths: number[]): string =>
  `<w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>`;
const table = (rows: string[][], widths = GRID, properties = ''): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr>${grid(widths)}` +
  `${rows.map((row) => tr(row.map((text) => tc(text)))).join('')}</w:tbl>`;

const HEAD = table([
  ['指标', '得分'],
  ['甲', '8'],
]);
const FLOATING = '<w:tblpPr w:tblpY="1"/>';
const STYLE = '<w:tblStyle w:val="a3"/>';

it.each<[name: string, body: string, expected: string[][]]>([
  ['rows with figures', HEAD + table([['乙', '9.5']]), [['指标 | 得分', '甲 | 8', '乙 | 9.5']]],
  [
    'marks without anything to show between them',
    `${HEAD}<w:bookmarkStart w:id="1" w:name="a"/><w:commentRangeStart w:id="2"/>${table([['乙', '95%']])}`,
    [['指标 | 得分', '甲 | 8', '乙 | 95%']],
  ],
  [
    'three pieces',
    HEAD + table([['乙', '9']]) + table([['丙', '10']]),
    [['指标 | 得分', '甲 | 8', '乙 | 9', '丙 | 10']],
  ],
  [
    'a head of its own',
    HEAD +
      table([
        ['科目', '金额'],
        ['乙', '9'],
      ]),
    [
      ['指标 | 得分', '甲 | 8'],
      ['科目 | 金额', '乙 | 9'],
    ],
  ],
  [
    'a paragraph between, even an empty one',
    HEAD + p('') + table([['乙', '9']]),
    [['指标 | 得分', '甲 | 8'], ['乙 | 9']],
  ],
  ['other columns', HEAD + table([['乙', '9']], [2400, 1200]), [['指标 | 得分', '甲 | 8'], ['乙 | 9']]],
  ['another style', HEAD + table([['乙', '9']], GRID, STYLE), [['指标 | 得分', '甲 | 8'], ['乙 | 9']]],
  [
    'a table placed by itself',
    HEAD + table([['乙', '9']], GRID, FLOATING),
    [['指标 | 得分', '甲 | 8'], ['乙 | 9']],
  ],
])('%s', async (_, body, expected) => {
  const { document } = await readDocx(docx(body));
  expect(document.blocks.flatMap((block) => (block.kind === 'table' ? [drawn(block)] : []))).toEqual(
    expected,
  );
});

it('continues a merged cell into the second table, and counts what follows as the next one', async () => {
  const rows = [tr([tc('指标'), tc('得分')]), tr([tc('甲', MERGE), tc('8')])].join('');
  const first = `<w:tbl><w:tblPr/>${grid(GRID)}${rows}</w:tbl>`;
  const second = `<w:tbl><w:tblPr/>${grid(GRID)}${tr([tc('', MERGED), tc('9')])}</w:tbl>`;
  const { document } = await readDocx(docx(first + second + p('') + HEAD));
  const tables = document.blocks.filter((block) => block.kind === 'table');
  expect(tables.map(drawn)).toEqual([
    ['指标 | 得分', '甲 | 8', '^ | 9'],
    ['指标 | 得分', '甲 | 8'],
  ]);
  expect(tables.map(({ location }) => location)).toEqual([{ table: 1 }, { table: 2 }]);
});
