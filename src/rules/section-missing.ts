// A part that the kind of report must have and this one has not, or has only as 无.
import type { Report, Section } from '../report/schema.js';
import {
  FORM_TITLE,
  NARRATIVE_TITLE,
  OTHER_CHAPTERS,
  PLANNING_FORM,
  SUMMARY_TITLE,
  TOPIC_CONTENT,
  TOPIC_HEADINGS,
  TOPIC_NAMES,
  type Topic,
} from '../report/vocabulary.js';
import { flat, squeezed } from '../values/text.js';
import { defineRule, type Outcome } from './rule.js';

const PROJECT: Topic[] = ['basics', 'conclusion', 'analysis', 'problems', 'suggestions'];
const DEPARTMENT: Topic[] = ['basics', 'funds', 'conclusion', 'analysis', 'problems', 'suggestions'];
/** 无 alone; 无重大问题 and the like are an answer. */
const NOTHING = /^(?:暂?无|没有|不存在|\/|—+|-+)(?:[。.;,!]|$)/;

/** Less below a heading is a note. */
const CHAPTER = 40;

export default defineRule({
  id: 'section-missing',
  severity: 'warning',
  title: { zh: '缺少必备部分', en: 'A required part is missing' },
  why: {
    zh: '自评报告应当有基本情况、评价结论、绩效分析、存在问题和改进建议，部门整体还应有资金收支；只写“无”等于没有。',
    en: 'A self-evaluation must say what was done, what it concludes and why, what went wrong and what follows; a bare 无 says nothing.',
  },
  basis: {
    zh: '财预〔2020〕10号附件：绩效自评报告（参考提纲）',
    en: '财预〔2020〕10号, annex: outline of the evaluation report',
  },
  examples: {
    holds:
      '2024年度校舍维修项目支出绩效自评报告\n\n一、项目概况\n\n校舍维修项目由县教育局实施。\n\n二、评价结论\n\n自评得分96分，等级为优。\n\n三、绩效分析\n\n全年维修校舍12处，均按期完工。\n\n四、存在问题及改进建议\n\n前期勘察不够细致，下一步提前开展勘察。',
    fails:
      '2024年度校舍维修项目支出绩效自评报告\n\n一、项目概况\n\n校舍维修项目由县教育局实施。\n\n二、评价结论\n\n自评得分96分，等级为优。\n\n三、绩效分析\n\n全年维修校舍12处，均按期完工。\n\n四、存在问题\n\n无。\n\n五、改进建议\n\n下一步提前开展勘察。',
  },
  *check(report) {
    const topics = report.type === 'project' ? PROJECT : report.type === 'department' ? DEPARTMENT : [];
    if (
      topics.length === 0 ||
      PLANNING_FORM.test(squeezed(report.title)) ||
      SUMMARY_TITLE.test(squeezed(report.title)) ||
      !hasNarrative(report)
    )
      return;
    for (const topic of topics) yield outcomeOf(report, topic);
  },
});

/** Forms without a text of their own owe no parts. */
function hasNarrative(report: Report): boolean {
  const numbered = report.sections.filter((section) => section.number !== null);
  const prose = report.passages.filter((passage) => !passage.inTable && isProse(passage.text));
  // 一、资金情况 二、指标完成情况 above the tables of a form are captions
  // and what is explained below them in short, without headings of a second level, is no report
  const isForm = FORM_TITLE.test(squeezed(report.title)) && !numbered.some(({ level }) => level > 1);
  // headings with nothing below them but tables are captions, too
  const isTold = report.passages.some((passage) => !passage.inTable && isSentence(passage.text));
  return !isForm && ((numbered.length >= 2 && isTold) || prose.length >= 3);
}

/** A sentence of the report's own, however short. */
const isSentence = (text: string): boolean => /[。;]$/.test(squeezed(text)) && !isNote(text);

const isNote = (text: string): boolean => /^(?:注|备注|说明|填表|填报|\d+[.、])/.test(squeezed(text));

/** Notes below a form are no narrative. */
function isProse(text: string): boolean {
  return squeezed(text).length > 40 && !isNote(text);
}

function outcomeOf(report: Report, topic: Topic): Outcome {
  const subject = TOPIC_NAMES[topic];
  const headed = report.sections.filter((section) => TOPIC_HEADINGS[topic].test(squeezed(section.title)));
  const filled = headed.find((section) => !isNothing(section) && !isEmpty(section, report));
  if (filled) return { kind: 'fact', holds: true, subject, location: filled.location };
  // a heading of its own that says 无 is the report's answer, whatever is said elsewhere in passing
  const section = headed.find(isNothing) ?? headed[0];
  const place = section && isNothing(section) ? null : contentOf(report, topic, headed);
  if (place) return { kind: 'fact', holds: true, subject, location: place };
  if (section === undefined) {
    const other = UNNAMED.has(topic) ? chapterOfItsOwn(report) : undefined;
    if (other === undefined) return { kind: 'fact', holds: false, subject, location: report.location };
    const values = { heading: `${other.label}${other.title}` };
    return {
      kind: 'open',
      subject,
      location: other.location,
      reason: { key: 'section-missing.elsewhere', values },
    };
  }
  const heading = `${section.label}${section.title}`;
  return isNothing(section)
    ? {
        kind: 'fact',
        holds: false,
        subject,
        location: section.location,
        stated: { text: nothingIn(section) },
        message: { key: 'section-missing.nothing', values: { heading } },
      }
    : {
        kind: 'fact',
        holds: false,
        subject,
        location: section.location,
        message: { key: 'section-missing.empty', values: { heading } },
      };
}

