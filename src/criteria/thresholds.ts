// Where the steps of a criterion count from, and which score they start at.
import { isZero, ONE, ZERO, type Decimal } from '../values/decimal.js';
import { earns, type Statement } from './statements.js';
import type { StepElement } from './elements.js';
import type { Basis, Outcome, Region, Step } from './tree.js';

/** What stands before a step in its criterion. */
interface Context {
  statements: Statement[];
  last: Statement | null;
  /** A threshold named without points (以100%为标准). */
  reference: Region | null;
  /** The value is taken without its sign, or is itself a distance. */
  absolute: boolean;
  /** The step speaks of the band before it as 区间 or 范围: both of its ends count. */
  range: boolean;
  /** The first words of the text: what is measured. */
  topic: string;
  /** The words right before the step. */
  lead: string;
}

/** Rates of which 100% is all: falling, they fall from there. */
const FULFILMENT =
  /(?:完成|执行|到位|覆盖|合格|达标|参与|满意|及时|利用|使用|公开|办结|知晓|支付|实现)[^,;。\d]{0,4}[率度]/;

/** The steps that one phrase stands for: two where it counts outside a band, on either side of it. */
export function thresholdsOf(element: StepElement, own: Region | null, context: Context): Step[] | null {
  // a step of nothing, or one that goes no way and starts nowhere, is no rule
  if (isZero(element.step)) return null;
  const best = bestOf(context.statements);
  const sided = own ?? best?.when ?? element.direction ?? element.at ?? element.base;
  if (
    element.unit !== 'count' &&
    element.effect === 'deduct' &&
    !sided &&
    !context.absolute &&
    !element.change
  )
    return null;
  // 扣0.5分/个百分点,以100%为标准: on which side of it is not said
  const lone = own?.low && own.high && own.low.at.equals(own.high.at);
  if (element.unit !== 'count' && element.direction === null && lone && !best) return null;
  const band = best?.when.kind === 'region' ? best.when : null;
  const { low, high } = band ?? { low: null, high: null };
  const around = (element.direction === 'both' || context.range) && own === null && element.at === null;
  if (!around || !low || !high || low.at.equals(high.at)) return [thresholdOf(element, own, context)];
  const one = thresholdOf(element, own, context);
  const side = (direction: 'below' | 'above', from: Decimal): Step => ({
    ...one,
    direction,
    from,
    basis: band!.basis,
    base: best!.outcome,
    within: null,
  });
  return [side('below', low.at), side('above', high.at)];
}

