// The PDF engine: the only file that knows pdf-parse and the pdfjs it carries.
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { ReadError } from '../../document/model.js';
import { withoutCopies } from './uncopied.js';

const require = createRequire(import.meta.url);

/** The little that is used of pdfjs' document. */
export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfPage {
  getViewport(of: { scale: number }): { width: number; height: number; transform: number[] };
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  commonObjs: { has(id: string): boolean; get(id: string): unknown };
  cleanup(): boolean;
}

/** The drawing operators' numbers by name. */
export type Operators = Readonly<Record<string, number>>;

/** A font as the drawing operators name it. */
export interface PdfFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  fontMatrix?: number[];
  defaultVMetrics?: number[];
}

/**
 * pdfjs wants three classes of a browser at import although nothing is painted here; where its native canvas is
 * not installed it would stop without them. A font face that does nothing keeps it from tracing glyph outlines.
 */
function standIns(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
  scope['FontFace'] ??= class {
    loaded = Promise.resolve();
  };
}

/**
 * Loads the engine without a word on the console: it complains about a missing canvas while it is imported. Where
 * the canvas is installed, an empty one takes its place meanwhile: 30 MB of native code that would paint nothing.
 * A slow `push` that pdfjs puts in everyone's way, for the sake of arrays that nobody may lengthen, is taken back.
 */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { log, warn } = console;
  const { push } = Array.prototype;
  const canvas = canvasFile();
  const before = canvas === null ? undefined : require.cache[canvas];
  console.log = console.warn = () => undefined;
  if (canvas !== null) require.cache[canvas] = { loaded: true, exports: {} } as NodeModule;
  try {
    return await load();
  } finally {
    console.log = log;
    console.warn = warn;
    Object.defineProperty(Array.prototype, 'push', { value: push });
    if (canvas !== null && before) require.cache[canvas] = before;
    else if (canvas !== null) Reflect.deleteProperty(require.cache, canvas);
  }
}

/** What bin/load.js hands to a bundle: it loads another one. */
declare const loadBundle: ((name: 'pdf') => Packages) | undefined;
const bundled = typeof loadBundle !== 'undefined';

type Packages = typeof import('./packages.js');

async function load(): Promise<Packages> {
  return bundled ? loadBundle!('pdf') : import('./packages.js');
}

/** The file that pdfjs would load its canvas from; null where none is installed. */
function canvasFile(): string | null {
  try {
    const pdfjs = bundled ? import.meta.url : require.resolve('pdfjs-dist/package.json');
    return createRequire(pdfjs).resolve('@napi-rs/canvas');
  } catch {
    return null;
  }
}

/** Opens a document; the caller closes it. Throws ReadError. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ pdf: PdfDocument; operators: Operators; close(): Promise<void> }> {
  standIns();
  const { PDFParse, OPS } = await quietly(load);
  const home = dirname(require.resolve('pdfjs-dist/package.json'));
  const parser = new PDFParse({
    // pdfjs takes the buffer over, so it gets one of its own.
    data: bytes.slice(),
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    wasmUrl: join(home, 'wasm') + sep,
    verbosity: 0,
    disableFontFace: false,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    // Pictures are never decoded: one pixel is the largest that is let through.
    maxImageSize: 1,
    ownerDocument: { fonts: { add: () => undefined, delete: () => undefined } },
  } as unknown as ConstructorParameters<typeof PDFParse>[0]);
  const copying = withoutCopies();
  const close = (): Promise<void> =>
    parser
      .destroy()
      .catch(() => undefined)
      .finally(copying);
  try {
    // `load` is private in the types only.
    const pdf = await (parser as unknown as { load(): Promise<PdfDocument> }).load();
    if (pdf.numPages === 0) throw new ReadError('empty');
    return { pdf, operators: OPS as Operators, close };
  } catch (error) {
    await close();
    throw error instanceof ReadError ? error : failureOf(error);
  }
}

function failureOf(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : '';
  return new ReadError(name === 'PasswordException' ? 'encrypted' : 'corrupt');
}
