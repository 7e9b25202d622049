// Every way in which a column of a plain table may follow from others: quotients, differences, products, sums, shares.
import type { Claim, Input } from '../../../report/schema.js';
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
import { gradedRates } from './grades.js';
import { bare, type Matrix, type Series } from './matrix.js';
import { isProduct, pricedInWords, products, valueOf } from './products.js';

/** One way to get a column from others: for each row a formula, null where a figure is missing. */
export interface Relation {
  kind: Claim['kind'];
  parts: Series[];
  /** What it takes up beside the columns: standards of the text, the total. */
  further?: Input[];
  /** The same where each row has its own. */
  furtherAt?: (row: number) => Input[];
  formula: string;
  of(row: number): Expression | null;
  /** Whether the heads themselves say so. */
  spoken: boolean;
  /** Of points as printed, without rounding: meant where all rows but one obey it. */
  strict?: boolean;
  /** What the heads say does not tell which columns are meant: another row must bear it out. */
  loose?: boolean;
  /** Few rows bear it out: one that does not obey it must be a slip of the pen away. */
  guarded?: boolean;
}

interface Spoken {
  head: RegExp;
  over: RegExp;
  under: RegExp;
  kinds?: Claim['kind'][];
}

/** What the head of a column says it is made of: rates, what is left, what changed. */
const SPOKEN: Spoken[] = [
  { head: /到位率/, over: /到位/, under: /预算|计划|下达|安排|应/ },
  {
    head: /(?:执行|支出|使用|支付|支出进度)(?:率|进度|比例)/,
    over: /支出|执行|支付|使用|决算/,
    under: /预算|到位|计划|下达|安排/,
  },
  { head: /(?:完成|达成|实现)(?:率|比例|进度)/, over: /完成|实际|达成/, under: /计划|目标|任务|应|指标值/ },
  { head: /得分率/, over: /得分|评分/, under: /分值|权重|满分|标准分/ },
  { head: /扣分|扣减|失分|丢分/, over: /分值|权重|满分|标准分/, under: /得分|自评分|评分/ },
  { head: /完成.{0,6}预算|预算完成/, over: /决算|执行|支出/, under: /预算/ },
  {
    head: /增|减|变动|升降|降幅|下降/,
    over: /本年|今年|当年|本期|20\d\d/,
    under: /上年|去年|上期|20\d\d/,
    kinds: ['change', 'balance'],
  },
  {
    head: /差额|结余|结转|余额|剩余|未支出|未使用|未执行/,
    over: /预算|到位|收入|下达|计划|安排/,
    under: /支出|执行|使用|实际|支付/,
  },
];

export const isRate = (series: Series): boolean =>
  series.entries.some((entry) => entry?.quantity.dimension === 'rate') ||
  /率$|比例|占比|比重|幅度?$|%$/.test(bare(series.head));

/** 合格率 of 合格点数 and 检测点数: the word before 率 is in the head of the part alone. */
function isRateOf(rate: string, over: string, under: string): boolean {
  const word = /([一-龥]{2})[率度]$/.exec(rate)?.[1];
  return word !== undefined && over.includes(word) && !under.includes(word);
}

const SUM = /(?:合计|小计|总计|总数|总量)$/;
const isCounted = ({ head, entries }: Series): boolean =>
  !/面积|里程|长度|公里|米|亩|吨|重|资金|预算|支出|金额|投资|收入|经费|[万亿元]/.test(head) &&
  entries.every(
    (entry) =>
      entry === null || (entry.quantity.decimals === 0 && /^(?:none|count)$/.test(entry.quantity.dimension)),
  );

/** Every formula over other columns, and the standards that the text sets, that could give this one. */
export function* candidates(
  target: Series,
  columns: Series[],
  matrix: Matrix,
  standards: Input[],
): Generator<Relation> {
  const others = columns.filter((column) => column !== target);
  const amounts = others.filter((column) => !isRate(column));
  const at = (series: Series, row: number): Quantity | null => series.entries[row]?.quantity ?? null;
  const whole = new Map(amounts.map((series) => [series, isCounted(series)]));
  const pairwise = (
    kind: Claim['kind'],
    over: Series,
    under: Series,
    sign: string,
    spoken: boolean,
    make: (a: Quantity, b: Quantity, x: Expression, y: Expression) => Expression | null,
  ): Relation => ({
    kind,
    parts: [over, under],
    spoken,
    formula: `${bare(over.head)} ${sign} ${bare(under.head)}`,
    of: (row) => {
      const [a, b] = [at(over, row), at(under, row)];
      return a && b ? make(a, b, valueOf(a, whole.get(over)!), valueOf(b, whole.get(under)!)) : null;
    },
  });
  const own = bare(target.head);
  const spoken = (over: Series, under: Series, kind: Claim['kind']): boolean =>
    SPOKEN.some(
      ({ head, over: x, under: y, kinds = ['rate', 'balance'] }) =>
        kinds.includes(kind) &&
        head.test(own) &&
        x.test(over.head) &&
        y.test(under.head) &&
        !y.test(over.head.replace(x, '')),
    ) ||
    (kind === 'rate' && isRateOf(own, over.head, under.head));
  for (const over of amounts)
    for (const under of amounts) {
      if (over === under) continue;
      if (isRate(target)) {
        if (/得分率/.test(own) && spoken(over, under, 'rate'))
          yield {
            ...pairwise('rate', over, under, '÷', true, (a, b) =>
              isZero(b.value) ? null : ratio(points(a), points(b)),
            ),
            strict: true,
          };
        yield pairwise('rate', over, under, '÷', spoken(over, under, 'rate'), (_a, b, x, y) =>
          isZero(b.value) ? null : ratio(x, y),
        );
        yield pairwise('change', over, under, '比', spoken(over, under, 'change'), (a, b) =>
          isZero(b.value) ? null : ratio(sum(plus(figure(a)), minus(figure(b))), figure(b)),
        );
        if (LESS.test(own) && isOneMeasure([over, under]))
          yield pairwise('rate', over, under, '低于', false, (a, b) =>
            isZero(b.value) ? null : ratio(sum(plus(figure(b)), minus(figure(a))), figure(b)),
          );
      } else {
        if (isOneMeasure([target, over, under]))
          yield pairwise('balance', over, under, '−', spoken(over, under, 'balance'), (a, b) =>
            sum(plus(figure(a)), minus(figure(b))),
          );
        if (columns.indexOf(over) < columns.indexOf(under)) {
          if (isOneMeasure([target, over, under]))
            yield pairwise('balance', over, under, '+', false, (a, b) => sumOf([a, b]));
          yield {
            ...pairwise('per-unit', over, under, '×', isProduct(own, [over, under]), (_a, _b, x, y) =>
              product(x, y),
            ),
            loose: true,
          };
        }
      }
    }
  if (isRate(target)) {
    for (const part of amounts) yield* shareOf(part, matrix, /占|比重|构成/.test(own));
    yield* gradedRates(
      target,
      amounts.filter((series) => whole.get(series)),
    );
  } else {
    yield* products(target, amounts, standards);
    yield* pricedInWords(target, amounts, matrix);
    yield* runs(target, columns);
    yield* groups(target, columns);
  }
}

