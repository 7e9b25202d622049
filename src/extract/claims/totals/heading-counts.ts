// 五、重点项目（5项） over a section that lists them and says 共4项.
import type { Claim } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { figure } from '../../../values/expression.js';
import { alike, claimOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';

/** What a section says of all that it has listed. */
const ALL = /(?:共|共计|合计|总计|共有|以上|上述|这)$/;
/** So many lines belong to a heading that is set as a paragraph. */
const REACH = 12;

/** Claims of kind `same` for counts in brackets behind headings. */
export function headingCounts(lines: Line[], read: Amount[][]): Claim[] {
  return lines.flatMap((line, at): Claim[] => {
    const counted = countIn(line, read[at]!);
    if (!counted) return [];
    const told = below(lines, at)
      .flatMap((index) => read[index]!)
      .filter(
        (a) =>
          a.quantity.dimension === 'count' &&
          a.quantity.unit === counted.quantity.unit &&
          alike(a.quantity, counted.quantity) &&
          ALL.test(a.lead) &&
          !/[一-龥]{2,}(?:共|以上)$/.test(a.lead.replace(/^.*[,;]/, '').replace(/共计|合计|总计|共有/, '共')),
      );
    const [first] = told;
    if (!first || distinctValues(told) > 1) return [];
    const input = inputOf(first);
    const same = reading('', input.name, figure(input.quantity), [input]);
    return [{ ...claimOf('same', counted, [same]), sure: true }];
  });
}

/** The count that a heading ends in, in brackets. */
function countIn({ heading, style, text }: Line, amounts: Amount[]): Amount | null {
  const last = amounts.at(-1);
  if (!last || last.quantity.dimension !== 'count' || text.length > 40 || (!heading && style === ''))
    return null;
  if (/[。;:,]/.test(text) || text.slice(last.mention.end) !== ')') return null;
  return /\((?:共|共计|计)?$/.test(text.slice(0, last.mention.start)) ? last : null;
}

/** The lines of the section that a heading begins. */
function below(lines: Line[], at: number): number[] {
  const found: number[] = [];
  const { style } = lines[at]!;
  for (let i = at + 1; i < lines.length && i <= at + REACH; i += 1) {
    const other = lines[i]!;
    if (other.inTable || other.heading || (style !== '' && other.style === style)) break;
    found.push(i);
  }
  return found;
}
