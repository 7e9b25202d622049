// Goals that stand in front of a rule (≥24次，按完成比例计分) or at the end of a name (隐患整改率≥98%).
import { remembered } from '../values/remember.js';
import { operatorAround } from '../values/comparison.js';
import type { Quantity } from '../values/quantity.js';
import { flat } from '../values/text.js';
import { parseCriterion, type Criterion } from '../criteria/index.js';

/** A goal and the words behind it. */
interface LeadingGoal {
  quantity: Quantity;
  rest: string;
}

const LEAD =
  /^\s*(?:(?:年度|绩效|预期|年初|计划)*(?:目标|指标|计划|任务)[值数量]?(?:为|是|:)?)?\s*(?:较?上年|同比)?(?:增长|提高|上升|下降|降低|减少)?\s*$/;
/** 得满分 behind the figure earns what the figure says. */
const EARNS = /^(?:均|各|则|即)*(?:[得计记给赋扣减](?:予|满分|全分|\d)|不[得扣计]|满分|\d+(?:\.\d+)?分)/;

const parsed = remembered(parseCriterion);

/** Whether a rule says all that can happen: steps, a proportion, or bands up to full marks. */
function isWhole({ understood, steps, formula, branches }: Criterion): boolean {
  if (!understood) return false;
  const isFull = branches.some(
    ({ when, outcome }) => when.kind !== 'words' && outcome.kind === 'share' && outcome.share.equals(1),
  );
  const isTop = branches.some(
    ({ when, outcome }) =>
      when.kind === 'region' &&
      when.basis === 'target' &&
      outcome.kind === 'points' &&
      outcome.points.compare(0) > 0,
  );
  const isLimit =
    branches.length === 1 &&
    branches.every(
      ({ when, outcome }) =>
        when.kind === 'region' &&
        (outcome.kind === 'minus' || (outcome.kind === 'points' && outcome.points.equals(0))),
    );
  return steps.length > 0 || formula !== null || isFull || isTop || isLimit;
}

/** The goal that a rule begins with, where what follows is a rule of its own; null where the figure is part of it. */
export function leadingGoal(text: string, quantities: Quantity[]): LeadingGoal | null {
  const [quantity] = quantities;
  if (!quantity || quantity.approximate || quantity.dimension === 'score') return null;
  const words = flat(text);
  const behind = /^\s*(?:\(含\))?\s*(?:及?以上|以内|及?以下)?\s*[,;。\n]\s*/.exec(words.slice(quantity.end));
  if (!behind) return null;
  const compared = operatorAround(text, quantity) !== null;
  const lead = words.slice(0, quantity.start).replace(COMPARED, '');
  if (!LEAD.test(lead) && !(compared && lead.trim() === '')) return null;
  const rest = text.slice(quantity.end + behind[0].length).trim();
  return rest !== '' && !EARNS.test(flat(rest).replace(/\s+/g, '')) && isWhole(parsed(rest))
    ? { quantity, rest }
    : null;
}

const COMPARED =
  /(?:≥|≤|>\s*=|<\s*=|[><=]|[不未](?:得|应|能)?(?:低于|少于|小于|高于|超过|多于|大于)|大于等于|小于等于|达到?|控制在|至少|最多|等于)\s*$/;

/** 隐患整改率≥98%, 业务培训（≥180人）: the figure that ends a name; 进馆单位（12家） where the row was answered in it. */
export function goalOfName(text: string, quantities: Quantity[], actual: Quantity | null): Quantity | null {
  const quantity = quantities.findLast(({ dimension }) => dimension !== 'score');
  if (!quantity || quantity.approximate) return null;
  const words = flat(text).replace(/[()]/g, ' ');
  const lead = words.slice(0, quantity.start).trimEnd();
  const name = lead.replace(COMPARED, '').trimEnd();
  if (!/[一-龥]{2}$/.test(name)) return null;
  const isBracketed = /\([^()]*$/.test(flat(text).slice(0, quantity.start));
  const isAnswered = isBracketed && quantity.unit !== '' && quantity.unit === actual?.unit;
  if (name === lead && !isAnswered) return null;
  return /^(?:\d+(?:\.\d+)?分)?$/.test(words.slice(quantity.end).trim()) ? quantity : null;
}
