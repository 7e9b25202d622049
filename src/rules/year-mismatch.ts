// Captions, fields, dates and figures of another year than the report's.
import { YEAR_LABELS } from '../report/vocabulary.js';
import type { Passage, Report, Section } from '../report/schema.js';
import { strayCaptions } from '../report/stray-tables.js';
import { OTHER_YEAR, strayYear, strayYears, yearsIn, type StrayYear } from '../report/stray-years.js';
import { squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

/** A report on several years. */
const RANGE = /20\d\d年?度?(?:[-—–~～至、]|和|及)+20\d\d/;
export default defineRule({
  id: 'year-mismatch',
  severity: 'warning',
  title: { zh: '年度不一致', en: 'Another year than the report’s' },
  why: {
    zh: '套用上年文稿时，表题、评价年度、截止日期常忘了改，数字是否为本年的也就可疑。',
    en: 'Where last year’s text was reused, captions, periods and dates keep the old year, and the figures below them are in doubt.',
  },
  basis: { zh: '报告标题所写的年度', en: 'the year in the report’s title' },
  examples: {
    holds:
      '2024年度县教育局部门整体支出绩效自评报告\n\n一、部门概况\n\n截至2024年12月31日，共有车辆3辆，比2023年减少1辆。\n\n2024年度部门整体支出绩效自评计分表',
    fails:
      '2024年度县教育局部门整体支出绩效自评报告\n\n一、部门概况\n\n截至2023年12月31日，共有车辆3辆。\n\n2024年度部门整体支出绩效自评计分表',
  },
  *check(report) {
    if (report.year === null || RANGE.test(squeezed(report.title))) return;
    // 2021年“三公”经费决算及2022年预算
    if (new Set(yearsIn(report.title)).size > 1) return;
    if (isOfProject(report)) return;
    const year = String(report.year);
    let found = false;
    for (const outcome of [...inHeadings(report, year), ...inPassages(report, year)]) {
      found = true;
      yield outcome;
    }
    if (!found)
      yield {
        kind: 'fact',
        holds: true,
        subject: '年度',
        location: report.location,
        expected: { text: year },
      };
  },
});

/** 2022年高标准农田建设项目 that a text evaluates for 2023年度: the title's year is when the project was set up. */
function isOfProject({ type, year, title, passages }: Report): boolean {
  if (type !== 'project' || !new RegExp(`${year}年(?!度)`).test(squeezed(title))) return false;
  const next = new RegExp(`${year! + 1}年度[^。;]{0,16}(?:实施|绩效自评|绩效评价)`);
  return passages.some(({ text }) => next.test(squeezed(text)));
}

function* inHeadings(report: Report, year: string): Generator<Outcome> {
  for (const section of report.sections) {
    const stray = strayYear(section.title, year);
    if (stray === null || !isCurrent(section) || isNextBudget(section, stray, year)) continue;
    const heading = `${section.label}${section.title}`;
    yield mismatch('heading', heading, section.location, stray, year, { heading });
  }
}

/** 2025年预算收支总额 in the accounts of 2024: what comes next. */
const isNextBudget = ({ title }: Section, stray: string, year: string): boolean =>
  stray > year && /预算(?!执行|绩效)/.test(squeezed(title)) && !/决算/.test(squeezed(title));

/** Headings of final accounts and of what was done speak of the report's year unless they say otherwise. */
function isCurrent(section: Section): boolean {
  const words = squeezed(section.title);
  return /\d{4}年度/.test(words)
    ? /决算|绩效|收支|完成|概况/.test(words) && !OTHER_YEAR.test(words)
    : /决算|收支|完成情况|绩效情况/.test(words) && !OTHER_YEAR.test(words);
}

function* inPassages(report: Report, year: string): Generator<Outcome> {
  const placeOf = (location: Passage['location']): string =>
    JSON.stringify({ ...location, quote: undefined });
  const headings = new Map(
    report.sections.map(({ label, title, location }) => [placeOf(location), squeezed(label + title).length]),
  );
  // （三）绩效管理情况。2023年对…: a heading with its paragraph behind it is a paragraph, too
  const isHeading = ({ location, text }: Passage): boolean =>
    (headings.get(placeOf(location)) ?? -Infinity) + RUN_IN > squeezed(text).length;
  const captions = strayCaptions(report.passages, year);
  for (const [index, passage] of report.passages.entries()) {
    const field = passage.inTable ? fieldYear(report.passages, index) : null;
    if (field) {
      if (field.value !== year) {
        const location = { ...passage.location, quote: passage.text.trim() };
        yield mismatch('field', field.label, location, field.value, year, { label: field.label });
      }
      continue;
    }
    if (isHeading(passage)) continue;
    const label = passage.inTable ? labelBefore(report.passages, index) : '';
    const found = strayYears(passage, label, year, report.funds);
    for (const { kind, subject, quote, stated } of found)
      yield mismatch(kind, subject, { ...passage.location, quote }, stated, year);
    const caption = found.length === 0 && captions.find((one) => one.passage === passage);
    if (caption) {
      const quote = passage.text.trim();
      yield mismatch('title', squeezed(quote), { ...passage.location, quote }, caption.stated, year);
    }
  }
}

/** So many more characters than the heading has are a paragraph. */
const RUN_IN = 10;

/** 评价年度 | 2023 in two cells side by side. */
function fieldYear(passages: readonly Passage[], index: number): { label: string; value: string } | null {
  const passage = passages[index]!;
  const before = passages[index - 1];
  const value = /^(20\d\d)年?度?$/.exec(squeezed(passage.text))?.[1];
  if (value === undefined || !before || !isInRowOf(before, passage)) return null;
  // 年度 | 2021年 | 2022年 | 2023年 heads columns
  const next = passages[index + 1];
  if (next && isInRowOf(next, passage) && /^20\d\d年?度?$/.test(squeezed(next.text))) return null;
  const label = squeezed(before.text).replace(/:$/, '');
  return YEAR_LABELS.includes(label) ? { label, value } : null;
}

/** The words of the cell before it in its row. */
function labelBefore(passages: readonly Passage[], index: number): string {
  const before = passages[index - 1];
  return before && isInRowOf(before, passages[index]!) ? squeezed(before.text) : '';
}

const isInRowOf = (one: Passage, other: Passage): boolean =>
  one.inTable && one.location.table === other.location.table && one.location.row === other.location.row;

function mismatch(
  key: StrayYear['kind'] | 'heading' | 'field',
  subject: string,
  location: Outcome['location'],
  stated: string,
  expected: string,
  values: Record<string, string> = {},
): Outcome {
  return {
    kind: 'fact',
    holds: false,
    subject,
    location,
    stated: { text: stated },
    expected: { text: expected },
    message: { key: `year-mismatch.${key}`, values },
  };
}
