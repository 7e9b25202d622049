// The budget of January with what was added and taken off: 年初25万元，追加16.32万元，收回2万元，调整后39.32万元; 净增14.32万元.
import type { Claim, Reading } from '../../../report/schema.js';
import { minus, plus, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { SUMMED } from '../sentence/cues.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { differenceOf } from '../changes/change-readings.js';
import { claimFrom } from '../meant.js';
import { isOneSlip } from '../settle/slips.js';
import { latest } from '../rates/by-roles.js';

const ADDED = /(?:追加|调增|核增|增拨|增补|追补|增加|调入|净增)/g;
const CUT = /(?:调减|追减|核减|压减|收回|减少|核销|调出|缴回|净减)/g;
/** What it came to on balance, or against January. */
const NET = /净|[较比](?:年初|当年|批复|核定|预算)/;
/** By how much it differs from something else. */
const COMPARED = /[较比同](?:上年|去年|20\d\d年)|同比|相比/;

/** What was added (1) or taken off (−1). */
interface Step {
  amount: Amount;
  sign: 1 | -1;
  net: boolean;
}

/** The adjusted budgets and net adjustments of a paragraph; `above` are the amounts of the paragraphs before it. */
export function* adjustedBudgets(amounts: Amount[], above: Amount[]): Generator<Claim> {
  const money = amounts.filter((a) => a.quantity.dimension === 'money' && !a.quantity.approximate);
  const steps = stepsIn(money);
  if (steps.length === 0) return;
  for (const total of money) {
    const summed = SUMMED.test(total.lead) && total.role !== 'executed' && total.role !== 'arrived';
    if (total.kind !== 'level' || !(summed || total.role === 'adjusted')) continue;
    const claim = inSentence(total, money, steps) ?? inParagraph(total, money, steps, above);
    if (claim) yield claim;
  }
  for (const { amount, net } of steps) if (net) yield* netOf(amount, money, steps, above);
}

/** Each amount that was added or taken off; 、 goes on with what the figure before it says. */
function stepsIn(money: Amount[]): Step[] {
  const steps: Step[] = [];
  for (const amount of money) {
    if (amount.kind !== 'level' && amount.kind !== 'change') continue;
    const last = steps.at(-1);
    const goesOn = /^[、和及与]/.test(amount.lead) && money[money.indexOf(amount) - 1] === last?.amount;
    const said = COMPARED.test(amount.lead) || /^其中/.test(amount.lead) ? null : signOf(amount);
    const sign = said ?? (goesOn && last ? last.sign : null);
    if (sign !== null && amount.role !== 'adjusted' && amount.role !== 'initial')
      steps.push({ amount, sign, net: NET.test(amount.lead) });
  }
  return steps;
}

/** The word that stands last before the figure decides. */
function signOf({ lead, kind, sign }: Amount): 1 | -1 | null {
  if (kind === 'change' && sign !== 0) return sign;
  const [added, cut] = [ADDED, CUT].map((words) => [...lead.matchAll(words)].at(-1)?.index ?? -1);
  if (Math.max(added!, cut!) < 0 || lead.length - Math.max(added!, cut!) > REACH) return null;
  return added! > cut! ? 1 : -1;
}

/** 追加因政策性调资产生的人员经费: so much may stand between the verb and its figure. */
const REACH = 18;

/** All in one sentence: what follows is meant, whatever it comes to. */
function inSentence(total: Amount, money: Amount[], steps: Step[]): Claim | null {
  const own = money.filter((a) => a.sentence === total.sentence && a !== total);
  const before = own.filter((a) => a.index < total.index);
  // 追加20万元，调整后220万元，年初200万元: the sum may stand between its parts
  const pool = total.role !== 'adjusted' || latest(before, 'initial') ? before : own;
  const initial = latest(pool, 'initial') ?? latest(before, 'budget');
  const taken = steps.filter(({ amount }) => pool.includes(amount) && amount !== initial);
  // 申报2800万元，批复2650万元，核减150万元，追加96万元: taken off before, not after
  const isBefore = (step: Step): boolean =>
    initial !== undefined &&
    own.some(
      (a) => a.index < initial.index && agrees(initial.quantity, sum(plus(figureOf(a)), termOf(step))),
    );
  const added = grossOf(taken.filter((step) => !isBefore(step)));
  if (!initial || added.length === 0) return null;
  const readings = readingsOf(total, initial, added, latest(before, 'brought'));
  const claim = claimOf('balance', total, readings);
  const [step] = added;
  // 年初1050万元，追加50万元，全年1100万元: one upon the other
  const isChain =
    added.length === 1 && initial.index === step!.amount.index - 1 && total.index === step!.amount.index + 1;
  return readings.length > 0 ? asSure(claim, isChain ? [...added, ...added] : added, total) : null;
}

/** Several steps that one slip keeps from adding up: other figures beside that make the same are no other reading. */
const asSure = (claim: Claim, steps: Step[], { quantity }: Amount): Claim =>
  steps.length > 1 && claim.readings.some((r) => isOneSlip(quantity, r.expression))
    ? { ...claim, sure: true }
    : claim;

/** January's budget, or some of what was added, in another sentence: only what follows, or would but for one slip. */
function inParagraph(total: Amount, money: Amount[], steps: Step[], above: Amount[]): Claim | null {
  const isBehind = ({ amount }: Step): boolean =>
    amount.sentence === total.sentence && amount.index > total.index;
  const added = grossOf(steps.filter((step) => step.amount !== total && !isBehind(step)));
  const isStep = (a: Amount): boolean => steps.some(({ amount }) => amount === a);
  const pools = [money, above].flatMap((pool) =>
    (['initial', 'budget'] as const).map((role) =>
      pool.filter((a) => a !== total && a.kind === 'level' && a.role === role && !isStep(a)),
    ),
  );
  for (const pool of pools) {
    const readings = pool.slice(-MOST).flatMap((initial) => readingsOf(total, initial, added, undefined));
    const found =
      readings.find((r) => agrees(total.quantity, r.expression)) ??
      readings.find((r) => isOneSlip(total.quantity, r.expression, readings.length));
    if (found) return asSure(claimOf('balance', total, [{ ...found, name: '' }]), added, total);
  }
  return null;
}

/** Of more budgets than this one or another is a slip away by chance. */
const MOST = 3;

/** 调增752万元、调减118万元，净调增634万元: the last is what the first two come to; what a bracket tells details the rest. */
function grossOf(steps: Step[]): Step[] {
  const open = steps.filter(({ amount }) => !isInBrackets(amount));
  const own = open.length > 0 ? open : steps;
  const gross = own.filter(({ net }) => !net);
  return gross.length > 0 ? gross : own.slice(0, 1);
}

function readingsOf(total: Amount, initial: Amount, steps: Step[], brought: Amount | undefined): Reading[] {
  const all = [initial, ...steps.map(({ amount }) => amount)];
  if (steps.length === 0 || !all.every((a) => alike(a.quantity, total.quantity))) return [];
  const terms = [plus(figureOf(initial)), ...steps.map(termOf)];
  const formula = inputOf(initial).name + formulaOf(steps);
  const inputs = all.map((a) => inputOf(a));
  const plain = reading(brought ? '不含结转' : '', formula, sum(...terms), inputs);
  if (!brought) return [plain];
  const more = inputOf(brought);
  return [
    plain,
    reading('含结转', `${formula} + ${more.name}`, sum(...terms, plus(figureOf(brought))), [...inputs, more]),
  ];
}

const termOf = ({ amount, sign }: Step) => (sign === 1 ? plus(figureOf(amount)) : minus(figureOf(amount)));

const formulaOf = (steps: Step[]): string =>
  steps.map(({ amount, sign }) => ` ${sign === 1 ? '+' : '−'} ${inputOf(amount).name}`).join('');

/** 净增422.22万元, 较年初增加718.25万元: of all steps, or between the two budgets. */
function* netOf(net: Amount, money: Amount[], steps: Step[], above: Amount[]): Generator<Claim> {
  const own = steps.find(({ amount }) => amount === net)!;
  const others = steps.filter((step) => !step.net && !isInBrackets(step.amount));
  const turned = others.map((step): Step => ({ ...step, sign: (step.sign * own.sign) as 1 | -1 }));
  if (others.length > 1 && others.every(({ amount }) => alike(amount.quantity, net.quantity))) {
    const inputs = others.map(({ amount }) => inputOf(amount));
    const ofSteps = reading('', formulaOf(turned).slice(3), sum(...turned.map(termOf)), inputs);
    const claim = claimFrom('balance', net, [{ reading: ofSteps }]);
    if (claim) return yield asSure(claim, others, net);
  }
  const adjusted = latest(money, 'adjusted');
  const initial = latest(money, 'initial') ?? latest(above, 'initial');
  if (!adjusted || !initial) return;
  const [more, less] = own.sign === 1 ? [adjusted, initial] : [initial, adjusted];
  const claim = claimFrom('balance', net, [{ reading: differenceOf(more, less, 1) }]);
  if (claim) yield claim;
}
