// One quantity in several places of the prose and of the fund table: alike everywhere, and under one unit.
import type { Claim, Fund, ReportHead } from '../../../report/schema.js';
import { ACCOUNTS, bareWords } from '../../../report/well-known.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { PLANNED_ROLES } from '../sentence/cues.js';
import { isInBrackets } from '../sentence/brackets.js';
import { fundConflicts } from './fund-conflicts.js';
import { sameClaim } from './one-quantity.js';
import { unitClaims } from './unit-conflicts.js';

/** The places of one quantity; `known` are figures that other claims compare already. */
export function conflictClaims(
  all: Amount[],
  funds: Fund[],
  head: ReportHead,
  items: ReadonlySet<Amount>,
  known: ReadonlySet<Quantity>,
): Claim[] {
  const current = all.filter((a) => isCurrent(a, head.year) && !a.line.inTable);
  const claims: Claim[] = [];
  for (const [name, words] of ACCOUNTS) {
    const places = current.filter(
      (a) =>
        !isPlanned(a) &&
        words.test(bareWords(a.lead)) &&
        !known.has(a.quantity) &&
        !isInBrackets(a) &&
        !isEconomic(name, a),
    );
    const claim = head.type === 'project' ? null : sameClaim(name, places);
    if (claim) claims.push(claim);
  }
  const unit = unitClaims(current, funds, head);
  const odd = new Set(unit.map((claim) => claim.stated));
  const own = current.filter((a) => !odd.has(a.quantity) && !items.has(a) && !known.has(a.quantity));
  return [...claims, ...fundConflicts(own, funds, head), ...unit];
}

function isCurrent(a: Amount, year: number | null): boolean {
  if (a.kind !== 'level' || a.quantity.dimension !== 'money' || a.quantity.approximate || a.quantity.upper)
    return false;
  return a.year === null || (a.year !== 'before' && (year === null || a.year === year));
}

const isPlanned = (a: Amount): boolean =>
  a.role === null
    ? PLANNED_LIST.test(a.line.text.slice(a.sentence.start, a.mention.start))
    : PLANNED_ROLES.has(a.role);
/** 预算24.50万元，其中公务接待费7.70万元；实际支出21.86万元: parts of what was planned. */
const PLANNED_LIST = /预算(?!支出|执行)[^。;]*?其中(?![^。]*(?:支出|决算|执行|;))[^。]*$/;

/** 公务接待费 among the economic items of 基本支出 is what was spent out of that, not all that was spent. */
const isEconomic = (name: string, { line, mention }: Amount): boolean =>
  /出国|公务用车|公务接待/.test(name) &&
  (/基本支出/.test(line.sectionTitle.replace(/三公.*$/, '')) ||
    /(?:人员|公用)经费|商品和服务支出/.test(line.text.slice(0, mention.start)));
