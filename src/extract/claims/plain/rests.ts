// Rests as words and places alone bind them: 查出12750条，已整改12495条，未整改的255条.
import { differenceOf } from '../changes/change-readings.js';
import { isMeasure } from '../changes/compared.js';
import { countedAlike } from '../rates/rates-beside.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';
import type { Bound } from './bound.js';

/** 未整改的, 尚未办结, 不合格的, 待验收: not what was done. */
const UNDONE =
  /^[,;]?(?:其余|剩余|尚有|还有|仍有|另有)?(?:尚|还|仍)?(?:未|不|待|没有)(?<verb>[一-龥]{2,4}?)的?(?:有|为)?$/;

/** 未办结的5件复杂案件已转办: some of them; 未办结的7件均在办理中: all of them. */
const ALONE = /^[,。;)]|^(?:均|全部|都|系|为|是|主要|因|仍|尚|将|已全部)/;

/** What was not done, of the whole and what was. */
export function plainRest(rest: Amount, own: Amount[]): Bound | null {
  const verb = UNDONE.exec(rest.lead)?.groups?.verb;
  if (
    verb === undefined ||
    rest.kind !== 'level' ||
    !isExact(rest) ||
    rest.line.inTable ||
    rest.quantity.dimension === 'money'
  )
    return null;
  if (!ALONE.test(rest.line.text.slice(rest.mention.end))) return null;
  const from = rest.line.text.lastIndexOf(';', rest.mention.start);
  const before = own.filter(
    (a) =>
      a.index < rest.index &&
      a.mention.start > from &&
      a.sentence === rest.sentence &&
      isInBrackets(a) === isInBrackets(rest) &&
      a.kind === 'level' &&
      a.year !== 'before' &&
      countedAlike(a, rest),
  );
  const [whole, done] = before;
  if (!done || !whole || before.length > 2 || !isExact(done) || !isExact(whole) || isMeasure(whole))
    return null;
  // 检出不合格的已整改: the verb is said of what was done, and of nothing else
  if (!isOf(done, verb) || isOf(whole, verb) || /[未不]/.test(done.lead)) return null;
  return { reading: differenceOf(whole, done, 1) };
}

const isOf = ({ lead, line, mention }: Amount, verb: string): boolean =>
  (lead + /^[^,;。]{0,6}/.exec(line.text.slice(mention.end))![0]).includes(verb);