/** 下浮率, 节约率, 核减率: by how much the one is below the other. */
const LESS = /下浮|节[约支]|核减|审减|[降减]幅|下降|减少|压[降减]|结余|结转|未|缺|欠/;

const TOTAL = /^(?:.{0,6})?(?:合计|总计|总额|总数)(?:\(.*\))?$/;

/** 占比: a row's amount of the amount in the total row. */
function* shareOf(part: Series, matrix: Matrix, spoken: boolean): Generator<Relation> {
  const totals = matrix.rows.flatMap((row, i) => (TOTAL.test(row.head) && part.entries[i] ? [i] : []));
  const whole = totals.length === 1 ? part.entries[totals[0]!]!.quantity : null;
  if (!whole || isZero(whole.value)) return;
  yield {
    kind: 'share',
    parts: [part],
    further: [{ name: `${bare(part.head)}合计`, quantity: whole }],
    spoken,
    loose: true,
    formula: `${bare(part.head)} ÷ ${bare(part.head)}合计 × 100%`,
    of: (row) => {
      const own = part.entries[row]?.quantity;
      return own && row !== totals[0] ? ratio(figure(own), figure(whole)) : null;
    },
  };
}

/** 合计 | A | B | C: a run of columns beside the target that adds up to it. */
function* runs(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  for (const step of [1, -1]) {
    const run: Series[] = [];
    for (
      let i = own + step;
      i >= 0 && i < columns.length && run.length < 8 && !isRate(columns[i]!);
      i += step
    ) {
      run.push(columns[i]!);
      if (!isOneMeasure([target, ...run])) break;
      if (run.length < 2) continue;
      yield { ...sumOfParts([...run], SUM.test(bare(target.head))), loose: true };
    }
  }
}

/** 亩 and 万亩, points and money side by side are no parts of one sum; a cell without a unit may be. */
function isOneMeasure(all: Series[]): boolean {
  const inPoints = all.filter(({ head }) => POINTS.test(bare(head))).length;
  if (inPoints > 0) return inPoints === all.length;
  const [first, ...units] = all.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry && entry.quantity.dimension !== 'none' ? [entry.quantity] : [])),
  );
  return units.every(
    (quantity) =>
      quantity.unit === first!.unit || (quantity.dimension === 'money' && first!.dimension === 'money'),
  );
}

export const POINTS = /得分|评分|分值|权重|满分|标准分|扣分|扣减|失分|丢分/;

const sumOfParts = (parts: Series[], spoken: boolean): Relation => ({
  kind: 'total',
  parts,
  spoken,
  formula: parts.map(({ head }) => bare(head)).join(' + '),
  of: (row) => {
    const own = parts.flatMap(({ entries }) => entries[row]?.quantity ?? []);
    return own.length === parts.length ? sumOf(own) : null;
  },
});

/** 小计 beside its fellows under one head, and the column before several that are 其中. */
function* groups(target: Series, columns: Series[]): Generator<Relation> {
  const own = columns.indexOf(target);
  const above = /^(.+)(?:小计|合计)$/.exec(target.head)?.[1];
  const fellows = columns.filter(
    (column) => above !== undefined && column !== target && column.head.startsWith(above) && !isRate(column),
  );
  if (fellows.length > 1) yield sumOfParts(fellows, true);
  // 项目数 | 预算 | 执行 | 优 | 良 | 中: a run of counts, wherever it stands
  if (isCounted(target))
    for (const run of runsOfCounts(target, columns)) yield { ...sumOfParts(run, false), loose: true };
  const parts = columns.filter(({ head }) => /^其中/.test(head));
  const subs = parts.filter(({ head }) => /(?:小计|合计)$/.test(head));
  if (columns.indexOf(parts[0]!) === own + 1 && subs.length > 1) yield sumOfParts(subs, true);
}

/** The longest runs of three or more columns of counts beside one another that the target is not among. */
function runsOfCounts(target: Series, columns: Series[]): Series[][] {
  const runs: Series[][] = [[]];
  for (const column of columns) {
    if (column !== target && isCounted(column) && !isRate(column)) runs.at(-1)!.push(column);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 2);
}
