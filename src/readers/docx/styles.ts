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

/** The styles of a document by their part. */
export function readStyles(text: string | null): Styles {
  return new StyleSheet(text === null ? [] : parseXml(text).elements());
}

class StyleSheet implements Styles {
  private readonly byId = new Map<string, XmlElement>();
  /** The style of paragraphs that name none. */
  private standard: string | undefined;
  private readonly resolved = new Map<string | undefined, ParagraphStyle>();

  constructor(elements: XmlElement[]) {
    for (const style of elements) {
      const id = style.name === 'w:style' ? style.attribute('w:styleId') : undefined;
      if (id === undefined) continue;
      this.byId.set(id, style);
      if (style.attribute('w:type') === 'paragraph' && isOn(style.attribute('w:default'), false))
        this.standard ??= id;
    }
  }

  paragraph(id: string | undefined): ParagraphStyle {
    let style = this.resolved.get(id);
    if (!style) this.resolved.set(id, (style = this.resolve(id)));
    return style;
  }

  runHidden(id: string): boolean | null {
    for (const style of this.chainOf(id).map((at) => this.byId.get(at)!)) {
      const hidden = toggle(style.child('w:rPr'), 'w:vanish');
      if (hidden !== null) return hidden;
    }
    return null;
  }

  listNumbering(id: string): string | null {
    const numbering = this.byId.get(id)?.child('w:pPr')?.child('w:numPr');
    return numbering?.child('w:numId')?.attribute('w:val') ?? null;
  }

  /** A style and those it is based on. */
  private chainOf(id: string | undefined): string[] {
    const { byId } = this;
    const chain: string[] = [];
    for (let at = id; at !== undefined && byId.has(at) && !chain.includes(at) && chain.length < CHAIN_LIMIT;)
      at = chain[chain.push(at) - 1] && byId.get(at)!.child('w:basedOn')?.attribute('w:val');
    return chain;
  }

  private resolve(id: string | undefined): ParagraphStyle {
    const chain = this.chainOf(id !== undefined && this.byId.has(id) ? id : this.standard);
    const styles = chain.map((at) => this.byId.get(at)!);
    const first = <T>(find: (style: XmlElement) => T | undefined): T | null => {
      for (const style of styles) {
        const found = find(style);
        if (found !== undefined) return found;
      }
      return null;
    };
    const numbering = (name: string) => (style: XmlElement) =>
      style.child('w:pPr')?.child('w:numPr')?.child(name)?.attribute('w:val');
    return {
      chain,
      names: styles.map((style) => style.child('w:name')?.attribute('w:val') ?? ''),
      numId: first(numbering('w:numId')),
      level: toNumber(first(numbering('w:ilvl'))),
      outline: toNumber(first((style) => style.child('w:pPr')?.child('w:outlineLvl')?.attribute('w:val'))),
      hidden: first((style) => toggle(style.child('w:rPr'), 'w:vanish') ?? undefined) ?? false,
    };
  }
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
