// Fellows of a failing claim: told in the same words, of figures that stand to them in the same way, and they hold.
import type { Claim } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import { quantitiesIn } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './told.js';

/** So many that hold, and the list is read rightly. */
const ENOUGH = 2;
/** A figure of fewer digits may hold by chance. */
const DIGITS = 3;
/** So near it stands in one place before each of the figures. */
const NEAR = 2;

/** 城东区满意度95.20%；城西区满意度94.55%；江北区满意度…: where the others of its line hold, the one that does not is wrong. */
export function hasFellows(told: Told): boolean {
  const shape = shapeOf(told);
  if (shape === null) return false;
  const alike = told.held.filter((claim) => isFellow(claim, told, shape));
  return new Set(alike.map(({ stated }) => stated)).size >= ENOUGH;
}

function isFellow(claim: Claim, told: Told, shape: string): boolean {
  const stated = claim.stated && told.places.get(claim.stated)?.a;
  if (!stated || stated.line !== told.stated.line || claim.kind !== told.claim.kind) return false;
  return tellingDigits(stated.quantity) >= DIGITS && shapeOf({ ...told, claim, stated }) === shape;
}

/** Where a claim's figures stand before the stated one, or that they stand in a table, and the words right before it. */
function shapeOf({ claim, stated, places }: Told): string | null {
  const [only, ...others] = claim.readings;
  if (stated.line.inTable || !only || others.length > 0) return null;
  const figures = [...new Set(quantitiesIn(only.expression))];
  if (figures.length !== 2) return null;
  const [part, whole] = figures.map((quantity) => placeOf(places.get(quantity)?.a, stated));
  if (!part || !whole) return null;
  // of the rows of a table, whether a sentence says the part again or not
  const of = whole === ELSEWHERE ? [ELSEWHERE] : [part, whole];
  return [stated.kind, stated.lead.slice(-3), ...of].join('|');
}

const ELSEWHERE = 'elsewhere';

/** What all of them are of stands still, what each is of moves along; null behind the stated figure and in other paragraphs. */
function placeOf(a: Amount | undefined, stated: Amount): string | null {
  if (!a || a.line.inTable) return ELSEWHERE;
  if (a.line !== stated.line || a.index >= stated.index) return null;
  return stated.index - a.index <= NEAR ? `${stated.index - a.index}` : `@${a.index}`;
}
