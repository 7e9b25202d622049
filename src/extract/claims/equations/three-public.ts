// “三公”经费 in prose: the whole is abroad + cars + receptions, the cars are bought and run; plans and spending apart.
import { BUDGET_ROLES } from '../sentence/cues.js';
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, sumOfParts, sumReading } from '../build.js';
import { isOneSlip } from '../settle/slips.js';
import { isYardstick } from '../totals/yardsticks.js';

export type Part = 'all' | 'abroad' | 'cars' | 'purchase' | 'running' | 'guests';

const CAR = '(?:公?务用?车|公车|车辆)';
const NAMES: [Part, RegExp][] = [
  ['abroad', /因公出国/],
  ['cars', new RegExp(`${CAR}购置(?:费用?|支出)?(?:及|和|与|、)(?:公务)?(?:用?车)?(?:运行|运维|维护)`)],
  ['purchase', new RegExp(`${CAR}购置`)],
  ['running', new RegExp(`${CAR}(?:及)?运行`)],
  ['guests', /公务接待/],
  ['all', /三公/],
];

/** Which of them words mean: the one named last, as 公车运行费（“三公”经费）总额 ends in the whole; all three in one go are it, too. */
export function partOf(words: string): Part | null {
  if (/因公出国/.test(words) && /公务接待/.test(words)) return 'all';
  const found = NAMES.map(([part, pattern]) => {
    const match = [...words.matchAll(new RegExp(pattern.source, 'g'))].at(-1);
    return { part, end: match ? match.index + match[0].length : 0 };
  });
  const last = found.reduce((a, b) => (b.end > a.end ? b : a));
  return last.end === 0 ? null : last.part;
}

/** 因公出国（境）费支出决算与上年持平. */
export function isSaidLevel(part: Part, text: string): boolean {
  const name = NAMES.find(([own]) => own === part)![1].source;
  return new RegExp(`(?:${name})[^,;。]{0,16}(?:持平|无变化|没有变化|无增减|相同|一致)`).test(text);
}

/** What a text tells of one year's plan or spending. */
export interface Told {
  amounts: Map<Part, Amount>;
  /** Another total of the same year and stage stands beside it: the parts may be those of either. */
  doubtful: boolean;
}

/** The figures of the “三公” spending by year and stage; the report's own spending stands first under ''. */
export function publicAmounts(all: Amount[], year: number | null): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  let before: Amount | undefined;
  let force = { plan: false, year: null as number | null };
  for (const amount of all) {
    const { line, sentence, lead, role } = amount;
    if (before?.line !== line) force = inForce(line.sectionTitle);
    if (before?.sentence !== sentence) {
      const head = inForce(line.text.slice(sentence.start, amount.mention.start));
      force = { plan: head.plan || force.plan, year: head.year ?? force.year };
    }
    before = amount;
    if (amount.kind !== 'level' || amount.quantity.dimension !== 'money' || line.inTable) continue;
    if (amount.year === 'before' || isYardstick(amount) || /国内|外事|国\(境\)外接待/.test(lead)) continue;
    const part = partOf(lead) ?? (amount.name === '' ? partOf(amount.topic) : null);
    if (part === null || !(/三公/.test(line.sectionTitle + line.text) || role === 'executed')) continue;
    if (role !== null && role !== 'executed' && !BUDGET_ROLES.has(role)) continue;
    const plan = role === null ? force.plan : role !== 'executed';
    const of = amount.year ?? force.year ?? year;
    if (part === 'all') force = { plan, year: of };
    const key = `${of === year || of === null ? '' : of}${plan ? '预算' : ''}`;
    const told = groups.get(key) ?? [];
    groups.set(key, told);
    const total = told.at(-1)?.amounts.get('all');
    const isOther = part === 'all' && total && !total.quantity.value.equals(amount.quantity.value);
    if (isOther) told.at(-1)!.doubtful = true;
    if (isOther || told.length === 0) told.push({ amounts: new Map(), doubtful: isOther === true });
    const { amounts } = told.at(-1)!;
    if (!amounts.has(part)) amounts.set(part, amount);
  }
  return groups;
}

/** 2011年“三公”经费预算中，: the year and the stage of what follows. */
function inForce(words: string): { plan: boolean; year: number | null } {
  const year = [...words.matchAll(/(20\d\d)年/g)].at(-1)?.[1];
  return {
    plan: /三公.{0,30}预算/.test(words) && !/决算|支出数|执行/.test(words),
    year: year === undefined ? null : Number(year),
  };
}

/** The sums that the figures of one year and stage must give, and what the running of the cars consists of. */
export function* levelClaims(groups: Map<string, Told[]>, all: Amount[]): Generator<Claim> {
  for (const told of [...groups.values()].flat()) {
    yield* sumOf(told, 'all', ['abroad', ...(told.amounts.has('cars') ? CARS : CARS_APART), 'guests']);
    yield* sumOf(told, 'cars', CARS_APART);
  }
  const running = groups.get('')?.[0]?.amounts.get('running');
  if (running) yield* costsOfRunning(running, all);
}

const CARS: Part[] = ['cars'];
const CARS_APART: Part[] = ['purchase', 'running'];

/** With a part that is not told only a sum that holds, or would but for one slip, says anything. */
function* sumOf({ amounts, doubtful }: Told, whole: Part, parts: Part[]): Generator<Claim> {
  const total = amounts.get(whole);
  const found = parts.map((part) => amounts.get(part)).filter((a) => a !== undefined);
  if (!total || found.length === 0) return;
  const sure = found.length === parts.length && (whole !== 'all' || !doubtful);
  if (!sure && (found.length < 2 || !isBorneOut(total, found))) return;
  yield { ...claimOf('balance', total, [sumReading(found)]), sure };
}

function isBorneOut({ quantity }: Amount, parts: Amount[]): boolean {
  const expression = sumOfParts(parts);
  return agrees(quantity, expression) || isOneSlip(quantity, expression);
}

/** 公务用车运行维护费中，公务用车加油…，维修…，保险…. */
function* costsOfRunning(whole: Amount, all: Amount[]): Generator<Claim> {
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
