// Words that say how two figures compare without telling by how much: 超额完成年度任务, 未超预算, 超编运行, 较上年略有增加.
import type { Claim } from '../../../report/schema.js';
import type { Operator } from '../../../values/comparison.js';
import { distinctValues } from '../../../values/distinct.js';
import { matchesOf } from '../../../values/matches.js';
import type { Told } from '../afar/ledger.js';
import { likeness, thingOf } from '../again/thing.js';
import { alike, relationClaim } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';
import { heldAgainst, inAndOut, isOfYears, sideOf, sideOfTold, type Ordered, type Side } from './sides.js';
import { directionOf } from './words.js';
import { LESS_IS_BETTER } from '../sentence/goal-words.js';
import { rowsOf } from './told.js';

type Between = 'goal' | 'money' | 'posts' | 'years';

const END = '(?=[,;。)]|$|主要|系|原因)';
const START = '(?<=^|[,;。(])';
const AIM =
  '(?:年初|年度|全年|预期|预定|既定|绩效|设定|原定|总体|下达|的)*(?:目标|任务|计划|指标)(?:任务|目标)?[值数]?';
const BASE = '(?:上年度?|去年|上一年度?|20\\d\\d年度?)(?:同期|末|决算|支出|执行|实际|水平)*(?:数|额)?';
const SLIGHTLY = '(?:总体|均|都|仍|也|呈|略有?|稍有?|有所|小幅|大幅|明显|显著|有|持续|稳步|逐年|微)*';
const UP = '增长|增加|上升|提高|提升|上涨|攀升|增多|增|升';
const DOWN = '下降|减少|降低|回落|压减|缩减|下滑|减|降';
const OVER = '超支|超预算|超出预算|突破预算|超概算';

/** More than what rounding may hide. */
const VISIBLE = /有所|明显|显著|大幅|小幅|超额|^两年/;

/** The words (`word`), how the first of the two must stand to the second, and what they lie between. */
const WORDS: [RegExp, Operator, Between][] = [
  [
    `${START}(?:均|已|全面|圆满|如期|按期|顺利|全部|足额)*(?<word>(?:完成|达到|实现|达成)了?${AIM})${END}`,
    '>=',
    'goal',
  ],
  [`${START}(?:均|已)*(?<word>超额?(?:完成|实现)了?(?:${AIM})?)${END}`, '>', 'goal'],
  [
    `${START}(?:均|仍)*(?<word>(?:未|没有|未能)(?:如期|全部|全面|足额|按期)?(?:完成|达到|实现|达成)(?:${AIM}))${END}`,
    '<',
    'goal',
  ],
  [`${START}(?:均|略|稍|远)*(?<word>(?:高于|超过|超出)了?${AIM})${END}`, '>', 'goal'],
  [`${START}(?:均|略|稍|远)*(?<word>低于了?${AIM})${END}`, '<', 'goal'],
  [
    `${START}(?<word>(?:未|没有|无)(?:发生|出现|存在)?(?:${OVER})|控制在预算(?:范围)?(?:以内|之内|内))(?:现象|情况)?${END}`,
    '>=',
    'money',
  ],
  [`${START}(?:略有|有|存在|出现|发生|形成|小幅)*(?<word>${OVER})(?:现象|情况|问题)?${END}`, '<', 'money'],
  [
    `${START}(?:资金|年末|尚)*(?<word>(?:略有|有|存在|尚有|形成|少量|部分)(?:资金)?(?:结余|节余|节约))${END}`,
    '>',
    'money',
  ],
  [`${START}(?<word>(?:未|没有|无|不)超编)(?:现象|情况|运行)?${END}`, '<=', 'posts'],
  [`${START}(?:存在|处于)?(?<word>超编)(?:现象|情况|运行|状态|问题)?${END}`, '>', 'posts'],
  [`${START}(?:存在|处于)?(?<word>缺编|空编|缺员)(?:现象|情况|运行|状态|问题)?${END}`, '<', 'posts'],
  [`${START}(?:处于)?(?<word>满编)(?:运行|状态)?${END}`, '=', 'posts'],
  [`(?:与|比|较)${BASE}(?:相比|相较)?,?(?<word>${SLIGHTLY}(?:${UP}))(?:趋势|态势)?${END}`, '>', 'years'],
  [`(?:与|比|较)${BASE}(?:相比|相较)?,?(?<word>${SLIGHTLY}(?:${DOWN}))(?:趋势|态势)?${END}`, '<', 'years'],
  [`${START}(?<word>(?:总体|整体)?呈(?:逐年|持续|稳步)?(?:${UP}))(?:趋势|态势)${END}`, '>', 'years'],
  [`${START}(?<word>(?:总体|整体)?呈(?:逐年|持续|稳步)?(?:${DOWN}))(?:趋势|态势)${END}`, '<', 'years'],
  [`${START}两年(?:间|相比|对比)?,?(?<word>${SLIGHTLY}(?:${UP}))${END}`, '>', 'years'],
  [`${START}两年(?:间|相比|对比)?,?(?<word>${SLIGHTLY}(?:${DOWN}))${END}`, '<', 'years'],
  [`${START}两年(?:间|相比|对比)?,?(?:保持|完全|都)*(?<word>持平|一致|相同|相等|未变)${END}`, '=', 'years'],
].map(([pattern, ...rest]) => [new RegExp(pattern as string, 'g'), ...rest] as [RegExp, Operator, Between]);

