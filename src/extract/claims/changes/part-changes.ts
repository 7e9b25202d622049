// 其中：A减少…，下降…；B增加…: changes of the parts behind the change of their whole.
import { publicItem } from '../../accounts/three-public.js';
import type { Amount } from '../sentence/amounts.js';
import { nameIn } from '../sentence/subjects.js';
import { alike } from '../build.js';
import type { Comparison } from './compared.js';
import { directionIn } from '../sentence/cues.js';
import { core } from '../sentence/names.js';

/** The change of a part: what its whole is compared with holds for it, too. */
export interface PartChange {
  compared: Comparison;
  name: string;
}

/** Reads an amount as the change of a part; null where it is a change with a comparison of its own. */
export function partChange(amount: Amount, amounts: Amount[], comparisons: Comparison[]): PartChange | null {
  const { line, leadStart, mention } = amount;
  if (comparisons.some((c) => c.start >= leadStart && c.end <= mention.start)) return null;
  const compared = comparisons.findLast((c) => c.end <= leadStart);
  if (!compared) return null;
  const between = line.text.slice(compared.end, leadStart);
  // …减少8万元，下降16%。其中：财政拨款收入减少…
  const reach = /其中/.test(between) ? 1 : 0;
  if (!/其中|;/.test(between) || between.split('。').length - 1 > reach) return null;
  const name = changedName(amount, amounts);
  return name.length >= 2 ? { compared, name } : null;
}

/** The noun before the word of change; a rate without one goes on about the amount right before it. */
function changedName(amount: Amount, amounts: Amount[]): string {
  const own = nameBefore(amount);
  const before = amounts[amount.index - 1];
  const goesOn = own === '' && amount.kind === 'growth' && before?.kind === 'change';
  return goesOn && before.sentence === amount.sentence ? nameBefore(before) : own;
}

function nameBefore({ lead }: Amount): string {
  const direction = directionIn(lead);
  const words = direction ? lead.slice(0, direction.at) : '';
  return nameIn(words.replace(/(?:同比|相比|比上年|较上年)$/, ''));
}

const plain = (name: string): string => core(name).replace(/(?:费|支出|决算|收入合计)+$/, '');

/** The part's own figure: the nearest amount before that bears just its name. */
export function nowOfPart(name: string, amount: Amount, all: Amount[]): Amount | null {
  const wanted = plain(name);
  const found = all.findLast(
    (a) =>
      a.kind === 'level' &&
      a.year !== 'before' &&
      a.line.section === amount.line.section &&
      (a.line === amount.line ? a.index < amount.index : a.line.index < amount.line.index) &&
      (a.role === null || a.role === 'executed' || a.role === 'income') &&
      (amount.kind === 'growth' ? a.quantity.dimension === 'money' : alike(a.quantity, amount.quantity)) &&
      plain(a.name) === wanted,
  );
  return found ?? publicBelow(name, amount, all);
}

/** What a “三公” item came to may follow in the next paragraphs; elsewhere the name may mean another scope. */
function publicBelow(name: string, amount: Amount, all: Amount[]): Amount | null {
  const item = publicItem(name);
  if (item === null || item === 'total' || item === 'other') return null;
  const isHere = (a: Amount): boolean =>
    a.line.index > amount.line.index && a.line.index <= amount.line.index + 12 && !a.line.inTable;
  const found = all.find(
    (a) =>
      isHere(a) &&
      a.kind === 'level' &&
      a.quantity.dimension === 'money' &&
      a.year !== 'before' &&
      (a.role === null || a.role === 'executed') &&
      publicItem(a.name) === item,
  );
  return found ?? null;
}

/** Whether a rate right behind an amount of change says the opposite: 增加8万元，下降16%. */
export function isContrary(growth: Amount, before: Amount | undefined): before is Amount {
  return (
    before?.kind === 'change' &&
    before.sentence === growth.sentence &&
    !before.parallel &&
    before.sign !== 0 &&
    before.sign === -growth.sign &&
    growth.leadStart - before.mention.end <= 1 &&
    nameBefore(growth) === ''
  );
}
