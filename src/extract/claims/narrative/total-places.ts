// The totals of statements that the narrative repeats: 收入总计, 本年支出, 基本支出, by the words before the figure.
import { basicTotals } from '../statements/basic.js';
import { ofFund } from '../statements/between.js';
import { FINANCIAL, WHOLE, type Ledger, type Place } from '../statements/ledger.js';
import { layoutOf } from '../statements/sides.js';
import { CARRIED } from './carried-places.js';
import { END, ends, named, type NamedPlace } from './named-places.js';
import type { Scope } from './scope.js';

const SPENT = /^(?:合计|小计|本年支出(?:合计)?)$/;

/** Names that mean one cell whatever the section, and those that do only in their own section. */
const TOTALS: NamedPlace[] = [
  {
    words: ends('财政拨款(?:收入支出|收、?支|收入、支出|收入和支出)(?:决算)?总计'),
    scopes: null,
    find: (l) => grand(l, 'fiscal'),
  },
  {
    words: ends('(?:收入支出|收、?支|收入、支出|收入和支出)(?:决算)?总计'),
    scopes: ['overview'],
    find: (l) => grand(l, 'overview'),
  },
  {
    words: ends('(?:收入支出|收、?支|收入、支出|收入和支出)(?:决算)?总计'),
    scopes: ['fiscal'],
    find: (l) => grand(l, 'fiscal'),
  },
  {
    words: ends('(?<!拨款)(?:收入|支出)(?:决算)?总计|(?<!拨款)总(?:收入|支出)'),
    scopes: ['overview'],
    find: (l, words) => grand(l, 'overview', words),
  },
  {
    words: ends('(?:收入|支出)(?:决算)?总计|总(?:收入|支出)'),
    scopes: ['fiscal'],
    find: (l, words) => grand(l, 'fiscal', words),
  },
  { words: ends('本年财政拨款收入|财政拨款本年收入'), scopes: ['fiscal'], find: (l) => l.year('fiscal', 0) },
  { words: ends('本年财政拨款支出|财政拨款本年支出'), scopes: ['fiscal'], find: (l) => l.year('fiscal', 1) },
  { words: ends('(?<!预算)财政拨款支出'), scopes: ['financed'], find: financed },
  {
    words: ends('本年收入|(?<!拨款)收入合计'),
    scopes: ['overview', 'income', 'expenditure'],
    find: (l) => l.year('overview', 0) ?? l.total('income', WHOLE),
  },
  {
    words: ends('本年支出|(?<!拨款)支出合计'),
    scopes: ['overview', 'income', 'expenditure'],
    find: (l) => l.year('overview', 1) ?? l.total('expenditure', WHOLE),
  },
  {
    words: ends('(?<!预算)财政拨款收入'),
    scopes: ['income'],
    find: (l) => l.total('income', /^财政拨款(?:收入)?$/) ?? l.year('fiscal', 0),
  },
  ...FINANCIAL.map(([, pattern], index) => ({
    words: ends(
      [
        '一般公共预算(?:财政拨款|拨款)?收入',
        '政府性基金(?:预算)?(?:财政拨款|拨款)?收入',
        '国有资本经营(?:预算)?(?:财政拨款|拨款)?收入',
      ][index]!,
    ),
    scopes: ['income', 'overview', 'fiscal', 'general', 'fund', 'capital'] as Scope[],
    find: (l: Ledger): Place | null =>
      l.overview('overview', 0, named(pattern)) ?? l.overview('fiscal', 0, named(pattern)),
  })),
  ...['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((name) => ({
    words: new RegExp(`(?:^|[^\\u4e00-\\u9fff]|[和、])${name}${END}`),
    scopes: ['income', 'overview'] as Scope[],
    find: (l: Ledger): Place | null =>
      l.overview('overview', 0, named(new RegExp(`^${name}$`))) ?? l.total('income', new RegExp(`^${name}$`)),
  })),
  ...['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'].flatMap((name) => {
    const words = new RegExp(`(?:^|[^\\u4e00-\\u9fff]|[和、])${name}${END}`);
    const head = new RegExp(`^${name}$`);
    return [
      {
        words,
        scopes: ['expenditure'] as Scope[],
        find: (l: Ledger): Place | null => l.total('expenditure', head),
      },
      { words, scopes: ['general'] as Scope[], find: (l: Ledger): Place | null => l.total('general', head) },
    ];
  }),
  {
    words: ends('一般公共预算(?:财政拨款|拨款)?基本支出'),
    scopes: null,
    find: (l) => l.total('general', /^基本支出$/),
  },
  {
    words: ends('一般公共预算(?:财政拨款|拨款)?支出'),
    scopes: ['general', 'financed', 'fiscal'],
    find: (l) => l.total('general', WHOLE),
  },
  { words: ends('人员(?:经费|支出)'), scopes: ['basic'], find: (l) => basicPlace(l, 'staff') },
  { words: ends('公用(?:经费|支出)'), scopes: ['basic'], find: (l) => basicPlace(l, 'running') },
  { words: ends('本年收入'), scopes: ['fund'], find: (l) => l.total('fund', /^本年(?:财政拨款)?收入$/) },
  { words: ends('本年支出'), scopes: ['fund'], find: (l) => l.total('fund', SPENT) },
  {
    words: ends('政府性基金(?:预算)?(?:财政拨款|拨款)?支出'),
    scopes: ['fund', 'fiscal', 'financed'],
    find: (l) => l.total('fund', SPENT) ?? ofFund(l, 1),
  },
  { words: ends('本年支出'), scopes: ['capital'], find: (l) => l.total('capital', SPENT) },
  {
    words: ends('国有资本经营(?:预算)?(?:财政拨款|拨款)?支出'),
    scopes: ['capital', 'fiscal', 'financed'],
    find: (l) => l.total('capital', SPENT) ?? ofFund(l, 2),
  },
  ...CARRIED,
];

