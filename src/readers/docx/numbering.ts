// Automatic numbers: counters per list and level → the label that Word shows before a paragraph (一、 （一） 1.2 ①).
import { numeral } from './numerals.js';
import { isOn, toggle, toNumber, type ParagraphStyle, type Styles } from './styles.js';
import { parseXml, type XmlElement } from './xml.js';

interface Level {
  start: number;
  format: string;
  /** Digits that a custom format such as "001, 002, 003" fills up with zeros. */
  digits: number;
  text: string;
  /** Whether all counters in the label are in plain figures. */
  legal: boolean;
  /** Restarts after a level above this one (counted from 0) was used. */
  restartAfter: number;
  style: string | undefined;
}

interface List {
  levels: (Level | undefined)[];
  /** The counters: lists with the same definition go on counting together. */
  counters: (number | undefined)[];
  /** Levels where this list starts anew, at what. */
  restarts: Map<number, number>;
}

/** Writes the numbers of one document; paragraphs must come in reading order. */
export interface Numbering {
  /** The label of the next paragraph; '' where it has none. Counts on. */
  label(direct: XmlElement | undefined, style: ParagraphStyle): string;
}

const LEVELS = 9;

/** The numbering of a document by its part, and what its styles say of it. */
export function readNumbering(text: string | null, styles: Styles): Numbering {
  return new Lists(text === null ? [] : parseXml(text).elements(), styles);
}

class Lists implements Numbering {
  private readonly definitions = new Map<string, XmlElement>();
  private readonly instances = new Map<string, XmlElement>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly lists = new Map<string, List | null>();

  constructor(
    elements: XmlElement[],
    private readonly styles: Styles,
  ) {
    for (const element of elements) {
      if (element.name === 'w:abstractNum')
        this.definitions.set(element.attribute('w:abstractNumId') ?? '', element);
      if (element.name === 'w:num') this.instances.set(element.attribute('w:numId') ?? '', element);
    }
  }

  label(direct: XmlElement | undefined, style: ParagraphStyle): string {
    const numId = direct?.child('w:numId')?.attribute('w:val') ?? style.numId;
    const list = numId === null || numId === '0' ? null : this.listOf(numId);
    if (!list) return '';
    const linked = list.levels.findIndex(
      (level) => level?.style !== undefined && style.chain[0] === level.style,
    );
    const own = toNumber(direct?.child('w:ilvl')?.attribute('w:val'));
    const index = Math.min(own ?? (linked >= 0 ? linked : (style.level ?? 0)), LEVELS - 1);
    count(list, index);
    return labelOf(list, index);
  }

  private listOf(numId: string): List | null {
    let list = this.lists.get(numId);
    if (list === undefined) this.lists.set(numId, (list = this.readList(numId)));
    return list;
  }

  private readList(numId: string): List | null {
    const found = this.definitionOf(numId, []);
    if (!found) return null;
    const [id, definition] = found;
    const levels: List['levels'] = [];
    const restarts: List['restarts'] = new Map();
    for (const element of definition.elements())
      if (element.name === 'w:lvl') setLevel(levels, element, undefined);
    for (const override of this.instances.get(numId)!.elements()) {
      if (override.name !== 'w:lvlOverride') continue;
      const index = toNumber(override.attribute('w:ilvl')) ?? 0;
      const own = override.child('w:lvl');
      if (own) setLevel(levels, own, index);
      const start = toNumber(override.child('w:startOverride')?.attribute('w:val'));
      if (start !== null) restarts.set(index, start);
    }
    if (!this.counters.has(id)) this.counters.set(id, []);
    return { levels, counters: this.counters.get(id)!, restarts };
  }

  /** The definition behind an instance; one may point to a list style instead of having levels. */
  private definitionOf(numId: string, seen: string[]): [string, XmlElement] | null {
    const id = this.instances.get(numId)?.child('w:abstractNumId')?.attribute('w:val') ?? '';
    const definition = this.definitions.get(id);
    if (!definition || seen.includes(id)) return null;
    const link = definition.child('w:numStyleLink')?.attribute('w:val');
    const linked = link === undefined ? null : this.styles.listNumbering(link);
    return (linked === null ? null : this.definitionOf(linked, [...seen, id])) ?? [id, definition];
  }
}

function setLevel(levels: (Level | undefined)[], element: XmlElement, at: number | undefined): void {
  const index = at ?? toNumber(element.attribute('w:ilvl')) ?? 0;
  if (index >= LEVELS) return;
  // a custom format stands in one branch for new programs, with a plain one for others
  const choice = element.child('mc:AlternateContent')?.child('mc:Choice');
  const format = choice?.child('w:numFmt') ?? element.child('w:numFmt');
  const custom = /^0*(\d+),/.exec(format?.attribute('w:format') ?? '');
  const restart = toNumber(element.child('w:lvlRestart')?.attribute('w:val'));
  levels[index] = {
    start: toNumber(element.child('w:start')?.attribute('w:val')) ?? 0,
    format: toggle(element.child('w:rPr'), 'w:vanish') ? 'bullet' : (format?.attribute('w:val') ?? 'decimal'),
    digits: custom ? custom[0].length - 1 : 0,
    text: element.child('w:lvlText')?.attribute('w:val') ?? '',
    legal: isOn(
      element.child('w:isLgl')?.attribute('w:val') ?? (element.child('w:isLgl') ? '1' : '0'),
      false,
    ),
    restartAfter: restart === null ? index : Math.min(restart, index),
    style: element.child('w:pStyle')?.attribute('w:val'),
  };
}

function count(list: List, index: number): void {
  const { counters, levels, restarts } = list;
  const restart = restarts.get(index);
  if (restart !== undefined) {
    counters[index] = restart;
    restarts.delete(index);
  } else counters[index] = (counters[index] ?? (levels[index]?.start ?? 1) - 1) + 1;
  for (let below = index + 1; below < LEVELS; below += 1)
    if (index < (levels[below]?.restartAfter ?? below)) counters[below] = undefined;
}

function labelOf({ levels, counters }: List, index: number): string {
  const level = levels[index];
  if (!level || level.format === 'bullet') return '';
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const value = counters[at] ?? levels[at]?.start ?? 1;
    const format = levels[at]?.format ?? 'decimal';
    if (level.legal && format !== 'none') return String(value);
    return numeral(value, format).padStart(levels[at]?.digits ?? 0, '0');
  });
}
