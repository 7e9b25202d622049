// What the words of a figure bind it to.
import type { Reading } from '../../../report/schema.js';

/** The one way to work a figure out, and how messages call it where its own words don't say enough. */
export interface Bound {
  reading: Reading;
  subject?: string;
}
