// Figures held against a year or a budget that the sentence before tells: 上年货运量B，增长C%; 两项合计较上年B下降C%; 2023年为B，多开C; 低于预算C.
import type { Claim } from '../../../report/schema.js';
import { agrees, alike, claimOf, differenceReading, sumOfParts } from '../build.js';
import { differenceOf, growthBetween, titleFor } from '../changes/change-readings.js';
import { DECREASE, INCREASE } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { isExact } from '../totals/kinds.js';

const YEAR = '(?:上年度?|去年|上一年度?)(?:同期)?';
const NAMED = new RegExp(`^(?:而)?${YEAR}(?<noun>[一-龥]{2,8}?)(?:为|是)?$`);
const OF_ALL = new RegExp(`^(?:金额|支出)?[合共总]计(?:与|较|比)${YEAR}的?$`);
const TOLD = /^[,;(]?(?:上年度?|去年|20\d\d年度?)(?:同期)?(?:为|是)?$/;
const GREW = new RegExp(`^[,、]?(?:相比)?(?:同比)?(?:${INCREASE}|${DECREASE})(?:了|为)?$`);
const MORE = /^,?(?<by>[多少])[开办建设购种修发收培]$/;
const AGAINST = /^,?(?<by>低于|少于|高于|超过|超出)(?:年初|全年|年度|当年)*预算(?:数)?$/;
const PLANNED = /预算|计划|目标|任务|指标/;

/** The relations of a line that its words bind over a full stop. */
export function* comparedOnward(own: Amount[], read: Amount[][]): Generator<Claim> {
  for (const a of own) {
    const { quantity, line, parallel } = a;
    if (quantity.approximate || quantity.upper !== null || line.inTable || parallel || isInBrackets(a))
      continue;
    const base = own[a.index - 1];
    if (!base || base.sentence !== a.sentence) continue;
    if (a.kind === 'growth' && a.sign !== 0 && GREW.test(a.lead)) {
      const now = isLevel(base) ? (nowOfName(base, own) ?? wholeOfAll(base, own)) : null;
      if (now && !isMeantElsewhere(a, base, read))
        yield claimOf('change', a, [growthBetween(now, base, a.sign)], { subject: titleFor(now, a) });
    }
    const more = MORE.exec(a.lead)?.groups?.by;
    const now = more && isLevel(base) && alike(base.quantity, quantity) ? nowInClause(base, own) : null;
    if (now)
      yield claimOf('change', a, [differenceOf(now, base, more === '多' ? 1 : -1)], {
        subject: titleFor(now, a),
      });
    const bound = againstBudget(a, own);
    if (bound) yield claimOf('balance', a, [differenceReading(...bound)]);
  }
}

const isLevel = (a: Amount): boolean => isExact(a) && !a.parallel && !isInBrackets(a) && !a.line.inTable;

const isOfThisYear = (a: Amount, base: Amount): boolean =>
  isLevel(a) &&
  alike(a.quantity, base.quantity) &&
  a.year !== 'before' &&
  !(typeof a.year === 'number' && typeof base.year === 'number' && a.year <= base.year);

/** 完成货运量942.0万吨：…。上年货运量884.0万吨，增长6.56%: what the line calls so before. */
function nowOfName(base: Amount, own: Amount[]): Amount | null {
  const noun = NAMED.exec(base.lead)?.groups?.noun;
  if (noun === undefined || base.leadStart !== base.sentence.start || PLANNED.test(noun)) return null;
  const found = own.filter(
    (a) => a.index < base.index && isOfThisYear(a, base) && new RegExp(`${noun}(?:为|达|共)?$`).test(a.lead),
  );
  return found.length === 1 && !PLANNED.test(found[0]!.lead) ? found[0]! : null;
}

/** 支出89.52万元，其中A（上年…）、B（上年…）。两项合计较上年98.83万元: the whole of as many parts. */
function wholeOfAll(base: Amount, own: Amount[]): Amount | null {
  const count = own[base.index - 1];
  if (!OF_ALL.test(base.lead) || count?.quantity.unit !== '项') return null;
  const [whole, ...parts] = own.filter((a) => a.index < count.index && isOfThisYear(a, base));
  const isAll =
    whole && count.quantity.value.equals(parts.length) && agrees(whole.quantity, sumOfParts(parts));
  return isAll ? whole : null;
}

/** 开行1206列，年度目标1180列；2023年为1085列，多开121列: the only one that was no aim. */
function nowInClause(base: Amount, own: Amount[]): Amount | null {
  if (!TOLD.test(base.lead) || base.year === null) return null;
  const found = own.filter(
    (a) =>
      a.index < base.index && a.sentence === base.sentence && isOfThisYear(a, base) && !PLANNED.test(a.lead),
  );
  return found.length === 1 ? found[0]! : null;
}

/** 预算58.00万元…。实际支出49.36万元，…，低于预算8.64万元: the only budget of the line and the only figure that was spent. */
function againstBudget(a: Amount, own: Amount[]): [Amount, Amount] | null {
  const by = AGAINST.exec(a.lead)?.groups?.by;
  if (by === undefined || a.quantity.dimension !== 'money') return null;
  const levels = own.filter(
    (other) =>
      other.index < a.index && isLevel(other) && alike(other.quantity, a.quantity) && other.year !== 'before',
  );
  const planned = levels.filter(({ role }) => role === 'budget' || role === 'initial' || role === 'adjusted');
  const spent = levels.filter(({ role, lead }) => role === 'executed' && !/其中|包括|^[、和及与]/.test(lead));
  const [plan, done] = [planned[0], spent[0]];
  if (!plan || !done || planned.length > 1 || spent.length > 1) return null;
  // the other way round the word is wrong, and no figure
  const isLess = done.quantity.value.compare(plan.quantity.value) < 0;
  if (isLess !== /低|少/.test(by)) return null;
  return isLess ? [plan, done] : [done, plan];
}

/** Some other figure of the report gives the rate: it may be the one that is compared. */
const isMeantElsewhere = (growth: Amount, base: Amount, read: Amount[][]): boolean =>
  read.some((own) =>
    own.some(
      (a) =>
        a !== base &&
        isExact(a) &&
        alike(a.quantity, base.quantity) &&
        agrees(growth.quantity, growthBetween(a, base, growth.sign).expression),
    ),
  );
