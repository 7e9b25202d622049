// What attached reports reached, told again in the overview: 农机补贴惠及620户农户 of 受益农户 620户.
import type { Retold } from '../../report/schema.js';
import { isDigitSlip, isTurnedRound } from '../../values/digit-slips.js';
import { coreDigits } from '../../values/digits.js';
import { distinctValues } from '../../values/distinct.js';
import { figure } from '../../values/expression.js';
import { agrees, alike } from '../claims/build.js';
import { nounBehind } from '../claims/sentence/titles.js';
import { isGoalOf, type Telling } from '../claims/again/tellings.js';
import { likenessToRow, tellsToo } from '../claims/again/thing.js';
import type { Attached } from './index.js';
import { lastNamed } from './names.js';

/** 全县供水管网1260公里: what a whole district has. */
const AROUND = /全[国省市州盟县区旗镇乡](?!本级)/;

interface Match {
  row: Telling;
  of: Attached;
}

export function retoldFigures(own: Telling[], attached: Attached[]): Retold[] {
  const names = attached.map(({ name }) => name);
  return own.flatMap((one): Retold[] => {
    if (!isSpoken(one) || isHeldHere(one, own)) return [];
    const matches = matchesOf(one, attached, names);
    const held = matches.find(({ row }) => agrees(one.quantity, figure(row.quantity)));
    const found = held ?? slipped(one, matches);
    if (!found) return [];
    const { row, of } = found;
    const other = { name: row.title, quantity: row.quantity };
    return [
      { subject: one.title, quantity: one.quantity, other, title: of.report.title, confidence: 'medium' },
    ];
  });
}

/** A count, a measure or a rate that a sentence says was reached. */
const isSpoken = ({ amount, stage, quantity }: Telling): boolean =>
  amount !== null &&
  !amount.line.inTable &&
  stage === 'actual' &&
  amount.kind !== 'growth' &&
  ['count', 'measure', 'rate', 'time'].includes(quantity.dimension);

/** The overview's own tables or another of its sentences tell the same figure: its scope is its own. */
const isHeldHere = (one: Telling, own: Telling[]): boolean =>
  own.some(
    (other) =>
      other.place !== one.place &&
      alike(one.quantity, other.quantity) &&
      likenessToRow(one.thing, other.thing) > 0 &&
      agrees(one.quantity, figure(other.quantity)),
  );

/** The indicators of attached reports that it may be one of: by their names, or by the project and what is counted. */
function matchesOf(one: Telling, attached: Attached[], names: string[]): Match[] {
  const { line, sentence, mention } = one.amount!;
  const words = line.text.slice(sentence.start, mention.start);
  const named =
    lastNamed(words, names) ?? lastNamed(line.style === '' ? '' : line.text.slice(0, sentence.start), names);
  const rows = attached.flatMap((of, index) =>
    of.tellings
      .filter((row) => row.row !== null && row.stage === 'actual' && alike(one.quantity, row.quantity))
      .map((row) => ({ row, of, index })),
  );
  const alikeRows = rows.filter(({ row }) => likenessToRow(one.thing, row.thing) > 0);
  const ofNamed = alikeRows.filter(({ index }) => index === named?.index);
  if (ofNamed.length > 0) return ofNamed;
  if (alikeRows.length > 0) return named ? [] : alikeRows;
  const noun = nounBehind(one.amount!);
  const mine = rows.filter(
    ({ index, row }) => index === named?.index && row.quantity.unit === one.quantity.unit,
  );
  const counted = mine.filter(({ row }) => noun.length >= 2 && row.title.includes(noun.slice(0, 2)));
  return counted.length === 1 ? counted : [];
}

/** The only one of its kind, where a slip of the pen sets the two apart and neither is the goal of the other. */
function slipped(one: Telling, matches: Match[]): Match | undefined {
  if (AROUND.test(one.amount!.line.text.slice(one.amount!.sentence.start, one.amount!.mention.start)))
    return undefined;
  const open = matches.filter(
    ({ row }) => !isGoalOf(row.row, one.quantity) && !tellsToo(one.amount!, row.quantity),
  );
  if (open.length === 0 || open.length < matches.length || distinctValues(open.map(({ row }) => row)) !== 1)
    return undefined;
  return open.find(({ row }) => {
    const digits = Math.min(coreDigits(one.quantity).length, coreDigits(row.quantity).length);
    return (
      digits >= 2 &&
      (isDigitSlip(one.quantity, row.quantity.value) || isTurnedRound(one.quantity, row.quantity.value))
    );
  });
}
