// “三公”经费 in prose: the whole is abroad + cars + receptions, and its change is the sum of their changes.
import type { Claim } from '../../../report/schema.js';
import { figure, minus, plus, sum, type Term } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, inputOf, reading, sumReading } from '../build.js';
import { isYardstick } from '../totals/yardsticks.js';
import type { Change } from '../changes/index.js';

type Part = 'all' | 'abroad' | 'cars' | 'purchase' | 'running' | 'guests';

const NAMES: [Part, RegExp][] = [
  ['abroad', /因公出国/],
  ['cars', /(?:公务用?车|公车)购置(?:费用?|支出)?(?:及|和|与|、)(?:公务)?(?:用?车)?(?:运行|维护)/],
  ['purchase', /(?:公务用?车|公车)购置/],
  ['running', /(?:公务用?车|公车)运行/],
  ['guests', /公务接待/],
  ['all', /三公/],
];

function partOf(words: string): Part | null {
  // 因公出国（境）费、公务接待费、公车购置费和运行费（“三公”经费）决算总额: named with its parts
  if (/三公[^、,;。]{0,14}(?:总额|总计|合计|总支出)/.test(words)) return 'all';
  return NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The identities of the “三公” section; `changes` are the stated changes of the report. */
export function* publicClaims(all: Amount[], changes: Change[]): Generator<Claim> {
  const spent = new Map<Part, Amount>();
  for (const amount of all) {
    if (amount.kind !== 'level' || amount.quantity.dimension !== 'money' || amount.line.inTable) continue;
    if (amount.role !== null && amount.role !== 'executed') continue;
    if (amount.year === 'before' || isYardstick(amount) || /国内|外事|国\(境\)外接待/.test(amount.lead))
      continue;
    const part = partOf(amount.lead) ?? (amount.name === '' ? partOf(amount.topic) : null);
    if (part !== null && isSection(amount) && !spent.has(part)) spent.set(part, amount);
  }
  yield* levels(spent, 'all', ['abroad', 'cars', 'guests']);
  yield* levels(spent, 'cars', ['purchase', 'running']);
  yield* costsOfRunning(spent, all);
  yield* total(changes);
}

/** 公务用车运行维护费中，公务用车加油…，维修…，保险…. */
function* costsOfRunning(spent: Map<Part, Amount>, all: Amount[]): Generator<Claim> {
  const whole = spent.get('running');
  if (!whole) return;
  const costs = all.filter(
    (a) =>
      a.kind === 'level' &&
      a.quantity.dimension === 'money' &&
      a.line === whole.line &&
      a.index > whole.index &&
      /运行(?:维护)?费中,/.test(a.line.text.slice(a.sentence.start, a.mention.start)) &&
      /加油|燃料|油料|维修|保险|过路|过桥|停车|其他/.test(a.lead) &&
      !/均/.test(a.lead),
  );
  if (costs.length >= 3) yield claimOf('total', whole, [sumReading(costs)]);
}

/** Words of the section or the sentence say that this is about “三公” spending. */
function isSection(amount: Amount): boolean {
  return /三公/.test(amount.line.sectionTitle + amount.line.text) || amount.role === 'executed';
}

function* levels(spent: Map<Part, Amount>, whole: Part, parts: Part[]): Generator<Claim> {
  const total = spent.get(whole);
  const found = parts.map((part) => spent.get(part)).filter((a) => a !== undefined);
  if (total && found.length === parts.length) yield claimOf('balance', total, [sumReading(found)]);
}

/** Parts that a change of the whole is the sum of: the cars' as one, or as purchase and running. */
const SUMMED: Part[][] = [
  ['abroad', 'cars', 'guests'],
  ['abroad', 'purchase', 'running', 'guests'],
];
const LEVEL = '[^,;。]{0,16}(?:持平|无变化|没有变化|无增减|相同|一致)';

/** The change of the whole against those of its parts; a part that is not said to have changed, or not to have, leaves it open. */
function* total(changes: Change[]): Generator<Claim> {
  for (const role of new Set(changes.map((change) => change.role))) {
    const byPart = new Map<Part, Change>();
    for (const change of changes) {
      if (change.role !== role || change.amount.quantity.dimension !== 'money' || change.amount.line.inTable)
        continue;
      const own =
        partOf(change.subject) ?? (change.now ? (partOf(change.now.lead) ?? partOf(change.now.topic)) : null);
      if (own !== null && !byPart.has(own)) byPart.set(own, change);
    }
    const whole = byPart.get('all');
    if (!whole) continue;
    for (const names of SUMMED) {
      const parts = names.map((part) => byPart.get(part) ?? (isLevel(part, whole) ? null : undefined));
      if (parts.includes(undefined)) continue;
      const changed = parts.filter((part) => part != null);
      if (changed.length === 0 || [whole, ...changed].some(({ contrary }) => contrary)) continue;
      yield sumOfChanges(whole, changed);
      break;
    }
  }
}

/** 因公出国（境）费支出决算与上年持平, in the line that speaks of the whole. */
function isLevel(part: Part, whole: Change): boolean {
  const name = NAMES.find(([own]) => own === part)![1].source;
  return new RegExp(name + LEVEL).test(whole.amount.line.text);
}

function sumOfChanges(whole: Change, parts: Change[]): Claim {
  const isSame = (part: Change): boolean => part.amount.sign === whole.amount.sign;
  const terms = parts.map((part): Term => {
    const of = figure(part.amount.quantity);
    return isSame(part) ? plus(of) : minus(of);
  });
  const inputs = parts.map((part) => inputOf(part.amount));
  const formula = parts
    .map((part, i) => `${i > 0 ? ' ' : ''}${isSame(part) ? (i > 0 ? '+ ' : '') : '− '}${inputs[i]!.name}`)
    .join('');
  const subject = `“三公”经费${whole.amount.sign === -1 ? '减少额' : '增加额'}`;
  return claimOf('change', whole.amount, [reading('', formula, sum(...terms), inputs)], { subject });
}
