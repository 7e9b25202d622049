// What was done against what was planned paragraphs above: 举办126场，完成年度目标的105%; 超出年度计划50吨; 未完成32名.
import type { Claim, Reading, Sheet } from '../../../report/schema.js';
import { difference, exactValue, figure, ratio, type Expression } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Quantity } from '../../../values/quantity.js';
import { squeezed } from '../../../values/text.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, inputOf, reading } from '../build.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { core } from '../sentence/names.js';
import type { Wholes } from '../shares/index.js';
import { countedAlike } from './rates-beside.js';

/** A figure that the report set itself, with the words around it. */
interface Plan {
  quantity: Quantity;
  words: string;
}

const STAGES = '(?:年度|全年|年初|既定|当年|本年|项目|绩效|预定|预期)*';
const OF_PLAN = new RegExp(
  `(?:完成|达到|占|相当于|^[,、]?为)了?${STAGES}(?:计划|目标|任务)(?:值|数|任务|量|目标)?的?(?:比例)?(?:为)?$|(?:计划|任务|目标|实际)?完成率(?:为|达到?|:)?$`,
);
const BEYOND = new RegExp(
  `(?:较|比|超出?|超过|高于|低于|少于|多于)${STAGES}(?:计划|目标|任务)(?:值|数|任务|量)?(?:多|少|超额?|增加|减少|完成)*$`,
);
const SHORT = /^(?:尚有|仍有|还有|未完成|未实现)(?:的)?$/;

/** The claims about plans; `read` are all lines' amounts in order. */
export function plannedClaims(read: Amount[][], sheets: Sheet[], wholes: Wholes): Claim[] {
  const plans = [...read.flat().filter(isPlan).map(planOf), ...targets(sheets)];
  return read.flat().flatMap((stated) => {
    const way = wayOf(stated);
    if (way === null) return [];
    const amounts = read[stated.line.index]!;
    const nearest = amounts.findLast(
      (a) => a.index < stated.index && a.sentence === stated.sentence && isDone(a),
    );
    if (!nearest || nearest.index < stated.index - 2) return [];
    // 补助18540人，其中小学生12186人、初中生6354人，完成计划的99.57%: of all, not of the last part
    const total = way === 'rate' ? wholes.get(nearest) : undefined;
    const done = total && total.sentence === stated.sentence && isDone(total) ? total : nearest;
    // the sentence that prints the plan itself has its claim already
    const clause = stated.line.text.lastIndexOf(';', stated.mention.start);
    const beside = amounts.filter(
      (a) =>
        a.sentence === stated.sentence &&
        a !== done &&
        !wholes.has(a) &&
        a.quantity.unit === done.quantity.unit &&
        a.index < stated.index &&
        a.mention.start > clause &&
        a.kind !== 'change',
    );
    if (beside.length > 0 && way !== 'beyond') return [];
    // 3326户，其中脱贫户412户，占12.39%，超过目标126户
    const whole =
      way === 'rate'
        ? undefined
        : amounts.findLast(
            (a) =>
              a.sentence === stated.sentence &&
              a.index < done.index &&
              isDone(a) &&
              HEAD.test(a.line.text.slice(a.mention.end, done.leadStart + 2)),
          );
    const own = [done, ...(whole ? [whole] : [])].filter((a) => way === 'rate' || countedAlike(a, stated));
    return own.map((a) => claimFor(stated, a, way, plans)).find((claim) => claim !== null) ?? [];
  });
}

/** What is counted before a list of its parts: 演练21次，其中; not the one that another semicolon ends. */
const HEAD = /^[^;]*其中/;

type Way = 'rate' | 'beyond' | 'short';

function wayOf(stated: Amount): Way | null {
  if (stated.quantity.dimension === 'rate') return OF_PLAN.test(stated.lead) ? 'rate' : null;
  if (!['count', 'measure'].includes(stated.quantity.dimension)) return null;
  if (BEYOND.test(stated.lead)) return 'beyond';
  return SHORT.test(stated.lead) ? 'short' : null;
}

/** 4350吨/日 is a capacity, not a standard. */
const isLevel = ({ kind, quantity }: Amount): boolean =>
  kind === 'level' || (kind === 'standard' && quantity.unit.includes('/'));

const isDone = (a: Amount): boolean =>
  isLevel(a) &&
  ['count', 'measure'].includes(a.quantity.dimension) &&
  !a.quantity.approximate &&
  // 少完成1.4公里: what was not done
  !/计划|目标|未|(?<![至减不缺很])少[^,;。\d]{0,4}$/.test(a.lead);

const HELD_AGAINST =
  /(?:超过?|超出|较|比|高于|低于|多于|少于|达到|完成|未达)[^,;。\d]{0,4}(?:目标|计划|任务)/g;
