// Points told of one indicator in a paragraph: 受益22220人，…得7.87分 is the score of the row that reached 22220人, 扣0.60分 what it lost.
import type { Claim, Row, Sheet } from '../../../report/schema.js';
import { exactValue, figure, minus, plus, sum } from '../../../values/expression.js';
import { coreDigits } from '../../../values/digits.js';
import { squeezed } from '../../../values/text.js';
import { coverage, thingOf } from '../again/thing.js';
import { agrees, alike, claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isExplained } from '../settle/slips.js';
import { type Item } from './items.js';
import { bareName } from './standings.js';

/** A reason of several, or a rule. */
const NO_POINTS = /其中|每|酌情|可|应|最多|最高|不扣|上年|共|合计/;
/** How much of a row's name must stand before the points, where they say nothing of what it reached. */
const NAMED = 0.55;

/** The claims of points in sentences that tell of one row of a scoring table: what it reached, its name, or its level. */
export function* pointsByRow(
  lines: Item[][],
  read: Amount[][],
  sheets: Sheet[],
  known: Claim[],
): Generator<Claim> {
  const taken = new Set(known.map(({ stated }) => stated));
  const rows = sheets
    .filter(({ hasScores, confidence }) => hasScores && confidence !== 'low')
    .flatMap((sheet) => sheet.rows)
    .filter(({ weight, score, kind }) => weight && score?.quantity && kind !== 'bonus');
  const names = rows.map((row) => thingOf(row.name.text));
  const levels = new Set(
    rows
      .flatMap(({ level1, level2 }) => [level1, level2])
      .flatMap((level) => (level ? [bareName(level.name)] : [])),
  );
  for (const [at, items] of lines.entries())
    for (const { name, given, off, full, rate } of items) {
      const points = given ?? off;
      if (
        !points ||
        taken.has(points.quantity) ||
        full ||
        rate ||
        (given && off) ||
        points.line.inTable ||
        levels.has(bareName(name))
      )
        continue;
      const { text } = points.line;
      if (NO_POINTS.test(text.slice(points.leadStart, points.mention.start))) continue;
      // 产出维度扣3.20分，其中形象进度滞后…，扣1.20分: a part of what was taken off before
      if (off && /扣\d[^。;]*其中/.test(text.slice(points.sentence.start, points.mention.start))) continue;
      const told = rows
        .map((row, i) => ({
          row,
          evidence: isCalled(name, names[i]!) ? evidenceOf(row, names[i]!, names, points, read[at]!) : 0,
        }))
        .filter(({ evidence }) => evidence > 0);
      const most = Math.max(0, ...told.map(({ evidence }) => evidence));
      const claims = told
        .filter(({ evidence }) => evidence === most)
        .map(({ row }) => claimFor(points, row, given !== null));
      const held = claims.find(({ holds }) => holds);
      const only = claims.length === 1 ? claims[0] : undefined;
      if (held) yield held.claim;
      else if (only && isWrong(only.claim, points, most) && !told.some(({ row }) => isShortfall(row, points)))
        yield only.claim;
    }
}

/** 绩效管理（15分）和资产管理（10分）: what can be had, not what was given. */
const isWeightOf = ({ weight }: Row, { quantity, lead }: Amount): boolean =>
  weight!.value.equals(quantity.value) && !/得|给|评/.test(lead);

/** 组织实施扣1.3分 is told of what has that name. */
const isCalled = (said: string, name: string): boolean =>
  said === '' ||
  REASON.test(said) ||
  (said.length > 2 && name.endsWith(said)) ||
  (name.length >= 2 && coverage(name, said) >= NAMED);
/** Why points were given or taken off, not what for. */
const REASON = /按|因|由于|未|没有|不足|不到|少于|多于|低于|高于|超过|实际|计划|目标|影响/;

/** A slip of the pen apart; or more taken off under a row's own name than the row lacks: one reason of several takes less. */
function isWrong(claim: Claim, points: Amount, evidence: number): boolean {
  if (!isExplained(claim)) return false;
  const lost = claim.kind === 'balance' ? exactValue(claim.readings[0]!.expression) : null;
  return (
    coreDigits(points.quantity).length > 1 ||
    (evidence > 1 && lost !== null && lost.compare(0) > 0 && points.quantity.value.compare(lost) > 0)
  );
}

