// Findings in tables that were read with doubt: what a figure of another place in the table would explain is left open.
import type { Cell, Document, Table } from './document/model.js';
import { leftOpen, type Verdict } from './judge.js';
import type { Location } from './values/location.js';
import { dec, isZero, type Decimal } from './values/decimal.js';
import { coreDigits } from './values/digits.js';
import { flat } from './values/text.js';

/** Fewer digits than these agree by chance. */
const TELLING = 3;
const SUMS: ReadonlySet<string> = new Set(['total-mismatch', 'balance-mismatch']);

/** A number in a cell as printed. */
interface Printed {
  value: Decimal;
  text: string;
  row: number;
  column: number;
}

/**
 * The verdicts, with those left open that a wrong grid explains: a sum that one more or one less figure of the same
 * table would mend, others in a table with such a sum, and a figure against another that stands beside it in its row.
 */
export function withoutMisread(document: Document, verdicts: Verdict[]): Verdict[] {
  const tables = doubtedTables(document);
  if (tables.size === 0) return verdicts;
  const sure = verdicts.map((verdict) => asSureAs(verdict, tables));
  const failing = sure.filter(({ status, confidence }) => status === 'fail' && confidence === 'low');
  if (failing.length === 0) return sure;
  const printed = new Map([...tables].map(([number, table]) => [number, numbersIn(table.cells)]));
  const elsewhere = numbersOutside(document);
  const misread = new Set<number>();
  const open = new Set<Verdict>();
  for (const verdict of failing) {
    const own = tablesOf(verdict).filter((table) => tables.has(table));
    if (
      SUMS.has(verdict.rule) &&
      (isShifted(verdict, tables) || own.some((table) => isMendedBy(verdict, table, printed.get(table)!)))
    ) {
      open.add(verdict);
      own.forEach((table) => misread.add(table));
    }
    if (verdict.rule === 'figure-conflict' && isBesideOther(verdict, tables, elsewhere)) open.add(verdict);
    if (isBroken(verdict) || isOrdinal(verdict, tables)) open.add(verdict);
  }
  for (const verdict of failing)
    if (SUMS.has(verdict.rule) && tablesOf(verdict).some((table) => misread.has(table))) open.add(verdict);
  return sure.map((verdict) => (open.has(verdict) ? leftOpen(verdict, 'reason.misread') : verdict));
}

/** What rests on a figure of a doubted table is no surer than it, whatever a rule knows of it. */
function asSureAs(verdict: Verdict, tables: Map<number, Table>): Verdict {
  if (verdict.status !== 'fail' || verdict.confidence === 'low') return verdict;
  if (!tablesOf(verdict).some((table) => tables.has(table))) return verdict;
  return {
    ...verdict,
    confidence: 'low',
    severity: verdict.severity === 'error' ? 'warning' : verdict.severity,
  };
}

/** Whether one figure lacks the last digits of the one it is held against: the line broke within it. */
function isBroken({ rule, stated, expected, inputs }: Verdict): boolean {
  if (rule !== 'figure-conflict' && rule !== 'score-total-mismatch' && !SUMS.has(rule)) return false;
  const own = digitsOf(stated?.text ?? '');
  const others = [
    expected?.text ?? '',
    ...(rule === 'figure-conflict' ? inputs.map(({ text }) => text) : []),
  ].map(digitsOf);
  return others.some(
    (digits) =>
      [own, digits].every((each) => each.includes('.')) &&
      own !== digits &&
      (own.startsWith(digits) || digits.startsWith(own)),
  );
}

const digitsOf = (text: string): string => /\d[\d,]*(?:\.\d+)?/.exec(flat(text))?.[0].replace(/,/g, '') ?? '';

/** Whether the figure stands in the row that numbers the columns. */
function isOrdinal({ location: { table, row } }: Verdict, tables: Map<number, Table>): boolean {
  const cells = tables.get(table ?? 0)?.cells.filter((cell) => cell.row === row) ?? [];
  return cells.some(({ text }) => /^栏次\s*1?$/.test(text));
}

function doubtedTables(document: Document): Map<number, Table> {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return new Map(
    tables.filter(({ confidence }) => confidence === 'low').map((table) => [table.location.table!, table]),
  );
}

const NUMBER = /[-−]?\d[\d,]*(?:\.\d+)?/g;

function numbersIn(cells: readonly Cell[]): Printed[] {
  return cells.flatMap(({ text, row, column }) =>
    [...flat(text).matchAll(NUMBER)].map(([number]): Printed => ({
      value: numberOf(number),
      text: number,
      row,
      column,
    })),
  );
}

