// Fellows of a failing claim: told in the same words, of figures that stand to them in the same way, and they hold.
import type { Claim } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import type { Amount } from '../sentence/amounts.js';
import { figuresIn, type Told } from './told.js';

/** So many that hold, and the list is read rightly. */
const ENOUGH = 2;
/** A figure of fewer digits may hold by chance. */
const DIGITS = 3;

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

/** Where a claim's figures stand before the stated one, and the words right before it. */
function shapeOf(told: Told): string | null {
  const { stated } = told;
  if (stated.line.inTable) return null;
  const figures = figuresIn(told);
  if (!figures || figures.length !== 2 || figures.some((a) => a.line !== stated.line || a.index >= stated.index)) return null;
  const [part, whole] = figures as [Amount, Amount];
  // what all of them are of stands still, what each is of moves along
  const base = whole.sentence === stated.sentence && whole.index > part.index - 3 && whole.index > stated.index - 4 ? stated.index - whole.index : `@${whole.index}`;
  return [stated.kind, stated.lead.slice(-3), stated.index - part.index, base].join('|');
} // prettier-ignore
