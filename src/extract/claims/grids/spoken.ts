// What the head of a column says it is made of: 执行率 of 执行数 and 预算数, 合格率 of 合格点数 and 检测点数.
import type { Claim } from '../../../report/schema.js';
import { bare, type Series } from './matrix.js';

interface Spoken {
  head: RegExp;
  over: RegExp;
  under: RegExp;
  kinds?: Claim['kind'][];
}

/** What the head of a column says it is made of: rates, what is left, what changed. */
const SPOKEN: Spoken[] = [
  { head: /到位率/, over: /到位/, under: /预算|计划|下达|安排|应/ },
  {
    head: /(?:执行|支出|使用|支付|支出进度)(?:率|进度|比例)/,
    over: /支出|执行|支付|使用|决算/,
    under: /预算|到位|计划|下达|安排/,
  },
  { head: /(?:完成|达成|实现)(?:率|比例|进度)/, over: /完成|实际|达成/, under: /计划|目标|任务|应|指标值/ },
  { head: /得分率/, over: /得分|评分/, under: /分值|权重|满分|标准分/ },
  { head: /扣分|扣减|失分|丢分/, over: /分值|权重|满分|标准分/, under: /得分|自评分|评分/ },
  {
    head: /完成.{0,6}预算|预算完成|(?:完成|达成|实现)(?:率|比例|进度)/,
    over: /决算|执行|支出/,
    under: /预算/,
  },
  {
    head: /增|减|变动|升降|降幅|下降/,
    over: /本年|今年|当年|本期|20\d\d/,
    under: /上年|去年|上期|20\d\d/,
    kinds: ['change', 'balance'],
  },
  {
    head: /差额|结余|结转|余额|剩余|未支出|未使用|未执行/,
    over: /预算|到位|收入|下达|计划|安排/,
    under: /支出|执行|使用|实际|支付/,
  },
];

/** Whether the heads themselves say that the target is made of these two. */
export const isSpoken = (target: Series, over: Series, under: Series, kind: Claim['kind']): boolean =>
  SPOKEN.some(
    ({ head, over: x, under: y, kinds = ['rate', 'balance'] }) =>
      kinds.includes(kind) &&
      head.test(bare(target.head)) &&
      x.test(over.head) &&
      y.test(under.head) &&
      !y.test(over.head.replace(x, '')),
  ) ||
  (kind === 'rate' && isRateOf(bare(target.head), over.head, under.head));

/** 合格率 of 合格点数 and 检测点数: the word before 率 is in the head of the part alone. */
function isRateOf(rate: string, over: string, under: string): boolean {
  const word = /([一-龥]{2})[率度]$/.exec(rate)?.[1];
  return word !== undefined && over.includes(word) && !under.includes(word);
}
