// Runs of changes and rates: 收入、支出分别增加12.3万元、10.1万元，分别增长10.88%、9.62%; each goes with the figure in its place.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, inputOf } from '../build.js';
import { differenceOf, growthBetween, growthOf } from './change-readings.js';
import { comparisonsIn } from './compared.js';
import { roleIn, type Role } from '../sentence/cues.js';
import { related } from '../sentence/names.js';
import { patternOf } from '../rates/patterns.js';
import { namesOf, runsOf } from '../sentence/runs.js';
import { quotient } from '../rates/quotients.js';

/** As many figures as a run has, one for each of its things. */
interface Column {
  amounts: Amount[];
  role: Role | null;
  year: Amount['year'];
}

/** The claims of a line's runs; `above` are the amounts of the lines before it in its section. */
export function* parallelClaims(amounts: Amount[], above: Amount[]): Generator<Claim> {
  const runs = runsOf(amounts);
  if (runs.length === 0) return;
  for (const run of runs) {
    const first = run[0]!;
    const pool = [...above, ...amounts.slice(0, first.index)];
    const behind = columnsOf(amounts.slice(run.at(-1)!.index + 1), run.length);
    const columns = [
      ...columnsOf(pool, run.length).toReversed(),
      ...mixedBefore(first, amounts, run.length),
      ...[...behind, ...mixedBehind(run.at(-1)!, amounts, run.length)].filter(({ year }) => year !== null),
      ...runs.filter((other) => other !== run && other[0]!.kind === 'level').map(columnOf),
    ];
    if (first.kind === 'change') yield* changesOf(run, columns);
    else if (first.kind === 'growth') yield* growthsOf(run, columns, runs);
    else if (first.kind === 'rate') yield* ratesOf(run, columns);
  }
}

/** Neighbouring levels of one sentence, each list of `size` that they make: all of them, or those of one stage. */
function columnsOf(pool: Amount[], size: number): Column[] {
  const rows: Amount[][] = [];
  for (const amount of pool) {
    const last = rows.at(-1)?.at(-1);
    if (amount.kind !== 'level' || amount.quantity.approximate) continue;
    const goesOn =
      last?.sentence === amount.sentence &&
      last.index === amount.index - 1 &&
      alike(last.quantity, amount.quantity) &&
      !/其中|:/.test(amount.line.text.slice(last.mention.end, amount.mention.start)) &&
      !(amount.parallel && /分别|依次/.test(amount.lead));
    if (goesOn) rows.at(-1)!.push(amount);
    else rows.push([amount]);
  }
  const columns: Column[] = [];
  for (const row of rows) {
    const roles = new Set(row.map((a) => a.role).filter((role) => role !== null));
    if (row.length === size) columns.push(columnOf(row));
    else
      for (const role of roles) {
        const own = row.filter((a) => a.role === role);
        if (own.length === size) columns.push(columnOf(own));
      }
  }
  return columns;
}

/** 接待游客1268.5万人次，实现收入96.73亿元，同比分别增长: the figures of each measure right before the run. */
function mixedBefore(first: Amount, amounts: Amount[], size: number): Column[] {
  const levels = amounts.filter((a) => a.sentence === first.sentence && a.index < first.index);
  const last = levels.slice(-size);
  const fits = last.length === size && last.every((a) => a.kind === 'level' && !a.quantity.approximate);
  return fits && last.at(-1)!.index === first.index - 1 ? [columnOf(last)] : [];
}

/** 同比分别增长46.8%和57.3%，上年分别为864.2万人次和61.48亿元. */
function mixedBehind(last: Amount, amounts: Amount[], size: number): Column[] {
  const next = amounts.slice(last.index + 1, last.index + 1 + size);
  const fits =
    next.length === size &&
    next.every((a) => a.parallel && a.kind === 'level' && a.sentence === last.sentence);
  return fits ? [columnOf(next)] : [];
}

/** The stage and the year of a list stand on its figures, or at its head: 2024年预算安排：设备购置…. */
function columnOf(amounts: Amount[]): Column {
  const first = amounts[0]!;
  const { text } = first.line;
  const from = Math.max(first.sentence.start, text.lastIndexOf(';', first.leadStart - 2) + 1);
  const head = text.slice(from, first.mention.start);
  const roles = [...new Set(amounts.map((a) => a.role).filter((role) => role !== null))];
  const role = roles.length > 1 ? null : (roles[0] ?? roleIn(head));
  const year = first.year ?? (/20\d\d年/.exec(head) ? Number(/20\d\d/.exec(head)![0]) : null);
  return { amounts, role, year };
}

