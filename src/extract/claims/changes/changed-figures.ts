// Which figures a stated change is of: the one that changed, and the one it is measured against.
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { isMeasure, type Comparison } from './compared.js';
import type { Role } from '../sentence/cues.js';
import { core, related, thing } from '../sentence/names.js';
import { isPlanned } from '../totals/stages.js';
import type { Wholes } from '../shares/index.js';

const isNow = (a: Amount, year: Comparison['year']): boolean =>
  isLevel(a) && a.year !== 'before' && (a.year === null || a.year !== year);

/** 次均费用, 场均成本 change like any amount. */
const isLevel = (a: Amount): boolean => a.kind === 'level' || (a.kind === 'standard' && /均/.test(a.lead));

/** 2023年4480万元，2022年4100万元，同比…: the figure of the earlier year is not the one that changed. */
const isBesideLater = (a: Amount, amount: Amount, amounts: Amount[]): boolean =>
  typeof a.year === 'number' &&
  amounts.some(
    (b) =>
      b.sentence === amount.sentence &&
      b.index < amount.index &&
      isNow(b, null) &&
      Number(b.year) > Number(a.year),
  );

/** Subjects that name no thing of their own. */
const GENERAL = /^(?:支出|收入|收、?支|决算|总额|总计|合计|经费|费用|金额|数量)+$/;

/** “三公”经费支出预算为30万元，支出决算为28万元: the second goes by the name of the first. */
const isUnnamed = (a: Amount, subject: string): boolean =>
  a.name === '' && a.role === 'executed' && thing(subject).length >= 2 && thing(a.topic) === thing(subject);

/** What was planned, added or left is not what a sentence goes on to compare, unless it says so. */
const OTHER_STAGES: (Role | null)[] = ['initial', 'adjusted', 'budget', 'added', 'carried', 'brought'];

/** 公务用车购置费 is a part of 公务用车购置及运行费, whose amount is another one. */
const isCompound = ({ name }: Amount, subject: string): boolean =>
  /[及和与、]/.test(name) &&
  !/[及和与、]/.test(subject) &&
  !core(name).includes(subject) &&
  thing(name) !== thing(subject);

/** The figure that changed: named by the subject, else the last one before. */
export function nowOf(
  compared: Comparison,
  subject: string,
  amount: Amount,
  amounts: Amount[],
  all: Amount[],
  wholes: Wholes,
): Amount | null {
  const fits = (a: Amount): boolean =>
    isNow(a, compared.year) &&
    !(compared.year === 'before' && isBesideLater(a, amount, amounts)) &&
    isMeasuredAs(a, amount);
  const notBudget = (a: Amount): boolean =>
    !OTHER_STAGES.includes(a.role) || /预算|结[余转]/.test(compared.subject);
  const pick: Pick = (pool) => pool.findLast(notBudget) ?? pool.at(-1) ?? null;
  const before = amounts.filter((a) => a.mention.end <= amount.mention.start && fits(a) && !isMeasure(a));
  if (subject.length >= 2) {
    const named = namedBefore(subject, before, wholes);
    if (named.length > 0) return pick(named);
    if (!GENERAL.test(subject)) return pick(namedAbove(subject, amount, all).filter(fits));
  }
  const sentence = before.filter((a) => a.sentence === amount.sentence);
  return sentence.length > 0 ? lastSaid(sentence, amount, wholes, pick) : lastTold(before, wholes, pick);
}

type Pick = (pool: Amount[]) => Amount | null;

const isMeasuredAs = ({ quantity }: Amount, change: Amount): boolean =>
  change.kind === 'change'
    ? alike(quantity, change.quantity)
    : ['money', 'count', 'measure'].includes(quantity.dimension);

/** The figures of the line that the subject names, those that bear just its name or are no parts first. */
function namedBefore(subject: string, before: Amount[], wholes: Wholes): Amount[] {
  const named = before.filter(
    (a) => !isCompound(a, subject) && (related(subject, a.lead) || related(subject, a.topic)),
  );
  if (named.length === 0) return [];
  // 收入合计 is not 其他收入, though both speak of 收入; 本年收入 is the whole of a list, not its last part
  const exact = named.filter((a) => core(a.lead).endsWith(subject));
  const tops = named.filter((a) => !wholes.has(a));
  const exactTops = exact.filter((a) => !wholes.has(a));
  // 财政拨款收支总计 after 收入总计…，包括：…；支出总计…，包括：…: one of the grand totals
  const grand = /总计$/.test(subject) ? before.filter((a) => /总计/.test(a.lead)) : [];
  const pools = GENERAL.test(subject) ? [exactTops, grand, tops, exact, named] : [exact, grand, tops, named];
  return pools.find((pool) => pool.length > 0)!;
}

