// Word files that are broken, hostile or something else: one clear failure, no crash, no endless work.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/document/model.js';
import { readDocx } from '../../src/readers/docx/index.js';
import { docx, documentXml, p, r, span, tbl, tc, tr } from '../helpers/docx.js';

async function failureOf(bytes: Uint8Array): Promise<[string, string]> {
  try {
    await readDocx(bytes);
  } catch (error) {
    if (error instanceof ReadError) return [error.code, error.key];
    throw error;
  }
  throw new Error('was read');
}

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const xml = (text: string): Uint8Array => docx('', { documentXml: text });
const good = docx(p('甲'));

/** The size that the zip's directory gives for its largest part, changed. */
function lyingAboutSizes(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return changed;
}

/** One bit of the stored text turned over: the XML stays sound, the figure does not. */
function withWrongByte(): Uint8Array {
  const stored = zipSync({ 'word/document.xml': [strToU8(documentXml(p('25万元'))), { level: 0 }] });
  const at = Buffer.from(stored).indexOf('25');
  stored[at] = '3'.charCodeAt(0);
  return stored;
}

function encrypted(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return changed;
}

describe('files that are refused', () => {
  it.each<[string, () => Uint8Array, string, string]>([
    ['a truncated file', () => good.subarray(0, good.length - 40), 'corrupt', 'failure.corrupt'],
    ['only the start of a zip', () => good.subarray(0, 100), 'corrupt', 'failure.corrupt'],
    ['a part with one wrong byte', withWrongByte, 'corrupt', 'failure.corrupt'],
    ['XML that ends early', () => xml(documentXml(p('甲')).slice(0, -20)), 'corrupt', 'failure.corrupt'],
    ['XML with crossed tags', () => xml(documentXml('<w:p><w:r></w:p></w:r>')), 'corrupt', 'failure.corrupt'],
    ['an empty part', () => xml(''), 'corrupt', 'failure.corrupt'],
    [
      'a DTD',
      () => xml('<!DOCTYPE w [<!ENTITY a "b">]>' + documentXml(p('甲')).replace(/<\?.*?\?>/, '')),
      'corrupt',
      'failure.corrupt',
    ],
    ['encrypted parts', () => encrypted(good), 'encrypted', 'failure.encrypted'],
    [
      'a spreadsheet',
      () => zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' }),
      'unsupported-format',
      'failure.spreadsheet',
    ],
    [
      'a slide show',
      () => zip({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }),
      'unsupported-format',
      'failure.presentation',
    ],
    [
      'an OpenDocument file',
      () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'unsupported-format',
      'failure.opendocument',
    ],
    ['an archive', () => zip({ 'a.txt': 'x' }), 'unsupported-format', 'failure.archive'],
    ['a main part that is no Word document', () => xml('<x/>'), 'unsupported-format', 'failure.not-word'],
    ['a document without text', () => docx(p('') + tbl([tr([tc('')])])), 'empty', 'failure.empty'],
    [
      'a document of pictures',
      () => docx(p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')),
      'no-text',
      'failure.no-text',
    ],
    [
      'deep nesting',
      () => docx('<w:smartTag>'.repeat(60_000) + '</w:smartTag>'.repeat(60_000)),
      'too-large',
      'failure.too-deep',
    ],
    [
      'a paragraph of millions of characters',
      () => docx(p('预算'.repeat(1_500_000))),
      'too-large',
      'failure.too-large',
    ],
    [
      'a tag that never ends',
      () => xml(documentXml(p('甲')).replace('<w:p>', '<w:p w:x="')),
      'corrupt',
      'failure.corrupt',
    ],
    ['two million paragraphs', () => docx('<w:p/>'.repeat(2_000_000)), 'too-large', 'failure.too-large'],
    [
      'a part whose size is given as too large',
      () => lyingAboutSizes(good, 150e6),
      'too-large',
      'failure.too-large',
    ],
    [
      'a part that inflates to more than its size',
      () => lyingAboutSizes(docx(p('甲'.repeat(50_000))), 100),
      'too-large',
      'failure.too-large',
    ],
  ])('%s', async (_, make, code, key) => {
    expect(await failureOf(make())).toEqual([code, key]);
  });
});

describe('files that are read although they are odd', () => {
  const textsOf = async (bytes: Uint8Array): Promise<string[]> =>
    (await readDocx(bytes)).document.blocks.map((b) =>
      b.kind === 'paragraph' ? b.text : b.cells.map((c) => c.text).join('|'),
    );

  it.each<[string, () => Uint8Array, string[]]>([
    ['a main part of another name', () => docx(p('甲'), { main: 'doc/main7.xml' }), ['甲']],
    ['a main part in the root', () => docx(p('甲'), { main: 'document.xml' }), ['甲']],
    ['backslashes in the names of the zip', () => docx(p('甲'), { separator: '\\' }), ['甲']],
    [
      'no relationships',
      () => docx(p('甲'), { files: { '_rels/.rels': null, 'word/_rels/document.xml.rels': null } }),
      ['甲'],
    ],
    ['UTF-8 with a byte order mark', () => xml('\ufeff' + documentXml(p('甲'))), ['甲']],
    ['a > inside an attribute', () => docx(`<w:p w:rsidR="a>b">${r('甲')}</w:p>`), ['甲']],
    [
      'single quotes and spaces in tags',
      () => xml(documentXml(p('甲')).replaceAll('"', "'").replaceAll('</w:p>', '</w:p >')),
      ['甲'],
    ],
    [
      'comments and processing instructions',
      () => docx('<!-- <w:p> -->' + p(r('甲') + '<?x <w:t> ?>')),
      ['甲'],
    ],
    [
      'styles based on one another in a circle',
      () =>
        docx(p('甲', '<w:pStyle w:val="a"/>'), {
          styles:
            '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>',
        }),
      ['甲'],
    ],
    [
      'a note that refers to itself',
      () =>
        docx(p(r('甲') + '<w:r><w:footnoteReference w:id="1"/></w:r>'), {
          footnotes: `<w:footnote w:id="1">${p(r('注') + '<w:r><w:footnoteReference w:id="1"/></w:r>')}</w:footnote>`,
        }),
      ['甲', '注'],
    ],
    ['spans without measure', () => docx(tbl([tr([tc('甲', span(999_999_999)), tc('1')])])), ['甲|1']],
    ['characters that XML does not know', () => docx(p(r('甲&#1;&#x1f;乙\u0007'))), ['甲乙']],
    [
      'text boxes inside text boxes',
      () =>
        docx(
          p(
            '<w:r><w:pict><w:txbxContent>' +
              p(r('外') + '<w:r><w:pict><w:txbxContent>' + p('里') + '</w:txbxContent></w:pict></w:r>') +
              '</w:txbxContent></w:pict></w:r>',
          ),
        ),
      ['外', '里'],
    ],
  ])('%s', async (_, make, expected) => {
    expect(await textsOf(make())).toEqual(expected);
  });
});
