// Chinese numerals: 三百二十, 两, 壹佰万, 二〇二三.
import { dec, power10, type Decimal } from './decimal.js';

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SCALES: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Characters of a numeral without 万 and 亿, for a regular expression. */
export const NUMERAL = '[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]';

const WHOLE = new RegExp(`^(?:${NUMERAL}|[万亿])+$`);

/** 三百二十 → 320, 两 → 2, 二〇二三 → 2023; null where the text is no Chinese numeral. */
export function chineseNumber(text: string): Decimal | null {
  if (!WHOLE.test(text) || /^[万亿]/.test(text)) return null;
  if (!/[十拾百佰千仟万亿]/.test(text)) return dec([...text].map((c) => DIGITS[c]).join(''));
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const char of text) {
    if (char in DIGITS) digit = BigInt(DIGITS[char]!);
    else if (char in SCALES) {
      section += (digit ?? 1n) * BigInt(SCALES[char]!);
      digit = null;
    } else {
      section += digit ?? 0n;
      // 亿 multiplies all before it, 万 only its own section: 一亿二千万
      total = char === '亿' ? (total + section) * 100_000_000n : total + section * 10_000n;
      section = 0n;
      digit = null;
    }
  }
  return dec(total + section + (digit ?? 0n));
}

/** 八十五 → 85, 八点五 → 8.5: what stands behind 百分之. */
export function chineseDecimal(text: string): Decimal | null {
  const [whole, fraction] = text.split('点');
  const integer = chineseNumber(whole!);
  if (integer === null || fraction === undefined) return integer;
  const digits = chineseNumber(fraction);
  return digits === null ? null : integer.add(digits.div(power10(fraction.length)));
}
