// Answers that count: 收回582份；剔除填写不完整的12份后，有效问卷570份.
import type { Claim } from '../../../report/schema.js';
import { alike, claimOf, differenceReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import type { Wholes } from '../shares/index.js';
import { isCount } from './rates-beside.js';
import { charsBehind } from '../sentence/behind.js';

const VALID = /有效(?:问卷|答卷|样本|表|票)?(?:数|量|数量)?(?:共|为|有|计|:)*$/;
const TAKEN_OUT = /剔除|扣除|去除|除去|无效|作废|废卷|不合格问卷/;
const BACK = /收回|回收|实收|答复|共收/;
/** Right behind the figure: 12份无效问卷. */
const behind = (a: Amount): string => charsBehind(a, 6);

/** The counts of valid answers of a line, of those that came back and those that were taken out. */
export function* surveyedClaims(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const valid of amounts) {
    if (!isCount(valid) || !VALID.test(valid.lead) || /收回|回收/.test(valid.lead)) continue;
    const before = amounts.filter(
      (a) =>
        a.index < valid.index &&
        isCount(a) &&
        alike(a.quantity, valid.quantity) &&
        !wholes.has(a) &&
        (isInBrackets(valid) || !isInBrackets(a)),
    );
    const [out, back] = [before.at(-1), before.at(-2)];
    if (!out || !back || !TAKEN_OUT.test(out.lead + behind(out)) || !isAll(back, amounts)) continue;
    yield { ...claimOf('balance', valid, [differenceReading(back, out)]), sure: true };
  }
}

/** 收回582份, or 收回线上402份、线下180份，共582份; no other figure of its sentence came back beside it. */
function isAll(back: Amount, amounts: Amount[]): boolean {
  if (TAKEN_OUT.test(back.lead)) return false;
  const own = amounts.filter((a) => a.sentence === back.sentence && a.index < back.index);
  if (BACK.test(back.lead)) return !/^(?:[、和及与]|其中)/.test(back.lead);
  return /^(?:合计|共计|共|总计)/.test(back.lead) && own.some((a) => BACK.test(a.lead));
}
