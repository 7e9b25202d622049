// The conditions of a sentence that have been read and have earned nothing yet, with the words around them.
import { differs, intersection, type Assembly, type Statement } from './statements.js';
import type { Condition, Region } from './tree.js';

export interface OpenCondition {
  when: Condition;
  exact: Statement['exact'];
  subject: string;
  listed: boolean;
  weak: boolean;
  /** 有…: not zero. */
  some: boolean;
}

/** What a condition is beside its values; by default printed as a comparison. */
export type Manner = Partial<Pick<OpenCondition, 'exact' | 'weak' | 'some'>>;

/** The conditions that the next outcome or step belongs to. */
export class OpenConditions {
  list: OpenCondition[] = [];
  /** The words since the last condition or outcome. */
  words = '';
  /** The next condition stands in a list with the one before it. */
  listed = false;
  /** A threshold named without points (以100%为标准, 不低于90%。): what later steps count from. */
  reference: Region | null = null;
  private segments = 0;
  /** Thresholds of this sentence that another one pushed aside. */
  private dropped = 0;

  constructor(private readonly flags: Assembly['flags']) {}

  /** Whether words of an earlier clause stand before the cursor. */
  get behindWords(): boolean {
    return this.segments > 0 && this.words !== '';
  }

  get regions(): Region[] {
    return this.list.flatMap(({ when }) => (when.kind === 'region' ? [when] : []));
  }

  add(when: Condition, { exact = null, weak = false, some = false }: Manner = {}): void {
    const previous = this.list.at(-1);
    if (previous && this.joins(previous, when)) {
      this.words = '';
      return;
    }
    if (previous && this.isOfAnother(previous, when)) this.pushAside(previous);
    // 有结余,但不超过上年结转: the comparison says more
    if (previous?.some && when.kind === 'region') this.list.pop();
    const subject = this.words || (previous?.subject ?? '');
    this.list.push({ when, exact, subject, listed: this.listed, weak, some });
    this.listed = false;
    this.words = '';
  }

  /** 大于80%小于90%: one band. */
  private joins(previous: OpenCondition, when: Condition): boolean {
    if (this.listed || previous.when.kind !== 'region' || when.kind !== 'region') return false;
    const joined = intersection(previous.when, when);
    if (!joined) return false;
    previous.when = joined;
    previous.exact = null;
    return true;
  }

  /** 中部≥40%,西部≥30%: two thresholds before one award, of different things. */
  private isOfAnother(previous: OpenCondition, when: Condition): boolean {
    return (
      previous.when.kind === 'region' &&
      when.kind === 'region' &&
      !this.listed &&
      this.words !== '' &&
      previous.subject !== '' &&
      this.segments > 0 &&
      !/[但且并]/.test(this.words)
    );
  }

  private pushAside(previous: OpenCondition): void {
    if (this.list.length > 1 || differs(previous.subject, this.words)) this.flags.add('parallel');
    else if ((this.dropped += 1) > 1) this.flags.add('parallel');
    else {
      this.reference = previous.when.kind === 'region' ? previous.when : null;
      this.list = [];
    }
  }

  /** A comma or the like. */
  endClause(listed: boolean): void {
    this.listed = listed;
    this.segments += 1;
  }

  /** A full stop: what is open earned nothing. */
  endSentence(): void {
    const first = this.list[0]?.when;
    if (first?.kind === 'region') this.reference = first;
    this.dropped = 0;
    this.list = [];
    this.words = '';
    this.segments = 0;
  }

  /** An outcome was read: all that was open has earned it. */
  clear(): void {
    this.list = [];
    this.words = '';
    this.segments = 0;
    this.listed = false;
  }
}
