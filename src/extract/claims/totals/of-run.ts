// A list behind several figures told in a row may break down all of them.
import { exactValue, type Expression } from '../../../values/expression.js';
import { alike, sumOfParts } from '../build.js';
import type { Amount } from '../sentence/amounts.js';

/** 教师120人、学生300人。其中非常满意260人、…: the list is of all of the run. */
export function isLastOfRun(total: Amount, amounts: Amount[], sets: Amount[][]): boolean {
  const run = [total];
  for (let before = amounts[total.index - 1]; before; before = amounts[before.index - 1]) {
    const joint = total.line.text.slice(before.mention.end, run[0]!.leadStart + 1);
    if (!/^[、和及]/.test(joint) || before.kind !== 'level' || !alike(before.quantity, total.quantity)) break;
    run.unshift(before);
  }
  const all = sumOfParts(run);
  return run.length > 1 && sets.some((set) => sameSum(all, sumOfParts(set)));
}

const sameSum = (a: Expression, b: Expression): boolean => {
  const [x, y] = [exactValue(a), exactValue(b)];
  return x !== null && y !== null && x.equals(y);
};
