// What is left or changed, by numbered causes: 结余28.10万元，一是…结余14.60万元；二是…结余13.50万元; 减少23.40万元，一是…增加8.60万元；二是….
import type { Claim } from '../../../report/schema.js';
import { minus, plus, sum } from '../../../values/expression.js';
import { alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { meant, type Candidate } from '../meant.js';
import type { Amount } from '../sentence/amounts.js';

const CAUSE = /[一二三四五六]是|其[一二三四五](?![他它余])|[①-⑥]/g;
const MORE = /增加|追加|新增|纳入|调增|增长|提高|上升|提标|多支|结转/;
const LESS = /减少|调减|压减|核减|收回|节约|节省|退出|下降|取消|核销|少支/;
/** Of more causes than this whose way is not said, one sum or another holds by chance. */
const OPEN = 2;

interface Cause {
  amount: Amount;
  /** Which way it went; 0 where the words do not say. */
  sign: 1 | -1 | 0;
}

/** The differences and remainders of a line whose causes follow one by one, each with its amount. */
export function* causeClaims(amounts: Amount[]): Generator<Claim> {
  for (const total of amounts) {
    const changed = total.kind === 'change' && total.sign !== 0;
    if ((!changed && total.role !== 'carried') || total.quantity.approximate || total.line.inTable) continue;
    const causes = causesOf(total, amounts);
    if (causes.length < 2) continue;
    const signed = causes.map((cause) =>
      changed ? { ...cause, sign: cause.sign * total.sign } : { ...cause, sign: 1 },
    );
    const open = signed.filter(({ sign }) => sign === 0).length;
    if (open > OPEN || signed.some(({ amount }) => amount.quantity.approximate)) continue;
    const chosen = meant(
      total,
      candidatesOf(signed).map((one) => ({ ...one, sure: open === 0 })),
    );
    if (chosen) yield claimOf(changed ? 'balance' : 'total', total, [{ ...chosen, name: '' }]);
  }
}

/** The one figure of each cause; none where a cause has several or another figure stands before the first. */
function causesOf(total: Amount, amounts: Amount[]): Cause[] {
  const { text } = total.line;
  const marks = [...text.matchAll(CAUSE)].filter(
    ({ index }) => index >= total.mention.end && /[,;:。是为]$/.test(text.slice(0, index)),
  );
  const [first] = marks;
  const isNext =
    first &&
    amounts.every(
      (a) => a === total || a.mention.start > first.index || a.index < total.index || a.kind === 'growth',
    );
  if (!first || !isNext || first.index > total.sentence.end) return [];
  const causes = marks.map(({ index }, i): Cause | null => {
    const stop = text.indexOf('。', index);
    const end = marks[i + 1]?.index ?? (stop < 0 ? text.length : stop);
    const own = amounts.filter(
      (a) =>
        a.mention.start > index &&
        a.mention.end <= end &&
        (a.kind === 'level' || a.kind === 'change') &&
        alike(a.quantity, total.quantity),
    );
    const words = text.slice(index, end);
    const [more, less] = [MORE.test(words), LESS.test(words)];
    return own.length === 1 ? { amount: own[0]!, sign: more === less ? 0 : more ? 1 : -1 } : null;
  });
  return causes.every((cause) => cause !== null) ? causes : [];
}

/** The sums that the causes may make, those whose way is not said taken either way. */
function candidatesOf(causes: { amount: Amount; sign: number }[]): Candidate[] {
  const at = causes.findIndex(({ sign }) => sign === 0);
  if (at >= 0)
    return [1, -1].flatMap((sign) =>
      candidatesOf(causes.map((cause, i) => (i === at ? { ...cause, sign } : cause))),
    );
  const order = causes.toSorted((a, b) => b.sign - a.sign);
  const inputs = order.map(({ amount }) => inputOf(amount));
  const formula = order
    .map(({ sign }, i) => `${i === 0 ? (sign > 0 ? '' : '−') : sign > 0 ? ' + ' : ' − '}${inputs[i]!.name}`)
    .join('');
  const terms = order.map(({ amount, sign }) =>
    sign > 0 ? plus(figureOf(amount)) : minus(figureOf(amount)),
  );
  return [{ reading: reading('', formula, sum(...terms), inputs) }];
}
