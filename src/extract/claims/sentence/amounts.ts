// Which noun names a figure: each figure of a line with its name, role, year and the part it plays.
import type { Quantity } from '../../../values/quantity.js';
import { directionIn, roleIn, type Role } from './cues.js';
import type { Line, Mention, Sentence } from './lines.js';
import { isOfRule } from './scoring.js';
import { isRoundedMean } from './measures.js';
import { goOn, isParallel, nameRuns } from './runs.js';
import { nameIn, subjectOf } from './subjects.js';
import { type Kind, kindOf } from './kinds.js';
import { nameMoney, shareUnits } from './shared-units.js';

/** 服务能力提升, 品质提升, without anything that it is compared with. */
const IMPROVED = /^(?!.*[比较由从]).*(?:提升|扩大)(?:项目|工程|行动|资金|经费|方面)?$/;

export interface Amount {
  line: Line;
  sentence: Sentence;
  /** Position among the amounts of its line. */
  index: number;
  mention: Mention;
  quantity: Quantity;
  kind: Kind;
  /** The words right before it, back to a punctuation mark or the figure before. */
  lead: string;
  leadStart: number;
  /** The noun that names it, without role, year and verbs; '' where only the topic does. */
  name: string;
  /** The subject of the sentence or paragraph that an unnamed amount speaks of. */
  topic: string;
  /** The figure that it goes on about; null where its own words, or words without a figure, name it. */
  of: Amount | null;
  role: Role | null;
  /** 2023, 'before' for 上年 without a number, null where nothing is said. */
  year: number | 'before' | null;
  /** 增长 +1, 减少 −1 for changes and growth rates. */
  sign: 1 | -1 | 0;
  /** Several in one go: 分别为. */
  parallel: boolean;
  /** What a figure of such a run is of (收入、支出分别为), with the words they share; '' elsewhere. */
  called: string;
}

const BREAK = /[,;:。!?]/;
/** Words of money before a colon, up to a break. */
const LABEL =
  /(?<=^|[,;。!?•·\-*)、])[一-龥“”"()]{0,8}(?:预算|支出|执行|到位|金额|资金|结余|结转|得分|率|合计|总额|投资)[一-龥]{0,3}$/;

const known = new WeakMap<Line, Amount[]>();

/** The figures of a line as amounts, in order. */
export function amountsOf(line: Line): Amount[] {
  let amounts = known.get(line);
  if (amounts === undefined) known.set(line, (amounts = amountsIn(line)));
  return amounts;
}

function amountsIn(line: Line): Amount[] {
  const amounts: Amount[] = [];
  nameMoney(line);
  shareUnits(line);
  for (const sentence of line.sentences) {
    for (const [i, mention] of sentence.mentions.entries()) {
      if (isOfRule(line.text, sentence, mention)) continue;
      const leadStart = leadStartOf(line.text, sentence.mentions[i - 1]?.end ?? sentence.start, mention);
      const lead = line.text.slice(leadStart, mention.start);
      const amount = amountOf(line, sentence, amounts.length, mention, lead, leadStart);
      Object.assign(amount, subjectOf(line, sentence, amount, amounts));
      goOn(amount, amounts.at(-1));
      const apart = differenceIn(amount, amounts.at(-1));
      if (apart !== 0) Object.assign(amount, { kind: 'change', sign: apart, role: null });
      amounts.push(amount);
    }
  }
  nameRuns(amounts);
  return amounts;
}

/** 超过目标4200人420人: by how much, right behind the figure it is held against; 0 for none. */
function differenceIn(
  { kind, lead, quantity, sentence, mention }: Amount,
  base: Amount | undefined,
): Amount['sign'] {
  if (kind !== 'level' || lead !== '' || base?.sentence !== sentence || base.mention.end !== mention.start)
    return 0;
  const held = base.quantity.unit === quantity.unit ? HELD_AGAINST.exec(base.lead)?.groups : undefined;
  return held?.more ? 1 : held?.less ? -1 : 0;
}
const HELD_AGAINST =
  /(?<!不|未|没有)(?:(?<more>超过|超出|超额?完成|高于|多于)|(?<less>低于|少于|未达到?))[^,;。\d]{0,10}(?:计划|目标|任务|标准|预算|限价|控制价|概算|[上去]年)(?:数|值|的)?$/;

/** 西岭镇执行率最低，为94.60%; 分配资金最多的是南坪镇，为1143.20万元: the clause before says whose figure it is. */
const SUPERLATIVE = /最[高低多少大小快慢长短](?:的)?(?:(?:是|为)[^,;。:\d]{2,16})?$/;
const BARE = /^(?:仅|只|也)?(?:为|是|达到?|有)?$/;

/** The last break outside brackets before the figure, or the end of the figure before. */
function leadStartOf(text: string, from: number, { start: to, quantity }: Mention): number {
  while (from < to && /[)”》]/.test(text[from]!)) from += 1;
  let depth = 0;
  for (let i = to - 1; i >= from; i -= 1) {
    const char = text[i]!;
    if (char === ')' || char === '”' || char === '》') depth += 1;
    else if (char === '(' || char === '“' || char === '《') {
      if (depth === 0) return i + 1;
      depth -= 1;
    } else if (depth === 0 && BREAK.test(char)) {
      // 预算金额：5400万元: a label is the figure's own words
      const named = quantity.dimension !== 'rate' && char === ',';
      if (named && BARE.test(text.slice(i + 1, to)) && SUPERLATIVE.test(text.slice(from, i))) continue;
      const label = i === to - 1 && char === ':' ? LABEL.exec(text.slice(from, i))?.[0] : undefined;
      return label === undefined ? i + 1 : i - label.length;
    }
  }
  return from;
}

