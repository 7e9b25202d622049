// The actual value of an indicator row, and what sentences say under the same name: 在职人员控制率 97.67% in both.
import { bareName } from '../../../report/known-rates.js';
import type { Claim, Row, Sheet } from '../../../report/schema.js';
import { figure } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../totals/complete.js';
import { core } from '../sentence/names.js';

/** One claim for each row whose value the text repeats. */
export function rowTextClaims(sheets: Sheet[], all: Amount[]): Claim[] {
  const spoken = all.filter((a) => !a.line.inTable && !isGoal(a) && !a.quantity.approximate);
  return sheets
    .filter((sheet) => sheet.confidence !== 'low')
    .flatMap((sheet) => sheet.rows.flatMap((row) => claimFor(row, sheet, spoken) ?? []));
}

/** What is aimed at, in text. */
function isGoal(a: Amount): boolean {
  if (a.kind === 'limit') return true;
  if (/目标/.test(a.line.sectionTitle) && !/完成|实现|达成|分析/.test(a.line.sectionTitle)) return true;
  return /(?:目标|计划|要求|标准|不低于|以上)[^,;。]{0,8}$/.test(a.lead) || a.year === 'before';
}

function claimFor(row: Row, sheet: Sheet, spoken: Amount[]): Claim | null {
  const stated = row.actual?.quantity;
  const name = bareName(row.name.text).replace(/\([^()]*\)$/, '');
  if (!stated || stated.upper || name.length < 3) return null;
  if (sheet.rows.filter((other) => bareName(other.name.text) === bareName(row.name.text)).length > 1) return null;
  const places = stated.dimension === 'rate' ? sameRate(name, spoken) : sameCount(name, stated, spoken);
  const held = places.find(({ amount }) => agrees(stated, figure(size(amount))) || isOpposite(stated, amount));
  const values = new Set(places.map(({ amount }) => amount.quantity.value.toFraction()));
  const sure = places.filter(({ exact }) => exact);
  const chosen =
    held ??
    (sure.length > 0 && values.size === 1 ? sure[0] : undefined) ??
    places.find(({ amount, slips }) => slips && isDigitSlip(stated, amount.quantity.value));
  if (!chosen) return null;
  const input = inputOf(chosen.amount);
  if (isOpposite(stated, chosen.amount)) return null;
  return {
    kind: 'same', subject: name, stated, relation: null, alternatives: [], undecided: null,
    readings: [reading('', input.name, figure(chosen.amount.quantity), [input])],
    confidence: row.confidence, location: row.actual!.location,
  };
} // prettier-ignore

const size = (amount: Amount): Quantity => amount.quantity;

/** −10.70% in the row, 下降10.70% in the text. */
const isOpposite = (stated: Quantity, { kind, quantity }: Amount): boolean =>
  kind === 'growth' && stated.value.neg().equals(quantity.value);

interface Place {
  amount: Amount;
  /** The very name: a different figure is a conflict. Else only a slip of the pen is. */
  exact: boolean;
  slips: boolean;
}

const bareLead = (lead: string): string =>
  flat(lead).replace(/[“”"'‘’]/g, '').replace(/(?:均|已|为|达到?|是|至|:|约|实际)+$/, '').replace(/^.*?(?:其中|我局|我单位|全年|年末|本年度?)(?=.)/, ''); // prettier-ignore

function sameRate(name: string, spoken: Amount[]): Place[] {
  return spoken.flatMap((amount): Place[] => {
    if (amount.quantity.dimension !== 'rate' || amount.kind === 'growth') return [];
    const lead = bareLead(amount.lead);
    const exact = lead === name || (lead.endsWith(name) && name.length >= 5);
    const loose = lead.length >= 3 && (name.endsWith(lead) || lead.endsWith(name));
    return exact || loose ? [{ amount, exact, slips: true }] : [];
  });
}

/** Counts of one unit whose words share three characters with the row's name. */
function sameCount(name: string, stated: Quantity, spoken: Amount[]): Place[] {
  if (!['count', 'measure', 'money'].includes(stated.dimension) || stated.text.replace(/\D/g, '').length < 3) return [];
  return spoken.flatMap((amount): Place[] => {
    if (amount.kind !== 'level' || amount.quantity.unit !== stated.unit) return [];
    const words = core(amount.lead + (amount.name === '' ? amount.topic : ''));
    return sharesRun(core(name), words) ? [{ amount, exact: false, slips: true }] : [];
  });
} // prettier-ignore

function sharesRun(a: string, b: string): boolean {
  const n = Math.min(3, a.length);
  for (let i = 0; i + n <= a.length; i += 1) if (b.includes(a.slice(i, i + n))) return true;
  return false;
}
