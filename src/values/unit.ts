// Units that reports print, with what one of them is worth in the base unit of its dimension.
import { anyOf } from './alternatives.js';
import { dec, power10, type Decimal } from './decimal.js';

/**
 * What a quantity counts: money (base 元), a rate (base 1 = 100%), points of a rate (百分点, base 1 = 100
 * points), a score (分), a count with its measure word, a span of time, a physical measure, or nothing known.
 */
export type Dimension = 'money' | 'rate' | 'points' | 'score' | 'count' | 'time' | 'measure' | 'none';

export interface Unit {
  name: string;
  dimension: Dimension;
  factor: Decimal;
}

const MONEY: [string, number][] = [
  ['元', 0],
  ['百元', 2],
  ['千元', 3],
  ['万元', 4],
  ['十万元', 5],
  ['百万元', 6],
  ['千万元', 7],
  ['亿元', 8],
  ['十亿元', 9],
  ['百亿元', 10],
  ['千亿元', 11],
  ['万亿元', 12],
];
const SCALES: [string, number][] = [
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
];
const TIME = [
  '年',
  '个月',
  '个季度',
  '季度',
  '周',
  '天',
  '个工作日',
  '工作日',
  '小时',
  '个小时',
  '分钟',
  '学时',
  '课时',
  '秒',
];
const MEASURE =
  '公里|千米|延米|平方公里|平方千米|平方米|立方米|米|厘米|毫米|亩|公顷|吨|公斤|千克|克|斤|升|毫升|GB|TB|千瓦时|千瓦|兆瓦|度|公斤|㎡|m²|m2|km|KM|kg|KG|mm|cm|kW|kw|kWh|美元|港元|欧元|日元';
const COUNT =
  '人次|人|名|位|个|次|场次|场|项|件|辆|台套|台|套|部|份|本|册|条|篇|期|批次|批|家|户|处|所|座|间|组次|组|种|只|头|株|棵|张|幅|块|例|起|宗|类|班次|班|节|门|届|轮|村|社区|乡镇|站|点|岁|步|集|段|支|枚|把|盏|根|套次|标段|标次|对|车次|架|艘|人天|餐|床|席|卷|盘|栋|幢|口|眼|页|字|级|款|代|路|笔|宗|个次|个标段|份次|人份|剂|剂次|头份|羽份|点次|核|针|副|团组|课|回|架次|班级|班组|学时次|项次|件次|户次|家次|台次|例次|期次|课次|堂|箱|袋|瓶|桶|盒|包|双|尾|羽|粒|趟|床位|队|通|顶|标箱|标准箱|航次';

const units = new Map<string, Unit>();
const define = (name: string, dimension: Dimension, factor: Decimal): void => {
  if (!units.has(name)) units.set(name, { name, dimension, factor });
};
for (const [name, exponent] of MONEY) define(name, 'money', power10(exponent));
define('%', 'rate', power10(-2));
define('‰', 'rate', power10(-3));
define('倍', 'rate', dec(1));
define('百分点', 'points', power10(-2));
define('个百分点', 'points', power10(-2));
define('分', 'score', dec(1));
for (const name of TIME) define(name, 'time', dec(1));
for (const name of MEASURE.split('|')) define(name, 'measure', dec(1));
for (const name of COUNT.split('|')) define(name, 'count', dec(1));
for (const [scale, exponent] of SCALES) {
  define(scale, 'none', power10(exponent));
  for (const name of COUNT.split('|')) define(scale + name, 'count', power10(exponent));
  for (const name of ['亩', '平方米', '立方米', '吨', '公里', '公斤', '千瓦时', '米', '毫升', '美元', '度'])
    define(scale + name, 'measure', power10(exponent));
}

/** Alternatives for a regular expression, longest first; matches any unit known here. */
export const UNIT_PATTERN = anyOf(units.keys());

/** Where a unit begins: enough to look ahead with, and far smaller, as 万人 begins with 万. */
export const UNIT_AHEAD = anyOf(
  [...units.keys()].filter((name) => ![...name].some((_, at) => units.has(name.slice(0, at)))),
);

/** The unit of that name (`万元`, `%`, `人次` …), or null. A name like 元/人 is the unit before the stroke. */
export function unitNamed(name: string): Unit | null {
  const bare = name.replace(/\s+/g, '').replace(/圆/g, '元');
  const known = units.get(bare);
  if (known) return known;
  const [first] = bare.split(/[/／]/);
  const head = first === undefined || first === bare ? undefined : units.get(first);
  return head ? { ...head, name: bare } : null;
}

/** The unit named in a caption or a column head: 单位：万元, 预算额(百元), 金额单位:元, 比重（%）; null where there is none. */
export function unitInHead(flatText: string): Unit | null {
  const text = flatText.replace(/\s+/g, '');
  const named = /(?:金额单位|计量单位|单位)[::]?\(?(?:人民币)?([^),;。、]{1,4}?)(?:[),;。、\s]|$)/.exec(text);
  if (named) {
    const unit = unitNamed(named[1]!);
    if (unit) return unit;
  }
  // 交通运输支出（类）: a level of the classification of accounts
  if (/(?:支出|事务|管理|运行|补助|服务|保障)[(（](?:类|款|项)[)）]$/.test(text)) return null;
  const bracketed = /[([【]([^()[\]【】]{1,8})[)\]】]/g;
  for (const match of text.matchAll(bracketed)) {
    const unit = unitNamed(match[1]!.replace(/^(?:单位[::]?)?(?:人民币)?/, ''));
    if (unit) return unit;
  }
  const last = /^[^\d]*[数额算款计资金/]((?:百|千|万|亿)?元)$/.exec(text);
  if (last) return unitNamed(last[1]!);
  return /%$/.test(text) ? (units.get('%') ?? null) : null;
}
