// Every way in which a column of a plain table may follow from others: quotients, differences, products, sums, shares.
import type { Claim, Input } from '../../../report/schema.js';
import {
  difference,
  figure,
  points,
  product,
  ratio,
  sumOf,
  type Expression,
} from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { OF_ALL } from './cells.js';
import { groups, runs } from './column-sums.js';
import { gradedRates } from './grades.js';
import { bare, type Matrix, type Series } from './matrix.js';
import { pointSums } from './point-sums.js';
import { isProduct, pricedInWords, products, valueOf } from './products.js';
import { isCounted, isOneMeasure, isRate, type Relation } from './relation.js';
import { isSpoken } from './spoken.js';

/** Every formula over other columns, and the standards that the text sets, that could give this one. */
export function* candidates(
  target: Series,
  columns: Series[],
  matrix: Matrix,
  standards: Input[],
): Generator<Relation> {
  const amounts = columns.filter((column) => column !== target && !isRate(column));
  const counts = new Set(amounts.filter(isCounted));
  const pairs = amounts.flatMap((over) =>
    amounts.filter((under) => under !== over).map((under): Pair => ({ target, over, under, counts })),
  );
  if (isRate(target)) {
    for (const pair of pairs) yield* ratesOf(pair);
    for (const part of partsNamed(target, amounts))
      yield* shareOf(part, matrix, /占|比重|构成/.test(bare(target.head)));
    yield* gradedRates(target, [...counts]);
  } else {
    for (const pair of pairs) {
      yield* differencesOf(pair);
      if (columns.indexOf(pair.over) < columns.indexOf(pair.under)) yield* sumsAndProductsOf(pair);
    }
    yield* products(target, amounts, standards);
    yield* pricedInWords(target, amounts, matrix);
    yield* runs(target, columns);
    yield* groups(target, columns);
    yield* pointSums(target, columns);
  }
}

/** Two columns that a third one may follow from. */
interface Pair {
  target: Series;
  over: Series;
  under: Series;
  /** The columns of whole counts. */
  counts: Set<Series>;
}

/** The formula of two cells, null where it cannot be worked out; `x` and `y` are their values, exact for counts. */
type Make = (a: Quantity, b: Quantity, x: Expression, y: Expression) => Expression | null;

function pairwise(
  { over, under, counts }: Pair,
  kind: Claim['kind'],
  sign: string,
  spoken: boolean,
  make: Make,
): Relation {
  const at = (series: Series, row: number): Quantity | null => series.entries[row]?.quantity ?? null;
  return {
    kind,
    parts: [over, under],
    spoken,
    formula: `${bare(over.head)} ${sign} ${bare(under.head)}`,
    of: (row) => {
      const [a, b] = [at(over, row), at(under, row)];
      return a && b ? make(a, b, valueOf(a, counts.has(over)), valueOf(b, counts.has(under))) : null;
    },
  };
}

/** Nothing is a rate of zero. */
const unlessZero =
  (make: Make): Make =>
  (a, b, x, y) =>
    isZero(b.value) ? null : make(a, b, x, y);

/** The one of the other, as a rate, as a growth, as a saving. */
function* ratesOf(pair: Pair): Generator<Relation> {
  const { target, over, under } = pair;
  const own = bare(target.head);
  const isSaid = isSpoken(target, over, under, 'rate');
  const ofPoints = unlessZero((a, b) => ratio(points(a), points(b)));
  if (/得分率/.test(own) && isSaid) yield { ...pairwise(pair, 'rate', '÷', true, ofPoints), strict: true };
  yield pairwise(
    pair,
    'rate',
    '÷',
    isSaid,
    unlessZero((_a, _b, x, y) => ratio(x, y)),
  );
  const growth = unlessZero((a, b) => ratio(difference(a, b), figure(b)));
  yield pairwise(pair, 'change', '比', isSpoken(target, over, under, 'change'), growth);
  const saving = unlessZero((a, b) => ratio(difference(b, a), figure(b)));
  if (LESS.test(own) && isOneMeasure([over, under])) yield pairwise(pair, 'rate', '低于', false, saving);
}

function* differencesOf(pair: Pair): Generator<Relation> {
  const { target, over, under } = pair;
  if (isOneMeasure([target, over, under]))
    yield pairwise(pair, 'balance', '−', isSpoken(target, over, under, 'balance'), difference);
}

function* sumsAndProductsOf(pair: Pair): Generator<Relation> {
  const { target, over, under } = pair;
  if (isOneMeasure([target, over, under]))
    yield pairwise(pair, 'balance', '+', false, (a, b) => sumOf([a, b]));
  const spoken = isProduct(bare(target.head), [over, under]);
  yield { ...pairwise(pair, 'per-unit', '×', spoken, (_a, _b, x, y) => product(x, y)), loose: true };
}

/** 下浮率, 节约率, 核减率: by how much the one is below the other. */
const LESS = /下浮|节[约支]|核减|审减|[降减]幅|下降|减少|压[降减]|结余|结转|未|缺|欠/;

/** 占支出比重 beside 服务人口 and 支出金额 is of the column that it names; all where it names none. */
function partsNamed(target: Series, amounts: Series[]): Series[] {
  const said = /占(.+?)(?:总[额数量])?的?(?:比重|比例|比|[%％]|$)/.exec(bare(target.head))?.[1] ?? '';
  const named = amounts.filter(({ head }) => said.length >= 2 && bare(head).includes(said));
  return named.length > 0 ? named : amounts;
}

const TOTAL = new RegExp(`(?:合计|总计|总额|总数|共计)(?:\\(.*\\))?$|^${OF_ALL}$`);
const SUBTOTAL = /小计(?:\(.*\))?$/;

/** 占比: a row's amount of the amount in the total row, or of what all rows come to where none is told. */
function* shareOf(part: Series, matrix: Matrix, spoken: boolean): Generator<Relation> {
  const rowsWith = (head: RegExp): number[] =>
    matrix.rows.flatMap((row, i) => (head.test(row.head) && part.entries[i] ? [i] : []));
  const totals = rowsWith(TOTAL);
  const [total, ...others] = totals.length > 0 ? totals : rowsWith(SUBTOTAL);
  if (others.length > 0 || (total === undefined && !spoken)) return;
  const figures = part.entries.flatMap((entry) => entry?.quantity ?? []);
  const wholes = total === undefined ? figures : [part.entries[total]!.quantity];
  const [name, whole] =
    total === undefined
      ? [`各行${bare(part.head)}之和`, sumOf(wholes)]
      : [`${bare(part.head)}合计`, figure(wholes[0]!)];
  if (wholes.every(({ value }) => isZero(value))) return;
  yield {
    kind: 'share',
    parts: [part],
    ...(total === undefined ? {} : { further: [{ name, quantity: wholes[0]! }] }),
    spoken,
    loose: true,
    formula: `${bare(part.head)} ÷ ${name} × 100%`,
    of: (row) => {
      const own = part.entries[row]?.quantity;
      return own && row !== total ? ratio(figure(own), whole) : null;
    },
  };
}
