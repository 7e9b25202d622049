// Elements → statements: which condition earns what, and what each step counts from.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import { bound, compared, region, type Element, type StepElement } from './elements.js';
import { reorder } from './reorder.js';
import { thresholdsOf } from './thresholds.js';
import type { NumberToken } from './tokens.js';
import type { Branch, Condition, Outcome, Region, Series, Step } from './tree.js';

export interface Statement extends Branch {
  /** The words of the condition that name what is measured. */
  subject: string;
  /** How the figure of the condition is printed (100% alone, 为0), or null. */
  exact: 'bare' | 'printed' | null;
  /** Stands in brackets behind its item: …（1分）. */
  bracket: boolean;
  /** The words hold 较好, 一般 …: a person's judgement. */
  judged: boolean;
  /** Which sentence it stands in, from 0. */
  sentence: number;
  /** A zero count that stood behind other words (未发现…): it may be words only. */
  weak: boolean;
}

export interface Assembly {
  statements: Statement[];
  steps: (Step & { measure: NumberToken | null; subject: string; sentence: number })[];
  series: Series | null;
  measures: NumberToken[];
  weight: Decimal | null;
  /** 基础分60分: what additions are added to. */
  start: Decimal | null;
  /** A target named behind the rule: 目标值90%. */
  target: Decimal | null;
  floor: Decimal | null;
  /** 扣完10分为止, 最多扣6分. */
  deductLimit: Decimal | null;
  /** 扣完10分为止 names the weight, too. */
  deductAll: Decimal | null;
  addLimit: Decimal | null;
  cap: Decimal | null;
  absolute: boolean;
  exceptions: string[];
  items: number;
  sign: 'change' | 'saving' | null;
  flags: Set<'halved' | 'either-or' | 'veto' | 'discretion' | 'parallel' | 'incomplete'>;
}

type OpenCondition = {
  when: Condition;
  exact: Statement['exact'];
  subject: string;
  listed: boolean;
  weak: boolean;
  /** 有…: not zero. */
  some: boolean;
};

/** Joins elements into statements. */
export function assemble(elements: Element[]): Assembly {
  return new Assembler(reorder(elements)).run();
}

class Assembler {
  private readonly out: Assembly = {
    statements: [], steps: [], series: null, measures: [], weight: null, start: null, target: null, floor: null, deductLimit: null,
    deductAll: null, addLimit: null, cap: null, absolute: false, exceptions: [], items: 0, sign: null,
    flags: new Set(),
  }; // prettier-ignore
  private open: OpenCondition[] = [];
  private words = '';
  /** The first words of the text: what is measured. */
  private topic = '';
  private segments = 0;
  private sentence = 0;
  /** Thresholds of this sentence that another one pushed aside. */
  private dropped = 0;
  private judged = false;
  private listed = false;
  private each: { count: Decimal | null } | null = null;
  /** A threshold named without points (以100%为标准, 不低于90%。): what later steps count from. */
  private reference: Region | null = null;
  private last: Statement | null = null;

  constructor(private readonly elements: Element[]) {}

  run(): Assembly {
    this.elements.forEach((element, index) => this.take(element, index));
    this.targetBehind();
    for (const step of this.out.steps)
      if (this.out.start && step.effect === 'add')
        step.base ??= { kind: 'points', points: this.out.start, to: null };
    return this.out;
  }

  private take(element: Element, index: number): void {
    switch (element.kind) {
      case 'break':
        return this.breakAt(element.hard, element.listed);
      case 'words':
        this.words += element.text;
        this.topic ||= element.text;
        if (/^[或和与及、]/.test(element.text)) this.listed = true;
        return;
      case 'judgement':
        this.words += element.text;
        this.judged = true;
        return;
      case 'region':
        if (element.measure) this.out.measures.push(element.measure);
        return this.condition(element.region, element.exact, false);
      case 'sign': {
        this.out.sign ??= element.saving ? 'saving' : 'change';
        const up = element.sign * (this.out.sign === 'saving' && !element.saving ? -1 : 1) > 0;
        // neither saved nor overspent, neither fallen nor risen: as good as saved and fallen
        const good = up === (this.out.sign === 'saving');
        return this.condition(compared(up ? (good ? '>=' : '>') : good ? '<=' : '<', ZERO), null, false);
      }
      case 'zero-count':
        if (element.adjusted) this.out.absolute = true;
        return this.condition(
          element.zero ? compared('=', ZERO) : region(bound(ZERO, 'no'), null),
          null,
          this.segments > 0 && this.words !== '',
          !element.zero,
        );
      case 'otherwise':
        this.open = [];
        return this.condition({ kind: 'otherwise' }, null, false);
      case 'outcome':
        return this.outcome(element.outcome, element.bracket, index);
      case 'step':
        return this.step(element);
      case 'each':
        this.each = { count: element.count };
        return;
      case 'floor':
        if (element.at) this.out.floor = element.at;
        if (element.points) {
          this.out.deductAll = element.points;
          this.limit('deduct', element.points);
        }
        return;
      case 'limit':
        if (element.effect === 'total') this.out.cap = element.points ?? this.out.cap;
        else this.limit(element.effect, element.points!);
        return;
      case 'weight':
        this.out.weight = element.points;
        // 5个百分点以上得满分5分 gives its condition what it names
        if (element.earned && this.open.length > 0)
          return this.outcome({ kind: 'share', share: ONE, to: null }, false, index);
        return;
      case 'start':
        // 达到85%得基本分3分 says what 85% earns
        if (this.open.length > 0)
          return this.outcome({ kind: 'points', points: element.points, to: null }, false, index);
        this.out.start = element.points;
        return;
      case 'item':
        this.out.items += 1;
        this.words = '';
        this.open = [];
        return;
      case 'absolute':
        this.out.absolute = true;
        return;
      case 'exception':
        this.out.exceptions.push(element.text);
        return;
      case 'halved':
      case 'either-or':
      case 'veto':
      case 'discretion':
        this.out.flags.add(element.kind);
        return;
      case 'series':
        return this.series();
      case 'respectively':
        this.listed = true;
    }
  }

