// Plain tables → claims: total rows, and columns that follow from others (rates, shares, differences, products).
import type { Table } from '../../../document/model.js';
import { TOTAL_ROW } from '../../../report/columns.js';
import type { Claim, Input } from '../../../report/schema.js';
import { figure } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import { statementsOf } from '../../accounts/statement.js';
import { tablesOf } from '../../context.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { inputOf } from '../build.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { linesOf } from '../sentence/lines.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { joinedClaims } from './joined.js';
import { matricesOf, turned, type Matrix } from './matrix.js';
import { pricedRowClaims } from './priced-rows.js';
import { relationClaims } from './relations.js';
import { acrossClaims, sumClaims } from './sums.js';
import { toldStandardClaims } from './told-standards.js';

/** The relations inside the tables that are no statements; `known` are claims already found about their figures. */
export function gridClaims(part: Part, figures: Figures, known: Claim[], stated: Quantity | null): Claim[] {
  const amounts = linesOf(part, figures).flatMap(amountsOf);
  const standards = standardsIn(amounts);
  const taken = new Set(known.flatMap((claim) => (claim.stated ? [claim.stated] : [])));
  const matrices = [...tablesOfFigures(part, figures)].flatMap((table) => matricesOf(table, figures));
  const own = matrices.flatMap((matrix) =>
    proven(matrix, [
      ...sumClaims(matrix),
      ...withAcross(matrix, relationsIn(matrix, standards)),
      ...totalScore(matrix, stated),
    ]),
  );
  const related = [...known, ...own].filter(({ kind }) => kind !== 'total' && kind !== 'same');
  const explained = new Set(related.map((claim) => claim.stated));
  const sure = matrices.filter(({ confidence }) => confidence !== 'low');
  const priced = [...pricedClaims(part, figures), ...toldStandardClaims(sure, amounts)].filter(
    ({ stated }) => !explained.has(stated),
  );
  const plain = [...own, ...priced, ...joinedClaims(sure, explained)];
  // what amounts of statements and of rows with codes come to is known; their rates, shares and changes are columns as elsewhere
  const rates = otherMatrices(part, figures)
    .flatMap((matrix) => [...relationClaims(matrix, []), ...sumClaims(matrix)])
    .filter(
      ({ kind, subject, stated }) =>
        /^(?:rate|share|change)$/.test(kind) ||
        (kind === 'balance' && /[增减]/.test(subject)) ||
        (kind === 'total' && stated?.dimension === 'rate'),
    );
  return [...plain, ...rates].filter((claim) => !taken.has(claim.stated!));
}

/** Of plain tables, those that are read without doubt. */
function pricedClaims(part: Part, figures: Figures): Claim[] {
  const plain = plainTables(part, figures);
  return tablesOf(part)
    .filter(({ table }) => plain.has(table))
    .flatMap(({ table, unit }) => pricedRowClaims(table, unit, figures));
}

/** How columns follow from one another, or rows do: 分值 | 得分 | 得分率 below 决策 | 过程 | 产出 | 效益. */
function relationsIn(matrix: Matrix, standards: Input[]): Claim[] {
  const own = [...relationClaims(matrix, standards)];
  if (own.length > 0) return own;
  return [...relationClaims(turned(matrix), [])].filter(({ kind }) => kind === 'rate' || kind === 'change');
}

/** With the totals at the end of rows that no relation of the columns tells of. */
function withAcross(matrix: Matrix, claims: Claim[]): Claim[] {
  const added = claims
    .filter(({ kind }) => kind === 'total' || kind === 'balance')
    .map(({ stated }) => stated);
  return [...claims, ...[...acrossClaims(matrix)].filter(({ stated }) => !added.includes(stated))];
}

/** Of more standards than this one or another fits by chance. */
const MOST = 6;

/** What the text says that one of something costs: 每人每月100元. */
function standardsIn(all: Amount[]): Input[] {
  const set = all.filter(
    (a) =>
      a.kind === 'standard' && a.quantity.dimension === 'money' && !a.line.inTable && !a.quantity.approximate,
  );
  const values = new Map(set.map((a) => [a.quantity.value.toFraction(), inputOf(a)]));
  return values.size > MOST ? [] : [...values.values()];
}

/** Of the tables that are no plain ones: statements, and those whose rows contain each other. */
function otherMatrices(part: Part, figures: Figures): Matrix[] {
  const plain = new Set(tablesOfFigures(part, figures));
  const all = [...statementsOf(part, figures), ...tablesOf(part)].map(({ table }) => table);
  return [...new Set(all)]
    .filter((table) => !plain.has(table) && table.confidence !== 'low')
    .flatMap((table) => matricesOf(table, figures));
}

/**
 * Where rows and columns are a guess, what fails must be one slip of the pen away from holding, with something else in
 * the table that holds.
 */
function proven(matrix: Matrix, claims: Claim[]): Claim[] {
  if (matrix.confidence !== 'low') return claims;
  const holds = claims.some((claim) => !fails(claim));
  return claims.filter((claim) => !fails(claim) || (holds && isExplained(claim)));
}

/** The tables of figures that are no statements. */
function tablesOfFigures(part: Part, figures: Figures): Table[] {
  const statements = new Set(statementsOf(part, figures).map(({ table }) => table));
  const tables = tablesOf(part).map(({ table }) => table);
  return [...new Set(tables)].filter((table) => !statements.has(table) && !hasCodes(table));
}

/** Those that are read without doubt. */
export const plainTables = (part: Part, figures: Figures): Set<Table> =>
  new Set(tablesOfFigures(part, figures).filter(({ confidence }) => confidence !== 'low'));

/** A statement of accounts, perhaps broken: its rows carry 科目编码, so that they contain each other and do not add up. */
function hasCodes(table: Table): boolean {
  return table.cells.some(({ text }) =>
    /^(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码)$/.test(text.replace(/\s+/g, '')),
  );
}

/** The text's total score, and the total row of a table of points that is no indicator table. */
function* totalScore(matrix: Matrix, stated: Quantity | null): Generator<Claim> {
  if (stated === null || matrix.scored || matrix.confidence === 'low') return;
  const scores = matrix.columns.filter(({ head }) =>
    /^(?:自评|评价|实际|最终)?得?分(?:值|数)?$|^自评分$/.test(head),
  );
  const rows = matrix.rows.flatMap(({ head }, i) => (TOTAL_ROW.test(head) ? [i] : []));
  const quantity =
    scores.length === 1 && rows.length === 1 ? scores[0]!.entries[rows[0]!]?.quantity : undefined;
  if (!quantity || matrix.rows.length < 3) return;
  // the table of one part has not the report's total
  const full = matrix.columns.find(({ head }) => /分值|权重|满分|标准分/.test(head))?.entries[rows[0]!]
    ?.quantity;
  if (full && full.value.compare(stated.value) < 0) return;
  yield {
    kind: 'same',
    subject: '自评总分',
    stated,
    relation: null,
    alternatives: [],
    undecided: null,
    readings: [
      {
        name: '',
        formula: '得分表合计',
        expression: figure(quantity),
        inputs: [{ name: '得分表合计', quantity }],
      },
    ],
    confidence: matrix.confidence,
    location: stated.location,
  };
}
