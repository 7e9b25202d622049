// Numbers in a form's head that count nothing: codes, telephone numbers, accounts.
import type { Grid } from '../document/grid.js';
import type { Figures } from './figures.js';
import { headText } from './tables.js';

const CODE_LABEL =
  /(?:代码|编码|编号|电话|手机|联系方式|邮编|邮政编码|账号|文号|身份证号?|信用代码)(?:\(.*\))?[::]?$/;

/** Takes the figures out of the cells that follow a label of a code. */
export function dropCodes(grid: Grid, figures: Figures): void {
  for (let row = 1; row <= grid.rows; row += 1) {
    const cells = grid.row(row);
    cells.forEach((cell, index) => {
      const answer = cells[index + 1];
      if (
        answer &&
        cell.row === row &&
        CODE_LABEL.test(headText(cell)) &&
        /^[\dA-Za-z\-—()+\s]*$/.test(headText(answer))
      )
        figures.drop(answer);
    });
  }
}
