// The same long number under 元 in one place and 万元 in another, whatever the two places are called.
import type { Claim, Input } from '../../../report/schema.js';
import type { Table } from '../../../document/model.js';
import { coreDigits, digitCount } from '../../../values/digits.js';
import { figure } from '../../../values/expression.js';
import { quoting, type Location } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import { unitNamed } from '../../../values/unit.js';
import { tablesOf, type TableContext } from '../../context.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';

/** So many digits agree by chance in hardly any report, zeros at the end or not; so many cells make a caption wrong. */
const LEAST = { digits: 4, withZeros: 8, cells: 2 };
/** What one of something costs: 398.60元 a piece makes 398.60万元 for ten thousand. */
const EACH = /单价|每|均|标准|定额|单位成本|造价|票价|价格|售价|\/[^,;。]{0,4}$/;

/** A cell of money with the table that it stands in. */
interface Cell {
  quantity: Quantity;
  context: TableContext;
  name: string;
}

/** Claims of kind `unit` where `known` has none: of amounts in sentences, of captions over whole tables. */
export function sameDigits(part: Part, figures: Figures, all: Amount[], known: Claim[]): Claim[] {
  const taken = new Set(known.flatMap(({ kind, stated }) => (kind === 'unit' && stated ? stated : [])));
  const spoken = all.filter((a) => isLong(a.quantity) && !a.line.inTable && !isOfOne(a));
  const cells = tablesOf(part).flatMap((context) => cellsOf(context, figures));
  const odd = new Set(oddTables(spoken, cells));
  const captions = [...odd].map((table) => captionClaim(table, spoken, cells));
  const inputs = [
    ...spoken.map((a) => ({ ...inputOf(a), amount: a })),
    ...cells
      .filter(({ context }) => !odd.has(context.table))
      .map(({ name, quantity }) => ({ name, quantity, amount: null })),
  ];
  const usual = usualUnit(all, cells);
  const claims = spoken.flatMap((a): Claim[] => {
    if (taken.has(a.quantity) || a.quantity.unit === usual) return [];
    const others = inputs.filter(({ quantity }) => isSameNumber(a.quantity, quantity));
    // told under its own unit elsewhere, too: two amounts
    if (
      others.length === 0 ||
      inputs.some((other) => other.quantity !== a.quantity && isPrintedAlike(a.quantity, other.quantity))
    )
      return [];
    return [claimFor(inputOf(a), others.slice(0, 1), a.quantity.location)];
  });
  return [...captions.flatMap((claim) => claim ?? []), ...claims];
}

const isLong = (quantity: Quantity): boolean =>
  quantity.dimension === 'money' &&
  !quantity.approximate &&
  quantity.upper === null &&
  unitNamed(quantity.unit) !== undefined &&
  (coreDigits(quantity).length >= LEAST.digits || digitCount(quantity) >= LEAST.withZeros);

const isOfOne = ({ kind, lead }: Amount): boolean => kind === 'standard' || EACH.test(lead);

/** The same number under a unit a thousand times as large or more, or as small. */
export function isSameNumber(a: Quantity, b: Quantity): boolean {
  return (
    a.unit !== b.unit &&
    a.decimals === b.decimals &&
    coreDigits(a) === coreDigits(b) &&
    !a.value.equals(b.value) &&
    numberOf(a) === numberOf(b)
  );
}

const isPrintedAlike = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.value.equals(b.value);

const numberOf = (quantity: Quantity): string =>
  quantity.value.div(unitNamed(quantity.unit)!.factor).toFraction();

function cellsOf(context: TableContext, figures: Figures): Cell[] {
  const { table } = context;
  if (table.confidence === 'low') return [];
  return table.cells.flatMap((cell) => {
    const quantities = figures.of(cell);
    const [quantity] = quantities;
    if (quantities.length !== 1 || !quantity || !isLong(quantity)) return [];
    const head = table.cells.find((other) => other.row === cell.row && /[一-龥]{2}/.test(other.text));
    return [{ quantity, context, name: head?.text.trim() ?? '' }];
  });
}

/** Tables captioned with a unit under which several figures are those of sentences under another. */
function oddTables(spoken: Amount[], cells: Cell[]): Table[] {
  const tables = [...new Set(cells.map(({ context }) => context.table))];
  return tables.filter((table) => {
    const own = cells.filter(({ context }) => context.table === table && context.unit !== null);
    const same = own.filter(({ quantity }) => spoken.some((a) => isSameNumber(a.quantity, quantity)));
    const held = own.some(({ quantity }) => spoken.some((a) => isPrintedAlike(a.quantity, quantity)));
    const isLongest = same.some(({ quantity }) => digitCount(quantity) >= LEAST.withZeros);
    return (
      !held && (isLongest || new Set(same.map(({ quantity }) => numberOf(quantity))).size >= LEAST.cells)
    );
  });
}

function captionClaim(table: Table, spoken: Amount[], cells: Cell[]): Claim | null {
  const pairs = cells.flatMap(({ quantity, context, name }) => {
    const other = context.table === table && spoken.find((a) => isSameNumber(a.quantity, quantity));
    return other ? [{ name, quantity, context, other }] : [];
  });
  const [first] = pairs;
  if (!first) return null;
  const line = first.context.above.find(({ text }) => /[百千万亿]?元/.test(text));
  const quote = line && /[(（]?(?:金额)?(?:计量)?单位[^()（）]{0,8}元[)）]?/.exec(line.text)?.[0];
  const location = line ? quoting(line.location, quote ?? line.text.trim()) : first.quantity.location;
  return claimFor(
    { name: first.name, quantity: first.quantity },
    pairs.map(({ other }) => inputOf(other)),
    location,
  );
}

/** The unit that most of the report's money is printed in. */
function usualUnit(all: Amount[], cells: Cell[]): string | null {
  const counts = new Map<string, number>();
  for (const { quantity } of [...all.filter((a) => !isOfOne(a)), ...cells])
    if (quantity.dimension === 'money') counts.set(quantity.unit, (counts.get(quantity.unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const claimFor = (stated: Input, others: Input[], location: Location): Claim => ({
  kind: 'unit',
  subject: stated.name,
  stated: stated.quantity,
  relation: null,
  readings: [
    reading('', [stated, ...others].map(({ name }) => name).join(' = '), figure(others[0]!.quantity), [
      stated,
      ...others,
    ]),
  ],
  alternatives: [],
  undecided: null,
  confidence: 'high',
  location,
});
