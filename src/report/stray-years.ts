// Words of a report that speak of another year than its own: captions, periods, figures, goals, what is evaluated.
import type { Fund, Passage } from './schema.js';
import { coreDigits } from '../values/digits.js';
import type { Quantity } from '../values/quantity.js';
import { flat, squeezed } from '../values/text.js';

/** What speaks of another year on purpose. */
export const OTHER_YEAR =
  /计划|打算|安排(?!数|额)|规划|展望|思路|下一?年|下一步|结转|结余|上年|往年|以前|历年|整改|比较|对比|相比|比上|较上|变化|回顾|追溯|预算编制|通知|办法|文件|自20|以来|累计|跨年|周期|年至|图\d/;
/** What a whole district had: 截至上年底，全县公路总里程 is where a project started from. */
const AROUND = /全[国省市州盟县区旗镇乡村](?!本级|直)|我[省市州盟县区旗](?!本级|直|[^,;。]{0,8}[局委办院会])/;
/** 截至2022年末，丰宁县户籍人口36.8万人. */
const PLACE =
  /^截[至止][^,，]{4,12}[,，]?[一-龥]{2,4}(?:县|市|区|州|旗|镇|乡|街道)(?!本级|直|[一-龥]{0,8}(?:[局委办院会校站所队]|中心))/;
/** What a caption or title of a report or a statement ends in. */
const CAPTION =
  /(?:报告|[计评打]分表|自评表|情况表|目标表|决算表|总表|明细表|情况说明|决算|一览表|指标体系)$/;
/** Figures that belong to the year of the report, at the head of a paragraph. */
const OWN_FIGURES =
  /^(?:本部门|本单位|我部门|我单位|全年|部门|单位)?(?:度)?(?:收、?支(?:总计|决算)|收入支出|本年收入|本年支出|总?收入|总?支出|财政拨款|一般公共预算|“?三公”?经费|政府性基金|国有资本|机关运行|政府采购)/;
/** 2021年年初预算286万元，年中调减…，全年预算…: how the year's money came about. */
const BUDGETED =
  /^20\d\d年度?(?:年初|批复|预算|安排|下达|项目|部门|财政|资金|总)*预算[^,;。]{0,24}元,.*(?:调[增减整]|追加|压减).*(?:全年|调整后|可用)[^,;。]{0,16}元/;

/** What is evaluated: 对2022年度项目支出开展绩效自评; 评价期间为2022年1月1日至12月31日. */
const EVALUATED: readonly RegExp[] = [
  /(?:对|就|针对)[^,;。《》\d]{0,16}(20\d\d)年度?[^,;。《》\d]{0,40}(?:开展|进行|实施|组织)[^,;。]{0,8}(?:自评|自我评价|绩效评价)/,
  // 本次自评期间为2022年1月1日至2022年12月31日
  /(?:评价|自评|考核|统计|绩效)的?(?:期间?|时段|年度|范围|区间|基准[日期])(?:为|是|:|,)*(20\d\d)年(?!.{0,12}(?!\1)20\d\d年)/,
  /^(?:本次)?(?:评价|自评)(?:时间)(?:为|是|:)*(20\d\d)年(?:度|1月(?:1日)?[至到—–~～-](?:\1年)?12月)/,
  // 现将2022年度部门整体支出绩效自评情况报告如下; 组织开展了2022年度绩效自评
  /(?:现将|现就|开展了?|组织了?|完成了?|启动了?)(?:本[单部][位门]|我[局委办院会校站所队])?(20\d\d)年度[^,;。《》\d]{0,30}(?:自评|自我评价|绩效评价)[^,;。]{0,12}(?:如下|工作|$)/,
];
/** 2021年对5个项目开展绩效自评 in a report of 2023: of the year before it may be told on purpose, in the year behind it was done. */
const EVALUATED_IN =
  /^(20\d\d)年度?,?(?:本[部单][门位]|我[局委办院会校站所队])?(?:组织|共|累计)?(?:对|就)(?![^,;。]*20\d\d年)[^,;。]{1,30}(?:开展|进行|实施|组织)了?[^,;。]{0,8}(?:自评|自我评价|绩效评价)/;
/** What a year's goals are headed by. */
const GOALS = /^(?:项目|部门)?(?:年度|当年)(?:总体|绩效|预期|工作)*目标[:;]?/;
/** A goal that a year begins: 2021年完成补植复绿3200亩. */
const GOAL =
  /^(20\d\d)年度?(?!度?[-—–~～至、和及])(?=[,:]?[^,;。]{0,6}(?:完成|实施|改造|建设|新增|开展|培训|发放|支持|保障))/;
/** Amounts of fewer digits may agree by chance. */
const TELLING = 4;

/** Words that speak of another year, and the year that they name. */
export interface StrayYear {
  kind: 'title' | 'period' | 'figures' | 'goals' | 'evaluated';
  subject: string;
  quote: string;
  stated: string;
}

/** The years that words name. */
export function yearsIn(text: string): string[] {
  return [...flat(text).matchAll(/(?<!\d)(20\d\d)(?=\s*年)/g)].map((match) => match[1]!);
}

/** The year that words name, where they name one only, and that year is not the report's. */
export function strayYear(text: string, year: string): string | null {
  const years = new Set(yearsIn(text));
  return years.size === 1 && !years.has(year) ? [...years][0]! : null;
}

