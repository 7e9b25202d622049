// Which noun names a figure: each figure of a line with its name, role, year and the part it plays.
import { assignUnit, type Quantity } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import { directionIn, roleIn, type Role } from './cues.js';
import { bracketSpans, type Line, type Mention, type Sentence } from './lines.js';
import { isStandard } from './measures.js';
import { goOn, nameRuns } from './runs.js';

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
  for (const sentence of line.sentences) {
    let previousEnd = sentence.start;
    for (const mention of sentence.mentions) {
      const leadStart = leadStartOf(line.text, previousEnd, mention.start);
      const lead = line.text.slice(leadStart, mention.start);
      const wide = line.text.slice(previousEnd, mention.start);
      const amount = amountOf(line, sentence, amounts.length, mention, lead, leadStart, wide);
      amount.topic = topicOf(line, sentence, amount, amounts);
      goOn(amount, amounts.at(-1));
      amounts.push(amount);
      previousEnd = mention.end;
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

/** The last break outside brackets before the figure, or the end of the figure before. */
function leadStartOf(text: string, from: number, to: number): number {
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
  wide: string,
): Amount {
  const { quantity } = mention;
  const after = line.text.slice(mention.end, mention.end + 12);
  const direction = directionIn(lead);
  const bracketed = leadStart > 0 && line.text[leadStart - 1] === '(';
  const kind = kindOf(quantity, lead, wide, after, direction !== null, bracketed);
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
    role: kind === 'level' ? roleIn(lead) : null,
    // 比上年（36.15万元）下降
    year:
      yearIn(lead) ??
      (bracketed && lead === ''
        ? yearIn(line.text.slice(Math.max(sentence.start, leadStart - 9), leadStart))
        : null),
    parallel: /分别|依次/.test(lead),
    called: '',
  };
}

function kindOf(
  quantity: Quantity,
  lead: string,
  wide: string,
  after: string,
  changes: boolean,
  bracketed: boolean,
): Kind {
  if (quantity.dimension === 'rate') {
    if (/占(?!用)[^,;。]*$/.test(lead) || /占比[^,;。]{0,10}$/.test(lead) || /比重(?:为|达)?$/.test(lead))
      return 'share';
    if (changes && !/节[约支]率/.test(lead)) return 'growth';
    return 'rate';
  }
  if (quantity.dimension === 'points') return changes ? 'growth' : 'rate';
  if (quantity.dimension === 'score' && isFullMarks(lead, after, bracketed)) return 'limit';
  if (/^\(?(?:含)?\)?(?:\(含\))?(?:及|或)?(?:以上|以下|以内|之内)/.test(after)) return 'limit';
  if (/(?:不超过|不低于|不少于|不高于|至少|≥|≤|>|<|大于|小于|低于|高于|超过|最高|最低)$/.test(lead))
    return 'limit';
  if (isStandard(quantity.unit, lead, after)) return 'standard';
  // 缩短为6天 says what it came to, 减少额为6天 by how much
  if (changes && !/[到至]$|(?:缩短|降低|提高|提升|压缩|扩大|缩减|下降|上升|增加|减少)为$/.test(lead))
    return 'change';
  void wide;
  return 'level';
}

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

const TIME = /^(?:截至|截止|至)?(?:20\d\d年)?(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|初)?(?:,)?/;
const LEADING =
  /^(?:[、和及与]|以及|其中|包括|主要包括|具体为|分别(?:为|是|用于)|主要用于|用于|安排|分别安排|以下方面|[一二三四五六七八九十]是|[(]?[一二三四五六七八九十\d]{1,2}[)、.]|本年度?|当年|今年|上年度?|去年|全年|年初|年中|年末|年底|截至年底|我[办局委单位]{1,2}|本(?:单位|部门|项目)|该项目|共有|共|设置|实际|预计|[①-⑳])/;
const TRAILING =
  /(?:共计|合计为?|总计|总额|(?<!公)共|均|各|分别|为|是|达到?|到|至|约|计|有|:|金额|资金额?|经费额|数额?|数量|支出决算|决算支出|决算|支出|年初预算|全年预算|调整后?预算|预算安排|预算|安排|批复|到位|下达|拨付|拨入|执行|使用|支付|实际|已|完成|投入|实现|全年|年初|年中|年末|年底|年度|追加|调增|调减|元|的|了|\(类\)|\(款\)|\(项\)|[(“]|累计|其中)$/;

/** The noun left when years, enumerators, verbs and role words are taken away from both ends. */
export function nameIn(lead: string): string {
  let name = lead.replace(/^.*?(?=\S)/, '');
  name = name.replace(TIME, '');
  for (;;) {
    const next = name.replace(LEADING, '').replace(/^20\d\d年度?/, '');
    if (next === name) break;
    name = next;
  }
  for (;;) {
    const next = name.replace(TRAILING, '');
    if (next === name) break;
    name = next;
  }
  return name;
}

/** In a bracket with 其中 that was closed before: what follows goes on about what stands before the bracket. */
function isAside({ line, mention }: Amount, amount: Amount): boolean {
  if (!line.text.includes('(其中')) return false;
  return [...bracketSpans(line.text)].some(
    ([open, close]) =>
      line.text.startsWith('(其中', open) &&
      open < mention.start &&
      mention.start < close &&
      close < amount.mention.start,
  );
}

/** What is left or was brought over is no subject for what follows. */
const NO_TOPIC = new Set<string>(['brought', 'carried']);

/** What an amount without a name of its own speaks of: words before a colon, the sentence's or the line's subject. */
function topicOf(line: Line, sentence: Sentence, amount: Amount, before: Amount[]): string {
  if (amount.name !== '') return amount.name;
  const sentenceText = line.text.slice(sentence.start, amount.leadStart);
  const own = before.filter(
    (other) =>
      other.sentence === sentence &&
      (other.kind === 'level' || other.kind === 'change') &&
      !NO_TOPIC.has(other.role ?? '') &&
      other.topic !== '' &&
      !isAside(other, amount),
  );
  const last = own.at(-1);
  // after a semicolon a figure without a name speaks of the whole again
  if (last)
    return line.text.slice(last.mention.end, amount.leadStart).includes(';') ? own[0]!.topic : last.topic;
  for (const clause of sentenceText.split(BREAK).reverse()) {
    const name = /\d/.test(clause) ? '' : nameIn(clause);
    if (name.length >= 2) return name;
  }
  const first = nameIn(line.text.split(/[,;:。]/)[0] ?? '');
  if (first.length >= 2 && !/\d/.test(first)) return first;
  return before.at(-1)?.topic ?? '';
}

/** How an amount is called in messages: its own words, or the topic with its role words. */
export function titleOf(amount: Amount): string {
  if (amount.called !== '') return amount.called;
  const words = amount.lead
    .replace(/^[、和及与,]+/, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+|[一二三四五六七八九十]是)/, '')
    .replace(/^(?:其中|包括|以及)[:,]?/, '');
  if (/^(?:共计|合计|总计|总共|累计|共)/.test(words)) return words.replace(/(?:为|是|达到?|约|:)+$/, '');
  const own = words.replace(/(?:为|是|达到?|共计|约|:|\(|均|各)+$/, '');
  if (amount.name !== '' || amount.topic === '') return (own || amount.topic || '数额').slice(-40);
  return (amount.topic.slice(0, 40) + own).slice(-60);
}
