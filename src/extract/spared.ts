// One sentence on which a recogniser goes wrong must not cost a report its other checks.
import type { Location } from '../values/location.js';
import type { Part } from './part.js';

/** What `make` makes; where it throws, nothing, and a remark of the report says where and why. */
export function spared<T>(part: Part, location: Location, make: () => Iterable<T>): T[] {
  try {
    return [...make()];
  } catch (error) {
    const values = { error: error instanceof Error ? error.message : String(error) };
    part.remarks.push({ message: { key: 'remark.claims-threw', values }, location });
    return [];
  }
}
