// The page that quoted words stand on, where a paragraph or cell runs over pages.
import type { Location } from '../values/location.js';
import type { Document, PageTurn } from './model.js';

/** Gives places the page of the words they quote. Each place is looked up once. */
export function pageFinder(document: Document): (location: Location) => Location {
  const texts = new Map<string, { text: string; turns: PageTurn[] }>();
  for (const block of document.blocks)
    for (const { text, turns, location } of block.kind === 'table' ? block.cells : [block])
      if (turns) texts.set(keyOf(location), { text, turns });
  const known = new Map<Location, Location>();
  return (location) => {
    if (texts.size === 0 || !location.quote) return location;
    const before = known.get(location);
    if (before) return before;
    const found = texts.get(keyOf(location));
    const at = found ? found.text.indexOf(location.quote) : -1;
    const page = at < 0 ? undefined : found!.turns.findLast((turn) => turn.at <= at)?.page;
    const placed = page === undefined ? location : { ...location, page };
    known.set(location, placed);
    return placed;
  };
}

function keyOf({ paragraph, table, row, column }: Location): string {
  return [paragraph, table, row, column].join(':');
}
