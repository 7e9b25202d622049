// Differences between two columns of a table, told in a sentence by the row's name: 农田建设差183.80万元; 人员经费、公用经费分别增加17.16万元、3.55万元.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { coverage, thingOf } from '../again/thing.js';
import { alike } from '../build.js';
import { surelyFrom } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './ledger.js';
import { gapOf } from './readings.js';

const MONEY = '(?:资金|金额|额|经费)*(?:的|了|为|约|仅)*$';
/** What of the plan was not spent or done, or more than it. */
const UNSPENT = new RegExp(
  `(?:差额?|少(?:支出?|用|完成)?|未(?:支[出付]?|执行|用完?|使用|完成)|结余|节余|结转|剩余|节约|超支|超出|多(?:支出?|完成)|超额(?:完成)?)${MONEY}`,
);
const CHANGED = new RegExp(`(?:增加|减少|上升|下降|增长|压减|多|少)${MONEY}`);
/** 决算数大于年初预算数, 支出决算较年初预算增加: against what was planned. */
const AGAINST =
  /(?:决算|支出|执行|完成)?数?(?:[大高多小低少]于|超过|超出?|[比较])(?:20\d\d年度?|年初|全年|调整后?的?|当年|本年)*(?:预算|计划)(?:数|额|安排)?(?:相比)?(?:增加|减少|超支|节约|[多少超])?(?:支出|了)?$/;
const PLAN = /预算|计划|目标|任务|下达|核定|控制/;
const DONE = /决算|执行|支出|实际|完成|使用/;
const BEFORE = /上年|去年|上期/;
const YEAR = /20\d\d/;

interface Row {
  thing: string;
  cells: Told[];
}

/** How much of a row's name must stand before the figure. */
const NAMED = 0.75;

/** The claim of a difference that its sentence does not explain, by the only row that it names. */
export function rowGapAfar(gap: Amount, ledger: Told[]): Claim | null {
  const { dimension, approximate, upper, value } = gap.quantity;
  if (!/^(?:count|measure|money)$/.test(dimension) || approximate || upper || isZero(value)) return null;
  // 危桥改造节约11.53万元: of what was planned for it
  const isChange =
    gap.kind === 'change' && gap.sign !== 0 && (!/节[约省支]/.test(gap.lead) || BEFORE.test(gap.lead));
  const lead = gap.called === '' ? gap.lead : gap.line.text.slice(gap.sentence.start, gap.mention.start);
  const against = AGAINST.exec(gap.lead)?.[0];
  if (!isChange && against === undefined && !UNSPENT.test(lead)) return null;
  const named = namedIn(gap, rowsOf(ledger));
  const pairs = named.flatMap((row) => pairsOf(row, gap, against === undefined && isChange, against));
  const candidates = pairs.map((pair) => ({ reading: gapOf(...pair), sure: pairs.length === 1 }));
  return surelyFrom(isChange ? 'change' : 'balance', gap, candidates);
}

const known = new WeakMap<Told[], Row[]>();

/** The rows of plain tables and of tables of funds; two of one name are told apart by nothing. */
function rowsOf(ledger: Told[]): Row[] {
  let rows = known.get(ledger);
  if (rows !== undefined) return rows;
  const found = new Map<object, Row>();
  for (const told of ledger) {
    const { source } = told;
    if (told.confidence === 'low' || (source.kind !== 'cell' && source.kind !== 'fund')) continue;
    const key = source.kind === 'cell' ? source.row : source.fund;
    const thing = thingOf(
      source.kind === 'cell' ? source.row.head : source.fund.name.text.replace(/\s/g, ''),
    );
    const row = found.get(key) ?? { thing, cells: [] };
    row.cells.push(told);
    found.set(key, row);
  }
  rows = [...found.values()].filter(({ thing, cells }) => thing.length >= 2 && cells.length > 1);
  known.set(ledger, rows);
  return rows;
}

