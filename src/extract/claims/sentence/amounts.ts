// Which noun names a figure: each figure of a line with its name, role, year and the part it plays.
import { dec } from '../../../values/decimal.js';
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import { directionIn, roleIn, type Role } from './cues.js';
import type { Line, Mention, Sentence } from './lines.js';
import { isOfRule } from './scoring.js';
import { isFactor, isRoundedMean, isStandard } from './measures.js';
import { goOn, isParallel, nameRuns } from './runs.js';
import { nameIn, subjectOf } from './subjects.js';

/** 服务能力提升, 品质提升, without anything that it is compared with. */
const IMPROVED = /^(?!.*[比较由从]).*(?:提升|扩大)(?:项目|工程|行动|资金|经费|方面)?$/;

/**
 * level: an amount or count as it stands · change: by how much it changed · growth: by how many per cent ·
 * share: 占…% · rate: any other percentage · standard: 每人1000元 · limit: 50万元以上.
 */
export type Kind = 'level' | 'change' | 'growth' | 'share' | 'rate' | 'standard' | 'limit';

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

/** 84万 in a line that speaks of money is 84万元. */
function nameMoney(line: Line): void {
  const scaled = line.mentions.filter(
    (m) => m.quantity.dimension === 'none' && /^(?:万|亿|百万|千万|万亿)$/.test(m.quantity.unit),
  );
  if (scaled.length === 0 || !/元|经费|资金|预算|支出|投入|拨款/.test(line.text)) return;
  for (const { quantity, end } of scaled)
    if (!/^[一-龥]/.test(line.text.slice(end, end + 1))) assignUnit(quantity, unitNamed('元')!);
}

/** 收、支总计分别为120.55、80.25万元: the last figure of a run prints the unit for all. */
function shareUnits({ text, mentions }: Line): void {
  for (let i = mentions.length - 2; i >= 0; i -= 1) {
    const [own, next] = [mentions[i]!, mentions[i + 1]!];
    const joint = text.slice(own.end, next.start);
    const isRun = /(?:分别|依次|各)(?:为|是|达|:)?(?:[\d.]+[、,])*$/.test(text.slice(0, own.start));
    const { dimension, unit: name } = next.quantity;
    // 1842、1763、1905人次; 1.2、1.4万人次 would be read as persons
    const isCount = /^(?:count|measure)$/.test(dimension) && !/^[十百千万亿]/.test(name);
    const unit = isCount ? { name, dimension, factor: dec(1) } : unitNamed(name);
    if (own.quantity.dimension !== 'none' || own.quantity.unit !== '' || !isRun || !/^[、,和]$/.test(joint))
      continue;
    if (isCount || unit?.dimension === 'money') assignUnit(own.quantity, unit!);
  }
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

/** 低于“下降80%”的内控目标. */
const AIM_BEHIND = /^”的[^,;。\d]{0,6}(?:目标|要求|标准|任务)/;
/** 优于缩短15分钟的目标. */
const CHANGE_AIMED = /^的[^,;。\d]{0,6}(?:目标|要求|指标值)/;

function kindOf(quantity: Quantity, lead: string, after: string, changes: boolean, bracketed: boolean): Kind {
  if ((changes && CHANGE_AIMED.test(after)) || STEP.test(lead)) return 'limit';
  if (quantity.dimension === 'rate') {
    // 占老年人口比例不低于14%: aimed at
    if (/占(?!用)[^,;。]*(?:不低于|不少于|不超过|不高于|至少|控制在)$/.test(lead)) return 'limit';
    // 满意度（非常满意和满意合计占比）为90.65%
    const words = lead.replace(/\([^()]*占比\)/g, '');
    if (
      /占(?!用)[^,;。]*$/.test(words) ||
      /占比[^,;。]{0,10}$/.test(words) ||
      /(?:比重|份额)(?:为|达)?$/.test(words)
    )
      return 'share';
    if (/^(?:及|或)?以[上下内]/.test(after) || AIM_BEHIND.test(after)) return 'limit';
    if (changes && !/节[约支]率/.test(lead)) return 'growth';
    return 'rate';
  }
  if (quantity.dimension === 'points') return changes ? 'growth' : 'rate';
  if (quantity.dimension === 'score' && isFullMarks(lead, after, bracketed)) return 'limit';
  if (/^\(?(?:含)?\)?(?:\(含\))?(?:及|或)?(?:以上|以下|以内|之内)/.test(after)) return 'limit';
  if (
    /(?:不超过|不低于|不少于|不高于|至少|≥|≤|>|<|大于|小于|低于|高于|超过|最高|最低)(?:每[^,;。\d]{1,3})?$/.test(
      lead,
    )
  )
    return 'limit';
  if (isStandard(quantity.unit, lead, after) || isFactor(quantity, lead, after)) return 'standard';
  // 缩短为6天 says what it came to, 减少额为6天 by how much
  if (changes && !/[到至]$|(?:缩短|降低|提高|提升|压缩|扩大|缩减|下降|上升|增加|减少)为$/.test(lead))
    return 'change';
  return 'level';
}

/** 每低于目标值1个百分点扣1分: a step of a scoring rule, and nothing that was measured. */
const STEP =
  /每(?:再|又)?(?:低于|高于|超过|超出|超|低(?![保收龄压])|高(?![中校龄级压标速])|降|[少多差缺迟晚]|[上提]升|减|增|相差|偏[离差]|逾期|延|推迟|滞后|短)[^,;。\d]{0,8}$/;

/** 满分20分，得19分; 投入20分得20分: what could be had stands before what was given. */
function isFullMarks(lead: string, after: string, bracketed: boolean): boolean {
  return (
    /(?:满分|分值|权重|标准分)(?:共|合计|总计|分别|依次)*(?:为|是|:)?$/.test(lead) ||
    // 决策18分（总分20分）
    (bracketed && /^总分(?:为|:)?$/.test(lead)) ||
    (!/得/.test(lead) && /^[,():]?(?:实际|自评|评价|最终|综合|实)?得(?:分(?:为|:)?)?\d/.test(after))
  );
}

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
