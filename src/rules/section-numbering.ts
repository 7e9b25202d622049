// Headings that skip or repeat a number.
import type { Section } from '../report/schema.js';
import { defineRule, type Outcome } from './rule.js';

export default defineRule({
  id: 'section-numbering',
  severity: 'info',
  title: { zh: '标题序号不连续', en: 'Headings skip or repeat a number' },
  why: {
    zh: '同级标题序号中断或重复，往往是漏写了一部分，或合并文稿时没有改号。',
    en: 'A gap or a repetition among headings of one level often means that a part was left out or merged carelessly.',
  },
  basis: { zh: '报告自身的序号应当连续', en: "the report's own numbering" },
  examples: {
    holds:
      '2024年度校舍维修项目支出绩效自评报告\n\n一、项目概况\n\n校舍维修项目由县教育局实施。\n\n二、评价结论\n\n自评得分96分，等级为优。',
    fails:
      '2024年度校舍维修项目支出绩效自评报告\n\n一、项目概况\n\n校舍维修项目由县教育局实施。\n\n三、评价结论\n\n自评得分96分，等级为优。',
  },
  *check(report) {
    if (report.type === 'unknown') return;
    let steps = 0;
    let faults = 0;
    for (const [before, section] of siblings(report.sections)) {
      steps += 1;
      const fault = faultOf(before, section);
      if (fault === null) continue;
      faults += 1;
      yield fault;
    }
    const first = report.sections.find((section) => section.number !== null);
    if (steps > 0 && faults === 0 && first)
      yield { kind: 'fact', holds: true, subject: nameOf(first), location: first.location };
  },
});

/** Each numbered heading with the one before it of the same level, style and parent. */
function* siblings(sections: readonly Section[]): Generator<[Section, Section]> {
  const open: Map<string, Section>[] = [];
  for (const section of sections) {
    open.length = Math.min(open.length, section.level);
    if (section.number === null) continue;
    for (let level = open.length; level < section.level; level += 1) open.push(new Map());
    const level = open[section.level - 1]!;
    const before = level.get(section.number.style);
    if (before) yield [before, section];
    level.set(section.number.style, section);
  }
}

/** A restart at 1 and a return to an earlier list are no faults. */
function faultOf(before: Section, section: Section): Outcome | null {
  const previous = before.number!.value;
  const value = section.number!.value;
  const repeated = value === previous && value !== 1 && isWide(section);
  if (value === previous + 1 || value === 1 || (value <= previous && !repeated)) return null;
  const expected = printed(section, previous + 1);
  return {
    kind: 'fact',
    holds: false,
    subject: nameOf(section),
    location: section.location,
    stated: { text: section.label },
    expected: { text: expected },
    message: {
      key: repeated ? 'section-numbering.repeated' : 'section-numbering.skipped',
      values: { before: nameOf(before), section: nameOf(section), missing: expected },
    },
  };
}

/** Narrow numbers (1. （1）) repeat in lists inside sections; only the wide ones count as an outline there. */
const isWide = (section: Section): boolean => /第一部分|一、|（一）/.test(section.number!.style);

const nameOf = (section: Section): string =>
  `${section.label}${/[分章节篇]$/.test(section.label) ? ' ' : ''}${section.title}`;

/** A number in the heading's own style. */
function printed(section: Section, value: number): string {
  const { style } = section.number!;
  if (style === '①') return String.fromCharCode('①'.charCodeAt(0) + value - 1);
  if (style === '1.1') return section.label.replace(/\d+(?=\D*$)/, String(value));
  return style.replace(/[一1]/, /1/.test(style) ? String(value) : chinese(value));
}

function chinese(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value >= 100) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? digits[ones] : ''}`;
}
