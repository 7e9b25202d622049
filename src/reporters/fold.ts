// Findings that say the same of many rows become one block.
import type { Check } from '../report/check.js';

/** Fewer than this are shown one by one. */
const FEWEST = 3;

/** Groups of findings to show together, in order of their first; most groups are of one. */
export function fold(findings: Check[]): Check[][] {
  const byShape = new Map<string, Check[]>();
  for (const finding of findings) {
    const shape = `${finding.rule}\n${finding.cause ?? ''}\n${shapeOf(finding)}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), finding]);
  }
  return [...byShape.values()].flatMap((group) =>
    group.length >= FEWEST ? [group] : group.map((finding) => [finding]),
  );
}

/** A name as it stands inside a quotation. */
export function singleQuoted(name: string): string {
  return name.replaceAll('“', '‘').replaceAll('”', '’');
}

/** The sentence without what is peculiar to the row. */
function shapeOf(check: Check): string {
  const own = [
    check.subject,
    singleQuoted(check.subject),
    check.stated?.text,
    check.expected?.text,
    check.formula,
    check.location.quote,
    ...check.inputs.flatMap(({ name, text }) => [text, name]),
  ];
  const words = [...new Set(own)].filter((word): word is string => Boolean(word));
  let shape = check.message;
  for (const word of words.sort((a, b) => b.length - a.length)) shape = shape.replaceAll(word, '□');
  return shape.replace(/“[^”]*”/g, '□').replace(/[\d.,]+/g, '0');
}
