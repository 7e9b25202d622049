// Whether the rows that cells were put into are beyond doubt: one cell to a column, and no figure left over.
import { isTotal } from '../align.js';
import { rowsIn, type Band } from './band.js';
import type { Row, Token } from './heads.js';
import { expected, isTitle, isUsualHead, type Kind } from './kinds.js';

const isFigure = (token: Token | undefined): boolean => token?.kind === 'N' || token?.kind === 'P';

/** Whether all rows of some bands are whole, and what stands beside them from a token to another is labels and words. */
export function isSure(tokens: readonly Token[], bands: readonly Band[], from: number, to: number): boolean {
  if (!bands.every((band) => rowsIn(band).every((row) => isWhole(tokens, row, band)))) return false;
  const ends = [from, ...bands.map((band) => band.to)];
  const areWords = [...bands.map((band) => band.from), to].every((end, i) => {
    const own = tokens.slice(ends[i], end);
    return own.every((token, at) => !isFigure(token) || (own.length % 2 === 0 && at % 2 === 1));
  });
  return areWords && !isOutOfStep(tokens, from, to);
}

/** Whether every row of some bands has each cell in one line, and figures stand in the same columns of all: no line is out of step. */
export function areEven(tokens: readonly Token[], bands: readonly Band[]): boolean {
  return bands.every((band) => {
    const rows = rowsIn(band);
    if (
      rows.some(
        ({ starts, to, columns }) => columns || starts.length < band.width || to - starts[0]! > band.width,
      )
    )
      return false;
    // a blank line may be no cell
    const isBlank = ({ starts }: Row): boolean =>
      starts.some((at) => tokens[at]!.text === '') && !isTotal(tokens[starts[0]!]!.text);
    if (band.width < 3 || rows.some(isBlank)) return false;
    const columns = band.words.map((_, c) => rows.map(({ starts }) => tokens[starts[c]!]!.kind));
    // targets may be words, points and amounts may not
    const figured = columns.filter(
      (kinds) => kinds.filter((kind) => kind === 'N' || kind === 'P').length * 2 > kinds.length,
    );
    return (
      figured.length > 0 &&
      rows.length > 1 &&
      figured.every((kinds) => kinds.every((kind) => isNumeric(kind) || kind === 'E'))
    );
  });
}

const isNumeric = (kind: Kind): boolean => kind === 'N' || kind === 'P' || kind === 'M';

/** Whether so many rows lack cells in the middle that their figures may stand anywhere. */
export function isHopeless(tokens: readonly Token[], bands: readonly Band[]): boolean {
  const rows = bands.flatMap((band) => rowsIn(band).map((row) => isWithoutGap(tokens, row)));
  return rows.filter((whole) => !whole).length * 4 > rows.length;
}

/** One token to a cell, and no cell left out that matters. */
function isWhole(tokens: readonly Token[], row: Row, band: Band): boolean {
  const { starts, to, columns, open } = row;
  if (to - starts[0]! !== starts.length) return false;
  if (columns) return hasAll(tokens, row, band);
  return starts.length + (open ? 1 : 0) === band.width || isTotal(tokens[starts[0]!]!.text);
}

/** The columns of a row's cells, of a total only those of its figures. */
const columnsOf = (tokens: readonly Token[], { starts, columns = [] }: Row): number[] =>
  isTotal(tokens[starts[0]!]!.text) ? columns.slice(1) : columns;

/** No cell is left out between two others. */
function isWithoutGap(tokens: readonly Token[], row: Row): boolean {
  const own = columnsOf(tokens, row);
  return own.length === 0 || own.at(-1)! - own[0]! === own.length - 1;
}

/** Left out are at most levels that run down, remarks, and what only the total of money has. */
function hasAll(tokens: readonly Token[], row: Row, { words }: Band): boolean {
  const own = columnsOf(tokens, row);
  const isSum = own.length < row.starts.length;
  const isMoney = words[0] === null && words[1] === '名称';
  return (
    isWithoutGap(tokens, row) &&
    (isSum || words.slice(0, own[0]).every((word) => word === null || /[一二]级|^绩效指标$/.test(word))) &&
    (isMoney || words.slice(own.at(-1)! + 1).every((word) => /原因|备注|说明|措施/.test(word ?? '')))
  );
}

/** A word of heads right before the table, or a figure right behind it, may be one that its rows lack. */
function isOutOfStep(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  // 单位：万元 and 分配情况如下： stand over the table
  const isHead =
    before !== '' &&
    !isTitle(before) &&
    !/[：:。；，]/.test(before) &&
    before.length <= 12 &&
    (isUsualHead(before) || expected(before) !== null);
  return isHead || isFigure(tokens[to]);
}
