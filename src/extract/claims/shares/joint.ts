// Shares of several parts together: 很满意和满意合占85.29%; 中央和省级资金合计占概算的78.69%.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import type { Amount } from '../sentence/amounts.js';
import { alike, claimOf, inputOf } from '../build.js';
import { meant, type Candidate } from '../meant.js';
import { quotientOfAll } from '../rates/quotients.js';
import { core } from '../sentence/names.js';
import { quotientOfParts } from './around.js';
import { GENERAL, ratioIn } from './base.js';
import type { Wholes } from './index.js';
import { namedWholes } from './named-wholes.js';
import { chineseNumber } from '../../../values/numeral.js';

const TOGETHER =
  /(?:(?<count>[两二三四五])(?:[一-龥]{1,3}?))?(?:的)?(?:合计|共计|合共|合并|加起来|总共|合|共)$/;

/** 很满意和满意占有效问卷的92.92%: answers that are named one after the other. */
const BOTH = /^[^,;。]{0,4}满意[”"]?[、和与及][^,;。、和与及]{0,4}满意[”"]?$/;

/** The shares of a line that name the parts they add up, each told in the line once. `all`: every amount of the report. */
export function* jointShares(amounts: Amount[], all: Amount[], wholes: Wholes): Generator<Claim> {
  for (const share of amounts) {
    const said = share.kind === 'share' && !share.parallel ? ratioIn(share) : null;
    if (!said || !(TOGETHER.test(said.part) || BOTH.test(said.part))) continue;
    const words = said.part.replace(TOGETHER, '');
    const count = TOGETHER.exec(said.part)?.groups?.count;
    const parts =
      words === '' && count
        ? lastOf(Number(chineseNumber(count)!.toFraction()), share, amounts)
        : partsNamed(words, share, amounts);
    const [first] = parts;
    if (!first || parts.length < 2) continue;
    const chosen = meant(share, wholesOf(said.base, parts, amounts, all, wholes));
    const names = parts.map((part) => inputOf(part).name).join(' + ');
    if (chosen)
      yield claimOf('share', share, [{ ...chosen, name: '' }], { subject: `${names}占${said.base || '比'}` });
  }
}

/** 其中城东区48.6公里、城西区35.2公里，两区合计占53.61%: as many as it says, right before it. */
function lastOf(count: number, share: Amount, amounts: Amount[]): Amount[] {
  const parts = amounts.slice(Math.max(0, share.index - count), share.index);
  return parts.length === count &&
    parts.every(
      (a) => a.kind === 'level' && a.sentence === share.sentence && alike(a.quantity, parts[0]!.quantity),
    )
    ? parts
    : [];
}

/** 很满意和满意: the figure of that very name, else the only one whose name has it. */
function partsNamed(words: string, share: Amount, amounts: Amount[]): Amount[] {
  const own = amounts.filter((a) => a.kind === 'level' && a.index < share.index);
  const names = words.split(/[、,和与及]/).map(core);
  const parts = names.map((name) => {
    const exact = own.filter((a) => name.length >= 2 && (core(a.name) === name || answerIn(a.lead) === name));
    const bare = name.replace(/(?:资金|支出|经费|收入|人员|问卷)$/, '');
    const within = own.filter((a) => bare.length >= 2 && core(a.lead).includes(bare));
    const found = exact.length > 0 ? exact : within;
    return distinctValues(found) === 1 ? found[0] : undefined;
  });
  const known = parts.filter((part) => part !== undefined);
  const isWhole = known.length === names.length && new Set(known).size === known.length;
  return isWhole && known.every((part) => alike(part.quantity, known[0]!.quantity)) ? known : [];
}

/** 选择“很满意”的, 其中满意: what is counted, without the words around it. */
const answerIn = (lead: string): string =>
  core(lead)
    .replace(/^(?:其中|选择|表示|认为|评价为)+/, '')
    .replace(/(?:有|为|人数)+$/, '');

/** The total of their list, the figures that the base names, or all that is listed with them. */
function wholesOf(
  base: string,
  parts: Amount[],
  amounts: Amount[],
  all: Amount[],
  wholes: Wholes,
): Candidate[] {
  const [first] = parts;
  const of = (whole: Amount): Candidate => ({ reading: quotientOfAll(parts, whole), sure: true });
  if (!GENERAL.test(base))
    return namedWholes(base, first!, all)
      .filter((a) => !parts.includes(a))
      .map((whole, i) => ({ ...of(whole), sure: i === 0 }));
  const total = wholes.get(first!);
  if (total && parts.every((part) => wholes.get(part) === total)) return [of(total)];
  const listed = amounts.filter(
    (a) => a.sentence === first!.sentence && a.kind === 'level' && alike(a.quantity, first!.quantity),
  );
  return listed.length > parts.length
    ? [{ reading: quotientOfParts(parts, listed), sure: listed.length > 2 }]
    : [];
}
