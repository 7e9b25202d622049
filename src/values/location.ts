// Where words stand in a document. All counts start at 1; what does not apply is left out.

export interface Location {
  page?: number;
  paragraph?: number;
  table?: number;
  row?: number;
  column?: number;
  line?: number;
  /** The words in the document. */
  quote?: string;
}

/** The same place with other words quoted. */
export function quoting(location: Location, quote: string): Location {
  return { ...location, quote };
}
