// Rates told away from their figures: 旅游推广项目执行率92.72% of a table's row, 完工及时率 of works counted above.
import type { Claim } from '../../../report/schema.js';
import { claimFrom, farFrom } from '../meant.js';
import { bareLead } from '../rates/patterns.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './ledger.js';
import { saidBefore } from './rate-subject.js';
import { ofCounts } from './rates-of-counts.js';
import { ofMoney } from './rates-of-money.js';
import { sameName } from './rates-of-name.js';

/** The claim of a rate that no sentence explains, held against all that the report tells; null where nothing is sure. */
export function rateAfar(rate: Amount, own: Amount[], ledger: Told[], rates: Claim[]): Claim | null {
  if (rate.kind !== 'rate' || rate.quantity.dimension !== 'rate' || rate.parallel) return null;
  if (rate.year === 'before' || rate.line.inTable) return null;
  const candidates = [
    ...sameName(rate, rates),
    ...ofMoney(rate, own, ledger),
    // 达标的16个、未达标的2个，平均成活率83.6%: of more than how many there are
    ...(/平均/.test(rate.lead) ? [] : ofCounts(rate, own, ledger)),
  ];
  const subject = bareLead(rate.lead) === '' ? saidBefore(rate) : undefined;
  return claimFrom('rate', rate, candidates, subject) ?? farFrom('rate', rate, candidates, subject);
}
