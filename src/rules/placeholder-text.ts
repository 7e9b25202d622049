// A form's leftovers: XX局, ××, 某某, 待填, ≥**人, 增长（下降）, instructions in brackets.
import { leftoversIn, type Leftover } from '../report/leftovers.js';
import type { Passage, Report, Section } from '../report/schema.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

/** So many passages of one section with leftovers were never written: one finding says so. */
const UNWRITTEN = 3;
/** So many in a report make it an empty form: then whole chapters are told, not paragraphs. */
const EMPTY_FORM = 12;

interface Found {
  passage: Passage;
  leftovers: Leftover[];
  section: Section | null;
}

export default defineRule({
  id: 'placeholder-text',
  severity: 'warning',
  title: { zh: '遗留模板文字', en: 'Words of the template left in' },
  why: {
    zh: '报告由模板填写而成，留下XX、某某、增加（减少）或填写说明，说明该处没有填。',
    en: 'Reports are written into templates; XX, 某某, 增加（减少） or an instruction left in shows a place nobody filled.',
  },
  basis: { zh: '公开的报告应当填写完整', en: 'a published report must be filled in' },
  examples: {
    holds:
      '2024年度县教育局部门整体支出绩效自评报告\n\n一、部门概况\n\n县教育局编制数40人，实有38人，支出比上年增加12万元。',
    fails:
      '2024年度县教育局部门整体支出绩效自评报告\n\n一、部门概况\n\nXX局编制数40人，实有38人，支出比上年增加（减少）12万元。',
  },
  *check(report) {
    if (report.type === 'unknown') return;
    const found = foundIn(report);
    if (found.length === 0) {
      yield { kind: 'fact', holds: true, subject: '模板文字', location: report.location };
      return;
    }
    const emptyForm = found.length >= EMPTY_FORM;
    const sections = new Map<Section | null, Found[]>();
    for (const entry of found) {
      const section = emptyForm ? chapterOf(report.sections, entry.section) : entry.section;
      sections.set(section, [...(sections.get(section) ?? []), entry]);
    }
    for (const [section, entries] of sections) {
      if (section !== null && (emptyForm || entries.length >= UNWRITTEN)) yield unwritten(section, entries);
      else yield* singles(entries);
    }
  },
});

function foundIn(report: Report): Found[] {
  const starts = new Map(report.sections.map((section) => [placeKey(section.location), section]));
  let section: Section | null = null;
  return report.passages.flatMap((passage): Found[] => {
    if (!passage.inTable) section = starts.get(placeKey(passage.location)) ?? section;
    if (isNote(passage)) return [];
    const leftovers = leftoversIn(passage.text);
    return leftovers.length === 0 ? [] : [{ passage, leftovers, section: passage.inTable ? null : section }];
  });
}

/** The section of the first two levels that a section stands in. */
function chapterOf(sections: readonly Section[], section: Section | null): Section | null {
  if (section === null) return null;
  for (let i = sections.indexOf(section); i >= 0; i -= 1) if (sections[i]!.level <= 2) return sections[i]!;
  return section;
}

const placeKey = (location: Passage['location']): string => JSON.stringify({ ...location, quote: undefined });

/** Notes printed below a form tell how to fill it and stay there. */
function isNote({ text }: Passage): boolean {
  return /^\s*(?:注|备注|填[表报]说明|填报要求|说明)\s*[:：]\s*(?:\d|本表|请|各)/.test(text);
}

/** A section with many leftovers is one unwritten section. */
function unwritten(section: Section, entries: readonly Found[]): Outcome {
  const texts = [...new Set(entries.flatMap((entry) => entry.leftovers.map((leftover) => leftover.text)))];
  const count = entries.reduce((sum, entry) => sum + entry.leftovers.length, 0);
  const heading = `${section.label}${section.title}`;
  return {
    kind: 'fact',
    holds: false,
    subject: heading,
    location: placeOf(entries[0]!),
    stated: { text: texts[0]! },
    message: {
      key: 'placeholder-text.many',
      values: { heading, count: String(count), examples: texts.slice(0, 4).join('、') },
    },
  };
}

/** One finding a passage; the same words in several passages are one, too. */
function* singles(entries: readonly Found[]): Generator<Outcome> {
  const groups = new Map<string, Found[]>();
  for (const entry of entries) {
    const key = entry.leftovers.map((leftover) => squeezed(leftover.text)).join('|');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  for (const group of groups.values()) {
    const first = group[0]!;
    const { kind } = first.leftovers[0]!;
    const stated = [...new Set(first.leftovers.map((leftover) => leftover.text))].slice(0, 4).join('、');
    const key =
      group.length > 1
        ? 'placeholder-text.same'
        : kind === 'placeholder'
          ? 'placeholder-text.fail'
          : `placeholder-text.${kind}`;
    yield {
      kind: 'fact',
      holds: false,
      subject: contextOf(first),
      location: placeOf(first),
      stated: { text: stated },
      message: { key, values: { count: String(group.length) } },
    };
  }
}

/** The place of the first leftover, with the clause around it so that it can be found. */
function placeOf({ passage, leftovers }: Found): Passage['location'] {
  const { index, text } = leftovers[0]!;
  const before = passage.text
    .slice(Math.max(0, index - 20), index)
    .split(/[，。；,;\n]/)
    .at(-1)!;
  const after = passage.text.slice(index + text.length, index + text.length + 15).split(/[，。；,;\n]/)[0]!;
  return { ...passage.location, quote: `${before}${text}${after}`.trim() };
}

/** The words of the passage up to the end of the leftover's clause. */
function contextOf({ passage, leftovers }: Found): string {
  const { index, text } = leftovers[0]!;
  const before = passage.text
    .slice(0, index)
    .split(/[，。；,;\n]/)
    .at(-1)!;
  return squeezed(`${before}${text}`).slice(-30);
}
