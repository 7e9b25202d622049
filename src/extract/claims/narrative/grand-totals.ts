// What final accounts tell of their whole: 收入总计 = 支出总计 = 收入合计 + 年初结转 = 支出合计 + 年末结转.
import type { Claim, Report } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { exactValue, minus, plus, sum } from '../../../values/expression.js';
import { agrees, claimOf, figureOf, inputOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';
import { isOneSlip } from '../settle/slips.js';
import { scopesOf } from './scope.js';

type Item = 'received' | 'spent' | 'income' | 'spending' | 'drawn' | 'opening' | 'distributed' | 'closing';

const END = '(?:决算)?(?:数|金额)?(?:均|各|共|共计|分别)*(?:为|是|:)*$';
const named = (words: string): RegExp => new RegExp(`(?:${words})${END}`);
const BOTH = named('收(?:入)?(?:(?:决算)?总计[、与和及])?[、与和]?支(?:出)?(?:决算)?总计');
const NAMES: [Item, RegExp][] = [
  ['received', named('收入(?:决算)?总计')],
  ['spent', named('支出(?:决算)?总计')],
  ['income', named('收入(?:决算)?合计|本年收入')],
  ['spending', named('支出(?:决算)?合计|本年支出')],
  ['drawn', named('使用(?:非财政拨款|专用)结余(?:\\(含专用结余\\)|和专用结余)?|用事业基金弥补收支差额')],
  ['opening', named('(?:年初|上年)结转(?:(?:和|及|、)?结余)?')],
  ['distributed', named('结余分配')],
  ['closing', named('年末结转(?:(?:和|及|、)?结余)?')],
];
/** 2021年度总收入581.45万元，其中本年收入390.55万元: the whole where the year's own stands behind it. */
const WHOLE: [Item, Item, RegExp][] = [
  ['received', 'income', named('总收入')],
  ['spent', 'spending', named('总支出')],
];
/** One fund, one unit or one purpose of several. */
const PARTIAL =
  /(?<!非)财政拨款|一般公共预算|政府性基金|国有资本|社会保险|项目支出|基本支出|经营结|本级|预算数/;
const SCOPES = new Set<string | null>(['overview', 'income', 'expenditure']);

type Told = Map<Item, Amount>;

/** The identities of the whole accounts among the figures that the narrative tells; `read`: the amounts of each line. */
export function* grandTotalClaims(
  lines: Line[],
  read: Amount[][],
  { type, year }: Pick<Report, 'type' | 'year'>,
): Generator<Claim> {
  const scopes = scopesOf(lines);
  // without headings of its own a text is taken as a whole
  const isScoped = lines.some((line) => scopes.get(line) === 'overview');
  const own = read.filter((_, at) => !isScoped || SCOPES.has(scopes.get(lines[at]!) ?? null)).flat();
  const told = toldIn(own.filter((a) => isOwn(a, year) && !PARTIAL.test(a.lead)));
  yield* grandTotals(told, own, type === 'final-accounts');
  yield* carriedOver(told, own);
  const partial = read.map((amounts) => amounts.filter((a) => isOwn(a, year) && PARTIAL.test(a.lead)));
  yield* sidesOfFunds(partial.flat());
  for (const amounts of partial) yield* wholeOfFund(amounts);
}

function isOwn({ kind, quantity, year, line }: Amount, own: number | null): boolean {
  if (kind !== 'level' || quantity.dimension !== 'money' || quantity.upper || quantity.approximate)
    return false;
  if (line.inTable || line.heading) return false;
  return year === null || (year !== 'before' && (own === null || year === own));
}

/** Each item once; one that is told with two values is left out. */
function toldIn(amounts: Amount[]): Told {
  const told: Told = new Map();
  const doubtful = new Set<Item>();
  const tell = (item: Item, amount: Amount): void => {
    const before = told.get(item);
    if (before && !before.quantity.value.equals(amount.quantity.value)) doubtful.add(item);
    else if (!before) told.set(item, amount);
  };
  for (const [at, amount] of amounts.entries()) {
    const next = amounts[at + 1];
    if (BOTH.test(bare(amount.lead))) {
      tell('received', amount);
      // 收、支总计各是A、B
      const second = next?.line === amount.line && /^[、,和]?$/.test(next.lead) ? next : amount;
      tell('spent', second.index === amount.index + 1 ? second : amount);
      continue;
    }
    const item = itemOf(amount);
    if (item) tell(item, amount);
    for (const [whole, part, words] of WHOLE)
      if (words.test(amount.lead) && next?.sentence === amount.sentence && itemOf(next) === part)
        tell(whole, amount);
  }
  for (const item of doubtful) told.delete(item);
  return told;
}

const itemOf = ({ lead }: Amount): Item | null =>
  NAMES.find(([, words]) => words.test(bare(lead)))?.[0] ?? null;

/** 年末财政拨款结转: what one fund's figures are called besides. */
const bare = (lead: string): string =>
  lead.replace(/(?<!非)财政拨款|一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?/g, '');

/** 财政拨款收、支总计均为A。财政拨款本年支出B，年末财政拨款结转C: one fund in a paragraph of its own. */
function* wholeOfFund(amounts: Amount[]): Generator<Claim> {
  const whole = amounts.find(({ lead }) => BOTH.test(bare(lead)));
  if (!whole) return;
  const fund = PARTIAL.exec(whole.lead)![0];
  const own = amounts.filter(({ lead }) => PARTIAL.exec(lead)![0] === fund);
  yield* grandTotals(toldIn(own), own, false);
}

/** 政府性基金收入总计A，支出总计A: the two sides of one fund in a line. */
function* sidesOfFunds(amounts: Amount[]): Generator<Claim> {
  for (const spent of amounts) {
    if (itemOf(spent) !== 'spent') continue;
    const isOther = (a: Amount): boolean =>
      a.line === spent.line && a.index < spent.index && itemOf(a) === 'received';
    const received = amounts.findLast(isOther);
    if (received && PARTIAL.exec(received.lead)![0] === PARTIAL.exec(spent.lead)![0])
      yield* balance(spent, [received], [], false);
  }
}

function* grandTotals(told: Told, own: Amount[], isAccounts: boolean): Generator<Claim> {
  const [received, spent] = [told.get('received'), told.get('spent')];
  const isOne = received === spent;
  const left = told.get('closing');
  // 收入总计1244.27万元，支出总计1095.67万元，结余148.60万元: what others call 合计
  const isApart =
    received && spent && left && agrees(left.quantity, sum(plus(figureOf(received)), minus(figureOf(spent))));
  if (isApart && !isZero(left.quantity.value)) return;
  if (received && spent && isGapTold(received, spent, own)) return;
  if (received && spent && !isOne)
    yield* balance(spent, [received], [], isAccounts && received.line.section === spent.line.section);
  yield* side(received, told.get('income'), told.get('opening'), told.get('drawn'));
  // one figure for both sides is checked by the side that came in
  if (!isOne) yield* side(spent, told.get('spending'), told.get('closing'), told.get('distributed'));
  const [whole, spending, closing] = [received ?? spent, told.get('spending'), left];
  if (!whole || !spending || !closing || (spent && !isOne)) return;
  const shared = told.get('distributed');
  yield* balance(closing, [whole], shared ? [spending, shared] : [spending], shared !== undefined);
}

/** 收入总计202519万元，…，支出总计188256万元，收支相抵，结转下年支出14263万元: the two are not meant to be one. */
function isGapTold(received: Amount, spent: Amount, own: Amount[]): boolean {
  const gap = sum(plus(figureOf(received)), minus(figureOf(spent)));
  const next = own.find((a) => a.line === spent.line && a.index === spent.index + 1);
  return next !== undefined && !isZero(next.quantity.value) && agrees(next.quantity, gap);
}

/** The year's own amount, what was carried and what was drawn on or distributed make up the total of one side. */
function* side(total?: Amount, own?: Amount, carried?: Amount, other?: Amount): Generator<Claim> {
  if (!total || !own) return;
  const parts = [own, carried, other].filter((a) => a !== undefined);
  const isLoose = agrees(total.quantity, figureOf(own));
  // 收入总计 said of the year's own income, as some write
  // what was carried is not told: the two may differ by it
  if (!isLoose && parts.length < 2) return;
  if (isLoose && parts.slice(1).some((a) => !isZero(a.quantity.value))) return;
  const value = exactValue(sum(...parts.map((a) => plus(figureOf(a)))));
  const isMore = value !== null && value.compare(total.quantity.value) > 0;
  yield* balance(total, parts, [], parts.length === 3 || (carried !== undefined && isMore));
}

/** What was left at the end of the year before is what this year began with: 年末结转278.20万元，较上年减少7.19万元. */
function* carriedOver(told: Told, own: Amount[]): Generator<Claim> {
  const [opening, closing] = [told.get('opening'), told.get('closing')];
  if (!opening || !closing) return;
  const change = own.find((a) => a.line === closing.line && a.index > closing.index);
  if (change?.index !== closing.index + 1 || change.kind !== 'change' || change.sentence !== closing.sentence)
    return;
  if (!/[比较与][^,;。]*上年|[比较与]20\d\d年/.test(change.lead) || /预算/.test(change.lead)) return;
  yield* balance(
    opening,
    change.sign < 0 ? [closing, change] : [closing],
    change.sign < 0 ? [] : [change],
    false,
  );
}

/** The claim that a figure is others added up, less some: where all of them are told, where it holds, or but for one slip. */
function* balance(stated: Amount, more: Amount[], less: Amount[], sure: boolean): Generator<Claim> {
  const expression = sum(...more.map((a) => plus(figureOf(a))), ...less.map((a) => minus(figureOf(a))));
  if (!sure && !agrees(stated.quantity, expression) && !isOneSlip(stated.quantity, expression)) return;
  const inputs = [...more, ...less].map((a) => inputOf(a));
  const names = inputs.map(({ name }, i) => (i === 0 ? name : i < more.length ? `+ ${name}` : `− ${name}`));
  // 收、支总计各是A、B: the second has no words of its own
  const named = /^[、,和]?$/.test(stated.lead) && stated.called === '' ? { subject: '支出总计' } : {};
  yield { ...claimOf('balance', stated, [reading('', names.join(' '), expression, inputs)], named), sure };
}
