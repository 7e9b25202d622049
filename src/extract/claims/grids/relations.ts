// How the columns of a plain table follow from one another, found from the table itself: most of its rows obey the rule.
import type { Claim, Reading } from '../../../report/schema.js';
import {
  figure,
  minus,
  plus,
  points,
  product,
  ratio,
  sum,
  sumOf,
  type Expression,
} from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { quoting } from '../../../values/location.js';
import { agrees } from '../build.js';
import type { Entry, Matrix, Series } from './matrix.js';

/** One way to get a column from others: for each row a formula, null where a figure is missing. */
interface Relation {
  kind: Claim['kind'];
  parts: Series[];
  formula: string;
  of(row: number): Expression | null;
  /** Whether the heads themselves say so. */
  spoken: boolean;
  /** Of points as printed, without rounding: meant where all rows but one obey it. */
  strict?: boolean;
}

/** What the head of a column says it is made of: rates, and what is left. */
const SPOKEN: { head: RegExp; over: RegExp; under: RegExp }[] = [
  { head: /到位率/, over: /到位/, under: /预算|计划|下达|安排|应/ },
  { head: /(?:执行|支出|使用|支付|支出进度)(?:率|进度|比例)/, over: /支出|执行|支付|使用|决算/, under: /预算|到位|计划|下达|安排/ },
  { head: /(?:完成|达成|实现)(?:率|比例|进度)/, over: /完成|实际|达成/, under: /计划|目标|任务|应|指标值/ },
  { head: /得分率/, over: /得分|评分/, under: /分值|权重|满分|标准分/ },
  { head: /扣分|扣减|失分|丢分/, over: /分值|权重|满分|标准分/, under: /得分|自评分|评分/ },
  { head: /差额|结余|结转|余额|剩余|未支出|未使用|未执行/, over: /预算|到位|收入|下达|计划|安排/, under: /支出|执行|使用|实际|支付/ },
]; // prettier-ignore

const isRate = (series: Series): boolean =>
  series.entries.some((entry) => entry?.quantity.dimension === 'rate') ||
  /率$|比例|占比|比重|幅度?$|%$/.test(bare(series.head));

const bare = (head: string): string => head.replace(/[(（][^()（）]*[)）]/g, '');

/** The claims of every column that follows from others. */
export function* relationClaims(matrix: Matrix): Generator<Claim> {
  const { columns } = matrix;
  if (columns.length > 16) return;
  const found = columns.map((target) => ({ target, relations: isOpen(target, matrix) ? best(target, candidates(target, columns, matrix)) : [] }));
  for (const { target, relations } of onePerSet(withoutRivals(found, columns), columns))
    for (const [row, entry] of target.entries.entries()) {
      if (!entry || entry.quantity.approximate || entry.quantity.upper) continue;
      const readings = relations.flatMap((relation) => readingAt(relation, row, relations.length > 1) ?? []);
      if (readings.length === 0) continue;
      yield claimAt(relations[0]!.kind, entry, `${matrix.rows[row]!.head}${bare(target.head)}`, readings, matrix);
    }
} // prettier-ignore

/** Points follow from criteria, not from columns. */
const isOpen = ({ head }: Series, { scored }: Matrix): boolean =>
  /得分率|^.{0,4}(?:扣分|失分|扣减分|丢分)(?:值|数|情况)?$/.test(bare(head)) ||
  (!scored && !/得分|评分|分值|权重|满分/.test(bare(head)));

interface Found {
  target: Series;
  relations: Relation[];
}

/** 第一批 + 第二批 = 下达合计 in every row: where 到位 is as much in most rows, it is so by chance. */
function withoutRivals(found: Found[], columns: Series[]): Found[] {
  const told = found.flatMap(({ target, relations }) =>
    relations.map((relation) => {
      const own = new Set([target, ...relation.parts].map((series) => columns.indexOf(series)));
      // a head that says 合计 is meant before others
      const named = [...own].some((at) => /合计|总计|小计|总额|总数/.test(columns[at]!.head));
      return { relation, own, off: missesOf(target, relation) - (named ? 0.5 : 0) };
    }),
  );
  const isRival = (one: (typeof told)[number], other: (typeof told)[number]): boolean =>
    other.off < one.off && other.own.size === one.own.size && [...one.own].filter((at) => !other.own.has(at)).length === 1;
  const sums = told.filter(({ relation }) => relation.kind === 'balance' || relation.kind === 'total');
  const dropped = new Set(
    sums.filter((one) => one.off > 0 && sums.some((other) => isRival(one, other))).map(({ relation }) => relation),
  );
  return found.map(({ target, relations }) => ({ target, relations: relations.filter((relation) => !dropped.has(relation)) }));
} // prettier-ignore

