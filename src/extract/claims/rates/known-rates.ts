// Rates with a fixed formula that a table states without figures (资金到位率100%), against the report's own funds.
import type { Claim, Field, Reading, Report, Row } from '../../../report/schema.js';
import { bareName, rateFromFunds } from '../../../report/known-rates.js';
import { isZero } from '../../../values/decimal.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Quantity } from '../../../values/quantity.js';
import { flat } from '../../../values/text.js';
import { agrees } from '../build.js';

type Records = Pick<Report, 'sheets' | 'funds' | 'passages'>;

/** The claims of rows that name a known rate; `known` already hold the rates with figures beside them. */
export function rowRateClaims(records: Records, known: Claim[]): Claim[] {
  const taken = new Set(known.map((claim) => claim.stated));
  return records.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => {
      const claim = row.kind === 'bonus' ? null : claimOf(row, records, known);
      return claim && !taken.has(claim.stated) ? [claim] : [];
    }),
  );
}

function claimOf(row: Row, records: Records, known: Claim[]): Claim | null {
  const name = bareName(row.name.text);
  const stated = statedIn(row.evidence, name) ?? plainRate(row.actual);
  if (!stated) return null;
  const own = rateFromFunds(name, records);
  if (own.length === 0) return null;
  const readings = own.some((r) => agrees(stated, r.expression))
    ? own
    : [...toldAbove(stated, own, known), ...own];
  // of what arrived instead of what was budgeted: borne out by it, but not refuted
  if (
    /执行率$/.test(name) &&
    readings.every((r) => r.name === '实际到位资金' && !agrees(stated, r.expression))
  )
    return null;
  // what a cost was planned at may differ from the budget; but nothing that cost money was saved altogether
  if (
    name === '成本节约率' &&
    (stated.value.compare(1) < 0 || readings.every((r) => isZero(r.inputs.at(-1)!.quantity.value)))
  )
    return null;
  if (isDefinedOtherwise(row) && !readings.some((r) => agrees(stated, r.expression))) return null;
  return {
    kind: 'rate',
    subject: name,
    stated,
    relation: null,
    readings,
    alternatives: [],
    undecided: null,
    confidence: row.confidence === 'high' ? 'medium' : row.confidence,
    location: stated.location,
  };
}

/** 结转结余÷全年可用资金, （全年预算−年末结转）÷全年预算: a formula of the row's own that the regulation's does not stand for. */
function isDefinedOtherwise({ criterion, explanation, evidence, deviation }: Row): boolean {
  return [criterion, explanation, evidence, deviation].some((field) => {
    const [, over, base] = /([^÷,;。]+)÷([^×*,;。]+)/.exec(flat(field?.text ?? '')) ?? [];
    return (
      over !== undefined && (/[一-龥)][-—－−][一-龥(]/.test(over) || !/预算|支出|计划|到位|投入/.test(base!))
    );
  });
}

/** So many digits, and two rates are one. */
const TELLING = 4;

/** The same rate of the same money as the text works it out, where its budget was not read as the funds' own. */
function toldAbove(stated: Quantity, own: Reading[], known: Claim[]): Reading[] {
  const tops = own.map((r) => r.inputs[0]!.quantity.value);
  const told = known.filter(
    (claim) =>
      (claim.kind === 'rate' || claim.kind === 'share') &&
      claim.undecided === null &&
      claim.stated?.value.equals(stated.value),
  );
  // of a table that has the projects' money alone: the very rate that the text works out of all
  const isTelling = tellingDigits(stated) >= TELLING;
  return told
    .flatMap((claim) => claim.readings)
    .filter(
      (r) =>
        agrees(stated, r.expression) &&
        r.inputs.length > 0 &&
        (isTelling || tops.some((top) => top.equals(r.inputs[0]!.quantity.value))),
    )
    .slice(0, 1);
}

/** 资金到位率100%, or the only figure of the cell; one behind an equation has its claim already. */
function statedIn(field: Field | null, name: string): Quantity | null {
  if (!field) return null;
  const text = flat(field.text).replace(/["'“”]/g, ' ');
  const rates = field.quantities.filter((q) => q.dimension === 'rate' && !q.upper);
  const named = rates.filter((q) =>
    text
      .slice(0, q.start)
      .replace(/\s|(?:为|是|达到?|:)\s*$/g, '')
      .endsWith(name),
  );
  const [only] = named;
  if (only) return named.length === 1 ? only : null;
  // 到位4,735.00万元，到位率98.75% of 资金到位率
  const [alone, ...others] = rates;
  const called = alone
    ? /[一-龥]{2,}率$/.exec(text.slice(0, alone.start).replace(/\s|(?:为|是|达到?|:)\s*$/g, ''))?.[0]
    : undefined;
  if (called && others.length === 0 && name.endsWith(called)) return alone!;
  return field.quantities.length === 1 && rates.length === 1 && !/[=*×/]/.test(text) && text.length < 12
    ? rates[0]!
    : null;
}

function plainRate(field: Field | null): Quantity | null {
  return field?.quantity?.dimension === 'rate' && !field.quantity.upper ? field.quantity : null;
}
