// Names of things compared: verbs and measures taken away, so that 完成食品抽检 and 食品抽检批次 are one.
import { remembered } from '../../../values/remember.js';
import { core } from './names.js';

const LEADING =
  /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+|完成|开展|组织|举办|实施|建成|计划|目标|实际|累计|已|全部|全县|全市|全区|全省|年度|截至|其中|共|总|各|年初|年中|年末|批复|核定|下达|可用|可支配|可执行|本年度?|当年|\d{1,2}月[底末份]?)+/;
const TRAILING =
  /(?:数量?|总[数量额]|人数|人次|次数|场次|批次|个数|座数|处数|户数|期数|件数|面积|长度|里程|情况|工作|任务|项目|专项|资金|经费|金额|支出|收入|预算|安排|到位|下达|拨付|批复|执行|使用|支付|完成|实际|累计|结转|结余|年初|全年|调整后?|已|共|达|为)+$/;

/** 中央补助, 县级配套: whose money it is says it all. */
const OF_LEVEL = /(?<=^(?:中央|[省市州县区]级))(?:财政|补助|配套|转移支付)+$/;

/** A name without what says nothing of the thing itself. */
export const bareThing = remembered((words: string): string => {
  const short = core(words).replace(LEADING, '').replace(TRAILING, '').replace(OF_LEVEL, '');
  return short.length >= 2 ? short : '';
});

/** Names with less in common than this, out of a hundred, are of different things. */
export const LEAST_ALIKE = 60;

/** How much two names have in common, out of a hundred: the same characters, or one name inside the other; or 0. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 100;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2) return 0;
  if (short.length >= 3 && long.includes(short)) return 90;
  const most = (200 * short.length) / (a.length + b.length);
  if (most < LEAST_ALIKE) return 0;
  const taken: boolean[] = [];
  let common = 0;
  for (const char of short) {
    let at = long.indexOf(char);
    while (at >= 0 && taken[at]) at = long.indexOf(char, at + 1);
    if (at < 0) continue;
    taken[at] = true;
    common += 1;
  }
  const found = Math.floor((200 * common) / (a.length + b.length));
  return found < LEAST_ALIKE ? 0 : found;
}

/** The closest pair of two sets of names. */
export function closest(a: string[], b: string[]): number {
  let best = 0;
  for (const x of a) for (const y of b) best = Math.max(best, likeness(x, y));
  return best;
}
