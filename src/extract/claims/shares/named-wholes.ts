// The amounts that the words behind 占 name: 占支出合计的, 占预算的, 占在校生总数的.
import type { Amount } from '../sentence/amounts.js';
import { remembered } from '../../../values/remember.js';
import { alike } from '../build.js';
import { MOST } from '../meant.js';
import { BUDGET_ROLES, roleIn, type Role } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { bareThing } from '../sentence/things.js';

/** 占预算的, 占到位资金的: a base that only names a stage of the money is the last one of that stage nearby. */
export function stageOf(
  base: string,
  part: Amount,
  all: Amount[],
  explains: (whole: Amount) => boolean,
): Amount | undefined {
  if (
    !/^(?:(?:年初|全年|调整后?|年度|总|项目|实际)*预算(?:数|总额|资金|金额)?|(?:实际|已)?(?:到位|下达|拨付)(?:资金|金额|数)?)$/.test(
      base,
    )
  )
    return undefined;
  const role = roleIn(base);
  const near = all.filter(
    (a) =>
      a.kind === 'level' &&
      a !== part &&
      !isOtherStage(a.lead, base) &&
      alike(a.quantity, part.quantity) &&
      // what is far smaller is no whole of it
      a.quantity.value.mul(2).compare(part.quantity.value) >= 0 &&
      a.line.index <= part.line.index &&
      a.line.index > part.line.index - 6,
  );
  const staged = near.filter((a) => a.role === role || (role === 'budget' && a.role === 'adjusted'));
  return (
    staged.findLast(explains) ??
    near.findLast((a) => a.role === role) ??
    (role === 'budget' ? near.findLast((a) => a.role === 'adjusted') : undefined)
  );
}

/** What comes after what: of money, and of cases. */
const STAGES = [/下达/, /到位/, /拨付/, /分配/, /受理|立案|登记/, /结案|[审办执]结/];

/** 为下达资金的 is not of 到位资金: one role, two stages. */
export function isOtherStage(words: string, base: string): boolean {
  const own = STAGES.filter((stage) => stage.test(base));
  return (
    own.length > 0 && STAGES.some((stage) => stage.test(words)) && !own.some((stage) => stage.test(words))
  );
}

const SYNONYMS: [RegExp, string][] = [
  [/(?<=拨款)总(?=支出|收入)/g, ''],
  [/总支出|支出总额|支出总计|支出总数/g, '支出合计'],
  [/(?:政府)?采购(?:支出)?(?:总额|总金额|金额|合计|总)?$/g, '采购额'],
  [/总收入|收入总额|收入总计|收入总数/g, '收入合计'],
];
export const plain = remembered((words: string): string =>
  SYNONYMS.reduce((text, [pattern, word]) => text.replace(pattern, word), core(words)),
);

/** Words that narrow an amount down: a base without them is not an amount with them. */
const SCOPE = /财政拨款|一般公共预算|政府性基金|国有资本|基本支出|项目支出|三公|本级/g;
/** The words of a name that narrow it down. */
export const scopeOf = remembered((words: string): string =>
  [...new Set(words.match(SCOPE) ?? [])].sort().join(),
);

export function names(amount: Amount, base: string): boolean {
  const wanted = plain(base);
  // “三公”经费预算A，支出B: of what the sentence goes on about
  const called = bareThing(amount.lead) === '' ? amount.topic + amount.lead : amount.lead;
  const own = plain(called);
  if (wanted.length < 2 || scopeOf(called) !== scopeOf(base)) return false;
  // 占计划的 is not of 计划工期内完工298户
  if (STAGE.test(wanted) && OF_ANOTHER.test(own)) return false;
  // 占已建档案的: the base begins with what the figure was called
  const begins = /^[已实应]/.test(own) && own.length >= 2 && wanted.startsWith(own);
  return begins || own.includes(wanted) || (own.length >= 4 && wanted.endsWith(own));
}

const STAGE = /^(?:年度|全年|年初|总)*(?:计划|目标|任务)(?:数|量)?$/;
/** A plan that names something else than what was planned: 计划工期内, 按计划, 列入计划外. */
const OF_ANOTHER =
  /(?:计划|目标|任务)(?:工期|期[内限]|时[间限]|内|外|书|单列|生育|管理|节点|进度)|(?:按|依|据|照|超|无|非)(?:照|据|年度)?(?:计划|目标|任务)/;

