// Paragraph and run styles, as far as they say something about text: numbering, outline level, hidden, names.
import { parseXml, type XmlElement } from './xml.js';

/** What a paragraph gets from its style and the styles that one is based on. */
export interface ParagraphStyle {
  /** Style ids, the paragraph's own first. */
  chain: string[];
  /** Names of the same styles. */
  names: string[];
  numId: string | null;
  level: number | null;
  outline: number | null;
  hidden: boolean;
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  /** Whether a run style hides its text; null where it says nothing. */
  runHidden(id: string): boolean | null;
  /** The numbering that a list style stands for. */
  listNumbering(id: string): string | null;
}

/** Longer chains of styles are circles. */
const CHAIN_LIMIT = 50;

export function readStyles(text: string | null): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of text === null ? [] : parseXml(text).elements()) {
    const id = style.name === 'w:style' ? style.attribute('w:styleId') : undefined;
    if (id === undefined) continue;
    byId.set(id, style);
    if (style.attribute('w:type') === 'paragraph' && isOn(style.attribute('w:default'), false))
      standard ??= id;
  }
  const resolved = new Map<string | undefined, ParagraphStyle>();

  function chainOf(id: string | undefined): string[] {
    const chain: string[] = [];
    for (let at = id; at !== undefined && byId.has(at) && !chain.includes(at) && chain.length < CHAIN_LIMIT;)
      at = chain[chain.push(at) - 1] && byId.get(at)!.child('w:basedOn')?.attribute('w:val');
    return chain;
  }

  function resolve(id: string | undefined): ParagraphStyle {
    const chain = chainOf(id !== undefined && byId.has(id) ? id : standard);
    const first = <T>(find: (style: XmlElement) => T | undefined): T | null => {
      for (const at of chain) {
        const found = find(byId.get(at)!);
        if (found !== undefined) return found;
      }
      return null;
    };
    const numbering = (name: string) => (style: XmlElement) =>
      style.child('w:pPr')?.child('w:numPr')?.child(name)?.attribute('w:val');
    return {
      chain,
      names: chain.map((at) => byId.get(at)!.child('w:name')?.attribute('w:val') ?? ''),
      numId: first(numbering('w:numId')),
      level: toNumber(first(numbering('w:ilvl'))),
      outline: toNumber(first((style) => style.child('w:pPr')?.child('w:outlineLvl')?.attribute('w:val'))),
      hidden: first((style) => toggle(style.child('w:rPr'), 'w:vanish') ?? undefined) ?? false,
    };
  }

  return {
    paragraph(id) {
      let style = resolved.get(id);
      if (!style) resolved.set(id, (style = resolve(id)));
      return style;
    },
    runHidden(id) {
      for (const at of chainOf(id)) {
        const hidden = toggle(byId.get(at)!.child('w:rPr'), 'w:vanish');
        if (hidden !== null) return hidden;
      }
      return null;
    },
    listNumbering: (id) =>
      byId.get(id)?.child('w:pPr')?.child('w:numPr')?.child('w:numId')?.attribute('w:val') ?? null,
  };
}

/** A property that is there or not, on or off; null where it is not there. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | null {
  const element = properties?.child(name);
  return element ? isOn(element.attribute('w:val'), true) : null;
}

export function isOn(value: string | undefined, absent: boolean): boolean {
  return value === undefined ? absent : !['0', 'false', 'off', 'none'].includes(value);
}

export function toNumber(value: string | null | undefined): number | null {
  return value !== null && value !== undefined && /^\d{1,9}$/.test(value.trim()) ? Number(value) : null;
}
