// What was paid after something was kept back: 应付服务费926.50万元。考核扣款13.80万元，扣款后实付912.70万元.
import type { Claim } from '../../../report/schema.js';
import { figure, minus, plus, sum } from '../../../values/expression.js';
import { alike, figureOf, inputOf, reading, sumOfParts } from '../build.js';
import { surelyFrom, type Candidate } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { runsOf } from '../sentence/runs.js';
import { isExact } from './kinds.js';

const PAID =
  /(?:扣款|扣减|扣除|核减|扣罚|抵扣)后[^,;。\d]{0,4}(?:支付|实付|付|发放|兑付|结算|拨付)[^,;。\d]{0,4}$/;
const KEPT = /扣|减|罚/;
const DUE = /应付|应支付|应发|应结算|应拨|合同|结算|审定|费用|服务费|总价/;

/** The payments of a line from which something was kept back, of what was due before. */
export function* paidClaims(amounts: Amount[]): Generator<Claim> {
  for (const paid of amounts) {
    if (!isMoney(paid) || !PAID.test(paid.lead)) continue;
    const before = amounts.filter(
      (a) => a.index < paid.index && isMoney(a) && (!isInBrackets(a) || isInBrackets(paid)),
    );
    const kept = before.at(-1);
    if (!kept || !KEPT.test(kept.lead) || kept.sentence !== paid.sentence) continue;
    const dues = before.slice(0, -1);
    const runs = runsOf(amounts).filter((run) => run.every((a) => dues.includes(a)));
    const named = dues.filter(({ lead }) => DUE.test(lead));
    const candidates: Candidate[] = [
      ...runs.map((run) => ({ reading: without([...run], kept), sure: true })),
      ...dues
        .filter((a) => !runs.some((run) => run.includes(a)))
        .toReversed()
        .map((a) => ({
          reading: without([a], kept),
          sure: runs.length === 0 && (named.includes(a) || dues.length === 1) && named.length < 2,
        })),
    ];
    const claim = surelyFrom('balance', paid, candidates);
    if (claim) yield claim;
  }
}

const isMoney = (a: Amount): boolean =>
  a.quantity.dimension === 'money' && (isExact(a) || (a.kind === 'change' && /扣/.test(a.lead)));

function without(dues: Amount[], kept: Amount): Candidate['reading'] {
  const inputs = [...dues, kept].map((a) => inputOf(a));
  const names = dues.map((a) => inputOf(a).name).join(' + ');
  const all = dues.every((a) => alike(a.quantity, kept.quantity)) ? sumOfParts(dues) : figureOf(dues[0]!);
  return reading(
    '',
    `${names} − ${inputs.at(-1)!.name}`,
    sum(plus(all), minus(figure(kept.quantity))),
    inputs,
  );
}