/** Those of the lines above in the section. */
const namedAbove = (subject: string, { line }: Amount, all: Amount[]): Amount[] =>
  all.filter(
    (a) =>
      a.line.section === line.section &&
      a.line.index < line.index &&
      (core(a.lead).includes(subject) || isUnnamed(a, subject)),
  );

/** The last figure of the sentence, or the whole of its list. */
function lastSaid(sentence: Amount[], amount: Amount, wholes: Wholes, pick: Pick): Amount | null {
  const one = pick(sentence);
  const list = one && wholes.get(one);
  // 低保对象11855人，其中城市3907人、农村7948人；同比减少326人: behind the list, of the whole
  const closed = one && amount.line.text.slice(one.mention.end, amount.mention.start).includes(';');
  return list && closed && sentence.includes(list) ? list : one;
}

/** A sentence of its own behind a list goes on about the whole of the list; behind one item, about that item. */
function lastTold(before: Amount[], wholes: Wholes, pick: Pick): Amount | null {
  const last = before.at(-1);
  const spoken = last ? before.filter((a) => a.sentence === last.sentence) : [];
  const chosen = pick(spoken);
  const whole = chosen && wholes.get(chosen);
  const isList = spoken.filter((a) => wholes.get(a) === whole).length > 1 || whole?.line === chosen?.line;
  return whole && isList ? whole : chosen;
}

/** The figure it is measured against, where the line prints it. */
export function beforeOf(
  compared: Comparison,
  subject: string,
  amount: Amount,
  amounts: Amount[],
  reportYear: number | null,
): Amount | null {
  const levels = amounts.filter(isLevel);
  if (compared.role !== null) {
    const roles: (Role | null)[] =
      compared.role === 'budget' ? ['adjusted', 'budget', 'initial'] : [compared.role];
    return (
      roles
        .map((role) => levels.findLast((a) => a.role === role && a.index < amount.index))
        .find((a) => a !== undefined) ?? null
    );
  }
  // 较2022年的45120.36万元增长: printed where it is compared
  const said = levels.find(
    ({ mention, index, year }) =>
      index < amount.index &&
      year === compared.year &&
      year !== null &&
      mention.start >= compared.end &&
      mention.start - compared.end <= 2,
  );
  if (said) return said;
  const earlier = levels.filter(
    (a) =>
      a.year !== null &&
      (a.year === compared.year || a.year === 'before' || compared.year === 'before') &&
      !(compared.isDone && isPlanned(a)) &&
      isEarlier(a, amounts, reportYear),
  );
  const own = earlier.filter((a) => a.sentence === amount.sentence);
  // the nearest before it; one that follows only where none stands before
  const behind =
    own.find((a) => a.index === amount.index + 1) ?? own.find((a) => isBehindGrowth(a, amount, amounts));
  const nearest = own.findLast((a) => a.index < amount.index) ?? behind;
  const elsewhere = earlier.filter((a) => a.sentence !== amount.sentence);
  return nearest ?? elsewhere.filter((a) => subject === '' || related(subject, a.topic)).at(-1) ?? null;
}

/** 增加89.24万元，增长6.88%（2022年1297.18万元）: in brackets behind both. */
function isBehindGrowth(a: Amount, amount: Amount, amounts: Amount[]): boolean {
  const growth = amounts[amount.index + 1];
  if (a.index !== amount.index + 2 || growth?.kind !== 'growth') return false;
  return /^\([^()]*$/.test(a.line.text.slice(growth.mention.end, a.mention.start));
}

/** Of an earlier year than another figure of the line. */
function isEarlier(amount: Amount, amounts: Amount[], reportYear: number | null): boolean {
  if (amount.year === 'before' || (reportYear !== null && amount.year! < reportYear)) return true;
  return amounts.some((a) => typeof a.year === 'number' && a.year > (amount.year as number));
}
