// Elements → statements: which condition earns what, and what each step counts from (one walk with its state, hence its length).
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import { bound, compared, region, type Element, type StepElement } from './elements.js';
import { continueGaps } from './gaps.js';
import { emptyAssembly, furtherOutcomes, mark } from './marks.js';
import { continueSeries } from './series.js';
import { reorder } from './reorder.js';
import { DEVIATION, differs, earns, intersection, type Assembly, type Statement } from './statements.js';
import { thresholdsOf } from './thresholds.js';
import type { Condition, Outcome, Region } from './tree.js';

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
  return new Assembler(reorder(continueGaps(elements))).run();
}

class Assembler {
  private readonly out = emptyAssembly();
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
  /** Steps that stand before everything they could count from: 每下降1%扣0.5分,以100%为满分. */
  private readonly late: StepElement[] = [];

  constructor(private readonly elements: Element[]) {}

  run(): Assembly {
    this.elements.forEach((element, index) => this.take(element, index));
    for (const element of this.late) {
      this.step(element, true);
      const made = this.out.steps.at(-1);
      if (made) made.limit ??= this.out.deductLimit;
    }
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
      case 'series':
        return continueSeries(this.out);
      case 'respectively':
        this.listed = true;
        return;
      default:
        return mark(this.out, element);
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
      if (
        !this.listed &&
        subject !== '' &&
        previous.subject !== '' &&
        this.segments > 0 &&
        !/[但且并]/.test(subject)
      ) {
        if (this.open.length > 1 || differs(previous.subject, subject)) this.out.flags.add('parallel');
        else if ((this.dropped += 1) > 1) this.out.flags.add('parallel');
        else {
          this.reference = previous.when;
          this.open = [];
        }
      }
    }
    // 有结余,但不超过上年结转: the comparison says more
    if (previous?.some && when.kind === 'region') this.open.pop();
    this.open.push({
      when,
      exact,
      subject: subject || (previous?.subject ?? ''),
      listed: this.listed,
      weak,
      some: some === true,
    });
    this.listed = false;
    this.words = '';
  }

  private outcome(outcome: Outcome, bracket: boolean, index: number): void {
    if (this.each && outcome.kind === 'points' && !this.open.length) {
      const { count } = this.each;
      this.each = null;
      if (count) {
        this.out.steps.push({
          direction: 'above',
          from: ZERO,
          basis: 'value',
          step: ONE,
          unit: 'count',
          effect: 'award',
          points: outcome.points,
          ofWeight: false,
          limit: outcome.points.mul(count),
          within: null,
          base: null,
          relative: false,
          measure: null,
          subject: '',
          sentence: this.sentence,
        });
        this.out.weight ??= outcome.points.mul(count);
        this.words = '';
        return;
      }
    }
    const conditions = this.open.filter((c) => c.when.kind !== 'words');
    const further = furtherOutcomes(this.elements, index);
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

  private step(element: StepElement, isLate = false): void {
    const known = this.open.length + this.out.statements.length > 0 || this.reference !== null;
    if (!isLate && !known && element.unit !== 'count' && element.effect === 'deduct' && element.at === null) {
      this.late.push(element);
      return;
    }
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
      statements: this.out.statements,
      last: this.last,
      reference: this.reference,
      absolute: this.out.absolute,
      range: /区间|范围/.test(subject),
      topic: this.topic,
      lead: subject,
    });
    if (steps === null) {
      this.out.flags.add('incomplete');
      return;
    }
    for (const step of steps)
      this.out.steps.push({ ...step, measure: element.measure, subject, sentence: this.sentence });
    if (!isLate) this.open = [];
    this.words = '';
    this.each = null;
  }
}
