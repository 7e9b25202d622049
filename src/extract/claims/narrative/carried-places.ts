// The cells of what is brought over, carried over, drawn on and distributed.
import { bareName } from '../../accounts/statement.js';
import { columnOf, FINANCIAL, type Ledger, type Place } from '../statements/ledger.js';
import { layoutOf } from '../statements/sides.js';
import { ends, named, type NamedPlace } from './named-places.js';

/** What is brought over, carried over, drawn on and distributed. */
export const CARRIED: NamedPlace[] = [
  {
    words: ends('(?:年初|上年)结转(?:和|及)?结余'),
    scopes: ['overview', 'income'],
    find: (l) => l.overview('overview', 0, named(/^年初结转/)),
  },
  {
    words: ends('年末结转(?:和|及)?结余'),
    scopes: ['overview', 'expenditure'],
    find: (l) => l.overview('overview', 1, named(/^年末结转/)),
  },
  {
    words: ends('使用非财政拨款结余(?:\\(含专用结余\\))?'),
    scopes: ['overview', 'income'],
    find: (l) => l.overview('overview', 0, named(/^使用非财政拨款结余/)),
  },
  {
    words: ends('结余分配'),
    scopes: ['overview', 'expenditure'],
    find: (l) => l.overview('overview', 1, named(/^结余分配/)),
  },
  {
    words: ends('(?:年初|上年)财政拨款结转(?:和|及)?结余'),
    scopes: ['fiscal'],
    find: (l) => l.overview('fiscal', 0, named(/^年初/)),
  },
  {
    words: ends('年末财政拨款结转(?:和|及)?结余'),
    scopes: ['fiscal'],
    find: (l) => l.overview('fiscal', 1, named(/^年末/)),
  },
  {
    words: ends('(?:年初|上年)(?:一般公共预算)?(?:财政拨款)?结转(?:和|及)?结余'),
    scopes: ['general'],
    find: (l) => carriedOf(l, 0, 0),
  },
  {
    words: ends('年末(?:一般公共预算)?(?:财政拨款)?结转(?:和|及)?结余'),
    scopes: ['general'],
    find: (l) => carriedOf(l, 1, 0),
  },
  {
    words: ends('(?:年初|上年)(?:政府性基金(?:预算)?)?(?:财政拨款)?结转(?:和|及)?结余'),
    scopes: ['fund'],
    find: (l) => l.total('fund', /^(?:年初|上年)结转/) ?? carriedOf(l, 0, 1),
  },
  {
    words: ends('年末(?:政府性基金(?:预算)?)?(?:财政拨款)?结转(?:和|及)?结余'),
    scopes: ['fund'],
    find: (l) => l.total('fund', /^年末结转/) ?? carriedOf(l, 1, 1),
  },
];

/** What one fund brought over (0) or carried over (1), in the 财政拨款 overview. */
function carriedOf(ledger: Ledger, at: 0 | 1, fund: 0 | 1): Place | null {
  const statement = ledger.get('fiscal');
  const side = statement?.sides[at];
  if (!statement || !side) return null;
  const total = layoutOf(side).carried.find(({ line }) => (at === 0 ? /年初/ : /年末/).test(line.name));
  if (!total) return null;
  if (at === 1) return ledger.place(statement, side, total.line, columnOf(side, FINANCIAL[fund]![1]));
  const line = total.below.find((row) => FINANCIAL[fund]![1].test(bareName(row.line.name)))?.line;
  return ledger.place(statement, side, line, side.columns[0]);
}
