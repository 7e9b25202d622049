// 完成预算的…%, 预算执行率, 支出进度, 到位率: a rate of two amounts that the text gives nearby.
import type { Claim, Reading } from '../../../report/schema.js';
import { distinctValues } from '../../../values/distinct.js';
import { exactValue, minus, plus, ratio, sum } from '../../../values/expression.js';
import type { Amount } from '../sentence/amounts.js';
import { isInBrackets } from '../sentence/brackets.js';
import { bracketSpans } from '../sentence/lines.js';
import { agrees, alike, claimOf, figureOf, inputOf, reading } from '../build.js';
import { isOneSlip } from '../settle/slips.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import type { Role } from '../sentence/cues.js';
import { core, related } from '../sentence/names.js';
import { toldBefore } from '../sentence/told.js';
import { scopeOf } from '../shares/named-wholes.js';
import { quotientOfAll } from './quotients.js';
import { headOf } from './list-heads.js';
import { onlyBefore } from './rates-beside.js';
import { bareLead, OF_BUDGET, patternOf, PATTERNS, type Pattern } from './patterns.js';

const OTHER_STAGES = new Set<Role | null>(['added', 'cut', 'carried', 'brought']);

/** Rates stated in a line whose two amounts stand in it, or nearby; `above` are the amounts of the lines before. */
export function* rateClaims(amounts: Amount[], above: Amount[], nearby: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    if (rate.kind !== 'rate' && rate.kind !== 'share') continue;
    const pattern = patternOf(bareLead(rate.lead));
    if (!pattern || rate.parallel) continue;
    // 年中净调增356万元，占年初预算11.4%: a share of the budget, not how much of it was spent
    const part = amounts[rate.index - 1];
    const isOther =
      part?.sentence === rate.sentence && OTHER_STAGES.has(part.role) && /^[,]?占/.test(rate.lead);
    if (isOther && part.kind !== 'limit') continue;
    if (pattern.words === PATTERNS.at(-1)!.words && !isOfMoney(rate)) continue;
    let found = false;
    for (const pool of poolsFor(rate, toldBefore(rate, amounts), above)) {
      const near = readingsFor(pattern, pool, rate);
      if (near.length === 0 || (isOfOtherSpan(rate, near, pool) && !explained(rate, near))) continue;
      // what follows the rate may be a list of its parts
      if (
        pool.some((a) => a.line === rate.line && a.index > rate.index) &&
        !isShownBehind(rate, pool) &&
        !explained(rate, near)
      )
        continue;
      const farther = explained(rate, near) ? near : withFarther(rate, pattern, near, amounts, nearby);
      const readings = explained(rate, farther) ? farther : bornOut(rate, pattern, farther, amounts);
      yield claimOf('rate', rate, readings, {
        subject: subjectOf(rate),
        alternatives: otherBases(pattern, pool, readings),
      });
      found = true;
      break;
    }
    if (found) continue;
    const readings = ofEarlier(rate, pattern, amounts, nearby);
    if (isOfOtherSpan(rate, readings, amounts) && !explained(rate, readings)) continue;
    if (readings.length > 0) yield claimOf('rate', rate, readings, { subject: subjectOf(rate) });
  }
}

/** 执行率97.05%（支出388.20万元，下达400.00万元）: both stand in the bracket behind it. */
function isShownBehind(rate: Amount, pool: Amount[]): boolean {
  const close = bracketSpans(rate.line.text).get(rate.mention.end);
  return (
    close !== undefined &&
    pool.length === 2 &&
    pool.every(
      ({ line, mention }) => line === rate.line && mention.start > rate.mention.end && mention.end <= close,
    )
  );
}

/** 四个季度分别支出…、447.01万元，上半年支出进度39.53%: of what was spent by then. */
function isOfOtherSpan(rate: Amount, readings: Reading[], pool: Amount[]): boolean {
  const span = SPAN.exec(rate.lead)?.[0];
  const over = pool.find((a) => readings.some(({ inputs }) => inputs[0]?.quantity === a.quantity));
  return span !== undefined && over !== undefined && !SPAN.test(over.lead);
}

const SPAN = /[上下]半年|前?[一二三四]个?季度|(?:前|截至)?\d{1,2}(?:[-—至]\d{1,2})?月/;

