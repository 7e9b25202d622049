// The cell of a statement that a figure of the narrative repeats, by the words before the figure.
import { PLANNED_ROLES } from '../sentence/cues.js';
import { publicFigures, publicItem, PUBLIC_NAMES } from '../../accounts/three-public.js';
import { bareName, type Line as Row } from '../../accounts/statement.js';
import type { Amount } from '../sentence/amounts.js';
import { basicTotals } from '../statements/basic.js';
import { ofFund } from '../statements/between.js';
import { columnOf, FINANCIAL, WHOLE, type Ledger, type Place } from '../statements/ledger.js';
import { layoutOf } from '../statements/sides.js';
import type { Scope } from './scope.js';
import { sameSubject, type Subject } from './subjects.js';

const named =
  (pattern: RegExp) =>
  (row: Row): boolean =>
    pattern.test(bareName(row.name));

/** 支出决算为, 合计, 均为 … between a name and its figure. */
const END =
  '(?:决算|支出决算|决算支出|决算数|实际支出|金额|总额|合计|共计|总计|数)*(?:均|各|共|分别)?(?:为|是|:|达|达到)?$';
const ends = (name: string): RegExp => new RegExp(`(?:${name})${END}`);

type Finder = (ledger: Ledger, words: string) => Place | null;

const SPENT = /^(?:合计|小计|本年支出(?:合计)?)$/;

/** What is brought over, carried over, drawn on and distributed. */
const CARRIED: { words: RegExp; scopes: Scope[] | null; find: Finder }[] = [
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

/** Names that mean one cell whatever the section, and those that do only in their own section. */
const TOTALS: { words: RegExp; scopes: Scope[] | null; find: Finder }[] = [
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

/** The line of 基本支出决算表 that bears just that name. */
export function basicLine(ledger: Ledger, name: string): Place | null {
  const statement = ledger.get('basic');
  if (!statement || name.length < 2) return null;
  const found = statement.sides.flatMap((side) =>
    side.lines
      .filter((line) => line.code !== null && sameSubject(bareName(line.name), name))
      .map((line) => ({ side, line })),
  );
  if (found.length !== 1) return null;
  const { side, line } = found[0]!;
  const column = side.columns.length === 1 ? side.columns[0] : columnOf(side, WHOLE);
  return ledger.place(statement, side, line, column);
}

/** The row of a functional subject, in the statement its section explains. */
export function subjectPlace(ledger: Ledger, scope: Scope, subject: Subject): Place | null {
  const kinds =
    scope === 'general' ||
    scope === 'fund' ||
    scope === 'capital' ||
    scope === 'expenditure' ||
    scope === 'income'
      ? [scope]
      : scope === 'financed'
        ? (['general', 'fund'] as const)
        : [];
  if (scope === 'overview' && subject.names[1] === null) return classPlace(ledger, scope, subject.names[0]);
  for (const kind of kinds) {
    const statement = ledger.get(kind);
    const side = statement?.sides[0];
    if (!statement || !side) continue;
    const depth = subject.names.filter((name) => name !== null).length;
    const wanted = subject.names[depth - 1]!;
    const rows = side.lines.filter((line) => {
      if (line.code === null) return false;
      if (subject.code !== null && subject.code.length === 1 + 2 * depth) return line.code === subject.code;
      return (
        line.code.length === 1 + 2 * depth &&
        sameSubject(bareName(line.name), wanted) &&
        isUnder(side.lines, line, subject)
      );
    });
    const head = kind === 'fund' || kind === 'capital' ? /^(?:合计|小计|本年支出(?:合计)?)$/ : WHOLE;
    if (rows.length === 1) return ledger.place(statement, side, rows[0], columnOf(side, head));
  }
  return null;
}

/** The row of a 类 that the text names without saying so: 社会保障和就业支出2325.78万元. */
export function classPlace(ledger: Ledger, scope: Scope, name: string): Place | null {
  if (name.length < 4) return null;
  const isClass = (row: Row): boolean => sameSubject(bareName(row.name), name);
  if (scope === 'overview' || scope === 'expenditure') {
    const place = ledger.overview('overview', 1, isClass);
    return place;
  }
  if (scope !== 'general') return null;
  const statement = ledger.get('general');
  const side = statement?.sides[0];
  const rows = side?.lines.filter((row) => row.code?.length === 3 && isClass(row)) ?? [];
  return statement && side && rows.length === 1
    ? ledger.place(statement, side, rows[0], columnOf(side, WHOLE))
    : null;
}

/** Whether the printed rows above a code bear the names that the text gives 类 and 款. */
function isUnder(lines: Row[], line: Row, subject: Subject): boolean {
  return [3, 5].every((length, index) => {
    const name = subject.names[index];
    if (line.code!.length <= length || !name) return true;
    const above = lines.find(({ code }) => code === line.code!.slice(0, length));
    return above === undefined || sameSubject(bareName(above.name), name);
  });
}

/** The figure of the “三公” statement that an amount repeats: 决算 for what was spent, 预算 for what was planned. */
export function publicPlace(ledger: Ledger, amount: Amount, words: string): Place | null {
  const statement = ledger.get('three-public');
  if (!statement || /国内|外事|外宾|国外|国\(境\)外|其中|[人车辆批]均/.test(words.replace(/^其中:?/, '')))
    return null;
  const item = publicItem(
    words.replace(new RegExp(END), '').replace(/(?:支出|财政拨款|年初|全年|调整|预算|决算|数|为)+$/, ''),
  );
  if (item === null) return null;
  // what is not called a budget was spent; the statement prints the adjusted budget unless its head says 年初
  const fits = (column: string): boolean =>
    !PLANNED_ROLES.has(amount.role)
      ? /决算/.test(column)
      : /预算/.test(column) && /年初/.test(column) === (amount.role === 'initial');
  const found = publicFigures(statement).filter(
    (figure) => figure.item === item && (fits(figure.column) || figure.column === ''),
  );
  if (found.length !== 1) return null;
  const { column, quantity } = found[0]!;
  return {
    name: `${statement.title}${PUBLIC_NAMES[item]}${column === '' ? '' : `·${column}`}`,
    quantity,
    statement,
  };
}