/** 测评得分 ≥45分, 44分: 扣1分 was taken off by who gave the points that the row is about. */
const isShortfall = ({ target, actual }: Row, { quantity }: Amount): boolean =>
  target?.quantity?.dimension === 'score' &&
  actual?.quantity?.dimension === 'score' &&
  target.quantity.value.sub(actual.quantity.value).equals(quantity.value);

/** 4: the sentence tells what the row reached · 3: the paragraph did, last of all · 2: its name stands there · 1: its level does. */
function evidenceOf(row: Row, name: string, names: string[], points: Amount, amounts: Amount[]): number {
  const { line, sentence, mention } = points;
  const reached = row.actual?.quantity;
  const before = amounts.filter((a) => a.index < points.index);
  // 其中预算执行率7分，…得6.88分: a part of the row 预算执行, which has 9
  const full = before.findLast(
    (a) => a.sentence === sentence && a.quantity.dimension === 'score' && !/得|扣/.test(a.lead),
  );
  if (
    full &&
    !full.quantity.value.equals(row.weight!.value) &&
    !line.text.slice(full.mention.end, mention.start).includes(';')
  )
    return 0;
  const tells = (a: Amount): boolean =>
    reached !== null &&
    reached !== undefined &&
    coreDigits(reached).length > 1 &&
    alike(a.quantity, reached) &&
    a.quantity.value.equals(reached.value);
  // …，扣0.5分；…，扣1分: each clause takes off for what it names
  const words = line.text.slice(sentence.start, mention.start).split(';').at(-1)!;
  if (before.some((a) => a.sentence === sentence && tells(a))) return 4;
  if (
    name.length >= 2 &&
    !isOtherRate(words, name) &&
    ((name.length > 4 ? coverage(name, words) >= NAMED : words.includes(name)) ||
      isShortFor(words, name, names))
  )
    return 2;
  const last = before.findLast((a) => a.sentence !== sentence && tells(a));
  if (last && name.length >= 2 && coverage(name, line.text.slice(0, mention.start)) > 0) return 3;
  const head = line.text.slice(0, line.sentences[0]?.end ?? 0).replace(/[。:]$/, '');
  const level = squeezed(row.level2?.name ?? '');
  return level.length > 2 &&
    head.length < 12 &&
    head.endsWith(level) &&
    row.score!.quantity!.value.compare(row.weight!.value) < 0
    ? 1
    : 0;
}

/** 采购执行率94.20%，扣0.40分: of no 预算执行率. */
function isOtherRate(words: string, name: string): boolean {
  const rates = name.endsWith('率') ? (words.match(/[一-龥]{2,8}率/g) ?? []) : [];
  return rates.length > 0 && !rates.some((rate) => rate.endsWith(name) || name.endsWith(rate));
}

/** 达标率92.11% of 出水水质达标率, where no other row is called so. */
function isShortFor(words: string, name: string, names: string[]): boolean {
  const tail = name.slice(-3);
  return (
    /率$/.test(tail) &&
    name.length > 3 &&
    words.split(/[,;:]/).some((clause) => clause.startsWith(tail)) &&
    names.filter((other) => other.endsWith(tail)).length === 1
  );
}

/** Points given are the row's, points taken off are what it lacks. */
function claimFor(points: Amount, row: Row, isGiven: boolean): { claim: Claim; holds: boolean } {
  const [full, own] = [row.weight!, row.score!.quantity!];
  const score = { name: `${squeezed(row.name.text)}得分`, quantity: own };
  const lost = sum(plus(figure(full)), minus(figure(own)));
  const weight = { name: '分值', quantity: full };
  const said = isGiven
    ? isWeightOf(row, points)
      ? reading('', weight.name, figure(full), [weight])
      : reading('', score.name, figure(own), [score])
    : reading('', '分值 − 得分', lost, [weight, score]);
  const subject = `${squeezed(row.name.text)}${isGiven ? '得分' : '扣分'}`;
  const claim = claimOf(isGiven ? 'same' : 'balance', points, [said], {
    subject,
    confidence: row.confidence,
  });
  return { claim, holds: agrees(points.quantity, said.expression) };
}
