// What a share is the share of: the figure before it, the one in its place, the one it names.
import type { Amount } from '../sentence/amounts.js';
import { alike } from '../build.js';
import { isMeasure } from '../changes/compared.js';
import { SUMMED } from '../sentence/cues.js';
import { bracketSpans } from '../sentence/lines.js';
import { related } from '../sentence/names.js';
import { baseOf, ratioIn } from './base.js';

/** Words before 占 that name nothing of their own. */
const ANY_PART =
  /^(?:其中|该|此|这|其|以上|上述|两|[二三四五六七八九十\d]+)?(?:项|类|部分|者)?(?:资金|支出|经费|金额|收入|数量|人数|投入|费用|投资)?(?:分别|各|约|总|合计|总共|共|共计|所|总体|仅|就|平均|,)*$/;

/** Shares told in one go, 分别占66.6%和33.4%, with the figures in their places; null for a share of its own. */
export function runOf(share: Amount, amounts: Amount[]): { shares: Amount[]; parts: Amount[] } | null {
  const run: Amount[] = [];
  for (let i = share.index; i >= 0 && amounts[i]!.kind === 'share'; i -= 1) run.unshift(amounts[i]!);
  let next = share.index + 1;
  while (amounts[next]?.kind === 'share' && amounts[next]!.parallel) run.push(amounts[next++]!);
  const first = run.findIndex((a) => a.parallel);
  if (first < 0 || !run.slice(first).includes(share)) return null;
  const shares = run.slice(first);
  // 占财政支出和生产总值的比重分别为10.0%和3.3%: of one thing, and of several wholes
  if (baseOf(shares[0]!).split(/[、和与及]/).length === shares.length) return { shares, parts: [] };
  const levels = amounts.filter(
    (a) =>
      a.kind === 'level' &&
      a.sentence === share.sentence &&
      a.index < shares[0]!.index &&
      // A3600万元，B1400万元，合计5000万元，分别占72%和28%
      !SUMMED.test(a.lead),
  );
  // A万元、B万元、C万元，三类项目分别占: as many of one measure, the last ones
  const of = (parts: Amount[]): boolean => parts.every((a) => alike(a.quantity, parts[0]!.quantity));
  for (let end = levels.length; end >= shares.length; end -= 1) {
    const parts = levels.slice(end - shares.length, end);
    if (of(parts)) return { shares, parts };
  }
  return { shares, parts: [] };
}

const OF_MONEY =
  /(?:支出|收入|资金|预算|经费|投资|金额|拨款|费用|合同[价额])(?:总额|总数|合计|总计|决算|数)?$/;
/** 人数占, 金额占: the measure of what a share is of. */
const MEASURED: [RegExp, (quantity: Amount['quantity']) => boolean][] = [
  [/(?:资金|金额|款项|数额)$/, ({ dimension }) => dimension === 'money'],
  [/人(?:数|次)$/, ({ unit }) => /^[人名位](?:次)?$/.test(unit)],
  [/户数$/, ({ unit }) => unit === '户'],
  [/件数$/, ({ unit }) => unit === '件'],
];
const isCount = ({ quantity }: Amount): boolean => ['count', 'measure'].includes(quantity.dimension);

/** 药品收入1.62亿元，药占比: one character of the name. */
const isShort = (own: string, { lead }: Amount): boolean => own.length === 1 && lead.includes(own);

/** 货物41.30万元、服务17.60万元，全部面向中小企业采购，占100%: no share of the last one. */
export const isOfAll = ({ quantity, line, mention }: Amount, last: Amount | undefined): boolean =>
  quantity.value.equals(1) &&
  /[,;](?:以上)?(?:全部|均|都|全额)/.test(line.text.slice(last?.mention.end ?? 0, mention.start));

/** The amount just before; in 分别占 the one in the same position. */
export function partOf(share: Amount, amounts: Amount[]): Amount | undefined {
  const before = amounts.slice(0, share.index);
  const run = runOf(share, amounts);
  if (run) return run.shares.length > 1 ? run.parts[run.shares.indexOf(share)] : undefined;
  if (isOfAll(share, before.at(-1))) return undefined;
  // A10万元（其中：B6万元，C4万元），占50%: the share is that of what stands before the bracket
  const spans = [...bracketSpans(share.line.text)].filter(([, close]) => close < share.mention.start);
  const closed = (a: Amount): boolean =>
    spans.some(([open, close]) => open < a.mention.start && a.mention.end <= close);
  // 决算5万元，完成预算6万元的83%，占30%: the budget is what the rate is measured against, not the part
  const measure = (a: Amount): boolean =>
    isMeasure(a) || (/^[、,]?(?:与|较|比)/.test(a.lead) && /^的/.test(share.line.text.slice(a.mention.end)));
  const levels = before.filter((a) => a.kind === 'level' && !measure(a));
  const nearest = levels.findLast((a) => !closed(a)) ?? levels.at(-1);
  // 补贴1512.66万元，年末在岗612人，占支出总额的25.28%: what is of money is money
  const ofMoney = OF_MONEY.test(baseOf(share)) && nearest !== undefined && isCount(nearest);
  const money = ofMoney
    ? levels.findLast((a) => a.sentence === share.sentence && a.quantity.dimension === 'money' && !closed(a))
    : undefined;
  // 已追回37人、2.02万元，追回人数占94.87%，追回金额占94.39%: each of its own measure
  const said = (ratioIn(share)?.part ?? '').replace(/^[、,和及与]+/, '');
  const measured = MEASURED.find(([words]) => words.test(said));
  const named = measured && said.replace(measured[0], '');
  const ofMeasure = levels.findLast(
    (a) =>
      measured?.[1](a.quantity) &&
      a.sentence === share.sentence &&
      levels.some((b) => b !== a && b.sentence === a.sentence && !alike(b.quantity, a.quantity)) &&
      (a.lead + (amounts[a.index - 1]?.lead ?? '')).includes(named ?? ''),
  );
  if (ofMeasure) return ofMeasure;
  const last = money ?? nearest;
  // 城镇人口24.7万人，老年人口占比18.3%: a share that names what it is of is not that of the figure before
  const own = said;
  const part =
    !last || ANY_PART.test(own) || related(own, last.lead) || related(own, last.topic) || isShort(own, last)
      ? last
      : before.findLast((a) => a.kind === 'level' && a.sentence === share.sentence && related(own, a.lead));
  if (!part) return undefined;
  const gap = share.line.text.slice(part.mention.end, share.leadStart);
  return part.sentence === share.sentence && !/;/.test(gap) ? part : undefined;
}