/** 财政拨款支出 means all funds or 一般公共预算 alone: only where both are one amount. */
function financed(ledger: Ledger): Place | null {
  const all = ledger.year('fiscal', 1);
  const general = ledger.total('general', WHOLE);
  return all && general && !all.quantity.value.equals(general.quantity.value) ? null : (all ?? general);
}

/** The two sides of an overview end in one amount; where each has a 合计 of its own, the words say which. */
function grand(ledger: Ledger, kind: 'overview' | 'fiscal', words = ''): Place | null {
  const endOf = (at: 0 | 1): Place | null => {
    const side = ledger.get(kind)?.sides[at];
    const line = side && layoutOf(side).grand;
    return line ? ledger.overview(kind, at, (row) => row === line) : null;
  };
  const [left, right] = [endOf(0), endOf(1)];
  // 总支出 may be what the year spent, without what it carried over
  const spent = /总支出/.test(words) ? ledger.year(kind, 1) : null;
  if (spent && right && !spent.quantity.value.equals(right.quantity.value)) return null;
  const isOwn = left?.name.endsWith('合计') && right?.name.endsWith('合计');
  return isOwn && /收入(?:决算)?总计$|总收入$/.test(words) ? left : right;
}

function basicPlace(ledger: Ledger, which: 'staff' | 'running'): Place | null {
  const statement = ledger.get('basic');
  const total = statement && basicTotals(statement)[which];
  return statement && total ? { ...total, name: `${statement.title}${total.name}`, statement } : null;
}

/** The total that the words right before a figure name in a section of that scope. */
export function totalPlace(ledger: Ledger, scope: Scope, words: string): Place | null {
  for (const { words: pattern, scopes, find } of TOTALS)
    if ((scopes === null || scopes.includes(scope)) && pattern.test(words)) return find(ledger, words);
  return null;
}
