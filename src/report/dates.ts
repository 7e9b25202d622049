// Deadlines as targets: 2024年12月底前 answered by 2024年11月完成.
import type { Row } from './schema.js';
import { flat } from '../values/text.js';

const DATE = /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号]|(底|末|上旬|中旬|下旬|初))?/g;

/** February counts 29: a deadline on its 28th leaves the month undecided. */
const LAST_DAY = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Span {
  first: number;
  last: number;
}

/** The only date of a text as the first and last day it can mean, in days of 31-day months; null for none or several. */
function dateIn(text: string, year: number | null): Span | null {
  const found = [...flat(text).matchAll(DATE)];
  const [match] = found;
  if (!match || found.length > 1) return null;
  const [, printed, month, day, part] = match;
  const own = printed === undefined ? year : Number(printed);
  if (own === null || Number(month) < 1 || Number(month) > 12) return null;
  const start = (own * 12 + Number(month)) * 31;
  if (day !== undefined) return { first: start + Number(day), last: start + Number(day) };
  return part === undefined || part === '底' || part === '末'
    ? { first: start + 1, last: start + LAST_DAY[Number(month) - 1]! }
    : null;
}

/** Whether a date of completion keeps the row's deadline; null where the row has no such pair of dates. */
export function keepsDeadline(row: Row, year: number | null): boolean | null {
  if (!row.target || !row.actual) return null;
  if (
    !/(?:前|底|末|内)(?:完成|竣工|完工|发放|支付|拨付|验收|到位|建成)?[^\d]{0,6}$/.test(
      flat(row.target.text).trim(),
    )
  )
    return null;
  if (/启动|开始|开工|未/.test(row.actual.text)) return null;
  const deadline = dateIn(row.target.text, year);
  const done = dateIn(row.actual.text, year);
  if (!deadline || !done) return null;
  if (done.first > deadline.last) return false;
  return done.last <= deadline.last ? true : null;
}