  /** 每低于目标1个百分点扣1分(目标8%): a lone figure behind the rule is what 目标 meant. */
  private targetBehind(): void {
    const when = this.open.length === 1 && this.open[0]!.exact !== null ? this.open[0]!.when : null;
    if (when?.kind !== 'region' || when.basis !== 'value' || !when.low) return;
    const bases = [...this.out.steps, ...this.out.statements.map((s) => s.when)];
    if (bases.some((b) => 'basis' in b && b.basis === 'target')) this.out.target = when.low.at;
  }

  private breakAt(hard: boolean, listed: boolean): void {
    this.listed = listed;
    this.segments += 1;
    if (!hard) return;
    this.sentence += 1;
    this.dropped = 0;
    const first = this.open[0]?.when;
    if (first?.kind === 'region') this.reference = first;
    this.open = [];
    this.words = '';
    this.segments = 0;
    this.judged = false;
    this.each = null;
  }

  private condition(when: Condition, exact: Statement['exact'], weak: boolean, some?: boolean): void {
    const subject = this.words;
    const previous = this.open.at(-1);
    if (previous && previous.when.kind === 'region' && when.kind === 'region') {
      const joined = this.listed ? null : intersection(previous.when, when);
      if (joined) {
        previous.when = joined;
        previous.exact = null;
        this.words = '';
        return;
      }
      // two thresholds before one award, of different things: 中部≥40%,西部≥30%
      if (!this.listed && subject !== '' && previous.subject !== '' && this.segments > 0 && !/[但且并]/.test(subject)) {
        if (this.open.length > 1 || differs(previous.subject, subject)) this.out.flags.add('parallel');
        else if ((this.dropped += 1) > 1) this.out.flags.add('parallel');
        else {
          this.reference = previous.when;
          this.open = [];
        }
      }
    } // prettier-ignore
    // 有结余,但不超过上年结转: the comparison says more
    if (previous?.some && when.kind === 'region') this.open.pop();
    this.open.push({
      when, exact, subject: subject || (previous?.subject ?? ''), listed: this.listed, weak,
      some: some === true,
    }); // prettier-ignore
    this.listed = false;
    this.words = '';
  }

  private outcome(outcome: Outcome, bracket: boolean, index: number): void {
    if (this.each && outcome.kind === 'points' && !this.open.length) {
      const { count } = this.each;
      this.each = null;
      if (count) {
        this.out.steps.push({
          direction: 'above', from: ZERO, basis: 'value', step: ONE, unit: 'count', effect: 'award', points: outcome.points,
          ofWeight: false, limit: outcome.points.mul(count), within: null, base: null, relative: false, measure: null, subject: '', sentence: this.sentence,
        });
        this.out.weight ??= outcome.points.mul(count);
        this.words = '';
        return;
      }
    } // prettier-ignore
    const conditions = this.open.filter((c) => c.when.kind !== 'words');
    const further = this.furtherOutcomes(index);
    if (conditions.length > 1 && further > 0) {
      if (conditions.length !== further + 1) this.out.flags.add('parallel');
      // 30%以上、20%以上和10%以上,分别得6分、4分和2分
      this.add(conditions[0]!, outcome, bracket);
      this.open = this.open.slice(1);
      return;
    }
    if (conditions.length > 0) for (const condition of conditions) this.add(condition, outcome, bracket);
    else this.addWords(outcome, bracket);
    this.open = [];
    this.words = '';
    this.segments = 0;
    this.judged = false;
    this.listed = false;
  }

  /** How many more outcomes follow in the same list (得6分、4分和2分). */
  private furtherOutcomes(index: number): number {
    let count = 0;
    for (let i = index + 1; i + 1 < this.elements.length; i += 2) {
      const [gap, next] = [this.elements[i]!, this.elements[i + 1]!];
      if (gap.kind !== 'break' || !gap.listed || next.kind !== 'outcome') break;
      count += 1;
    }
    return count;
  }

