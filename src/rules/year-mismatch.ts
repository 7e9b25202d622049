// Captions, fields, dates and figures of another year than the report's.
import { YEAR_LABELS } from '../report/vocabulary.js';
import type { Passage, Report, Section } from '../report/schema.js';
import { flat, squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

/** What speaks of another year on purpose. */
const OTHER_YEAR =
  /计划|打算|安排(?!数|额)|规划|展望|思路|下一?年|下一步|结转|结余|上年|往年|以前|历年|整改|比较|对比|相比|比上|较上|变化|回顾|追溯|预算编制|通知|办法|文件|自20|以来|累计|跨年|周期|年至|图\d/;
/** What a whole district had: 截至上年底，全县公路总里程 is where a project started from. */
const AROUND = /全[国省市州盟县区旗镇乡村](?!本级|直)|我[省市州盟县区旗](?!本级|直|[^,;。]{0,8}[局委办院会])/;
/** 截至2022年末，丰宁县户籍人口36.8万人. */
const PLACE =
  /^截[至止][^,，]{4,12}[,，]?[一-龥]{2,4}(?:县|市|区|州|旗|镇|乡|街道)(?!本级|直|[一-龥]{0,8}(?:[局委办院会校站所队]|中心))/;
/** A report on several years. */
const RANGE = /20\d\d年?度?(?:[-—–~～至、]|和|及)+20\d\d/;
/** What a caption or title of a report or a statement ends in. */
const CAPTION =
  /(?:报告|[计评打]分表|自评表|情况表|目标表|决算表|总表|明细表|情况说明|决算|一览表|指标体系)$/;
/** Figures that belong to the year of the report, at the head of a paragraph. */
const OWN_FIGURES =
  /^(?:本部门|本单位|我部门|我单位|全年|部门|单位)?(?:度)?(?:收、?支(?:总计|决算)|收入支出|本年收入|本年支出|总?收入|总?支出|财政拨款|一般公共预算|“?三公”?经费|政府性基金|国有资本|机关运行|政府采购)/;

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

function yearsIn(text: string): string[] {
  return [...flat(text).matchAll(/(?<!\d)(20\d\d)(?=\s*年)/g)].map((match) => match[1]!);
}

/** Whether words name one year only, and that year is not the report's. */
function strayYear(text: string, year: string): string | null {
  const years = new Set(yearsIn(text));
  return years.size === 1 && !years.has(year) ? [...years][0]! : null;
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
  const headings = new Set(
    report.sections.map((section) => JSON.stringify({ ...section.location, quote: undefined })),
  );
  for (const [index, passage] of report.passages.entries()) {
    const field = passage.inTable ? fieldYear(report.passages, index) : null;
    if (field) {
      if (field.value !== year) {
        const location = { ...passage.location, quote: passage.text.trim() };
        yield mismatch('field', field.label, location, field.value, year, { label: field.label });
      }
      continue;
    }
    if (headings.has(JSON.stringify({ ...passage.location, quote: undefined }))) continue;
    yield* inWords(passage, year);
  }
}

/** 评价年度 | 2023 in two cells side by side. */
function fieldYear(passages: readonly Passage[], index: number): { label: string; value: string } | null {
  const passage = passages[index]!;
  const before = passages[index - 1];
  const value = /^(20\d\d)年?度?$/.exec(squeezed(passage.text))?.[1];
  const isBeside = ({ inTable, location: { table, row } }: Passage): boolean =>
    inTable && table === passage.location.table && row === passage.location.row;
  if (value === undefined || !before || !isBeside(before)) return null;
  // 年度 | 2021年 | 2022年 | 2023年 heads columns
  const next = passages[index + 1];
  if (next && isBeside(next) && /^20\d\d年?度?$/.test(squeezed(next.text))) return null;
  const label = squeezed(before.text).replace(/:$/, '');
  return YEAR_LABELS.includes(label) ? { label, value } : null;
}

function* inWords(passage: Passage, year: string): Generator<Outcome> {
  const words = squeezed(passage.text);
  const place = (quote: string): Outcome['location'] => ({ ...passage.location, quote });
  const caption = words.replace(/\([^()]*\)$/, '');
  if (!passage.inTable && words.length <= 60 && (CAPTION.test(caption) || /^\(20\d\d年度?\)$/.test(words))) {
    const stray = strayYear(words, year);
    if (stray !== null && !OTHER_YEAR.test(words) && !/[。，；]/.test(passage.text))
      yield mismatch('title', words, place(passage.text.trim()), stray, year);
    return;
  }
  for (const match of flat(passage.text).matchAll(
    /截[至止](?:到)?\s*(20\d\d)\s*年\s*(?:12\s*月(?:\s*31\s*日)?|年?底|末)/g,
  )) {
    const sentence = sentenceAround(words, squeezed(match[0]));
    if (match[1] === year || words.includes(`${year}年`) || OTHER_YEAR.test(sentence)) continue;
    if (AROUND.test(sentence) || PLACE.test(sentence.slice(sentence.search(/截[至止]/)))) continue;
    const quote = passage.text.slice(match.index, match.index + match[0].length);
    yield mismatch('period', quote, place(quote), `${match[1]}年`, year);
  }
  const opening = /^(20\d\d)年/.exec(words);
  if (!opening || passage.inTable || opening[1] === year || words.includes(`${year}年`)) return;
  const first = words.split('。')[0]!;
  if (OWN_FIGURES.test(first.slice(5)) && !OTHER_YEAR.test(first) && /\d元|\d[万亿百千]元/.test(first))
    yield mismatch('figures', first.slice(0, 20), place(passage.text.trim().slice(0, 30)), opening[1]!, year);
}

const sentenceAround = (words: string, part: string): string =>
  words.split(/[。;]/).find((sentence) => sentence.includes(part)) ?? words;

function mismatch(
  key: 'title' | 'heading' | 'field' | 'period' | 'figures',
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
