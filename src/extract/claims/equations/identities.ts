// Amounts that balance: 年初 + 追加 = 全年, 预算 − 执行 = 结转结余, 上年结转 + 收入 − 支出 = 结转.
import type { Claim, Reading } from '../../../report/schema.js';
import { difference, exactValue, minus, plus, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf, differenceReading, figureOf, inputOf, reading } from '../build.js';
import { isOneSlip, isSlipOfInput } from '../settle/slips.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { isInBrackets } from '../sentence/brackets.js';

/** The figures that stand in lists of parts. */
interface Listed {
  has(a: Amount): boolean;
}

/** The balances that a line states; `above` are the amounts of the lines before it in its section. */
export function* balanceClaims(amounts: Amount[], above: Amount[], items: Listed): Generator<Claim> {
  const money = amounts.filter((a) => a.kind === 'level' && a.quantity.dimension === 'money');
  yield* evenTotals(money);
  yield* afterCuts(money);
  for (const total of money) {
    const own = money.filter((a) => a.sentence === total.sentence);
    if (!items.has(total)) yield* rest(total, own, money, above, items);
  }
}

/** 收支相抵，累计结余6083万元: what is left says that they are not even. */
const EVEN = /^[,;][^,;。\d]{0,6}收支(?:平衡|持平|相抵(?!,?[^,;。]{0,6}(?:结[余转]|余)))/;
const NONE_LEFT = /^[^。\d]{0,40}[,;](?:年末|年底|当年|期末)?(?:无|没有|未形成)(?:年末|年底)?(?:结转|结余)/;

/** 收入A，支出B，收支平衡; 收入A，支出B，年末无结转和结余. */
function* evenTotals(money: Amount[]): Generator<Claim> {
  for (const spent of money) {
    const { text } = spent.line;
    const behind = text.slice(spent.mention.end, spent.sentence.end);
    if (!EVEN.test(behind) && !(NONE_LEFT.test(behind) && money.every((a) => a.role !== 'brought'))) continue;
    if (spent.role !== 'executed' || isInBrackets(spent)) continue;
    const received = money[money.indexOf(spent) - 1];
    if (received?.role !== 'income' || received.sentence !== spent.sentence) continue;
    const input = inputOf(received);
    yield claimOf('balance', spent, [reading('', input.name, figureOf(received), [input])]);
  }
}

/** 合计2091.20万元，扣减考核款8.64万元后，实际支付2082.56万元. */
function* afterCuts(money: Amount[]): Generator<Claim> {
  for (const [i, left] of money.entries()) {
    const [all, cut] = [money[i - 2], money[i - 1]];
    if (!all || !cut || all.sentence !== left.sentence || all.role === 'cut') continue;
    const between = left.line.text.slice(cut.mention.end, left.mention.start);
    if (
      !/(?:扣[除减回]|核减|剔除|减去)[^,;。\d]{0,12}$/.test(cut.lead) ||
      !/^后[,;]?[^,;。\d]{0,14}$/.test(between)
    )
      continue;
    yield claimOf('balance', left, [differenceReading(all, cut)]);
  }
}

const CARRIED =
  /(?:结转|结余|剩余|未使用|未执行|未支(?:出|付)?|未到位|未下达|未拨付|缺口|尚余|余额|节余|超支|超预算|超出预算|节约)/;

/** What is left: budget − spending, with what was brought over where the text prints it. */
function* rest(
  total: Amount,
  own: Amount[],
  line: Amount[],
  above: Amount[],
  items: Listed,
): Generator<Claim> {
  if (total.role !== 'carried' || !CARRIED.test(total.lead)) return;
  if (isComposing(total)) return;
  // 累计结余6083万元（其中镇级结余904万元）: a part of what is left
  if (total.lead.startsWith('其中') && isInBrackets(total)) return;
  // 结余12万元，其中甲项目结余4万元，乙项目结余8万元
  const head = own.find(
    (a) => a.role === 'carried' && a.index < total.index && a.sentence === total.sentence,
  );
  if (head && total.line.text.slice(head.mention.end, total.mention.start).includes('其中')) return;
  const pools = [
    readingsOfWholes(total, own, items),
    readingsOfWholes(total, line, items),
    readingsOf(total, [...above, ...line], true),
  ];
  const [here, wider, widest] = pools.map((some) => some.filter(isPossible)) as [
    Reading[],
    Reading[],
    Reading[],
  ];
  const all = [...here, ...wider, ...widest];
  const held = all.find((r) => agrees(total.quantity, r.expression));
  // 年末结转和结余 of the accounts includes what was brought over: without that figure nothing follows
  const opened = [...above, ...line].some((a) => a.role === 'brought');
  // the sources that one slip keeps from leaving it are likelier than those that merely stand nearest
  const isMended = here.some((r) => isOneSlip(total.quantity, r.expression, here.length));
  const off = isMended
    ? undefined
    : [...wider, ...widest].find((r) => isDigitSlip(total.quantity, exactValue(r.expression)));
  if (held ?? off) yield claimOf('balance', total, [{ ...(held ?? off)!, name: '' }]);
  else if (/年末.*结转(?:和|及|、)结余|滚存|累计/.test(total.lead) && !opened) return;
  else if (here.length > 0) yield claimOf('balance', total, here);
  // one source and one spending in the paragraph, or further up a figure that one slip keeps from following
  else if (wider.length === 1) yield claimOf('balance', total, wider);
  else {
    // 支出39882.4万元 of 3976.42万元: more is spent than there was, by a slip of the pen
    const overspent = pools[0]!.find((r) => isSlipOfInput(total.quantity, r.expression));
    if (overspent) yield claimOf('balance', total, [{ ...overspent, name: '' }]);
  }
}

