// What the words before a percentage make it a rate of: 完成年初预算的, 到位率, 支出进度.
import type { Role } from '../sentence/cues.js';

/** A kind of rate: its words, and the roles of the amounts that it is taken of, the likeliest first. */
export interface Pattern {
  words: RegExp;
  over: Role[];
  under: Role[];
  /** 节约率, 结转率 where only budget and spending are printed. */
  rest?: boolean;
}

/** Budgets and what stands for one. */
export const OF_BUDGET: Role[] = ['adjusted', 'budget', 'initial', 'arrived'];
/** What the words before a percentage make it a rate of; the first that matches decides. */
export const PATTERNS: Pattern[] = [
  {
    words:
      /(?:完成|占|达到?|为|执行)了?年初(?:部门|支出|批复)?预算(?:数|安排数?|批复数?)?的?(?:比例)?(?:为|达到?)?$/,
    over: ['executed'],
    under: ['initial'],
  },
  {
    words: /年初预算(?:完成|执行)(?:率|比例|进度)(?:为|达到?|:|是)?$/,
    over: ['executed'],
    under: ['initial'],
  },
  {
    words:
      /(?:完成|占|达到?)了?(?:全年|调整后?|年度|变更后|最终)(?:的)?(?:支出|部门)?预算(?:数|安排数?)?的?(?:比例)?(?:为|达到?)?$/,
    over: ['executed'],
    under: ['adjusted', 'budget'],
  },
  {
    words:
      /(?:完成|达到?)了?(?:当年|本年|支出|部门)?预算(?:数|安排数?|资金|总额|金额)?的?(?:比例)?(?:为|达到?)?$/,
    over: ['executed'],
    under: ['adjusted', 'budget', 'initial'],
  },
  { words: /到位(?:率|比例)(?:为|达到?|:|是)?$/, over: ['arrived'], under: OF_BUDGET.slice(0, 3) },
  {
    words: /(?:资金)?(?:下达|拨付|分配)率(?:为|达到?|:|是)?$/,
    over: ['arrived'],
    under: OF_BUDGET.slice(0, 3),
  },
  { words: /结(?:转|余)(?:结余)?率(?:为|达到?|:|是)?$/, over: ['carried'], under: OF_BUDGET, rest: true },
  { words: /(?:成本|资金|经费)?节[约支]率(?:为|达到?|:|是)?$/, over: [], under: OF_BUDGET, rest: true },
  { words: /预算调整率(?:为|达到?|:|是)?$/, over: ['added'], under: ['initial', 'budget'] },
  {
    words:
      /(?:执行|支出|支付|使用|完成|开支|控制)(?:进度|率|完成率|比例|进度率)(?:均|已)?(?:为|达到?|至|:|是)?$/,
    over: ['executed'],
    under: OF_BUDGET,
  },
];

/** 病床使用率, 设备使用率: rates of other things than money. */
export const THINGS_USED = /(?:床位?|设备|设施|场[地馆]|房屋|车辆|资产|器材|仪器|[泊车]位)的?使用率/;

/** What the words before a percentage make it a rate of. */
export const patternOf = (lead: string): Pattern | undefined =>
  THINGS_USED.test(lead) ? undefined : PATTERNS.find(({ words }) => words.test(lead));

/** The words before a percentage without those that only weigh it: 仅为, 高达. */
export const bareLead = (lead: string): string =>
  lead.replace(/(?:仅|只有|只|约|高达|仅为|只达|均|平均|已)*(?:为|达到?|是|:)?$/, '');
