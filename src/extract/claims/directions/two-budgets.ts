// January's budget and the year's as words compare them: 全年预算数等于年初预算数, 年度预算未作调整.
import type { Claim, Fund, Input } from '../../../report/schema.js';
import type { Operator } from '../../../values/comparison.js';
import { isZero } from '../../../values/decimal.js';
import { matchesOf } from '../../../values/matches.js';
import type { Told } from '../afar/ledger.js';
import { alike, inputOf, relationClaim } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import type { Line } from '../sentence/lines.js';

const START = '(?<=^|[,;。:()])(?:(?:本|该)?(?:项目|部门|单位|资金)的?)?';
const END = '(?=[,;。)]|$|主要|系|原因)';
const FULL = '(?:(?:全年|年度|调整后?)的?(?:全年|年度)?预算|调整预算)(?:数|总额|额)?';
const JANUARY = '(?:年初|期初)的?(?:批复|安排)?预算(?:数|总额|额)?';
const SAME = '(?:完全|保持)*(?<word>一致|相等|相同|持平)';
const NOT_CHANGED = '(?<word>(?:未|没有|无)(?:作|做|进行|发生|予以|再)?(?:任何)?(?:调整|调增调减|变化|变动))';
const SIDES: [RegExp, Operator][] = [
  [/大于|高于|超过|多于/, '>'],
  [/小于|低于|少于/, '<'],
];

/** The words; `turned`: January's budget stands first. */
const WORDS: { pattern: RegExp; turned: boolean }[] = (
  [
    [`${START}${FULL}(?<word>大于|高于|超过|多于|小于|低于|少于|等于)了?${JANUARY}${END}`, false],
    [`${START}${JANUARY}(?<word>大于|高于|超过|多于|小于|低于|少于|等于)了?${FULL}${END}`, true],
    [`${START}${FULL}(?:与|和|同)${JANUARY}${SAME}${END}`, false],
    [`${START}${JANUARY}(?:与|和|同)${FULL}${SAME}${END}`, true],
    [
      `${START}(?:年中|年度中间|年度内|年内|执行中|全年|年度|年初)?的?预算(?:总额|数)?(?:在?(?:年中|年度中间|年度内|年内|执行中))?${NOT_CHANGED}${END}`,
      false,
    ],
  ] as const
).map(([pattern, turned]) => ({ pattern: new RegExp(pattern, 'g'), turned }));

/** The two budgets. */
interface Pair {
  initial: Input;
  adjusted: Input;
}

/** The comparisons that a line makes of the two budgets of the whole, which it tells itself or the table of funds has. */
export function* budgetsCompared(own: Amount[], line: Line, ledger: Told[]): Generator<Claim> {
  if (line.inTable || !/预算/.test(line.text)) return;
  for (const { pattern, turned } of WORDS)
    for (const match of matchesOf(pattern, line.text)) {
      const word = match.groups!.word!;
      const operator = SIDES.find(([words]) => words.test(word))?.[1] ?? '=';
      const pair = pairFor(match.index, own, ledger);
      if (!pair || (operator === '=' && isToldApart(pair, ledger))) continue;
      const [left, right] = turned ? [pair.initial, pair.adjusted] : [pair.adjusted, pair.initial];
      yield relationClaim(line, match.index, match.index + match[0].length, `${left.name}：${word}`, {
        word,
        operator,
        left,
        right,
        visible: operator !== '=',
      });
    }
}

/** The only January's and the only other budget that the paragraph tells before the words and the table of funds has. */
function pairFor(at: number, own: Amount[], ledger: Told[]): Pair | null {
  const spoken = own.filter((a) => a.mention.end <= at && isBudget(a));
  const rows = ledger.filter(
    ({ source, confidence }) =>
      source.kind === 'fund' &&
      source.fund.kind === 'total' &&
      confidence !== 'low' &&
      isFirstToLast(source.fund),
  );
  const inRole = (role: string): Input[] => [
    ...spoken.filter((a) => a.role === role).map((a) => inputOf(a)),
    ...rows.filter((told) => told.role === (role === 'initial' ? 'budget' : role)).map(({ input }) => input),
  ];
  const [initial, adjusted] = [onlyOf(inRole('initial')), onlyOf(inRole('adjusted'))];
  return initial && adjusted && alike(initial.quantity, adjusted.quantity) ? { initial, adjusted } : null;
}

const isBudget = ({ quantity, kind, parallel }: Amount): boolean =>
  quantity.dimension === 'money' && kind === 'level' && !parallel && !quantity.approximate && !quantity.upper;

/** A row that has both budgets. */
const isFirstToLast = ({ budget, adjusted }: Fund): boolean =>
  Boolean(budget?.quantity && adjusted?.quantity && budget.quantity !== adjusted.quantity);

/** The first of figures that are all the same; null where they differ. */
function onlyOf(inputs: Input[]): Input | null {
  const [first, ...others] = inputs;
  return first && others.every(({ quantity }) => quantity.value.equals(first.quantity.value)) ? first : null;
}

/** 预算未调整，上年结转12万元: what lies between the two is told, and may be no adjustment. */
function isToldApart({ initial, adjusted }: Pair, ledger: Told[]): boolean {
  const between = adjusted.quantity.value.sub(initial.quantity.value).abs();
  return (
    !isZero(between) &&
    ledger.some(({ quantity }) => quantity.dimension === 'money' && quantity.value.equals(between))
  );
}
