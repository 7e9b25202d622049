// Every place where a report tells a figure under a name, as what can be told again: sentences, indicator rows, rows of other tables.
import { TOTAL_ROW } from '../../../report/columns.js';
import type { Confidence, Row } from '../../../report/schema.js';
import type { Location } from '../../../values/location.js';
import type { Quantity } from '../../../values/quantity.js';
import { figure } from '../../../values/expression.js';
import { agrees } from '../build.js';
import type { Source, Told } from '../afar/ledger.js';
import type { Amount } from '../sentence/amounts.js';
import { roleIn, type Role } from '../sentence/cues.js';
import { placeOf } from '../sentence/lines.js';
import { isOfSome } from '../settle/own-money.js';
import { nounBehind, titleOf } from '../sentence/titles.js';
import { isOwn, OWN, partBefore, thingOf } from './thing.js';
import { bare } from '../grids/matrix.js';

/** What a figure says of its thing: a goal, perhaps one (aimed), reached, or a stage of money. */
export type Stage = 'goal' | 'aimed' | 'actual' | 'planned' | 'arrived' | 'spent' | 'open';

export interface Telling {
  quantity: Quantity;
  /** What is counted; see thingOf. */
  thing: string;
  stage: Stage;
  /** Its own words, for messages. */
  title: string;
  /** Figures of one sentence or row are told together: none of them repeats another. */
  place: object;
  /** The amount, where a sentence tells it. */
  amount: Amount | null;
  /** The indicator row, where one does. */
  row: Row | null;
  /** −1 where the words say 下降 and print no sign. */
  sign: 1 | -1;
  confidence: Confidence;
  location: Location;
}

// 完成年度目标的105% measures by a goal, and aims at nothing
const GOAL = /(?:目标|(?<!原|内部)计划|任务|要求)(?!(?:数|值|量)?的)|标准(?=(?:为|是|:)*$)|拟|预计/g;
/** 目标：完成…: what is to be done. */
const DONE = /(?<!(?:目标|任务|计划)[:为是]{1,2}[^,;。\d]{0,8})(?:完成|实现|达成)|实际|共计|累计|已/g;
const AIMED = /(?:不低于|不少于|以上|目标|计划|任务|要求|拟|预计)[^,;。]{0,10}$|标准(?:为|是|:)*$/;

/** What is aimed at, in text: surely, perhaps (a goal told further ahead in the sentence), or not. */
export function goalIn(a: Amount): 'goal' | 'aimed' | null {
  if (a.kind === 'limit' || /(?:不低于|不少于|不超过|不高于|至少|[≥≤])[^,;。]{0,4}$/.test(a.lead))
    return 'goal';
  // 原计划320场 is what was no longer aimed at
  if (/(?:原|内部)计划[^,;。]{0,4}$/.test(a.lead)) return null;
  const title = a.line.sectionTitle;
  if (/目标/.test(title) && !/完成|实现|达成|分析|情况|偏离|原因|差距/.test(title)) return 'goal';
  const { text } = a.line;
  const before = text.slice(a.sentence.start, a.mention.start);
  const stretch = before.slice(before.lastIndexOf(';') + 1);
  const [aimed, done] = [GOAL, DONE].map((words) => lastOf(stretch, words));
  if (done! > aimed!) return null;
  // （二）绩效目标。培训1200人次
  if (AIMED.test(a.lead) || /^[^,;。:]{0,12}目标(?:为|是)?[。:]/.test(text)) return 'goal';
  return aimed! >= 0 ? 'aimed' : null;
}

const lastOf = (text: string, words: RegExp): number =>
  Math.max(-1, ...[...text.matchAll(words)].map((m) => m.index));

const MONEY: Partial<Record<Role, Stage>> = {
  initial: 'planned',
  adjusted: 'planned',
  budget: 'planned',
  arrived: 'arrived',
  executed: 'spent',
};

