// Of relations that tell the same columns or miss some rows the one that is meant: 第一批 + 第二批 = 下达合计.
import { agrees } from '../build.js';
import { bare, type Series } from './matrix.js';
import { isRate, type Relation } from './relation.js';

/** A column with the relations that it may follow from. */
export interface Found {
  target: Series;
  relations: Relation[];
}

/** 第一批 + 第二批 = 下达合计 in every row: where 到位 is as much in most rows, it is so by chance. */
export function withoutRivals(found: Found[], columns: Series[]): Found[] {
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
export function onePerSet(found: Found[], columns: Series[]): Found[] {
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
