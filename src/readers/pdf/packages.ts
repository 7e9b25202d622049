// The packages of the PDF engine, bundled on their own since most runs need none of them.
// pdfjs would load this when a document is opened; it looks first whether that has been done
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';

export { PDFParse } from 'pdf-parse';
export { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