/** 支出总计由本年支出…、结余分配…、年末结转和结余…组成: one of the parts that a total is made of. */
function isComposing({ line, sentence, mention }: Amount): boolean {
  const before = line.text.slice(sentence.start, mention.start).split(';').at(-1)!;
  return (
    /由(?![^组构]*(?:组成|构成))/.test(before) && /^[^。;]*(?:组成|构成)/.test(line.text.slice(mention.end))
  );
}

const isPossible = ({ expression }: Reading): boolean => exactValue(expression)!.compare(0) >= 0;

/** 收入21489亿元，其中：保险费17554亿元；支出19117亿元: what has parts of its own rather than its parts. */
function readingsOfWholes(total: Amount, pool: Amount[], items: Listed): Reading[] {
  const ofWholes = readingsOf(
    total,
    pool.filter((a) => !items.has(a)),
  );
  return ofWholes.length > 0 ? ofWholes : readingsOf(total, pool);
}

/** What came in − what was spent, for the sources and the spending that stand there. */
function readingsOf(total: Amount, pool: Amount[], every = false): Reading[] {
  const others = pool.filter((a) => a !== total && alike(a.quantity, total.quantity) && a.year !== 'before');
  // what has not arrived is missing from what was planned
  const missing = /未到位|未下达|未拨付|缺口/.test(total.lead);
  const out = missing ? 'arrived' : 'executed';
  const spent = others.filter((a) => a.role === out).slice(every ? -6 : -1);
  const brought = pool.findLast((a) => a !== total && a.role === 'brought');
  const planned = ['adjusted', 'budget', 'initial'] as const;
  const sources = (
    missing ? planned : (['arrived', ...planned.slice(0, 2), 'income', 'initial'] as const)
  ).flatMap((role) => others.filter((a) => a.role === role).slice(every ? -3 : -1));
  return spent.flatMap((out) =>
    sources.flatMap((source) => readingsBetween(total, source, out, others, brought)),
  );
}

/** One source less one spending, with what else came in or went out first. */
function readingsBetween(
  total: Amount,
  source: Amount,
  out: Amount,
  others: Amount[],
  brought: Amount | undefined,
): Reading[] {
  const name = inputOf(source).name;
  if (isOverspent(total, source, out)) {
    const inputs = [source, out].map((a) => inputOf(a));
    const expression = sum(minus(figureOf(source)), plus(figureOf(out)));
    return [reading(name, `${inputs[1]!.name} − ${name}`, expression, inputs)];
  }
  // 年初结转、使用非财政拨款结余 came in, too; 结余分配 went out; 追加 was added to what was planned first
  const own = others.filter((a) => a.sentence === total.sentence);
  const inflows = own.filter(
    (a) => a.role === 'brought' || (source.role === 'initial' && a.role === 'added'),
  );
  const outflows = own.filter((a) => /结余分配(?:为)?$/.test(a.lead));
  const withFlows = inflows.length + outflows.length > 1;
  return [
    ...(withFlows ? [leftOf(`${name}含结转`, [source, ...inflows], [out, ...outflows])] : []),
    ...(brought ? [leftOf(`${name}含结转`, [source, brought], [out])] : []),
    leftOf(name, [source], [out]),
  ];
}

/** 总投入1134万元，拨付资金1041.48万元，结余92.52万元: what was put in is there before it is paid out. */
const isOverspent = (total: Amount, source: Amount, out: Amount): boolean =>
  /超/.test(total.lead) ||
  (out.quantity.value.compare(source.quantity.value) > 0 &&
    agrees(total.quantity, difference(out.quantity, source.quantity)));

/** Σ what came in − Σ what went out. */
function leftOf(name: string, came: Amount[], went: Amount[]): Reading {
  const names = (all: Amount[], sign: string): string => all.map((a) => inputOf(a).name).join(sign);
  const terms = [...came.map((a) => plus(figureOf(a))), ...went.map((a) => minus(figureOf(a)))];
  return reading(
    name,
    `${names(came, ' + ')} − ${names(went, ' − ')}`,
    sum(...terms),
    [...came, ...went].map((a) => inputOf(a)),
  );
}
