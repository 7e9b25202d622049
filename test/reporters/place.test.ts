// Places in words, and quotes cut around the figure.
import { describe, expect, it } from 'vitest';
import { placeWords, quoteOf } from '../../src/reporters/place.js';

describe('placeWords', () => {
  it.each([
    [{ page: 3, table: 2, row: 4, column: 6 }, '第3页 表2 第4行第6列', 'page 3, table 2, row 4, column 6'],
    [{ paragraph: 17 }, '第17段', 'paragraph 17'],
    [{ paragraph: 9, line: 120 }, '第120行', 'line 120'],
    [
      { table: 2, row: 4, column: 6, line: 33 },
      '表2 第4行第6列 文本第33行',
      'table 2, row 4, column 6, line 33 of the file',
    ],
    [{ table: 2 }, '表2', 'table 2'],
    [{}, '', ''],
  ])('%j', (location, zh, en) => {
    expect(placeWords(location, 'zh')).toBe(zh);
    expect(placeWords(location, 'en')).toBe(en);
  });
});

describe('quoteOf', () => {
  it('puts the words on one line', () => {
    expect(quoteOf({ quote: '自评\n分数' }, 40)).toBe('“自评 分数”');
  });

  it('cuts a long quote at its end', () => {
    expect(quoteOf({ quote: '年初预算安排三十万元用于校园安全' }, 20)).toBe('“年初预算安排三…”');
  });

  it('cuts around the figure where that stands far in', () => {
    const quote = '全县校园安全项目年初预算安排一百万元，执行率达到95%，其余结转下年使用';
    expect(quoteOf({ quote }, 24, '95%')).toContain('95%');
    expect(quoteOf({ quote }, 24, '95%')).toMatch(/^“….*…”$/);
  });

  it('is empty where nothing is quoted', () => {
    expect(quoteOf({}, 20)).toBe('');
  });
});
