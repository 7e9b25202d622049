// 序号 columns: numbers that only count the rows of a table are no figures of the report.
import type { Block, Cell } from '../document/model.js';
import { squeezed } from '../values/text.js';
import type { Figures } from './figures.js';

const HEAD = /^(?:序号|编号|序)$/;

/** Takes the counting numbers below a 序号 head away. */
export function dropOrdinals(blocks: readonly Block[], figures: Figures): void {
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    for (const head of block.cells.filter((cell) => cell.row <= 3 && HEAD.test(squeezed(cell.text))))
      for (const cell of countingBelow(head, block.cells)) figures.drop(cell);
  }
}

/** The cells below a head while they count up from 1 by ones; a list may begin again. */
function countingBelow(head: Cell, cells: readonly Cell[]): Cell[] {
  const below = cells
    .filter(({ column, row, text }) => column === head.column && row > head.row && text.trim() !== '')
    .sort((a, b) => a.row - b.row);
  let last = 0;
  const counting = below.filter(({ text }) => {
    const words = squeezed(text).replace(/[.、]$/, '');
    if (!/^\d{1,3}$/.test(words)) return false;
    const value = Number(words);
    const goesOn = value === last + 1 || value === 1;
    if (goesOn) last = value;
    return goesOn;
  });
  return counting;
}