/** In how many rows a relation does not hold. */
const missesOf = (target: Series, relation: Relation): number =>
  target.entries.filter((entry, row) => {
    const expression = entry && relation.of(row);
    return expression !== null && !agrees(entry!.quantity, expression);
  }).length;

/** 到位 − 支出 = 结余 is one relation, not three: told of the column whose head says it, of a total, or of the last. */
function onePerSet(found: Found[], columns: Series[]): Found[] {
  const keyOf = (target: Series, { parts }: Relation): string =>
    [...new Set([target, ...parts])].map((series) => columns.indexOf(series)).sort((a, b) => a - b).join();
  const rank = (target: Series, relation: Relation): number =>
    (relation.spoken ? 200 : 0) + (/总额|合计|总计|小计/.test(target.head) ? 100 : 0) + columns.indexOf(target);
  const most = new Map<string, number>();
  for (const { target, relations } of found)
    for (const relation of relations)
      most.set(keyOf(target, relation), Math.max(rank(target, relation), most.get(keyOf(target, relation)) ?? 0));
  return found.map(({ target, relations }) => ({
    target,
    relations: relations.filter((r) => isRate(target) || rank(target, r) === most.get(keyOf(target, r))),
  }));
} // prettier-ignore

/** A claim about the figure of one cell. */
export function claimAt(kind: Claim['kind'], { quantity, cell }: Entry, subject: string, readings: Reading[], matrix: Matrix): Claim {
  return {
    kind, subject: subject.slice(-60), stated: quantity, relation: null, readings, alternatives: [], undecided: null,
    confidence: matrix.confidence, location: quoting(cell.location, cell.text.trim()),
  };
} // prettier-ignore

function readingAt(relation: Relation, row: number, several: boolean): Reading | null {
  const expression = relation.of(row);
  if (expression === null) return null;
  const inputs = relation.parts.flatMap(({ head, entries }) =>
    entries[row] ? [{ name: bare(head), quantity: entries[row]!.quantity }] : [],
  );
  return { name: several ? relation.formula : '', formula: relation.formula, expression, inputs };
}

/** Every formula over other columns that could give this one. */
function* candidates(target: Series, columns: Series[], matrix: Matrix): Generator<Relation> {
  const others = columns.filter((column) => column !== target);
  const amounts = others.filter((column) => !isRate(column));
  const at = (series: Series, row: number): Quantity | null => series.entries[row]?.quantity ?? null;
  const pairwise = (
    kind: Claim['kind'], over: Series, under: Series, sign: string, spoken: boolean,
    make: (a: Quantity, b: Quantity) => Expression | null,
  ): Relation => ({
    kind, parts: [over, under], spoken, formula: `${bare(over.head)} ${sign} ${bare(under.head)}`,
    of: (row) => {
      const [a, b] = [at(over, row), at(under, row)];
      return a && b ? make(a, b) : null;
    },
  }); // prettier-ignore
  const spoken = (over: Series, under: Series): boolean =>
    SPOKEN.some(({ head, over: x, under: y }) => head.test(bare(target.head)) && x.test(over.head) && y.test(under.head) && !y.test(over.head.replace(x, '')));
  for (const over of amounts)
    for (const under of amounts) {
      if (over === under) continue;
      if (isRate(target)) {
        if (/得分率/.test(bare(target.head)) && spoken(over, under))
          yield {
            ...pairwise('rate', over, under, '÷', true, (a, b) => (isZero(b.value) ? null : ratio(points(a), points(b)))),
            strict: true,
          };
        yield pairwise('rate', over, under, '÷', spoken(over, under), (a, b) => (isZero(b.value) ? null : ratio(figure(a), figure(b))));
        yield pairwise('change', over, under, '比', false, (a, b) =>
          isZero(b.value) ? null : ratio(sum(plus(figure(a)), minus(figure(b))), figure(b)),
        );
      } else {
        yield pairwise('balance', over, under, '−', spoken(over, under), (a, b) => sum(plus(figure(a)), minus(figure(b))));
        if (columns.indexOf(over) < columns.indexOf(under)) {
          yield pairwise('balance', over, under, '+', false, (a, b) => sumOf([a, b]));
          yield pairwise('per-unit', over, under, '×', false, (a, b) => product(figure(a), figure(b)));
        }
      }
    }
  if (isRate(target)) for (const part of amounts) yield* shareOf(part, matrix);
  else {
    yield* runs(target, columns);
    yield* groups(target, columns);
  }
} // prettier-ignore

const TOTAL = /^(?:.{0,6})?(?:合计|总计|总额|总数)(?:\(.*\))?$/;

