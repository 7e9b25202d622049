// What a figure is called: its own noun, the subject it speaks of where it has none, and its title in messages.
import type { Amount } from './amounts.js';
import { bracketSpans, type Line, type Sentence } from './lines.js';

const BREAK = /[,;:。!?]/;
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
export function topicOf(line: Line, sentence: Sentence, amount: Amount, before: Amount[]): string {
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
