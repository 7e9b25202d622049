// Footnotes: small lines at the foot of a page, below a short rule. They interrupt neither a table nor a paragraph.
import type { Line } from './lines.js';
import type { PageContent } from './parts.js';

const MARKER = /^(?:\d{1,2}|[①-⑳*＊†]|[[［【]\d+[\]］】])/;

/** The lines of a page that are footnotes. `furniture`: what is known as header or footer. */
export function footnotesOf(content: PageContent, furniture: Set<Line>): Line[] {
  const { page, parts, em } = content;
  for (const bar of content.bars) {
    const length = bar.to - bar.from;
    if (length < 0.06 * page.width || length > 0.45 * page.width || bar.at < 0.3 * page.height) continue;
    if (parts.some((part) => part.box.y1 > bar.at + 1)) continue;
    const below = content.lines
      .filter((line) => line.y > bar.at && !furniture.has(line))
      .sort((a, b) => a.y - b.y);
    const first = below[0];
    if (!first || first.y - bar.at > 3 * em) continue;
    // The rule stands clear of text, else it underlines something.
    if (
      content.lines.some(
        (line) =>
          line.y < bar.at && bar.at - line.y < 0.3 * line.size && line.x0 < bar.to && line.x1 > bar.from,
      )
    )
      continue;
    // Beside a table of small text notes are not small; then their number tells them.
    const marked = MARKER.test(first.text);
    if (below.every((line) => line.size < 0.97 * em || (marked && line.size <= 1.7 * em))) return below;
  }
  return [];
}
