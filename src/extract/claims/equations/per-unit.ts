// 387人，每人1000元，共38.7万元: a count, a standard and the amount they make.
import type { Claim, Reading } from '../../../report/schema.js';
import { plus, sum } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import { isMeasure } from '../changes/compared.js';
import type { Amount } from '../sentence/amounts.js';
import { bracketSpans } from '../sentence/lines.js';
import { agrees, alike, claimOf, reading } from '../build.js';
import { isLessened, isOfOtherMoney } from '../products/hedges.js';
import { SUMMED, SUMMED_UP } from '../sentence/cues.js';
import { isMean, isOfReportYear, isOfYearBefore, mayBeRounded } from '../sentence/measures.js';
import { measured, groupsOf, factorsOf, productOf, quotientOf, type Factors } from './factors.js';

/** The products that a line states. */
export function* perUnitClaims(
  all: Amount[],
  items: { has(a: Amount): boolean },
  year: number | null,
): Generator<Claim> {
  // 2021年人均1.95万元 is of another year's money
  const amounts = all.filter((a) => isOfReportYear(a, year));
  if (!amounts.some((a) => a.kind === 'standard')) return;
  for (const sentence of amounts[0]?.line.sentences ?? []) {
    const own = amounts.filter((a) => a.sentence === sentence);
    yield* inBrackets(own);
    const found = segmentsOf(own).flatMap((segment) => [...productsIn(segment, items)]);
    if (found.length > 0) yield* found;
    else yield* productsIn(own, items);
    yield* sumOfProducts(own);
  }
}

/** 接待费8.67万元（接待116批次、867人次，人均100元）: what a bracket counts makes up the amount before it. */
function* inBrackets(own: Amount[]): Generator<Claim> {
  for (const [open, close] of bracketSpans(own[0]?.line.text ?? '')) {
    const total = own.find((a) => a.mention.end === open);
    const inside = own.filter((a) => a.mention.start > open && a.mention.end <= close);
    const priced = inside.filter((a) => a.kind === 'standard' && a.quantity.dimension === 'money');
    const [standard] = priced;
    if (total?.kind !== 'level' || total.quantity.dimension !== 'money' || !standard || priced.length > 1)
      continue;
    if (inside.some((a) => a.kind === 'level' && a.quantity.dimension === 'money')) continue;
    const counted = inside.filter((a) => a.kind === 'level' && isCount(a.quantity.dimension));
    yield* claimsOf(standard, total, inside, counted, priced);
  }
}

/** The figures between semicolons, where each stretch has a standard of its own. */
function segmentsOf(own: Amount[]): Amount[][] {
  const text = own[0]?.line.text ?? '';
  const segments: Amount[][] = [];
  for (const amount of own) {
    const last = segments.at(-1)?.at(-1);
    if (last && !text.slice(last.mention.end, amount.mention.start).includes(';'))
      segments.at(-1)!.push(amount);
    else segments.push([amount]);
  }
  return segments.length > 1 ? segments : [];
}

function* productsIn(own: Amount[], items: { has(a: Amount): boolean }): Generator<Claim> {
  const all = own.filter((a) => a.kind === 'standard' && !a.quantity.upper && !isOfYearBefore(a));
  const priced = all.filter((a) => a.quantity.dimension === 'money');
  const levels = own.filter((a) => a.kind === 'level' && !items.has(a));
  if (priced.length === 0 && all.length === 1) yield* counted(all[0]!, levels);
  const countable = levels.filter(({ quantity }) => isCount(quantity.dimension));
  const money = own.filter(
    (a) =>
      a.kind === 'level' &&
      a.year !== 'before' &&
      a.quantity.dimension === 'money' &&
      !isZero(a.quantity.value) &&
      !isMeasure(a),
  );
  const free = money.filter((a) => !items.has(a));
  // an amount that is added to others further on is worked out here all the same
  const totals = free.length > 0 ? free : money;
  if (!sameValue(totals)) {
    // 应补助187万元，实际发放182.6万元: one of several amounts is what the standard gives
    const due = totals.filter(
      (a) => a.index > (priced[0]?.index ?? 0) && /^(?:应|共|合计|需|计|核定)/.test(a.lead),
    );
    if (priced.length === 1 && due.length === 1) yield* claimsOf(priced[0]!, due[0]!, own, countable, all);
    return;
  }
  // 人均80元，批均600元: each mean is worked out on its own
  const means = priced.filter(isMean);
  for (const standard of priced.length === 1 ? priced : means.length === priced.length ? means : [])
    yield* claimsOf(standard, totals[0]!, own, countable, all);
}

