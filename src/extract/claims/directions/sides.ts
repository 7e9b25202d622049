// Which of two figures is held against the other: the one that was planned or told of an earlier year, what came in or went out.
import type { Input } from '../../../report/schema.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Told } from '../afar/ledger.js';
import { inputOf } from '../build.js';
import { BUDGET_ROLES } from '../sentence/cues.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import type { Direction } from './words.js';

const PLANNED =
  /(?:计划|拟|应|核定|预计|目标值?|任务数?|编制数?|标准|要求|指标|定额|限价|控制价|概算|合同|约定|承诺|批复|原定|总量|下达任务|预算)[^,;。\d]{0,10}$/;
/** 实际完成, 预算执行, 计划已完成: done, whatever was planned before. */
const DONE = /(?:实际|执行|决算|实有|现有|在岗|在编|在职|已|完成率|达到|结算)[^,;。\d]{0,8}$/;
const PLANNED_BEHIND =
  /^\)?的[^,;。\d]{0,6}(?:目标|计划|要求|标准|任务|编制|指标|预算|概算)|^(?:的)?(?:年度|全年)?(?:目标|计划|任务)(?!数?的?\d)/;
const BEFORE =
  /上年|去年|上一年|同期|上期|年初(?!预算|计划|目标)|期初|(?<![草平高还复])原(?![因料材则])(?:来|有)?[^,;。\d]{0,4}$/;
const IN = /收入|预算|概算|合同|控制价|控制数|限价|到位|拨入|批复|安排|下达|额度|可用|总投资/;
const OUT = /支出|成本|决算|结算|花费|费用|审定|中标|成交|执行|使用|开支|列支/;

/** A figure with what its words say of its part in a comparison. */
export interface Side {
  input: Input;
  quantity: Quantity;
  /** The words before it, or those of its row and column. */
  words: string;
  isPlanned: boolean;
  isBefore: boolean;
  isSpent: boolean;
  year: number | null;
  /** 较上年的, 比编制, 比2021年度(: what stands behind such words is what the other is compared with. */
  isYardstick: boolean;
}

