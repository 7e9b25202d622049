// What a figure counts, as words that can be compared: 举办科普活动场次 and 科普活动 are one thing, 合格 and 不合格 are not.
import type { Quantity } from '../../../values/quantity.js';
import { remembered } from '../../../values/remember.js';
import { flat } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

/** Words that say that something was done or is counted, and nothing of what. */
const DOING =
  /(?:超额|足额|按时|按期|全部|顺利)?(?:完成|实现|实施|开展|举办|组织|进行|建成|共有|共计|总共|累计|现有|设有|达到|年度|本期|实际|截至|评价|计划|拟|预计|力争)+(?:了)?/g;
const COUNTED =
  /(?:的)?(?:总?数量?|总量|总额|总|个数|户数|人数|人次数?|次数|场次|批次|期数|件数|规模|资金|经费|金额|情况|任务|目标值?|指标|计划|(?<=.{3})人)+$/;
/** 支渠清淤条数, 培训人数: how it is counted. */
const MEASURED =
  /(?<=.{2})(?:人|户|个|件|条|处|座|所|家|套|台|辆|项|名|册|篇|间|块|只|头|株|棵|批|期|场|次|起|天|课时|学时)数$/;
const EVERYWHERE =
  /全(?:市|县|区|省|州|镇|乡|街道|局|院|校|系统)|我(?:市|县|区|省|州|镇|乡|局|院|校|办|委|中心|单位)|该(?:项目)?/g;

/** Words that set two things of one name apart; both must have them or neither. */
const APART =
  /新增|净增|增加|减少|累计|不|未|无|非|应|上半年|下半年|季度|春|秋|男|女|中央|省|市|州|区|县|乡|镇|村|本级|下属|上级|自筹|其他|一级|二级|三级|特|重点|主要|首次|再次|中期|期末|平均|均|最|抽|[甲乙丙丁]|[A-Za-z]|优秀|良好|优良|合格|达标|有效|结转|结余|年末|年初/g;

/** The words of a name that say what is counted. */
export const thingOf = remembered((words: string): string => {
  const plain = core(
    flat(words)
      .replace(/\([^()]*\)/g, '')
      .replace(MEASURED, '')
      .replace(/(?:不低于|不少于|不超过|不高于|大于|超过|高于|[≥≤><])+$/, ''),
  )
    .replace(EVERYWHERE, '')
    .replace(/^(?:公司|企业|中心|全?局|全?院|全?校|车队)(?:现有|共有|拥有|配有|设有)(?=.{3})/, '')
    .replace(/^.*?(?:其中|^对|共同|分别)(?=.{2})/, '');
  const bare = plain.replace(DOING, '').replace(/^[^一-龥A-Za-z]+|^年(?!末|初)/g, '');
  const left = bare.replace(COUNTED, '');
  return left.length >= 2 ? left : bare;
});

export const marksOf = remembered((words: string): string =>
  [...new Set((words.match(APART) ?? []).map((mark) => mark.replace(/^平均$/, '均')))].sort().join(),
);

/** What one thing of the report's own is called: all its money. */
export const OWN = '＝';
const WHOLE = /^(?:本?(?:项目|部门|单位|专项|年度?)?(?:整体|全部|全年|总|资金|预算|支出)*(?:合计|总计)?)$/;

/** Whether a name says no more than that all of the report's money is meant. */
export const isOwn = (words: string): boolean =>
  WHOLE.test(
    core(words)
      .replace(EVERYWHERE, '')
      .replace(/(?:累计|实际|已|到位|支出|执行|使用|下达|拨付|安排|批复|补助|资金|经费|预算|总额)+/g, ''),
  );

/** Whether an indicator's name stands in the words before a figure: 培训 in 培训脱贫劳动力; 2 for the same words. */
export function likenessToRow(words: string, name: string): 0 | 1 | 2 {
  const plain = likeness(words, name);
  if (plain > 0 || marksOf(words) !== marksOf(name) || name.length < 2) return plain;
  const [own, all] = [pairsOf(name), pairsOf(words)];
  const shared = [...own].filter((pair) => all.has(pair)).length;
  return shared / own.size >= 0.65 ? 1 : 0;
}

/** How sure it is that two names are those of one thing: 2 the same words, 1 nearly, 0 not. */
export function likeness(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return a.length >= 2 ? 2 : 0;
  if (Math.min(a.length, b.length) < 3 || marksOf(a) !== marksOf(b)) return 0;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.endsWith(short) || (long.startsWith(short) && short.length >= 4)) return 1;
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return (2 * shared) / (x.size + y.size) >= 0.6 ? 1 : 0;
}

const pairsOf = remembered(
  (words: string): Set<string> =>
    new Set(Array.from({ length: words.length - 1 }, (_, i) => words.slice(i, i + 2))),
);

/** 招录1426人，其中本地1126人: a figure that the sentence itself tells beside is that of another thing. */
export const tellsToo = ({ sentence, quantity }: Amount, other: Quantity): boolean =>
  sentence.mentions.some(
    (m) => m.quantity !== quantity && m.quantity !== other && m.quantity.value.equals(other.value.abs()),
  );

/** The first words of the last part in a list of several, before its figures. */
const PART = /其中(?:[^。]*;|[:,]?)([^,;:。\d]{2,16})\d[^;。]*$/;

/** 其中：中央资金支付1560万元，执行率100%；省级资金支付598.62万元，执行率95.93%: whose rate it is; '' outside such lists. */
export const partBefore = ({ line, sentence, leadStart }: Amount): string =>
  PART.exec(line.text.slice(sentence.start, leadStart))?.[1] ?? '';

/** The part of a name's pairs of characters that stand in the words. */
export function coverage(thing: string, words: string): number {
  const pairs = [...pairsOf(thing)];
  return pairs.filter((pair) => words.includes(pair)).length / pairs.length;
}
