// What a figure speaks of: its own noun, or the figure or the words before it that it goes on about.
import type { Amount } from './amounts.js';
import { DECREASE, INCREASE } from './cues.js';
import { bracketSpans, type Line, type Sentence } from './lines.js';

const BREAK = /[,;:。!?]/;
const TIME = /^(?:截至|截止|至)?(?:20\d\d年)?(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末|初)?(?:,)?/;
const LEADING =
  /^(?:[、和及与]|以及|其中|包括|主要包括|具体为|分别(?:为|是|用于)|主要用于|用于|安排|分别安排|以下方面|[一二三四五六七八九十]是|[(]?[一二三四五六七八九十\d]{1,2}[)、.]|本年度?|当年|今年|上年度?|去年|全年|年初|年中|年末|年底|截至年底|我[办局委单位]{1,2}|本(?:单位|部门|项目)|该项目|共有|共|设置|实际|预计|[①-⑳]|[-—–•·]|20\d\d[-—–~至]+20\d\d年度?|(?:比|较|与|同)(?:上年度?|去年|上一年度?|前一年度?|20\d\d年度?)(?:同期|末|底)?)/;
const TRAILING =
  /(?:共计|合计为?|总计|总额|(?<!公)共|均|各|分别|为|是|(?<!下)达到?|到|至|(?<!节)约|计|有|:|金额|资金额?|经费额|数额?|数量|支出决算|决算支出|决算|支出|年初预算|全年预算|调整后?预算|预算安排|预算|安排|批复|到位|下达|拨付|拨入|执行|使用|支付|实际|已|完成|投入|实现|全年|年初|年中|年末|年底|年度|追加|调增|调减|元|的|了|\(类\)|\(款\)|\(项\)|[(“]|累计|其中)$/;

/** What became of a figure, and nothing of what it is of: 由0.46提高到0.55, 产出指标(50分)得47分. */
const VERB =
  /^(?:得|由|从|[的仅则较]|满分|权重|分值|标准分|提[高升]|上升|上涨|增[加长至]?|[升降]|下降|降低|减少?|缩[短减]|压[缩减降]|扩大|延长|达|恢复)$/;

/** The noun left when years, enumerators, verbs and role words are taken away from both ends. */
export function nameIn(lead: string): string {
  // 与中央资金合计5485万元: of both
  if (/^[,、]?(?:与|连同|加上).*[合总共]计/.test(lead)) return '';
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
  return VERB.test(name) ? '' : name;
}

/** In a bracket that was closed before: what follows goes on about what stands before the bracket. */
function isAside({ line, mention }: Amount, amount: Amount): boolean {
  return [...bracketSpans(line.text)].some(
    ([open, close]) =>
      line.text[open] === '(' &&
      open < mention.start &&
      mention.start < close &&
      close < amount.mention.start,
  );
}

/** What is left or was brought over is no subject for what follows. */
const NO_TOPIC = new Set<string>(['brought', 'carried']);
/** Nothing but what joins a figure to the one before it: 国家助学金共发放2625人次、9036500元. */
const JOINED = /^[、和及与]*$/;
const MONEY = /预算|资金|经费|支出|收入|拨款|投资|金额|执行|到位/;
/** What only people, posts and places have numbers of. */
const COUNTED = /编制|[空满超缺]编|在[职编岗册]|实有|人[员数]|职工|定员/;
/** 占上年支出, 完成预算: the base of a rate, and no subject. */
const BASE = /^(?:占|完成|相当于|较|比|与)/;
/** 提高到, 降至: of what the figure right before is of. */
const BECAME = new RegExp(`^[^,;。]{0,4}(?:${INCREASE}|${DECREASE}|[增升降减])[到至为]$`);

const isRate = ({ quantity }: Amount): boolean =>
  quantity.dimension === 'rate' || quantity.dimension === 'points';

/** Whether what one figure speaks of can have another one, too: money is of what has money. */
function canBear({ quantity, topic, lead }: Amount, amount: Amount): boolean {
  if (quantity.dimension === 'money' || JOINED.test(amount.lead)) return true;
  const ofMoney = isRate(amount) ? MONEY.test(amount.lead) : amount.quantity.dimension === 'money';
  return !ofMoney || (!isRate(amount) && !COUNTED.test(lead + topic));
}

const isSubject = ({ kind, role, name }: Amount): boolean =>
  (kind === 'level' || kind === 'change' || (kind === 'standard' && !/^每|单价|标准/.test(name))) &&
  !NO_TOPIC.has(role ?? '');

/** What an amount speaks of. */
export interface Subject {
  topic: string;
  /** The figure that it goes on about, where it has no name of its own. */
  of: Amount | null;
}

const said = (topic: string): Subject => ({ topic, of: null });
const same = (of: Amount): Subject => ({ topic: of.topic, of });

/** What an amount without a name of its own speaks of: words before a colon, the sentence's or the line's subject. */
export function subjectOf(line: Line, sentence: Sentence, amount: Amount, before: Amount[]): Subject {
  if (amount.name !== '') return said(amount.name);
  const last = before.at(-1);
  if (last?.sentence === sentence && BECAME.test(amount.lead)) return same(last);
  const bracketed = besideBracket(amount, last);
  if (bracketed) return bracketed;
  const own = before.filter(
    (other) =>
      other.sentence === sentence &&
      (isSubject(other) ||
        (other.kind === 'rate' && other.quantity.dimension === 'rate' && isRate(amount))) &&
      other.topic.length >= 2 &&
      canBear(other, amount) &&
      !isAside(other, amount),
  );
  const nearest = own.at(-1);
  // after a semicolon a figure without a name speaks of the whole again
  if (nearest) {
    const isNewClause = line.text.slice(nearest.mention.end, amount.leadStart).includes(';');
    return isNewClause ? same(wholeBefore(amount, own[0]!, before)) : same(nearest);
  }
  for (const clause of line.text.slice(sentence.start, amount.leadStart).split(BREAK).reverse()) {
    const name = /\d/.test(clause) || BASE.test(clause) ? '' : nameIn(clause);
    if (name.length >= 2) return said(name);
  }
  const head = headOf(line);
  if (head.length >= 2) return said(head);
  const first = before.find((other) => isSubject(other) && canBear(other, amount));
  return first ? same(first) : said('');
}

/** 全年预算100万元，其中基本支出60万元…；全年支出98万元: of the whole that the sentence begins with, though it has no name. */
function wholeBefore(amount: Amount, named: Amount, before: Amount[]): Amount {
  const first = before.find(({ sentence }) => sentence === amount.sentence)!;
  const isWhole =
    first.kind === 'level' &&
    first.topic === '' &&
    first.quantity.dimension === amount.quantity.dimension &&
    /其中/.test(named.lead);
  return isWhole ? first : named;
}

/** 产出指标(50分)得47.24分; 满分20分，得19分: what the bracket, or the full marks right before, belong to. */
function besideBracket({ line, sentence, leadStart, quantity }: Amount, last?: Amount): Subject | null {
  const { text } = line;
  const from = last?.sentence === sentence ? last.mention.end : sentence.start;
  const beside = last !== undefined && /^[,)]?$/.test(text.slice(from, leadStart));
  if (beside && last.kind === 'limit' && last.quantity.dimension === quantity.dimension) return same(last);
  if (text[leadStart - 1] === ')') return last && from > text.lastIndexOf('(', leadStart) ? same(last) : null;
  if (text[leadStart - 1] !== '(') return null;
  const words = text
    .slice(from, leadStart - 1)
    .split(BREAK)
    .at(-1)!;
  const name = nameIn(words) || words.replace(/^[、和及与]/, '');
  return name.length >= 2 && !/\d/.test(name) ? said(name) : null;
}

/** The words that a line begins with, where they hold no figure. */
export function headOf({ text }: Line): string {
  const name = nameIn(text.split(/[,;:。]/)[0] ?? '');
  return /\d/.test(name) ? '' : name;
}
