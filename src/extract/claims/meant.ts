// Which of the relations that a figure may stand in is meant: the one that holds, or the one that a slip breaks.
import type { Claim, Reading } from '../../report/schema.js';
import { exactValue } from '../../values/expression.js';
import type { Amount } from './sentence/amounts.js';
import { agrees, claimOf } from './build.js';
import { isOutOfReach } from './settle/reach.js';
import { isOneSlip, isTurned } from './settle/slips.js';

/** Of more relations than this, the likeliest first, one or another holds by chance. */
export const MOST = 60;

/** One way to get the figure from others that the report tells. */
export interface Candidate {
  reading: Reading;
  /** The words leave no doubt: a different figure is a mistake, not another relation. */
  sure?: boolean;
  /** The words say little for it: it can only be borne out, not failed. */
  weak?: boolean;
}

/**
 * The reading that holds; else one that a slip of the pen keeps from holding, those first that the words leave no
 * doubt of; else the only one without doubt. Undefined where none is certain.
 */
export function meant(stated: Amount, all: Candidate[]): Reading | undefined {
  const { quantity } = stated;
  const candidates = all.slice(0, MOST);
  const held = candidates.find(({ reading }) => agrees(quantity, reading.expression));
  if (held) return held.reading;
  const strong = candidates.filter((c) => !c.weak);
  // of those that come to the same one is enough: the one without doubt, else the likeliest
  const order = [...strong.filter((c) => c.sure), ...strong.filter((c) => !c.sure)].toReversed();
  const values = new Map(order.map((c) => [valueOf(c), c]));
  const apart = strong.filter((c) => values.get(valueOf(c)) === c);
  const sure = apart.filter((c) => c.sure);
  const slipped =
    sure.find(({ reading }) => isOneSlip(quantity, reading.expression, sure.length)) ??
    // the nearest two are likelier than the rest
    apart
      .slice(0, 2)
      .find(({ reading }) => isOneSlip(quantity, reading.expression, Math.min(apart.length, 2))) ??
    apart.find(({ reading }) => isOneSlip(quantity, reading.expression, apart.length)) ??
    apart.slice(0, 2).find(({ reading }) => isTurned(quantity, reading.expression));
  const only = sure.length === 1 ? sure[0] : undefined;
  // far off without a slip it is another figure's relation, and another finder may know whose
  const isFar = only && isOutOfReach(claimOf('rate', stated, [only.reading]));
  return (slipped ?? (isFar ? undefined : only))?.reading;
}

const valueOf = ({ reading }: Candidate): string => exactValue(reading.expression)?.toFraction() ?? '';

/** The claim of the reading that is meant, or null. */
export function claimFrom(
  kind: Claim['kind'],
  stated: Amount,
  candidates: Candidate[],
  subject?: string,
): Claim | null {
  const chosen = meant(stated, candidates);
  return chosen ? claimOf(kind, stated, [{ ...chosen, name: '' }], subject ? { subject } : {}) : null;
}

/** The claim of the likeliest reading where none is meant: left open, until its fellows in the text bear it out. */
export function farFrom(
  kind: Claim['kind'],
  stated: Amount,
  candidates: Candidate[],
  subject?: string,
): Claim | null {
  const likeliest = candidates
    .filter((c) => !c.weak)
    .toSorted((a, b) => Number(b.sure ?? false) - Number(a.sure ?? false))[0];
  const more = {
    undecided: { key: FAR, values: { stated: stated.quantity.text } },
    ...(subject ? { subject } : {}),
  };
  return likeliest ? claimOf(kind, stated, [{ ...likeliest.reading, name: '' }], more) : null;
}

/** Why a claim is left open whose figure is far off. */
const FAR = 'reason.far-off';
export const isLeftFar = ({ undecided }: Claim): boolean => undecided?.key === FAR;

/** The claim without doubt where the candidates that the words leave no doubt of come to one figure. */
export function surelyFrom(
  kind: Claim['kind'],
  stated: Amount,
  candidates: Candidate[],
  subject?: string,
): Claim | null {
  const claim = claimFrom(kind, stated, candidates, subject);
  const values = new Set(candidates.filter((c) => c.sure).map(valueOf));
  return claim && values.size === 1 ? { ...claim, sure: true } : claim;
}
