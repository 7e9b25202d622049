// 执行率最高的是北镇, 其中柏溪镇最多: the first or the last of a list of figures told before.
import type { Claim } from '../../../report/schema.js';
import { matchesOf } from '../../../values/matches.js';
import { alike, inputOf, relationClaim } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

const CLAUSE = /[^,;。:()]*最(?<far>[多高大少低小])[^,;。:()]*/g;
/** With fewer there is no list. */
const LEAST = 3;
/** What a clause may say beside the thing and the measure. */
const BESIDE = /其中|分别|最[多高大少低小]|各[镇乡县区市村]|[的是为和与及中、]/g;

/** The superlatives of a line. */
export function* superlativeClaims(own: Amount[]): Generator<Claim> {
  const line = own[0]?.line;
  if (!line || line.inTable || !line.text.includes('最')) return;
  const lists = listsOf(own);
  if (lists.length === 0) return;
  for (const match of matchesOf(CLAUSE, line.text)) {
    const start = match.index;
    const end = start + match[0].length;
    const list = lists.findLast((items) => items.at(-1)!.mention.end <= start);
    if (!list || /\d/.test(match[0]) || match[0].split('最').length > 2) continue;
    const named = list.filter((item) => match[0].includes(nameOf(item)));
    const [item] = named;
    if (!item || named.length > 1) continue;
    const measure = match[0].replace(nameOf(item), '').replace(BESIDE, '');
    const head = line.text.slice(item.sentence.start, list[0]!.mention.start);
    if (measure !== '' && !head.includes(measure)) continue;
    const isMost = /[多高大]/.test(match.groups!.far!);
    const others = list.filter((other) => other !== item);
    const right = others.reduce((a, b) =>
      a.quantity.value.compare(b.quantity.value) > 0 === isMost ? a : b,
    );
    yield relationClaim(line, start, end, match[0], {
      word: `最${match.groups!.far!}`,
      operator: isMost ? '>=' : '<=',
      left: inputOf(item),
      right: inputOf(right),
    });
  }
}

/** 岭头镇412.30万元、柏溪镇376.85万元、云背乡231.70万元: runs of figures of one measure, each behind a name of its own. */
function listsOf(own: Amount[]): Amount[][] {
  const lists: Amount[][] = [];
  for (const a of own) {
    const last = lists.at(-1)?.at(-1);
    const goesOn =
      last &&
      a.index === last.index + 1 &&
      a.sentence === last.sentence &&
      a.kind === last.kind &&
      alike(a.quantity, last.quantity) &&
      /^[、,;和及与]?[一-龥]{2,12}$/.test(a.line.text.slice(last.mention.end, a.mention.start));
    if (goesOn) lists.at(-1)!.push(a);
    else lists.push([a]);
  }
  return lists.filter(
    (items) =>
      items.length >= LEAST &&
      items.every(
        ({ kind, quantity, lead }) =>
          (kind === 'level' || kind === 'rate') &&
          !quantity.approximate &&
          !quantity.upper &&
          core(lead).length >= 2,
      ) &&
      new Set(items.map(nameOf)).size === items.length,
  );
}

const nameOf = ({ lead }: Amount): string => core(lead.replace(/^[、,;和及与]+/, ''));
