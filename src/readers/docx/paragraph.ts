// A paragraph's automatic number and heading level, put to its text.
import { toNumber, type ParagraphStyle } from './styles.js';
import type { XmlElement } from './xml.js';

/** A blank goes between a number and figures that follow it: 1. and 5万元 must not become 1.5万元. */
export function labelled(label: string, text: string): string {
  if (label === '' || text === '') return label + text;
  const apart = /[0-9A-Za-z]$/.test(label) || (/[.．,，]$/.test(label) && /^[0-9０-９]/.test(text));
  return label + (apart ? ' ' : '') + text;
}

/** The heading level: the paragraph's own outline level, its style's, or what a built-in style's name says. */
export function levelOf(properties: XmlElement | undefined, style: ParagraphStyle): number | null {
  const outline = toNumber(properties?.child('w:outlineLvl')?.attribute('w:val')) ?? style.outline;
  if (outline !== null) return outline < 9 ? outline + 1 : null;
  for (const name of style.names) {
    const level = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1];
    if (level !== undefined) return Number(level);
    if (/^(title|标题)$/i.test(name.trim())) return 1;
  }
  return null;
}
