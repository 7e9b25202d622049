// Points in sentences, against each other, against the scoring tables, and told twice.
import type { Claim, Input, Reading, Sheet } from '../../../report/schema.js';
import { dec, decimalText, type Decimal } from '../../../values/decimal.js';
import {
  constant,
  figure,
  minus,
  plus,
  ratio,
  sum,
  sumOf,
  type Expression,
} from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { isOneSlip } from '../settle/slips.js';
import { againstLevels } from './against-levels.js';
import { breaksSheet, breaksTotal } from './breaks.js';
import { byRate } from './by-rate.js';
import { pointsByRow } from './by-row.js';
import { sectionScores } from './by-section.js';
import { cellParts } from './cell-parts.js';
import { headingPoints } from './headings.js';
import { pointsInOrder } from './in-order.js';
import { lossClaims } from './losses.js';
import { anyOf, itemsOf, type Item } from './items.js';
import { bareName, standingsIn, type Standing } from './standings.js';
import { ratedParts } from './rated.js';
import { listedOff, restOff } from './rest-off.js';
import { subScores } from './sub-scores.js';

/** The claims of points that sentences print; `total` is the report's own score. */
export function toldScores(read: Amount[][], sheets: Sheet[], total: Quantity | null): Claim[] {
  const lines = read.map((amounts) => itemsOf(amounts, total));
  const standings = standingsIn(sheets);
  const claims: Claim[] = [];
  const known = new Map<Item, Standing | null>();
  for (const items of lines) {
    for (const item of items) {
      const own = standingOf(item, standings, items, total);
      known.set(item, own);
      if (own)
        claims.push(
          ...againstTable(
            item,
            own,
            item.given !== null && total !== null && completes(item.given, own, items, total),
          ),
        );
    }
  }
  const asked = fullsIn(lines, known);
  for (const items of lines)
    claims.push(
      ...ratesOf(items, asked),
      ...items.flatMap((item, i) => [...offOf(item, items[i + 1], asked)]),
      ...fullMarks(items),
    );
  const rated = byRate(lines, read, asked);
  claims.push(
    ...rated,
    ...ratedParts(lines, standings),
    ...sectionScores(lines, standings),
    ...subScores(lines, read),
    ...headingPoints(read),
    ...lossClaims(lines, read, asked, [...rated, ...claims]),
    ...cellParts(lines, sheets),
    ...read.flatMap((amounts) => [...restOff(amounts, total), ...listedOff(amounts)]),
    ...toldTwice(lines.flat(), known),
    ...offToldApart(lines.flat()),
  );
  const taken = new Set(claims.map(({ stated }) => stated));
  claims.push(...[...againstLevels(lines, standings)].filter(({ stated }) => !taken.has(stated)));
  claims.push(...pointsInOrder(lines, sheets, claims));
  return [...claims, ...pointsByRow(lines, read, sheets, claims)];
}

/** The place in the tables that has the item's name, where one fits it best. */
function standingOf(
  item: Item,
  standings: Standing[],
  items: Item[],
  total: Quantity | null,
): Standing | null {
  const bare = bareName(item.name);
  if (bare.length < 2 || (!item.full && !item.given)) return null;
  const named = standings.filter(
    (s) => s.bare === bare || (s.bare.length > 2 && bare.endsWith(s.bare) && !isJoint(bare, s.bare)),
  );
  const exact = named.filter((s) => s.bare === bare);
  let fits = exact.length > 0 ? exact : named;
  for (const [said, of] of [
    [item.full, 'full'],
    [item.given, 'given'],
  ] as const) {
    const held = fits.filter((s) => said && s[of].length > 0 && agrees(said.quantity, sumIn(s[of])));
    if (held.length > 0) fits = held;
  }
  const [own] = fits;
  // one place, or one that says the same
  if (!own || (fits.length > 1 && !isHeld(item, own) && !fits.every((other) => saysSame(own, other))))
    return null;
  return isHeld(item, own) || isMeant(item, own, items, total) ? own : null;
}

/** 效益与满意度22分: of both, not of the second. */
const isJoint = (name: string, end: string): boolean => /[与和及、]$/.test(name.slice(0, -end.length));

/** 预算执行率 as a level, and its only row. */
const saysSame = (a: Standing, b: Standing): boolean =>
  (['full', 'given'] as const).every((of) => valueOf(a[of]).equals(valueOf(b[of])));

const isHeld = (item: Item, { full, given }: Standing): boolean =>
  [
    [item.full, full],
    [item.given, given],
  ].some(
    ([said, inputs]) =>
      said && (inputs as Input[]).length > 0 && agrees((said as Amount).quantity, sumIn(inputs as Input[])),
  );