/** The year that a run is compared with, and the columns of this year and of that one. */
function yearsOf(run: Amount[], columns: Column[]): { now: Column | undefined; before: Column | undefined } {
  const { line, mention } = run[0]!;
  const compared = comparisonsIn(line.text).findLast((c) => c.end <= mention.start);
  const isEarlier = ({ year }: Column): boolean =>
    year !== null &&
    (year === 'before' || year === compared?.year || columns.some((c) => Number(c.year) > Number(year)));
  const fits = (column: Column): boolean => namesMeet(run, column);
  const nows = columns.filter((column) => !isEarlier(column) && fits(column));
  const beforeOf = (now: Column | undefined): Column | undefined =>
    columns.find((column) => isEarlier(column) && (!now || sameUnits(column.amounts, now.amounts)));
  const now = nows.find((column) => beforeOf(column) !== undefined) ?? nows[0];
  return { now, before: beforeOf(now) };
}

const sameUnits = (a: Amount[], b: Amount[]): boolean => a.every((x, i) => alike(x.quantity, b[i]!.quantity));

/** Where both lists name their things, they name the same in the same order. */
const namesMeet = (run: Amount[], { amounts }: Column): boolean =>
  run.every((a, i) => {
    const words = amounts[i]!.called || amounts[i]!.lead;
    return a.called === '' || words.length < 2 || related(a.called, words) || words.includes(a.called);
  });

/** The thing in its place, by whichever list names it, and what the run says of all of them. */
function titleOf(at: number, run: Amount[], ...lists: Amount[][]): string {
  const words = run[0]!.lead.split(/分别|依次/);
  const said =
    words[1]!.replace(/(?:了|为|是|约|各|达到?|:)+$/, '') || (namesOf(run).length > 0 ? '' : words[0]!);
  const own = [run, ...lists].map((amounts) => amounts[at]!);
  const called = own.find((amount) => amount.called !== '')?.called;
  return `${called ?? inputOf(own[1]!).name}${said.slice(-12)}`;
}

function* changesOf(run: Amount[], columns: Column[]): Generator<Claim> {
  const { now, before } = yearsOf(run, columns);
  if (!now || !before || run[0]!.sign === 0 || !sameUnits(run, now.amounts)) return;
  for (const [i, change] of run.entries())
    yield claimOf('change', change, [differenceOf(now.amounts[i]!, before.amounts[i]!, change.sign)], {
      subject: titleOf(i, run, now.amounts),
    });
}

function* growthsOf(run: Amount[], columns: Column[], runs: Amount[][]): Generator<Claim> {
  const first = run[0]!;
  if (first.sign === 0 || first.quantity.dimension === 'points') return;
  const changed = runs.findLast(
    (other) =>
      other[0]!.kind === 'change' &&
      other.length === run.length &&
      other.at(-1)!.index < first.index &&
      other[0]!.sentence === first.sentence &&
      other[0]!.sign === first.sign,
  );
  const { now, before } = yearsOf(changed ?? run, columns);
  if (!now) return;
  for (const [i, growth] of run.entries()) {
    const level = now.amounts[i]!;
    const readings = [
      ...growthOf(growth, level, null, changed?.[i] ?? null),
      ...(before ? [growthBetween(level, before.amounts[i]!, growth.sign)] : []),
    ];
    if (readings.length > 0)
      yield claimOf('change', growth, readings, {
        subject: titleOf(i, run, now.amounts, ...(changed ? [changed] : [])),
      });
  }
}

function* ratesOf(run: Amount[], columns: Column[]): Generator<Claim> {
  const first = run[0]!;
  const pattern = patternOf(first.lead.replace(/(?:分别|依次)(?=为|达|是|$)/, ''));
  const of = (roles: Role[]): Column | undefined =>
    roles
      .map((role) => columns.find((column) => column.role === role))
      .find((column) => column !== undefined);
  let over = pattern && of(pattern.over);
  let under = pattern && of(pattern.under);
  if (!pattern || !over || !under) {
    // without words for their stages: what was done stands behind what was planned
    const [last, previous, ...others] = columns.filter(({ amounts }) => amounts[0]!.index < first.index);
    if (others.length > 0 || !/率/.test(first.lead)) return;
    [over, under] = [last, previous];
  }
  if (!over || !under || over.amounts[0] === under.amounts[0] || !sameUnits(over.amounts, under.amounts))
    return;
  const readings = run.map((_, i) => quotient(over.amounts[i]!, under.amounts[i]!));
  // a list that explains none of the rates is not theirs
  if (run.length > 2 && !run.some((rate, i) => agrees(rate.quantity, readings[i]!.expression))) return;
  for (const [i, rate] of run.entries())
    yield claimOf('rate', rate, [readings[i]!], { subject: titleOf(i, run, over.amounts, under.amounts) });
}
