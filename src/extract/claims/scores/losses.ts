// Parts of a score told in paragraphs, （三）产出，得33.17分：…6分得5.89分；…扣1.00分, and what their sentences say was lost.
import type { Claim, Input } from '../../../report/schema.js';
import { dec } from '../../../values/decimal.js';
import { figure, minus, plus, sum, type Term } from '../../../values/expression.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import type { FullOf } from './full-marks.js';
import { anyOf, type Item } from './items.js';
import { bareName } from './standings.js';
import { isLeaf } from './sub-scores.js';

/** A reason of several, or one that a rule holds out. */
const NO_LOSS = /其中|每|酌情|可|应|最多|不扣|上年|共|合计/;
const HEAD_END = 30;

/** The claims of each part that a paragraph opens with: its full marks less what is lost below; more than that cannot be lost. */
export function* lossClaims(
  lines: Item[][],
  read: Amount[][],
  fullOf: FullOf,
  known: Claim[],
): Generator<Claim> {
  const givens = givensIn(lines);
  const wrong = new Set(known.filter(fails).map(({ stated }) => stated));
  for (const [at, items] of lines.entries()) {
    const [parent, ...own] = items;
    if (!parent || !opens(parent)) continue;
    const full = fullOf(parent);
    if (full.length === 0) continue;
    const lost = [...own, ...(isLeaf(parent) ? [] : below(lines, read, at))].flatMap(lossOf);
    // what is wrong by itself is told so there
    if (lost.length === 0 || lost.some(({ inputs }) => inputs.some(({ quantity }) => wrong.has(quantity))))
      continue;
    // （一）决策（15分）: all that it could get; what it got is told elsewhere
    const given = isFullMarks(parent.given!, full) ? givens.get(bareName(parent.name)) : parent.given!;
    if (!given) continue;
    const expression = sum(
      ...full.map(({ quantity }) => plus(figure(quantity))),
      ...lost.flatMap(({ terms }) => terms),
    );
    const inputs = [...full, ...lost.flatMap(({ inputs }) => inputs)];
    const claim = claimOf('balance', given, [reading('', '分值 − 各项失分', expression, inputs)], {
      subject: `${parent.name}得分`,
    });
    // 2.预算执行（9分）。…: what it could get, of a name that is another's
    if (given.quantity.value.compare(full.reduce((all, { quantity }) => all.add(quantity.value), dec(0))) > 0)
      continue;
    // some reasons only take off less than all
    const told = lost.reduce((all, { value }) => all.add(value), given.quantity.value);
    const most = full.reduce((all, { quantity }) => all.add(quantity.value), told.sub(told));
    // whole points lost leave no hundredths: some were worked out
    const isWorkedOut = lost.every(({ inputs }) =>
      inputs.every(({ quantity }) => quantity.decimals < given.quantity.decimals),
    );
    if (agrees(given.quantity, expression) || (told.compare(most) > 0 && !isWorkedOut && isExplained(claim)))
      yield claim;
  }
}

/** What each part got, where it is told once or alike. */
function givensIn(lines: Item[][]): Map<string, Amount | null> {
  const told = new Map<string, Amount | null>();
  for (const { name, given } of lines.flat()) {
    if (!given || name.length < 2 || given.line.text[given.leadStart - 1] === '(') continue;
    const bare = bareName(name);
    const other = told.get(bare);
    told.set(bare, other === undefined || other?.quantity.value.equals(given.quantity.value) ? given : null);
  }
  return told;
}

/** In brackets right behind the name, without 得, and as many as there are. */
const isFullMarks = ({ line, leadStart, lead, quantity }: Amount, full: Input[]): boolean =>
  line.text[leadStart - 1] === '(' &&
  !/得|评|计/.test(lead) &&
  full.some((input) => input.quantity.value.equals(quantity.value));

/** The points are the first that the paragraph tells, right behind the name that it begins with. */
function opens({ given, name }: Item): boolean {
  return (
    given !== null &&
    name.length >= 2 &&
    !given.line.inTable &&
    given.mention.start < HEAD_END &&
    !given.line.text.slice(0, given.mention.start).includes('。') &&
    /^\(?[一二三四五六七八九十\d]{1,2}[)、.]/.test(given.line.text)
  );
}

/** The parts told in the paragraphs up to the next heading. */
function below(lines: Item[][], read: Amount[][], at: number): Item[] {
  const { line } = read[at]![0]!;
  const items: Item[] = [];
  for (let i = at + 1; i < lines.length; i += 1) {
    const next = read[i]![0]?.line;
    if (!next) continue;
    if (
      next.section !== line.section ||
      next.heading ||
      next.inTable ||
      next.style === line.style ||
      (lines[i]![0] && opens(lines[i]![0]!))
    )
      break;
    items.push(...lines[i]!);
  }
  return items;
}

interface Loss {
  terms: Term[];
  inputs: Input[];
  value: Amount['quantity']['value'];
}

/** 6分得5.89分, 扣1.00分: once where both are told. */
function lossOf({ name, full, given, off }: Item): Loss[] {
  const any = anyOf({ name, full, given, off, rate: null });
  const clause = any.line.text.slice(any.leadStart, any.mention.start);
  if (NO_LOSS.test(clause)) return [];
  if (off)
    return [{ terms: [minus(figureOf(off))], inputs: [inputOf(off, '扣分')], value: off.quantity.value }];
  if (!full || !given) return [];
  return [
    {
      terms: [minus(figureOf(full)), plus(figureOf(given))],
      inputs: [inputOf(full, '分值'), inputOf(given, '得分')],
      value: full.quantity.value.sub(given.quantity.value),
    },
  ];
}
