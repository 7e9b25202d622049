// Where the steps of a criterion count from, and which score they start at.
import { ONE, ZERO, type Decimal } from '../values/decimal.js';
import { countsOf } from './counts.js';
import { baseAt, bestOf, earns, type Statement } from './statements.js';
import type { StepElement } from './elements.js';
import type { Basis, Outcome, Region, Step } from './tree.js';

/** What stands before a step in its criterion. */
export interface Context {
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

/** A step, with what its criterion says so far. */
interface Told {
  element: StepElement;
  /** The condition that stands right before the step. */
  own: Region | null;
  context: Context;
  /** The band that earns most. */
  best: Statement | null;
  direction: StepElement['direction'];
}

interface Origin extends Pick<Step, 'from' | 'basis' | 'within' | 'base'> {
  /** Counts how many there are. */
  many?: boolean;
  direction?: Step['direction'];
}

type Finder = (told: Told) => Origin | null;

const origin = (
  from: Decimal,
  basis: Basis,
  within: Region | null = null,
  base: Outcome | null = null,
): Origin => ({ from, basis, within, base });

const NOTHING = origin(ZERO, 'value');
const TARGET = origin(ONE, 'target');
const MANY: Origin = { ...NOTHING, many: true };

/** In this order: what needs no side of a threshold. */
const WITHOUT_SIDE: Finder[] = [
  named,
  thingsThatHappen,
  signed,
  shortOfTarget,
  fromLastYear,
  fromUnknownLine,
  distanceAlone,
  onBothSides,
];

/** In this order: thresholds by the side on which the step counts. */
const ON_SIDE: Finder[] = [
  fromOwnCondition,
  fromOpenBand,
  fromBestBand,
  fromReference,
  fromTarget,
  thingsMissing,
  fromNothing,
];

const firstOf = (finders: Finder[], told: Told): Origin | null => {
  for (const find of finders) {
    const found = find(told);
    if (found) return found;
  }
  return null;
};

/** Where a step counts from: its own condition, the band before it, a reference, the target, or nothing. */
export function stepOf(element: StepElement, own: Region | null, context: Context): Step {
  const best = bestOf(context.statements);
  // a distance has one side only
  const direction = element.direction === 'both' && context.absolute ? 'above' : element.direction;
  const told: Told = { element, own, context, best, direction };
  const found = firstOf(WITHOUT_SIDE, told);
  if (found) return made(found, told);
  const sided: Told = { ...told, direction: sideOf(told) };
  return made(firstOf(ON_SIDE, sided) ?? TARGET, sided);
}

function made({ many, ...start }: Origin, told: Told): Step {
  const { element, context, best } = told;
  const direction = start.direction ?? told.direction ?? 'above';
  const counts = many
    ? countsOf(`${context.lead.slice(-6)}${element.words}`, element.measure?.unit ?? '')
    : undefined;
  // 未完成的，每少完成1次: how many are missing is no shortfall of itself
  const missing = counts === 'missing' && direction === 'below' && !element.change;
  return {
    direction: missing ? 'above' : direction,
    from: start.from,
    basis: start.basis,
    step: element.step,
    unit: element.unit,
    effect: element.effect,
    points: element.points,
    ofWeight: element.ofWeight,
    limit: null,
    within: start.within,
    base: start.base,
    relative: element.base !== null || best === null,
    ...(counts ? { counts } : {}),
  };
}

const isCount = ({ element }: Told): boolean => element.unit === 'count';
const isRank = ({ element }: Told): boolean => /[名位]/.test(element.measure?.unit ?? '');

/** 每低于100%一个百分点: where counting starts stands in the phrase. */
function named({ element: { at }, context }: Told): Origin | null {
  return at ? origin(at, 'value', null, baseAt(context.statements, at, 'value')) : null;
}

/** 每缺一项, 每迟一天, 每发生一起: how many there are. */
function thingsThatHappen(told: Told): Origin | null {
  return told.direction === null && isCount(told) && !told.own ? MANY : null;
}

/** 每增加或减少1个百分点: up and down from what the band before it gives. */
function signed({ direction, context }: Told): Origin | null {
  return direction === 'signed' ? origin(ZERO, 'value', null, context.last?.outcome ?? null) : null;
}

/** 未完成任务数的每减少一个: how far from the target, one way or the other. */
function shortOfTarget(told: Told): Origin | null {
  return isCount(told) && told.own?.basis === 'target' && told.direction !== 'both' ? MANY : null;
}

/** 每比上年增加1%. */
function fromLastYear({ element }: Told): Origin | null {
  return element.base?.basis === 'previous' ? NOTHING : null;
}

/** 每低于平均水平1%: a line that only the row knows. */
function fromUnknownLine({ element, own }: Told): Origin | null {
  return element.base && !element.base.known && !own ? origin(ONE, 'line') : null;
}

/** 偏差率每1%: what is measured is the distance itself. */
function distanceAlone(told: Told): Origin | null {
  const { own, context } = told;
  const alone = !own && context.statements.length === 0 && !context.reference;
  return context.absolute && alone && !isCount(told) ? NOTHING : null;
}

/** 每偏离1%: from the figure before it, else from the target. */
function onBothSides({ direction, own }: Told): Origin | null {
  if (direction !== 'both') return null;
  const at = own ? (own.high ?? own.low) : null;
  return origin(at && own?.basis === 'value' ? at.at : ONE, at ? own!.basis : 'target');
}

/** Which side a step counts on: as its words say, else into its condition, else out of the best band. */
function sideOf(told: Told): 'above' | 'below' {
  // a rank falls as its number rises
  if (isRank(told)) return 'above';
  const { own, element } = told;
  const band = told.best?.when.kind === 'region' ? told.best.when : null;
  // 减少20%以上得6分，每低1个百分点扣0.5分: what falls by less has not come down so far
  const isOfFall = band?.basis === 'value' && band.low === null && band.high!.at.compare(ZERO) < 0;
  if (isOfFall && !own && told.direction === 'below' && !element.change && element.effect !== 'award')
    return 'above';
  if (told.direction) return told.direction === 'below' ? 'below' : 'above';
  // no word for the side: into the condition's own (变动率<0,每1%…)
  if (own && (own.low === null) !== (own.high === null)) return own.low === null ? 'below' : 'above';
  return band && band.low !== null && band.high === null ? 'below' : 'above';
}

/** 低于90%的,每低1个百分点: from the figure of the condition before the step. */
function fromOwnCondition(told: Told): Origin | null {
  const { own, context, element } = told;
  if (!own) return null;
  const below = told.direction === 'below';
  const [far, near] = below ? [own.high, own.low] : [own.low, own.high];
  const { at } = far ?? near!;
  // 第4名及以上的,每进1名扣0.1分 goes on from the third
  const rank = isRank(told) && far && baseAt(context.statements, at.sub(1), own.basis);
  if (rank) return origin(at.sub(1), own.basis, own, rank);
  const further = element.further && context.last?.outcome.kind === 'minus' ? context.last.outcome : null;
  const earlier = further ?? baseAt(context.statements, at, own.basis);
  return origin(at, own.basis, far && !near ? own : null, earlier);
}

/** 90%以下得5分,每低1个百分点…: from the figure of the band before it, where that goes on to the step's side. */
function fromOpenBand({ context: { last }, direction, element }: Told): Origin | null {
  if (last?.when.kind !== 'region' || !earns(last.outcome) || element.effect === 'award') return null;
  const { low, high, basis } = last.when;
  const [open, end] = direction === 'below' ? [low, high] : [high, low];
  return open === null && end ? origin(end.at, basis, last.when, last.outcome) : null;
}

/** The bound of a band that a step leaves on its side. */
const leaving = ({ low, high }: Region, direction: Told['direction']): Region['low'] =>
  direction === 'below' ? (low ?? high) : (high ?? low);

/** 90%以上得10分,每低1个百分点…: from the bound of the band that earns most. */
function fromBestBand({ best, direction }: Told): Origin | null {
  const at = best?.when.kind === 'region' ? leaving(best.when, direction) : null;
  return best?.when.kind === 'region' && at ? origin(at.at, best.when.basis, null, best.outcome) : null;
}

/** 以100%为标准,每低1个百分点…. */
function fromReference({ context: { reference }, direction }: Told): Origin | null {
  const at = reference && leaving(reference, direction);
  return at ? origin(at.at, reference.basis) : null;
}

/** 每低于目标值1%. */
function fromTarget({ element }: Told): Origin | null {
  return element.base ? TARGET : null;
}

/** 每少一项: how many are missing. */
function thingsMissing(told: Told): Origin | null {
  return isCount(told) ? { ...MANY, direction: 'above' } : null;
}

/** 每下降1%: from no change, but for rates of which 100% is all. */
function fromNothing({ element, context, direction }: Told): Origin | null {
  const falls = direction === 'below' && FULFILMENT.test(context.topic);
  return element.change && !falls ? NOTHING : null;
}
