// The figures that a claim follows from, as the text tells them, and how they stand to the one that is stated.
import type { Claim } from '../../../report/schema.js';
import { quantitiesIn } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import { alike } from '../build.js';

/** Where each figure of the prose is told. */
export type Places = ReadonlyMap<Quantity, { a: Amount; at: number }>;

/** A failing claim with its place in the text. */
export interface Told {
  claim: Claim;
  stated: Amount;
  /** The amounts of its line, in order. */
  own: Amount[];
  places: Places;
  /** The rates and shares that hold. */
  held: Claim[];
}

/** What the claim's first reading is of, in the order of its formula; null where one stands in no sentence. */
export function figuresIn({ claim, places }: Told): Amount[] | null {
  const [first] = claim.readings;
  if (!first) return null;
  const told = [...new Set(quantitiesIn(first.expression))].map((quantity) => places.get(quantity)?.a);
  return told.every((a) => a !== undefined) && told.length > 0 ? told : null;
}

/** All of one sentence, with no semicolon between the first of them and the last. */
export function inOneClause(amounts: Amount[]): boolean {
  const [first] = amounts;
  if (!first || amounts.some((a) => a.sentence !== first.sentence)) return false;
  const start = Math.min(...amounts.map(({ mention }) => mention.end));
  const end = Math.max(...amounts.map(({ mention }) => mention.start));
  return !first.line.text.slice(start, end).includes(';');
}

/**
 * The amounts between two of a line that either could be taken for: levels of like measure, asides in brackets and lists
 * behind 其中 left out.
 */
export function rivalsBetween(from: Amount, to: Amount, own: Amount[]): Amount[] {
  const spans = [...bracketSpans(from.line.text)];
  return own.filter(
    (a) =>
      a.index > from.index &&
      a.index < to.index &&
      (a.kind === 'level' || a.kind === 'standard') &&
      !spans.some(
        ([open, close]) =>
          open < a.mention.start &&
          a.mention.end <= close &&
          !(open < to.mention.start && to.mention.start < close),
      ) &&
      !isListedBetween(from, a),
  );
}

/** 完成8260亩，其中人工造林3150亩、退化林修复5110亩，完成率: items of what was told before. */
function isListedBetween(from: Amount, a: Amount): boolean {
  const text = from.line.text.slice(from.mention.end, a.mention.start);
  return alike(from.quantity, a.quantity) && /^[^,;。]{0,4},?其中[^;。]*$/.test(text);
}

/** The words of the line between two of its amounts. */
export const wordsBetween = (a: Amount, b: Amount): string =>
  a.line.text.slice(Math.min(a.mention.end, b.mention.end), Math.max(a.mention.start, b.mention.start));