/** 占预算的 is not of 预算资金到位, whose words name it, too. */
const isOfStage = (own: Role | null, wanted: Role | null): boolean =>
  !BUDGET_ROLES.has(wanted) || own === null || BUDGET_ROLES.has(own);

/** 与中央资金合计5485万元 is more than 中央资金. */
export const isJoint = ({ line, leadStart, mention }: Amount): boolean =>
  /(?:^|[,;])(?:连同|加上?|[与和同])[^,;。]*(?:合计|共计|总计|合共)(?:为)?$/.test(
    line.text.slice(Math.max(0, leadStart - 4), mention.start),
  );

/** The amounts that the base names, the likeliest first: in the line, then above it, then below. */
export function namedWholes(base: string, part: Amount, all: Amount[]): Amount[] {
  const year = spokenYear(part) ?? usualYear(all);
  const isOf = (a: Amount): boolean =>
    a !== part &&
    alike(a.quantity, part.quantity) &&
    !isJoint(a) &&
    // 2022年同类项目下达资金200万元 is compared with, and no whole of this year's parts
    (spokenYear(a) ?? year) >= year;
  const ranked = new Set<Amount>();
  // the very words come before their synonyms: 支出合计 before 支出总计
  for (const pool of namedIn(all, base))
    for (const a of fromNearest(pool, part)) {
      if (ranked.size >= MOST) return [...ranked];
      if (!ranked.has(a) && isOf(a)) ranked.add(a);
    }
  return [...ranked];
}

/** Amounts in reading order: those before the part in its line, those above it, the nearest first, then all. */
function* fromNearest(pool: Amount[], part: Amount): Generator<Amount> {
  const isAbove = (a: Amount): boolean =>
    a.line.index < part.line.index || (a.line === part.line && a.index < part.index);
  let [low, high] = [0, pool.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAbove(pool[middle]!)) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at -= 1) yield pool[at]!;
  yield* pool;
}

/** 占总支出的: of what a report calls 全年支出 or 实际支出, and nothing more. */
export const ownSpending = (all: Amount[]): Amount[] =>
  all.filter(({ kind, year, lead }) => kind === 'level' && year !== 'before' && OWN_SPENDING.test(lead));
const OWN_SPENDING =
  /^(?:20\d\d年(?:度)?)?(?:我[一-龥]|本[一-龥]{1,2}|全[年部]|部门|整体|本?年度?|当年|累计|实际)*(?:支出|执行数?)(?:共|总共|为)*$/;

const named = new WeakMap<Amount[], Map<string, Amount[][]>>();

/** The amounts of a report that a base names, by its very words, by others, by some: shares name one base again and again. */
function namedIn(all: Amount[], base: string): Amount[][] {
  let known = named.get(all);
  if (known === undefined) named.set(all, (known = new Map()));
  let found = known.get(base);
  if (found === undefined) {
    const stage = roleIn(base);
    const fits = all.filter(
      (a) => a.kind === 'level' && a.year !== 'before' && names(a, base) && isOfStage(a.role, stage),
    );
    const literal = fits.filter((a) => core(a.lead).endsWith(core(base)));
    const exact = fits.filter((a) => plain(a.lead).endsWith(plain(base)));
    known.set(base, (found = [literal, exact, fits]));
  }
  return found;
}

/** The year that the sentence names last before a figure. */
export function spokenYear({ line, sentence, mention }: Amount): number | null {
  const years = line.text.slice(sentence.start, mention.start).match(/20\d\d(?=年)/g);
  return years ? Number(years.at(-1)) : null;
}

const usual = new WeakMap<Amount[], number>();

/** The year that most figures of a report are said of; 0 where none is said. */
export function usualYear(all: Amount[]): number {
  let year = usual.get(all);
  if (year !== undefined) return year;
  const counts = new Map<number, number>();
  for (const amount of all) {
    const spoken = spokenYear(amount);
    if (spoken !== null) counts.set(spoken, (counts.get(spoken) ?? 0) + 1);
  }
  year = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  usual.set(all, year);
  return year;
}
