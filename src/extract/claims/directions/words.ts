// The words of a difference that say which way it goes: 少完成24张, 比上年多支3.85万元, 收大于支35.80万元, 空编7人, 缺口73万元.
import { DECREASE, INCREASE } from '../sentence/cues.js';

/**
 * compared: more or less than what was planned or was before · left: what came in less what went out · staffed: those
 * in post less the posts.
 */
export type Kind = 'compared' | 'left' | 'staffed';

/** What the words of a difference say. */
export interface Direction {
  kind: Kind;
  /** 1: more in, done or in post than out, planned or to be filled. */
  way: 1 | -1;
  /** The words themselves, as messages quote them. */
  word: string;
  /** What they name on either side: 东区|较|西区|少; '' where they name nothing. */
  first: string;
  than: string;
  /** 差, 超额, 未达到 speak of a goal, which for some measures is reached with less. */
  ofGoal: boolean;
}

const ADVERB = '(?:共|净|实际|仍|还|尚|均|略|稍|又|仅|已|约|反而|累计|合计|存在|形成|出现)*';
const MORE =
  '多于|多出|多(?![次种媒功元样数久年项])|超额|超出|超过|超(?![标载时限龄声市速重])|高于|高出|高(?![标中校级考层端效质])|领先|延误|延期|推迟|滞后|逾期|拖延|晚|富余';
const LESS =
  '少于|少|低于|低(?![保收龄压碳温值])|短缺|短少|短(?![期信])|缺少|缺(?![口编员额])|差(?![旅异评错额价距])|欠(?![款费薪])|漏(?![损洞电水])|不足|未达到?|落后|提前|早';
const IN_GOALS = /^(?:差|欠|缺|短|不足|未达|超额|落后|领先)/;
const CHANGED = `${INCREASE}|${DECREASE}`;
const RAISED = new RegExp(`^(?:${INCREASE})$`);
const UP = new RegExp(`^(?:${MORE})$`);

/** 多支, 少完成了, 漏发, 超购: the verb behind. */
const VERB = '[一-龥]{0,3}?(?:资金|金额|额)?(?:了|约|达|为)?';
const THING = '(?:20\\d\\d年度?)?[一-龥“”]{0,16}?';
const BARE = new RegExp(`^${ADVERB}(?<word>(?:${MORE}|${LESS}|${CHANGED})${VERB})$`);
const COMPARED = new RegExp(
  `^(?<first>${THING})(?:与|和|比|较|距离?)(?<than>${THING})(?:相比|相较)?,?${ADVERB}(?<word>(?:${MORE}|${LESS}|${CHANGED})${VERB})$`,
);
/** 预算小于决算, 高于上年, 超概算, 未达目标. */
const BETWEEN = new RegExp(
  `^(?<first>${THING})(?<word>大于|小于|高于|低于|多于|少于|超出|超过|超额?完成|超|未达到?|落后于?)(?:了)?(?<than>${THING})(?:数|值|额)?(?:了|为|约|达)?$`,
);
const LEFT: [RegExp, 1 | -1][] = [
  [/^(?:盈余|盈利|结余|剩余|节余|节约|节省|节支|富余)(?:资金|金额|额)?(?:了|为|约|达)?$/, 1],
  [/^(?:缺口|超支|亏损|赤字|透支|亏空|倒挂|入不敷出|收不抵支)(?:资金|金额|额)?(?:了|为|约|达)?$/, -1],
];
const STAFFED: [RegExp, 1 | -1][] = [
  [/^(?:超编|超员|超配|超额配备)(?:人员|车辆)?(?:了|为)?$/, 1],
  [/^(?:空编|缺编|缺员|空缺|空置|空余|余编|闲置|缺额)(?:人员|车辆|床位|编制)?(?:了|为)?$/, -1],
];
const HEAD = new RegExp(
  `^[,;、()]*(?:但|而|即|其中|全年|年末|年底|截至年末|资金|预算|项目)*(?:(?:与|比|较)${THING}(?:相比|相较)?,?)?${ADVERB}`,
);

/** What the words right before a figure say of it; null where they say of no difference which way it goes. */
export function directionOf(lead: string): Direction | null {
  const words = lead
    .replace(/同比/, '比上年')
    .replace(/^[,;、()]+/, '')
    .replace(/^的[一-龥]{0,4}(?:目标|计划|要求|标准|任务)[值数]?/, '');
  const bare = words.replace(HEAD, '');
  for (const [kind, list] of [
    ['left', LEFT],
    ['staffed', STAFFED],
  ] as const)
    for (const [pattern, way] of list)
      if (pattern.test(bare)) return { kind, way, word: bare, first: '', than: '', ofGoal: false };
  const found = BETWEEN.exec(words) ?? COMPARED.exec(words) ?? BARE.exec(words);
  if (!found) return null;
  const { word = '', first = '', than = '' } = found.groups ?? {};
  const way = wayOf(word);
  return way === 0 ? null : { kind: 'compared', way, word, first, than, ofGoal: IN_GOALS.test(word) };
}

function wayOf(word: string): 1 | -1 | 0 {
  if (/^(?:大于|超)/.test(word)) return 1;
  if (/^(?:小于|未达|落后)/.test(word)) return -1;
  const changed = new RegExp(`^(?:${CHANGED})`).exec(word)?.[0];
  if (changed !== undefined) return RAISED.test(changed) ? 1 : -1;
  const said = new RegExp(`^(?:${MORE}|${LESS})`).exec(word)?.[0];
  return said === undefined ? 0 : UP.test(said) ? 1 : -1;
}
