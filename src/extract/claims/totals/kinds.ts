// Names of parts: which ones together make a whole, and which say that there may be others.
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';

/** Levels of government: of money the list is complete; 省级采用32篇，市级采用58篇 may leave one out. */
const SOURCES = [/中央|省级?|市级?|州级?|区级?|县级?|本级/, /中央|省级?|市级?|州级?|区级?|县级?|自筹|上级/];

/** Kinds of parts that together make a whole: each pattern must name at least one part, and every part one pattern. */
const WHOLES: RegExp[][] = [
  [/基本支出/, /项目支出/],
  [/人员(?:经费|支出)/, /(?:日常)?公用(?:经费|支出)/],
  [/因公出国/, /公务用车|公车/, /接待/],
  [/公务用车购置|车辆购置|购置费?/, /运行/],
  [/货物/, /工程/, /服务/],
  [/国内(?!外事)/, /外事|国\(境\)外|外宾/],
  [/当年|本年|年初预算/, /上年|结转/],
  SOURCES,
  [/财政/, /自筹|社会|单位资金|其他/],
  [/一般公共预算|财政拨款/, /政府性基金|国有资本|事业|经营|其他|上级补助|附属/],
  [/行政|公务员/, /事业|工勤|参公|参照/],
  [/在职/, /离休|退休|离退休|编外|聘用/],
  [/本年收入/, /年初|上年|使用非财政/],
  [/本年支出/, /年末|结余分配/],
  [/流动资产/, /固定资产|无形资产|在建工程|长期投资|其他资产/],
  [/上半年/, /下半年/],
  [/满意/, /不满意/],
  [/公办/, /民办/],
  [/男/, /女/],
  [/延续|经常|存量|原有|上年/, /新增|新建|新设|一次性/],
  [/本级|机关/, /下属|直属|所属|二级/],
  [/省内|市内|县内|区内|辖区内|本地/, /省外|市外|县外|区外|辖区外|外地|异地/],
  [/国家(?!级)/, /地方/],
  [/简易/, /一般|普通/],
  [/门诊/, /住院/],
  [/税收/, /非税/],
  [/直接/, /授权|间接/],
  [/公开招标/, /其他方式|非公开|竞争性|询价|单一来源/],
  [/县道/, /乡道/, /村道/],
  [/幼儿|学前/, /小学/, /初中|中学/],
  [/小学/, /初中|中学/],
  [/小学/, /初中/, /高中/],
  [/小学/, /初中/, /九年一贯|一贯制|完全中学/],
  [/定量/, /定性/],
  [/建成区|城区|主城|市区/, /农村|郊区|乡镇|村/],
  [/城市|城镇/, /农村|乡村/],
  [/集中/, /分散/],
  [/新建|新增|新开/, /改造|改建|改扩建|扩建|提升|续建|维修|修缮/],
  [/春季|上学期/, /秋季|下学期/],
  [/专任|专职/, /兼职|外聘/],
  [/线上|网络/, /线下|现场/],
  [/^(?:其中|[、和及])?离休/, /^(?:其中|[、和及])?退休/],
  [/公益一类/, /公益二类/],
  [/第一批|首批/, /第二批/],
  [/第一批|首批/, /第二批/, /第三批/],
  [/中央/, /省/, /市/, /县|区/],
  [/第一季度|一季度/, /第二季度|二季度/, /第三季度|三季度/, /第四季度|四季度/],
];

/** Whether the names are those of all kinds of one whole: 基本支出 and 项目支出, 上半年 and 下半年. */
export function partsOfOneWhole(names: string[], dimension = 'money'): boolean {
  return (
    names.length >= 2 &&
    WHOLES.some(
      (patterns) =>
        (dimension === 'money' || patterns !== SOURCES) &&
        names.every((name) => patterns.some((p) => p.test(name))) &&
        patterns.every((p) => names.some((name) => p.test(name))),
    )
  );
}

/** Whether the names are those of levels of government. */
export const areLevels = (names: string[]): boolean =>
  names.every((name) => SOURCES.some((p) => p.test(name)));

