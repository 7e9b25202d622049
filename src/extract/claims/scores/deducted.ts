// Points taken off: 满分45分，自评42.35分，扣2.65分; 总得分97.34分，共失分2.66分; 扣1.5分 in the words beside a scored row.
import type { Claim, Sheet } from '../../../report/schema.js';
import { dec, type Decimal } from '../../../values/decimal.js';
import { constant, figure, minus, plus, sum } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../totals/complete.js';

const OFF = /(?:扣减?分?|失分?|扣掉|扣除)(?:了|为|共|合计|:)*$/;
/** All that was taken off: 执行率扣2分 may be one reason of several. */
const WHOLLY = /^(?:共|合计|总计|累计)*(?:扣减?分?|失分?|扣掉)(?:了|为|共|合计|:)*$/;
const TOTAL = /(?:总|自评|综合|评价)(?:得分|评分|分)(?:为|是|:|达到?)*$/;

/** What was taken off: the full marks less what was given. */
export function deductedClaims(read: Amount[][], sheets: Sheet[]): Claim[] {
  return [
    ...read.flatMap((amounts) => [...inSentences(amounts)]),
    ...sheets.flatMap((sheet) => [...inRows(sheet)]),
  ];
}

function* inSentences(amounts: Amount[]): Generator<Claim> {
  for (const off of amounts) {
    if (off.quantity.dimension !== 'score' || !WHOLLY.test(off.lead)) continue;
    const next = amounts[off.index + 1];
    if (next?.sentence === off.sentence && OFF.test(next.lead) && !isApart(off, next)) continue;
    const before = amounts.filter((a) => a.index < off.index && a.sentence === off.sentence && a.quantity.dimension === 'score');
    const given = before.at(-1);
    if (given?.kind !== 'level' || off.line.text.slice(given.mention.end, off.mention.start).includes(';')) continue;
    const full = before.at(-2);
    const [own, all] = [inputOf(given, '得分'), full?.kind === 'limit' ? inputOf(full, '满分') : null];
    if (all === null && !TOTAL.test(given.lead)) continue;
    const expression = sum(plus(full && all ? figureOf(full) : constant(100)), minus(figureOf(given)));
    const formula = `${all ? '满分' : '100'} − 得分`;
    yield claimOf('balance', off, [reading('', formula, expression, all ? [all, own] : [own])]);
  }
} // prettier-ignore

const isApart = (a: Amount, b: Amount): boolean =>
  a.line.text.slice(a.mention.end, b.mention.start).includes(';');

/** One deduction in the words of a row; several may be reasons of several. */
function* inRows(sheet: Sheet): Generator<Claim> {
  if (!sheet.hasScores || sheet.confidence === 'low') return;
  for (const row of sheet.rows) {
    const [score, weight] = [row.score?.quantity, row.weight];
    const words = [row.deviation, row.evidence].flatMap((field) => field?.quantities.map((quantity) => ({ quantity, text: field.text })) ?? []);
    const offs = words.filter(({ quantity, text }) => quantity.dimension === 'score' && OFF.test(text.slice(0, quantity.start).replace(/\s+/g, '')));
    const [off] = offs;
    if (!score || !weight || !off || offs.length > 1 || weight.value.compare(score.value) < 0) continue;
    const expression = sum(plus(figure(weight)), minus(figure(score)));
    // what the words take off may be one reason of several
    if (!agrees(off.quantity, expression) && !isNearly(off.quantity, weight, score)) continue;
    yield {
      kind: 'balance', subject: `${row.name.text}扣分`, stated: off.quantity, relation: null, alternatives: [], undecided: null,
      readings: [reading('', '分值 − 得分', expression, [{ name: '分值', quantity: weight }, { name: '得分', quantity: score }])],
      confidence: row.confidence, location: off.quantity.location,
    };
  }
} // prettier-ignore

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
