// Widths and line breaks where Chinese is two columns wide.
import { describe, expect, it } from 'vitest';
import { displayWidth, hanging, pad, shorten, wrap, wrapHeadline } from '../../src/reporters/layout.js';

describe('wrap', () => {
  it.each([
    ['breaks between any two characters', '预算执行率低于应说明', 12, ['预算执行率低', '于应说明']],
    ['never starts a line with a comma', '预算执行率，低于', 10, ['预算执行', '率，低于']],
    ['never ends a line with an opening bracket', '预算执行（低于）', 10, ['预算执行', '（低于）']],
    ['keeps a figure and its unit together', '实际支出1983.82万元整', 14, ['实际支出', '1983.82万元整']],
    ['keeps 第 with its number', '见正文第12页', 8, ['见正文', '第12页']],
    ['breaks English at blanks', 'one two three', 8, ['one two', 'three']],
    ['cuts a word that no line can hold', 'abcdefghijkl', 8, ['abcdefgh', 'ijkl']],
    ['keeps line breaks', '一\n二', 20, ['一', '二']],
    ['gives one empty line for nothing', '', 20, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it('never exceeds the width', () => {
    const text =
      '“预算执行率”写为95%，按所给数字应为90%（执行数 ÷ 预算数 × 100%），请核对第3页表2第4行第6列。';
    for (let width = 12; width < 60; width += 1)
      for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('loses no character but blanks at the ends of lines', () => {
    const text = '自评得分 97（满分100），各项得分合计为 96.5；核对 9/12 个数字';
    expect(wrap(text, 17).join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''));
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['预算，', 6],
    ['“≥90%”', 6],
    ['— · …', 5],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['\u001b[31m红\u001b[39m', 2],
    ['①', 1],
    ['한글', 4],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('other layout', () => {
  it('leaves no last line of a word or two in a headline', () => {
    const text = '一二三四五六七八九十一二三四五六七八九十甲';
    expect(wrap(text, 40)).toEqual(['一二三四五六七八九十一二三四五六七八九十', '甲']);
    expect(wrapHeadline(text, 40)).toEqual(['一二三四五六七八九十一二三四', '五六七八九十甲']);
  });

  it('indents the lines that follow a label', () => {
    expect(hanging('位置', '第三页表二第四行', 14, 6)).toEqual(['位置  第三页表', '      二第四行']);
  });

  it('pads by columns, not by characters', () => {
    expect(pad('错误', 6)).toBe('错误  ');
  });

  it.each([
    ['预算执行率', 10, 'end', '预算执行率'],
    ['预算执行率', 7, 'end', '预算执…'],
    ['/data/reports/2023/甲.docx', 15, 'middle', '/data/r…甲.docx'],
  ] as const)('shortens %s to %i at the %s', (text, width, where, short) => {
    expect(shorten(text, width, where)).toBe(short);
    expect(displayWidth(short)).toBeLessThanOrEqual(width);
  });
});
