// What a report tells anywhere: every figure of its text and tables with the thing it is of, its stage and its year.
import type { Confidence, Fund, Input, Row, Sheet } from '../../../report/schema.js';
import { FUND_TOTAL } from '../../../report/columns.js';
import { bareName } from '../../../report/known-rates.js';
import type { Quantity } from '../../../values/quantity.js';
import { tablesOf } from '../../context.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { inputOf } from '../build.js';
import { plainTables } from '../grids/index.js';
import { matricesOf, type Matrix, type Series } from '../grids/matrix.js';
import { roleIn, type Role } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { nounBehind } from '../sentence/titles.js';
import { lowest } from '../statements/build.js';
import { bareThing } from '../sentence/things.js';

/** Where a figure is told. `alone`: no other row of its table has its name; `plain`: a table that is no statement. */
export type Source =
  | { kind: 'text'; amount: Amount }
  | { kind: 'indicator'; row: Row; name: string; alone: boolean }
  | { kind: 'fund'; fund: Fund }
  | { kind: 'cell'; row: Series; column: string; alone: boolean; plain: boolean };

/** One figure told somewhere. */
export interface Told {
  input: Input;
  quantity: Quantity;
  /** What it is of, in bare words, the words behind a count among them; '' for the report's whole. */
  things: string[];
  /** The words right before it, or those of its row and column. */
  words: string;
  role: Role | null;
  /** Aimed at, or reached. */
  goal: boolean;
  /** Of an earlier year, or of a year that is not said. */
  year: Amount['year'];
  /** Where it stands in the text; null in a table. */
  amount: Amount | null;
  source: Source;
  confidence: Confidence;
}

interface Records {
  sheets: Sheet[];
  funds: Fund[];
}

/** All figures of the report, those of the text first; a figure of a table may stand there as several things. */
export function ledgerOf(part: Part, figures: Figures, read: Amount[][], records: Records): Told[] {
  const plain = plainTables(part, figures);
  const told = [
    ...read.flat().map(ofText),
    ...records.sheets.flatMap(ofSheet),
    ...records.funds.flatMap(ofFund),
    ...tablesOf(part).flatMap(({ table }) =>
      table.confidence === 'low' ? [] : ofTable(matricesOf(table, figures), plain.has(table)),
    ),
  ];
  return told.filter(({ quantity }) => !quantity.approximate && !quantity.upper);
}

/** Each figure once, as what it was first told of. */
export function onceOf(ledger: Told[]): Told[] {
  const seen = new Set<Quantity>();
  return ledger.filter(({ quantity }) => !seen.has(quantity) && seen.add(quantity));
}

const places = new WeakMap<Told[], Map<Amount, Told>>();

function placesIn(ledger: Told[]): Map<Amount, Told> {
  let known = places.get(ledger);
  if (known === undefined) {
    known = new Map(ledger.flatMap((told) => (told.amount ? [[told.amount, told] as const] : [])));
    places.set(ledger, known);
  }
  return known;
}

const spoken = new WeakMap<Told[], Amount[]>();

/** The figures of sentences, in reading order: one list for each ledger. */
export function amountsIn(ledger: Told[]): Amount[] {
  let known = spoken.get(ledger);
  if (known === undefined) spoken.set(ledger, (known = [...placesIn(ledger).keys()]));
  return known;
}

/** What the ledger says of a figure of a sentence. */
export const toldOf = (amount: Amount, ledger: Told[]): Told | undefined => placesIn(ledger).get(amount);

function ofText(amount: Amount): Told {
  const behind = nounBehind(amount);
  const name = amount.called || amount.name || (behind.length >= 2 ? '' : amount.topic);
  return {
    input: inputOf(amount),
    quantity: amount.quantity,
    things: [name, behind].map(bareThing).filter((thing, i) => i === 0 || thing !== ''),
    words: amount.called || amount.lead,
    role: amount.role,
    goal: isGoal(amount),
    year: amount.year,
    amount,
    source: { kind: 'text', amount },
    confidence: 'high',
  };
}

