// Statements told apart: branches, a checklist, a weight in front, conditions in words.
import { ZERO } from '../values/decimal.js';
import { setAside } from './asides.js';
import { awards, isWords, type Assembly, type Statement } from './statements.js';
import type { Criterion, Item, Outcome, Region } from './tree.js';

/** Tells branches from checklist items, headings with a weight, and conditions in words. */
export function sortStatements(criterion: Criterion, assembly: Assembly): void {
  const all = setAside(criterion, assembly);
  const kept = withoutDeductionsInWords(all, criterion, assembly);
  const told = headingOrChecklist(kept, criterion, assembly);
  if (told === null) {
    criterion.reason = 'parallel';
    criterion.understood = false;
    return;
  }
  const statements = withoutExceptions(told, all, criterion);
  if (statements.some((a) => statements.some((b) => contradict(a, b)))) {
    criterion.understood = false;
    criterion.reason = 'contradictory';
  }
  criterion.branches = statements.map(({ when, outcome, exact }) => ({
    when: when.kind === 'region' && exact === 'bare' ? wholeRate(when, statements, assembly) : when,
    outcome,
  }));
}

const regionsOf = (statements: Statement[]): Statement[] =>
  statements.filter((s) => s.when.kind === 'region');

/** Beside steps, words that deduct are more triggers of the same count, or what only a person can say. */
function withoutDeductionsInWords(
  statements: Statement[],
  criterion: Criterion,
  { steps }: Assembly,
): Statement[] {
  const deductions = statements.filter((s) => isWords(s) && s.outcome.kind === 'minus');
  if (steps.length === 0 || deductions.length === 0) return statements;
  // 错一处扣0.3分,散总不符扣0.3分: more triggers of the same count
  const same = deductions.every((s) =>
    steps.every((t) => t.unit === 'count' && s.outcome.kind === 'minus' && t.points.equals(s.outcome.points)),
  );
  if (!same) criterion.exceptions.push(...deductions.map(textOf));
  return statements.filter((s) => !deductions.includes(s));
}

/**
 * Points that stand behind words: a heading with the weight, or the lines of a checklist; what is left once they are
 * taken out. Null where they are the points of another part.
 */
function headingOrChecklist(
  statements: Statement[],
  criterion: Criterion,
  assembly: Assembly,
): Statement[] | null {
  const { steps } = assembly;
  const given = statements.filter((s) => isWords(s) && awards(s));
  const regions = regionsOf(statements);
  // a figure in front of the rule is its weight; one behind it is another part
  const first = Math.min(...regions.map((r) => r.sentence), ...steps.map((t) => t.sentence));
  const alone = given.length === 1 && (steps.length > 0 || regions.length > 0 || criterion.formula !== null);
  const heading = alone && given[0]!.sentence <= first;
  if (alone && !heading) return null;
  const listed = areListed(given, regions, statements, assembly);
  if (listed && isChecklist(given, statements, assembly)) {
    takeItems(statements, criterion);
    return [];
  }
  if (!heading || (listed && given[0]!.bracket && regions.length === 0)) return statements;
  const head = given[0]!;
  if (head.outcome.kind === 'points') criterion.weight ??= head.outcome.points;
  return statements.filter((s) => s !== head);
}

/** Whether something says what is earned where no points are: 否则, 未建立的不得分. */
const isClosed = (statements: Statement[]): boolean =>
  statements.some((s) => s.when.kind === 'otherwise' || (isWords(s) && !awards(s)));

function areListed(
  given: Statement[],
  regions: Statement[],
  statements: Statement[],
  { steps }: Assembly,
): boolean {
  if (given.length !== 1) return given.length >= 2;
  return (
    regions.length > 0 &&
    regions.every((s) => awards(s) && s.when.kind === 'region' && s.when.basis === 'target') &&
    !isClosed(statements) &&
    steps.length === 0
  );
}

function isChecklist(given: Statement[], statements: Statement[], { items }: Assembly): boolean {
  const [first] = given;
  const alike = given.every(
    (s) =>
      s.outcome.kind === 'points' &&
      first!.outcome.kind === 'points' &&
      s.outcome.points.equals(first!.outcome.points),
  );
  return (
    (items > 0 || !isClosed(statements) || (alike && given.length >= 2)) &&
    statements.every((s) => awards(s) || !isWords(s))
  );
}

function takeItems(statements: Statement[], criterion: Criterion): void {
  criterion.items = statements.filter(awards).map((s): Item => ({
    text: textOf(s),
    points: s.outcome.kind === 'points' ? s.outcome.points : ZERO,
  }));
  exempt(
    statements.filter((s) => !awards(s) && s.when.kind !== 'otherwise'),
    criterion,
  );
}

/** Beside bands of figures, conditions in words are exceptions. */
function withoutExceptions(statements: Statement[], all: Statement[], criterion: Criterion): Statement[] {
  if (regionsOf(all).length === 0 || criterion.items.length > 0) return statements;
  exempt(statements.filter(isWords), criterion);
  return statements.filter((s) => !isWords(s));
}

function exempt(statements: Statement[], criterion: Criterion): void {
  criterion.exceptions.push(...statements.map(textOf).filter((t) => t !== ''));
}

const textOf = (s: Statement): string => (s.when.kind === 'words' ? s.when.text : s.subject);

function contradict(a: Statement, b: Statement): boolean {
  return (
    a !== b &&
    sameRegion(a, b) &&
    !sameOutcome(a.outcome, b.outcome) &&
    a.outcome.kind !== 'plus' &&
    b.outcome.kind !== 'plus'
  );
}

function sameRegion(a: Statement, b: Statement): boolean {
  if (a.when.kind !== 'region' || b.when.kind !== 'region') return false;
  const side = (x: Region['low'], y: Region['low']): boolean =>
    x === null || y === null ? x === y : x.at.equals(y.at) && x.closed === y.closed;
  return a.when.basis === b.when.basis && side(a.when.low, b.when.low) && side(a.when.high, b.when.high);
}

/** Equal figures compare equal however they are held. */
function sameOutcome(a: Outcome, b: Outcome): boolean {
  const figures = (o: Outcome): string =>
    Object.values(o)
      .map((v) => (v !== null && typeof v === 'object' ? v.toFraction() : String(v)))
      .join();
  return figures(a) === figures(b);
}

/** 100%得满分 printed without a comparison: at least that (or at most, where excess is punished). */
function wholeRate(when: Region, statements: Statement[], assembly: Assembly): Region {
  const at = when.low?.at;
  if (at === undefined || when.high === null) return when; // one side is turned by 未: no point any more
  if (assembly.measures.some((m) => m.dimension === 'count' || m.dimension === 'money')) {
    const under = (basis: Region['basis']): boolean =>
      statements.some(
        (s) =>
          s.when.kind === 'region' && s.when.basis === basis && s.when.low === null && s.when.high !== null,
      );
    const upTo = under('value');
    // 完成32公里得满分,不足按比例得分; 完成60场得5分,未完成的不得分: more is no less
    const atLeast =
      !assembly.measures.some((m) => m.dimension === 'money') &&
      (under('target') || statements.some((s) => s.outcome.kind === 'proportional'));
    return upTo ? { ...when, low: null } : atLeast ? { ...when, high: null } : when;
  }
  if (assembly.steps.some((s) => s.effect === 'deduct' && s.direction === 'above')) return when;
  const above = statements.some(
    (s) => s.when.kind === 'region' && s.when !== when && (s.when.low?.at.compare(at) ?? -1) > 0,
  );
  return !above ? { ...when, high: null } : when;
}
