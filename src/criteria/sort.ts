// Statements told apart: bands, checklist items, a weight in front, conditions in words.
import { ONE, ZERO } from '../values/decimal.js';
import { earns, type Assembly, type Statement } from './statements.js';
import type { Criterion, Item, Outcome, Region } from './tree.js';

/** Tells branches from checklist items, headings with a weight, and conditions in words. */
export function sortStatements(criterion: Criterion, assembly: Assembly): void {
  const { steps } = assembly;
  let statements = assembly.statements.map((s): Statement =>
    s.weak && steps.length === 0 && !assembly.statements.some((o) => o.outcome.kind === 'proportional')
      ? { ...s, when: { kind: 'words', text: s.subject } }
      : s,
  );
  const isWords = (s: Statement): boolean => s.when.kind === 'words';
  const awards = (s: Statement): boolean => s.outcome.kind === 'points' && s.outcome.points.compare(ZERO) > 0;
  // ≥95%,未完成按比例计分: what is met earns all, the manner is that of what is not
  const isShort = (s: Statement): boolean =>
    s.when.kind === 'region' &&
    s.when.basis === 'target' &&
    s.when.low === null &&
    s.outcome.kind === 'proportional';
  if (statements.some(isShort))
    statements = statements.map((s): Statement =>
      s.when.kind === 'region' &&
      s.when.basis === 'value' &&
      s.when.low !== null &&
      s.when.high === null &&
      s.outcome.kind === 'proportional'
        ? { ...s, outcome: { kind: 'share', share: ONE, to: null } }
        : s,
    );
  // 按完成率计算,每低于目标10%扣1分: how it is measured, while the steps say what it earns
  if (steps.length > 0)
    statements = statements.filter(
      (s) => !(isWords(s) && s.outcome.kind === 'proportional' && s.outcome.by === 'manner'),
    );
  // 按完成比例计算得分: no condition at all
  const bare = statements.find((s) => isWords(s) && s.outcome.kind === 'proportional');
  if (bare) {
    statements = statements.filter((s) => s !== bare);
    if (statements.some((s) => s.when.kind === 'region'))
      statements.push({ ...bare, when: { kind: 'otherwise' } });
    else criterion.formula ??= { op: '*', left: { op: 'value' }, right: { op: 'weight' } };
  }
  // 按期完成得5分,每延期一个月扣1分: full marks are a heading, the count decides
  const counting =
    steps.length > 0 && steps.every((s) => s.unit === 'count' && s.from?.equals(ZERO) && s.within === null);
  if (counting) {
    const met = statements.find((s) => s.when.kind === 'region' && s.when.basis === 'target' && awards(s));
    if (met?.outcome.kind === 'points') criterion.weight ??= met.outcome.points;
    statements = statements.filter((s) => s.when.kind !== 'region' || s.when.basis !== 'target');
  }
  // …合规的得满分;发现一处扣1分: the words are what the steps find fault with
  const isFull = (s: Statement): boolean =>
    isWords(s) && s.outcome.kind === 'share' && s.outcome.share.equals(1);
  if (steps.length > 0 && steps.every((s) => s.effect === 'deduct'))
    statements = statements.filter((s) => !isFull(s));
  // 达标的得满分;低于90%的按比例得分: what no figure speaks of is the rest
  const open = statements.filter((s) => s.when.kind === 'region');
  const rest = statements.filter(isFull);
  if (
    rest.length === 1 &&
    open.length > 0 &&
    open.every((s) => !earns(s.outcome) && s.outcome.kind !== 'interpolated') &&
    !statements.some((s) => s.when.kind === 'otherwise')
  )
    statements = statements.map((s): Statement =>
      s === rest[0] ? { ...s, when: { kind: 'otherwise' } } : s,
    );
  // 各得80%标准分;每增减…: no condition, only what the steps start from
  if (steps.length > 0)
    statements = statements.filter(
      (s) => s.when.kind !== 'words' || s.when.text !== '' || s.outcome.kind !== 'share',
    );
  // …率(2分)。及时到位得2分;每延迟…: the brackets behind the name print the weight, the rest earns it
  const [lead, ...others] = statements.filter((s) => awards(s) && isWords(s));
  const sum = others.reduce((so, s) => (s.outcome.kind === 'points' ? so.add(s.outcome.points) : so), ZERO);
  if (
    lead?.bracket &&
    lead === statements[0] &&
    lead.outcome.kind === 'points' &&
    others.length > 0 &&
    others.every((s) => !s.bracket) &&
    lead.outcome.points.equals(sum)
  ) {
    criterion.weight ??= lead.outcome.points;
    statements = statements.filter((s) => s !== lead);
  }
  // 10期以上得5分,5期以下得1分,未举办得0分: none of what is counted
  const onlyCounts = assembly.measures.length > 0 && assembly.measures.every((m) => m.dimension === 'count');
  if (onlyCounts && statements.some((s) => s.when.kind === 'region'))
    statements = statements.map((s): Statement =>
      s.when.kind === 'words' &&
      /^(?:未|没有?|无)/.test(s.when.text) &&
      s.outcome.kind === 'points' &&
      s.outcome.points.equals(ZERO)
        ? {
            ...s,
            when: {
              kind: 'region',
              low: { at: ZERO, closed: 'yes' },
              high: { at: ZERO, closed: 'yes' },
              basis: 'value',
            },
          }
        : s,
    );
  const words = statements.filter(isWords);
  const regions = statements.filter((s) => s.when.kind === 'region');
  const deductions = words.filter((s) => s.outcome.kind === 'minus');
  if (steps.length > 0 && deductions.length > 0) {
    // 错一处扣0.3分,散总不符扣0.3分: more triggers of the same count
    const same = deductions.every((s) =>
      steps.every(
        (t) => t.unit === 'count' && s.outcome.kind === 'minus' && t.points.equals(s.outcome.points),
      ),
    );
    if (!same) criterion.exceptions.push(...deductions.map(textOf));
    statements = statements.filter((s) => !deductions.includes(s));
  }
  const given = words.filter(awards);
  // a figure in front of the rule is its weight; one behind it is another part
  const first = Math.min(...regions.map((r) => r.sentence), ...steps.map((t) => t.sentence));
  const alone = given.length === 1 && (steps.length > 0 || regions.length > 0 || criterion.formula !== null);
  const heading = alone && given[0]!.sentence <= first;
  const closed =
    statements.some((s) => s.when.kind === 'otherwise') || statements.some((s) => isWords(s) && !awards(s));
  const alike = given.every(
    (s) =>
      s.outcome.kind === 'points' &&
      given[0]!.outcome.kind === 'points' &&
      s.outcome.points.equals(given[0]!.outcome.points),
  );
  const listed =
    given.length >= 2 ||
    (given.length === 1 &&
      regions.length > 0 &&
      regions.every((s) => awards(s) && s.when.kind === 'region' && s.when.basis === 'target') &&
      !closed &&
      steps.length === 0);
  if (alone && !heading) {
    criterion.reason = 'parallel';
    criterion.understood = false;
    return;
  }
  if (
    listed &&
    (assembly.items > 0 || !closed || (alike && given.length >= 2)) &&
    statements.every((s) => awards(s) || !isWords(s))
  ) {
    const all = statements.filter(awards);
    criterion.items = all.map((s): Item => ({
      text: textOf(s),
      points: s.outcome.kind === 'points' ? s.outcome.points : ZERO,
    }));
    statements = statements.filter((s) => !all.includes(s) && s.when.kind !== 'otherwise');
    if (statements.length > 0) criterion.exceptions.push(...statements.map(textOf).filter((t) => t !== ''));
    statements = [];
  } else if (heading && !(listed && given[0]!.bracket && regions.length === 0)) {
    const [head] = given;
    if (head!.outcome.kind === 'points') criterion.weight ??= head!.outcome.points;
    statements = statements.filter((s) => s !== head);
  }
  if (regions.length > 0 && criterion.items.length === 0) {
    const other = statements.filter(isWords);
    criterion.exceptions.push(...other.map(textOf).filter((t) => t !== ''));
    statements = statements.filter((s) => !isWords(s));
  }
  for (const a of statements)
    for (const b of statements)
      if (
        a !== b &&
        sameRegion(a, b) &&
        !sameOutcome(a.outcome, b.outcome) &&
        a.outcome.kind !== 'plus' &&
        b.outcome.kind !== 'plus'
      ) {
        criterion.understood = false;
        criterion.reason = 'contradictory';
      }
  criterion.branches = statements.map(({ when, outcome, exact }) => ({
    when: when.kind === 'region' && exact === 'bare' ? wholeRate(when, statements, assembly) : when,
    outcome,
  }));
}

