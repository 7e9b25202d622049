// Which of a file's projects words speak of: 农机补贴 is 农机购置累加补贴项目, whose form is attached.
import { flat } from '../../values/text.js';

const KIND =
  /(?:市|区|县)?(?:本级)?(?:项目|专项|资金|经费|支出|工程|工作|(?<=.{4})补助)+(?:支出)?(?:绩效)?(?:自评)?(?:表|报告)?$/;
const PLACE = /^(?:20\d\d年?度?)?(?:[一-龥]{2,4}?[省市县区旗州](?=.{4})){0,2}/;
/** A name of fewer characters fits too much. */
const SHORTEST = 4;

/** A project's name without its place, its year and the words that all projects have. */
export const bareProject = (name: string): string =>
  flat(name)
    .replace(/[\s“”"《》]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(PLACE, '')
    .replace(KIND, '');

/** Where a project is named. */
export interface Naming {
  /** Its place among the names. */
  index: number;
  from: number;
  to: number;
}

/** The last of the projects that words name; null where none is named, or none alone. */
export function lastNamed(words: string, names: readonly string[]): Naming | null {
  const found = names
    .flatMap((name, index) => {
      const at = lastIn(words, name);
      return at ? [{ index, ...at }] : [];
    })
    .sort((a, b) => b.to - a.to || b.to - b.from - (a.to - a.from));
  const [last, next] = found;
  if (!last) return null;
  return next && next.to === last.to && next.from === last.from ? null : last;
}

/** The last place where a name begins, with as many of its characters as follow in their order. */
function lastIn(words: string, name: string): { from: number; to: number } | null {
  if (name.length < 3) return null;
  for (let from = words.lastIndexOf(name.slice(0, 2)); from >= 0;) {
    const length = followed(words.slice(from), name);
    if (length >= Math.min(SHORTEST, name.length)) return { from, to: from + length };
    from = from === 0 ? -1 : words.lastIndexOf(name.slice(0, 2), from - 1);
  }
  // 养护农村公路 of 农村公路养护 has been found above, 设备购置 of 中职学校实训设备购置 is its end
  const end = name.slice(-Math.max(SHORTEST, Math.ceil(name.length / 2)));
  const at = name.length > SHORTEST + 1 ? words.lastIndexOf(end) : -1;
  return at < 0 ? null : { from: at, to: at + end.length };
}

/** How many characters of the words, one after another, stand in the name in this order. */
function followed(words: string, name: string): number {
  let at = 0;
  let length = 0;
  for (const char of words) {
    const next = name.indexOf(char, at);
    if (next < 0) break;
    at = next + 1;
    length += 1;
  }
  return length;
}