/** The comparisons that a line makes in words only, where the two figures are told right before, or in a row of that name. */
export function* wordsAlone(own: Amount[], line: Line, ledger: Told[]): Generator<Claim> {
  if (line.inTable) return;
  for (const [pattern, operator, between] of WORDS)
    for (const match of matchesOf(pattern, line.text)) {
      const word = match.groups!.word!;
      const start = match.index;
      const two =
        twoBefore(start, own, between) ??
        (between === 'years' ? (saidAbove(start, own) ?? inRow(match[0], start, line, ledger)) : null);
      if (!two) continue;
      const { left, right } = two;
      const subject = `${left.input.name}：${word}`;
      yield relationClaim(line, start, start + match[0].length, subject, {
        word,
        operator,
        left: left.input,
        right: right.input,
        visible: VISIBLE.test(match[0]),
      });
    }
}

/** The only two figures of a measure that the clause before the words tells, rates of both apart. */
function twoBefore(at: number, own: Amount[], between: Between): Ordered | null {
  const last = own.findLast((a) => a.mention.end <= at);
  if (!last || at > last.sentence.end) return null;
  const { text } = last.line;
  const from = Math.max(last.sentence.start, text.lastIndexOf(';', at - 1));
  if (/[;。]/.test(text.slice(last.mention.end, at))) return null;
  const told = own.filter((a) => a.mention.start >= from && a.mention.end <= at);
  const levels = told.filter(isExact);
  const [a, b, ...others] = levels;
  if (!a || !b || others.length > 0 || !alike(a.quantity, b.quantity)) return null;
  // further words between the figures and these may speak of something else
  if (text.slice(levels[1]!.mention.end, at).split(',').length > 2 + (told.at(-1) === b ? 0 : 1)) return null;
  const two = orderedFor(between, sideOf(a), sideOf(b));
  const isReached = between === 'goal' && two && LESS_IS_BETTER.test(two.left.words + two.left.quantity.unit);
  return isReached ? null : two;
}

