// How the columns of a plain table follow from one another, found from the table itself: most of its rows obey the rule.
import type { Claim, Input, Reading } from '../../../report/schema.js';
import { isZero, max } from '../../../values/decimal.js';
import { coreDigits, tellingDigits } from '../../../values/digits.js';
import { quantitiesIn, type Expression } from '../../../values/expression.js';
import { quoting } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import { agrees } from '../build.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { candidates } from './candidates.js';
import { isRate, POINTS, type Relation } from './relation.js';
import { bare, NOT_ADDED, type Entry, type Matrix, type Series } from './matrix.js';

/** The claims of every column that follows from others; `standards` are those that the text sets. */
export function* relationClaims(matrix: Matrix, standards: Input[]): Generator<Claim> {
  const { columns } = matrix;
  if (columns.length > 16) return;
  const found = columns.map((target) => ({
    target,
    relations: isOpen(target, matrix) ? best(target, candidates(target, columns, matrix, standards)) : [],
  }));
  for (const { target, relations } of onePerSet(withoutRivals(found, columns), columns)) {
    const capped = cappedRows(target, relations[0]);
    for (const [row, entry] of target.entries.entries()) {
      if (
        !entry ||
        capped.has(row) ||
        isRatioOf(matrix.rows[row]!, relations) ||
        entry.quantity.approximate ||
        entry.quantity.upper
      )
        continue;
      const readings = relations.flatMap((relation) => readingAt(relation, row, relations.length > 1) ?? []);
      if (readings.length === 0) continue;
      const claim = claimAt(
        relations[0]!.kind,
        entry,
        `${matrix.rows[row]!.head}${bare(target.head)}`,
        readings,
        matrix,
      );
      if (!relations[0]!.guarded || !fails(claim) || isExplained(claim)) yield claim;
    }
  }
}

/** 完成率(%) | 102.69 | 101.36 | 102.00: where columns add up, a row of rates, means or prices does not. */
const isRatioOf = ({ head }: Series, relations: Relation[]): boolean =>
  RATIO_ROW.test(bare(head)) && relations.some(({ kind }) => kind === 'total' || kind === 'balance');

const RATIO_ROW = new RegExp(`加分|附加分|奖励|比例|占比|比重|增[减长]|变动|单位成本|${NOT_ADDED.source}`);

/** 按5%补助，最高100万元: rows that break the rule and have the highest figure of a column in common. */
function cappedRows(target: Series, relation: Relation | undefined): ReadonlySet<number> {
  if (!relation) return new Set();
  const broken = target.entries.flatMap((entry, row) => {
    const expression = entry && relation.of(row);
    return expression && !agrees(entry.quantity, expression) ? [row] : [];
  });
  const isCap = ({ entries }: Series): boolean => {
    const values = entries.flatMap((entry) => entry?.quantity.value ?? []);
    return broken.every((row) => entries[row]?.quantity.value.equals(values.reduce(max)));
  };
  return new Set(broken.length > 1 && [target, ...relation.parts].some(isCap) ? broken : []);
}

/** Points follow from criteria, not from columns. */
const isOpen = ({ head }: Series, { scored }: Matrix): boolean =>
  /得分率|^.{0,4}(?:扣分|失分|扣减分|丢分)(?:值|数|情况)?$/.test(bare(head)) ||
  (!scored && !POINTS.test(bare(head)));

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
      return { relation, own, head: bare(target.head), off: missesOf(target, relation) - (named ? 0.5 : 0) };
    }),
  );
  // 项目数 = 优 + 良 + 中, though in most rows it is 优 + 良
  const isFuller = (one: (typeof told)[number], other: (typeof told)[number]): boolean =>
    other.off <= 0 && other.own.size > one.own.size && [...one.own].every((at) => other.own.has(at));
  const isRival = (one: (typeof told)[number], other: (typeof told)[number]): boolean =>
    isFuller(one, other) ||
    (other.off < one.off &&
      other.own.size === one.own.size &&
      [...one.own].filter((at) => !other.own.has(at)).length === 1);
  const sums = told.filter(({ relation }) => relation.kind === 'balance' || relation.kind === 'total');
  // 数量 × 单价 is the 合同金额; what was paid may be less
  const products = told.filter(({ relation }) => relation.kind === 'per-unit');
  const isPaid = (one: (typeof told)[number], other: (typeof told)[number]): boolean =>
    other.off <= one.off &&
    PAID.test(one.head) &&
    !PAID.test(other.head) &&
    one.relation.formula === other.relation.formula;
  const dropped = new Set(
    [
      ...sums.filter((one) => one.off > 0 && sums.some((other) => isRival(one, other))),
      ...products.filter((one) => products.some((other) => isPaid(one, other))),
    ].map(({ relation }) => relation),
  );
  return found.map(({ target, relations }) => ({
    target,
    relations: relations.filter((relation) => !dropped.has(relation)),
  }));
}

const PAID = /实际|执行|支[出付]|决算|结算|拨付/;

/** In how many rows a relation does not hold. */
export const missesOf = (target: Series, relation: Relation): number =>
  target.entries.filter((entry, row) => {
    const expression = entry && relation.of(row);
    return expression !== null && !agrees(entry!.quantity, expression);
  }).length;