/** 占比: a row's amount of the amount in the total row. */
function* shareOf(part: Series, matrix: Matrix): Generator<Relation> {
  const totals = matrix.rows.flatMap((row, i) => (TOTAL.test(row.head) && part.entries[i] ? [i] : []));
  const whole = totals.length === 1 ? part.entries[totals[0]!]!.quantity : null;
  if (!whole || isZero(whole.value)) return;
  yield {
    kind: 'share', parts: [part], spoken: false, formula: `${bare(part.head)} ÷ ${bare(part.head)}合计 × 100%`,
    of: (row) => {
      const own = part.entries[row]?.quantity;
      return own && row !== totals[0] ? ratio(figure(own), figure(whole)) : null;
    },
  };
} // prettier-ignore

/** 合计 | A | B | C: a run of columns beside the target that adds up to it. */
function* runs(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  for (const step of [1, -1]) {
    const run: Series[] = [];
    for (let i = own + step; i >= 0 && i < columns.length && run.length < 8 && !isRate(columns[i]!); i += step) {
      run.push(columns[i]!);
      if (run.length < 2) continue;
      yield sumOfParts([...run], false);
    }
  }
} // prettier-ignore

const sumOfParts = (parts: Series[], spoken: boolean): Relation => ({
  kind: 'total', parts, spoken, formula: parts.map(({ head }) => bare(head)).join(' + '),
  of: (row) => {
    const own = parts.flatMap(({ entries }) => entries[row]?.quantity ?? []);
    return own.length === parts.length ? sumOf(own) : null;
  },
}); // prettier-ignore

/** 小计 beside its fellows under one head, and the column before several that are 其中. */
function* groups(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  const above = /^(.+)(?:小计|合计)$/.exec(target.head)?.[1];
  const fellows = columns.filter((column) => above !== undefined && column !== target && column.head.startsWith(above) && !isRate(column));
  if (fellows.length > 1) yield sumOfParts(fellows, true);
  const parts = columns.filter(({ head }) => /^其中/.test(head));
  const subs = parts.filter(({ head }) => /(?:小计|合计)$/.test(head));
  if (columns.indexOf(parts[0]!) === own + 1 && subs.length > 1) yield sumOfParts(subs, true);
} // prettier-ignore

/** Sums and differences are of one measure: 606亩 beside 10.8万亩 is next to nothing, and so are 8.5分 beside 120万元. */
const isOfOneMeasure = ({ kind, parts, spoken }: Relation, { head, entries }: Series): boolean =>
  (kind !== 'balance' && kind !== 'total') ||
  parts.every(
    (part) =>
      POINTS.test(bare(part.head)) === POINTS.test(bare(head)) &&
      part.entries.every((entry, row) => {
        const [a, b] = [entry?.quantity, entries[row]?.quantity];
        return !a || !b || POINTS.test(bare(head)) || (a.dimension === b.dimension && (a.unit === b.unit || (spoken && a.dimension === 'money')));
      }),
  ); // prettier-ignore

const POINTS = /[得评扣失丢满]分|分[值数]|权[重数]|[标基]准分|扣减/;

/** The relations that most rows obey, the one with the most first; what only a few figures suggest needs the head's word. */
function best(target: Series, relations: Iterable<Relation>): Relation[] {
  const counted: { relation: Relation; held: number; telling: number; missed: number }[] = [];
  for (const relation of relations) {
    if (!isOfOneMeasure(relation, target)) continue;
    let [held, telling, missed] = [0, 0, 0];
    for (const [row, entry] of target.entries.entries()) {
      if (!entry) continue;
      const expression = relation.of(row);
      if (expression === null) continue;
      if (!agrees(entry.quantity, expression)) missed += 1;
      else {
        held += 1;
        // 100% and 0 follow from many pairs
        if (!isZero(entry.quantity.value) && !entry.quantity.value.equals(1)) telling += 1;
      }
      if (missed > 2 && missed > held) break;
    }
    if (held + missed > 0) counted.push({ relation, held, telling, missed });
  }
  const obeyed = counted.filter(({ held, telling, missed }) => telling >= 2 && held >= 2 * missed && held + missed >= 3);
  const strict = obeyed.filter(({ relation, telling, missed }) => relation.strict && telling >= 3 && missed <= 1);
  if (strict.length > 0) return strict.map(({ relation }) => relation).slice(0, 1);
  const most = Math.max(0, ...obeyed.map(({ held }) => held));
  if (most > 0) return obeyed.filter(({ held }) => held === most).map(({ relation }) => relation).slice(0, 3);
  const spoken = counted.filter(({ relation, held, missed }) => relation.spoken && (held >= missed || missed === 1));
  const kept = spoken.filter(({ held }) => held > 0);
  return (kept.length > 0 ? kept : spoken).map(({ relation }) => relation).slice(0, 3);
} // prettier-ignore
