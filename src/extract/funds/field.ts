// A cell of a fund table as the field of its fund.
import type { Cell } from '../../document/model.js';
import type { Field, Fund } from '../../report/schema.js';
import { assignUnit } from '../../values/quantity.js';
import { unitInHead, type Unit } from '../../values/unit.js';
import type { Figures } from '../figures.js';
import { asWeight } from '../weights.js';
import type { FundField } from './fund.js';

/** A field whose bare figure gets the unit of its column or table. */
function amountField(cell: Cell, unit: Unit | null, figures: Figures): Field {
  const field = figures.field(cell);
  if (unit && field.quantity) assignUnit(field.quantity, unit);
  return field;
}

/** Fills one field of a fund from its cell, with the unit of the column or table. */
export function setField(
  fund: Fund,
  role: FundField,
  cell: Cell,
  unit: Unit | null,
  table: Unit | null,
  figures: Figures,
): void {
  const isRate = role === 'rate' || role === 'allocationRate' || role === 'carryoverRate';
  if (role === 'weight' || role === 'score') {
    const quantities = figures.of(cell);
    asWeight(quantities);
    fund[role] = figures.field(cell);
    return;
  }
  const wanted = isRate ? unitInHead('(%)') : (unit ?? table);
  const field = figures.field(cell);
  // a rate printed as 0.862 is 86.2%
  const fraction =
    isRate &&
    unit === null &&
    field.quantity?.unit === '' &&
    field.quantity.decimals > 0 &&
    field.quantity.value.compare(1) <= 0;
  fund[role] = fraction ? field : amountField(cell, wanted, figures);
}
