// How many there are of what is listed by name: 内设办公室、财务股、业务股3个股室; 下属单位2个，分别是县图书馆、县文化馆.
import type { Claim } from '../../../report/schema.js';
import { constant } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { claimOf, reading } from '../build.js';
import { isCount } from '../rates/rates-beside.js';
import { charsBehind } from '../sentence/behind.js';

/** What goes by names: offices, units, places. */
const COUNTED =
  /(?:股室|[科处]室|内设机构|机构|部门|单位|乡镇|镇街|街镇|镇乡|乡|镇|街道|行政村|村|社区|县区|县|区|学校|医院|中心|站|所|馆|公司)(?!的|项目|人员|工作|干部|[一-龥]{0,4}(?:项目|人员|干部))/;
/** How such names end. */
const NAME =
  /^[一-龥“”]{2,}(?:[股室科处所站场馆院队局厅办部园校厂社会][”]?|中心|机关|本级|公司|[镇乡村省市县区州旗]|街道|社区)$/;
const LIST = /(?<names>(?:[^、,;。:()\d]{2,}、)+[^、,;。:()\d]{2,}?)(?<more>等)?(?:共计?|这)?$/;
const LISTED =
  /^(?<noun>[一-龥]{0,10}?)(?:[,:(]|,?(?:分别(?:是|为)|即|具体为|具体包括|包括)[:]?)+(?:分别(?:是|为)|即|具体为|包括)?[:]?(?<names>[^,;。:()\d]*、[^,;。:()\d]*)(?=[,;。)]|$)/;
/** 设5个处室，所属单位有甲中心、乙中心; 9个科室，另设甲中心、乙中心: the names of another matter. */
const NEW_SUBJECT =
  /^(?:另|还|此外|同时|加挂|挂|代管|不含)|(?:单位|机构|部门|下属|所属|下设|内设|二级)[^、]{0,4}(?:有|为|是|包括|设)/;
/** A name may hold such a word, or end before it. */
const JOINT = /和|(?<![涉普顾])及|与/g;

/** The counts of a line that follow or precede the names of what they count. */
export function* namedLists(amounts: Amount[]): Generator<Claim> {
  for (const count of amounts) {
    if (!isCount(count) || count.quantity.decimals > 0) continue;
    const names = namesBefore(count) ?? namesBehind(count);
    if (!names) continue;
    const number =
      possible(names).find((n) => count.quantity.value.equals(n)) ??
      (names.some((name) => name.search(JOINT) >= 0) ? null : names.length);
    if (number === null) continue;
    yield { ...claimOf('total', count, [reading('', names.join(' + '), constant(number), [])]), sure: true };
  }
}

/** 办公室、财务股、业务股3个股室: three names or more, right before the count of what they are. */
function namesBefore(count: Amount): string[] | null {
  const { line, sentence, mention } = count;
  const before = withoutBrackets(line.text.slice(sentence.start, mention.start));
  const behind = count.quantity.unit + charsBehind(count, 10);
  const list = LIST.exec(before)?.groups;
  if (!list || list.more !== undefined || !COUNTED.test(behind)) return null;
  const names = list.names!.split('、');
  return names.length >= 3 && names.every((name) => NAME.test(name)) ? names : null;
}

/** 下属单位2个，分别是县图书馆、县文化馆: all of them behind. */
function namesBehind({ line, lead, mention, quantity }: Amount): string[] | null {
  const list = LISTED.exec(withoutBrackets(line.text.slice(mention.end)))?.groups;
  if (!list || !COUNTED.test(`${lead}${quantity.unit}${list.noun}`)) return null;
  const names = list.names!.split('、');
  if (NEW_SUBJECT.test(names[0]!)) return null;
  return names.length >= 2 && names.every((name) => NAME.test(name)) ? names : null;
}

/** 经济发展办（挂统计站牌子）: one name. */
const withoutBrackets = (text: string): string => text.replace(/(?<=.)\([^()]*\)/g, '');

/** 局机关和县图书馆 are two names, 文化和旅游局 is one. */
function possible(names: string[]): number[] {
  const joints = names.reduce((sum, name) => sum + (name.match(JOINT)?.length ?? 0), 0);
  return Array.from({ length: joints + 1 }, (_, more) => names.length + more);
}
