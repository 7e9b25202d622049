// Points in sentences: 决策（15分，得13.8分）, 产出指标满分30分，得27.2分，得分率90.7%: rates, sub-scores, the scoring table.
import type { Claim, Input, Sheet } from '../../../report/schema.js';
import { dec, decimalText, type Decimal } from '../../../values/decimal.js';
import { constant, figure, minus, plus, ratio, sum, sumOf } from '../../../values/expression.js';
import { squeezed } from '../../../values/text.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';

/** What could be had and what was given. */
interface Pair {
  full: Amount;
  given: Amount;
  name: string;
}

/** The claims of points that sentences print, against each other and against the scoring tables. */
export function scorePairClaims(read: Amount[][], sheets: Sheet[]): Claim[] {
  const pairs = read.map(pairsOf);
  const claims: Claim[] = [];
  for (const [at, own] of pairs.entries()) {
    for (const pair of own) claims.push(...rateOf(pair, read[at]!), ...againstTables(pair, sheets));
    claims.push(...fullMarks(own));
    const parent = own.length === 1 ? own[0]! : null;
    const children = parent ? childrenOf(pairs, read, at) : [];
    if (parent && children.length > 1) claims.push(...subScores(parent, children));
  }
  return claims;
}

function pairsOf(amounts: Amount[]): Pair[] {
  return amounts.flatMap((full) => {
    const given = amounts[full.index + 1];
    if (full.kind !== 'limit' || full.quantity.dimension !== 'score') return [];
    if (given?.kind !== 'level' || given.quantity.dimension !== 'score' || given.sentence !== full.sentence) return [];
    if (!/得/.test(given.lead) || given.quantity.approximate) return [];
    // 投入得19分（满分20分），过程得18.5分: the bracket belongs to what stands before it
    const prior = amounts[full.index - 1];
    if (prior && /得分?(?:为)?$/.test(prior.lead) && /^\([^,;。)]*$/.test(full.line.text.slice(prior.mention.end, full.mention.start)))
      return [];
    const before = full.line.text.slice(full.sentence.start, full.mention.start);
    return [{ full, given, name: nameBefore(before) }];
  });
} // prettier-ignore

/** The words that the points are given for. */
function nameBefore(words: string): string {
  const clause = words.split(/[,;。:]/).at(-1)!;
  return squeezed(clause)
    .replace(/^\(?[一二三四五六七八九十\d]{1,2}[)、.]+/, '')
    .replace(/[(（]?(?:满分|分值|权重|标准分)?(?:为|共|:)?$/, '')
    .replace(/^(?:其中|一是|二是|三是|四是)/, '');
}

/** 得分率 behind its pair. */
function rateOf({ full, given }: Pair, amounts: Amount[]): Claim[] {
  const rate = amounts[given.index + 1];
  if (rate?.quantity.dimension !== 'rate' || rate.sentence !== given.sentence) return [];
  if (!/^(?:,|;)?(?:平均)?得分率(?:为|达到?|:)?$/.test(rate.lead)) return [];
  const inputs = [inputOf(given, '得分'), inputOf(full, '分值')];
  return [
    claimOf('rate', rate, [
      reading('', '得分 ÷ 分值 × 100%', ratio(figureOf(given), figureOf(full)), inputs),
    ]),
  ];
}

const GENERAL = /(?:项目|指标|情况|分析|方面|绩效|部分|类|等)/g;
const bare = (name: string): string => squeezed(name).replace(/\(.*?\)/g, '').replace(GENERAL, ''); // prettier-ignore

/** A level or row of the one scoring table that has this name. */
function againstTables({ full, given, name }: Pair, sheets: Sheet[]): Claim[] {
  const wanted = bare(name);
  const scored = sheets.filter((sheet) => sheet.hasScores && sheet.confidence !== 'low');
  if (wanted.length < 2 || scored.length === 0) return [];
  const claims: Claim[] = [];
  const same = (stated: Amount, quantity: Quantity, label: string): Claim =>
    claimOf('same', stated, [reading('', label, figure(quantity), [{ name: label, quantity }])], { subject: name });
  for (const sheet of scored) {
    const levels = sheet.levels.filter((level) => bare(level.name) === wanted);
    const rows = sheet.rows.filter((row) => bare(row.name.text) === wanted);
    if (levels.length + rows.length !== 1) continue;
    const [level] = levels;
    const [row] = rows;
    const weight = level?.weight ?? row?.weight ?? null;
    // the same name with other points means another table's
    if (!weight) continue;
    if (!breaksSheet(sheet, 'weight', weight, full.quantity)) claims.push(same(full, weight, '评分表分值'));
    if (row?.score?.quantity && !breaksSheet(sheet, 'score', row.score.quantity, given.quantity)) claims.push(same(given, row.score.quantity, '评分表得分'));
    if (level) {
      const own = sheet.rows.filter((r) => r.level1 === level || r.level2 === level);
      const scores = own.flatMap((r): Input[] => (r.score?.quantity ? [{ name: r.name.text, quantity: r.score.quantity }] : []));
      if (own.length > 0 && scores.length === own.length && !breaksTotal(sheet, scores, given.quantity))
        claims.push(claimOf('total', given, [reading('', '评分表各项得分之和', sumOf(scores.map((s) => s.quantity)), scores)], { subject: `${name}得分` }));
    }
  }
  return claims;
} // prettier-ignore

/** The table's own sum fails, and would hold with the text's figure: the table's rules say so. */
function breaksSheet(sheet: Sheet, of: 'weight' | 'score', own: Quantity, said: Quantity): boolean {
  if (own.value.equals(said.value)) return false;
  const level = sheet.levels.find((l) => l.weight === own);
  if (level) {
    const below = sheet.levels.filter((l) => l.parent === level && l.weight);
    const parts =
      below.length > 0
        ? below.map((l) => l.weight!)
        : sheet.rows.filter((r) => r.level1 === level || r.level2 === level).flatMap((r) => r.weight ?? []);
    return sumsTo(parts, said.value);
  }
  const cells = sheet.rows.flatMap((row) => (of === 'weight' ? row.weight : row.score?.quantity) ?? []);
  const total =
    of === 'weight' ? (sheet.total?.weight?.value ?? dec(100)) : (sheet.total?.score?.value ?? null);
  if (total === null || !cells.includes(own)) return false;
  return sumsTo(
    cells.filter((cell) => cell !== own),
    total.sub(said.value),
  );
}

/** A row's score that the total row does not share makes the level's sum differ, too. */
function breaksTotal(sheet: Sheet, scores: Input[], said: Quantity): boolean {
  const own = scores.reduce((all, { quantity }) => all.add(quantity.value), dec(0));
  const all = sheet.rows.reduce((sum, row) => sum.add(row.score?.quantity?.value ?? 0), dec(0));
  const total = sheet.total?.score;
  return (
    !own.equals(said.value) &&
    !!total &&
    !all.equals(total.value) &&
    all.sub(total.value).equals(own.sub(said.value))
  );
}

const sumsTo = (parts: Quantity[], value: Decimal): boolean =>
  parts.length > 0 && parts.reduce((all, part) => all.add(part.value), dec(0)).equals(value);

/** The pairs of the next lines until one stands for itself in brackets at its line's end, as a heading does. */
function childrenOf(pairs: Pair[][], read: Amount[][], at: number): Pair[] {
  const parent = pairs[at]![0]!;
  const closes = ({ given }: Pair): boolean => /^\)?[。:]?$/.test(given.line.text.slice(given.mention.end));
  if (!closes(parent)) return [];
  const children: Pair[] = [];
  for (let i = at + 1; i < pairs.length; i += 1) {
    const style = read[i]![0]?.line.style ?? '';
    if (pairs[i]!.some(closes) && style === parent.full.line.style) break;
    if (pairs[i]!.length > 1) return children.length === 0 ? pairs[i]! : [];
    children.push(...pairs[i]!);
  }
  return children;
}

