// Changes of parts under the change of their whole: 较上年增加218.4万元，其中：财政拨款增加156.25万元、事业收入增加….
import type { Claim } from '../../../report/schema.js';
import { exactValue, minus, plus, sum, type Term } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';

const HEAD = /其中|包括|分别(?:是|为)|具体(?:是|为)|主要是|分项看|:$/;

/** The changes of a line that the changes listed behind them make up, or would but for one slip. */
export function* changedParts(amounts: Amount[]): Generator<Claim> {
  for (const whole of amounts) {
    if (!isChange(whole) || whole.sign === 0 || whole.quantity.approximate) continue;
    const parts = partsOf(whole, amounts);
    if (parts.length < 2 || parts.some((part) => part.quantity.approximate)) continue;
    const terms = parts.map((part): Term => {
      const of = figureOf(part);
      return part.sign === whole.sign ? plus(of) : minus(of);
    });
    const inputs = parts.map((part) => inputOf(part));
    const formula = parts
      .map((part, i) => `${part.sign === whole.sign ? (i > 0 ? '+ ' : '') : '− '}${inputs[i]!.name}`)
      .join(' ');
    const expression = sum(...terms);
    if (agrees(whole.quantity, expression) || isOneSlipOff(whole, parts, terms))
      yield claimOf('change', whole, [reading('', formula, expression, inputs)]);
  }
}

const isChange = ({ kind, quantity, parallel }: Amount): boolean =>
  kind === 'change' && !parallel && quantity.dimension !== 'points' && quantity.dimension !== 'rate';

/** The changes of the same measure behind a head of parts, to the end of the list. */
function partsOf(whole: Amount, amounts: Amount[]): Amount[] {
  const { text, sentences } = whole.line;
  const next = sentences[sentences.indexOf(whole.sentence) + 1];
  const isListBelow = next !== undefined && /^其中/.test(text.slice(next.start));
  const end = isListBelow ? next.end : whole.sentence.end;
  const parts: Amount[] = [];
  for (const amount of amounts.slice(whole.index + 1)) {
    if (amount.mention.start >= end) break;
    if (!isChange(amount) || !alike(amount.quantity, whole.quantity)) continue;
    if (parts.length === 0 && !HEAD.test(text.slice(whole.mention.end, amount.mention.start))) return [];
    // 比预算减少 measures by something else
    if (/预算/.test(amount.lead) || amount.sign === 0) break;
    if (!isZero(amount.quantity.value)) parts.push(amount);
  }
  return parts;
}

/** One figure changed by a slip of the pen would make the sum hold. */
function isOneSlipOff(whole: Amount, parts: Amount[], terms: Term[]): boolean {
  const value = exactValue(sum(...terms));
  if (value === null) return false;
  if (isDigitSlip(whole.quantity, value)) return true;
  return parts.some((part, i) => {
    const own = terms[i]!.sign === 1 ? part.quantity.value : part.quantity.value.neg();
    const rest = whole.quantity.value.sub(value.sub(own));
    const wanted = terms[i]!.sign === 1 ? rest : rest.neg();
    return wanted.compare(0) > 0 && isDigitSlip(part.quantity, wanted);
  });
}
