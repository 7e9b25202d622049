// PDFs made by hand for tests: text in a font that is not embedded, lines, boxes and pictures at given places.

/** Places in points from the top left corner, as readers see them. */
export interface Sheet {
  width?: number;
  height?: number;
  rotate?: number;
  /** Content stream operators with y upwards, as PDF has it. */
  content: string;
}

/** Text at a baseline; Chinese too, in a font that a reader must have the tables for. */
export function text(x: number, y: number, words: string, size = 10, height = 842): string {
  const codes = [...words].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${height - y} Tm <${codes}> Tj ET\n`;
}

/** A stroked line. */
export function line(x0: number, y0: number, x1: number, y1: number, height = 842): string {
  return `${x0} ${height - y0} m ${x1} ${height - y1} l S\n`;
}

/** A filled rectangle. */
export function bar(x: number, y: number, width: number, tall: number, height = 842): string {
  return `${x} ${height - y - tall} ${width} ${tall} re f\n`;
}

/** A grid of lines. `missing`: pieces left out, as `h:<edge>:<column>` and `v:<edge>:<row>` from 0. */
export function grid(xs: number[], ys: number[], missing: string[] = [], draw: typeof line = line): string {
  let drawn = '';
  for (let r = 0; r < ys.length; r += 1)
    for (let c = 0; c + 1 < xs.length; c += 1)
      if (!missing.includes(`h:${r}:${c}`)) drawn += draw(xs[c]!, ys[r]!, xs[c + 1]!, ys[r]!);
  for (let c = 0; c < xs.length; c += 1)
    for (let r = 0; r + 1 < ys.length; r += 1)
      if (!missing.includes(`v:${c}:${r}`)) drawn += draw(xs[c]!, ys[r]!, xs[c]!, ys[r + 1]!);
  return drawn;
}

/** Words in the middle of each unit cell of a grid, one row after the other; '' leaves one out. */
export function filled(xs: number[], ys: number[], rows: string[][], size = 10): string {
  return rows
    .flatMap((row, r) =>
      row.map((words, c) =>
        words === '' ? '' : text(xs[c]! + 3, (ys[r]! + ys[r + 1]!) / 2 + 4, words, size),
      ),
    )
    .join('');
}

/** A picture of one pixel drawn over the given place. */
export function picture(x: number, y: number, width: number, tall: number, height = 842): string {
  return `q ${width} 0 0 ${tall} ${x} ${height - y - tall} cm /Im1 Do Q\n`;
}

/** The bytes of a PDF. `trailer`: more entries for the trailer, such as an /Encrypt dictionary. */
export function pdfOf(sheets: Sheet[], trailer = '', font = FONT): Uint8Array {
  const objects: string[] = [];
  const kids = sheets.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  objects.push(
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`,
  );
  objects.push(font, DESCENDANT, IMAGE);
  for (const { width = 595, height = 842, rotate = 0, content } of sheets) {
    const number = objects.length + 1;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${number + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 5 0 R >> >> >>',
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const FONT =
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>';
/** A font whose codes say nothing about characters: no code table, no known collection. */
export const MUTE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Mute /Encoding /Identity-H /DescendantFonts [<< /Type /Font ' +
  '/Subtype /CIDFontType2 /BaseFont /ABCDEF+Mute /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Mute /Flags 4 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ' +
  '/Supplement 0 >> /DW 1000 >>] >>';
const DESCENDANT =
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor << /Type /FontDescriptor ' +
  '/FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
  '/CapHeight 880 /StemV 93 >> /CIDSystemInfo << /Registry (Adobe) ' +
  '/Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 [500 500 500 500 500 500 500 500 500 500 500 500 500 500 500 500] ' +
  '17 95 500] >>';
const IMAGE =
  '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\n' +
  'stream\nabcd\nendstream';
