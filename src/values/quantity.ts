// Figures as printed: text → quantities that keep their words, unit, printed precision and exact value.
import { dec, power10, type Decimal } from './decimal.js';
import { durationFrom } from './duration.js';
import { around, point, type Interval } from './interval.js';
import { quoting, type Location } from './location.js';
import { withoutNames } from './names.js';
import { chineseDecimal, chineseNumber, NUMERAL } from './numeral.js';
import { remembered } from './remember.js';
import { joinedNumbers, matchAt, NUMBER, UNIT, upperOf, type Match } from './scan.js';
import { flat } from './text.js';
import { unitNamed, type Dimension, type Unit } from './unit.js';
import { matchesOf } from './matches.js';

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

export { chineseNumber } from './numeral.js';

/** Without one of these there is no figure. */
const FIGURES = new RegExp(`\\d|${NUMERAL}`);
const CHINESE_FIGURES = new RegExp(`${NUMERAL}|分之`);

/** Reports repeat their figures. */
const decimal = remembered<Decimal>(dec);
const nameless = remembered((text) => withoutNames(joinedNumbers(flat(text)), text));

function build(
  source: string,
  location: Location,
  match: Omit<Match, 'digits'>,
  digits: string | Decimal,
): Quantity {
  const plain = typeof digits === 'string' ? digits.replace(/[,\s\u0001]/g, '') : null;
  const decimals = plain?.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const unit = match.unitName === undefined ? null : unitNamed(match.unitName);
  const factor = unit?.factor ?? dec(1);
  const magnitude = (plain === null ? (digits as Decimal) : decimal(plain)).mul(factor);
  const text = source.slice(match.start, match.end);
  return {
    text,
    value: match.negative ? magnitude.neg() : magnitude,
    unit: unit?.name ?? match.unitName ?? '',
    dimension: unit?.dimension ?? 'none',
    decimals,
    step: power10(-decimals).mul(factor),
    approximate: match.approximate,
    upper: null,
    start: match.start,
    end: match.end,
    location: quoting(location, text),
  };
}

/**
 * All figures in a text, in order. Years, dates, document numbers, codes and enumerators are no figures. Chinese
 * numerals count only with a measure word (三次, 百分之八十). Each figure quotes its own words at `location`.
 */
