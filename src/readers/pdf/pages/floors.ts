// How far down a page text may go: as far as it goes on any page of that size, or to the footnotes.
import type { PageContent } from '../model.js';
import type { Line } from '../text/lines.js';

/** Tells the parts of tables how far down their page text may go. `notes`: each page's footnotes. */
export function setFloors(contents: PageContent[], furniture: Set<Line>, notes: Line[][]): void {
  const depths = new Map<string, number[]>();
  const sizeOf = ({ page }: PageContent): string => `${Math.round(page.width)}:${Math.round(page.height)}`;
  contents.forEach((content, i) => {
    const lines = content.lines.filter((line) => !furniture.has(line) && !notes[i]!.includes(line));
    const ends = [...content.parts.map((part) => part.box.y1), ...lines.map((line) => line.y)];
    depths.set(sizeOf(content), [...(depths.get(sizeOf(content)) ?? []), Math.max(0, ...ends)]);
  });
  // Of several pages one may hold what runs out of it.
  const lowest = (size: string): number => {
    const sorted = depths.get(size)!.sort((a, b) => b - a);
    return sorted[sorted.length > 3 ? 1 : 0]!;
  };
  contents.forEach((content, i) => {
    const first = notes[i]![0];
    const bars = first ? content.bars.filter((bar) => bar.at < first.y).map((bar) => bar.at) : [];
    const floor = bars.length > 0 ? Math.max(...bars) : lowest(sizeOf(content));
    for (const part of content.parts) part.floor = floor;
  });
}
