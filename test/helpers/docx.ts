// Small Word files from raw OOXML, so that a test can have every merge, field and number just as programs write them.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

export interface DocxOptions {
  /** Children of w:styles. */
  styles?: string;
  /** Children of w:numbering. */
  numbering?: string;
  /** Children of w:footnotes. */
  footnotes?: string;
  endnotes?: string;
  /** The whole of document.xml instead of a body. */
  documentXml?: string;
  /** Name of the main part. */
  main?: string;
  /** Other files of the package; null takes one away. */
  files?: Record<string, string | null>;
  /** Between folders in the names of the zip. */
  separator?: '/' | '\\';
}

/** document.xml around the children of w:body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** A Word file with these children of w:body. */
export function docx(body: string, options: DocxOptions = {}): Uint8Array {
  const main = options.main ?? 'word/document.xml';
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/.exec(main) ?? [];
  const parts = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;
  const present = parts.filter((part) => options[part] !== undefined);
  const files: Record<string, string | null> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/${main}" ContentType="${CONTENT}.document.main+xml"/>` +
      present
        .map((p) => `<Override PartName="/${folder}${p}.xml" ContentType="${CONTENT}.${p}+xml"/>`)
        .join('') +
      '</Types>',
    '_rels/.rels': relationships([['officeDocument', main]]),
    [`${folder}_rels/${name}.rels`]: relationships(present.map((part) => [part, `${part}.xml`])),
    [main]: options.documentXml ?? documentXml(body),
    ...Object.fromEntries(
      present.map((part) => [
        `${folder}${part}.xml`,
        `<w:${part} ${NAMESPACES}>${options[part]}</w:${part}>`,
      ]),
    ),
    ...options.files,
  };
  const zipped: Record<string, Uint8Array> = {};
  for (const [path, content] of Object.entries(files))
    if (content !== null) zipped[path.replaceAll('/', options.separator ?? '/')] = strToU8(content);
  return zipSync(zipped);
}

function relationships(targets: [string, string][]): string {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of runs, or of plain text. */
export function p(content: string, properties = ''): string {
  const runs = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Properties of an automatically numbered paragraph. */
export function numbered(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
}

/** A cell of paragraphs, or of plain text. */
export function tc(content = '', properties = ''): string {
  const inside = content.startsWith('<') ? content : p(content);
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;
}

export function tr(cells: string[], properties = ''): string {
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export function tbl(rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const MERGE = '<w:vMerge w:val="restart"/>';
export const MERGED = '<w:vMerge/>';

/** A list definition (w:abstractNum) whose levels are [format, text, further children]. */
export function list(id: number, levels: [format: string, text: string, more?: string][], more = ''): string {
  const elements = levels.map(
    ([format, text, extra = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${elements.join('')}</w:abstractNum>`;
}

/** A list (w:num) of a definition. */
export function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}
