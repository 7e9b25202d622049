// Wholes that only the subject of a sentence names: 管护人员年龄偏大，60岁以上131名，占61.2% of 管护人员214名 told before.
import { OUGHT } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { countedAlike, isCount } from '../rates/rates-beside.js';
import { quotient } from '../rates/quotients.js';
import type { Candidate } from '../meant.js';
import type { Told } from './ledger.js';

/** So many characters at the end of a name, and it is named wherever they stand; fewer only in the part's own name. */
const NAMES = 3;
const MOST = 8;
/** What was planned or is a part of its own is no whole of what there is. */
const OTHER = new RegExp(`计划|目标|任务|${OUGHT}|编制|核定|新增|拟|不合格|未`);

/** part ÷ each count that the words up to the part name; sure where they name one only. */
export function ofSubject(part: Amount, ledger: Told[]): Candidate[] {
  const own = part.lead + nounBehind(part);
  const said = part.line.text.slice(part.sentence.start, part.mention.start) + nounBehind(part);
  const found = ledger.flatMap((told) => {
    const { amount } = told;
    if (
      !amount ||
      amount === part ||
      !isCount(amount) ||
      told.goal ||
      told.year === 'before' ||
      OTHER.test(amount.lead)
    )
      return [];
    if (!countedAlike(amount, part) || amount.quantity.value.compare(part.quantity.value) <= 0) return [];
    const isHere = amount.line === part.line;
    const length = Math.max(...told.things.map((thing) => tailIn(thing, said, own, isHere)));
    return length > 0 ? [{ amount, length }] : [];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const named = found.filter(({ length }) => length === longest);
  const values = new Set(named.map(({ amount }) => amount.quantity.value.toFraction()));
  return named.map(({ amount }) => ({ reading: quotient(part, amount), sure: values.size === 1 }));
}

const nounBehind = ({ line, mention }: Amount): string =>
  /^的?[一-龥]{0,6}/.exec(line.text.slice(mention.end))![0];

/** How many characters at the end of a name the words have; 0 where too few to tell. */
function tailIn(thing: string, said: string, own: string, isHere: boolean): number {
  for (let length = Math.min(thing.length, MOST); length >= 2; length -= 1) {
    const tail = thing.slice(-length);
    // two characters are the name itself, or told in the paragraph
    const isOwn = (isHere || thing.length === length) && own.includes(tail);
    if (length >= NAMES ? said.includes(tail) : isOwn) return length;
  }
  return 0;
}
