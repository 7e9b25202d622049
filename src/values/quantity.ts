// Figures as printed: text → quantities that keep their words, unit, printed precision and exact value.
import { dec, power10, type Decimal } from './decimal.js';
import { around, point, type Interval } from './interval.js';
import { quoting, type Location } from './location.js';
import { flat } from './text.js';
import { UNIT_PATTERN, unitNamed, type Dimension, type Unit } from './unit.js';

/** One printed figure. `value` and `step` are in the base unit of the dimension (元; 1 = 100%). */
export interface Quantity {
  /** As printed, unit and 约/余 included. */
  text: string;
  value: Decimal;
  /** The printed unit, or that of the column or caption; '' where none is known. */
  unit: string;
  dimension: Dimension;
  /** Digits after the decimal point as printed. */
  decimals: number;
  /** One unit of the last printed digit, in the base unit. */
  step: Decimal;
  /** 约, 近, 余, 左右 … stand there: never held to equality. */
  approximate: boolean;
  /** A printed range (3—5名, 60%～80%): its upper end; `value` is the lower one. */
  upper: Decimal | null;
  /** Offsets in the text it was read from. */
  start: number;
  end: number;
  location: Location;
}

const CHINESE_DIGITS: Record<string, number> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
}; // prettier-ignore
const CHINESE_SCALES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 三百二十 → 320, 两 → 2, 二〇二三 → 2023; null where the text is no Chinese numeral. */
export function chineseNumber(text: string): Decimal | null {
  if (!/^[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]+$/.test(text)) return null;
  if (!/[十拾百佰千仟万亿]/.test(text)) return dec([...text].map((c) => CHINESE_DIGITS[c]).join(''));
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const char of text) {
    if (char in CHINESE_DIGITS) digit = BigInt(CHINESE_DIGITS[char]!);
    else if (char in CHINESE_SCALES) {
      section += (digit ?? 1n) * BigInt(CHINESE_SCALES[char]!);
      digit = null;
    } else {
      const scale = char === '万' ? 10_000n : 100_000_000n;
      total = (total + section + (digit ?? 0n)) * scale;
      section = 0n;
      digit = null;
    }
  }
  return dec(total + section + (digit ?? 0n));
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?`;
const CHINESE = '[〇零一二两三四五六七八九十百千]+';
const UNIT = `(?:${UNIT_PATTERN})(?:/(?:人|天|日|年|月|次|辆|户|场|亩|平方米|个|份|期|节|课时|公里|吨|件|项|台|套)(?:[/·.](?:天|日|年|月|次))?)?`;
const ABOUT_BEFORE = '(?:大约|约为|约|将近|接近|近|逾|超|不到|共约)';
const PATTERN = new RegExp(
  String.raw`(${ABOUT_BEFORE}\s*)?` +
    String.raw`((?<![\d.A-Za-z%)])-\s*|负)?` +
    String.raw`(?<![\d.A-Za-z〔\[])(${NUMBER})(?![A-Za-z\d])` +
    String.raw`(?:\s*(%|‰)?\s*(?:--|[-—–~～至到])\s*(${NUMBER})(?![\d]))?` +
    String.raw`\s*(余|多)?\s*(${UNIT})?(余|多)?(左右|上下)?`,
  'g',
);
const CHINESE_PATTERN = new RegExp(
  String.raw`(?<![第之其每同另统唯百十一二三四五六七八九])(${CHINESE})(余|多)?(${UNIT})`,
  'g',
);

/** Text before a number that makes it a name, a date or a code and no figure. */
const NAMED_BEFORE =
  /(?:第|附件|附表|附录|表|图|指标|序号|编码|代码|电话|传真|邮编|文号|编号|方案|版本|[〔[])\s*[::]?\s*$/;
const DATED =
  /^\s*(?:年度|年(?!以|内|期|限)|月(?!份以)|日(?!常|均)|号(?!召|令以)|\.\d{1,2}\.\d{1,2}|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})/;

function isNoFigure(
  text: string,
  start: number,
  number: string,
  end: number,
  unit: string | undefined,
): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const after = text.slice(end);
  if (NAMED_BEFORE.test(before)) return true;
  if (
    /^\d{4}$/.test(number) &&
    /^(?:19|20)\d\d$/.test(number) &&
    /^\s*(?:年|[-—~至]\s*20\d\d\s*年)/.test(after)
  )
    return true;
  if (
    /^(?:19|20)\d\d$/.test(number) &&
    /^(?:\.\d{1,2}(?:\.\d{1,2})?|-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2})/.test(after)
  )
    return true;
  if (unit === undefined && DATED.test(after)) return true;
  if (/[年月]\s*$/.test(before) && /^\s*[月日]/.test(after)) return true;
  if (/[〕\]]\s*第?$/.test(before) && /^\s*号/.test(after)) return true;
  // enumerators at the start of a paragraph or line: 1. 1、 （1） 1）
  const lineStart = /(?:^|[\n。;:!?])\s*[(]?$/.test(text.slice(Math.max(0, start - 4), start)) || start === 0;
  if (lineStart && unit === undefined && /^\d{1,2}$/.test(number) && /^\s*(?:[、)]|\.(?!\d))/.test(after))
    return true;
  if (/\($/.test(before.trimEnd()) && /^\d{1,2}$/.test(number) && /^\s*\)/.test(after)) return true;
  return false;
}

function build(
  source: string, location: Location, start: number, end: number,
  digits: string | Decimal, unit: Unit | null, printedUnit: string, approximate: boolean, negative: boolean,
): Quantity {
  const plain = typeof digits === 'string' ? digits.replace(/,/g, '') : null;
  const decimals = plain?.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const factor = unit?.factor ?? dec(1);
  const magnitude = (plain === null ? (digits as Decimal) : dec(plain)).mul(factor);
  const text = source.slice(start, end).trim();
  return {
    text,
    value: negative ? magnitude.neg() : magnitude,
    unit: unit?.name ?? printedUnit,
    dimension: unit?.dimension ?? 'none',
    decimals,
    step: power10(-decimals).mul(factor),
    approximate,
    upper: null,
    start,
    end,
    location: quoting(location, text),
  };
} // prettier-ignore

/**
 * All figures in a text, in order. Years, dates, document numbers and enumerators are no figures. Chinese
 * numerals count only with a measure word (三次, 百分之八十). Each figure quotes its own words at `location`.
 */
export function parseQuantities(text: string, location: Location = {}): Quantity[] {
  const plain = flat(text);
  const found: Quantity[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const [whole, about, sign, number, rangePercent, upperText, more, unitText, moreAfter, around] = match;
    const numberStart = match.index + (about?.length ?? 0) + (sign?.length ?? 0);
    const numberEnd = numberStart + number!.length;
    const isRange = upperText !== undefined;
    if (isNoFigure(plain, numberStart, number!, isRange ? numberEnd : numberEnd, unitText)) continue;
    if (isRange && isNoFigure(plain, numberStart, upperText, match.index + whole.length, unitText)) continue;
    let unitName = unitText ?? (rangePercent || undefined);
    if (unitName === '年' && /^(?:19|20)\d\d$/.test(number!)) continue;
    if (unitName === '点' && /^\s*\d/.test(plain.slice(match.index + whole.length))) unitName = undefined;
    const unit = unitName === undefined ? null : unitNamed(unitName);
    const quantity = build(
      text, location, match.index, match.index + whole.trimEnd().length, number!, unit, unitName ?? '',
      Boolean(about ?? more ?? moreAfter ?? around), Boolean(sign),
    ); // prettier-ignore
    if (isRange) quantity.upper = dec(upperText.replace(/,/g, '')).mul(unit?.factor ?? dec(1));
    found.push(quantity);
  }
  for (const match of plain.matchAll(/百分之(\d+(?:\.\d+)?|[〇零一二三四五六七八九十百点]+)/g)) {
    const value = /^\d/.test(match[1]!) ? dec(match[1]!) : chinesePercent(match[1]!);
    if (value === null) continue;
    const unit = unitNamed('%')!;
    const end = match.index + match[0].length;
    removeOverlaps(found, match.index, end);
    found.push(build(text, location, match.index, end, value, unit, '%', false, false));
  }
  for (const match of plain.matchAll(CHINESE_PATTERN)) {
    const value = chineseNumber(match[1]!);
    const unit = unitNamed(match[3]!);
    if (value === null || unit === null || unit.dimension === 'none' || /^[一十百千]$/.test(match[1]!))
      continue;
    const end = match.index + match[0].length;
    if (found.some((q) => q.start < end && match.index < q.end)) continue;
    found.push(build(text, location, match.index, end, value, unit, unit.name, Boolean(match[2]), false));
  }
  return found.sort((a, b) => a.start - b.start);
}

function chinesePercent(text: string): Decimal | null {
  const [whole, fraction] = text.split('点');
  const integer = chineseNumber(whole!);
  if (integer === null || fraction === undefined) return integer;
  const digits = chineseNumber(fraction);
  return digits === null ? null : integer.add(digits.div(power10(fraction.length)));
}

function removeOverlaps(found: Quantity[], start: number, end: number): void {
  for (let i = found.length - 1; i >= 0; i -= 1)
    if (found[i]!.start < end && start < found[i]!.end) found.splice(i, 1);
}

/** The figure of a text that holds exactly one, else null. A cell's `三次` or `三` counts, too. */
export function parseQuantity(text: string, location: Location = {}): Quantity | null {
  const all = parseQuantities(text, location);
  if (all.length === 1) return all[0]!;
  if (all.length > 1) return null;
  const plain = flat(text).trim();
  const match = new RegExp(`^(${CHINESE})(余|多)?(${UNIT})?$`).exec(plain);
  const value = match ? chineseNumber(match[1]!) : null;
  if (!match || value === null) return null;
  const start = text.length - text.trimStart().length;
  const unit = match[3] === undefined ? null : unitNamed(match[3]);
  return build(
    text,
    location,
    start,
    start + plain.length,
    value,
    unit,
    match[3] ?? '',
    Boolean(match[2]),
    false,
  );
}

/** Gives a bare figure the unit of its column or caption, in place; one that prints its own unit keeps it. */
export function assignUnit(quantity: Quantity, unit: Unit): void {
  const scaleOnly = quantity.dimension === 'none' && quantity.unit !== '';
  if (quantity.dimension !== 'none') return;
  if (scaleOnly) {
    // 84万 under 单位：元 is 84万元; under 万元 the 万 is the unit itself
    if (unit.dimension === 'money') quantity.dimension = 'money';
    return;
  }
  quantity.value = quantity.value.mul(unit.factor);
  quantity.step = quantity.step.mul(unit.factor);
  if (quantity.upper) quantity.upper = quantity.upper.mul(unit.factor);
  quantity.unit = unit.name;
  quantity.dimension = unit.dimension;
}

/**
 * All values that print so. `decimals`: precision that siblings of the same unit print (38.7 beside 15.87 is
 * 38.70). `bare`: what a whole number stands for: itself in sums, ±0.5 in rates and products; a count is
 * always itself.
 */
export function printed(
  quantity: Quantity,
  options: { decimals?: number; bare?: 'exact' | 'half' } = {},
): Interval {
  if (quantity.upper) return { low: quantity.value, high: quantity.upper };
  const decimals = Math.max(quantity.decimals, options.decimals ?? 0);
  const step = quantity.step.mul(power10(quantity.decimals - decimals));
  if (decimals === 0) {
    const exact =
      quantity.dimension === 'count' || quantity.dimension === 'score' || quantity.dimension === 'time';
    const isRate = quantity.dimension === 'rate' || quantity.dimension === 'points';
    if (!isRate && (exact || options.bare !== 'half')) return point(quantity.value);
  }
  return around(quantity.value, step.div(2));
}
