// Which part of the package is the document, and which are its styles, numberings and notes: relationships say so.
import { ReadError } from '../../document/model.js';
import { parseXml } from './xml.js';
import type { Package } from './zip.js';

export interface Parts {
  document: string;
  styles: string | null;
  numbering: string | null;
  footnotes: string | null;
  endnotes: string | null;
}

/** Names of the parts. Throws ReadError('unsupported-format') where the package is no Word document. */
export function findParts(zip: Package): Parts {
  const main = relationships(zip, '')
    .filter(({ type }) => type === 'officeDocument')
    .map(({ target }) => target)
    .find((target) => zip.has(target));
  const document = main ?? (zip.has('word/document.xml') ? 'word/document.xml' : undefined);
  if (document === undefined || /^(xl|ppt)\//i.test(document))
    throw new ReadError('unsupported-format', otherKind(zip));
  const related = relationships(zip, document);
  const part = (type: string): string | null => {
    const targets = related.filter((relationship) => relationship.type === type);
    const beside = document.replace(/[^/]*$/, '') + `${type}.xml`;
    return (
      targets.map(({ target }) => target).find((target) => zip.has(target)) ??
      (zip.has(beside) ? beside : null)
    );
  };
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
  };
}

/** What else the package is: the message tells what to do with it. */
function otherKind(zip: Package): string {
  if (zip.names.some((name) => name.startsWith('xl/'))) return 'failure.spreadsheet';
  if (zip.names.some((name) => name.startsWith('ppt/'))) return 'failure.presentation';
  if (zip.has('mimetype') && zip.has('content.xml')) return 'failure.opendocument';
  if (zip.has('OFD.xml')) return 'failure.ofd';
  return zip.has('[Content_Types].xml') ? 'failure.not-word' : 'failure.archive';
}

/** The relationships of a part ('' = of the package): the last word of the type, the target from the root. */
function relationships(zip: Package, part: string): { type: string; target: string }[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(part) ?? [];
  const text = zip.text(`${folder}_rels/${name}.rels`);
  if (text === null) return [];
  return parseXml(text)
    .elements()
    .filter(
      (element) => element.name === 'rel:Relationship' && element.attribute('TargetMode') !== 'External',
    )
    .map((element) => ({
      type: (element.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: resolve(folder, element.attribute('Target') ?? ''),
    }));
}

function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