/** Equal figures compare equal however they are held. */
function sameOutcome(a: Outcome, b: Outcome): boolean {
  const figures = (o: Outcome): string =>
    Object.values(o)
      .map((v) => (v !== null && typeof v === 'object' ? v.toFraction() : String(v)))
      .join();
  return figures(a) === figures(b);
}

const textOf = (s: Statement): string => (s.when.kind === 'words' ? s.when.text : s.subject);

function sameRegion(a: Statement, b: Statement): boolean {
  if (a.when.kind !== 'region' || b.when.kind !== 'region') return false;
  const side = (x: Region['low'], y: Region['low']): boolean =>
    x === null || y === null ? x === y : x.at.equals(y.at) && x.closed === y.closed;
  return a.when.basis === b.when.basis && side(a.when.low, b.when.low) && side(a.when.high, b.when.high);
}

/** 100%得满分 printed without a comparison: at least that (or at most, where excess is punished). */
function wholeRate(when: Region, statements: Statement[], assembly: Assembly): Region {
  const at = when.low?.at;
  if (at === undefined || when.high === null) return when; // one side is turned by 未: no point any more
  if (assembly.measures.some((m) => m.dimension === 'count' || m.dimension === 'money')) {
    const upTo = statements.some(
      (s) => s.when.kind === 'region' && s.when.low === null && s.when.high !== null,
    );
    // 完成32公里得满分,不足按比例得分: more is no less
    const atLeast =
      !assembly.measures.some((m) => m.dimension === 'money') &&
      statements.some((s) => s.outcome.kind === 'proportional');
    return upTo ? { ...when, low: null } : atLeast ? { ...when, high: null } : when;
  }
  if (assembly.steps.some((s) => s.effect === 'deduct' && s.direction === 'above')) return when;
  const above = statements.some(
    (s) => s.when.kind === 'region' && s.when !== when && (s.when.low?.at.compare(at) ?? -1) > 0,
  );
  return !above ? { ...when, high: null } : when;
}