/** Ranks and honours of which a list names the higher ones only. */
export const UPPER = /国家级?|省级?|市级|高级|中级|一等|二等|特等|以上|获奖|先进|优秀|示范|重点|大型/;

/** Attributes that one person or thing may share: such parts neither add up nor exclude one another. */
const OVERLAPPING =
  /党员|团员|女|少数民族|双师|职称|职务|学历|博士|硕士|研究生|本科|大专|残疾|脱贫|贫困|低保|留守|重点|骨干|新增|示范/;

/** Who is looked after: one household stands on one of these lists. */
const WELFARE = /低保|特困|救助|孤儿|残疾|困境|留守|脱贫|监测|边缘|困难|优抚|高龄|失能|空巢|独居/;

/** Some parts go by an attribute; where all go by the same one (高级职称, 中级职称) they exclude one another. */
export function overlap(items: Amount[]): boolean {
  if (items.every((item) => WELFARE.test(item.name))) return false;
  if (items.some((item, i) => isOfEarlier(item, items.slice(0, i)))) return true;
  const words = items.map((item) => OVERLAPPING.exec(item.name)?.[0]);
  return words.some((word) => word !== undefined) && new Set(words).size > 1;
}

/** 专任教师126人，“双师型”教师68人，占专任教师的53.97%: of the first item, and no item beside it. */
function isOfEarlier({ line, mention }: Amount, earlier: Amount[]): boolean {
  const whole = /^[,(]占([^,;。]{2,12}?)的?(?:比例|比重)?(?:为|达)?\d/.exec(
    line.text.slice(mention.end),
  )?.[1];
  return whole !== undefined && earlier.some(({ name }) => name !== '' && core(name) === core(whole));
}

/** Wholes that are their two or three kinds by definition. */
const DEFINED: [RegExp, RegExp[]][] = [
  [/基本支出/, [/人员/, /公用/]],
  [/三公/, [/出国/, /(?:公务用车|公车|车辆)/, /接待/]],
  [/支出(?:合计|总计|决算|总额)|总支出/, [/基本支出/, /项目支出/]],
  [/编制|在职|实有|在编|在岗/, [/行政|公务员/, /事业|参公|参照/]],
  [/编制|在职|实有|在编|在岗/, [/行政|公务员/, /事业|参公|参照/, /工勤/]],
];

/** Whether the parts are all that there is of the whole, by what both are called. */
export const isDefinedBy = (whole: string, parts: string[]): boolean =>
  DEFINED.some(
    ([name, kinds]) =>
      name.test(whole) &&
      parts.length === kinds.length &&
      kinds.every((kind) => parts.some((part) => kind.test(part))),
  );

const SIDE = /(收入|支出)(?:合计|总计)/;

/** 支出总计 of what was received: the two sides of accounts that balance, and no parts of one another. */
export function isOfOtherSide(total: Amount, parts: Amount[]): boolean {
  if (isOfOtherPoints(total, parts)) return true;
  const { lead } = total;
  const side = SIDE.exec(lead)?.[1];
  if (side === undefined) return false;
  const other = side === '收入' ? '支出' : '收入';
  return parts.some((a) => a.lead.includes(other)) && !parts.every((a) => a.lead.includes(side));
}

const GIVEN = /得(?:了|分别|共)*(?:为|:)*$/;

/** 产出50分，其中甲分值5分，得4.79分，产出共得49.79分: what could be had and what was given are no parts of one another. */
export function isOfOtherPoints(total: Amount, parts: Amount[]): boolean {
  if (total.quantity.dimension !== 'score') return false;
  // 分别得3分、2.88分、4分: all of them given
  let isGiven = false;
  const given = parts.filter(
    ({ lead }) => (isGiven = /^[、,和及与]*$/.test(lead) ? isGiven : GIVEN.test(lead)),
  );
  if (given.length > 0 && given.length < parts.length) return true;
  return given.length > 0 && !/得|评|扣|[合共总]计|共|总分/.test(total.lead);
}

/** A level told exactly: no 约, no range. */
export const isExact = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' && !quantity.approximate && quantity.upper === null;
