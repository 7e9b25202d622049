// Captions of another year over tables of the report's own figures: 表一　2022年项目支出明细 in a report of 2023.
import { coreDigits } from '../values/digits.js';
import type { Quantity } from '../values/quantity.js';
import { squeezed } from '../values/text.js';
import type { Passage } from './schema.js';

/** Figures of fewer digits may agree by chance; fewer figures than this, too. */
const TELLING = { digits: 4, figures: 2 };
/** One figure of so many, where it is the table's total. */
const TELLING_TOTAL = 5;
const TOTAL = /^(?:合计|小计|总计|共计)$/;
const NUMBERED = /^(?:附?[表图][一二三四五六七八九十\d]+(?:[-—.]\d+)?|\d{1,2}[.、])[:.、]?/;
/** Years compared on purpose. */
const COMPARED = /[比较]|上年|去年|同期|历年|近[几三两]年|前后/;

/** Captions whose table tells figures that sentences without that year tell, too, with the year that they name. */
export function strayCaptions(
  passages: readonly Passage[],
  year: string,
): { passage: Passage; stated: string }[] {
  return passages.flatMap((passage, index) => {
    const stated = captionYear(passage, year);
    if (stated === null || !passages[index + 1]?.inTable || hasTwin(passages, passage, stated)) return [];
    const table = passages[index + 1]!.location.table;
    const cells = passages.filter(({ inTable, location }) => inTable && location.table === table);
    // 2021年决算 | 2022年决算: a table over years
    if (cells.some(({ text }) => /20\d\d年/.test(squeezed(text)) || COMPARED.test(text))) return [];
    return told(cells, passages, stated) ? [{ passage, stated }] : [];
  });
}

/** The one other year that a short line names. */
function captionYear({ text, inTable }: Passage, year: string): string | null {
  const words = squeezed(text);
  if (inTable || words.length > 50 || /[。,;]/.test(words.replace(/\([^()]*\)$/, ''))) return null;
  const years = new Set([...words.matchAll(/(?<!\d)(20\d\d)年/g)].map((match) => match[1]!));
  const [stated] = years;
  if (years.size !== 1 || stated === year || COMPARED.test(words)) return null;
  return NUMBERED.test(words) || /[表细况]$/.test(words.replace(/\([^()]*\)$/, '')) ? stated! : null;
}

/** 表1 2022年收支情况 beside 表2 2023年收支情况. */
function hasTwin(passages: readonly Passage[], caption: Passage, stated: string): boolean {
  const bare = (text: string): string =>
    squeezed(text)
      .replace(NUMBERED, '')
      .replace(/20\d\d/g, '');
  const own = bare(caption.text);
  return passages.some(
    (other) => other !== caption && bare(other.text) === own && !squeezed(other.text).includes(stated),
  );
}

/** Whether sentences that do not speak of that year tell figures of the table. */
function told(cells: readonly Passage[], passages: readonly Passage[], stated: string): boolean {
  const sentences = passages.filter(
    ({ inTable, text }) => !inTable && !squeezed(text).includes(stated) && !/上年|去年|同期/.test(text),
  );
  const digits = new Set(sentences.flatMap(({ quantities }) => quantities.flatMap(keyOf)));
  const own = new Set(cells.flatMap(({ quantities }) => quantities.flatMap(keyOf)));
  return (
    [...own].filter((key) => digits.has(key)).length >= TELLING.figures ||
    totalsOf(cells).some((key) => key.length >= TELLING_TOTAL && digits.has(key))
  );
}

/** The figures of the rows that sum up the table. */
function totalsOf(cells: readonly Passage[]): string[] {
  const rows = new Set(
    cells.filter(({ text }) => TOTAL.test(squeezed(text))).map(({ location }) => location.row),
  );
  return cells
    .filter(({ location }) => rows.has(location.row))
    .flatMap(({ quantities }) => quantities.flatMap(keyOf));
}

const keyOf = (quantity: Quantity): string[] =>
  coreDigits(quantity).length >= TELLING.digits ? [coreDigits(quantity)] : [];