function amountOf(
  line: Line,
  sentence: Sentence,
  index: number,
  mention: Mention,
  lead: string,
  leadStart: number,
): Amount {
  const { quantity } = mention;
  const after = line.text.slice(mention.end, mention.end + 12);
  // 单产提升428.60万元: money rises or falls, it is not improved; what it improves is what it is for
  const isPurpose = quantity.dimension === 'money' && IMPROVED.test(lead);
  const direction = isPurpose ? null : directionIn(lead, line.text.slice(sentence.start, leadStart));
  const isPart = /其中|包括/.test(line.text.slice(sentence.start, mention.start));
  const bracketed = leadStart > 0 && line.text[leadStart - 1] === '(';
  const kind = kindOf(quantity, lead, after, direction !== null, bracketed);
  if (kind === 'standard' && isRoundedMean(quantity, lead)) quantity.approximate = false;
  const sign = kind === 'change' || kind === 'growth' ? (direction?.sign ?? 0) : 0;
  return {
    line,
    sentence,
    index,
    mention,
    quantity,
    kind,
    lead,
    leadStart,
    sign,
    name: nameIn(lead),
    topic: '',
    of: null,
    role:
      kind === 'level'
        ? (roleIn(lead) ?? roleBehind(quantity, isPart ? after : line.text.slice(mention.end, sentence.end)))
        : null,
    // 比上年（36.15万元）下降
    year:
      yearIn(lead) ??
      (bracketed && lead === ''
        ? yearIn(line.text.slice(Math.max(sentence.start, leadStart - 9), leadStart))
        : null),
    parallel: isParallel(lead, after),
    called: '',
  };
}

/** 各级资金2116.10万元全部到位, 中央资金1500万元、省级资金600万元全部到位: said behind the amount. */
const roleBehind = ({ dimension }: Quantity, after: string): Role | null =>
  dimension === 'money' ? roleIn(ALL_DONE.exec(after)?.[1] ?? '') : null;
const ALL_DONE =
  /^(?:[、和及与][^,;。、\d]{2,14}[\d.,]+[万亿]?元)*(?:已|均|资金)*(?:全部|足额|全额)(?:及时)?(到位|拨付|下达|支出|使用|执行)(?!率|进度|要求)/;

const YEAR = /(20\d\d)年(?:度|底|末|初)?/g;

function yearIn(lead: string): Amount['year'] {
  const years = [...lead.matchAll(YEAR)];
  const last = years.at(-1);
  if (last) return Number(last[1]);
  // 上年结转和结余 is money of this year, brought over
  return /(?:(?<!加)上年|去年|上一年|前一年)(?!度?末?(?:财政拨款|项目)?(?:的)?(?:结转|结余))/.test(lead)
    ? 'before'
    : null;
}
