// Criterion text → tokens: figures with units, comparisons, verbs that give or take points, everything else as words.
import { dec, power10, type Decimal } from '../values/decimal.js';
import { chineseNumber } from '../values/quantity.js';
import { digits, type Rule } from './pattern.js';
import { RULES } from './patterns.js';
import type { NumberToken, Token } from './token.js';

const MONEY_UNITS: Record<string, number> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  万: 4,
  亿: 8,
};
const COUNTED =
  '个?工作日|个?小时|分钟|个?季度|个?月|人次|批次|场次|天|日|年|周|旬|岁|名|人|项|处|例|起|件|次|个|条|份|篇|期|户|家|村|所|座|辆|台|套|批|场|亩|公顷|公里|千米|平方米|立方米|米|吨|倍|级|档|类|种|步|位|宗|笔|页|单|组|届|章|门|节|课|点|株|头|只|本|册|幅|棵|栋|对|方面|环节|指标|个?百分比';
const NUMBER = new RegExp(
  String.raw`(-?\d+(?:\.\d+)?)(%|‰|个?百分点|分(?![之钟别析类])|百元|千元|万元|百万元|千万元|亿元|元|千米|[百千万亿]?(?:${COUNTED})|亿|万)?`,
  'y',
);
const CHINESE = new RegExp(
  String.raw`([一二两三四五六七八九十]+)(个?百分点|分(?![之钟别析类])|${COUNTED})(?!致|般|律|切)`,
  'y',
);
const PERCENT_WORDS = /百分之([〇零一二三四五六七八九十百]+|\d+(?:\.\d+)?)/y;

function numberAt(text: string, at: number): (NumberToken & { text: string }) | null {
  NUMBER.lastIndex = at;
  const arabic = NUMBER.exec(text);
  if (arabic) {
    if (/^(?:19|20)\d\d$/.test(arabic[1]!) && arabic[2] === '年') return null;
    return { ...numberOf(dec(arabic[1]!), arabic[2] ?? ''), text: arabic[0] };
  }
  PERCENT_WORDS.lastIndex = at;
  const percent = PERCENT_WORDS.exec(text);
  if (percent) return { ...numberOf(digits(percent[1]!), '%'), text: percent[0] };
  CHINESE.lastIndex = at;
  const chinese = CHINESE.exec(text);
  const value = chinese ? chineseNumber(chinese[1]!) : null;
  return chinese && value ? { ...numberOf(value, chinese[2]!), text: chinese[0] } : null;
}

function numberOf(value: Decimal, unit: string): NumberToken {
  const made = (dimension: NumberToken['dimension'], factor: Decimal): NumberToken => ({
    kind: 'number',
    value: value.mul(factor),
    dimension,
    unit,
    factor,
  });
  if (unit === '') return made('none', dec(1));
  if (unit === '%' || unit.endsWith('百分比')) return made('percent', power10(-2));
  if (unit === '‰') return made('percent', power10(-3));
  if (unit.endsWith('百分点')) return made('points', power10(-2));
  if (unit === '分') return made('score', dec(1));
  const money = MONEY_UNITS[unit];
  if (money !== undefined) return made('money', power10(money));
  return made('count', power10(unit === '千米' ? 0 : (SCALES[unit[0] ?? ''] ?? 0)));
}

/** 6万吨, 3千亩; 千米 is a unit of its own. */
const SCALES: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** For each rule the group of `ANY` that holds its match, and the group after its own. */
const MAKERS: { group: number; end: number; make: Rule[1] }[] = [];
let groups = 1;
for (const [{ source }, make] of RULES) {
  const group = groups;
  groups += new RegExp(`${source}|`).exec('')!.length;
  MAKERS.push({ group, end: groups, make });
}

/** All rules in their order, then figures: one search instead of every rule at every character. */
const ANY = new RegExp(
  [...RULES.map(([{ source }]) => `(${source})`), NUMBER.source, PERCENT_WORDS.source, CHINESE.source].join(
    '|',
  ),
  'g',
);

/** Splits plain criterion text (`plain` of text.ts) into tokens; words between them are joined into one token. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let words = '';
  const flush = (): void => {
    if (words !== '') tokens.push({ kind: 'word', text: words });
    words = '';
  };
  for (let at = 0; at < text.length;) {
    ANY.lastIndex = at;
    const match = ANY.exec(text);
    const next = match?.index ?? text.length;
    words += text.slice(at, next);
    at = next;
    const token = match && (ruled(match) ?? numberAt(text, next));
    if (token) {
      flush();
      tokens.push(token);
      at += token.text.length;
    } else if (match) {
      words += text[at];
      at += 1;
    }
  }
  flush();
  return tokens;
}

function ruled(match: RegExpExecArray): Token | null {
  const rule = MAKERS.find(({ group }) => match[group] !== undefined);
  return rule ? { ...rule.make(match.slice(rule.group, rule.end)), text: match[0] } : null;
}
