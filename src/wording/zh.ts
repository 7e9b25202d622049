// Chinese sentences by key, joined from one file per subject.
import type { Catalogue } from './index.js';
import { zhCommon } from './common.js';
import { zhFailures } from './failures.js';
import { zhTables } from './tables.js';
import { zhOutline } from './outline.js';
import { zhClaims } from './claims.js';
import { zhCriteria } from './criteria.js';
import { zhTerminal } from './terminal.js';
import { zhData } from './data.js';
import { zhUsage } from './usage.js';

export const zh: Catalogue = {
  ...zhCommon,
  ...zhFailures,
  ...zhTables,
  ...zhOutline,
  ...zhClaims,
  ...zhCriteria,
  ...zhTerminal,
  ...zhUsage,
  ...zhData,
};