/** 到位资金中，已支出…万元，支出率93%: what it is a rate of stands in a paragraph above. */
function ofEarlier(rate: Amount, pattern: Pattern, amounts: Amount[], nearby: Amount[]): Reading[] {
  const isMoney = (a: Amount): boolean =>
    a.kind === 'level' && a.quantity.dimension === 'money' && a.year !== 'before';
  const own = amounts.filter((a) => isMoney(a) && a.index < rate.index && a.sentence === rate.sentence);
  const over = pattern.over.map((role) => latest(own, role)).find((a) => a !== undefined);
  if (!over || over.index !== rate.index - 1) return [];
  const around = [...nearby.filter(isMoney), ...amounts.filter((a) => isMoney(a) && a.index < over.index)];
  const unders = pattern.under.flatMap((role) => around.filter((a) => a.role === role));
  // 年末结转结余59.71万元，其中…、项目支出结转47.71万元，结转结余率2.35%
  const head = headOf(over, own);
  const done = head?.role === over.role ? head : over;
  const readingOf = (under: Amount): Reading => ratioReading(done, under, inputOf(under).name);
  const held = unders.map(readingOf).find((r) => agrees(rate.quantity, r.expression));
  if (held) return [{ ...held, name: '' }];
  // 项目支出742.58万元 is hardly so much of the whole budget
  const ofScope = unders.filter((under) => scopeOf(under.lead) === scopeOf(over.lead));
  const readings = ofScope.map(readingOf);
  // 县级自筹到位140万元，到位率仅36.84%: planned under that name further up
  const ownName = core(done.name);
  const named =
    ownName.length >= 2 ? around.filter((a) => core(a.name) === ownName && a.role !== done.role) : [];
  const alone = distinctValues(named) === 1 ? named[0] : undefined;
  if (alone) return [ratioReading(done, alone, '')];
  // of several it is open which one is meant, unless a slip of the pen parts the rate from one of them
  if (distinctValues(ofScope) === 1 && around.every((a) => a.name === '' || a.name === done.name))
    return readings.slice(0, 1);
  const slipped = readings.find((r) => isDigitSlip(rate.quantity, exactValue(r.expression)));
  return slipped ? [{ ...slipped, name: '' }] : [];
}

const explained = (rate: Amount, readings: Reading[]): boolean =>
  readings.some((r) => agrees(rate.quantity, r.expression));

/** A rate that no amount of its sentence explains may be of a budget that an earlier paragraph prints. */
function withFarther(
  rate: Amount,
  pattern: Pattern,
  near: Reading[],
  amounts: Amount[],
  nearby: Amount[],
): Reading[] {
  if (pattern.under.length === 1) return near;
  const money = [...nearby, ...amounts].filter(
    (a) => a.kind === 'level' && a.quantity.dimension === 'money' && a.year !== 'before',
  );
  // the full budget in the sentence itself is what its rate is of
  const unders = amounts.filter((a) => near.some((r) => r.inputs[1]?.quantity === a.quantity));
  if (unders.some((a) => a.role === 'adjusted' || a.role === 'budget')) return near;
  const over = near[0]!.inputs[0]!;
  const spent = money.find((a) => a.quantity === over.quantity);
  const budgets = money.filter((a) => a.role !== null && pattern.under.includes(a.role) && a !== spent);
  const farther = spent ? budgets.map((under) => ratioReading(spent, under, inputOf(under).name)) : [];
  const held = farther.find((r) => agrees(rate.quantity, r.expression));
  return held ? [{ ...held, name: '' }] : near;
}

/** Where the figures that the words suggest do not give the rate, others of the paragraph may: 公用经费156万元，年初预算162万元，公用经费控制率. */
function bornOut(rate: Amount, pattern: Pattern, readings: Reading[], amounts: Amount[]): Reading[] {
  const money = amounts.filter(
    (a) =>
      a.kind === 'level' && a.quantity.dimension === 'money' && a.index < rate.index && a.year !== 'before',
  );
  const unders = money.filter((a) => a.role !== null && pattern.under.includes(a.role)).slice(-4);
  const own = onlyBefore(rate, amounts);
  const overs = own ? [own] : money.filter((a) => a.role === null || pattern.over.includes(a.role)).slice(-6);
  const others = overs.flatMap((over) =>
    unders.filter((a) => a !== over).map((under) => ratioReading(over, under, '')),
  );
  const held = [...others, ...together(rate, money, unders)].find((r) => agrees(rate.quantity, r.expression));
  return held ? [held] : readings;
}

