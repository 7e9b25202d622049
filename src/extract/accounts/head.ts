// The head of a statement: which rows belong to it and what each column holds.
import type { Cell } from '../../document/model.js';
import { squeezed } from '../../values/text.js';
import type { View } from './view.js';

/** What a column holds: 科目编码, the names of the rows, 行次, an amount, or something else (备注, 比重 …). */
export type Role = 'code' | 'name' | 'line' | 'amount' | 'other';

export interface Column {
  index: number;
  role: Role;
  /** The words of its head from top to bottom, white space squeezed. */
  path: string[];
}

export interface Head {
  grid: View;
  /** Rows above the head that hold the title, the unit or the form's number. */
  captions: Cell[];
  /** Cells of the head, 栏次 included. */
  cells: Cell[];
  /** The first row of data. */
  first: number;
  columns: Column[];
}

const FIRST_CELL =
  /^(?:(?:经费|使用|支出)?项目(?:按.{0,12})?|收入|支出|收入项目|支出项目|科目.{0,6}|.{0,16}科目(?:编码|代码|名称)?|.{0,8}(?:编码|代码)|名称|(?:支出)?(?:功能|经济)分类.{0,8}|栏次|行次|类|款|项|序号|人员经费|公用经费|预算科目.{0,4}|合计|预算数|决算数|.{0,6}年.{0,3}预算数?|单位名称|.*三公.{0,2}经费.*)$/;
const HEAD_WORD =
  /^(?:小计|合计|基本支出|项目支出|.*[预决]算数?|栏次|行次|金额|因公出国.*|公务接待费?|公务用车.*|科目.*|.*科目(?:编码|名称)|本年[收支].*|年[初末].*结转.*|.*财政拨款.*|其中.*|人员经费|公用经费)$/;

const isNumber = (text: string): boolean => /^-?[\d,]+(?:\.\d+)?$/.test(squeezed(text));
const isOrdinal = (text: string): boolean =>
  /^\d{1,2}$/.test(squeezed(text)) || /^[\d+=()\-—]+$/.test(squeezed(text));

/** A row of 栏次: ordinal numbers only, counting up. */
function isOrdinalRow(texts: string[]): boolean {
  const words = texts.filter((text) => text !== '' && !/^(?:栏次|合计|项目|-+|—+)$/.test(text));
  if (words.length < 2 || !words.every(isOrdinal)) return false;
  const numbers = words.filter((word) => /^\d+$/.test(word)).map(Number);
  return numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
}

function isHeadRow(grid: View, row: number): boolean {
  const cells = grid.row(row);
  const first = cells[0];
  if (first === undefined) return true;
  const texts = cells.map((cell) => squeezed(cell.text));
  const own = cells.filter((cell) => cell.row === row).map((cell) => squeezed(cell.text));
  // a row of the grid in which only cells from above go on
  if (own.length === 0) return true;
  if (own.includes('栏次') || isOrdinalRow(own)) return true;
  if (own.some(isNumber)) return false;
  if (first.row < row && first.rowSpan > 1) return own.some((text) => text !== '') || row === first.row;
  const others = own.slice(1).filter((text) => text !== '');
  if (texts[0] === '合计') return others.length > 0 && others.every((text) => HEAD_WORD.test(text));
  if (texts[0] === '') return others.length > 0 && others.every((text) => HEAD_WORD.test(text));
  return FIRST_CELL.test(texts[0]!.replace(/[()]/g, '')) && !/^[一二三四五六七八九十]+、/.test(texts[0]!);
}

/** Whether one cell is all the row holds: a title, the unit, a note. */
export function isSpanning(grid: View, row: number): boolean {
  const cells = grid.row(row);
  return cells.filter((cell) => cell.text.trim() !== '').length <= 1 && cells.length > 0 && grid.columns > 2;
}

const CAPTION = /表$|单位[::]|公开\d|财决|编制单位|部门[::]|年度$/;

/** Reads the head of a table; null where it has none that a statement would have. */
export function headOf(grid: View): Head | null {
  const captions: Cell[] = [];
  let row = grid.first;
  for (; row <= grid.last; row += 1) {
    const filled = grid.row(row).filter((cell) => cell.text.trim() !== '');
    const isCaption =
      filled.length <= 3 &&
      filled.every((cell) => CAPTION.test(squeezed(cell.text)) || /^\d{4}年/.test(squeezed(cell.text)));
    if (!isCaption) break;
    captions.push(...filled);
  }
  const top = row;
  while (row <= grid.last && row < top + 7 && isHeadRow(grid, row)) row += 1;
  if (row === top || row > grid.last + 1) return null;
  const cells = [...new Set(range(top, row).flatMap((r) => grid.row(r)))];
  return { grid, captions, cells, first: row, columns: columnsOf(grid, top, row) };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** 合计（万元）: the unit is no part of a column's name. */
const UNIT = /\((?:单位[::])?(?:[万亿千百]元|元)\)$/;

function columnsOf(grid: View, top: number, first: number): Column[] {
  return range(1, grid.columns + 1).map((index): Column => {
    const heads = [...new Set(range(top, first).map((row) => grid.at(row, index)))];
    const path = heads
      .map((cell) => (cell ? wordsAt(grid, cell, index, first).replace(UNIT, '') : ''))
      .filter((text, i, all) => text !== '' && text !== '栏次' && !isOrdinal(text) && text !== all[i - 1]);
    const data = range(first, grid.last + 1)
      .map((row) => grid.at(row, index))
      .filter((cell) => cell !== null && grid.widthOf(cell) < grid.columns / 2)
      .map((cell) => squeezed(cell!.text))
      .filter((text) => text !== '');
    return { index, path, role: roleOf(path, data) };
  });
}

/** The words of a head cell. Formats without merged cells leave a head that spans several columns blank in all but the first. */
function wordsAt(grid: View, cell: Cell, index: number, first: number): string {
  const text = squeezed(cell.text);
  if (text !== '' || cell.rowSpan > 1 || cell.row + 1 >= first) return text;
  const hasBelow = (column: number): boolean => {
    const below = squeezed(grid.at(cell.row + 1, column)?.text ?? '');
    return below !== '' && !isOrdinal(below);
  };
  if (!hasBelow(index)) return '';
  for (let left = index - 1; left > 0 && hasBelow(left); left -= 1) {
    const other = squeezed(grid.at(cell.row, left)?.text ?? '');
    if (other !== '') return /编码|名称|合计|行次/.test(other) ? '' : other;
  }
  return '';
}

function roleOf(path: string[], data: string[]): Role {
  const leaf = path.at(-1) ?? '';
  const numeric = data.filter(isNumber).length;
  if (/行次/.test(leaf)) return 'line';
  if (/编码|代码/.test(path.join('/')) && !/名称/.test(leaf)) return 'code';
  if (/^[类款项]$/.test(leaf)) return 'code';
  if (/名称|^(?:收入|支出|预算)?项目(?:\(.*\)?)?$|科目$|^(?:支出)?(?:功能|经济)分类/.test(leaf)) {
    const codes = data.filter((text) => /^\d{3}(?:\d\d){0,2}$/.test(text)).length;
    return codes > 0 && codes * 2 > data.length ? 'code' : 'name';
  }
  if (/备注|说明|比例|比重|占比|增减|%|百分比|完成率/.test(leaf)) return 'other';
  if (data.length > 0 && numeric === 0 && data.some((text) => /[\u4e00-\u9fff]{2}/.test(text))) return 'name';
  if (path.length === 0 && numeric === 0) return 'other';
  return 'amount';
}
