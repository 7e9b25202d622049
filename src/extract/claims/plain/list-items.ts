// The parts of a list, one upon the other: what joins them, what ends the list, what is no part.
import { alike } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { isExact, overlap } from '../totals/kinds.js';

/** From one part to the next: a bracket and a share of the part may stand between. */
const NEXT = /^(?:\([^()]*\))?(?<mark>[、,;和及与]+)(?:以及)?[^,;:。\d()]{0,18}(?:\([^()\d]{0,12}\))?$/;
/** What a part is for may stand behind it. */
const EXPLAINED = /^,(?:为|系|是|用于|均为|属于?)[^;。\d]{1,24};[^,;:。、\d()]{1,18}$/;
/** What ends the list behind its last part. */
const END =
  /^(?:\([^()]*\))?(?:[一-龥]{0,10}[。;)]|$|,(?:没有|无|未(?:发生|安排|实施))[一-龥]{2,10}[。;]|,(?=(?:分别|依次|各)占)|(?:[一二两三四五六七八九十]?(?:项|部分|者))?(?:共同)?(?:组成|构成))/;
/** A list with 、 between its parts ends at a comma, too. */
const CLAUSE_END =
  /^(?:\([^()]*\))?(?:,(?=前[二两三四五六][项者类种])|,(?![^,;。\d]{0,10}(?:[合共总小]计|共|[两二三四五六七八九十][项者类])))/;
/** What opened the list, in front of its first part. */
const OPENED = /^.*(?:其中|包括|包含|分别(?:为|是|用于)|依次(?:为|是)|即|由|[分看][,:])[:,]?/;
/** Words in front of a figure that is no part: what was aimed at, compared, done with it, summed up. */
export const NO_PART =
  /[合共总小累]计|总[数量额]|达到|全部|所有|^共|比(?!较)|(?<!比)较(?!为?满意|好|高|大|小|差)|由.*至|目标|计划|预算(?!安排)|其中|包括|占|每|均|最[高低多少]|上年|去年|^(?:应(?!急)|另|此外|尚|仍|未(?:支|到|完成|使用|执行|拨|付|下)|已|含|原|达|超|需|完成|得|扣)/;
/** All the others. */
const REST = /^(?:其余|剩余|余下|其他|其它)(?:的|均|全部)?(?:为)?$/;

/** 在职135人，四个单位依次为49人、35人、20人和31人: the run, as long as it is said to be. */
export function runFrom(own: Amount[], from: number, whole: Amount): Amount[] | null {
  const items: Amount[] = [];
  for (const a of own.slice(from)) {
    if (
      !a.parallel ||
      a.sentence !== own[from]!.sentence ||
      !alike(a.quantity, whole.quantity) ||
      !isExact(a) ||
      (items.length > 0 && !/^[、和与及]$/.test(a.lead))
    )
      break;
    items.push(a);
  }
  const count = own[from - 1]!;
  const isSaid =
    count !== whole &&
    /^[个家项期批类次片级种]/.test(count.quantity.unit) &&
    count.quantity.value.equals(items.length);
  return items.length > 1 && isSaid ? items : null;
}

/** The parts one upon the other, up to a mark that ends the list; null where it goes on with something else. */
export function itemsFrom(own: Amount[], from: number, whole: Amount): Amount[] | null {
  const { text } = whole.line;
  const first = own[from]!;
  const isFirst = isPart(first, whole, first.lead.replace(OPENED, ''));
  if (!isFirst && !isBareFirst(first, own[from + 1], whole)) return null;
  const list: List = {
    text,
    whole,
    items: [],
    isHeaded: /:[^,;。\d]*$/.test(text.slice(whole.mention.end, first.mention.start)),
    mark: '',
  };
  for (let i = from; i < own.length; i += 1) {
    list.items.push(own[i]!);
    i = lastShareOf(own, i);
    const { end } = own[i]!.mention;
    const mark = markBefore(own[i + 1], end, list);
    if (mark !== null) list.mark = mark;
    else if (isEnd(end, list)) break;
    else return null;
  }
  return list.items.length > 1 && !overlap(list.items) ? list.items : null;
}

/** A list as far as it was read. */
interface List {
  text: string;
  whole: Amount;
  items: Amount[];
  /** A colon opens it. */
  isHeaded: boolean;
  /** What stands between its parts; '' as long as that is open. */
  mark: string;
}

/** 基本支出60万元，占60%，项目支出40万元，占40%: the last share that stands behind a part, or the part. */
function lastShareOf(own: Amount[], at: number): number {
  const next = own[at + 1];
  const isShare =
    next?.kind === 'share' &&
    !next.parallel &&
    /^[,(][^,;。\d]{0,10}$/.test(next.line.text.slice(own[at]!.mention.end, next.mention.start));
  return isShare ? lastShareOf(own, at + 1) : at;
}

/** The mark with which the list goes on; null where the next figure is no part of it. */
function markBefore(
  next: Amount | undefined,
  end: number,
  { text, whole, items, isHeaded, mark }: List,
): string | null {
  if (!next || !isPart(next, whole)) return null;
  const gap = text.slice(end, next.mention.start);
  // 其中52.30万元结转下年使用，其余19.46万元收回
  if (items.length === 1 && isRest(next) && /^[^;。]{0,24}$/.test(gap)) return mark;
  // 结转58.36万元，为仪器尾款；结余20.00万元
  if ((mark === '' || mark === ';') && EXPLAINED.test(gap)) return ';';
  const joint = NEXT.exec(gap)?.groups!.mark!.replace(/[和及与]/g, '、')[0];
  if (joint === undefined) return null;
  // 编外24人，其中公益性岗位9人；退休41人: a semicolon goes on with a list that has a colon or tells shares
  if (joint === ';' && end === items.at(-1)!.mention.end && !isHeaded) return null;
  return mark === '' || joint === mark || /[和及与]/.test(text[end]!) ? mark || joint : null;
}

/** What stands behind the last part ends the list. */
function isEnd(end: number, { text, items, mark }: List): boolean {
  const rest = text.slice(end);
  return (
    END.test(rest) ||
    (items.length > 1 &&
      (isRest(items.at(-1)!) || (mark === ';' && /^,(?:为|系|是|用于|均为|属于?)/.test(rest)))) ||
    (mark === '、' && CLAUSE_END.test(rest))
  );
}

/** 其中52.30万元结转下年使用，其余…: what it is stands behind it. */
const isBareFirst = (item: Amount, next: Amount | undefined, whole: Amount): boolean =>
  next !== undefined &&
  isRest(next) &&
  item.kind === 'level' &&
  isExact(item) &&
  alike(item.quantity, whole.quantity) &&
  /^[一-龥]/.test(item.line.text.slice(item.mention.end));

const isPart = (
  item: Amount,
  whole: Amount,
  lead = item.lead.replace(/^(?:\([^()]*\))?[、,;和及与]*/, ''),
): boolean =>
  item.kind === 'level' &&
  isExact(item) &&
  alike(item.quantity, whole.quantity) &&
  lead.length > 1 &&
  (REST.test(lead) || !NO_PART.test(lead));

/** 其余: all the others. */
export const isRest = ({ lead }: Amount): boolean => REST.test(lead.replace(/^[、,;]/, ''));
