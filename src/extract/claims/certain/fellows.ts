// Fellows of a failing claim: told in the same words, of figures that stand to them in the same way, and they hold.
import type { Claim } from '../../../report/schema.js';
import { tellingDigits } from '../../../values/digits.js';
import { quantitiesIn } from '../../../values/expression.js';
import { agrees, sumOfParts } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './told.js';

/** So many that hold, and the list is read rightly. */
const ENOUGH = 2;
/** A figure of fewer digits may hold by chance. */
const DIGITS = 3;
/** So near it stands in one place before each of the figures. */
const NEAR = 2;
/** Items of one list stand so few lines apart. */
const LINES = 8;

/** 城东区满意度95.20%；城西区满意度94.55%；江北区满意度…: where the others of its line hold, the one that does not is wrong. */
export function hasFellows(told: Told): boolean {
  const shape = shapeOf(told);
  if (shape === null) return false;
  const alike = told.held.filter((claim) => isFellow(claim, told, shape));
  return (
    new Set(alike.map(({ stated }) => stated)).size >= ENOUGH || alike.some((claim) => makeUp(told, claim))
  );
}

/** 1.基本支出301.28万元，占64.56%。2.项目支出165.42万元，占35.44%: what the two are shares of is the sum of both. */
function makeUp({ claim, places }: Told, fellow: Claim): boolean {
  if (claim.kind !== 'share') return false;
  const [own, other] = [claim, fellow].map(({ readings }) => quantitiesIn(readings[0]!.expression));
  const whole = own!.at(-1)!;
  const parts = [own![0]!, other![0]!].map((quantity) => places.get(quantity)?.a);
  return whole === other!.at(-1) && parts.every((a) => a !== undefined) && agrees(whole, sumOfParts(parts));
}

function isFellow(claim: Claim, told: Told, shape: string): boolean {
  const stated = claim.stated && told.places.get(claim.stated)?.a;
  if (!stated || claim.kind !== told.claim.kind || !isListedWith(stated, told.stated)) return false;
  return tellingDigits(stated.quantity) >= DIGITS && shapeOf({ ...told, claim, stated }) === shape;
}

/** In one line, or in items of one list: 1.基本支出…，占…; 2.项目支出…，占…. */
const isListedWith = ({ line: own }: Amount, { line: other }: Amount): boolean =>
  own === other ||
  (own.section === other.section &&
    own.style === other.style &&
    own.style !== '' &&
    Math.abs(own.index - other.index) <= LINES);

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

/** What all of them are of stands still, what each is of moves along; null behind the stated figure. */
function placeOf(a: Amount | undefined, stated: Amount): string | null {
  if (!a || a.line.inTable) return ELSEWHERE;
  if (a.line !== stated.line) return `${a.line.index}@${a.index}`;
  if (a.index >= stated.index) return null;
  return stated.index - a.index <= NEAR ? `${stated.index - a.index}` : `@${a.index}`;
}
