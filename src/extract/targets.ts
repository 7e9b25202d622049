// Targets and actual values of indicator rows: which figure is meant, its comparison and its unit.
import type { Cell } from '../document/model.js';
import { goalOfName, leadingGoal } from '../report/leading-goal.js';
import type { Field } from '../report/schema.js';
import { dec } from '../values/decimal.js';
import { operatorAround, type Operator } from '../values/comparison.js';
import { assignUnit, type Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';
import { flat, squeezed } from '../values/text.js';
import { unitInHead, unitNamed, type Unit } from '../values/unit.js';

/** 指标1: and the like say nothing. */
export function trivialName(name: string): boolean {
  return /^(?:指标)?[\d一二三四五六七八九十]*[:：.、]?$/.test(squeezed(name)) || squeezed(name) === '……';
}

interface UnitHints {
  head: Unit | null;
  unitCell: Cell | null;
  name: string;
}

/** The target's figure (the one with a comparison where several are printed) with its unit found. */
export function targetField(field: Field, hints: UnitHints): Field {
  const compared = field.quantities.filter((quantity) => operatorAround(field.text, quantity) !== null);
  const quantity = field.quantity ?? (compared.length === 1 ? compared[0]! : null);
  const unit =
    (hints.unitCell ? unitNamed(flat(hints.unitCell.text).trim()) : null) ??
    hints.head ??
    unitInHead(squeezed(hints.name));
  if (quantity && unit) assignUnit(quantity, unit);
  return { ...field, quantity };
}

/** The target of a row in a table without a column for it: at the end of its name, or in front of its rule. */
export function goalField(name: Field, criterion: Field | null, actual: Field | null): Field | null {
  const named = goalOfName(name.text, name.quantities, actual?.quantity ?? null);
  if (named) return { ...name, quantity: named, quantities: [named] };
  const lead = criterion && leadingGoal(criterion.text, criterion.quantities);
  if (!lead) return null;
  const { quantity } = lead;
  return {
    text: criterion.text.slice(0, quantity.end),
    quantity,
    quantities: [quantity],
    location: quantity.location,
  };
}

/** The actual value's figure: the only one, or the only one that has the target's unit. */
export function actualField(field: Field, target: Field | null, unitCell: Cell | null, name: string): Field {
  const wanted = target?.quantity ?? null;
  const alike = wanted ? field.quantities.filter((quantity) => sameKind(quantity, wanted)) : [];
  const quantity = field.quantity ?? (alike.length === 1 ? alike[0]! : null);
  if (quantity === null) return field;
  const printedUnit = unitCell ? unitNamed(flat(unitCell.text).trim()) : null;
  const unit =
    printedUnit ??
    (wanted && wanted.unit !== '' ? unitNamed(wanted.unit) : null) ??
    unitInHead(squeezed(name));
  if (unit && !(unit.name === '%' && isFraction(quantity, wanted))) assignUnit(quantity, unit);
  if (wanted && wanted.dimension === 'none' && wanted.unit === '' && quantity.unit !== '') {
    const own = unitNamed(quantity.unit);
    if (own) assignUnit(wanted, own);
  }
  return { ...field, quantity };
}

function sameKind(a: Quantity, b: Quantity): boolean {
  return (
    a.unit === b.unit || (a.dimension === b.dimension && a.dimension !== 'count' && a.dimension !== 'none')
  );
}

/** 0.95 under a target of 90% is 95%, not 0.95%; under one of 0.9% or 3% it is what it says. */
function isFraction(quantity: Quantity, target: Quantity | null): boolean {
  if (target?.dimension === 'rate' && target.value.compare(LEAST_TARGET) < 0) return false;
  return quantity.unit === '' && quantity.decimals > 0 && quantity.value.compare(1) <= 0;
}

const LEAST_TARGET = dec('0.1');

/** The comparison printed with the target, in its own words or in an operator column. */
export function operatorOf(target: Field, operatorCell: Cell | null): Operator | null {
  if (target.quantity) {
    const own = operatorAround(target.text, target.quantity);
    if (own) return own;
  }
  switch (operatorCell ? squeezed(operatorCell.text) : '') {
    case '≥':
    case '>=':
    case '大于等于':
    case '不低于':
    case '正向':
    case '正向指标':
      return '>=';
    case '≤':
    case '<=':
    case '小于等于':
    case '不高于':
    case '反向':
    case '反向指标':
      return '<=';
    case '>':
    case '大于':
      return '>';
    case '<':
    case '小于':
      return '<';
    case '=':
    case '等于':
      return '=';
    default:
      return null;
  }
}

/** Where the third level only says 指标1: the words before the figure are the name. */
export function phraseName(target: Field, cell: Cell): Field {
  const colon = /[:：](?=[^:：]*$)/.exec(cell.text)?.index ?? cell.text.length;
  const end = target.quantity?.start ?? target.quantities[0]?.start ?? colon;
  const words = cell.text
    .slice(0, end)
    .replace(/[\s:：=＝≥≤><＞＜≧≦]+$/, '')
    .replace(/(?:大于|小于)?(?:或)?等于$|(?:不少于|不低于|不超过|约)$/, '')
    .trim();
  const text = words === '' ? cell.text.trim() : words;
  return { text, quantity: null, quantities: [], location: quoting(cell.location, text) };
}
