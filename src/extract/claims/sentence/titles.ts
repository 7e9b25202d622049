// How a figure is called in messages: in its own words, with what it goes on about where they name nothing.
import type { Amount } from './amounts.js';
import { headOf } from './subjects.js';

/** The noun right behind a count: 86个自然村. */
export function nounBehind({ line, mention, quantity }: Amount): string {
  if (!['count', 'measure'].includes(quantity.dimension)) return '';
  const words = /^的?([一-龥]{2,12})/.exec(line.text.slice(mention.end))?.[1] ?? '';
  return words.replace(
    /(?:已|均|全部|全[覆过程]|实现|完成|通过|达到|参加|开展|获得|未|进行|自评|得分|分别|因|实施|纳入|正在|需|待|存在|共|中(?![小学央心部标型])).*$/,
    '',
  );
}

/** Words that lead up to a count and name nothing. */
const POINTER = /^(?:[对在由从向把将给为与和及]|其中|有|共|用于|仍|尚|还|仅|的|中)*$/;
/** A heading of the report's outline, and no thing. */
const HEADING = /(?:方面|情况|分析|背景|概况|结论|来源|问题|指标|成本|管理)$/;
/** What a heading says of its subject: 服兵役学费补偿预算偏大。 */
const JUDGED =
  /(?:预算|资金|支出)?(?:还|仍|尚|较为?|比较|存在)*(?:偏[大小低高慢多差]|较[大小低高慢多差]|不[足高够均]|不(?:平衡|均衡|理想|到位|及时)|滞后|过[大高低多])$/;
const END = /(?:为|是|(?<!下)达到?|共计|(?<!节)约|:|\(|(?<![人户车亩次场日月年校床生])均|各)+$/;

const titles = new WeakMap<Amount, string>();

/** How an amount is called in messages: its own words, or the topic with its role words. */
export function titleOf(amount: Amount): string {
  if (amount.called !== '') return amount.called;
  let title = titles.get(amount);
  if (title === undefined) titles.set(amount, (title = titleFor(amount)));
  return title;
}

/** 县道386公里×1.5万元=579.00万元: what comes out is called by the words that the formula begins with. */
const RESULT = /([一-龥“”]{2,16})[\d.](?:[^,;。:]|,(?=\d{3}))*=$/;

function titleFor(amount: Amount): string {
  const result =
    amount.lead === '=' ? RESULT.exec(amount.line.text.slice(0, amount.mention.start))?.[1] : undefined;
  if (result) return result;
  const words = amount.lead
    .replace(/^[、和及与,)①-⑳•·*—–-]+/, '')
    .replace(/^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]+|[一二三四五六七八九十]是)/, '')
    .replace(/^(?:其中|包括|以及)[:,]?/, '');
  if (/^(?:共计|合计|总计|总共|累计|共)/.test(words))
    return words.replace(/(?:为|是|(?<!下)达到?|约|:)+$/, '');
  const own = words.replace(END, '').replace(/,+$/, '');
  const noun = POINTER.test(own) ? nounBehind(amount) : '';
  if (noun.length >= 2) return noun;
  const subject = amount.name === '' ? subjectFor(amount, own) : '';
  if (subject === '') return (own || amount.name || '数额').slice(-40);
  // 比上年的36.15万元: of the same thing, a year before
  const other = amount.kind === 'level' ? (/^(?:比|较|与|同)(.*?)的?$/.exec(own)?.[1] ?? '') : '';
  return other === '' ? (subject.slice(0, 40) + own).slice(-60) : `${subject.slice(0, 40)}（${other}）`;
}

/** What the words before a figure go on about; '' where they name something themselves. */
function subjectFor({ line, sentence, mention, topic, of }: Amount, own: string): string {
  const isNear =
    line.text.slice(sentence.start, mention.start).includes(topic) || headOf(line).includes(topic);
  // what another sentence or a heading was about is no part of words that say enough
  if (own.length >= 3 && (!isNear || HEADING.test(topic))) return '';
  const goesOn = /^(?:比|较|与|同|由|从|提|上升|增|升|降|下降|减少|缩|压|扩大|延长)/.test(own);
  const subject = (of && goesOn ? titleOf(rootOf(of)).replace(/^20\d\d年度?|完成(?:年初)?预算$/g, '') : topic)
    .replace(JUDGED, '')
    .replace(/(?:由|从)[^,;]{0,6}的?$/, '');
  const [mine, theirs] = [/^(?:收入|支出)/.exec(own)?.[0], /(?:收入|支出)$/.exec(subject)?.[0]];
  return mine && theirs && mine !== theirs ? '' : subject;
}

/** The figure with a name that others without one go on about. */
const rootOf = (amount: Amount): Amount => (amount.of && amount.name === '' ? rootOf(amount.of) : amount);
