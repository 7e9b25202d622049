// Paragraphs of Word files: the text that a person sees in the finished document, once, and nothing else.
import { describe, expect, it } from 'vitest';
import type { Paragraph, Reading } from '../../src/document/model.js';
import { readDocx } from '../../src/readers/docx/index.js';
import { docx, p, r, tbl, tc, tr, type DocxOptions } from '../helpers/docx.js';

const read = (body: string, options: DocxOptions = {}): Promise<Reading> => readDocx(docx(body, options));

async function textsOf(body: string, options: DocxOptions = {}): Promise<string[]> {
  const { document } = await read(body, options);
  return document.blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.cells.map((c) => c.text).join('|'),
  );
}

const run = (content: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
const field = (code: string, result: string): string =>
  run('<w:fldChar w:fldCharType="begin"/>') +
  run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`) +
  (result === '' ? '' : run('<w:fldChar w:fldCharType="separate"/>') + result) +
  run('<w:fldChar w:fldCharType="end"/>');
const formBox = (state: string): string =>
  run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar>`) +
  run('<w:instrText>FORMCHECKBOX</w:instrText>') +
  run('<w:fldChar w:fldCharType="end"/>');
const controlBox = (checked: number, shown: string): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r(shown)}</w:sdtContent></w:sdt>`;
const wingdings = (font: string, character: string): string =>
  r(character, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
const shape = (content: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const vml = (content: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const PICTURE = run(
  '<w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>',
);

describe('text of a paragraph', () => {
  it.each<[string, string, string]>([
    [
      'digits in several runs',
      r('全年预算数1') + r('63', '<w:b/>') + '<w:bookmarkStart w:id="1" w:name="x"/>' + r('5.52万元'),
      '全年预算数1635.52万元',
    ],
    [
      'soft line breaks and tabs',
      r('单位：') + run('<w:tab/>') + r('万元') + run('<w:br/>') + r('合计'),
      '单位：\t万元\n合计',
    ],
    [
      'hyphens that never break',
      r('2023') + run('<w:noBreakHyphen/>') + r('12') + run('<w:softHyphen/>') + r('月'),
      '2023-12月',
    ],
    ['entities and CDATA', run('<w:t>率&lt;5%&#12289;&amp;<![CDATA[<6%]]></w:t>'), '率<5%、&<6%'],
    [
      'white space at ends that is not preserved',
      run('<w:t>\n  12</w:t>') + run('<w:t>.5 </w:t>') + r('万元'),
      '12.5万元',
    ],
    [
      'hyperlinks and smart tags',
      '<w:hyperlink w:anchor="x">' + r('附件') + '</w:hyperlink><w:smartTag>' + r('1') + '</w:smartTag>',
      '附件1',
    ],
    ['hidden text', r('可见') + r('隐藏', '<w:vanish/>') + r('文字', '<w:vanish w:val="0"/>'), '可见文字'],
    [
      'open changes as accepted',
      r('执行') +
        '<w:del w:id="1" w:author="x">' +
        run('<w:delText>80</w:delText>') +
        '</w:del><w:ins w:id="2" w:author="x">' +
        r('85') +
        '</w:ins>' +
        r('%'),
      '执行85%',
    ],
    [
      'moved text at its new place',
      '<w:moveFrom w:id="1">' +
        r('旧') +
        '</w:moveFrom>' +
        r('甲') +
        '<w:moveTo w:id="2">' +
        r('新') +
        '</w:moveTo>',
      '甲新',
    ],
    [
      'the result of a field without its code',
      r('共') + field('= SUM(ABOVE) \\# "0.00"', r('98.50')) + r('分'),
      '共98.50分',
    ],
    [
      'a field inside the code of another',
      field('IF ' + '"', r('达标')) + field(`IF ${''}`, '') + r('。'),
      '达标。',
    ],
    ['simple fields', '<w:fldSimple w:instr=" DATE ">' + r('2024年') + '</w:fldSimple>', '2024年'],
    ['a figure in a circle', r('指标') + field('eq \\o\\ac(○,3)', ''), '指标③'],
    [
      'a tick drawn over a box',
      field('eq \\o\\ac(□,√)', '') + r('是') + field('EQ \\o(□,×)', '') + r('否'),
      '☑是☒否',
    ],
    ['the words of a button', r('等级：') + field(' MACROBUTTON  NoMacro 优秀 ', ''), '等级：优秀'],
    [
      'characters that show nothing inside a figure',
      r('执行\u200b数12\ufeff34\u00ad.5\u2060万\u200e元'),
      '执行数1234.5万元',
    ],
    [
      'form check boxes',
      formBox('<w:default w:val="0"/><w:checked/>') + r('是') + formBox('<w:default w:val="0"/>') + r('否'),
      '☑是□否',
    ],
    ['check box controls', controlBox(1, '☒') + r('是') + controlBox(0, '☐') + r('否'), '☑是□否'],
    [
      'symbols',
      run('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
        r('优') +
        run('<w:sym w:font="Wingdings 2" w:char="00A3"/>') +
        r('良') +
        run('<w:sym w:font="Wingdings" w:char="F0FC"/>') +
        run('<w:sym w:font="Symbol" w:char="F0B3"/>') +
        r('5'),
      '☑优□良√≥5',
    ],
    [
      'characters of a symbol font',
      wingdings('Wingdings 2', 'R') +
        r('是') +
        wingdings('Wingdings 2', '£') +
        r('否') +
        wingdings('Wingdings', '\uf0a8') +
        r('无'),
      '☑是□否□无',
    ],
    ['private characters without their font', r('\uf0fe是\uf0a8否'), '☑是□否'],
    [
      'formulas',
      r('率') +
        '<m:oMath><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>A+B</m:t></m:r></m:num><m:den><m:r><m:t>C</m:t></m:r></m:den></m:f></m:oMath>',
      '率=(A+B)/C',
    ],
    [
      'the base of ruby text',
      run('<w:ruby><w:rt>' + r('zī') + '</w:rt><w:rubyBase>' + r('资') + '</w:rubyBase></w:ruby>') + r('金'),
      '资金',
    ],
    [
      'one branch of alternative contents',
      run(
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:t>新</w:t></mc:Choice><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent>',
      ),
      '新',
    ],
  ])('%s', async (_, content, expected) => {
    expect(await textsOf(p(content))).toEqual([expected]);
  });

  it('joins a paragraph whose end mark was deleted with the next one', async () => {
    const body = p(r('全年预算'), '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') + p('数25万元');
    expect(await textsOf(body)).toEqual(['全年预算数25万元']);
  });

  it.each<[string, string, string[]]>([
    ['a table', tbl([tr([tc('甲')])]), ['前', '甲']],
    ['the end of the document', '', ['前']],
  ])('keeps the text of such a paragraph before %s', async (_, next, expected) => {
    expect(await textsOf(p(r('前'), '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') + next)).toEqual(
      expected,
    );
  });

  it('does not let a field that was never finished hide what follows', async () => {
    const begin = run('<w:fldChar w:fldCharType="begin"/>') + run('<w:instrText>DATE</w:instrText>');
    expect(await textsOf(p(begin) + p('正文'))).toEqual(['正文']);
  });

  it('leaves out empty paragraphs, comments and section properties', async () => {
    const comment =
      '<w:commentRangeStart w:id="0"/>' +
      r('甲') +
      '<w:commentRangeEnd w:id="0"/>' +
      run('<w:commentReference w:id="0"/>');
    expect(await textsOf(p('') + p(comment) + p(r(' 　')) + '<w:sectPr/>')).toEqual(['甲']);
  });

  it('hides what a run style or a paragraph style hides', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="c1"><w:name w:val="x"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="c2"><w:name w:val="y"/><w:basedOn w:val="c1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="p1"><w:name w:val="z"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(r('甲') + r('乙', '<w:rStyle w:val="c2"/>')) + p(r('丙'), '<w:pStyle w:val="p1"/>');
    expect(await textsOf(body, { styles })).toEqual(['甲']);
  });
});

describe('what is anchored in a paragraph', () => {
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape(p('框内25万元'))}</mc:Choice><mc:Fallback>${vml(p('框内25万元'))}</mc:Fallback></mc:AlternateContent>`;
  it.each<[string, string]>([
    ['with a fallback', both],
    ['without a fallback', shape(p('框内25万元'))],
    ['of the old kind', vml(p('框内25万元'))],
  ])('text boxes %s appear once, after the paragraph', async (_, box) => {
    expect(await textsOf(p(r('前') + run(box) + r('后')) + p('下一段'))).toEqual([
      '前后',
      '框内25万元',
      '下一段',
    ]);
    expect(await textsOf(tbl([tr([tc(p(r('格') + run(box))), tc('右')])]))).toEqual(['格\n框内25万元|右']);
  });

  it('reads a table inside a text box', async () => {
    expect(await textsOf(p(r('前') + run(shape(tbl([tr([tc('甲'), tc('1')])])))))).toEqual(['前', '甲|1']);
  });

  it('puts notes after the paragraph or table that refers to them', async () => {
    const footnotes =
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
      `<w:footnote w:id="1">${p(run('<w:footnoteRef/>') + r('含上年结转3万元。'))}</w:footnote>` +
      `<w:footnote w:id="2">${p('表注')}</w:footnote>`;
    const note = (id: number): string => run(`<w:footnoteReference w:id="${id}"/>`);
    const body =
      p(r('预算25') + note(1) + r('万元')) + tbl([tr([tc(p(r('甲') + note(2))), tc('1')])]) + p('下文');
    const { document, remarks } = await read(body, { footnotes });
    expect(document.blocks.map((block) => block.location)).toEqual([
      { paragraph: 1 },
      { paragraph: 1 },
      { table: 1 },
      { table: 1 },
      { paragraph: 2 },
    ]);
    expect(await textsOf(body, { footnotes })).toEqual([
      '预算25万元',
      '含上年结转3万元。',
      '甲|1',
      '表注',
      '下文',
    ]);
    expect(remarks).toEqual([]);
  });
});

