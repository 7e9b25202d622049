// All points taken off (共失分2.66分, 合计扣4.89分), and those taken off for one indicator: in its row, or in a sentence that names it.
import type { Claim, Row, Sheet } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { constant, figure, minus, plus, sum, type Expression } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { claimFrom, type Candidate } from '../meant.js';
import { isExplained } from '../settle/slips.js';
import { flat } from '../../../values/text.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { itemsOf, type Item } from './items.js';
import { ALL_OFF, isTakenOff, OFF } from './slots.js';
import { bareName, lostOf, standingsIn, type Standing } from './standings.js';

const TOTAL = /(?:总|自评|综合|评价|绩效)(?:得分|评分|分)(?:为|是|:|达到?)*$/;

const BARE = /^(?:扣减?分?|失分?|丢分?|扣掉)(?:了|为|:)*$/;

/** What was taken off: the full marks less what was given; `total` is the report's own score. */
export function deductedClaims(read: Amount[][], sheets: Sheet[], total: Quantity | null): Claim[] {
  const rows = sheets.filter((s) => s.hasScores && s.confidence !== 'low').flatMap((s) => s.rows);
  const standings = standingsIn(sheets);
  return [
    ...read.flatMap((amounts, at) =>
      amounts.flatMap((a) => allOff(a, amounts, read[at - 1] ?? [], standings, total) ?? []),
    ),
    ...read.flatMap((amounts) => [...offForRows(amounts, rows)]),
    ...sheets.flatMap((sheet) => [...inRows(sheet)]),
  ];
}

/** The full marks less the total, or what all parts of the line lost. */
function allOff(
  off: Amount,
  amounts: Amount[],
  above: Amount[],
  standings: Standing[],
  total: Quantity | null,
): Claim | null {
  const clause = off.line.text.slice(off.sentence.start, off.mention.start).split(/[,;]/).at(-1)!;
  if (!isTakenOff(off)) return null;
  const candidates: Candidate[] = [];
  const before = amounts.filter((a) => a.index < off.index && a.sentence === off.sentence);
  const last = before.findLast((a) => a.quantity.dimension === 'score');
  const given =
    last && last.kind === 'level' && (TOTAL.test(last.lead) || last.quantity === total) ? last : null;
  if (!ALL_OFF.test(clause) && (!given || last?.index !== off.index - 1 || !BARE.test(between(given, off))))
    return null;
  const own = pairsIn(amounts.slice(0, off.index), total);
  const lost = own.length > 0 ? own : pairsIn(above, total);
  if (given) candidates.push({ ...lessThan(constant(100), inputOf(given, '总得分')), sure: true });
  if (lost.length > 1) candidates.push({ ...lostIn(lost), sure: lost.length > 2 });
  const level = levelIn(off, standings);
  if (level) {
    const claim = claimOf('balance', off, [lostOf(level)]);
    return agrees(off.quantity, lostOf(level).expression) || isExplained(claim)
      ? { ...claim, sure: true }
      : null;
  }
  if (total && !given) candidates.push(lessThan(constant(100), { name: '总得分', quantity: total }));
  return claimFrom('balance', off, candidates);
}

/** 4项数量指标均未达到目标值，共扣0.94分: what the rows of one level lost. */
function levelIn(off: Amount, standings: Standing[]): Standing | null {
  const words = off.line.text.slice(off.sentence.start, off.mention.start).split(';').at(-1)!;
  const isNamed = ({ bare }: Standing): boolean =>
    words
      .split(bare)
      .slice(1)
      .some((behind) => /^(?:类|性)?(?:指标|方面|部分)/.test(behind));
  const [only, ...others] = standings.filter(
    (own) => own.given.length > 1 && own.full.length > 0 && isNamed(own),
  );
  return only && others.length === 0 ? only : null;
}