/** A figure of a sentence. */
export function sideOf(a: Amount): Side {
  const { kind, lead, leadStart, line, mention, role, year, quantity } = a;
  const isBefore = year === 'before' || (BEFORE.test(lead) && !/结[转余]/.test(lead));
  const isPlanned =
    !isBefore &&
    (kind === 'limit' ||
      PLANNED_BEHIND.test(line.text.slice(mention.end)) ||
      (!DONE.test(lead) && (PLANNED.test(lead) || BUDGET_ROLES.has(role))));
  return {
    input: inputOf(a),
    quantity,
    words: wordsOf(a),
    isPlanned,
    isBefore,
    isSpent: role === 'executed',
    year: typeof year === 'number' ? year : null,
    isYardstick:
      /^[,(]?(?:与|和|比|较|同|距)[^,;。\d]{1,12}$/.test(lead.replace(/20\d\d(?=年)/, '')) ||
      /[比较](?:20\d\d)?[^,;。\d]{1,12}\($/.test(line.text.slice(0, leadStart)),
  };
}

/** A figure told anywhere. */
export function sideOfTold({ amount, input, quantity, words, goal, role, year, source }: Told): Side {
  if (amount) {
    const side = sideOf(amount);
    return { ...side, isPlanned: side.isPlanned || (goal && !side.isBefore) };
  }
  const head = source.kind === 'cell' ? source.column : words;
  const isBefore = year === 'before' || BEFORE.test(head);
  return {
    input,
    quantity,
    words,
    isPlanned: !isBefore && (goal || BUDGET_ROLES.has(role) || (PLANNED.test(head) && !DONE.test(head))),
    isBefore,
    isSpent: role === 'executed',
    year: typeof year === 'number' ? year : null,
    isYardstick: false,
  };
}

/** The two in the order that the words have in mind: `left` is what is said to be more or less. */
export interface Ordered {
  left: Side;
  right: Side;
}

/** The two in order; null where it is not clear which of them is held against the other. */
export function ordered(direction: Direction, a: Side, b: Side): Ordered | null {
  if (direction.kind === 'left') return inAndOut(a, b);
  const named = direction.kind === 'compared' ? byName(direction, a, b) : null;
  if (named) return named;
  if (direction.first !== '' && /[大小高低多少]于/.test(direction.word) && direction.than !== '')
    return byStage(direction, a, b);
  const two = heldAgainst(a, b);
  return two && isOfKind(direction, two.right) ? two : null;
}

/** Two figures, one of which the other is held against; null where it is both or neither. */
export function heldAgainst(a: Side, b: Side): Ordered | null {
  const [x, y] = [isHeld(a, b), isHeld(b, a)];
  return x === y ? null : x ? { left: b, right: a } : { left: a, right: b };
}

/** Whether one of the two is what the other is held against. */
function isHeld(a: Side, other: Side): boolean {
  if (a.isYardstick !== other.isYardstick) return a.isYardstick;
  if (a.isBefore !== other.isBefore) return a.isBefore;
  if (a.year !== null && other.year !== null && a.year !== other.year) return a.year < other.year;
  return a.isPlanned;
}

/** Of an earlier year than the other, rather than what was planned. */
export const isOfYears = ({ left, right }: Ordered): boolean =>
  right.isBefore || (!right.isPlanned && right.year !== null && right.year !== left.year);

/** 超目标 is no comparison with the year before, 比上年多 none with a plan; posts are planned. */
function isOfKind({ kind, than }: Direction, right: Side): boolean {
  const earlier = right.isBefore || (right.year !== null && !right.isPlanned);
  if (kind === 'staffed') return !earlier;
  if (/上年|去年|同期|上期/.test(than)) return earlier;
  const year = /20\d\d/.exec(than)?.[0];
  if (year) return right.year === Number(year) || (right.year === null && right.isBefore);
  if (/目标|计划|任务|预算|概算|编制|标准|要求|指标/.test(than)) return !earlier;
  return than === '' || core(right.words).includes(core(than)) || right.isYardstick;
}

/** What came in and what went out. */
export function inAndOut(a: Side, b: Side): Ordered | null {
  const sides = [a, b].map((x) => {
    const [comes, goes] = [IN.test(x.words), OUT.test(x.words)];
    // 预算支出, 收入决算: of either
    return comes === goes ? null : comes ? 'in' : 'out';
  });
  if (sides[0] === null || sides[1] === null || sides[0] === sides[1]) return null;
  return sides[0] === 'in' ? { left: a, right: b } : { left: b, right: a };
}

/** 收大于支, 预算小于决算: the stages of money that the words name. */
function byStage({ first, than }: Direction, a: Side, b: Side): Ordered | null {
  const [x, y] = [stageOf(first), stageOf(than)];
  if (x === '' || y === '' || x === y) return null;
  const is = (side: Side, stage: string): boolean =>
    stageOf(side.words) === stage ||
    (stage === 'plan' && side.isPlanned) ||
    (stage === 'out' && side.isSpent);
  if (is(a, x) && is(b, y) && !is(a, y)) return { left: a, right: b };
  return is(b, x) && is(a, y) && !is(b, y) ? { left: b, right: a } : null;
}

const stageOf = (words: string): string =>
  /决算|执行|支出?$|支出|成本|实际/.test(words)
    ? 'out'
    : /预算|计划|目标|概算/.test(words)
      ? 'plan'
      : /收入?$|收入/.test(words)
        ? 'in'
        : '';

/** 东区较西区少: each named by the words before it. */
function byName({ first, than }: Direction, a: Side, b: Side): Ordered | null {
  const [x, y] = [first, than].map(nameOf) as [string, string];
  if (x.length < 2 || y.length < 2 || x === y || STAGE.test(x) || STAGE.test(y)) return null;
  const [p, q] = [a.words, b.words];
  if (p.includes(x) && q.includes(y) && !p.includes(y) && !q.includes(x)) return { left: a, right: b };
  return p.includes(y) && q.includes(x) && !p.includes(x) && !q.includes(y) ? { left: b, right: a } : null;
}

/** 支出最多的岭头镇 is 岭头镇. */
export const nameOf = (words: string): string => core(words.replace(/^.*最[高低多少大小快慢长短]的/, ''));
const STAGE =
  /^(?:财政|部门|年初|全年|本年|实际|总)*(?:预算|决算|计划|目标|实际|完成|上年|去年|同期|编制|标准|要求|收入?|支出?|成本)数?$/;

/** The words right before a figure, those before its bracket among them. */
const wordsOf = ({ line, lead, leadStart }: Amount): string =>
  (line.text[leadStart - 1] === '('
    ? (/[一-龥]{1,16}\($/.exec(line.text.slice(0, leadStart))?.[0] ?? '')
    : '') + lead;
