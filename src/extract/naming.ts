// What a title names besides its kind: year, unit, project.
import { UNIT_ENDING } from '../report/vocabulary.js';
import { squeezed } from '../values/text.js';
import type { Title } from './titles.js';

/** 市本级项目, 财政专项资金: words of the kind, not a name. */
const GENERIC =
  /^(?:[省市区县州旗]{0,2}|全[省市区县])(?:本级|级)?(?:财政|部门|单位|预算|重点|专项|一级|二级|其他|年度|年|的|及|支出|\(单位\)|\(部门\))*(?:项目|资金|政策|经费|支出)?$|^(?:中央|省|市)?(?:对下|对地方|对市县|专项)?转移支付(?:区域|整体|项目|资金|\((?:区域|项目|整体)\))*$/;
const NO_NAME =
  /^(?:(?:评价|自评|绩效|预算)?年度[::].*|(?:20\d\d年?度?[,;、])?(?:金额)?(?:计量)?单位[:为]*[百千万亿]*元.*|\d{4}年?度?|[二〇零一三四五六七八九]{4}年度?|试行|参考.{0,4}|.{0,4}提纲|.{0,4}模板|.{0,4}样表|格式|.{0,4}范本|简版|.{0,4}版|盖章|公章|加盖公章|单位盖章|单位|部门|本级|征求意见稿|定稿|自评|公开|公开版|单位自评|部门自评|一|二|三|表\d*|.*20\d\d年\d{1,2}月(?:\d{1,2}日)?)$/;
const KIND =
  /(?:部门\(单位\)|部门|单位|本级)?(?:预算)?(?:整体)?(?:支出)?(?:预算)?(?:重点)?(?:的)?(?:绩效|自评|自我评价|决算|(?:财政)?重点评价|指标评分|指标评价|指标体系).*$/;

/** The unit that stands in a title; null where it names none. */
export function unitIn(title: Title): string | null {
  // （某市文化局 2025年3月）
  const undated = title.brackets.map((words) => words.replace(/20\d\d年\d{1,2}月(?:\d{1,2}日)?$/, ''));
  const inBrackets = undated.find(title.type === 'project' ? isOffice : isUnit);
  const { before, after } = aroundYear(title.text);
  return (
    [before, after, splitOff(after)?.unit, splitOff(before)?.unit].find((words) => words && isUnit(words)) ??
    inBrackets ??
    null
  );
}

/** The project that stands in a title or in the brackets behind it; null where it names none. */
export function projectIn(title: Title): string | null {
  if (title.type !== 'project' && title.type !== 'unknown') return null;
  const bracket = title.brackets.find(
    (words) => !NO_NAME.test(squeezed(words)) && words.length >= 3 && !isOffice(words),
  );
  if (bracket !== undefined) return bracket.replace(/^项目名称[:：]/, '');
  const { before, after } = aroundYear(title.text);
  for (const words of [after, before]) {
    const name = splitOff(words)?.rest ?? words;
    if (name.length >= 4 && !GENERIC.test(squeezed(name)) && !isUnit(name)) return name;
  }
  return null;
}

/** The words of a title left and right of its year, without those that say what kind of report it is. */
function aroundYear(text: string): { before: string; after: string } {
  const match = /(?:20\d\d|二[〇零○][〇零○一二三四五六七八九]{2})(?:[-—~至]20\d\d)?年度?/.exec(text);
  const bare = (words: string): string =>
    words.slice(0, KIND.exec(squeezed(words))?.index ?? words.length).replace(/^关于|的$/g, '');
  if (!match) return { before: bare(text), after: '' };
  return { before: bare(text.slice(0, match.index)), after: bare(text.slice(match.index + match[0].length)) };
}

/** A unit followed by a project: 某市教育局校舍维修项目. */
function splitOff(words: string): { unit: string; rest: string } | null {
  for (let length = words.length - 3; length >= 4; length -= 1) {
    const unit = words.slice(0, length);
    if (
      isUnit(unit) &&
      /^[\u4e00-\u9fff]*[省市县区州旗镇乡]/.test(unit) &&
      /(?:局|委员会|办公室|厅|政府|中心|学校|医院|院)$/.test(unit)
    )
      return { unit, rest: words.slice(length) };
  }
  return null;
}

/** 某区城市管理局: no project is called so. */
const isOffice = (words: string): boolean =>
  isUnit(words) && /^[\u4e00-\u9fff]*(?:局|厅|委员会|人民政府|办公室|办事处)$/.test(squeezed(words));

function isUnit(words: string): boolean {
  return (
    words.length >= 3 &&
    UNIT_ENDING.test(squeezed(words)) &&
    !GENERIC.test(squeezed(words)) &&
    !/项目$|经费$|资金$/.test(words)
  );
}

/** Whether two names are one, an abbreviation of the other (人大常委会, 人民代表大会常务委员会) included. */
export function sameName(a: string, b: string): boolean {
  const bare = (name: string): string =>
    squeezed(name)
      .replace(/^20\d\d年度?/, '')
      .replace(/(?:专项)?(?:项目|经费|资金)$/, '')
      .replace(/[“”"《》()]/g, '');
  const [short, long] = [bare(a), bare(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short === '') return squeezed(a) === squeezed(b);
  let at = 0;
  for (const char of long) if (char === short[at]) at += 1;
  return at === short.length;
}