export function parseQuantities(text: string, location: Location = {}): Quantity[] {
  const flattened = flat(text);
  if (!FIGURES.test(flattened)) return [];
  const plain = nameless(text);
  const found: Quantity[] = [];
  let floor = 0;
  const numbers = new RegExp(NUMBER, 'g');
  for (let number = numbers.exec(plain); number; number = numbers.exec(plain)) {
    const match = matchAt(plain, text, number.index, number[0], floor);
    if (!match) continue;
    const high = upperOf(plain, text, match);
    const duration = durationFrom(plain, match);
    if (duration) found.push(build(text, location, duration.match, duration.value));
    else if (high) {
      const whole = { ...high, start: match.start, approximate: match.approximate || high.approximate };
      const quantity = build(text, location, whole, match.digits);
      quantity.upper = build(text, location, high, high.digits).value;
      found.push(quantity);
    } else found.push(build(text, location, match, match.digits));
    floor = found.at(-1)!.end;
    numbers.lastIndex = Math.max(floor, match.start + 1);
  }
  for (const quantity of inChinese(plain, text, location)) {
    if (quantity.dimension === 'rate') removeOverlaps(found, quantity);
    if (!found.some((q) => q.start < quantity.end && quantity.start < q.end)) found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

const PARTS: Record<string, string> = { 百: '%', 千: '‰' };
const PART_PATTERN = /([百千])分之(\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百点]+)/g;
const CHINESE_PATTERN = new RegExp(
  `(?=${NUMERAL})(?<![第之其每同另统唯初“‘「《万亿点队]|${NUMERAL})(${NUMERAL}+(?:[万亿]${NUMERAL}+)*)([余多])?(${UNIT})`,
  'g',
);
/** Measure words that name a rank or a turn behind a Chinese numeral, and count nothing: 三级指标, 二期工程. */
const RANKS = /^(?:级|届|期|季度|代|路|点|度|门|口|站|步|字|款|集|对|盘|卷|米|克|斤|课|回|段|位|线)$/;

function* inChinese(plain: string, text: string, location: Location): Generator<Quantity> {
  if (!CHINESE_FIGURES.test(plain)) return;
  const base = { approximate: false, negative: false };
  for (const match of matchesOf(PART_PATTERN, plain)) {
    const digits = match[2]!;
    const value = /^\d/.test(digits) ? digits : chineseDecimal(digits.replace(/点$/, ''));
    const end = match.index + match[0].length;
    if (value !== null)
      yield build(text, location, { ...base, start: match.index, end, unitName: PARTS[match[1]!] }, value);
  }
  for (const match of matchesOf(CHINESE_PATTERN, plain)) {
    const [whole, , more] = match;
    let [, , , unitName] = match;
    let numeral = match[1]!;
    if (/[万亿]/.test(numeral) && unitName!.startsWith('万') && unitName!.length > 1) {
      // 一亿二千万元: the 万 belongs to the numeral
      numeral += '万';
      unitName = unitName!.slice(1);
    }
    const value = chineseNumber(numeral);
    const unit = unitNamed(unitName!);
    if (value === null || unit === null || unit.dimension === 'none' || RANKS.test(unitName!)) continue;
    const end = match.index + whole.length;
    const after = plain.slice(end);
    if (/^[一百千]$/.test(numeral) && more === undefined) continue;
    // 十分重要, 十年; 二〇二三年; 三分之一; 十四届…三次会议
    if (numeral === '十' && more === undefined && unit.dimension !== 'count') continue;
    if (unitName === '年' && /^[〇零一二三四五六七八九]{2,}$/.test(numeral)) continue;
    // 一批项目…，二批项目…: two of anything are 两批
    if (
      numeral.length === 1 &&
      plain.includes(`二${unitName!}`) &&
      !/[分共计]/.test(plain[match.index - 1] ?? '')
    )
      continue;
    // 九年一贯制学校, 九年义务教育
    if (unitName === '年' && /^(?:一贯|义务)/.test(after)) continue;
    // 中央八项规定, 过紧日子十条举措: names of documents
    if (
      /^[项条]$/.test(unitName!) &&
      /^(?:规定|禁令|准则|举措|措施|铁律|纪律|意见|要求|制度)/.test(after) &&
      !/[共出台定施取有]了?$/.test(plain.slice(0, match.index))
    )
      continue;
    // 公益一类事业单位
    if (unitName === '类' && plain[match.index - 1] === '益') continue;
    if (unitName === '分' && (/^之/.test(after) || numeral.length < 2)) continue;
    if (
      unitName === '次' &&
      /^(?:全体)?(?:会议|代表大会)/.test(after) &&
      /届[^,。;]{0,15}$/.test(plain.slice(0, match.index))
    )
      continue;
    yield build(
      text,
      location,
      { start: match.index, end, unitName, approximate: more !== undefined, negative: false },
      value,
    );
  }
}

function removeOverlaps(found: Quantity[], { start, end }: Quantity): void {
  for (let i = found.length - 1; i >= 0; i -= 1)
    if (found[i]!.start < end && start < found[i]!.end) found.splice(i, 1);
}

/** The figure of a text that holds exactly one, else null. A cell's `三次` or `三` counts, too. */
export function parseQuantity(text: string, location: Location = {}): Quantity | null {
  const all = parseQuantities(text, location);
  if (all.length === 1) return all[0]!;
  return all.length > 1 ? null : parseNumeral(text, location);
}

const BEGINS_NUMERAL = new RegExp(`^${NUMERAL}`);
const LONE_NUMERAL = new RegExp(`^(${NUMERAL}+(?:万${NUMERAL}+)?)([余多])?(${UNIT})?$`);

/** The figure of a text that is one Chinese numeral, with a measure word or without: `三次`, `三`; else null. */
export function parseNumeral(text: string, location: Location = {}): Quantity | null {
  const plain = flat(text).trim();
  const match = BEGINS_NUMERAL.test(plain) ? LONE_NUMERAL.exec(plain) : null;
  const value = match ? chineseNumber(match[1]!) : null;
  if (!match || value === null) return null;
  const start = text.length - text.trimStart().length;
  const [, , more, unitName] = match;
  return build(
    text,
    location,
    { start, end: start + plain.length, unitName, approximate: more !== undefined, negative: false },
    value,
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