/** A single figure under the name: one of the parts of the total, or a slip of the pen away. */
function isMeant({ given, full }: Item, standing: Standing, items: Item[], total: Quantity | null): boolean {
  // both are others than the table's: another part of that name
  if (given && full) return standing.full.length === 0 || standing.given.length === 0;
  const scores = items.flatMap((item) => item.given?.quantity ?? []);
  if (given && total && scores.length > 1) {
    const all = sumOf(scores);
    if (agrees(total, all) || isOneSlip(total, all)) return true;
    if (completes(given, standing, items, total)) return true;
  }
  const [said, inputs] = given ? [given, standing.given] : [full!, standing.full];
  return inputs.length > 0 && isDigitSlip(said.quantity, valueOf(inputs));
}

/** With what the table gives for this part all parts of the line come to the total. */
function completes(given: Amount, standing: Standing, items: Item[], total: Quantity): boolean {
  const others = items.flatMap((item) =>
    item.given && item.given !== given ? [item.given.quantity.value] : [],
  );
  if (others.length === 0 || standing.given.length === 0) return false;
  return others.reduce((a, b) => a.add(b), valueOf(standing.given)).equals(total.value);
}

const sumIn = (inputs: Input[]): Expression => sumOf(inputs.map(({ quantity }) => quantity));
const valueOf = (inputs: Input[]): ReturnType<typeof dec> =>
  inputs.reduce((all, { quantity }) => all.add(quantity.value), dec(0));

/** 产出50分 may be what could be had. */
function againstTable(
  item: Item,
  { full, given, sheet, confidence }: Standing,
  isCompleted: boolean,
): Claim[] {
  const claims: Claim[] = [];
  const asked =
    !item.full &&
    item.given &&
    full.length > 0 &&
    !agrees(item.given.quantity, sumIn(given)) &&
    agrees(item.given.quantity, sumIn(full));
  const got =
    !item.given &&
    item.full &&
    given.length > 0 &&
    !agrees(item.full.quantity, sumIn(full)) &&
    agrees(item.full.quantity, sumIn(given));
  const sides: [Amount | null, Input[], 'weight' | 'score', string][] =
    asked || got
      ? [[item.given ?? item.full, asked ? full : given, asked ? 'weight' : 'score', asked ? '分值' : '得分']]
      : [
          [item.full, full, 'weight', '分值'],
          [item.given, given, 'score', '得分'],
        ];
  for (const [said, inputs, of, word] of sides) {
    if (!said || inputs.length === 0) continue;
    const [only] = inputs;
    if (
      inputs.length === 1
        ? breaksSheet(sheet, of, only!.quantity, said.quantity)
        : of === 'score' && breaksTotal(sheet, inputs, said.quantity)
    )
      continue;
    // a part of the table's own name and full marks is that part
    const isSure =
      of === 'score' &&
      (isCompleted || (item.full !== null && full.length > 0 && agrees(item.full.quantity, sumIn(full))));
    const label = `评分表${word}`;
    const own = reading(
      '',
      inputs.length === 1 ? label : `评分表各项${word}之和`,
      sumIn(inputs),
      inputs.length === 1 ? [{ name: label, quantity: only!.quantity }] : inputs,
    );
    const claim =
      inputs.length === 1
        ? claimOf('same', said, [{ ...own, expression: figure(only!.quantity) }], {
            subject: item.name,
            confidence,
          })
        : claimOf('total', said, [own], { subject: `${item.name}${word}`, confidence });
    claims.push(isSure ? { ...claim, sure: true } : claim);
  }
  return claims;
}

type FullOf = (item: Item) => Input[];

/** The full marks of a part: told beside it, in the table, or once elsewhere (产出指标50分（数量20分、时效10分…）). */
function fullsIn(lines: Item[][], known: Map<Item, Standing | null>): FullOf {
  const told = new Map<string, Amount | null>();
  for (const { name, full } of lines.flat()) {
    const bare = bareName(name);
    if (!full || bare.length < 2) continue;
    const other = told.get(bare);
    told.set(bare, other === undefined || other?.quantity.value.equals(full.quantity.value) ? full : null);
  }
  return (item) => {
    const standing = known.get(item)?.full ?? [];
    const full = item.full ?? (standing.length > 0 ? null : told.get(bareName(item.name)));
    return full ? [inputOf(full, '分值')] : standing;
  };
}

