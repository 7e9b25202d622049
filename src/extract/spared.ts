// One sentence on which a recogniser goes wrong must not cost a report its other checks.
import type { Location } from '../values/location.js';
import type { Part } from './part.js';

/** What `make` makes; where it throws, nothing, and a remark says where (a line, or the whole report) and why. */
export function spared<T>(part: Part, location: Location, make: () => Iterable<T>): T[] {
  try {
    return [...make()];
  } catch (error) {
    const values = { error: error instanceof Error ? error.message : String(error) };
    const key = location === part.location ? 'remark.part-threw' : 'remark.claims-threw';
    part.remarks.push({ message: { key, values }, location });
    return [];
  }
}
