// What a change is measured against, and what it is said of: 比上年, 与2022年相比, 较年初预算数.
import type { Amount } from '../sentence/amounts.js';
import { COMPARED, DECREASE, INCREASE, type Role } from '../sentence/cues.js';
import { core } from '../sentence/names.js';
import { matchesOf } from '../../../values/matches.js';

/** A word of comparison in a line. */
export interface Comparison {
  start: number;
  end: number;
  /** What it is measured against: 上年, 2022年, 年初预算数; '' for 同比 and 由…到. */
  base: string;
  year: number | 'before' | null;
  role: Role | null;
  /** 较上年决算数: with what was done, not with what was planned. */
  isDone: boolean;
  /** The words that name what changed. */
  subject: string;
}

/** The words of comparison of a line, in order. */
export function comparisonsIn(text: string): Comparison[] {
  const found: Comparison[] = [];
  for (const match of matchesOf(COMPARED, text)) {
    const base = match.groups?.base ?? match.groups?.from ?? '';
    const start = match.index;
    const from = Math.max(...[',', ';', '。', ':', ')'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
    const year = /20\d\d/.exec(base);
    found.push({
      start,
      end: start + match[0].length,
      base,
      year: /预算/.test(base) ? null : year ? Number(year[0]) : 'before',
      role: /年初/.test(base)
        ? 'initial'
        : /全年|调整/.test(base)
          ? 'adjusted'
          : /预算/.test(base)
            ? 'budget'
            : null,
      isDone: /(?:决算|执行|支出|实际)(?:数|额)?$/.test(match[0]),
      subject: text.slice(from, start) || goesOn(text.slice(found.at(-1)?.end ?? start, start), found.at(-1)),
    });
  }
  return found;
}

const CHANGED = new RegExp(
  `^(?:的|数|额|决算|支出|相比)*(?:无|没有|未|基本|持平|一致|相同|下浮|上浮|${INCREASE}|${DECREASE})`,
);

/** X支出决算比预算减少0.30万元，比去年减少0.60万元: nothing but changes stands between, so that both are X's. */
function goesOn(between: string, last: Comparison | undefined): string {
  if (!last || /[;。:]/.test(between)) return '';
  return between.split(',').every((clause) => clause === '' || CHANGED.test(clause)) ? last.subject : '';
}

/** From a word of change or reason on, nothing names what changed. */
const CHANGING = new RegExp(`^[、和]+|(?:同比|相比|相较|主要|原因|${INCREASE}|${DECREASE}).*$`, 'g');

/** The noun before 比上年, or between 与上年相比 and the direction word. */
export function subjectOf(compared: Comparison, amount: Amount): string {
  const clean = (words: string): string => core(words.replace(/^.*\d[^,]{0,3}$/, '')).replace(CHANGING, '');
  const before = clean(compared.subject);
  if (before.length >= 2 && !/\d/.test(before)) return before;
  if (amount.leadStart >= compared.end || amount.lead.length > 4) {
    const behind = amount.line.text.slice(Math.max(compared.end, amount.leadStart), amount.mention.start);
    const words = clean(behind.replace(/^,/, ''));
    if (words.length >= 2 && !/\d/.test(words)) return words;
  }
  return '';
}

/** A figure that another one is only measured by: 完成预算36.5万元的85.7%, 比预算520万元节约, 超出目标116人次. */
export const isMeasure = ({ lead, line, mention }: Amount): boolean =>
  /(?:较|比|超出?|超过)(?:20\d\d年)?[^,;。\d]{0,10}$/.test(lead) ||
  (/^[、,]?(?:完成|达到|占)/.test(lead) && /^的/.test(line.text.slice(mention.end)));
