// Changes between two figures of which one stands a sentence before, or behind: the rate of growth or the words say which two.
import type { Claim } from '../../../report/schema.js';
import { agrees, alike, claimOf } from '../build.js';
import { differenceOf, growthBetween, growthOf, titleFor } from '../changes/change-readings.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { isExact } from '../totals/kinds.js';

const EARLIER = '(?:上年度?末?|去年|上一年度?|20\\d\\d年度?末?)(?:同期)?';
const NOUN = '[一-龥“”]{0,12}?';
/** The figure that others are compared with: 与2021年度的, 上年支出, 火灾起数比2021年的. */
const BASE = new RegExp(
  `^[,;(]?(?<ahead>${NOUN})(?<by>与|较|比|同比|同)?${EARLIER}(?<noun>${NOUN})(?:决算)?数?的?(?:为|是)?$`,
);
const CHANGED = new RegExp(
  `^(?:相比|相较|比较|比)?[,、]?(?:[一-龥]{0,8}?(?:较|比)(?:上年度?|去年)|本年|今年|当年)?(?:共|实际|同比|净)?(?:${INCREASE}|${DECREASE})(?:了|额|额为|为)?$`,
);
const CHANGED_OF_YEAR = new RegExp(
  `^20\\d\\d年度?[一-龥]{0,6}较上年(?:度)?(?:${INCREASE}|${DECREASE})(?:了)?$`,
);
/** Put on one footing first, or held against what was planned. */
const FOOTING = /同口径|可比|剔除|扣除|预算|计划|目标|任务/;

/** The failing or holding changes in amount of a line, by the rate of growth behind them or by the words before. */
export function* onwardChanges(own: Amount[], read: Amount[][]): Generator<Claim> {
  for (const change of own) {
    if (change.kind !== 'change' || change.sign === 0 || !isPlain(change)) continue;
    const bound = bornOut(change, own) ?? ofSentenceBefore(change, own, read);
    if (!bound) continue;
    const [now, base] = bound;
    yield claimOf('change', change, [differenceOf(now, base, change.sign)], {
      subject: titleFor(now, change),
    });
  }
}

const isPlain = ({ quantity, line, parallel }: Amount): boolean =>
  !quantity.approximate && quantity.upper === null && !line.inTable && !parallel;

/** So many figures before the change are looked at. */
const NEAR = 5;

/**
 * 全年支出896.40万元。上年支出812.30万元，本年增加84.10万元，增长10.35%: the rate holds of three of the four, or of the
 * two years alone, and the change between them does not.
 */
function bornOut(change: Amount, own: Amount[]): [Amount, Amount] | null {
  const growth = own[change.index + 1];
  if (
    growth?.kind !== 'growth' ||
    growth.sign !== change.sign ||
    growth.sentence !== change.sentence ||
    !isPlain(growth) ||
    !(CHANGED.test(change.lead) || CHANGED_OF_YEAR.test(change.lead)) ||
    !/^,?(?:同比)?[一-龥]{2,3}(?:了|为)?$/.test(growth.lead)
  )
    return null;
  const base = baseOf(change, growth, own);
  if (!base) return null;
  const nows = own
    .filter(
      (a) =>
        a.index < change.index && a !== base && isNow(a, base) && isInBrackets(a) === isInBrackets(change),
    )
    .slice(-NEAR);
  if (nows.some((now) => agrees(change.quantity, differenceOf(now, base, change.sign).expression)))
    return null;
  const ofBoth = nows.filter((now) =>
    agrees(growth.quantity, growthBetween(now, base, change.sign).expression),
  );
  if (ofBoth.length > 0) return ofBoth.length === 1 ? [ofBoth[0]!, base] : null;
  if (base.index !== change.index - 1) return null;
  const ofChange = nows.filter((now) =>
    growthOf(growth, now, null, change).every(({ expression }) => agrees(growth.quantity, expression)),
  );
  return ofChange.length === 1 ? [ofChange[0]!, base] : null;
}

/** The figure of the year before: right before the change, or right behind its rate. */
function baseOf(change: Amount, growth: Amount, own: Amount[]): Amount | null {
  const found = [own[change.index - 1], own[growth.index + 1]].filter(
    (a): a is Amount =>
      a !== undefined &&
      a.sentence === change.sentence &&
      isExact(a) &&
      alike(a.quantity, change.quantity) &&
      isInBrackets(a) === isInBrackets(change) &&
      BASE.test(a.lead) &&
      !FOOTING.test(a.lead),
  );
  const [base] = found;
  if (found.length !== 1 || !base) return null;
  // 2022年支出…，2021年支出: which is the earlier one
  const isEarlier =
    base.year === 'before' ||
    BASE.exec(base.lead)!.groups!.by !== undefined ||
    (typeof change.year === 'number' && typeof base.year === 'number' && base.year < change.year);
  return isEarlier && !FOOTING.test(clauseOf(change)) ? base : null;
}

const clauseOf = ({ line, sentence, mention }: Amount): string =>
  line.text.slice(Math.max(sentence.start, line.text.lastIndexOf(';', mention.start)), mention.end);

const isNow = (a: Amount, base: Amount): boolean =>
  isExact(a) &&
  !isMeasure(a) &&
  a.year !== 'before' &&
  !a.parallel &&
  alike(a.quantity, base.quantity) &&
  !(typeof a.year === 'number' && typeof base.year === 'number' && a.year <= base.year);

/** 决算22.60万元，无新购车辆。比2023年的24.30万元减少1.70万元: what the sentence before told, unless it is told elsewhere what is meant. */
function ofSentenceBefore(change: Amount, own: Amount[], read: Amount[][]): [Amount, Amount] | null {
  const base = own[change.index - 1];
  if (!base || base.sentence !== change.sentence || !isExact(base)) return null;
  if (!CHANGED.test(change.lead) || !alike(base.quantity, change.quantity) || !isPlain(base)) return null;
  const ahead = base.line.text.slice(base.sentence.start, base.mention.start);
  const words = BASE.exec(ahead)?.groups;
  if (words?.by === undefined || words.by === '同比' || FOOTING.test(clauseOf(change))) return null;
  const now = nowOf(base, words.ahead ?? '', own);
  return now && !isMeantElsewhere(change, base, read) ? [now, base] : null;
}

/** What the sentence goes on about: the figure of its name, or the only one that was spent. */
function nowOf(base: Amount, name: string, own: Amount[]): Amount | null {
  const before = own.filter((a) => a.index < base.index && isNow(a, base) && !isInBrackets(a));
  const noun = name.replace(/(?:起数|数量|人数|总数|金额|数)$/, '');
  const found =
    noun === ''
      ? before.filter(({ role, lead }) => role === 'executed' && !/其中|包括|[、和及与]/.test(lead))
      : before.filter((a) => core(a.name) === core(noun));
  return found.length === 1 ? found[0]! : null;
}

/** Some other figure of the report gives the change: it may be the one that is compared. */
const isMeantElsewhere = (change: Amount, base: Amount, read: Amount[][]): boolean =>
  read.some((own) =>
    own.some(
      (a) =>
        a !== base &&
        alike(a.quantity, base.quantity) &&
        agrees(change.quantity, differenceOf(a, base, change.sign).expression),
    ),
  );
