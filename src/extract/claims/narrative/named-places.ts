// Cells of statements that go by a name: the words right before a figure, and the sections in which they mean that cell.
import { bareName, type Line as Row } from '../../accounts/statement.js';
import type { Ledger, Place } from '../statements/ledger.js';
import type { Scope } from './scope.js';

/** The cell that certain words name; `scopes`: the sections in which they do, null for all. */
export interface NamedPlace {
  words: RegExp;
  scopes: Scope[] | null;
  find: (ledger: Ledger, words: string) => Place | null;
}

/** Rows of that name. */
export const named =
  (pattern: RegExp) =>
  (row: Row): boolean =>
    pattern.test(bareName(row.name));

/** 支出决算为, 合计, 均为 … between a name and its figure. */
export const END =
  '(?:决算|支出决算|决算支出|决算数|实际支出|金额|总额|合计|共计|总计|数)*(?:均|各|共|分别)?(?:为|是|:|达|达到)?$';
/** The name with what may follow it, right before a figure. */
export const ends = (name: string): RegExp => new RegExp(`(?:${name})${END}`);
