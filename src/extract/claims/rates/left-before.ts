// What is left of what the sentence before tells: 计划14.6公里，完成13.9公里，完成率95.21%。未完成的0.7公里因征地滞后.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { claimOf, differenceReading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { OUGHT } from '../sentence/cues.js';
import type { Wholes } from '../shares/index.js';
import { isAll } from './left-over.js';
import { countedAlike, isCount } from './rates-beside.js';

const LEFT =
  /^(?:其中)?(?:尚|仍|目前|还)*(?:有)?(?:未(?:完成|实施|整改|办结|达标|验收|开工|完工|解决|治理|修复|兑付|覆盖)的?|余下的?|剩余的?|其余的?)$/;
const PLANNED = new RegExp(`计划|目标|任务|${OUGHT}|发现|排查|受理|查出|共|总`);
const DONE = /已|实际|完成|整改|办结|达标|验收|开工|完工|解决|治理|修复|兑付|建成/;

/** The counts of a line that begin their sentence with what was not done of the two that the sentence before tells. */
export function* leftBefore(amounts: Amount[], wholes: Wholes): Generator<Claim> {
  for (const rest of amounts) {
    const { sentences } = rest.line;
    const previous = sentences[sentences.indexOf(rest.sentence) - 1];
    if (!isCount(rest) || !LEFT.test(rest.lead) || !previous || !isAll(rest)) continue;
    if (amounts.some((a) => a.sentence === rest.sentence && a.index < rest.index)) continue;
    const told = amounts.filter(
      (a) =>
        a.sentence === previous && isCount(a) && countedAlike(a, rest) && !wholes.has(a) && !isInBrackets(a),
    );
    const [first, second] = told;
    if (told.length !== 2 || distinctValues(told) !== 2 || !first || !second) continue;
    if (
      !PLANNED.test(first.lead) ||
      !DONE.test(second.lead) ||
      DONE.test(first.lead) ||
      PLANNED.test(second.lead)
    )
      continue;
    yield { ...claimOf('balance', rest, [differenceReading(first, second)]), sure: true };
  }
}
