// What is left over of a rate told right before, or of an indicator row: 办结率94.82%，未办结17件; 培训人次比目标少27人次.
import type { Claim } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { coverage, thingOf } from '../again/thing.js';
import { exactValue } from '../../../values/expression.js';
import { agrees, alike } from '../build.js';
import { claimFrom, surelyFrom, type Candidate } from '../meant.js';
import { isAll } from '../rates/left-over.js';
import { countAlike } from '../rates/rates-beside.js';
import type { Amount } from '../sentence/amounts.js';
import type { Told } from './ledger.js';
import { gapOf } from './readings.js';

const END =
  '(?:完成|实现|达标|达到|到位|使用|拨付|支付|发放|兑付|培训|修建|建|修|发|招|拨|了|的|数|额|资金|金额|约|为)*$';
const GOAL = '(?:年度|全年|绩效|预期|原定?|既定)*(?:目标|计划|任务|指标)(?:值|数|量|任务)?';
const PLAN = `(?:[比较距低高于少多]*${GOAL})?`;
/** 减少, 降低, 缩短, 至少, 提高 and 增多 are words of their own. */
const OWN = '(?<![减缺至最很较降缩偏误不提增更过未没补])(?<!没有)';
/** 少560人, 比目标低1.96个百分点, 低于目标1.96个百分点, 尚差120万元. */
const SHORT = new RegExp(
  `${PLAN}(?:尚|还|仍|共|仅)*${OWN}(?:少|差|缺|欠|低|短)${END}|(?:低于|少于|未达到?|距离?)${GOAL}$`,
);
const BEYOND = new RegExp(
  `${PLAN}(?:共|仅)*${OWN}(?:超额?|超出|超过|多|高出?)${END}|(?:高于|多于|超过|超出?)${GOAL}$`,
);
/** 未办结78件, 不合格的3批次; the word says which rate leaves it over. */
const UNDONE = /(?:未|不)(?<verb>[一-龥]{2,4}?)(?:的|了|数|资金|金额|额)*$/;

/** 结余15.02万元, 未支出37.60万元: of all the money that the rate right before is of. */
const UNSPENT =
  /^(?:年末|年底|资金|预算|当年|形成)*(?:结[余转](?:结[余转])?|剩余|节余|未(?:支[出付]|使用|执行)|缺口|未到位|未拨付|未下达)(?:的|资金|金额|额|为|:)*$/;
const OF_MONEY = /(?:执行|支出|使用|支付|到位|拨付|下达)(?:率|进度|比例)/;
/** 另有2个小区延期完工, 其余3处正在施工. */
const OTHERS = /^(?:另|仍|尚|还|其余|其他|剩余|余下|余)+(?:有|的)*$/;
const UNFINISHED = /^[一-龥]{0,24}?(?:未(?!参加|参与|列入|纳入|安排)|延期|逾期|推迟|滞后|正在|待)/;

/** All say that something was done to its end. */
const FINISHED = /完成|完工|竣工|建成|办结|办理|验收/;

/** How much of a row's name must stand before the figure to hold it against the row, whatever it comes to. */
const NAMED = 0.75;
const LIKELY = 0.5;

/** The claim of what is missing or too much, by a rate beside it or by the row that it names. */
export function shortfallAfar(gap: Amount, own: Amount[], ledger: Told[], worked: Claim[]): Claim | null {
  const { dimension, approximate, upper, value } = gap.quantity;
  if (!/^(?:count|measure|money|points)$/.test(dimension) || approximate || upper || isZero(value))
    return null;
  if (gap.kind === 'limit' || gap.parallel || gap.line.inTable || gap.year !== null) return null;
  const beside = besideRate(gap, own, worked);
  // one rate, and its words, or one row: nothing else is left over
  const from = beside.length > 1 ? claimFrom : surelyFrom;
  return from(
    dimension === 'points' ? 'change' : 'balance',
    gap,
    [beside, ofRow(gap, own, ledger), ofWorked(gap, worked)].find((found) => found.length > 0) ?? [],
  );
}

/** 少采样40份, 管网改造少完成1.3公里: what a rate further up was worked out from, by the words of both. */
function ofWorked(gap: Amount, worked: Claim[]): Candidate[] {
  const { line, sentence, leadStart, mention, quantity } = gap;
  if (!/^(?:count|measure)$/.test(quantity.dimension) || !LACKING.test(gap.lead)) return [];
  const words = line.text.slice(Math.max(sentence.start, leadStart - 12), mention.start).replace(IDLE, '·');
  const found = worked.flatMap(({ kind, undecided, readings, stated }): Candidate[] => {
    const [only, ...others] = readings;
    const [part, whole] = only?.inputs ?? [];
    if (
      kind !== 'rate' ||
      undecided ||
      !only ||
      others.length > 0 ||
      only.inputs.length !== 2 ||
      !part ||
      !whole
    )
      return [];
    const isLike = [part, whole].every((input) => countAlike(input.quantity, quantity));
    if (
      !isLike ||
      !agrees(stated!, only.expression) ||
      part.quantity.value.compare(whole.quantity.value) >= 0
    )
      return [];
    return shares(words, `${part.name}·${whole.name}`.replace(IDLE, '·'))
      ? [
          {
            reading: gapOf(
              { input: whole, quantity: whole.quantity },
              { input: part, quantity: part.quantity },
            ),
            sure: true,
          },
        ]
      : [];
  });
  const values = new Set(found.map(({ reading }) => exactValue(reading.expression)?.toFraction()));
  return values.size === 1 ? found.slice(0, 1) : [];
}

