// What has not arrived, was not spent or not done, told away from its figures: 缺口420万元 of what the 到位率 was worked out from.
import type { Claim, Reading } from '../../../report/schema.js';
import { isZero } from '../../../values/decimal.js';
import { exactValue } from '../../../values/expression.js';
import { isDigitSlip } from '../../../values/digit-slips.js';
import type { Quantity } from '../../../values/quantity.js';
import type { Amount } from '../sentence/amounts.js';
import { agrees, alike, claimOf } from '../build.js';
import { fails } from '../settle/fails.js';
import { core } from '../sentence/names.js';
import { claimFrom, type Candidate } from '../meant.js';
import type { Role } from '../sentence/cues.js';
import type { Told } from './ledger.js';
import { gapOf } from './readings.js';

/** Words for what is missing, with the rates that leave it over. */
const KINDS: [RegExp, RegExp][] = [
  [/(?:缺口|未到位|未拨付|未下达|尚缺|欠拨|比计划少|较计划少)(?:的|资金|金额|额|为|:)*$/, /到位/],
  [/(?:未收|未缴|未征|欠缴|欠收|拖欠)[一-龥]{0,6}$/, /收缴|征收|收取|缴费|收费/],
  [
    /(?:结余|结转|剩余|未支[出付]|未使用|未执行|尚欠|欠付)+(?:的|资金|金额|额|为|:)*$/,
    /(?:执行|支出|使用|支付)(?:率|进度)|完成[^:]{0,6}预算|占[^:]{0,8}(?:预算|资金)$/,
  ],
  [/(?:空缺|空编|空置|缺编|闲置)(?:的|数|为|:)*$/, /(?:控制|使用|利用|在编|满编)率/],
  [/(?:有|仍|尚|剩余|还剩|未完成的?)$/, /完成|合格|达标|办结|整改|验收|通过|治理|实施|建成|完工/],
];

const OF_ALL = /其中|年[末终度]|本年|项目|专项|财政|补助|资金|预算|经费|配套|[仍尚仅还有]/g;
const UNDONE = KINDS.at(-1)!;
const VACANT = KINDS.at(-2)!;

/** The claim of a gap that no sentence explains; null where it neither fits nor nearly fits a difference. */
export function gapAfar(gap: Amount, spoken: Amount[], rates: Claim[]): Claim | null {
  const { dimension, approximate, value } = gap.quantity;
  if (approximate || gap.line.inTable || gap.year === 'before' || gap.role === 'brought' || isZero(value))
    return null;
  const kind = KINDS.find(([words]) => words.test(gap.lead) || words.test(gap.lead + behind(gap)));
  if (!kind || (kind === UNDONE || kind === VACANT) === (dimension === 'money')) return null;
  if (kind === UNDONE && !/^[一-龥]{1,24}未|^[一-龥]{0,6}不/.test(gap.line.text.slice(gap.mention.end)))
    return null;
  const isBeside = (claim: Claim): boolean =>
    spoken.some(({ quantity, sentence }) => quantity === claim.stated && sentence === gap.sentence);
  const found = rates
    .filter((claim) => kind[1].test(claim.subject) && (claim.kind === 'rate' || isBeside(claim)))
    .flatMap((claim) => differences(claim, gap, spoken));
  const clause = core(gap.line.text.slice(gap.sentence.start, gap.mention.start));
  const named = found.filter(({ name }) => name.length >= 3 && clause.includes(name));
  const values = new Set(found.map(({ text }) => text));
  // 送戏下乡结余4.00万元 is not what is left of all
  const own = core(gap.lead.replace(kind[0], '')).replace(OF_ALL, '');
  // 县级资金结余3.50万元 may be all that is left; then a slip in its own digits parts it from that
  const isWhole =
    own.length < 2 ||
    (own.replace(LEVEL, '').length < 2 && found.every(({ reading }) => isOwnSlip(gap, reading)));
  const [beside, ...others] = found.filter(({ sure }) => sure);
  if (beside && others.length === 0 && isWhole)
    return { ...claimOf('balance', gap, [beside.reading]), sure: true };
  return claimFrom('balance', gap, named.length > 0 ? named : values.size === 1 && isWhole ? found : []);
}

