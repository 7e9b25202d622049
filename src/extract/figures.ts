// Every figure of a report once: extractors ask here, so that one printed figure is one object everywhere.
import type { Cell, Paragraph } from '../document/model.js';
import type { Field } from '../report/schema.js';
import { parseNumeral, parseQuantities, parseQuantity, type Quantity } from '../values/quantity.js';
import { quoting } from '../values/location.js';

/** The figures of one report's paragraphs and cells, parsed once and kept. */
export class Figures {
  private readonly found = new Map<Paragraph | Cell, Quantity[]>();
  private readonly fields = new Map<Cell, Field>();
  /** Counts the figures added, joined or taken away after they were read. */
  changes = 0;

  /** The figures of a paragraph or cell, in order. The same call gives the same objects. */
  of(source: Paragraph | Cell): Quantity[] {
    let quantities = this.found.get(source);
    if (quantities === undefined) {
      quantities = parseQuantities(source.text, source.location);
      if (quantities.length === 0 && 'row' in source && source.text.trim() !== '') {
        const single = parseNumeral(source.text, source.location);
        if (single) quantities = [single];
      }
      this.found.set(source, quantities);
    }
    return quantities;
  }

  /** A cell as a field of a record; quotes the whole cell. */
  field(cell: Cell): Field {
    let field = this.fields.get(cell);
    if (field === undefined) {
      const quantities = this.of(cell);
      field = {
        text: cell.text.trim(),
        quantity: quantities.length === 1 ? quantities[0]! : null,
        quantities,
        location: quoting(cell.location, cell.text.trim()),
      };
      this.fields.set(cell, field);
    }
    return field;
  }

  /** Adds a figure that the scanner takes for something else (产出指标(50)). */
  add(source: Paragraph | Cell, quantity: Quantity): void {
    this.changes += 1;
    this.of(source).push(quantity);
  }

  /** Reads a cell as one figure that the line breaks of a narrow column cut in two: 45409351.5⏎2. */
  joined(cell: Cell): Quantity | null {
    const whole = parseQuantity(cell.text.replace(/\s+/g, ''), quoting(cell.location, cell.text.trim()));
    if (whole === null) return null;
    const quantity = {
      ...whole,
      start: 0,
      end: cell.text.length,
      location: quoting(cell.location, cell.text.trim()),
    };
    this.changes += 1;
    this.found.set(cell, [quantity]);
    this.fields.delete(cell);
    return quantity;
  }

  /** Takes figures away that turn out to be codes, ordinal numbers or years. */
  drop(source: Paragraph | Cell): void {
    this.changes += 1;
    this.found.set(source, []);
  }

  /** Every figure read so far. */
  all(): Quantity[] {
    return [...this.found.values()].flat();
  }
}
