// The scale of grades a report prints: 90分（含）以上为优秀，76—89分为良好，60分以下为不合格.
import type { Passage } from './schema.js';
import { dec, type Decimal } from '../values/decimal.js';
import { flat } from '../values/text.js';

/** One grade with the scores that earn it; null = open to that side. */
export interface PrintedGrade {
  name: string;
  from: Decimal | null;
  /** The upper bound, and whether it belongs to the grade. */
  to: Decimal | null;
  toIncluded: boolean;
  fromIncluded: boolean;
}

const NAME = '优秀|良好|不合格|不及格|合格|及格|较差|一般|较好|优|良|中|差';
const NUMBER = String.raw`(\d{2,3}(?:\.\d+)?)\s*分?\s*(\(不?含\d*分?\)|\(不?包含?\))?`;
const RANGE = String.raw`${NUMBER}\s*(?:-|—|–|~|至|到)+\s*${NUMBER}`;
const ABOVE = String.raw`(?:≥|>=|(?:大于|高于|不低于)(?:或?等于)?)\s*${NUMBER}|${NUMBER}\s*(?:及|或|\(含\))*\s*以上`;
const BELOW = String.raw`(?:<|低于|小于|不足)\s*${NUMBER}|${NUMBER}\s*以下`;
const BETWEEN = String.raw`${NUMBER}\s*(≤|<=|<)\s*(?:[A-Za-z]|[一-龥]{1,6})\s*(≤|<=|<)\s*${NUMBER}|(?:≥|>=)\s*${NUMBER}\s*(?:且|,|，)?\s*(<)\s*${NUMBER}`;
const SPAN = `(?:${BETWEEN}|${RANGE}|${ABOVE}|${BELOW})`;
/** 90分以上为优秀 · 优秀（90—100分） · 优：≥90. */
const SPAN_FIRST = new RegExp(
  String.raw`(?<span>${SPAN})\s*(?:\(含\))?\s*(?:的)?\s*(?:,)?(?:评定|评价|等级|定级|档次|为|是|:|\()*\s*["“”'‘’]?(?<name>${NAME})`,
  'g',
);
const NAME_FIRST = new RegExp(
  String.raw`["“”'‘’]?(?<name>${NAME})["“”'‘’]?\s*(?:等级|档)?\s*(?:为|是|:|\(|\[|【)*\s*(?<span>${SPAN})`,
  'g',
);

/** The scale of the report's own words; null where fewer than three grades are told apart in one passage. */
export function printedScale(passages: readonly Passage[]): PrintedGrade[] | null {
  for (const { text } of passages) {
    const plain = flat(text);
    if (!/优|合格/.test(plain) || !/\d{2}/.test(plain)) continue;
    for (const pattern of [SPAN_FIRST, NAME_FIRST]) {
      const grades = [...plain.matchAll(pattern)].map((match) =>
        gradeOf(match.groups!.name!, match.groups!.span!),
      );
      if (
        grades.length >= 3 &&
        new Set(grades.map(({ name }) => name)).size === grades.length &&
        inOrder(grades)
      )
        return grades;
    }
  }
  return null;
}

function gradeOf(name: string, span: string): PrintedGrade {
  const numbers = [...span.matchAll(new RegExp(NUMBER, 'g'))];
  const [first, second] = numbers;
  const value = (match: RegExpMatchArray | undefined): Decimal | null => (match ? dec(match[1]!) : null);
  const excludes = (match: RegExpMatchArray | undefined): boolean => /不/.test(match?.[2] ?? '');
  const includes = (match: RegExpMatchArray | undefined): boolean =>
    match?.[2] !== undefined && !excludes(match);
  if (second) {
    const signs = span.match(/≤|<=|</g) ?? [];
    const lowOpen = signs.length > 1 && signs[0] === '<';
    const highOpen = signs.length > 0 && signs.at(-1) === '<';
    // 80（含）—90分: what is said of one end is denied to the other
    const toIncluded =
      !excludes(second) && !highOpen && (includes(second) || !includes(first) || value(second)!.equals(100));
    return {
      name,
      from: value(first),
      to: value(second),
      fromIncluded: !excludes(first) && !lowOpen,
      toIncluded,
    };
  }
  return new RegExp(`^(?:${BELOW})$`).test(span.trim())
    ? { name, from: null, to: value(first), fromIncluded: false, toIncluded: includes(first) }
    : {
        name,
        from: value(first),
        to: null,
        fromIncluded: !excludes(first) && !/^(?:高于|大于)\s*\d/.test(span),
        toIncluded: false,
      };
}

/** Grades fall from one to the next; anything else is a list of something else. */
function inOrder(grades: PrintedGrade[]): boolean {
  return grades.every((grade, i) => {
    const next = grades[i + 1];
    if (!next) return true;
    const low = grade.from ?? dec(0);
    return low.compare(next.from ?? dec(0)) > 0 || (next.from === null && grade.from !== null);
  });
}

/** The grades that a score earns on a printed scale: none in a gap, two where bounds touch. */
export function gradesFor(scale: PrintedGrade[], score: Decimal): PrintedGrade[] {
  return scale.filter(({ from, to, fromIncluded, toIncluded }) => {
    const low = from === null ? 1 : score.compare(from);
    const high = to === null ? -1 : score.compare(to);
    return (low > 0 || (low === 0 && fromIncluded)) && (high < 0 || (high === 0 && toIncluded));
  });
}

/** 优 and 优秀 are one grade. */
export function sameGrade(a: string, b: string): boolean {
  return a === b || (a.length !== b.length && a[0] === b[0] && !/不/.test(a + b) && /^[优良]/.test(a));
}
