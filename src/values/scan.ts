// Finds the figures in flat text: digits with their sign, unit, 约 and 余, and the upper end of a range.
import { dec, type Decimal } from './decimal.js';
import { UNIT_AHEAD, UNIT_PATTERN, unitNamed } from './unit.js';

/** Digits with separators; \u0001 stands for a line break inside a number, \u0002 for a digit of a name. */
export const NUMBER =
  /(?<![\d.\u0002A-WYZa-wyz]|(?<!\d\s*)[xX])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d{1,30})(?:\.\u0001?\d{1,30}|\u0001\.\d{1,30})?(?!\d)/g;
const PER = '(?:人|天|日|年|月|次|辆|户|场|亩|平方米|个|份|期|节|课时|公里|吨|件|项|台|套)';
/** A unit, unless its last character begins another word: 3项目, 25分别, 5人大代表. */
export const UNIT =
  `(?:${UNIT_PATTERN})(?:/${PER}(?:[/·.]?(?:天|日|年|月|次))?)?` +
  '(?<!项(?=目(?!标))|部(?=[门分])|分(?=[别配析类解管局散之])|人(?=[大员均民事才力口社文])|名(?=[称单额])|' +
  '条(?=例)|批(?=[复准示])|处(?=[理置室])|台(?=账)|个(?=[性别体])|本(?=[年级单部区市县着])|期(?=[间末初限])|' +
  '户(?=[籍口外])|场(?=[地所馆])|村(?=[级民委])|级(?=别)|代(?=表)|路(?=[面线])|家(?=庭)|位(?=[于置])|例(?=如)|' +
  '起(?=[草到])|类(?=[别型])|种(?=[类植])|门(?=[户诊])|周(?=[边期末])|集(?=[中体])|支(?=[出付持撑部援])|' +
  '对(?=[于象比全应])|次(?=[年日月])|所(?=[有在需])|年(?=[度初末底])|款(?=项)|成(?=本)|克(?=服)|度(?=[量过])|点(?=评)|包(?=[括含])|队(?=伍)|双(?=方)|尾(?=数)|堂(?=课)|核(?=[酸定减查实销算桃准心对发拨电验武]))';
const UNIT_HERE = new RegExp(UNIT, 'y');
const SCALE_MORE = /\s*(千万|百万|十万|万亿|[万亿千百])\s*[余多]\s*/y;
const MORE = /\s*([余多])?\s*/y;
const LETTERS =
  /(?!km|KM|kg|KG|mm|cm|kw|kW|[GT]B(?![A-Za-z])|m[²2\u4e00-\u9fff]|m$|[xX]\s*\d)[A-Za-z\u0002]/y;
const RANGE = /\s*(?:--|[-—–~～至到])\s*/y;
/** 约 and the like, but not in 节约, 最近. */
const PREFIX =
  /(?:(大约|约为|共约|(?<![节制公合条契签邀特预履违])约|将近|接近|(?<![最附邻临靠亲])近|逾|(?<![赶彩BbＢ])超|不到)\s*)?([¥￥]\s*)?(-\s*|(?<![正自])负)?([¥￥]\s*)?$/;

/** What such a prefix ends with: most figures have none. */
const PREFIX_END = /[约近逾超到¥￥\-负\s]/;
const NO_PREFIX: readonly (string | undefined)[] & { 0: string } = [''];

function prefixOf(plain: string, floor: number, at: number): readonly (string | undefined)[] & { 0: string } {
  if (at <= floor || !PREFIX_END.test(plain[at - 1]!)) return NO_PREFIX;
  return PREFIX.exec(plain.slice(floor, at))!;
}

export interface Match {
  start: number;
  end: number;
  digits: string;
  unitName: string | undefined;
  approximate: boolean;
  negative: boolean;
}

/** What stands behind a number. */
interface Tail {
  /** 3千余人: the scale before 余. */
  scale: string | undefined;
  unit: string | undefined;
  /** 余, 多, 左右, 上下. */
  approximate: boolean;
  end: number;
}

/** Piece by piece, so that the long pattern of all units is made only once. */
function tailAt(plain: string, at: number): Tail {
  const scale = matchOf(SCALE_MORE, plain, at);
  const scaled = scale && matchOf(UNIT_HERE, plain, SCALE_MORE.lastIndex);
  if (scaled) {
    const end = UNIT_HERE.lastIndex;
    return { scale: scale[1], unit: scaled[0], approximate: true, end: end + aroundAt(plain, end).length };
  }
  const more = matchOf(MORE, plain, at)![1];
  let end = MORE.lastIndex;
  const unit = matchOf(UNIT_HERE, plain, end)?.[0];
  if (unit !== undefined) end = UNIT_HERE.lastIndex;
  // 比17万人次多1.36万人次, 多出1.36万人次, 多培训20人次: no 多 of a rounded figure where another one follows
  const moreAfter =
    (plain[end] === '余' || plain[end] === '多') &&
    !/^(?:.\s*[\d出了]|多[一-龥]{1,4}\s*\d)/.test(plain.slice(end, end + 8));
  if (moreAfter) end += 1;
  const around = aroundAt(plain, end);
  end += around.length;
  return { scale: undefined, unit, approximate: more !== undefined || moreAfter || around !== '', end };
}

