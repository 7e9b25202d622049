// “三公” rates and shares whose amounts only the statement prints, and averages per person and vehicle.
import type { Claim, Input, Reading } from '../../../report/schema.js';
import { PUBLIC_NAMES, publicFigures, publicItem, type PublicItem } from '../../accounts/three-public.js';
import { statementsOf } from '../../accounts/statement.js';
import { figure, ratio } from '../../../values/expression.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Figures } from '../../figures.js';
import type { Part } from '../../part.js';
import { amountsOf, type Amount } from '../sentence/amounts.js';
import { claimOf, inputOf, reading } from '../build.js';
import { linesOf } from '../sentence/lines.js';
import { Ledger } from '../statements/ledger.js';
import { scopesOf } from './scope.js';

type Money = (item: PublicItem, stage: 'spent' | 'planned') => Input | null;

/** Claims for percentages and averages of the “三公” section that no other claim explains. */
export function publicRateClaims(part: Part, figures: Figures, known: Claim[]): Claim[] {
  const lines = linesOf(part, figures);
  const scopes = scopesOf(lines);
  const explained = new Set<Quantity | null>(
    known.filter(({ kind }) => kind !== 'same').map(({ stated }) => stated),
  );
  const own = lines.filter((line) => scopes.get(line) === 'three-public' && !line.heading);
  const all = own.flatMap((line) => amountsOf(line));
  const money = moneyOf(new Ledger(statementsOf(part, figures)), all);
  return all.flatMap((amount): Claim | never[] => {
    if (explained.has(amount.quantity)) return [];
    const found = rateOf(amount, all, money) ?? shareOf(amount, money) ?? averageOf(amount, all, money);
    return found ? claimOf(found.kind, amount, [found.reading], { subject: found.subject }) : [];
  });
}

interface Found {
  kind: Claim['kind'];
  subject: string;
  reading: Reading;
}

/** What an item came to, and what was planned for it: as the statement prints it, else as the text first says. */
function moneyOf(ledger: Ledger, all: Amount[]): Money {
  const statement = ledger.get('three-public');
  const printed = statement ? publicFigures(statement) : [];
  return (item, stage) => {
    const cells = printed.filter(
      (cell) => cell.item === item && (stage === 'spent' ? /决算/ : /预算/).test(cell.column),
    );
    if (cells.length === 1)
      return {
        name: `${PUBLIC_NAMES[item]}${stage === 'spent' ? '决算数' : '预算数'}`,
        quantity: cells[0]!.quantity,
      };
    const said = all.find(
      (a) =>
        a.kind === 'level' &&
        a.quantity.dimension === 'money' &&
        a.year !== 'before' &&
        itemOf(a) === item &&
        (stage === 'spent' ? a.role === 'executed' : a.role === 'budget' || a.role === 'initial'),
    );
    return said ? inputOf(said) : null;
  };
}

const itemOf = (amount: Amount): PublicItem | null =>
  /[人车辆批]均|国内|外事|国\(境\)外/.test(amount.lead)
    ? null
    : publicItem(amount.name === '' ? amount.topic : amount.name);

/** 公务接待费支出决算为1.2万元，完成预算的80%, the budget in the statement alone. */
function rateOf(amount: Amount, all: Amount[], money: Money): Found | null {
  if (
    amount.quantity.dimension !== 'rate' ||
    !/完成(?:年初|全年|调整后?的?)?预算(?:数)?的?(?:比例)?(?:为)?$/.test(amount.lead)
  )
    return null;
  const before = all.findLast(
    (a) => a.sentence === amount.sentence && a.index < amount.index && a.kind === 'level',
  );
  if (!before || amount.line.text.slice(before.mention.end, amount.mention.start).includes(';')) return null;
  const item = itemOf(before);
  const [spent, planned] = item ? [money(item, 'spent'), money(item, 'planned')] : [null, null];
  if (!item || !spent || !planned) return null;
  return {
    kind: 'rate',
    subject: `${PUBLIC_NAMES[item]}完成预算的比例`,
    reading: quotient(spent, planned, true),
  };
}

/** 公务接待费支出占“三公”经费的25%, without the amount beside it. */
function shareOf(amount: Amount, money: Money): Found | null {
  const words = /^(?:其中)?[,:]?(.{2,24}?)占(?:“?三公”?经费)[^占]{0,10}$/.exec(
    amount.lead.replace(/^[、和]/, ''),
  );
  const item =
    amount.quantity.dimension === 'rate' && words
      ? publicItem(words[1]!.replace(/(?:支出|决算|数)+$/, ''))
      : null;
  const [own, whole] = item ? [money(item, 'spent'), money('total', 'spent')] : [null, null];
  if (!item || !own || !whole) return null;
  return { kind: 'share', subject: `${PUBLIC_NAMES[item]}占“三公”经费`, reading: quotient(own, whole, true) };
}

/** 人均接待费96.42元 = 公务接待费 ÷ 人次, 车均维护费 = 运行维护费 ÷ 保有量. */
function averageOf(amount: Amount, all: Amount[], money: Money): Found | null {
  const per = /人均接待费?|车均(?:运行)?(?:维护|维修)费?/.exec(amount.lead)?.[0];
  if (!per || amount.quantity.dimension !== 'money') return null;
  const isGuests = per.startsWith('人均');
  const counts = all.filter(
    (a) =>
      a.quantity.dimension === 'count' &&
      a.line === amount.line &&
      a.index < amount.index &&
      !/外事|国\(境\)外|团组/.test(
        amount.line.text.slice(Math.max(0, a.mention.start - 24), a.mention.start),
      ) &&
      (isGuests
        ? /^人/.test(a.quantity.unit) && /接待|批次/.test(before(a))
        : /辆/.test(a.quantity.unit) && /保有/.test(a.lead)),
  );
  const spent = money(isGuests ? 'reception' : 'running', 'spent');
  if (counts.length !== 1 || !spent) return null;
  return {
    kind: 'per-unit',
    subject: per,
    reading: quotient(spent, inputOf(counts[0]!, isGuests ? '接待人次' : '公务用车保有量'), false),
  };
}

const before = ({ line, mention }: Amount): string =>
  line.text.slice(Math.max(0, mention.start - 24), mention.start);

function quotient(over: Input, under: Input, percent: boolean): Reading {
  const formula = `${over.name} ÷ ${under.name}${percent ? ' × 100%' : ''}`;
  return reading('', formula, ratio(figure(over.quantity), figure(under.quantity)), [over, under]);
}
