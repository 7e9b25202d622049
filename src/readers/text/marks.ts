// Markdown marks in a line: what is left when they are taken away.

/** Emphasis and links without their marks. `≥**人` keeps its asterisks: there they stand for a figure to fill in. */
export function unmarked(text: string): string {
  return text
    .replace(
      /(?<![≥≤<>=*约\d])\*\*(?=[^\s*])([^*\n]*[^\s*])\*\*(?!\*)/g,
      (whole, inner: string, at: number) => {
        const measures = /^[人名个次元万年月日条件项%％]/;
        const after = text.slice(at + whole.length);
        return measures.test(inner) && measures.test(after) ? whole : inner;
      },
    )
    .replace(/(?<![\w\\])__(?=\S)([^_\n]+)__(?!\w)/g, '$1')
    .replace(/!?\[([^\]\n]*)\]\([^()\s]+\)/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1');
}

export interface Heading {
  level: number;
  text: string;
}

/** `## 二、…` as a heading; null for any other line. */
export function headingOf(line: string): Heading | null {
  const match = /^\s{0,3}(#{1,6})(?!#)\s*(.*?)\s*#*\s*$/.exec(line);
  if (!match?.[2]) return null;
  return { level: match[1]!.length, text: unmarked(match[2]).trim() };
}

/** A line that only draws: `---`, `***`, `===`, a code fence. */
export function isRule(line: string): boolean {
  return /^\s*(?:(?:[-*_=—─]\s*){3,}|```\w*|~~~\w*)$/.test(line);
}

/** A page number in a line of its own: — 3 —, 第3页 共9页. A bare number counts only where a page ends behind it. */
export function isPageNumber(line: string, endsPage: boolean): boolean {
  if (/^\s*(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d{1,4}\s*页(?:[\s/,，]*共\s*\d{1,4}\s*页)?)\s*$/.test(line))
    return true;
  return endsPage && /^\s*\d{1,4}\s*$/.test(line);
}
