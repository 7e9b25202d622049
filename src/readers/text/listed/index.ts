// Tables with one cell per line and nothing else, as office programs save them as text: a blank line is an empty cell.
import type { Found, Line } from '../draft.js';
import { withoutSources } from '../forms/sources.js';
import { listedTables, type Listed } from './tables.js';

const read = new WeakMap<readonly Line[], Map<number, Listed>>();

/** The table that begins at a line, or null. The whole text is looked through once: what explains most of it counts. */
export function listedTable(lines: Line[], start: number): Found | null {
  let tables = read.get(lines);
  if (!tables) read.set(lines, (tables = listedTables(withoutSources(lines))));
  const found = tables.get(start);
  return found ? { table: found.table, end: found.to } : null;
}
