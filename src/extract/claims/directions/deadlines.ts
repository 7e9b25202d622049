// 计划10月31日前完工，实际于11月20日完工，提前20天: what was due and when it was done, held against the words for it.
import type { Claim } from '../../../report/schema.js';
import type { Operator } from '../../../values/comparison.js';
import { dec, ONE } from '../../../values/decimal.js';
import { quoting } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import { matchesOf } from '../../../values/matches.js';
import { relationClaim } from '../build.js';
import { placeOf, type Line, type Sentence } from '../sentence/lines.js';

const DATE =
  /(?:(?<year>20\d\d)年)?(?<month>1[0-2]|0?[1-9])月(?:(?<day>[12]\d|3[01]|0?[1-9])日|(?<end>底|末))?/g;
const DUE = /计划|应|目标|要求|原定|合同|约定|预计|规定|时限|截止|工期/;
const DONE = /实际|已|于/;
const FINISHED =
  /^[^,;。\d]{0,8}(?:完工|竣工|完成|建成|交付|投用|投入使用|验收|下达|拨付|发放|上线|启用|到位)/;
const WORDS: [RegExp, Operator][] = [
  [/(?<![未不没有])提前(?!谋划|介入|下达|部署|准备|预警|通知)/g, '<'],
  [/(?<![未不无没有])(?:推迟|延期|延误|滞后|逾期|超期|拖期|延后)/g, '>'],
  [/(?<![未不没有能])(?:按期|如期|按时|按计划)/g, '<='],
  [/(?:未能?|没有|未)(?:按期|如期|按时|按计划)/g, '>'],
];

/** Nothing between the later of the two and the words that speaks of another thing. */
const SAME =
  /^[^,;。\d]{0,10}(?:,(?:[比较](?:合同|原)?(?:计划|约定|规定|要求)?(?:工期|时间|时限)?|共|实际|整体|总体)*)?$/;

interface Day {
  text: string;
  start: number;
  end: number;
  /** Days, or months where one of the two names no day. */
  day: number | null;
  month: number;
}

/** The words of punctuality in a line whose sentence tells when something was due and when it was done. */
export function* deadlineClaims(line: Line): Generator<Claim> {
  if (line.inTable || !/月/.test(line.text)) return;
  for (const sentence of line.sentences) {
    const two = dueAndDone(line, sentence);
    if (!two) continue;
    const { due, done } = two;
    const [a, b] = due.day !== null && done.day !== null ? [done.day, due.day] : [done.month, due.month];
    // within one month the day decides
    if (a === b && (due.day === null || done.day === null)) continue;
    for (const [pattern, operator] of WORDS)
      for (const match of matchesOf(pattern, line.text.slice(0, sentence.end))) {
        if (match.index < Math.min(due.start, done.start) || match.index < sentence.start) continue;
        // 其余5个按期完工: of others
        const between = line.text.slice(Math.max(due.end, done.end), match.index);
        if (!SAME.test(between)) continue;
        yield relationClaim(
          line,
          match.index,
          match.index + match[0].length,
          `${due.text}与${done.text}：${match[0]}`,
          {
            word: match[0],
            operator,
            left: { name: '实际', quantity: dayOf(line, done, a) },
            right: { name: '计划', quantity: dayOf(line, due, b) },
          },
        );
      }
  }
}

/** The only two dates of a sentence, one of what was due, the other of what was done. */
function dueAndDone({ text }: Line, { start, end }: Sentence): { due: Day; done: Day } | null {
  const found = matchesOf(DATE, text.slice(0, end)).filter((match) => match.index >= start);
  const [first, second] = found;
  if (!first || !second || found.length > 2) return null;
  const years = found.map((match) => Number(match.groups!.year ?? 0));
  // the year is told once, with the first of them
  if (years[0] === 0 && years[1] !== 0) return null;
  const days = found.map((match, i): Day & { before: string; behind: string } => {
    const { month, day, end: last } = match.groups!;
    const from = i === 0 ? start : first.index + first[0].length;
    const number = day ? Number(day) : last ? lastDayOf(years[i] || years[0]!, Number(month)) : null;
    const months = (years[i] || years[0]!) * 12 + Number(month);
    return {
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      month: months,
      day: number === null ? null : months * 31 + number,
      before: text.slice(from, match.index),
      behind: text.slice(match.index + match[0].length, match.index + match[0].length + 14),
    };
  });
  const isDue = days.map(
    ({ before, behind }) =>
      DUE.test(before) && !/实际/.test(before) && FINISHED.test(behind.replace(/^[之以]?前/, '')),
  );
  const isDone = days.map(
    ({ before, behind }, i) =>
      !isDue[i] && DONE.test(before) && !DUE.test(before.replace(/.*实际/, '')) && FINISHED.test(behind),
  );
  if (isDue[0] && isDone[1]) return { due: days[0]!, done: days[1]! };
  return isDue[1] && isDone[0] ? { due: days[1]!, done: days[0]! } : null;
}

/** 底 of a month is its last day; null for a February of no year. */
function lastDayOf(year: number, month: number): number | null {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === 0 ? null : year % 4 === 0 ? 29 : 28;
}

const dayOf = (line: Line, { text, start, end }: Day, value: number): Quantity => ({
  text,
  value: dec(value),
  unit: '',
  dimension: 'none',
  decimals: 0,
  step: ONE,
  approximate: false,
  upper: null,
  start,
  end,
  location: quoting(placeOf(line, start, end), text),
});
