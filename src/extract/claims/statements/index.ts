// The identities of the standard statements as claims: within each statement and between them.
import type { Claim } from '../../../report/schema.js';
import { statementsOf } from '../../accounts/statement.js';
import type { Statement } from '../../accounts/statement.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { basicClaims } from './basic.js';
import { betweenClaims } from './between.js';
import { carryClaims } from './carry.js';
import { codeClaims } from './codes.js';
import { columnClaims } from './columns.js';
import { sideClaims } from './sides.js';
import { publicClaims } from './three-public.js';

/** Every identity that the statements of a report must obey. */
export function statementClaims(part: Part, figures: Figures): Claim[] {
  const statements = statementsOf(part, figures);
  return [...statements.flatMap(claimsWithin), ...betweenClaims(statements)];
}

function claimsWithin(statement: Statement): Claim[] {
  switch (statement.kind) {
    case 'overview':
    case 'fiscal':
      return [...sideClaims(statement), ...columnClaims(statement)];
    case 'three-public':
      return publicClaims(statement);
    case 'basic':
      return [...codeClaims(statement), ...columnClaims(statement), ...basicClaims(statement)];
    default:
      return [...codeClaims(statement), ...columnClaims(statement), ...carryClaims(statement)];
  }
}
