// Whether words and structure leave no doubt of which figures a relation is of: then it fails however far off it is.
import { isDefinedBy } from '../totals/kinds.js';
import { isCertainChange } from './changes.js';
import { hasFellows } from './fellows.js';
import { isCertainMean, isCertainRate } from './rates.js';
import { isOwnMoneyRate } from './own-money.js';
import { isCertainShare } from './shares.js';
import { isCertainAdjustment, isCertainRest, isCertainTotal } from './totals.js';
import type { Told } from './told.js';

/** A relation whose figures are all named where they stand, or one that its fellows in the text bear out. */
export function isCertain(told: Told): boolean {
  if (isDefined(told) || hasFellows(told)) return true;
  switch (told.claim.kind) {
    case 'rate':
      return isCertainRate(told) || isOwnMoneyRate(told);
    case 'share':
      return isCertainShare(told);
    case 'change':
      return isCertainChange(told);
    case 'per-unit':
      return isCertainMean(told);
    case 'total':
      return isCertainTotal(told);
    case 'balance':
      return isCertainRest(told) || isCertainAdjustment(told);
    default:
      return false;
  }
}

/** 基本支出911.7万元，其中：人员经费489.18万元、公用经费46.89万元: however far off, nothing else can be meant. */
function isDefined({ claim: { kind, readings }, stated }: Told): boolean {
  const [only, ...others] = readings;
  if ((kind !== 'total' && kind !== 'balance') || !only || others.length > 0) return false;
  return isDefinedBy(
    stated.name === '' ? stated.topic : stated.lead,
    only.inputs.map(({ name }) => name),
  );
}