/** What of the ledger can be told again. */
export function tellingsOf(ledger: Told[], year: number | null): Telling[] {
  const planned = plannedIn(ledger);
  return ledger.flatMap((told) => {
    const own =
      told.source.kind === 'text' ? ofSentence(told.source.amount, year, planned) : ofRow(told, told.source);
    if (own === null || (own.thing !== OWN && own.thing.length < 2)) return [];
    return [{ quantity: told.quantity, confidence: told.confidence, ...own }];
  });
}

const keyOf = ({ value, unit }: Quantity): string => `${value.toFraction()}${unit}`;

/** The figures that some sentence calls planned: 为计划46.5公里的100.65%. */
const plannedIn = (ledger: Told[]): ReadonlySet<string> =>
  new Set(
    ledger.flatMap(({ amount, quantity }) =>
      amount && /(?:计划|目标|任务)(?:数|量|值)?(?:为|是)?$/.test(amount.lead) ? [keyOf(quantity)] : [],
    ),
  );

/** Whether the words right before a figure say that it was done. */
export const isDone = ({ line, sentence, mention }: Amount): boolean =>
  /(?:完成|实际|建成|已|达到|达|实现|获|发放|培训|开展|举办|新增|添置|购置|修建|列养|惠及)[^,;。]{0,12}$/.test(
    line.text.slice(sentence.start, mention.start),
  );

type Own = Omit<Telling, 'quantity' | 'confidence'>;

/** Whether a figure is what the row reached: told beside its goal it is no other telling of the goal. */
export const isReachedBy = (row: Row | null, quantity: Quantity): boolean =>
  [row?.actual?.quantity, ...(row?.actual?.quantities ?? [])].some(
    (own) => own != null && agrees(quantity, figure(own)),
  );

/** Whether a figure is what the row aimed at, and not what it reached. */
export const isGoalOf = (row: Row | null, quantity: Quantity): boolean =>
  row?.target?.quantity != null &&
  agrees(quantity, figure(row.target.quantity)) &&
  !isReachedBy(row, quantity);

/** 达到1500人次得4分: what a row without a goal of its own is scored by. */
export const isAskedOf = (row: Row | null, quantity: Quantity): boolean =>
  row !== null &&
  row.target === null &&
  (row.criterion?.quantities ?? []).some((own) => agrees(quantity, figure(own))) &&
  !isReachedBy(row, quantity);

/** 2024年拟安排…，力争运行率达到85% in a report of 2023. */
export function isAhead({ line, sentence, mention }: Amount, year: number | null): boolean {
  const before = line.text.slice(sentence.start, mention.start);
  const planned = [...before.matchAll(/(20\d\d)年(?=.*(?:拟|计划|预计|将|力争))/g)];
  return year !== null && planned.some(([, next]) => Number(next) > year);
}

/** The figures of sentences that speak of the report's own year. */
function ofSentence(amount: Amount, year: number | null, planned: ReadonlySet<string>): Own | null {
  const { kind, line } = amount;
  if (NOT_LEVEL.has(kind) || (amount.year !== null && amount.year !== year)) return null;
  if (isAhead(amount, year) || isBound(amount)) return null;
  if (amount.parallel && amount.called === '') return null;
  // 市级配套1170万元；县区自筹600万元。三项合计7170万元: of all of them, and not of the last one named
  if (amount.name === '' && BARE_SUM.test(amount.lead)) return null;
  if (/上年|去年|往年|历年|以前年度/.test(line.sectionTitle)) return null;
  const told = stageOf(amount);
  if (told === null) return null;
  const isPlan = told === 'actual' && planned.has(keyOf(amount.quantity)) && !isDone(amount);
  const stage = isPlan ? 'aimed' : told;
  const thing = isOwnMoney(amount, stage) ? OWN : spokenThing(amount);
  const sign = kind === 'growth' && amount.sign === -1 ? -1 : 1;
  const location = placeOf(line, amount.leadStart, amount.mention.end);
  return { thing, stage, sign, amount, row: null, title: titleOf(amount), place: amount.sentence, location };
}

const BARE_SUM = /^[,;、]?(?:合计|共计|总计)(?:为|达)?$/;