const LACKING = new RegExp(
  `${OWN}少(?:完成|实施|采集|采样|监测|检测|培训|新建|改造|建设|维修|开展|修|建|办|种|发放|[一-龥]{0,2})$`,
);
const IDLE = /完成|实际|计划|全年|目标|任务|年度|应|已|因|受|影响|[一二三四五六]是|[,、;:()\d]/g;

/** A word of two characters that both have. */
const shares = (a: string, b: string): boolean =>
  Array.from({ length: Math.max(0, a.length - 1) }, (_, i) => a.slice(i, i + 2)).some(
    (word) => !word.includes('·') && b.includes(word),
  );

const isComparing = ({ lead }: Amount): boolean => SHORT.test(lead) || BEYOND.test(lead);

/** 完成率94.82%，未完成17件: the two figures of the last rate before it. */
function besideRate(gap: Amount, own: Amount[], worked: Claim[]): Candidate[] {
  const { text } = gap.line;
  const rate = own.findLast(
    (a) =>
      a.sentence === gap.sentence &&
      a.index < gap.index &&
      a.quantity.dimension === 'rate' &&
      a.kind !== 'growth' &&
      a.year === null &&
      !/上年|去年|同期/.test(a.lead),
  );
  if (!rate || gap.index - rate.index > 2 || text.slice(rate.mention.end, gap.mention.start).includes(';'))
    return [];
  const verb = UNDONE.exec(gap.lead)?.groups?.verb;
  const isOfVerb = verb !== undefined && rate.lead.includes(verb) && !/[不未][一-龥]{1,4}率/.test(rate.lead);
  const isNext = gap.index === rate.index + 1;
  // 少560人 alone, right behind 完成目标的97.40%
  const isAlone = isNext && isComparing(gap) && gap.lead.length <= 8;
  const isMoney = gap.quantity.dimension === 'money' && UNSPENT.test(gap.lead) && OF_MONEY.test(rate.lead);
  const isOther = isNext && OTHERS.test(gap.lead) && UNFINISHED.test(text.slice(gap.mention.end));
  // 完工率96.36%，未完成的2个
  const isSynonym = isNext && verb !== undefined && FINISHED.test(verb) && FINISHED.test(rate.lead);
  if (!isOfVerb && !isAlone && !isMoney && !isOther && !isSynonym) return [];
  // 不合格的3批次水产品: some of them; what is left of the money may have been there before
  const sure = isAll(gap) && !isMoney;
  return worked
    .filter(({ stated, undecided }) => stated === rate.quantity && undecided === null)
    .flatMap(({ readings }) => readings)
    .flatMap(({ inputs }): Candidate[] => {
      const [part, whole] = inputs;
      if (
        inputs.length !== 2 ||
        !part ||
        !whole ||
        ![part, whole].every(({ quantity }) => countAlike(quantity, gap.quantity))
      )
        return [];
      const over = part.quantity.value.compare(whole.quantity.value) > 0;
      if (over !== (isAlone && BEYOND.test(gap.lead))) return [];
      return [
        {
          reading: gapOf(
            { input: whole, quantity: whole.quantity },
            { input: part, quantity: part.quantity },
          ),
          sure,
        },
      ];
    });
}

/** 培训比目标少27人次: what the row of that name aimed at and reached. */
function ofRow(gap: Amount, own: Amount[], ledger: Told[]): Candidate[] {
  const { line, sentence, mention } = gap;
  const wide = line.text.slice(sentence.start, mention.start);
  // 培训少27人次: against what, the words before say
  if (!isComparing(gap) || !/目标|计划|任务|指标|完成/.test(wide)) return [];
  // 超过目标75台: the goal itself
  const rows = rowsLike(gap, ledger).filter(({ goal }) => !goal.quantity.value.equals(gap.quantity.value));
  const last = sentence.mentions.findLast(({ end }) => end <= mention.start);
  const near = line.text.slice(last?.end ?? sentence.start, mention.start);
  const noun = /([一-龥]{2,12}?)(?:[比较距低高]|未达)/.exec(near)?.[1] ?? '';
  // 共298台，比计划少12台: what the figure right before says that it reached
  const before = own.findLast(
    (a) => a.sentence === sentence && a.index < gap.index && alike(a.quantity, gap.quantity),
  );
  const found = rows.flatMap((row) => {
    const isTold = before !== undefined && row.actual.quantity.value.equals(before.quantity.value);
    const isTail = noun.length >= 2 && (row.thing.endsWith(noun) || noun.endsWith(row.thing));
    const cover = isTail ? 1 : coverage(row.thing, isTold ? wide : near);
    const sure = cover >= (isTold || rows.length === 1 ? LIKELY / 2 : NAMED);
    return sure || cover >= LIKELY ? [{ ...row, cover, sure }] : [];
  });
  const best = Math.max(...found.map(({ cover }) => cover));
  const named = found.filter(({ cover }) => cover === best);
  return named.map(({ goal, actual, sure }) => ({
    reading: gapOf(goal, actual),
    sure: sure && named.length === 1,
  }));
}

interface Reached {
  thing: string;
  goal: Told;
  actual: Told;
}

/** The rows with a goal and a result that differ by what is measured as the gap is. */
function rowsLike(gap: Amount, ledger: Told[]): Reached[] {
  return ledger.flatMap((goal) => {
    if (goal.source.kind !== 'indicator' || !goal.goal || !goal.source.alone) return [];
    const { row, name } = goal.source;
    const actual = ledger.find(
      (told) => told.source.kind === 'indicator' && told.source.row === row && !told.goal,
    );
    const thing = thingOf(name);
    if (!actual || thing.length < 2) return [];
    const isLike = [goal, actual].every(({ quantity }) =>
      gap.quantity.dimension === 'points' ? quantity.dimension === 'rate' : alike(quantity, gap.quantity),
    );
    return isLike ? [{ thing, goal, actual }] : [];
  });
}
