// Whose figure and of which year, as a sentence or the heading above it says: 全区 beside 区本级, 2010年 beside 2011年.
import type { Amount } from './amounts.js';

const LEVEL = /本级|全(?=[省市县区州旗镇乡](?![^,;。]{0,2}(?:局|院|委|办)))/g;
const YEAR = /^[^,;。\d]{0,6}(20\d\d)年(?!(?:以|之)?[前来底末])/;

const levelIn = (words: string): string | null => words.match(LEVEL)?.at(-1) ?? null;

/** The level of government that the sentence names last before the figure, else the heading above it; null for none. */
function levelOf({ line, sentence, mention }: Amount): string | null {
  return levelIn(line.text.slice(sentence.start, mention.start)) ?? levelIn(line.sectionTitle);
}

/** The year that the sentence begins with. */
function yearAhead({ line, sentence, mention }: Amount): string | null {
  return YEAR.exec(line.text.slice(sentence.start, mention.start))?.[1] ?? null;
}

/** Whether two figures are said of two levels of government or of two years: then they are not one quantity. */
export function isApart(a: Amount, b: Amount): boolean {
  const [levels, years] = [
    [levelOf(a), levelOf(b)],
    [yearAhead(a), yearAhead(b)],
  ];
  return [levels, years].some(([one, other]) => one !== null && other !== null && one !== other);
}
