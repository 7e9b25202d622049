// Elements → statements: which condition earns what, and what each step counts from.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import { bound, compared, region, type Element, type StepElement } from './elements.js';
import { continueGaps } from './gaps.js';
import { emptyAssembly, furtherOutcomes, mark } from './marks.js';
import { OpenConditions, type OpenCondition } from './open-conditions.js';
import { continueSeries } from './series.js';
import { reorder } from './reorder.js';
import { DEVIATION, earns, type Assembly, type Statement } from './statements.js';
import { thresholdsOf } from './thresholds.js';
import type { Condition, Outcome, Region } from './tree.js';

/** Joins elements into statements. */
export function assemble(elements: Element[]): Assembly {
  return new Assembler(reorder(continueGaps(elements))).run();
}

class Assembler {
  private readonly out = emptyAssembly();
  private readonly open = new OpenConditions(this.out.flags);
  /** The first words of the text: what is measured. */
  private topic = '';
  private sentence = 0;
  private judged = false;
  private each: { count: Decimal | null } | null = null;
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
        this.open.endClause(element.listed);
        if (element.hard) this.endSentence();
        return;
      case 'words':
        return this.takeWords(element.text);
      case 'judgement':
        this.open.words += element.text;
        this.judged = true;
        return;
      case 'region':
      case 'sign':
      case 'zero-count':
      case 'otherwise':
        return this.condition(element);
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
        if (element.earned && this.open.list.length > 0)
          this.outcome({ kind: 'share', share: ONE, to: null }, false, index);
        return;
      case 'start':
        // 达到85%得基本分3分 says what 85% earns
        if (this.open.list.length > 0)
          return this.outcome({ kind: 'points', points: element.points, to: null }, false, index);
        this.out.start = element.points;
        return;
      case 'item':
        this.out.items += 1;
        this.open.words = '';
        this.open.list = [];
        return;
      case 'series':
        return continueSeries(this.out);
      case 'respectively':
        this.open.listed = true;
        return;
      default:
        return mark(this.out, element);
    }
  }

  private takeWords(text: string): void {
    this.open.words += text;
    this.topic ||= text;
    if (/^[或和与及、]/.test(text)) this.open.listed = true;
  }

  private endSentence(): void {
    this.open.endSentence();
    this.sentence += 1;
    this.judged = false;
    this.each = null;
  }

  private condition(element: Element & { kind: 'region' | 'sign' | 'zero-count' | 'otherwise' }): void {
    switch (element.kind) {
      case 'region':
        if (element.measure) this.out.measures.push(element.measure);
        return this.open.add(element.region, { exact: element.exact });
      case 'sign':
        this.out.sign ??= element.saving ? 'saving' : 'change';
        return this.open.add(signed(element, this.out.sign));
      case 'zero-count': {
        if (element.adjusted) this.out.absolute = true;
        const when = element.zero ? compared('=', ZERO) : region(bound(ZERO, 'no'), null);
        return this.open.add(when, { weak: this.open.behindWords, some: !element.zero });
      }
      case 'otherwise':
        this.open.list = [];
        return this.open.add({ kind: 'otherwise' });
    }
  }

  /** 每低于目标1个百分点扣1分(目标8%): a lone figure behind the rule is what 目标 meant. */
  private targetBehind(): void {
    const [only, ...more] = this.open.list;
    const when = only && more.length === 0 && only.exact !== null ? only.when : null;
    if (when?.kind !== 'region' || when.basis !== 'value' || !when.low) return;
    const bases = [...this.out.steps, ...this.out.statements.map((s) => s.when)];
    if (bases.some((b) => 'basis' in b && b.basis === 'target')) this.out.target = when.low.at;
  }

  private outcome(outcome: Outcome, bracket: boolean, index: number): void {
    if (this.each && outcome.kind === 'points' && this.open.list.length === 0) {
      const { count } = this.each;
      this.each = null;
      if (count) return this.award(outcome.points, count);
    }
    const conditions = this.open.list.filter((c) => c.when.kind !== 'words');
    const further = furtherOutcomes(this.elements, index);
    if (conditions.length > 1 && further > 0) {
      if (conditions.length !== further + 1) this.out.flags.add('parallel');
      // 30%以上、20%以上和10%以上,分别得6分、4分和2分
      this.add(conditions[0]!, outcome, bracket);
      this.open.list.shift();
      return;
    }
    if (conditions.length > 0) for (const condition of conditions) this.add(condition, outcome, bracket);
    else this.add(this.inWords(), outcome, bracket);
    this.open.clear();
    this.judged = false;
  }

  /** 一季度、二季度、三季度各得2分: points for each of so many. */
  private award(points: Decimal, count: Decimal): void {
    this.out.steps.push({
      direction: 'above',
      from: ZERO,
      basis: 'value',
      step: ONE,
      unit: 'count',
      effect: 'award',
      points,
      ofWeight: false,
      limit: points.mul(count),
      within: null,
      base: null,
      relative: false,
      measure: null,
      subject: '',
      sentence: this.sentence,
    });
    this.out.weight ??= points.mul(count);
    this.open.words = '';
  }

  private inWords(): Pick<OpenCondition, 'when' | 'exact' | 'subject' | 'weak'> {
    const text = this.open.words.replace(/^[\s,、…]+|[\s,、]+$/g, '');
    return { when: { kind: 'words', text }, exact: null, subject: '', weak: false };
  }

  private add(
    { when, exact, subject, weak }: Pick<OpenCondition, 'when' | 'exact' | 'subject' | 'weak'>,
    outcome: Outcome,
    bracket: boolean,
  ): void {
    const { judged, sentence } = this;
    this.last = { when, outcome, subject, exact, bracket, judged, weak, sentence };
    this.out.statements.push(this.last);
  }

  private step(element: StepElement, isLate = false): void {
    const known = this.open.list.length + this.out.statements.length > 0 || this.open.reference !== null;
    if (!isLate && !known && element.unit !== 'count' && element.effect === 'deduct' && element.at === null) {
      this.late.push(element);
      return;
    }
    if (element.measure) this.out.measures.push(element.measure);
    const subject = this.open.words;
    if (element.direction === 'both' && DEVIATION.test(this.topic + subject)) this.out.absolute = true;
    const steps = thresholdsOf(element, this.ownThreshold(), {
      statements: this.out.statements,
      last: this.last,
      reference: this.open.reference,
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
    if (!isLate) this.open.list = [];
    this.open.words = '';
    this.each = null;
  }

  /** The condition that stands before a step and that it counts from. */
  private ownThreshold(): Region | null {
    const { regions, reference } = this.open;
    const own = regions.find((r) => r.basis === 'value') ?? regions[0] ?? null;
    // 要达到40%,未达到目标的每低…: the target is the figure before it
    // 控制在150元以内得2分;超过的,每超10元…: beyond the figure of the band before it
    const printed = this.out.statements.some(
      (s) => s.when.kind === 'region' && s.when.basis === 'value' && earns(s.outcome),
    );
    return own?.basis === 'target' && (reference?.basis === 'value' || printed) ? null : own;
  }
}

/** 下降的, 节约的: the side of nothing that the words name. */
function signed({ sign, saving }: Element & { kind: 'sign' }, meant: Assembly['sign']): Condition {
  const up = sign * (meant === 'saving' && !saving ? -1 : 1) > 0;
  // neither saved nor overspent, neither fallen nor risen: as good as saved and fallen
  const good = up === (meant === 'saving');
  if (up) return compared(good ? '>=' : '>', ZERO);
  return compared(good ? '<=' : '<', ZERO);
}
