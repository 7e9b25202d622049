// What has not arrived or was not spent, said again away from its figures: 缺口420万元 of what the 到位率 was worked out from.
import type { Claim, Reading } from '../../../report/schema.js';
import { exactValue, figure, minus, plus, sum } from '../../../values/expression.js';
import { isZero } from '../../../values/decimal.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, claimOf, reading } from '../build.js';
import { core } from '../sentence/names.js';
import { isDigitSlip } from '../totals/complete.js';

/** Words for what is missing, with the rates that leave it over. */
const KINDS: [RegExp, RegExp][] = [
  [/(?:缺口|未到位|未拨付|未下达|尚缺|欠拨|比计划少|较计划少)(?:的|资金|金额|额|为|:)*$/, /到位/],
  [/(?:结余|结转|剩余|未支[出付]|未使用|未执行|尚欠|欠付)(?:的|资金|金额|额|为|:)*$/, /(?:执行|支出|使用|支付)(?:率|进度)/],
]; // prettier-ignore

/** The gaps of the prose that no claim explains; what neither fits nor nearly fits a difference is left open. */
export function* gapsSaidAgain(read: Amount[][], claims: Claim[]): Generator<Claim> {
  const taken = new Set(claims.map((claim) => claim.stated));
  const rates = claims.filter(({ kind }) => kind === 'rate');
  for (const gap of read.flat()) {
    if (gap.quantity.dimension !== 'money' || gap.quantity.approximate || gap.line.inTable) continue;
    if (taken.has(gap.quantity) || gap.year === 'before' || isZero(gap.quantity.value)) continue;
    const kind = KINDS.find(([words]) => words.test(gap.lead) || words.test(gap.lead + behind(gap)));
    if (!kind) continue;
    const found = rates.filter(({ subject }) => kind[1].test(subject)).flatMap((claim) => differences(claim));
    const clause = core(gap.line.text.slice(gap.sentence.start, gap.mention.start));
    const named = found.filter(({ name }) => name.length >= 3 && clause.includes(name));
    const values = new Set(found.map(({ value }) => value));
    const chosen = named.length > 0 ? named : values.size === 1 ? found : [];
    const held = chosen.find(({ own }) => agrees(gap.quantity, own.expression));
    const slipped = chosen.find(({ own }) => isDigitSlip(gap.quantity, exactValue(own.expression)!));
    const claim = held ?? slipped;
    if (claim) yield claimOf('balance', gap, [claim.own]);
  }
}

/** 215万元未到位. */
const behind = ({ line, mention }: Amount): string =>
  /^(?:尚)?未(?:到位|拨付|支付|支出)/.exec(line.text.slice(mention.end))?.[0] ?? '';

/** What the whole of a rate has more than its part, with the name of the thing. */
function differences(claim: Claim): { own: Reading; name: string; value: string }[] {
  return claim.readings.flatMap(({ inputs }) => {
    const [part, whole] = inputs;
    if (inputs.length !== 2 || !part || !whole || whole.quantity.dimension !== 'money') return [];
    const value = whole.quantity.value.sub(part.quantity.value);
    if (value.compare(0) <= 0) return [];
    const expression = sum(plus(figure(whole.quantity)), minus(figure(part.quantity)));
    const own = reading('', `${whole.name} − ${part.name}`, expression, [whole, part]);
    const row = claim.subject.replace(/(?:预算|资金)?(?:到位|执行|支出|使用|支付)(?:率|进度|比例).*$/, '');
    const name = core(row || part.name).replace(/(?:项目|资金|支出|到位|实际|累计|已)+$/, '');
    return [{ own, name, value: value.toFraction() }];
  });
}