/** 计划320万元，4月到位260万元，7月市级60万元到位，到位率100%: of all that came, one after the other. */
function together(rate: Amount, money: Amount[], unders: Amount[]): Reading[] {
  const came = money.filter(
    (a) =>
      a.sentence === rate.sentence &&
      (a.role === 'arrived' || /^到位|^下达|^拨付/.test(a.line.text.slice(a.mention.end))),
  );
  return came.length < 2
    ? []
    : unders.filter((a) => !came.includes(a)).map((under) => quotientOfAll(came, under));
}

/** 占年度计划4亿元的90%, 完成任务8000人的107.5%: the base stands right before the rate. */
export function* directRateClaims(amounts: Amount[]): Generator<Claim> {
  for (const rate of amounts) {
    // 完成年度指标5475吨（日均15吨）的96.67%: a bracket behind the base stands aside
    const [before, last] = [amounts[rate.index - 2], amounts[rate.index - 1]];
    const isAside = before && last && isInBrackets(last) && before.line.text[before.mention.end] === '(';
    const base = isAside && rate.lead.startsWith('的') ? before : last;
    if (rate.quantity.dimension !== 'rate' || base?.kind !== 'level' || base.sentence !== rate.sentence)
      continue;
    const overs = amounts
      .slice(0, base.index)
      .filter(
        (a) =>
          (a.kind === 'level' || a.kind === 'change') &&
          a.sentence === rate.sentence &&
          alike(a.quantity, base.quantity),
      )
      .reverse();
    // 播种3.86万亩，其中早稻…、晚稻…，完成任务3.80万亩的101.6%: of the whole of the list
    const over =
      overs.find((a) => agrees(rate.quantity, ratioReading(a, base, '').expression)) ??
      overs.find((a) => isOneSlip(rate.quantity, ratioReading(a, base, '').expression, overs.length)) ??
      overs[0];
    if (!over) continue;
    const said = rate.line.text.slice(over.mention.end, base.mention.start);
    if (
      /^\)?(?!.*[占达为完覆])[一-龥]{0,8}?的(?:比例|比重)?(?:为|达)?$/.test(rate.lead) &&
      /占|完成|达到?|相当于|为|恢复至|覆盖/.test(base.lead || said)
    )
      yield claimOf('rate', rate, [ratioReading(over, base, '')], {
        subject: `${inputOf(over).name}：${base.lead}${base.quantity.text}的比例`,
      });
  }
}

/** 完成率 of meetings or plans is no rate of money: the words before must speak of budget, funds or spending. */
function isOfMoney(rate: Amount): boolean {
  return /预算|资金|经费|支出|支付|专款|拨款|投资|执行率|执行进度|使用率/.test(rate.lead + rate.topic);
}

function subjectOf(rate: Amount): string {
  const words = rate.lead.replace(/(?:为|达到?|是|:|的)+$/, '');
  const topic = rate.topic.slice(0, 40);
  if (words.includes(topic) || topic.includes(words)) return words;
  return rate.name === '' || /^(?:完成|预算|执行)/.test(words) ? topic + words : words;
}

/** Where the two amounts may stand, nearest first: this clause's sentence, the line, the lines above. */
function poolsFor(rate: Amount, amounts: Amount[], above: Amount[]): Amount[][] {
  const levels = amounts.filter((a) => a.kind === 'level' && a.quantity.dimension === 'money');
  const before = levels.filter((a) => a.index < rate.index);
  const sentence = before.filter((a) => a.sentence === rate.sentence);
  const behind = levels.filter((a) => a.index > rate.index && a.sentence === rate.sentence);
  const segment = rate.line.text.lastIndexOf(';', rate.mention.start);
  // 控制率97.53%（实际支出318.42万元，预算安排326.5万元）: what it is worked out of
  const bracket = /^\([^()]*\)/.exec(rate.line.text.slice(rate.mention.end))?.[0].length ?? 0;
  const shown = behind.filter((a) => a.mention.end < rate.mention.end + bracket);
  const pools = [
    ...(shown.length > 1 ? [shown] : []),
    sentence.filter((a) => a.mention.start > segment),
    sentence,
    before,
    [...sentence, ...behind],
  ];
  // without an amount of its own the line may go on about the paragraph above
  if (levels.length === 0)
    pools.push(above.filter((a) => a.kind === 'level' && a.quantity.dimension === 'money'));
  return pools.filter((pool) => pool.length > 0);
}

