// Text of a scoring criterion → what it says, or why numbers cannot decide it. Never a guess.
import { dec, ZERO, type Decimal } from '../values/decimal.js';
import { assemble } from './assemble.js';
import { differs, earns, type Assembly } from './statements.js';
import { blank } from './blank.js';
import { withEach } from './each.js';
import { findFormula } from './formula.js';
import { countQuarters } from './quarters.js';
import { findRounding } from './rounding.js';
import { periodsOf } from './periods.js';
import { scan } from './scan.js';
import { closeOpenEnds, measureOf, onTime, separate, settleBounds, weightOf } from './settle.js';
import { sortStatements } from './sort.js';
import { plain } from './text.js';
import type { NumberToken, Token } from './token.js';
import { tokenize } from './tokens.js';
import type { Branch, Criterion, Reason } from './tree.js';

/** Longer texts are no criteria; a limit keeps the work bounded whatever a cell holds. */
const LONGEST = 6000;

/** Reads a scoring criterion as a report prints it, definitions and all. */
export function parseCriterion(text: string): Criterion {
  const normal = plain(text.slice(0, LONGEST));
  if (normal === '') return blank(text, 'empty');
  const criterion = parsePlain(withEach(countQuarters(normal)), 0);
  criterion.text = text;
  return criterion;
}

/** 实际值÷目标值×分值, 按实际值占目标值的比例, 实际增长率÷目标增长率. */
const BY_TARGET =
  /(?:实际|完成|达成)[^,;。/\d]{0,6}(?:\/|占|与)(?:年度|预期|计划|考核|绩效)*(?:目标|指标|计划|任务)(?:(?:完成)?[值数量]|的(?:比例|比重|百分比)|[^,;。*/\d]{1,6}率)/;

function parsePlain(text: string, depth: number): Criterion {
  if (/系数/.test(text) && !/[得计]分=/.test(text)) return blank(text, 'coefficient');
  if (/标化分|折算(?:为|成)百分|换算(?:为|成)百分/.test(text)) return blank(text, 'rescaling');
  const grades = gradesOf(text);
  if (grades.length > 1) return { ...blank(text, null), branches: grades };
  const { mode, rest } = findRounding(text);
  const found = findFormula(rest);
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
    mode,
    target: assembly.target,
    byTarget: BY_TARGET.test(text),
  });
  if (depth === 0) {
    const chunks = periodsOf(text) ?? split(assembly, tokens);
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
    criterion.steps.some((s) => s.effect === 'add') ||
    criterion.branches.some((b) => b.outcome.kind === 'plus');
  const reason = incomplete(criterion);
  return reason ? blank(text, reason) : criterion;
}

/** 达成100%-80%(含80%) / 部分达成80%-60%: grades in words, each with its share of the weight. */
function gradesOf(text: string): Branch[] {
  const found = [
    ...text.matchAll(/([^\d/;。,()]*达成[^\d/;。,()]*)(\d{1,3})%(?:\([^)]{1,6}\))?[-~—至]{1,2}(\d{1,3})%/g),
  ];
  return found.map(([, words, high, low]) => ({
    when: { kind: 'words', text: words!.trim() },
    outcome: { kind: 'share', share: dec(low!).div(100), to: dec(high!).div(100) },
  }));
}

/** Bare figures beside per cents are per cents: 0-10%, 10-20, 100计满分. */
function withPercent(tokens: Token[]): Token[] {
  const rate = tokens.some(
    (t) => t.kind === 'number' && (t.dimension === 'percent' || t.dimension === 'points'),
  );
  const count = tokens.some(
    (t) => t.kind === 'number' && (t.dimension === 'count' || t.dimension === 'money') && t.text !== '一次',
  );
  if (!rate || count) return tokens;
  return tokens.map((token, index) => {
    if (token.kind !== 'number' || token.dimension !== 'none' || token.value.compare(2) < 0) return token;
    const near = [tokens[index - 1]?.kind, tokens[index + 1]?.kind];
    const condition = near.some(
      (kind) => kind === 'compare' || kind === 'bound' || kind === 'dash' || kind === 'included',
    );
    if (!condition || (tokens[index + 1]?.kind === 'dash' && scoreRange(tokens, index))) return token;
    return { ...token, value: token.value.div(100), dimension: 'percent', unit: '%', factor: dec('0.01') };
  });
}

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
  const counted =
    steps.length > 0 || statements.some((s) => s.when.kind === 'region' && s.when.basis === 'value');
  if (flags.has('veto') && (!counted || tokens.some((t) => t.kind === 'veto' && !/一票否决/.test(t.text))))
    return 'veto';
  if (flags.has('parallel')) return 'parallel';
  if (flags.has('incomplete')) return 'incomplete';
  const words = statements.filter((s) => s.when.kind === 'words');
  if (words.some((s) => s.judged && !s.bracket) && assembly.items === 0) return 'judgement';
  const ranks =
    tokens.some((t) => t.kind === 'rank') &&
    tokens.some((t) => t.kind === 'word' && /的?比例得?分?$/.test(t.text));
  if (ranks) return 'parallel';
  // 每起分别扣10分、5分
  const pairs = steps.filter((a, i) =>
    steps.some(
      (b, j) => i !== j && a.sentence === b.sentence && a.measure === b.measure && !a.points.equals(b.points),
    ),
  );
  return pairs.length > 0 ? 'parallel' : null;
}

/** Where sentences measure different things (半年进度 …; 前三季度 …), their texts; else null. */
function split(assembly: Assembly, tokens: Token[]): string[] | null {
  const starts: number[] = [];
  let subject = '';
  for (const statement of assembly.statements) {
    if (statement.when.kind !== 'region' || statement.when.basis === 'previous' || statement.subject === '')
      continue;
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
}

function sumOfWeights(parts: Criterion[]): Decimal | null {
  let total = ZERO;
  for (const part of parts) {
    if (!part.weight) return null;
    total = total.add(part.weight);
  }
  return total;
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
