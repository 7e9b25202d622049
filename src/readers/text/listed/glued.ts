// Tables that have lost even the blanks between their cells: nothing tells where a figure ends.
import type { Found, Line } from '../draft.js';

/** The shortest line that may be a table. */
const SHORTEST = 40;
/** How often cells must run into one another. */
const FEWEST = 3;

const UNIT = '元万亿百千毫厘延克瓦升斤个分人次名户亩家项年月日天期场处件台套公米平辆吨倍折度的左以余多之';
/** Figures that run into one another, or into words that are no unit of theirs: 386.209.35%灌溉工程, ≥14处14处, 20质量指标. */
const SEAMS = new RegExp(
  [
    String.raw`\d\.\d{2,4}\d*\.\d`,
    String.raw`[%％]\d`,
    String.raw`\d\.\d{1,2}(?![${UNIT}])[\u4e00-\u9fff]`,
    String.raw`(?<!\d)\d{9,}(?![${UNIT}])[\u4e00-\u9fff]`,
    String.raw`[≥≤][\d.]+[^\d，,。；;、）)\s]{0,4}\d`,
    String.raw`\d(?:产出|数量|质量|时效|成本|效益|满意度|经济|社会|生态)[\u4e00-\u9fff]{0,6}指标`,
  ].join('|'),
  'g',
);

const MARKS = /[，、；。,;]/g;

/** A line of glued cells as words without an order; null for any other line. */
export function gluedLine(lines: readonly Line[], start: number): Found | null {
  const { text, number } = lines[start]!;
  const count = (pattern: RegExp): number => text.trim().match(pattern)?.length ?? 0;
  if (text.length < SHORTEST || count(/\s/g) * 20 > text.length || count(SEAMS) < FEWEST) return null;
  // 落马河桥32.4延米、石板沟桥28.6延米: sentences have more marks than seams
  if (count(MARKS) > count(SEAMS) * 2) return null;
  const words = { kind: 'paragraph' as const, text: text.trim(), level: null, line: number };
  return { before: [{ ...words, jumbled: true, doubt: 'remark.table-unread' }], end: start + 1 };
}