/** The rows whose name stands right before the figure, those named best. */
function namedIn({ called, line, sentence, mention }: Amount, rows: Row[]): Row[] {
  const last = sentence.mentions.findLast(({ end }) => end <= mention.start);
  const near = called || line.text.slice(last?.end ?? sentence.start, mention.start);
  const words =
    near
      .split(/[,;:。]/)
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const noun = thingOf(
    words
      .replace(AGAINST, '')
      .replace(UNSPENT, '')
      .replace(CHANGED, '')
      .replace(/^[、和及与]|[比较].*$/g, ''),
  );
  if (noun.length < 2) return [];
  const covers = rows.map(({ thing }) =>
    noun === thing
      ? 2
      : noun.endsWith(thing) ||
          thing.endsWith(noun) ||
          (noun.length > 3 && thing.startsWith(noun)) ||
          isShortFor(noun, thing)
        ? 1
        : coverage(thing, noun),
  );
  const best = Math.max(0, ...covers);
  return best < NAMED ? [] : rows.filter((_, i) => covers[i] === best);
}

/** 安防工程 is 安全生命防护工程 in short. */
function isShortFor(noun: string, thing: string): boolean {
  if (noun.length < 3 || noun[0] !== thing[0] || !thing.endsWith(noun.slice(-2))) return false;
  let at = -1;
  return [...noun].every((char) => (at = thing.indexOf(char, at + 1)) >= 0);
}

const headOf = ({ source }: Told): string => (source.kind === 'cell' ? source.column : '');

/** What was planned and what was done of it (`against`: as these words call the plan); or this year's figure and the one of the year before. */
function pairsOf({ cells }: Row, gap: Amount, isChange: boolean, against?: string): [Told, Told][] {
  const like = cells.filter(({ quantity }) => alike(quantity, gap.quantity));
  const isOfYear = (told: Told): boolean => !BEFORE.test(headOf(told));
  const isDone = (told: Told): boolean =>
    told.role === 'executed' || (DONE.test(headOf(told)) && !PLAN.test(headOf(told)));
  const years = [...new Set(like.flatMap((told) => YEAR.exec(headOf(told))?.[0] ?? []))].sort();
  const earlier = years.length === 2 ? years[0]! : '';
  const isEarlier = (told: Told): boolean =>
    BEFORE.test(headOf(told)) || (earlier !== '' && headOf(told).includes(earlier));
  if (isChange) {
    // 比2021年减少: of a year that the table does not tell
    const { text } = gap.line;
    const told = YEAR.exec(
      text.slice(gap.sentence.start, gap.mention.start).split(/[,;]/).slice(-2).join(),
    )?.[0];
    if (told && !like.some((cell) => headOf(cell).includes(told))) return [];
    const befores = like.filter((told) => isEarlier(told) && !PLAN.test(headOf(told)));
    const nows = like.filter((told) => !isEarlier(told) && isDone(told));
    const fits = (now: Told, before: Told): boolean =>
      now.quantity.value.compare(before.quantity.value) * gap.sign > 0;
    return nows.flatMap((now) =>
      befores.filter((before) => fits(now, before)).map((before): [Told, Told] => [now, before]),
    );
  }
  const isPlan = (told: Told): boolean =>
    told.role === 'budget' ||
    told.role === 'adjusted' ||
    (against !== undefined && told.role === 'initial') ||
    (told.role === null && PLAN.test(headOf(told)));
  const plans = like.filter((told) => isOfYear(told) && !isEarlier(told) && isPlan(told));
  const wanted = /年初/.test(against ?? '') ? 'initial' : 'adjusted';
  const full = plans.some(({ role }) => role === wanted)
    ? plans.filter(({ role }) => role === wanted)
    : plans;
  return full.flatMap((plan) =>
    like.filter((told) => isDone(told) && !isEarlier(told)).map((done): [Told, Told] => [plan, done]),
  );
}
