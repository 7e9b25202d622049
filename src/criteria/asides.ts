// What stands among the statements and is no branch of its own: a manner of measuring, a weight, what steps start from.
import { ONE, ZERO } from '../values/decimal.js';
import { awards, earns, isFull, isWords, type Assembly, type Statement } from './statements.js';
import type { Criterion, Region } from './tree.js';

/** The statements once one aside is recognised: left out, turned into a condition, or moved into the criterion. */
type Aside = (statements: Statement[], criterion: Criterion, assembly: Assembly) => Statement[];

/** In this order: each sees what the ones before it left. */
const ASIDES: Aside[] = [
  weakAsWords,
  whatIsMetEarnsAll,
  mannerBesideSteps,
  proportionWithoutCondition,
  targetBesideCount,
  faultlessBesideDeductions,
  fullInWordsAsRest,
  startOfSteps,
  weightBehindName,
  noneAsZero,
];

/** The statements of a criterion without what is said in passing. */
export function setAside(criterion: Criterion, assembly: Assembly): Statement[] {
  return ASIDES.reduce((statements, aside) => aside(statements, criterion, assembly), assembly.statements);
}

const isProportional = (s: Statement): boolean => s.outcome.kind === 'proportional';

/** A zero count behind other words is words only, where nothing is counted. */
function weakAsWords(statements: Statement[], _: Criterion, { steps }: Assembly): Statement[] {
  if (steps.length > 0 || statements.some(isProportional)) return statements;
  return statements.map((s): Statement => (s.weak ? { ...s, when: { kind: 'words', text: s.subject } } : s));
}

/** ≥95%,未完成按比例计分: what is met earns all, the manner is that of what is not. */
function whatIsMetEarnsAll(statements: Statement[]): Statement[] {
  const isShort = ({ when }: Statement): boolean =>
    when.kind === 'region' && when.basis === 'target' && when.low === null;
  const isMet = ({ when }: Statement): boolean =>
    when.kind === 'region' && when.basis === 'value' && when.low !== null && when.high === null;
  if (!statements.some((s) => isShort(s) && isProportional(s))) return statements;
  return statements.map((s): Statement =>
    isMet(s) && isProportional(s) ? { ...s, outcome: { kind: 'share', share: ONE, to: null } } : s,
  );
}

/** 按完成率计算,每低于目标10%扣1分: how it is measured, while the steps say what it earns. */
function mannerBesideSteps(statements: Statement[], _: Criterion, { steps }: Assembly): Statement[] {
  if (steps.length === 0) return statements;
  return statements.filter(
    (s) => !(isWords(s) && s.outcome.kind === 'proportional' && s.outcome.by === 'manner'),
  );
}

/** 按完成比例计算得分: no condition at all. */
function proportionWithoutCondition(statements: Statement[], criterion: Criterion): Statement[] {
  const bare = statements.find((s) => isWords(s) && isProportional(s));
  if (!bare) return statements;
  const others = statements.filter((s) => s !== bare);
  if (others.some((s) => s.when.kind === 'region'))
    return [...others, { ...bare, when: { kind: 'otherwise' } }];
  criterion.formula ??= { op: '*', left: { op: 'value' }, right: { op: 'weight' } };
  return others;
}

/** 按期完成得5分,每延期一个月扣1分: full marks are a heading, the count decides. */
function targetBesideCount(statements: Statement[], criterion: Criterion, { steps }: Assembly): Statement[] {
  const counting =
    steps.length > 0 && steps.every((s) => s.unit === 'count' && s.from?.equals(ZERO) && s.within === null);
  if (!counting) return statements;
  const ofTarget = ({ when }: Statement): boolean => when.kind === 'region' && when.basis === 'target';
  const met = statements.find((s) => ofTarget(s) && awards(s));
  if (met?.outcome.kind === 'points') criterion.weight ??= met.outcome.points;
  return statements.filter((s) => !ofTarget(s));
}

/** …合规的得满分;发现一处扣1分: the words are what the steps find fault with. */
function faultlessBesideDeductions(statements: Statement[], _: Criterion, { steps }: Assembly): Statement[] {
  if (steps.length === 0 || steps.some((s) => s.effect !== 'deduct')) return statements;
  return statements.filter((s) => !isFull(s));
}

/** 达标的得满分;低于90%的按比例得分: what no figure speaks of is the rest. */
function fullInWordsAsRest(statements: Statement[]): Statement[] {
  const regions = statements.filter((s) => s.when.kind === 'region');
  const [rest, ...more] = statements.filter(isFull);
  const isRest =
    rest !== undefined &&
    more.length === 0 &&
    regions.length > 0 &&
    regions.every((s) => !earns(s.outcome) && s.outcome.kind !== 'interpolated') &&
    !statements.some((s) => s.when.kind === 'otherwise');
  if (!isRest) return statements;
  return statements.map((s): Statement => (s === rest ? { ...s, when: { kind: 'otherwise' } } : s));
}

/** 各得80%标准分;每增减…: no condition, only what the steps start from. */
function startOfSteps(statements: Statement[], _: Criterion, { steps }: Assembly): Statement[] {
  if (steps.length === 0) return statements;
  return statements.filter(
    (s) => s.when.kind !== 'words' || s.when.text !== '' || s.outcome.kind !== 'share',
  );
}

/** …率(2分)。及时到位得2分;每延迟…: the brackets behind the name print the weight, the rest earns it. */
function weightBehindName(statements: Statement[], criterion: Criterion): Statement[] {
  const [lead, ...others] = statements.filter((s) => awards(s) && isWords(s));
  if (lead?.outcome.kind !== 'points' || !lead.bracket || lead !== statements[0]) return statements;
  if (others.length === 0 || others.some((s) => s.bracket)) return statements;
  const sum = others.reduce((so, s) => (s.outcome.kind === 'points' ? so.add(s.outcome.points) : so), ZERO);
  if (!lead.outcome.points.equals(sum)) return statements;
  criterion.weight ??= lead.outcome.points;
  return statements.filter((s) => s !== lead);
}

/** 10期以上得5分,5期以下得1分,未举办得0分: none of what is counted. */
function noneAsZero(statements: Statement[], _: Criterion, { measures }: Assembly): Statement[] {
  const onlyCounts = measures.length > 0 && measures.every((m) => m.dimension === 'count');
  if (!onlyCounts || !statements.some((s) => s.when.kind === 'region')) return statements;
  const none: Region = {
    kind: 'region',
    low: { at: ZERO, closed: 'yes' },
    high: { at: ZERO, closed: 'yes' },
    basis: 'value',
  };
  return statements.map((s): Statement =>
    s.when.kind === 'words' &&
    /^(?:未|没有?|无)/.test(s.when.text) &&
    s.outcome.kind === 'points' &&
    s.outcome.points.equals(ZERO)
      ? { ...s, when: none }
      : s,
  );
}
