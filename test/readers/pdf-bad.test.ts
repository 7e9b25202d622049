// PDFs that cannot be read, or only in part: one clear code each, a remark with the pages, no noise on the console.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../src/readers/pdf/index.js';
import { MUTE, pdfOf, picture, text } from '../helpers/pdf.js';

const GOOD = pdfOf([{ content: text(60, 80, '项目支出绩效自评') }]);
const LOCK =
  `/ID [<00><00>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 ` +
  `/O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('files that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['a scan', pdfOf([{ content: picture(0, 0, 595, 842) }]), 'no-text'],
    ['blank pages', pdfOf([{ content: '' }]), 'empty'],
    ['no pages', pdfOf([]), 'empty'],
    ['a locked file', pdfOf([{ content: text(60, 80, '秘密') }], LOCK), 'encrypted'],
    ['a file cut short', GOOD.slice(0, 300), 'corrupt'],
    ['a head and nothing else', new TextEncoder().encode('%PDF-1.4\nhello'), 'corrupt'],
    ['a font without a code table', pdfOf([{ content: text(60, 80, 'ꀁꀂሀሁሂሃᎀᎁ') }], '', MUTE), 'no-text'],
  ])('%s', async (_, bytes, code) => {
    const spoken = [vi.spyOn(console, 'log'), vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')];
    await expect(readPdf(bytes)).rejects.toMatchObject({ code });
    for (const spy of spoken) expect(spy).not.toHaveBeenCalled();
  });
});

describe('files that can be read in part', () => {
  it('names the pages that are pictures', async () => {
    const scan = { content: picture(0, 0, 595, 842) };
    const { document, remarks } = await readPdf(
      pdfOf([{ content: text(60, 80, '有文字的一页') }, scan, scan, { content: '' }]),
    );
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '有文字的一页',
    ]);
    expect(remarks).toEqual([
      { message: { key: 'remark.pages-without-text', values: { pages: '2–3' } }, location: { page: 2 } },
    ]);
  });

  it('names the pages that are damaged', async () => {
    const sheets = ['第一页', '第二页'].map((words) => ({ content: text(60, 80, words) }));
    const whole = Buffer.from(pdfOf(sheets)).toString('latin1');
    const broken = whole.replace(/8 0 obj\n<< \/Type \/Page /, '8 0 obj\n[1 2] % Page % ');
    const { document, remarks } = await readPdf(new Uint8Array(Buffer.from(broken, 'latin1')));
    expect(document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '第一页',
    ]);
    expect(remarks).toEqual([
      { message: { key: 'remark.pages-damaged', values: { pages: '2' } }, location: { page: 2 } },
    ]);
  });

  it('mends a wrong place of the cross-reference table', async () => {
    const broken = Buffer.from(
      Buffer.from(GOOD)
        .toString('latin1')
        .replace(/startxref\n\d+/, 'startxref\n7'),
      'latin1',
    );
    const { document } = await readPdf(new Uint8Array(broken));
    expect(document.blocks).toMatchObject([{ kind: 'paragraph', text: '项目支出绩效自评' }]);
  });
});