/** 公务接待1.68万元。…公务接待费2023年也是1.68万元，两年持平: the figure of this year, told before under the same name. */
function saidAbove(at: number, own: Amount[]): Ordered | null {
  const last = own.findLast((a) => a.mention.end <= at);
  if (!last || at > last.sentence.end || !isExact(last) || !AGAIN.test(last.lead)) return null;
  if (/[,;。]/.test(last.line.text.slice(last.mention.end, at - 1))) return null;
  const thing = thingOf(last.name);
  const named = own.filter(
    (a) =>
      a.sentence.end <= last.sentence.start &&
      isExact(a) &&
      alike(a.quantity, last.quantity) &&
      likeness(thingOf(a.name), thing) > 0 &&
      !sideOf(a).isBefore &&
      !sideOf(a).isPlanned,
  );
  const [first] = named;
  const isBefore = sideOf(last).isBefore || (typeof last.year === 'number' && first?.year !== last.year);
  if (!first || distinctValues(named) > 1 || !isBefore) return null;
  const [left, right] = [sideOf(first), sideOf(last)];
  // 也是: by these words both are the one figure, whatever the other place may have wrong
  const { quantity } = right;
  if (!left.quantity.value.equals(quantity.value)) return { left, right };
  return { left: { ...left, quantity, input: { ...left.input, quantity } }, right };
}

/** 2023年也是, 上年同为. */
const AGAIN = /(?:也|亦|同样|同)(?:是|为)$/;

const isExact = ({ kind, quantity, parallel, lead }: Amount): boolean =>
  // 少于目标60课时 may tell by how much
  directionOf(lead) === null &&
  !quantity.approximate &&
  !quantity.upper &&
  !parallel &&
  (kind === 'level' || kind === 'limit' || kind === 'rate') &&
  /^(?:money|count|measure|rate)$/.test(quantity.dimension);

function orderedFor(between: Between, a: Side, b: Side): Ordered | null {
  if (between === 'money') return a.quantity.dimension === 'money' ? inAndOut(a, b) : null;
  const two = heldAgainst(a, b);
  if (!two) return null;
  if (between === 'years') return isOfYears(two) ? two : null;
  if (isOfYears(two) || !two.right.isPlanned) return null;
  const isPosts = /编/.test(two.right.words);
  return isPosts === (between === 'posts') && (isPosts || SET.test(two.right.words)) ? two : null;
}

const SET = /目标|计划|任务|指标|应|拟|要求|下达/;

/** 公务接待费比上年有所增长: the two years in the only row of that name. */
function inRow(words: string, at: number, line: Line, ledger: Told[]): Ordered | null {
  const noun = /(?:^|[,;。:])(?:其中[:,]?)?(?<noun>[一-龥“”()]{2,20})$/.exec(line.text.slice(0, at))?.groups
    ?.noun;
  if (!noun) return null;
  const thing = thingOf(noun);
  const year = /20\d\d/.exec(words)?.[0];
  const found = rowsOf(ledger).flatMap((row): Ordered[] => {
    const [first] = row;
    const head =
      first &&
      (first.source.kind === 'cell'
        ? first.source.row.head
        : first.source.kind === 'fund'
          ? first.source.fund.name.text
          : '');
    if (!first || thing.length < 3 || thingOf(head ?? '') !== thing) return [];
    const sides = row.map(sideOfTold).filter(({ quantity }) => quantity.dimension !== 'rate');
    const heads = row.map(({ source }) => (source.kind === 'cell' ? source.column : ''));
    const years = [...new Set(sides.flatMap(({ words: own }) => /20\d\d(?=年)/.exec(own)?.[0] ?? []))].sort();
    const earlier = year ?? (years.length === 2 ? years[0]! : null);
    const isEarlier = (side: Side): boolean =>
      side.isBefore || (earlier !== null && side.words.includes(earlier));
    const before = sides.filter((side) => isEarlier(side) && !/预算|计划/.test(side.words));
    const now = sides.filter(
      (side) =>
        !isEarlier(side) &&
        !side.isBefore &&
        !side.isPlanned &&
        !/[增减差比率±]/.test(side.words.replace(head ?? '', '')),
    );
    if (before.length !== 1 || now.length !== 1 || heads.some((words) => words === '')) return [];
    return alike(now[0]!.quantity, before[0]!.quantity) ? [{ left: now[0]!, right: before[0]! }] : [];
  });
  return found.length === 1 ? found[0]! : null;
}
