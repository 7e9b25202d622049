// A relation between columns of a plain table, and what kind of figures its columns have.
import type { Claim, Input } from '../../../report/schema.js';
import type { Expression } from '../../../values/expression.js';
import { bare, type Series } from './matrix.js';

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

/** A column of rates, by its figures or its head. */
export const isRate = (series: Series): boolean =>
  series.entries.some((entry) => entry?.quantity.dimension === 'rate') ||
  /率$|比例|占比|比重|幅度?$|%$/.test(bare(series.head));

/** Heads of columns of points. */
export const POINTS = /得分|评分|分值|权重|满分|标准分|扣分|扣减|失分|丢分/;

/** A column of whole counts. */
export const isCounted = ({ head, entries }: Series): boolean =>
  !/面积|里程|长度|公里|米|亩|吨|重|资金|预算|支出|金额|投资|收入|经费|[万亿元]/.test(head) &&
  entries.every(
    (entry) =>
      entry === null || (entry.quantity.decimals === 0 && /^(?:none|count)$/.test(entry.quantity.dimension)),
  );

/** 亩 and 万亩, points and money side by side are no parts of one sum; a cell without a unit may be. */
export function isOneMeasure(all: Series[]): boolean {
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
