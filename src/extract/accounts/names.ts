// What lines and columns of statements are called in messages.
import type { Column } from './head.js';
import { bareName, type Line, type Side } from './statement.js';

/** 行政运行（2013101). */
export function lineName(line: Line): string {
  const name = bareName(line.name);
  return line.code === null ? name : name === '' ? line.code : `${name}（${line.code}）`;
}

/** The words of a column's head without those that all columns share. */
export function columnName(side: Side, column: Column): string {
  if (side.columns.length === 1) return column.path.at(-1) ?? '';
  const shared = (word: string): boolean => side.columns.every(({ path }) => path.includes(word));
  const words = column.path.filter((word) => !shared(word));
  return (words.length > 0 ? words : column.path.slice(-1)).join('·');
}