const numberOf = (text: string): Decimal => dec(text.replace(/,/g, '').replace('−', '-'));

/** The digits of every telling number, with the tables it stands in; 0 for prose. */
function numbersOutside(document: Document): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const block of document.blocks) {
    const texts = block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text];
    const place = block.kind === 'table' ? block.location.table! : 0;
    for (const text of texts)
      for (const [number] of flat(text).matchAll(NUMBER)) {
        const key = coreDigits({ text: number });
        if (key.length >= TELLING) found.set(key, (found.get(key) ?? new Set()).add(place));
      }
  }
  return found;
}

const tablesOf = ({ location, inputs }: Verdict): number[] =>
  [location, ...inputs.map((input) => input.location)].flatMap(({ table }) => table ?? []);

const isAt = ({ row, column }: Printed, table: number, place: Location): boolean =>
  place.table === table && place.row === row && place.column === column;

/** Whether the sum would hold with one more or one less of the table's other figures. */
function isMendedBy(
  { stated, expected, location, inputs }: Verdict,
  table: number,
  printed: Printed[],
): boolean {
  const [number] = flat(stated?.text ?? '').match(NUMBER) ?? [];
  if (!stated?.value || !expected?.value || !expected.low || !expected.high || !number) return false;
  const plain = numberOf(number);
  if (isZero(plain)) return false;
  // how many of the base unit one of the printed is
  const unit = dec(stated.value).div(plain);
  const gap = dec(stated.value).sub(dec(expected.value)).abs();
  const slack = dec(expected.high).sub(dec(expected.low));
  const places = [location, ...inputs.map((input) => input.location)];
  const mends = (value: Decimal): boolean => gap.sub(value.mul(unit).abs()).abs().compare(slack) <= 0;
  const free = printed.filter(
    (each) => coreDigits(each).length >= TELLING && !places.some((place) => isAt(each, table, place)),
  );
  if (free.some(({ value }) => mends(value))) return true;
  // two parts that were left out
  const below = free.filter(({ column }) => location.table === table && column === location.column);
  return (
    coreDigits({ text: gap.div(unit).toString() }).length > TELLING &&
    below.some((a, i) => below.slice(i + 1).some((b) => mends(a.value.add(b.value))))
  );
}

/** Whether a sum of one part and that part each stand in the row of the other, too: columns are shifted in one of them. */
function isShifted({ stated, inputs, location }: Verdict, tables: Map<number, Table>): boolean {
  const [part, ...others] = inputs;
  if (!part || others.length > 0 || !stated) return false;
  const isIn = (text: string, { table, row }: Location): boolean => {
    const digits = coreDigits({ text });
    const beside = numbersIn(tables.get(table ?? 0)?.cells.filter((cell) => cell.row === row) ?? []);
    const others = beside.filter(
      (each) => ![location, part.location].some((place) => isAt(each, table!, place)),
    );
    return digits.length >= TELLING && others.some((each) => coreDigits(each) === digits);
  };
  return isIn(stated.text, part.location) && isIn(part.text, location);
}

/**
 * Whether a figure of a doubted table is told elsewhere, too, and the other that it is held against stands beside it
 * in its row (or a blank does where that is nothing): columns are then more likely shifted than either figure wrong.
 */
function isBesideOther(
  { stated, expected, location, inputs }: Verdict,
  tables: Map<number, Table>,
  elsewhere: Map<string, Set<number>>,
): boolean {
  const places = [
    { text: stated?.text ?? '', location },
    ...inputs,
    ...(inputs.length === 0 && expected ? [{ text: expected.text, location }] : []),
  ];
  return places.some(({ text, location: at }) => {
    const table = at.table === undefined ? undefined : tables.get(at.table);
    const key = coreDigits({ text });
    const told = elsewhere.get(key);
    if (!table || !told || ![...told].some((place) => place !== at.table)) return false;
    const row = table.cells.filter((cell) => cell.row === at.row && cell.column !== at.column);
    const others = places.filter((place) => coreDigits(place) !== key);
    return others.some((other) => {
      const digits = coreDigits(other);
      return digits === ''
        ? row.some(({ text: cell }) => /^[-—–\s]*$/.test(cell))
        : digits.length >= TELLING &&
            row.some((cell) => numbersIn([cell]).some((each) => coreDigits(each) === digits));
    });
  });
}
