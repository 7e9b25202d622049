// What speaks against a cell in a column beyond its kind: names of levels elsewhere, outgoings under income.
import { misfitsOf } from '../listed/ways.js';
import type { Piece } from './cells.js';
import { isLevel } from './lexicon.js';

export interface Misfit {
  (piece: Piece, column: number): number;
  /** The column of the names of indicators, below which every row has one; -1 where there is none. */
  indicator: number;
  /** The column of the names of outgoings, where sums of their own stand. */
  outgoings: number;
}

const OUT = /支出|费用?$|年末|期末|结余分配|用途|去向/;
const IN = /收入|拨款|年初|期初|弥补|使用.*结余/;

/** The misfits below heads; the first cells tell whether levels go by known names. */
export function misfitsIn(heads: readonly string[], pieces: readonly Piece[]): Misfit {
  const other = misfitsOf(heads);
  const levels = heads.flatMap((head, c) => (/[一二]级(?:绩效)?指标/.test(head) ? [c] : []));
  const known = levels.length > 0 && levels.every((c) => isLevel(pieces[c]?.text ?? ''));
  const [income, outgoings] = sidesOf(heads);
  const misfit = (piece: Piece, column: number): number => {
    let cost = other(piece, column);
    if (known && levels.includes(column) && !isLevel(piece.text)) cost += 1.5;
    if (column === income && OUT.test(piece.text) && !IN.test(piece.text)) cost += 3;
    if (column === outgoings && IN.test(piece.text) && !OUT.test(piece.text)) cost += 3;
    return cost;
  };
  const indicator = levels.length > 0 ? heads.findIndex((head) => /三级|指标名称|具体指标/.test(head)) : -1;
  return Object.assign(misfit, { outgoings, indicator });
}

/** The columns of names of a statement of two sides; -1 where there are none. */
export function sidesOf(heads: readonly string[]): [number, number] {
  const outgoings = heads.findIndex(
    (head, c) => c > 1 && /^支出(?:项目|内容|科目|类别)?(?:[（(].*)?$/.test(head),
  );
  return outgoings > 0 && /^(?:收入|项目|资金来源|来源)/.test(heads[0]!) ? [0, outgoings] : [-1, -1];
}
