// What the overview of a bundle tells of its attached reports: their scores, their money, what they reached.
import type { Report, Retold } from '../../report/schema.js';
import { amountsIn, ledgerOf, type Told } from '../claims/afar/ledger.js';
import { tellingsOf, type Telling } from '../claims/again/tellings.js';
import { amountsOf } from '../claims/sentence/amounts.js';
import { linesOf } from '../claims/sentence/lines.js';
import type { Figures } from '../figures.js';
import type { Part } from '../part.js';
import { retoldFigures } from './figures.js';
import { retoldMoney } from './money.js';
import { bareProject } from './names.js';
import { retoldScores } from './scores.js';

/** A report with what it was read from. */
export interface Read {
  part: Part;
  figures: Figures;
  report: Report;
}

/** A report of a project, with the name that the overview may call it by and what it tells. */
export interface Attached {
  report: Report;
  name: string;
  tellings: Telling[];
}

/** More reports than this are no bundle with an overview. */
const MOST = 40;

/** Puts into each overview of a bundle what it tells of the reports attached to it. */
export function tellAgain(all: Read[]): void {
  const projects = all.filter(({ report }) => report.type === 'project');
  if (all.length < 2 || projects.length > MOST) return;
  for (const [index, own] of all.entries()) {
    const { type } = own.report;
    if (type !== 'department' && type !== 'final-accounts' && !(index === 0 && type === 'project')) continue;
    const attached = projects
      .filter((other) => other !== own && isOf(own.report, other.report))
      .map((other) => ({
        report: other.report,
        name: nameOf(other.report),
        tellings: toldIn(other).tellings,
      }))
      .filter(({ name }) => name.length >= 3 && name !== nameOf(own.report));
    // two forms of one name are told apart by nothing
    const known = attached.filter(({ name }) => attached.filter((other) => other.name === name).length === 1);
    if (known.length > 0) own.report.retold = retoldIn(own, known);
  }
}

function retoldIn(own: Read, attached: Attached[]): Retold[] {
  const { ledger, tellings } = toldIn(own);
  const amounts = amountsIn(ledger).filter(({ line }) => !line.inTable);
  return [
    ...retoldScores(amounts, ledger, attached),
    ...retoldMoney(amounts, own.report.funds, attached),
    ...retoldFigures(tellings, attached),
  ];
}

function toldIn({ part, figures, report }: Read): { ledger: Told[]; tellings: Telling[] } {
  const ledger = ledgerOf(part, figures, linesOf(part, figures).map(amountsOf), report);
  return { ledger, tellings: tellingsOf(ledger, report.year) };
}

const isOf = (own: Report, other: Report): boolean =>
  own.year === null || other.year === null || own.year === other.year;

const nameOf = ({ project, title }: Report): string => bareProject(project ?? title);