/** Parts that stand under headings of the project's own: 三、项目实施情况, 二、老旧小区改造. */
const UNNAMED: ReadonlySet<Topic> = new Set(['basics', 'analysis']);

/** A chapter that names none of the parts and may be any of those. */
const chapterOfItsOwn = ({ sections }: Report): Section | undefined =>
  sections.find(
    (section) =>
      section.level === 1 &&
      section.number !== null &&
      section.body.length > CHAPTER &&
      [OTHER_CHAPTERS, ...Object.values(TOPIC_HEADINGS)].every((each) => !each.test(squeezed(section.title))),
  );

const isNothing = (section: Section): boolean => NOTHING.test(flat(section.body));

const nothingIn = (section: Section): string => NOTHING.exec(flat(section.body))![0].replace(/[。.;,!]$/, '');

/** A heading followed at once by the next one of its kind, with no table between them. */
function isEmpty(section: Section, { sections, passages }: Report): boolean {
  const next = sections[sections.indexOf(section) + 1];
  if (section.body !== '' || (next !== undefined && next.number?.style !== section.number?.style))
    return false;
  const at = passages.findIndex((passage) => isSamePlace(section, passage));
  return at < 0 || passages.slice(at + 1).find((passage) => !isCaption(passage))?.inTable !== true;
}

/** Where the part's content stands although no heading names it. */
function contentOf(report: Report, topic: Topic, headed: readonly Section[]): Report['location'] | null {
  const narrative = NARRATIVE_TITLE.test(squeezed(report.title));
  const isHeading = (passage: Report['passages'][number]): boolean =>
    report.sections.some((section) => isSamePlace(section, passage));
  const lastHeading = report.passages.findLastIndex(isHeading);
  let isBehind = false;
  for (const [index, passage] of report.passages.entries()) {
    // the grade in the head of a scoring table behind the narrative is not its conclusion, a sentence below it may be
    isBehind ||= narrative && index > lastHeading && isCaption(passage);
    const words = squeezed(passage.text);
    if (passage.inTable && isChapterRow(report, index, topic)) return passage.location;
    if (passage.inTable || headed.some((section) => isSamePlace(section, passage))) continue;
    if (isBehind && !/。/.test(words)) continue;
    const found = TOPIC_CONTENT[topic].exec(words);
    if (found && !NOTHING.test(words.slice(found.index + found[0].length).replace(/^[:是为]/, '')))
      return { ...passage.location, quote: passage.text.trim().slice(0, 40) };
  }
  // a narrative has to say it in words; a form says it in its cells
  if (narrative) return null;
  switch (topic) {
    case 'basics':
      return report.project !== null || report.unit !== null ? report.location : null;
    case 'funds':
      return report.funds[0]?.location ?? null;
    case 'conclusion':
      return report.score.stated?.location ?? report.score.grades[0]?.location ?? null;
    case 'analysis':
      return (
        report.sheets.find((sheet) => sheet.rows.some((row) => row.actual !== null || row.evidence !== null))
          ?.location ?? null
      );
    default:
      return null;
  }
}

/** 三、评价情况分析及综合评价结论 | 得分93.4分，等级“优”: a chapter in a row of a table, with what it says beside it. */
function isChapterRow({ passages }: Report, index: number, topic: Topic): boolean {
  const [label, said] = [
    passages[index]!,
    passages.slice(index + 1, index + 4).find(({ text }) => text.trim() !== ''),
  ];
  const words = squeezed(label.text);
  if (!/^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\))/.test(words) || words.length > 24)
    return false;
  if (!said || said.location.table !== label.location.table || said.location.row !== label.location.row)
    return false;
  return (
    TOPIC_HEADINGS[topic].test(words) && squeezed(said.text).length >= 6 && !NOTHING.test(squeezed(said.text))
  );
}

const isSamePlace = (section: Section, passage: Report['passages'][number]): boolean =>
  section.location.paragraph !== undefined && section.location.paragraph === passage.location.paragraph;

function isCaption({ text, inTable }: Report['passages'][number]): boolean {
  const words = squeezed(text).replace(/\([^()]*\)$/, '');
  return !inTable && words.length <= 50 && !/[。,;:]/.test(words) && FORM_TITLE.test(words);
}
