// Namespaces of Word files, transitional and strict, under one prefix each, whatever prefixes a file uses.

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

const PREFIXES = new Map([
  [`${OFFICE}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OFFICE}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OFFICE}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OFFICE}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OFFICE}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${OFFICE}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${OFFICE}/markup-compatibility/2006`, 'mc'],
  [`${OFFICE}/package/2006/relationships`, 'rel'],
  [`${MICROSOFT}/word/2010/wordml`, 'w14'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  [`${MICROSOFT}/word/2010/wordprocessingGroup`, 'wpg'],
  [`${MICROSOFT}/word/2010/wordprocessingCanvas`, 'wpc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** The prefixes that are declared at one place of a file. */
export class Scope {
  private readonly names = new Map<string, string>();
  constructor(private readonly declared: Map<string, string>) {}

  /** An element's name under our prefixes. */
  nameOf(raw: string): string {
    let name = this.names.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(':');
      const prefix = this.declared.get(colon === -1 ? '' : raw.slice(0, colon));
      const local = raw.slice(colon + 1);
      name = prefix === undefined ? raw : prefix === '' ? local : `${prefix}:${local}`;
      this.names.set(raw, name);
    }
    return name;
  }

  /** An attribute's name: without a prefix it is in no namespace. */
  attributeOf(raw: string): string {
    return raw.includes(':') ? this.nameOf(raw) : raw;
  }

  /** The scope inside an element that declares prefixes of its own. */
  inner(attributes: string): Scope {
    const declared = new Map(this.declared);
    for (const match of attributes.matchAll(/xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
      const prefix = match[1] ?? '';
      // a namespace that we do not know must not pass for one that we do
      declared.set(prefix, PREFIXES.get(match[2] ?? match[3] ?? '') ?? `?${prefix}`);
    }
    return new Scope(declared);
  }
}

export function rootScope(): Scope {
  return new Scope(new Map());
}
