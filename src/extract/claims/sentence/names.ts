// Whether two phrases of a report speak of one thing: names compared without years, quotes and filler.
import { remembered } from '../../../values/remember.js';

/** A name without years, brackets' looks, quotes and words that say nothing of what is counted. */
export const core = remembered((words: string): string =>
  words
    .replace(/20\d\d年(?:度|底|末|初)?|本年度?|当年|上年度?|去年|全年/g, '')
    .replace(/[“”"'《》:：,，、;；()（）\s]/g, '')
    .replace(/^(.*?)最[高低多少大小快慢长短]的?[是为](.{2,})$/, '$2$1')
    .replace(/最[高低多少大小快慢长短](?=[为是]?$)/, '')
    .replace(/(?:我[办局委单位]{1,2}|本(?:单位|部门|项目)|部门|单位)/g, '')
    .replace(/的|各|(?<![平人户亩生次场车年月日件册台每])均|共计|实际|具体|总额为|(?:数|额|金额|情况)$/g, '')
    .replace(/(?:为|是|达到?|共)+$/, ''),
);

/** The same without the words that only say which stage of the budget is meant. */
export function thing(words: string): string {
  return core(words).replace(/支出决算|决算|支出|经费|费用|预算|执行|财政拨款|总额|总计|合计/g, '');
}

/** One contains the other, or they share a run of four characters that say what is counted. */
export function related(a: string, b: string): boolean {
  const [x, y] = [core(a), core(b)];
  if (x.length < 2 || y.length < 2) return false;
  if (x.includes(y) || y.includes(x)) return true;
  const [u, v] = [thing(a), thing(b)];
  if (u.length >= 2 && v.length >= 2 && (u.includes(v) || v.includes(u))) return true;
  for (let i = 0; i + 4 <= u.length; i += 1) if (v.includes(u.slice(i, i + 4))) return true;
  return false;
}
