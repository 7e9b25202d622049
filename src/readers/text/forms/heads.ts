// The rows of heads in a form without cells.
import { FUND_HEADS, INDICATOR_HEADS, type Role } from './words.js';
import { joined, wordsOf, type Token } from './tokens.js';

export interface Head {
  kind: 'funds' | 'indicators';
  from: number;
  to: number;
  columns: { role: Role; text: string; line: number }[];
}

const ANY = { funds: anyOf(FUND_HEADS), indicators: anyOf(INDICATOR_HEADS) };

function anyOf(heads: [Role, RegExp][]): RegExp {
  return new RegExp(heads.map(([, { source }]) => source).join('|'));
}

/** The heads of a text in order. */
export function headsIn(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  for (let at = 0; at < tokens.length;) {
    // heads begin with one of these
    const head = /^(?:[一二三]级|指标|具体|绩效|年|全|当|本|调|预|实)/.test(tokens[at]!.plain)
      ? (headAt(tokens, at, 'indicators', INDICATOR_HEADS) ?? headAt(tokens, at, 'funds', FUND_HEADS))
      : null;
    if (head) heads.push(head);
    at = head?.to ?? at + 1;
  }
  return heads;
}

function headAt(
  tokens: readonly Token[],
  from: number,
  kind: Head['kind'],
  heads: [Role, RegExp][],
): Head | null {
  const columns: Head['columns'] = [];
  let at = from;
  for (;;) {
    const next = joined(tokens, at, ANY[kind]);
    if (!next) break;
    const role = heads.find(([, pattern]) => pattern.test(next.word))![0];
    columns.push({ role, text: wordsOf(tokens.slice(at, next.to)), line: tokens[at]!.line });
    at = next.to;
  }
  const count = (...roles: Role[]): number => columns.filter(({ role }) => roles.includes(role)).length;
  const isWhole =
    kind === 'funds'
      ? count('amount') >= 1 && count('executed') === 1 && columns.length >= 3
      : count('name') === 1 && count('target') === 1 && count('actual') <= 1 && columns.length >= 4;
  const isOnce = (['executed', 'rate', 'weight', 'score'] as const).every((role) => count(role) <= 1);
  return isWhole && isOnce ? { kind, from, to: at, columns } : null;
}
