// Document → reports with their records. No arithmetic on what is read.
import type { Document, Remark } from '../document/model.js';
import type { Passage, Report } from '../report/schema.js';
import { accountsOf } from './accounts.js';
import { claimsOf } from './claims/index.js';
import { doubtsOf } from './claims/settle/one-cause.js';
import { Figures } from './figures.js';
import { fundsOf } from './funds/index.js';
import { dropOrdinals } from './ordinals.js';
import type { Part } from './part.js';
import { remarksOn, splitReports } from './reports.js';
import { tellAgain, type Read } from './retold/index.js';
import { scoreOf } from './scores.js';
import { sectionsOf } from './sections.js';
import { sheetsOf } from './sheets.js';
import { spared } from './spared.js';

export interface Extraction {
  reports: Report[];
  remarks: Remark[];
}

/** The typed records of every report in a document. */
export function extract(document: Document): Extraction {
  const parts = splitReports(document);
  const read = parts.map(readPart);
  tellAgain(read);
  const reports = read.map(({ report }) => report);
  return { reports, remarks: [...remarksOn(parts), ...parts.flatMap(({ remarks }) => remarks)] };
}

function readPart(part: Part): Read {
  const figures = new Figures();
  dropOrdinals(part.blocks, figures);
  const sheets = sheetsOf(part, figures);
  const records = {
    ...part.head,
    location: part.location,
    funds: fundsOf(part, figures),
    sheets,
    score: scoreOf(part, sheets, figures),
    accounts: accountsOf(part, figures),
    sections: sectionsOf(part),
    passages: passagesOf(part, figures),
  };
  const claims = spared(part, part.location, () => claimsOf(part, figures, records));
  const report = { ...records, claims, doubts: doubtsOf(claims), figures: figures.all() };
  return { part, figures, report };
}

function passagesOf(part: Part, figures: Figures): Passage[] {
  return part.blocks.flatMap((block): Passage[] =>
    block.kind === 'paragraph'
      ? [
          {
            text: block.text,
            inTable: block.jumbled === true,
            quantities: figures.of(block),
            location: block.location,
          },
        ]
      : block.cells.map((cell) => ({
          text: cell.text,
          inTable: true,
          quantities: figures.of(cell),
          location: cell.location,
        })),
  );
}
