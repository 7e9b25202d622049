// The year that a report is of: what its title says, unless its text speaks of another year all over.
import type { Block } from '../document/model.js';
import { flat, squeezed } from '../values/text.js';

/** So many places speak of another year before a title is taken for the slip. */
const CERTAIN = 3;
/** 2022年高标准农田建设项目: when the project was set up. */
const NAMES_PROJECT = /20\d\d年(?!度)/;

/** Sentences of the report's own year, whatever else they say. */
const OWN: RegExp[] = [
  /^\((20\d\d)年度?\)$/g,
  /截[至止]到?(20\d\d)年(?:年?底|末|12月)/g,
  /(?:对|就|针对)(?:[^,;。《》\d]{0,16})(20\d\d)年度?(?=[^,;。《》\d]{0,40}(?:自评|自我评价|绩效评价))/g,
  /(?:评价|自评|考核|绩效)(?:期间|时段|年度|范围)(?:为|是|:)*(20\d\d)年/g,
  /(?<![比较与和同及至自从由到—–~～-]|相比于|相对于)(20\d\d)年(?:度(?!计划)|(?=(?:全年|年初|全口径|调整|财政|项目|部门|单位|本年|一般公共|整体)*(?:预算|支出|收入|决算|资金|安排|自评|绩效|实际)))/g,
];
/** 2024年2月，县残联抽调5人组成自评小组: the year after. */
const EVALUATING = /(20\d\d)年[1-6]月[^。;]{0,40}(?:自评|评价|抽[调取查]|查阅|调阅|回访|访谈|问卷)/g;
/** Figures of another year beside the report's own. */
const BESIDE = /相比|比较|对比|计划|规划|拟|预计|力争|下一?年|历年|往年|以来/;

/** How many places speak of each year as the report's own. */
function placesOf(blocks: readonly Block[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const named = new Set(
      squeezed(flat(block.text))
        .split(/[。;]/)
        .flatMap((sentence) => yearsOf(sentence)),
    );
    for (const year of named) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return counts;
}

const yearsOf = (sentence: string): number[] => [
  ...(BESIDE.test(sentence)
    ? []
    : OWN.flatMap((words) => [...sentence.matchAll(words)].map((match) => Number(match[1])))),
  ...[...sentence.matchAll(EVALUATING)].map((match) => Number(match[1]) - 1),
];

/** The year of a title or caption, unless hardly anything below it bears it out and much speaks of one other year. */
export function titledYear(stated: number, title: string, blocks: readonly Block[]): number {
  if (NAMES_PROJECT.test(squeezed(title))) return stated;
  const counts = placesOf(blocks.filter((block) => !isTitle(block)));
  const [most, next] = [...counts].filter(([year]) => year !== stated).sort((a, b) => b[1] - a[1]);
  const isOdd = (counts.get(stated) ?? 0) === 0 && most !== undefined && most[1] >= CERTAIN;
  return isOdd && (next === undefined || next[1] < most[1]) ? most[0] : stated;
}

/** 项目支出绩效自评表（2022年度）, 关于2021年度部门整体支出绩效的自评报告. */
const isTitle = (block: Block): boolean =>
  block.kind === 'paragraph' && /(?:报告|表|说明)(?:\([^()]*\))*$/.test(squeezed(block.text));

/** Where no title names a year: the one told as its own in most places, the file's other reports counted in. */
export function toldYear(
  usual: number | null,
  whole: number | null,
  blocks: readonly Block[],
): number | null {
  const counts = placesOf(blocks);
  if (whole !== null && (usual === null || counts.has(whole))) return whole;
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && (next === undefined || next[1] < most[1]) ? most[0] : usual;
}
