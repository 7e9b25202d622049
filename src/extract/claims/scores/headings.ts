// Headings that print their points (一、投入（14分） over （一）立项（8分）): those below make up the one above.
import type { Claim } from '../../../report/schema.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, sumOfParts, sumReading } from '../build.js';
import { isOneSlip } from '../settle/slips.js';

interface Heading {
  points: Amount;
  style: string;
  children: Heading[];
  /** Another heading of its rank or a higher one follows. */
  closed: boolean;
}

/** A number, a name, its points in brackets, and nothing else. */
const POINTS = /^[^,;。()]{0,4}(?:\([^()]{1,3}\))?[^,;。()]{2,30}\((?:满分|分值|权重)?(?:为|:)?[\d.]+分\):?$/;

/** The claims of all headings that have several with points right below them. */
export function headingPoints(read: Amount[][]): Claim[] {
  const all = headingsIn(read);
  const parents = all.filter(({ children }) => children.length > 1);
  const holds = ({ points, children }: Heading): boolean =>
    agrees(points.quantity, sumOfParts(children.map((child) => child.points)));
  const proven = parents.filter(holds).length;
  return parents.flatMap((heading) => {
    const { points, children, closed } = heading;
    const sum = sumReading(children.map((child) => child.points));
    // a heading without points among them is left out of the sum
    const most = proven * 2 - parents.length;
    const isMeant = closed && (most > 0 || (most === 0 && isOneSlip(points.quantity, sum.expression)));
    return holds(heading) || isMeant
      ? [claimOf('total', points, [sum], { subject: `${nameOf(points)}分值` })]
      : [];
  });
}

const nameOf = ({ line }: Amount): string =>
  line.text.replace(/\([^()]*\):?$/, '').replace(/^(?:\([^()]{1,3}\)|[^,;。()]{1,3}[、.])/, '');

function headingsIn(read: Amount[][]): Heading[] {
  const all: Heading[] = [];
  let open: Heading[] = [];
  for (const amounts of read) {
    const line = amounts[0]?.line;
    const scores = amounts.filter(({ quantity }) => quantity.dimension === 'score');
    if (!line || line.inTable || line.style === '' || scores.length !== 1 || !POINTS.test(line.text))
      continue;
    const heading: Heading = { points: scores[0]!, style: line.style, children: [], closed: false };
    const level = open.findIndex(({ style }) => style === line.style);
    if (level >= 0) {
      for (const done of open.slice(level)) done.closed = true;
      open = open.slice(0, level);
    }
    open.at(-1)?.children.push(heading);
    open.push(heading);
    all.push(heading);
  }
  return all;
}
