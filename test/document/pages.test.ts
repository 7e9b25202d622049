// The page of quoted words in texts that run over pages.
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { pageFinder } from '../../src/document/pages.js';

const DOCUMENT: Document = {
  format: 'pdf',
  blocks: [
    {
      kind: 'paragraph',
      text: '培训支出12万元，会议支出3万元，维修支出5万元。',
      level: null,
      location: { page: 2, paragraph: 7 },
      turns: [
        { at: 9, page: 3 },
        { at: 17, page: 4 },
      ],
    },
    {
      kind: 'table',
      rows: 1,
      columns: 1,
      confidence: 'high',
      location: { page: 5, table: 1 },
      cells: [
        {
          row: 1,
          column: 1,
          rowSpan: 1,
          columnSpan: 1,
          text: '完成90%，未完成10%',
          location: { page: 5, table: 1, row: 1, column: 1 },
          turns: [{ at: 6, page: 6 }],
        },
      ],
    },
  ],
};
const CELL = { page: 5, table: 1, row: 1, column: 1 };
const PARAGRAPH = { page: 2, paragraph: 7 };

describe('the page of quoted words', () => {
  it.each([
    ['培训支出12万元', PARAGRAPH, 2],
    ['会议支出3万元', PARAGRAPH, 3],
    ['5万元', PARAGRAPH, 4],
    ['90%', CELL, 5],
    ['10%', CELL, 6],
  ])('%s', (quote, place, page) => {
    expect(pageFinder(DOCUMENT)({ ...place, quote })).toEqual({ ...place, quote, page });
  });

  it('stays as it is where the words are not found, and elsewhere', () => {
    const find = pageFinder(DOCUMENT);
    expect(find({ ...PARAGRAPH, quote: '办公支出' }).page).toBe(2);
    expect(find({ page: 8, paragraph: 9, quote: '5万元' }).page).toBe(8);
  });
});