const LEVEL = /中央|[省市州县区乡镇]级?/g;

const isOwnSlip = ({ quantity }: Amount, { expression }: Reading): boolean =>
  agrees(quantity, expression) || isDigitSlip(quantity, exactValue(expression));

/** 调增352.25万元 between the budget of January and the one of December, wherever they are told. */
export function adjustmentAfar(added: Amount, ledger: Told[]): Claim | null {
  if (added.quantity.dimension !== 'money' || added.quantity.approximate || added.line.inTable) return null;
  if (added.role !== 'added' && added.role !== 'cut') return null;
  const near = ledger.filter(({ amount }) => amount?.sentence === added.sentence);
  // 核减180万元，另有结转60万元: more than one thing made the difference
  if (near.some(({ amount, role }) => amount !== added && role !== null && ADJUSTS.includes(role)))
    return null;
  if (added.role === 'added' && CUT_BESIDE.test(added.line.text.slice(added.mention.end, added.sentence.end)))
    return null;
  const pool = near.some(({ role }) => role === 'adjusted')
    ? near
    : ledger.filter(({ things }) => things.every((thing) => thing === ''));
  const of = (role: Told['role']): Told[] =>
    pool.filter(
      (told) => told.role === role && told.quantity.dimension === 'money' && told.year !== 'before',
    );
  const candidates = of('adjusted').flatMap((full) =>
    [...of('initial'), ...(near === pool ? [] : of('budget'))].map((first) => ({
      reading: gapOf(full, first),
    })),
  );
  return claimFrom('balance', added, candidates);
}

/** 追加330.00万元、压减50.00万元. */
const CUT_BESIDE = /^[^。]*?(?:压减|核减|调减|追减|收回|减少)[^,;。\d]{0,10}\d/;
const ADJUSTS: Role[] = ['added', 'cut', 'brought', 'carried'];

/** 215万元未到位. */
const behind = ({ line, mention }: Amount): string =>
  /^(?:尚)?未(?:到位|拨付|支付|支出)/.exec(line.text.slice(mention.end))?.[0] ?? '';

/** 全年支出531.86万元，执行率96.30%，结余20.44万元: the rate holds, and the sentence tells of nothing else that is left. */
function isBesideRate(gap: Amount, own: Amount[], claim: Claim, part: Quantity): boolean {
  const spoken = own.filter(({ sentence }) => sentence === gap.sentence);
  const from = spoken.find(({ quantity }) => quantity === part);
  if (!from || !spoken.some(({ quantity }) => quantity === claim.stated) || fails(claim)) return false;
  const others = spoken.filter((a) => a.index > from.index && a !== gap && alike(a.quantity, gap.quantity));
  return others.length === 0 && !SETTLED.test(gap.line.text.slice(from.mention.end, gap.sentence.end));
}

/** What was left and is not any more, and what was left of a part only. */
const SETTLED = /收回|上缴|上交|退[回还]|核减|其中|另|除/;

/** What the whole of a rate has more than its part, with the name of the thing. */
function differences(
  claim: Claim,
  gap: Amount,
  own: Amount[],
): (Candidate & { name: string; text: string })[] {
  return claim.readings.flatMap(({ inputs }) => {
    const [part, whole] = inputs;
    if (inputs.length !== 2 || !part || !whole || !alike(whole.quantity, gap.quantity)) return [];
    if (whole.quantity.value.compare(part.quantity.value) <= 0) return [];
    const reading = gapOf(
      { input: whole, quantity: whole.quantity },
      { input: part, quantity: part.quantity },
    );
    const row = claim.subject
      .replace(/[:：].*$/, '')
      .replace(/(?:预算|资金)?(?:到位|执行|支出|使用|支付)(?:率|进度|比例).*$/, '');
    const name = core(row || part.name).replace(/(?:项目|资金|支出|到位|实际|累计|已)+$/, '');
    const text = whole.quantity.value.sub(part.quantity.value).toFraction();
    return [{ reading, name, text, sure: isBesideRate(gap, own, claim, part.quantity) }];
  });
}