/** Where a step counts from: its own condition, the band before it, a reference, the target, or nothing. */
function thresholdOf(element: StepElement, own: Region | null, context: Context): Step {
  const { step, unit, effect, points, ofWeight } = element;
  let direction = element.direction;
  // a distance has one side only
  if (direction === 'both' && context.absolute) direction = 'above';
  const best = bestOf(context.statements);
  const made = (from: Decimal | null, basis: Basis, within: Region | null, base: Outcome | null): Step => ({
    direction: direction ?? 'above',
    from,
    basis,
    step,
    unit,
    effect,
    points,
    ofWeight,
    limit: null,
    within,
    base,
    relative: element.base !== null || best === null,
  });
  const counted = unit === 'count';
  const counts = countsOf(`${context.lead.slice(-6)}${element.words}`, element.measure?.unit ?? '');
  const many = (): Step => ({
    ...made(ZERO, 'value', null, null),
    ...(counts ? { counts } : {}),
    // 未完成的，每少完成1次: how many are missing is no shortfall of itself
    ...(counts === 'missing' && direction === 'below' && !element.change
      ? { direction: 'above' as const }
      : {}),
  });
  const further = element.further && context.last?.outcome.kind === 'minus' ? context.last.outcome : null;
  if (element.at) return made(element.at, 'value', null, baseAt(context.statements, element.at, 'value'));
  // 每缺一项, 每迟一天, 每发生一起: how many there are
  if (direction === null && counted && !own) return many();
  if (direction === 'signed') return made(ZERO, 'value', null, context.last?.outcome ?? null);
  // 未完成任务数的每减少一个: how far from the target, one way or the other
  if (counted && own?.basis === 'target' && direction !== 'both') return many();
  if (element.base && element.base.basis === 'previous') return made(ZERO, 'value', null, null);
  if (element.base && !element.base.known && !own) return made(ONE, 'line', null, null);
  if (context.absolute && !own && context.statements.length === 0 && !context.reference && !counted)
    return made(ZERO, 'value', null, null);
  if (direction === 'both') {
    const at = own ? (own.high ?? own.low) : null;
    return made(at && own?.basis === 'value' ? at.at : ONE, at ? own!.basis : 'target', null, null);
  }
  // no word for the side: into the condition's own (变动率<0,每1%…)
  if (own && (own.low === null) !== (own.high === null)) direction ??= own.low === null ? 'below' : 'above';
  if (
    direction === null &&
    best?.when.kind === 'region' &&
    (best.when.low === null) !== (best.when.high === null)
  )
    direction = best.when.low === null ? 'above' : 'below';
  direction ??= 'above';
  // a rank falls as its number rises
  if (/[名位]/.test(element.measure?.unit ?? '')) direction = 'above';
  if (own) {
    const far = direction === 'below' ? own.high : own.low;
    const near = direction === 'below' ? own.low : own.high;
    const at = far ?? near!;
    // 第4名及以上的,每进1名扣0.1分 goes on from the third
    const rank =
      /[名位]/.test(element.measure?.unit ?? '') &&
      far &&
      baseAt(context.statements, at.at.sub(1), own.basis);
    if (rank) return made(at.at.sub(1), own.basis, own, rank);
    const earlier = further ?? baseAt(context.statements, at.at, own.basis);
    return made(at.at, own.basis, far && !near ? own : null, earlier);
  }
  const last = context.last?.when.kind === 'region' ? context.last : null;
  if (last && last.when.kind === 'region' && earns(last.outcome)) {
    const { low, high, basis } = last.when;
    const opens = direction === 'below' ? low === null && high : high === null && low;
    if (opens && effect !== 'award') return made(opens.at, basis, last.when, last.outcome);
  }
  if (best && best.when.kind === 'region') {
    const { low, high, basis } = best.when;
    const at = direction === 'below' ? (low ?? high) : (high ?? low);
    if (at) return made(at.at, basis, null, best.outcome);
  }
  if (context.reference) {
    const at =
      direction === 'below'
        ? (context.reference.low ?? context.reference.high)
        : (context.reference.high ?? context.reference.low);
    if (at) return made(at.at, context.reference.basis, null, null);
  }
  if (element.base) return made(ONE, 'target', null, null);
  if (counted) {
    // 每少一项: how many are missing
    direction = 'above';
    return many();
  }
  const falls = direction === 'below' && FULFILMENT.test(context.topic);
  return element.change && !falls ? made(ZERO, 'value', null, null) : made(ONE, 'target', null, null);
}

/** 每少1个, 缺一项: what is missing; 每超1次, 每逾期1天: what is too many; 每发现1处, 每延期1个: neither. */
function countsOf(words: string, unit: string): Step['counts'] {
  if (
    /缺|[少欠]|差(?![错异旅])|不足|[低小]于|低[\d一]|[未没](?:能|有|按期|按时)*(?:完成|建立|建成|制定|出台|达到?|落实|开展|报送|提供|实现)/.test(
      words,
    )
  )
    return 'missing';
  const isTime = /天|[日月周年]$|小时|分钟/.test(unit);
  return /超|[多高大]于|多\d/.test(words) || (isTime && /[逾延迟晚拖滞]|推[迟后]/.test(words))
    ? 'excess'
    : undefined;
}

/** The outcome of the full-marks band whose bound the step starts from. */
function baseAt(statements: Statement[], at: Decimal, basis: Basis): Outcome | null {
  const found = statements.find(
    ({ when, outcome }) =>
      when.kind === 'region' &&
      when.basis === basis &&
      earns(outcome) &&
      (when.low?.at.equals(at) || when.high?.at.equals(at)),
  );
  return found?.outcome ?? null;
}

function bestOf(statements: Statement[]): Statement | null {
  const worth = ({ outcome }: Statement): Decimal =>
    outcome.kind === 'points'
      ? (outcome.to ?? outcome.points)
      : outcome.kind === 'share'
        ? outcome.share.mul(1000)
        : ZERO;
  let found: Statement | null = null;
  for (const statement of statements)
    if (
      statement.when.kind === 'region' &&
      earns(statement.outcome) &&
      (!found || worth(statement).compare(worth(found)) > 0)
    )
      found = statement;
  return found;
}