/** The product or the quotient of one standard; `levels` are the counts, `all` the standards of the sentence. */
function* claimsOf(
  standard: Amount,
  total: Amount,
  own: Amount[],
  levels: Amount[],
  all: Amount[],
): Generator<Claim> {
  const chosen = measured(standard, levels, all);
  const groups = levels.length <= 3 ? groupsOf(levels) : [];
  const held = [...(chosen ? [chosen] : []), ...groups.map(factorsOf)].find((factors) =>
    agrees(total.quantity, productOf(standard, factors).expression),
  );
  // several counts leave it open which one is meant, unless the standard says what it is measured by
  // 春季学期…，支出913.28万元；秋季学期…，支出933.90万元，合计供餐3694360人次，每人次均为5元: of all that was spent
  const isOfAll = chosen?.figures.some(isSummed) && !isSummed(total);
  const sure =
    chosen &&
    !isOfAll &&
    isSure(standard, total, chosen) &&
    !own.some((a) => a.quantity.approximate) &&
    !isLessened([standard, total, ...chosen.figures]) &&
    !isOfOtherMoney(standard, total);
  const factors = held ?? (sure ? chosen : null);
  if (!factors) return;
  const isWorkedOut =
    !held && mayBeRounded(standard) && agrees(standard.quantity, quotientOf(total, factors).expression);
  if (isMean(standard) || isWorkedOut)
    yield claimOf('per-unit', standard, [quotientOf(total, factors)], {
      subject: standard.lead.replace(/(?:为|达到?|约|:)+$/, ''),
    });
  else yield claimOf('per-unit', total, [productOf(standard, factors)]);
}

const isSummed = ({ lead }: Amount): boolean => SUMMED.test(lead) || SUMMED_UP.test(lead);

/** A wage floor is not what was paid; and where months are only implied, the amount must be called what was paid out. */
const isSure = ({ lead, index }: Amount, total: Amount, { spans }: Factors): boolean =>
  !/最[低高]|上限|不超|起点|按(?:执行|支出|决算|预算|实际)[^,;。]{0,4}(?:折算|计算|测算)/.test(lead) &&
  (spans.length === 0 ||
    (total.index > index && /共|合计|总计|累计|需|[发付支]|补[助贴]|工资/.test(total.lead)));

const isCount = (dimension: string): boolean => ['count', 'time', 'measure'].includes(dimension);

/** 20期，每期50人，共1000人. */
function* counted(standard: Amount, levels: Amount[]): Generator<Claim> {
  const sums = levels.filter(
    (a) =>
      alike(a.quantity, standard.quantity) && a.index > standard.index && /共|合计|总计|累计/.test(a.lead),
  );
  const before = levels.filter((a) => isCount(a.quantity.dimension) && a.index < standard.index);
  const chosen = measured(standard, before, []);
  if (sums.length !== 1 || !chosen || levels.some((a) => a.quantity.approximate)) return;
  yield claimOf('per-unit', sums[0]!, [productOf(standard, chosen)]);
}

/** 大车3辆，每辆2万元，小车5辆，每辆1万元，共11万元. */
function* sumOfProducts(own: Amount[]): Generator<Claim> {
  const priced = own.filter((a) => a.kind === 'standard' && a.quantity.dimension === 'money');
  const behind = own.filter(
    (a) => a.kind === 'level' && a.quantity.dimension === 'money' && a.index > (priced.at(-1)?.index ?? 0),
  );
  const total = behind.find(({ lead }) => /共|合计|总计|累计/.test(lead));
  if (priced.length < 2 || !total || own.some((a) => a.quantity.approximate)) return;
  const products: Reading[] = [];
  let from = own[0]!.index;
  for (const standard of priced) {
    const before = own.filter(
      (a) =>
        a.index >= from && a.index < standard.index && a.kind === 'level' && isCount(a.quantity.dimension),
    );
    from = standard.index + 1;
    const factors = measured(standard, before, []);
    if (!factors) return;
    products.push(productOf(standard, factors));
  }
  const formula = products.map((r) => r.formula).join(' + ');
  const inputs = products.flatMap((r) => r.inputs);
  const claim = claimOf('per-unit', total, [
    reading('', formula, sum(...products.map((r) => plus(r.expression))), inputs),
  ]);
  // nothing but counts and prices up to the sum: no part is told otherwise
  const first = own.indexOf(priced[0]!);
  const isAll = own
    .slice(Math.max(0, first - 1), own.indexOf(total))
    .every((a) => priced.includes(a) || isCount(a.quantity.dimension));
  yield isAll && /^共|[合总]计/.test(total.lead) && !isLessened([priced[0]!, total])
    ? { ...claim, sure: true }
    : claim;
}

/** One amount, or one printed twice (12,000元，折合1.2万元). */
const sameValue = (totals: Amount[]): boolean =>
  totals.length > 0 && totals.every((a) => a.quantity.value.equals(totals[0]!.quantity.value));
