// Counters in the formats of automatic numbering: 三, 十二, ③, (iv) … as Word writes them.

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

type Format = (n: number) => string;

/** Figures with units. `ones`: whether 一 is written before a unit always, not in front (十二), or never (百十). */
const counting =
  (digits: string, units: string[], zero: string, ones: 'all' | 'not-first' | 'none'): Format =>
  (n) => {
    if (n === 0) return zero || digits[0]!;
    if (n >= 10000) return String(n);
    let words = '';
    let gap = false;
    for (let place = 3; place >= 0; place -= 1) {
      const digit = Math.floor(n / 10 ** place) % 10;
      if (digit === 0) {
        gap = words !== '';
        continue;
      }
      if (gap) words += zero;
      gap = false;
      const one = digit === 1 && place > 0;
      const bare = one && (ones === 'none' || (ones === 'not-first' && place === 1 && words === ''));
      words += (bare ? '' : digits[digit]!) + (units[place] ?? '');
    }
    return words;
  };

const positional =
  (digits: string): Format =>
  (n) =>
    [...String(n)].map((d) => digits[Number(d)]).join('');

/** A run of characters that starts at 1, plain figures beyond its end. */
const series =
  (first: number, last: number): Format =>
  (n) =>
    n >= 1 && n <= last ? String.fromCodePoint(first + n - 1) : String(n);

const circled: Format = (n) => {
  if (n >= 1 && n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n >= 21 && n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  return n >= 36 && n <= 50 ? String.fromCodePoint(0x32b1 + n - 36) : String(n);
};

const cycle =
  (characters: string): Format =>
  (n) =>
    n < 1 ? String(n) : characters[(n - 1) % characters.length]!;

/** a … z, aa, bb …: Word repeats the letter. */
const letters =
  (first: number): Format =>
  (n) =>
    n < 1 ? '' : String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.ceil(n / 26));

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (n) => {
  let rest = n;
  let text = '';
  for (const [value, letter] of ROMAN) for (; rest >= value; rest -= value) text += letter;
  return text;
};

const fullWidth: Format = (n) => [...String(n)].map((d) => String.fromCharCode(0xff10 + Number(d))).join('');

const UNITS = ['', '十', '百', '千'];
const LEGAL_UNITS = ['', '拾', '佰', '仟'];
const thousand = counting(DIGITS, UNITS, '零', 'not-first');

const FORMATS: Record<string, Format> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: series(0x2474, 20),
  decimalEnclosedFullstop: series(0x2488, 20),
  ideographEnclosedCircle: series(0x3280, 10),
  numberInDash: (n) => `- ${n} -`,
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  chineseCountingThousand: thousand,
  // up to 99 as above, then figure by figure
  chineseCounting: (n) => (n < 100 ? thousand(n) : positional('○一二三四五六七八九')(n)),
  taiwaneseCounting: (n) => (n < 100 ? thousand(n) : positional('○一二三四五六七八九')(n)),
  taiwaneseCountingThousand: thousand,
  japaneseCounting: counting(DIGITS, UNITS, '', 'none'),
  ideographDigital: positional(DIGITS),
  japaneseDigitalTenThousand: positional(DIGITS),
  taiwaneseDigital: positional('○一二三四五六七八九'),
  koreanDigital2: positional('零一二三四五六七八九'),
  chineseLegalSimplified: counting(LEGAL, LEGAL_UNITS, '零', 'all'),
  ideographLegalTraditional: counting(LEGAL_TRADITIONAL, LEGAL_UNITS, '零', 'all'),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (n) => cycle(STEMS)(n) + cycle(BRANCHES)(n),
  none: () => '',
};

/** A counter in one of Word's formats; one that we do not know is written in plain figures. */
export function numeral(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}