/** 得分92.35分，扣7.65分: all of it; 得分92.35分，制度未修订，扣2分: one reason. */
const between = (given: Amount, off: Amount): string =>
  off.line.text.slice(given.mention.end, off.mention.start).replace(/^[,;(]/, '');

const pairsIn = (amounts: Amount[], total: Quantity | null): Item[] =>
  itemsOf(amounts, total).filter((item) => item.full && item.given);

const lessThan = (full: Expression, input: { name: string; quantity: Quantity }): Candidate => ({
  reading: reading('', `100 − ${input.name}`, sum(plus(full), minus(figure(input.quantity))), [input]),
});

function lostIn(items: Item[]): Candidate {
  const terms = items.flatMap(({ full, given }) => [plus(figureOf(full!)), minus(figureOf(given!))]);
  const inputs = items.flatMap(({ name, full, given }) => [
    inputOf(full!, `${name}分值`),
    inputOf(given!, `${name}得分`),
  ]);
  return { reading: reading('', '各部分分值 − 各部分得分', sum(...terms), inputs) };
}

/** …占比未达到目标，按完成比例扣0.66分: the one indicator that the sentence names. */
function* offForRows(amounts: Amount[], rows: Row[]): Generator<Claim> {
  for (const off of amounts) {
    if (!isTakenOff(off)) continue;
    const words = off.line.text.slice(off.sentence.start, off.mention.start).split(';').at(-1)!;
    if (/扣/.test(words.slice(0, -off.lead.length))) continue;
    const named = rows.filter(
      ({ name }) => bareName(name.text).length > 2 && words.includes(bareName(name.text)),
    );
    const [row] = named;
    if (!row?.weight || !row.score?.quantity || named.length > 1) continue;
    const lost = row.weight.value.sub(row.score.quantity.value);
    const expression = sum(plus(figure(row.weight)), minus(figure(row.score.quantity)));
    const isSlip = off.quantity.decimals > 1 && isDigitSlip(off.quantity, lost);
    // one reason of several takes off less than all
    if (
      lost.compare(0) <= 0 ||
      (!agrees(off.quantity, expression) && !isSlip && off.quantity.value.compare(lost) < 0)
    )
      continue;
    const inputs = [
      { name: '分值', quantity: row.weight },
      { name: '得分', quantity: row.score.quantity },
    ];
    yield claimOf('balance', off, [reading('', '分值 − 得分', expression, inputs)], {
      confidence: row.confidence,
    });
  }
}

/** One deduction in the words of a row; several may be reasons of several. */
function* inRows(sheet: Sheet): Generator<Claim> {
  if (!sheet.hasScores || sheet.confidence === 'low') return;
  for (const row of sheet.rows) {
    const [score, weight] = [row.score?.quantity, row.weight];
    const words = [row.deviation, row.evidence].flatMap(
      (field) => field?.quantities.map((quantity) => ({ quantity, text: field.text })) ?? [],
    );
    const offs = words.filter(
      ({ quantity, text }) => quantity.dimension === 'score' && isSaidOff(text.slice(0, quantity.start)),
    );
    const [off] = offs;
    if (!score || !weight || !off || offs.length > 1 || weight.value.compare(score.value) < 0) continue;
    const expression = sum(plus(figure(weight)), minus(figure(score)));
    // what the words take off may be one reason of several
    if (!agrees(off.quantity, expression) && !isNearly(off.quantity, weight, score)) continue;
    yield {
      kind: 'balance',
      subject: `${row.name.text}扣分`,
      stated: off.quantity,
      relation: null,
      alternatives: [],
      undecided: null,
      readings: [
        reading('', '分值 − 得分', expression, [
          { name: '分值', quantity: weight },
          { name: '得分', quantity: score },
        ]),
      ],
      confidence: row.confidence,
      location: off.quantity.location,
    };
  }
}

/** 每宗, 发现1处, 逾期1天, 低1个百分点: what one of them takes off. */
const ONE_STEP =
  /每|(?<![\d.])[1一]个?(?:百分点|工作日|季度|小时|分钟|人次|[处项次个起期名件例人天份场座条家台套])/;

/** Points right behind 扣, and not those of one step of a rule: 每宗扣0.25分; 每低于1个百分点，扣0.5分. */
function isSaidOff(before: string): boolean {
  const words = flat(before).replace(/\s+/g, '');
  const clauses = words.replace(OFF, '').split(/[,;。:(]/);
  const [own, last] = [clauses.at(-1)!, clauses.at(-2) ?? ''];
  return OFF.test(words) && !ONE_STEP.test(own) && !(own === '' && /每/.test(last));
}

/** Another digit in one of the three would make it hold: none of them is a part. */
function isNearly(off: Quantity, weight: Quantity, score: Quantity): boolean {
  const wanted = weight.value.sub(score.value);
  if (wanted.compare(0) <= 0 || off.value.compare(dec(0)) <= 0) return false;
  return isDigitSlip(score, weight.value.sub(off.value)) || sameButOne(off, wanted);
}

/** 1.5 and 1.8: two digits, one of them another. */
function sameButOne(off: Quantity, wanted: Decimal): boolean {
  return off.decimals > 0 && off.value.floor().equals(wanted.floor());
}
