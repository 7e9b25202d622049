// Text of a scoring criterion → what it says, or why numbers cannot decide it. Never a guess.
import { dec, max, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { assemble, differs, earns, type Assembly, type Statement } from './assemble.js';
import { findFormula } from './formula.js';
import { scan } from './scan.js';
import { plain } from './text.js';
import { tokenize, type NumberToken, type Token } from './tokens.js';
import type { Bound, Criterion, Item, Measure, Outcome, Reason, Region } from './tree.js';

/** Longer texts are no criteria; a limit keeps the work bounded whatever a cell holds. */
const LONGEST = 6000;

const RATE: Measure = { dimension: 'rate', unit: '%', factor: dec('0.01') };

function blank(text: string, reason: Reason | null): Criterion {
  return {
    text, understood: reason === null, reason, weight: null, measure: RATE, branches: [], steps: [],
    series: null, formula: null, items: [], shares: [], parts: [], floor: null, cap: null, bonus: false,
    absolute: false, exceptions: [], sign: null,
  }; // prettier-ignore
}

/** Reads a scoring criterion as a report prints it, definitions and all. */
export function parseCriterion(text: string): Criterion {
  const normal = plain(text.slice(0, LONGEST));
  if (normal === '') return blank(text, 'empty');
  const criterion = parsePlain(normal, 0);
  criterion.text = text;
  return criterion;
}

function parsePlain(text: string, depth: number): Criterion {
  if (/系数/.test(text) && !/[得计]分=/.test(text)) return blank(text, 'coefficient');
  if (/标化分|折算(?:为|成)百分|换算(?:为|成)百分/.test(text)) return blank(text, 'rescaling');
  const found = findFormula(text);
  const tokens = withPercent(tokenize(found.rest));
  const assembly = assemble(scan(tokens));
  const refused = refusal(assembly, tokens);
  if (refused) return blank(text, refused);
  const criterion = blank(text, null);
  Object.assign(criterion, {
    weight: assembly.weight ?? found.weight,
    floor: assembly.floor,
    cap: assembly.cap,
    absolute: assembly.absolute,
    exceptions: assembly.exceptions,
    sign: assembly.sign,
    shares: found.shares,
    formula: found.formula,
    series: assembly.series,
  });
  if (depth === 0) {
    const chunks = split(assembly, tokens);
    if (chunks) {
      criterion.parts = chunks.map((chunk) => parsePlain(chunk, depth + 1));
      const bad = criterion.parts.find((part) => !part.understood);
      if (bad) return blank(text, bad.reason);
      criterion.weight ??= sumOfWeights(criterion.parts);
      return criterion;
    }
  }
  sortStatements(criterion, assembly);
  if (!criterion.understood) return blank(text, criterion.reason);
  criterion.steps = assembly.steps.map(({ measure, subject, sentence, ...step }) => {
    void [measure, subject, sentence];
    return step;
  });
  criterion.measure = measureOf(assembly, found.formula !== null);
  onTime(criterion);
  separate(criterion, assembly);
  closeOpenEnds(criterion);
  settleBounds(criterion);
  criterion.weight ??= weightOf(criterion, assembly);
  criterion.bonus =
    criterion.steps.some((s) => s.effect === 'add') || criterion.branches.some((b) => b.outcome.kind === 'plus');
  const reason = incomplete(criterion);
  return reason ? blank(text, reason) : criterion;
} // prettier-ignore

/** Bare figures beside per cents are per cents: 0-10%, 10-20, 100计满分. */
function withPercent(tokens: Token[]): Token[] {
  const rate = tokens.some((t) => t.kind === 'number' && (t.dimension === 'percent' || t.dimension === 'points'));
  const count = tokens.some((t) => t.kind === 'number' && (t.dimension === 'count' || t.dimension === 'money') && t.text !== '一次');
  if (!rate || count) return tokens;
  return tokens.map((token, index) => {
    if (token.kind !== 'number' || token.dimension !== 'none' || token.value.compare(2) < 0) return token;
    const near = [tokens[index - 1]?.kind, tokens[index + 1]?.kind];
    const condition = near.some((kind) => kind === 'compare' || kind === 'bound' || kind === 'dash' || kind === 'included');
    if (!condition || (tokens[index + 1]?.kind === 'dash' && scoreRange(tokens, index))) return token;
    return { ...token, value: token.value.div(100), dimension: 'percent', unit: '%', factor: dec('0.01') };
  });
} // prettier-ignore

const scoreRange = (tokens: Token[], index: number): boolean => {
  const next = tokens[index + 2];
  const before = tokens[index - 1]?.kind;
  return (
    before === 'award' ||
    before === 'open' ||
    (next?.kind === 'number' && (next as NumberToken).dimension === 'score')
  );
};

function refusal(assembly: Assembly, tokens: Token[]): Reason | null {
  const { flags, statements, steps } = assembly;
  if (flags.has('discretion')) return 'discretion';
  if (flags.has('either-or')) return 'either-or';
  if (flags.has('halved')) return 'condition';
  const counted = statements.some((s) => s.when.kind === 'region' && s.when.basis === 'value');
  if (flags.has('veto') && (!counted || tokens.some((t) => t.kind === 'veto' && !/一票否决/.test(t.text)))) return 'veto';
  if (flags.has('parallel')) return 'parallel';
  const words = statements.filter((s) => s.when.kind === 'words');
  if (words.some((s) => s.judged && !s.bracket) && assembly.items === 0) return 'judgement';
  const ranks = tokens.some((t) => t.kind === 'rank') && tokens.some((t) => t.kind === 'word' && /的?比例得?分?$/.test(t.text));
  if (ranks) return 'parallel';
  // 每起分别扣10分、5分
  const pairs = steps.filter((a, i) => steps.some((b, j) => i !== j && a.sentence === b.sentence && a.measure === b.measure && !a.points.equals(b.points)));
  return pairs.length > 0 ? 'parallel' : null;
} // prettier-ignore

/** Where sentences measure different things (半年进度 …; 前三季度 …), their texts; else null. */
function split(assembly: Assembly, tokens: Token[]): string[] | null {
  const starts: number[] = [];
  let subject = '';
  for (const statement of assembly.statements) {
    if (statement.when.kind !== 'region' || statement.when.basis === 'previous' || statement.subject === '') continue;
    if (subject === '') subject = statement.subject;
    else if (differs(subject, statement.subject)) {
      subject = statement.subject;
      if (starts.at(-1) !== statement.sentence) starts.push(statement.sentence);
    }
  }
  if (starts.length === 0 || starts[0] === 0) return null;
  // the same thing under another name goes on with lower or higher bands; a new thing starts again from full marks
  const opens = (sentence: number): boolean => {
    const first = assembly.statements.find((s) => s.sentence === sentence);
    return first !== undefined && earns(first.outcome);
  };
  const real = starts.filter(opens);
  if (real.length === 0) return null;
  const chunks: string[] = [''];
  let sentence = 0;
  for (const token of tokens) {
    chunks[chunks.length - 1] += token.text;
    if (token.kind === 'stop' || token.kind === 'slash') {
      sentence += 1;
      if (real.includes(sentence)) chunks.push('');
    }
  }
  return chunks.filter((chunk) => chunk.trim() !== '');
} // prettier-ignore

function sumOfWeights(parts: Criterion[]): Decimal | null {
  let total = ZERO;
  for (const part of parts) {
    if (!part.weight) return null;
    total = total.add(part.weight);
  }
  return total;
}

/** Tells branches from checklist items, headings with a weight, and conditions in words. */
function sortStatements(criterion: Criterion, assembly: Assembly): void {
  const { steps } = assembly;
  let statements = assembly.statements.map((s): Statement =>
    s.weak && steps.length === 0 && !assembly.statements.some((o) => o.outcome.kind === 'proportional')
      ? { ...s, when: { kind: 'words', text: s.subject } }
      : s,
  ); // prettier-ignore
  const isWords = (s: Statement): boolean => s.when.kind === 'words';
  const awards = (s: Statement): boolean => s.outcome.kind === 'points' && s.outcome.points.compare(ZERO) > 0;
  // 按完成比例计算得分: no condition at all
  const bare = statements.find((s) => isWords(s) && s.outcome.kind === 'proportional');
  if (bare) {
    statements = statements.filter((s) => s !== bare);
    if (statements.some((s) => s.when.kind === 'region'))
      statements.push({ ...bare, when: { kind: 'otherwise' } });
    else criterion.formula ??= { op: '*', left: { op: 'value' }, right: { op: 'weight' } };
  }
  // 按期完成得5分,每延期一个月扣1分: full marks are a heading, the count decides
  const counting = steps.length > 0 && steps.every((s) => s.unit === 'count' && s.from?.equals(ZERO) && s.within === null);
  if (counting) {
    const met = statements.find((s) => s.when.kind === 'region' && s.when.basis === 'target' && awards(s));
    if (met?.outcome.kind === 'points') criterion.weight ??= met.outcome.points;
    statements = statements.filter((s) => s.when.kind !== 'region' || s.when.basis !== 'target');
  }
  // 各得80%标准分;每增减…: no condition, only what the steps start from
  if (steps.length > 0)
    statements = statements.filter((s) => s.when.kind !== 'words' || s.when.text !== '' || s.outcome.kind !== 'share');
  const words = statements.filter(isWords);
  const regions = statements.filter((s) => s.when.kind === 'region');
  const deductions = words.filter((s) => s.outcome.kind === 'minus');
  if (steps.length > 0 && deductions.length > 0) {
    // 错一处扣0.3分,散总不符扣0.3分: more triggers of the same count
    const same = deductions.every((s) => steps.every((t) => t.unit === 'count' && s.outcome.kind === 'minus' && t.points.equals(s.outcome.points)));
    if (!same) criterion.exceptions.push(...deductions.map(textOf));
    statements = statements.filter((s) => !deductions.includes(s));
  }
  const given = words.filter(awards);
  // a figure in front of the rule is its weight; one behind it is another part
  const first = Math.min(...regions.map((r) => r.sentence), ...steps.map((t) => t.sentence));
  const alone = given.length === 1 && (steps.length > 0 || regions.length > 0 || criterion.formula !== null);
  const heading = alone && given[0]!.sentence <= first;
  const closed = statements.some((s) => s.when.kind === 'otherwise') || statements.some((s) => isWords(s) && !awards(s));
  const alike = given.every((s) => s.outcome.kind === 'points' && given[0]!.outcome.kind === 'points' && s.outcome.points.equals(given[0]!.outcome.points));
  const listed = given.length >= 2 || (given.length === 1 && regions.length > 0 && regions.every((s) => awards(s) && s.when.kind === 'region' && s.when.basis === 'target') && !closed && steps.length === 0);
  if (alone && !heading) {
    criterion.reason = 'parallel';
    criterion.understood = false;
    return;
  }
  if (listed && (assembly.items > 0 || !closed || (alike && given.length >= 2)) && statements.every((s) => awards(s) || !isWords(s))) {
    const all = statements.filter(awards);
    criterion.items = all.map((s): Item => ({ text: textOf(s), points: s.outcome.kind === 'points' ? s.outcome.points : ZERO }));
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
      if (a !== b && sameRegion(a, b) && !sameOutcome(a.outcome, b.outcome) && a.outcome.kind !== 'plus' && b.outcome.kind !== 'plus') {
        criterion.understood = false;
        criterion.reason = 'contradictory';
      }
  criterion.branches = statements.map(({ when, outcome, exact }) => ({
    when: when.kind === 'region' && exact === 'bare' ? wholeRate(when, statements, assembly) : when,
    outcome,
  }));
} // prettier-ignore

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
  const at = when.low!.at;
  if (assembly.measures.some((m) => m.dimension === 'count' || m.dimension === 'money')) {
    const upTo = statements.some((s) => s.when.kind === 'region' && s.when.low === null && s.when.high !== null);
    return upTo ? { ...when, low: null } : when;
  }
  if (assembly.steps.some((s) => s.effect === 'deduct' && s.direction === 'above')) return when;
  const above = statements.some((s) => s.when.kind === 'region' && s.when !== when && (s.when.low?.at.compare(at) ?? -1) > 0);
  return !above ? { ...when, high: null } : when;
} // prettier-ignore

function measureOf(assembly: Assembly, formula: boolean): Measure {
  const known = assembly.measures.find((m) => m.dimension !== 'none' && m.dimension !== 'points');
  const found = known ?? assembly.measures.find((m) => m.dimension === 'points');
  if (found?.dimension === 'percent' || found?.dimension === 'points') return RATE;
  if (found?.dimension === 'money') return { dimension: 'money', unit: found.unit, factor: found.factor };
  if (found?.dimension === 'count' || found?.dimension === 'score')
    return { dimension: 'count', unit: found.unit, factor: ONE };
  if (assembly.steps.some((s) => s.unit === 'count' && s.measure === null))
    return { dimension: 'count', unit: '', factor: ONE };
  const bare = assembly.statements.some((s) => s.when.kind === 'region' && s.when.basis === 'value');
  const proportional = assembly.absolute || assembly.statements.some((s) => s.outcome.kind === 'proportional');
  const zeros = assembly.statements.every((s) => s.when.kind !== 'region' || [s.when.low, s.when.high].every((b) => !b || b.at.equals(ZERO)));
  return bare && !formula && assembly.sign === null && !(proportional && zeros) && !(zeros && assembly.steps.some((s) => s.unit !== 'count')) ? { dimension: 'plain', unit: '', factor: ONE } : RATE;
} // prettier-ignore

/** 按时完成得5分,延迟10天以内扣1分: where only delays are counted, done means none of them. */
function onTime(criterion: Criterion): void {
  if (criterion.measure.dimension !== 'count') return;
  const regions = criterion.branches.filter((b) => b.when.kind === 'region' && b.when.basis === 'value');
  const punished = regions.every(({ outcome }) => !earns(outcome));
  if (regions.length === 0 || !punished) return;
  for (const branch of criterion.branches) {
    const { when } = branch;
    if (when.kind === 'region' && when.basis === 'target' && when.low && earns(branch.outcome))
      branch.when = { kind: 'region', basis: 'value', low: { at: ZERO, closed: 'yes' }, high: { at: ZERO, closed: 'yes' } };
  }
} // prettier-ignore

/** Counts beside rates (≥90%得5分; 每发现一起扣1分) are two quantities: two parts. */
function separate(criterion: Criterion, assembly: Assembly): void {
  const rates = criterion.branches.some((b) => b.when.kind === 'region' && b.when.basis === 'value') || criterion.formula !== null;
  const isCount = (index: number): boolean => {
    const step = assembly.steps[index]!;
    return step.unit === 'count' && step.from?.equals(ZERO) === true;
  };
  const counts = criterion.steps.filter((_, i) => isCount(i));
  const others = criterion.steps.filter((_, i) => !isCount(i));
  const unlike = criterion.measure.dimension === 'rate' && (rates || others.length > 0);
  const several = counts.some((a) => counts.some((b) => a !== b && a.effect === b.effect && !a.points.equals(b.points)));
  if ((counts.length > 0 && unlike) || several) {
    const part = (changes: Partial<Criterion>): Criterion => ({ ...blank(criterion.text, null), measure: criterion.measure, ...changes });
    const parts = several ? counts.map((step) => part({ steps: [step] })) : [part({ steps: counts })];
    if (criterion.branches.length > 0 || others.length > 0) parts.unshift(part({ branches: criterion.branches, steps: others }));
    criterion.weight ??= weightOf(criterion, assembly);
    criterion.parts = parts;
  } else if (counts.length > 1) {
    criterion.steps = [...others, counts[0]!];
  }
} // prettier-ignore

/** The top band of a rate (90%-100%) has no upper end: more than all is not worse. */
function closeOpenEnds(criterion: Criterion): void {
  const regions = criterion.branches.flatMap((b) => (b.when.kind === 'region' ? [b] : []));
  const top = regions.find(
    (b) => b.when.kind === 'region' && b.when.low !== null && b.when.high?.at.equals(ONE) && !b.when.low.at.equals(ONE),
  );
  if (criterion.measure.dimension !== 'rate' || top?.when.kind !== 'region' || regions.length < 2) return;
  const better = regions.every((b) => b === top || rank(b.outcome).compare(rank(top.outcome)) < 0);
  if (better && earns(top.outcome)) top.when = { ...top.when, high: null };
} // prettier-ignore

/** Unmarked bounds: a neighbour that includes the figure takes it; else the upper band does; else it is included. */
function settleBounds(criterion: Criterion): void {
  const regions = criterion.branches.flatMap((b) => (b.when.kind === 'region' ? [b.when] : []));
  const settled = regions.map((own) => {
    const others = regions.filter((o) => o !== own && o.basis === own.basis);
    const claims = (bound: Bound, isHigh: boolean): boolean =>
      others.some(({ low, high }) => {
        const asLow = low?.at.equals(bound.at) === true && (high === null || high.at.compare(bound.at) >= 0);
        const asHigh = high?.at.equals(bound.at) === true && (low === null || low.at.compare(bound.at) <= 0);
        return (asLow && (low!.closed === 'yes' || (isHigh && low!.closed === 'soft'))) || (asHigh && high!.closed === 'yes');
      });
    const settle = (bound: Bound | null, isHigh: boolean): Bound | null =>
      bound?.closed === 'soft' ? { ...bound, closed: claims(bound, isHigh) ? 'no' : 'yes' } : bound;
    return { own, low: settle(own.low, false), high: settle(own.high, true) };
  });
  for (const { own, low, high } of settled) Object.assign(own, { low, high });
} // prettier-ignore

function rank(outcome: Criterion['branches'][number]['outcome']): Decimal {
  if (outcome.kind === 'points') return outcome.to ?? outcome.points;
  if (outcome.kind === 'share') return outcome.share.mul(1000);
  return outcome.kind === 'minus' ? outcome.points.neg() : ZERO;
}

function weightOf(criterion: Criterion, assembly: Assembly): Decimal | null {
  const points: Decimal[] = [];
  for (const { outcome } of criterion.branches)
    if (outcome.kind === 'points' && earns(outcome)) points.push(outcome.to ?? outcome.points);
  if (criterion.items.length > 0) return criterion.items.reduce((sum, item) => sum.add(item.points), ZERO);
  if (criterion.series?.effect === 'award' && criterion.series.levels.length > 0 && !isUnbounded(criterion))
    points.push(...criterion.series.levels.map((l) => l.points));
  const full = criterion.branches.some((b) => b.outcome.kind === 'share');
  if (points.length > 0 && !full) return points.reduce(max);
  return assembly.deductAll ?? (full ? null : criterion.cap && !criterion.bonus ? criterion.cap : null);
}

/** 签约1亿元得0.6分,2亿得1.2分,以此类推: the more, the more points. */
function isUnbounded(criterion: Criterion): boolean {
  const [a, b] = criterion.series!.levels;
  return a!.at.compare(b!.at) < 0 === a!.points.compare(b!.points) < 0 && a!.at.compare(b!.at) < 0;
}

function incomplete(criterion: Criterion): Reason | null {
  const { branches, steps, formula, series, items, parts } = criterion;
  if (items.length > 0 || parts.length > 0 || series || formula) return null;
  if (branches.length === 0 && steps.length === 0) return 'no-rule';
  const decided = branches.filter((b) => b.outcome.kind !== 'interpolated' && b.when.kind !== 'otherwise');
  const between = branches.some((b) => b.outcome.kind === 'interpolated');
  if (between && decided.length < 2) return 'incomplete';
  if (branches.length > 0 && decided.length === 0 && steps.length === 0) return 'incomplete';
  return null;
}