/** 预算调整率超过10%，扣3分; 超过100%按满分计: what lies beyond the figure, not the figure. */
export const isBound = ({ lead }: Pick<Amount, 'lead'>): boolean =>
  /(?<![不未])(?:超过|超出|高于|低于|大于|小于|不足|未达到?|未满)[^,;。]{0,2}$/.test(lead);

const NOT_LEVEL = new Set<Amount['kind']>(['change', 'share', 'standard']);

const isOwnMoney = (amount: Amount, stage: Stage | null): boolean => {
  const { quantity, name, topic, line, lead, sentence, mention } = amount;
  // a numbered item speaks of its part
  return (
    quantity.dimension === 'money' &&
    stage !== 'open' &&
    !/(?:基本|项目)支出|其中|按/.test(lead + line.text.slice(sentence.start, mention.start)) &&
    (line.style === '' || name !== '') &&
    isOwn(name) &&
    (name !== '' || isOwn(topic)) &&
    !isOfSome(amount)
  );
};

/** The words before a figure; the noun behind it where they are none: 与205所学校结对, 对120家用户单位. */
function spokenThing(amount: Amount): string {
  const { quantity, lead, name, topic, line, mention } = amount;
  if (quantity.dimension === 'rate') return thingOf(partBefore(amount) + lead);
  const own = thingOf(name);
  const isObject = /[与和对为由在从给向]$/.test(lead);
  // 168辆公交车中新能源车132辆
  const noun = own === '' && quantity.dimension === 'count' ? thingOf(nounBehind(amount)) : '';
  if (noun.length >= 3) return noun;
  if (own.length >= 2 && !isObject) return own;
  const behind = /^(?:的)?([一-龥]{2,16}?)(?=开展|进行|实施|结对|参加|参与|完成|接受|[^一-龥])/.exec(
    line.text.slice(mention.end),
  );
  return behind && quantity.dimension === 'count' ? thingOf(behind[1]!) : thingOf(topic);
}

function stageOf(amount: Amount): Stage | null {
  const { dimension } = amount.quantity;
  if (dimension === 'score' || dimension === 'points' || dimension === 'none') return null;
  if (dimension === 'money' && amount.role !== null) return MONEY[amount.role] ?? null;
  const goal = goalIn(amount);
  if (goal !== null) return goal;
  return amount.line.inTable || dimension === 'money' ? 'open' : 'actual';
}

/** A figure in a table, under the name of its row where no other row has it. */
function ofRow(told: Told, source: Exclude<Source, { kind: 'text' }>): Own | null {
  const { quantity, confidence } = told;
  const own = { amount: null, row: null, sign: 1 as const, location: quantity.location };
  switch (source.kind) {
    case 'indicator': {
      const { row, name, alone } = source;
      if (!alone || confidence === 'low') return null;
      return {
        ...own,
        thing: thingOf(name),
        stage: told.goal ? 'goal' : 'actual',
        title: name,
        place: row,
        row,
      };
    }
    // rows of money that are no totals: 中央财政资金, 其他资金, districts and sub-projects
    case 'fund': {
      const { fund } = source;
      const stage = told.role && MONEY[told.role];
      if (!stage || fund.kind === 'total' || confidence === 'low') return null;
      const title = fund.name.text.replace(/^.*其中[:：]?/, '');
      return { ...own, thing: thingOf(title), stage, title, place: fund };
    }
    case 'cell': {
      const { row, column, alone, plain } = source;
      if (!alone || !plain) return null;
      const stage = MONEY[roleIn(column) ?? 'income'] ?? (/目标|计划/.test(column) ? 'goal' : 'open');
      const isTotal = TOTAL_ROW.test(row.head) || /总额/.test(row.head);
      // the total of a column of money is all of it; of others what the head says
      const ofColumn = stage === 'open' || stage === 'goal' ? thingOf(bare(column)) : OWN;
      const thing = isTotal ? ofColumn : thingOf(row.head);
      return { ...own, thing, stage, title: row.head + column, place: row };
    }
  }
}