/** 得分率 beside the points; several in one go where all but one hold. */
function ratesOf(items: Item[], fullOf: FullOf): Claim[] {
  const found = items.flatMap((item) => {
    const all = fullOf(item);
    if (!item.rate || !item.given || all.length === 0) return [];
    const expression = ratio(figureOf(item.given), all.length === 1 ? figure(all[0]!.quantity) : sumIn(all));
    return [
      {
        rate: item.rate,
        own: reading('', '得分 ÷ 分值 × 100%', expression, [inputOf(item.given, '得分'), ...all]),
      },
    ];
  });
  const run = found.filter(({ rate }) => rate.parallel);
  const missed = run.filter(({ rate, own }) => !agrees(rate.quantity, own.expression));
  return found
    .filter((one) => !run.includes(one) || missed.length <= 1)
    .map(({ rate, own }) => claimOf('rate', rate, [own], { subject: '得分率' }));
}

/** 扣2.65分 right behind the points: what is missing to the full marks. One reason of several says less. */
function* offOf(item: Item, next: Item | undefined, fullOf: FullOf): Generator<Claim> {
  const { off, given } = item;
  const all = fullOf(item);
  if (!off || !given || all.length === 0) return;
  const between = (a: Amount, b: Amount): string => off.line.text.slice(a.mention.end, b.mention.start);
  if (between(given, off).includes(';')) return;
  const reason = next?.off && !next.given && !next.full ? next.off : null;
  if (reason?.sentence === off.sentence && !between(off, reason).includes(';')) return;
  const expression = sum(...all.map(({ quantity }) => plus(figure(quantity))), minus(figureOf(given)));
  yield claimOf('balance', off, [reading('', '满分 − 得分', expression, [...all, inputOf(given, '得分')])]);
}

/** The full marks of all parts come to a hundred, where all but one slip does. */
function* fullMarks(items: Item[]): Generator<Claim> {
  const sentences = new Set(items.map((item) => anyOf(item).sentence));
  for (const sentence of sentences) {
    const own = items.filter((item) => item.full && anyOf(item).sentence === sentence);
    if (own.length < 3) continue;
    const total = own.reduce((all, { full }) => all.add(full!.quantity.value), dec(0));
    // without the execution rate's ten or twenty
    const isApart = total.equals(90) || total.equals(80);
    const slipped = isApart
      ? undefined
      : own.find(({ full }) => isDigitApart(full!.quantity, full!.quantity.value.sub(total.sub(100))));
    if (!total.equals(100) && !slipped) continue;
    const { full: stated, name } = slipped ?? own[0]!;
    const others = own.filter(({ full }) => full !== stated);
    const inputs = others.map((other) => inputOf(other.full!, `${other.name}分值`));
    const expression = sum(plus(constant(100)), ...others.map(({ full }) => minus(figureOf(full!))));
    yield claimOf('total', stated!, [reading('', '100 − 其余各部分分值', expression, inputs)], {
      subject: `${name}分值`,
    });
  }
}

/** One digit of as many is another, or the two are swapped. */
function isDigitApart(quantity: Quantity, value: Decimal): boolean {
  const [a, b] = [quantity.text.replace(/\D/g, ''), decimalText(value)];
  if (value.compare(0) <= 0 || a.length !== b.length || a === b) return false;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 || [...a].reverse().join('') === b;
}

/** 产出49.20分（满分50分）…。产出扣0.80分: taken off in a sentence of its own, all at once. */
function* offToldApart(items: Item[]): Generator<Claim> {
  for (const { name, off, given, full } of items) {
    const bare = bareName(name);
    if (!off || given || full || bare.length < 2) continue;
    const other = items.find((item) => item.full && item.given && bareName(item.name) === bare);
    const others = items.filter((item) => item.off && item.off !== off && bareName(item.name) === bare);
    if (!other || others.length > 0) continue;
    const inputs = [inputOf(other.full!, '分值'), inputOf(other.given!, '得分')];
    const expression = sum(plus(figureOf(other.full!)), minus(figureOf(other.given!)));
    const claim = claimOf('balance', off, [reading('', '分值 − 得分', expression, inputs)], {
      subject: `${name}扣分`,
    });
    // one reason of several takes off less than all; more than is missing cannot be
    const lost = other.full!.quantity.value.sub(other.given!.quantity.value);
    if (agrees(off.quantity, expression) || off.quantity.value.compare(lost) > 0) yield claim;
  }
}

/** A part told in two places with one weight: its points are one figure. */
function* toldTwice(items: Item[], known: Map<Item, Standing | null>): Generator<Claim> {
  const first = new Map<string, Item>();
  for (const item of items) {
    const bare = bareName(item.name);
    if (bare.length < 2 || !item.given || !item.full || known.get(item)) continue;
    const other = first.get(bare);
    if (!other) first.set(bare, item);
    else if (other.full!.quantity.value.equals(item.full.quantity.value)) {
      const readings: Reading[] = [
        reading('', '得分', figureOf(other.given!), [inputOf(other.given!, '得分')]),
      ];
      yield claimOf('same', item.given, readings, { subject: item.name });
    }
  }
}