describe('headings and tables of contents', () => {
  const STYLES =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="Heading 3"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>';
  const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
  const levels = async (body: string): Promise<[string, number | null][]> =>
    (await read(body, { styles: STYLES })).document.blocks.map((b) => [
      (b as Paragraph).text,
      (b as Paragraph).level,
    ]);

  it('takes the level from the outline, the style, or what that is based on', async () => {
    const body =
      p('一', styled('1')) +
      p('二', styled('x')) +
      p('三', styled('3')) +
      p('四', '<w:outlineLvl w:val="1"/>') +
      p('五', styled('1') + '<w:outlineLvl w:val="9"/>') +
      p('六', styled('missing')) +
      p('七');
    expect(await levels(body)).toEqual([
      ['一', 1],
      ['二', 1],
      ['三', 3],
      ['四', 2],
      ['五', null],
      ['六', null],
      ['七', null],
    ]);
  });

  it('leaves out a table of contents, by style, field or content control', async () => {
    const begin =
      run('<w:fldChar w:fldCharType="begin"/>') +
      run('<w:instrText> TOC \\o "1-3" </w:instrText>') +
      run('<w:fldChar w:fldCharType="separate"/>');
    const body =
      p('一、概况 1', styled('TOC1')) +
      p(begin + r('二、结论 2')) +
      p(r('三、建议 3')) +
      p(run('<w:fldChar w:fldCharType="end"/>') + r('正文')) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('四 4')}</w:sdtContent></w:sdt>` +
      p('一、概况');
    expect(await textsOf(body, { styles: STYLES })).toEqual(['正文', '一、概况']);
    expect((await read(body, { styles: STYLES })).document.blocks[1]!.location).toEqual({ paragraph: 6 });
  });

  it('does not let a table of contents that never ends swallow the document', async () => {
    const begin =
      run('<w:fldChar w:fldCharType="begin"/>') +
      run('<w:instrText>TOC</w:instrText>') +
      run('<w:fldChar w:fldCharType="separate"/>');
    expect(await textsOf(p(begin + r('目录')) + p('正文'))).toEqual(['目录', '正文']);
  });

  it('gives pages where Word saved its page breaks', async () => {
    const body =
      p('一') +
      p(run('<w:lastRenderedPageBreak/>') + r('二')) +
      p(r('三') + run('<w:lastRenderedPageBreak/>') + r('续'));
    const { document } = await read(body);
    expect(document.blocks.map((block) => block.location.page)).toEqual([1, 2, 2]);
  });
});

describe('remarks', () => {
  it.each<[string, string, { key: string; values: Record<string, string> }[]]>([
    ['nothing to say', p('甲'), []],
    [
      'open changes',
      p('甲') +
        p('<w:ins w:id="1" w:author="x">' + r('乙') + '</w:ins>') +
        p('<w:ins w:id="2" w:author="x">' + r('丙') + '</w:ins>'),
      [{ key: 'remark.tracked-changes', values: { count: '2' } }],
    ],
    ['pictures', p('甲') + p(PICTURE), [{ key: 'remark.pictures-unread', values: { count: '1' } }]],
    [
      'inserted files',
      p('甲') + '<w:altChunk r:id="rId9"/>',
      [{ key: 'remark.objects-unread', values: { count: '1' } }],
    ],
    [
      'lines and arrows',
      p('甲') +
        p(
          run(
            '<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:spPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>',
          ),
        ),
      [],
    ],
  ])('%s', async (_, body, expected) => {
    expect((await read(body)).remarks.map(({ message }) => message)).toEqual(expected);
  });

  it('stand at the first place', async () => {
    const { remarks } = await read(p('甲') + p('<w:del w:id="1" w:author="x"/>' + r('乙')));
    expect(remarks[0]!.location).toEqual({ paragraph: 2 });
  });
});
