// Automatic numbers of Word files: written out as Word shows them, from lists, styles, levels and restarts.
import { describe, expect, it } from 'vitest';
import { numeral } from '../../src/readers/docx/numerals.js';
import { readDocx } from '../../src/readers/docx/index.js';
import { docx, list, num, numbered, p, type DocxOptions } from '../helpers/docx.js';

async function textsOf(body: string, options: DocxOptions): Promise<string[]> {
  const { document } = await readDocx(docx(body, options));
  return document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''));
}

/** Paragraphs "x" at these levels of list 1. */
const levels = (...at: number[]): string => at.map((level) => p('x', numbered(1, level))).join('');

const CHINESE = list(0, [
  ['chineseCounting', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircleChinese', '%4'],
]);
const LEGAL = list(0, [
  ['chineseCounting', '第%1章'],
  ['decimal', '%1.%2', '<w:isLgl/>'],
  ['decimal', '%1.%2.%3', '<w:isLgl/>'],
]);
const restart = (level: number, value: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

describe('labels', () => {
  it.each<[string, string, string, string[]]>([
    [
      'four levels',
      CHINESE + num(1, 0),
      levels(0, 1, 1, 2, 3, 3, 0, 1),
      ['一、x', '（一）x', '（二）x', '1.x', '①x', '②x', '二、x', '（一）x'],
    ],
    [
      'figures in all levels of a legal label',
      LEGAL + num(1, 0),
      levels(0, 1, 1, 2, 0, 1),
      ['第一章x', '1.1 x', '1.2 x', '1.2.1 x', '第二章x', '2.1 x'],
    ],
    [
      'a list that goes on after other text',
      CHINESE + num(1, 0),
      levels(0) + p('正文') + levels(0),
      ['一、x', '正文', '二、x'],
    ],
    [
      'two lists of one definition count together',
      CHINESE + num(1, 0) + num(2, 0),
      levels(0) + p('y', numbered(2)) + levels(0),
      ['一、x', '二、y', '三、x'],
    ],
    [
      'a list that starts anew',
      CHINESE + num(1, 0) + num(2, 0, restart(0, 1)),
      levels(0, 0) + p('y', numbered(2)) + p('y', numbered(2)),
      ['一、x', '二、x', '一、y', '二、y'],
    ],
    ['a list that starts at five', CHINESE + num(1, 0, restart(0, 5)), levels(0, 0), ['五、x', '六、x']],
    [
      'another definition of one level',
      CHINESE +
        num(
          1,
          0,
          '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1) "/></w:lvl></w:lvlOverride>',
        ),
      levels(0, 1),
      ['III) x', '（一）x'],
    ],
    [
      'a level that never restarts',
      list(0, [
        ['decimal', '%1、'],
        ['decimal', '（%2）', '<w:lvlRestart w:val="0"/>'],
      ]) + num(1, 0),
      levels(0, 1, 1, 0, 1),
      ['1、x', '（1）x', '（2）x', '2、x', '（3）x'],
    ],
    [
      'a level that restarts only after the first',
      list(0, [
        ['decimal', '%1、'],
        ['decimal', '（%2）'],
        ['decimal', '%3）', '<w:lvlRestart w:val="1"/>'],
      ]) + num(1, 0),
      levels(0, 1, 2, 1, 2, 0, 1, 2),
      ['1、x', '（1）x', '1）x', '（2）x', '2）x', '2、x', '（1）x', '1）x'],
    ],
    ['bullets say nothing', list(0, [['bullet', '\uf06c']]) + num(1, 0), levels(0), ['x']],
    [
      'a list with zeros in front',
      list(0, [['custom', '%1.']]).replace(
        '<w:numFmt w:val="custom"/>',
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
      ) + num(1, 0),
      levels(0, 0),
      ['001.x', '002.x'],
    ],
    [
      'figures after a number are kept apart',
      list(0, [['decimal', '%1.']]) + num(1, 0),
      p('5万元', numbered(1)) + p('项目', numbered(1)),
      ['1. 5万元', '2.项目'],
    ],
    ['an unknown list', CHINESE + num(1, 0), p('x', numbered(9)) + levels(0), ['x', '一、x']],
    [
      'a paragraph without text keeps its number',
      CHINESE + num(1, 0),
      p('', numbered(1)) + levels(0),
      ['一、', '二、x'],
    ],
  ])('%s', async (_, numbering, body, expected) => {
    expect(await textsOf(body, { numbering })).toEqual(expected);
  });

  const STYLES =
    '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="mine"/><w:basedOn w:val="h1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="off"><w:name w:val="off"/><w:basedOn w:val="h1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>';
  const styled = (id: string, more = ''): string => p('x', `<w:pStyle w:val="${id}"/>${more}`);

  it('come from styles and what they are based on, unless turned off', async () => {
    const body =
      styled('h1') +
      styled('h2') +
      styled('own') +
      styled('off') +
      styled('h2') +
      styled('h1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
      styled('h1');
    expect(await textsOf(body, { styles: STYLES, numbering: CHINESE + num(1, 0) })).toEqual([
      '一、x',
      '（一）x',
      '二、x',
      'x',
      '（一）x',
      'x',
      '三、x',
    ]);
  });

  it('find the level that is linked to the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      list(0, [
        ['decimal', '%1、'],
        ['decimal', '（%2）', '<w:pStyle w:val="b"/>'],
      ]) + num(1, 0);
    expect(await textsOf(p('y', numbered(1)) + styled('b') + styled('b'), { styles, numbering })).toEqual([
      '1、y',
      '（1）x',
      '（2）x',
    ]);
  });

  it('follow a link to a list style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="ls"><w:name w:val="ls"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="ls"/></w:abstractNum>';
    const numbering =
      linked + CHINESE.replace('w:abstractNumId="0"', 'w:abstractNumId="1"') + num(1, 0) + num(2, 1);
    expect(await textsOf(levels(0, 0), { styles, numbering })).toEqual(['一、x', '二、x']);
  });

  it('do not count paragraphs that are taken out', async () => {
    const deleted = p('', numbered(1) + '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>');
    expect(await textsOf(levels(0) + deleted + levels(0), { numbering: CHINESE + num(1, 0) })).toEqual([
      '一、x',
      '二、x',
    ]);
  });
});