const latest = (pool: Amount[], role: Role): Amount | undefined => pool.findLast((a) => a.role === role);

function readingsFor(pattern: Pattern, pool: Amount[], rate: Amount): Reading[] {
  const unders = underOf(pattern, pool);
  if (unders.length === 0) return [];
  // the items of a list are not what the rate of the whole is taken of
  const overs = pattern.over.flatMap((role) => pool.filter((a) => a.role === role).toReversed());
  const isBeside = (a: Amount): boolean =>
    a.index === rate.index - 1 && !rate.line.text.slice(a.mention.end, rate.leadStart).includes(';');
  // 公用经费156万元，年初预算162万元，公用经费控制率: what the rate itself names
  const name = core(bareLead(rate.lead).replace(pattern.words, ''));
  const named =
    name.length >= 3
      ? pool.findLast((a) => core(a.name) === name && (a.role === null || pattern.over.includes(a.role)))
      : undefined;
  const own = named ?? overs.find((a) => isBeside(a) || a.line !== rate.line);
  const over =
    own ?? overs.find((a) => unders.some((under) => under !== a && !isItemOf(a, under))) ?? overs[0];
  const several = unders.length > 1;
  const titled = (under: Amount): string => (several ? inputOf(under).name : '');
  if (over !== undefined)
    return unders
      .filter((under) => under !== over && !isItemOf(over, under))
      .map((under) => ratioReading(over, under, titled(under)));
  const spent = latest(pool, 'executed');
  if (!pattern.rest || spent === undefined) return [];
  return unders.map((under) => {
    const inputs = [inputOf(under), inputOf(spent)];
    const left = sum(plus(figureOf(under)), minus(figureOf(spent)));
    const formula = `（${inputs[0]!.name} − ${inputs[1]!.name}）÷ ${inputs[0]!.name} × 100%`;
    return reading(titled(under), formula, ratio(left, figureOf(under)), inputs);
  });
}

/** An item of a list has a budget of its own: that of the whole list is not what its rate is taken of. */
function isItemOf(over: Amount, under: Amount): boolean {
  if (over.line !== under.line || over.name === '') return false;
  const between = over.line.text.slice(under.mention.end, over.mention.start);
  return /其中|包括|分别|;/.test(between) && !related(over.name, under.topic);
}

/** The denominators in question: one where the words name it, else every kind of budget that stands there. */
function underOf(pattern: Pattern, pool: Amount[]): Amount[] {
  const found = pattern.under.map((role) => latest(pool, role)).filter((a) => a !== undefined);
  if (pattern.under.length === 1 && found.length === 0) {
    const plain = latest(pool, 'budget');
    return plain ? [plain] : [];
  }
  return pattern.under[0] === 'initial' || pattern.under.length === 2 ? found.slice(0, 1) : found;
}

/** The other budgets of the sentence: the printed rate may have been taken of one of them. */
function otherBases(pattern: Pattern, pool: Amount[], readings: Reading[]): Reading[] {
  const used = new Set(readings.flatMap((r) => r.inputs.map((input) => input.quantity)));
  const over = pattern.over.map((role) => latest(pool, role)).find((a) => a !== undefined);
  if (!over) return [];
  return OF_BUDGET.map((role) => latest(pool, role))
    .filter((a) => a !== undefined && !used.has(a.quantity))
    .map((under) => ratioReading(over, under!, inputOf(under!).name));
}

function ratioReading(over: Amount, under: Amount, name: string): Reading {
  const inputs = [inputOf(over), inputOf(under)];
  const formula = `${inputs[0]!.name} ÷ ${inputs[1]!.name} × 100%`;
  return reading(name, formula, ratio(figureOf(over), figureOf(under)), inputs);
}
