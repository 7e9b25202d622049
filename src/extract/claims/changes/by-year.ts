// Changes between two years of a series told before: 2020年至2022年分别为A、B、C。2022年比2021年增加24.45万元，增长4.63%.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { alike, claimOf } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { runsOf } from '../sentence/runs.js';
import { differenceOf, growthBetween } from './change-readings.js';

const BETWEEN =
  /(?<now>20\d\d)年度?(?:[比较]|与)(?<before>20\d\d)年度?(?:相比)?,?(?:净|共)?(?:增|减|多|少|上升|下降|提高|降低)[^,;。\d]{0,4}$/;
/** 增长4.63% behind the change. */
const NEXT = /^,?(?:增长|下降|上升|增幅|降幅|减少|减幅)[^,;。\d]{0,4}$/;

/** The changes of a line whose two years one run of its figures tells. */
export function* changesByYear(amounts: Amount[]): Generator<Claim> {
  const series = runsOf(amounts).map(
    (run) => new Map(run.flatMap((a) => (yearOf(a) === null ? [] : [[yearOf(a)!, a] as const]))),
  );
  for (const change of amounts) {
    const years = change.sign === 0 ? undefined : BETWEEN.exec(change.lead)?.groups;
    if (!years) continue;
    const told = series.filter((run) => [years.now, years.before].every((year) => run.has(Number(year))));
    const [run, ...others] = told;
    const [now, before] = [run?.get(Number(years.now)), run?.get(Number(years.before))];
    if (!now || !before || others.length > 0 || now.index > change.index) continue;
    if (change.kind === 'change' && alike(change.quantity, now.quantity))
      yield { ...claimOf('change', change, [differenceOf(now, before, change.sign)]), sure: true };
    const growth = change.kind === 'growth' ? change : amounts[change.index + 1];
    const isGrowth =
      growth?.kind === 'growth' &&
      growth.quantity.dimension === 'rate' &&
      growth.sentence === change.sentence &&
      growth.sign !== 0;
    if (isGrowth && (growth === change || NEXT.test(growth.lead)) && !isZero(before.quantity.value))
      yield { ...claimOf('change', growth, [growthBetween(now, before, growth.sign)]), sure: true };
  }
}

/** 2022年, as the run names it. */
const yearOf = ({ called, kind }: Amount): number | null =>
  kind === 'level' && /^20\d\d年度?$/.test(called) ? Number(called.slice(0, 4)) : null;
