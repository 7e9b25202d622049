// Whose figure and of which year, as a sentence or the heading above it says: 全区 beside 区本级, 2010年 beside 2011年.
import type { Amount } from './amounts.js';

const LEVEL = /本级|全(?=[国省市县区州旗镇乡](?![^,;。]{0,2}(?:局|院|委|办)))/g;
/** 市级一般公共预算支出, 地方财政支出: in the figure's own words. */
const OWN = /[省市县区州旗镇乡](?=级(?:一般|财政|支出|收入|政府))|(?:中央|地方)(?=一般|财政|支出|政府)/g;
const YEAR = /^[^,;。\d]{0,6}(20\d\d)年(?!(?:以|之)?[前来底末])/;

const levelIn = (words: string, levels = LEVEL): string | null => words.match(levels)?.at(-1) ?? null;

/** The level of government that the sentence names last before the figure, else the heading above it; null for none. */
function levelOf({ line, sentence, mention, lead }: Amount): string | null {
  const own = levelIn(lead, OWN);
  return own ?? levelIn(line.text.slice(sentence.start, mention.start)) ?? levelIn(line.sectionTitle);
}

/** 县级 and 县本级 are one. */
const isOneLevel = (one: string, other: string): boolean =>
  one === other ||
  ([one, other].every((level) => /^(?:本级|[省市县区州旗镇乡])$/.test(level)) &&
    [one, other].includes('本级'));

/** The year that the sentence begins with. */
function yearAhead({ line, sentence, mention }: Amount): string | null {
  return YEAR.exec(line.text.slice(sentence.start, mention.start))?.[1] ?? null;
}

/** Whether two figures are said of two levels of government or of two years: then they are not one quantity. */
export function isApart(a: Amount, b: Amount): boolean {
  const [level, another] = [levelOf(a), levelOf(b)];
  const [year, later] = [yearAhead(a), yearAhead(b)];
  return (
    (level !== null && another !== null && !isOneLevel(level, another)) ||
    (year !== null && later !== null && year !== later)
  );
}
