// Functional items listed one by one (类)(款)(项): those of one class add up to what the text says of the class.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, sumReading } from '../build.js';
import type { Line } from '../sentence/lines.js';

const CLASS = /([一-龥、“”]{2,24}?)(?:支出)?\(类\)/;

/** The class that words name: 3、社会保障和就业支出（类）…. */
const classIn = (words: string): string | undefined => CLASS.exec(words)?.[1]?.replace(/^、|支出$/g, '');

/** Amounts of items by the class in their topic, against the amount that names the class alone. */
export function* classClaims(all: Amount[], lines: Line[]): Generator<Claim> {
  const classes: { name: string; amount: Amount }[] = [];
  const items = new Map<string, Amount[]>();
  for (const amount of all) {
    if (amount.kind !== 'level' || amount.quantity.dimension !== 'money' || amount.line.inTable) continue;
    if (amount.role !== 'executed' && amount.role !== null) continue;
    const words = amount.name !== '' && CLASS.test(amount.lead) ? amount.lead : amount.topic;
    const full = words.includes('(项)') || /\(款\)/.test(words) ? words : amount.lead;
    const name = classIn(full);
    if (!name) continue;
    if (/\(款\)/.test(full) || /\(款\)/.test(amount.line.text.slice(0, 60))) {
      const own = items.get(name) ?? [];
      if (!own.some((other) => other.line === amount.line)) items.set(name, [...own, amount]);
    } else if (/\(类\)(?:支出)?(?:决算)?(?:为)?$/.test(amount.lead)) classes.push({ name, amount });
  }
  for (const { name, amount } of classes) {
    const parts = (items.get(name) ?? []).filter((part) => part.line.index > amount.line.index);
    // several lists of one class would count it twice
    const sections = new Set(parts.map((part) => part.line.section));
    // an item whose amount stands in another paragraph is one that these leave out
    const named = lines.filter((line) => line.index > amount.line.index && /\(款\).*\(项\)/.test(line.text));
    const ofClass = named.filter((line) => classIn(line.text) === name);
    if (parts.length > 0 && sections.size === 1 && ofClass.length <= parts.length)
      yield claimOf('total', amount, [sumReading(parts)]);
  }
}
