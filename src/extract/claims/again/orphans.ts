// Figures that nothing explains, told again in other words: 优先消化结转资金107.56万元 of 结余107.56万元 above.
import type { Claim } from '../../../report/schema.js';
import { digitCount } from '../../../values/digits.js';
import { distinctValues } from '../../../values/distinct.js';
import { figure } from '../../../values/expression.js';
import { remembered } from '../../../values/remember.js';
import type { Told } from '../afar/ledger.js';
import { agrees, alike, claimOf, reading } from '../build.js';
import type { Amount } from '../sentence/amounts.js';
import { core } from '../sentence/names.js';
import { fails, figuresOf } from '../settle/fails.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import { partBefore, tellsToo } from './thing.js';

/** So many digits are told twice by chance in hardly any report; a slip of so many is none of another figure. */
const DIGITS = { held: 3, slipped: 4, long: 5 };
/** A word that fits more figures than this says nothing. */
const MOST = 60;
const SEVERAL = 3;

/** What is said in several ways: 结余, 结转, 剩余资金; 预算执行率, 资金使用率. */
const SAID: [RegExp, string][] = [
  [/结余|结转|剩余|沉淀|尚未支出|未支出|未使用|未执行/g, '余余'],
  [/缺口|未到位|未拨付|未下达|尚欠|拖欠/g, '缺缺'],
  [/(?:预算|资金|经费)?(?:执行|使用|支出|支付)(?:率|进度)/g, '执执'],
  [/(?:资金)?到位(?:率|比例)/g, '到到'],
  [/追加|调增/g, '追追'],
];
const EMPTY =
  /补齐|消化|收回|盘活|统筹|尽快|督促|加快|推动|落实|争取|安排|列入|县?财政[将应]?|发放|补贴|补助|人员|工作|服务|建设|工程|费用|全年|共|已|预算|资金|经费|支出|项目|万元|实际|累计|完成|达到?|占|比例|比重|仅|优先|建议|偏[高低大小]|较[高低大小]|过[高低]|合计|总计|进一步|存在|问题|主要|年度|情况/g;
/** Figures of another time. */
const ELSEWHEN = /上年|去年|往年|同期|以前年度|力争|拟|预计|下一?年度?(?!使用)/;

/** The words around a figure as pairs of characters. */
const pairsOf = remembered((words: string): ReadonlySet<string> => {
  const said = SAID.reduce((text, [pattern, word]) => text.replace(pattern, `|${word}|`), core(words));
  const found = new Set<string>();
  for (const run of said.replace(EMPTY, '|').split(/[^一-龥]+/))
    for (let i = 0; i + 2 <= run.length; i += 1) found.add(run.slice(i, i + 2));
  return found;
});

/** The words before a figure of a sentence, and those right behind it; the words of a row. */
function wordsOf({ amount, words }: Told): string {
  if (amount === null) return words;
  const { line, mention, name, topic, lead, quantity } = amount;
  const part = quantity.dimension === 'rate' ? partBefore(amount) : '';
  const behind = /^[^,;。:、()\d]{0,12}/.exec(line.text.slice(mention.end))![0];
  return `${name === '' ? topic : part}|${lead}|${behind}`;
}

const KINDS = new Set<Amount['kind']>(['level', 'rate', 'share']);

/** A figure of the report's own year in a sentence. */
function isOwn({ amount, source }: Told, year: number | null): boolean {
  if (source.kind !== 'text') return true;
  const { line, sentence, mention, kind } = amount!;
  if (!KINDS.has(kind) || (amount!.year !== null && amount!.year !== year)) return false;
  const clause = line.text.slice(sentence.start, mention.start).split(/[,;]/).at(-1)!;
  return !ELSEWHEN.test(clause) && !ELSEWHEN.test(line.sectionTitle);
}

/** The claims of figures that none of the `known` claims uses, and that figures which hold repeat or nearly do. */
export function orphansAgain(ledger: Told[], year: number | null, known: Claim[]): Claim[] {
  const decided = known.filter(({ undecided }) => undecided === null);
  const used = new Set(decided.flatMap(figuresOf));
  const sure = new Set(decided.filter((claim) => !fails(claim)).flatMap(figuresOf));
  const orphans = ledger.filter(
    (told) =>
      told.amount !== null &&
      !told.amount.line.inTable &&
      !used.has(told.quantity) &&
      digitCount(told.quantity) >= DIGITS.held &&
      isOwn(told, year),
  );
  if (orphans.length === 0) return [];
  const index = new Map<string, Told[]>();
  for (const told of ledger)
    if (sure.has(told.quantity) && isOwn(told, year))
      for (const pair of pairsOf(wordsOf(told))) {
        const own = index.get(pair);
        if (own === undefined) index.set(pair, [told]);
        else own.push(told);
      }
  const several = namesOfSeveral(ledger);
  return orphans.flatMap(
    (orphan) => claimFor(orphan, related(orphan, index), !several.has(nameOf(orphan))) ?? [],
  );
}

const nameOf = (told: Told): string => [...pairsOf(wordsOf(told))].sort().join();

