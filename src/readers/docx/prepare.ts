// document.xml → its blocks one by one: what Word shows of paragraphs and tables, with places, levels and numbers.
import { ReadError } from '../../document/model.js';
import type { Location } from '../../values/location.js';
import { isContinued, UNSEEN, withRowsOf } from './adjacent.js';
import { contentOf, type RawBlock, type Sink } from './blocks.js';
import { Fields, stillOpen } from './fields.js';
import { rawCell } from './cell.js';
import { emptyLine, readInline, type Findings, type InlineContext, type Line } from './inline.js';
import { SPAN_LIMIT, soundRows, type RawCell, type RawRow } from './merges.js';
import type { NoteBodies } from './notes.js';
import type { Numbering } from './numbering.js';
import { labelled, levelOf } from './paragraph.js';
import { Tally, type Seen } from './tally.js';
import { toNumber, toggle, type ParagraphStyle, type Styles } from './styles.js';
import { flattened, isContentsControl } from './wrappers.js';
import { TEXT_LIMIT, type XmlElement } from './xml.js';

const PARAGRAPH_LIMIT = 200_000;

export class Preparer implements Findings {
  page: number | null;
  /** The page of the first text of the row that is being read. */
  private rowPage: number | null = null;
  private readonly fields = new Fields();
  private readonly context: InlineContext;
  /** Contents of paragraphs whose end mark was deleted: they run into the next one. */
  private carried = '';
  private readonly counts = { paragraph: 0, table: 0, all: 0 };
  /** The place of the top-level block that is being read. */
  private location: Location = {};
  private insideTable = 0;
  private insideContents = 0;
  /** What could not be read, or only with an assumption. */
  readonly tally = new Tally();
  /** The table that ended last, while nothing that shows has followed it. */
  private last: XmlElement | null = null;
  /** Notes referred to by the top-level block that is being read: they follow it. */
  private notes: RawBlock[] = [];

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly noteBodies: NoteBodies,
    settings: { preserved: boolean; paged: boolean },
    private readonly sink: Sink,
  ) {
    const { preserved, paged } = settings;
    this.page = paged ? 1 : null;
    this.context = { styles, fields: this.fields, findings: this, preserved };
  }

  /** One child of the body. */
  take(element: XmlElement): void {
    for (const child of flattened(element)) {
      if (this.last && UNSEEN.has(child.name)) continue;
      if (this.last && child.name === 'w:tbl' && isContinued(this.last, child)) {
        withRowsOf(this.last, child);
        continue;
      }
      this.endTable();
      if (child.name === 'w:tbl') {
        this.last = child;
        continue;
      }
      if (child.name === 'w:sdt' && isContentsControl(child)) {
        this.insideContents += 1;
        this.take(child.child('w:sdtContent') ?? child);
        this.insideContents -= 1;
        continue;
      }
      if (child.name === 'w:sdt' || child.name === 'w:sdtContent') {
        child.elements().forEach((inner) => this.take(inner));
        continue;
      }
      const blocks: RawBlock[] = [];
      this.readBlock(child, blocks);
      this.emit(blocks);
    }
  }

  /** A table is read when what follows does not go on with it. */
  private endTable(): void {
    const blocks: RawBlock[] = [];
    if (this.last) this.readTable(this.last, blocks);
    this.last = null;
    this.emit(blocks);
  }

  /** After the last child. */
  finish(): void {
    this.endTable();
    const blocks: RawBlock[] = [];
    this.endCarried(blocks);
    this.emit(blocks);
  }

  private emit(blocks: RawBlock[]): void {
    for (const block of [...blocks, ...this.notes]) this.sink(block, this.location);
    this.notes = [];
  }

  seen(kind: Seen): void {
    this.tally.add(kind, this.location);
  }

  /** All blocks of a cell, a text box or a note. */
  private readStory(elements: XmlElement[], out: RawBlock[]): void {
    const { carried } = this;
    this.carried = '';
    this.readBlocks(elements, out);
    this.endCarried(out);
    this.carried = carried;
  }

  private readBlocks(elements: XmlElement[], out: RawBlock[]): void {
    for (const element of elements)
      for (const child of flattened(element))
        if (child.name === 'w:sdt') this.readBlocks(child.child('w:sdtContent')?.elements() ?? [], out);
        else this.readBlock(child, out);
  }

  /** Where no paragraph follows that could take it up, the text stands alone. */
  private endCarried(out: RawBlock[]): void {
    if (this.carried !== '')
      out.push({
        kind: 'paragraph',
        text: this.carried,
        level: null,
        contents: null,
        location: this.location,
      });
    this.carried = '';
  }

  private readBlock(element: XmlElement, out: RawBlock[]): void {
    if (element.name === 'w:p') this.readParagraph(element, out);
    else if (element.name === 'w:tbl') this.readTable(element, out);
    else if (element.name === 'w:altChunk') this.seen('object');
    else if (element.name === 'm:oMathPara' || element.name === 'w:r') this.readStray(element, out);
    else if (element.name === 'w:del' || element.name === 'w:moveFrom') this.seen('tracked');
  }

  private readParagraph(element: XmlElement, out: RawBlock[]): void {
    const { counts } = this;
    if ((counts.all += 1) > PARAGRAPH_LIMIT) throw new ReadError('too-large');
    if (this.insideTable === 0 && out !== this.notes) {
      counts.paragraph += 1;
      this.location = { paragraph: counts.paragraph };
    }
    const properties = element.child('w:pPr');
    const mark = properties?.child('w:rPr');
    const style = this.styles.paragraph(properties?.child('w:pStyle')?.attribute('w:val'));
    const deleted = mark?.child('w:del') ?? mark?.child('w:moveFrom');
    if (deleted ?? mark?.child('w:ins') ?? mark?.child('w:moveTo')) this.seen('tracked');

    const contents = this.fields.contents;
    const line = emptyLine(this.page);
    readInline(element.elements(), line, this.context, style.hidden);
    this.fields.endParagraph();
    if (line.text.length > TEXT_LIMIT) throw new ReadError('too-large');
    if (line.text !== '') this.rowPage ??= line.page;
    if (deleted) this.carried += line.text;
    else {
      const text = this.carried + line.text;
      this.carried = '';
      // a paragraph hidden as a whole has no number either
      const hidden = toggle(mark, 'w:vanish') === true && text === '';
      const label = hidden ? '' : this.numbering.label(properties?.child('w:numPr'), style);
      out.push({
        kind: 'paragraph',
        text: labelled(label, text),
        level: levelOf(properties, style),
        contents: this.isContents(style, line) ? true : (this.fields.contents ?? stillOpen(contents)),
        location: line.page === null ? this.location : { page: line.page, ...this.location },
      });
    }
    this.readAnchored(line, out);
  }

  /** Text boxes follow the paragraph, notes the block on the top level. */
  private readAnchored(line: Line, out: RawBlock[]): void {
    const { location } = this;
    const inside = this.insideTable;
    // their paragraphs have no numbers of their own: the place is where they are anchored
    this.insideTable += 1;
    for (const box of line.boxes) this.readStory(box.elements(), out);
    for (const { kind, id } of line.notes)
      this.readStory(this.noteBodies(kind, id)?.elements() ?? [], this.notes);
    this.insideTable = inside;
    this.location = location;
  }

  /** Runs and formulas that stand outside any paragraph. */
  private readStray(element: XmlElement, out: RawBlock[]): void {
    const line = emptyLine(this.page);
    readInline([element], line, this.context, false);
    if (line.text !== '')
      out.push({ kind: 'paragraph', text: line.text, level: null, contents: null, location: this.location });
    this.readAnchored(line, out);
  }

  private isContents(style: ParagraphStyle, line: Line): boolean {
    return (
      this.insideContents > 0 ||
      line.contents ||
      style.names.some((name) => /^(toc|contents|目录)\s*(\d+|heading|标题)$/i.test(name.trim()))
    );
  }

  private readTable(element: XmlElement, out: RawBlock[]): void {
    this.endCarried(out);
    if (this.insideTable === 0) {
      this.counts.table += 1;
      this.location = { table: this.counts.table };
    }
    this.insideTable += 1;
    const rows: RawRow[] = [];
    const outerPage = this.rowPage;
    for (const row of flattened(element, 'w:tr')) {
      if (row.name !== 'w:tr') continue;
      const properties = row.child('w:trPr');
      const deleted = properties?.child('w:del');
      if (deleted ?? properties?.child('w:ins')) this.seen('tracked');
      if (deleted || toggle(properties, 'w:hidden')) continue;
      this.rowPage = null;
      const cells = flattened(row, 'w:tc').filter((cell) => cell.name === 'w:tc');
      const read = cells.map((cell) => this.readCell(cell)).filter((cell) => cell !== null);
      if (read.length === 0) continue; // a row without cells shows nothing
      const before = toNumber(properties?.child('w:gridBefore')?.attribute('w:val')) ?? 0;
      rows.push({ before: Math.min(before, SPAN_LIMIT), cells: read, page: this.rowPage ?? this.page });
    }
    this.insideTable -= 1;
    this.rowPage = outerPage;
    if (rows.length > 0) out.push({ kind: 'table', rows: soundRows(rows) });
    // a table whose rows are all taken out is none
    else if (this.insideTable === 0) this.counts.table -= 1;
  }

  private readCell(element: XmlElement): RawCell | null {
    const properties = element.child('w:tcPr');
    const changed = properties?.child('w:cellDel') ?? properties?.child('w:cellIns');
    if (changed) this.seen('tracked');
    const blocks: RawBlock[] = [];
    this.readStory(element.elements(), blocks);
    if (changed?.name === 'w:cellDel') return null;
    return rawCell(properties, contentOf(blocks));
  }
}