describe('formats', () => {
  it.each<[string, [number, string][]]>([
    [
      'decimal',
      [
        [1, '1'],
        [12, '12'],
      ],
    ],
    [
      'chineseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [99, '九十九'],
      ],
    ],
    [
      'chineseCountingThousand',
      [
        [10, '十'],
        [101, '一百零一'],
        [110, '一百一十'],
        [115, '一百一十五'],
        [1001, '一千零一'],
      ],
    ],
    [
      'japaneseCounting',
      [
        [10, '十'],
        [21, '二十一'],
        [110, '百十'],
      ],
    ],
    [
      'ideographDigital',
      [
        [9, '九'],
        [10, '一〇'],
        [12, '一二'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, '㉑'],
        [36, '㊱'],
        [51, '51'],
      ],
    ],
    ['decimalEnclosedCircleChinese', [[10, '⑩']]],
    [
      'decimalEnclosedParen',
      [
        [2, '⑵'],
        [21, '21'],
      ],
    ],
    ['decimalFullWidth', [[10, '１０']]],
    [
      'decimalZero',
      [
        [3, '03'],
        [12, '12'],
      ],
    ],
    [
      'upperLetter',
      [
        [1, 'A'],
        [26, 'Z'],
        [27, 'AA'],
        [28, 'BB'],
      ],
    ],
    ['lowerLetter', [[2, 'b']]],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [19, 'XIX'],
      ],
    ],
    ['lowerRoman', [[9, 'ix']]],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
      ],
    ],
    [
      'chineseLegalSimplified',
      [
        [1, '壹'],
        [12, '壹拾贰'],
      ],
    ],
    ['none', [[1, '']]],
    ['hebrew1', [[2, '2']]],
  ])('%s', (format, pairs) => {
    expect(pairs.map(([n]) => numeral(n, format))).toEqual(pairs.map(([, text]) => text));
  });
});