function aroundAt(plain: string, at: number): string {
  return ['左右', '上下'].find((words) => plain.startsWith(words, at)) ?? '';
}

function matchOf(sticky: RegExp, plain: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(plain);
}

/** The figure whose digits stand at `at`, with its sign, unit and 约 or 余; null where letters follow: 5G. */
export function matchAt(
  plain: string,
  source: string,
  at: number,
  printedDigits: string,
  floor: number,
): Match | null {
  const digits = withoutDoubtfulGroups(printedDigits, plain, source, at);
  let end = at + digits.length;
  LETTERS.lastIndex = end;
  if (LETTERS.test(plain)) return null;
  const [prefix, about, currency, sign, laterCurrency] = prefixOf(plain, floor, at);
  // A dash right behind a figure is a minus between two; at the start of a line, with a blank behind it, a bullet.
  const isBullet = /^-\s/.test(sign ?? '') && /(?:^|\n)\s*$/.test(plain.slice(0, at - sign!.length));
  const between = plain.slice(floor, at - (sign?.length ?? 0));
  const isOperator =
    sign !== undefined &&
    sign !== '负' &&
    ((between.trim() === '' && floor > 0) || /[\w)%]\s*$/.test(between));
  const negative = sign !== undefined && !isBullet && !isOperator;
  const start = isBullet || isOperator ? at : at - prefix.length;
  const tail = tailAt(plain, end);
  let unitName = tail.unit;
  if (tail.scale !== undefined)
    unitName = unitNamed(tail.scale + unitName!) ? tail.scale + unitName! : tail.scale;
  // 3点5, 20分30秒: not a unit where digits follow
  if (unitName === '点' && /^\s*\d/.test(plain.slice(tail.end))) unitName = undefined;
  else end += plain.slice(end, tail.end).trimEnd().length;
  if (unitName === undefined && (currency ?? laterCurrency)) unitName = '元';
  return {
    start: start + (isBullet || isOperator ? 0 : prefix.length - prefix.trimStart().length),
    end,
    digits,
    unitName,
    approximate: about !== undefined || tail.approximate,
    negative,
  };
}

/**
 * Digits without groups that may be figures of a list: a wide comma makes thousands only where a unit, a point or
 * the end follows and no 分别 goes before; a blank only where a group begins with 0 or the blank is a hard one.
 */
function withoutDoubtfulGroups(digits: string, plain: string, source: string, at: number): string {
  const first = /^\d+/.exec(digits)![0];
  if (digits.includes(' ')) {
    const isHard = /^\d{1,3}(?:[\u00a0\u2000-\u200b\u202f]\d{3})+/.test(source.slice(at));
    return isHard || / 0/.test(digits) ? digits : first;
  }
  if (!digits.includes(',')) return digits;
  if (/\d,$/.test(plain.slice(0, at))) return first;
  if (!source.slice(at, at + digits.length).includes('，')) return digits;
  const clause = /[^。；;\n]*$/.exec(plain.slice(0, at))![0];
  const tail = tailAt(plain, at + digits.length);
  const unit = tail.scale === undefined ? tail.unit : undefined;
  const isEnd = /^\s*(?:$|[。；;)\n])/.test(plain.slice(at + digits.length));
  const isGroup = digits.includes('.') || unit !== undefined || isEnd;
  return isGroup && !/分别|依次|各为/.test(clause) ? digits : first;
}

/** The upper end of a range that begins with `low`, or null: 3—5名, 60%～80%, but not 25-24.1 and not (5-10)/10. */
export function upperOf(plain: string, source: string, low: Match): Match | null {
  RANGE.lastIndex = low.end;
  const dash = RANGE.exec(plain);
  if (!dash || low.negative) return null;
  const at = RANGE.lastIndex;
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(plain);
  if (number?.index !== at) return null;
  const high = matchAt(plain, source, at, number[0], at);
  if (!high) return null;
  const sameUnit = low.unitName === undefined || low.unitName === high.unitName;
  const isFormula = dash[0].trim() === '-' && /^\s*\)?\s*[=÷/×*+]/.test(plain.slice(high.end));
  const value = (digits: string): Decimal => dec(digits.replace(/[,\s\u0001]/g, ''));
  return sameUnit && !isFormula && value(low.digits).compare(value(high.digits)) < 0 ? high : null;
}

const BROKEN = new RegExp(
  String.raw`(?<=(?:[^\d\s.]|\d{2})\d)(?:\.\n|\n\.)(?=\d+\s*(?:%|${UNIT_AHEAD}))`,
  'g',
);

/** Puts a mark in place of a line break that has certainly cut a number at its point: 1983.⏎82万元. */
export function joinedNumbers(plain: string): string {
  if (!/\.\n|\n\./.test(plain)) return plain;
  return plain.replace(BROKEN, (match) => match.replace('\n', '\u0001'));
}