  private add(condition: OpenCondition, outcome: Outcome, bracket: boolean): void {
    const { when, exact, subject, weak } = condition;
    this.last = {
      when,
      outcome,
      subject,
      exact,
      bracket,
      judged: this.judged,
      weak,
      sentence: this.sentence,
    };
    this.out.statements.push(this.last);
  }

  private addWords(outcome: Outcome, bracket: boolean): void {
    const text = this.words.replace(/^[\s,、…]+|[\s,、]+$/g, '');
    const when: Condition = { kind: 'words', text };
    this.last = {
      when,
      outcome,
      subject: '',
      exact: null,
      bracket,
      judged: this.judged,
      weak: false,
      sentence: this.sentence,
    };
    this.out.statements.push(this.last);
  }

  private limit(effect: 'add' | 'deduct', points: Decimal): void {
    const step = this.out.steps.at(-1);
    if (step && (step.effect === 'add') === (effect === 'add')) step.limit = points;
    else if (effect === 'add') this.out.addLimit = points;
    else this.out.deductLimit = points;
  }

  private step(element: StepElement): void {
    if (element.measure) this.out.measures.push(element.measure);
    const regions = this.open.filter((c) => c.when.kind === 'region');
    const own = regions.find((c) => c.when.kind === 'region' && c.when.basis === 'value') ?? regions[0];
    const subject = this.words;
    let region = own?.when.kind === 'region' ? own.when : null;
    // 要达到40%,未达到目标的每低…: the target is the figure before it
    // 控制在150元以内得2分;超过的,每超10元…: beyond the figure of the band before it
    const printed = this.out.statements.some(
      (s) => s.when.kind === 'region' && s.when.basis === 'value' && earns(s.outcome),
    );
    if (region?.basis === 'target' && (this.reference?.basis === 'value' || printed)) region = null;
    if (element.direction === 'both' && DEVIATION.test(this.topic + subject)) this.out.absolute = true;
    const steps = thresholdsOf(element, region, {
      statements: this.out.statements, last: this.last, reference: this.reference,
      absolute: this.out.absolute, range: /区间|范围/.test(subject),
    }); // prettier-ignore
    if (steps === null) {
      this.out.flags.add('incomplete');
      return;
    }
    for (const step of steps)
      this.out.steps.push({ ...step, measure: element.measure, subject, sentence: this.sentence });
    this.open = [];
    this.words = '';
    this.each = null;
  }

  /** 以此类推: the levels before it go on by the same distance. */
  private series(): void {
    const levels: Series['levels'] = [];
    let effect: Series['effect'] = 'award';
    const used: Statement[] = [];
    for (const statement of this.out.statements) {
      const { when, outcome } = statement;
      if (when.kind !== 'region' || (outcome.kind !== 'points' && outcome.kind !== 'minus')) continue;
      const at = when.low ?? when.high;
      if (!at) continue;
      if (outcome.kind === 'minus') effect = 'deduct';
      levels.push({ at: at.at, points: outcome.points });
      used.push(statement);
    }
    const step = this.out.steps.at(-1);
    // 超过规定5个工作日扣0.5分,10个工作日扣1分: the first level is written as a step
    if (step && levels.length === 1 && step.unit === 'count') {
      levels.unshift({ at: step.step, points: step.points });
      this.out.steps.pop();
    }
    if (levels.length < 2) return;
    this.out.statements = this.out.statements.filter((s) => !used.includes(s));
    this.out.series = { levels, effect };
  }
}

/** Whether the outcome gives points (and is not zero). */
export function earns(outcome: Outcome): boolean {
  return (outcome.kind === 'points' && outcome.points.compare(ZERO) > 0) || (outcome.kind === 'share' && outcome.share.compare(ZERO) > 0);
} // prettier-ignore

/** A lower and an upper bound that stand side by side (大于80%小于90%) are one band. */
function intersection(a: Region, b: Region): Region | null {
  if (a.basis !== b.basis) return null;
  const [lower, upper] = a.low && !a.high ? [a, b] : [b, a];
  if (!lower.low || lower.high || !upper.high || upper.low) return null;
  return lower.low.at.compare(upper.high.at) < 0 ? region(lower.low, upper.high, a.basis) : null;
}

/** What is measured is itself a distance: 偏差率, 误差, 偏离度. */
const DEVIATION = /(?:偏差|偏离|误差|差异)(?:率|度|幅度|程度|值)?/;

const FILLERS = /[的达到为在若如果当且则时了其中项目指标完成实际年度本该应须要求比例率数以上下占,、:()…]/g;

const PERIODS = /上半年|下半年|半年|前三季度|[一二三四1-4]季度|全年|年终|年末|年底|\d{1,2}月/;

/** Whether two subjects name different things: another period, or no two characters in a row in common. */
export function differs(a: string, b: string): boolean {
  const [first, second] = [PERIODS.exec(a)?.[0], PERIODS.exec(b)?.[0]];
  if (first && second) return first !== second;
  const [x, y] = [a.replace(FILLERS, ''), b.replace(FILLERS, '')];
  if (x.length < 2 || y.length < 2) return false;
  for (let i = 0; i + 2 <= x.length; i += 1) if (y.includes(x.slice(i, i + 2))) return false;
  return true;
}
