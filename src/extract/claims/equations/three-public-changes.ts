// “三公”经费 in prose: the change of the whole is the sum of the changes of its parts.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { exactValue, figure, minus, plus, sum, type Term } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, inputOf, reading } from '../build.js';
import type { Change } from '../changes/index.js';
import { isOneSlip } from '../settle/slips.js';
import { isSaidLevel, levelClaims, partOf, publicAmounts, type Part } from './three-public.js';

/** The identities of the “三公” section; `changes` are the stated changes of the report. */
export function* publicClaims(all: Amount[], changes: Change[], year: number | null): Generator<Claim> {
  const groups = publicAmounts(all, year);
  yield* levelClaims(groups, all);
  const told = groups.get('')?.[0]?.amounts ?? new Map<Part, Amount>();
  const owned = ownersOf(changes);
  for (const role of new Set(changes.map((change) => change.role)))
    yield* sumOfChanges(byPart(owned.filter(({ change }) => change.role === role)), told);
}

interface Owned {
  change: Change;
  part: Part | null;
}

/** Whose change each is; 较上年减少2.90万元，较年初预算减少0.04万元 goes on about one thing. */
function ownersOf(changes: Change[]): Owned[] {
  const owned: Owned[] = [];
  for (const change of changes) {
    const { subject, now, amount } = change;
    const named = partOf(subject) ?? (now ? (partOf(now.lead) ?? partOf(now.topic)) : null);
    const last = owned.at(-1);
    const from = last?.change.amount;
    const goesOn =
      subject === '' &&
      from?.line === amount.line &&
      !/[;。]/.test(amount.line.text.slice(from.mention.end, amount.mention.start));
    owned.push({ change, part: named ?? (goesOn ? last!.part : null) });
  }
  return owned;
}

function byPart(owned: Owned[]): Map<Part, Change> {
  const found = new Map<Part, Change>();
  for (const { change, part } of owned) {
    const { quantity, line } = change.amount;
    if (part === null || quantity.dimension !== 'money' || line.inTable) continue;
    if (!found.has(part)) found.set(part, change);
  }
  return found;
}

/** Parts that the whole consists of: the cars' as one, or as purchase and running. */
const PARTS: Part[][] = [
  ['abroad', 'cars', 'guests'],
  ['abroad', 'purchase', 'running', 'guests'],
];

/**
 * The change of the whole against those of its parts. A part that came to nothing cannot have grown: where the others
 * leave something to add, one of the figures is wrong; where they leave something to take away, it may be that part's.
 */
function* sumOfChanges(changes: Map<Part, Change>, told: Map<Part, Amount>): Generator<Claim> {
  const whole = changes.get('all');
  if (!whole || whole.contrary || whole.amount.sign === 0) return;
  // 车辆运行费 alone is all that the cars took
  const runs = !told.has('cars') && !told.has('purchase') && changes.has('running');
  for (const names of runs ? [['abroad', 'running', 'guests'] as Part[]] : PARTS) {
    const changed = names.flatMap((part) => changes.get(part) ?? []);
    const silent = names.filter((part) => !changes.has(part) && !isSaidLevel(part, whole.amount.line.text));
    if (changed.length === 0 || changed.some(({ contrary, amount }) => contrary || amount.sign === 0))
      continue;
    const claim = claimOfChanges(whole.amount, changes, names);
    const value = exactValue(claim.readings[0]!.expression)!;
    const holds = agrees(whole.amount.quantity, claim.readings[0]!.expression);
    const isNothing = silent.every((part) =>
      isZero(told.get(part)?.quantity.value ?? whole.amount.quantity.value),
    );
    // signed as the whole is: what the silent parts would have to add
    const rest = whole.amount.quantity.value.sub(value);
    const grows = (whole.amount.sign > 0 ? rest : rest.neg()).compare(0) > 0;
    const sure = silent.length === 0 || (isNothing && grows);
    if (
      !holds &&
      !sure &&
      !(isNothing && changed.length > 1 && isOneSlip(whole.amount.quantity, claim.readings[0]!.expression))
    )
      continue;
    if (changed.length === 1 && silent.length > 0) continue;
    yield { ...claim, sure };
    return;
  }
}

function claimOfChanges(whole: Amount, changes: Map<Part, Change>, names: Part[]): Claim {
  const parts = names.flatMap((part) => {
    const amount = changes.get(part)?.amount;
    return amount ? [{ part, amount, isSame: amount.sign === whole.sign }] : [];
  });
  const terms = parts.map(({ amount, isSame }): Term => (isSame ? plus : minus)(figure(amount.quantity)));
  const inputs = parts.map(({ part, amount }) => inputOf(amount, TITLES[part] + directed(amount)));
  const formula = parts
    .map(({ isSame }, i) => `${isSame ? (i > 0 ? '+ ' : '') : '− '}${inputs[i]!.name}`)
    .join(' ');
  const subject = TITLES.all + directed(whole);
  return claimOf('change', whole, [reading('', formula, sum(...terms), inputs)], { subject });
}

const directed = ({ sign }: Amount): string => (sign === -1 ? '减少额' : '增加额');

const TITLES: Record<Part, string> = {
  all: '“三公”经费',
  abroad: '因公出国（境）费',
  cars: '公务用车购置及运行维护费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  guests: '公务接待费',
};
