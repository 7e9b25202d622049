// What a row of a table comes to by the count and the price told of it in a sentence: 云资源租用按云主机260台、每台年租费1.2006万元结算.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { figure, ratio } from '../../../values/expression.js';
import { thingOf } from '../again/thing.js';
import { inputOf, reading } from '../build.js';
import { claimFrom } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import { isCountOf, measuresOf } from '../sentence/measures.js';
import type { Told } from './ledger.js';

/** The claim of a price whose count stands right before it, by the only row of money that its sentence names. */
export function rowProductAfar(price: Amount, own: Amount[], ledger: Told[]): Claim | null {
  const count = own[price.index - 1];
  if (price.kind !== 'standard' || price.quantity.dimension !== 'money' || price.quantity.approximate)
    return null;
  if (!count || count.sentence !== price.sentence || count.kind !== 'level' || isZero(count.quantity.value))
    return null;
  const [measure, ...others] = measuresOf(price);
  if (measure === undefined || others.length > 0 || !isCountOf(measure, count)) return null;
  const { text } = price.line;
  const isAlone = own.every(
    (a) => a === price || a === count || a.sentence !== price.sentence || a.index < count.index,
  );
  if (!isAlone || /[;:]/.test(text.slice(count.mention.end, price.mention.start))) return null;

  const words = text.slice(price.sentence.start, count.mention.start).split(/[,;:]/).at(-1)!;
  const amounts = namedIn(words, ledger);
  const candidates = amounts.map(({ input, quantity }) => {
    const inputs = [input, inputOf(count)];
    const formula = `${input.name} ÷ ${inputs[1]!.name}`;
    return { reading: reading('', formula, ratio(figure(quantity), figure(count.quantity)), inputs) };
  });
  return claimFrom('per-unit', price, candidates);
}

/** The money of the only row whose whole name stands in the words. */
function namedIn(words: string, ledger: Told[]): Told[] {
  const cells = ledger.flatMap((told) => {
    const row = rowOf(told);
    return row && row.name.length > 2 && told.quantity.dimension === 'money' && words.includes(row.name)
      ? [{ told, row }]
      : [];
  });
  return new Set(cells.map(({ row }) => row.name)).size === 1 ? cells.map(({ told }) => told) : [];
}

/** The row of a table that a figure stands in. */
function rowOf({ source }: Told): { name: string } | null {
  if (source.kind === 'cell') return source.alone ? { name: thingOf(source.row.head) } : null;
  return source.kind === 'fund' ? { name: thingOf(source.fund.name.text.replace(/\s/g, '')) } : null;
}
