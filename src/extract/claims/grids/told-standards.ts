// What the text says that each costs, and the row of a table that counts them: 无障碍改造每户补助6000元, 135户 | 81.00.
import type { Claim } from '../../../report/schema.js';
import { figure, product } from '../../../values/expression.js';
import { inputOf } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { counts, isRounded, isOfYearBefore, measuresOf } from '../sentence/measures.js';
import { core } from '../sentence/names.js';
import { fails } from '../settle/fails.js';
import { isExplained } from '../settle/slips.js';
import { bare, type Entry, type Matrix, type Series } from './matrix.js';
import { setOrMean, valueOf } from './products.js';
import { claimAt } from './relations.js';

/** Shorter names are in those of rows that they do not mean. */
const LEAST = 4;
const TIME = /^[年月天日期]$/;
/** What each should get, or got before, says nothing of what was paid. */
const ASIDE =
  /(?:上|去|前一)年|20\d\d年|力争|目标|计划|拟|不低于|[不未]超过|未高于|低于|控制在|以上|以下|建议|应|最高|上限|原来?|由$/;

/** The claims of the rows whose name the standards of the text take up; what fails must be a slip of the pen away. */
export function* toldStandardClaims(matrices: Matrix[], amounts: Amount[]): Generator<Claim> {
  for (const standard of amounts) {
    const [measure, ...others] = standard.kind === 'standard' ? measuresOf(standard) : [];
    const name = nameOf(standard);
    const isOpen =
      measure !== undefined && others.length === 0 && !TIME.test(measure) && name.length >= LEAST;
    if (!isOpen || !isPlain(standard)) continue;
    const found = matrices.flatMap((matrix) => rowsFor(matrix, name, measure));
    const [one, ...more] = found;
    if (!one || more.length > 0) continue;
    const { quantity } = standard;
    const each = isRounded(standard) ? figure(quantity) : setOrMean(quantity);
    const reading = {
      name: '',
      formula: `${one.count.quantity.text} × ${quantity.text}`,
      expression: product(valueOf(one.count.quantity, true), each),
      inputs: [{ name: bare(one.head), quantity: one.count.quantity }, inputOf(standard)],
    };
    const claim = claimAt('per-unit', one.amount, `${one.row.head}${bare(one.title)}`, [reading], one.matrix);
    if (!fails(claim) || isExplained(claim)) yield claim;
  }
}

const isPlain = (standard: Amount): boolean => {
  const { quantity, line, sentence, mention } = standard;
  return (
    quantity.dimension === 'money' &&
    !quantity.approximate &&
    !quantity.upper &&
    !line.inTable &&
    !isOfYearBefore(standard) &&
    !ASIDE.test(line.text.slice(sentence.start, mention.start))
  );
};

/** 无障碍改造 of 无障碍改造每户补助. */
const nameOf = ({ lead }: Amount): string =>
  core(
    lead
      .replace(/(?:平均)?每.*$|(?:人次|[人户次场亩车件期班村校台])均.*$/, '')
      .replace(/^(?:其中|对|按)/, ''),
  );

interface Priced {
  matrix: Matrix;
  row: Series;
  count: Entry;
  amount: Entry;
  /** The heads of the two columns. */
  head: string;
  title: string;
}

/** The rows that bear the name, with the only figure that counts the measure and the only amount of money. */
function rowsFor(matrix: Matrix, name: string, measure: string): Priced[] {
  if (matrix.scored) return [];
  return matrix.rows.flatMap((row): Priced[] => {
    if (!core(row.head).includes(name)) return [];
    const cells = row.entries.flatMap((entry, i) =>
      entry ? [{ entry, head: matrix.columns[i]!.head }] : [],
    );
    const [count, ...counted] = cells.filter(
      ({ entry: { quantity } }) => quantity.dimension === 'count' && counts(measure, quantity.unit, ''),
    );
    const [amount, ...amounts] = cells.filter(({ entry: { quantity } }) => quantity.dimension === 'money');
    if (!count || !amount || counted.length > 0 || amounts.length > 0) return [];
    return [{ matrix, row, count: count.entry, amount: amount.entry, head: count.head, title: amount.head }];
  });
}