/** 到位 − 支出 = 结余 is one relation, not three: told of the column whose head says it, of a total, or of the last. */
function onePerSet(found: Found[], columns: Series[]): Found[] {
  const keyOf = (target: Series, { parts }: Relation): string =>
    [...new Set([target, ...parts])]
      .map((series) => columns.indexOf(series))
      .sort((a, b) => a - b)
      .join();
  const rank = (target: Series, relation: Relation): number =>
    (relation.spoken ? 200 : 0) +
    (/总额|合计|总计|小计/.test(target.head) ? 100 : 0) +
    columns.indexOf(target);
  const most = new Map<string, number>();
  for (const { target, relations } of found)
    for (const relation of relations)
      most.set(
        keyOf(target, relation),
        Math.max(rank(target, relation), most.get(keyOf(target, relation)) ?? 0),
      );
  return found.map(({ target, relations }) => ({
    target,
    relations: relations.filter((r) => isRate(target) || rank(target, r) === most.get(keyOf(target, r))),
  }));
}

/** A claim about the figure of one cell. */
export function claimAt(
  kind: Claim['kind'],
  { quantity, cell }: Entry,
  subject: string,
  readings: Reading[],
  matrix: Matrix,
): Claim {
  return {
    kind,
    subject: subject.slice(-60),
    stated: quantity,
    relation: null,
    readings,
    alternatives: [],
    undecided: null,
    confidence: matrix.confidence,
    location: quoting(cell.location, cell.text.trim()),
  };
}

/** What a relation says of one row; null where a figure is missing. */
export function readingAt(relation: Relation, row: number, several: boolean): Reading | null {
  const expression = relation.of(row);
  if (expression === null) return null;
  const inputs = relation.parts.flatMap(({ head, entries }) =>
    entries[row] ? [{ name: bare(head), quantity: entries[row]!.quantity }] : [],
  );
  return {
    name: several ? relation.formula : '',
    formula: relation.formula,
    expression,
    inputs: [...inputs, ...(relation.further ?? relation.furtherAt?.(row) ?? [])],
  };
}

/** So many digits are no chance meeting, unless the figure is one of those that it follows from. */
const isTelling = (stated: Quantity, expression: Expression): boolean =>
  (coreDigits(stated).length >= 3 || tellingDigits(stated) >= 4) &&
  quantitiesIn(expression).every(
    ({ value }) => !isZero(value) && !value.equals(stated.value) && !value.equals(1),
  );

/** Nothing times something is nothing, however finely it is printed. */
const isTimesNothing = ({ kind }: Relation, expression: Expression, { quantity }: Entry): boolean =>
  kind === 'per-unit' &&
  !isZero(quantity.value) &&
  quantitiesIn(expression).some(({ value }) => isZero(value));

const isTimesOne = ({ kind }: Relation, expression: Expression): boolean =>
  kind === 'per-unit' && quantitiesIn(expression).some(({ value }) => value.equals(1));

/** The relations that most rows obey, the one with the most first; what only a few figures suggest needs the head's word. */
export function best(target: Series, relations: Iterable<Relation>): Relation[] {
  const counted: { relation: Relation; held: number; telling: number; long: number; missed: number }[] = [];
  for (const relation of relations) {
    let [held, telling, long, missed] = [0, 0, 0, 0];
    for (const [row, entry] of target.entries.entries()) {
      if (!entry) continue;
      const expression = relation.of(row);
      if (expression === null) continue;
      if (!agrees(entry.quantity, expression) || isTimesNothing(relation, expression, entry)) missed += 1;
      else {
        held += 1;
        // 100% and 0 follow from many pairs, and once anything is itself
        if (
          !isZero(entry.quantity.value) &&
          !entry.quantity.value.equals(1) &&
          !isTimesOne(relation, expression)
        )
          telling += 1;
        if (isTelling(entry.quantity, expression)) long += 1;
      }
      if (missed > 2 && missed > held) break;
    }
    if (held + missed > 0) counted.push({ relation, held, telling, long, missed });
  }
  const obeyed = counted.filter(
    ({ held, telling, missed }) => telling >= 2 && held >= 2 * missed && held + missed >= 3,
  );
  const strict = obeyed.filter(
    ({ relation, telling, missed }) => relation.strict && telling >= 3 && missed <= 1,
  );
  if (strict.length > 0) return strict.map(({ relation }) => relation).slice(0, 1);
  const most = Math.max(0, ...obeyed.map(({ held }) => held));
  if (most > 0)
    return obeyed
      .filter(({ held }) => held === most)
      .map(({ relation }) => relation)
      .slice(0, 3);
  const spoken = counted.filter(
    ({ relation, held, missed }) => relation.spoken && (held >= missed || missed === 1),
  );
  const kept = spoken.filter(({ held }) => held > 0);
  // a head that says 完成率 says of what; one that says 合计 not of which columns
  const named = spoken.filter(({ relation }) => !relation.loose);
  const told = kept.length > 0 ? kept : named;
  if (told.length > 0)
    return told
      .map(({ relation, held }) => (relation.loose && held < 2 ? { ...relation, guarded: true } : relation))
      .slice(0, 3);
  const few = counted.filter(({ held, missed, long }) => long > 0 && missed <= 1 && held >= missed);
  const best = Math.max(0, ...few.map(({ held }) => held));
  return few
    .filter(({ held }) => held === best)
    .map(({ relation }) => ({ ...relation, guarded: true }))
    .slice(0, 3);
}