/** What is aimed at: a limit, or a figure of sentences and sections about goals. */
export function isGoal({ kind, line, lead, sentence, mention }: Amount): boolean {
  if (kind === 'limit') return true;
  if (
    /目标|建设内容|建设规模/.test(line.sectionTitle) &&
    !/完成|实现|达成|分析|下达|资金|预算/.test(line.sectionTitle)
  )
    return true;
  if (/(?:目标|计划|要求|标准|任务|不低于|以上)[^,;。]{0,8}$/.test(lead)) return true;
  const before = line.text.slice(sentence.start, mention.start);
  return (
    /目标[^,;。]{0,6}[:,]|^(?:计划|拟|预计)|,(?:计划|拟|预计)/.test(before) && !/实际|已|完成了/.test(before)
  );
}

const inTable = (
  name: string,
  quantity: Quantity,
  more: Partial<Told> & Pick<Told, 'things' | 'source' | 'confidence'>,
): Told => ({
  input: { name, quantity },
  quantity,
  words: name,
  role: null,
  goal: false,
  year: null,
  amount: null,
  ...more,
});

/** The rows of indicators: what was aimed at, what was reached. */
function ofSheet({ rows, confidence }: Sheet): Told[] {
  const names = rows.map(({ name }) => bareName(name.text).replace(/\([^()]*\)$/, ''));
  return rows.flatMap((row, i) => {
    const name = names[i]!;
    const more = {
      things: [bareThing(name)],
      source: {
        kind: 'indicator' as const,
        row,
        name,
        alone: names.indexOf(name) === names.lastIndexOf(name),
      },
      confidence: lowest(confidence, row.confidence),
    };
    const at = (field: Row['actual'], goal: boolean): Told[] =>
      field?.quantity ? [inTable(bareName(row.name.text), field.quantity, { ...more, goal })] : [];
    return [...at(row.target, true), ...at(row.actual, false)];
  });
}

const STAGES: [
  keyof Pick<Fund, 'budget' | 'adjusted' | 'allocated' | 'executed' | 'carryover'>,
  Role,
  string,
][] = [
  ['budget', 'budget', '预算数'],
  ['adjusted', 'adjusted', '全年预算数'],
  ['allocated', 'arrived', '到位数'],
  ['executed', 'executed', '执行数'],
  ['carryover', 'carried', '结转结余'],
];

const ofFund = (fund: Fund): Told[] =>
  fund.source === 'text'
    ? []
    : STAGES.flatMap(([field, role, label]) => {
        const quantity = fund[field]?.quantity;
        const things = [thingOf(fund)];
        const more = { things, role, source: { kind: 'fund' as const, fund }, confidence: fund.confidence };
        return quantity?.dimension === 'money'
          ? [inTable(fund.name.text.replace(/\s+/g, '') + label, quantity, more)]
          : [];
      });

const thingOf = ({ kind, name }: Fund): string =>
  kind === 'total' ? '' : kind === 'subtotal' ? '项目支出' : bareThing(name.text);

/** Each cell goes by the words of its row and its column, one of which may say the stage of its money. */
const ofTable = (matrices: Matrix[], plain: boolean): Told[] =>
  matrices
    .filter(({ scored }) => !scored)
    .flatMap(({ rows, columns, confidence }) =>
      rows.flatMap((row) => {
        const alone = rows.filter((other) => other.head === row.head).length === 1;
        return row.entries.flatMap((entry, i): Told[] => {
          if (!entry) return [];
          const column = columns[i]?.head ?? '';
          const head = column.replace(/\([^()]*\)/g, '');
          const own = FUND_TOTAL.test(row.head) || /^(?:合计|总计|小计)/.test(row.head) ? '' : row.head;
          const role = roleIn(head) ?? (roleIn(own) && head !== '' ? roleIn(own) : null);
          const thing = roleIn(head) || !roleIn(own) ? own : head;
          const source = { kind: 'cell' as const, row, column, alone, plain };
          const year = /20\d\d(?=年)/.exec(head)?.[0];
          return [
            inTable(row.head + head, entry.quantity, {
              things: [bareThing(thing)],
              role,
              year: year ? Number(year) : null,
              source,
              confidence,
            }),
          ];
        });
      }),
    );
