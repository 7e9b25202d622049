// The figures of the “三公” statement that the narrative repeats.
import { publicFigures, publicItem, PUBLIC_NAMES } from '../../accounts/three-public.js';
import { PLANNED_ROLES } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import type { Ledger, Place } from '../statements/ledger.js';
import { END } from './named-places.js';

/** The figure of the “三公” statement that an amount repeats: 决算 for what was spent, 预算 for what was planned. */
export function publicPlace(ledger: Ledger, amount: Amount, words: string): Place | null {
  const statement = ledger.get('three-public');
  if (!statement || /国内|外事|外宾|国外|国\(境\)外|其中|[人车辆批]均/.test(words.replace(/^其中:?/, '')))
    return null;
  const item = publicItem(
    words.replace(new RegExp(END), '').replace(/(?:支出|财政拨款|年初|全年|调整|预算|决算|数|为)+$/, ''),
  );
  if (item === null) return null;
  // what is not called a budget was spent; the statement prints the adjusted budget unless its head says 年初
  const fits = (column: string): boolean =>
    !PLANNED_ROLES.has(amount.role)
      ? /决算/.test(column)
      : /预算/.test(column) && /年初/.test(column) === (amount.role === 'initial');
  const found = publicFigures(statement).filter(
    (figure) => figure.item === item && (fits(figure.column) || figure.column === ''),
  );
  if (found.length !== 1) return null;
  const { column, quantity } = found[0]!;
  return {
    name: `${statement.title}${PUBLIC_NAMES[item]}${column === '' ? '' : `·${column}`}`,
    quantity,
    statement,
  };
}