/** 项目自评99.68分, …99.84分, …97.82分: so many figures told in the same words are of as many things. */
function namesOfSeveral(ledger: Told[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const told of ledger)
    if (told.amount !== null && !told.amount.line.inTable) {
      const name = nameOf(told);
      values.set(name, (values.get(name) ?? new Set()).add(told.quantity.value.toFraction()));
    }
  return new Set([...values].flatMap(([name, own]) => (own.size >= SEVERAL ? name : [])));
}

/** The figures of like measure, told elsewhere, whose words have most pairs in common. */
function related(orphan: Told, index: Map<string, Told[]>): Told[] {
  const own = pairsOf(wordsOf(orphan));
  const shared = new Map<Told, number>();
  for (const pair of own) {
    const others = index.get(pair) ?? [];
    if (others.length > MOST) continue;
    for (const other of others)
      if (other.amount?.sentence !== orphan.amount!.sentence && alike(other.quantity, orphan.quantity))
        shared.set(other, (shared.get(other) ?? 0) + (pair[0] === pair[1] ? 2 : 1));
  }
  return [...shared]
    .filter(([, count]) => count >= Math.min(2, own.size) && 3 * count >= own.size)
    .map(([other]) => other);
}

/** What is said again to the digit; else, where the words are of one thing (`isOfOne`), the only value told under those words, where a slip of the pen sets it apart. */
function claimFor(orphan: Told, others: Told[], isOfOne: boolean): Claim | null {
  const { quantity, amount } = orphan;
  const held = others.find((other) => agrees(quantity, figure(other.quantity)));
  const found = held ?? (isOfOne ? slippedFrom(orphan, others) : undefined);
  if (!found) return null;
  const { input } = found;
  return claimOf('same', amount!, [reading('', input.name, figure(input.quantity), [input])]);
}

/** 占项目支出的100.00% is no slip of 完成年初预算的100.40%: a share and a rate are two things. */
const isOfOneKind = ({ kind, quantity }: Amount, { amount }: Told): boolean =>
  quantity.dimension !== 'rate' || amount === null || (kind === 'share') === (amount.kind === 'share');

/**
 * 甲村投入12.45万元 and 乙村投入12.48万元 are two things: nothing but what the other is called may be said of the one.
 * Of those the nearest in words must have one value; longer figures are hardly ever a slip apart by chance.
 */
function slippedFrom(orphan: Told, others: Told[]): Told | undefined {
  const { quantity } = orphan;
  // （三）实训设备购置。…，项目自评97.82分: of one project, and no slip of the department's 97.87分
  if (quantity.dimension === 'score' && orphan.amount!.line.style !== '') return undefined;
  const own = pairsOf(wordsOf(orphan));
  const isSlipOf = (other: Told): boolean =>
    other.quantity.decimals === quantity.decimals &&
    !tellsToo(orphan.amount!, other.quantity) &&
    isOfOneKind(orphan.amount!, other) &&
    isDigitSlip(quantity, other.quantity.value.abs());
  const sized = others.map((other) => ({ other, pairs: pairsOf(wordsOf(other)) }));
  const named = sized.filter(({ pairs }) => [...own].every((pair) => pairs.has(pair)));
  const nearest = Math.min(...named.map(({ pairs }) => pairs.size));
  const close = named.filter(({ pairs }) => pairs.size === nearest).map(({ other }) => other);
  const [first] = close;
  const least = first ? Math.min(digitCount(quantity), digitCount(first.quantity)) : 0;
  if (first && distinctValues(close) === 1 && least >= DIGITS.slipped && isSlipOf(first)) return first;
  const fuller = others.filter((other) => isShorterName(shortName(orphan), shortName(other)));
  const [full] = fuller;
  if (full && distinctValues(fuller) === 1 && digitCount(full.quantity) >= DIGITS.slipped && isSlipOf(full))
    return full;
  const marked = sized.filter(({ pairs }) => [...own].some((pair) => pair[0] === pair[1] && pairs.has(pair)));
  const slipped = [...new Set([...named, ...marked])].map(({ other }) => other).filter(isSlipOf);
  const long = slipped.filter((other) => digitCount(other.quantity) >= DIGITS.long);
  return digitCount(quantity) >= DIGITS.long && distinctValues(slipped) === 1 ? long[0] : undefined;
}

/** The words right before a figure, without those that say nothing of it. */
const shortName = ({ amount, words }: Told): string => core(amount?.lead ?? words).replace(EMPTY, '');

/** 保障班列 of 保障中欧班列: the same words but for a few in their midst that say which. */
function isShorterName(short: string, full: string): boolean {
  const more = full.length - short.length;
  if (short.length < NAMED || more < 1 || more > WHICH || /[^一-龥]/.test(short + full)) return false;
  return Array.from({ length: short.length - 3 }, (_, i) => i + 2).some(
    (at) => full.startsWith(short.slice(0, at)) && full.endsWith(short.slice(at)),
  );
}

const NAMED = 4;
const WHICH = 4;
