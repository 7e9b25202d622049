// A rate behind a list is of what the list breaks down, as often as of its last part.
import type { Amount } from '../sentence/amounts.js';

/** What the list of two parts or more is of that a figure ends: the last one before 其中; undefined where it ends none. */
export function headOf({ index, line, sentence, leadStart }: Amount, own: Amount[]): Amount | undefined {
  const at = line.text.slice(sentence.start, leadStart).lastIndexOf('其中') + sentence.start;
  if (at < sentence.start || !own.some((a) => a.index < index && a.leadStart >= at)) return undefined;
  return own.findLast(
    (a) => a.index < index && a.sentence === sentence && a.kind === 'level' && a.mention.end <= at,
  );
}