/** All such words of a passage; `label`: the cell before it in its row; `funds`: the money of the report's year. */
export function strayYears(
  passage: Passage,
  label: string,
  year: string,
  funds: readonly Fund[],
): StrayYear[] {
  const words = squeezed(passage.text);
  const goals = inGoals(passage, words, label, year);
  if (passage.inTable) return goals;
  const title = inCaption(passage, words, year);
  if (title !== null) return title;
  return [
    ...atYearEnds(passage, words, year),
    ...inFigures(passage, words, year, funds),
    ...goals,
    ...inEvaluated(passage, words, year),
  ];
}

/** Null where the words are no caption. */
function inCaption(passage: Passage, words: string, year: string): StrayYear[] | null {
  // 项目支出绩效自评表（2021年度，金额单位：万元）
  const caption = words.replace(/\([^()]*\)$/, '');
  if (words.length > 60 || !(CAPTION.test(caption) || /^\(20\d\d年度?\)$/.test(words))) return null;
  const stated = strayYear(words, year);
  if (stated === null || OTHER_YEAR.test(words) || /[。,;]/.test(caption)) return [];
  return [{ kind: 'title', subject: words, quote: passage.text.trim(), stated }];
}

function atYearEnds(passage: Passage, words: string, year: string): StrayYear[] {
  const ends = flat(passage.text).matchAll(
    /截[至止](?:到)?\s*(20\d\d)\s*年\s*(?:12\s*月(?:\s*31\s*日)?|年?底|末)/g,
  );
  return [...ends].flatMap((match): StrayYear[] => {
    const sentence = sentenceAround(words, squeezed(match[0]));
    if (match[1] === year || words.includes(`${year}年`) || OTHER_YEAR.test(sentence)) return [];
    if (AROUND.test(sentence) || PLACE.test(sentence.slice(sentence.search(/截[至止]/)))) return [];
    const quote = passage.text.slice(match.index, match.index + match[0].length);
    return [{ kind: 'period', subject: quote, quote, stated: `${match[1]}年` }];
  });
}

const sentenceAround = (words: string, part: string): string =>
  words.split(/[。;]/).find((sentence) => sentence.includes(part)) ?? words;

/** Sentences of money that a year begins: the report's own figures, by their names or because its funds have them. */
function inFigures(passage: Passage, words: string, year: string, funds: readonly Fund[]): StrayYear[] {
  if (words.includes(`${year}年`)) return [];
  const sentences = words.split('。').filter((sentence) => /\d元|\d[万亿百千]元/.test(sentence));
  return sentences.flatMap((sentence, i): StrayYear[] => {
    const stated = /^(20\d\d)年/.exec(sentence)?.[1];
    if (stated === undefined || stated === year || OTHER_YEAR.test(sentence)) return [];
    const own =
      i === 0 && words.startsWith(sentence) && OWN_FIGURES.test(sentence.slice(5).replace(/^度?,/, ''));
    if (!own && !BUDGETED.test(sentence) && !tellsFunds(passage, sentence, funds)) return [];
    const quote = own ? passage.text.trim().slice(0, 30) : quoteOf(passage, stated);
    return [{ kind: 'figures', subject: sentence.slice(0, 20), quote, stated }];
  });
}

/** The budget or the spending of the report's whole money stands in the sentence. */
function tellsFunds({ quantities }: Passage, sentence: string, funds: readonly Fund[]): boolean {
  const told = quantities.filter(
    ({ dimension, text }) => dimension === 'money' && sentence.includes(squeezed(text)),
  );
  const known = funds
    .filter(({ kind, source }) => kind === 'total' && source === 'table')
    .flatMap(({ executed, adjusted }) => [executed?.quantity, adjusted?.quantity])
    .filter((quantity): quantity is Quantity => quantity != null && coreDigits(quantity).length >= TELLING);
  return told.some(({ value }) => known.some((quantity) => quantity.value.equals(value)));
}

function inGoals(passage: Passage, words: string, label: string, year: string): StrayYear[] {
  const head = GOALS.exec(words)?.[0] ?? (GOALS.test(label) ? '' : null);
  if (head === null || words.includes(`${year}年`)) return [];
  const stated = GOAL.exec(words.slice(head.length))?.[1];
  if (stated === undefined || stated === year) return [];
  return [{ kind: 'goals', subject: '年度目标', quote: quoteOf(passage, stated), stated }];
}

function inEvaluated(passage: Passage, words: string, year: string): StrayYear[] {
  // 应用上年评价结果 and the like speak of an evaluation before
  const sentences = words.split('。').filter((sentence) => !/整改|上年|应用|运用|以前年度/.test(sentence));
  const named = sentences.flatMap((sentence) => EVALUATED.map((pattern) => pattern.exec(sentence)?.[1]));
  const done = sentences
    .map((sentence) => EVALUATED_IN.exec(sentence.replace(ENUMERATED, ''))?.[1])
    .filter((found) => found !== undefined && Number(found) < Number(year) && !words.includes(`${year}年`));
  const stated = [...named, ...done].find((found) => found !== undefined);
  if (stated === undefined || stated === year) return [];
  return [{ kind: 'evaluated', subject: '评价年度', quote: quoteOf(passage, stated), stated }];
}

const ENUMERATED =
  /^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十\d]+[、.])?[^,;。\d]{0,12}。?(?=20\d\d年)/;

/** The year as the passage prints it. */
function quoteOf(passage: Passage, year: string): string {
  const at = flat(passage.text).search(new RegExp(`${year}\\s*年`));
  return at < 0 ? passage.text.trim() : passage.text.slice(at, passage.text.indexOf('年', at) + 1);
}