const PLANNING = /目标|计划|任务|建设内容|建设规模/;

/** A figure under a heading of goals, or in a sentence that speaks of what is to come. */
function isPlan(a: Amount): boolean {
  if (!['count', 'measure'].includes(a.quantity.dimension) || a.line.inTable) return false;
  if (!isLevel(a) && a.kind !== 'limit') return false;
  // 超过目标0.27万亩 sets no goal
  const before = a.line.text.slice(a.sentence.start, a.mention.start).replace(HELD_AGAINST, '');
  if (/实际|已|累计|超额|完成率|完成了|达成|实现了/.test(before)) return false;
  const headed =
    /目标|建设内容|建设规模/.test(a.line.sectionTitle) && !/完成|实现|达成/.test(a.line.sectionTitle);
  // （二）建设内容。衬砌渠道36.8公里: the paragraph's first words head it
  const [first] = a.line.text.split('。');
  return (
    headed ||
    PLANNING.test(before) ||
    (first !== undefined && first.length < 16 && PLANNING.test(first) && !/完成|实现|达成/.test(first))
  );
}

const nounBehind = (a: Amount): string =>
  /^的?([一-龥]{2,10})/.exec(a.line.text.slice(a.mention.end))?.[1] ?? '';
const wordsOf = (a: Amount): string => `${a.lead}，${nounBehind(a)}`;
const planOf = (a: Amount): Plan => ({ quantity: a.quantity, words: wordsOf(a) });

function targets(sheets: Sheet[]): Plan[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row): Plan[] => {
      const quantity = row.target?.quantity;
      return quantity && ['count', 'measure'].includes(quantity.dimension) && !quantity.upper
        ? [{ quantity, words: squeezed(row.name.text) }]
        : [];
    }),
  );
}

/** The longest run of characters that both share, planning words apart. */
function shared(a: string, b: string): number {
  const clean = (words: string): string[] =>
    words
      .split(/[,，、;()]/)
      .map((part) => core(part).replace(/完成|计划|实际|年度|目标|任务|全部|开展|组织|新增|共|了/g, ''));
  let most = 0;
  for (const x of clean(a))
    for (const y of clean(b))
      for (let i = 0; i < x.length; i += 1)
        for (let n = most + 1; i + n <= x.length; n += 1) if (y.includes(x.slice(i, i + n))) most = n;
  return most;
}

function claimFor(stated: Amount, done: Amount, way: Way, plans: Plan[]): Claim | null {
  const fitting = plans
    .filter(
      ({ quantity }) =>
        quantity.unit === done.quantity.unit && quantity !== done.quantity && !isZero(quantity.value),
    )
    .map((plan) => ({ plan, near: shared(wordsOf(done), plan.words) }))
    .filter(({ near }) => near >= 2)
    .sort((a, b) => b.near - a.near);
  // 比目标值42公里多0.6公里: the goal itself
  if (way === 'beyond' && fitting.some(({ plan }) => plan.quantity.value.equals(stated.quantity.value)))
    return null;
  const readings = fitting.map(({ plan }) => readingOf(done, way, plan));
  const held = readings.find((r) => agrees(stated.quantity, r.expression));
  const subject = way === 'rate' ? `${inputOf(done).name}完成计划的比例` : undefined;
  if (held) return claimOf(way === 'rate' ? 'rate' : 'balance', stated, [held], { subject });
  // one plan whose name is closest, or one that the figure misses by a slip of the pen
  const closest = fitting.filter(({ near }) => near === fitting[0]!.near);
  const values = new Set(closest.map(({ plan }) => plan.quantity.value.toFraction()));
  const sure = values.size === 1 && fitting[0]!.near >= 3 ? readings[0] : undefined;
  const chosen = sure ?? readings.find((r) => isSlip(stated.quantity, r.expression));
  if (!chosen) return null;
  const claim = claimOf(way === 'rate' ? 'rate' : 'balance', stated, [chosen], { subject });
  return chosen === sure && way === 'beyond' ? { ...claim, sure: true } : claim;
}

const isSlip = (stated: Quantity, expression: Expression): boolean =>
  isDigitSlip(stated, exactValue(expression));

function readingOf(done: Amount, way: Way, { quantity }: Plan): Reading {
  const inputs = [inputOf(done), { name: '计划数', quantity }];
  const name = inputs[0]!.name;
  if (way === 'rate')
    return reading('', `${name} ÷ 计划数 × 100%`, ratio(figure(done.quantity), figure(quantity)), inputs);
  const over = done.quantity.value.compare(quantity.value) >= 0;
  const [more, less] = over ? [done.quantity, quantity] : [quantity, done.quantity];
  const formula = over ? `${name} − 计划数` : `计划数 − ${name}`;
  return reading('', formula, difference(more, less), inputs);
}
