// English sentences by key, joined from one file per subject.
import type { Catalogue } from './index.js';
import { enCommon } from './common.js';
import { enFailures } from './failures.js';
import { enTables } from './tables.js';
import { enOutline } from './outline.js';
import { enClaims } from './claims.js';
import { enCriteria } from './criteria.js';
import { enTerminal } from './terminal.js';
import { enData } from './data.js';
import { enUsage } from './usage.js';

export const en: Catalogue = {
  ...enCommon,
  ...enFailures,
  ...enTables,
  ...enOutline,
  ...enClaims,
  ...enCriteria,
  ...enTerminal,
  ...enUsage,
  ...enData,
};