/** The full marks of all parts come to a hundred, where all but one slip does. */
function* fullMarks(pairs: Pair[]): Generator<Claim> {
  const [first] = pairs;
  const own = pairs.filter(({ full }) => full.sentence === first?.full.sentence);
  if (!first || own.length < 3) return;
  const total = own.reduce((all, { full }) => all.add(full.quantity.value), dec(0));
  const slipped = own.find(({ full }) =>
    isDigitSlipOf(full.quantity, full.quantity.value.sub(total.sub(100))),
  );
  if (!total.equals(100) && !slipped) return;
  const stated = (slipped ?? first).full;
  const others = own.filter(({ full }) => full !== stated);
  const inputs = others.map(({ full, name }) => inputOf(full, `${name}分值`));
  const expression = sum(plus(constant(100)), ...others.map(({ full }) => minus(figureOf(full))));
  yield claimOf('total', stated, [reading('', '100 − 其余各部分分值', expression, inputs)], {
    subject: `${(slipped ?? first).name}分值`,
  });
}

/** One digit of two changed, or the two swapped. */
function isDigitSlipOf(quantity: Quantity, value: Decimal): boolean {
  const [a, b] = [quantity.text.replace(/\D/g, ''), decimalText(value)];
  if (value.compare(0) <= 0 || a.length !== b.length || a === b) return false;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 || [...a].reverse().join('') === b;
}

/** The sub-scores make up the score where the sub-weights make up the weight, or all but one figure does. */
function* subScores(parent: Pair, children: Pair[]): Generator<Claim> {
  const sumFor = (of: 'full' | 'given') =>
    reading(
      '',
      of === 'full' ? '各项分值之和' : '各项得分之和',
      sumOf(children.map((child) => child[of].quantity)),
      children.map((child) => inputOf(child[of], `${child.name}${of === 'full' ? '分值' : '得分'}`)),
    );
  const [full, given] = [sumFor('full'), sumFor('given')];
  const holds = [
    agrees(parent.full.quantity, full.expression),
    agrees(parent.given.quantity, given.expression),
  ];
  if (!holds.some(Boolean)) return;
  yield claimOf('total', parent.full, [full], { subject: `${parent.name}分值` });
  yield claimOf('total', parent.given, [given], { subject: `${parent.name}得分` });
}
