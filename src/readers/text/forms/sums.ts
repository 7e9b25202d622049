// An amount and its parts in lines of their own: 年度资金总额: 321.25, 其中:中央补助 166.00, 市级资金 136.00. They are read as one.
import type { Found, Line } from '../draft.js';

const AMOUNT = String.raw`\s*\d[\d,]*(?:\.\d+)?\s*(?:[百千万亿]*元)?\s*$`;
const WORDS = String.raw`[^\d。；;，,|｜\t]`;
const WHOLE = new RegExp(`^${WORDS}{2,40}(?:总额|合计|总计|小计)${WORDS}{0,10}${AMOUNT}`);
const FIRST = new RegExp(`^\\s*其中[:：]${WORDS}{2,30}${AMOUNT}`);
const PART = new RegExp(`^\\s*(?!其中|.*(?:总额|合计|总计|小计))${WORDS}{2,30}(?:[:：]|\\s)${AMOUNT}`);

/** The lines of an amount and of two parts or more, as one paragraph; null where they do not follow one another. */
export function sumLines(lines: readonly Line[], start: number): Found | null {
  if (!WHOLE.test(lines[start]!.text) || !FIRST.test(lines[start + 1]?.text ?? '')) return null;
  let end = start + 2;
  while (end < lines.length && PART.test(lines[end]!.text)) end += 1;
  if (end < start + 3) return null;
  const text = lines
    .slice(start, end)
    .map((line) => line.text.trim())
    .join('\n');
  return { before: [{ kind: 'paragraph', text, level: null, line: lines[start]!.number }], end };
}
