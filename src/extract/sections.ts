// The outline: headings with their numbers and what stands below them.
import type { Section } from '../report/schema.js';
import type { Part } from './part.js';

/** The headings of a report in reading order. */
export function sectionsOf(part: Part): Section[] {
  void part;
  return [];
}
